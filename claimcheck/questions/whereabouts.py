"""Towns that each of two articles on one occasion names alone: where they are told of one thing, one of them is wrong.

"The end came in a clinic in Rabat" and "he died in a clinic in Tangier" share neither verb nor name. But neither
article knows the other's town, and both speak of a clinic, in one country. Each such sign has its points, set by hand
on the development clusters; on news they err where many towns have a school of their own with the same trouble.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.places_premises import one_of_several, premises
from claimcheck.annotate.time_words import weekday
from claimcheck.annotate.words import readings
from claimcheck.claims.location import HOSPITAL
from claimcheck.model import UNREAL, Kind, Place, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary import other_certainty
from claimcheck.questions.known_places import THERE, knows
from claimcheck.questions.likely import neighbours
from claimcheck.subjects.families import are_near
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import finer, gap
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.subjects.weights import rarity
from claimcheck.values import relate
from claimcheck.values.place import distance

PREMISES, KIND, VERB, DAY, NUMBER, ACTOR = 2.0, 1.5, 0.8, 1.0, 1.0, 0.5
ALONE, IN_PASSING = 0.8, -0.5
_FIGURES = 1  # figures in common from which two articles tell one story in detail
_SMALL = 10  # below it a figure is in any story
_YEARS = range(1900, 2101)
_NOT, _PASSING, _WELL = range(3)  # how an article names a place
COUNTRY, FAR, WAY, OTHER_END, LANDMARK = 1.0, 0.6, 0.8, 1.0, 1.4
OTHER_KIND, OTHER_DAY, OTHER_ROLE, PLANNED, ON_THE_WAY, OTHER_LAND = -1.0, -0.5, -0.5, -0.5, -0.8, -2.0
_WORDS = 1.5  # the most that words in common count
_TOPICAL = 0.3  # what is left of a word that runs through one of the articles
NEEDED = 1.8
_STRENGTH = 3.2  # of a pair that has just what is needed, in the measure of `align`
_PRECISE = frozenset({"city", "venue", "spot", "area", "landmark", "locality"})
_TOLD = 0.3  # points of what is told of two towns, without which being alone says nothing: "his books sell in Leeds"
_NO_MAP, _ONE_LAND = "both on no map", "both in one country"
_SHARED = "shared words: "
_VAGUE_SIGNS = (_NO_MAP, _ONE_LAND, _SHARED)
_OF_A_WAY = "both tell of the "
_ANY_JOURNEY = (_OF_A_WAY, _ONE_LAND)  # true of the ways of any two things in a country
_ENDS = frozenset({"origin", "destination"})
_PARTS = 350.0  # km across the part of a country in which a town is taken for another
_CAP = 20  # places of one article that are looked at
_LONG = 3  # figures of a number that hardly two things share


def whereabouts(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of such towns, by sorted claim ids."""
    docs = {doc.document.id: doc for doc in joined.documents}
    held: dict[str, list[Placed]] = defaultdict(list)
    named: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if item.claim.kind is Kind.LOCATION:
            named[item.claim.document_id].append(item)
        if _tells(item) and len(held[item.claim.document_id]) < _CAP:
            held[item.claim.document_id].append(item)
    found = {}
    for one, two in neighbours(joined):
        if not joined.coverage.together(one, two):
            continue
        ours = [(p, _known(docs[two], p, named[two])) for p in held.get(one, ())]
        theirs = [(p, _known(docs[one], p, named[one])) for p in held.get(two, ())]
        alone = len(_names(ours)) == len(_names(theirs)) == 1
        detailed = alone and len(_figures(docs[one]) & _figures(docs[two])) >= _FIGURES
        for (a, known), (b, also) in product(ours, theirs):
            if known + also > _PASSING:
                continue  # an article that knows both has two places in its story
            signs = list(_signs(a, b, docs)) if _comparable(a, b) else []
            if all(reason.startswith(_ANY_JOURNEY) for _, reason in signs if reason):
                continue
            told = sum(value for value, reason in signs if reason and not reason.startswith(_VAGUE_SIGNS))
            if detailed and told >= _TOLD:
                signs.append((ALONE, "the only town that the other article does not name"))
            if known + also:
                signs.append((IN_PASSING, ""))
            points = sum(value for value, _ in signs)
            if points >= NEEDED:
                reasons = tuple(reason for _, reason in signs if reason)
                found[claims_of(a, b)] = Alignment(_STRENGTH + points - NEEDED, reasons)
    return found


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
    if (HOSPITAL in one.claim.scope) != (HOSPITAL in two.claim.scope):
        return False  # where people died, and where they were hurt
    return relate(a, b) is Relation.APART


def _asked(item: Placed) -> str:
    """What a place tells; where something was brought is where it then was."""
    return "place" if item.claim.attribute in THERE else item.claim.attribute


def _signs(one: Placed, two: Placed, docs: Mapping[str, Annotated]) -> Iterator[tuple[float, str]]:
    """Points for and against one happening, each with its reason; reasons against are empty."""
    nouns = [premises(docs[p.claim.document_id], p.claim.sentence, p.claim.span) for p in (one, two)]
    several = any(
        one_of_several(docs[p.claim.document_id], p.claim.sentence, p.claim.span) for p in (one, two)
    )
    if nouns[0] and nouns[0] == nouns[1] and not several:
        yield PREMISES, f"both tell of a {nouns[0]}"
    yield _kinds(one, two)
    yield of_days(one, two)
    yield _words(one, two)
    if any(len(word) >= _LONG and word[0].isdigit() for word in one.context & two.context):
        yield NUMBER, "the same number"
    if one.actors & two.actors:
        yield ACTOR, "the same people"
    if one.claim.attribute == two.claim.attribute and one.claim.attribute in _ENDS:
        yield WAY, f"{_OF_A_WAY}{one.claim.attribute} of a journey"
        if {place.path for place in one.places} & {place.path for place in two.places}:
            yield OTHER_END, "the other end is the same"
    if (one.claim.attribute in _ENDS) != (two.claim.attribute in _ENDS):
        yield ON_THE_WAY, ""
    yield _lands(one, two)
    if (one.claim.role is Role.BACKGROUND) != (two.claim.role is Role.BACKGROUND):
        yield OTHER_ROLE, ""
    if other_certainty(one, two):
        yield PLANNED, ""


def _kinds(one: Placed, two: Placed) -> tuple[float, str]:
    if one.family and one.family == two.family:
        return (KIND if one.lexical else VERB), f"same kind of event: {one.family.lstrip('~')}"
    both = one.lexical and two.lexical and bool(one.family and two.family)
    return (OTHER_KIND if both and not are_near(one.family, two.family) else 0.0), ""


def of_days(one: Placed, two: Placed) -> tuple[float, str]:
    """Points for one day, against two days; the order of the claims does not matter."""
    if any(weekday(word) >= 0 for word in one.context & two.context):
        return DAY, "both on one weekday"
    if one.when is None or two.when is None:
        return 0.0, ""
    if gap(one.when, two.when):
        return OTHER_DAY, ""
    when = finer(one.when, two.when)
    return (DAY, f"both of {when}") if (when.latest - when.earliest).days <= 1 else (0.0, "")


def _words(one: Placed, two: Placed) -> tuple[float, str]:
    """Ordinary words in common; names run through a story and tell nothing of one place in it."""
    topical = one.topical | two.topical
    shared = sorted(word for word in one.context & two.context if word.isalpha() and readings(word))
    points = sum(rarity(word) * (_TOPICAL if word in topical else 1.0) for word in shared)
    return min(_WORDS, points), f"{_SHARED}{', '.join(shared[:4])}" if shared else ""


def _lands(one: Placed, two: Placed) -> tuple[float, str]:
    """Points for one country, against two: a slip of the pen moves things within the parts of a country."""
    a, b = one.claim.value, two.claim.value
    if not isinstance(a, Place) or not isinstance(b, Place) or a.country != b.country:
        known = isinstance(a, Place) and isinstance(b, Place) and a.country and b.country
        return (OTHER_LAND if known else 0.0), ""
    if a.level == "landmark":
        return LANDMARK, "landmarks of one kind"
    if a.level == b.level == "locality":
        return FAR, _NO_MAP
    apart = distance(a, b)
    return (COUNTRY if apart is not None and apart <= _PARTS else FAR), _ONE_LAND
