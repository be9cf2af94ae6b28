"""Date claims: spans, attributes, values, roles. Published on Wednesday 16 August 2023 where nothing else is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.date import extract, identify
from claimcheck.claims.dated_event import dated_event
from claimcheck.model import (
    Block,
    Certainty,
    Claim,
    Document,
    Role,
    Span,
    TimeInterval,
    Weekday,
    Yearless,
    Zone,
)
from tests.conftest import make_document

WEDNESDAY = TimeInterval(date(2023, 8, 16), date(2023, 8, 16))


def claims(text: str, published: TimeInterval | None = WEDNESDAY) -> list[Claim]:
    found = list(extract(annotate(make_document(text)), published))
    assert all(claim.as_written == text[claim.span.start : claim.span.end] for claim in found)
    return found


ROWS = [
    ("The harbour bridge collapsed on Tuesday.", "Tuesday", "time", "2023-08-15"),
    ("The council will meet on Friday.", "Friday", "time", "2023-08-18"),
    ("Voters elected a new mayor in May.", "May", "time", "2023-05-01/2023-05-31"),
    ("Voters will elect a new mayor in May.", "May", "time", "2024-05-01/2024-05-31"),
    ("He left two years after the fire of 2019.", "two years after the fire of 2019", "time", "2021-01-01/2021-12-31"),
    ("He left a year after the pond by it dried in 1950.", "a year after the pond by", "time", "1951-01-01/1951-12-31"),
    ("The port has been closed since March 2022.", "March 2022", "start", "2022-03-01/2022-03-31"),
    ("The company will finish the tunnel by June 30.", "June 30", "deadline", "2024-06-30"),
    ("The road will stay closed until October 1.", "October 1", "end", "2023-10-01"),
    ("The firm sold 40 ships over the past three weeks.", "the past three weeks", "period", "2023-07-26/2023-08-16"),
    ("The judge convicted him before 2020.", "2020", "before", "2020-01-01/2020-12-31"),
    ("He fled two days before the vote.", "two days before the vote", "time", "-2..-2 days from the vote"),
    ("The plant burned last Friday.", "last Friday", "time", "2023-08-11"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "attribute", "value"), ROWS)
def test_row(text: str, span: str, attribute: str, value: str) -> None:
    shown = [(claim.as_written, claim.attribute, str(claim.value)) for claim in claims(text)]
    assert (span, attribute, value) in shown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The harbour bridge collapsed on Tuesday.", Weekday(1)),
        ("The harbour bridge collapsed on May 9.", Yearless(5, 9, 9)),
        ("The harbour bridge collapsed on May 9-11.", Yearless(5, 9, 11)),
        ("The harbour bridge collapsed in early June.", Yearless(6, 1, 10)),
        ("The harbour bridge collapsed in June.", Yearless(6, 1, 31)),
    ],
)
def test_without_a_date_of_publication_values_stay_symbols(text: str, value: object) -> None:
    (claim,) = claims(text, None)
    assert claim.value == value
    assert claim.relative


def test_symbols_show_themselves() -> None:
    assert [str(v) for v in (Weekday(6), Yearless(5, 9, 11), Yearless(5, 9, 9), Yearless(6, 1, 31))] == [
        "Sunday", "--05-09/--05-11", "--05-09", "--06",
    ]  # fmt: skip
    (claim,) = claims("The day before, he left.", None)
    assert str(claim.value) == "-1..-1 days from what was just told"


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 9 a.m. every Monday.",
        "It rained for weeks.",
        "The bridge collapsed last month.",
        "The bridge collapsed over the weekend.",
    ],
)
def test_what_says_nothing_without_a_date_gives_no_claim(text: str) -> None:
    assert claims(text, None) == []


def test_two_far_readings_give_no_claim() -> None:
    february = TimeInterval(date(2023, 2, 16), date(2023, 2, 16))
    assert claims("The film shows Leith in August.", february) == []
    (near,) = claims("The team wins in May.", february)
    assert str(near.value) == "2023-05-01/2023-05-31"


def test_two_near_readings_give_both() -> None:
    sunday = TimeInterval(date(2023, 7, 23), date(2023, 7, 23))
    (claim,) = claims("The plant burned last Friday.", sunday)
    assert str(claim.value) == "2023-07-14/2023-07-21"


def test_a_day_eleven_months_back_is_next_month() -> None:
    (ahead,) = claims("The owners have been invited to Oslo on 3 September.")
    assert (str(ahead.value), ahead.certainty) == ("2023-09-03", Certainty.PLANNED)
    (back,) = claims("The mill burned on 3 November.")
    assert (str(back.value), back.certainty) == ("2022-11-03", Certainty.ASSERTED)


def test_what_is_promised_is_no_day_of_the_telling() -> None:
    (claim,) = claims("The mayor promised two ferries by 2031.")
    assert (claim.role, claim.certainty) == (Role.NEWS, Certainty.PLANNED)


def test_until_looks_ahead_even_from_the_past() -> None:
    (claim,) = claims("The road was closed until September.")
    assert (claim.attribute, str(claim.value)) == ("end", "2023-09-01/2023-09-30")


def test_long_units_from_an_event_are_rounded() -> None:
    (claim,) = claims("The plant burned two weeks after the vote.")
    assert str(claim.value) == "12.25..15.75 days from the vote"


def test_how_long_it_took_after_something_is_no_day() -> None:
    assert claims("The road was shut for two days after the storm.") == []
    (claim,) = claims("The road was shut two days after the storm.")
    assert str(claim.value) == "2..2 days from the storm"


def test_roles() -> None:
    (said,) = claims("The mayor said on Tuesday.")
    assert said.role is Role.REPORTING
    (old,) = claims("The mill burned in 1999.")
    assert old.role is Role.BACKGROUND
    (news,) = claims("The mill burned on Tuesday.")
    assert (news.role, news.about.concept, news.when) == (Role.NEWS, "burn", news.value)


def test_a_dateline_dates_the_article() -> None:
    text = "OSLO, Aug. 16\n\nThe mill burned on Tuesday."
    blocks = (Block(Zone.DATELINE, Span(0, 13)), Block(Zone.BODY, Span(15, len(text))))
    document = replace(make_document(text), blocks=blocks)
    first = next(iter(extract(annotate(document), WEDNESDAY)))
    assert (first.as_written, first.attribute, first.role) == ("Aug. 16", "published", Role.REPORTING)


def test_ids_do_not_depend_on_the_date_of_publication() -> None:
    document: Document = make_document("The mill burned two days before the vote.")
    doc = annotate(document)
    (claim,) = extract(doc, None)
    (time,) = doc.times
    assert identify(doc, time, dated_event(doc, time)) == claim.id


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Three years after the flood of 2019, councillors approved the barrier.", "approved"),
        ("The council approved the barrier three years after the flood.", "approved"),
        ("On the tenth anniversary of the 2009 earthquake a museum opened.", "opened"),
        ("A week after the vote, the mayor, who had campaigned in the north, resigned.", "resigned"),
    ],
)
def test_an_offset_dates_the_main_event(text: str, trigger: str) -> None:
    doc = annotate(make_document(text))
    event = dated_event(doc, doc.times[0])
    assert event is not None
    assert text[event.span.start : event.span.end] == trigger


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill opened in 2015. It had closed the year before.", "2014-01-01/2014-12-31"),
        ("The mill opened on May 9, 2015. Two days later it burned.", "2015-05-11"),
        ("The mill opened in 2015. Two days later it burned.", "2..2 days from what was just told"),
        (
            "The mill opened in May. It had closed the year before.",
            "-456.562..-273.938 days from what was just told",
        ),
        ("Sales were lower than the year before.", "2022-01-01/2022-12-31"),
    ],
)
def test_offsets_from_what_was_just_told(text: str, value: str) -> None:
    assert value in [str(claim.value) for claim in claims(text)]


def test_a_numbered_week_makes_no_claim() -> None:
    assert claims("The mill burned in week 31.") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The school stays shut until Friday.", ["Friday"]),
        ("The school stays shut until at least Friday.", []),
        ("The school stays shut until Friday at least.", []),
        ("At least the school stays shut until Friday.", ["Friday"]),
    ],
)
def test_a_day_until_which_something_lasts_at_least_ends_nothing(text: str, ends: list[str]) -> None:
    assert [claim.as_written for claim in claims(text)] == ends


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The regatta, which ends in Oban on Sunday, moves to Mull today.", date(2023, 8, 20)),
        ("The herring will not keep past Sunday.", date(2023, 8, 20)),
        ("The offer comes with storage through the end of November.", date(2023, 11, 30)),
        ("The offer came with storage through the end of November.", date(2022, 11, 30)),
        ("The herring was seized this past Sunday.", date(2023, 8, 13)),
    ],
)
def test_day_to_come_by_the_words_round_it(text: str, day: date) -> None:
    found = [claim.value for claim in claims(text) if isinstance(claim.value, TimeInterval)]
    assert day in [value.latest for value in found]
