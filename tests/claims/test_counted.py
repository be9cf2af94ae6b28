"""Days of what a dated happening is counted from."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck import pipeline
from claimcheck.claims.date import extract


def told(text: str) -> list[tuple[str, str]]:
    """Kind of happening and day of every date claim; published on Saturday 2 March 2024."""
    doc = annotated(text)
    published = pipeline.date([doc])[doc.document.id].interval
    return [(claim.about.concept, str(claim.value)) for claim in extract(doc, published)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Bo Quist was arrested on Friday, two days after the shooting of Ada Lund.",
            ("shoot", "2024-02-28"),
        ),
        (
            "The lock has been open since Friday noon, five days after a barge rammed it.",
            ("crash", "2024-02-25"),
        ),
        (
            "Two days after the shooting of Ada Lund he was arrested in the harbour on Friday.",
            ("shoot", "2024-02-28"),
        ),
        (
            "He was arrested on Friday in the harbour, two days after the shooting of Ada Lund.",
            ("shoot", "2024-02-28"),
        ),
        (
            "Ada Lund appealed on Friday, two days after she was jailed for nine years.",
            ("sentence", "2024-02-28"),
        ),
        (
            "Bo Quist was found on Friday, two days after he and two others were shot.",
            ("shoot", "2024-02-28"),
        ),
        ("He was found on Friday, two days after Bo Quist and Ada Lund were shot.", ("shoot", "2024-02-28")),
        ("Ada Lund resigned on Friday, two weeks to the day after she was shot.", ("shoot", "2024-02-16")),
        ("He telephoned his friends on Wednesday, the eve of the raid.", ("attack", "2024-02-29")),
        ("He bought it on February 4, a few hours before the burglary.", ("steal", "2024-02-04/2024-02-05")),
    ],
)
def test_a_day_and_a_count_date_what_is_counted_from(text: str, row: tuple[str, str]) -> None:
    assert row in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday, three days before the vote, the mayor resigned.",  # what is to come has no day yet
        "On Friday he was arrested in Leith, two days after the shooting of Ada Lund on Monday.",
        "He was arrested on Friday, two days after Christmas and he was shot there.",
        "He was arrested on Friday in the harbour of Leith and charged two days after the shooting of Ada Lund.",
    ],
)
def test_elsewhere_the_count_dates_its_own_happening(text: str) -> None:
    assert [concept for concept, value in told(text) if "from" in value] in (
        ["resign"],
        ["arrest"],
        ["charge"],
    )
