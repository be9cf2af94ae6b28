"""Rules over questions whose answers cannot all be right.

Select: `claim` (a kind), `attribute` (a list; without it every attribute but those of `except`), `developing` (true
where a later number replaces an earlier one), `occasion` ("same": never across occasions), `unit` ("money",
"percent" or "number": what the values are), `falls` (whether the later of two reports gives the smaller number).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.annotate.words import is_word
from claimcheck.model import (
    AGREE,
    Amount,
    Check,
    Claim,
    Conflict,
    Kind,
    Participant,
    Place,
    Relation,
    Value,
    Verdict,
)
from claimcheck.questions.attributes import is_generic
from claimcheck.questions.group import Question
from claimcheck.rules.conflicts import conflict
from claimcheck.rules.context import Context
from claimcheck.rules.restated import restated
from claimcheck.rules.schema import Rule
from claimcheck.rules.updates import is_fall, is_update
from claimcheck.subjects.occasions import Answer
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate
from claimcheck.values.units import units

SELECT_KEYS = frozenset({"claim", "attribute", "developing", "except", "occasion", "unit", "falls"})
REQUIRED_KEYS = frozenset({"claim"})
_MOST_SIDES = 4  # more answers than that are answers to several questions
_NAMES = 5  # names and words of names that alike articles share when no person is among them
_LARGE = 1000  # a number that two things hardly share
_COPIED = 3  # content words of a sentence that say that it was copied
_MUCH_ALIKE = 0.33  # likeness from which no shared participant is needed
_RECURRING = 0.22  # likeness from which one shared participant makes two occasions one subject
Apart = tuple[Placed, Placed, Answer]


def stand(rule: Rule, one: Placed, two: Placed) -> Relation:
    """How two values stand; amounts within the rule's tolerance agree."""
    relation = relate(one.claim.value, two.claim.value)
    if relation is Relation.APART and rule.tolerance:
        gap = _difference(one.claim.value, two.claim.value)
        return Relation.WITHIN if gap is not None and gap <= rule.tolerance else relation
    return relation


def _difference(one: Value, two: Value) -> Fraction | None:
    if not isinstance(one, Amount) or not isinstance(two, Amount) or one.low is None or two.low is None:
        return None
    return abs(one.low - two.low)


def find(rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
    """A conflict where two claims of the question stand apart and no article gives both answers."""
    if not isinstance(item, Question) or item.kind != rule.select["claim"]:
        return None
    attributes = rule.select.get("attribute")
    if (attributes and item.attribute not in attributes) or item.attribute in rule.select.get("except", ()):
        return None
    if rule.select.get("unit", _sort(item)) != _sort(item):
        return None
    apart = list(_apart(rule, item, context))
    if not apart or ("falls" in rule.select and _falls(apart) != rule.select["falls"]):
        return None
    sides = _sides(rule, item, apart)
    if not 2 <= len(sides) <= _MOST_SIDES:
        return None
    # where two occasions are one for some pairs, only those can contradict, and only they explain
    deciding = [pair for pair in apart if pair[2].same is not False] or apart
    shown = _clearest(deciding)
    verdict, reason = _verdict(rule, deciding, shown)
    claims = [[placed.claim for placed in side] for side in sides]
    strength = max(a.score for a in item.aligned.values()) if item.aligned else 0.0
    return conflict(
        rule, item.kind, verdict, item.subject, item.attribute, claims,
        _explanation(rule, item, shown, reason), strength / 8, context,
    )  # fmt: skip


def _sort(question: Question) -> str:
    """What the question's amounts are: "money", "percent" or "number"; by its first claim."""
    value = question.claims[0].claim.value
    if not isinstance(value, Amount):
        return "number"
    if value.unit in ("%", "pp"):
        return "percent"
    money = value.unit and value.unit not in units() and value.unit not in ("score", "ordinal")
    return "money" if money else "number"


def _falls(apart: Sequence[Apart]) -> bool:
    """Whether a later report gives the smaller number in every pair, and says nothing of a correction."""
    return all(is_fall(one, two) and not is_update(one, two) for one, two, _ in apart)


def _apart(rule: Rule, question: Question, context: Context) -> Iterator[Apart]:
    """Aligned pairs whose values stand apart, that no agreeing counterpart absolves, on occasions worth comparing."""
    for one, two in combinations(question.claims, 2):
        key = min(one.claim.id, two.claim.id), max(one.claim.id, two.claim.id)
        if key not in question.aligned or stand(rule, one, two) is not Relation.APART:
            continue
        if one.claim.document_id == two.claim.document_id and not restated(one, two):
            continue
        if one.hangs != two.hangs or _copied(one, two):
            continue  # the first takes a third claim: the timeline's
        if not question.aligned[key].verbatim and (
            _absolved(rule, one, two, question.claims) or _absolved(rule, two, one, question.claims)
        ):
            continue
        if _both_known(one, two, context) or _limited_answer(rule, one, two, context):
            continue
        answer = context.occasion(one, two)
        if answer.same is False and (rule.select.get("occasion") or not _one_subject(one, two, context)):
            continue
        yield one, two, answer


def _copied(one: Placed, two: Placed) -> bool:
    """Whether two articles tell a day in the same words: a copy printed on another day has another "today"."""
    return (
        one.claim.kind is Kind.DATE
        and one.claim.as_written == two.claim.as_written
        and len(one.context) >= _COPIED
        and one.context == two.context
    )


def _limited_answer(rule: Rule, one: Placed, two: Placed, context: Context) -> bool:
    """Whether an article gives the other's answer too, of a part of what happened: "six over the weekend, four of
    them at the party"."""
    return any(
        relate(value, theirs.claim.value) is Relation.SAME
        for ours, theirs in ((one, two), (two, one))
        for value in context.answers.get((ours.claim.document_id, ours.claim.attribute), ())
        if rule.select.get("developing") and ours.claim.document_id != theirs.claim.document_id
    )


def _both_known(one: Placed, two: Placed, context: Context) -> bool:
    """Whether each article tells the other's number too, of something else: the two are two quantities."""
    first, second = one.claim.document_id, two.claim.document_id
    if first == second:
        return False
    known = context.knows(first, two.claim.value), context.knows(second, one.claim.value)
    # a large number is no other thing's by chance: the article gives both, one for each side of a dispute
    large = [_is_large(placed.claim.value) for placed in (two, one)]
    generic = one.claim.attribute == two.claim.attribute and is_generic(one.claim.attribute)
    return all(known) or (generic and any(map(all, zip(known, large, strict=True))))


def _is_large(value: Value) -> bool:
    return isinstance(value, Amount) and value.low is not None and value.low >= _LARGE


def _absolved(rule: Rule, one: Placed, two: Placed, claims: Sequence[Placed]) -> bool:
    """Whether the article of `one` also gives the answer of `two`."""
    if one.claim.document_id == two.claim.document_id:
        return any(
            other.claim.id not in (one.claim.id, two.claim.id)
            and other.claim.document_id == two.claim.document_id
            and other.claim.zone is two.claim.zone
            and stand(rule, one, other) in AGREE
            for other in claims
        )
    return any(
        other.claim.document_id == one.claim.document_id and stand(rule, other, two) in AGREE
        for other in claims
    )


def _one_subject(one: Placed, two: Placed, context: Context) -> bool:
    """Whether two occasions are of one subject: same main participants, or one and articles much alike."""
    common = one.actors & two.actors
    shared = len([key for key in common if _is_name(key)] if one.claim.kind is Kind.LOCATION else common)
    likeness = context.alike(one, two)
    if shared:
        return shared >= 2 or likeness.score >= _RECURRING
    known = likeness.persons > 0 or likeness.names >= _NAMES
    return likeness.score >= _MUCH_ALIKE and known and one.claim.kind is not Kind.DATE


def _is_name(key: str) -> bool:
    """Whether a participant is a person or an organisation, and not words with capitals: "Year-Old Girl"."""
    sort, _, name = key.partition(":")
    return sort in ("person", "organisation") and not all(is_word(word) for word in name.split())


def _sides(rule: Rule, question: Question, apart: Sequence[Apart]) -> list[list[Placed]]:
    """Claims that do not stand apart, grouped; a bystander joins where it agrees with one side alone."""
    sides: list[list[Placed]] = []
    involved = {placed.claim.id: placed for one, two, _ in apart for placed in (one, two)}
    for placed in sorted(involved.values(), key=_order):
        for side in sides:
            if all(stand(rule, placed, other) is not Relation.APART for other in side):
                side.append(placed)
                break
        else:
            sides.append([placed])
    for placed in question.claims:
        if placed.claim.id not in involved:
            fits = [side for side in sides if all(stand(rule, placed, other) in AGREE for other in side)]
            if len(fits) == 1:
                fits[0].append(placed)
    return sides


def _order(placed: Placed) -> tuple[str, int, str]:
    return placed.path, placed.claim.span.start, placed.claim.id


def _verdict(rule: Rule, apart: Sequence[Apart], shown: Apart) -> tuple[Verdict, str]:
    """The verdict over the deciding pairs, all on one occasion or all on different ones, and the reason to show."""
    if shown[2].same is False:
        return Verdict.DIFFERENT_OCCASIONS, shown[2].reason
    if rule.select.get("developing"):
        reasons = [is_update(one, two) for one, two, _ in apart]
        if all(reasons):
            return Verdict.UPDATE, reasons[0]
    return Verdict.CONTRADICTION, shown[2].reason


def _clearest(apart: Sequence[Apart]) -> Apart:
    """The pair that explains best: the one whose places are given most exactly."""
    return max(apart, key=lambda pair: (_precise(pair[0]) + _precise(pair[1]), _order(pair[1])))


def _explanation(rule: Rule, question: Question, pair: Apart, reason: str) -> str:
    one, two, _ = pair
    key = min(one.claim.id, two.claim.id), max(one.claim.id, two.claim.id)
    shown = rule.message.format(
        first=_value(one.claim), second=_value(two.claim), attribute=question.attribute
    )
    return f"{shown}; {reason}; compared because: {'; '.join(question.aligned[key].reasons)}"


def _precise(placed: Placed) -> int:
    """How many steps a place's path has, 0 for other values."""
    value = placed.claim.value
    return len(value.path) if isinstance(value, Place) else 0


def _value(claim: Claim) -> str:
    """The value as written, and as read where that says more."""
    read = str(claim.value)
    if isinstance(claim.value, Participant) or read.casefold() in claim.as_written.casefold():
        return f"'{claim.as_written}'"
    return f"'{claim.as_written}' ({read})"
