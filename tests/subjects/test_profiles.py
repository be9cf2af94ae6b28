"""What an article is about, from itself alone."""

from __future__ import annotations

import pytest
from made_articles import annotated
from made_news import MILL, profiled

from claimcheck.subjects.addresses import addresses
from claimcheck.subjects.profiles import narrow
from claimcheck.subjects.weights import UNLISTED, surprise


def test_rare_forms_surprise_more() -> None:
    assert surprise("the") < surprise("police") < surprise("tuxedo") < surprise("xqzv") == UNLISTED
    assert surprise("a" * 100) == UNLISTED


def test_a_profile() -> None:
    (made,) = profiled((MILL[0], "2024-03-05"))
    assert made.main == "aldred"
    assert (made.persons["aldred"].given, made.persons["aldred"].age) == ("joseph", 61)
    assert {"calder", "hebden", "joseph", "aldred"} <= made.names.keys()
    assert "caretaker" in made.words
    assert "the" not in made.words
    assert "1989" in made.numbers
    assert made.addresses == {"12 albert"}
    assert len(made.days) == 1  # Monday night
    assert narrow(made.published)


def test_an_undated_article_names_no_days_but_those_that_carry_their_year() -> None:
    (made,) = profiled(("It rained on Monday, on 3 May and on 4 May 2021.", None))
    assert len(made.days) == 1
    assert made.calendar == {("5", "3"), ("5", "4")}
    assert not narrow(made.published)


def test_links_to_other_stories_say_nothing() -> None:
    links = "Related articles\n\nAstrid Lund sinks off Leith\n"
    text = f"{MILL[0]}\n\nA second paragraph says more of the same blaze.\n\n{links}"
    (made,) = profiled(text)
    assert "lund" not in made.names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He lived at 937 Euharlee Road, Lot No. 5.", {"937 euharlee"}),
        ("It was in the 2400 block of North Seaman Street.", {"2400 north seaman"}),
        ("Police went to 15 West 5th Ave. at noon.", {"15 west 5th"}),
        ("In 2015 Main Street closed.", {"2015 main"}),
        ("Some 40 people lived in Main Street.", set()),
        ("At 7 Main Street.", set()),
        ("It took 12 hours.", set()),
    ],
)
def test_addresses(text: str, found: set[str]) -> None:
    assert addresses(annotated(text)) == found
