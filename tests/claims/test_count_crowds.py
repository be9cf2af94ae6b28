"""Votes for and against are one score, however they are told."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from claimcheck.claims.reported import reported
from tests.conftest import make_document


def _told(text: str) -> list[tuple[str, str, str]]:
    doc = annotate(make_document(text))
    found = reported(doc, count.extract(doc, None))
    return [(c.attribute, c.as_written, c.certainty.value) for c in found]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The club decided on it by 18 votes to 7.", "18 votes to 7"),
        ("The synod adopted the rite by thirty votes to nine.", "thirty votes to nine"),
        ("The chamber backed it, 44 votes against 31.", "44 votes against 31"),
        ("The offer was lost by 12 votes to 30 votes.", "12 votes to 30"),
        ("The synod, voting 18 to 7, kept the rite.", "18 to 7"),
    ],
)
def test_votes_for_and_against_are_one_tally(text: str, written: str) -> None:
    assert _told(text) == [("vote tally", written, "asserted")]


def test_who_rejects_a_plan_denies_no_vote() -> None:
    (found,) = [told for told in _told("The synod rejected the plan by 18 votes to 7.") if told[0] != "said"]
    assert found[:2] == ("vote tally", "18 votes to 7")
    assert found[2] != "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Support for the rite fell from 40 votes to 20.",
        "The club gave 8 votes to 5 candidates.",
        "Her lead slipped by 12 votes to 201.",
        "The club decided by 18 votes to admit 7 women.",
    ],
)
def test_other_numbers_beside_votes_are_no_tally(text: str) -> None:
    assert "vote tally" not in [attribute for attribute, *_ in _told(text)]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("More than 3,500 marched through Leith.", "attended"),
        ("Some 900 people gathered in the square.", "attended"),
        ("Some 900 pickers gathered 40 tonnes of figs.", "number of picker"),
    ],
)
def test_who_marches_or_gathers_has_come(text: str, attribute: str) -> None:
    assert attribute in [found for found, *_ in _told(text)]
