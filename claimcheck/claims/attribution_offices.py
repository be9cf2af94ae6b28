"""Who is chosen for which office of which body: "was elected chairman of the parks committee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    Argument,
    EventMention,
    Word,
    in_sentences,
    lower_at,
    word_from,
)
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.speakers import group_start
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Span, Zone
from claimcheck.model.records import NamedTuple

CHOOSING = frozenset({"elect", "appoint"})
"""The concepts of events that put somebody into an office."""
_PARTS = listed("claims.attribution_offices", "parts")
_BODY = 5  # words of "of the parks and gardens committee"


class Chosen(NamedTuple):
    """Who is told to be chosen, by the index into the article's entities, for which office of which part of a body."""

    entity: int
    office: str
    part: tuple[str, ...]
    body: frozenset[str]  # words behind "of": "chess club"
    sentence: int
    span: Span


def chosen(doc: Annotated) -> Iterator[Chosen]:
    """Everybody of whom the text of an article tells that he was chosen for an office."""
    for event in doc.events:
        told = event.concept in CHOOSING and event.form == "verb" and not event.negated
        if not told or event.certainty not in FIRM or doc.sentences[event.sentence].zone is not Zone.BODY:
            continue
        who = next((a for a in event.arguments if a.role == "patient" and a.entity is not None), None)
        who = who or chosen_before(doc, event)
        office = next((a for a in event.arguments if a.role == "office"), None)
        if who is not None and who.entity is not None and office is not None:
            ends = (who.span, office.span, event.span)
            span = Span(min(end.start for end in ends), max(end.end for end in ends))
            words = doc.words_of(event)
            body = frozenset(word.lower for word in _body(words, word_from(words, office.span.end)))
            yield Chosen(who.entity, office.head, part_of_body(doc, event), body, event.sentence, span)


def chosen_before(doc: Annotated, event: EventMention) -> Argument | None:
    """Who is named right before "was elected", where what opens the sentence runs into the name."""
    words = doc.words_of(event)
    verb = word_from(words, event.span.start)
    start = group_start(words, verb)
    if event.concept not in CHOOSING or not any(word.lower in BE for word in words[start:verb]):
        return None
    for name in in_sentences(doc.names, event.sentence):
        if name.form == "name" and start and name.span.end == words[start - 1].end:
            head = name.text.split()[-1].lower()
            return (
                Argument("patient", name.span, head, name.entity)
                if _is_alone(words, name.span.start)
                else None
            )
    return None


def _is_alone(words: Sequence[Word], start: int) -> bool:
    """Whether no "and" joins the name that begins there to another."""
    return lower_at(words, word_from(words, start) - 1) not in ("and", "or", "'s", "’s", "of")


def part_of_body(doc: Annotated, event: EventMention) -> tuple[str, ...]:
    """The words for the part of a body whose office it is, "parks committee"; () where it is one of the whole."""
    if event.concept not in CHOOSING:
        return ()
    words = doc.words_of(event)
    ends = (word_from(words, told.span.end) for told in event.arguments if told.role == "office")
    return next((part for end in ends if (part := _part(words, end))), ())


def _part(words: Sequence[Word], at: int) -> tuple[str, ...]:
    body = _body(words, at)
    last = next((n for n, word in enumerate(body) if word.lower in _PARTS), 0)
    return (" ".join(word.lower for word in body[: last + 1]),) if last else ()


def _body(words: Sequence[Word], at: int) -> list[Word]:
    """The words behind "of" at a word: "chess club"."""
    if lower_at(words, at) != "of":
        return []
    at += 1 + (lower_at(words, at + 1) in ("the", "its"))
    reach = words[at : at + _BODY]
    return list(takewhile(lambda word: not form_of(word.lower).closed and word.text.isalpha(), reach))
