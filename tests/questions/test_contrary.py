"""What rules out that two claims answer one question, in articles otherwise much alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from made_placed import amount, day, placed

from claimcheck.model import Amount, Certainty, Grain, Kind, Place, Role, TimeInterval, Value, Weekday
from claimcheck.questions.attributes import is_generic
from claimcheck.questions.contrary import Contrary, ruled_out
from claimcheck.questions.contrary_anchor import coarse
from claimcheck.questions.contrary_happening import daily, one_night, unforeseen
from claimcheck.subjects.placed import Placed

MUCH, LITTLE = 0.9, 0.05  # likeness of the articles
ANN, BO, COY = "person:ann lee", "person:bo ek", "person:coy dahl"
ODESA = Place("Odesa", ("Ukraine", "Odesa"), "city", "UA", 46.5, 30.7)
LVIV = Place("Lviv", ("Ukraine", "Lviv"), "city", "UA", 49.8, 24.0)
UKRAINE = Place("Ukraine", ("Ukraine",), "country", "UA")
YEAR = TimeInterval(date(2019, 1, 1), date(2019, 12, 31), Grain.YEAR)
YEAR_BEFORE = TimeInterval(date(2018, 1, 1), date(2018, 12, 31), Grain.YEAR)


def dated(document: str, value: Value | str, attribute: str = "time", **fields: Any) -> Placed:
    """When a conviction took place."""
    given = day(value) if isinstance(value, str) else value
    fields = {"family": "convict", "actors": (ANN,), **fields}
    return placed(document, given, kind=Kind.DATE, attribute=attribute, **fields)


def written(document: str, value: str, words: str) -> Placed:
    """When a conviction took place, in these words."""
    item = dated(document, value)
    return replace(item, claim=replace(item.claim, as_written=words))


def jobs(document: str, number: Value | int, **fields: Any) -> Placed:
    """How many jobs: a count that says by itself only what is counted."""
    fields = {"attribute": "number of jobs", "family": "cut_jobs", **fields}
    return placed(document, number, **fields)


def at(item: Placed, **fields: Any) -> Placed:
    """The same with what the join knows of it."""
    return replace(item, **fields)


def amounts(unit: str, other: str) -> tuple[Placed, Placed]:
    one, two = (Amount(Fraction(3), Fraction(3), u) for u in (unit, other))
    return jobs("a", one), jobs("b", two)


def seat(document: str, value: Place, owner: str = "organisation:cairn dairy") -> Placed:
    """Where an organisation sits."""
    return placed(document, value, kind=Kind.LOCATION, attribute="seat", family="", actors=(owner,))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (placed("a", 12), placed("b", 17)),
        (placed("a", 12), placed("b", 17, when="2024-03-01")),
        (placed("a", 12, when="2024-03-02"), placed("b", 17, when="2024-03-01")),  # tolls of a day later
        (placed("a", 12, certainty=Certainty.HEDGED), placed("b", 17, certainty=Certainty.REPORTED)),
        (placed("a", 12, family="kill"), placed("b", 17, family="attack")),  # the attribute says it all
        (placed("a", 12, actors=(ANN,)), placed("b", 17, actors=(BO,))),
        (placed("a", 12, published=None), placed("b", 17)),
        (jobs("a", 12), jobs("b", 17)),
        amounts("USD", "EUR"),
        (at(jobs("a", 12), places=(ODESA,)), at(jobs("b", 17), places=(UKRAINE,))),
        (jobs("a", 12, published=None, actors=(ANN,)), jobs("b", 17, actors=(ANN,))),
        (jobs("a", 12, role=Role.BACKGROUND, when="2024-03-01"), jobs("b", 17, when="2024-03-01")),
        (
            placed("a", 30, attribute="age", subject="person:ann lee"),
            placed("b", 45, attribute="age", subject="person:ann lee #2"),
        ),
        (dated("a", "2024-03-01"), dated("b", "2024-02-29")),
        (dated("a", "2024-03-01", actors=()), dated("b", "2024-02-29", actors=())),
        (
            dated("a", "2024-03-01", role=Role.BACKGROUND),
            dated("b", "2024-02-29", role=Role.BACKGROUND),
        ),
        (dated("a", "2024-03-01", "deadline"), dated("b", "2024-02-29", "deadline")),
        (
            placed("a", amount(2), attribute="score", actors=(ANN, BO)),
            placed("b", 3, attribute="score", actors=(ANN, BO)),
        ),
        # a slip of a whole unit: "million" for "billion"
        (jobs("a", 2), jobs("b", 2000)),
        # the town of both articles is no limit
        (
            at(placed("a", 12, scope=("local",)), focus=("Norway", "Oslo")),
            at(placed("b", 17), focus=("Norway", "Oslo")),
        ),
        # where a seat is needs no event
        (seat("a", ODESA), seat("b", LVIV, "organisation:cairn dairy of lanark")),
        # each tells of its own week's news; whether it is one occasion is asked later
        (
            jobs("a", 12, when="2024-03-01"),
            jobs("b", 17, published="2024-06-05", when="2024-06-04"),
        ),
        (
            at(placed("a", ODESA, kind=Kind.LOCATION, attribute="place"), places=(ODESA,)),
            at(placed("b", LVIV, kind=Kind.LOCATION, attribute="place"), places=(LVIV,)),
        ),
    ],
)
def test_what_may_be_one_question(first: Placed, second: Placed) -> None:
    assert not ruled_out(first, second, MUCH)
    assert not ruled_out(second, first, MUCH)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another thing asked
        (placed("a", 12), placed("b", 17, attribute="injured")),
        (placed("a", 12), dated("b", "2024-03-01", "killed")),
        (placed("a", 12, scope=("children",)), placed("b", 17)),
        amounts("%", "EUR"),
        amounts("", "EUR"),
        (
            placed("a", 2, attribute="score", actors=(ANN, BO)),
            placed("b", 3, attribute="score", actors=(ANN, COY)),
        ),
        (at(placed("a", 12, scope=("local",)), focus=("Norway", "Oslo")), placed("b", 17)),
        (placed("a", 12, scope=("more",)), placed("b", 17, scope=("more",))),
        # another order of magnitude, or none told
        (jobs("a", 2), jobs("b", 2001)),
        (jobs("a", Amount(Fraction(24), Fraction(99), exact=False)), jobs("b", 150)),
        # another standing
        (placed("a", 12, certainty=Certainty.PLANNED), placed("b", 17)),
        (placed("a", 12, certainty=Certainty.DENIED), placed("b", 17, certainty=Certainty.DENIED)),
        # another person
        (placed("a", 30, attribute="age"), placed("b", 45, attribute="age")),
        (
            placed("a", 30, attribute="age", subject=ANN),
            placed("b", 45, attribute="age", subject=BO),
        ),
        (seat("a", ODESA), seat("b", LVIV, "organisation:tine")),
        # another time
        (placed("a", 12, role=Role.REPORTING), placed("b", 17)),
        (placed("a", 12, when="2024-03-01"), placed("b", 17, when="2010-03-01")),
        (jobs("a", 12, when="2024-03-01"), jobs("b", 17, when="2024-03-02")),
        # another event
        (jobs("a", 12), jobs("b", 17, family="hire")),
        (dated("a", "2024-03-01", family="say"), dated("b", "2024-02-29", family="say")),
        (
            at(jobs("a", 12, actors=(ANN, BO)), others=("crowd",)),
            jobs("b", 17, actors=(ANN, BO)),
        ),
        # other people
        (jobs("a", 12, actors=(ANN,)), jobs("b", 17, actors=(BO,))),
        # other places
        (at(placed("a", 12), places=(ODESA,)), at(placed("b", 17), places=(LVIV,))),
        # undated, and nothing else tells
        (jobs("a", 12, published=None), jobs("b", 17)),
        (dated("a", Weekday(1), published=None), dated("b", Weekday(2), published=None)),
        (
            dated("a", YEAR, published=None, actors=()),
            dated("b", YEAR_BEFORE, published=None, actors=()),
        ),
        # an edge, a frequent kind of event or a bare verb without the same participants
        (dated("a", "2024-03-01", "deadline", actors=()), dated("b", "2024-02-29", "deadline", actors=())),
        (
            dated("a", "2024-03-01", family="announce", actors=()),
            dated("b", "2024-02-29", family="announce", actors=()),
        ),
        (
            at(dated("a", "2024-03-01", family="~swerve", actors=()), lexical=False),
            at(dated("b", "2024-02-29", family="~swerve", actors=()), lexical=False),
        ),
        # one looks back
        (jobs("a", 12, role=Role.BACKGROUND), jobs("b", 17)),
        (dated("a", "2024-03-01", role=Role.BACKGROUND), dated("b", "2024-02-29")),
        (
            dated("a", "2014-03-01", role=Role.BACKGROUND),
            dated("b", "2024-02-29", role=Role.BACKGROUND),
        ),
        (
            at(dated("a", YEAR, role=Role.BACKGROUND), form="noun"),
            at(dated("b", YEAR_BEFORE, role=Role.BACKGROUND), form="verb"),
        ),
    ],
)
def test_what_is_another_question(first: Placed, second: Placed) -> None:
    assert ruled_out(first, second, MUCH)
    assert ruled_out(second, first, MUCH)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (dated("a", "2024-03-01", actors=()), dated("b", "2024-02-29", actors=())),
        (dated("a", "2024-03-01", published=None), dated("b", "2024-02-29")),
        (dated("a", "2024-03-01", "deadline"), dated("b", "2024-02-29", "deadline")),
        (seat("a", ODESA), seat("b", LVIV)),
        (
            dated("a", "2024-03-01", actors=(), role=Role.BACKGROUND),
            dated("b", "2024-02-29", actors=(), role=Role.BACKGROUND),
        ),
    ],
)
def test_unlike_articles_need_more(first: Placed, second: Placed) -> None:
    assert not ruled_out(first, second, MUCH)
    assert ruled_out(first, second, LITTLE)


def test_counts_of_nothing_but_things_are_generic() -> None:
    assert is_generic("number of jobs")
    assert not is_generic("killed")


def test_dates_no_finer_than_a_season_are_coarse() -> None:
    assert coarse(dated("a", YEAR))
    assert not coarse(dated("a", "2024-03-01"))
    assert not coarse(placed("a", 12))


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (placed("a", 12), dated("b", "2024-03-01"), Contrary.KIND),
        (placed("a", 12), placed("b", 12, attribute="injured"), Contrary.ATTRIBUTE),
        (placed("a", 12), placed("b", 17, scope=("national",)), Contrary.SCOPE),
        (placed("a", 12, scope=("more",)), placed("b", 17, scope=("more",)), Contrary.ADDED),
        (placed("a", 2, attribute="score"), placed("b", 3, attribute="score"), Contrary.PLAYERS),
        (*amounts("", "kg"), Contrary.UNIT),
        (jobs("a", 12), jobs("b", 1200), Contrary.SIZE),
        (placed("a", 12), placed("b", 17, certainty=Certainty.DENIED), Contrary.CERTAINTY),
        (placed("a", 31, attribute="age", subject=ANN), placed("b", 40, attribute="age", subject=BO), Contrary.PERSON),
        (placed("a", 12, when="2024-03-01"), placed("b", 17, when="2023-03-01"), Contrary.TIME),
        (dated("a", "2024-03-01"), dated("b", "2024-03-02", family="acquit"), Contrary.EVENT),
        (dated("a", "2024-03-01"), dated("b", "2024-03-02", actors=(BO,)), Contrary.STRANGERS),
        (at(placed("a", 12), places=(ODESA,)), at(placed("b", 17), places=(LVIV,)), Contrary.ELSEWHERE),
    ],
)  # fmt: skip
def test_the_reason_has_a_name(first: Placed, second: Placed, reason: Contrary) -> None:
    assert ruled_out(first, second, MUCH) is reason
    assert ruled_out(second, first, MUCH) is reason


def test_a_level_of_every_day_and_a_number_that_has_a_name() -> None:
    level, named = placed("a", 12, attribute="figure"), placed("b", 17, published="2024-03-05")
    later = placed("b", 17, attribute="figure", published="2024-03-05")
    assert daily(level, later)
    assert daily(later, level)
    assert not daily(level, named)
    assert not daily(named, level)


def test_a_day_after_the_other_article_was_out_is_of_something_else() -> None:
    early = dated("a", "2024-03-01", published="2024-03-02")
    assert ruled_out(early, dated("b", "2024-03-07", published="2024-03-08"), MUCH) is Contrary.TIME
    assert ruled_out(early, dated("b", "2024-02-28", published="2024-03-08"), MUCH) is None


@pytest.mark.parametrize(("night", "next_day", "one"), [
    ("late on Monday night", "early Tuesday", True),
    ("Monday night", "Tuesday", True),
    ("Monday night", "Tuesday evening", False),
    ("Monday", "Tuesday", False),
])  # fmt: skip
def test_a_night_has_two_days(night: str, next_day: str, one: bool) -> None:
    first, second = written("a", "2024-02-26", night), written("b", "2024-02-27", next_day)
    assert one_night(first, second) is one_night(second, first) is one


def test_what_looks_back_and_what_nothing_ties() -> None:
    one = dated("a", "2024-03-01", role=Role.BACKGROUND)
    assert ruled_out(one, dated("b", "2024-03-02"), MUCH) is Contrary.BACKGROUND
    assert ruled_out(dated("a", "2024-03-01", actors=()), dated("b", "2024-03-02", actors=()), LITTLE) is (
        Contrary.UNANCHORED
    )


def test_where_somebody_lives_is_a_matter_of_that_person() -> None:
    places = [replace(placed(d, v, kind=Kind.LOCATION, attribute="place", family="live"), lexical=True)
              for d, v in (("a", ODESA), ("b", LVIV))]  # fmt: skip
    assert ruled_out(places[0], places[1], MUCH) is Contrary.PERSON
    ours, theirs = (replace(p, actors=frozenset({ANN})) for p in places)
    assert ruled_out(ours, theirs, MUCH) is None


def test_an_inferred_day_of_publication_foresees_nothing() -> None:
    told = dated("a", "2024-02-20", published="2024-02-25")
    later = dated("b", "2024-02-29", published="2024-03-02")
    assert unforeseen(told, later)
    inferred = replace(told, published=replace(told.published, basis="inferred"))
    assert not unforeseen(inferred, later)
