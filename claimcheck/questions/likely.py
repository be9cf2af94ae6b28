"""Pairs of answers that all their traits together make one question: a fitted, explained weighing of evidence.

The weights are data (claimcheck/data/traits.toml, made by tools/fit_traits.py): the log odds that each trait adds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.clock import CLOCK
from claimcheck.claims.count_ranks import is_win
from claimcheck.model import Claim, Kind
from claimcheck.model.records import NamedTuple
from claimcheck.questions import wording
from claimcheck.questions.align import Alignment
from claimcheck.questions.bars import barred
from claimcheck.questions.counted_years import YearCounts
from claimcheck.questions.look import Look, Sentences
from claimcheck.questions.main_days import MainDay, main_days, printed
from claimcheck.questions.marked import Marked, marked
from claimcheck.questions.nearness import Near
from claimcheck.questions.odds import is_hopeless, objections, odds, reasons, weights
from claimcheck.questions.rivals import KINDS, Pair, facts, met, standing
from claimcheck.questions.traits import Standing, Told, at_first, traits
from claimcheck.questions.traits_articles import Article, Between
from claimcheck.questions.traits_doubts import doubts
from claimcheck.questions.traits_limits import LimitTraits
from claimcheck.questions.traits_places import PlaceTraits
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.placed import Placed, claims_of

SHOWN = 4
_LEAST = 3.0  # the score of a pair that is just taken, in the measure of `align`
_MOST_POINTS = 5.0  # of evidence for or against one occasion, beyond which more says nothing more


def by_article(joined: Joined) -> dict[str, list[Placed]]:
    """The claims of each document that can be weighed, in order of place, the hours left out."""
    return joined.told(lambda item: item.claim.kind in KINDS and not _is_asked_apart(item.claim))


def _is_asked_apart(claim: Claim) -> bool:
    """Whether an hour, or a win told as a first place, is no answer beside the others."""
    return claim.attribute == CLOCK or is_win(claim)


Candidate = tuple[Placed, Placed, dict[str, float], Callable[[], dict[str, float]]]
"""Two claims, the traits of the first look, of which some are 0, and what tells the others."""


class Weighed(NamedTuple):
    """What all traits together speak for, by sorted claim ids."""

    taken: dict[tuple[str, str], Alignment]
    known: frozenset[tuple[str, str]]  # all pairs of which the weights decide, whatever marks say


def weighed(joined: Joined, marks: Marked, limits: LimitTraits) -> Weighed:
    """Every pair of claims of alike articles that the traits decide on, and those that they speak for."""
    needed, taken, known = weights().needed, dict[tuple[str, str], Alignment](), set[tuple[str, str]]()
    for a, b, first, others in _candidates(joined, marks, limits, all_pairs=False):
        pair = claims_of(a, b)
        together = joined.coverage.together(a.claim.document_id, b.claim.document_id)
        if together or not a.actors & b.actors:
            known.add(pair)  # two occasions of the same people are set side by side by a mark alone
        if is_hopeless(first):
            continue
        seen = present(first, others())
        found = odds(seen)
        if found >= needed:
            mark = marks.pairs.get(pair)
            why = mark.reasons if mark else (wording.weighed(reasons(seen)[:SHOWN]),)
            taken[pair] = Alignment(_LEAST + found - needed, why, weighed=True)
    return Weighed(taken, frozenset(known))


def against(joined: Joined, one: Placed, two: Placed) -> tuple[str, ...]:
    """What takes most from the odds of two claims that were weighed and not taken, () where they were not weighed."""
    for a, b, first, others in weighable(joined):
        if {a.claim.id, b.claim.id} == {one.claim.id, two.claim.id}:
            seen = present(first, others)
            return objections(seen)[:SHOWN] if is_hopeless(first) or odds(seen) < weights().needed else ()
    return ()


def weighable(joined: Joined) -> Iterator[tuple[Placed, Placed, dict[str, float], dict[str, float]]]:
    """Every pair of claims that may answer one question though they stand apart, in a fixed order.

    With its traits: those of the first look, which are quickly told, and all others.
    """
    limits = LimitTraits(joined, YearCounts(joined))
    for one, two, first, others in _candidates(joined, marked(joined), limits):
        yield one, two, present(first), others()


class _Views(NamedTuple):
    """What tells traits of pairs, looked up once."""

    days: Mapping[str, MainDay]
    places: PlaceTraits
    limits: LimitTraits
    marks: Mapping[tuple[str, str], Mapping[str, float]]
    look: Look | None  # at which pairs that are hopeless are left out


def _candidates(
    joined: Joined, marks: Marked, limits: LimitTraits, *, all_pairs: bool = True
) -> Iterator[Candidate]:
    """Pairs with the traits of the first look, and what tells the others; hours are held against hours alone.

    Without `all_pairs` those are left out that are hopeless whatever doubts say, and of which no mark speaks, and in
    a pile those of two occasions of other people, which are of one kind at best.
    """
    hours = joined.told(lambda item: item.claim.attribute == CLOCK)
    look = None if all_pairs else Look(frozenset(chain(*marks.pairs, *marks.traits)))
    views = _Views(main_days(joined), PlaceTraits(joined.docs), limits, marks.traits, look)
    beside = joined.neighbours
    for held in (by_article(joined), hours):
        yield from _candidates_of(joined, held, views, beside)


def _candidates_of(
    joined: Joined, held: Mapping[str, Sequence[Placed]], views: _Views, beside: Sequence[tuple[str, str]]
) -> Iterator[Candidate]:
    articles = {name: Article(joined.docs[name], claims) for name, claims in held.items()}
    told: dict[str, Standing] = {}
    pile = len(joined.order) > HANDFUL  # in it too much is alike: a doubt decides
    for name, claims in held.items():
        told |= standing(claims, views.days[name].day if name in views.days else None)
    for one, two in beside:
        if one not in articles or two not in articles:
            continue
        parted = pile and views.look is not None and not joined.coverage.together(one, two)
        if parted and articles[one].actors.isdisjoint(articles[two].actors):
            continue
        pairs = facts(articles[one].answers, articles[two].answers)
        left = [pair for pair in pairs if _is_left(pair, parted=parted, pile=pile)]
        if not left:
            continue
        near = Near(articles[one].told, articles[two].told)
        pairs = met(pairs, articles[one].answers, articles[two].answers, near)
        always, between = bond(joined, one, two), Between(articles[one], articles[two], pairs, near)
        sentences = Sentences(always, between)
        for pair in left:
            a, b = pair.one, pair.two
            if views.look and not views.look(pair, told, sentences):
                continue
            if not _is_open(joined.docs, views.places, a, b):
                continue
            against = {} if pile else doubts(a, b)  # in a pile there are none
            marks = views.marks.get(claims_of(a, b), {})
            own = {**at_first(a, b, told), **pair.rivalry, **pair.left_open}
            first = {**always, **between.at_first(a, b), **own, **against, **marks}
            yield a, b, first, partial(_others, a, b, told, between, views)


def _is_left(pair: Pair, *, parted: bool, pile: bool) -> bool:
    """Whether two claims stand apart, of two occasions with somebody in common, in a pile without a doubt."""
    if not pair.apart or (parted and pair.one.actors.isdisjoint(pair.two.actors)):
        return False
    return not pile or not (pair.open or any(doubts(pair.one, pair.two).values()))


def _is_open(docs: Mapping[str, Annotated], places: PlaceTraits, one: Placed, two: Placed) -> bool:
    """Whether nothing bars that two claims are weighed."""
    return not (barred(one, two) or places.another(one, two) or _is_posted(docs, one, two))


def _is_posted(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether a day is that on which its text was put out, by nobody whom both tell of: each has its own."""
    days = one.claim.kind is Kind.DATE and not one.actors & two.actors
    return days and any(printed(docs[p.claim.document_id], p) for p in (one, two))


def _others(one: Placed, two: Placed, told: Told, between: Between, views: _Views) -> dict[str, float]:
    """The traits that take longer to tell."""
    return present(traits(one, two, told), between(one, two), views.places(one, two), views.limits(one, two))


def present(*found: Mapping[str, float]) -> dict[str, float]:
    """All traits that are not 0."""
    return {name: value for some in found for name, value in some.items() if value}


def bond(joined: Joined, one: str, two: str) -> dict[str, float]:
    """The traits of two articles; some are 0."""
    likeness = joined.likeness.get((min(one, two), max(one, two)))
    points = joined.coverage.points(one, two)
    return {
        "likeness of articles": likeness.score if likeness else 0.0,
        "articles of one occasion": float(joined.coverage.together(one, two)),
        "evidence of one occasion": max(-_MOST_POINTS, min(_MOST_POINTS, points)),
    }
