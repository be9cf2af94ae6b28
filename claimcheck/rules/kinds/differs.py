"""Rules over questions whose answers cannot all be right.

Select: `claim` (a kind), `attribute` (a list; without it every attribute but those of `except`), `developing` (true
where a later number replaces an earlier one), `occasion` ("same": never across occasions), `unit` ("money",
"percent" or "number": what the values are), `falls` (whether the later of two reports gives the smaller number),
`grows` (true where values only grow, as ages do: the tolerance is for later reports that give more).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

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
from claimcheck.questions.group import Question
from claimcheck.questions.wording import named
from claimcheck.rules.conflicts import conflict
from claimcheck.rules.context import Context
from claimcheck.rules.excuses import excused, is_update, one_subject, restated, stand
from claimcheck.rules.excuses_stages import counted_anew, is_fall
from claimcheck.rules.schema import Rule
from claimcheck.rules.witnesses import with_witnesses
from claimcheck.subjects.occasions import STORY, Answer, judgement
from claimcheck.subjects.placed import Placed, claims_of, days_between, place_of
from claimcheck.values.in_words import in_words
from claimcheck.values.units import units

SELECT_KEYS = frozenset({"claim", "attribute", "developing", "except", "occasion", "unit", "falls", "grows"})
REQUIRED_KEYS = frozenset({"claim"})
_MOST_SIDES = 4  # more answers than that are answers to several questions
_REVISED = {Kind.DATE: "day", Kind.LOCATION: "place"}  # what an article takes back, of other kinds a number
Apart = tuple[Placed, Placed, Answer]


def find(rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
    """A conflict where two claims of the question stand apart and no article gives both answers."""
    if not isinstance(item, Question) or item.kind != rule.select["claim"]:
        return None
    attributes = rule.select.get("attribute")
    if (attributes and item.attribute not in attributes) or item.attribute in rule.select.get("except", ()):
        return None
    if rule.select.get("unit") not in (None, _sort(item)):
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
    verdict, reason = _verdict(rule, item, deciding, shown, context)
    claims = [[placed.claim for placed in side] for side in with_witnesses(rule, sides, context)]
    strength = max(a.score for a in item.aligned.values()) if item.aligned else 0.0
    return conflict(
        rule, item.kind, verdict, item.subject, item.attribute, claims,
        _explanation(rule, item, shown, reason), strength / 8, context,
    )  # fmt: skip


def _sort(question: Question) -> str:
    """What the answers to a question are; those without a unit are of the others' sort."""
    sorts = [sort_of(placed.claim.value) for placed in question.claims]
    return next((sort for sort in sorts if sort != "number"), "number")


def sort_of(value: Value) -> str:
    """What a rule's `unit` calls a value: "money", "percent" or "number"."""
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
        key = claims_of(one, two)
        if key not in question.aligned or stand(rule, one, two, question) is not Relation.APART:
            continue
        if one.claim.document_id == two.claim.document_id and not restated(one, two):
            continue
        if one.hangs != two.hangs:
            continue  # takes a third claim: the timeline's
        if excused(rule, one, two, question, context):
            continue
        answer = context.occasion(one, two)
        weighed = question.aligned[key].weighed
        # a guess at when an article came out is no second occasion to weigh for
        dated = not weighed or one.published.basis == two.published.basis == "stated"
        worth = dated and ((weighed and context.is_handful) or one_subject(one, two, context))
        if answer.same is False and (rule.select.get("occasion") or not worth):
            continue
        yield one, two, answer


def _sides(rule: Rule, question: Question, apart: Sequence[Apart]) -> list[list[Placed]]:
    """Claims that do not stand apart, grouped; a bystander joins where it agrees with one side alone."""
    sides: list[list[Placed]] = []
    involved = {placed.claim.id: placed for one, two, _ in apart for placed in (one, two)}
    for placed in sorted(involved.values(), key=place_of):
        for side in sides:
            if all(stand(rule, placed, other, question) is not Relation.APART for other in side):
                side.append(placed)
                break
        else:
            sides.append([placed])
    for placed in question.claims:
        if placed.claim.id not in involved:
            fits = [
                side for side in sides if all(stand(rule, placed, other, question) in AGREE for other in side)
            ]
            if len(fits) == 1:
                fits[0].append(placed)
    own = [side for side in sides if not _is_of_another(side, sides)]
    return own if len(own) > 1 else sides


def _is_of_another(side: Sequence[Placed], sides: Sequence[Sequence[Placed]]) -> bool:
    """Whether a side is one claim, and its sentence gives another answer too, which the article gives again.

    "Her trip to Bergen on Monday follows one to Oslo on Friday": the article has Monday for its answer.
    """
    if len(side) > 1:
        return False
    document, sentence = side[0].claim.document_id, side[0].claim.sentence
    for other in sides:
        told = {p.claim.sentence for p in other if p.claim.document_id == document}
        if other is not side and sentence in told and len(told) > 1:
            return True
    return False


def _verdict(
    rule: Rule, question: Question, apart: Sequence[Apart], shown: Apart, context: Context
) -> tuple[Verdict, str]:
    """The verdict over the deciding pairs, all on one occasion or all on different ones, and the reason to show."""
    if all(question.aligned[claims_of(one, two)].revises for one, two, _ in apart):
        return Verdict.UPDATE, f"a later report revises the {_REVISED.get(question.kind, 'number')}"
    anew = [counted_anew(one, two, context) for one, two, _ in apart]
    if all(anew):
        return Verdict.UPDATE, anew[0]
    one_story = _one_story(*shown)
    if shown[2].same is False and not one_story:
        return Verdict.DIFFERENT_OCCASIONS, shown[2].reason
    if rule.select.get("developing"):
        reasons = [is_update(one, two) for one, two, _ in apart]
        if all(reasons):
            return Verdict.UPDATE, reasons[0]
    return Verdict.CONTRADICTION, one_story or shown[2].reason


def _one_story(one: Placed, two: Placed, answer: Answer) -> str:
    """Why two claims that are held to answer one question are of one occasion after all, "" where they may be of two.

    Within weeks what is alike enough to be compared is taken for one story told twice. What editors decided stays.
    """
    days = days_between(one, two)
    near = days is not None and days <= STORY and judgement(one, two) is None
    return "published within a month of one another" if near and answer.same is False else ""


def _clearest(apart: Sequence[Apart]) -> Apart:
    """The pair that explains best: the one whose places are given most exactly."""
    return max(apart, key=lambda pair: (_precise(pair[0]) + _precise(pair[1]), place_of(pair[1])))


def _explanation(rule: Rule, question: Question, pair: Apart, reason: str) -> str:
    one, two, _ = pair
    shown = rule.message.format(
        first=_value(one.claim), second=_value(two.claim), attribute=named(question.attribute)
    )
    return f"{shown}; {reason}; compared because: {'; '.join(question.aligned[claims_of(one, two)].reasons)}"


def _precise(placed: Placed) -> int:
    """How many steps a place's path has, 0 for other values."""
    value = placed.claim.value
    return len(value.path) if isinstance(value, Place) else 0


def _value(claim: Claim) -> str:
    """The value as written, and as read where that says more."""
    read, written = in_words(claim.value), f"'{claim.as_written}'"
    if isinstance(claim.value, Participant) or read.casefold() in claim.as_written.casefold():
        return written
    if isinstance(claim.value, Amount):
        number = read.rpartition(" ")[0] if claim.value.unit else read
        if not claim.value.exact or number in claim.as_written:
            return written
    return f"{written} ({read})"
