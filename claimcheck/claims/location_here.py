"""The town of the dateline where the article calls it "here": "LEEDS — The fair ended here on Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, PlaceMention, Word
from claimcheck.annotate.places_words import preposition_of
from claimcheck.model import Place, Span, Zone

_ZONES = (Zone.BODY, Zone.CAPTION)
_INSIDE = "in"


def heres(doc: Annotated) -> Iterator[PlaceMention]:
    """Each "here" of the article's own words, in order of span; none where no dateline names a town of the map."""
    town = next((m.place for m in doc.places if m.usage == "dateline"), None)
    if town is None or town.level != "city" or not town.path:
        return
    quoted = [quote.span for quote in doc.quotes if quote.direct]
    for number, sentence in enumerate(doc.sentences):
        if "here" not in sentence.lowers or sentence.zone not in _ZONES:
            continue
        for at, word in enumerate(sentence.words):
            if word.text != "here" or not at:
                continue
            span = Span(word.start, word.end)
            if not _points(sentence.words, at) and not any(quote.overlaps(span) for quote in quoted):
                yield _mention(sentence.words, at, number, span, town)


def _points(words: tuple[Word, ...], at: int) -> bool:
    """Whether "here" points at what follows on the page: "listen here:"."""
    return at + 1 < len(words) and words[at + 1].text == ":"


def _mention(words: tuple[Word, ...], at: int, number: int, span: Span, town: Place) -> PlaceMention:
    return PlaceMention(span, number, town, "location", preposition_of(words, at) or _INSIDE)
