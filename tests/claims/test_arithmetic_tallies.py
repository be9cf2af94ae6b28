from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_percents import percents
from claimcheck.claims.arithmetic_relations import relations
from claimcheck.claims.arithmetic_sum import sums
from claimcheck.claims.arithmetic_tallies import tallies
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[tuple[str, list[str]]]:
    doc = annotate(make_document(text))
    make, held = Maker(doc, ()), tuple(lines(doc))
    checks = [
        *tallies(held, make),
        *sums(held, make),
        *relations(held, make),
        *(check for line in held for check in percents(line, make)),
    ]
    return [(check.name, [claim.as_written for side in check.sides for claim in side]) for check in checks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The zoo has 40 penguins. Six have been given away, leaving 31.",
            ("difference", ["31", "Six", "40"]),
        ),
        (
            "Of the 52 lorries that were stopped, 31 were unsafe. The other 26 drove on.",
            ("sum", ["52", "31", "26"]),
        ),
        (
            "Thirty guests were in the inn. Eighteen jumped, seven climbed down and eight crept out.",
            ("sum", ["Thirty", "Eighteen", "seven", "eight"]),
        ),
        (
            "She spent 40 percent of the money on cars, 35 percent on travel and 35 percent on hats.",
            ("percent-total", ["40 percent", "35 percent", "35 percent"]),
        ),
        (
            "The hall has 900 seats, three times as many as the 450 of the old one.",
            ("multiple", ["900", "450", "three times"]),
        ),
    ],
)
def test_tallies_that_do_not_fit(text: str, wanted: tuple[str, list[str]]) -> None:
    assert found(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The zoo has 40 penguins. Six have been given away, leaving 34.",
        "Of the 52 lorries that were stopped, 31 were unsafe. The other 21 drove on.",
        "Thirty guests were in the inn. Eighteen jumped, seven climbed down and five were carried out.",
        "The storm struck nine of the 24 villages, leaving 17 dead.",
        "Roe won 54 percent of the vote in Utah, 61 percent in Iowa and 58 percent in Ohio.",
        "The hall has 900 seats, almost three times as many as the 450 of the old one.",
        "Of the 52 lorries, some had several faults: 31 were overloaded, 12 had bad brakes and 15 bald tyres.",
    ],
)
def test_tallies_that_fit_or_are_of_several_things(text: str) -> None:
    assert found(text) == []
