"""Premises as the text tells them: behind a preposition of place, with a determiner or a name."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.location_premises import extract
from claimcheck.model import Certainty, Claim


def claims(text: str) -> list[Claim]:
    found = list(extract(annotate(make_document(text)), None))
    assert all(text[c.span.start : c.span.end] == c.as_written for c in found)
    return found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bull was shot in the playground of a school.", ["playground of school"]),
        ("The bull was shot in the car park of a supermarket.", ["car park of supermarket"]),
        ("They met in an old potato store on Friday.", ["potato store"]),
        ("He fought at the Braehead ice arena.", ["Braehead ice arena"]),
        ("She fell on the north face of the Gampenkopf.", ["north part of Gampenkopf"]),
        ("The runners set off in front of the cathedral.", ["cathedral"]),
        ("He was found beneath the eastern gate.", ["eastern gate"]),
        ("She lives on the ninth floor.", ["ninth floor"]),
        ("Her brother's barn burned and he slept in his sister's cottage.", ["sister cottage"]),
        ("It was held in the grounds of the old rectory.", ["grounds of rectory"]),
        ("They broke into the air base of Ombrolo.", ["air base of Ombrolo"]),
        ("The school moved into its present home.", []),
        ("Nobody was hurt, according to the sheriff's office.", []),
        ("He is in hospital and she is in court.", []),
        ("They lay on the beaches.", []),
        ("He stood in the way at the end of March.", []),
        ("The idea in the report is at the heart of the argument.", []),
        ("She spoke in Leeds.", []),
    ],
)  # fmt: skip
def test_premises_are_told(text: str, told: list[str]) -> None:
    assert [str(c.value) for c in claims(text)] == told


def test_what_happened_there_is_kept() -> None:
    (claim,) = claims("The ministers did not meet in the town hall.")
    assert claim.about.concept == "meet"
    assert claim.certainty is Certainty.DENIED


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Smoke rose in the market hall, where the fire began.", "burn"),
        ("Mourners laid wreaths at the station, where the attack happened.", "attack"),
        ("The school, where the blast occurred, was shut.", "explode"),
        ("Three weavers died in the mill, where the fire began.", "kill"),
        ("Bo Quist works at the mill, where victims of the fire live.", "work"),
        ("Bo Quist works at the mill, where the vote will be held.", "work"),
    ],
)
def test_where_behind_premises_tells_what_happened_there(text: str, concept: str) -> None:
    found = list(extract(annotate(make_document(text)), None))
    assert [claim.about.concept for claim in found] == [concept]
