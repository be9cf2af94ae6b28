"""What rules out that two claims answer one question. Every function here was paid for by false alarms on real news."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.annotate.time_words import ordinal
from claimcheck.claims.count_courts import BAIL
from claimcheck.claims.count_lengths import INTERVAL
from claimcheck.claims.count_matches import MATCH_LENGTH
from claimcheck.claims.count_parties import PARTY, SIDE
from claimcheck.claims.count_ways import FAR
from claimcheck.model import REAL, UNREAL, Amount, Kind
from claimcheck.questions.attributes import ANNOUNCED, BORN, LEGS, PERSONAL, RESIDING, STANDING
from claimcheck.questions.contrary_amounts import other_units, out_of_proportion
from claimcheck.questions.contrary_anchor import other_background, unanchored
from claimcheck.questions.contrary_contests import of_two_matches
from claimcheck.questions.contrary_happening import (
    are_others,
    elsewhere,
    other_event,
    other_time,
    strangers,
    words_of,
)
from claimcheck.questions.contrary_races import is_of_race, other_race
from claimcheck.subjects.occasions import judgement
from claimcheck.subjects.placed import Placed

# Scopes of a place within a few kilometres of its town.
_AT = frozenset({"near", "outside", "around", "off"})
_SIDES = 2
_KILLED, _BODIES = "killed", frozenset({"body", "bodies"})
_YEAR = 365.25  # days


class Contrary(StrEnum):
    """Why two claims do not answer one question, in the order in which it is asked; the words are a reader's."""

    JUDGED = "an editor judged the occasions not the same"
    KIND = "different kinds of claim"
    ATTRIBUTE = "they ask different things"
    SCOPE = "different scope"
    ADDED = "one number comes on top of another"
    PLAYERS = "not the same two sides of the match"
    UNIT = "different units"
    SIZE = "the amounts are too far apart, or too vague, to answer one question"
    CERTAINTY = "one took place, the other did not or is only planned"
    PERSON = "not the same person"
    TIME = "they tell of different times"
    EVENT = "they tell of different kinds of event"
    STRANGERS = "different people or organisations take part"
    ELSEWHERE = "they tell of different places"
    UNANCHORED = "nothing but the kind of event speaks for one happening"
    BACKGROUND = "one of them looks back on something else"


def ruled_out(first: Placed, second: Placed, story: float) -> Contrary | None:
    """What forbids to hold two claims against one another, None for nothing; `story` is their articles' likeness."""
    told = judgement(first, second)
    if told is not None and told.same is False:
        return Contrary.JUDGED
    return _other_answer(first, second, story) or (None if told else _other_happening(first, second, story))


def _other_answer(first: Placed, second: Placed, story: float) -> Contrary | None:
    """What two claims of one occasion cannot be held against one another for."""
    return (
        _other_attribute(first, second, story)
        or (Contrary.CERTAINTY if other_certainty(first, second) else None)
        or (Contrary.PERSON if other_person(first, second) else None)
        or (Contrary.TIME if grown_older(first, second) else None)
    )


def _other_happening(first: Placed, second: Placed, story: float) -> Contrary | None:
    if are_births_of_one(first, second):
        return None  # whatever days stand beside them, and whether the articles look back or not
    return (
        (Contrary.TIME if other_time(first, second) else None)
        or (Contrary.EVENT if other_event(first, second) else None)
        or (Contrary.STRANGERS if strangers(first, second) else None)
        or (Contrary.ELSEWHERE if elsewhere(first, second) else None)
        or (Contrary.UNANCHORED if unanchored(first, second, story) else None)
        or (Contrary.BACKGROUND if other_background(first, second, story) else None)
    )


def are_births_of_one(first: Placed, second: Placed) -> bool:
    """Whether two claims tell of a birth, and name one person."""
    return first.family == second.family == BORN and bool(first.actors & second.actors)


def _other_attribute(first: Placed, second: Placed, story: float) -> Contrary | None:
    one, two = first.claim, second.claim
    if one.kind is not two.kind:
        return Contrary.KIND
    if one.attribute != two.attribute:
        return Contrary.ATTRIBUTE
    if other_scope(first, second) or other_race(first, second):
        return Contrary.SCOPE
    if "more" in one.scope:
        return Contrary.ADDED  # what comes on top may come twice
    scored = one.attribute in ("score", MATCH_LENGTH)
    if (scored and not of_one_match(first, second)) or of_two_matches(first, second):
        return Contrary.PLAYERS
    if one.document_id == two.document_id and {one.attribute, two.attribute} <= LEGS:
        return Contrary.ATTRIBUTE  # one article tells of each leg of a journey
    a, b = one.value, two.value
    if not isinstance(a, Amount) or not isinstance(b, Amount):
        return None
    if other_units(a, b):
        return Contrary.UNIT
    if one.document_id == two.document_id and (
        bodies_of_more(first, second) or bodies_of_more(second, first)
    ):
        return Contrary.SCOPE
    return Contrary.SIZE if out_of_proportion(one.attribute, a, b, story) else None


def other_scope(first: Placed, second: Placed) -> bool:
    """Whether the values are limited to different things; the town of both articles is no limit."""
    if first.claim.scope == second.claim.scope:
        return False
    differ = set(first.claim.scope) ^ set(second.claim.scope)
    if first.claim.kind is Kind.LOCATION:
        differ -= (
            _AT  # "near Leeds" and "in Hull" are two places where the towns lie further apart than neighbours
        )
    differ = {word for word in differ if not is_of_race(word)}  # asked by `other_race`
    if first.claim.document_id == second.claim.document_id:
        return bool(differ)
    return bool(differ) and not (differ == {"local"} and bool(first.focus) and first.focus == second.focus)


def bodies_of_more(found: Placed, toll: Placed) -> bool:
    """Whether an article tells of some bodies, found on one day or in one spot, and of a greater toll elsewhere."""
    ours, theirs = found.claim.value, toll.claim.value
    if found.claim.attribute != _KILLED or not isinstance(ours, Amount) or not isinstance(theirs, Amount):
        return False
    bodies = bool(_BODIES & found.context)
    alone = bodies and not _BODIES & toll.context
    more = bodies and any(ordinal(word) == (ours.high or 0) + 1 for word in found.context)  # "and a sixth"
    return (alone or more) and ours.high is not None and theirs.low is not None and ours.high < theirs.low


def other_certainty(first: Placed, second: Placed) -> bool:
    """What was planned is not held against what took place; what is denied or supposed against nothing."""
    if first.claim.attribute in ANNOUNCED:
        return bool({first.claim.certainty, second.claim.certainty} & UNREAL)
    one, two = first.claim.certainty, second.claim.certainty
    return (one in REAL) != (two in REAL) or one in UNREAL or two in UNREAL


def of_one_match(first: Placed, second: Placed) -> bool:
    """Whether two scores are of the same two sides, as the verbs tell or as all names beside the scores do."""
    ours, theirs = (frozenset(key for role, key in p.roles if role == SIDE) for p in (first, second))
    if ours and theirs:
        return ours == theirs
    ours, theirs = (frozenset(key for role, key in p.roles if role != PARTY) for p in (first, second))
    if len(ours & theirs & first.actors) >= _SIDES:
        return True
    ours, theirs = _named(first), _named(second)
    return len(ours & theirs) >= _SIDES and not (ours - theirs and theirs - ours)


def other_sides(first: Placed, second: Placed) -> bool:
    """Whether beside each of two scores somebody is named who is not beside the other."""
    if not first.claim.attribute == second.claim.attribute == "score":
        return False
    ours, theirs = _named(first), _named(second)
    return bool(ours - theirs and theirs - ours) and len(ours & theirs) < _SIDES


def _named(placed: Placed) -> frozenset[str]:
    return frozenset(key for _, key in placed.roles)


def grown_older(first: Placed, second: Placed) -> bool:
    """Whether two ages are those of one person on the days of the two articles, years apart."""
    if not first.claim.attribute == second.claim.attribute == "age":
        return False
    ours, theirs = first.published.interval, second.published.interval
    ages = [p.claim.value.low for p in (first, second) if isinstance(p.claim.value, Amount)]
    if ours is None or theirs is None or len(ages) < 2 or ages[0] is None or ages[1] is None:
        return False
    years = (theirs.earliest - ours.earliest).days / _YEAR
    return abs(years) >= 1 / 2 and abs(float(ages[1] - ages[0]) - years) <= 1


def other_person(first: Placed, second: Placed) -> bool:
    """ "person:ada lund #2" was parted from her namesake for her age, which is the question here."""
    one, two = first.claim.attribute, second.claim.attribute
    if one in STANDING or two in STANDING:
        return not first.actors & second.actors and not words_of(first.actors) & words_of(second.actors)
    if first.claim.kind is Kind.LOCATION and (first.family in RESIDING or second.family in RESIDING):
        return not first.actors & second.actors
    if BAIL in (one, two) or one.startswith(FAR) or two.startswith(FAR):
        return _of_two_owners(first, second)
    if one == two == INTERVAL:
        ours, theirs = _named(first), _named(second)
        return are_others(ours, theirs)
    if one not in PERSONAL and two not in PERSONAL:
        return False
    one, two = first.claim.subject, second.claim.subject
    return not one.startswith("person:") or one.partition(" #")[0] != two.partition(" #")[0]


def _of_two_owners(first: Placed, second: Placed) -> bool:
    """Whether a bail or a fall is that of one person here and of another there."""
    ours, theirs = (frozenset(key for key in p.actors if key.startswith("person:")) for p in (first, second))
    return are_others(ours, theirs)
