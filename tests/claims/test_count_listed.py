"""People counted in one breath with others."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.model import Kind


def tolls(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    claims = [c for c in extract(annotate(make_document(text)), None) if c.kind is Kind.COUNT]
    return {claim.as_written: (str(claim.value), claim.scope) for claim in claims}


def test_a_sentence_that_breaks_off_behind_its_and_stops_nothing() -> None:
    assert "three" in tolls("The storm hurt three women and")


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("Three men and a woman were arrested in Leith.", "Three men and a woman", "4"),
        ("Police held two older boys and their mother in Leith.", "two older boys and their mother", "3"),
        ("The pilot and two passengers died in Leith.", "The pilot and two passengers", "3"),
        ("Two nurses, a guard and a cook were hurt in Leith.", "Two nurses, a guard and a cook", "4"),
        ("Two police officers and three nurses were hurt.", "Two police officers and three nurses", "5"),
        ("The fire killed a baker, his wife and two children.", "a baker, his wife and two children", "4"),
        ("Twelve people died and a man and two women were hurt.", "a man and two women", "3"),
    ],
)
def test_the_sum_is_a_toll_of_its_own(text: str, written: str, value: str) -> None:
    assert tolls(text)[written] == (value, ())


@pytest.mark.parametrize(
    "text",
    [
        "Police held two men and a woman was hurt.",  # another clause
        "Police held two men and two women were hurt.",
        "Fifteen dead and 40 injured were counted in Leith.",
        "The police and two nurses were hurt in Leith.",
        "The storm hurt two women and three dogs.",
        "Some 30 men and a woman were arrested in Leith.",  # no exact sum
    ],
)
def test_no_sum(text: str) -> None:
    assert not [written for written in tolls(text) if " and " in written]


def test_one_kind_is_told_by_its_scope() -> None:
    assert tolls("Three men and a woman were arrested in Leith.")["Three"] == ("3", ("listed", "man"))
