"""A count of days that a handful of articles leave without two days that fit it."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.counted_days import counted_apart, counted_day_checks

Article = tuple[str, str]
COUNTS: Article = (
    "The seal Matilda was back in the water four days after a trawler had hauled her on deck, the aquarium at Bergen "
    "said. She weighs 90 kilos.",
    "2021-06-21",
)


def caught(day: str) -> Article:
    return (
        f"It growled at them from among the cod. The crew of the Havbris brought up a grey seal on {day}, and gave it "
        "the name of the skipper's aunt, Matilda.",
        "2021-06-09",
    )


def freed(day: str, more: str = "") -> Article:
    return (
        f"Schoolchildren on the quay of Bergen counted down from ten. On {day} a crane opened a basket, and ninety "
        f"kilos of seal slid off. Matilda did not turn round.{more}",
        "2021-06-25",
    )


def told(*texts: Article) -> list[list[str]]:
    found = counted_day_checks(joined(*texts), frozenset())
    return [sorted(side[0].as_written for side in check.sides) for check in found]


def test_no_two_days_of_a_handful_fit_the_count() -> None:
    (sides,) = told(COUNTS, caught("Monday, June 7"), freed("June 13"))
    assert sides == ["June 13", "Monday, June 7", "four days after a trawler had hauled her on deck"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    given = (COUNTS, caught("Monday, June 7"), freed("June 13"))
    assert told(*reversed(given)) == told(*given)


@pytest.mark.parametrize(
    "third",
    [
        freed("June 11"),  # it fits
        freed("June 4"),  # before she was caught
        freed("June 20"),  # too far for a slip
        freed("June 13", " She had fed on June 9 for the first time."),  # four days before
    ],
)
def test_nothing_is_said_where_two_days_fit_or_none_is_a_slip(third: Article) -> None:
    assert not told(COUNTS, caught("Monday, June 7"), third)


def test_a_week_is_no_slip_for_a_day() -> None:
    week = (COUNTS[0].replace("four days", "exactly one week"), COUNTS[1])
    assert told(week, caught("Monday, June 7"), freed("June 9"))
    assert not told(week, caught("Monday, June 7"), freed("June 8"))


def test_what_is_over_was_not_counted_from_a_day_too_near() -> None:
    late = (caught("Friday, June 18")[0], "2021-06-19")
    assert not told(COUNTS, late, (freed("June 20")[0], "2021-06-25"))


def test_two_articles_leave_no_chain() -> None:
    both = caught("Monday, June 7")[0] + " " + freed("June 13")[0]
    assert not told(COUNTS, (both, "2021-06-25"))


def test_two_days_that_fit_a_count_are_of_two_happenings() -> None:
    fit = joined(COUNTS, caught("Monday, June 7"), freed("June 11"))
    days = {item.claim.id: item.claim.as_written for item in fit.placed}
    pairs = [{days[one], days[two]} for one, two in counted_apart(fit)]
    assert {"Monday, June 7", "June 11"} in pairs
    assert not counted_apart(joined(COUNTS, caught("Monday, June 7"), freed("June 13")))
    many = [(caught("Monday, June 7")[0], f"2021-06-{9 + day:02}") for day in range(5)]
    assert not counted_apart(joined(COUNTS, *many, freed("June 11")))
