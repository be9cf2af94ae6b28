"""One person in two far towns on one day."""

from __future__ import annotations

from made_articles import joined

from claimcheck.questions.group import questions
from claimcheck.questions.presence import presences

UTRECHT = "Jan Bakker met the Danish minister, Mette Holm, in Utrecht on Friday."


def towns(*texts: str) -> list[tuple[str, ...]]:
    made = joined(*texts)
    found = presences(made, questions(made))
    return [tuple(p.claim.as_written for p in question.claims) for question in found]


def test_two_far_towns_on_one_day() -> None:
    assert towns(UTRECHT, "Jan Bakker attacked a rival in a bar in Lima on Friday.") == [("Utrecht", "Lima")]


def test_a_journey_explains_them() -> None:
    travelled = (
        "Jan Bakker attacked a rival in Lima on Friday. Jan Bakker travelled from Lima to Madrid on Friday."
    )
    assert towns(UTRECHT, travelled) == []


def test_a_surname_alone_is_no_person() -> None:
    assert towns("Bakker met Holm in Utrecht on Friday.", "Bakker attacked a rival in Lima on Friday.") == []


def test_what_is_planned_or_unsure_puts_nobody_anywhere() -> None:
    assert towns(UTRECHT, "Jan Bakker will attack the plan in Lima on Friday, he said.") == []
