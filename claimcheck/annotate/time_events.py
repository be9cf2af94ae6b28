"""Rules for what is counted from an event: "the day after the vote", "day five of the trial"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, ordinal

AFTER_LENGTH = {
    "later": 1,
    "after": 1,
    "since": 1,
    "following": 1,
    "on": 1,
    "earlier": -1,
    "before": -1,
    "advance": -1,
}
_SHORT = {
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "yrs": "year",
}


def from_event(m: Match, fields: dict[str, str | int], word: str, end: int) -> Found:
    """A length counted from an event: "two days after the vote", "a year on from it"; `word` says which direction."""
    starts = end + (word == "on" and m.after() == "from")
    bare = word in ("later", "earlier") or (word == "on" and starts == end)
    anchored = not bare and starts < len(m.words) and m.words[starts].text[:1].isalnum()
    return Found(
        "event-offset",
        {**fields, "direction": AFTER_LENGTH[word]},
        end=end,
        anchor=starts if anchored else -1,
        hedged=True,
    )


def _the_day(m: Match) -> Found | None:
    """The day after the vote, the week before, on the eve of the final."""
    if m.word("eve"):
        return Found("event-offset", {"low": "1", "high": "1", "unit": "day", "direction": -1}, anchor=m.end)
    unit, word = m.word("unit"), m.word("tail")
    if unit in ("minute", "hour", "decade", "century"):
        return None
    fields: dict[str, str | int] = {"low": "1", "high": "1", "unit": "day" if unit == "night" else unit}
    if m.after() == "last" or (word == "after" and m.after() == unit):
        return None
    return from_event(m, fields, word, m.end)


def _the_part(m: Match) -> Found | None:
    """ "The evening before the vote" is the day before it, "the morning after" it the next day."""
    word = m.word("tail")
    if m.before() == "in" or m.after() == "last" or not m.after()[:1].isalnum():
        return None
    same = word == "after" and m.word("part") != "morning"
    return from_event(m, {"low": "0" if same else "1", "high": "1", "unit": "day"}, word, m.end)


def _anniversary(m: Match) -> Found | None:
    digits = m.word("n") or m.word("n_years")
    value = int(digits.replace(",", "")) if digits.replace(",", "").isdigit() else ordinal(m.word("ord"))
    unit = singular(m.word("unit")) if m.word("unit") else "year"
    return anniversary_of(m, Fraction(value), unit) if value else None


def anniversary_of(m: Match, value: Fraction, unit: str) -> Found:
    """An anniversary as a length of exactly so many units since its event."""
    follows = m.after() in ("of", "since")
    fields: dict[str, str | int] = {
        "low": str(value),
        "high": str(value),
        "unit": unit,
        "direction": 1,
        "exact": "1",
    }
    return Found("event-offset", fields, anchor=m.end + 1 if follows and m.end + 1 < len(m.words) else -1)


def _nth(m: Match) -> Found | None:
    """ "now in its 18th month": between 17 and 18 months so far."""
    value = m.whole("n") or ordinal(m.word("ord"))
    if m.word("unit") in ("minute", "hour", "night", "century") or value < 2:
        return None
    fields: dict[str, str | int] = {
        "low": str(value - 1),
        "high": str(value),
        "unit": m.word("unit"),
        "nth": "1",
    }
    return Found("duration", fields, start=m.at("poss") + 1)


def _nth_of_event(m: Match) -> Found | None:
    """ "the second day of the trial", "day five of the festival": counted from the day on which it began."""
    last = m.word("n") or m.word("ord2") or m.word("ord") or m.word("nw")
    value = int(last) if last.isdigit() else ordinal(last) or int(number(last) or 0)
    first = ordinal(m.word("ord")) if m.word("ord2") else value
    if m.word("unit") not in ("day", "night", "week", "month", "year") or not 0 < first <= value <= 400:
        return None
    unit = "day" if m.word("unit") == "night" else m.word("unit")
    fields: dict[str, str | int] = {
        "low": str(first - 1),
        "high": str(value - 1),
        "unit": unit,
        "direction": 1,
    }
    anchored = bool(m.word("of")) and m.end < len(m.words) and m.words[m.end].text[:1].isalnum()
    if not anchored and not m.word("nw") and not m.word("n"):
        return None
    return Found(
        "event-offset",
        {**fields, "nth": "1"},
        end=m.end - bool(m.word("of")),
        anchor=m.end if anchored else -1,
    )


def _nth_after(m: Match) -> Found | None:
    """ "On the sixth day after they had set out": five days later, or six where the first day is not counted."""
    value = m.whole("n") or ordinal(m.word("ord"))
    unit = "day" if m.word("unit") == "night" else m.word("unit")
    if unit not in ("day", "week", "month", "year") or value < 2 or not m.after()[:1].isalnum():
        return None
    fields: dict[str, str | int] = {"low": str(value - 1), "high": str(value), "unit": unit, "direction": 1}
    return Found("event-offset", fields, anchor=m.end)


def singular(unit: str) -> str:
    """The unit's singular: "centuries" -> "century"."""
    if unit in _SHORT:
        return _SHORT[unit]
    if unit.endswith("ies"):
        return unit[:-3] + "y"
    return unit.removesuffix("s")


RULES = (
    Rule("THE unit:UNIT tail:[BEFORE AFTER]", "UNIT", _the_day),
    Rule("ON? THE eve:EVE OF", "EVE", _the_day),
    Rule("THE part:PART tail:[BEFORE AFTER]", "PART", _the_part),
    Rule("THE? (ord:[ORDW ROUNDORD] | n:[D INT] ORDS | n_years:[D INT] DASH unit:UNIT) ANNIVERSARY",
         "ANNIVERSARY", _anniversary),
    Rule("IN poss:[POSS THE] (ord:ORDW | n:D ORDS) unit:UNIT", "UNIT", _nth),
    Rule("(ord:ORDW (OR ord2:ORDW)? | n:[D INT] ORDS) unit:UNIT of:OF", "UNIT", _nth_of_event),
    Rule("[ON IN]? THE (ord:ORDW | n:[D INT] ORDS) unit:UNIT AFTER", "AFTER", _nth_after),
    Rule("unit:UNIT (n:D | nw:NWORD) of:OF", "UNIT", _nth_of_event),
)  # fmt: skip
