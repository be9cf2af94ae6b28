"""Claims at one place of a passage in common answer one question."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.verbatim import verbatim

_ONE = "Ada Lund joined in May.\n\nThe museum keeps 340 drawings by Ada Lund in a vault below the harbour office."


def compared(one: str, two: str, days: tuple[str, str] = ("2024-03-02", "2024-03-02")) -> set[str]:
    found = joined((one, days[0]), (two, days[1]))
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    return {held[name] for pair in verbatim(found) for name in pair}


def test_the_figures_of_two_copies() -> None:
    assert compared(_ONE, _ONE.replace("340", "430")) == {"340", "430"}


def test_nothing_where_copies_agree() -> None:
    assert compared(_ONE, _ONE) == set()


@pytest.mark.parametrize("day", ["2024-03-02", "2024-03-05"])
def test_a_figure_of_no_event_on_one_occasion(day: str) -> None:
    assert compared(_ONE, _ONE.replace("340", "430"), ("2024-03-02", day)) == {"340", "430"}


_INDEX = "Ada Lund joined in May.\n\nThe harbour index that Ada Lund draws up closed at 340 points in Leith."
_NEW = "Ada Lund joined in May.\n\nThe new cases of fever in Leith include 34 children of the harbour school."


@pytest.mark.parametrize(("told", "old", "new"), [(_INDEX, "340", "430"), (_NEW, "34", "43")])
@pytest.mark.parametrize(("day", "differ"), [("2024-03-02", True), ("2024-03-05", False)])
def test_a_figure_that_every_day_has_anew(told: str, old: str, new: str, day: str, differ: bool) -> None:
    found = compared(told, told.replace(old, new), ("2024-03-02", day))
    assert found == ({old, new} if differ else set())
