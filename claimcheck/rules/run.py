"""Runs rules over questions, utterances and checks: one question gives at most one conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Protocol

from claimcheck.model import Check, Claim, Conflict, Kind, Severity, Span, Verdict
from claimcheck.questions.fillers import FILLER
from claimcheck.questions.group import Question
from claimcheck.questions.names_apart import BARE
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule

_Words = tuple[str, Span]
_BARE = (BARE, FILLER)  # extractors of names that are held against one another by their sentences alone
_TWO = 2  # sides of a conflict between two answers


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
    told = list(_told_once(_find(ordered, kinds, [*questions, *checks], context)))
    told = _without_bare_names(_by_one_rule(told))
    found = _without_quoted(_without_ends(_without_repeated(told)))
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


def _by_one_rule(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Without the word of another rule on two answers that one has told of the same words: a year of birth, an hour.

    What is told as a contradiction is kept before what is told of two occasions, then the louder, then the fuller.
    """
    order = sorted(range(len(conflicts)), key=lambda at: (_weight(conflicts[at]), at))
    held: dict[_Words, set[int]] = defaultdict(set)
    kept = set()
    for at in order:
        words = [word for side in _words(conflicts[at]) for word in side]
        telling = set.intersection(*(held.get(word, set()) for word in words))
        if any(_holds(conflicts[other], conflicts[at]) for other in telling):
            continue
        kept.add(at)
        for word in words:
            held[word].add(at)
    return [conflict for at, conflict in enumerate(conflicts) if at in kept]


def _without_bare_names(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Without two names in one passage, or of one deed, where a rule tells what the very sentences say of them."""
    bare = [conflict.sides[0].claims[0].extractor in _BARE for conflict in conflicts]
    told = [
        _sentences(conflict)
        for conflict, is_bare in zip(conflicts, bare, strict=True)
        if conflict.kind is Kind.ATTRIBUTION and not is_bare
    ]
    return [
        conflict
        for conflict, is_bare in zip(conflicts, bare, strict=True)
        if not (is_bare and any(_sentences(conflict) <= held for held in told))
    ]


def _sentences(conflict: Conflict) -> set[_Words]:
    return {(claim.document_id, claim.sentence) for side in conflict.sides for claim in side.claims}


def _weight(conflict: Conflict) -> tuple[bool, int, int]:
    claims = sum(len(side.claims) for side in conflict.sides)
    return conflict.verdict is Verdict.DIFFERENT_OCCASIONS, -conflict.severity.rank, -claims


def _words(conflict: Conflict) -> list[set[_Words]]:
    """The words of each side, each with its document."""
    return [{(claim.document_id, claim.span) for claim in side.claims} for side in conflict.sides]


def _holds(conflict: Conflict, other: Conflict) -> bool:
    """Whether the two sides of one conflict hold those of another of its kind; what was said is told by its own."""
    if conflict.kind is not other.kind or "said" in (conflict.attribute, other.attribute):
        return False
    ours, theirs = _words(conflict), _words(other)
    if len(ours) != _TWO or len(theirs) != _TWO:
        return False
    return any(theirs[0] <= a and theirs[1] <= b for a, b in (ours, ours[::-1]))


def _without_repeated(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Without a rule's second word on one value that an article tells twice, against the very same words: the age of
    the title and of the text."""
    told = set[tuple[object, ...]]()
    kept = []
    for conflict in conflicts:
        values = [_values(side.claims) for side in conflict.sides]
        keys = {
            (conflict.rule, at, frozenset(words), *values)
            for at, words in enumerate(_words(conflict))
            if len(conflict.sides) >= _TWO and len({doc for doc, _ in words}) == 1
        }
        if not keys & told:
            kept.append(conflict)
        told |= keys
    return kept


def _values(claims: Sequence[Claim]) -> frozenset[tuple[str, str, str]]:
    return frozenset((claim.document_id, claim.attribute, str(claim.value)) for claim in claims)


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
