"""Why two values of one question that stand apart are no conflict: what an article knows or copies of the other's.

An agreeing counterpart absolves: an article that gives the other's answer too has not given another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction

from claimcheck.annotate.words import is_word
from claimcheck.claims.count_scope import STILL
from claimcheck.data.listed import listed
from claimcheck.model import (
    AGREE,
    Amount,
    Grain,
    Kind,
    Place,
    Relation,
    Role,
    TimeInterval,
    Value,
    Weekday,
    Zone,
)
from claimcheck.questions.attributes import is_generic
from claimcheck.questions.group import Question
from claimcheck.questions.taken_in import is_without
from claimcheck.rules.context import Context
from claimcheck.rules.excuses_places import LANDS, may_be_one_place
from claimcheck.rules.excuses_stages import is_fall, is_higher, of_two_stages
from claimcheck.rules.excuses_told import both_known, told_too
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

_NAMES = 5  # names and words of names that alike articles share when no person is among them
_COPIED = 3  # content words of a sentence that say that it was copied
_MUCH_ALIKE = 0.33  # likeness from which no shared participant is needed
_SEASONS = listed("rules.excuses", "seasons")  # of which every year has its own
_BIRTHDAY = timedelta(days=1)  # one person in 365 has it between two days
_RECURRING = 0.22  # likeness from which one shared participant makes two occasions one subject
# What becomes less as searchers find people, and so falls without anybody being wrong.
_FALL = "fall"  # the kind of event that a minus says twice
_SHRINKING = listed("rules.excuses", "shrinking")
# Words by which a report says itself that a number has moved; general news usage.
_REVISED = listed("rules.excuses", "revised")
_SHOWN = frozenset({Zone.HEADLINE, Zone.PULL_QUOTE})


def stand(rule: Rule, one: Placed, two: Placed, question: Question | None = None) -> Relation:
    """How two values stand, as answers of a question where one is given; within the rule's tolerance amounts agree."""
    relation = question.stand(one, two) if question else relate(one.claim.value, two.claim.value)
    if relation is Relation.APART and rule.tolerance:
        gap = _difference(one.claim.value, two.claim.value)
        within = gap is not None and abs(gap) <= rule.tolerance
        grown = gap is not None and not (rule.select.get("grows") and _no_time_for(gap, one, two))
        return Relation.WITHIN if within and grown else relation
    return relation


def _difference(one: Value, two: Value) -> Fraction | None:
    """By how much the second of two amounts is the greater."""
    if not isinstance(one, Amount) or not isinstance(two, Amount) or one.low is None or two.low is None:
        return None
    return two.low - one.low


def _no_time_for(gap: Fraction, one: Placed, two: Placed) -> bool:
    """Whether two reports, a day apart at most or the later giving less, leave no time to grow by a difference."""
    if one.published.basis != "stated" or two.published.basis != "stated":
        return False
    ours, theirs = one.published.interval, two.published.interval
    if ours is None or theirs is None:
        return False
    if (theirs.latest < ours.earliest) if gap > 0 else (ours.latest < theirs.earliest):
        return True
    return max(ours.latest, theirs.latest) - min(ours.earliest, theirs.earliest) <= _BIRTHDAY


def excused(rule: Rule, one: Placed, two: Placed, question: Question, context: Context) -> bool:
    """Whether something that either article tells excuses two answers that stand apart."""
    aligned = question.aligned[claims_of(one, two)]
    if aligned.revises:
        return False  # that it gives the other number too is what makes it a revision
    verbatim = aligned.verbatim
    absolved = _absolved(rule, one, two, question.claims) or _absolved(rule, two, one, question.claims)
    if (
        _copied(one, two)
        or may_be_one_place(one, two, context)
        or _differ_in_sign(one, two)
        or _takes_in(one, two, context)
        or _takes_in(two, one, context)
        or claims_of(one, two) in context.counted
        or _name_seasons(one, two)
        or (absolved and not verbatim)
        or _told_beside(one, two, context)
        or of_two_stages(one, two, context)
        or (not verbatim and told_too(one, two, context))
    ):
        return True
    # in one wording the other number is put for this one, whatever else each article has it for
    known = not verbatim and both_known(one, two, context)
    return known or _limited_answer(rule, one, two, context)


def _differ_in_sign(one: Placed, two: Placed) -> bool:
    """Whether one of two falls has a minus that the other is told without: "fell by -4%", "fell by 4%"."""
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Amount) or not isinstance(b, Amount) or a.low is None or b.low is None:
        return False
    falls = one.family == two.family == _FALL and a.unit == b.unit and a.exact and b.exact
    return falls and a.low == -b.low != 0


def _takes_in(less: Placed, more: Placed, context: Context) -> bool:
    """Whether one toll is the other without people whom its article tells apart, where it gives that toll."""
    attribute, value = more.claim.attribute, more.claim.value
    return any(
        is_without(less, told, context.taken_in)
        for told in context.told.get(more.claim.document_id, ())
        if told.claim.attribute == attribute and relate(told.claim.value, value) is Relation.SAME
    )


def _copied(one: Placed, two: Placed) -> bool:
    """Whether two articles tell a day in the same words: a copy printed on another day has another "today"."""
    return (
        one.claim.kind is Kind.DATE
        and one.claim.as_written == two.claim.as_written
        and len(one.context) >= _COPIED
        and one.context == two.context
    )


def _name_seasons(one: Placed, two: Placed) -> bool:
    """Whether two years say which season or edition is meant: "the 2005 season", "the 2008-09 season"."""
    named = [item.beside[1][0] for item in (one, two) if item.claim.kind is Kind.DATE and item.beside[1]]
    return len(named) == 2 and named[0] == named[1] and named[0] in _SEASONS


def _limited_answer(rule: Rule, one: Placed, two: Placed, context: Context) -> bool:
    """Whether an article gives the other's answer too, of a part of what happened: "six over the weekend, four of
    them at the party"; "14 of the men of the village were on board", where 41 drowned in all."""
    return any(
        relate(value, theirs.claim.value) is Relation.SAME
        for ours, theirs in ((one, two), (two, one))
        for attribute in sorted({ours.claim.attribute, theirs.claim.attribute})
        for value in context.answers.get((ours.claim.document_id, attribute), ())
        if rule.select.get("developing") and ours.claim.document_id != theirs.claim.document_id
    )


def _told_beside(one: Placed, two: Placed, context: Context) -> bool:
    """Whether the sentence of a later, smaller number gives the earlier too: "two were hurt on Friday, after nine on
    Tuesday"."""
    if one.claim.kind is not Kind.COUNT or not is_fall(one, two):
        return False
    pairs = ((one, two), (two, one))
    return any(
        other.claim.sentence == ours.claim.sentence
        and other.claim.kind is Kind.COUNT
        and relate(other.claim.value, theirs.claim.value) is Relation.SAME
        for ours, theirs in pairs
        for other in context.told.get(ours.claim.document_id, ())
    )


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
        other.claim.document_id == one.claim.document_id
        and stand(rule, other, two) in AGREE
        and not _is_around(other.claim.value, one.claim.value)
        for other in claims
    )


def _is_around(wider: Value, place: Value) -> bool:
    """Whether a place is the land in which an article's own answer lies: "near Leeds in England" gives no Hull."""
    if not isinstance(wider, Place) or not isinstance(place, Place) or wider.level not in LANDS:
        return False
    inside = place.path[: len(wider.path)] == wider.path or not place.path
    return place.level not in LANDS and bool(wider.path) and inside


def one_subject(one: Placed, two: Placed, context: Context) -> bool:
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


def is_update(one: Placed, two: Placed) -> str:
    """Why the later of two counts revises the earlier, "" where nothing says so."""
    first, second = sorted((one, two), key=lambda p: (str(p.published.interval or ""), p.path))
    ours, theirs = first.published.interval, second.published.interval
    families = {one.family.lstrip("~"), two.family.lstrip("~")}
    if _REVISED & (one.context | two.context | families):
        return "a later report revises the number"
    if ours and theirs and ours.latest < theirs.earliest and is_higher(second.claim.value, first.claim.value):
        return f"the later report ({theirs}) gives the higher number"
    still = (
        STILL in one.claim.scope and STILL in two.claim.scope
    )  # both tell of those who still are in hospital
    fewer = still or {one.claim.attribute, two.claim.attribute} <= _SHRINKING
    if fewer and is_fall(one, two):
        return f"the later report ({theirs}) has fewer of them left"
    return ""


def restated(one: Placed, two: Placed) -> bool:
    """Whether two claims of one article answer one question on purpose."""
    if Role.BACKGROUND in (one.claim.role, two.claim.role):
        return False
    taken_up = (
        one.happening is not None
        and one.happening == two.happening
        and {one.form, two.form} == {"verb", "noun"}
    )
    if one.claim.kind is Kind.DATE:
        return taken_up and _days(one) and _days(two)
    if one.claim.kind is Kind.LOCATION:
        return taken_up
    if is_generic(one.claim.attribute):
        return False
    return (one.claim.zone in _SHOWN) != (two.claim.zone in _SHOWN)


def _days(placed: Placed) -> bool:
    value = placed.claim.value
    return isinstance(value, Weekday) or (isinstance(value, TimeInterval) and value.grain is Grain.DAY)
