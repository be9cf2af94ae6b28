from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.directions import directions


@pytest.mark.parametrize(
    ("text", "written", "up", "level", "head"),
    [
        ("Cheese exports rose sharply by 11 percent.", "rose sharply by 11 percent", True, False, "export"),
        ("Shares in Vik closed down 3.1%.", "down 3.1%", False, False, "share"),
        ("The toll was raised to 51 euros.", "raised to 51 euros", True, True, "toll"),
        ("Vik cut its milk price to 51 cents.", "cut its milk price to 51 cents", False, True, "price"),
        ("Vik told of a fall of 11 percent in cheese exports.", "fall of 11 percent", False, False, "export"),
        ("Vik told of an 11 percent rise in exports of cheese from Voss.", "11 percent rise", True, False, "export"),
        ("Vik made a net loss of 12m euros.", "loss of 12m euros", False, False, "result"),
        ("They fell 11 percent.", "fell 11 percent", False, False, ""),
    ],
)  # fmt: skip
def test_a_direction(text: str, written: str, up: bool, level: bool, head: str) -> None:
    found = [(d.claim.as_written, d.up, d.level, d.head) for d in directions(annotated(text))]
    assert found == [(written, up, level, head)]


@pytest.mark.parametrize(
    "text",
    [
        "Exports may rise 11 percent.",
        "Exports did not rise 11 percent.",
        "Vik plans to cut its price to 51 cents.",
        "Vik sold 51 cows.",
        "The floods cost Vik a loss of 12 cows.",
        "Vik picked up 51 cows.",
        "Exports were 11 percent of sales.",
    ],
)
def test_none(text: str) -> None:
    assert not list(directions(annotated(text)))


def test_the_sort_and_the_names() -> None:
    (told,) = directions(annotated("Vik of Leith said its online sales in Norway rose 11 percent last year."))
    assert told.sort == {"online"}
    assert told.beside == {"vik", "leith", "online", "sale", "norway"}
    assert [time.expression.get("unit") for time in told.times] == ["year"]
