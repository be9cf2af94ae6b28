"""What tells two happenings apart: time, kind of event, people and place."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.names_lexicon import same_given
from claimcheck.annotate.names_slips import near, romanised_alike
from claimcheck.claims.count_change import CHANGE
from claimcheck.claims.count_matches import MATCH_LENGTH
from claimcheck.claims.count_ranks import PLACE
from claimcheck.claims.location import HOSPITAL
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Certainty, Kind, Place, Relation, Role, TimeInterval
from claimcheck.questions.attributes import ANNOUNCED, DAILY, ONCE, TELLING
from claimcheck.questions.scenes import of_two_scenes
from claimcheck.subjects.families import are_near, is_common
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import WEEK
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values.place import relate

_MANY_WORDS = 3  # content words in common, the counted noun among them
# "Monday night" and "early Tuesday" may be one night, "Monday night" and "Tuesday evening" are two.
_NIGHT, _LATER = (
    listed("questions.contrary_happening", "night"),
    listed("questions.contrary_happening", "later"),
)
_ANEW = listed("questions.contrary_happening", "anew")
_TURNED = frozenset(
    {"fall", "rise"}
)  # kinds of event of a level that goes one way on one day, the other on the next
_OF_ONE_THING = ANNOUNCED | ONCE | {PLACE, MATCH_LENGTH}
_COUNTED = listed("questions.contrary_happening", "counted")
_DAYS, _MEETING = frozenset({"day", "night", "week"}), "meet"
_DAYS_APART = 2  # between the days two tolls are told of; other numbers must be of one day


def other_time(first: Placed, second: Placed) -> bool:
    """Whether the sentences name times that are not one, or a claim is about the reporting itself."""
    if Role.REPORTING in (first.claim.role, second.claim.role):
        return True
    if first.claim.attribute in ONCE and first.claim.scope == second.claim.scope and _close(first, second):
        return False
    days = isinstance(first.claim.value, TimeInterval)
    if daily(first, second) or (days and (unforeseen(first, second) or one_night(first, second))):
        return True
    if first.claim.kind is Kind.DATE or first.when is None or second.when is None or _recurs(first, second):
        return False
    return gap(first.when, second.when) > (_DAYS_APART if first.claim.attribute in TELLING else 0)


def daily(first: Placed, second: Placed) -> bool:
    """Whether two levels or rates, new every day, or a fall and a rise, are those of articles of two days; a sum is no
    level."""
    turned = CHANGE in first.claim.scope and {first.family, second.family} == _TURNED
    level = first.claim.attribute in DAILY and second.claim.attribute in DAILY
    if not turned and (not level or _has_unit(first) or _has_unit(second)):
        return False
    return bool(days_between(first, second)) and not (level and _of_one_day(first, second))


def _of_one_day(first: Placed, second: Placed) -> bool:
    """Whether both sentences name one day: "closed at 6,340 points on Tuesday" stays so on Wednesday."""
    one, two = first.when, second.when
    return one is not None and one == two and one.earliest == one.latest


def _has_unit(placed: Placed) -> bool:
    return isinstance(placed.claim.value, Amount) and bool(placed.claim.value.unit)


def unforeseen(first: Placed, second: Placed) -> bool:
    """Whether the later of two days came after the other's article was out: that tells of what happened before it.

    A day that is only reckoned back from another may be wrong for all that. When an undated article came out is
    inferred from the days in it, and rules none of them out. Of two days to come neither tells of what happened.
    """
    if first.claim.certainty is second.claim.certainty is Certainty.PLANNED:
        return False
    days = first.claim.value, second.claim.value
    if not isinstance(days[0], TimeInterval) or not isinstance(days[1], TimeInterval):
        return False
    known = (first.published, days[0], days[1], second), (second.published, days[1], days[0], first)
    stated = [
        (out.interval, own, other)
        for out, own, other, later in known
        if out.basis == "stated" and not _is_reckoned(later)
    ]
    return any(out is not None and own.latest <= out.latest < other.earliest for out, own, other in stated)


def _is_reckoned(item: Placed) -> bool:
    """Whether a day is reckoned back to what was known: "two days after she was jailed", not "after she fled again"."""
    said = item.claim.as_written.lower().split()
    return "after" in said[1:-1] and _ANEW.isdisjoint(said)


def one_night(first: Placed, second: Placed) -> bool:
    """Whether the night of one day may be the small hours of the next: "late on Monday" and "on Tuesday"."""
    one, two = first.claim.value, second.claim.value
    if not isinstance(one, TimeInterval) or not isinstance(two, TimeInterval) or gap(one, two) != 1:
        return False
    ordered = sorted(((one.earliest, first), (two.earliest, second)), key=lambda told: told[0])
    before, after = (set(item.claim.as_written.lower().split()) for _, item in ordered)
    return bool(before & _NIGHT) and not after & _LATER


def _close(first: Placed, second: Placed) -> bool:
    """Whether two sentences share a participant or two words that their articles do not run on."""
    shared = (first.context & second.context) - first.topical - second.topical
    return bool(first.actors & second.actors) or len(shared) > 1


def _recurs(first: Placed, second: Placed) -> bool:
    """Whether each tells of what is news to its own article, and the articles lie more than a week apart."""
    if (days_between(first, second) or 0) <= WEEK:
        return False
    return all(
        p.when is None or (p.published.interval is not None and gap(p.when, p.published.interval) <= WEEK)
        for p in (first, second)
    )


def other_event(first: Placed, second: Placed) -> bool:
    """Whether the claims hang on kinds of event that are not told of one happening."""
    if _one_thing(first, second) or (first.claim.attribute in _OF_ONE_THING and _close(first, second)):
        return False
    if first.claim.kind not in (Kind.DATE, Kind.LOCATION) and first.claim.attribute in TELLING:
        return False
    if is_reporting(first.family) or is_reporting(second.family):
        return first.claim.kind is not Kind.COUNT
    if first.claim.kind is Kind.LOCATION and of_two_scenes(first, second):
        return True
    days = first.claim.kind is Kind.DATE or second.claim.kind is Kind.DATE
    if days and (of_an_assembly(first, second) or of_an_assembly(second, first)):
        return True
    if days and (begins_count(first, second) or begins_count(second, first)):
        return True
    if first.family != second.family and first.lexical and second.lexical:
        common = first.claim.kind is Kind.COUNT and is_common(first.family) and is_common(second.family)
        if not (common or are_near(first.family, second.family)):
            return True
    return (not first.others) != (not second.others) and len(first.actors & second.actors) >= 2


def begins_count(one: Placed, two: Placed) -> bool:
    """Whether many came to harm since a day, and the other is the day of one of them: "six have died since 3 May".

    What one person went through since a day began on that day.
    """
    if one.claim.attribute != "start" or two.claim.attribute != "time":
        return False
    named = any(role == "patient" and key.startswith("person:") for role, key in one.roles)
    return one.family in _COUNTED and bool(one.others) and not named


def of_an_assembly(first: Placed, second: Placed) -> bool:
    """Whether days are counted of a meeting of nobody in particular, beside which some met: "day five of talks"."""
    if first.claim.kind is not Kind.DATE or not first.family == second.family == _MEETING or first.actors:
        return False
    words = first.claim.as_written.lower().split()
    counted = "of" in words and not _DAYS.isdisjoint(words)
    return counted and any(key.startswith("person:") for key in second.actors)


def _one_thing(first: Placed, second: Placed) -> bool:
    """Whether two numbers of a noun share so many other words that the verbs need not be the same."""
    if first.claim.kind is not Kind.COUNT or not first.claim.attribute.startswith("number of"):
        return False
    shared = (first.context & second.context) - first.topical - second.topical
    return len(shared) >= _MANY_WORDS


def strangers(first: Placed, second: Placed) -> bool:
    """Whether other people or organisations take part, none of them in both."""
    if first.claim.attribute in TELLING or first.claim.kind is Kind.ATTRIBUTION:
        return False
    if not first.actors or not second.actors or first.actors & second.actors:
        return False
    return namesakes(first, second) or not words_of(first.actors) & words_of(second.actors)


def namesakes(first: Placed, second: Placed) -> bool:
    """Whether one and another of the same surname take part, by given names that differ, and nobody in both."""
    if not first.actors or not second.actors or first.actors & second.actors:
        return False
    ours, theirs = _given(first.actors), _given(second.actors)
    return any(
        not any(_is_one_name(a, b) for a, b in product(ours[surname], theirs[surname]))
        for surname in ours.keys() & theirs.keys()
    )


def _is_one_name(one: str, two: str) -> bool:
    """Whether two given names may be one: variants, slips, or two romanisations ("Katarina", "Catarina")."""
    return same_given(one, two) or near(one, two) or romanised_alike(one, two)


@lru_cache(1 << 14)
def _given(actors: frozenset[str]) -> dict[str, set[str]]:
    """The given names of the persons by surname, first letters and names without one left out; not to be changed."""
    found: dict[str, set[str]] = defaultdict(set)
    for key in sorted(actors):
        given, *more = key.removeprefix("person:").partition(" #")[0].split() or [""]
        if key.startswith("person:") and more and len(given.strip(".")) > 1:
            found[more[-1]].add(given)
    return found


def are_others(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether each side names somebody, and neither shares one or a word of a name with the other."""
    return bool(ours and theirs) and not ours & theirs and not words_of(ours) & words_of(theirs)


@lru_cache(1 << 14)
def words_of(actors: frozenset[str]) -> frozenset[str]:
    """Words of the names, so that "Cairn Dairy" and "Cairn Dairy of Lanark" are not taken for strangers."""
    return frozenset(word for key in actors for word in key.partition(":")[2].split() if len(word) > 3)


def elsewhere(first: Placed, second: Placed) -> bool:
    """Whether the sentences speak of places of which none can hold or touch another."""
    if first.claim.kind is Kind.LOCATION:
        return spread(first, second)
    if _recurs(first, second):
        return False
    if first.claim.attribute in ANNOUNCED and _close(first, second):
        return False  # where the work goes is named beside where it is lost
    pairs = [(a, b) for a in _narrow(first.places) for b in _narrow(second.places)]
    return bool(pairs) and all(relate(a, b) is Relation.APART for a, b in pairs)


def _narrow(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places that a map can hold against others; lands and seas alone where there are no others."""
    return tuple(place for place in places if place.level != "area") or places


def spread(first: Placed, second: Placed) -> bool:
    """Whether something that nobody in common takes part in is put in two whole countries: it may be in both.

    Nor is the hospital in which somebody died the place where he was hurt, nor are two landmarks that no map shows
    held against one another for the kind of event alone.
    """
    if (HOSPITAL in first.claim.scope) != (HOSPITAL in second.claim.scope):
        return True
    one, two = first.claim.value, second.claim.value
    if not isinstance(one, Place) or not isinstance(two, Place) or one.level != two.level:
        return False
    return one.level in ("country", "landmark") and not first.actors & second.actors
