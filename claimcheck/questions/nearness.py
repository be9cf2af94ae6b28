"""How alike the words of two articles' claims are, told of all their pairs at once.

What `traits_words.alike` says of two sets of words, here of every set of one article and every set of the other: which
words of two articles are like one another is looked up once, and not anew for each pair of claims that hold them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.annotate.kin import Key, kin
from claimcheck.questions.traits_words import weighted, words_beside
from claimcheck.subjects.placed import Placed

_Like = Mapping[Key, Sequence[tuple[float, Key]]]
"""By a word of one article, how much it is like words of the other and which these are, the likest last."""


class _Sets:
    """Different sets of words of one article."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self.place = {words: at for at, words in enumerate(dict.fromkeys(sets))}
        self.weighted = [weighted(words) for words in self.place]
        self.holders: dict[Key, list[int]] = defaultdict(list)  # by word, the places of the sets that hold it
        for at, (words, _) in enumerate(self.weighted):
            for word in words:
                self.holders[word].append(at)


class Words:
    """The words of the sentences of one article's claims, and those next to the claims."""

    def __init__(self, claims: Sequence[Placed], telling: Iterable[Placed] = ()) -> None:
        """Of `telling`, claims of further sentences, the words next to them are not held against others."""
        self.sentences = _Sets(p.context for p in (*claims, *telling))
        self.beside = _Sets(words_beside(p) for p in claims)
        self.all = {**self.sentences.holders, **self.beside.holders}.keys()


class Near:
    """How alike the claims of two articles are in their words; both of the articles whose `Words` are given."""

    def __init__(self, one: Words, two: Words) -> None:
        ours, theirs = _like(one, two), _like(two, one)
        self._sentences = _Alike(one.sentences, two.sentences, ours, theirs)
        self._beside = _Alike(one.beside, two.beside, ours, theirs)

    def __call__(self, one: Placed, two: Placed) -> float:
        """How alike the words of the sentences and the words beside are, 0 to 2."""
        return self.sentences(one, two) + self._beside(words_beside(one), words_beside(two))

    def sentences(self, one: Placed, two: Placed) -> float:
        """How alike the words of the sentences are, 0 to 1."""
        return self._sentences(one.context, two.context)


class _Alike:
    """How alike each set of one article is to each of another."""

    def __init__(self, one: _Sets, two: _Sets, ours: _Like, theirs: _Like) -> None:
        self._one, self._two = one, two
        self._met = _met(one, two, ours), _met(two, one, theirs)

    def __call__(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        """What `traits_words.alike` says of the two."""
        a, b = self._one.place[ours], self._two.place[theirs]
        met = self._met[0][a][b] + self._met[1][b][a]
        return met / (self._one.weighted[a][1] + self._two.weighted[b][1]) if met else 0.0


def _like(one: Words, two: Words) -> _Like:
    found: dict[Key, list[tuple[float, Key]]] = defaultdict(list)
    for word in two.all:
        row = kin(word)
        for other in row.keys() & one.all:
            found[other].append((row[other], word))
    return {word: sorted(others) for word, others in found.items()}


def _met(one: _Sets, two: _Sets, like: _Like) -> list[list[float]]:
    """How much of the weight of each set of one article lies within reach of each set of the other."""
    held = two.holders  # the likest of a word's others is the last to be laid to a set
    within = {
        word: {at: near for near, other in others if other in held for at in held[other]}
        for word, others in like.items()
    }
    rows = []
    for words, _ in one.weighted:
        row = [0.0] * len(two.weighted)
        for word, weight in words.items():
            for at, near in within[word].items() if word in within else ():
                row[at] += weight * near
        rows.append(row)
    return rows
