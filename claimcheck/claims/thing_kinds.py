"""What kinds of thing a noun may name, each a path from the wide to the narrow: "vehicle road lorry tanker".

Two nouns name two things where neither can be what the other names, though they are of one sort: a statuette and an
oil painting, a tractor and a milk tanker; not a lorry and a milk tanker, nor a painting and a car, which may both have
been taken. What the news calls a thing stands in a list; for other nouns the kinds of counted things do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_things import things_of
from claimcheck.data.listed import in_order

Kinds = frozenset[str]
_NONE: Kinds = frozenset()
_LONGEST = 3  # words of a compound


def kinds_at(words: Sequence[Word], end: int, first: int = 0) -> Kinds:
    """The kinds of the noun that ends before words[end], told with the words before it, from words[first] on."""
    own = _kinds()
    head = lemma(words[end - 1].lower, "n")
    for start in range(max(first, end - _LONGEST), end):
        named = " ".join([*(word.lower for word in words[start : end - 1]), head])
        if named in own:
            return own[named]
    found = things_of(head, words[end - 2].lower if end - 2 >= first else "")
    return found.kinds if found is not None else _NONE


def are_apart(one: Kinds, two: Kinds) -> bool:
    """Whether two nouns name two things of one sort."""
    if not one or not two or not {path.split()[0] for path in one} & {path.split()[0] for path in two}:
        return False
    return not may_be_one(one, two)


def may_be_one(one: Kinds, two: Kinds) -> bool:
    """Whether what one noun names can be what the other does."""
    return any(_is_part(a, b) or _is_part(b, a) for a, b in product(one, two))


def names_any(one: Kinds, two: Kinds) -> bool:
    """Whether one noun names what the other does, or a narrower sort of it."""
    return any(_is_part(b, a) for a, b in product(one, two))


def within(kinds: Kinds, sorts: Iterable[str]) -> Kinds:
    """The kinds that are of some sorts, each the beginning of a path."""
    wide = tuple(sorts)
    return frozenset(kind for kind in kinds if any(_is_part(sort, kind) for sort in wide))


def _is_part(wide: str, narrow: str) -> bool:
    return narrow == wide or narrow.startswith(f"{wide} ")


@cache
def _kinds() -> Mapping[str, Kinds]:
    found: dict[str, set[str]] = defaultdict(set)
    for path, noun in _rows():
        found[noun].add(path)
    return {noun: frozenset(paths) for noun, paths in found.items()}


def _rows() -> Iterator[tuple[str, str]]:
    for row in in_order("claims.thing_kinds", "kinds"):
        path, _, nouns = row.partition(": ")
        for noun in nouns.split(", "):
            yield path, noun
