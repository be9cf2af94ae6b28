"""A length told where something ends, its start beside it or in a sentence near: "ending a search of 40 days on Friday
... They had begun on May 2", "left prison on Tuesday after seven years. He had begun his sentence in 2016"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, in_sentences, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_lengths import (
    between_ends,
    is_length,
    is_near,
    text_of,
    verb_before,
    when,
    words_between,
)
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.tense import dated_event
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Check, Grain, TimeInterval
from claimcheck.values.time import duration

_END = listed("claims.arithmetic_ended", "end")
_BEGIN = listed("claims.arithmetic_ended", "begin")
_LEAVING = listed("claims.arithmetic_ended", "leaving")
_TERMS = listed("claims.arithmetic_ended", "terms")
_LED = listed("claims.arithmetic_ended", "led")
_CLOSE = frozenset({"close", "end", "halt"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_OUT = frozenset({"out", "off", "forth", "sail"})
_REACH = 3  # sentences after the end in which the start is looked for
_STEM = 4  # letters that a verb and its noun share at least
_NEAR = 5  # words between "ending" and the length
_HANGS = 9  # words before a day among which its verb stands
_MOST = 40  # lengths of one document that are looked at
# Days: both ends may count, the end may be told on the day after, and larger units are rounded.
_ROOM = {"day": 2, "week": 6, "month": 25, "year": 240}
_Dated = tuple[TimeMention, TimeInterval]


def ended(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of lengths that the one start told near rules out."""
    lengths = (t for t in doc.times if is_length(t) and t.expression.get("unit") in _ROOM)
    for time, _ in zip(lengths, range(_MOST), strict=False):
        found = _ends(doc, time, published) if time.expression.form == "duration" else None
        told = duration(time.expression)
        if found is None or told is None:
            continue
        (first, begun), (end, ended_on) = found
        least, most = (ended_on.earliest - begun.latest).days, (ended_on.latest - begun.earliest).days
        room = _ROOM[told.unit]
        if most <= 0 or least - room <= told.low <= most + room or not is_near(told.low, least, most):
            continue
        detail = f"from {text_of(doc, first)} to {text_of(doc, end)} is {most} days, not {text_of(doc, time)}"
        yield between_ends(doc, (time, told), (first, begun), (end, ended_on), detail)


def _ends(doc: Annotated, time: TimeMention, published: TimeInterval | None) -> tuple[_Dated, _Dated] | None:
    """When what lasted so long began and ended, where the words tie both to the length."""
    dates = _dates(doc, time.sentence, published)
    before = [pair for pair in dates if pair[0].span.end <= time.span.start]
    after = [pair for pair in dates if pair[0].span.start >= time.span.end]
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    closes = (verb_before(doc, time, _END, _NEAR) or _brought_to_end(words, at)) and words[
        at - 1
    ].lower != "after"
    if len(before) == 2 and closes and not after and _begins(doc, before[0][0]):
        return before[0], before[1]
    if len(before) == 1 and len(after) == 1 and closes and _had_begun(doc, after[0][0], time):
        return after[0], before[0]
    if len(dates) != 1:
        return None
    follows = _follows(doc, time)
    if not closes and not follows:
        return None
    start = _start(doc, time, published, closes=closes) or (
        _told_before(doc, time, published) if closes else None
    )
    return None if start is None else (start, dates[0])


def _brought_to_end(words: Sequence[Word], at: int) -> bool:
    """Whether "brought to a close", "put an end to" or the like stands before words[at]."""
    ahead = [word.lower for word in words[max(0, at - _NEAR - 2) : at]]
    closes = any(one in ("a", "an") and two in _CLOSE for one, two in pairwise(ahead))
    return closes and "to" in ahead


def _told_before(doc: Annotated, time: TimeMention, published: TimeInterval | None) -> _Dated | None:
    """The one day before on which what lasted is told to have begun, by the verb of its noun: "they closed the pass
    on May 7 ... ended a nine-day closure"."""
    noun = _what_lasted(doc, time)
    found = [
        pair
        for sentence in range(max(0, time.sentence - _REACH), time.sentence)
        for pair in _dates(doc, sentence, published)
        if (event := dated_event(doc, pair[0])) is not None
        and event.form == "verb"
        and event.certainty in FIRM
        and not event.negated
        and _is_its_verb(doc, event, noun)
    ]
    return found[0] if len(found) == 1 else None


def _what_lasted(doc: Annotated, time: TimeMention) -> str:
    """The noun of what lasted so long, "" for none: "a nine-day closure", "a strike of nine days"."""
    words = doc.sentences[time.sentence].words
    first, after = word_from(words, time.span.start), word_from(words, time.span.end)
    if first > 1 and words[first - 1].lower == "of":
        return lemma(words[first - 2].lower, "n")
    return lemma(words[after].lower, "n") if after < len(words) else ""


def _is_its_verb(doc: Annotated, event: EventMention, noun: str) -> bool:
    """Whether a verb tells what a noun names: "walked out" a strike, "shut" a shutdown, "closed" a closure."""
    told = lemma_of_verb(doc.document.text[event.span.start : event.span.end].lower().split()[0])
    stem = told.removesuffix("e")
    return concept_of(noun, "n") == event.concept or (len(stem) >= _STEM and noun.startswith(stem))


def _follows(doc: Annotated, time: TimeMention) -> bool:
    """Whether the length is what came before the end: "after a journey of 52 days", "after having served two years"."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    ahead = [word.lower for word in words[max(0, at - _NEAR) : at]]
    behind = "after" in ahead and all(word in _LED for word in ahead[ahead.index("after") + 1 :])
    return behind and at + 1 < len(words)


def _start(
    doc: Annotated, time: TimeMention, published: TimeInterval | None, *, closes: bool
) -> _Dated | None:
    """The one date in the next sentences that hangs on "had begun" or the like."""
    found = [
        pair
        for sentence in range(time.sentence + 1, min(len(doc.sentences), time.sentence + _REACH + 1))
        for pair in _alone(_dates(doc, sentence, published, years=time.expression.get("unit") == "year"))
        if _had_begun(doc, pair[0], None)
        and (closes or (_of_the_same(doc, sentence, time.sentence) and _simply(doc, pair[0])))
    ]
    return found[0] if len(found) == 1 else None


def _of_the_same(doc: Annotated, sentence: int, end: int) -> bool:
    """Whether a sentence goes on about whoever or whatever the end was told of: a pronoun, or a name at its head."""
    words = doc.sentences[sentence].words
    if any(word.lower in _PRONOUNS for word in words[:3]):
        return True
    return sentence == end + 1 and any(
        name.type == "person" for name in doc.names if name.span.start == words[0].start
    )


def _simply(doc: Annotated, time: TimeMention) -> bool:
    """Whether "had begun" has no other object than what lasted: "had set out from Leith", "had begun his term"."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    had = max(place for place in range(at) if words[place].lower == "had")
    return all(
        word.text[0].isupper() or word.lower in _LED | _OUT
        for word in words[had + 2 + (words[had + 1].lower == "been") : at]
    )


def _alone(dates: Sequence[_Dated]) -> Sequence[_Dated]:
    """The dates of a sentence that has only one: with two it tells its own start and end."""
    return dates if len(dates) == 1 else ()


def _begins(doc: Annotated, time: TimeMention) -> bool:
    """Whether a verb of beginning stands before the date in its clause: "set out from Cadiz on 2 January"."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    for place in range(at - 1, max(-1, at - 1 - _HANGS), -1):
        word = words[place]
        if word.text in (";", ":", "—", "–") or word.lower == "and":
            return False
        lemma = lemma_of_verb(word.lower)
        if lemma in _BEGIN or lemma in _LEAVING or lemma in _TERMS:
            return lemma != "set" or words[place + 1].lower in _OUT
    return False


def _had_begun(doc: Annotated, time: TimeMention, after: TimeMention | None) -> bool:
    """Whether "had begun" stands before the date: the start of what was told of before, and nothing newer."""
    start = after.span.end if after is not None else doc.sentences[time.sentence].span.start
    return "had" in words_between(doc, start, time.span.start) and _begins(doc, time)


def _dates(
    doc: Annotated, sentence: int, published: TimeInterval | None, *, years: bool = False
) -> Sequence[_Dated]:
    """The days and months that a sentence gives, and years where wanted."""
    wanted = (Grain.DAY, Grain.MONTH, Grain.YEAR) if years else (Grain.DAY, Grain.MONTH)
    times = in_sentences(doc.times, sentence)
    pairs = [(time, day) for time in times if (day := when(time, published)) is not None]
    return [(time, day) for time, day in pairs if day.grain in wanted]
