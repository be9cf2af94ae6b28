"""Rules for lengths of time and what is counted with them: durations, "three days ago", "two days after the vote"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.time_events import AFTER_LENGTH, anniversary_of, from_event, singular
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, table
from claimcheck.data.listed import listed

_FUTURE = listed("annotate.time_lengths", "future")
_LEADS = listed("annotate.time_lengths", "leads")
# How many a bare plural or a vague number stands for, [low, high]; our reading, as for amounts.
_VAGUE = {"couple": (2, 3), "few": (2, 6), "several": (3, 9)}
_BARE = {
    "minute": (2, 59),
    "hour": (2, 23),
    "day": (2, 13),
    "week": (2, 10),
    "month": (2, 23),
    "year": (2, 20),
}
_BARE_OTHER = (2, 9)
# What lasts: an age before one of these is how long it has lasted.
_STATES = listed("annotate.time_lengths", "states")
_MODALS = listed("annotate.time_lengths", "modals")
_OWNERS = listed("annotate.time_lengths", "owners")
_LOOK_BACK = 12  # words before "in two weeks" among which "will" makes it an offset


_BEFORE_MODIFIER = listed("annotate.time_lengths", "before_modifier")


def _length(m: Match) -> Found | None:
    """A number with a unit, and what follows it."""
    low, high = _numbers(m)
    if low is None or high is None or not 0 < low <= high:
        return None
    unit = singular(m.word("unit"))
    whole = high
    if m.word("after_half"):
        more = Fraction(1, 2 if m.word("after_half") == "half" else 4)
        low, high = low + more, high + more
    plural = m.word("unit") in table()["lower"]["UNITS"]
    compound = bool(m.word("dash"))
    modifier = m.before() in _BEFORE_MODIFIER
    if not plural and not compound and whole >= 2 and not m.word("an") and not modifier:
        return None
    if m.word("old") or (m.after() == "of" and m.after(1) == "age") or m.before() in ("aged", "age"):
        return None
    if m.word("an") and not m.word("after_half") and not _governed(m):
        return None
    return _related(m, {"low": str(low), "high": str(high), "unit": unit}, compound)


def _numbers(m: Match) -> tuple[Fraction | None, Fraction | None]:
    vague = m.word("couple") or m.word("few")
    if vague:
        low, high = _VAGUE[vague]
        return Fraction(low), Fraction(high)
    if m.word("half"):
        return Fraction(1, 2), Fraction(1, 2)
    if m.word("an"):
        return Fraction(1), Fraction(1)
    first, second = number(m.word("n1")), number(m.word("n2") or m.word("n1"))
    if m.word("n1b") and first is not None:
        factor = number(m.word("n1b"))
        if factor is None or factor < 100:
            return None, None
        first = second = first * factor
    if m.word("halves"):
        return Fraction(1, 2), Fraction(1, 2)
    if m.word("n_half") and first is not None:
        first = second = first + Fraction(1, 2 if m.word("n_half") == "half" else 4)
    return first, second


def _governed(m: Match) -> bool:
    """Whether a bare "a week" is a length: "500 a week" and "once a year" are rates."""
    if m.word("tail") or m.after() in ("after", "before", "ago", "later", "earlier", "of"):
        return True
    return m.before() in _LEADS


_BEFORE_LENGTH = listed("annotate.time_lengths", "before_length")


def _bare(m: Match) -> Found | None:
    """Plural units without a number: "months of talks", "days after the vote", "for decades"."""
    unit = singular(m.word("unit"))
    if m.after() == "of" and m.after(1) == "age":
        return None
    if not m.word("tail") and not (m.before() in ("for", "after", "in", "within") or m.after() == "of"):
        return None
    if m.before() in _BEFORE_LENGTH:
        return None
    low, high = _BARE.get(unit, _BARE_OTHER)
    return _related(m, {"low": str(low), "high": str(high), "unit": unit, "vague": "1"}, compound=False)


_SPENDING = frozenset(
    {"spend", "spends", "spending", "serve", "serves"}
)  # "will spend the next six years in jail"
_TOOK = frozenset({"was", "took"})
_CAME = listed("annotate.time_lengths", "came")
_CLAUSE = 12  # words behind "before" in which its clause has its verb

_SHARP = frozenset(("minute", "hour", "day"))


def _related(m: Match, fields: dict[str, str | int], compound: bool) -> Found | None:
    """A length and its tail: a moment counted from the article, from an event, or a duration."""
    tail = m.word("tail")
    length_end = m.at("tail") if tail else m.end
    if m.word("edge") in _SHARP:
        fields = {**fields, "hedge": "exact"}  # "two weeks to the day after"
    if tail in ("ago", "back"):
        return Found("offset", {**fields, "direction": -1}, hedged=True)
    if m.word("tail_phrase"):
        return from_event(m, fields, "advance", m.end)
    if tail == "later" and m.after() in ("this", "in"):
        return Found("duration", fields, end=length_end, hedged=True)  # "30 minutes later this week"
    if tail in AFTER_LENGTH and _is_rest(m):
        return Found("duration", fields, end=length_end, hedged=True)
    if tail in AFTER_LENGTH and not compound:
        if tail == "on" and m.after() not in (",", "from"):
            return Found("duration", fields, end=length_end, hedged=True)
        if tail == "since" and m.word("unit") and m.after() == "been":
            return Found("duration", fields, end=length_end, hedged=True)
        if (tail in ("before", "after") and m.before() == "for") or (tail == "before" and _was_long(m)):
            return Found(
                "duration", fields, end=length_end, hedged=True
            )  # "closed for two days after the storm"
        return from_event(m, fields, tail, m.end)
    if _ahead(m):
        return Found("offset", {**fields, "direction": 1}, end=length_end, hedged=True)
    return Found("duration", fields, end=length_end, hedged=True)


def _was_long(m: Match) -> bool:
    """Whether it is told how long something took: "it was nine hours before the lights came on"."""
    if m.before() not in _TOOK or m.before(2) != "it":
        return False
    told = [m.after(at) for at in range(_CLAUSE)]
    return m.before() == "took" or ("due" not in told and not _CAME.isdisjoint(told))


def _is_rest(m: Match) -> bool:
    """Whether a length is the last part of one: "three years and five months before he can ask for parole"."""
    units = {*table()["lower"]["UNITS"], *table()["lower"]["UNIT"]}
    return m.before() == "and" and m.before(2) in units and number(m.before(3)) is not None


_APPROXIMATORS = listed("annotate.time_lengths", "approximators")


def _ahead(m: Match) -> bool:
    """Whether "in two weeks" points ahead: a word of the future stands before it."""
    at = m.start - 1
    while at >= 0 and m.words[at].lower in _APPROXIMATORS:
        at -= 1
    if at < 0 or m.words[at].lower != "in":
        return False
    before = m.words[max(0, at - _LOOK_BACK) : at + 1]
    if len(before) > 1 and before[-2].lower == "time":
        return False  # "for the first time in 40 years"
    return any(word.lower in _FUTURE and _leads_on(word, after) for word, after in pairwise(before))


def _leads_on(word: Word, after: Word) -> bool:
    """Whether a verb follows that lies ahead: not "to have sold 300 in five years", "swam to Oslo in ten hours"."""
    if after.lower == "have":
        return False
    return word.lower != "to" or (after.text.islower() and after.lower not in _BEFORE_MODIFIER)


def _hyphenated(m: Match) -> Found | None:
    """One word: "ten-month", "year-long", "decade-long"."""
    first, *rest = m.word("long").split("-")
    unit = rest[0] if len(rest) == 2 or rest[0] != "long" else first
    value = number(first) if unit != first else Fraction(1)
    if value is None:
        return None
    if first.endswith("s") and unit == first:
        low, high = _BARE.get(singular(unit), _BARE_OTHER)
        return Found("duration", {"low": str(low), "high": str(high), "unit": singular(unit), "vague": "1"})
    if m.word("anniversary"):
        return anniversary_of(m, value, singular(unit))
    return Found("duration", {"low": str(value), "high": str(value), "unit": singular(unit)}, hedged=True)


def _span(m: Match) -> Found | None:
    """The past week, the last three months, the next two years."""
    relation, unit = m.word("rel"), singular(m.word("unit"))
    vague = m.word("couple") or m.word("few")
    counted = m.word("n1") or vague
    if (
        relation == "last"
        and not m.word("the")
        and (m.before() in _MODALS or m.before().endswith(("n't", "n’t")))
    ):
        return None  # "should last two hours"
    if relation in ("last", "past") and m.after() == "of" and m.after(1) in _OWNERS:
        return Found("duration", {"low": "1", "high": "1", "unit": unit, "vague": "1"})  # "of her life"
    if not counted and not (m.word("the") and relation in ("last", "past", "coming")):
        return None
    if (m.word("unit") == unit and counted and m.word("n1") not in ("1", "one")) or (
        not counted and unit == "minute"
    ):
        return None
    if not counted and m.word("unit") != unit:
        low, high = _BARE.get(unit, _BARE_OTHER)
    elif vague:
        low, high = _VAGUE[vague]
    else:
        value = number(m.word("n1")) if counted else Fraction(1)
        if value is None:
            return None
        low = high = value  # type: ignore[assignment]
    if relation == "next" and counted and m.before() in _SPENDING:
        return Found("duration", {"low": str(low), "high": str(high), "unit": unit}, start=m.at("n1"))
    direction = 1 if relation in ("next", "coming", "upcoming", "following") else -1
    form = "event-offset" if relation in ("previous", "preceding", "prior", "following") else "offset"
    fields: dict[str, str | int] = {
        "low": str(low),
        "high": str(high),
        "unit": unit,
        "direction": direction,
        "span": 1,
    }
    return Found(form, fields)


def _some(m: Match) -> Found | None:
    """All week, some days, another month: lengths that nothing is measured by."""
    unit = singular(m.word("unit"))
    if unit in ("minute", "second") or m.before() in ("of", "at"):
        return None
    low, high = _BARE.get(unit, _BARE_OTHER) if m.word("some") else (1, 1)
    return Found("duration", {"low": str(low), "high": str(high), "unit": unit, "vague": "1"})


# "five weeks to the day before the flight"
_TAIL = (
    "((TO THE edge:UNIT)? tail:[AGO BACK LATER EARLIER BEFORE AFTER FOLL ON] | IN tail_phrase:ADVANCE OF)?"
)
_REST = f"(AND AN? after_half:[HALF QUARTER])? (old:OLD | {_TAIL})?"
_COUNT = (
    "((open:OPEN)? n1:NUM (?(open)CLOSE) ([DASH TO OR] n2:NUM)? n1b:NWORD? (AND AN? n_half:[HALF QUARTER])?"
    "| AN? couple:COUPLE OF? | AN? few:FEW | half:HALF AN | halves:HALVES)"
)


def _old_state(m: Match) -> Found | None:
    """ "the 17-month-old war": a length; ages of people and things are none."""
    value, unit = number(m.word("n1")), m.word("old").partition("-")[0].removesuffix("s")
    if value is None or m.word("old") == "old" or m.after() not in _STATES:
        return None
    return Found("duration", {"low": str(value), "high": str(value), "unit": unit}, hedged=True)


RULES = (
    Rule(f"{_COUNT} STRAIGHT? dash:DASH? unit:[UNIT UNITS] {_REST}", "UNIT UNITS", _length),
    Rule(f"an:AN unit:UNIT {_REST}", "UNIT", _length),
    Rule(f"unit:UNITS {_TAIL}", "UNITS", _bare),
    Rule("[ALL ANOTHER] unit:UNIT", "ALL ANOTHER", _some),
    Rule("some:SOME unit:UNITS", "SOME", _some),
    Rule("long:LONG anniversary:ANNIVERSARY?", "LONG", _hyphenated),
    Rule(
        "the:[THE THIS]? rel:REL (n1:NUM | AN? few:FEW | couple:COUPLE OF)? unit:[UNIT UNITS QUARTER QUARTERS]",
        "UNIT UNITS QUARTER QUARTERS", _span,
    ),
    Rule("n1:NUM DASH? old:OLD", "OLD", _old_state),
)  # fmt: skip
