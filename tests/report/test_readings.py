"""What a value was read as, for every kind of value."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from made_report import make_claim, make_text_document

from claimcheck.model import (
    Amount,
    Dated,
    Duration,
    Offset,
    Participant,
    Place,
    TimeInterval,
    Utterance,
    Value,
    Weekday,
    Yearless,
)
from claimcheck.report.claims import reading

DAY = TimeInterval(date(2024, 3, 1), date(2024, 3, 1))
STATED = Dated(TimeInterval(date(2024, 3, 2), date(2024, 3, 2)), "stated")
THREE = Fraction(3)


@pytest.mark.parametrize(
    ("value", "dated", "who", "words"),
    [
        (DAY, STATED, "", "1 March 2024, counted from the article's date, 2 March 2024 (stated)"),
        (DAY, Dated(None, "unknown"), "", "1 March 2024"),
        (Weekday(4), STATED, "", "Friday, of no known date, since its article is undated"),
        (Yearless(3, 1, 2), STATED, "", "1 to 2 March, of no known date, since its article is undated"),
        (Offset(THREE, THREE, "the vote"), STATED, "", "3 days after the vote, which no article dates"),
        (Amount(THREE, THREE, "km"), STATED, "", "3 km"),
        (Amount(THREE, Fraction(9), "%"), STATED, "", "anything from 3 to 9 %"),
        (Amount(THREE, None), STATED, "", "3 or more"),
        (Amount(None, THREE, "kg"), STATED, "", "3 kg or less"),
        (Place("Oslo", ("Norway", "Oslo"), "city"), STATED, "", "Oslo, Norway (city)"),
        (
            Place("Springfield"),
            STATED,
            "",
            "Springfield, which is not on the map or may be any of several places",
        ),
        (Utterance("We won", "Ada"), STATED, "Ada Lund", "words of Ada Lund, in quotation marks"),
        (
            Utterance("We won", "", direct=False),
            STATED,
            "",
            "words of an unnamed speaker, in the article's words",
        ),
        (Participant("host", "person:ada lund"), STATED, "Ada Lund", "Ada Lund as host"),
        (Duration(THREE, THREE, "day"), STATED, "", "3 days"),
        (Duration(THREE, Fraction(9), "day"), STATED, "", "3 to 9 days"),
    ],
)
def test_readings(value: Value, dated: Dated, who: str, words: str) -> None:
    claim = make_claim(make_text_document("a.txt", "On Friday."), "Friday", value)
    assert reading(claim, dated, who) == words


def test_a_date_with_its_year_is_counted_from_nothing() -> None:
    claim = make_claim(make_text_document("a.txt", "On 1 March 2024."), "1 March 2024", DAY)
    assert reading(claim, STATED) == "1 March 2024"
