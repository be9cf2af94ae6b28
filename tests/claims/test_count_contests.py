"""Who starts in a contest, by how much time it is won, how many titles, and victims counted up to by an ordinal."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from claimcheck.model import Claim
from tests.conftest import make_document


def read(text: str) -> dict[str, Claim]:
    """Every count of a text, by what is written."""
    return {claim.as_written: claim for claim in count.extract(annotate(make_document(text)), None)}


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        (
            "Ada Lund won the marathon and finished two minutes ahead of Bo Quist.",
            "two minutes",
            "margin in time",
        ),
        (
            "Bo Quist rowed the course nine seconds faster than the runner-up.",
            "nine seconds",
            "margin in time",
        ),
        ("Ada Lund won the stage by 12 seconds.", "12 seconds", "margin in time"),
        ("She took over with a lead of 40 seconds.", "40 seconds", "margin in time"),
        ("Mara Holt won three county fencing titles.", "three", "number of title"),
        ("Mara Holt won four county fencing championships.", "four", "number of title"),
        ("Ada Lund beat Bo Quist by 6.5 points to 3.5 in Leith.", "6.5 points to 3.5", "score"),
        ("Ada Lund took the match by 5.5 to 4.5.", "5.5 to 4.5", "score"),
        ("Ada Lund won the duel 5½-4½.", "5½-4½", "score"),
        ("Leith won by three goals to one.", "three goals to one", "score"),
        ("Leith ran out winners by three goals to one.", "three goals to one", "score"),
        ("Of the 20 bidders, 12 won contracts.", "12", "number of contract"),
        ("The visitors won 96 to 81.", "96 to 81", "score"),
        ("Some 900 braved the sleet.", "Some 900", "attended"),
    ],
)
def test_row(text: str, written: str, attribute: str) -> None:
    assert read(text)[written].attribute == attribute


@pytest.mark.parametrize(
    "text",
    [
        "The index fell by 6 points to 3 on Monday.",
        "The party won by 12 seats to the north and four to the south.",
        "Leith won the title with 40 points and moved by 2 points to 1 in the table.",
        "Growth of 2.5-3.5 is forecast.",
        "The match was stopped by 3 to 4 fans.",
        "She won the match and a lead that grew from 5.5 to 4.5.",
    ],
)
def test_no_score(text: str) -> None:
    assert "score" not in [claim.attribute for claim in read(text).values()]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The ferry left Leith with 48 cars that set out for Orkney.", "48"),
        ("The train left two minutes ahead of the storm.", "two minutes"),
    ],
)
def test_no_contest(text: str, written: str) -> None:
    found = read(text).get(written)
    assert found is None or found.attribute not in ("entrants", "margin in time")


@pytest.mark.parametrize(
    "text",
    [
        "She is the first climber to die there since 1987.",
        "He was the third rower to arrive.",
        "The first frost came.",
    ],
)
def test_an_ordinal_is_no_count(text: str) -> None:
    assert read(text) == {}
