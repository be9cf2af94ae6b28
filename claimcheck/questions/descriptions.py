"""What articles say that one thing is: descriptions are compared where their subject is the same named thing.

Likeness of articles is not needed for what holds of a full name whatever the occasion (where somebody was born, of
which nation he is); for the rest, where names are short or name more than one thing, the articles are alike or too
short to be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from claimcheck.claims.description_deeds import DEED
from claimcheck.claims.description_is import KIND, RANK
from claimcheck.claims.description_words import EXTRACTOR, ORPHAN, exclude
from claimcheck.claims.description_works import WORK
from claimcheck.model import AGREE, Certainty, Check, Description, Kind, Relation, Value
from claimcheck.questions.wording import named
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, days_between, place_of
from claimcheck.values import relate

_CAP = 40  # descriptions of one sort under one word of a name
_NOTE = 2  # sentences of a text that is a note rather than an article
_LIFE = frozenset({"birth", "death", "nationality"})
_UNSURE = frozenset({Certainty.HEDGED, Certainty.HYPOTHETICAL, Certainty.PLANNED})
_NAMES = {"nationality": "nationality-apart", "kind": "class-apart", "located": "seat-apart"}


def description_checks(joined: Joined) -> list[Check]:
    """Checks between descriptions of one subject that cannot both hold, in order of the first claim."""
    told = [item for item in joined.placed if item.claim.extractor == EXTRACTOR]
    told = [item for item in told if item.claim.certainty not in _UNSURE]
    if len({item.claim.document_id for item in told}) < 2:
        return []
    notes = _notes(joined)
    pairs: dict[tuple[str, str], tuple[Placed, Placed]] = {}
    for held in _buckets(told, joined).values():
        for one, two in combinations(held[:_CAP], 2):
            if one.claim.document_id != two.claim.document_id and _same(joined, notes, one, two):
                first, second = sorted((one, two), key=place_of)
                pairs[first.claim.id, second.claim.id] = first, second
    agreed = {
        (ours.claim.document_id, theirs.claim.document_id, ours.claim.attribute)
        for pair in pairs.values()
        for ours, theirs in (pair, pair[::-1])
        if ours.claim.attribute != DEED and relate(ours.claim.value, theirs.claim.value) in AGREE
    }
    found = [pair for pair in pairs.values() if _apart(*pair) and _key(*pair) not in agreed]
    return [_check(*pair) for pair in sorted(found, key=lambda pair: (place_of(pair[0]), place_of(pair[1])))]


def _key(one: Placed, two: Placed) -> tuple[str, str, str]:
    return one.claim.document_id, two.claim.document_id, one.claim.attribute


def _notes(joined: Joined) -> frozenset[str]:
    """Documents of at most two sentences that make claims."""
    sentences: dict[str, set[int]] = defaultdict(set)
    for item in joined.placed:
        sentences[item.claim.document_id].add(item.claim.sentence.start)
    return frozenset(name for name, found in sentences.items() if len(found) <= _NOTE)


def _tokens(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if word[0].isalnum() and word not in ("the", "a", "an"))


def _buckets(told: Sequence[Placed], joined: Joined) -> dict[tuple[str, str], list[Placed]]:
    """Descriptions of one attribute under each word of their name, and under their subject."""
    found: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    pair = len({item.claim.document_id for item in joined.placed}) == 2
    for item in sorted(told, key=place_of):
        names = [_tokens(name) for name in item.claim.scope if name != ORPHAN]
        words = {word for name in names for word in (*name[:1], *name[-1:])}
        for key in sorted(words) + [item.claim.subject] + (["*"] if pair else []):
            found[item.claim.attribute, key].append(item)
    return found


def _same(joined: Joined, notes: frozenset[str], one: Placed, two: Placed) -> bool:
    """Whether two descriptions are of one thing."""
    first, second = sorted((one.claim.document_id, two.claim.document_id))
    near = (first, second) in joined.likeness or {first, second} <= notes
    if ORPHAN in one.claim.scope + two.claim.scope:
        return {first, second} <= notes
    if near and set(one.claim.scope) & set(two.claim.scope):
        return True
    ours, theirs = _tokens(one.claim.scope[0]), _tokens(two.claim.scope[0])
    if one.claim.subject == two.claim.subject and ":" in one.claim.subject:
        return near or (len(ours) > 1 and len(theirs) > 1 and one.claim.attribute in _LIFE)
    if ours == theirs:
        return near or (len(ours) > 1 and one.claim.attribute in _LIFE)
    shorter, longer = sorted((ours, theirs), key=len)
    return near and bool(shorter) and _short_for(shorter, longer)


def _short_for(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether one name is the other without its middle or its first words."""
    ends = len(shorter) > 1 and (shorter[0], shorter[-1]) == (longer[0], longer[-1])
    if ends or tuple(longer[-len(shorter) :]) == tuple(shorter):
        return True
    model = any(word[0].isdigit() for word in shorter)  # "F-35" is nothing else
    whole = tuple(longer[: len(shorter)]) == tuple(shorter)
    return whole or (model and f" {' '.join(shorter)} " in f" {' '.join(longer)} ")


def _apart(one: Placed, two: Placed) -> bool:
    a, b = one.claim.value, two.claim.value
    if one.claim.attribute == DEED:
        return _denies(a, b) and _of_one_day(one, two)
    if one.claim.attribute == KIND and isinstance(a, Description) and isinstance(b, Description):
        if a.denied or b.denied:
            return _denies(a, b)
        return bool(a.among and b.among) and all(exclude(x, y) for x in a.among for y in b.among)
    return relate(a, b) is Relation.APART


def _denies(a: Value, b: Value) -> bool:
    if not isinstance(a, Description) or not isinstance(b, Description) or a.denied == b.denied:
        return False
    return relate(a, b) is Relation.APART


def _of_one_day(one: Placed, two: Placed) -> bool:
    """Whether no day lies between two articles: what had not happened may have happened since."""
    return not days_between(one, two)


def _check(one: Placed, two: Placed) -> Check:
    attribute = one.claim.attribute
    name = "work-apart" if attribute.startswith(WORK) else _NAMES.get(attribute, "creator-apart")
    if one.claim.kind is Kind.DATE:
        name = "life-date-apart"
    elif one.claim.kind is Kind.COUNT:
        name = "ordinal-identifies" if attribute.startswith(RANK) else "number-of-subject"
    denied = any(isinstance(x.claim.value, Description) and x.claim.value.denied for x in (one, two))
    how = "said in one, denied in the other: " if denied else ""
    detail = f"{named(attribute)}: {how}'{one.claim.as_written}' against '{two.claim.as_written}'"
    return Check("polarity" if denied else name, one.claim.kind, ((one.claim,), (two.claim,)), detail)
