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
        ("The train derailed in Graz, not in Linz or Wels.", ["Linz"]),
        ("The train derailed not on Monday or Tuesday but on Friday.", ["Monday", "Tuesday"]),
        ("The fire broke out in Graz, not in nearby Linz.", ["Linz"]),
        ("The train derailed in Graz and not, as first reported, in Linz.", ["Linz"]),
        ("The train derailed in Graz, not, as first reported, in Linz.", ["Linz"]),
        (
            "The train derailed on Friday, not on Monday, Tuesday or Thursday.",
            ["Monday", "Tuesday", "Thursday"],
        ),
        ("The train did not derail in Linz but in Graz.", ["Linz"]),
        ("The match was not played on Monday but on Tuesday.", ["Monday"]),
        ("The ferry did not sink off Linz, but off Graz.", ["Linz"]),
        ("The firm will not move to Linz but to Graz.", ["Linz", "Graz"]),  # that it will is planned at most
        ("The van was not found in Linz, but in Graz a car was.", ["Linz"]),
        ("The train stopped in Graz or, as reported, in Linz.", []),
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
    assert len(found) >= len(denied)
