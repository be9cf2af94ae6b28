"""The trade of somebody named, or the instrument that he plays: "the cellist Ada Lund", "Ada Lund, a retired baker"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word, in_sentences, word_from
from claimcheck.annotate.phrases import Phrase
from claimcheck.annotate.words import readings
from claimcheck.claims.thing_kinds import kinds_at, within
from claimcheck.claims.things_told import Named, Told, told_of
from claimcheck.data.listed import listed
from claimcheck.model import Zone

_SORTS = ("trade",)
_BETWEEN = listed("claims.things_trades", "between")
_ENDS = listed("claims.things_trades", "ends")
_REACH = 6  # words between a name and a trade
_COMPOUND = 2
_BEFORE = 4  # words before a trade in which it is told to be a former one
_FORMER = listed("claims.things_trades", "former")


def trades(doc: Annotated) -> Iterator[Told]:
    """The trades of the persons of a document, in order of place."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone is Zone.BODY:
            for name in in_sentences(doc.names, number):
                if name.form == "name" and name.type == "person":
                    yield from _of_name(doc, number, name)


def _of_name(doc: Annotated, number: int, name: NameMention) -> Iterator[Told]:
    words = doc.sentences[number].words
    first, last = word_from(words, name.span.start), word_from(words, name.span.end)
    label = doc.entities[name.entity].label.lower()
    if " " not in label:
        return  # namesakes
    for start, end in _beside(words, first, last):
        kinds = within(kinds_at(words, end, start), _SORTS)
        if kinds and _FORMER.isdisjoint(word.lower for word in words[max(0, end - _BEFORE) : end]):
            alone = within(kinds_at(words, end, end - 1), _SORTS) == kinds
            start = end - 1 if alone else start
            named = Named(number, Phrase(start, end), kinds, one=True)
            yield told_of(doc, named, f"trade of {label}", kinds)
            return


def _beside(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The words right before a name, and those of the phrase that is set behind it between commas."""
    before = first - (first > 0 and words[first - 1].text == ",")
    if before > 0:
        yield max(0, before - _COMPOUND), before
    if last < len(words) - 1 and words[last].text == ",":
        for end in range(last + 2, min(last + _REACH, len(words)) + 1):
            if words[end - 1].text == "," or not _may_stand(words[end - 1]):
                return
            behind = words[end].text if end < len(words) else "."
            if not behind[0].isalnum() or behind in _ENDS:
                yield max(last + 1, end - _COMPOUND), end
                return


def _may_stand(word: Word) -> bool:
    return (
        word.lower in _BETWEEN or word.text[0].isdigit() or any(r.pos in "na" for r in readings(word.lower))
    )
