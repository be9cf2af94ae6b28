"""Pairs of answers that no single mark aligns, but all traits together: a fitted, explained weighing of evidence.

The weights are data (claimcheck/data/traits.toml, made by tools/fit_traits.py): the log odds that each trait adds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.claims.count_lengths import LENGTH, SO_FAR
from claimcheck.claims.count_margins import MARGIN_IN_TIME
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_scope import AMONG
from claimcheck.model import UNREAL, Amount, Kind, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import grown_older, other_certainty, other_person
from claimcheck.questions.contrary_happening import daily, one_night, spread, unforeseen
from claimcheck.questions.main_days import main_days
from claimcheck.questions.odds import odds, reasons, weights
from claimcheck.questions.rivals import KINDS, met, standing
from claimcheck.questions.traits import Standing, traits
from claimcheck.questions.traits_places import PlaceTraits
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import is_stage
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, claims_of

_SHOWN = 4
_LEAST = 3.0  # the score of a pair that is just taken, in the measure of `align`
# Log odds below which a pair without a participant in common is refused, whatever else aligns it: one in fifty.
_REFUSED = -4.0
_REFUSED_NUMBERS = -1.0  # the same for numbers of a noun, whoever takes part: one in four
_COUNTED = "number of "
_MOST_POINTS = 5.0  # of evidence for or against one occasion, beyond which more says nothing more
_SHARE = "share of "
_OWN_KIND = frozenset({LENGTH, SO_FAR, "margin", MARGIN_IN_TIME})  # what answers no question but its own
ALIKE = 0.1  # likeness from which two articles that are not of one occasion are weighed
NEIGHBOURS = 6  # articles that an article is weighed against, the most alike first


def by_article(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """The claims of each document that can be weighed, in order of place."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(placed, key=lambda p: (p.claim.span, p.claim.id)):
        if item.claim.kind in KINDS:
            found[item.claim.document_id].append(item)
    return found


class Weighed(NamedTuple):
    """What the traits speak for and against, by sorted claim ids."""

    taken: dict[tuple[str, str], Alignment]
    refused: frozenset[tuple[str, str]]  # pairs that not even a clear mark makes one question


def weighed(joined: Joined) -> Weighed:
    """Every pair of claims of alike articles that the traits speak clearly for or against."""
    needed, taken, refused = weights().needed, dict[tuple[str, str], Alignment](), set[tuple[str, str]]()
    for a, b, seen in weighable(joined):
        found = odds(seen)
        if found >= needed:
            reason = f"weighed together: {', '.join(reasons(seen)[:_SHOWN])}"
            taken[claims_of(a, b)] = Alignment(_LEAST + found - needed, (reason,))
        elif _is_refused(a, b, found):
            refused.add(claims_of(a, b))
    return Weighed(taken, frozenset(refused))


def _is_refused(one: Placed, two: Placed, found: float) -> bool:
    """Whether log odds are so low that no mark aligns a pair: all things can be counted."""
    if one.claim.attribute.startswith(_COUNTED) and two.claim.attribute.startswith(_COUNTED):
        return found < _REFUSED_NUMBERS
    return found < _REFUSED and not one.actors & two.actors


def weighable(joined: Joined) -> Iterator[tuple[Placed, Placed, dict[str, float]]]:
    """Every pair of claims that may answer one question though they stand apart, with its traits, in a fixed order."""
    held = by_article(joined.placed)
    days = main_days(joined)
    places = PlaceTraits({doc.document.id: doc for doc in joined.documents})
    told: dict[str, Standing] = {}
    for name, claims in held.items():
        told |= standing(claims, days[name].day if name in days else None)
    for one, two in neighbours(joined):
        between = bond(joined, one, two)
        for pair in met(held.get(one, ()), held.get(two, ())):
            if pair.apart and not barred(pair.one, pair.two) and not _two_days(pair.one, pair.two, between):
                found = traits(pair.one, pair.two, told) | pair.rivalry | between
                yield pair.one, pair.two, found | places(pair.one, pair.two)


def barred(one: Placed, two: Placed) -> bool:
    """Whether a mark that no other evidence outweighs forbids to compare two claims, whatever they are called."""
    scores = "score" in (one.claim.attribute, two.claim.attribute)
    return (
        (one.claim.kind is not Kind.COUNT and _other_happening(one, two))  # bars most, so asked first
        or "more" in (*one.claim.scope, *two.claim.scope)
        or (scores and len(one.actors & two.actors) < 2)
        or _other_quantity(one, two)
        or other_person(one, two)
        or grown_older(one, two)
        or unforeseen(one, two)
        or one_night(one, two)
        or bool({one.claim.certainty, two.claim.certainty} & UNREAL)
        or daily(one, two)
        or bool(one.hangs or two.hangs)  # counted from another day: the timeline holds these
    )


def _two_days(one: Placed, two: Placed, between: Mapping[str, float]) -> bool:
    """Whether two days are of two occasions and of other kinds of event: each is its own."""
    apart = "articles of one occasion" not in between
    return apart and one.claim.kind is Kind.DATE and one.family != two.family


def _other_quantity(one: Placed, two: Placed) -> bool:
    """Whether two tolls, a length of time or a margin and anything else, or rates for one of two things are told."""
    asked = {one.claim.attribute, two.claim.attribute}
    rates = [{scope for scope in p.claim.scope if scope.startswith("per ")} for p in (one, two)]
    other = len(asked) > 1 and (asked <= TELLING or bool(asked & _OWN_KIND) or _is_limited(one, two))
    other = other or _share_against_number(one, two) or _share_against_number(two, one)
    return other or bool(rates[0] and rates[1] and rates[0] != rates[1])


def _is_limited(one: Placed, two: Placed) -> bool:
    """Whether one number alone is of a part ("among them three children"), or a distance is from some place."""
    parts = [AMONG in p.claim.scope for p in (one, two)]
    return parts[0] != parts[1] or any(p.claim.attribute.startswith(DISTANCE) for p in (one, two))


def _share_against_number(one: Placed, two: Placed) -> bool:
    """Whether one tells a part of something and the other a number of it: "half of the passengers", "12 of them"."""
    part, number = one.claim.value, two.claim.value
    if not isinstance(part, Amount) or not isinstance(number, Amount) or part.unit or number.unit:
        return False
    shares = [p.claim.attribute.startswith(_SHARE) for p in (one, two)]
    return shares == [True, False] and (part.high or 0) < 1 < (number.low or 0)


def _other_happening(one: Placed, two: Placed) -> bool:
    """Whether a day or a place is of the telling, of a plan, of no or another kind of event, or of what may be twice.

    A fire, a crash and a death are of one kind here: what does harm has many names. So has any happening that "took
    place" or "ended".
    """
    bare = one.claim.kind is Kind.DATE and (not (one.family and two.family) or other_certainty(one, two))
    telling = Role.REPORTING in (one.claim.role, two.claim.role)
    unlike = one.lexical and two.lexical and one.family != two.family
    named = is_stage(one.family, two.family) or {one.family, two.family} <= harmful()
    return telling or bare or (unlike and not named) or spread(one, two)


def bond(joined: Joined, one: str, two: str) -> dict[str, float]:
    """The traits of two articles."""
    likeness = joined.likeness.get((min(one, two), max(one, two)))
    points = joined.coverage.evidence(one, two).points
    found = {
        "likeness of articles": likeness.score if likeness else 0.0,
        "articles of one occasion": float(joined.coverage.together(one, two)),
        "evidence of one occasion": max(-_MOST_POINTS, min(_MOST_POINTS, points)),
    }
    return {name: value for name, value in found.items() if value}


def neighbours(joined: Joined) -> list[tuple[str, str]]:
    """Pairs of documents of one occasion or much alike, each among the `NEIGHBOURS` most alike of both, by path."""
    place = joined.order
    score = {pair: 0.0 for group in joined.groups for pair in combinations(group[: NEIGHBOURS + 1], 2)}
    for pair, likeness in joined.likeness.items():
        one, two = sorted(pair, key=place.__getitem__)
        if likeness.score >= ALIKE or (one, two) in score:
            score[one, two] = likeness.score
    taken: Counter[str] = Counter()
    found = []
    for one, two in sorted(score, key=lambda pair: (-score[pair], place[pair[0]], place[pair[1]])):
        if max(taken[one], taken[two]) < NEIGHBOURS:
            taken.update((one, two))
            found.append((one, two))
    return found
