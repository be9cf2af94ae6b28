"""Places and days that are named only to say that others take their place."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.model import Certainty, Kind
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The van was found in Graz, not in Linz.", ["Linz"]),
        ("The trains met not in Linz but in Graz.", ["Linz"]),
        ("The museum will open in Graz instead of Linz.", ["Linz"]),
        ("The vote took place on Tuesday, not Monday.", ["Monday"]),
        ("The first shells were fired on Friday rather than on Thursday.", ["Thursday"]),
        ("It was held at the stadium, not at the town hall.", ["the town hall"]),
        ("The shop did not open until Monday.", []),
        ("He asked why not in Linz.", []),
        ("The rioters burned cars not in Linz alone but also in Graz.", []),
        ("The plant is not in Linz's centre.", []),
        ("They could not agree; in Linz the talks went on.", []),
    ],
)
def test_denied(text: str, denied: list[str]) -> None:
    doc = annotate(make_document(text))
    found = [c for c in extract(doc, None) if c.kind in (Kind.DATE, Kind.LOCATION)]
    assert [c.as_written for c in found if c.certainty is Certainty.DENIED] == denied
    assert len(found) > len(denied)
