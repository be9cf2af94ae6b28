"""A count of days that misses the days of the news of two other articles."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.counted_days import counted_day_checks

Article = tuple[str, str]
COUNTS: Article = (
    "The goalkeeper Ida Quist left her club two days after the draw for the Northern Shield, her agent Per Aas said. "
    "She keeps goal for no one now.",
    "2023-05-19",
)
DRAW: Article = (
    "Balls were pulled from a glass bowl. The draw for the Northern Shield on Wednesday set Bergen against Visby, "
    "and Turku against Narvik. It took nine minutes.",
    "2023-05-11",
)
PLAN: Article = (
    "LEITH — The pilots of Leith will leave their boats three days before the opening of the Lund lock, their union "
    "said. Its leader, Ada Holm, wants 12 boats repaired.",
    "2022-03-01",
)
LOCK: Article = (
    "LEITH — The Lund lock was opened on Friday, 11 March, with a band and without pilots. The lock had cost 9 "
    "million. Ada Holm and the union stayed away.",
    "2022-03-12",
)


def left(day: str, more: str = "") -> Article:
    return (
        f"{day} the goalkeeper Ida Quist cleared her locker, and her agent Per Aas drove her home. She has grown tired "
        f"of goals.{more}",
        "2023-05-22",
    )


def walked(day: str) -> Article:
    return (
        f"LEITH — Twelve boats lay idle at Leith on {day}, when the pilots walked off them. Ada Holm, who leads the "
        "union, thanked the harbour.",
        "2022-03-10",
    )


def told(*texts: Article) -> list[list[str]]:
    found = counted_day_checks(joined(*texts), frozenset())
    return [sorted(side[0].as_written for side in check.sides) for check in found]


def test_the_words_alone_tie_an_article_to_what_is_counted_from() -> None:
    (sides,) = told(COUNTS, DRAW, left("On Tuesday of last week"))
    assert sides == ["Tuesday of last week", "Wednesday", "two days after the draw for the Northern Shield"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    given = (COUNTS, DRAW, left("On Tuesday of last week"))
    assert told(*reversed(given)) == told(*given)


@pytest.mark.parametrize(
    "third",
    [
        left("On Friday, May 12,"),  # two days after the draw
        left(
            "On Tuesday of last week", " Her club learned of the draw for the Shield on Sunday, May 14."
        ),  # fits
        left("On Monday, April 3,"),  # too far for a slip
        left("One morning"),
    ],
)
def test_nothing_is_said_where_other_days_fit_or_none_is_near(third: Article) -> None:
    assert not told(COUNTS, DRAW, third)


def test_an_article_that_does_not_hold_the_words_is_of_another_draw() -> None:
    other = DRAW[0].replace("Northern Shield", "parish raffle").replace("draw", "tombola")
    assert not told(COUNTS, (other, DRAW[1]), left("On Tuesday of last week"))


def test_a_plan_is_held_against_what_came_of_it() -> None:
    assert told(PLAN, walked("Wednesday, 9 March"), LOCK) == [
        ["Friday, 11 March", "Wednesday, 9 March", "three days before the opening of the Lund lock"]
    ]
    assert not told(PLAN, walked("Tuesday, 8 March"), LOCK)


def test_what_has_not_been_done_since_a_day_ended_on_it() -> None:
    silent = (
        "Nobody has sung in the church of Lund since Thursday, 30 September. Its 40 singers meet in a barn, where Bo "
        "Quist beats time with a spoon.",
        "2021-10-09",
    )
    organ = (
        "Damp has reached the pipes of the organ in Lund. On Tuesday, 21 September, an engineer pulled the plug for "
        "good. Bo Quist wept, the cantor said of himself.",
        "2021-09-23",
    )
    counts = (
        "The choir of Lund fell silent five days after the organ there had been switched off, a verger said. Bo Quist, "
        "the cantor, has 40 singers and one tuning fork.",
        "2021-10-05",
    )
    (sides,) = told(counts, organ, silent)
    assert sides[:2] == ["Thursday, 30 September", "Tuesday, 21 September"]
