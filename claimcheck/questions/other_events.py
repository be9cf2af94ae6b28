"""What shows that two days or places are of two happenings: other parties, steps of one course, a first and a last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, product

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Annotated, place_from, word_from
from claimcheck.claims.clock import CLOCK
from claimcheck.claims.count_contraries import quarters
from claimcheck.claims.count_things import other_things, things_of
from claimcheck.claims.dated_event import is_anchor
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Kind, Role
from claimcheck.questions.contrary_happening import words_of
from claimcheck.questions.courses import other_step
from claimcheck.subjects.families import are_steps
from claimcheck.subjects.placed import Placed

_KINDS = frozenset({Kind.DATE, Kind.LOCATION})
_SUFFERS = frozenset({"patient", "target", "theme", "with", "against"})
_PERSON = "person"
_CONTESTS = frozenset({"win"})  # an unknown team can look like a person
_RANKS = listed("questions.other_events", "ranks")
_SAME_RANK = {"final": "last"}
_RECORD = 8  # words before a day in which the record is told that stood since then


def other_events(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> dict[str, bool]:
    """What shows, or does not, that two days or places of two articles are of two happenings of one kind."""
    if one.claim.kind not in _KINDS or one.claim.document_id == two.claim.document_id:
        return {}
    day = one.claim.kind is Kind.DATE
    return {
        "two steps": day and _are_two_steps(docs, one, two),
        "other quarters": day and _in_other_quarters(docs, one.claim, two.claim),
        "other parties": other_parties(one, two),
        "done to other things": one.family == two.family and _of_other_things(docs, one.claim, two.claim),
        "told by others": _told_by_others(docs, one.claim, two.claim),
        "other ranks": other_ranks(docs, one.claim, two.claim),
        "other records": _other_records(docs, one.claim, two.claim),
        "one of several": one.claim.attribute == CLOCK and _is_one_of_several(docs, one.claim, two.claim),
    }


def _are_two_steps(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether two days are those of two steps of one course, or since when two things have been so."""
    steps = are_steps(one.family, two.family) or other_step(docs, one.claim, two.claim)
    return steps or _are_two_states(one, two) or _is_counted_from(docs, one, two)


def _is_counted_from(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether one date only tells from what another kind of event is counted: "five years after the flood of 2014"."""
    if one.family == two.family:
        return False
    return _is_anchor(docs, one.claim) or _is_anchor(docs, two.claim)


def _is_anchor(docs: Mapping[str, Annotated], claim: Claim) -> bool:
    doc = docs.get(claim.document_id)
    if doc is None:
        return False
    at = place_from(doc.times, claim.span.start)
    return at < len(doc.times) and doc.times[at].span == claim.span and is_anchor(doc, doc.times[at])


def _in_other_quarters(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether the sentences of two days name two parts of what they tell of: "in the south", "northern districts"."""
    ours, theirs = (_quarters(docs, claim) for claim in (one, two))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _quarters(docs: Mapping[str, Annotated], claim: Claim) -> frozenset[int]:
    doc = docs.get(claim.document_id)
    if doc is None:
        return frozenset()
    return quarters(doc.sentences[place_from(doc.sentences, claim.span.start + 1) - 1].words)


def _told_by_others(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether two parties without a name make something known: "the minister announced", "the union announced"."""
    if not one.role is two.role is Role.REPORTING:
        return False
    ours, theirs = (_by_first(_nouns(docs, claim)).get("agent", set()) for claim in (one, two))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _are_two_states(one: Placed, two: Placed) -> bool:
    """Whether each tells that something is so, and not the same: a minister since May, in parliament since 2012."""
    told = [p.claim.about for p in (one, two)]
    return one.family != two.family and all(about.concept and about.event is None for about in told)


def other_parties(one: Placed, two: Placed) -> bool:
    """Whether a happening is done to or with somebody else, or by somebody else with nobody in common.

    A person and an organisation can be told for one another: "Roe", "Roe's firm".
    """
    if one.family != two.family:
        return _apart(one.actors, two.actors)  # who sells in one telling buys in the other
    ours, theirs = _parties(one, suffers=True), _parties(two, suffers=True)
    if ours or theirs:
        return _apart(ours, theirs, any_sort=one.family in _CONTESTS)
    return _apart(_parties(one, suffers=False), _parties(two, suffers=False))


def _parties(item: Placed, *, suffers: bool) -> frozenset[str]:
    asked = item.claim.kind is Kind.LOCATION  # where it happened is the answer, and no party
    return frozenset(
        key
        for role, key in item.roles
        if (role in _SUFFERS if suffers else role == "agent") and not (asked and key.startswith("place:"))
    )


def _apart(ours: frozenset[str], theirs: frozenset[str], *, any_sort: bool = False) -> bool:
    """Whether no party is in both, nor shares a word with one of the other side; of one sort unless `any_sort`."""
    if not (ours and theirs) or ours & theirs or words_of(ours) & words_of(theirs):
        return False
    sorts = [{key.partition(":")[0] == _PERSON for key in keys} for keys in (ours, theirs)]
    return any_sort or len(sorts[0] | sorts[1]) == 1


def _of_other_things(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether what the events are done by or to is of two sorts: "schools will open", "shops will open"."""
    ours, theirs = (_by_first(_nouns(docs, claim)) for claim in (one, two))
    return any(
        all(other_things(things_of(a), things_of(b)) for a, b in product(ours[role], theirs[role]))
        for role in ours.keys() & theirs.keys()
    )


def _nouns(docs: Mapping[str, Annotated], claim: Claim) -> Iterator[tuple[str, str]]:
    """Role and head of everything unnamed that takes part in the claim's event."""
    doc = docs.get(claim.document_id)
    if doc is not None and claim.about.event is not None:
        for given in doc.events[claim.about.event].arguments:
            if given.entity is None:
                yield given.role, given.head


def other_ranks(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether one noun has two ranks, none of them in both sentences: "the first title", "the last title"."""
    ours, theirs = (_by_first(_ranked(docs, claim)) for claim in (one, two))
    return any(ours[noun].isdisjoint(theirs[noun]) for noun in ours.keys() & theirs.keys())


def _ranked(docs: Mapping[str, Annotated], claim: Claim) -> Iterator[tuple[str, str]]:
    """Noun and rank of every phrase of the sentence such as "the first title"."""
    doc = docs.get(claim.document_id)
    if doc is None:
        return
    at = place_from(doc.sentences, claim.span.start + 1) - 1
    for rank, noun in pairwise(doc.sentences[at].words):
        if rank.lower in _RANKS and noun.lower.isalpha():
            yield lexicon.lemma(noun.lower, "n"), _SAME_RANK.get(rank.lower, rank.lower)


def _is_one_of_several(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether one sentence tells which of several happenings had its hour: "the first shooting", "the shooting"."""
    return set(_ranked(docs, one)) != set(_ranked(docs, two))


def _other_records(docs: Mapping[str, Annotated], one: Claim, two: Claim) -> bool:
    """Whether days are those of two records: "the lowest level since 2003", "the biggest fall since 2001"."""
    ours, theirs = (frozenset(_record(docs, claim)) for claim in (one, two))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _record(docs: Mapping[str, Annotated], claim: Claim) -> Iterator[str]:
    """The superlatives shortly before "since" and a day."""
    doc = docs.get(claim.document_id)
    if doc is None or claim.kind is not Kind.DATE or claim.attribute != "start":
        return
    words = doc.sentences[place_from(doc.sentences, claim.span.start + 1) - 1].words
    day = word_from(words, claim.span.start)
    before = [word.lower for word in words[max(0, day - _RECORD) : day]]
    if "since" in before:
        yield from (word for word in before if word.endswith("est") and lexicon.lemma(word, "a") != word)


def _by_first(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        found[first].add(second)
    return found
