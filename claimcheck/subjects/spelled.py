"""A part of a name as one article spells it, and the slips that several spellings of one part are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.model.records import dataclass

GIVEN, SURNAME, WORD = "given", "surname", "word"  # the last: any word of a name that is no person's


@dataclass(frozen=True, slots=True)
class Spelled:
    """One spelling in one article."""

    document: str
    index: int  # of the entity
    at: str  # which part of the name
    letters: str  # of that part, lower case


Link = tuple[Spelled, Spelled]


@dataclass(frozen=True, slots=True)
class Slip:
    """One name in two or more spellings: for each of them, in the order of its letters, where it is found."""

    spellings: tuple[tuple[Spelled, ...], ...]


def slips(links: Iterable[Link], order: Mapping[str, int]) -> tuple[Slip, ...]:
    """The links put together, those that share a spelling of one article; by `order` of the documents."""
    root: dict[Spelled, Spelled] = {}

    def top(node: Spelled) -> Spelled:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for one, two in links:
        root[top(two)] = top(one)
    held: dict[Spelled, list[Spelled]] = {}
    for node in sorted(root, key=lambda s: (order[s.document], s.index, s.at, s.letters)):
        held.setdefault(top(node), []).append(node)
    return tuple(Slip(_by_spelling(nodes)) for nodes in held.values())


def _by_spelling(nodes: Iterable[Spelled]) -> tuple[tuple[Spelled, ...], ...]:
    found: dict[str, list[Spelled]] = {}
    for node in nodes:
        found.setdefault(node.letters, []).append(node)
    return tuple(tuple(held) for _, held in sorted(found.items()))
