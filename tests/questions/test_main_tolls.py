"""The only tolls of their kind in the news of two articles on one occasion."""

from __future__ import annotations

from made_articles import joined

from claimcheck.questions.main_tolls import main_toll_pairs

OUT, LATER = "2024-03-15", "2024-03-24"
BODY = (
    "\n\nThe Tolbooth bakery in Kirkwall, which makes 4,000 oatcakes a day, has been closed. The owner, Ailsa Rendall, "
    "lost two ovens. Neighbours in Bridge Street had smelt gas for a week before the oven blew up on Tuesday, March 12."
)
ONE = f"An oven blew up at the Tolbooth bakery in Kirkwall. Another 18 bakers were wounded, a doctor said.{BODY}"
OTHER = f"Ailsa Rendall wept at the gate of her bakery in Kirkwall. In all 31 were hurt.{BODY}"


def pairs(one: str, other: str, out: str = OUT, later: str = LATER) -> list[tuple[str, ...]]:
    made = joined((one, out), (other, later))
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in main_toll_pairs(made)]


def test_the_toll_of_one_occasion_in_other_words() -> None:
    assert pairs(ONE, OTHER) == [("18", "31")]


def test_an_article_that_gives_two_tolls_has_no_main_one() -> None:
    assert pairs(ONE, f"{OTHER} A crash at Stromness hurt 40 people.") == []


def test_a_toll_that_the_other_article_knows_of_something_else_is_none() -> None:
    assert pairs(ONE, f"{OTHER} Of them 18 were of the night shift.") == []


def test_tolls_of_two_lands_are_two_tolls() -> None:
    north = OTHER.replace("in Kirkwall", "in Toronto")
    assert pairs(ONE, f"TORONTO, Canada — {north}") == []


def test_a_smaller_number_beside_a_larger_one_is_of_a_part() -> None:
    one = f"An oven blew up at the Tolbooth bakery in Kirkwall and hurt more than 20 women. Nine were hurt.{BODY}"
    assert pairs(one, OTHER) == []


def test_men_who_are_all_the_victims_there_are() -> None:
    one = ONE.replace("Another 18 bakers were wounded", "Two young men were wounded")
    assert pairs(one, OTHER.replace("In all 31", "Three bakers")) == [("Three", "Two")]


def test_articles_on_two_occasions_have_no_toll_in_common() -> None:
    assert pairs(ONE, "A barge sank on the Ruhr near Witten. In all 31 bargemen were hurt.") == []
