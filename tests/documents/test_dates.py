"""Full dates and the lines that state them."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents.dates import (
    begins_with_date,
    date_tail,
    dates_in,
    full_date,
    is_date_line,
    published_on,
)


@pytest.mark.parametrize(
    ("text", "day", "written"),
    [
        ("Published: 23 July, 2023", date(2023, 7, 23), "23 July, 2023"),
        ("on July 6, 2017 at", date(2017, 7, 6), "July 6, 2017"),
        ("the 3rd of May 2019", date(2019, 5, 3), "3rd of May 2019"),
        ("Sept. 1, 2015", date(2015, 9, 1), "Sept. 1, 2015"),
        ("2023-07-23T10:00Z", date(2023, 7, 23), "2023-07-23"),
        ("8/19/2013", date(2013, 8, 19), "8/19/2013"),
        ("19.8.2013", date(2013, 8, 19), "19.8.2013"),
        ("5/5/2013", date(2013, 5, 5), "5/5/2013"),
        ("31 June 2018, then 1 July 2018", date(2018, 7, 1), "1 July 2018"),
        ("2 May 2020 and January 1, 2021", date(2020, 5, 2), "2 May 2020"),
    ],
)
def test_full_date(text: str, day: date, written: str) -> None:
    found = full_date(text, 0, len(text))
    assert found is not None
    assert (found.day, text[slice(*found.span)]) == (day, written)


@pytest.mark.parametrize(
    "text", ["July 23", "July 2023", "7/8/2013", "31 June 2018", "12345-01-022", "May 5, 20199"]
)
def test_no_full_date(text: str) -> None:
    assert full_date(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published: 23 July, 2023: 10:30 AM GST Updated: 24 July 2023", True),
        ("Tuesday, September 1, 2015", True),
        ("Tuesday 12 May 2009 16.36 BST", True),
        ("Last updated at 10:39 a.m. on Sunday, Nov. 27", True),
        ("7 p.m.", True),
        ("Posted on", False),
        ("On 5 May 2019 the mayor resigned", False),
        ("Rovers 0, Athletic 4", False),
        ("2019 " * 40, False),
    ],
)
def test_is_date_line(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 1 May 2020 Updated: 2 May 2020", date(2020, 5, 1)),
        ("Updated: 2 May 2020 Published: 1 May 2020", date(2020, 5, 1)),
        ("1 May 2020, updated 2 May 2020", date(2020, 5, 1)),
        ("Updated: 2 May 2020", None),
        ("1 May 2020", date(2020, 5, 1)),
        ("Fri 28.06.24", date(2024, 6, 28)),
        ("28/06/24, 18:05", date(2024, 6, 28)),
        ("28.06.99", date(1999, 6, 28)),
        ("Sun 11.08.2024", date(2024, 8, 11)),
        ("Sunday 8/11/24", date(2024, 8, 11)),
        ("11.08.24", None),
        ("Mon 11.08.24", None),
        ("Fri 28.06.24 - Sun 30.06.24", None),
        ("31.06.24", None),
        ("28.06.24.1", None),
    ],
)
def test_published_on(line: str, day: date | None) -> None:
    stated = published_on(line, 0, len(line))
    assert (stated.day if stated else None) == day


def test_all_dates_of_a_line() -> None:
    line = "12 May, 13 May 2024, 2024-05-14, 15.5.24"
    assert [line[slice(*span)] for span in dates_in(line)] == [
        "12 May",
        "13 May 2024",
        "2024-05-14",
        "15.5.24",
    ]


def test_begins_with_date() -> None:
    assert begins_with_date("12 May: The crane fell.")
    assert begins_with_date("Sunday, 12 May 2024 – The crane fell.")
    assert not begins_with_date("On 12 May the crane fell.")


def test_date_tail() -> None:
    line = "Man charged in Leith Posted: Monday, May 4, 2015 5:29 PM"
    assert line[date_tail(line) :] == "Posted: Monday, May 4, 2015 5:29 PM"
    assert date_tail("The letter was Posted: nobody read it") == -1
    assert date_tail("Posted: May 4, 2015") == -1
