"""Numbers whose noun is left out: of "them", "which" and "whom", and behind "there were"."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import count
from tests.conftest import make_document


def read(text: str) -> list[tuple[str, str]]:
    """As written and attribute of every count of a text."""
    found = count.extract(annotate(make_document(text)), None)
    return [(claim.as_written, claim.attribute) for claim in found]


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        ("Chicks, 90 of which perished, lay in the barn.", "90", "number of chick"),
        ("The flu reached the hens: 900 of them died.", "900", "number of hen"),
        ("He had 600 sheep, 300 of which died.", "300", "number of sheep"),
        ("Weavers jumped, 40 of whom drowned.", "40", "killed"),
        ("The mill had 90 weavers; 40 of them drowned.", "40", "killed"),
        ("Boats were reached at noon. Twelve of them died.", "Twelve", "killed"),
        ("Foxes killed 40 hens.", "40", "number of hen"),
        ("Two males were shot dead.", "Two", "killed"),
    ],
)
def test_animals_are_no_toll_of_people(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in read(text)


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        (
            "The office recorded 40 thefts in Leith. Nationwide there have been 1,300.",
            "1,300",
            "number of theft",
        ),
        ("There were 900 deaths. In Leith there were 74.", "74", "killed"),
        ("Leith has had 40 cases of measles. In Hull there were only 7.", "7", "infected"),
        ("The blast killed 12 weavers. In the kitchen there were three.", "three", "number of weaver"),
    ],
)
def test_what_is_left_out_is_what_the_sentence_before_counts(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in read(text)


def test_two_things_counted_before_leave_it_open() -> None:
    told = [written for written, _ in read("There were 12 guests and 9 dogs. In Hull there were 3.")]
    assert "3" not in told


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        (
            "Bicycles stood in a barn that two rangers had opened. There were 60 of them.",
            "60",
            "number of bicycle",
        ),
        (
            "Letters by soldiers to their wives turned up in Graz. There are 212 of them.",
            "212",
            "number of letter",
        ),
        ("Customs men found parrots in the boots of cars. There were 31 of them.", "31", "number of parrot"),
        (
            "The hackers took passwords from three clinics. There were 900 of them.",
            "900",
            "number of password",
        ),
        (
            "When divers reached the wreck, jars lay around it. There were 200 of them.",
            "200",
            "number of jar",
        ),
    ],
)
def test_there_were_so_many_of_what_the_sentence_before_is_about(
    text: str, written: str, attribute: str
) -> None:
    assert (written, attribute) in read(text)
