"""Numbers of one sort told one after another, each beside its owner: "Lund raised $536,000 and Ek $187,000".

Only where names and numbers take turns strictly, as many of the one as of the other: no owner is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, pairwise
from operator import itemgetter

from claimcheck.annotate.mentions import AmountMention, Annotated, Word, in_sentences
from claimcheck.annotate.words import lemma
from claimcheck.claims.context import contents
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

_FORMS = frozenset({"cardinal", "money", "percent", "measure"})
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY})
_OWNERS = frozenset({"person", "organisation", ""})
_TWO, _FEW = 2, 4  # numbers that stand in one row
_LEAST = 10  # the larger of two bare numbers; smaller ones are goals
_MOST = 200  # sentences of an article with numbers that are looked at
_PARTIES = listed("claims.labelled", "parties")
_SETS = [frozenset(line.split()) for line in in_order("claims.labelled", "sets")]

Label = str | int
"""The index of a named entity, or a word of a closed set."""


class Labelled(NamedTuple):
    """A number and its owner."""

    label: Label
    mention: AmountMention


class Row(NamedTuple):
    """The numbers of one sort of a sentence or two, each with its owner, and the content words beside them."""

    held: tuple[Labelled, ...]
    words: frozenset[str]


_Place = tuple[int, Label]


def rows(doc: Annotated) -> Iterator[Row]:
    """The rows of an article, those of single sentences and of two in one paragraph, in order."""
    numbered = [m for m in doc.amounts if m.form in _FORMS and is_exact(m)]
    for at in list(dict.fromkeys(m.sentence for m in numbered))[:_MOST]:
        if doc.sentences[at].zone in _ZONES:
            yield from _rows(doc, at, at)
            after = doc.sentences[at + 1 : at + 2]
            if after and after[0].paragraph == doc.sentences[at].paragraph:
                yield from _rows(doc, at, at + 1)


def is_exact(mention: AmountMention) -> bool:
    """Whether a mention is one exact number of a whole."""
    amount = mention.amount
    return amount.exact and amount.low is not None and amount.low == amount.high and not mention.part_of


def _rows(doc: Annotated, first: int, last: int) -> Iterator[Row]:
    """The rows of some sentences."""
    sorts: dict[tuple[str, str], list[AmountMention]] = defaultdict(list)
    for mention in in_sentences(doc.amounts, first, last):
        if mention.form in _FORMS:
            sorts[mention.form, mention.amount.unit].append(mention)
    words = frozenset(chain.from_iterable(map(partial(contents, doc), range(first, last + 1))))
    for mentions in sorts.values():
        if _TWO <= len(mentions) <= _FEW and all(map(is_exact, mentions)) and _is_of_one_thing(mentions):
            for labels in (_names(doc, first, last), *_listed(doc, first, last)):
                held = _in_turns(labels, mentions)
                if held:
                    yield Row(held, words)


def _is_of_one_thing(mentions: Sequence[AmountMention]) -> bool:
    """Whether no two numbers count two nouns, and bare ones are more than goals."""
    nouns = {mention.noun for mention in mentions} - {""}
    bare = mentions[0].form == "cardinal" and not nouns
    return len(nouns) <= 1 and not (bare and max(m.amount.low or 0 for m in mentions) < _LEAST)


def _names(doc: Annotated, first: int, last: int) -> list[_Place]:
    """Where somebody, or what may be somebody, is named; a party by its word, which is not a name everywhere."""
    names = [name for name in in_sentences(doc.names, first, last) if name.form == "name"]
    words = [word for sentence in doc.sentences[first : last + 1] for word in sentence.words]
    parties = _among([word for word in words if word.text[0].isupper()], _PARTIES)
    longer = [name.span for name in names if " " in name.text]
    parties = [party for party in parties if not any(span.start <= party[0] < span.end for span in longer)]
    taken = {start for start, _ in parties}
    owners = [(n.span.start, n.entity) for n in names if n.type in _OWNERS and n.span.start not in taken]
    return sorted([*owners, *parties], key=itemgetter(0))


def _listed(doc: Annotated, first: int, last: int) -> Iterator[list[_Place]]:
    """Where the words of each closed set stand: adults and children."""
    words = [word for sentence in doc.sentences[first : last + 1] for word in sentence.words]
    yield from (_among(words, held) for held in _SETS)


def _among(words: Sequence[Word], held: frozenset[str]) -> list[_Place]:
    """Where a word of a set stands, in one of its forms."""
    forms = ((word.start, {word.lower, lemma(word.lower, "n")} & held) for word in words)
    return [(start, min(found)) for start, found in forms if found]


def _in_turns(labels: Sequence[_Place], mentions: Sequence[AmountMention]) -> tuple[Labelled, ...]:
    """Each number with its owner, () where owners and numbers do not take turns or one owner has two."""
    if len(labels) != len(mentions) or len({label for _, label in labels}) != len(labels):
        return ()
    places = sorted([(at, 0) for at, _ in labels] + [(m.span.start, 1) for m in mentions])
    turns = [turn for _, turn in places]
    if any(one == two for one, two in pairwise(turns)):
        return ()
    return tuple(Labelled(label, m) for (_, label), m in zip(labels, mentions, strict=True))
