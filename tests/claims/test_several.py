"""What many happenings at once tell of a day or a place is limited to their number."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.model import Kind


@pytest.mark.parametrize(
    ("text", "written", "scope"),
    [
        ("There were 311 attacks in Ohio.", "Ohio", ("311 at once",)),
        ("Ten of 58 Leith shootings in 2019 were at clubs.", "2019", ("58 at once",)),
        ("There were two explosions in Kabul.", "Kabul", ()),
        ("There was an explosion in Kabul.", "Kabul", ()),
        ("The 58 boys saw the explosion in Kabul.", "Kabul", ()),
    ],
)
def test_scope(text: str, written: str, scope: tuple[str, ...]) -> None:
    claims = extract(annotate(make_document(text)), None)
    dated = [c for c in claims if c.as_written == written and c.kind in (Kind.DATE, Kind.LOCATION)]
    assert [c.scope for c in dated] == [scope]
