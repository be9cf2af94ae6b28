"""At which stage a number stands."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_stage import Stage, other_stage, stage
from claimcheck.claims.count_view import view


def first(text: str) -> Stage:
    doc = annotate(make_document(text))
    return stage(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("Some 60 percent had a first dose.", "Some 41 percent had both doses.", True),
        ("Some 60 percent had both doses.", "Some 41 percent had both doses.", False),
        ("She led by 611 votes in the first round.", "She won the second round by 43 votes.", True),
        ("It led 2-0 at half-time.", "It won 3-1.", True),
        ("It won 2-0.", "It beat Alba 3-1.", False),
        ("It beat Alba and led 1-0 at half-time.", "It won 2-1.", True),
        ("It won for the third time in a row.", "It won for the eighth time this season.", True),
        ("It won for the third time in a row.", "It won for the eighth time.", False),
        ("It has 41 points.", "It is nine points ahead.", True),
        ("It has 41 points.", "It is nine points clear.", False),
        ("It won 14 seats.", "It won three more seats.", False),
        ("It won 14 seats.", "It took 12 seats.", False),
    ],
)
def test_other_stage(one: str, two: str, wanted: bool) -> None:
    assert other_stage(first(one), first(two)) is wanted
