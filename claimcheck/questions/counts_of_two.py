"""Counts that are each of another: seats of two parties, majorities in two seats, turnouts of two areas.

What one party wins is no answer to what another wins, and what it gains none to what it holds. Both can be right, so
that nothing weighed speaks for a question. Only what both sides tell counts: a party or seat that one leaves unnamed
may be the other's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimcheck.annotate.mentions import in_sentences
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Kind, Relation
from claimcheck.model.records import NamedTuple
from claimcheck.questions.limits import view_of
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

_WON = listed("questions.counts_of_two", "won")
_GAIN = listed("questions.counts_of_two", "gain")
_LOSE = listed("questions.counts_of_two", "lose")
_WIN = listed("questions.counts_of_two", "win")
_MORE = {"more": "gain", "fewer": "lose", "less": "lose"}
_HELPING = listed("questions.counts_of_two", "helping")
_ALIASES = tuple(frozenset(row.split()) for row in in_order("questions.counts_of_two", "aliases"))
_AT = listed("questions.counts_of_two", "at")
_HOLDING = listed("questions.counts_of_two", "holding")
_RATES = listed("questions.counts_of_two", "rates")
_NATIONWIDE = listed("claims.count_reach", "country_wide")
_HAVE = frozenset({"had", "has", "recorded"})
_MARGIN, _TURNOUT, _VOTES = "margin", "turnout", frozenset({"vote", "votes"})
_OWN = frozenset("'’")  # "the Farmers' Union"
_WIDE = frozenset({"the country"})  # the whole of it: "nationwide"
_VERB = 6  # words before a count in which its verb stands: "won as many as 18 seats"
_BEHIND = 4  # words behind a share in which "of the vote" stands
Names = frozenset[str]  # the lower-case words of one name


class _Deed(NamedTuple):
    """What becomes of seats ("gain", "lose", "win" or ""), and by whom; no name where none is told."""

    way: str
    doer: Names
    person: bool = False  # who may be told for a party


class CountsOfTwo:
    """Asks of pairs of counts whether they are each of another."""

    def __init__(self, joined: Joined) -> None:
        self._docs = joined.docs
        self._views: dict[str, View | None] = {}

    def __call__(self, one: Placed, two: Placed) -> bool:
        """Whether two counts are of two parties, of two ways to come by seats, of two seats or of two areas."""
        if one.claim.kind is not Kind.COUNT or two.claim.kind is not Kind.COUNT:
            return False
        a, b = self._of(one.claim), self._of(two.claim)
        if a is None or b is None:
            return False
        if all(p.claim.attribute.partition(" ")[0] == _MARGIN for p in (one, two)):
            return _are_apart(a, b) and not _are_near(one, two)
        if a.mention.form == b.mention.form == "percent":
            return _of_two_rates(a, b) or _of_two_deeds(_deed(a), _deed(b))
        return _of_two_deeds(_deed(a), _deed(b))

    def _of(self, claim: Claim) -> View | None:
        if claim.id not in self._views:
            self._views[claim.id] = view_of(self._docs, claim)
        return self._views[claim.id]


def _of_two_deeds(one: _Deed | None, two: _Deed | None) -> bool:
    if one is None or two is None:
        return False
    told = bool(one.doer and two.doer) and one.person is two.person
    same = told and _is_one_name(one.doer, two.doer)
    if told and not same:
        return True
    ways = {one.way, two.way} - {""}
    return len(ways) > 1 and not (same and "win" not in ways)  # a party that gained has not lost


def _deed(view: View) -> _Deed | None:
    """Who won, gained or lost so many seats; None for other counts."""
    if not view.noun and view.lower(view.last) in _MORE and view.lower(view.last + 1) == "than":
        return _Deed(_MORE[view.lower(view.last)], frozenset())  # "nine fewer than in 2017"
    if view.noun not in _WON:
        return None
    for at in range(view.first - 1, max(-1, view.first - 1 - _VERB), -1):
        if view.breaks(at):
            break
        if way := _way(view.lower(at)):
            return _Deed(way, *_doer(view, at))
    return _Deed("", *_doer(view, view.first))


def _way(lower: str) -> str:
    verb = lemma_of_verb(lower)
    return next(
        (way for way, verbs in (("gain", _GAIN), ("lose", _LOSE), ("win", _WIN)) if verb in verbs), ""
    )


def _doer(view: View, at: int) -> tuple[Names, bool]:
    """The name right before a verb and what helps it, and whether it is a person's; none for "her party"."""
    while at and view.lower(at - 1) in _HELPING:
        at -= 1
    start = _run_back(view, at)
    span = (view.words[start].start, view.words[at - 1].end) if start < at else (0, 0)
    named = in_sentences(view.doc.names, view.mention.sentence)
    person = any(n.type == "person" and span[0] <= n.span.start < span[1] for n in named)
    the = "the" in (view.lower(start), view.lower(start - 1))
    return _words(view, start, at), person and not the


def _run_back(view: View, end: int) -> int:
    start = end
    while start and (view.words[start - 1].text[0].isupper() or view.lower(start - 1) in _OWN):
        start -= 1
    return start


def _words(view: View, start: int, end: int) -> Names:
    return frozenset(view.lower(at).rstrip("s") for at in range(start, end)) - {"the", *_OWN}


def _is_one_name(one: Names, two: Names) -> bool:
    """Whether two names share a word, one is an acronym that may be the other's, or they are known for one."""
    if one & two or any(row & one and row & two for row in _ALIASES):
        return True
    pairs = ((one, two), (two, one))
    return any(
        len(short) == 1 and len(full) > 1 and sorted(*short) == sorted(word[:1] for word in full)
        for short, full in pairs
    )


def _of_two_rates(one: View, two: View) -> bool:
    """Whether one is a turnout and the other a share of the votes, or both are of one rate in two areas."""
    shares = [not _VOTES.isdisjoint(view.behind(_BEHIND)) for view in (one, two)]
    turnouts = [any(word.lower == _TURNOUT for word in view.words) for view in (one, two)]
    if (shares[0] and turnouts[1] and not shares[1]) or (shares[1] and turnouts[0] and not shares[0]):
        return True
    named = ({word.lower for word in view.words} & _RATES for view in (one, two))
    if not frozenset.intersection(*map(frozenset, named)):
        return False
    return _are_apart(one, two) or _is_nowhere(one, two) or _is_nowhere(two, one)


def _is_nowhere(one: View, two: View) -> bool:
    """Whether a rate is of an area that the other article, which names none for its own, knows nothing of."""
    spots = [*_spots(one)]
    if not spots or _WIDE in spots or [*_spots(two)]:
        return False
    told = {lower.rstrip("s") for sentence in two.doc.sentences for lower in sentence.lowers}
    return not any(spot <= told for spot in spots)


def _are_apart(one: View, two: View) -> bool:
    """Whether each sentence names places and none of the one can be one of the other's."""
    ours, theirs = [*_spots(one)], [*_spots(two)]
    if (_WIDE in ours and _names_country(two)) or (_WIDE in theirs and _names_country(one)):
        return False
    return bool(ours and theirs) and not any(a <= b or b <= a for a, b in product(ours, theirs))


def _spots(view: View) -> Iterator[Names]:
    """The names behind "in", or behind a verb of holding ("held Sunna West", "in Sunna West"), or before "had"."""
    if any(word.lower in _NATIONWIDE for word in view.words):
        yield _WIDE
    times = in_sentences(view.doc.times, view.mention.sentence)
    for at, word in enumerate(view.words):
        if any(time.span.start <= word.start < time.span.end for time in times):
            continue
        if word.text[0].isupper() and (_is_spot(view, at) or not at):
            end = _run_on(view, at)
            if at or view.lower(end) in _HAVE:
                yield _words(view, at, end)


def _run_on(view: View, at: int) -> int:
    while at < len(view.words) and view.words[at].text[0].isupper():
        at += 1
    return at


def _names_country(view: View) -> bool:
    return any(p.place.level == "country" for p in in_sentences(view.doc.places, view.mention.sentence))


def _is_spot(view: View, at: int) -> bool:
    before = view.lower(at - 1)
    before = view.lower(at - 2) if before == "the" else before
    return before in _AT or lemma_of_verb(before) in _HOLDING


def _are_near(one: Placed, two: Placed) -> bool:
    """Whether a place of one sentence lies in a place of the other."""
    return any(relate(a, b) is not Relation.APART for a, b in product(one.places, two.places))
