"""Of which land an average or a rate is told, and which two lands make two figures."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_land import Land, land, market, other_land, other_market
from claimcheck.claims.count_view import View, view


def seen(text: str) -> View:
    doc = annotate(make_document(text))
    return view(doc, next(m for m in doc.amounts if m.form in ("money", "percent", "cardinal")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The average rent in Turku was €780 in May.", ("Turku", True)),
        ("The average Scottish farm cost £165,000 in May.", ("Scotland", True)),
        ("Spain's unemployment rate was 9 per cent.", ("Spain", True)),
        ("A flat in Scotland cost £165,000 in May.", ("Scotland", False)),
        ("The Scottish chain Alba said sales rose 7% in May.", None),
        ("The firm in Turku said sales rose 7% in May.", None),
        ("The average rent in Turku in Finland was €780.", None),
        ("The average town in Finland has 7 bakers.", None),
    ],
)
def test_land(text: str, found: tuple[str, bool] | None) -> None:
    told = land(seen(text))
    assert (told and (told.place.name, told.common)) == found


@pytest.mark.parametrize(
    ("one", "two", "other"),
    [
        ("The average rent in Turku was €780.", "The average rent in Finland was €910.", True),
        ("The average rent in Turku was €780.", "The average rent in Oulu was €910.", True),
        ("The average rent in Turku was €780.", "The average rent in Turku was €910.", False),
        ("A flat in Turku cost €780.", "A flat in Finland cost €910.", False),
        ("The jobless rate in Tasmania fell to 4%.", "Australia's unemployment rate was 5%.", True),
        ("The rent was €780.", "The average rent in Turku was €910.", False),
    ],
)
def test_other_land(one: str, two: str, other: bool) -> None:
    assert other_land(land(seen(one)), land(seen(two))) is other
    assert other_land(land(seen(two)), land(seen(one))) is other


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales at Alba rose 4% in May.", "group"),
        ("Its sales rose 4% in May.", "group"),
        ("Sales in the Republic grew 4% in May.", "market"),
        ("Sales in May rose 7%.", ""),
        ("Sales at Alba in Norway rose 7%.", ""),
        ("Rents rose 7%.", ""),
        ("Seven ships came.", ""),
    ],
)
def test_market(text: str, found: str) -> None:
    assert market(seen(text)) == found


def test_a_group_and_its_market_are_two() -> None:
    assert other_market("group", "market")
    assert not other_market("group", "group")
    assert not other_market("", "market")


def test_nothing_told_is_no_other_land() -> None:
    assert not other_land(None, land(seen("The average rent in Turku was €780.")))
    assert isinstance(land(seen("The average rent in Turku was €780.")), Land)
