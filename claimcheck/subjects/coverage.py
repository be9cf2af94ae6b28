"""Which articles tell of one occasion, and which of another like it: the grouping that claims are parted by.

In: annotated articles and their dates. Out: a `Coverage`. `profiles` says what an article is about, `evidence` weighs
two, `blocking` chooses which two, `linkage` makes groups of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Dated, Document, Occasion, Telling
from claimcheck.subjects.blocking import candidates
from claimcheck.subjects.evidence import Evidence, points, weigh
from claimcheck.subjects.families import noun_for
from claimcheck.subjects.linkage import link
from claimcheck.subjects.profiles import Profile, profile

CLEAR = -1.0  # points below which two single articles are plainly of two occasions


@dataclass(frozen=True)
class Coverage:
    """Groups of document ids that tell of one occasion: sorted, every article in exactly one."""

    groups: tuple[tuple[str, ...], ...]
    profiles: Mapping[str, Profile]  # by document id

    def evidence(self, one: str, two: str) -> Evidence:
        """What speaks for and against one occasion of two documents."""
        return weigh(self.profiles[one], self.profiles[two])

    def points(self, one: str, two: str) -> float:
        """The points of the evidence alone."""
        return points(self.profiles[one], self.profiles[two])

    def together(self, one: str, two: str) -> bool:
        """Whether two documents are in one group."""
        return one in self._places and self._places[one] == self._places.get(two)

    def parts(self, one: str, two: str) -> str:
        """What parts two documents' occasions, "" where nothing plainly does.

        Single articles are parted where something speaks against them and little for them; members of two groups are
        parted by what the groups have each to themselves.
        """
        if one not in self._places or two not in self._places or self._places[one] == self._places[two]:
            return ""
        evidence = self.evidence(one, two)
        grouped = min(len(self.groups[self._places[name]]) for name in (one, two)) > 1
        if evidence.contra and (grouped or evidence.points < CLEAR):
            return evidence.contra[0]
        return "other articles on each tell of other people and places" if grouped else ""

    def label(self, group: Sequence[str]) -> str:
        """What kind of event the first article of a group tells of most, "" where it tells of none."""
        kinds = self.profiles[group[0]].kinds
        return noun_for(kinds[0]) if kinds else ""

    def occasions(self, documents: Iterable[Document]) -> tuple[Occasion, ...]:
        """Groups of two or more articles, these and the articles in each by path, each held against its first."""
        place = {d.id: at for at, d in enumerate(sorted(documents, key=lambda d: (d.path, d.id)))}
        groups = [sorted(group, key=place.__getitem__) for group in self.groups if len(group) > 1]
        return tuple(
            Occasion(self.label(group), (Telling(group[0]), *(self._telling(group[0], d) for d in group[1:])))
            for group in sorted(groups, key=lambda group: place[group[0]])
        )

    def _telling(self, first: str, document: str) -> Telling:
        evidence = self.evidence(first, document)
        return Telling(document, evidence.pro, evidence.contra)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {document: at for at, group in enumerate(self.groups) for document in group}


def cover(documents: Sequence[Annotated], dated: Mapping[str, Dated]) -> Coverage:
    """Group articles by the occasion they tell of. The result does not depend on the order of `documents`."""
    return covered([profile(doc, dated[doc.document.id]) for doc in documents])


def covered(profiles: Sequence[Profile]) -> Coverage:
    """The same from profiles, which may have been made at different times."""
    held = {p.document: p for p in sorted(profiles, key=lambda p: p.document)}
    distinct = tuple(held.values())
    groups = link(distinct, candidates(distinct), points)
    return Coverage(groups, held)
