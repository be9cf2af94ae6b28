from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_rates import rates
from claimcheck.claims.arithmetic_relations import relations
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[tuple[str, list[str]]]:
    doc = annotate(make_document(text))
    held, make = tuple(lines(doc)), Maker(doc, ())
    checks = [*relations(held, make), *rates(held, make)]
    return [(check.name, [claim.as_written for side in check.sides for claim in side]) for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Permits were given for 400 huts, down 9 per cent on the same months of 2021, when 500 were granted.",
            ("percent-change", ["400", "500", "9 per cent"]),
        ),
        (
            "Landings fell by 3,000 tonnes in May. Last year they came to 9,000 tonnes; this year to 4,000 tonnes.",
            ("difference", ["4,000 tonnes", "9,000 tonnes", "3,000 tonnes"]),
        ),
        (
            "Boats may land 600 tonnes. That is 80 tonnes more than last year's quota of 560.",
            ("difference", ["600 tonnes", "560", "80 tonnes"]),
        ),
        ("The number of rooks has doubled in a year, from 20 to 52.", ("multiple", ["52", "20", "doubled"])),
        (
            "The line ordered eight trams of 90 seats each, adding 900 seats in all.",
            ("product", ["900", "eight", "90"]),
        ),
        (
            "They cooked 300 meals a day. Over the 12 days of the camp that made 4,200 meals.",
            ("product", ["4,200", "12 days", "300"]),
        ),
        (
            "The school has 480 pupils in 20 classes, an average of 30 to a class.",
            ("average", ["480", "20", "30"]),
        ),
    ],
)
def test_relations_that_do_not_hold(text: str, wanted: tuple[str, list[str]]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Permits were given for 455 huts, down 9 per cent on the same months of 2021, when 500 were granted.",
        "The school has 600 pupils in 20 classes, an average of 30 to a class.",
        "The line carried 290 guests, 12 per cent more than in May but fewer than the 340 of June.",
        "The night brought minus 9 degrees; by noon it had risen by 13 degrees, from minus 9 degrees to 4 degrees.",
        "Two guards had been responsible for 17 inmates, against a recommended six for each.",
        "She has had five coaches and two horses, and rides on three mornings a week.",
        "The talks lasted two days. Fees will go up from $400 a day to $600.",
        "In the north three pits out of nine stood still, and output fell by half.",
        "Crews from 11 towns took part, and the eight from Bray won by half a length.",
        "Ninety guests paid $40 apiece, and yet the choir will get a cheque for $5,000.",  # from others too
        "Trade fell by half in spring. The shop has 5,000 followers and the owner 90.",
        "The krona lost 90 per cent in spring. A loaf that cost 8 kronor a year ago costs 17 now.",
        "Shares in Alder fell 13 per cent to 21 crowns, and shares in Birch dropped 14 per cent to 33 crowns.",
        "The shop has 26 Sundays off instead of 22, which is two more than its rival had offered.",
        "She led by eight points to three and won only eleven more points.",
        "Nine more of the 22 cellos were in a barn, which leaves 4 to be found.",
        "The road was voted down by 23 to 12; it would have been 58 kilometres long.",
        "Ford's lead is one point. A poll of polls puts him at 47 per cent to 42 per cent.",
    ],
)
def test_relations_that_hold_or_are_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council will build 40 homes this year, twice as many next year and 120 in all.",
        "Turnout was 45 per cent, up 5 points on 2019, and 60 per cent in the towns.",
        "The factory doubled its staff to 80 and will have 120 by spring.",
        "There were 60 fires in July, a rise of 10, and 80 fires in August.",
        "The city has 90,000 people, 12 per cent more than in 2010, and the county has 110,000 people.",
        "The hall holds 500 people; 300 came on Friday, a fifth more than on Thursday, and 450 on Saturday.",
        "Police counted 2,000 marchers, twice as many as expected; the organisers 5,000.",
    ],
)
def test_a_size_of_what_is_not_told_is_not_laid_to_what_is_added(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm pays 12 euros an hour for 40 hours, and 900 euros a month to its 30 trainees.",
        "Tickets at 30 euros each brought in 9,000 euros, with 200 people let in free.",
        "The farm milks 80 cows, which give 25 litres each a day, and sells 1,500 litres.",
        "Each of the 40 houses has 3 flats; 110 flats are let.",
    ],
)
def test_a_rate_is_not_reckoned_with_what_is_added(text: str) -> None:
    assert found(text) == []
