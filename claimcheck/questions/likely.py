"""Pairs of answers that no single mark aligns, but all traits together: a fitted, explained weighing of evidence.

The weights are data (claimcheck/data/traits.toml, made by tools/fit_traits.py): the log odds that each trait adds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.clock import CLOCK
from claimcheck.model import Amount, Kind
from claimcheck.questions import wording
from claimcheck.questions.align import Alignment
from claimcheck.questions.attributes import DAILY, TELLING
from claimcheck.questions.bars import barred
from claimcheck.questions.main_days import MainDay, main_days, printed
from claimcheck.questions.nearness import Near
from claimcheck.questions.odds import is_hopeless, odds, reasons, weights
from claimcheck.questions.rivals import KINDS, Pair, met, standing
from claimcheck.questions.traits import Standing, Told, at_first, traits
from claimcheck.questions.traits_articles import Article, Between
from claimcheck.questions.traits_doubts import doubts
from claimcheck.questions.traits_places import PlaceTraits
from claimcheck.questions.traits_words import own_words
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.placed import Placed, claims_of

SHOWN = 4
_LEAST = 3.0  # the score of a pair that is just taken, in the measure of `align`
# Log odds below which a pair without a participant in common is refused, whatever else aligns it: one in fifty.
_REFUSED = -4.0
# The same for places, of which much is told, and, whoever takes part, for numbers that are no toll and no measure.
_REFUSED_SOONER = -0.8
# The same of like sentences of two words where both numbers are called alike; of measures.
_DOUBTED, _DOUBTED_MEASURES = -0.5, -0.9
_HOPELESS = float("-inf")  # log odds of a pair at which the first look was enough
_COUNTED = "number of "
_SENTENCES = "likeness of sentences"
_NEARLY = 0.45  # likeness from which two sentences are the same but for a word or two
_MOST_POINTS = 5.0  # of evidence for or against one occasion, beyond which more says nothing more
ALIKE = 0.1  # likeness from which two articles that are not of one occasion are weighed
NEIGHBOURS = 6  # articles that an article is weighed against, the most alike first


def by_article(joined: Joined) -> dict[str, list[Placed]]:
    """The claims of each document that can be weighed, in order of place, the hours left out."""
    return joined.told(lambda item: item.claim.kind in KINDS and item.claim.attribute != CLOCK)


Candidate = tuple[Placed, Placed, dict[str, float], Callable[[], dict[str, float]]]
"""Two claims, the traits of the first look, of which some are 0, and what tells the others."""


class Weighed(NamedTuple):
    """What the traits speak for and against, by sorted claim ids."""

    taken: dict[tuple[str, str], Alignment]
    refused: frozenset[tuple[str, str]]  # pairs that not even a clear mark makes one question
    open: frozenset[tuple[str, str]] = frozenset()  # places that a few signs more make one question


def weighed(joined: Joined) -> Weighed:
    """Every pair of claims of alike articles that the traits speak clearly for or against."""
    needed, taken = weights().needed, dict[tuple[str, str], Alignment]()
    refused, undecided = set[tuple[str, str]](), set[tuple[str, str]]()
    for a, b, first, others in _candidates(joined):
        seen = {} if is_hopeless(first) else present(first, others())
        found = odds(seen) if seen else _HOPELESS
        if found >= needed:
            reason = wording.weighed(reasons(seen)[:SHOWN])
            taken[claims_of(a, b)] = Alignment(_LEAST + found - needed, (reason,), weighed=True)
        elif _is_refused(a, b, found) or (
            seen.get(_SENTENCES, 0.0) >= _NEARLY and _is_other_word(a, b) and not _is_one_measure(a, b, found)
        ):
            refused.add(claims_of(a, b))
        elif found >= _REFUSED_SOONER and a.claim.kind is Kind.LOCATION:
            undecided.add(claims_of(a, b))
    return Weighed(taken, frozenset(refused), frozenset(undecided))


def _is_refused(one: Placed, two: Placed, found: float) -> bool:
    """Whether log odds are so low that no mark aligns a pair: all can be counted, and much lies in two places."""
    if one.claim.kind is Kind.COUNT and _is_plain(one) and _is_plain(two):
        return found < _REFUSED_SOONER
    least = _REFUSED_SOONER if one.claim.kind is Kind.LOCATION else _REFUSED
    return found < least and not one.actors & two.actors


def _is_plain(item: Placed) -> bool:
    """Whether a number is of no victims, and no money, length or time; percent are a number of a hundred."""
    value = item.claim.value
    measured = isinstance(value, Amount) and value.unit not in ("", "%")
    return not measured and item.claim.attribute not in TELLING


def _is_other_word(one: Placed, two: Placed) -> bool:
    """Whether each of two like sentences has a word that the other lacks: "found the knife", "found the body".

    It may make another question of them, as the traits tell and marks do not.
    """
    return bool(own_words(one.context, two.context) and own_words(two.context, one.context))


def _is_one_measure(one: Placed, two: Placed, found: float) -> bool:
    """Whether two numbers are called alike and are not weighed far too low: what a mark aligns is then kept.

    "Shut for three weeks" and "closed for one month" differ in every word but in what they measure.
    """
    called = one.claim.attribute
    if one.claim.kind is not Kind.COUNT or called != two.claim.attribute or called.startswith(_COUNTED):
        return False
    return found >= (_DOUBTED if " of " in called or called in DAILY else _DOUBTED_MEASURES)


def weighable(joined: Joined) -> Iterator[tuple[Placed, Placed, dict[str, float], dict[str, float]]]:
    """Every pair of claims that may answer one question though they stand apart, in a fixed order.

    With its traits: those of the first look, which are quickly told, and all others.
    """
    for one, two, first, others in _candidates(joined):
        yield one, two, present(first), others()


def _candidates(joined: Joined) -> Iterator[Candidate]:
    """Pairs with the traits of the first look, and what tells the others; hours are held against hours alone."""
    hours = joined.told(lambda item: item.claim.attribute == CLOCK)
    days, places, beside = main_days(joined), PlaceTraits(joined.docs), neighbours(joined)
    for held in (by_article(joined), hours):
        yield from _candidates_of(joined, held, days, places, beside)


def _candidates_of(
    joined: Joined,
    held: Mapping[str, Sequence[Placed]],
    days: Mapping[str, MainDay],
    places: PlaceTraits,
    beside: Sequence[tuple[str, str]],
) -> Iterator[Candidate]:
    articles = {name: Article(joined.docs[name], claims) for name, claims in held.items()}
    told: dict[str, Standing] = {}
    for name, claims in held.items():
        told |= standing(claims, days[name].day if name in days else None)
    for one, two in beside:
        if one not in articles or two not in articles:
            continue
        near = Near(articles[one].told, articles[two].told)
        pairs = list(met(articles[one].answers, articles[two].answers, near))
        always, between = bond(joined, one, two), Between(articles[one], articles[two], pairs, near)
        for a, b, rivalry in _open(joined.docs, places, pairs):
            against = doubts(a, b)
            if any(against.values()) and len(joined.order) > HANDFUL:
                continue  # in a pile of articles too much is alike: a doubt decides
            first = {**always, **between.at_first(a, b), **at_first(a, b, told), **against, **rivalry}
            yield a, b, first, partial(_others, a, b, told, between, places)


def _open(
    docs: Mapping[str, Annotated], places: PlaceTraits, pairs: Sequence[Pair]
) -> Iterator[tuple[Placed, Placed, dict[str, float]]]:
    """Pairs that stand apart and that nothing bars, with their rivals' traits."""
    for pair in pairs:
        a, b = pair.one, pair.two
        if pair.apart and not (barred(a, b) or places.another(a, b) or _is_posted(docs, a, b)):
            yield a, b, pair.rivalry


def _is_posted(docs: Mapping[str, Annotated], one: Placed, two: Placed) -> bool:
    """Whether a day is that on which its text was put out, by nobody whom both tell of: each has its own."""
    days = one.claim.kind is Kind.DATE and not one.actors & two.actors
    return days and any(printed(docs[p.claim.document_id], p) for p in (one, two))


def _others(one: Placed, two: Placed, told: Told, between: Between, places: PlaceTraits) -> dict[str, float]:
    """The traits that take longer to tell."""
    return present(traits(one, two, told), between(one, two), places(one, two))


def present(*found: Mapping[str, float]) -> dict[str, float]:
    """All traits that are not 0."""
    return {name: value for some in found for name, value in some.items() if value}


def bond(joined: Joined, one: str, two: str) -> dict[str, float]:
    """The traits of two articles; some are 0."""
    likeness = joined.likeness.get((min(one, two), max(one, two)))
    points = joined.coverage.evidence(one, two).points
    return {
        "likeness of articles": likeness.score if likeness else 0.0,
        "articles of one occasion": float(joined.coverage.together(one, two)),
        "evidence of one occasion": max(-_MOST_POINTS, min(_MOST_POINTS, points)),
    }


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
