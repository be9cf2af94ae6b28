"""How it ended for one person, where it ends in one of two ways: guilty or not guilty, dead or alive, bail or none.

Claims of kind attribution, attribute outcome. The two ways of each end are a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, word_from
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order, listed
from claimcheck.model import FIRM, Claim, Description, Kind, Span, Zone
from claimcheck.model.records import dataclass

OUTCOME = "outcome"
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY})
_ENDS = tuple(tuple(row.split(" | ")) for row in in_order("claims.outcomes", "ends"))
_PHRASES = {
    tuple(phrase.split()): (topic, side)
    for topic, *sides in _ENDS
    for side, phrases in enumerate(sides)
    for phrase in phrases.split(", ")
}
_LONGEST = max(map(len, _PHRASES))
_FIRST = frozenset(phrase[0] for phrase in _PHRASES)
_OWN = listed("claims.outcomes", "own")  # ends that somebody brings about himself
_SPLITS = listed("claims.outcomes", "splits")
_BEFORE = listed("claims.outcomes", "before")
_CHARGES = listed("claims.outcomes", "charges")
_LIGHT = listed("claims.directions", "light")
_MOST = 40  # ends of one document that are looked at
_GROUP = 3  # words before a verb in which its auxiliaries stand
_REACH = 12  # words behind the end in which its matter stands
_OBJECTS = frozenset({"him", "her", "them"})  # "found him not guilty"
_JOINS = frozenset({"of", "to", "the", "a", "an"})
_DONE_TO = frozenset({"patient", "recipient"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one matter ended for one person."""

    claim: Claim
    event: int  # its index
    entity: int
    topic: str
    sides: frozenset[int]  # both where some charges ended one way and some the other
    matter: tuple[str, ...]  # what he was tried for: "poison", "ada", "lund"; () where it is not told
    names: frozenset[str]  # those of its words that are names
    beside: frozenset[str]  # all other words of the sentence that tell something, but for days


def outcomes(doc: Annotated) -> Iterator[Outcome]:
    """The ends that a document tells, in order of place."""
    yield from islice(_told(doc), _MOST)


def _told(doc: Annotated) -> Iterator[Outcome]:
    for number, event in enumerate(doc.events):
        told = event.form == "verb" and not event.negated and event.certainty in FIRM
        if told and doc.sentences[event.sentence].zone in _ZONES:
            yield from _of_event(doc, number, event)


def is_cleared_of(doc: Annotated, event: EventMention) -> bool:
    """Whether an event is the deed that somebody is told not to have done: "was acquitted on Friday of stealing"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    if "of" not in [word.lower for word in words[max(0, at - 2) : at]]:
        return False
    verbs = (e for e in in_sentences(doc.events, event.sentence) if e.form == "verb")
    before = [e.concept for e in verbs if e.span.end <= event.span.start]
    return form_of(words[at].lower).verb == "g" and before[-1:] == ["acquit"]


def _of_event(doc: Annotated, number: int, event: EventMention) -> Iterator[Outcome]:
    """The end that a verb tells with the words behind it, for each person to whom it comes."""
    words = doc.words_of(event)
    first, end = word_from(words, event.span.start), word_from(words, event.span.end)
    first += words[first].lower in BE  # "was found dead" is one phrase
    told = _phrase(words, first, end)
    if told is None or any(w.lower in _BEFORE for w in words[max(0, first - _GROUP) : first]):
        return
    (topic, side), last = told
    behind = words[max(end, word_from(words, last)) :]
    split = topic in _SPLITS_OF and any(w.lower in _SPLITS for w in behind)
    matter = _matter(doc, event.sentence, behind)
    for entity in _persons(doc, event, topic):
        span = Span(words[first].start, last)
        yield Outcome(
            _claim(doc, event, span, topic),
            number,
            entity,
            topic,
            frozenset({0, 1} if split else {side}),
            tuple(told for told, _ in matter),
            frozenset(told for told, is_name in matter if is_name),
            _beside(doc, event.sentence, span),
        )


_SPLITS_OF = listed("claims.outcomes", "splits_of")


def _phrase(words: Sequence[Word], first: int, end: int) -> tuple[tuple[str, int], int] | None:
    """The end that a verb tells with what stands behind it, and where that stops: "found (the baker) not guilty"."""
    if words[first].lower not in _FIRST:
        return None
    ahead = [w for w in words[first : first + _REACH] if w.text.islower() and w.lower not in _OBJECTS]
    whole = words[first:end]
    for length in range(_LONGEST, 0, -1):
        for told in ((*whole[:1], *whole[max(1, len(whole) - length + 1) :]), ahead[:length]):
            if (found := _PHRASES.get(_lowers(told))) is not None:
                return found, told[-1].end
    return None


def _lowers(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.lower for word in words)


def _within(word: Word, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in spans)


def _persons(doc: Annotated, event: EventMention, topic: str) -> list[int]:
    """The persons to whom an end comes, by name or by pronoun."""
    roles = (
        _DONE_TO if any(a.role in _DONE_TO and a.entity is not None for a in event.arguments) else frozenset()
    )
    roles = roles or (frozenset({"agent"}) if topic in _OWN else roles)
    return sorted({e for role, e in event.entities if role in roles and doc.entities[e].type == "person"})


def _matter(doc: Annotated, sentence: int, behind: Sequence[Word]) -> list[tuple[str, bool]]:
    """The words of what somebody is tried for, and whether each is of a name: "of poisoning Ada Lund | in 2019"."""
    start = next((at for at, word in enumerate(behind[:_REACH]) if word.lower in {"of", "to"}), None)
    if start is None or any(not word.text[0].isalnum() for word in behind[:start]):
        return []
    names = [name.span for name in in_sentences(doc.names, sentence) if name.form == "name"]
    phrase = takewhile(lambda word: _goes_on(word), behind[start : start + _REACH])
    return [
        (word.lower, True) if _within(word, names) else (_base(word.lower), False)
        for word in phrase
        if word.lower not in FUNCTION_WORDS and word.lower not in _CHARGES
    ]


def _goes_on(word: Word) -> bool:
    """Whether a word belongs to what somebody is tried for; the place and the day of it do not."""
    return word.text[0].isalnum() and (word.lower in _JOINS or form_of(word.lower).closed != "P")


def _beside(doc: Annotated, sentence: int, span: Span) -> frozenset[str]:
    days = [time for time in in_sentences(doc.times, sentence) if not time.expression.get("daypart")]
    out = [span, *(time.span for time in days)]
    told = (w for w in doc.sentences[sentence].words if w.text[0].isalnum() and not _within(w, out))
    return frozenset(
        _base(w.lower) for w in told if w.lower not in FUNCTION_WORDS and _base(w.lower) not in _LIGHT
    )


def _base(lower: str) -> str:
    verb = lemma(lower, "v")
    return verb if verb != lower else lemma(lower, "n")


def _claim(doc: Annotated, event: EventMention, span: Span, topic: str) -> Claim:
    return Claim(
        **located(doc, doc.sentences[event.sentence], span, Kind.ATTRIBUTION, OUTCOME),
        subject="person",
        value=Description((topic,)),
        extractor="claims.outcomes",
    )
