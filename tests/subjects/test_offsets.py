"""Dates that hang on another event."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from made_articles import joined
from made_placed import day, placed

from claimcheck.model import Grain, Kind, Offset, Span, TimeInterval
from claimcheck.subjects.offsets import resolved
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import Likeness

NEAR = {("a", "b"): Likeness(0.5, (), 1)}


def offset(low: str, high: str, anchor: str) -> Placed:
    """A date of document a, told from another event."""
    value = Offset(Fraction(low), Fraction(high), anchor)
    return placed(
        "a", value, kind=Kind.DATE, attribute="time", family="attack", relative=True, published="2024-04-02"
    )


def anchor(when: str, document: str = "b", family: str = "vote", attribute: str = "time") -> Placed:
    return placed(document, day(when), kind=Kind.DATE, attribute=attribute, family=family)


@pytest.mark.parametrize("words", ["the vote", "the voting", "a vote in parliament"])
@pytest.mark.parametrize("document", ["a", "b"])
def test_an_offset_becomes_a_day_once_its_anchor_is_dated(words: str, document: str) -> None:
    shifted, _ = resolved([offset("-2", "-2", words), anchor("2024-03-10", document)], NEAR)
    assert shifted.claim.value == day("2024-03-08")
    assert not shifted.claim.relative


def test_an_offset_beyond_the_calendar_stays_one() -> None:
    far = offset("-3600000", "-3600000", "the vote")
    assert resolved([far, anchor("2024-03-10")], NEAR)[0] == far


def test_a_rough_offset_becomes_a_span_of_days() -> None:
    shifted, _ = resolved([offset("5.25", "8.75", "the vote"), anchor("2024-03-10")], NEAR)
    assert shifted.claim.value == TimeInterval(
        day("2024-03-15").earliest, day("2024-03-19").latest, Grain.SPAN
    )


@pytest.mark.parametrize(
    "others",
    [
        [],
        [anchor("2024-03-10"), anchor("2024-03-12")],  # two days for one vote
        [anchor("2024-03-10", family="attack")],  # another kind of event
        [anchor("2024-03-10", "c")],  # an article of another story
        [anchor("2024-03-10", attribute="deadline")],
        [placed("b", 12, family="vote")],
    ],
)
def test_an_offset_stays_where_nothing_dates_its_anchor_for_sure(others: list[Placed]) -> None:
    told = offset("-2", "-2", "the vote")
    assert resolved([told, *others], NEAR)[0] == told


@pytest.mark.parametrize(
    ("words", "when", "family"),
    [
        ("the next vote", "2024-03-10", "vote"),  # none of those told
        ("it had begun", "2024-03-10", "begin"),  # something began, but what?
        ("the vote", "2024-04-10", "vote"),  # what was done would lie after its article
    ],
)
def test_an_offset_stays_where_another_event_is_meant(words: str, when: str, family: str) -> None:
    told = offset("2", "2", words)
    assert resolved([told, anchor(when, family=family)], NEAR)[0] == told


def test_the_day_behind_a_day_of_an_event_is_its_own() -> None:
    found = joined("She saw the second day of the festival of Leith on Saturday, and then it rained.")
    values = [p.claim.value for p in found.placed if p.claim.as_written.startswith("second day")]
    assert values == [Offset(Fraction(1), Fraction(1), "the festival of leith")]


def test_what_hangs_on_what_was_just_told_stays() -> None:
    told = offset("-2", "-2", "")
    assert resolved([told, anchor("2024-03-10")], NEAR)[0] == told


def test_what_was_just_told_is_the_last_day_before_it() -> None:
    first = replace(
        anchor("2024-03-10", "a"), claim=replace(anchor("2024-03-10", "a").claim, span=Span(10, 16))
    )
    told = offset("2", "2", "")
    told = replace(told, claim=replace(told.claim, span=Span(100, 114)))
    assert resolved([first, told], NEAR)[1].claim.value == day("2024-03-12")
    assert resolved([first, told], NEAR)[1].hangs == ()
    far = replace(told, claim=replace(told.claim, span=Span(900, 914)))
    assert resolved([first, far], NEAR)[1] == far


def test_an_article_dates_its_own_event_from_anothers() -> None:
    found = joined(
        "The ferry Astrid Lund sank off Leith two days before the vote.",
        "Scotland voted on February 29. The ferry Astrid Lund had sunk off Leith.",
    )
    (value,) = (p.claim.value for p in found.placed if p.claim.as_written == "two days before the vote")
    assert value == day("2024-02-27")


def test_a_date_remembers_the_claims_it_is_counted_from() -> None:
    told = offset("-2", "-2", "the vote")
    base = anchor("2024-03-10")
    shifted, _ = resolved([told, base], NEAR)
    assert shifted.hangs == (base.claim.id,)
    assert shifted.offset == told.claim.value


def test_a_verb_outside_the_lexicon_is_an_anchor_only_with_its_participant() -> None:
    found = joined(
        "The leak was found three days after the freighter Pelican docked.",
        "The freighter Pelican docked at the Leith laboratory on Monday, November 6, 2017. A leak was feared.",
        "The freighter Astrid docked at the Leith laboratory on Tuesday, November 7, 2017. A leak was feared.",
    )
    (value,) = (p.claim.value for p in found.placed if p.claim.as_written.startswith("three days after"))
    assert value in (day("2017-11-09"), Offset(Fraction(3), Fraction(3), "the freighter pelican docked"))


def test_the_head_of_the_words_names_the_anchor() -> None:
    told = offset("1", "1", "the vote on the attack")
    held = [anchor("2024-03-10"), anchor("2024-02-01", family="attack")]
    assert resolved([told, *held], NEAR)[0].claim.value == day("2024-03-11")


def test_what_came_minutes_later_is_of_the_same_day() -> None:
    found = joined("The tower fell on Tuesday, February 27. Firemen reached it eleven minutes later.")
    values = {p.claim.as_written: str(p.claim.value) for p in found.placed if p.claim.kind is Kind.DATE}
    assert values["eleven minutes later"] == "2024-02-27"


def test_a_count_of_years_leads_from_what_its_own_article_dates() -> None:
    text = "Bats are back in the mine of Leith, five years after it was flooded. The flood of June 2013 was deep."
    values = {p.claim.as_written: str(p.claim.value) for p in joined((text, None)).placed}
    assert values["five years after it was flooded"] == "2018-03-01/2018-09-30"


@pytest.mark.parametrize(
    "text",
    [
        "Bats are back in the mine of Leith, five years after it was flooded. Floods came in 2010 and in 2013.",
        "Bats are back in the mine of Leith, five days after it was flooded. The flood of June 2013 was deep.",
        "Bats are back in the mine of Leith, five years after it was flooded. The fire of June 2013 was a metre wide.",
    ],
)
def test_a_count_stays_where_its_own_article_leaves_it_open(text: str) -> None:
    values = {
        p.claim.as_written: p.claim.value for p in joined((text, None)).placed if p.claim.kind is Kind.DATE
    }
    assert isinstance(next(value for words, value in values.items() if words.startswith("five")), Offset)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "A storm flattened the mill in May 2006. Four years after the disaster it ground again.",
            "2010-01-29/2010-08-31",
        ),
        (
            "An explosion wrecked the mill in May 2006. Four years after the blast it ground again.",
            "2010-01-29/2010-08-31",
        ),
        (
            "The mill was closed in 1991. It was sold. Four years on from the closure it burned.",
            "1994-10-01/1996-04-01",
        ),
        (
            "The mill burned down in 1991. In the fourth year after the fire it ground again.",
            "1993-10-01/1996-04-01",
        ),
    ],
)
def test_a_count_of_years_leads_from_whatever_harm_its_anchor_names(text: str, value: str) -> None:
    dates = [str(p.claim.value) for p in joined((text, None)).placed if p.claim.kind is Kind.DATE]
    assert value in dates


@pytest.mark.parametrize(
    "text",
    [
        "A storm flattened the mill in May 2006. Four years after the mine disaster a chapel was built.",
        "Four years after the disaster a chapel was built. A storm flattened the mill in May 2006.",
        "A fire wrecked the mill in 1961. The weir collapsed in 1978. Four years after the tragedy a cross was raised.",
        "A storm flattened the mill in May 2006. Four years after which chapel a cross was raised.",
        "The mill was bought in May 2006 by a smith. Four years after the disaster a chapel was built.",
        "The mill was bought in May 2006, after the fire. Four years after the blaze a chapel was built.",
    ],
)
def test_no_other_harm_is_what_the_years_are_counted_from(text: str) -> None:
    values = [p.claim.value for p in joined((text, None)).placed if p.claim.as_written.startswith("Four")]
    assert [type(value) for value in values] == [Offset]
