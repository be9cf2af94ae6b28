"""Dates that conflict only when three claims or more are taken together."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Check
from claimcheck.questions.group import questions
from claimcheck.questions.timeline import timeline_checks

VOTE = (
    "Scotland voted on the Leith harbour on Sunday, March 3, 2024. The ferry Astrid Lund was raised at Leith."
)
SANK = "The ferry Astrid Lund sank off Leith on February 28, 2024, its owners said."


def checks(*texts: str) -> list[Check]:
    found = joined(*texts)
    return list(timeline_checks(found, questions(found)))


def told(check: Check) -> list[list[str]]:
    return [[claim.as_written for claim in side] for side in check.sides]


def test_three_articles_that_conflict_only_together() -> None:
    counted = "The ferry Astrid Lund sank off Leith two days before the vote on the Leith harbour."
    (check,) = checks(counted, VOTE, SANK)
    assert told(check) == [
        ["two days before the vote on the Leith harbour"],
        ["Sunday, March 3, 2024"],
        ["February 28, 2024"],
    ]
    assert check.detail == (
        "together they leave no day: 'two days before the vote on the Leith harbour' (2024-03-01) counted from "
        "'Sunday, March 3, 2024' (2024-03-03), against 'February 28, 2024' (2024-02-28)"
    )


def test_an_article_that_says_the_same_stands_on_its_side() -> None:
    counted = "The ferry Astrid Lund sank off Leith two days before the vote on the Leith harbour."
    also = "On February 28, 2024 the ferry Astrid Lund sank off Leith, a log shows."
    (check,) = checks(counted, VOTE, SANK, also)
    assert sorted(told(check)[2]) == ["February 28, 2024", "February 28, 2024"]


@pytest.mark.parametrize(
    "counted",
    [
        "The ferry Astrid Lund sank off Leith four days before the vote on the Leith harbour.",
        "The ferry Astrid Lund sank off Leith days before the vote on the Leith harbour.",
        "The ferry Astrid Lund sank off Leith two days before the trial over the Leith harbour.",
        "The ferry Astrid Lund may have sunk off Leith two days before the vote on the Leith harbour, if at all.",
    ],
)
def test_what_fits_is_vague_or_hangs_on_nothing_is_no_conflict(counted: str) -> None:
    assert checks(counted, VOTE, SANK) == []


def test_two_that_conflict_alone_are_another_rules() -> None:
    assert checks(SANK, SANK.replace("28", "26")) == []
