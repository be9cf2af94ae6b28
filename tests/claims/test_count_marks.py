"""Tests of what marks a number as none given, none whole, or none that is there."""

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.count_change import BEFORE
from claimcheck.claims.count_marks import CAPACITY, LEFT, marks
from claimcheck.claims.count_view import view
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The permit has seven months left.", (LEFT,)),
        ("The fire left seven homes in ruins.", ()),
        ("The tank holds 900 litres.", (CAPACITY,)),
        ("The tank held 900 litres.", ()),
        ("The choir began the week second.", (BEFORE,)),
        ("The choir is second.", ()),
    ],
)
def test_marks_of_a_number(text: str, expected: tuple[str, ...]) -> None:
    doc = annotate(parse_document(text.encode(), "a"))
    assert marks(view(doc, doc.amounts[0])) == expected
