from __future__ import annotations

from datetime import date

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic import checks
from claimcheck.claims.arithmetic_age import ages, births
from claimcheck.claims.count import extract
from claimcheck.model import Check, Kind, TimeInterval

DAY = TimeInterval(date(2020, 5, 5), date(2020, 5, 5))


def found(text: str, published: TimeInterval | None = DAY) -> list[Check]:
    doc = annotate(make_document(text))
    return list(checks(doc, published, list(extract(doc, published))))


def sides(check: Check) -> list[list[str]]:
    return [[claim.as_written for claim in side] for side in check.sides]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "Sales rose to £60m from £48m, an increase of 30 per cent.",
            "percent-change",
            [["£60m"], ["£48m"], ["30 per cent"]],
        ),
        (
            "Sales rose 12 per cent to £540m from £500m.",
            "percent-change",
            [["£540m"], ["£500m"], ["12 per cent"]],
        ),
        ("Sales fell by a third, to $50m from $100m.", "percent-change", [["$50m"], ["$100m"], ["a third"]]),
        ("Staff numbers grew by 12 from 40 to 50.", "difference", [["50"], ["40"], ["12"]]),
        (
            "Support fell by five percentage points, from 40 percent to 33 percent.",
            "percentage-points",
            [["33 percent"], ["40 percent"], ["five percentage points"]],
        ),
        ("The price doubled from $40 to $90.", "multiple", [["$90"], ["$40"], ["doubled"]]),
        ("Profit halved from €80m to €60m.", "multiple", [["€60m"], ["€80m"], ["halved"]]),
        ("They shut a 10-mile (26 km) stretch.", "unit-conversion", [["10-mile"], ["26 km"]]),
        ("It is 5 miles (10 km) away.", "unit-conversion", [["5 miles"], ["10 km"]]),
        ("It fell to minus 9C (26F) overnight.", "unit-conversion", [["minus 9C"], ["26F"]]),
        (
            "Of the 400 workers, 200 live in Spain, 100 in France and the remaining 50 in Italy.",
            "sum",
            [["400"], ["200"], ["100"], ["50"]],
        ),
        (
            "There were 41 people on the bus: 25 men, 10 women and 5 children.",
            "sum",
            [["41"], ["25"], ["10"], ["5"]],
        ),
        (
            "A plane carrying 50 people crashed. By Monday 30 people had been rescued, 10 bodies had been found "
            "and 8 people were missing.",
            "sum",
            [["50"], ["30"], ["10"], ["8"]],
        ),
        (
            "Adeyi was at 54 percent and Lindqvist at 41, with 15 percent undecided.",
            "percent-total",
            [["54 percent"], ["41"], ["15 percent"]],
        ),
    ],
)
def test_broken_reckoning(text: str, name: str, wanted: list[list[str]]) -> None:
    (check,) = found(text)
    assert (check.name, check.kind, sides(check)) == (name, Kind.COUNT, wanted)
    assert check.detail


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 8 per cent to £540m from £500m.",
        "Revenue grew by a quarter, to 4.0 billion kroner from 3.2 billion.",
        "Profit jumped 50 percent, from 320 million kroner to 480 million.",
        "Sales rose to £60m from £47.8m, an increase of 26 per cent.",
        "The margin widened by two percentage points, to 12 percent from 10 percent.",
        "Output rose by 20 to 100 from 80.",
        "The price doubled from $40 to $81. Costs nearly doubled from $40 to $70.",
        "They walked 10 miles (16 km), 30 miles (50km), 6ft 2in (1.88m) and 100 degrees Fahrenheit (38C).",
        "It costs €5m ($9m). It ranges from 5,600 to 8,870 nautical miles (10,400 to 16,400 km).",
        "It rose by 2C (3.6F).",
        "Of the 400 workers, 200 live in Spain, 100 in France and the remaining 100 in Italy.",
        "Of the 400 workers, 300 are women, 200 are foreign and 50 are under 30.",
        "There were 40 people on the bus: 25 men, 10 women and 5 children.",
        "A plane carrying 50 people crashed. By Monday 30 people had been rescued and 10 bodies had been found.",
        "Adeyi was at 44 percent and Lindqvist at 41, with 15 percent undecided.",
        "Respondents could choose: 61 percent housing, 48 percent transit and 39 percent were undecided.",
        "It rose from 40 to 50. It fell 30 per cent.",
        "Prices rose from $40 to $50; rents climbed 60 per cent.",
    ],
)
def test_sound_reckoning(text: str) -> None:
    assert found(text) == []


def test_age_against_birth() -> None:
    text = (
        "Adrian Holworth, 49, spoke.\n\nBorn in Cardiff in March 1961, Adrian Holworth trained as a dentist."
    )
    (check,) = found(text)
    assert (check.name, sides(check)) == ("age-birth", [["49"], ["March 1961"]])
    assert found(text.replace("49", "59")) == []
    assert found(text, None) == []


def test_births_by_person() -> None:
    doc = annotate(make_document("Adrian Holworth was born in Cardiff in March 1961."))
    (claim,) = births(doc, None).values()
    assert (claim.subject, claim.attribute, claim.as_written) == ("adrian holworth", "born", "March 1961")


def test_no_birth_without_a_person() -> None:
    assert not births(annotate(make_document("A star was born in March 1961. It ended in May 1962.")), None)


def test_ages_are_exact_at_the_birthday() -> None:
    born = TimeInterval(date(1961, 3, 10), date(1961, 3, 10))
    assert ages(born, TimeInterval(date(2020, 3, 9), date(2020, 3, 9))) == (58, 58)
    assert ages(born, TimeInterval(date(2020, 3, 10), date(2020, 3, 10))) == (59, 59)


def test_length_against_its_ends() -> None:
    text = (
        "Crews ended a 12-day stoppage on Friday.\n\n"
        "The crews had walked out on March 4 over pay, and they did not work until the morning of March 22."
    )
    (check,) = found(text)
    assert (check.name, sides(check)) == ("duration-ends", [["12-day"], ["March 4"], ["March 22"]])
    assert found(text.replace("12-day", "18-day")) == []
    assert found(text.replace("12-day", "nearly 12-day")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The team won 14 medals. Of these, five were gold, six silver and five bronze.", ["sum"]),
        ("The team won 16 medals. Of these, five were gold, six silver and five bronze.", []),
        ("The team won 20 medals. Of these, five were gold and six silver.", []),
        (
            "The motion passed with 11 votes in favour, six against and two abstentions. "
            "All 18 people with a vote were in the room.",
            ["sum"],
        ),
        (
            "The motion passed with 11 votes in favour, six against and two abstentions. "
            "All 19 people with a vote were in the room.",
            [],
        ),
        (
            "Profit before tax rose by 40 per cent. Profit reached £36.4m, against £28m a year before.",
            ["percent-change"],
        ),
        ("Profit before tax rose by 30 per cent. Profit reached £36.4m, against £28m a year before.", []),
        ("Fares rise by 40 per cent. Cars go from £75 to £84.", []),
    ],
)
def test_parts_and_changes_across_sentences(text: str, names: list[str]) -> None:
    assert [check.name for check in found(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Of the 800 members who voted, 520, or 56 per cent, backed the merger.", ["share"]),
        ("Turnout was 63 per cent: 31,000 of the 62,000 people entitled to vote did so.", ["share"]),
        ("Turnout was 50 per cent: 31,000 of the 62,000 people entitled to vote did so.", []),
        ("The 12 counties spent $480 million on roads, an average of $30 million each.", ["average"]),
        ("Leith beat Alloa 88-80 on Saturday to win by eight points.", []),
        ("The trail runs for 26 miles, or 52 kilometres, along the coast.", ["unit-conversion"]),
        ("Forty-two people were on board, 36 passengers and eight crew.", ["sum"]),
        ("Forty-four people were on board, 36 passengers and eight crew.", []),
        ("It had 61,300 visitors last year, 8,000 more than in 2020, when 50,200 came.", ["difference"]),
        ("It had 61,000 visitors last year, 11,000 more than in 2020, when 50,000 came.", []),
    ],
)
def test_numbers_that_one_sentence_ties_together(text: str, names: list[str]) -> None:
    assert [check.name for check in found(text)] == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway won 14 medals at the games, five gold, six silver and five bronze.",
            [["14"], ["five"], ["six"], ["five"]],
        ),
        (
            "Hughes was fined £2,750: £2,000 for the assault, £750 for the damage and £250 in costs.",
            [["£2,750"], ["£2,000"], ["£750"], ["£250"]],
        ),
        (
            "The trawler had a crew of 11: four Scots, three Danes and two Latvians.",
            [["11"], ["four"], ["three"], ["two"]],
        ),
        ("The two crashes killed 17 people, nine on Friday and six on Sunday.", [["17"], ["nine"], ["six"]]),
        ("The jury of 12, seven women and six men, took a day.", [["12"], ["seven"], ["six"]]),
        ("Of the 15 judges, nine voted for it and eight dissented.", [["15"], ["nine"], ["eight"]]),
        ("The motion was carried by 9 votes to 6. All 17 councillors voted.", [["17"], ["9"], ["6"]]),
    ],
)
def test_parts_that_do_not_make_their_total(text: str, wanted: list[list[str]]) -> None:
    assert [(check.name, sides(check)) for check in found(text)] == [("sum", wanted)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 14 people in Arles, nine in Nice and eight in Metz.",
        "The blast killed 20 people, nine in Arles and six in Nice.",
        "The firm has 300 workers, including 120 in Leeds and 40 in York.",
        "Of the 40 patients, 30 had a fever, 20 coughed and 12 slept.",
        "He ran 16 miles on each of four days and 12 on the fifth, 76 miles in all.",
        "The two storms killed 17 people, nine on Friday and eight on Sunday.",
    ],
)
def test_lists_that_can_be_right(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The team has 54 points, seven more than Alloa, who have 49.", [["54"], ["49"], ["seven"]]),
        (
            "It emitted 412 tonnes, 38 tonnes less than the 460 tonnes of 2019.",
            [["412 tonnes"], ["460 tonnes"], ["38 tonnes"]],
        ),
        (
            "Turnout was 58 per cent, 12 points lower than in 2016, when it was 67 per cent.",
            [["58 per cent"], ["67 per cent"], ["12"]],
        ),
    ],
)
def test_differences_between_two_levels(text: str, wanted: list[list[str]]) -> None:
    assert [(check.name, sides(check)) for check in found(text)] == [("difference", wanted)]


@pytest.mark.parametrize(
    "text",
    [
        "The team has 54 points, five more than Alloa, who have 49.",
        "The team has 54 points, seven more than Alloa, who have played 20 games.",
        "It sold 4,000 cars, about 500 more than in 2019, when it sold 3,480.",
        "Ann Roe was born in 1950. She died in 2012 at the age of 61.",
        "Ann Roe was born in 1950 and came to Leeds in 1970, with two sons aged 3 and 5.",
    ],
)
def test_differences_and_ages_that_can_be_right(text: str) -> None:
    assert found(text) == []


def test_an_age_at_a_dated_moment() -> None:
    (check,) = found("Ann Roe was born in 1980. In 2000, at the age of 30, she won her first title.")
    assert (check.name, sides(check)) == ("age-birth", [["30"], ["1980"], ["2000"]])
