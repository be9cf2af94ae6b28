"""What judgements entail together: the same as the same is the same, and what is not the same stays apart.

Nodes are whatever the judgements are about, of one hashable and sortable type. Contradicting judgements are an error.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimcheck.model import Judgement, JudgementError

N = TypeVar("N", bound=Hashable)
Edge = tuple[Judgement, N, N]


@dataclass(frozen=True)
class Decisions(Generic[N]):
    """`groups` gives every judged node the number of its group; `apart` the judgement that parts two groups."""

    groups: Mapping[N, int]
    apart: Mapping[tuple[int, int], Judgement]  # numbers of groups, the smaller first
    because: Mapping[int, tuple[Judgement, ...]]  # the judgements that make a group


def decide(edges: Sequence[Edge[N]], tied: Iterable[tuple[N, N]] = ()) -> Decisions[N]:
    """The groups of the judged nodes; `tied` are nodes that one name in a judgement stands for.

    JudgementError names both sides where nodes that are to be apart are the same by other judgements.
    """
    links: dict[N, list[tuple[N, Judgement | None]]] = defaultdict(list)
    edges = sorted(edges, key=lambda edge: (edge[0].where, repr(edge)))
    for judgement, one, two in edges:
        links[one] += [(two, judgement)] if judgement.same else []
        links[two] += [(one, judgement)] if judgement.same else []
    for one, two in tied:
        links[one].append((two, None))
        links[two].append((one, None))
    groups = _groups(links)
    because: dict[int, dict[Judgement, None]] = defaultdict(dict)
    apart: dict[tuple[int, int], Judgement] = {}
    for judgement, one, two in edges:
        a, b = groups[one], groups[two]
        if judgement.same:
            because[a][judgement] = None
        elif a == b:
            raise _contradiction(judgement, _chain(links, one, two))
        else:
            apart.setdefault((min(a, b), max(a, b)), judgement)
    return Decisions(groups, apart, {number: tuple(found) for number, found in because.items()})


def _groups(links: Mapping[N, Sequence[tuple[N, Judgement | None]]]) -> dict[N, int]:
    groups: dict[N, int] = {}
    number = -1
    for start in links:
        if start not in groups:
            number, waiting = number + 1, [start]
            while waiting:
                node = waiting.pop()
                if node not in groups:
                    groups[node] = number
                    waiting += [other for other, _ in links[node]]
    return groups


def _chain(links: Mapping[N, Sequence[tuple[N, Judgement | None]]], one: N, two: N) -> list[Judgement]:
    """The fewest judgements by which two nodes of a group are the same."""
    came: dict[N, tuple[N, Judgement | None]] = {}
    waiting = deque([one])
    while waiting and two not in came:
        node = waiting.popleft()
        for other, judgement in links[node]:
            if other not in came and other != one:
                came[other] = (node, judgement)
                waiting.append(other)
    chain, node = list[Judgement](), two
    while node != one:
        node, judgement = came[node]
        chain += [judgement] if judgement else []
    return chain[::-1]


def _contradiction(different: Judgement, same: Sequence[Judgement]) -> JudgementError:
    said = f"{different.where}: {different.first} and {different.second} are judged not the same"
    if not same:
        return JudgementError(f"{said}, but both name one mention; give the article of each with `in`")
    others = ", ".join(dict.fromkeys(f"{j.where} ({j.first} and {j.second})" for j in same))
    return JudgementError(f"{said}, which contradicts {others}, judged the same; take one of them out")
