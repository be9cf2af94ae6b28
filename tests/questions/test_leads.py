"""Towns with which two articles of one occasion open."""

from __future__ import annotations

from made_articles import joined

from claimcheck.questions.leads import leads

REST = "\n\nIt took 14 climbers to free the 62 skiers, and the cable had broken, said rescuer Karl Moser."
ONE = f"A chairlift carrying 62 skiers jammed for five hours in Innsbruck on Friday morning.{REST}"
OTHER = "Sixty-two skiers dangled in the cold for five hours after a chairlift got stuck outside Salzburg on Friday."


def pairs(*texts: str) -> list[tuple[str, ...]]:
    made = joined(*texts)
    by_id = {p.claim.id: p for p in made.placed}
    return [tuple(sorted(by_id[i].claim.as_written for i in pair)) for pair in leads(made)]


def test_first_sentences_are_set_side_by_side() -> None:
    assert pairs(ONE, OTHER + REST) == [("Innsbruck", "Salzburg")]


def test_an_article_that_names_both_towns_knows_them_apart() -> None:
    assert pairs(ONE, f"{OTHER}{REST} A lift in Innsbruck had jammed a year ago.") == []


def test_articles_of_other_occasions_are_left_alone() -> None:
    assert pairs(ONE, "A choir from Leeds sang carols for 300 guests in Salzburg on Friday.") == []


def test_another_day_is_another_thing() -> None:
    assert pairs(ONE, OTHER.replace("Friday", "Tuesday") + REST) == []
