"""Time expressions: rarer shapes, and what the rules turn away. Each row: text, and every expression in it."""

from __future__ import annotations

import pytest

from claimcheck.annotate import time_words
from claimcheck.annotate.sentences import split
from claimcheck.annotate.times import annotate
from tests.conftest import make_document

ROWS = [
    # a number after a date may count something
    ("On May 4 and 12 people met.", "May 4:partial"),
    ("On May 4, 12 people met.", "May 4:partial"),
    ("In May 12 people died.", "May:partial"),
    ("It lasted from May 14 to 12.", "May 14:partial"),
    ("The code 2022-13-19 is none.", ""),
    ("The code 45/13/2022 is none.", ""),
    ("It ran November – February 2023.", "November – February 2023:absolute"),
    ("It ran November 2021 – February 2023.", "November 2021 – February 2023:absolute"),
    ("It ran in June last week.", "last week:deictic"),
    ("It ran in summer last year.", "summer last year:partial"),
    ("It ran in summer.", "summer:partial"),
    ("Summer heat and the fall of Troy.", ""),
    ("It grew in the fifth quarter of 2023.", "2023:absolute"),
    ("It opened last Christmas.", "last Christmas:partial"),
    ("It was at the Christmas party.", ""),
    ("Good people in a new town.", ""),
    # lengths
    ("It took zero days.", ""),
    ("It took half a year.", "half a year:duration"),
    ("It took two hundred years.", "two hundred years:duration"),
    ("It took those weeks of talks.", ""),
    ("It worked two days on Mars.", "two days:duration"),
    ("It took two years since been.", "two years:duration"),
    ("A weeks-long and multi-day delay.", "weeks-long:duration"),
    ("It is the ten-year anniversary of the fire.", "ten-year anniversary:event-offset"),
    ("It fell in the last 10 year.", ""),
    ("It fell in the last weeks.", "the last weeks:offset"),
    ("It fell in the last week.", "the last week:offset"),
    ("It fell at the last minute and in the last hundredth years.", ""),
    ("The minute after it fell.", ""),
    ("The day before last it fell.", ""),
    ("It worsened day after day.", ""),
    ("It lasted centuries after the fire.", "centuries after:event-offset"),
    ("Centuries of rain.", "Centuries:duration"),
    ("It ran for about 18 to 20 months.", "about 18 to 20 months:duration"),
    ("The second minute counts in its first year.", ""),
    ("It took twenty-five years.", "twenty-five years:duration"),
    ("It is the fiftieth anniversary of the fire.", "the fiftieth anniversary:event-offset"),
    ("He walked at 10 months of age.", ""),
    # hanging on the article
    ("It is part of today's world.", ""),
    ("We build the cars of tomorrow.", ""),
    ("It fell the hour before today.", "today:deictic"),
    ("It fell the day after tomorrow.", "the day after tomorrow:deictic"),
    ("It fell last minute and next hour.", ""),
    ("It fell this past week and this past weekend.", "this past week:deictic | this past weekend:weekday"),
    ("It fell this past day.", "this past day:offset"),
    ("It closed its previous year well.", ""),
    ("She left previous years out.", ""),
    ("It fell next day.", ""),
    ("It fell this morning and last evening.", "this morning:deictic | last evening:deictic"),
    ("By the end of the day it fell.", ""),
    ("Weekend trips are dear.", ""),
    ("It fell next weekend.", "next weekend:weekday"),
    ("It fell Tuesday week.", "Tuesday week:weekday"),
    ("It was two in the morning and four in the evening.", ""),
    ("It fell at eight o'clock and at 13 o'clock.", "eight o'clock:clock"),
    ("It fell at 1.999 pm.", ""),
    ("It comes every hour.", ""),
    # years, decades, centuries
    ("It cost $2019 and had 3000 parts.", ""),
    ("The prize rose to 2019.", ""),
    ("A total of 2019 came.", ""),
    ("The first 2019 race was short.", "2019:absolute"),
    ("The hall (2019) and the bridge — 2020 — stand.", "2019:absolute"),
    ("It fell in June, 2019, too.", "June, 2019:absolute"),
    ("From the 1995s.", "1995:absolute"),
    ("In the early 1990s and the late sixties.", "the early 1990s:absolute | the late sixties:absolute"),
    ("In the early 20th century.", "the early 20th century:absolute"),
    ("In the 20th year.", "20th year:duration"),
    ("The case 2019-2015 is open.", ""),
    ("World Cup 2018 drew crowds.", "2018:absolute"),
    ("In ٢٠١٩ it rained.", ""),
    ("The 10-month-old baby slept by the early-morning train.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_row(text: str, expected: str) -> None:
    mentions = annotate(text, split(make_document(text)))
    shown = [f"{text[m.span.start : m.span.end]}:{m.expression.form}" for m in mentions]
    assert " | ".join(shown) == expected


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("1,000", 1000),
        ("1.5", 1.5),
        ("twenty-one", 21),
        ("two-and-a-half", 2.5),
        ("so-and-a-half", None),
        ("tree", None),
    ],
)
def test_number(form: str, value: float | None) -> None:
    assert time_words.number(form) == value
