"""What a number is of where other words tell it, and what counts nothing."""

from __future__ import annotations

from datetime import date

import pytest
from made_counts import claims, told

from claimcheck.model import Certainty, TimeInterval

DAY = TimeInterval(date(2021, 5, 4), date(2021, 5, 4))


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        ("The number of bodies recovered from the mud stood at 44.", "44", "killed"),
        ("The outbreak of measles has grown to 52 cases.", "52", "infected"),
        ("She led by 1,812 votes when the result was declared.", "1,812", "margin"),
        ("Five shot outside a club in Leith.", "Five", "shot"),
        ("The slick was 40 kilometres long.", "40 kilometres", "length"),
        ("The fire has burned 12,500 acres of brush.", "12,500 acres", "area burned"),
        ("The ship sank with the loss of three crew.", "three", "killed"),
        ("Eight members of the party are unaccounted for.", "Eight", "missing"),
        ("They lowered the number of those killed in the slide to 37.", "37", "killed"),
        ("A strike by 2,300 dockworkers shut the port.", "2,300", "striking"),
        ("The town recorded 46 degrees Celsius.", "46 degrees Celsius", "temperature"),
        ("The fair brought 88,400 people through the gates.", "88,400", "attended"),
        ("Profit before tax rose by 40 per cent.", "40 per cent", "profit"),
        ("The council approved 18 million crowns for the roof.", "18 million crowns", "funding"),
    ],
)
def test_attributes_told_in_other_words(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in [(w, a) for w, a, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The savings, of £2m, tempted the owners.", ("£2m", "amount of saving", ())),
        ("A deposit of £400 was enough.", ("£400", "amount of deposit", ())),
        (
            "The fleet had 31 tankers, of which a dozen still sail.",
            ("a dozen", "number of tanker", ("part",)),
        ),
        ("The nurses saw 210 skiers, seven of whom limped.", ("seven", "number of skier", ("part",))),
    ],
)
def test_what_a_number_without_a_noun_is_of(text: str, wanted: tuple[str, str, tuple[str, ...]]) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text", ["A total of £400 was lost.", "Of whom 12 came is not known.", "Of £400, all was lost."]
)
def test_what_is_of_nothing_named(text: str) -> None:
    assert told(text) == []


def test_three_of_the_dead_are_no_toll() -> None:
    assert told("Neighbours described three of the dead as a family.") in (
        [],
        [("three", "killed", ("part",))],
    )


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        # room for people is not people
        ("The ferry is licensed to carry 80 people.", "aboard"),
        ("The tram carries 2.3 million passengers on a working day.", "aboard"),
        # bystanders are no crowd, those who do something of their own no entrants
        ("Two spectators complained.", "attended"),
        ("Twenty-two rescuers took part.", "entrants"),
        # staff dismissed for what they did, prisoners let out
        ("The museum dismissed two employees over the theft.", "jobs cut"),
        ("The rebels released 12 workers.", "jobs cut"),
        ("A person called 911 at 8:38 a.m. to report a boy had been shot.", "shot"),
        # a loss without a fire, distances from many places
        ("The county lost 900 hectares of farmland.", "area burned"),
        ("The mine is 12 kilometres away from Alta.", "distance"),
        # ages, measures and scales number nothing
        ("The boys were 12.", "number of boy"),
        ("Temperatures have reached 45.", "number of temperature"),
        ("Posts for 31 of the guards would disappear.", "missing"),
        ("Officers were not found by 12 witnesses.", "missing"),
    ],
)
def test_what_is_not_counted_so(text: str, attribute: str) -> None:
    assert attribute not in {a for _, a, _ in told(text)}


def test_a_quality_of_a_thing_is_no_count() -> None:
    assert [w for w, _, _ in told("A herd of 90 one-horned rhinos lives there.")] == ["90"]


def test_a_part_told_after_a_colon_is_a_part() -> None:
    found = told("The price is out: of the €61,000 awarded on Friday, €40,000 is for the view.")
    assert ("€40,000", "award", ("part",)) in found


def test_what_had_to_be_done_was_done() -> None:
    assert [c.certainty for c in claims("Seven villages had to be evacuated.")] == [Certainty.ASSERTED]


def test_all_who_died_of_a_number_of_victims_are_no_part() -> None:
    assert ("Two", "killed", ()) in told("Two of the three victims died.")
    assert ("Two", "killed", ("part",)) in told("Two of the victims died.")


def test_who_fell_is_named_last_before_the_distance() -> None:
    text = "The day before Bo Ek's death Ada Lund died after slipping and falling 60 metres."
    (fall,) = [claim for claim in claims(text) if claim.attribute == "distance of a fall"]
    assert "ada lund" in fall.subject
    text = "Inspector Bo Ek said the man fell 60 metres."
    (fall,) = [claim for claim in claims(text) if claim.attribute == "distance of a fall"]
    assert fall.about is not None
    assert not fall.about.entities


def test_the_number_in_the_name_of_a_model_counts_nothing() -> None:
    assert [written for written, *_ in told("They found 12 AK 47 guns.")] == ["12"]


def test_a_verb_before_of_names_no_sum() -> None:
    assert not any(c.attribute.startswith("amount of") for c in claims("Insurers spoke of £60m."))


@pytest.mark.parametrize(
    ("text", "written", "concept"),
    [
        ("It is one of 27 inns in Leith that the fire has closed.", "27", "close"),
        ("There are 27 inns that the fire has closed.", "27", "close"),
        ("It has 27 rooms, which the fire has closed.", "27", ""),
    ],
)
def test_a_relative_clause_tells_what_befell_the_counted(text: str, written: str, concept: str) -> None:
    found = {claim.as_written: claim.about.concept for claim in claims(text)}
    assert found[written] == concept


def test_what_came_about_is_not_planned() -> None:
    (claim,) = claims("The strike forced the airline to cancel 300 flights.")
    assert claim.certainty is Certainty.ASSERTED


def test_children_are_no_victims() -> None:
    assert told("A father of four was killed in Leith.") == []
