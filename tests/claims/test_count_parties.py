"""Tests of who plays for a score and what it adds up."""

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.count_parties import AGGREGATE, SHOOT_OUT, contest, parties
from claimcheck.claims.count_view import View, view
from claimcheck.documents import parse_document


def seen(text: str) -> View:
    doc = annotate(parse_document(text.encode(), "a"))
    return view(doc, next(m for m in doc.amounts if m.form == "score"))


def test_sides_are_named_and_where_it_was_played_is_not() -> None:
    told = seen("Bergen Curlers beat Oslo Stones 7-4 in the Lund Cup on Friday.")
    assert {told.doc.entities[entity].label for _, entity in parties(told)} == {
        "Bergen Curlers",
        "Oslo Stones",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bergen Wolves beat Oslo Bears 3-1.", ()),
        ("Bergen Wolves beat Oslo Bears 3-1 on penalties.", (SHOOT_OUT,)),
        ("Bergen Wolves drew 2-2 and beat Oslo Bears 3-1 on penalties.", ()),
        ("Bergen Wolves beat Oslo Bears 5-4 on aggregate.", (AGGREGATE,)),
    ],
)
def test_what_a_score_adds_up(text: str, expected: tuple[str, ...]) -> None:
    assert contest(seen(text)) == expected
