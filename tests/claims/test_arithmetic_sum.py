from __future__ import annotations

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.arithmetic_sum import sums
from claimcheck.claims.reckoning import Maker, lines


def found(text: str) -> list[list[str]]:
    doc = annotate(make_document(text))
    checks = sums(tuple(lines(doc)), Maker(doc, ()))
    return [[claim.as_written for side in check.sides for claim in side] for check in checks]


def test_a_list_is_held_against_the_number_before_it_and_not_against_its_own_first() -> None:
    assert found("The fire killed 12 people: five men, four women and two children.") == [
        ["12", "five", "four", "two"]
    ]


def test_each_part_is_a_side_of_its_own() -> None:
    doc = annotate(make_document("The choir has 60 members: 31 altos, 20 tenors and 11 basses."))
    (check,) = sums(tuple(lines(doc)), Maker(doc, ()))
    assert [len(side) for side in check.sides] == [1, 1, 1, 1]


def test_round_figures_may_miss_their_total_by_what_rounding_does() -> None:
    assert (
        found(
            "The port took 4.0 million tonnes: 1.8 million by rail, 1.2 million by road and 0.9 million by canal."
        )
        == []
    )
    assert found(
        "The port took 3.4 million tonnes: 1.8 million by rail, 1.2 million by road and 0.9 million by canal."
    )


def test_long_lists_cost_no_more_than_their_numbers() -> None:
    assert found("He saw " + ", ".join(f"{at} gulls" for at in range(1, 400)) + " and two terns.") == []
