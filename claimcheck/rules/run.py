"""Runs rules over questions, utterances and checks: one question gives at most one conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Protocol

from claimcheck.model import Check, Conflict, Kind, Severity, Span, Verdict
from claimcheck.questions.group import Question
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule


class RuleKind(Protocol):
    """What a module of `rules.kinds` offers."""

    SELECT_KEYS: frozenset[str]

    def find(self, rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
        """The conflict that the rule sees in a question or a check, None where there is none or it is not its own."""


def run(
    rules: Sequence[Rule], questions: Sequence[Question], checks: Sequence[Check], context: Context
) -> tuple[Conflict, ...]:
    """All conflicts, sorted by the document paths and offsets of their sides, then by rule."""
    kinds = {rule.kind: import_module(f"claimcheck.rules.kinds.{rule.kind}") for rule in rules}
    # a note never takes a question from a rule that is louder
    ordered = sorted(rules, key=lambda rule: (rule.severity is Severity.NOTE, -len(rule.select), rule.id))
    found = _without_quoted(
        _without_ends(list(_told_once(_find(ordered, kinds, [*questions, *checks], context))))
    )
    return tuple(sorted(found, key=lambda c: (context.place(c.sides[0].claims[0]), c.rule, c.id)))


def _find(
    rules: Sequence[Rule], kinds: Mapping[str, RuleKind], items: Sequence[Question | Check], context: Context
) -> Iterator[Conflict]:
    for item in items:
        for rule in rules:
            conflict = kinds[rule.kind].find(rule, item, context)
            if conflict is not None:
                yield conflict
                break


def _without_ends(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Without two days held against one another that a timeline has as those of two happenings."""
    chains = [_days(conflict) for conflict in conflicts if conflict.verdict is Verdict.TIMELINE]
    return [
        conflict
        for conflict in conflicts
        if conflict.kind is not Kind.DATE
        or conflict.verdict is Verdict.TIMELINE
        or not any(_days(conflict) <= days for days in chains)
    ]


def _without_quoted(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Without numbers, days and places that stand in two wordings of an utterance which are told to contradict."""
    quoted: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for number, conflict in enumerate(conflicts):
        if conflict.attribute == "said" and conflict.verdict is Verdict.CONTRADICTION:
            for claim in (claim for side in conflict.sides for claim in side.claims):
                quoted[claim.document_id].append((claim.span, number))
    return [conflict for conflict in conflicts if not _is_quoted(conflict, quoted)]


def _is_quoted(conflict: Conflict, quoted: Mapping[str, Sequence[tuple[Span, int]]]) -> bool:
    """Whether one contradiction between utterances holds every claim of another conflict."""
    if conflict.attribute == "said":
        return False
    holding = [
        {number for span, number in quoted.get(claim.document_id, ()) if span.holds(claim.span)}
        for side in conflict.sides
        for claim in side.claims
    ]
    return bool(set.intersection(*holding))


def _days(conflict: Conflict) -> frozenset[tuple[str, str]]:
    """The answers of the sides, each with a document that gives it."""
    return frozenset(
        (claim.document_id, str(claim.value)) for side in conflict.sides for claim in side.claims
    )


def _told_once(conflicts: Iterable[Conflict]) -> Iterator[Conflict]:
    """Without the second piece of a quotation that was cut in two, laid to the same speakers in the same articles, and
    without a second rule's word on the same words of who did something."""
    seen, words = set(), set()
    for conflict in conflicts:
        spans = frozenset(frozenset((c.document_id, c.span) for c in side.claims) for side in conflict.sides)
        if conflict.attribute != "said" and conflict.kind is Kind.ATTRIBUTION:
            if spans in words:
                continue
            words.add(spans)
        sides = [{(c.document_id, c.subject) for c in side.claims} for side in conflict.sides]
        key = conflict.rule, tuple(sorted(tuple(sorted(side)) for side in sides))
        split = len({c.subject for side in conflict.sides for c in side.claims}) > 1
        if conflict.attribute != "said" or not split:
            yield conflict
        elif key not in seen:
            seen.add(key)
            yield conflict
