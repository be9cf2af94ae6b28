from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count import extract
from claimcheck.model import Amount, Certainty, Claim, Kind, TimeInterval

DAY = TimeInterval(date(2021, 5, 4), date(2021, 5, 4))


def claims(text: str, published: TimeInterval | None = None) -> list[Claim]:
    return list(extract(annotate(make_document(text)), published))


def told(text: str, published: TimeInterval | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(c.as_written, c.attribute, c.scope) for c in claims(text, published)]


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        # the dead, in many ways
        ("The blast killed 12 people.", "12", "killed"),
        ("The blast left 17 people dead.", "17", "killed"),
        ("There were 17 deaths.", "17", "killed"),
        ("A dozen people lost their lives.", "A dozen", "killed"),
        ("The death toll stands at 41.", "41", "killed"),
        ("The toll has climbed to 11, officials said.", "11", "killed"),
        ("The number of dead stood at 23.", "23", "killed"),
        ("Nationwide, 58 dead were counted.", "58", "killed"),
        ("The storm claimed 14 lives.", "14", "killed"),
        ("Fourteen lives were lost.", "Fourteen", "killed"),
        ("A quake kills two, injures 22.", "two", "killed"),
        ("Four people were found shot to death.", "Four", "killed"),
        ("Two men were fatally stabbed.", "Two", "killed"),
        ("Five of those beneath it lost their lives.", "Five", "killed"),
        ("Six of those waiting at the stop were killed.", "Six", "killed"),
        ("Nobody was killed.", "Nobody", "killed"),
        # the hurt
        ("Nine injured as tram hits bus", "Nine", "injured"),
        ("The crash left 34 people injured.", "34", "injured"),
        ("The bus hit a wall, injuring 19 of those on board.", "19", "injured"),
        ("Seven were hurt.", "Seven", "injured"),
        ("Twelve people in the village were injured.", "Twelve", "injured"),
        ("There were no injuries.", "no", "injured"),
        ("None of the passengers was injured.", "None", "injured"),
        # other fates
        ("Eighteen people are still missing.", "Eighteen", "missing"),
        ("There are 22 people unaccounted for.", "22", "missing"),
        ("Police arrested 17 protesters.", "17", "arrested"),
        ("Crews rescued 22 hikers.", "22", "rescued"),
        ("Some 3,000 residents were evacuated.", "Some 3,000", "evacuated"),
        ("The flood left thousands homeless.", "thousands", "displaced"),
        # crowds
        ("They won in front of 41,206 spectators.", "41,206", "attended"),
        ("It was full, with 44,206 watching.", "44,206", "attended"),
        ("The attendance was 4,870.", "4,870", "attended"),
        ("A crowd of about 500 gathered.", "about 500", "attended"),
        ("The fair drew 5,350 visitors.", "5,350", "attended"),
        # jobs
        ("The firm will cut 650 jobs.", "650", "jobs cut"),
        ("The firm is to shed 560 posts.", "560", "jobs cut"),
        ("The firm announced 300 job losses.", "300", "jobs cut"),
        ("The firm will lay off 1,200 workers.", "1,200", "jobs cut"),
        ("She said that 430 posts would go.", "430", "jobs cut"),
        ("The plant will create 200 jobs.", "200", "jobs created"),
        # courts
        ("He was jailed for nine years.", "nine years", "sentence"),
        ("He was sentenced to 18 months in prison.", "18 months", "sentence"),
        ("He got a nine-year sentence.", "nine-year", "sentence"),
        ("The court handed down a 10-year prison term.", "10-year", "sentence"),
        ("The judge convicted him and gave him six years.", "six years", "sentence"),
        ("The regulator fined it 4.8 billion yen.", "4.8 billion yen", "fine"),
        ("It must pay a fine of 480 million yen.", "480 million yen", "fine"),
        # money
        ("Net profit was €390m.", "€390m", "profit"),
        ("Revenue advanced to £540m.", "£540m", "revenue"),
        ("The firm lost €72 million.", "€72 million", "loss"),
        ("They bought it for $2.1bn.", "$2.1bn", "price"),
        ("The mission cost $790 million.", "$790 million", "price"),
        ("A $3m deal was signed.", "$3m", "amount of deal"),
        # shares and labels
        ("Turnout was 61.3 per cent.", "61.3 per cent", "turnout"),
        ("Only 64 per cent backed the plan.", "64 per cent", "votes in favour"),
        ("It passed with 91 percent of the votes in favour.", "91 percent", "votes in favour"),
        ("It failed, with 61 percent of votes against.", "61 percent", "votes against"),
        ("Some 61 percent of respondents agreed.", "Some 61 percent", "share of respondent"),
        ("Nearly 10% of the population is ill.", "Nearly 10%", "share of population"),
        ("Two-thirds of members agreed.", "Two-thirds", "share of member"),
        ("She won by a margin of 1,812 votes.", "1,812", "margin"),
        ("She was 1,128 votes ahead.", "1,128", "margin"),
        ("The quake had a magnitude of 6.8.", "6.8", "magnitude"),
        ("A 6.3-magnitude quake struck.", "6.3", "magnitude"),
        ("They spread 20 tonnes of sand.", "20 tonnes", "mass of sand"),
        ("The team won 2-1.", "2-1", "score"),
        ("The number of participants rose to 8,000.", "8,000", "number of participant"),
        # plain things
        ("The police seized two vehicles.", "two", "number of vehicle"),
        ("All 212 jobs are safe.", "212", "number of job"),
    ],
)
def test_attribute(text: str, written: str, attribute: str) -> None:
    assert (written, attribute) in [(w, a) for w, a, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve gunmen killed the mayor.",  # those who act are not the dead
        "At the peak 89,600 connections were dead.",  # nor are things
        "None of the injuries is serious.",
        "They fixed prices with two rivals.",
        "It was hot: 88-degree heat.",
        "His 21st win came early.",
        "They walked for nine years.",
        "After serving nine years in prison he left.",
        "A 34-year-old left.",
    ],
)
def test_no_such_claim(text: str) -> None:
    wrong = {"killed", "injured", "price", "sentence", "age", "angle of heat", "number of win"}
    assert not wrong & {attribute for _, attribute, _ in told(text)}


def test_pronoun_counts_those_just_named() -> None:
    text = "The town began to bury its dead. There are 17 of them, among them three children."
    found = told(text)
    assert ("17", "killed", ()) in found


def test_age_belongs_to_the_person() -> None:
    (claim,) = claims('"It was loud," said Maria Lindholm, 34, a teacher.')
    assert claim.attribute == "age"
    assert claim.subject == "maria lindholm"
    assert [role for role, _ in claim.about.entities] == ["of"]
    assert claim.value == Amount(Fraction(34), Fraction(34), "year")


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lindholm, a 27-year-old trader, spoke.",
        "The 27-year-old trader Maria Lindholm spoke.",
        "Maria Lindholm, aged 27, spoke.",
        "Maria Lindholm (27) spoke.",
    ],
)
def test_ways_to_tell_an_age(text: str) -> None:
    assert [(c.attribute, c.subject) for c in claims(text)] == [("age", "maria lindholm")]


def test_term_belongs_to_the_convict() -> None:
    (claim,) = claims("A court jailed Branko Novak for nine years on Friday.")
    assert claim.attribute == "sentence"
    assert claim.about.concept == "sentence"
    assert claim.about.entities


def test_claim_is_whole() -> None:
    text = "Fire tore through the hotel, killing 12 people."
    (claim,) = claims(text)
    assert (claim.kind, text[claim.span.start : claim.span.end]) == (Kind.COUNT, "12")
    assert claim.subject.startswith("kill")
    assert text[claim.sentence.start : claim.sentence.end] == text
    assert "hotel" in claim.context
    assert claim.about.event is not None
    assert len(claim.id) == 64


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The crash killed 12 people.", Certainty.ASSERTED),
        ("Seven people lost their lives, not nine people killed.", Certainty.ASSERTED),
        ("They shut schools to prevent 50,000 deaths.", Certainty.HYPOTHETICAL),
    ],
)
def test_certainty(text: str, certainty: Certainty) -> None:
    assert claims(text)[0].certainty is certainty


def test_not_nine_is_denied() -> None:
    found = {c.as_written: c.certainty for c in claims("Seven people died, and not nine people.")}
    assert found["Seven"] is Certainty.ASSERTED
    assert found["nine"] is Certainty.DENIED


def test_a_quoted_number_is_laid_to_its_speaker() -> None:
    claim = claims('"The blast killed 12 people," said Maria Lindholm.')[0]
    assert claim.certainty is Certainty.REPORTED
    assert claim.sources[0] == "Maria Lindholm"


@pytest.mark.parametrize(
    ("text", "written", "attribute"),
    [
        ("The number of bodies recovered from the mud stood at 44.", "44", "killed"),
        ("The outbreak of measles has grown to 52 cases.", "52", "infected"),
        ("The fire forced 3,500 people from hotels.", "3,500", "evacuated"),
        ("She led by 1,812 votes when the result was declared.", "1,812", "margin"),
        ("Five shot outside a club in Leith.", "Five", "shot"),
        ("The slick was 40 kilometres long.", "40 kilometres", "length"),
        ("The fire has burned 12,500 acres of brush.", "12,500 acres", "area burned"),
        ("In all 480 people will lose their jobs.", "480", "jobs cut"),
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


def test_children_are_no_victims() -> None:
    assert told("A father of four was killed in Leith.") == []


def test_what_came_about_is_not_planned() -> None:
    (claim,) = claims("The strike forced the airline to cancel 300 flights.")
    assert claim.certainty is Certainty.ASSERTED


def test_ages_belong_to_the_name_they_run_into() -> None:
    found = claims("The boys were 12-year-old Karl Berg, 6-year-old Otto Berg and 16-year-old Nils Berg.")
    assert [(c.as_written, c.subject) for c in found] == [
        ("12-year-old", "karl berg"),
        ("6-year-old", "otto berg"),
        ("16-year-old", "nils berg"),
    ]


def test_three_of_the_dead_are_no_toll() -> None:
    assert told("Neighbours described three of the dead as a family.") in (
        [],
        [("three", "killed", ("part",))],
    )
