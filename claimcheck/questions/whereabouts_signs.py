"""What speaks for and against two places being told of one happening, each sign with its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.places_premises import one_of_several, premises
from claimcheck.annotate.time_words import weekday
from claimcheck.annotate.words import readings
from claimcheck.claims.leftover import MENTIONED
from claimcheck.model import Place, Relation, Role
from claimcheck.questions.attributes import LEGS
from claimcheck.questions.contrary import other_certainty
from claimcheck.subjects.families import are_near, noun_for
from claimcheck.subjects.moments import finer, gap
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity
from claimcheck.values.place import distance, relate
from claimcheck.values.premises import PREMISES, noun

THERE = frozenset({"place", MENTIONED, "destination", PREMISES})
"""Attributes of a place that tell where something was in the end."""
_UNMAPPED = frozenset({"landmark", "locality"})
SAME_PREMISES, KIND, VERB, DAY, NUMBER, ACTOR = 2.0, 1.5, 0.8, 1.0, 1.0, 0.5
COUNTRY, FAR, WAY, OTHER_END, LANDMARK = 1.0, 0.6, 0.8, 1.0, 1.4
OTHER_KIND, OTHER_DAY, OTHER_ROLE, PLANNED, ON_THE_WAY, OTHER_LAND = -1.0, -0.5, -0.5, -0.5, -0.8, -2.0
_WORDS = 1.5  # the most that words in common count
_TOPICAL = 0.3  # what is left of a word that runs through one of the articles
_NO_MAP, _ONE_LAND = "both on no map", "both in one country"
_SHARED = "shared words: "
VAGUE = (_NO_MAP, _ONE_LAND, _SHARED)
"""How reasons begin that tell nothing of a happening."""
_OF_A_WAY = "both tell of the "
ANY_JOURNEY = (_OF_A_WAY, _ONE_LAND)
"""How reasons begin that are true of the ways of any two things in a country."""
_PARTS = 350.0  # km across the part of a country in which a town is taken for another
_LONG = 3  # figures of a number that hardly two things share


def knows(doc: Annotated, item: Placed) -> bool:
    """Whether an article names the place too, in whatever role: then it does not put the happening there."""
    value = item.claim.value
    if not isinstance(value, Place):
        return True
    written = item.claim.as_written
    if value.name in doc.document.text or (written[0].isupper() and written in doc.document.text):
        return True
    if value.level == PREMISES:
        return noun(value) in doc.document.text.lower()
    if value.level in _UNMAPPED and any(word in doc.document.text for word in _own_words(value)):
        return True
    return any(
        len(m.place.path) >= len(value.path) and relate(value, m.place) in (Relation.SAME, Relation.WITHIN)
        for m in doc.places
    )


def _own_words(landmark: Place) -> list[str]:
    """The words of a landmark's name that do not tell its kind: "Velence" of "Lake Velence"."""
    words = landmark.name.split()
    return [word for word in words if word[0].isupper() and not readings(word.lower())]


def signs(one: Placed, two: Placed, docs: Mapping[str, Annotated]) -> Iterator[tuple[float, str]]:
    """Points for and against one happening, each with its reason; reasons against are empty."""
    nouns = [premises(docs[p.claim.document_id], p.claim.sentence, p.claim.span) for p in (one, two)]
    several = any(
        one_of_several(docs[p.claim.document_id], p.claim.sentence, p.claim.span) for p in (one, two)
    )
    if nouns[0] and nouns[0] == nouns[1] and not several:
        yield SAME_PREMISES, f"both tell of a {nouns[0]}"
    yield _kinds(one, two)
    yield of_days(one, two)
    yield _words(one, two)
    if any(len(word) >= _LONG and word[0].isdigit() for word in one.context & two.context):
        yield NUMBER, "the same number"
    if one.actors & two.actors:
        yield ACTOR, "the same people"
    if one.claim.attribute == two.claim.attribute and one.claim.attribute in LEGS:
        yield WAY, f"{_OF_A_WAY}{one.claim.attribute} of a journey"
        if {place.path for place in one.places} & {place.path for place in two.places}:
            yield OTHER_END, "the other end is the same"
    if (one.claim.attribute in LEGS) != (two.claim.attribute in LEGS):
        yield ON_THE_WAY, ""
    yield _lands(one, two)
    if (one.claim.role is Role.BACKGROUND) != (two.claim.role is Role.BACKGROUND):
        yield OTHER_ROLE, ""
    if other_certainty(one, two):
        yield PLANNED, ""


def _kinds(one: Placed, two: Placed) -> tuple[float, str]:
    if one.family and one.family == two.family:
        return (KIND if one.lexical else VERB), f"same kind of event: {noun_for(one.family)}"
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
