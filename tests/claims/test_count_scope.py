"""What counts are limited to: the period, the place, whether they come on top or are part of another."""

from __future__ import annotations

from datetime import date

import pytest
from made_counts import told

from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2021, 5, 4), date(2021, 5, 4))


@pytest.mark.parametrize(
    ("text", "written", "scope"),
    [
        ("It killed 12 people, including three children.", "three", "part"),
        ("Two of the victims died in hospital.", "Two", "part"),
        ("The flood killed four children.", "four", "child"),
        ("Three females and a male were hurt.", "Three", "listed"),
        ("A man and two older boys were hurt.", "two", "listed"),
        ("A teacher in Leith and two printers were arrested.", "two", "listed"),
        ("Nine cases of fever were confirmed, and 300 cases outside Norway.", "300", "outside"),
        ("The new cases of fever include 13 children.", "13", "more"),
        ("The agency told of 400 new cases.", "400", "more"),
        ("The town will build 400 new homes.", "400", "new"),
        ("The town booked a further 12 flights.", "12", "more"),
        ("It injured nine soldiers.", "nine", "soldier"),
        ("The crash killed two firefighters.", "two", "firefighter"),
        ("Net profit was €390m.", "€390m", "net"),
        ("Profit rose to £60m from £48m.", "£48m", "before"),
        ("Profit rose by 12 per cent.", "12 per cent", "change"),
        ("They lose £150 a day in fees, and the fine of $20 a day hurts.", "$20", "per day"),
        ("Three thousand people die of it every day.", "Three thousand", "per day"),
        ("A third of passengers were injured.", "A third", "share"),
        ("He faces up to eight years in prison.", "up to eight years", "possible"),
        ("He got a two-year suspended sentence.", "two-year", "suspended"),
        ("Police shot dead a man, and 12 others were killed.", "12", "more"),
        ("Revenue in the third quarter was $3bn.", "$3bn", "quarter"),
    ],
)
def test_scope(text: str, written: str, scope: str) -> None:
    found = next((s for w, _, s in told(text) if w == written), ())
    assert any(scope in word for word in found)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("There are 17 dead nationwide.", ()),
        ("Across the country 61 people died.", ()),
        ("The bus crash injured 19 of those on board.", ()),
        ("The flood, the worst since 1953, killed 30 people.", ()),
    ],
)
def test_totals_have_no_scope(text: str, scope: tuple[str, ...]) -> None:
    assert told(text)[0][2] == scope


def test_parts_are_no_totals() -> None:
    assert ("22", "killed", ()) not in told("The storm killed 61 people, 22 of them in Lyon.")
    assert ("64", "killed", ()) not in told("Of the dead, 64 were villagers.")


def test_the_first_of_several_are_a_part() -> None:
    assert told("Police in Leith announced the first two arrests at noon.")[0][2] == ("part",)
    assert told("Police in Leith announced two arrests at noon.")[0][2] == ()


def test_year_of_another_event_is_scope() -> None:
    text = "A tremor in March 2010 killed 51 people."
    assert told(text, DAY)[0][2] == ("2010",)
    assert told("The tremor of May 2021 killed 51 people.", DAY)[0][2] == ()


def test_the_year_of_another_verb_is_no_scope() -> None:
    assert told("The line will have nine stops and is due to open in 2029.", DAY)[0][2] == ()
    assert told("The ship was built in 1991 and had a capacity of 150.", DAY)[-1][2] == ()
    assert told("The line had nine stops and two depots in 2009.", DAY)[0][2] == ("2009",)


def test_the_year_of_a_figure_is_scope() -> None:
    assert ("€344m", "profit", ("2018",)) in told("In 2018 the group had a profit of €344m.", DAY)
    assert ("€344m", "profit", ("2021",)) in told("In 2021 the group had a profit of €344m.", DAY)


def test_a_place_beside_the_total_is_local() -> None:
    text = "The storm left 58 dead nationwide. In Santo Domingo there were 22 fatalities."
    assert [(w, s) for w, a, s in told(text) if a == "killed"] == [("58", ()), ("22", ("local",))]
