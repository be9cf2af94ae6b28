"""Capitals told by their country: "in the Chilean capital", "on the outskirts of the South Korean capital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.annotate.gazetteer import look_up, table
from claimcheck.annotate.mentions import PlaceMention, Sentence, Word
from claimcheck.annotate.places_words import LOCATING, MOVING, compounds, moved, preposition_of
from claimcheck.data.listed import listed
from claimcheck.model import Place, Span

_CAPITAL = "capital"
_DOUBTFUL = listed(
    "annotate.places_capitals", "doubtful"
)  # codes of countries with more than one, or a new one
_OPENING = frozenset({"of", "for", "'s", "’s"})  # "the Dutch capital of cycling" is no capital
_LONGEST = 3  # words of what people of a country are called


def mentions(sentences: Sequence[Sentence]) -> Iterator[PlaceMention]:
    """Each capital that an adjective tells and no name behind it, in order of span."""
    for number, sentence in enumerate(sentences):
        if _CAPITAL not in sentence.lowers:
            continue
        for at, word in enumerate(sentence.words):
            if word.text == _CAPITAL and not _goes_on(sentence.words, at + 1):
                first = _opening(sentence.words, at)
                town = _towns().get(" ".join(w.text for w in sentence.words[first:at]))
                if town is not None:
                    preposition = preposition_of(sentence.words, first) or moved(sentence.words, first, town)
                    usage = "location" if preposition in LOCATING or preposition in MOVING else "modifier"
                    span = Span(sentence.words[first - 1].start, word.end)
                    yield PlaceMention(span, number, town, usage, preposition)


def _opening(words: Sequence[Word], at: int) -> int:
    """The index behind the article before words[at]; `at` where none stands near."""
    back = range(at - 1, max(-1, at - 2 - _LONGEST), -1)
    return next((n + 1 for n in back if words[n].lower == "the"), at)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name or a noun stands behind: "the Danish capital Copenhagen", "the Danish capital market"."""
    if at < len(words) and words[at].text == ",":
        return at + 1 < len(words) and words[at + 1].text[0].isupper()
    behind = words[at + 1] if at + 1 < len(words) else None
    return at < len(words) and (
        words[at].lower in _OPENING or words[at].text[0].isupper() or compounds(words[at], behind)
    )


@cache
def _towns() -> dict[str, Place]:
    """What people of a country are called -> its capital; none where two countries share the word."""
    found: dict[str, list[Place]] = {}
    for row in table("countries.tsv"):
        own = (c.place for c in look_up(row.code) if c.place.country == row.iso and c.place.level == "city")
        town = next(own, None) if row.code and row.iso not in _DOUBTFUL else None
        for people in (*row.people, row.name):
            found.setdefault(people, []).extend([town] if town is not None else [])
    return {people: towns[0] for people, towns in found.items() if len(towns) == 1}
