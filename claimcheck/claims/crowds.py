"""How large a crowd was by the word of one source: "police put the number of marchers at 15,000", "police said"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import AmountMention, Annotated, Sentence, in_sentences
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

_SOURCES = {word: row.split()[0] for row in in_order("claims.crowds", "sources") for word in row.split()}
_GATHERED = listed("claims.crowds", "gathered")
_CROWDS = listed("claims.crowds", "crowds")
_OTHERS = listed("claims.crowds", "others")
_UNSURE = listed("claims.crowds", "unsure")
_LEAST = 100  # people in a crowd that is estimated


class Crowd(NamedTuple):
    """A number of people who came, and whose number it is."""

    source: str
    size: AmountMention


def crowds(doc: Annotated) -> Iterator[Crowd]:
    """Every crowd of which a sentence of the body gives one number and one source."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone is not Zone.BODY or not _UNSURE.isdisjoint(sentence.lowers):
            continue
        told = {_SOURCES[lower] for lower in sentence.lowers if lower in _SOURCES}
        sizes = [amount for amount in in_sentences(doc.amounts, number) if _is_size(amount)]
        if len(told) == len(sizes) == 1 and _is_of_crowd(sentence, sizes[0]):
            yield Crowd(told.pop(), sizes[0])


def _is_size(amount: AmountMention) -> bool:
    low = amount.amount.low
    return amount.form == "cardinal" and low is not None and low >= _LEAST and amount.noun not in _OTHERS


def _is_of_crowd(sentence: Sentence, size: AmountMention) -> bool:
    """Whether a number is of a crowd: "the crowd at 900", "900 people marched", "900 demonstrators"."""
    before = {word.lower for word in sentence.words if word.end <= size.span.start}
    behind = {word.lower for word in sentence.words if word.start >= size.span.end}
    bare = size.noun in ("", "people", "person", *_CROWDS)
    return (
        size.noun in _CROWDS or not _GATHERED.isdisjoint(behind) or (bare and not _CROWDS.isdisjoint(before))
    )
