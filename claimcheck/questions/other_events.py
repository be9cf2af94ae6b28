"""What shows that two days or places are of two happenings: other parties, steps of one course, a first and a last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import TypeVar

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Annotated, Word, place_from, word_from
from claimcheck.claims.clock import CLOCK
from claimcheck.claims.count_contraries import quarters
from claimcheck.claims.count_things import other_things, things_of
from claimcheck.claims.dated_event import is_anchor
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Kind, Role
from claimcheck.model.records import NamedTuple
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
_Thing = TypeVar("_Thing")
_RECORD = 8  # words before a day in which the record is told that stood since then


class Told(NamedTuple):
    """What the sentence of one day or place tells of its happening."""

    nouns: Mapping[str, set[str]]  # by role, the heads of everything unnamed that takes part
    ranks: Mapping[str, set[str]]  # by noun, the ranks in phrases such as "the first title"
    quarters: frozenset[int]  # the parts of what a day is told of: "in the south", "northern districts"
    records: frozenset[str]  # the superlatives shortly before "since" and a day
    anchor: bool  # a date only tells from what another happening is counted


_NOTHING = Told({}, {}, frozenset(), frozenset(), False)


class OtherEvents:
    """What shows that days and places are of two happenings; what hangs on one claim alone is looked up once."""

    def __init__(self, docs: Mapping[str, Annotated]) -> None:
        self._docs = docs
        self._told: dict[str, Told] = {}

    def __call__(self, one: Placed, two: Placed) -> dict[str, bool]:
        """What shows, or does not, that two days or places of two articles are of two happenings of one kind."""
        if one.claim.kind not in _KINDS or one.claim.document_id == two.claim.document_id:
            return {}
        day = one.claim.kind is Kind.DATE
        a, b = self._of(one.claim), self._of(two.claim)
        return {
            "two steps": day and self._are_two_steps(one, two),
            "other quarters": day and _are_others(a.quarters, b.quarters),
            "other parties": other_parties(one, two),
            "done to other things": one.family == two.family and _of_other_things(a.nouns, b.nouns),
            "told by others": _told_by_others(one, two, a, b),
            "other ranks": _other_ranks(a.ranks, b.ranks),
            "other records": _are_others(a.records, b.records),
            "one of several": one.claim.attribute == CLOCK and a.ranks != b.ranks,
        }

    def _of(self, claim: Claim) -> Told:
        if claim.id not in self._told:
            doc = self._docs.get(claim.document_id)
            self._told[claim.id] = _tell(doc, claim) if doc is not None else _NOTHING
        return self._told[claim.id]

    def _are_two_steps(self, one: Placed, two: Placed) -> bool:
        """Whether two days are those of two steps of one course, or since when two things have been so."""
        steps = are_steps(one.family, two.family) or other_step(self._docs, one.claim, two.claim)
        return steps or _are_two_states(one, two) or self._is_counted_from(one, two)

    def _is_counted_from(self, one: Placed, two: Placed) -> bool:
        """Whether one date is only what another kind of event is counted from: "five years after the flood of 2014"."""
        return one.family != two.family and (self._of(one.claim).anchor or self._of(two.claim).anchor)


def _tell(doc: Annotated, claim: Claim) -> Told:
    words = doc.sentences[place_from(doc.sentences, claim.span.start + 1) - 1].words
    day = claim.kind is Kind.DATE
    return Told(
        _by_first(_nouns(doc, claim)),
        _by_first(_ranked(words)),
        quarters(words) if day else frozenset(),
        frozenset(_record(words, claim)) if day else frozenset(),
        day and _is_anchor(doc, claim),
    )


def _are_others(ours: frozenset[_Thing], theirs: frozenset[_Thing]) -> bool:
    """Whether both sentences name something, and nothing in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_anchor(doc: Annotated, claim: Claim) -> bool:
    at = place_from(doc.times, claim.span.start)
    return at < len(doc.times) and doc.times[at].span == claim.span and is_anchor(doc, doc.times[at])


def _told_by_others(one: Placed, two: Placed, ours: Told, theirs: Told) -> bool:
    """Whether two parties without a name make something known: "the minister announced", "the union announced"."""
    if not one.claim.role is two.claim.role is Role.REPORTING:
        return False
    agents = [frozenset(told.nouns.get("agent", ())) for told in (ours, theirs)]
    return _are_others(*agents)


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


def _of_other_things(ours: Mapping[str, set[str]], theirs: Mapping[str, set[str]]) -> bool:
    """Whether what the events are done by or to is of two sorts: "schools will open", "shops will open"."""
    return any(
        all(other_things(things_of(a), things_of(b)) for a, b in product(ours[role], theirs[role]))
        for role in ours.keys() & theirs.keys()
    )


def _nouns(doc: Annotated, claim: Claim) -> Iterator[tuple[str, str]]:
    """Role and head of everything unnamed that takes part in the claim's event."""
    if claim.about.event is not None:
        for given in doc.events[claim.about.event].arguments:
            if given.entity is None:
                yield given.role, given.head


def _other_ranks(ours: Mapping[str, set[str]], theirs: Mapping[str, set[str]]) -> bool:
    """Whether one noun has two ranks, none of them in both sentences: "the first title", "the last title"."""
    return any(ours[noun].isdisjoint(theirs[noun]) for noun in ours.keys() & theirs.keys())


def _ranked(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Noun and rank of every phrase of a sentence such as "the first title"."""
    for rank, noun in pairwise(words):
        if rank.lower in _RANKS and noun.lower.isalpha():
            yield lexicon.lemma(noun.lower, "n"), _SAME_RANK.get(rank.lower, rank.lower)


def _record(words: Sequence[Word], claim: Claim) -> Iterator[str]:
    """The superlatives shortly before "since" and a day: "the lowest level since 2003"."""
    if claim.attribute != "start":
        return
    day = word_from(words, claim.span.start)
    before = [word.lower for word in words[max(0, day - _RECORD) : day]]
    if "since" in before:
        yield from (word for word in before if word.endswith("est") and lexicon.lemma(word, "a") != word)


def _by_first(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        found[first].add(second)
    return found
