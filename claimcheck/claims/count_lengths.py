"""Lengths of time that are measured of a happening: "met for six hours", "won in 2 hours, 11 minutes and 5 seconds"."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction

from claimcheck.annotate.amounts_hedges import shape_of, widen
from claimcheck.annotate.amounts_one import INDEFINITE
from claimcheck.annotate.mentions import AmountMention, Annotated, TimeMention, in_sentences
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.count_bans import is_ban
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.ids import claim_id
from claimcheck.claims.states import lexicon
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Kind, Span
from claimcheck.model.records import replace

LENGTH = "amount of time"
"""The attribute of a length of hours, minutes or seconds."""
DURATION = "duration"
"""The attribute of a length of days, weeks, months or years."""
SO_FAR = "duration so far"
"""The same of a war or a strike that goes on, which every month has anew: "nearly 17 months of war"."""
INTERVAL = "interval"
"""The attribute of the time from one happening to the next of its kind: "once every nine days"."""
_PART = listed("claims.count_lengths", "part")
_COMPARING = listed("claims.count_lengths", "comparing")
_RECORDS = listed("claims.count_lengths", "records")
_ONLY = listed("claims.count_lengths", "only")
_SET = listed("claims.count_lengths", "set")
_LESSENED = listed("claims.count_lengths", "lessened")
_TERMS = listed("claims.count_lengths", "terms")
_GOES_ON = frozenset({"from", "and", "but", "since", "after"})  # what may follow "two years on"
_BARS = listed("claims.count_people", "bars")
_OF_WHICH = 12  # code points of " of which ", which makes a length a part of the one before
_RECORD_REACH = 10  # words before a length in which a superlative stands
_NEAR = 4  # the same for the preposition of the length
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_MONTHS = {"year": 12, "month": 1}
_JOINED = ({"day": 86400, **_SECONDS}, _MONTHS)  # units in which the parts of one length may be told
_JOINTS = frozenset({"", ",", "and", ", and"})  # what may stand between the parts of one length


def of_time(view: View) -> Cue | None:
    """What a length of time tells that is how long something took; None for all others.

    Not "the first ten minutes", "every two hours", "two days ago", "the lowest level in six years".
    """
    if view.lower(view.first - 1) in _PART or _is_compared(view) or _of_record(view):
        return None
    if view.mention.amount.unit in _SECONDS:
        return Cue(LENGTH)
    time = _told(view)
    if (
        time is None
    ):  # "was given a week to leave": an article is part of an amount only where it tells a length
        return Cue(DURATION) if view.lower(view.first) in INDEFINITE else None
    return Cue(_of(view.doc, time))


def interval(view: View) -> Cue | None:
    """The cue of what happens "once every nine days", with the verb that says it; None for other lengths."""
    if view.ahead(2) != ["once", "every"]:
        return None
    verbs = (e for e in in_sentences(view.doc.events, view.mention.sentence) if e.form == "verb")
    own = [e for e in verbs if e.span.start < view.mention.span.start and e.clause.holds(view.mention.span)]
    return Cue(INTERVAL, own[-1].concept if own else "")


def recurring(view: View) -> int | None:
    """The entity named last before a length, which "circles ... once every nine days" may be told of."""
    names = in_sentences(view.doc.names, view.mention.sentence)
    before = [n for n in names if n.span.end <= view.mention.span.start and n.type != "place"]
    return before[-1].entity if before else None


def _is_compared(view: View) -> bool:
    """ "Two days late", "two years on, nothing has changed", not "for two hours on Monday", "two years behind bars"."""
    word, follows = view.lower(view.last), view.lower(view.last + 1)
    if word == "on":  # "for two hours on Monday" is a length
        return view.lower(view.first - 1) != "for" and (not follows[:1].isalpha() or follows in _GOES_ON)
    return word in _COMPARING and not (word == "behind" and follows in _BARS)


def identify_length(doc: Annotated, time: TimeMention) -> str:
    """The id of the claim that a length of days or years gives, by its time expression."""
    span = time.span
    at = bisect_right(doc.amounts, span.start, key=lambda amount: amount.span.start) - 1
    near = doc.amounts[max(0, at) : at + 2]
    told = next((amount.span for amount in near if amount.span.overlaps(span)), span)
    return claim_id(doc.document.id, told, Kind.COUNT, _of(doc, time))


def _of_record(view: View) -> bool:
    """Whether a length tells since when nothing was like it: "the lowest in six years", "a 12-year low"."""
    if view.lower(view.last) in _RECORDS:
        return True
    before = [view.lower(at) for at in range(max(0, view.first - _RECORD_REACH), view.first)]
    if not {"in", "for"} & set(before[-_NEAR:]):
        return False
    return any(_is_superlative(word) for word in before)


def _is_superlative(lower: str) -> bool:
    return lower in _ONLY or (
        lower.endswith("est") and any(r.pos == "a" and r.lemma != lower for r in readings(lower))
    )


def _told(view: View) -> TimeMention | None:
    """The expression by which days, weeks or years are told as a length, and do not date anything."""
    times, span = view.doc.times, view.mention.span
    at = bisect_right(times, span.start, key=lambda time: time.span.start) - 1
    for time in times[max(0, at) : at + 2]:
        told = time.expression.form == "duration" and not time.expression.get("vague")
        if told and time.span.overlaps(span):
            return time
    return None


def _of(doc: Annotated, time: TimeMention) -> str:
    """The attribute of a length of days or years."""
    if time.head is None or time.expression.get("unit") not in ("month", "year"):
        return DURATION
    held = doc.text_at(time.head).lower().split()
    return SO_FAR if any(lemma(word, "n") in lexicon().nouns for word in held) else DURATION


def joined_lengths(doc: Annotated) -> list[AmountMention]:
    """The amounts of a document, in order of span, parts of one length of time as one amount of its smallest unit."""
    found: list[AmountMention] = []
    for mention in doc.amounts:
        if found and _goes_on(doc, found[-1], mention):
            found[-1] = _joined(found[-1], mention)
        else:
            found.append(mention)
    return found


def to_the_month(view: View) -> Amount:
    """The amount; the years of a ban, a sentence or a contract, which nobody rounds, as told to the month."""
    mention, amount = view.mention, view.mention.amount
    if mention.form != "duration" or amount.unit not in _MONTHS or not amount.exact:
        return amount
    verbs = any(lemma_of_verb(word) in _SET for word in view.ahead(_NEAR))
    words = {view.lower(at) for at in range(view.last, len(view.words))} | {*view.ahead(_RECORD_REACH)}
    if (not verbs and view.noun not in _TERMS and not is_ban(view)) or not words.isdisjoint(_LESSENED):
        return amount  # "a ban of two years, six months of which are deferred"
    return replace(amount, precision=Fraction(1, _MONTHS[amount.unit]))


def _goes_on(doc: Annotated, one: AmountMention, two: AmountMention) -> bool:
    """Whether a length goes on with a smaller unit: "2 hours, 11 minutes", "three days and four hours"."""
    if one.form != "duration" or two.form != "duration" or one.sentence != two.sentence:
        return False
    between = doc.document.text[one.span.end : two.span.start].strip()
    smaller = _times(one, two) > 1
    one_figure = one.amount.low == one.amount.high or _stem(one) is not None
    behind = doc.document.text[two.span.end : two.span.end + _OF_WHICH].lower().split()
    part = behind[:1] == ["of"] and behind[1:2] in (["which"], ["them"], ["it"])
    return smaller and between in _JOINTS and one_figure and not two.hedge and not part


def _stem(one: AmountMention) -> Fraction | None:
    """The number that "at least" or "more than" widens; None behind other hedges."""
    return one.amount.low if not one.amount.exact and shape_of(one.hedge) == "above" else None


def _times(one: AmountMention, two: AmountMention) -> int:
    """How often the unit of the second goes into that of the first; 0 where they are no parts of one length."""
    sizes = next((s for s in _JOINED if one.amount.unit in s and two.amount.unit in s), None)
    return sizes[one.amount.unit] // sizes[two.amount.unit] if sizes else 0


def _joined(one: AmountMention, two: AmountMention) -> AmountMention:
    times, stem = _times(one, two), _stem(one)
    low, high = two.amount.low, two.amount.high
    if stem is not None and low is not None:
        whole = low + stem * times
        low, high = widen(whole, whole, Fraction(1), "little")  # told so finely, it is little more
        amount = replace(two.amount, low=low, high=high, exact=False)
        return replace(one, span=Span(one.span.start, two.span.end), amount=amount)
    if one.amount.low is not None and low is not None:
        low += one.amount.low * times
    if one.amount.high is not None and high is not None:
        high += one.amount.high * times
    return replace(
        one, span=Span(one.span.start, two.span.end), amount=replace(two.amount, low=low, high=high)
    )
