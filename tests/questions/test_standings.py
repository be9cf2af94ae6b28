"""What a later article has overtaken: who was in hospital has died, who was free is charged."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.standings import standing_checks

FALL = "A 7-year-old girl fell from the harbour wall in Leith on Tuesday."
FIRE = "A barn of the Lund dairy in Leith burned down on Tuesday."


def overtaken(*told: tuple[str, str | None]) -> list[tuple[list[str], ...]]:
    return [
        tuple([claim.as_written for claim in side] for side in check.sides)
        for check in standing_checks(joined(*told))
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("She is in serious but stable condition, police said.", "serious but stable condition"),
        ("She is expected to survive, police said.", "expected to survive"),
        ("She was on life support, police said.", "life support"),
    ],
)
def test_who_was_hurt_has_died(words: str, told: str) -> None:
    after = "A 7-year-old girl who fell from the harbour wall in Leith on Tuesday has died, police said."
    assert overtaken((f"{FALL} {words}", "2024-03-05"), (after, "2024-03-07")) == [([told], ["died"])]


@pytest.mark.parametrize(
    ("before", "after", "day"),
    [
        # what an earlier article says of the dead is no news of hers
        (f"{FALL} She is in critical condition.", f"{FALL} The girl has died, police said.", "2024-03-01"),
        # she lives and another has died
        (
            f"{FALL} She is in critical condition.",
            "A 63-year-old man fell from the harbour wall in Leith and died.",
            "2024-03-07",
        ),
        # the article that tells of her condition tells of a death as well, maybe of hers
        (f"{FALL} A boy died. She is in critical condition.", f"{FALL} The girl has died.", "2024-03-07"),
        (f"{FALL} She is not expected to survive.", f"{FALL} The girl has died.", "2024-03-07"),
        # the shop is in a fair condition
        (f"{FALL} The condition of the wall is fair.", f"{FALL} The girl has died.", "2024-03-07"),
    ],
)
def test_no_later_news_of_her(before: str, after: str, day: str) -> None:
    assert overtaken((before, "2024-03-05"), (after, day)) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("There have been no arrests, police said.", "no arrests"),
        ("Police have not made any arrests.", "Police have not made any arrests"),
        ("No one has been arrested, police said.", "No one has been arrested"),
        ("Charges had yet to be filed on Tuesday.", "Charges had yet to be filed"),
    ],
)
def test_who_was_free_is_charged(words: str, told: str) -> None:
    after = f"Bo Quist was charged with arson on Thursday. {FIRE}"
    found = overtaken((f"{FIRE} {words}", "2024-03-05"), (after, "2024-03-07"))
    assert found == [([told], ["charged with"])]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # an arrest is no charge yet
        (f"{FIRE} Charges have yet to be filed.", f"Bo Quist was arrested on Thursday. {FIRE}"),
        # of another man
        (f"{FIRE} Ada Lund has not been charged.", f"Bo Quist was charged with arson on Thursday. {FIRE}"),
        # the first article tells of an arrest too
        (
            f"{FIRE} Bo Quist was arrested. No arrests were made in another fire.",
            f"Bo Quist was arrested. {FIRE}",
        ),
        # nobody gave himself up
        (f"{FIRE} No arrests have been made.", f"Bo Quist turned the gun on himself in the barn. {FIRE}"),
    ],
)
def test_no_later_news_of_the_law(before: str, after: str) -> None:
    assert overtaken((before, "2024-03-05"), (after, "2024-03-07")) == []
