"""Readings and relations of times. The article is of Sunday 23 July 2023 where nothing else is said."""

from __future__ import annotations

import sys
from datetime import date
from fractions import Fraction

import pytest

from claimcheck.annotate.mentions import TimeExpression
from claimcheck.model import Duration, Grain, Relation, TimeInterval
from claimcheck.values.absolute import whole_date
from claimcheck.values.relative import shifted
from claimcheck.values.time import duration, relate, resolve

SUNDAY = TimeInterval(date(2023, 7, 23), date(2023, 7, 23))
WIDE = TimeInterval(date(2023, 6, 3), date(2023, 7, 31), Grain.SPAN)


def expression(form: str, **fields: object) -> TimeExpression:
    return TimeExpression(form, tuple(sorted((name, str(value)) for name, value in fields.items())))


def interval(text: str, grain: Grain = Grain.DAY) -> TimeInterval:
    first, _, last = text.partition("/")
    return TimeInterval(date.fromisoformat(first), date.fromisoformat(last or first), grain)


def shown(*args: object) -> list[str]:
    return [str(reading) for reading in resolve(*args)]  # type: ignore[arg-type]


ABSOLUTE = [
    ({"year": 2022, "month": 12, "day": 19}, ["2022-12-19"]),
    ({"year": 2022, "month": 6, "day": 31}, []),
    ({"year": 2023, "month": 8, "day": 7, "order": "DMY MDY"}, ["2023-07-08", "2023-08-07"]),
    ({"year": 2022, "month": 12, "day": 19, "order": "YMD"}, ["2022-12-19"]),
    ({"year": 2022, "month": 2}, ["2022-02-01/2022-02-28"]),
    ({"year": 2022, "month": 11, "to_month": 2}, ["2022-11-01/2023-02-28"]),
    ({"year": 2020, "month": 5, "day": 4, "to_day": 6}, ["2020-05-04/2020-05-06"]),
    ({"year": 2019}, ["2019-01-01/2019-12-31"]),
    ({"year": 2019, "to_year": 2021}, ["2019-01-01/2021-12-31"]),
    ({"year": 2021, "part": "late"}, ["2021-08-31/2021-12-31"]),
    ({"year": 2021, "part": "end"}, ["2021-12-01/2021-12-31"]),
    ({"year": 2020, "month": 6, "part": "early"}, ["2020-06-01/2020-06-10"]),
    ({"year": 2012, "season": "summer"}, ["2012-06-01/2012-08-31"]),
    ({"year": 2012, "season": "winter"}, ["2012-12-01/2013-02-28"]),
    ({"year": 2023, "quarter": 3}, ["2023-07-01/2023-09-30"]),
    ({"year": 2023, "half": 1}, ["2023-01-01/2023-06-30"]),
    ({"decade": 1990}, ["1990-01-01/1999-12-31"]),
    ({"decade": 1990, "part": "mid"}, ["1993-05-02/1996-08-31"]),
    ({"century": 20}, ["1901-01-01/2000-12-31"]),
    ({"year": 2019, "holiday": "christmas day"}, ["2019-12-25"]),
    ({"year": 99999, "month": 1}, []),
]


@pytest.mark.parametrize(("fields", "expected"), ABSOLUTE)
def test_absolute(fields: dict[str, object], expected: list[str]) -> None:
    assert shown(expression("absolute", **fields), None, 0) == expected


PARTIAL = [
    ({"month": 5, "day": 9}, -1, ["2023-05-09"]),
    ({"month": 12}, -1, ["2022-12-01/2022-12-31"]),
    ({"month": 12}, 1, ["2023-12-01/2023-12-31"]),
    ({"month": 12}, 0, ["2022-12-01/2022-12-31", "2023-12-01/2023-12-31"]),
    ({"month": 7}, -1, ["2023-07-01/2023-07-31"]),
    # told as past, but so soon after publication that it may be a slip
    ({"month": 7, "day": 28}, -1, ["2022-07-28", "2023-07-28"]),
    # 10 September was a Sunday in 2023 and a Saturday in 2022
    ({"month": 9, "day": 10, "weekday": 5}, 0, ["2022-09-10"]),
    ({"month": 12, "relation": "last"}, -1, ["2022-12-01/2022-12-31"]),
    ({"month": 12, "relation": "next"}, 1, ["2023-12-01/2023-12-31"]),
    ({"season": "summer", "relation": "this"}, 0, ["2023-06-01/2023-08-31"]),
    ({"season": "summer", "relation": "last"}, -1, ["2022-06-01/2022-08-31"]),
    ({"month": 3, "year_shift": -1}, -1, ["2022-03-01/2022-03-31"]),
    ({"half": 1, "year_shift": 0}, -1, ["2023-01-01/2023-06-30"]),
    ({"month": 2, "day": 30}, -1, []),
]


@pytest.mark.parametrize(("fields", "direction", "expected"), PARTIAL)
def test_partial(fields: dict[str, object], direction: int, expected: list[str]) -> None:
    assert shown(expression("partial", **fields), SUNDAY, direction) == expected


WEEKDAYS = [
    ({"weekday": 6}, -1, ["2023-07-23"]),
    ({"weekday": 0}, -1, ["2023-07-17"]),
    ({"weekday": 0}, 1, ["2023-07-24"]),
    ({"weekday": 0}, 0, ["2023-07-17", "2023-07-24"]),
    ({"weekday": 4, "relation": "last"}, -1, ["2023-07-14", "2023-07-21"]),
    ({"weekday": 0, "relation": "next"}, 1, ["2023-07-24"]),
    ({"weekday": 1, "relation": "this"}, 0, ["2023-07-18"]),
    ({"weekday": 1, "relation": "previous"}, -1, []),
    ({"weekend": 1}, -1, ["2023-07-22/2023-07-23"]),
    ({"weekend": 1}, 1, ["2023-07-22/2023-07-23"]),
    ({"weekend": 1, "relation": "last"}, -1, ["2023-07-15/2023-07-16"]),
    ({"weekend": 1, "relation": "next"}, 1, ["2023-07-29/2023-07-30"]),
]


@pytest.mark.parametrize(("fields", "direction", "expected"), WEEKDAYS)
def test_weekday(fields: dict[str, object], direction: int, expected: list[str]) -> None:
    assert shown(expression("weekday", **fields), SUNDAY, direction) == expected


def test_next_friday_in_the_middle_of_a_week_has_two_readings() -> None:
    wednesday = interval("2023-07-19")
    assert shown(expression("weekday", weekday=4, relation="next"), wednesday, 1) == [
        "2023-07-21",
        "2023-07-28",
    ]


def test_weekend_in_the_middle_of_a_week_looks_both_ways_without_tense() -> None:
    wednesday = interval("2023-07-19")
    both = ["2023-07-15/2023-07-16", "2023-07-22/2023-07-23"]
    assert shown(expression("weekday", weekend=1), wednesday, 0) == both
    assert shown(expression("weekday", weekend=1, relation="last"), wednesday, -1) == both[:1]


RELATIVE = [
    ("offset", {"low": 3, "high": 3, "unit": "day", "direction": -1}, ["2023-07-20"]),
    ("offset", {"low": 2, "high": 2, "unit": "week", "direction": 1}, ["2023-08-02/2023-08-10"]),
    ("offset", {"low": 2, "high": 2, "unit": "week", "direction": 1, "hedge": "exact"}, ["2023-08-06"]),
    ("offset", {"low": 24, "high": 24, "unit": "hour", "direction": -1}, ["2023-07-22"]),
    ("offset", {"low": 1, "high": 1, "unit": "week", "direction": -1, "span": 1}, ["2023-07-16/2023-07-23"]),
    ("offset", {"low": 9999, "high": 9999, "unit": "year", "direction": -1}, []),
    ("deictic", {"unit": "day", "shift": -1}, ["2023-07-22"]),
    ("deictic", {"unit": "day", "shift": 0, "daypart": "overnight"}, ["2023-07-22/2023-07-23"]),
    ("deictic", {"unit": "week", "shift": -1}, ["2023-07-10/2023-07-16"]),
    ("deictic", {"unit": "month", "shift": -1}, ["2023-06-01/2023-06-30"]),
    ("deictic", {"unit": "month", "shift": 0, "part": "earlier"}, ["2023-07-01/2023-07-23"]),
    ("deictic", {"unit": "month", "shift": 0, "part": "later"}, ["2023-07-23/2023-07-31"]),
    ("deictic", {"unit": "year", "shift": 0, "part": "end"}, ["2023-12-01/2023-12-31"]),
    ("deictic", {"unit": "quarter", "shift": -1}, ["2023-04-01/2023-06-30"]),
    ("deictic", {"unit": "decade", "shift": -1}, ["2010-01-01/2019-12-31"]),
    ("deictic", {"unit": "century", "shift": 0}, ["2001-01-01/2100-12-31"]),
    ("deictic", {"unit": "year", "shift": -3000}, []),
    ("clock", {"hour": 9, "minute": 14}, []),
    ("duration", {"low": 2, "high": 2, "unit": "day"}, []),
    ("event-offset", {"low": 2, "high": 2, "unit": "day", "direction": 1}, []),
]


@pytest.mark.parametrize(("form", "fields", "expected"), RELATIVE)
def test_relative(form: str, fields: dict[str, object], expected: list[str]) -> None:
    assert shown(expression(form, **fields), SUNDAY, -1) == expected


def test_without_an_anchor_only_absolute_expressions_resolve() -> None:
    assert resolve(expression("weekday", weekday=6), None, -1) == ()
    assert resolve(expression("partial", month=5), None, -1) == ()
    too_wide = interval("2020-01-01/2022-01-01", Grain.SPAN)
    assert resolve(expression("deictic", unit="year", shift=-1), too_wide, -1) == ()


def test_a_wide_anchor_never_gives_a_day() -> None:
    assert resolve(expression("weekday", weekday=6), WIDE, -1) == ()
    assert resolve(expression("deictic", unit="day", shift=-1), WIDE, -1) == ()
    assert shown(expression("deictic", unit="month", shift=-1), WIDE, -1) == ["2023-05-01/2023-06-30"]
    assert shown(expression("deictic", unit="year", shift=0, part="end"), WIDE, -1) == [
        "2023-12-01/2023-12-31"
    ]
    assert shown(expression("partial", month=2), WIDE, -1) == ["2023-02-01/2023-02-28"]
    assert resolve(expression("partial", month=6, day=20), WIDE, -1) == ()


def test_only_dates_in_figures_reach_dateparser(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    real = whole_date

    def listen(text: str, order: str) -> date | None:
        asked.append((text, order))
        return real(text, order)

    monkeypatch.setattr("claimcheck.values.absolute.whole_date", listen)
    resolve.cache_clear()
    for fields, _ in ABSOLUTE:
        resolve(expression("absolute", **fields), None, 0)
    for fields, direction, _ in PARTIAL:
        resolve(expression("partial", **fields), SUNDAY, direction)
    assert {text for text, _ in asked} == {"07/08/2023"}
    assert "dateparser" in sys.modules


RELATIONS = [
    ("2023-07-23", "2023-07-23", Grain.DAY, Relation.SAME),
    ("2023-07-23", "2023-07-01/2023-07-31", Grain.MONTH, Relation.WITHIN),
    ("2023-07-23", "2023-07-24", Grain.DAY, Relation.APART),
    ("2023-07-23", "2023-06-01/2023-06-30", Grain.MONTH, Relation.APART),
    ("2023-07-20/2023-08-02", "2023-07-25/2023-08-10", Grain.SPAN, Relation.OVERLAPS),
    ("2023-07-12", "2023-07-01/2023-07-10", Grain.SPAN, Relation.OVERLAPS),
    ("2023-07-14", "2023-07-01/2023-07-10", Grain.SPAN, Relation.APART),
]


@pytest.mark.parametrize(("one", "two", "grain", "expected"), RELATIONS)
def test_relate(one: str, two: str, grain: Grain, expected: Relation) -> None:
    first, second = interval(one), interval(two, grain)
    assert relate(first, second) is expected
    assert relate(second, first) is expected


def test_duration_in_days() -> None:
    months = duration(expression("duration", low=16, high=17, unit="month"))
    assert months == Duration(Fraction(487), Fraction(8279, 16), "month")
    assert duration(expression("partial", month=5)) is None


@pytest.mark.parametrize(
    ("start", "fields", "expected"),
    [
        (
            interval("2019-01-01/2019-12-31", Grain.YEAR),
            {"unit": "year", "low": 3},
            "2022-01-01/2022-12-31",
        ),
        (
            interval("2019-05-01/2019-05-31", Grain.MONTH),
            {"unit": "month", "low": -2},
            "2019-03-01/2019-03-31",
        ),
        (interval("2019-05-03"), {"unit": "day", "low": 2}, "2019-05-05"),
        (interval("2019-05-03"), {"unit": "week", "low": 2}, "2019-05-15/2019-05-19"),
        (interval("2019-05-03"), {"unit": "century", "low": 99}, "None"),
        (interval("2019-01-01/2019-12-31", Grain.YEAR), {"unit": "year", "low": 9000}, "None"),
    ],
)
def test_shifted(start: TimeInterval, fields: dict[str, object], expected: str) -> None:
    low = int(str(fields["low"]))
    found = expression(
        "event-offset", unit=fields["unit"], low=abs(low), high=abs(low), direction=1 if low > 0 else -1
    )
    assert str(shifted(start, found)) == expected


@pytest.mark.parametrize(
    ("unit", "count", "direction", "middle"),
    [
        ("month", 2, -1, "2023-05-23"),
        ("month", 1, 1, "2023-08-23"),
        ("year", 2, -1, "2021-07-23"),
        ("year", "1/2", -1, "2023-01-23"),
        ("decade", 1, -1, "2013-07-23"),
    ],
)
def test_an_offset_has_the_same_day_of_the_calendar_in_its_middle(
    unit: str, count: object, direction: int, middle: str
) -> None:
    (found,) = resolve(expression("offset", unit=unit, low=count, high=count, direction=direction), SUNDAY, 0)
    assert str(found.earliest + (found.latest - found.earliest) / 2) == middle
