"""The day that an article puts its news on, against that of another on the same occasion."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.main_days import main_day_pairs, main_days

OUT, LATER = "2024-03-15", "2024-03-18"  # a Friday and the Monday after it
BODY = (
    "\n\nThe Tolbooth bakery in Kirkwall, which makes 4,000 oatcakes a day, has been closed. The owner, Ailsa Rendall, "
    "lost two ovens. Neighbours in Bridge Street had smelt gas for a week."
)
ONE = f"An oven at the Tolbooth bakery in Kirkwall blew up on Tuesday and hurt three bakers.{BODY}"
OTHER = f"Three bakers of Kirkwall lost their eyebrows on Monday of last week.{BODY}"


def pairs(one: str, other: str, out: str = OUT, later: str = LATER) -> list[tuple[str, ...]]:
    made = joined((one, out), (other, later))
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in main_day_pairs(made)]


def main_day(text: str) -> str:
    days = main_days(joined((text, OUT)))
    return next((str(main.day) for main in days.values()), "")


def test_two_days_of_one_happening_told_in_other_words() -> None:
    assert pairs(ONE, OTHER) == [("Monday of last week", "Tuesday")]


def test_one_day_in_other_words_is_none() -> None:
    assert pairs(ONE, OTHER.replace("Monday", "Tuesday")) == []


@pytest.mark.parametrize(
    "more",
    [
        " The gas was cut off on Tuesday last week.",  # the article knows the other's day too
        " The council had met on March 12.",
    ],
)
def test_a_day_that_both_articles_hold_is_no_slip(more: str) -> None:
    assert pairs(ONE, OTHER + more) == []


def test_what_came_after_the_first_article_was_out_is_another_stage() -> None:
    assert pairs(ONE, f"The bakers of Kirkwall were at work again on Saturday.{BODY}") == []
    assert pairs(ONE, OTHER, out="2024-03-12", later="2024-03-13") == []


def test_two_known_kinds_of_event_are_two_stages() -> None:
    one = f"Police arrested the owner of the Tolbooth bakery in Kirkwall on Tuesday.{BODY}"
    other = f"The owner of the Tolbooth bakery in Kirkwall was buried on Monday of last week.{BODY}"
    assert pairs(one, other) == []


def test_harm_has_many_names() -> None:
    one = f"A burst pipe flooded the Tolbooth bakery in Kirkwall on Tuesday.{BODY}"
    other = f"A water main of Kirkwall gave way on Monday of last week and filled the Tolbooth bakery.{BODY}"
    assert pairs(one, other) == [("Monday of last week", "Tuesday")]


def test_the_night_of_one_day_may_be_the_small_hours_of_the_next() -> None:
    other = f"Three bakers of Kirkwall lost their eyebrows late on Monday night of last week.{BODY}"
    assert pairs(ONE, other) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (ONE, "2024-03-12"),
        ("The council said on Thursday that the bakery blew up on Tuesday.", "2024-03-12"),
        ("The bakery blew up in 1999. It was rebuilt in 2003.", ""),
        ("The bakery will open again on Saturday.", ""),
        ("The three bakers had to be rescued on Tuesday.", "2024-03-12"),
        ("Inspectors put an end to it on Tuesday.", "2024-03-12"),
        ("The bakery was open until Tuesday.", ""),
        ("Posted in Accidents on Tuesday, March 12, 2024.", ""),
        (
            f"Ailsa Rendall bakes oatcakes.{BODY} Two ovens were bought on Monday. One was sold on Tuesday.",
            "",
        ),
        (f"Ailsa Rendall bakes oatcakes. The oven blew up on Tuesday.{BODY}", "2024-03-12"),
    ],
)
def test_the_main_day_of_an_article(text: str, day: str) -> None:
    assert main_day(text) == day


def test_news_of_people_of_two_ages_is_of_two_happenings() -> None:
    one = ONE.replace("hurt three bakers", "hurt a 16-year-old")
    other = OTHER.replace("Three bakers of Kirkwall lost", "A 17-year-old of Kirkwall lost")
    assert pairs(one, other) == [("Monday of last week", "Tuesday")]
    assert pairs(one, other.replace("17-year-old", "42-year-old")) == []


def test_a_day_of_no_happening_that_is_known_is_not_that_of_the_news() -> None:
    told = (
        "Despite claims that Okoro was the star of Monday night's quiz, she got no prize from a first jury."
    )
    assert main_day(told) == ""
