"""A length of time against the first and the last day that a sentence beside it tells: "began on 3 May and ended on 20
May. For nine days no mill had worked", "founded in 1906. It celebrated its 90th anniversary in 2001"."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.mentions import TimeMention
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_lengths import (
    BREAKS,
    Ends,
    Length,
    dates,
    text_of,
    verb_before,
    when,
    words_between,
)
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import TimeInterval

_BEGIN = listed("claims.arithmetic_course", "begin")
_END = listed("claims.arithmetic_course", "end")
_FOUND = listed("claims.arithmetic_since", "begin")
_MARKING = listed("claims.arithmetic_since", "marking")
_SAID = listed("claims.arithmetic_course", "said")
_WHOSE = frozenset({"its", "their", "the", "this", "that", "his", "her"})
_IT = frozenset({"it", "they", "this", "that", "he", "she"})
_DAYS = ("anniversary", "birthday", "jubilee")
_OTHER = frozenset({"before", "earlier", "after", "until", "previously", "last", "this", "next"})
_OWNED = frozenset({"his", "her", "their", "its"})
_PART = frozenset({"for", "after"})
_AFTER = frozenset({"that", "this", "it"})  # "two hundred years after that"
_JOINED = frozenset({",", "in", "on", "and", "exactly", "just"})
_BOTH = 2  # ends
_REACH = 9  # words before a date among which its verb stands
_OPENING = 4  # words of a sentence before the length that it opens with
_NEAR = 4  # words between an anniversary and the year it fell in


def course(length: Length, published: TimeInterval | None) -> Ends | None:
    """The first and the last day of what a length is told of, in the sentence beside it."""
    form = length.time.expression.form
    if form == "event-offset":
        return _marked(length, published) or _since_that(length, published)
    if form != "duration" or dates(length.doc, length.time.sentence, published):
        return _marked(length, published) if form == "duration" else None
    index = length.time.sentence
    if _takes_up(length):
        ends = _first_and_last(length, index - 1, published)
        return ends if ends is None or length.ahead(1)[0] not in _PART or _is_longer(length, ends) else None
    if length.ahead(1) == ["of"] and _names_stay(length):
        return _first_and_last(length, index + 1, published)
    return None


def _takes_up(length: Length) -> bool:
    """Whether a sentence goes on with what was told to begin and end: "For nine days ...", "Its tour of eight weeks",
    "They had taken five months"."""
    ahead = length.ahead(length.first)
    if not ahead or len(ahead) > _OPENING:
        return False
    if length.behind in _OTHER:
        return False  # "for ten years before that"
    if len(ahead) == 1 and ahead[0] in _PART:
        return _is_of_the_same(length, ahead[0])
    if lemma_of_verb(ahead[-1]) in ("last", "take"):
        return ahead[0] in _IT | _WHOSE
    return ahead[0] in _WHOSE and len(ahead) > 2 and ahead[-1] == "of"


def _is_longer(length: Length, ends: Ends) -> bool:
    """Whether a length is longer than the whole course: what went on for a time need not have filled it."""
    return length.told.low > (ends[1][1].latest - ends[0][1].earliest).days


def _is_of_the_same(length: Length, word: str) -> bool:
    """Whether "For nine days no mill had worked" or "After 50 years at one loom he left" tells of the course itself."""
    behind = [one.lower for one in length.words[length.last :]]
    if word == "for":
        return any(one == "had" and two != "to" for one, two in pairwise(behind))
    return length.behind != "of" and bool(_IT & set(behind)) and not _OWNED & set(behind)


def _names_stay(length: Length) -> bool:
    """Whether the noun before a length is a stay or the like: "for a visit of five days"."""
    ahead = length.ahead(2)
    return len(ahead) == 2 and lemma(ahead[0], "n") in _SAID


def _first_and_last(length: Length, sentence: int, published: TimeInterval | None) -> Ends | None:
    """The two dates of a sentence where the first is that of a beginning and the second that of an end, or "from" and
    "to" stand before them."""
    told = dates(length.doc, sentence, published)
    if len(told) < _BOTH or told[0][1].latest > told[1][1].earliest:
        past = [time for time, _ in told]
        ahead = dates(length.doc, sentence, published, 1)  # of what lies ahead
        told = sorted([*told, *(one for one in ahead if one[0] not in past)], key=lambda one: one[0].span)
    if len(told) == 2 and told[0][1].latest > told[1][1].earliest:
        last = told[1][0]
        ended = when(last, told[0][1], 1) if last.expression.form == "partial" else None
        told = [told[0], (last, ended)] if ended is not None else []
    if len(told) != _BOTH:
        return None
    one, two = told
    return (one, two) if _is_course(length, one[0], two[0]) else None


def _is_course(length: Length, one: TimeMention, two: TimeMention) -> bool:
    doc = length.doc
    between = words_between(doc, one.span.end, two.span.start)
    if one.preposition in ("from", "between"):
        return between in (["to"], ["until"], ["till"], ["and"])
    begun = verb_before(doc, one, _BEGIN, _REACH, BREAKS - {","})
    ended = verb_before(doc, two, _END, min(_REACH, len(between)), BREAKS - {",", "and"})
    return bool(begun) and bool(ended)


def _marked(length: Length, published: TimeInterval | None) -> Ends | None:
    """ "Founded in 1906 ... It celebrated its 90th anniversary in 2001", "wed in 1981. In 2011 they celebrated forty
    years of marriage": the year beside it and the only one told before."""
    said = text_of(length.doc, length.time).lower().endswith(_DAYS)
    ahead = length.ahead(3)
    if not _MARKING & set(ahead) or not (said or (length.behind == "of" and ahead[-1:] != ["of"])):
        return None
    here = dates(length.doc, length.time.sentence, published)
    beside = [one for one in here if _falls(length, one[0])]
    told = [one for one in here if one not in beside]
    if not told and _celebrates_again(length):
        told = dates(length.doc, length.time.sentence - 1, published)
    begun = len(told) == 1 and verb_before(length.doc, told[0][0], _FOUND, _REACH)
    return (told[0], beside[0]) if begun and len(beside) == 1 else None


def _celebrates_again(length: Length) -> bool:
    """Whether a pronoun takes up what was told to have begun: "it celebrated its", "they marked"."""
    words = [word.lower for word in length.words[: length.first]]
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at] in _MARKING), 0)
    return at > 0 and words[at - 1] in _IT


def _falls(length: Length, other: TimeMention) -> bool:
    """Whether a date tells when an anniversary was: "its 125th anniversary in 2013", "In 2013 it celebrated its"."""
    if other.span.start > length.time.span.end:
        return len(words_between(length.doc, length.time.span.end, other.span.start)) <= _NEAR
    return length.doc.sentences[length.time.sentence].span.start + _NEAR >= other.span.start


def _since_that(length: Length, published: TimeInterval | None) -> Ends | None:
    """ "Lost in 1812. A medal of 2002, exactly 150 years after that": the year beside it and the one
    before."""
    if not text_of(length.doc, length.time).lower().endswith("after") or length.behind not in _AFTER:
        return None
    here = dates(length.doc, length.time.sentence, published)
    beside = [
        one
        for one in here
        if set(words_between(length.doc, one[0].span.end, length.time.span.start)) <= _JOINED
    ]
    told = dates(length.doc, length.time.sentence - 1, published)
    return (told[0], beside[0]) if len(told) == len(beside) == len(here) == 1 else None
