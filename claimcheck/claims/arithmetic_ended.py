"""When that began which a length tells the end of: "ending a search of 40 days on Friday ... They had begun on May 2",
"left prison on Tuesday after seven years. He had begun his sentence in 2016"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_lengths import (
    BREAKS,
    Dated,
    Ends,
    Length,
    dates,
    verb_before,
    words_between,
)
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.dated_event import dated_event
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Grain, TimeInterval

_END = listed("claims.arithmetic_ended", "end")
_BEGIN = listed("claims.arithmetic_ended", "begin")
_LED = listed("claims.arithmetic_ended", "led")
_CLOSE = frozenset({"close", "end", "halt"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OUT = frozenset({"out", "off", "forth", "sail"})
_REACH = 3  # sentences around the end in which the start is looked for
_STEM = 4  # letters that a verb and its noun share at least
_NEAR = 5  # words between "ending" and the length
_HANGS = 9  # words before a day among which its verb stands


def ended(length: Length, published: TimeInterval | None) -> Ends | None:
    """When what lasted so long began and ended, where the words tie both to the length."""
    doc, sentence = length.doc, length.time.sentence
    here = [one for one in dates(doc, sentence, published) if one[1].grain is not Grain.YEAR]
    before = [one for one in here if one[0].span.end <= length.time.span.start]
    closes = _closes(length)
    if length.time.expression.form != "duration" or not (closes or _leads_to_end(length)):
        return None
    if len(here) == 2 and closes and _begins(doc, here[-1 if len(before) == 1 else 0][0]):
        return (here[0], here[1]) if len(before) == 2 else _begun_behind(length, here)
    told = _told_after(length, published, closes=closes)
    if len(told) == 2:
        return told[0], told[1]
    start = told[0] if told else _told_before(length, published) if closes else None
    return None if start is None or len(here) != 1 else (start, here[0])


def _begun_behind(length: Length, here: Sequence[Dated]) -> Ends | None:
    """ "On Monday, ending a voyage of 32 days that had begun on July 22"."""
    behind = words_between(length.doc, length.time.span.end, here[1][0].span.start)
    return (here[1], here[0]) if "had" in behind and here[1][0].span.start > length.time.span.end else None


def _closes(length: Length) -> bool:
    """Whether "ended" or "brought to a close" stands before the length."""
    ahead = length.ahead(_NEAR + 2)
    close = "to" in ahead and any(one in ("a", "an") and two in _CLOSE for one, two in pairwise(ahead))
    return ahead[-1:] != ["after"] and (close or bool(verb_before(length.doc, length.time, _END, _NEAR)))


def _leads_to_end(length: Length) -> bool:
    """Whether the length is what came before the end: "after a journey of 52 days", "after having served two years"."""
    ahead = length.ahead(_NEAR)
    return "after" in ahead and _LED.issuperset(ahead[ahead.index("after") + 1 :]) and bool(length.behind)


def _told_after(length: Length, published: TimeInterval | None, *, closes: bool) -> Sequence[Dated]:
    """The one date in the next sentences that hangs on "had begun" or the like, and until when it went on if told."""
    doc, end = length.doc, length.time.sentence
    found = []
    for sentence in range(end + 1, end + _REACH + 1):
        told = dates(doc, sentence, published)
        told = [one for one in told if one[1].grain is not Grain.YEAR or length.told.unit == "year"]
        if (
            told
            and all(_is_last(doc, time) for time, _ in told[1:])
            and _had_begun(doc, told[0][0])
            and (closes or (_goes_on(length, sentence) and _has_no_object(doc, told[0][0])))
        ):
            found.append(told)
    return found[0] if len(found) == 1 else ()


def _told_before(length: Length, published: TimeInterval | None) -> Dated | None:
    """The one day before on which what lasted is told to have begun, by the verb of its noun: "they closed the pass
    on May 7 ... ended a nine-day closure"."""
    doc, noun = length.doc, _what_lasted(length)
    found = [
        one
        for sentence in range(max(0, length.time.sentence - _REACH), length.time.sentence)
        for one in dates(doc, sentence, published)
        if one[1].grain is not Grain.YEAR
        and (event := dated_event(doc, one[0])) is not None
        and event.form == "verb"
        and event.certainty in FIRM
        and not event.negated
        and _is_its_verb(doc, event, noun)
    ]
    return found[0] if len(found) == 1 else None


def _what_lasted(length: Length) -> str:
    """The noun of what lasted so long: "a nine-day closure", "a strike of nine days"."""
    ahead = length.ahead(2)
    return lemma(ahead[0] if len(ahead) == 2 and ahead[1] == "of" else length.behind, "n")


def _is_its_verb(doc: Annotated, event: EventMention, noun: str) -> bool:
    """Whether a verb tells what a noun names: "walked out" a strike, "shut" a shutdown, "closed" a closure."""
    told = lemma_of_verb(doc.document.text[event.span.start : event.span.end].lower().split()[0])
    stem = told.removesuffix("e")
    return concept_of(noun, "n") == event.concept or (len(stem) >= _STEM and noun.startswith(stem))


def _is_last(doc: Annotated, time: TimeMention) -> bool:
    """Whether "until", "until the morning of" or the like stands before a date."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    return any(word.lower in ("until", "till") for word in words[max(0, at - 4) : at])


def _goes_on(length: Length, sentence: int) -> bool:
    """Whether a sentence goes on about whoever or whatever the end was told of: a pronoun, or a name at its head."""
    words = length.doc.sentences[sentence].words
    if any(word.lower in _PRONOUNS for word in words[:3]):
        return True
    return sentence == length.time.sentence + 1 and any(
        name.type == "person" for name in length.doc.names if name.span.start == words[0].start
    )


def _has_no_object(doc: Annotated, time: TimeMention) -> bool:
    """Whether "had begun" has no other object than what lasted: "had set out from Leith", "had begun his term"."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    had = max(place for place in range(at) if words[place].lower == "had")
    return all(
        word.text[0].isupper() or word.lower in _LED | _OUT
        for word in words[had + 2 + (words[had + 1].lower == "been") : at]
    )


def _had_begun(doc: Annotated, time: TimeMention) -> bool:
    """Whether "had begun" stands before the date: the start of what was told of before, and nothing newer."""
    words = doc.sentences[time.sentence].words
    return any(word.lower == "had" for word in words if word.start < time.span.start) and _begins(doc, time)


def _begins(doc: Annotated, time: TimeMention) -> bool:
    """Whether a verb of beginning stands before the date in its clause: "set out from Cadiz on 2 January"."""
    verb = verb_before(doc, time, _BEGIN, _HANGS, BREAKS - {","})
    words = [word.lower for word in doc.sentences[time.sentence].words]
    return bool(verb) and (verb != "set" or any(one == "set" and two in _OUT for one, two in pairwise(words)))
