"""What forbids to weigh two claims against one another."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from made_placed import day, placed

from claimcheck.model import Amount, Certainty, ClockTime, Kind, Place, TimeInterval
from claimcheck.model.records import replace
from claimcheck.questions.bars import barred
from claimcheck.questions.traits_doubts import doubts
from claimcheck.subjects.placed import Placed


def test_marks_that_nothing_outweighs() -> None:
    assert barred(placed("a", 12), placed("b", 17, attribute="injured"))
    assert not barred(placed("a", 12), placed("b", 17))
    assert not barred(placed("a", 12, attribute="rescued"), placed("b", 17, attribute="evacuated"))


def test_the_hurt_are_not_held_against_the_dead_whatever_they_are_called() -> None:
    critical = placed("a", 2, attribute="number of people", family="injure")
    assert barred(critical, placed("b", 3))
    assert barred(placed("b", 3), critical)
    assert not barred(critical, placed("b", 3, attribute="injured", family="injure"))
    assert not barred(placed("a", 2, attribute="number of people"), placed("b", 3))


def test_what_comes_on_top_is_held_against_as_much_more_of_the_same() -> None:
    def counted(
        number: int, *scope: str, attribute: str = "number of concert", day_: str = "2024-03-02"
    ) -> Placed:
        return placed(
            "a" if number == 6 else "b",
            number,
            scope=scope,
            attribute=attribute,
            family="play",
            published=day_,
        )

    def on_top(one: Placed, two: Placed) -> bool:
        return bool(doubts(one, two)["on top of others"])

    assert on_top(placed("a", 12), placed("b", 17, scope=("more",)))
    assert not on_top(counted(6, "more"), counted(9, "more"))
    assert not on_top(counted(6, "new"), counted(9, "new", attribute="number of play"))
    assert on_top(counted(6, "more"), counted(9, "more", attribute="number of play"))
    assert on_top(counted(6, "more"), counted(9, "more", day_="2024-03-03"))
    assert on_top(counted(6, "more", attribute="killed"), counted(9, "more", attribute="killed"))
    assert on_top(counted(6, "new"), counted(9))


def test_numbers_of_two_whole_years_are_two() -> None:
    def counted(year: int, text: str) -> Placed:
        return replace(placed(text, year % 100), when=TimeInterval(date(year, 1, 1), date(year, 12, 31)))

    assert barred(counted(2022, "a"), counted(2023, "b"))
    assert not barred(counted(2022, "a"), placed("b", 23))
    assert not barred(placed("a", 22, when="2022-05-01"), placed("b", 23, when="2023-05-01"))


def test_a_share_is_held_against_no_number() -> None:
    def part(one: int, of: int) -> Amount:
        return Amount(Fraction(one, of), Fraction(one, of))

    half = placed("a", part(1, 2), attribute="share of guest")
    assert barred(half, placed("b", 12, attribute="number of guest"))
    assert barred(placed("b", 12, attribute="number of guest"), half)
    assert not barred(half, placed("b", part(1, 3), attribute="share of guest"))


def test_days_of_a_happening_and_of_its_taking_place_are_weighed() -> None:
    def told(family: str, on: str) -> Placed:
        return placed(on, day(on), kind=Kind.DATE, attribute="time", family=family)

    assert not barred(told("happen", "2024-03-01"), told("kill", "2024-02-28"))
    assert not barred(told("build", "2024-03-01"), told("complete", "2024-02-28"))
    assert not doubts(told("happen", "2024-03-01"), told("kill", "2024-02-28"))["events of two kinds"]
    assert doubts(told("begin", "2024-03-01"), told("end", "2024-02-28"))["events of two kinds"]
    assert doubts(told("kill", "2024-03-01"), told("elect", "2024-02-28"))["events of two kinds"]
    assert doubts(told("", "2024-03-01"), told("elect", "2024-02-28"))["a day of no kind"]


def test_what_one_person_did_here_and_there_is_asked_by_itself() -> None:
    def told(family: str, town: str, *actors: str) -> Placed:
        value = Place(town, level="city", country="NO")
        return placed(town, value, kind=Kind.LOCATION, attribute="place", family=family, actors=actors)

    assert barred(told("meet", "Oslo", "person:ann lee"), told("attack", "Moss", "person:ann lee"))
    assert not barred(told("meet", "Oslo", "person:ann lee"), told("meet", "Moss", "person:ann lee"))
    assert not barred(told("meet", "Oslo", "person:ann lee"), told("attack", "Moss"))


def test_what_is_denied_is_held_against_nothing() -> None:
    assert barred(placed("a", 12, certainty=Certainty.DENIED), placed("b", 17))
    assert not barred(placed("a", 12, certainty=Certainty.HEDGED), placed("b", 17))


def test_hours_of_two_kinds_of_event_are_two() -> None:
    def hour(text: str, minutes: int, family: str) -> Placed:
        value = ClockTime(minutes, minutes)
        return placed(text, value, kind=Kind.DATE, attribute="clock", family=family)

    assert not barred(hour("a", 80, "~sound"), hour("b", 165, "~sound"))
    assert barred(hour("a", 80, "~sound"), hour("b", 165, "~sleep"))
