"""People brought to safety, in need of treatment or ill, parts of a number, estimates and distances."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from tests.conftest import make_document


def read(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Attribute and scope of every count of a text, by what is written."""
    found = count.extract(annotate(make_document(text)), None)
    return {claim.as_written: (claim.attribute, claim.scope) for claim in found}


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        ("Lifeguards pulled 14 bathers from the surf at Leith.", "14", "rescued"),
        ("The 31 skiers who were flown to safety had spent a night in the hut.", "31", "rescued"),
        ("Some 60 passengers were ferried ashore by trawlers.", "Some 60", "rescued"),
        ("The storm left 90 holidaymakers in need of medical attention.", "90", "injured"),
        ("At least 12 cinema-goers required hospital treatment.", "At least 12", "injured"),
        ("Forty party-goers were hurt when the floor gave way.", "Forty", "injured"),
        ("Nine pupils in two classes have contracted whooping fever.", "Nine", "infected"),
        ("Six nurses developed hepatitis after the party.", "Six", "infected"),
        ("Sixteen cooks now have the stomach bug.", "Sixteen", "infected"),
        ("Sixteen testers have a bug to mend.", "Sixteen", "number of tester"),
        ("The number who required medical care rose to 52.", "52", "injured"),
        ("The number of ships in need of help rose to 52.", "52", "number of ship"),
        (
            "Two tenants, both students and neither older than 20, did not get out alive.",
            "Two",
            "killed",
        ),
        ("Two tenants, both of them students, did not survive the blaze.", "Two", "killed"),
        ("The agency estimated the slick at 40 tonnes.", "40 tonnes", "estimated mass"),
        ("The miller raised his estimate of the grain lost to 300 tonnes.", "300 tonnes", "estimated mass"),
        ("The centre lay some 30 km southwest of Leith.", "some 30 km", "distance from leith"),
        ("Bo Quist, an editor, was in court. Six years is what the judge gave him.", "Six years", "sentence"),
    ],
)
def test_row(text: str, written: str, attribute: str) -> None:
    assert read(text)[written][0] == attribute


def test_who_saves_himself_is_not_rescued() -> None:
    assert read("Eleven oarsmen swam to safety.")["Eleven"][0] != "rescued"


def test_those_among_a_number_are_a_part_of_it() -> None:
    assert read("The avalanche killed 17 people, among them three children.")["three"][1] == ("among", "part")


def test_them_are_the_dead_where_nobody_is_missing() -> None:
    text = "With nobody missing, Leith mourned its dead. There are 14 of them, two of them girls."
    assert read(text)["14"][0] == "killed"
