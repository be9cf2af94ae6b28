from __future__ import annotations

from fractions import Fraction

import pytest
from conftest import make_document

from claimcheck.annotate.amounts import annotate
from claimcheck.annotate.mentions import AmountMention, TimeExpression, TimeMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Span


def amounts(text: str, *times: TimeMention) -> tuple[AmountMention, ...]:
    return annotate(text, split(make_document(text)), times)


def written(text: str) -> list[str]:
    return [text[m.span.start : m.span.end] for m in amounts(text)]


VALUES = [
    # digits
    ("They saw 12 ships.", "12", 12, 12, ""),
    ("They saw 41,206 ships.", "41,206", 41206, 41206, ""),
    ("It holds 12,34,567 names.", "12,34,567", 1234567, 1234567, ""),
    ("Some 10 000 ships came.", "Some 10 000", 9000, 11000, ""),
    ("They ate 2½ cakes.", "2½", "5/2", "5/2", ""),
    ("They ate 1 1/2 cakes.", "1 1/2", "3/2", "3/2", ""),
    # words
    ("Twenty-three thousand came.", "Twenty-three thousand", 23000, 23000, ""),
    ("A hundred and two came.", "A hundred and two", 102, 102, ""),
    ("One hundred and twenty-three thousand four hundred came.", None, 123400, 123400, ""),
    ("They had two and a half million votes.", "two and a half million", 2_500_000, 2_500_000, ""),
    ("One million and a half came.", "One million and a half", 1_500_000, 1_500_000, ""),
    ("They sold two dozen eggs.", "two dozen", 24, 24, ""),
    ("They lost half a million votes.", "half a million", 500_000, 500_000, ""),
    ("They lost three quarters of a million votes.", "three quarters of a million", 750_000, 750_000, ""),
    ("He has zero chances.", "zero", 0, 0, ""),
    ("The vessel holds 10^6 cells.", "10^6", 1_000_000, 1_000_000, ""),
    ("The vessel holds 2e+6 cells.", "2e+6", 2_000_000, 2_000_000, ""),
    # parts
    ("He took a sixth of it.", "a sixth", "1/6", "1/6", ""),
    ("He took one-sixth of it.", "one-sixth", "1/6", "1/6", ""),
    ("Two-thirds of members voted.", "Two-thirds", "2/3", "2/3", ""),
    ("Only half of them voted.", "half", "1/2", "1/2", ""),
    ("It grew by a quarter.", "a quarter", "1/4", "1/4", ""),
    ("Only one in six ran.", "one in six", "1/6", "1/6", ""),
    ("Nine out of every ten agreed.", "Nine out of every ten", "9/10", "9/10", ""),
    # joined by hyphens
    ("It took two-and-a-half hours.", "two-and-a-half hours", "5/2", "5/2", "hour"),
    ("A 4-and-a-half-hour walk ended.", "4-and-a-half-hour", "9/2", "9/2", "hour"),
    ("The 2½-hour walk ended.", "2½-hour", "5/2", "5/2", "hour"),
    ("It is a $400-million-a-year firm.", "$400-million", 400_000_000, 400_000_000, "USD"),
    ("A 50-or-so crowd came.", "50-or-so", 45, 55, ""),
    # metres and millions
    ("He ran the 100m on Monday.", "100m", 100, 100, "m"),
    ("A wave of 3m broke the wall.", "3m", 3, 3, "m"),
    ("The firm lost 100m in May.", "100m", 100_000_000, 100_000_000, ""),
    ("She won the 800m in style.", "800m", 800, 800, "m"),
    ("It reached the women's 800m final.", "800m", 800, 800, "m"),
    ("It serves the 800m people of the plain.", "800m", 800_000_000, 800_000_000, ""),
    ("He threw the javelin 71.2m in May.", "71.2m", "71.2", "71.2", "m"),
    ("The fund has 71.2m in cash.", "71.2m", 71_200_000, 71_200_000, ""),
    # stopwatches
    ("She won in 2:31:48.", "2:31:48", 9108, 9108, "second"),
    ("It was a record of 3:41.62 on grass.", "3:41.62", "221.62", "221.62", "second"),
    ("He ran it in 48.3s on Sunday.", "48.3s", "48.3", "48.3", "second"),
    # currencies whose plurals are their own
    ("It cost 9 million soles.", "9 million soles", 9_000_000, 9_000_000, "PEN"),
    ("He paid 5,000 leva.", "5,000 leva", 5000, 5000, "BGN"),
    # parts of a unit
    ("It took an hour and a half.", "an hour and a half", "3/2", "3/2", "hour"),
    ("It took two hours and a half.", "two hours and a half", "5/2", "5/2", "hour"),
    ("They ran a quarter of a mile.", "a quarter of a mile", "1/4", "1/4", "mi"),
    ("The reef is half a mile wide.", "half a mile", "1/2", "1/2", "mi"),
    ("He ate 3/4 of it.", "3/4", "3/4", "3/4", ""),
    # ages of the unnamed
    ("The ferryman, 29, had left.", "29", 29, 29, "year"),
    # vague
    ("A couple of ships came.", "A couple", 2, 3, ""),
    ("Several ships came.", "Several", 3, 9, ""),
    ("Several hundred ships came.", "Several hundred", 300, 900, ""),
    ("Dozens of ships came.", "Dozens", 24, 99, ""),
    ("Tens of thousands of ships came.", "Tens of thousands", 20_000, 99_999, ""),
    # nothing
    ("No one came.", "No one", 0, 0, ""),
    ("Nobody came.", "Nobody", 0, 0, ""),
    ("None of them came.", "None", 0, 0, ""),
    ("There were no injuries.", "no", 0, 0, ""),
    # money
    ("It cost $1.5 million.", "$1.5 million", 1_500_000, 1_500_000, "USD"),
    ("It cost $1.5bn.", "$1.5bn", 1_500_000_000, 1_500_000_000, "USD"),
    ("It cost £3m.", "£3m", 3_000_000, 3_000_000, "GBP"),
    ("It cost C$900 million.", "C$900 million", 900_000_000, 900_000_000, "CAD"),
    ("It cost EUR 38 million.", "EUR 38 million", 38_000_000, 38_000_000, "EUR"),
    ("It cost 4.8 billion yen.", "4.8 billion yen", 4_800_000_000, 4_800_000_000, "JPY"),
    ("It cost 900 million Canadian dollars.", "900 million Canadian dollars", 9 * 10**8, 9 * 10**8, "CAD"),
    ("It cost 20 US dollars.", "20 US dollars", 20, 20, "USD"),
    ("It cost 4 million kroner.", "4 million kroner", 4_000_000, 4_000_000, "krone"),
    ("It pays 4.5p a share.", "4.5p", "9/200", "9/200", "GBP"),
    ("It pays 12 cents.", "12 cents", "3/25", "3/25", "USD"),
    ("It cost 40 €.", "40 €", 40, 40, "EUR"),
    ("It cost 40 USD.", "40 USD", 40, 40, "USD"),
    ("It cost 40 pounds sterling.", "40 pounds sterling", 40, 40, "GBP"),
    ("It cost £2, or 2 pounds.", "2 pounds", 2, 2, "GBP"),
    ("A million-dollar prize of 50-dollar notes.", "50-dollar", 50, 50, "USD"),
    # percent
    ("It rose 45%.", "45%", 45, 45, "%"),
    ("It rose 8 per cent.", "8 per cent", 8, 8, "%"),
    ("A 12-percent rise.", "12-percent", 12, 12, "%"),
    ("It rose five percentage points.", "five percentage points", 5, 5, "pp"),
    ("It rose 25 basis points.", "25 basis points", "1/4", "1/4", "pp"),
    # measures
    ("It weighs 110 pounds.", "110 pounds", 110, 110, "lb"),
    ("They lost 40 troy ounces of gold.", "40 troy ounces", 40, 40, "ozt"),
    ("They lost 40 U.S. gallons of oil.", "40 U.S. gallons", 40, 40, "usgal"),
    ("A 10-mile walk.", "10-mile", 10, 10, "mi"),
    ("Gusts of 140km/h.", "140km/h", 140, 140, "km/h"),
    ("It ran at 12 kilometres per second.", "12 kilometres per second", 12, 12, "km/s"),
    ("It fell to minus 9C.", "minus 9C", -9, -9, "degC"),
    ("It was 20 below zero Fahrenheit.", "20 below zero Fahrenheit", -20, -20, "degF"),
    ("It was seven degrees below zero.", "seven degrees below zero", -7, -7, "deg"),
    ("The well is 4 metres below zero.", "4 metres", 4, 4, "m"),
    ("It fell to -9 °C.", "-9 °C", -9, -9, "degC"),
    ("It reached 5,400 degrees Fahrenheit.", "5,400 degrees Fahrenheit", 5400, 5400, "degF"),
    ("The 30-metre-high wall.", "30-metre", 30, 30, "m"),
    ("A wall 10m high.", "10m", 10, 10, "m"),
    ("About 10m people.", "About 10m", 9_000_000, 11_000_000, ""),
    ("They shut it for 12 days.", "12 days", 12, 12, "day"),
    # hedges
    ("More than 30 came.", "More than 30", 30, 39, ""),
    ("At least 30 came.", "At least 30", 30, 39, ""),
    ("Nearly 40 came.", "Nearly 40", 36, 40, ""),
    ("Fewer than 20 came.", "Fewer than 20", 12, 20, ""),
    ("Up to ten came.", "Up to ten", 5, 10, ""),
    ("Just under 0.8 billion dollars.", "Just under 0.8 billion dollars", 720_000_000, 800_000_000, "USD"),
    ("They hold more than a sixth of it.", "more than a sixth", "1/6", "1/5", ""),
    ("They hold more than two thirds of it.", "more than two thirds", "2/3", "3/4", ""),
    ("It is 6 miles or so.", "6 miles or so", "27/5", "33/5", "mi"),
    ("30 or more came.", "30 or more", 30, 39, ""),
    ("30 people or more came.", "30", 30, 39, ""),
    ("100-plus cases.", "100-plus", 100, 130, ""),
    ("Exactly 12 came.", "Exactly 12", 12, 12, ""),
    ("Only 12 came.", "12", 12, 12, ""),
    ("At least some 30 came.", "At least some 30", 27, Fraction("42.9"), ""),
    # ranges
    ("Between 30 and 40 came.", "Between 30 and 40", 30, 40, ""),
    ("10,000-15,000 came to see.", "10,000-15,000", 10_000, 15_000, ""),
    ("It costs between €4 million and €6 million.", None, 4_000_000, 6_000_000, "EUR"),
    ("It costs 10-15 million yen.", "10-15 million yen", 10_000_000, 15_000_000, "JPY"),
    ("Two or three came.", "Two or three", 2, 3, ""),
    ("They need 40 to 50 men.", "40 to 50", 40, 50, ""),
    # scores
    ("They won 2-1.", "2-1", 1, 2, "score"),
    ("A 5-4 decision.", "5-4", 4, 5, "score"),
    ("They lost 0–3 away.", "0–3", 0, 3, "score"),
    ("It passed by a vote of 312 to 120.", "312 to 120", 120, 312, "score"),
    # ages
    ("Jane Roe, 34, left.", "34", 34, 34, "year"),
    ("Jane Roe (34) left.", "34", 34, 34, "year"),
    ("The 34-year-old left.", "34-year-old", 34, 34, "year"),
    ("A man aged 34 left.", "34", 34, 34, "year"),
    ("A man of 81 drowned.", "81", 81, 81, "year"),
    ("A captain of 40 ships drowned.", "40", 40, 40, ""),
    ("She is 34 years old.", "34 years old", 34, 34, "year"),
    ("A 34-year old man left.", "34-year old", 34, 34, "year"),
    ("The eldest is 15-years-old.", "15-years-old", 15, 15, "year"),
    ("Men, ages 25, 34 and 23, left.", "23", 23, 23, "year"),
    ("Those aged 65, 12 people said, left.", "12", 12, 12, ""),
    ("At 3 years of age it left.", "3 years of age", 3, 3, "year"),
    ("Jane Roe, who is 41, left.", "41", 41, 41, "year"),
    # place in a list
    ("It loses 40 litres per second.", "40 litres", 40, 40, "l"),
    ("His 21st win.", "21st", 21, 21, "ordinal"),
]


@pytest.mark.parametrize(("text", "span", "low", "high", "unit"), VALUES)
def test_value(text: str, span: str | None, low: int | str, high: int | str, unit: str) -> None:
    wanted = (Fraction(low), Fraction(high), unit)
    found = {
        (text[m.span.start : m.span.end] if span else None): (m.amount.low, m.amount.high, m.amount.unit)
        for m in amounts(text)
    }
    assert found[span] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "She took the number 6 tram.",
        "He lives in Room 12.",
        "The E40 was shut.",
        "Under Section 5 it is banned.",
        "He flew a Boeing 737 home.",
        "It began at 5 pm.",
        "It began at ten past nine.",
        "It began at 10:30.",
        "It began at 10:30:15.",
        "It ended at 2:31:48 pm.",
        "They drew 2:31.",
        "Call 555-1234.",
        "Call 1-800-555-1234.",
        "He lives at 1600 Pennsylvania Avenue.",
        "In the 3400 block of Main Street.",
        "It opened in 2019.",
        "The 1960s were good.",
        "He is one of them.",
        "One thing is clear.",
        "No one-way street is longer.",
        "The fire killed a cook, her sister and a waiter, and nobody else.",
        "No one else came.",
        "The third man won a third match.",
        "They remember 9/11.",
        "He wore jeans of size 32/34.",
        "It came in the first half.",
        "A .38 was found.",
        "Version 1.2.3 is out.",
        "He has a handful.",
        "The few who came left.",
        "It is 5G ready.",
        "1" * 500,
        "No dogs are allowed.",
        "Rule No. 10 applies.",
        "They came out one by one.",
        "They marched two by two.",
    ],
)
def test_not_an_amount(text: str) -> None:
    found = [m for m in amounts(text) if m.amount.unit != "year" and m.form != "ordinal"]
    if text == "He has a handful.":
        assert [m.amount.low for m in found] == [2]
    elif text.startswith("Version"):
        assert len(found) <= 1
    else:
        assert found == []


@pytest.mark.parametrize(
    ("text", "noun", "modifiers", "per", "part"),
    [
        ("They hired 12 young train drivers today.", "driver", ("young", "train"), "", False),
        ("The blast killed 12 in the port.", "", (), "", False),
        ("34 people injured in the blast.", "people", (), "", False),
        ("Twelve others were hurt.", "", ("others",), "", False),
        ("They cancelled 340 of its 410 daily services.", "service", ("daily",), "", True),
        ("They cancelled 40 of 90 trains.", "train", (), "", True),
        ("There were 226 of them.", "", (), "", False),
        ("1,450 of the union's members voted.", "member", (), "", True),
        ("It has 12 rooms, including three halls.", "hall", (), "", True),
        ("Dozens of homes burnt.", "home", (), "", False),
        ("It left 3,000 tonnes of rubbish.", "rubbish", (), "", False),
        ("They make 90,000 tonnes last year.", "", (), "", False),
        ("They lose £150 a day.", "", (), "day", False),
        ("It pays $2 per share.", "", (), "share", False),
        ("They got $5 each.", "", (), "each", False),
        ("A six-storey block.", "storey", (), "", False),
        ("A 12-member jury.", "member", (), "", False),
        ("Half the seats were sold.", "seat", (), "", False),
        ("61 percent of respondents agreed.", "respondent", (), "", False),
        ("61 percent agreed.", "", (), "", False),
    ],
)
def test_what_is_counted(text: str, noun: str, modifiers: tuple[str, ...], per: str, part: bool) -> None:
    last = amounts(text)[-1] if "including" in text else amounts(text)[0]
    assert (last.noun, last.modifiers, last.per, last.part_of) == (noun, modifiers, per, part)


def test_from_to_is_two_amounts() -> None:
    assert written("It rose from 40 to 50.") == ["40", "50"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Shares fell by 3p to 154p.", ["3p", "154p"]),
        ("Output grew 3% to 5%.", ["3%", "5%"]),
        ("Deaths rose by 12 to 45.", ["12", "45"]),
        ("It rose 5 to 10 percent.", ["5 to 10 percent"]),
        ("It is down 3 to 5 points.", ["3 to 5"]),
        ("He is paid 3p to 5p a copy.", ["3p to 5p"]),
    ],
)
def test_by_how_much_and_to_what(text: str, spans: list[str]) -> None:
    assert written(text) == spans


def test_hedge_is_kept() -> None:
    assert amounts("More than 30 came.")[0].hedge == "more than"


def test_numbers_inside_dates_are_none_but_lengths_are() -> None:
    text = "On May 12 they marched for 17 months."
    day = TimeMention(Span(3, 9), 0, TimeExpression("partial"))
    length = TimeMention(Span(27, 36), 0, TimeExpression("duration"))
    found = amounts(text, day, length)
    assert [(m.form, m.amount.low) for m in found] == [("duration", 17)]
