"""Days of what is past though an infinitive stands beside them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.documents import parse_document
from claimcheck.model import Grain, TimeInterval

PUBLISHED = TimeInterval(date(2019, 5, 24), date(2019, 5, 24), Grain.DAY)  # a Friday


def days(text: str) -> list[str]:
    """The value of each date claim."""
    document = annotate(parse_document(text.encode(), "a.txt"))
    return [str(c.value) for c in extract(document, PUBLISHED) if c.kind.value == "date"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bakery was ordered to shut on 21 March, when mice were found.", "2019-03-21"),
        ("Pilots threatened to strike in April over rest periods.", "2019-04-01/2019-04-30"),
        ("Cooks voted to join a union on Wednesday, by 15 votes to nine.", "2019-05-22"),
        ("The man whose name was enough to empty a market has been in town since Monday.", "2019-05-20"),
        ("A boat that has been idle since October will go to Uruguay.", "2018-10-01/2018-10-31"),
        ("Not until 8 November did the senate give its assent.", "2018-11-08"),
        ("Not until Monday was the road opened.", "2019-05-20"),
        ("The board has agreed to sell the yard on 3 June.", "2019-06-03"),
        ("The board promised to hire ten cooks by June.", "2019-06-01/2019-06-30"),
        ("The board is expected to meet on Thursday.", "2019-05-30"),
    ],
)
def test_side(text: str, value: str) -> None:
    assert days(text) == [value]
