from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.exchanged import exchanged, exchanged_checks, exchanged_pairs
from claimcheck.questions.group import questions

POST = "{} was appointed {} of the Bergen harbour museum on Friday."
OPEN = "A tunnel under the Bergen fjord was opened on Sunday by {}."
MONDAY = "2024-03-11"


def pairs(one: str, two: str, first: str | None = MONDAY, second: str | None = MONDAY) -> int:
    told = joined((one, first), (two, second))
    return len(exchanged(told, tuple(exchanged_pairs(told, questions(told)))))


def test_one_post() -> None:
    assert pairs(POST.format("Ada Lund", "director"), POST.format("Mette Holm", "director"))
    assert pairs(POST.format("Ada Lund", "director"), POST.format("Mette Holm", "director"), None, None)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (POST.format("Ada Lund", "a guard"), POST.format("Mette Holm", "a guard")),
        (POST.format("Ada Lund", "director"), POST.format("Mette Holm", "deputy director")),
        (POST.format("Ada Lund", "director") + " Mette Holm left.", POST.format("Mette Holm", "director")),
    ],
)
def test_two_posts(one: str, two: str) -> None:
    assert not pairs(one, two)


def test_two_days() -> None:
    assert not pairs(POST.format("Ada Lund", "head"), POST.format("Mette Holm", "head"), second="2024-03-19")


def test_what_is_opened_once() -> None:
    told = joined((OPEN.format("Mayor Ada Lund"), MONDAY), (OPEN.format("Minister Mette Holm"), MONDAY))
    (check,) = exchanged_checks(tuple(exchanged_pairs(told, questions(told))))
    assert check.name == "doer-apart"
