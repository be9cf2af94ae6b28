from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.values_exchanged import exchange_checks


def details(one: str, two: str, second: str = "2024-07-10") -> list[str]:
    docs = joined((one, "2024-07-10"), (two, second))
    return [check.detail for check in exchange_checks(docs)]


LOST = "Ada Lund, 31, and Bo Ek, 38, were pulled from the sea off Leith on Monday by the crew of a ferry."


def test_two_ages_exchanged() -> None:
    found = details(LOST, LOST.replace("31", "x").replace("38", "31").replace("x", "38"))
    assert found[-1].startswith("Ada Lund '31', Bo Ek '38' against Ada Lund '38', Bo Ek '31'")


@pytest.mark.parametrize("other", [LOST, LOST.replace("38", "39"), LOST.replace("Bo Ek", "Per Vik")])
def test_other_differences(other: str) -> None:
    assert not details(LOST, other)


VOTES = "Ada Lund got 365 votes for the chair of the rowing club and Bo Ek got 214 votes."


def test_votes_exchanged_and_a_week_later() -> None:
    other = VOTES.replace("Ada Lund", "x").replace("Bo Ek", "Ada Lund").replace("x", "Bo Ek")
    assert len(details(VOTES, other)) == 1
    assert not details(VOTES, other, second="2024-07-24")
    assert not details(VOTES, f"{other} {VOTES}")
