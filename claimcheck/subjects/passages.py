"""Passages that two articles have in common almost word for word: wire copy, a report taken over into a draft.

What such passages differ in answers one question, whatever it is. Where they differ in two values or names they are two
texts of one template (market reports, court lists), and nothing is held against anything; unless the two are the same
two, exchanged.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from claimcheck.annotate.mentions import Annotated, Word, word_from
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.model import Span, Zone
from claimcheck.model.records import NamedTuple
from claimcheck.subjects.heads import head_ends

_RUN = 3  # words in a row that a block key holds
_RUNS = 2  # runs that two sentences share before they are aligned
_BLOCK_CAP = 40  # sentences that a run of words may stand in; fuller ones are set phrases
_SHARED = 0.7  # share of the longer sentence's words that both have in the same order
_CONTENT = 5  # content words among them
_ELSE = 1  # content words added or left out beside the value; one put for another makes another sentence
_CROSSED = 2  # places of one passage in which two articles may have the same two words exchanged
_LONGEST = 80  # words of a sentence that are looked at
Pair = tuple[str, str]


class Passage(NamedTuple):
    """Where one passage differs: spans [start, end) in the documents of a pair, in the pair's order."""

    first: Span
    second: Span


Crossed = tuple[Passage, Passage]
"""The two places of one passage in which two articles have the same two names or values, each the other way round."""


class Common(NamedTuple):
    """Where the common passages of two articles differ: each in one value, or in two that are exchanged."""

    single: tuple[Passage, ...]
    crossed: tuple[Crossed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A sentence as it is aligned: its words without marks, and the same in lower case."""

    document: str
    number: int
    words: tuple[Word, ...]
    lower: tuple[str, ...]
    forms: frozenset[str]  # the different ones
    content: frozenset[int]  # which of them, by place, are no function words


class _Sorted(NamedTuple):
    """Which words of a sentence, by place, are those of values and names, and which the other content words."""

    valued: frozenset[int]
    content: frozenset[int]


def passages(documents: Iterable[Annotated], pairs: Iterable[Pair]) -> dict[Pair, Common]:
    """The one value in which each common passage differs, or the two, by pair of document ids, in order of place.

    `pairs` hold the ids of documents to compare, each pair sorted.
    """
    known = {doc.document.id: doc for doc in documents}
    wanted = set(pairs)
    told = [s for name in sorted({name for pair in wanted for name in pair}) for s in _told(known[name])]

    @cache
    def words_of(sentence: _Told) -> _Sorted:
        return _sorted(known[sentence.document], sentence)

    found: dict[Pair, set[tuple[Passage, ...]]] = defaultdict(set)
    for one, two in _candidates(told, wanted):
        if places := _aligned(one, two, words_of):
            found[one.document, two.document].add(places)
    return {pair: _common(held) for pair, held in found.items()}


def _common(found: Iterable[tuple[Passage, ...]]) -> Common:
    held = sorted(found)
    crossed = [(places[0], places[1]) for places in held if len(places) == _CROSSED]
    return Common(tuple(places[0] for places in held if len(places) == 1), tuple(crossed))


def _told(doc: Annotated) -> Iterator[_Told]:
    """Every sentence, and its opening up to each place where another clause begins: what follows may differ."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone in (Zone.RELATED, Zone.DATELINE):
            continue
        plain = [at for at, word in enumerate(sentence.words) if word.text[0].isalnum()][:_LONGEST]
        for end in (*head_ends(sentence.words), len(sentence.words)):
            words = tuple([sentence.words[at] for at in plain[: bisect_left(plain, end)]])
            if len(words) > _CONTENT:
                lower = tuple([word.lower for word in words])
                content = frozenset(at for at, word in enumerate(lower) if word not in FUNCTION_WORDS)
                yield _Told(doc.document.id, number, words, lower, frozenset(lower), content)


def _candidates(told: Sequence[_Told], wanted: set[Pair]) -> Iterator[tuple[_Told, _Told]]:
    """Sentences of wanted pairs that share runs of words, in a fixed order."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, sentence in enumerate(told):
        for run in dict.fromkeys(zip(*(sentence.lower[i:] for i in range(_RUN)), strict=False)):
            blocks[run].append(at)
    names = [sentence.document for sentence in told]
    partners: dict[str, set[str]] = defaultdict(set)
    for one, two in wanted:
        partners[one].add(two)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for held in blocks.values():
        if 1 < len(held) <= _BLOCK_CAP:
            for a, b in combinations(held, 2):
                if names[b] in partners[names[a]]:
                    shared[a, b] += 1
    for (a, b), runs in sorted(shared.items()):
        if runs >= _RUNS:
            yield told[a], told[b]


def _aligned(one: _Told, two: _Told, words_of: Callable[[_Told], _Sorted]) -> tuple[Passage, ...]:
    """The only difference of two sentences in which a value or a name stands, or the two that are exchanged."""
    most = max(len(one.lower), len(two.lower))
    if one.lower == two.lower or sum(map(two.forms.__contains__, one.lower)) < _SHARED * most:
        return ()
    codes = [code for code in Levenshtein.opcodes(one.lower, two.lower) if code.tag != "equal"]
    changed = [at for code in codes for at in range(code.src_start, code.src_end)]
    if len(one.lower) - len(changed) < _SHARED * most:
        return ()
    if len(one.content.difference(changed)) < _CONTENT:
        return ()
    found: list[tuple[list[Word], list[Word]]] = []
    others = 0
    first, second = words_of(one), words_of(two)
    for code in codes:
        here, there = range(code.src_start, code.src_end), range(code.dest_start, code.dest_end)
        others += len(first.content.intersection(here)) + len(second.content.intersection(there))
        ours = [one.words[at] for at in here if at in first.valued]
        theirs = [two.words[at] for at in there if at in second.valued]
        if (not ours) != (not theirs) or others > _ELSE:
            return ()  # a value more or less, or another sentence
        if ours:
            found.append((ours, theirs))
    crossed = len(found) == _CROSSED and [*map(_lower, found[0])] == [*map(_lower, found[1][::-1])]
    single = len(found) == 1 or crossed
    return tuple(Passage(_stretch(ours), _stretch(theirs)) for ours, theirs in found) if single else ()


def _lower(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.lower for word in words)


def _sorted(doc: Annotated, sentence: _Told) -> _Sorted:
    told = _told_values(doc, sentence.number)
    valued = frozenset(at for span in told for at in _held(sentence.words, span))
    return _Sorted(valued, sentence.content - valued)


def _stretch(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _held(words: Sequence[Word], span: Span) -> range:
    """The places of the words that a span holds, or a part of them."""
    first = word_from(words, span.start)
    first -= first > 0 and words[first - 1].end > span.start
    return range(first, word_from(words, span.end))


def _told_values(doc: Annotated, number: int) -> Iterator[Span]:
    """Spans of the values and names of one sentence."""
    for mentions in (doc.times, doc.amounts, doc.places, doc.names):
        first = bisect_left(mentions, number, key=lambda mention: mention.sentence)
        for mention in mentions[first:]:
            if mention.sentence != number:
                break
            yield mention.span
