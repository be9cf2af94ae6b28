"""Copies of one wire among many passages."""

from __future__ import annotations

from claimcheck.subjects.copies import copies

WIRE = "The ferry to the northern islands ran aground in thick fog late on Sunday with forty people on board"


def test_ten_prints_of_one_wire_are_one() -> None:
    assert copies([f"{WIRE}, report number {number}" for number in range(10)]) == (0,) * 10


def test_the_same_words_in_a_longer_report() -> None:
    longer = (
        f"{WIRE}, and there they waited. {'Nobody slept, and the tea was cold by the time it came. ' * 3}"
    )
    assert copies(["Something else was told of here at some length indeed", WIRE, longer]) == (0, 1, 1)


def test_other_words_on_one_thing_are_no_copy() -> None:
    other = "Forty people were on a ferry that hit rocks near the northern islands in fog on Sunday night"
    assert copies([WIRE, other]) == (0, 1)


def test_what_is_too_short_is_nobodys_copy() -> None:
    assert copies(["said on Sunday", "said on Sunday", ""]) == (0, 1, 2)


def test_many_passages_with_one_set_phrase() -> None:
    texts = [
        f"{n} {n + 1} {n + 2} he told a news conference on Sunday evening {n} {n * 7} {n * 9}"
        for n in range(99)
    ]
    assert copies(texts) == tuple(range(99))
