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


@pytest.mark.parametrize(("day", "found"), [("2024-03-02", {"340", "430"}), ("2024-03-05", set())])
def test_a_figure_of_no_event_may_change_within_days(day: str, found: set[str]) -> None:
    assert compared(_ONE, _ONE.replace("340", "430"), ("2024-03-02", day)) == found
