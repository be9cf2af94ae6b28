"""What tells whether two answers that stand apart answer one question: named traits of a pair, each a number.

The traits are weighed by a table that is fitted on labelled clusters of articles (tools/fit_traits.py); nothing here
knows the weights. All are symmetric: the order of the pair does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log, sqrt

from claimcheck.annotate.concepts import is_reporting, noun_class
from claimcheck.annotate.time_words import weekday
from claimcheck.claims.leftover import FIGURE, MENTIONED
from claimcheck.model import REAL, Certainty, Kind, Role
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import other_scope
from claimcheck.questions.contrary_happening import other_event
from claimcheck.questions.traits_values import by_value
from claimcheck.questions.traits_words import in_words, noun
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity
from claimcheck.values.place import distance

Told = Mapping[str, "Standing"]
_BARE = frozenset({FIGURE, MENTIONED})
_YEAR = 400  # days
_NEAR = 30  # kilometres


class Standing:
    """How a claim stands among the claims of its article."""

    def __init__(self, rank: int, rivals: int, first: bool = False, main: bool = False) -> None:
        """`rank` counts sentences with claims from 0; `rivals` other answers under the claim's attribute.

        `first` is the first of its kind that is told as news, `main` the day that the news is of.
        """
        self.main = main
        self.rank = rank
        self.rivals = rivals
        self.first = first


def at_first(one: Placed, two: Placed, told: Told) -> dict[str, float]:
    """The traits of a pair of one kind that are quickly told, some of them 0; `told` is by claim id."""
    return {
        **asked(one.claim.attribute, two.claim.attribute, one.claim.subject == two.claim.subject),
        **ranks(told[one.claim.id].rank, told[two.claim.id].rank),
        **by_value(one, two),
        one.claim.kind.value: 1.0,
    }


def traits(one: Placed, two: Placed, told: Told) -> dict[str, float]:
    """All other traits of a pair of one kind, some of them 0; `told` is by claim id."""
    return {**_happening(one, two), **_surroundings(one, two, told), **in_words(one, two)}


def ranks(ours: int, theirs: int) -> dict[str, float]:
    """Where in their articles two claims stand, by sentences with claims."""
    return {
        "both at the top": float(ours <= 1 and theirs <= 1),
        "one at the top": float((ours <= 1) != (theirs <= 1)),
        "sentences apart": float(abs(ours - theirs)),
        "the first of two sentences": float(min(ours, theirs)),
    }


@lru_cache(1 << 12)
def asked(ours: str, theirs: str, one_subject: bool) -> Mapping[str, float]:
    """Whether two attributes ask the same."""
    if ours == theirs:
        return {
            "same attribute": 1.0,
            "same subject": float(one_subject),
            "same bare figure": float(ours in _BARE),
            "same toll": float(ours in TELLING),
        }
    if _BARE & {ours, theirs}:
        return {"one bare figure": 1.0}
    people = is_people(ours) and is_people(theirs)
    kin = noun(ours) == noun(theirs)
    return {
        "same noun": float(kin),
        "both of people": float(people),
        "other attribute": float(not kin and not people),
    }


@lru_cache(1 << 12)
def is_people(attribute: str) -> bool:
    """Whether an attribute counts people."""
    return attribute in TELLING - {"age", "sentence"} or "person" in noun_class(noun(attribute))


def _happening(one: Placed, two: Placed) -> dict[str, float]:
    """Whether the same is told of, by kind of event and by who takes part."""
    same = bool(one.family) and one.family == two.family
    both = bool(one.family and two.family)
    shared = len(one.actors & two.actors)
    return {
        "same kind of event": float(same and one.lexical),
        "same concept": float(
            bool(one.claim.about.concept) and one.claim.about.concept == two.claim.about.concept
        ),
        "other kind of event": float(both and not same and one.lexical and two.lexical),
        "days of two kinds": float(one.claim.kind is Kind.DATE and one.family != two.family),
        "one kind of event known": float(both and one.lexical != two.lexical),
        "a participant in common": float(shared > 0),
        "participants named": float(len(one.actors) + len(two.actors)),
        "told by nouns": float((one.form == "noun") + (two.form == "noun")),
        "strangers": float(bool(one.actors and two.actors) and not shared),
        "no participants": float(not one.actors and not two.actors),
    }


def _surroundings(one: Placed, two: Placed, told: Told) -> dict[str, float]:
    """What the sentences share, and how the claims stand in their articles."""
    shared = _shared(one.context, two.context, one.topical, two.topical)
    length = sqrt((1 + len(one.context)) * (1 + len(two.context)))
    ours, theirs = told[one.claim.id], told[two.claim.id]
    background = [p.claim.role is Role.BACKGROUND for p in (one, two)]
    return {
        "shared words": min(shared, 4.0),
        "share of words": 5 * shared / length,
        "other scope": float(other_scope(one, two)),
        "a part": float("part" in set(one.claim.scope) ^ set(two.claim.scope)),
        "other answers": log(1 + ours.rivals + theirs.rivals),
        "only answers": float(ours.rivals == theirs.rivals == 0),
        "both are history": float(all(background)),
        "one is planned": float((one.claim.certainty in REAL) != (two.claim.certainty in REAL)),
        "words of the sentences": log(1 + len(one.context)) + log(1 + len(two.context)),
        "laid to somebody": float(sum(p.claim.certainty is Certainty.REPORTED for p in (one, two))),
        "history and news": float(background[0] != background[1]),
        "of the telling": float(is_reporting(one.family) != is_reporting(two.family)),
        "a stage": float(is_stage(one.family, two.family)),
        "both point": float(one.claim.attribute == two.claim.attribute == "time"),
        "weekday in common": float(any(weekday(word) >= 0 for word in one.context & two.context)),
        "other happening": float(other_event(one, two) or other_event(two, one)),
        "the first answers": float(ours.first and theirs.first),
        "both main days": float(ours.main and theirs.main),
        "one main day": float(ours.main != theirs.main),
        "a first answer": float(ours.first != theirs.first),
        "published apart": _published_apart(one, two),
        "towns apart in the sentences": float(_elsewhere(one, two)),
        **_days_told(one, two),
    }


@lru_cache(1 << 12)
def _shared(
    ours: frozenset[str], theirs: frozenset[str], topical: frozenset[str], more: frozenset[str]
) -> float:
    """The rarity of the words in common; the topical ones of an article count little."""
    return sum(
        rarity(word) * (0.3 if word in topical or word in more else 1.0) for word in sorted(ours & theirs)
    )


def _published_apart(one: Placed, two: Placed) -> float:
    """The log of the days between two articles; 0 where one of them is undated."""
    ours, theirs = one.published.interval, two.published.interval
    return log(1 + min(gap(ours, theirs), _YEAR)) if ours and theirs else 0.0


def _days_told(one: Placed, two: Placed) -> dict[str, float]:
    """How far apart the days are that the sentences name, where both name one."""
    ours, theirs = one.when, two.when
    if ours is None or theirs is None:
        return {"no day told": float((ours is None) + (theirs is None))}
    return {"told of one day": float(not gap(ours, theirs)), "told of days apart": log(1 + gap(ours, theirs))}


def _elsewhere(one: Placed, two: Placed) -> bool:
    """Whether the sentences name places, none of them near one of the other's."""
    if not one.places or not two.places:
        return False
    found = (distance(ours, theirs) for ours in one.places for theirs in two.places)
    return all(apart is None or apart >= _NEAR for apart in found)
