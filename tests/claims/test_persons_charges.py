"""Of which part of a body somebody is at the head."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.persons_charges import are_alike, charge_facts


@pytest.mark.parametrize(
    ("text", "written", "part"),
    [
        ("Ada Lund, head of the river unit, spoke.", "head of the river unit", {"river"}),
        ("Ada Lund, the head of music, spoke.", "head of music", {"music"}),
        ("Ada Lund, who leads the port's dive team, spoke.", "leads the port's dive team", {"dive"}),
        (
            "Ada Lund, who is in charge of the harbour office, spoke.",
            "in charge of the harbour office",
            {"harbor"},
        ),
        ("The dive team leader, Ada Lund, spoke.", "dive team leader", {"dive"}),
        ("The dive team's leader, Ada Lund, spoke.", "dive team's leader", {"dive"}),
    ],
)
def test_a_part_that_somebody_heads(text: str, written: str, part: set[str]) -> None:
    doc = annotated(text)
    assert [(doc.text_at(fact.span), fact.words) for fact in charge_facts(doc)] == [(written, part)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund, former head of the river unit, spoke.",
        "Ada Lund, deputy head of the river unit, spoke.",
        "The acting dive team leader, Ada Lund, spoke.",
        "Ada Lund was head of the river unit until May.",
        "Ada Lund, head of the unit, spoke.",
        "Ada Lund, head of state, spoke.",
        "Ada Lund, whose husband leads the dive team, spoke.",
        "Ada Lund, who leads the dive team's inquiry, spoke.",
        "Ada Lund saw who leads the dive team.",
        "The head of the river unit spoke.",
    ],
)
def test_who_heads_no_part_now(text: str) -> None:
    assert not list(charge_facts(annotated(text)))


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ({"heart"}, {"cardiology"}, True),
        ({"maths"}, {"mathematics"}, True),
        ({"forestry", "river"}, {"forest"}, True),
        ({"harbor"}, {"dive"}, False),
        ({"music"}, {"fraud"}, False),
    ],
)
def test_words_for_one_part(one: set[str], two: set[str], alike: bool) -> None:
    assert are_alike(frozenset(one), frozenset(two)) is alike
