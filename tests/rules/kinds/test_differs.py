"""When answers of one question cannot all be right."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from made_placed import amount, day, placed
from made_rules import context, made_rule, question

from claimcheck.model import (
    Amount,
    Check,
    Conflict,
    Grain,
    Kind,
    Participant,
    Relation,
    Role,
    Severity,
    Span,
    Subject,
    TimeInterval,
    Verdict,
    Zone,
)
from claimcheck.rules.excuses import stand
from claimcheck.rules.kinds.differs import find
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import Likeness

COUNT = made_rule(claim="count")
PAIR = ("person:ann lee", "person:bo ek")
LATER = {"published": "2024-06-02", "when": "2024-06-01"}


def asked(rule: Rule, *claims: Placed, score: float = 0.0, persons: int = 0) -> Conflict | None:
    names = sorted({item.claim.document_id for item in claims})
    alike = {(a, b): Likeness(score, (), 1, persons) for a in names for b in names if a < b}
    return find(rule, question(*claims), context(*claims, likeness=alike))


def sides(found: Conflict | None) -> list[list[str]]:
    """The sides of a conflict, each claim as its document and value."""
    assert found is not None
    return [[f"{claim.document_id}{claim.value}" for claim in side.claims] for side in found.sides]


def dated(document: str, when: str, **fields: Any) -> Placed:
    return placed(document, day(when), kind=Kind.DATE, attribute="time", family="convict", **fields)


def told(item: Placed, form: str) -> Placed:
    return replace(item, form=form)


def test_two_answers_are_a_conflict() -> None:
    found = asked(COUNT, placed("a", 12), placed("b", 17))
    assert sides(found) == [["a12"], ["b17"]]
    assert found is not None
    assert (found.rule, found.kind, found.attribute, found.verdict, found.severity) == (
        "toll",
        Kind.COUNT,
        "killed",
        Verdict.CONTRADICTION,
        Severity.ERROR,
    )
    for part in (
        "killed: ",
        "12",
        "17",
        "published within a week of one another",
        "compared because: both count",
    ):
        assert part in found.explanation
    assert found.confidence == 0.5


@pytest.mark.parametrize(
    ("claims", "wanted"),
    [
        # agreeing claims share a side
        ([placed("a", 12), placed("b", 17), placed("c", 12)], [["a12", "c12"], ["b17"]]),
        # three answers, three sides
        ([placed("a", 12), placed("b", 17), placed("c", 30)], [["a12"], ["b17"], ["c30"]]),
        # a bystander joins the one side it agrees with
        (
            [placed("a", 12), placed("b", 17), placed("c", Amount(Fraction(11), Fraction(14), exact=False))],
            [["a12", "c11..14"], ["b17"]],
        ),
        # and none where it agrees with both
        (
            [placed("a", 12), placed("b", 17), placed("c", Amount(Fraction(11), Fraction(19), exact=False))],
            [["a12"], ["b17"]],
        ),
    ],
)
def test_sides(claims: list[Placed], wanted: list[list[str]]) -> None:
    assert sides(asked(COUNT, *claims)) == wanted


@pytest.mark.parametrize(
    "claims",
    [
        # the same, or no data
        [placed("a", 12), placed("b", 12)],
        [placed("a", 12), placed("b", Amount(Fraction(3), Fraction(3), "km"))],
        # an article that gives both answers absolves
        [placed("a", 12), placed("b", 17), placed("a", 17)],
        # one article alone, where neither takes the other up
        [placed("a", 12), placed("a", 17)],
        # more answers than one question has
        [placed(chr(ord("a") + n), 12 + 7 * n) for n in range(5)],
        # another occasion that has nothing in common with the first
        [placed("a", 12, when="2024-03-01"), placed("b", 17, **LATER)],
    ],
)
def test_what_is_no_conflict(claims: list[Placed]) -> None:
    assert asked(COUNT, *claims) is None


def test_what_was_not_aligned_is_not_held_together() -> None:
    claims = (placed("a", 12), placed("b", 17))
    assert find(COUNT, question(*claims, aligned=False), context(*claims)) is None


@pytest.mark.parametrize(
    ("rule", "seen"),
    [
        (made_rule(claim="count", attribute=("killed",)), True),
        (made_rule(claim="count", attribute=("injured",)), False),
        (made_rule(claim="count", **{"except": ("killed",)}), False),
        (made_rule(claim="count", **{"except": ("injured",)}), True),
        (made_rule(claim="date"), False),
        (made_rule(claim="count", tolerance=5), False),
        (made_rule(claim="count", tolerance=4), True),
    ],
)
def test_what_a_rule_selects(rule: Rule, seen: bool) -> None:
    assert (asked(rule, placed("a", 12), placed("b", 17)) is not None) is seen


def test_a_check_is_not_its_business() -> None:
    item = placed("a", 12)
    check = Check("sum", Kind.COUNT, ((item.claim,), (item.claim,)), "")
    assert find(COUNT, check, context(item)) is None


def test_tolerance_is_of_amounts_alone() -> None:
    rule = made_rule(claim="date", tolerance=10)
    assert stand(rule, dated("a", "2024-03-01"), dated("b", "2024-03-02")) is Relation.APART
    few, open_ended = placed("a", 12), placed("b", Amount(None, Fraction(5)))
    assert stand(rule, few, open_ended) is Relation.APART


# --- inside one article ---------------------------------------------------------------------------------


def test_a_headline_against_the_body() -> None:
    headline = placed("a", 12, zone=Zone.HEADLINE)
    assert sides(asked(COUNT, headline, placed("a", 17))) == [["a12"], ["a17"]]
    # the body that also gives the headline's number absolves it
    assert asked(COUNT, headline, placed("a", 17), placed("a", 12)) is None


def test_a_noun_that_takes_up_a_verb() -> None:
    rule = made_rule(claim="date")
    verb, noun = told(dated("a", "2024-03-01"), "verb"), told(dated("a", "2024-02-29"), "noun")
    assert sides(asked(rule, verb, noun)) == [["a2024-02-29"], ["a2024-03-01"]]
    assert asked(rule, verb, told(noun, "verb")) is None


# --- occasions ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actors", "score", "persons", "seen"),
    [
        (PAIR, 0.0, 0, True),  # the same two
        (PAIR[:1], 0.9, 1, True),  # one, in articles much alike
        (PAIR[:1], 0.0, 1, False),
        ((), 0.9, 1, True),  # a person in common, articles much alike
        ((), 0.9, 0, False),
    ],
)
def test_two_occasions_of_one_subject(
    actors: tuple[str, ...], score: float, persons: int, seen: bool
) -> None:
    one = placed("a", 12, actors=actors, when="2024-03-01")
    two = placed("b", 17, actors=actors, **LATER)
    found = asked(COUNT, one, two, score=score, persons=persons)
    assert (found is not None) is seen
    if found is not None:
        assert (found.verdict, found.severity) == (Verdict.DIFFERENT_OCCASIONS, Severity.WARNING)
        assert "different occasions: one article is dated 2024-03-02" in found.explanation
    assert asked(made_rule(claim="count", occasion="same"), one, two, score=score, persons=persons) is None


def test_undated_articles_ask_for_a_date() -> None:
    found = asked(COUNT, placed("a", 12, published=None), placed("b", 17))
    assert found is not None
    assert found.verdict is Verdict.CONTRADICTION
    assert "give --published PATH=DATE" in found.explanation


# --- updates --------------------------------------------------------------------------------------------

TOLL = made_rule(claim="count", developing=True)


@pytest.mark.parametrize(
    ("one", "two", "verdict", "reason"),
    [
        (
            placed("a", 12),
            placed("b", 17, published="2024-03-03"),
            Verdict.UPDATE,
            "the later report (2024-03-03) gives the higher number",
        ),
        (
            placed("a", 12, context=("toll", "rise")),
            placed("b", 17),
            Verdict.UPDATE,
            "a later report revises the number",
        ),
        (placed("a", 12), placed("b", 17), Verdict.CONTRADICTION, "published within a week"),
        (
            placed("a", 17),
            placed("b", 12, published="2024-03-03"),
            Verdict.CONTRADICTION,
            "published within a week",
        ),
    ],
)
def test_a_later_number_updates_an_earlier(one: Placed, two: Placed, verdict: Verdict, reason: str) -> None:
    found = asked(TOLL, one, two)
    assert found is not None
    assert found.verdict is verdict
    assert reason in found.explanation
    plain = asked(COUNT, one, two)
    assert plain is not None
    assert plain.verdict is Verdict.CONTRADICTION


def test_participants_are_shown_by_their_labels() -> None:
    ann, bo = (
        Subject(key, "entity", label, (label,)) for key, label in zip(PAIR, ("Ann Lee", "Bo Ek"), strict=True)
    )
    one, two = (
        placed(document, Participant("winner", key), kind=Kind.ATTRIBUTION, attribute="winner", family="win")
        for document, key in zip("ab", PAIR, strict=True)
    )
    found = find(made_rule(claim="attribution"), question(one, two), context(one, two, subjects=(ann, bo)))
    assert found is not None
    assert [side.value for side in found.sides] == ["Ann Lee", "Bo Ek"]


def test_a_month_holds_its_days() -> None:
    month = TimeInterval(day("2024-02-01").earliest, day("2024-02-29").latest, Grain.MONTH)
    wide = placed("b", month, kind=Kind.DATE, attribute="time", family="convict")
    assert asked(made_rule(claim="date"), dated("a", "2024-02-29"), wide) is None
    assert asked(made_rule(claim="date"), dated("a", "2024-03-01"), wide) is not None


def test_background_is_compared_where_the_occasion_is_unsure() -> None:
    one = placed("a", 12, role=Role.BACKGROUND)
    found = asked(COUNT, one, placed("b", 17, published="2025-03-02"))
    assert found is not None
    assert "one of the articles looks back" in found.explanation
    assert amount(12) != amount(17)


def test_what_is_weighed_is_shown_of_two_occasions_in_a_handful_of_articles() -> None:
    one, two = placed("a", 12), placed("b", 17, **LATER)
    found = question(one, two)
    weighed = replace(
        found, aligned={pair: replace(held, weighed=True) for pair, held in found.aligned.items()}
    )
    many = [placed(chr(ord("c") + number), 40 + number) for number in range(5)]
    assert find(COUNT, found, context(one, two)) is None
    shown = find(COUNT, weighed, context(one, two))
    assert shown is not None
    assert shown.verdict is Verdict.DIFFERENT_OCCASIONS
    assert find(COUNT, weighed, context(one, two, *many)) is None


def test_another_answer_in_the_sentence_of_an_answer_given_again_is_no_side() -> None:
    """One article has 17 twice, the second time beside 20: its answer is 17."""
    again = placed("b", 17)
    again = replace(again, claim=replace(again.claim, id="b again", sentence=Span(2000, 3000)))
    found = asked(COUNT, placed("a", 12), placed("b", 17), again, placed("b", 20))
    assert sides(found) == [["a12"], ["b17", "b17"]]
    once = asked(COUNT, placed("a", 12), placed("b", 17), placed("b", 20))
    assert sides(once) == [["a12"], ["b17"], ["b20"]]
