from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.fillers import fillers


def told(text: str) -> list[tuple[str, str, str]]:
    doc = annotated(text)
    return [(f.deed, f.thing.noun, doc.entities[f.name.entity].label) for f in fillers(doc)]


@pytest.mark.parametrize(
    ("text", "deed", "thing", "who"),
    [
        ("The yard was founded in 1931 by Ada Lund.", "found", "yard", "Ada Lund"),
        ("Established in 1931 by Ada Lund, it builds boats.", "found", "", "Ada Lund"),
        ("Given to the parish by mill owner Ada Lund in 1903, the organ is silent.", "give", "organ", "Ada Lund"),
        ("A statue sculpted by Ada Lund stands there.", "make", "statue", "Ada Lund"),
        ("The plea was moved by Per Vik and seconded by Ada Lund.", "second", "plea", "Ada Lund"),
        ("Ada Lund, who chairs the inquiry, said so.", "chair", "inquiry", "Ada Lund"),
        ("Ada Lund translated the book into Danish.", "translate", "book", "Ada Lund"),
        ("Its founder, Ada Lund, was there.", "found", "", "Ada Lund"),
        ("The founder of the yard, Ada Lund, was there.", "found", "yard", "Ada Lund"),
        ("The film's director, Ada Lund, was there.", "direct", "film", "Ada Lund"),
        ("Ada Lund, the director of Cold Water, was there.", "direct", "cold water", "Ada Lund"),
        ("Ada Lund was the founder of the yard.", "found", "yard", "Ada Lund"),
        ("Film director Ada Lund was there.", "direct", "film", "Ada Lund"),
        ("The organ was a gift from Ada Lund in 1903.", "give", "organ", "Ada Lund"),
        ("The bridge is the work of Ada Lund.", "work", "bridge", "Ada Lund"),
        ("Ada Lund did the damage with a hat-trick.", "score", "hat-trick", "Ada Lund"),
        ("A hat-trick by Ada Lund settled it.", "score", "hat-trick", "Ada Lund"),
        ("Ada Lund's hat-trick settled it.", "score", "hat-trick", "Ada Lund"),
        ("Ada Lund scored three goals.", "score", "hat-trick", "Ada Lund"),
    ],
)  # fmt: skip
def test_who_did_it(text: str, deed: str, thing: str, who: str) -> None:
    assert (deed, thing, who) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The yard was founded by Ada Lund and Per Vik.",
        "The yard was allegedly founded by Ada Lund.",
        "The yard was not founded by Ada Lund.",
        "Ada Lund founded a yard.",
        "Evidence was given by Ada Lund.",
        "Finance director Ada Lund was there.",
        "Ada Lund, the director of the museum, was there.",
        "Ada Lund, the former owner, was there.",
        "The yard was founded by a sailmaker.",
    ],
)
def test_nobody_alone(text: str) -> None:
    assert not told(text)
