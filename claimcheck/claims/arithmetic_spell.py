"""The two dates right beside a length of time that it lies between: "opened in 1911 and closed in 1961 after 60 years",
"for 15 years, from 1990 to 2002", "the 14-day festival runs from 1 to 8 March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import TimeMention, in_sentences
from claimcheck.claims.arithmetic_lengths import (
    ROOM,
    Dated,
    Ends,
    Length,
    dates,
    text_of,
    verb_before,
    words_between,
)
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Grain, TimeInterval
from claimcheck.values.time import resolve

_BEGIN = listed("claims.arithmetic_spell", "begin")
_END = listed("claims.arithmetic_spell", "end")
_LASTS = listed("claims.arithmetic_spell", "lasts")
_AFTER = listed("claims.arithmetic_spell", "after")
_AROUND = listed("claims.arithmetic_spell", "around")
_SPENT = listed("claims.arithmetic_spell", "spent")
_SOMEWHERE = listed("claims.arithmetic_spell", "somewhere")
_SET = listed("claims.arithmetic_spell", "set")  # verbs of terms that are counted to the day
_SETS = 3  # words before a length among which such a verb stands: "was banned for three years"
_LATER = frozenset({",", "on", "in", "at"})
_FROM = frozenset({"from", "between"})
_TO = (["to"], ["until"], ["till"], ["through"], ["and"])
_TAKES = frozenset({"last", "take"})
_IT = frozenset({"it", "they", "work", "this", "that"})
_APART = frozenset({",", ";", "and", "after", "before"})
_REACH = 6  # words before a date among which its verb stands
_NEAR = 5  # words between a length and the dates it belongs to


def spell(length: Length, published: TimeInterval | None) -> Ends | None:
    """The dates between which a length lies, where the words beside it say so; "on 87 days" need not be in a row."""
    if length.ahead(1) == ["on"]:
        return None
    here = dates(length.doc, length.time.sentence, published)
    if length.time.expression.form == "duration":
        return (
            _from_to(length, here, published) or _after_both(length, here) or _took(length, here, published)
        )
    later = text_of(length.doc, length.time).lower().endswith(("later", "afterwards"))
    return _later(length, here, published) if later else None


def _from_to(length: Length, here: Sequence[Dated], published: TimeInterval | None) -> Ends | None:
    """ "For 15 years, from 1990 to 2002"; "the 14-day festival runs from 1 to 8 March"."""
    for ends in (*_ranges(length, published), *_pairs(length, here)):
        (one, begun), (two, ended) = ends
        if begun.earliest >= ended.earliest:
            continue
        led = _leads(length, one) and (_is_near(length, one) or _closes(length, two))
        if led or _follows(length, two):
            return ends
    return None


def _is_near(length: Length, one: TimeMention) -> bool:
    """Whether a length is told without a word of where it was spent, so that what follows may go on."""
    joint = words_between(length.doc, length.time.span.end, one.span.start)
    part = text_of(length.doc, length.time).lower().endswith("them")
    return not part and not _is_spent(length, joint[:-1] if joint[-1:] == ["from"] else joint)


def _closes(length: Length, two: TimeMention) -> bool:
    """Whether nothing is told of the range itself: "from 1968 until 1984 as its head" is a part of what was told."""
    rest = [word.lower for word in length.words if word.start >= two.span.end][:2]
    part = text_of(length.doc, length.time).lower().endswith("them")
    return rest[:1] in ([], ["."], [";"], [")"]) or (part and rest[:1] == [","] and rest[-1] in _SOMEWHERE)


def is_right_beside(length: Length, ends: Ends) -> bool:
    """Whether "nine days, from 2 to 4 May" is all that is told of a length, whose ends are then no other's."""
    (one, _), (two, _) = ends
    joint = words_between(length.doc, length.time.span.end, one.span.start)
    beside = length.time.span.end <= one.span.start and [w for w in joint if w not in _FROM] in ([], [","])
    return beside and one.preposition == "from" and _closes(length, two)


def room(length: Length, ends: Ends) -> int:
    """Days by which a length may miss its ends; few for the years of a ban, which are counted to the day."""
    days = all(day.grain is Grain.DAY for _, day in ends)
    set_ = any(lemma_of_verb(word) in _SET for word in length.ahead(_SETS))
    return ROOM["month" if days and set_ and length.is_stated and length.years else length.told.unit]


def _ranges(length: Length, published: TimeInterval | None) -> Iterator[Ends]:
    """Ranges of days told as one: "from 3 to 10 February"."""
    for time in in_sentences(length.doc.times, length.time.sentence):
        if time.expression.get("to_day") and time.expression.get("month"):
            for days in resolve(time.expression, published, -1)[:1]:
                yield (
                    (time, TimeInterval(days.earliest, days.earliest)),
                    (time, TimeInterval(days.latest, days.latest)),
                )


def _pairs(length: Length, here: Sequence[Dated]) -> Iterator[Ends]:
    for one, two in pairwise(here):
        ahead = words_between(length.doc, one[0].span.end, two[0].span.start)
        if one[0].preposition in _FROM and ahead in _TO:
            yield one, two


def _leads(length: Length, one: TimeMention) -> bool:
    """Whether the length stands before its range: "for 15 years, from", "the 14-day festival runs from"."""
    if one.span.start < length.time.span.end:
        return False
    joint = words_between(length.doc, length.time.span.end, one.span.start)
    if joint and joint[-1] in _FROM:
        joint.pop()
    lasts = {lemma_of_verb(word) for word in joint} & _LASTS
    compound = length.time.head is not None or "-" in text_of(length.doc, length.time)
    tied = (compound and not _APART & set(joint)) or _ends_on(length.ahead(1), _TAKES)
    built = joint[:1] == ["to"] and joint[-1:] == [","] and len(joint) <= _NEAR
    built = built and _ends_on(length.ahead(1), _TAKES)  # "took two years to build, from 2010 to 2015"
    return joint in ([], [","]) or built or bool(lasts and tied) or _is_spent(length, joint)


def _is_spent(length: Length, joint: Sequence[str]) -> bool:
    """Whether the words between are where a length was spent: "spent 20 years on the bench, from 1958 until 1978"."""
    spent = _ends_on(length.ahead(1), _SPENT) or length.ahead(1) == ["for"]
    somewhere = joint[:1] and joint[0] in _SOMEWHERE and joint[-1] == "," and len(joint) <= _NEAR
    return bool(spent and somewhere) and not _APART & set(joint[:-1])


def _follows(length: Length, two: TimeMention) -> bool:
    """Whether the length stands behind its range: "a total of 15 years", "and lasted 12 days"."""
    joint = words_between(length.doc, two.span.end, length.time.span.start)
    if not joint or len(joint) > _NEAR or length.time.span.start < two.span.end:
        return False
    plain = set(joint) <= _AROUND and length.behind != "of"  # not "for two days of repairs"
    return _ends_on(joint, _TAKES) or plain


def _ends_on(words: Sequence[str], verbs: frozenset[str]) -> bool:
    return bool(words) and lemma_of_verb(words[-1]) in verbs


def _after_both(length: Length, here: Sequence[Dated]) -> Ends | None:
    """ "Opened in 1911 and closed in 1961 after 60 years": verbs of beginning and end, or the length ends all."""
    earlier = [one for one in here if one[0].span.end <= length.time.span.start]
    if len(earlier) != 2:
        return None
    one, two = earlier
    joint = words_between(length.doc, two[0].span.end, length.time.span.start)
    so = "so" in joint[:2] and joint[-1] == "for" and _begins_and_ends(length, one[0], two[0])
    if so and length.behind in ("", "."):
        return one, two  # "so that lorries stood still for 30 days"
    if not 0 < len(joint) <= _NEAR or not set(joint) <= _AFTER:
        return None
    if length.behind not in ("", ".", ",", ";"):
        return None  # "after nine years as its head"
    joined = joint[-1] == "after" and "and" in words_between(length.doc, one[0].span.end, two[0].span.start)
    return (one, two) if joined or _begins_and_ends(length, one[0], two[0]) else None


def _begins_and_ends(length: Length, one: TimeMention, two: TimeMention) -> bool:
    begun = verb_before(length.doc, one, _BEGIN, _REACH)
    return bool(begun and verb_before(length.doc, two, _END, _REACH))


def _took(length: Length, here: Sequence[Dated], published: TimeInterval | None) -> Ends | None:
    """ "Construction took five years. It began in May 2017 and was completed in May 2022"."""
    if here or not _ends_on(length.ahead(1), _TAKES):
        return None
    for sentence in (length.time.sentence + 1, length.time.sentence - 1):
        told = dates(length.doc, sentence, published)
        later = length.doc.sentences[max(sentence, length.time.sentence)] if len(told) == 2 else None
        if later is not None and later.words[0].lower in _IT:
            begun = verb_before(length.doc, told[0][0], _BEGIN, _REACH)
            return (told[0], told[1]) if begun and verb_before(length.doc, told[1][0], _END, _REACH) else None
    return None


def _later(length: Length, here: Sequence[Dated], published: TimeInterval | None) -> Ends | None:
    """ "Began on March 4. The verdict came on March 25, three weeks later": the date beside it and the one before."""
    beside = [one for one in here if _adjoins(length, one[0])]
    if len(beside) != 1:
        return None
    start = min(beside[0][0].span.start, length.time.span.start)
    earlier = [one for one in here if one[0].span.end <= start]
    told = earlier or dates(length.doc, length.time.sentence - 1, published)
    return (told[0], beside[0]) if len(told) == 1 else None


def _adjoins(length: Length, other: TimeMention) -> bool:
    one, two = sorted((length.time, other), key=lambda t: t.span)
    joint = words_between(length.doc, one.span.end, two.span.start)
    return len(joint) <= 2 and set(joint) <= _LATER
