"""Shapes of time expressions with what they mean, looking back from Sunday 23 July 2023, or their form."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate as annotate_all
from claimcheck.annotate.sentences import split
from claimcheck.annotate.time_ranges import ranges
from claimcheck.annotate.times import annotate, annotate_everywhere
from claimcheck.model import TimeInterval
from claimcheck.values.time import resolve
from tests.conftest import make_document

SUNDAY = TimeInterval(date(2023, 7, 23), date(2023, 7, 23))
ROWS = [
    ("The ferry sank on 22/04 off the coast.", "22/04 = 2023-04-22"),
    ("They met on Friday 7/6 in Oslo.", "Friday 7/6 = 2023-07-06 2024-06-07"),
    (
        "The fair runs 10/1-11/7 every year.",
        "10/1 = 2022-10-01 2023-01-10; 11/7 = 2022-11-07 2023-07-11; every year = set",
    ),
    ("The shop opened on 05-Aug-2016.", "05-Aug-2016 = 2016-08-05"),
    ("It closed in Dec-2018.", "Dec-2018 = 2018-12-01/2018-12-31"),
    ("The file of 2019/aug/01 was lost.", "2019/aug/01 = 2019-08-01"),
    ("The record is dated 20161016.", "20161016 = 2016-10-16"),
    ("It was signed on 02-02-2020.", "02-02-2020 = 2020-02-02"),
    ("Sales rose in 2015-12.", "2015-12 = 2015-12-01/2015-12-31"),
    ("Profit fell in Q1 2019.", "Q1 2019 = 2019-01-01/2019-03-31"),
    ("Profit fell in 2019-H2.", "2019-H2 = 2019-07-01/2019-12-31"),
    ("Attackers struck on 9/11.", ""),
    ("The hall was 24/7 open and half of 3/4 full.", ""),
    ("It closed on April, 3rd.", "April, 3rd = 2023-04-03"),
    ("The first week of June was wet.", "The first week of June = 2023-06-01/2023-06-07"),
    ("It snowed in the last week of 2016.", "the last week of 2016 = 2016-12-25/2016-12-31"),
    (
        "It rained on the second weekend of this month.",
        "the second weekend of this month = 2023-07-08/2023-07-09",
    ),
    ("The rent is due on the 15th day of next month.", "the 15th day of next month = 2023-08-15"),
    ("They vote in the week of April 10th.", "the week of April 10th = 2023-04-10/2023-04-16"),
    (
        "They vote in the week beginning 4 February 2019.",
        "the week beginning 4 February 2019 = 2019-02-04/2019-02-10",
    ),
    ("They meet next week on Tuesday.", "next week on Tuesday = 2023-07-25"),
    ("He left on Tuesday of last week.", "Tuesday of last week = 2023-07-11"),
    ("He left on Wednesday last week.", "Wednesday last week = 2023-07-12"),
    ("He left on Tuesday night this week.", "Tuesday night this week = 2023-07-18"),
    ("He said on Monday last week's sale was off.", "Monday = 2023-07-17; last week = 2023-07-10/2023-07-16"),
    ("He left on Friday of the week before.", "Friday of the week before = event-offset"),
    (
        "It burned in the night of Tuesday to Wednesday last week.",
        "night of Tuesday to Wednesday last week = 2023-07-11/2023-07-12",
    ),
    ("It fell on the second of this month.", "the second of this month = 2023-07-02"),
    ("It fell on the 2nd of last month.", "the 2nd of last month = 2023-06-02"),
    ("He won the second of this month's races.", "this month = 2023-07-01/2023-07-31"),
    ("It fell at the beginning of the month.", "the beginning of the month = 2023-07-01/2023-07-10"),
    ("The court sits on the 18th.", "the 18th = 2023-07-18"),
    ("The court sits on Monday the twenty-fourth.", "Monday the twenty-fourth = 2023-04-24 2023-07-24"),
    ("He birdied on the 18th hole.", ""),
    ("It was dear in 2008-11.", "2008-11 = 2008-11-01/2008-11-30"),
    ("The 2008-09 season was dear.", "2008-09 = 2008-01-01/2009-12-31"),
    ("They met on the thirteenth.", "the thirteenth = 2023-07-13"),
    ("She left on the evening of the twelfth.", "the twelfth = 2023-07-12"),
    ("He came on the eleventh of the month.", "the eleventh of the month = 2023-07-11"),
    ("She came to the twenty-first floor and left on the second try.", ""),
    ("He lives on the thirteenth floor.", ""),
    ("On Monday 21 people were hurt.", "Monday = 2023-07-17"),
    ("Prices rose later in the year.", "later in the year = 2023-07-23/2023-12-31"),
    ("Prices rose later in the day.", ""),
    ("Costs in the current quarter fell.", "the current quarter = 2023-07-01/2023-09-30"),
    ("Costs in this calendar year fell.", "this calendar year = 2023-01-01/2023-12-31"),
    ("Costs in this fiscal year fell.", ""),
    ("It starts two weeks from today.", "two weeks from today = 2023-08-02/2023-08-10"),
    ("Shares are up in the year to date.", "year to date = 2023-01-01/2023-07-23"),
    ("It was built in nineteen ninety-six.", "nineteen ninety-six = 1996-01-01/1996-12-31"),
    ("It was built in two thousand and fifteen.", "two thousand and fifteen = 2015-01-01/2015-12-31"),
    ("It sold two thousand and fifteen cars.", ""),
    ("Work goes on between now and November 15.", "now = 2023-07-23; November 15 = 2022-11-15"),
    ("Now it rains.", ""),
    ("In week 31 it rained.", "week 31 = 2022-08-01/2022-08-07 2023-07-31/2023-08-06"),
    ("In week 12 of the course it rained.", "week 12 = event-offset"),
    ("Emissions are 10% below 1990 levels.", "1990 = 1990-01-01/1990-12-31"),
    ("Photograph: city archive, 2008.", "2008 = 2008-01-01/2008-12-31"),
    (
        "They won in 2009, 2010 and 2012.",
        "2009 = 2009-01-01/2009-12-31; 2010 = 2010-01-01/2010-12-31; 2012 = 2012-01-01/2012-12-31",
    ),
    ("The 2018 day began well.", ""),
    ("They meet every other Friday.", "every other Friday = set"),
    ("They meet on Tuesdays at 9am.", "Tuesdays at 9am = set"),
    ("They meet on Friday mornings.", "Friday mornings = set"),
    ("In Lodz Saturday nights meant jazz.", "Saturday nights = set"),
    ("They meet twice a year.", "twice a year = set"),
    ("The bank sold it last month, on June 3.", "last month, on June 3 = 2023-06-03"),
    ("The bank sold it last year, on the 3rd of June.", "last year, on the 3rd of June = 2022-06-03"),
    ("It was sold last week, on July 11, by lot.", "last week, on July 11 = 2023-07-11"),
    ("It is a weekly paper.", "weekly = set"),
    ("The Daily Planet is a paper.", ""),
    ("They meet on a Monday.", "Monday = set"),
    ("It is the annual fair.", "annual = set"),
    ("It took an hour and a half.", "an hour and a half = duration"),
    ("It took one and a half hours.", "one and a half hours = duration"),
    ("It took a ½ hour.", "½ hour = duration"),
    ("It may last two hours.", "two hours = duration"),
    ("She wept in the last five months of her life.", "the last five months = duration"),
    ("It took two months later this year.", "two months = duration; later this year = 2023-07-23/2023-12-31"),
    ("It rained all week.", "all week = duration"),
    ("It runs for another month.", "another month = duration"),
    ("On the second day of the trial he spoke.", "second day = event-offset"),
    ("Day five of the strike was quiet.", "Day five = event-offset"),
    ("The rest of the year is free.", "The rest of the year = 2023-07-23/2023-12-31"),
    ("They marched on International Women's Day.", "International Women's Day = 2023-03-08"),
    ("They marched on Independence Day.", "Independence Day = partial"),
    ("The January-March quarter was weak.", "January-March = 2023-01-01/2023-03-31"),
    ("It cost $12 December 27 last year.", "December 27 = 2022-12-27; last year = 2022-01-01/2022-12-31"),
    ("They wed on April 1 of last year.", "April 1 = 2022-04-01; last year = 2022-01-01/2022-12-31"),
    ("They wed on 1 April last year.", "1 April last year = 2022-04-01"),
    ("The bridge opened in August of last year.", "August of last year = 2022-08-01/2022-08-31"),
    ("It grew in the final quarter of 2012.", "the final quarter of 2012 = 2012-10-01/2012-12-31"),
    ("Profit fell in the quarter ended June 30.", "the quarter ended June 30 = 2023-04-01/2023-06-30"),
    ("The nine months to September were good.", "The nine months to September = 2022-01-01/2022-09-30"),
    (
        "It lost money in the year ended March 31, 2020.",
        "the year ended March 31, 2020 = 2019-04-01/2020-03-31",
    ),
    ("The 13 weeks ending 2 April were bad.", "The 13 weeks ending 2 April = 2023-02-01/2023-04-30"),
    ("Second-quarter profit rose.", "Second-quarter = 2023-04-01/2023-06-30"),
    ("Profit rose in the first quarter.", "the first quarter = 2023-01-01/2023-03-31"),
    ("Profit rose in the first six months.", "the first six months = 2023-01-01/2023-06-30"),
    ("Full-year profit rose.", "Full-year = 2022-01-01/2022-12-31"),
    ("Profit for the year rose.", "the year = 2022-01-01/2022-12-31"),
    ("She scored in the first half.", ""),
    ("Final-year students met.", ""),
    ("It grew from 2008 - 366.94 to 2012.", "2008 = 2008-01-01/2008-12-31"),
    ("The town kept its 1,000th anniversary.", "1,000th anniversary = event-offset"),
    ("It sold ten in the past hr.", "the past hr = 2023-07-22/2023-07-23"),
    ("It sold ten in the past morning.", ""),
    ("Second-half profit rose.", "Second-half = 2022-07-01/2022-12-31"),
    ("The month ended with rain in June.", "June = 2023-06-01/2023-06-30"),
    ("It is due on May twenty-ninth.", "May twenty-ninth = 2023-05-29"),
    ("He was born on 15 April of 87.", "15 April of 87 = 1987-04-15"),
    ("Ten years ago it opened.", "Ten years ago = 2013-01-21/2014-01-22"),
    ("The fire of june 1992 was bad.", "june 1992 = 1992-06-01/1992-06-30"),
    ("We met on monday and went home.", "monday = 2023-07-17"),
    ("You may march in august company.", ""),
    ("[Ten] years ago it opened.", "[Ten] years ago = 2013-01-21/2014-01-22"),
    ("(Two years ago it closed.)", "Two years ago = 2021-01-21/2022-01-22"),
    ("In fiscal 2022 it lost money.", "fiscal 2022 = 2021-04-01/2023-03-31"),
    ("In the fiscal year 2022-23 it lost money.", "2022-23 = 2022-01-01/2023-12-31"),
    ("In the 2022/23 season it lost.", "2022/23 = 2022-01-01/2023-12-31"),
    ("In the 2022/25 list it lost.", ""),
    ("It came in the second half of June.", "the second half of June = 2023-06-16/2023-06-30"),
    ("It came in the first half of last month.", "the first half of last month = 2023-06-01/2023-06-15"),
    ("It was built c. 1850.", "1850 = 1850-01-01/1850-12-31"),
    ("Back in '98 it fell.", "'98 = 1998-01-01/1998-12-31"),
    ("He ruled from 1848 to '52.", "1848 = 1848-01-01/1848-12-31; '52 = 1852-01-01/1852-12-31"),
    ("The crew of'98 left '14 behind.", ""),
    ("It was the week before last.", "the week before last = 2023-07-03/2023-07-09"),
    ("It was the night before last.", "the night before last = 2023-07-21"),
    ("It has led for 12 straight years.", "12 straight years = duration"),
    ("It fell two Fridays ago.", "two Fridays ago = 2023-07-14"),
    ("It fell 40 Fridays ago.", "Fridays = set"),
    (
        "In January, February and March it fell.",
        "January = 2023-01-01/2023-01-31; February = 2023-02-01/2023-02-28; March = 2023-03-01/2023-03-31",
    ),
]


def told(text: str) -> str:
    """Every expression with its readings, or its form where it has none."""
    found = []
    for mention in annotate(text, split(make_document(text))):
        read = " ".join(str(reading) for reading in resolve(mention.expression, SUNDAY, -1))
        found.append(f"{text[mention.span.start : mention.span.end]} = {read or mention.expression.form}")
    return "; ".join(found)


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_row(text: str, expected: str) -> None:
    assert told(text) == expected


def test_reading_by_triggers_equals_the_patterns_everywhere() -> None:
    text = (
        " ".join(row[0] for row in ROWS)
        + " now 3rd of next other every from this last week to date, and then 2."
    )
    for document in [make_document(row[0]) for row in ROWS] + [make_document(text)]:
        sentences = split(document)
        assert annotate(document.text, sentences) == annotate_everywhere(document.text, sentences)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair ran from May 4 to June 6.", ["May 4 to June 6"]),
        ("It grew between 2019 and 2021.", ["2019 and 2021"]),
        ("It ran Sunday-Tuesday.", []),
        ("They met on Sunday and Tuesday.", []),
        ("They met from Sunday through to Tuesday.", []),
        ("They met Sunday through Tuesday.", ["Sunday through Tuesday"]),
        ("It shut in May. To June it was closed.", []),
    ],
)
def test_ranges(text: str, expected: list[str]) -> None:
    doc = annotate_all(make_document(text))
    found = [text[doc.times[one].span.start : doc.times[two].span.end] for one, two in ranges(doc)]
    assert found == expected
