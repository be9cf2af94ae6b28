"""How a conflict is put together."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from made_placed import placed
from made_rules import context, made_rule

from claimcheck.model import (
    Amount,
    Claim,
    Conflict,
    Description,
    Kind,
    Place,
    Severity,
    Subject,
    Value,
    Verdict,
)
from claimcheck.rules.conflicts import conflict, severity

A, B, C = placed("a", 12), placed("b", 17), placed("c", 12)
RULE = made_rule(claim="count")
NAMES = (("ada lund", "Ada Lund"), ("per vik", "Per Vik"))
QUAKE = Subject("event:kill", "event", "deaths (Leith)", ("died",))


def made(*sides: tuple[Claim, ...], confidence: float = 0.5, subject: str = "event:kill") -> Conflict:
    return conflict(
        RULE,
        Kind.COUNT,
        Verdict.CONTRADICTION,
        subject,
        "killed",
        sides,
        "why",
        confidence,
        context(A, B, C, subjects=(QUAKE,)),
    )


def test_sides_and_their_claims_are_in_order_and_held_once() -> None:
    found = made((B.claim,), (C.claim, A.claim, C.claim), ())
    assert [[c.document_id for c in side.claims] for side in found.sides] == [["a", "c"], ["b"]]
    assert [side.value for side in found.sides] == ["12", "17"]
    assert (found.subject_label, found.subject_type, found.explanation) == (
        "deaths (Leith)",
        "event",
        "why",
    )


def test_an_unknown_subject_is_shown_by_its_key() -> None:
    found = made((A.claim,), (B.claim,), subject="jobs")
    assert (found.subject_key, found.subject_label, found.subject_type) == ("jobs", "jobs", "event")


def test_the_key_of_one_article_s_reading_is_put_into_words() -> None:
    found = made((A.claim,), (B.claim,), subject="event:depart|marlow ferry")
    assert found.subject_label == "depart (marlow ferry)"
    assert made((A.claim,), (B.claim,), subject="event:~go").subject_label == "go"


def test_names_in_such_a_key_are_shown_as_subjects_are() -> None:
    ferry = Subject("thing:marlow ferry", "thing", "Marlow Ferry", ("Marlow Ferry",))
    found = conflict(
        RULE, Kind.COUNT, Verdict.CONTRADICTION, "event:depart|marlow ferry", "killed", [(A.claim,), (B.claim,)],
        "why", 0.5, context(A, B, subjects=(ferry,)),
    )  # fmt: skip
    assert found.subject_label == "depart (Marlow Ferry)"
    named = conflict(
        RULE, Kind.COUNT, Verdict.CONTRADICTION, "marlow ferry", "killed", [(A.claim,), (B.claim,)],
        "why", 0.5, context(A, B, subjects=(ferry,)),
    )  # fmt: skip
    assert (named.subject_key, named.subject_label) == ("marlow ferry", "Marlow Ferry")


def test_a_hedged_amount_is_shown_as_it_is_written() -> None:
    """Nobody has written the bounds that "at least 12" is read as."""
    value = Amount(Fraction(12), Fraction(16), "", exact=False)
    hedged = replace(A.claim, value=value, as_written="at\n  least 12")
    assert [side.value for side in made((hedged,), (B.claim,)).sides] == ["at least 12", "17"]


@pytest.mark.parametrize(
    ("value", "written", "shown"),
    [
        (Description(("DK",)), "Danish", "Danish"),
        (Description(("model",), denied=True), "model", "not model"),
        (Description(("arrest",), denied=True), "No arrests", "No arrests"),
        (Amount(Fraction(1), Fraction(3), "score"), "3-1", "3-1"),
        (Place("202 calder drive"), "202 Calder Drive", "202 Calder Drive"),
        (Place("Turin", ("Italy", "Turin")), "Torino", "Turin, Italy"),
    ],
)
def test_an_answer_is_shown_as_a_reader_would_put_it(value: Value, written: str, shown: str) -> None:
    claim = replace(A.claim, value=value, as_written=written)
    assert made((claim,), (B.claim,)).sides[0].value == shown


def test_who_said_it_is_answered_by_the_speakers() -> None:
    rule = made_rule(relation="speaker")
    speakers = [Subject(f"person:{key}", "person", label, (label,)) for key, label in NAMES]
    claims = [replace(one.claim, subject=s.key) for one, s in zip((A, B), speakers, strict=True)]
    found = conflict(
        rule, Kind.ATTRIBUTION, Verdict.CONTRADICTION, speakers[0].key, "said", [[claim] for claim in claims],
        "why", 0.5, context(A, B, subjects=tuple(speakers)),
    )  # fmt: skip
    assert [side.value for side in found.sides] == ["Ada Lund", "Per Vik"]


def test_a_denial_and_a_presence_are_asked_after() -> None:
    rule, sides = made_rule(relation="denied"), [(A.claim,), (B.claim,)]
    for select, attribute, question in (
        (rule, "said", "Was it denied or confirmed?"),
        (RULE, "presence", "Where was this person on that day?"),
    ):
        found = conflict(
            select, Kind.LOCATION, Verdict.CONTRADICTION, "x", attribute, sides, "why", 0.5, context(A, B)
        )
        assert found.question == question


def test_an_unknown_happening_has_no_name() -> None:
    assert made((A.claim,), (B.claim,), subject="event:unknown").subject_label == ""


@pytest.mark.parametrize(("given", "kept"), [(-0.2, 0.0), (0.333, 0.33), (1.7, 1.0)])
def test_confidence_lies_between_none_and_full(given: float, kept: float) -> None:
    assert made((A.claim,), (B.claim,), confidence=given).confidence == kept


def test_the_fingerprint_is_of_words_and_not_of_places() -> None:
    known = made((A.claim,), (B.claim,)).id
    moved = replace(A.claim, id="other", document_id="b")
    assert made((B.claim,), (moved,)).id == known
    assert made((A.claim,), (replace(B.claim, as_written="18"),)).id != known
    assert made((A.claim,), (B.claim,), subject="jobs").id != known
    assert len(known) == 16


def test_words_that_no_encoding_holds_have_a_fingerprint() -> None:
    assert len(made((A.claim,), (replace(B.claim, as_written="\ud800"),)).id) == 16


@pytest.mark.parametrize(
    ("given", "verdict", "shown"),
    [
        (Severity.ERROR, Verdict.CONTRADICTION, Severity.ERROR),
        (Severity.ERROR, Verdict.ARITHMETIC, Severity.ERROR),
        (Severity.ERROR, Verdict.UPDATE, Severity.WARNING),
        (Severity.ERROR, Verdict.DIFFERENT_OCCASIONS, Severity.WARNING),
        (Severity.WARNING, Verdict.CALENDAR, Severity.WARNING),
        (Severity.NOTE, Verdict.UPDATE, Severity.NOTE),
    ],
)
def test_severity_is_capped_by_the_verdict(given: Severity, verdict: Verdict, shown: Severity) -> None:
    assert severity(made_rule(severity=given), verdict) is shown
