"""What came first where no distance is told."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.sequence import extract
from claimcheck.model import Offset
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "written", "concept", "anchor", "ahead"),
    [
        (
            "Mara Holt fled Leith before the verdict was read.",
            "before the verdict",
            "flee",
            "the verdict",
            False,
        ),
        ("Mara Holt was arrested after she resigned.", "after she resigned", "arrest", "she resigned", True),
    ],
)
def test_row(text: str, written: str, concept: str, anchor: str, ahead: bool) -> None:
    (claim,) = extract(annotate(make_document(text)), None)
    assert (claim.as_written, claim.about.concept, claim.attribute) == (written, concept, "order")
    assert isinstance(claim.value, Offset)
    assert claim.value.anchor == anchor
    assert (claim.value.high > 0) is ahead


@pytest.mark.parametrize(
    "text",
    [
        "Mara Holt fled Leith two days before the verdict.",
        "Mara Holt fled Leith before Monday.",
        "Mara Holt will flee Leith before the verdict.",
        "Mara Holt did not flee before the verdict.",
        "Mara Holt fled Leith before the long and cold and wet and windy winter, and the verdict came.",
        "The day before the verdict Mara Holt fled.",
        "Mara Holt said so before the verdict.",
        "Mara Holt fled before " + "the sea and " * 200 + "the verdict.",
    ],
)
def test_what_gives_no_order(text: str) -> None:
    assert list(extract(annotate(make_document(text)), None)) == []
