from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.homes import home_checks

HIT = "A lorry hit Ada Lund, 36, of {}, in Derby on Friday morning, police said. She died."
DIED = "Ada Lund, 36, of {}, died on Friday morning when a lorry hit her in Derby, police said."


def details(one: str, two: str) -> list[str]:
    return [check.detail for check in home_checks(joined(HIT.format(one), DIED.format(two)))]


def test_one_person_of_two_towns() -> None:
    assert details("Leeds", "Sheffield") == ["one person of two towns: 'Leeds' against 'Sheffield'"]


@pytest.mark.parametrize("other", ["Leeds", "Morley", "Yorkshire"])
def test_one_home(other: str) -> None:
    assert not details("Leeds", other)


def test_who_tells_of_two_homes_knows_both() -> None:
    assert not details("Leeds", "Sheffield, died where Ada Lund, of Leeds")
