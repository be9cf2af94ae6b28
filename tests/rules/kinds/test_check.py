"""Rules over relations that reading found broken."""

from __future__ import annotations

import pytest
from made_placed import placed
from made_rules import context, made_rule, question

from claimcheck.model import Check, Kind, Severity, Verdict
from claimcheck.rules.kinds.check import find

ITEMS = (placed("a", 40), placed("a", 31), placed("a", 8))
CHECK = Check("sum", Kind.COUNT, ((ITEMS[0].claim,), (ITEMS[1].claim, ITEMS[2].claim)), "31 + 8 = 39, not 40")


@pytest.mark.parametrize("verdict", [None, Verdict.ARITHMETIC, Verdict.CALENDAR])
def test_a_check_of_the_rules_name_is_a_conflict(verdict: Verdict | None) -> None:
    found = find(made_rule("check", verdict=verdict, check="sum"), CHECK, context(*ITEMS))
    assert found is not None
    assert (found.verdict, found.severity) == (verdict or Verdict.ARITHMETIC, Severity.ERROR)
    assert [[str(claim.value) for claim in side.claims] for side in found.sides] == [["8", "31"], ["40"]]
    assert (found.subject_key, found.attribute) == ("event:kill", "killed")
    assert (found.explanation, found.confidence) == ("31 + 8 = 39, not 40", 0.9)


def test_other_checks_and_questions_are_not() -> None:
    rule = made_rule("check", check="difference")
    assert find(rule, CHECK, context(*ITEMS)) is None
    assert find(rule, question(*ITEMS), context(*ITEMS)) is None
