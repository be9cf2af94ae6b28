"""Numbers parted from what is told of the counted: by an apposition, a hospital, a list, a label before a comma."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from tests.conftest import make_document


def read(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """As written, attribute and scope of every count of a text."""
    found = count.extract(annotate(make_document(text)), None)
    return [(claim.as_written, claim.attribute, claim.scope) for claim in found]


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        ("Six climbers, all of them from Leith, died on the ridge.", "Six", "killed"),
        ("Fifty-seven bathers were sent to hospitals in Leith.", "Fifty-seven", "injured"),
        ("The leak sent 57 bathers to hospital.", "57", "injured"),
        ("Four weavers are in hospital.", "Four", "injured"),
        ("The total of deaths now stands at 71.", "71", "killed"),
        ("The council gave the number of injured as 83.", "83", "injured"),
        ("The list of destroyed cottages has grown to 73.", "73", "destroyed"),
        ("Police put the number who followed the coffin at 12,000.", "12,000", "number of people"),
        ("The loom is insured for 38,000 euros.", "38,000 euros", "value"),
        ("Sales came to about 480,000 euros.", "about 480,000 euros", "revenue"),
        ("A man died, taking the toll of the blast in Leith to nine.", "nine", "killed"),
        ("That pushed deaths in the outbreak to 12.", "12", "killed"),
        ("Lund beat Quist by a mere 214 votes.", "214", "margin"),
        ("In the race, 900 runners made it to the finish.", "900", "finished"),
        ("Nine weavers suffered burns.", "Nine", "injured"),
        ("Nine weavers came away with bruises.", "Nine", "injured"),
        ("The mill will shut with the loss of 410 jobs.", "410", "jobs cut"),
        ("Some 310 people will be out of work.", "Some 310", "jobs cut"),
        ("The gale leaves 310 people without work.", "310", "jobs cut"),
        ("Three of the nine men arrested in Leith have been released.", "Three", "released"),
        ("The known dead now number 38.", "38", "killed"),
        ("Those missing now number 14.", "14", "missing"),
        ("The homeless number 900, she said.", "900", "displaced"),
        ("Two men fell and one of them, a clerk of 51, died.", "one", "killed"),
        ("The bodies of 23 weavers lay on the quay.", "23", "killed"),
        ("A wall fell, raising to five the number of men killed at the mill.", "five", "killed"),
        ("A gale brought to 90 the number of dead.", "90", "killed"),
        ("The office put deaths from the heat at 140.", "140", "killed"),
        ("The mercury fell to minus 4 degrees.", "minus 4 degrees", "temperature"),
    ],
)
def test_row(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in [(found[0], found[1]) for found in read(text)]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Fifty-seven nurses work at the hospital in Leith.", "injured"),
        ("Four weavers were released from hospital.", "injured"),
        ("Ada Lund saved the lives of twelve.", "killed"),
        ("Six boats, a crane and a shed were damaged, and Bo Quist died.", "killed"),
        ("At a price, 12 weavers say, of their health.", "price"),
    ],
)
def test_not_told(text: str, attribute: str) -> None:
    assert attribute not in [found[1] for found in read(text)]


def test_one_man_is_the_whole_toll() -> None:
    assert ("One", "killed", ()) in read("One man of 83 died in the fire.")
    assert ("Two", "killed", ("man",)) in read("Two men died in the fire.")
    assert ("one", "killed", ("listed",)) in read("The fire killed one man and two women.")


@pytest.mark.parametrize(
    ("text", "aged"),
    [
        ("A boy of eight was found.", True),
        ("The loom belonged to a weaver of 74.", True),
        ("A father of four was found.", False),
        ("A crew of 40 was found.", False),
        ("The owner of two was found.", False),
    ],
)
def test_the_age_of_somebody_without_a_name(text: str, aged: bool) -> None:
    assert ("age" in [amount.form for amount in annotate(make_document(text)).amounts]) is aged


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("All 38 newborns were moved to four other hospitals.", "number of newborn"),
        ("Sixty patients were transferred to hospitals in Leith.", "number of patient"),
        ("The army flew 30 weavers from the clinic to a hospital in Leith.", "number of weaver"),
        ("Eleven boys were brought to another hospital.", "number of boy"),
        ("Some nurses left, and 300 clerks are employed in hospital.", "number of clerk"),
        ("Paramedics took five patients to hospital.", "injured"),
        ("Three weavers were taken from the mill to a hospital in Leith.", "injured"),
        ("Six weavers are still in hospital.", "injured"),
    ],
)
def test_who_lay_or_works_in_a_hospital_is_not_hurt(text: str, attribute: str) -> None:
    assert attribute in [found[1] for found in read(text)]
