"""What became of the counted in words that no event has, and of whom others are the rest."""

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
        ("Nine cottages have gone, the mayor said.", "Nine", "destroyed"),
        ("Twelve houses and a chapel burnt down in Leith.", "Twelve", "destroyed"),
        ("The flood swept away two bridges.", "two", "destroyed"),
        ("Seven people are now considered missing.", "Seven", "missing"),
        ("Rescuers were out all night. Two girls are still being looked for.", "Two", "missing"),
        ("Lifeboats put out. Three anglers have yet to be located.", "Three", "missing"),
        ("Divers went on with their search for six passengers.", "six", "missing"),
        ("Two divers, both Danes, are still unaccounted for.", "Two", "missing"),
        ("Altogether 3,100 residents have had to go.", "3,100", "evacuated"),
        ("About 800 people were told to leave.", "About 800", "evacuated"),
        ("The fire forced 2,400 people from hotels in Leith.", "2,400", "evacuated"),
        ("Some 600 people have left their homes.", "Some 600", "displaced"),
        ("Four members of staff are also ill.", "Four", "infected"),
        ("By Tuesday 63 of those on the cruise had gone down with vomiting.", "63", "infected"),
        ("The storm left 18,000 homes without power.", "18,000", "without power"),
        ("The number of customers in the dark fell to 6,100 by noon.", "6,100", "without power"),
        ("Nineteen skiers were stuck in the gondolas.", "Nineteen", "trapped"),
        ("Police are holding five people over the theft.", "five", "arrested"),
        ("Six engineers are being held by villagers since the kidnapping.", "Six", "abducted"),
        ("Fifteen had to be treated for burns.", "Fifteen", "injured"),
        ("Survivors number 35.", "35", "survived"),
        ("The injured numbered 54.", "54", "injured"),
    ],
)
def test_fate(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in [(found[0], found[1]) for found in read(text)]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Police are looking for two men.", "missing"),  # who fled, not who is lost
        ("Two of the houses have gone up in flames.", "destroyed"),
        ("Six clerks have gone, the bank said.", "destroyed"),
        ("They were holding 300 hectares.", "arrested"),
        ("Three soldiers crossed the line into the zone.", "finished"),
        ("Nine farmers have burns on their land.", "injured"),
        ("Six clerks got burned by the deal.", "injured"),
        ("Three of the nine men arrested in Leith have been released.", "arrested"),
        ("Four of the 13 men trapped by the gas had been brought out.", "trapped"),
        ("He was beaten by only four rivals.", "margin"),
        ("Two men fell and one of them nearly died.", "killed"),
        ("Ten men have a cold and one of them, a clerk of 51, has nearly died.", "killed"),
        ("The governing bodies of 23 choirs met.", "killed"),
        ("The bodies of 12 cars rust in Leith.", "killed"),
        ("He put deaths at 40 and prices at 90.", "price"),
        ("Bus number 35 runs to Leith.", "survived"),
        ("Nine guests were treated to a dinner.", "injured"),
    ],
)
def test_no_fate(text: str, attribute: str) -> None:
    assert attribute not in [found[1] for found in read(text)]


def test_others_than_the_dead_are_all_the_hurt() -> None:
    assert read("The blast killed 12 people. Forty-three others were hurt.") == [
        ("12", "killed", ()),
        ("Forty-three", "injured", ()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven were hurt on Monday. Three others were hurt on Tuesday.",
        "Two more men have died. Fifteen others are in hospital.",
        "The road is shut. Three others were hurt.",
    ],
)
def test_others_on_top(text: str) -> None:
    assert read(text)[-1][2] == ("more",)


@pytest.mark.parametrize("text", ["Rescuers saved four of", "Four of the"])
def test_a_text_may_break_off_behind_of(text: str) -> None:
    assert len(read(text)) <= 1
