"""What one story has once, told by each of two articles in whatever words: the ban, those rescued, the turnout.

The sentences may share no word, so nothing that pairs are weighed by speaks for them. Where two articles are of one
occasion, each gives one such number, and neither tells the other's, both cannot be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.claims.told_once import CHANGE_OF, EXPELLED, HEAT, OWN, PEAK, WIND, matters, of_gusts
from claimcheck.claims.told_once_results import RESULT
from claimcheck.data.listed import listed
from claimcheck.model import AGREE, REAL, Amount, Certainty, Kind, Relation
from claimcheck.model.records import replace
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary import Contrary, ruled_out
from claimcheck.questions.limits import view_of
from claimcheck.questions.momentary import counted_by
from claimcheck.questions.traits_limits import LimitTraits
from claimcheck.subjects.joined import Joined, near_pairs
from claimcheck.subjects.placed import Placed, claims_of, days_between
from claimcheck.values import relate
from claimcheck.values.amount import convert

_STRENGTH = 3.6
_REASON = "each article on the occasion gives one number of one matter: {}"
_ALIKE = 0.4  # likeness of the articles
_DAYS = 8  # between the articles
_SOON, _GROWING = (
    2,
    frozenset({"rescued", "aboard", PEAK, HEAT}),
)  # days, and what is known better or new later
_BOTH = 2  # gusts and wind
_GROUP = 12  # articles of one occasion that are held against one another
_TOLD = REAL | {Certainty.PLANNED}
_OPEN = frozenset({None, Contrary.UNANCHORED, Contrary.EVENT})  # what two tellings of one matter may have
_ELSE = listed("questions.told_once", "else")  # what tells of another of the sort, or of a part
_WITHIN = frozenset({"other extent", "other qualities"})  # the readers of matters have told them apart
_DATED = (CHANGE_OF, EXPELLED)  # beside which one tells the day and the other when it takes effect
_OF_PLACES = (PEAK, HEAT, RESULT)
_SCALES = frozenset({"C", "F", "Celsius", "Fahrenheit"})
_ANYBODY = frozenset(
    {"man", "woman", "adult", "without", "change", "part", "per week", "per day"}
)  # limits that tell nothing of a matter, whose reader has seen them
_Held = Mapping[str, Placed]  # by matter, the one telling of an article


def told_once_pairs(joined: Joined, limits: LimitTraits) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of numbers of one matter that are the only ones of their articles."""
    held = {name: _by_matter(joined, items) for name, items in joined.told(_is_number).items()}
    found = {}
    for one, two in near_pairs(joined, held, _DAYS, _GROUP):
        likeness = joined.likeness.get((min(one, two), max(one, two)))
        if likeness is None or likeness.score < _ALIKE:
            continue
        for matter in sorted(held[one].keys() & held[two].keys()):
            a, b = held[one][matter], held[two][matter]
            late = matter in _GROWING and (days_between(a, b) or 0) > _SOON
            known = late or _knows(joined, one, b) or _knows(joined, two, a)
            spots = not matter.startswith(_OF_PLACES) or _are_of_one_place(joined, a, b)
            spots = spots and (matter != PEAK or _can_be_peaks(joined, a, b))
            if not known and spots and _is_one(a, b, matter) and limits(a, b).keys() <= _WITHIN:
                found[claims_of(a, b)] = Alignment(
                    _STRENGTH, (_REASON.format(matter.partition(OWN)[0]),), weighed=True
                )
    return found


class OfTwoMatters:
    """Asks of pairs of numbers whether each is of a matter of its own: votes and voters, police and organisers."""

    def __init__(self, joined: Joined) -> None:
        self._docs = joined.docs
        self._numbers = joined.told(_is_number)
        self._told: dict[str, frozenset[str]] = {}

    def __call__(self, one: Placed, two: Placed) -> bool:
        """Whether both tell which of two matters of one sort they are of, or one has its like in the other article."""
        if not _is_number(one) or not _is_number(two):
            return False
        ours, theirs = _by_sort(self._of(one)), _by_sort(self._of(two))
        other = any(ours[sort] != theirs[sort] for sort in ours.keys() & theirs.keys())
        return other or self._has_its_like(one, two) or self._has_its_like(two, one)

    def _has_its_like(self, one: Placed, two: Placed) -> bool:
        """Whether the article of the second tells, as the same matter, what the first does: it is answered."""
        own = self._of(one)
        if not own or one.claim.document_id == two.claim.document_id or own & self._of(two):
            return False
        theirs = self._numbers.get(two.claim.document_id, [])
        return any(relate(one.claim.value, z.claim.value) in AGREE and own & self._of(z) for z in theirs)

    def _of(self, item: Placed) -> frozenset[str]:
        claim = item.claim
        if claim.id not in self._told:
            seen = view_of(self._docs, claim)
            self._told[claim.id] = matters(seen, claim.attribute) if seen else frozenset()
        return self._told[claim.id]


def _by_sort(told: frozenset[str]) -> Mapping[str, str]:
    """What parts a matter from others of its sort, by sort."""
    parted = (matter.partition(OWN) for matter in sorted(told))
    return {sort: own for sort, _, own in parted if own}


def _is_number(item: Placed) -> bool:
    return item.claim.kind is Kind.COUNT and isinstance(item.claim.value, Amount)


def _by_matter(joined: Joined, items: Sequence[Placed]) -> _Held:
    """The one number that an article gives for each matter; none for a matter of which it has several."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for item in items:
        seen = view_of(joined.docs, item.claim)
        # What had been reached by an hour is not what came out.
        whole = seen is not None and counted_by(seen) is None
        for matter in matters(seen, item.claim.attribute) if seen and whole else ():
            found[matter].append(item)
    found.get(PEAK, []).extend(found.pop(WIND, ()))  # which may be a peak
    return {matter: told[0] for matter, told in found.items() if _are_one(told) and _is_plain(told[0])}


def _are_one(told: Sequence[Placed]) -> bool:
    """Whether no two of the numbers stand apart."""
    return all(relate(a.claim.value, b.claim.value) is not Relation.APART for a, b in combinations(told, 2))


def _is_plain(item: Placed) -> bool:
    """Whether a number is told as a fact of the whole, and of nothing else of the sort."""
    return (
        item.claim.certainty in _TOLD
        and _ELSE.isdisjoint(item.context)
        and not set(item.claim.scope) - _ANYBODY
    )


def _is_one(one: Placed, two: Placed, matter: str) -> bool:
    """Whether nothing but the words and the kind of event parts two numbers of one matter."""
    open_ = _OPEN | ({Contrary.TIME} if matter.startswith(_DATED) else frozenset())
    return not _are_of_two(one, two) and ruled_out(_bare(one), _bare(two), 1.0) in open_


def _are_of_one_place(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether the other article knows every name of each sentence, so that neither is of a place of its own."""
    for ours, theirs in ((one, two), (two, one)):
        seen = view_of(joined.docs, ours.claim)
        known = {word.text for told in joined.docs[theirs.claim.document_id].sentences for word in told.words}
        words = seen.words[1:] if seen else ()
        named = {w.text for w in words if w.text[:1].isupper() and w.lower not in FUNCTION_WORDS} - _SCALES
        if not named <= known:
            return False
    return True


def _can_be_peaks(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether two speeds are both of gusts, or both of wind; or no gust came to what the wind did.

    Where a speed has no upper end ("more than 140 km/h") nothing tells that it is too high.
    """
    most: dict[bool, Fraction] = {}
    for item in (one, two):
        seen, value = view_of(joined.docs, item.claim), item.claim.value
        if seen and isinstance(value, Amount) and value.high is not None:
            most[of_gusts(seen)] = value.high
    return len(most) < _BOTH or most[False] > most[True]


def _are_of_two(one: Placed, two: Placed) -> bool:
    """Whether each is told of somebody else."""
    ours, theirs = (frozenset(k for _, k in p.roles if k.startswith("person:")) for p in (one, two))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _bare(item: Placed) -> Placed:
    """A number as one of its matter, whatever it is called."""
    return replace(item, claim=replace(item.claim, attribute="", scope=(), certainty=Certainty.ASSERTED))


def _knows(joined: Joined, name: str, other: Placed) -> bool:
    """Whether an article tells the other's number too, in the same unit, of whatever."""
    value = other.claim.value
    if not isinstance(value, Amount):
        return False
    told = (mention.amount for mention in joined.docs[name].amounts)
    return any(
        a.low == value.low and a.high == value.high
        for a in (convert(t, value.unit) or t for t in told)
        if a.unit == value.unit
    )
