"""One name, two spellings."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.spellings import spelling_checks

MILL = "{} opened the mill at Bergen on Friday. The river had frozen over. The crowd cheered when {} cut the ribbon."
FOUND = "{} was pulled from the river at Leith on Friday, police in Leith said. An angler had heard calls."
NAMED = (
    "Police in Leith said that {} was pulled from the river on Friday, and that an angler had heard calls."
)


def names(*texts: str) -> list[str]:
    return [check.detail for check in spelling_checks(joined(*texts))]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Marek Kowalsky", ["one name, spelled 'Marek Kowalski' and 'Marek Kowalsky'"]),
        ("Kovalski", ["one name, spelled 'Marek Kowalski' and 'Kovalski'"]),
        ("Marek Kowalski", []),
        ("Marek Kowalska", []),  # a woman of the family
        ("Marek Kowal", []),
        ("Marek Kówalski", []),
        ("Marta Kowalsky", []),
        ("Marek Novotny", []),
        ("his brother Kovalski", []),
    ],
)
def test_in_one_article(second: str, found: list[str]) -> None:
    assert names(MILL.format("Marek Kowalski", second)) == found


def test_who_is_named_beside_another_is_not_the_other() -> None:
    text = MILL.format("Marek Kowalski", "the singer")
    assert names(f"{text} Marek Kowalski and Marek Kowalsky are not related.") == []


def test_three_spellings_are_one_check() -> None:
    text = MILL.format("Brady Thorburn", "Thobrurn")
    assert names(f"{text} Then Thourburn left.") == [
        "one name, spelled 'Brady Thorburn' and 'Thobrurn' and 'Thourburn'"
    ]


def test_every_place_where_a_name_stands_is_shown() -> None:
    text = f"{MILL.format('Marek Kowalski', 'Kovalski')} Kovalski left at noon."
    (check,) = spelling_checks(joined(text))
    assert [[claim.as_written for claim in side] for side in check.sides] == [
        ["Marek Kowalski"],
        ["Kovalski", "Kovalski"],
    ]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("Tavrielle Oskvist", "Tavriele Oskvist", 1),
        ("Sarah Oskvist", "Sara Oskvist", 0),  # of many who are named so
        ("Tavrielle Oskvist", "Marielle Oskvist", 0),
    ],
)
def test_a_rare_name_in_articles_that_have_nothing_else_in_common(one: str, two: str, found: int) -> None:
    texts = (
        f"{one} mends clocks in a cellar.",
        f"Nobody else swam so far. {two} needed nine hours for the lake.",
    )
    assert len(names(*texts)) == found


def test_a_crowd_of_one_given_name() -> None:
    text = " ".join(
        f"Marek Kowalsk{letter}{letter * n} spoke at length." for n, letter in enumerate("bcdfghjklmnpqr", 1)
    )
    assert len(names(text)) <= 12 * 11 / 2


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("Rachael Hobday, 30,", "Rachel Hobday, 30,", 1),
        ("Dovar Hobday, 15,", "Davor Hobday, 15,", 1),
        ("John Tarsilo", "John Tarsillo", 1),
        ("Captain Brockway", "Captain Borckway", 1),
        ("Captain Brockway", "Judge Borckway", 0),
        ("Captain Judith Brockway", "Captain Borckway", 1),
        ("DaLoritz Hobday", "Deloritz Hobday", 1),
        ("Zerik Brumley, 29,", "Zerik Ramsay, 29,", 1),
        ("Michael Brumley, 29,", "Michael Ramsay, 29,", 0),
        ("Anthony Corvina", "Anthony LaCorvina", 1),
        ("Jose Marte, 9,", "Josue Marte, 13,", 0),
        ("Steve Hobday", "Steven Hobday", 0),
        ("Sergei Hobday", "Sergey Hobday", 0),
        ("Hassan Hussein", "Hassan Hussain", 0),
        ("Eric Hobday", "Erica Hobday", 0),
        ("J. Tarsilo", "J. Tarsillo", 0),
    ],
)
def test_in_two_articles(one: str, two: str, found: int) -> None:
    assert len(names(FOUND.format(one), NAMED.format(two))) == found


def test_an_article_that_names_both_names_two_people() -> None:
    third = FOUND.format("Rachael Hobday") + " Her cousin Rachel Hobday called the police."
    assert not names(FOUND.format("Rachael Hobday"), NAMED.format("Rachel Hobday"), third)


def test_a_family_needs_more_than_a_like_name() -> None:
    family = FOUND.format("Marta Hobday") + " Per Hobday waited on the bank."
    assert not names(family, NAMED.format("Martha Hobday"))
    assert len(names(FOUND.format("Marta Hobday"), NAMED.format("Martha Hobday"))) == 1


def test_one_subject_for_both_spellings() -> None:
    found = joined(FOUND.format("Rachael Hobday, 30,"), NAMED.format("Rachel Hobday, 31,"))
    persons = [subject for subject in found.subjects if subject.key.startswith("person:")]
    assert [subject.names for subject in persons] == [("Rachael Hobday", "Rachel Hobday")]
    ages = {item.claim.subject for item in found.placed if item.claim.attribute == "age"}
    assert ages == {persons[0].key}


def test_other_articles_keep_their_subject() -> None:
    other = "Tarsillo, a striker, scored twice for Palermo in Sicily on Sunday."
    found = joined(FOUND.format("John Tarsilo"), NAMED.format("John Tarsillo"), other)
    assert len(found.slips) == 1
    assert (
        len({found.keys[node.document, node.index] for held in found.slips[0].spellings for node in held})
        == 1
    )


def test_a_third_article_stands_on_the_side_of_its_spelling() -> None:
    body = "\n\nSkipper Ada Hobday, 41, and the mate Jon Ek of Linz were pulled from the water by anglers at Ulm."
    told = (
        "The barge Veldomarin, with a cargo of malt, hit the lock gate at Ulm on Friday.",
        "With its cargo of malt the barge Veldonarin hit the lock gate at Ulm on Friday.",
        "Nobody at Ulm mourns the Veldonarin, which sank on Friday.",
    )
    (check,) = spelling_checks(joined(*(text + body for text in told)))
    assert sorted(len({claim.document_id for claim in side}) for side in check.sides) == [1, 2]
