"""How a conflict is put together."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from made_placed import placed
from made_rules import context, made_rule

from claimcheck.model import Amount, Claim, Conflict, Kind, Severity, Subject, Verdict
from claimcheck.rules.conflicts import conflict, severity

A, B, C = placed("a", 12), placed("b", 17), placed("c", 12)
RULE = made_rule(claim="count")
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
