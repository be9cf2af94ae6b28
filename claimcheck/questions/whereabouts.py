"""Towns that each of two articles on one occasion names alone: where they are told of one thing, one of them is wrong.

"The end came in a clinic in Rabat" and "he died in a clinic in Tangier" share neither verb nor name. But neither
article knows the other's town, and both speak of a clinic, in one country. Each such sign has its points, set by hand
on the development clusters; on news they err where many towns have a school of their own with the same trouble.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.names_lexicon import given, same_given
from claimcheck.claims.location import HOSPITAL
from claimcheck.model import UNREAL, Kind, Place, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.scenes import of_two_scenes
from claimcheck.questions.whereabouts_signs import ANY_JOURNEY, THERE, VAGUE, knows, signs
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of, is_long_ago
from claimcheck.values import relate

ALONE, IN_PASSING = 0.8, -0.5
_FIGURES = 1  # figures in common from which two articles tell one story in detail
_SMALL = 10  # below it a figure is in any story
_YEARS = range(1900, 2101)
_NOT, _PASSING, _WELL = range(3)  # how an article names a place
NEEDED = 1.8
LEAST = 1.1  # fewer points say nothing
STRENGTH = 3.2  # of a pair that has just what is needed, in the measure of `align`
_PRECISE = frozenset({"city", "venue", "spot", "area", "landmark", "locality"})
_TOLD = 0.3  # points of what is told of two towns, without which being alone says nothing: "his books sell in Leeds"
_CAP = 20  # places of one article that are looked at


def whereabouts(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of such towns, by sorted claim ids; one below `STRENGTH` has signs, but too few."""
    docs = joined.docs
    held: dict[str, list[Placed]] = defaultdict(list)
    named: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.kind is Kind.LOCATION:
            named[item.claim.document_id].append(item)
        if _tells(item) and len(held[item.claim.document_id]) < _CAP:
            held[item.claim.document_id].append(item)
    found = {}
    for one, two in joined.neighbours:
        if not joined.coverage.together(one, two) or _are_of_namesakes(joined, one, two):
            continue
        ours = [(p, _known(docs[two], p, named[two])) for p in held.get(one, ())]
        theirs = [(p, _known(docs[one], p, named[one])) for p in held.get(two, ())]
        alone = len(_names(ours)) == len(_names(theirs)) == 1
        detailed = alone and len(_figures(docs[one]) & _figures(docs[two])) >= _FIGURES
        for (a, known), (b, also) in product(ours, theirs):
            aligned = _aligned(a, b, known + also, docs, detailed=detailed)
            if aligned is not None:
                found[claims_of(a, b)] = aligned
    return found


def _are_of_namesakes(joined: Joined, one: str, two: str) -> bool:
    """Whether all whom two articles name alike are others by their given names: "Judge Ann Lee", "Judge Tom Lee"."""
    ours, theirs = (joined.coverage.profiles[name].persons for name in (one, two))
    names = [(ours[name].given, theirs[name].given) for name in ours.keys() & theirs.keys()]
    return bool(names) and all(given(a) and given(b) and not same_given(a, b) for a, b in names)


def _aligned(
    one: Placed, two: Placed, known: int, docs: Mapping[str, Annotated], *, detailed: bool
) -> Alignment | None:
    """What the signs add up to, None where it is too little; an article that knows both has two places in its story."""
    if known > _PASSING or not _comparable(one, two):
        return None
    found = list(signs(one, two, docs))
    if all(reason.startswith(ANY_JOURNEY) for _, reason in found if reason):
        return None
    told = sum(value for value, reason in found if reason and not reason.startswith(VAGUE))
    if detailed and told >= _TOLD:
        found.append((ALONE, "the only town that the other article does not name"))
    points = sum(value for value, _ in found) + (IN_PASSING if known else 0.0)
    if points < LEAST:
        return None
    return Alignment(STRENGTH + points - NEEDED, tuple(reason for _, reason in found if reason))


def _tells(item: Placed) -> bool:
    value = item.claim.value
    return (
        item.claim.kind is Kind.LOCATION
        and isinstance(value, Place)
        and value.level in _PRECISE
        and item.claim.role is not Role.REPORTING
        and not is_reporting(item.family)
        and item.claim.certainty not in UNREAL
    )


def _known(doc: Annotated, item: Placed, claims: list[Placed]) -> int:
    """Whether an article, with its places, names a place: not at all, `_PASSING` or `_WELL`.

    In passing it names it once, for something that no kind of event is known for: "her workshop in Leeds will mend it".
    """
    if not knows(doc, item):
        return _NOT
    same = [p for p in claims if relate(p.claim.value, item.claim.value) is Relation.SAME]
    passing = len(same) == doc.document.text.count(same[0].claim.as_written) == 1 if same else False
    other = all(
        p.claim.attribute == "place" and p.family and not p.lexical and p.family != item.family for p in same
    )
    return _PASSING if passing and other and item.claim.attribute == "place" else _WELL


def _names(held: list[tuple[Placed, int]]) -> set[str]:
    """The names of the places, unknown to the other article, at which some news is put."""
    return {
        str(item.claim.value)
        for item, known in held
        if not known and item.claim.attribute in THERE and item.claim.role is Role.NEWS
    }


def _figures(doc: Annotated) -> set[Fraction]:
    """The figures of an article that say something: no small ones, no years; of "more than 40" the 40."""
    ends = (end for m in doc.amounts for end in (m.amount.low, m.amount.high))
    return {end for end in ends if end is not None and end >= _SMALL and end not in _YEARS}


def _comparable(one: Placed, two: Placed) -> bool:
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Place) or not isinstance(b, Place) or _asked(one) != _asked(two):
        return False
    if of_two_scenes(one, two):
        return False
    if (HOSPITAL in one.claim.scope) != (HOSPITAL in two.claim.scope):
        return False  # where people died, and where they were hurt
    if is_long_ago(one) != is_long_ago(two):
        return False  # "The biggest recall began in January 2009, when a plant in Bonn ..."
    return relate(a, b) is Relation.APART


def _asked(item: Placed) -> str:
    """What a place tells; where something was brought is where it then was."""
    return "place" if item.claim.attribute in THERE else item.claim.attribute
