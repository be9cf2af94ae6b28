from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.attribution_roles import roles
from claimcheck.claims.outcomes import is_cleared_of, outcomes


@pytest.mark.parametrize(
    ("text", "written", "topic", "sides"),
    [
        ("Bo Vik was found guilty of fraud on Monday.", "found guilty", "verdict", {0}),
        ("A court found the baker Bo Vik not guilty.", "found the baker Bo Vik not guilty", "verdict", {1}),
        ("Jurors cleared Bo Vik of fraud.", "cleared Bo Vik of", "verdict", {1}),
        ("Bo Vik pleaded not guilty to fraud.", "pleaded not guilty", "plea", {1}),
        ("Bo Vik, 71, was found dead in a wood.", "found dead", "found", {0}),
        ("Police found Bo Vik alive.", "found Bo Vik alive", "found", {1}),
        ("Bo Vik was refused bail.", "refused bail", "bail", {1}),
        ("Bo Vik was found guilty of fraud but not guilty of theft.", "found guilty", "verdict", {0, 1}),
    ],
)
def test_an_end(text: str, written: str, topic: str, sides: set[int]) -> None:
    found = [(o.claim.as_written, o.topic, set(o.sides)) for o in outcomes(annotated(text))]
    assert found == [(written, topic, sides)]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Vik was not convicted of fraud.",
        "Bo Vik could be found guilty of fraud.",
        "Bo Vik had been convicted of fraud.",
        "The dog was found alive.",
        "Bo Vik found a guilty pleasure.",
    ],
)
def test_no_end(text: str) -> None:
    assert not list(outcomes(annotated(text)))


@pytest.mark.parametrize(
    ("text", "matter", "names"),
    [
        ("Bo Vik was convicted on Monday of poisoning Ada Lund at a farm.", ("poison", "ada", "lund"), {"ada", "lund"}),
        ("Bo Vik was convicted of three counts of fraud.", ("three", "fraud"), set()),
        ("Bo Vik was convicted, a court of Leith said.", (), set()),
    ],
)  # fmt: skip
def test_what_somebody_is_tried_for(text: str, matter: tuple[str, ...], names: set[str]) -> None:
    (outcome,) = outcomes(annotated(text))
    assert outcome.matter == matter
    assert outcome.names == names


def test_who_is_acquitted_of_a_deed_has_not_done_it() -> None:
    doc = annotated("Bo Vik was acquitted on Monday of poisoning Ada Lund.")
    assert [is_cleared_of(doc, event) for event in doc.events] == [False, True]
    doc = annotated("Bo Vik was convicted on Monday of poisoning Ada Lund.")
    assert not any(is_cleared_of(doc, event) for event in doc.events)
    doc = annotated("The hall was cleared on the orders of Ada Lund, who had been skiing.")
    assert not any(is_cleared_of(doc, event) for event in doc.events)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund died of a heart attack on Monday.",
        "Ada Lund lost her life in a fire.",
        "Bo Vik was found not guilty on Monday of murdering Ada Lund.",
        "Bo Vik was acquitted of killing Ada Lund.",
    ],
)
def test_who_dies_or_is_acquitted_is_no_killer(text: str) -> None:
    assert "killer" not in [claim.attribute for claim in roles(annotated(text))]


def test_who_is_found_guilty_is_one() -> None:
    doc = annotated("Bo Vik was found guilty on Monday of murdering Ada Lund.")
    assert [claim.attribute for claim in roles(doc)] == ["killer"]
