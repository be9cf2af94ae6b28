from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.things_causes import causes
from claimcheck.claims.things_counted import counted_things
from claimcheck.claims.things_stand import stands
from claimcheck.claims.things_told import deeds
from claimcheck.claims.things_trades import trades
from claimcheck.claims.things_used import used

_READERS = (deeds, causes, used, counted_things, stands, trades)


def _told(text: str) -> set[tuple[str, str]]:
    doc = annotated(text)
    return {(told.deed, told.claim.as_written) for reader in _READERS for told in reader(doc)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Burglars stole a tuba from a hall in Leith.", {("stolen", "a tuba")}),
        ("A still life of plums was stolen in Leith.", {("stolen", "A still life")}),
        ("Thieves broke in overnight and made off with a harp.", {("stolen", "a harp")}),
        ("The coach collided with a milk tanker in Leith.", {("struck", "a milk tanker")}),
        ("A glider crashed into a field.", {("came down", "A glider")}),
        ("A bomb went off in front of a court in Voss.", {("site", "a court")}),
        ("He was attacked with a hammer in Leith.", {("wielded", "a hammer")}),
        ("A man brandishing a knife ran off.", {("wielded", "a knife")}),
        ("A dropped cigarette caused the fire.", {("cause", "A dropped cigarette")}),
        ("A faulty tumble dryer was to blame for the blaze.", {("cause", "A faulty tumble dryer")}),
        ("The blackout was due to lightning.", {("cause", "lightning")}),
        ("She was flown to hospital by helicopter.", {("carried by", "helicopter")}),
        ("The road, the A44, was shut.", {("road a", "A44")}),
        ("They met on Highway 7 near Leith.", {("road highway", "Highway 7")}),
        ("Forty children have measles.", {("disease", "measles")}),
        ("He died of a stroke in Leith.", {("died of", "stroke")}),
        ("They saw a white van.", {("colour of van", "white van")}),
        ("It is a bronze statue.", {("material of statue", "bronze statue")}),
        ("All 1,350 pigs will be killed.", {("the 1350", "1,350 pigs")}),
        (
            "They used the Lund telescope in northern Chile.",
            {("where it stands, of lund telescope", "Chile")},
        ),
        ("Ole Lund, a retired plumber, was there.", {("trade of ole lund", "plumber")}),
    ],
)
def test_a_thing(text: str, told: set[tuple[str, str]]) -> None:
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Burglars stole two harps in Leith.",
        "Burglars stole a harp in Leith last year.",
        "Burglars stole a harp in Leith in 2015.",
        "Burglars did not steal a harp in Leith.",
        "A tram stopped beside a tractor.",
        "Ole Lund, a former plumber, was there.",
        "Lund, a plumber, was there.",
        "A bus stopped in the Lund valley, and the telescope is in Chile.",
    ],
)
def test_no_thing(text: str) -> None:
    assert not _told(text)
