"""Two steps of one course, told by the words that name them."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Kind
from claimcheck.questions.courses import other_step


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("The accord was signed on 4 April.", "Lawmakers ratified the accord on 2 May.", True),
        ("The accord was initialled on 4 April.", "The accord was signed on 2 May.", True),
        ("The accord was signed on 4 April.", "The two sides signed the accord on 2 May.", False),
        ("The trial opened on 4 April.", "The verdict was handed down on 2 May.", True),
        ("The trial opened on 4 April.", "The trial got under way on 2 May.", False),
        ("The walkers left the hut on 4 April.", "The walkers reached the top on 6 April.", True),
        ("The ban was imposed on 4 April.", "The ban was lifted on 6 April.", True),
        ("The outbreak was declared on 4 April.", "The outbreak was declared over on 2 May.", True),
        ("The outbreak was declared over on 4 April.", "Its end was declared on 2 May.", False),
        ("The ballot starts on 4 July.", "The ballot closes on 6 July.", True),
        ("The bridge was cold on 4 April.", "The bridge was closed on 6 April.", False),
    ],
)
def test_steps(one: str, two: str, wanted: bool) -> None:
    found = joined(one, two)
    days = [p.claim for p in found.placed if p.claim.kind is Kind.DATE]
    assert len(days) == 2
    assert other_step(found.docs, *days) is wanted
    assert other_step(found.docs, *reversed(days)) is wanted


def test_a_text_that_is_not_at_hand_names_no_step() -> None:
    found = joined("The accord was signed on 4 April.", "Lawmakers ratified the accord on 2 May.")
    days = [p.claim for p in found.placed if p.claim.kind is Kind.DATE]
    assert not other_step({}, *days)
