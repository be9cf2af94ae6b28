"""Which land a number is told of, and which two lands make two numbers."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_reach import Reach, other_reach, reach
from claimcheck.claims.count_view import view

TOWN, STATE, LAND = Reach("city", True), Reach("region", True), Reach("country", True)


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("Three people died in the state on Thursday.", "Three", STATE),
        ("In the city itself there are 1,900 of them.", "1,900", TOWN),
        ("Across the whole of the country 61 people died.", "61", LAND),
        ("There were 73 cases statewide.", "73", STATE),
        ("The province has had 124 cases.", "124", STATE),
        ("Ohio now counts 73 people with measles.", "73", STATE),
        ("In Germany, six people lost their lives.", "six", Reach("country", False)),
        ("Some 900 children in Franklin County are ill.", "Some 900", Reach("district", False)),
        ("It was seen by 612,000 people in Spanish cinemas.", "612,000", Reach("country", False)),
        ("There have been 11 such deaths here and 32 in the country as a whole.", "11", None),
        ("Some 9,000 cattle and 14,000 sheep were killed in the state.", "Some 9,000", STATE),
        ("All told, 388 people were hurt.", "388", Reach("all", True)),
        ("A storm killed 41 people in three counties.", "41", Reach("all", True)),
        ("Forty of the town's people died.", "Forty", TOWN),
        ("Police shot 12 people.", "12", None),
        ("Across Greece the storm cost nine lives.", "nine", LAND),
        ("Nationwide, 40 roads are shut. The ministry counts 61 floods.", "61", LAND),
        ("The storm swept through Crete, killing nine people.", "nine", Reach("area", False)),
        ("They closed 12 schools throughout New Zealand's North Island.", "12", Reach("area", True)),
        ("The bear was at large in the capital for 31 hours.", "31 hours", None),
        ("A court in the canton fined 12 people.", "12", None),
    ],
)
def test_reach(text: str, written: str, found: Reach | None) -> None:
    doc = annotate(make_document(text))
    told = {text[m.span.start : m.span.end]: reach(view(doc, m)) for m in doc.amounts}
    assert told[written] == found


@pytest.mark.parametrize(
    ("one", "two", "other"),
    [
        (STATE, LAND, True),
        (TOWN, TOWN, False),
        (TOWN, None, False),
        (Reach("city", False), Reach("country", False), False),
        (Reach("city", False), LAND, True),
        (Reach("locality", False), LAND, False),
        (Reach("all", True), STATE, True),
        (Reach("all", True), LAND, False),
    ],
)
def test_other_reach(one: Reach | None, two: Reach | None, other: bool) -> None:
    assert other_reach(one, two) is other
    assert other_reach(two, one) is other
