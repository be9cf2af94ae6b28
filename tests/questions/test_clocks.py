"""The times of day that articles on one occasion give for one thing."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.clocks import clock_checks

OUT = "2024-03-15"
BODY = (
    "\n\nThe Tolbooth bakery in Kirkwall, which makes 4,000 oatcakes a day, has been closed. The owner, Ailsa Rendall, "
    "lost two ovens. Neighbours in Bridge Street had smelt gas for a week."
)
BLAST = "An oven exploded at the Tolbooth bakery in Kirkwall around 10 p.m. on Tuesday."


def clocks(*told: str) -> list[list[list[str]]]:
    made = joined(*((f"{text}{BODY}", OUT) for text in told))
    return [[[c.as_written for c in side] for side in check.sides] for check in clock_checks(made)]


@pytest.mark.parametrize(
    ("other", "written"),
    [
        ("The Tolbooth bakery in Kirkwall exploded on Tuesday at 11 p.m.", "11 p.m."),
        ("The Tolbooth bakery in Kirkwall exploded at 10 a.m. on Tuesday.", "10 a.m."),
        ("It happened at the Tolbooth bakery in Kirkwall shortly before 9 p.m. on Tuesday.", "shortly before 9 p.m."),
        ("Firemen were called to the Tolbooth bakery in Kirkwall at 9.15 p.m. on Tuesday.", "9.15 p.m."),
        ("A baker was leaving the Tolbooth bakery about 9 p.m. on Tuesday when an oven blew up.", "about 9 p.m."),
        ("The Tolbooth bakery in Kirkwall exploded at 2 a.m. on Wednesday.", "2 a.m."),
        ("The Tolbooth bakery in Kirkwall exploded on Tuesday morning.", "Tuesday morning"),
        ("Ada Lund was found in the Tolbooth bakery in Kirkwall at 9 p.m. on Tuesday.", "9 p.m."),
        ("Firemen answered a report of a bang in the Tolbooth bakery around 9 p.m. on Tuesday.", "around 9 p.m."),
        ("Firemen responded to a call of gas seen in the Tolbooth bakery at 9 p.m. on Tuesday.", "9 p.m."),
        ("The Tolbooth bakery in Kirkwall exploded at 2100 hours on Tuesday.", "2100 hours"),
    ],
)  # fmt: skip
def test_apart(other: str, written: str) -> None:
    assert clocks(BLAST, other) == [[["around 10 p.m."], [written]]]


@pytest.mark.parametrize(
    "other",
    [
        "The Tolbooth bakery in Kirkwall exploded on Tuesday at 10.15 p.m.",
        "The Tolbooth bakery in Kirkwall exploded on Tuesday after 9 p.m.",
        "Firemen were called to the Tolbooth bakery in Kirkwall at 11.15 p.m. on Tuesday.",
        "Firemen were called to the Tolbooth bakery in Kirkwall at 8 a.m.",  # of the next day, it may be
        "The Tolbooth bakery in Kirkwall exploded on Tuesday night.",
        "The Tolbooth bakery in Kirkwall exploded at 10 p.m. on Wednesday.",  # the day is another question
        "The Tolbooth bakery in Kirkwall exploded at 11 p.m. on Thursday.",
        "The Tolbooth bakery in Kirkwall exploded on Tuesday at 11 p.m. GMT.",
        "Another oven exploded at the Tolbooth bakery in Kirkwall on Tuesday at 11 p.m.",
        "The Tolbooth bakery exploded on Tuesday at 11 p.m., and a shed exploded at 6 p.m.",
        "Updated at 11 p.m. An oven exploded at the Tolbooth bakery in Kirkwall.",
        "A baker of the Tolbooth bakery in Kirkwall went home at 7 p.m. on Tuesday.",
        "The Tolbooth bakery in Kirkwall is said to have exploded at 11 p.m. on Tuesday, not at 10 p.m.",
    ],
)
def test_no_check(other: str) -> None:
    assert clocks(BLAST, other) == []


EXACT = BLAST.replace("around 10 p.m.", "{}")


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("at 10:32 p.m.", "at 10:35 p.m.", True),
        ("at 10:30 p.m.", "at 10:35 p.m.", False),
        ("about 10:32 p.m.", "at 10:35 p.m.", False),
        ("about 10:24 p.m.", "about 10:42 p.m.", True),  # the digits changed over
        ("about 10:24 p.m.", "about 10:30 p.m.", False),
    ],
)
def test_minutes(one: str, two: str, apart: bool) -> None:
    assert bool(clocks(EXACT.format(one), EXACT.format(two))) is apart


def test_two_parts_of_one_day() -> None:
    parts = [
        BLAST.replace("around 10 p.m. on Tuesday", f"on Tuesday {part}") for part in ("afternoon", "night")
    ]
    assert clocks(*parts) == [[["Tuesday afternoon"], ["Tuesday night"]]]
    assert clocks(parts[1], parts[1].replace("night", "evening")) == []


def test_a_time_told_again_stands_on_its_side() -> None:
    found = "Ada Lund was found dead in the Tolbooth bakery in Kirkwall around 10 p.m. on Tuesday."
    late = "The Tolbooth bakery in Kirkwall exploded on Tuesday at 11 p.m."
    assert clocks(BLAST, found, late) == [[["around 10 p.m.", "around 10 p.m."], ["11 p.m."]]]


def test_a_deed_that_somebody_is_charged_with() -> None:
    charged = (
        "Bo Ek was charged in the explosion in the Tolbooth bakery in Kirkwall about 11:30 p.m. on Tuesday."
    )
    assert clocks(BLAST, charged) == [[["around 10 p.m."], ["about 11:30 p.m."]]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bo Ek, charged with aiming a lamp in the blast at the bakery about 11:30 p.m. on Tuesday, wept.", True),
        ("Bo Ek, charged in the explosion in the bakery, walked home about 11:30 p.m. on Tuesday.", False),
        ("Bo Ek, charged in the explosion in the bakery, was arrested about 11:30 p.m. on Tuesday.", False),
        ("Four shots were fired in the Tolbooth bakery on Tuesday at 11:30 p.m.", True),
        ("Two bakers were fired from the Tolbooth bakery on Tuesday at 11:30 p.m.", False),
    ],
)  # fmt: skip
def test_what_a_time_is_of(text: str, found: bool) -> None:
    assert bool(clocks(BLAST, text)) is found


def test_a_call_about_something_else() -> None:
    called = "Firemen were called to the Tolbooth bakery in Kirkwall about a cat at 8:30 p.m. on Tuesday. "
    late = BLAST.replace("10 p.m.", "11 p.m.")
    assert clocks(BLAST, called + late) == [[["around 10 p.m."], ["around 11 p.m."]]]


def test_articles_that_agree_make_one_side() -> None:
    late = "The Tolbooth bakery in Kirkwall exploded on Tuesday at 11 p.m."
    assert clocks(BLAST, late, late.replace("at 11", "about 11")) == [
        [["around 10 p.m."], ["11 p.m.", "about 11 p.m."]]
    ]


def test_articles_on_two_occasions_have_no_time_in_common() -> None:
    made = joined((BLAST, OUT), ("A barge sank on the Ruhr near Witten at 7 a.m. on Tuesday.", OUT))
    assert list(clock_checks(made)) == []


LIFTOFF = "The weather satellite Skua, which cost 90 million crowns, left Andoya on Tuesday. {} Ida Falk wept for joy."


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("The rocket left its pad at 6.50am.", "The satellite had set off at 8.50am.", True),
        ("The rocket left its pad at 6.50am.", "Lift-off came at 8.50am.", True),
        ("The rocket lifted off at 6.50am.", "The satellite soared from the pad at 8.50am.", True),
        ("The rocket lifted off at 6.50am.", "The minister had set off at 8.50am.", False),
        (
            "The rocket lifted off at 6.50am.",
            "The rocket lifted off at 6.50am. Tests began at 8.50am.",
            False,
        ),
    ],
)
def test_liftoff(one: str, two: str, apart: bool) -> None:
    made = joined((LIFTOFF.format(one), OUT), (LIFTOFF.format(two), OUT))
    assert bool([*clock_checks(made)]) is apart


@pytest.mark.parametrize(
    "other",
    [
        "The blast at the Tolbooth bakery in Kirkwall came at 8 p.m. on Tuesday.",
        "A trolley was on its way to the Tolbooth bakery at 8 p.m. on Tuesday when a gas pipe burst.",
    ],
)
def test_what_comes_and_what_gives_way(other: str) -> None:
    assert len(clocks(BLAST, other)) == 1


def test_a_road_that_is_free_again() -> None:
    road = "Bridge Street was reopened at 11.30 p.m."
    assert len(clocks(f"{BLAST} {road}", f"{BLAST} Traffic in Bridge Street moved again at 9.30 p.m.")) == 1
    assert not clocks(f"{BLAST} {road}", f"{BLAST} The baker moved to a friend's house at 9.30 p.m.")
