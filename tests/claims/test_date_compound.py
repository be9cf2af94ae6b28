"""Days told in two steps, from the text to the day; published on Saturday 2 March 2024."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck import pipeline
from claimcheck.claims.date import extract


def told(text: str) -> list[str]:
    doc = annotated(text)
    published = pipeline.date([doc])[doc.document.id].interval
    return [f"{claim.as_written}: {claim.value}" for claim in extract(doc, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat sank a fortnight ago today.", "a fortnight ago today: 2024-02-17"),
        ("The boat sank two weeks ago yesterday.", "two weeks ago yesterday: 2024-02-16"),
        ("The boat sank a year ago today.", "a year ago today: 2023-03-02"),
        ("The boat sank a week ago on Monday.", "a week ago on Monday: 2024-02-19"),
        ("The boat sank on Saturday a week ago.", "Saturday a week ago: 2024-02-24"),
        ("The boat sank the Friday before last.", "the Friday before last: 2024-02-23"),
        ("The boat sank last Tuesday week.", "last Tuesday week: 2024-02-20"),
        ("The boat will be raised on Tuesday week.", "Tuesday week: 2024-03-12"),
        ("The boat sank in the night to Tuesday.", "night to Tuesday: 2024-02-26/2024-02-27"),
        (
            "The boat sank in the night from Monday to Tuesday of last week.",
            "night from Monday to Tuesday of last week: 2024-02-19/2024-02-20",
        ),
        ("Last week, on Tuesday, the boat sank.", "Last week, on Tuesday: 2024-02-20"),
        ("The boat sank on the second Sunday in May 2023.", "the second Sunday in May 2023: 2023-05-14"),
        ("The boat sank on the last Sunday of June.", "the last Sunday of June: 2023-06-25"),
        ("The boat sank on the last evening of February.", "the last evening of February: 2024-02-29"),
        (
            "The boat sank on the Monday before the storm.",
            "the Monday before the storm: -7..-1 days from the storm",
        ),
        (
            "The crew was found on the sixth day after the storm.",
            "on the sixth day after the storm: 5..6 days from the storm",
        ),
    ],
)
def test_a_day_in_two_steps(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat sank two months ago yesterday.", "yesterday: 2024-03-01"),  # no day is counted in months
        ("It is open from Monday to Friday.", "Monday: 2024-02-26"),
        ("The boat went from Monday night to Thursday without light.", "Thursday: 2024-02-29"),
    ],
)
def test_what_is_no_second_step(text: str, expected: str) -> None:
    assert expected in told(text)


def how(text: str) -> list[tuple[str, str, str]]:
    """Attribute, day and certainty of every date claim."""
    doc = annotated(text)
    published = pipeline.date([doc])[doc.document.id].interval
    return [(c.attribute, str(c.value), c.certainty.value) for c in extract(doc, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The branch ceased to exist on 27 February.", ("time", "2024-02-27", "asserted")),
        ("The owners waited until Wednesday to call the police.", ("time", "2024-02-28", "asserted")),
        ("It took until 2003 for the hall to be opened.", ("time", "2003-01-01/2003-12-31", "asserted")),
        ("The horse was put to sleep on Tuesday.", ("time", "2024-02-27", "asserted")),
        (
            "The price, set by a judge in Leith last Wednesday, is the highest.",
            ("time", "2024-02-28", "asserted"),
        ),
        ("She went on to win on Wednesday.", ("time", "2024-02-28", "asserted")),
    ],
)
def test_what_came_about_is_no_plan(text: str, expected: tuple[str, str, str]) -> None:
    assert how(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial was set by the court for May 3.", ("time", "2024-05-03", "planned")),
        ("The findings are due by the end of March.", ("deadline", "2024-03-21/2024-03-31", "planned")),
        ("Trains should be running again in 2028.", ("time", "2028-01-01/2028-12-31", "planned")),
        ("Until Monday the shop sold bread.", ("end", "2024-02-26/2024-03-04", "asserted")),
    ],
)
def test_what_lies_ahead_is_a_plan(text: str, expected: tuple[str, str, str]) -> None:
    assert how(text) == [expected]


def test_the_past_year_is_a_stretch_up_to_now() -> None:
    assert how("Ten of the shootings in the past year were in clubs.") == [
        ("period", "2023-03-02/2024-03-02", "asserted")
    ]
