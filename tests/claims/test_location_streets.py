from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.location_streets import addresses


def told(text: str) -> list[tuple[str, str]]:
    return [(a.claim.as_written, str(a.claim.value)) for a in addresses(annotated(text))]


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        ("It burned in the 4400 block of Calder Road.", "4400 block of Calder Road", "4400 block of calder road"),
        ("It burned in the 300-block of S. Fifth Ave..", "300-block of S. Fifth Ave", "300 block of south 5th avenue"),
        ("It burned at 202 N. 22nd St., police said.", "202 N. 22nd St", "202 north 22nd street"),
        ("It burned at 1240 Bell’s Mill Rd NE on Friday.", "1240 Bell’s Mill Rd NE", "1240 northeast bells mill road"),
        ("On Old Calder Lane a barn burned.", "Old Calder Lane", "old calder lane"),
        ("It burned at 12 St. Clair Drive on Friday.", "12 St. Clair Drive", "12 st clair drive"),
        ("It burned at 115-20 Calder Boulevard on Friday.", "Calder Boulevard", "calder boulevard"),
    ],
)  # fmt: skip
def test_an_address(text: str, written: str, read: str) -> None:
    assert told(text) == [(written, read)]


@pytest.mark.parametrize(
    "text",
    [
        "The pupils of Calder Road School sang.",
        "It burned on State Road 9 on Friday.",
        "The Street was empty.",
        "They took the road to Calder.",
    ],
)
def test_no_address(text: str) -> None:
    assert not told(text)
