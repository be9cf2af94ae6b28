"""Rules over checks: relations inside one document that reading found broken (a sum, a weekday and its date)."""

from __future__ import annotations

from claimcheck.model import Check, Conflict, Verdict
from claimcheck.questions.group import Question
from claimcheck.rules.conflicts import conflict
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule

SELECT_KEYS = frozenset({"check"})
REQUIRED_KEYS = frozenset({"check"})
_CONFIDENCE = 0.9


def find(rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
    """A conflict for a check of the rule's name."""
    if not isinstance(item, Check) or item.name != rule.select["check"]:
        return None
    first = item.sides[0][0]
    return conflict(
        rule,
        item.kind,
        Verdict(rule.verdict or Verdict.ARITHMETIC),
        first.subject,
        first.attribute,
        item.sides,
        item.detail,
        _CONFIDENCE,
        context,
    )
