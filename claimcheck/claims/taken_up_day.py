"""What a day is told of whose own clause tells of no event: "They came by boat. That was on Monday", "ready by May"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events import events_in
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, word_from
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.owner import opened_by_relative
from claimcheck.data.listed import listed
from claimcheck.model import FIRM

_POINTING = frozenset({"that", "it", "this"})
_LIKE = 6  # words before "since" among which "the worst" or "for the first" stands
_REACH = 7  # words between "was" and the expression, and the two before them
_SMALL_WORDS = frozenset("PDRM")  # closed classes of which "on the", "only in", "at noon on" are made
_GOING_ON = frozenset("PCW")  # of what may follow: "and", "when"; not "the first since"
_BEING = frozenset({"been", "was", "were", "is", "are", "be"})
_INDEFINITE = frozenset({"a", "an"})
_RANKED = frozenset({"only", "final", "next", "opening", "closing"})
_SINCE = frozenset({"since", "until", "till"})
_ARRANGED = frozenset({"due"})  # a day that something is due on is no day of a state
_SUPERLATIVES = frozenset({"worst", "most", "least", "last"})
_CLAUSE, _CLAUSE_ENDS = 9, frozenset(",;:.")  # words before the expression that are looked at
_OPENERS = frozenset({",", ";", ":", "–", "—", "and", "but"})
_PARTS_OF_DAY = listed("claims.taken_up_day", "parts_of_day")


def taken_up(doc: Annotated, time: TimeMention) -> EventMention | None:
    """The happening of the sentence before "that was on Monday", or of the clause before ", which was in May"."""
    words = doc.words_of(time)
    at = word_from(words, time.span.start)
    was = next((n for n in range(at - 1, max(0, at - _REACH), -1) if words[n].lower == "was"), 0)
    if not was or not _bare(words[was + 1 : at]) or not _closes(words, word_from(words, time.span.end)):
        return None
    opens = was == 1 or words[was - 2].lower in _OPENERS
    pointer = words[was - 1].lower
    if pointer == "which" and opens:
        held = [e for e in _told(doc, time.sentence) if e.span.end <= words[was - 1].start]
        return held[-1] if held else None
    return _of_sentence_before(doc, time.sentence) if pointer in _POINTING and opens else None


def state(doc: Annotated, time: TimeMention) -> str:
    """What is said to be so on or since a day, as a kind of event: "~minister" for "she has been minister since 2019".

    Where nothing else is said, what has the day: "~last show" for "the last show is on Friday". "" where the day only
    says which thing is meant, and for "the worst flood since 1953".
    """
    words = doc.words_of(time)
    at = word_from(words, time.span.start)
    for place in range(at - 1, max(-1, at - _CLAUSE), -1):
        if words[place].text in _CLAUSE_ENDS or time.preposition == "of":
            return ""
        if words[place].lower in _BEING:
            if not time.preposition and words[place + 1].lower in _INDEFINITE:
                return ""  # "it was a cold Monday"
            said = [word.lower for word in words[place + 1 : at] if _says(word)]
            if not said and time.preposition not in _SINCE:
                return _of_subject(words, place)
            no_state = not said or said[0] in _ARRANGED or any(map(_ranks, said))
            return "" if no_state else f"~{lemma(said[0], 'n')}"
    return ""


def _of_subject(words: Sequence[Word], being: int) -> str:
    """The noun that "is", "will be" or "is to be" on a day, if it is the one of its rank: "~last show"."""
    end = being
    while end and form_of(words[end - 1].lower).closed in ("X", "R", "T"):
        end -= 1
    for start in range(end - 1, max(-1, end - _REACH), -1):
        rank = words[start].lower
        if start < end - 1 and (rank in _RANKED or _ranks(rank)):
            return f"~{' '.join(word.lower for word in words[start:end])}"
        if not _says(words[start]):
            break
    return ""


def is_of_the_last(doc: Annotated, time: TimeMention) -> bool:
    """Whether a time is only that of the last of the like: "the worst flood since 1953", "the first win since May"."""
    if time.preposition != "since":
        return False
    words = doc.words_of(time)
    since = next(
        (at for at in range(word_from(words, time.span.start), -1, -1) if words[at].lower == "since"), 0
    )
    before = [word.lower for word in words[max(0, since - _LIKE) : since]]
    return any(map(_ranks, before)) and not any(lower in (",", ";", ":") for lower in before[-2:])


def _says(word: Word) -> bool:
    return word.text.islower() and not form_of(word.lower).closed and not word.lower.endswith("ly")


def _ranks(lower: str) -> bool:
    """Whether a word makes of "since" the last time of the like: "the first", "the highest since 1998"."""
    return bool(ordinal(lower)) or lower.endswith("est") or lower in _SUPERLATIVES


def _bare(between: Sequence[Word]) -> bool:
    """Whether nothing but small words stands between "was" and a day: "at eight on", but not "nine on"."""
    kinds = [form_of(word.lower).closed for word in between]
    return all(
        kind in _SMALL_WORDS or word.lower in _PARTS_OF_DAY or (kind == "Q" and kinds[n - 1 : n] == ["P"])
        for n, (word, kind) in enumerate(zip(between, kinds, strict=True))
    )


def _closes(words: Sequence[Word], after: int) -> bool:
    if after >= len(words) or not words[after].text[0].isalnum():
        return True
    return form_of(words[after].lower).closed in _GOING_ON


def _told(doc: Annotated, sentence: int) -> list[EventMention]:
    """What a sentence tells as done."""
    return [
        event
        for event in events_in(doc, sentence)
        if event.form == "verb" and event.tense == "past" and event.certainty in FIRM
        if not (event.reporting or event.negated)
    ]


def _of_sentence_before(doc: Annotated, sentence: int) -> EventMention | None:
    """The first happening of a sentence's forerunner, one of a main clause if there is any."""
    if not sentence or doc.sentences[sentence - 1].zone is not doc.sentences[sentence].zone:
        return None
    told = _told(doc, sentence - 1)
    return next((event for event in told if not opened_by_relative(doc, event)), next(iter(told), None))
