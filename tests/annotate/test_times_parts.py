"""Parts of days that are counted from what happens then."""

from __future__ import annotations

import pytest

from claimcheck.annotate.mentions import TimeMention
from claimcheck.annotate.sentences import split
from claimcheck.annotate.times import annotate
from tests.conftest import make_document


def found(text: str) -> list[TimeMention]:
    return list(annotate(text, split(make_document(text))))


def told(text: str) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (text[m.span.start : m.span.end], m.expression.form, dict(m.expression.fields)) for m in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He fell ill the evening before the signing.", ("1", "1", "-1")),
        ("She left the morning after the farewell.", ("1", "1", "1")),
        ("It rained on the evening after the vote.", ("0", "1", "1")),
        ("It opens from the third day after the feast.", ("2", "3", "1")),
    ],
)
def test_parts_of_days_are_counted_from_what_happens(text: str, days: tuple[str, ...]) -> None:
    get = found(text)[0].expression.get
    assert (get("low"), get("high"), get("direction")) == days


def test_an_evening_after_a_meal_is_counted_from_nothing() -> None:
    assert all(m.expression.form != "event-offset" for m in found("He spoke in the evening after dinner."))
