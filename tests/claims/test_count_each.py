"""Numbers beside others of their kind, of one of many, and since some month, as their scope."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "written", "scope"),
    [
        ("A teacher and two weavers have been arrested.", "two", ("listed",)),
        ("Two weavers have been arrested.", "Two", ()),
        ("The blast killed Bo Quist and hurt 12 weavers.", "12", ()),
        ("The trip had cost each weaver 21,000 dollars.", "21,000 dollars", ("per weaver",)),
        ("The trip had cost 21,000 dollars.", "21,000 dollars", ()),
        ("Fog has killed 61 people on the roads since mid-December.", "61", ("since",)),
        ("Fog has killed 61 people since Tuesday.", "61", ()),
    ],
)
def test_scope(text: str, written: str, scope: tuple[str, ...]) -> None:
    found = {c.as_written: c.scope for c in count.extract(annotate(make_document(text)), None)}
    assert found[written] == scope


def test_fourteen_votes_to_nine_are_no_margin() -> None:
    found = list(count.extract(annotate(make_document("It was decided by 14 votes to nine.")), None))
    assert "margin" not in [claim.attribute for claim in found]


def test_an_age_of_another_time_is_not_told() -> None:
    found = list(count.extract(annotate(make_document("Ada Lund, who was nine then, saw it.")), None))
    assert "age" not in [claim.attribute for claim in found]
