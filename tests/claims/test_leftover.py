"""Figures and places without an event make claims that show where they stand."""

from __future__ import annotations

from made_articles import annotated

from claimcheck import claims as extraction
from claimcheck.claims import leftover
from claimcheck.model import Kind


def test_every_amount_and_place_makes_a_claim() -> None:
    doc = annotated("The orchestra, ranked 14 in the list, is the pride of Oslo and of its people.")
    found = extraction.extract(doc, None)
    assert [(c.as_written, c.kind, c.attribute) for c in found if c.extractor == "claims.leftover"] == [
        ("14", Kind.COUNT, leftover.FIGURE),
        ("Oslo", Kind.LOCATION, leftover.MENTIONED),
    ]


def test_what_another_extractor_read_is_not_read_again() -> None:
    doc = annotated("A fire in Oslo killed 14 people.")
    found = extraction.extract(doc, None)
    assert {c.as_written for c in found} == {"14", "Oslo"}
    assert not [c for c in found if c.extractor == "claims.leftover"]


def test_a_figure_in_reported_speech_is_read() -> None:
    doc = annotated("The club turned down 9 million euros, the chairman said on Friday.")
    assert "9 million euros" in {c.as_written for c in extraction.extract(doc, None)}


def test_the_town_of_a_dateline_is_no_place_of_the_text() -> None:
    doc = annotated("OSLO, March 2 (Coastal Wire) - The orchestra is known for its records.")
    assert leftover.MENTIONED not in {c.attribute for c in extraction.extract(doc, None)}


def test_a_figure_in_the_phrase_of_a_doer_is_read() -> None:
    doc = annotated("A woman of 79 was the most senior person to complete the course.")
    assert "79" in {c.as_written for c in extraction.extract(doc, None)}


def test_the_parts_of_one_length_are_one_figure() -> None:
    doc = annotated("He finished a minute and 12 seconds behind the winner.")
    assert [c.as_written for c in extraction.extract(doc, None) if c.attribute == leftover.FIGURE] == [
        "a minute and 12 seconds"
    ]
