"""Joins what many documents claim: every claim under its subject, every article among those of its occasion.

`report.graph` draws the result as a networkx graph for whoever asks for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, islice, pairwise

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Claim, Dated, Judgement, Subject
from claimcheck.subjects.bearers import Slip
from claimcheck.subjects.coverage import Coverage, cover
from claimcheck.subjects.entities import join
from claimcheck.subjects.judged import judged, likened, renamed
from claimcheck.subjects.moments import gap
from claimcheck.subjects.offsets import resolved
from claimcheck.subjects.passages import Crossed, Passage, passages
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.placing import place
from claimcheck.subjects.spellings import Keys, find_slips, one_subject
from claimcheck.subjects.stories import Likeness, alike

ALIKE = 0.1  # likeness from which two articles that are not of one occasion are weighed
NEIGHBOURS = 6  # articles that an article is weighed against, the most alike first


@dataclass(frozen=True)
class Joined:
    """All claims under joined subjects."""

    documents: tuple[Annotated, ...]  # by path
    subjects: tuple[Subject, ...]
    placed: tuple[Placed, ...]
    likeness: Mapping[tuple[str, str], Likeness]
    passages: Mapping[tuple[str, str], tuple[Passage, ...]]  # by pair of document ids, as in `likeness`
    crossed: Mapping[tuple[str, str], tuple[Crossed, ...]]  # by pair too: passages with two words exchanged
    coverage: Coverage
    keys: Keys  # of each entity of each document, by document id and index
    slips: tuple[Slip, ...]  # names that are spelled in several ways

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Where each document stands by path; by it ties are broken, and not by ids, which change with the folder."""
        return {doc.document.id: at for at, doc in enumerate(self.documents)}

    @cached_property
    def docs(self) -> Mapping[str, Annotated]:
        """The documents by id."""
        return {doc.document.id: doc for doc in self.documents}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What each subject is called."""
        return {subject.key: subject.label for subject in self.subjects}

    @cached_property
    def claims(self) -> Mapping[str, Sequence[Placed]]:
        """The claims of each document that makes any, both in order of place."""
        found: dict[str, list[Placed]] = defaultdict(list)
        for item in sorted(
            self.placed, key=lambda p: (self.order[p.claim.document_id], p.claim.span, p.claim.id)
        ):
            found[item.claim.document_id].append(item)
        return found

    def told(self, fits: Callable[[Placed], bool], most: int | None = None) -> dict[str, list[Placed]]:
        """The first `most` claims that fit of each document that has any, in order of place."""
        found = {name: list(islice(filter(fits, held), most)) for name, held in self.claims.items()}
        return {name: held for name, held in found.items() if held}

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the articles that tell of one occasion, where two or more do; these and the groups by path."""
        groups = [sorted(group, key=self.order.__getitem__) for group in self.coverage.groups]
        return tuple(tuple(g) for g in sorted(groups, key=lambda g: self.order[g[0]]) if len(g) > 1)

    @cached_property
    def neighbours(self) -> tuple[tuple[str, str], ...]:
        """Pairs of documents of one occasion or much alike, each among the `NEIGHBOURS` most alike of both, by path."""
        place = self.order
        score = {pair: 0.0 for group in self.groups for pair in combinations(group[: NEIGHBOURS + 1], 2)}
        for pair, likeness in self.likeness.items():
            one, two = sorted(pair, key=place.__getitem__)
            if likeness.score >= ALIKE or (one, two) in score:
                score[one, two] = likeness.score
        taken: Counter[str] = Counter()
        found = []
        for one, two in sorted(score, key=lambda pair: (-score[pair], place[pair[0]], place[pair[1]])):
            if max(taken[one], taken[two]) < NEIGHBOURS:
                taken.update((one, two))
                found.append((one, two))
        return tuple(found)

    def together(self, most: int) -> Iterator[list[Annotated]]:
        """The first `most` articles of each of these groups."""
        return ([self.docs[name] for name in group[:most]] for group in self.groups)


def near_pairs(joined: Joined, names: Collection[str], days: int, most: int) -> Iterator[tuple[str, str]]:
    """Pairs of the first `most` named documents of each occasion; dated ones came out within so many days."""
    published = {name: joined.coverage.profiles[name].published for name in names}
    for group in joined.groups:
        for one, two in combinations([name for name in group if name in names][:most], 2):
            ours, theirs = published[one], published[two]
            if ours is None or theirs is None or gap(ours, theirs) <= days:
                yield one, two


def related(joined: Joined) -> list[tuple[str, str]]:
    """Pairs of documents that are alike, or stand side by side in a group of one occasion; ids in a pair are sorted."""
    grouped = {(min(pair), max(pair)) for group in joined.groups for pair in pairwise(group)}
    return sorted({*joined.likeness, *grouped})


def build(
    documents: Sequence[Annotated],
    claims: Mapping[str, Sequence[Claim]],
    dated: Mapping[str, Dated],
    judgements: Sequence[Judgement] = (),
) -> Joined:
    """Join the subjects of all documents and place every claim under its own.

    `claims` and `dated` are keyed by document id. The result does not depend on the order of `documents`. What editors
    judged is obeyed; JudgementError where judgements contradict one another.
    """
    ordered = tuple(sorted(documents, key=lambda doc: (doc.document.path, doc.document.id)))
    entities, named = join(ordered, judgements)
    near, coverage = alike(ordered, named), cover(ordered, dated)
    slips = find_slips(ordered, claims, near, coverage.groups)
    entities, keys = one_subject(slips, entities, named)
    labels = {subject.key: subject for subject in entities}
    placed: list[Placed] = []
    events: dict[str, Subject] = {}
    for doc in ordered:
        name = doc.document.id
        placed.extend(place(doc, claims.get(name, ()), dated[name], keys, labels, events))
    if judgements:
        placed = judged(placed, judgements, [doc.document for doc in ordered], events)
        placed, events = renamed(placed, judgements, events)
    subjects = tuple(sorted([*entities, *events.values()], key=lambda s: (s.type, s.key)))
    likeness = likened(placed, near)
    claimed, common = resolved(placed, likeness), passages(ordered, likeness)
    single = {pair: held.single for pair, held in common.items() if held.single}
    crossed = {pair: held.crossed for pair, held in common.items() if held.crossed}
    return Joined(ordered, subjects, claimed, likeness, single, crossed, coverage, keys, slips)
