"""What somebody was carried by, which road it was on, what he fell ill with, of what colour or material a thing was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, Word, in_sentences, lower_at
from claimcheck.annotate.names_lexicon import is_plural
from claimcheck.annotate.phrases import Phrase
from claimcheck.annotate.words import lemma
from claimcheck.claims.thing_kinds import kinds_at, within
from claimcheck.claims.things_told import Named, Told, is_news, told_of
from claimcheck.data.listed import listed, phrases
from claimcheck.model import FIRM, Zone

_CARRYING = listed("claims.things_used", "carrying")
_SEVERAL = listed("claims.things_used", "several")
_BREEDS = ("breed",)
_DISEASES = ("disease",)
_DIED = phrases("claims.things_used", "died")
_ROADS = listed("claims.things_used", "roads")
_CLASS = 2  # letters of a class of roads
_COLOURS = listed("claims.things_used", "colours")
_MATERIALS = listed("claims.things_used", "materials")
_COLOURED = ("vehicle", "clothing", "ware clothing")
_COMPOUND = 2  # words of the noun behind a colour
_MADE = ("art sculpture", "plate", "building", "fixed structure", "jewel")


def used(doc: Annotated) -> Iterator[Told]:
    """All of these in a document, in order of place."""
    for number in range(len(doc.sentences)):
        if doc.sentences[number].zone is Zone.BODY:
            yield from _died_of(doc, number)
        if is_news(doc, number):
            for reader in (_carried, _roads, _ill, _marked, _breeds):
                yield from reader(doc, number)


def _carried(doc: Annotated, number: int) -> Iterator[Told]:
    """ "Was taken to hospital by helicopter": a bare noun behind "by", in a sentence of a way."""
    words = doc.sentences[number].words
    moved = [e for e in in_sentences(doc.events, number) if e.concept in _CARRYING and e.certainty in FIRM]
    carried = [doc.text_at(a.span).lower().split() for e in moved for a in e.arguments if a.role == "patient"]
    if any(is_plural(told[-1]) or not _SEVERAL.isdisjoint(told) for told in carried):
        return  # some of them may have gone another way
    for at in range(1, len(words) - 1):
        if words[at].lower == "by" and moved and _is_bare(doc, number, at + 1):
            named = _at(doc, number, at + 1, at + 2)
            kinds = within(named.kinds, ("vehicle",))
            if kinds:
                yield told_of(doc, named, "carried by", kinds)


def _is_bare(doc: Annotated, number: int, at: int) -> bool:
    words = doc.sentences[number].words
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return not kinds_at(words, at + 2, at + 1) if behind.isalpha() else True


def _roads(doc: Annotated, number: int) -> Iterator[Told]:
    """Numbered roads, each of its class: the A44, Highway 7, Interstate 80."""
    words = doc.sentences[number].words
    for at in range(len(words) - 1):
        if words[at + 1].text.isdecimal() and _is_class(words, at):
            name = words[at].lower
            kinds = frozenset({f"road {name} {words[at + 1].text}"})
            yield told_of(doc, Named(number, Phrase(at, at + 2), kinds, one=True), f"road {name}", kinds)


def _is_class(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the class of a road, of which the number stands behind."""
    lettered = words[at].text.isupper() and len(words[at].text) <= _CLASS
    joined = words[at].end == words[at + 1].start and lower_at(words, at - 1) == "the"
    return (lettered and joined) or (words[at].text[0].isupper() and words[at].lower in _ROADS)


def _ill(doc: Annotated, number: int) -> Iterator[Told]:
    words = doc.sentences[number].words
    for at in range(len(words)):
        named = _at(doc, number, at, at + 1)
        kinds = within(named.kinds, _DISEASES)
        if kinds:
            yield told_of(doc, named, "disease", kinds)


def _breeds(doc: Annotated, number: int) -> Iterator[Told]:
    """The breeds of an article that tells of the animal by its plain name as well: "the dog, a beagle"."""
    words = doc.sentences[number].words
    for at in range(len(words)):
        kinds = within(kinds_at(words, at + 1), _BREEDS)
        animals = {kind.split()[1].removeprefix("domestic_") for kind in kinds}
        if kinds and any(not animals.isdisjoint(sentence.lowers) for sentence in doc.sentences):
            named = Named(number, Phrase(at, at + 1), kinds, one=True)
            yield told_of(doc, named, f"breed of {min(animals)}", kinds)


def _died_of(doc: Annotated, number: int) -> Iterator[Told]:
    lowers = doc.sentences[number].lowers
    for at in range(len(lowers)):
        for phrase in _DIED:
            if lowers[at : at + len(phrase)] == phrase:
                yield from _ailment(doc, number, at + len(phrase))


def _ailment(doc: Annotated, number: int, first: int) -> Iterator[Told]:
    """The ailment named within four words: "a heart attack", "lung cancer"."""
    words = doc.sentences[number].words
    first += first < len(words) and words[first].lower in ("a", "an")
    for end in range(min(first + 3, len(words)), first, -1):
        kinds = within(kinds_at(words, end, first), ("ailment",))
        if kinds:
            yield told_of(doc, _at(doc, number, first, end), "died of", kinds)
            return


def _marked(doc: Annotated, number: int) -> Iterator[Told]:
    """ "A white van", "the bronze statue": the colour or the material right before what has it."""
    words = doc.sentences[number].words
    for at in range(len(words) - 1):
        for marks, sorts, deed in ((_COLOURS, _COLOURED, "colour"), (_MATERIALS, _MADE, "material")):
            if words[at].text in marks:
                end = _head(words, at + 1, sorts)
                if end:
                    kinds = frozenset({f"{deed} {words[at].lower}"})
                    named = Named(number, Phrase(at, end), kinds, one=True)
                    yield told_of(doc, named, f"{deed} of {lemma(words[end - 1].lower, 'n')}", kinds)


def _head(words: Sequence[Word], first: int, sorts: Sequence[str]) -> int:
    """Where the noun that a mark is of ends, 0 where it is of none of some sorts."""
    ends = range(first + 1, min(first + _COMPOUND, len(words)) + 1)
    return next((end for end in ends if within(kinds_at(words, end, first), sorts)), 0)


def _at(doc: Annotated, number: int, first: int, end: int) -> Named:
    words = doc.sentences[number].words
    return Named(number, Phrase(first, end), kinds_at(words, end, first), one=True)
