"""Hours over days: two weekdays with clock times, and the length that is told of them."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_hours import hours

_SHUT = "The lift stuck at 8 p.m. on Monday and moved at 8 a.m. on Wednesday."


def found(text: str) -> list[list[str]]:
    checks = hours(annotate(make_document(text)))
    return [[claim.as_written for side in check.sides for claim in side] for check in checks]


def test_a_length_that_the_two_times_do_not_make() -> None:
    (told,) = found(_SHUT.replace(" on Wednesday.", " on Wednesday, 30 hours later."))
    assert "30 hours later" in told


@pytest.mark.parametrize(
    "text",
    [
        _SHUT.replace(" on Wednesday.", " on Wednesday, 36 hours later."),
        _SHUT.replace(" on Wednesday.", " on Wednesday, two hours late."),
        f"{_SHUT.replace('on Wednesday', 'at the weekend')} It was over after 30 hours.",
        f"{_SHUT} The guests had come for the weekend.",
        f"{_SHUT} The weekend's guests left after 30 hours.",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert found(text) == []
