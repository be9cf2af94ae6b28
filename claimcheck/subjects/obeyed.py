"""Groups of names as editors judged them: what automatic joins found yields where a judgement says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.annotate.gazetteer import fold
from claimcheck.model import Judgement, JudgementError, Named
from claimcheck.subjects.decisions import Decisions, Edge, decide
from claimcheck.subjects.entities_groups import Group, Unit

Address = tuple[str, int]  # document id, index of the entity
PARTED = " /"  # before the number of a namesake that a judgement, not the text, tells apart


def obey(groups: Sequence[Group], judgements: Sequence[Judgement], paths: Mapping[str, str]) -> list[Group]:
    """The groups after the judgements on names; `paths` by document id. JudgementError where they contradict.

    Same is transitive and joins whole groups. What is not the same parts a group: each of its units goes with the
    first of its parts that nothing keeps it from, units in order of their names and documents.
    """
    live = [group for group in groups if group.units]
    decisions = _decided(live, judgements, paths)
    if not decisions.groups:
        return live
    clusters = _Clusters(decisions)
    for group in sorted(live, key=lambda g: (g.key(), min(u.order for u in g.units))):
        parts: list[Address] = []
        for u in sorted(group.units, key=lambda u: (_address(u) not in decisions.groups, u.order)):
            fitting = next((part for part in parts if clusters.may_join(part, _address(u))), None)
            if fitting is None:
                parts.append(_address(u))
            else:
                clusters.join(fitting, _address(u))
    return list(_regrouped(live, clusters, decisions))


def _decided(
    groups: Sequence[Group], judgements: Sequence[Judgement], paths: Mapping[str, str]
) -> Decisions[Address]:
    edges: list[Edge[Address]] = []
    tied: list[tuple[Address, Address]] = []
    for judgement in judgements:
        if isinstance(judgement.first, Named) and isinstance(judgement.second, Named):
            sides = [_meant(groups, name, judgement, paths) for name in (judgement.first, judgement.second)]
            if all(sides):
                tied += [pair for side in sides for pair in pairwise(side)]
                edges.append((judgement, sides[0][0], sides[1][0]))
    return decide(edges, tied)


def _meant(
    groups: Sequence[Group], named: Named, judgement: Judgement, paths: Mapping[str, str]
) -> list[Address]:
    """The units that a name in a judgement means: by key, else by full name, else by any form."""
    wanted = fold(named.name)
    tests = (
        lambda group, _: group.key() == named.name,
        lambda _, u: fold(" ".join(u.tokens)) == wanted.replace(".", ""),
        lambda _, u: any(fold(form) == wanted for form in u.forms),
    )
    for test in tests:
        found = [
            (group, u)
            for group in groups
            for u in group.units
            if (not named.path or is_path(paths[u.document], named.path)) and test(group, u)
        ]
        owners = {id(group): group.key() for group, _ in found}
        if len(owners) > 1:
            keys = ", ".join(sorted(set(owners.values())))
            raise JudgementError(
                f"{judgement.where}: {named} names several subjects here ({keys}); give the article with `in`"
            )
        if found:
            return sorted(_address(u) for _, u in found)
    return []


def judged_apart(one: str, two: str) -> bool:
    """Whether two subject keys are of namesakes that a judgement alone tells apart."""
    return one != two and one.partition(PARTED)[0] == two.partition(PARTED)[0] and PARTED in one + two


def is_path(path: str, wanted: str) -> bool:
    """Whether a document's path is the one that a judgement gives, which may leave out folders at its start."""
    mine, asked = (p.replace("\\", "/").removeprefix("./") for p in (path, wanted))
    return mine == asked or mine.endswith(f"/{asked}") or asked.endswith(f"/{mine}")


def _address(u: Unit) -> Address:
    return u.document, u.index


class _Clusters:
    """Units that are one, under judgements that keep some apart."""

    def __init__(self, decisions: Decisions[Address]) -> None:
        self._decisions = decisions
        self._parent: dict[Address, Address] = {}
        self._held: dict[Address, set[int]] = {}  # root -> numbers of the judged groups in its cluster
        first: dict[int, Address] = {}
        for address, number in sorted(decisions.groups.items()):
            self._held[address] = {number}
            self.join(first.setdefault(number, address), address)

    def root(self, address: Address) -> Address:
        """What stands for the cluster of a unit."""
        while (parent := self._parent.get(address, address)) != address:
            address = parent
        return address

    def may_join(self, one: Address, two: Address) -> bool:
        """Whether no judgement keeps the clusters of two units apart."""
        ours, theirs = (self._held.get(self.root(address), set()) for address in (one, two))
        return not any((min(a, b), max(a, b)) in self._decisions.apart for a in ours for b in theirs)

    def join(self, one: Address, two: Address) -> None:
        """Makes the clusters of two units one."""
        first, second = sorted((self.root(one), self.root(two)))
        if first != second:
            self._parent[second] = first
            self._held[first] = self._held.pop(first, set()) | self._held.pop(second, set())

    def judged(self, address: Address) -> set[int]:
        """The numbers of the judged groups in a unit's cluster."""
        return self._held.get(self.root(address), set())


def _regrouped(
    groups: Sequence[Group], clusters: _Clusters, decisions: Decisions[Address]
) -> Iterator[Group]:
    """A group for each cluster: the one there was where it holds the same units, else a new one with its reasons."""
    members: dict[Address, list[tuple[Group, Unit]]] = {}
    for group in groups:
        for u in group.units:
            members.setdefault(clusters.root(_address(u)), []).append((group, u))
    for root, held in members.items():
        first = held[0][0]
        apart = [str(j) for pair, j in decisions.apart.items() if clusters.judged(root) & set(pair)]
        if len({id(group) for group, _ in held}) == 1 and len(held) == len(first.units):
            first.judged, first.reasons = bool(apart), [*first.reasons, *apart]
            yield first
            continue
        made = Group(first.type, [])
        for _, u in held:
            made.add(u, "")
        made.reasons = list(dict.fromkeys(r for group, _ in held for r in group.reasons))
        made.reasons += [str(j) for n in sorted(clusters.judged(root)) for j in decisions.because.get(n, ())]
        made.reasons += apart
        made.judged = True
        yield made
