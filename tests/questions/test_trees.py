"""Decision trees that are walked where they stand in their file."""

from __future__ import annotations

import pytest

from claimcheck.questions.trees import LEAF, Trees

# Trait 0 up to 0.5: 1; above, trait 1 up to 2: 3, else 5. A second tree of one leaf, and a third of one branch.
TREES = Trees(
    traits=(0, LEAF, 1, LEAF, LEAF, LEAF, 1, LEAF, LEAF),
    further=(2, 0, 2, 0, 0, 0, 2, 0, 0),
    values=(0.5, 1.0, 2.0, 3.0, 5.0, 7.0, 0.0, -1.0, 1.0),
    means=(2.5, 1.0, 4.0, 3.0, 5.0, 7.0, 0.0, -1.0, 1.0),
    roots=(0, 5, 6),
)


@pytest.mark.parametrize(
    ("found", "added"),
    [((0.0, 0.0), [1.0, 7.0, -1.0]), ((0.5, 9.0), [1.0, 7.0, 1.0]), ((0.6, 2.0), [3.0, 7.0, 1.0])],
)
def test_leaf(found: tuple[float, float], added: list[float]) -> None:
    assert [TREES.leaf(root, found) for root in TREES.roots] == added


def test_the_way_adds_up_to_the_leaf() -> None:
    assert list(TREES.way(0, (0.6, 3.0))) == [(0, 1.5), (1, 1.0)]
    assert list(TREES.way(0, (0.0, 3.0))) == [(0, -1.5)]
    assert list(TREES.way(5, (0.0, 0.0))) == []
