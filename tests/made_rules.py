"""Builds rules, questions and the context they are asked in."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any

from claimcheck.model import Severity, Subject, Verdict
from claimcheck.questions.align import Alignment
from claimcheck.questions.group import Question
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import Likeness


def made_rule(
    kind: str = "differs",
    *,
    name: str = "toll",
    severity: Severity = Severity.ERROR,
    verdict: Verdict | None = None,
    tolerance: float = 0.0,
    **select: Any,
) -> Rule:
    """A rule without cases."""
    return Rule(
        name, kind, select, severity, "{attribute}: {first} or {second}", "w", "s", verdict, tolerance
    )


def question(*claims: Placed, aligned: bool = True) -> Question:
    """A question that all the claims answer."""
    ids = sorted(item.claim.id for item in claims)
    held = {pair: Alignment(4.0, ("both count",)) for pair in combinations(ids, 2)} if aligned else {}
    first = claims[0].claim
    return Question(first.kind, first.attribute, first.subject, claims, held)


def context(
    *claims: Placed,
    likeness: Mapping[tuple[str, str], Likeness] | None = None,
    subjects: tuple[Subject, ...] = (),
) -> Context:
    """What rules may ask of claims."""
    return Context(
        subjects={subject.key: subject for subject in subjects},
        claims={item.claim.id: item.claim for item in claims},
        likeness=likeness or {},
        paths={item.claim.document_id: item.path for item in claims},
        spoken_by={},
    )
