"""Which of its kind a happening is: "his second visit", "won the cup for the third time".

The value is a plain number under the attribute "ordinal". The scope holds the kind of happening and what it is counted
among: a first official visit is no first visit, and a first since the war is not a first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, Word, word_from
from claimcheck.annotate.time_words import ordinal
from claimcheck.claims.context import context
from claimcheck.claims.ids import event_subject, located
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, About, Amount, Claim, Kind, Role, Span, TimeInterval, Zone

_MODIFIERS = 3  # words between an ordinal and the noun of its happening
_AFTER_VERB = 12  # words between a verb and "for the third time"
_REST = 12  # words after either that may limit what is counted
# Words that limit what is counted to a stretch of time or a group.
_LIMITS = listed("claims.ordinal", "limits")
SPANS = listed("claims.ordinal", "spans")
"""Words of a scope that tell over what time is counted: a third of the season may be a ninth of a career."""
_OWNERS = listed("claims.ordinal", "owners")
_COPULAS = frozenset({"was", "is"})
_OWNING = frozenset({"'s", "’s", "his", "her", "their", "its"})
_OF = frozenset({"of", "in", "at", "for"})
_CLOSES = frozenset(",;:.—–")
_PREDICATE = 8  # words between "was" and "third": "was the painter Ada Lund's third"
_LONGEST = 400  # words; a longer sentence is no prose


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:  # noqa: ARG001
    """Claims of how many of its kind came before, in order of the happenings."""
    for index, event in enumerate(doc.events):
        words = doc.words_of(event)
        skipped = event.concept.startswith("~") or event.reporting or event.certainty in UNREAL
        if skipped or event.negated or len(words) > _LONGEST:
            continue
        noun = event.form == "noun"
        found = (_before(words, event) or _told_of(words, event)) if noun else _times(words, event)
        if found is not None:
            at, scope = found
            yield _claim(doc, index, words[at], scope)


def _before(words: Sequence[Word], event: EventMention) -> tuple[int, tuple[str, ...]] | None:
    """The place of an ordinal in the noun phrase of a happening, and what limits it."""
    noun = word_from(words, event.span.start)
    for at in range(noun - 1, max(0, noun - 1 - _MODIFIERS), -1):
        if ordinal(words[at].lower):
            if words[at - 1].lower not in _OWNERS:
                return None
            between = [word.lower for word in words[at + 1 : noun]]
            return at, (event.concept, *between, *_limits(words, event.span.end))
        if form_of(words[at].lower).closed:
            return None
    return None


def _told_of(words: Sequence[Word], event: EventMention) -> tuple[int, tuple[str, ...]] | None:
    """The place of the ordinal in "the visit on Monday was Lund's third", "the flight is the ninth of the balloon"."""
    at = word_from(words, event.span.end)
    copula = next(
        (n for n in range(at, min(len(words), at + _AFTER_VERB)) if words[n].lower in _COPULAS), None
    )
    if copula is None or any(word.text in _CLOSES for word in words[at:copula]):
        return None
    for place in range(copula + 2, min(len(words) - 1, copula + _PREDICATE)):
        follows = words[place + 1].lower
        if ordinal(words[place].lower) and words[place - 1].lower in _OWNING:
            plain = not follows[0].isalpha() or follows in _OF
            return (place, (event.concept, *_limits(words, words[place].end))) if plain else None
    return None


def _times(words: Sequence[Word], event: EventMention) -> tuple[int, tuple[str, ...]] | None:
    """The place of the ordinal in "for the third time" after a verb."""
    verb = word_from(words, event.span.end)
    for at in range(verb + 2, min(len(words) - 1, verb + _AFTER_VERB)):
        phrase = [word.lower for word in (*words[at - 2 : at], words[at + 1])]
        if (
            phrase == ["for", "the", "time"]
            and words[at].start < event.clause.end
            and ordinal(words[at].lower)
        ):
            return at, (event.concept, *_limits(words, words[at + 1].end))
    return None


def _limits(words: Sequence[Word], end: int) -> list[str]:
    first = word_from(words, end)
    rest = [word.lower for word in words[first : first + _REST]]
    stop = next((n for n, form in enumerate(rest) if form in (",", ";", ".", "and", "but")), len(rest))
    return [form for form in rest[:stop] if form in _LIMITS]


def _claim(doc: Annotated, index: int, word: Word, scope: tuple[str, ...]) -> Claim:
    event = doc.events[index]
    sentence = doc.sentences[event.sentence]
    span = Span(word.start, word.end)
    number = Fraction(ordinal(word.lower))
    return Claim(
        **located(doc, sentence, span, Kind.COUNT, "ordinal"),
        subject=event_subject(doc, event.concept, event.entities),
        value=Amount(number, number),
        extractor="claims.ordinal",
        certainty=event.certainty,
        role=Role.BACKGROUND if sentence.zone is Zone.RELATED else Role.NEWS,
        about=About(event.concept, index, event.entities),
        scope=tuple(sorted(set(scope))),
        context=context(doc, event.sentence, span),
    )
