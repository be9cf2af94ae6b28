"""A length in years that runs from a date told just before to the article's own day: "built in 1974. It has stood
for 40 years", "founded in 1924, the choir celebrates its 90th anniversary this year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences, word_from
from claimcheck.claims.arithmetic_lengths import is_length, text_of, until_now, when
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Check, TimeInterval
from claimcheck.values.time import duration

_BEGIN = listed("claims.arithmetic_since", "begin")
_FOUND = listed("claims.arithmetic_since", "found")
_LASTS = listed("claims.arithmetic_since", "lasts")
_LEAVES = listed("claims.arithmetic_since", "leaves")
_STATES = listed("claims.arithmetic_since", "states")
_NOT_NOW = listed("claims.arithmetic_since", "not_now")
_MARKING = listed("claims.arithmetic_since", "marking")
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_LINKS = frozenset({"for", "already", "now", "been", "in"})
_HAVE = frozenset({"has", "have", "had"})
_BEFORE = 9  # words before the length that hold the pronoun and the verb
_HANGS = 7  # words before the date among which its verb stands
_ROUND = 5  # years; multiples of it are told in round figures, and may be two off
_MOST = 60  # expressions of one document that are looked at


def since(doc: Annotated) -> Iterator[Check]:
    """Checks "duration-ends" of years that have passed and of anniversaries; the day of publication must be stated."""
    stated = doc.document.published
    if stated is None or stated.earliest.year != stated.latest.year:
        return
    seen = 0
    for place, time in enumerate(doc.times):
        years = _years(time)
        if years is None or seen >= _MOST:
            continue
        seen += 1
        if _dated_itself(doc, time):
            continue
        if time.expression.form == "event-offset":
            start = _start(doc, place, _FOUND) if _is_marked(doc, time) else None
            room = 0 if _this_year(doc, time) else 1
        else:
            start = _start(doc, place, _BEGIN) if _has_lasted(doc, time) else None
            room = 2 if years % _ROUND == 0 else 1
        begun = when(start, None) if start is not None else None
        if start is None or begun is None:
            continue
        least, most = stated.earliest.year - begun.latest.year, stated.latest.year - begun.earliest.year
        if least > 0 and not least - room <= years <= most + room:
            yield from _check(doc, time, start, begun, stated)


def _dated_itself(doc: Annotated, time: TimeMention) -> bool:
    """Whether a year stands behind the length, which then ran to that year: "its 40th anniversary in 2013"."""
    return any(other.span.start > time.span.end for other in _dated(doc, time.sentence))


def _years(time: TimeMention) -> Fraction | None:
    get = time.expression.get
    anniversary = time.expression.form == "event-offset" and get("direction") == "1" and get("exact")
    plain = time.expression.form == "duration" and is_length(time)
    return Fraction(get("low")) if get("unit") == "year" and (anniversary or plain) else None


def _words(doc: Annotated, time: TimeMention, reach: int) -> list[str]:
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    return [word.lower for word in words[max(0, at - reach) : at]]


def _has_lasted(doc: Annotated, time: TimeMention) -> bool:
    """Whether "it has stood for" stands before the length, told of what the clause before began."""
    words = _words(doc, time, _BEFORE)
    if words[-1:] == ["after"] and _ends_now(doc, time, words):
        return True
    opening = (
        doc.sentences[time.sentence].words[0].lower
    )  # "Founded in 1962, the firm has been in business for"
    own = lemma_of_verb(opening) in _BEGIN and opening != lemma_of_verb(opening)
    heads = [at for at in range(len(words) - 1) if (own or words[at] in _PRONOUNS) and words[at + 1] in _HAVE]
    if not heads:
        return False
    behind = [word for word in words[heads[-1] + 2 :] if word not in _LINKS]
    been = "been" in words[heads[-1] + 2 :]
    if len(behind) != 1 or behind[0] not in (_STATES if been else _LASTS):
        return False
    after = doc.sentences[time.sentence].words
    at = word_from(after, time.span.end)
    return not (at < len(after) and after[at].lower in _NOT_NOW)


def _ends_now(doc: Annotated, time: TimeMention, words: Sequence[str]) -> bool:
    """Whether "retires this month" or "is to close next week" stands before "after 30 years"."""
    now = any(
        other.expression.form == "deictic" and other.expression.get("shift") == "0"
        for other in doc.times
        if other.sentence == time.sentence and other.span.end <= time.span.start
    )
    return now and any(lemma_of_verb(word) in _LEAVES for word in words)


def _is_marked(doc: Annotated, time: TimeMention) -> bool:
    """Whether "celebrates its" stands right before "90th anniversary"."""
    words = _words(doc, time, 4)
    said = text_of(doc, time).lower().split()[-1] in ("anniversary", "birthday", "jubilee")
    return said and words[-1:] in (["its"], ["their"]) and any(word in _MARKING for word in words)


def _this_year(doc: Annotated, time: TimeMention) -> bool:
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.end)
    return [word.lower for word in words[at : at + 2]] == ["this", "year"]


def _start(doc: Annotated, place: int, verbs: frozenset[str]) -> TimeMention | None:
    """The one date with a year in the sentence before the length, else in the sentence before that one."""
    time = doc.times[place]
    here = [one for one in _dated(doc, time.sentence) if one.span.end <= time.span.start]
    found = here or (_dated(doc, time.sentence - 1) if time.sentence else [])
    if len(found) != 1:
        return None
    hangs = any({lemma_of_verb(word), word} & verbs for word in _words(doc, found[0], _HANGS))
    return found[0] if hangs else None


def _dated(doc: Annotated, sentence: int) -> Sequence[TimeMention]:
    return [time for time in in_sentences(doc.times, sentence) if time.expression.form == "absolute"]


def _check(
    doc: Annotated,
    time: TimeMention,
    start: TimeMention,
    begun: TimeInterval,
    stated: TimeInterval,
) -> Iterator[Check]:
    real = stated.earliest.year - begun.earliest.year
    detail = f"from {text_of(doc, start)} to {stated} is {real} years, not {text_of(doc, time)}"
    told = duration(time.expression)
    if told is None:
        return
    yield until_now(doc, (time, told), (start, begun), stated, detail)
