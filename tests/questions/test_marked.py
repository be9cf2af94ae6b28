"""What marks say of pairs of claims."""

from __future__ import annotations

from made_articles import joined

from claimcheck.questions.marked import marked, needed
from claimcheck.subjects.joined import Joined

_ONE = "Four people were killed and nine injured in a blast in Lund on Monday."
_TWO = "Four people were killed and 13 injured in a blast in Lund on Monday."


def _told(given: Joined, pair: tuple[str, str]) -> frozenset[str]:
    held = {p.claim.id: p.claim.as_written for p in given.placed}
    return frozenset(held[name] for name in pair)


def test_a_pair_has_the_points_of_its_marks() -> None:
    found = joined(_ONE, _TWO)
    by_id = {p.claim.id: p for p in found.placed}
    marks = marked(found)
    (pair,) = (pair for pair in marks.pairs if _told(found, pair) == {"nine", "13"})
    assert marks.traits[pair]["points of marks"] == marks.pairs[pair].score >= needed(by_id[pair[0]])
    assert marks.traits[pair]["a mark"] == 1.0


def test_traits_are_the_same_whatever_the_order() -> None:
    one, two = joined(_ONE, _TWO), joined(_TWO, _ONE)
    ours, theirs = (
        sorted(
            (sorted(_told(given, pair)), sorted(traits.items()))
            for pair, traits in marked(given).traits.items()
        )
        for given in (one, two)
    )
    assert ours == theirs
