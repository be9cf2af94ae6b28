"""The time that a span's own sentence names."""

from __future__ import annotations

import pytest
from made_articles import annotated
from made_placed import day

from claimcheck.model import Span, TimeInterval
from claimcheck.subjects.moments import Moments, gap


def at(text: str, words: str, published: str | None = "2024-03-02") -> TimeInterval | None:
    doc = annotated(text, published)
    start = text.index(words)
    return Moments(doc, doc.document.published).at(Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Twelve people died on Friday.", "Twelve", "2024-03-01"),
        # the nearest of two, before or after
        ("On Friday 12 people died, after 30 had died on Tuesday.", "30", "2024-02-27"),
        ("On Friday 12 people died, after 30 had died on Tuesday.", "12", "2024-03-01"),
        # events that lie ahead look ahead
        ("The court will open on Friday.", "court", "2024-03-08"),
        # the last of the like is another time
        ("The flood, the worst since 1953, killed 30.", "30", None),
        # another sentence's day is not this one's
        ("It rained on Friday. Twelve people died.", "Twelve", None),
        ("It rained on Friday. Twelve people died on Tuesday.", "Twelve", "2024-02-27"),
        # lengths, ages and clock times are no points
        ("Twelve people died within three days.", "Twelve", None),
        ("Twelve people died at 3 p.m.", "Twelve", None),
    ],
)
def test_the_time_nearest_to_a_span(text: str, words: str, wanted: str | None) -> None:
    assert at(text, words) == (day(wanted) if wanted else None)


def test_an_undated_article_names_no_weekday() -> None:
    assert at("Twelve people died on Friday.", "Twelve", None) is None
    assert at("Twelve people died on 1 March 2024.", "Twelve", None) == day("2024-03-01")


def test_expressions_hang_on_the_event_that_governs_them() -> None:
    text = "Mara Holt was convicted on Tuesday, the court said on Friday."
    doc = annotated(text)
    moments = Moments(doc, doc.document.published)
    held = {text[slice(*event.span)]: moments.expressions(event.span) for event in doc.events}
    assert [expression.get("weekday") for expression in held["convicted"]] == ["1"]
    assert [expression.get("weekday") for expression in held["said"]] == ["4"]
    assert moments.expressions(Span(0, 4)) == ()


def test_the_sentence_that_holds_a_span() -> None:
    text = "It rained. It snowed.\n\nIt stopped."
    moments = Moments(annotated(text), None)
    assert [moments.sentence_index(Span(text.index(w), len(text))) for w in ("rain", "It s", "stopped")] == [
        0,
        1,
        2,
    ]


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [
        (day("2024-03-01"), day("2024-03-01"), 0),
        (day("2024-03-01"), day("2024-03-09"), 8),
        (TimeInterval(day("2024-02-01").earliest, day("2024-03-05").latest), day("2024-03-01"), 0),
        (TimeInterval(day("2024-02-01").earliest, day("2024-02-29").latest), day("2024-03-01"), 1),
    ],
)
def test_days_between(one: TimeInterval, two: TimeInterval, days: int) -> None:
    assert gap(one, two) == gap(two, one) == days
