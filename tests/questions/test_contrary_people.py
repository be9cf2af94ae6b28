"""Which two persons cannot be one."""

from __future__ import annotations

import pytest
from made_placed import placed

from claimcheck.questions.bars import barred
from claimcheck.questions.contrary import other_person
from claimcheck.questions.contrary_happening import daily, namesakes, strangers
from claimcheck.subjects.placed import Placed

TOO = "person:coy dahl"


@pytest.mark.parametrize("attributes", [("figure", "number of guest"), ("age", "number of guest")])
def test_the_order_of_a_pair_does_not_matter(attributes: tuple[str, str]) -> None:
    one = placed("a", 30, attribute=attributes[0], published="2024-03-02")
    two = placed("b", 40, attribute=attributes[1], published="2024-03-04")
    assert daily(one, two) == daily(two, one)
    assert other_person(one, two) == other_person(two, one)


def test_two_of_one_surname_are_strangers() -> None:
    def points(document: str, number: int, *actors: str) -> Placed:
        return placed(document, number, attribute="number of point", family="win", actors=actors)

    ada = points("a", 7, "person:ada holm")
    assert strangers(ada, points("b", 6, "person:bo holm"))
    assert barred(ada, points("b", 6, "person:bo holm"))
    for other in ("person:holm", "person:a. holm", "organisation:holm mill"):
        assert not strangers(ada, points("b", 6, other))
    assert not namesakes(points("a", 7, "person:katarina holm"), points("b", 6, "person:catarina holm"))
    assert not namesakes(points("a", 7, "person:bob holm"), points("b", 6, "person:robert holm"))
    assert not namesakes(points("a", 7, "person:ada holm", TOO), points("b", 6, "person:bo holm", TOO))
