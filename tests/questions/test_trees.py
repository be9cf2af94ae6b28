"""Decision trees that are walked where they stand in their file."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from claimcheck.questions import trees as module
from claimcheck.questions.trees import LEAF, Trees, trees

_SPEC = importlib.util.spec_from_file_location(
    "write_trees", Path(__file__).resolve().parents[2] / "tools" / "write_trees.py"
)
assert _SPEC is not None
assert _SPEC.loader is not None
write_trees = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(write_trees)

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


def test_what_is_written_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    leaf = [{"leaf_value": value} for value in (1.0, 3.0, 5.0, 7.0, -1.0, 1.0)]
    above = {"split_feature": 1, "threshold": 2.0, "left_child": leaf[1], "right_child": leaf[2]}
    first = {"split_feature": 0, "threshold": 0.5, "left_child": leaf[0], "right_child": above}
    last = {"split_feature": 1, "threshold": 0.0, "left_child": leaf[4], "right_child": leaf[5]}
    write_trees.write(tmp_path / "made_trees.bin", ["size", "place"], [first, leaf[3], last])
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    tables = {"made": {"trait": {"size": 1.0, "place": 2.0}}}
    monkeypatch.setattr(module, "read_table", tables.__getitem__)
    assert [tuple(column) for column in trees("made")] == [tuple(column) for column in TREES]
    trees.cache_clear()
    tables["made"] = {"trait": {"place": 2.0, "size": 1.0}}
    with pytest.raises(ValueError, match="numbers other traits than made"):
        trees("made")
