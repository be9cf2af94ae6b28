"""Days, towns and ages of headlines, and what captions tell, against the text."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck import claims as extraction

LEAD = "The ice rink of Lillevik will close on Friday, the town said."


def found(text: str, name: str, day: str | None = None) -> list[str]:
    """What the checks of a name say of an article."""
    doc = annotated(text, day)
    claims = extraction.extract(doc, doc.document.published)
    checks = extraction.checks(doc, doc.document.published, claims)
    return [check.detail for check in checks if check.name == name]


@pytest.mark.parametrize("day", [None, "2024-03-05", "2024-03-09"])
def test_a_weekday_is_one_whatever_day_the_article_is_of(day: str | None) -> None:
    text = f"Ice rink to close on Sunday\n\n{LEAD}"
    assert found(text, "headline-day", day) == ["Sunday in the headline, Friday in the text"]


@pytest.mark.parametrize(
    "more",
    [
        "It opens for the last time on Sunday.",
        "It shuts from 10 to 12 March.",
        "The ice melts over the weekend.",
    ],
)
def test_a_day_that_the_text_names_or_may_name(more: str) -> None:
    assert not found(f"Ice rink to close on Sunday 10 March\n\n{LEAD} {more}", "headline-day", "2024-03-05")


@pytest.mark.parametrize(
    "headline",
    ["Ice rink to close on Friday", "Ice rink to close", "Ice rink closes on Monday and reopens on Sunday"],
)
def test_no_headline_of_one_other_day(headline: str) -> None:
    assert not found(f"{headline}\n\n{LEAD}", "headline-day")


def test_a_lead_that_is_no_lead_tells_nothing() -> None:
    rest = "A thaw has come. The ice is thin. Skates are cheap. Few came. No one fell."
    assert not found(f"Ice rink to close on Sunday\n\n{rest} {LEAD}", "headline-day")


def test_two_towns_and_one() -> None:
    lead = "Four people were hurt in a blast in Rouen on Friday, the fire service said."
    assert found(f"Four hurt in blast in Nantes\n\n{lead}", "headline-place") == [
        "Nantes in the headline, Rouen in the text"
    ]
    assert not found(f"Four hurt in blast in Nantes\n\n{lead} Nantes sent a team.", "headline-place")
    assert not found(f"Four hurt in blast near Nantes\n\n{lead}", "headline-place")


def test_a_small_town_may_be_the_namesake_of_a_suburb() -> None:
    lead = "Four people were hurt in a blast in Oban on Friday, the fire service said."
    assert not found(f"Four hurt in blast in Leeds\n\n{lead}", "headline-place")


def test_ages_of_who_suffers_the_same() -> None:
    lead = "Ida Holm, {}, was arrested on Monday over a forged will."
    headline = "Lawyer, 39, arrested over forged will"
    assert found(f"{headline}\n\n{lead.format(57)}", "headline-age") == ["39 in the headline, 57 in the text"]
    assert not found(f"{headline}\n\n{lead.format(39)}", "headline-age")
    assert not found(f"{headline}\n\n{lead.format(57)} Her clerk is 39.", "headline-age")


def test_numbers_of_captions() -> None:
    text = "A crew freed 14 divers from a cave near Lillevik on Monday.\n\nPicture: {}"
    assert found(text.format("The 18 divers after the night."), "caption-body") == [
        "18 in the caption, 14 in the text"
    ]
    assert not found(text.format("The 18 divers of another club."), "caption-body")
    assert not found(text.format("The 18 divers who live here."), "caption-body")


def test_years_of_captions() -> None:
    text = "The old mill, built in 1871, burned down on Monday.\n\nPicture: {}"
    assert found(text.format("The mill, which was built in 1817."), "caption-body") == [
        "1817 in the caption, 1871 in the text"
    ]
    assert not found(text.format("The new mill, built in 1917."), "caption-body")
    assert not found(text.format("Built in 1817."), "caption-body")
