from __future__ import annotations

from datetime import date

import pytest
from made_counts import claims, told

from claimcheck.model import Certainty, Kind, TimeInterval

DAY = TimeInterval(date(2021, 5, 4), date(2021, 5, 4))


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
        ("The number of dead now stands at 23.", "23", "killed"),
        ("The find takes to 23 the number of those who did not survive the gale.", "23", "killed"),
        ("Nationwide, 58 dead were counted.", "58", "killed"),
        ("The storm claimed 14 lives.", "14", "killed"),
        ("Fourteen lives were lost.", "Fourteen", "killed"),
        ("A quake kills two, injures 22.", "two", "killed"),
        ("Four people were found shot to death.", "Four", "killed"),
        ("Two men were fatally stabbed.", "Two", "killed"),
        ("Five of those beneath it lost their lives.", "Five", "killed"),
        ("Six of those waiting at the stop were killed.", "Six", "killed"),
        ("Nobody was killed.", "Nobody", "killed"),
        ("Nine cooks, two of them women, were killed.", "Nine", "killed"),
        ("Five fishermen and three women drowned.", "Five", "killed"),
        ("Sixteen keepers did not survive the night.", "Sixteen", "killed"),
        ("The number of those who lost their lives has gone up to nine.", "nine", "killed"),
        ("Roe was one of 12 people who died in the fire.", "12", "killed"),
        ("Hers was one of 300 barns destroyed by the storm.", "300", "destroyed"),
        ("Two of the nine men arrested on Monday have been freed.", "nine", "number of man"),
        ("The number of bodies stood at 44 at dawn.", "44", "killed"),
        ("Seven corpses lay in the chapel.", "Seven", "killed"),
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
        ("After the quake 27 cannot be found.", "27", "missing"),
        ("Three miners have not been found.", "Three", "missing"),
        ("Forty guests at a christening in a barn near Ghent fell ill.", "Forty", "infected"),
        ("Some 800 inhabitants of the valley had been moved to safety.", "Some 800", "evacuated"),
        ("Nurses treated 90 men, women and children.", "90", "treated"),
        ("Four of the five climbers who set out for the summit are dead.", "Four", "killed"),
        ("Four of the five climbers who set out for the summit are dead.", "five", "number of climber"),
        # on board
        ("There were 61 aboard.", "61", "aboard"),
        ("A seaplane with nine people on board sank.", "nine", "aboard"),
        ("The coach was carrying 40 students to a match.", "40", "aboard"),
        ("Some 230 passengers and crew were on the ferry.", "Some 230", "aboard"),
        # votes by side
        ("In the end 19 were in favour and 23 said no.", "19", "votes in favour"),
        ("In the end 19 were in favour and 23 said no.", "23", "votes against"),
        # crowds
        ("They won in front of 41,206 spectators.", "41,206", "attended"),
        ("It was full, with 44,206 watching.", "44,206", "attended"),
        ("The attendance was 4,870.", "4,870", "attended"),
        ("A crowd of about 500 gathered.", "about 500", "attended"),
        ("The fair drew 5,350 visitors.", "5,350", "attended"),
        ("Spectators numbered about 700.", "about 700", "attended"),
        ("Some 2,600 people paid to get in.", "Some 2,600", "attended"),
        ("Rain fell on the 21,000 in the stadium.", "21,000", "attended"),
        ("Three thousand spectators stood on the dunes.", "Three thousand", "attended"),
        ("There were 290 entries.", "290", "entrants"),
        ("Entries have reached 57.", "57", "entrants"),
        ("The race drew 640 runners.", "640", "entrants"),
        ("A field of 90 swimmers took to the water.", "90", "entrants"),
        # jobs
        ("The firm will cut 650 jobs.", "650", "jobs cut"),
        ("The firm is to shed 560 posts.", "560", "jobs cut"),
        ("The firm announced 300 job losses.", "300", "jobs cut"),
        ("The firm will lay off 1,200 workers.", "1,200", "jobs cut"),
        ("She said that 430 posts would go.", "430", "jobs cut"),
        ("The mill is letting go 1,100 staff.", "1,100", "jobs cut"),
        ("He said that 250 jobs with the county were to go.", "250", "jobs cut"),
        ("The mill will dismiss 300 of its employees.", "300", "jobs cut"),
        ("She put the number of posts that would disappear at 430.", "430", "jobs cut"),
        ("The plant will create 200 jobs.", "200", "jobs created"),
        # courts
        ("He was jailed for nine years.", "nine years", "sentence"),
        ("He was sentenced to 18 months in prison.", "18 months", "sentence"),
        ("He got a nine-year sentence.", "nine-year", "sentence"),
        ("He is serving a sentence of nine years.", "nine years", "sentence"),
        ("He was serving nine years for fraud.", "nine years", "sentence"),
        ("He will spend nine years behind bars.", "nine years", "sentence"),
        ("His sentence, of nine years, was upheld.", "nine years", "sentence"),
        ("The judge imposed a term of nine years.", "nine years", "sentence"),
        ("Turnout in Leith, at 31.4 per cent, was low.", "31.4 per cent", "turnout"),
        ("The crowd, of 4,000, was quiet.", "4,000", "attended"),
        ("The smuggler was given nine years by the appeal judges.", "nine years", "sentence"),
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
        ("An earthquake of magnitude 5.4 shook Voss.", "5.4", "magnitude"),
        ("A magnitude 5.4 earthquake shook Voss.", "5.4", "magnitude"),
        ("The tremor, measuring 5.4, woke Voss.", "5.4", "magnitude"),
        ("The quake measured 5.4 on the Richter scale.", "5.4", "magnitude"),
        ("They spread 20 tonnes of sand.", "20 tonnes", "mass of sand"),
        ("The team won 2-1.", "2-1", "score"),
        ("The number of participants rose to 8,000.", "8,000", "number of participant"),
        # plain things
        ("The police seized two vehicles.", "two", "number of vehicle"),
        ("All 212 jobs are safe.", "212", "number of job"),
        ("Thefts reported to the guards came to 17.", "17", "number of theft"),
        ("He put the number of houses hit at 35.", "35", "number of home"),
        ("Two of five mills are to close.", "Two", "number of mill"),
        ("Two of five mills are to close.", "five", "number of mill"),
        ("They lost 310 out of 1,240 ewes.", "310", "number of ewe"),
        ("Three women spoke.", "Three", "number of woman"),
        ("The owner met the weavers, all 47 of them.", "47", "number of weaver"),
        ("He met the workforce, all 47 of them.", "47", "workforce"),
        ("It began 900 homes, figures show. Hull had 190 of them.", "190", "number of home"),
        ("Guests sat down at noon. By dusk 83 of them had cramps.", "83", "number of guest"),
        # measures
        ("The divers were 90 metres down.", "90 metres", "depth"),
        ("It passed by the moon 60,000 miles away.", "60,000 miles", "distance"),
        ("A marrow weighing 93 kilos won.", "93 kilos", "weight"),
        ("The fire has eaten up 900 hectares of pine.", "900 hectares", "area burned"),
        ("The blaze is out, with 900 hectares lost.", "900 hectares", "area burned"),
        ("A deal worth 3 million pounds was signed.", "3 million pounds", "value"),
        ("The gang demanded $20,000.", "$20,000", "demanded"),
        ("He put the cost of mending the tower's bells at £3 million.", "£3 million", "price"),
        ("A fine of 5 million Hong Kong dollars was set.", "5 million Hong Kong dollars", "fine"),
        ("The firm lost 8 million Kenyan shillings.", "8 million Kenyan shillings", "loss"),
        ("The pipe lost 40 tonnes of crude that night.", "40 tonnes", "mass of crude"),
        # votes told as a score
        ("The council voted 9-4 to close the baths.", "9-4", "vote tally"),
        ("They sank 12 boreholes.", "12", "number of borehole"),
        ("Her squad was 31 strong.", "31", "number of member"),
        # models
        ("They found seven AK-47s.", "seven", "number of ak-47"),
        ("They found 12 AK 47 guns.", "12", "number of ak-47"),
        ("Six MiG-29 jets landed.", "Six", "number of mig-29"),
        ("They found 12 guns.", "12", "number of gun"),
        # how far and how often
        ("The climber fell about 150 metres.", "about 150 metres", "distance of a fall"),
        ("A man plunged 60 metres from a ridge.", "60 metres", "distance of a fall"),
        ("The car dragged her 30 feet.", "30 feet", "distance of a drag"),
        ("He was shot seven times.", "seven", "times shoot"),
        # bail and rewards
        ("Roe's bond was set at $5,000.", "$5,000", "bail"),
        ("Roe is held on $750,000 bond.", "$750,000", "bail"),
        ("The state sold a $750 million bond.", "$750 million", "price"),
        ("Police increased the reward in the case to $25,000.", "$25,000", "reward"),
        ("The shop put up $15,000 for information.", "$15,000", "reward"),
        # a whole and its part
        ("One victim died.", "One", "killed"),
        ("Two of the three men died.", "three", "number of man"),
        ("Two of the three men died.", "Two", "killed"),
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
        "He was serving nine years in the navy.",
        "The lease is for a term of nine years, the judge said.",
        "The toll, of 4 euros, is paid at the bridge.",
        "A 34-year-old left.",
    ],
)
def test_no_such_claim(text: str) -> None:
    wrong = {"killed", "injured", "price", "sentence", "age", "angle of heat", "number of win"}
    assert not wrong & {attribute for _, attribute, _ in told(text)}


def test_pronoun_counts_those_just_named() -> None:
    text = "The valley mourned its dead. There are 14 of them, two of them girls."
    found = told(text)
    assert ("14", "killed", ()) in found


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


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        # the object, and those of whom it is said
        ("The yard did not hire 30 welders.", Certainty.DENIED),
        ("Rents did not fall by 12 per cent.", Certainty.DENIED),
        # what stands by itself in the sentence
        ("The organ had not been tuned for six years.", Certainty.ASSERTED),
        ("The barn, which houses 40 owls, was not opened.", Certainty.ASSERTED),
        ("Some 300 trams did not leave the depot.", Certainty.ASSERTED),
        ("The council did not keep the nine houses.", Certainty.ASSERTED),
        ("There were no complaints among the 43 guests.", Certainty.ASSERTED),
        # bounds, which deny nothing
        ("No more than 140 geese were caught.", Certainty.ASSERTED),
        ("No fewer than 20 runners took part.", Certainty.ASSERTED),
    ],
)
def test_what_a_denial_reaches(text: str, certainty: Certainty) -> None:
    assert claims(text)[0].certainty is certainty


def test_a_quoted_number_is_laid_to_its_speaker() -> None:
    claim = claims('"The blast killed 12 people," said Maria Lindholm.')[0]
    assert claim.certainty is Certainty.REPORTED
    assert claim.sources[0] == "Maria Lindholm"


def test_those_who_did_not_survive_are_told_of_as_certain() -> None:
    assert [c.certainty for c in claims("Sixteen did not survive.")] == [Certainty.ASSERTED]
