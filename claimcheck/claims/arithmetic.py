"""Reckonings inside one document: sums, changes, conversions, ages. Each check needs words that make the relation
explicit, and allows what rounds to the written digits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.arithmetic_aboard import aboards
from claimcheck.claims.arithmetic_age import age_checks, births
from claimcheck.claims.arithmetic_duration import duration_checks
from claimcheck.claims.arithmetic_headline import headline
from claimcheck.claims.arithmetic_hours import hours
from claimcheck.claims.arithmetic_lived import lived_checks
from claimcheck.claims.arithmetic_mean import means
from claimcheck.claims.arithmetic_multiples import multiples
from claimcheck.claims.arithmetic_one_age import only_age, unnamed
from claimcheck.claims.arithmetic_one_day import one_day
from claimcheck.claims.arithmetic_paces import paces
from claimcheck.claims.arithmetic_percents import percents
from claimcheck.claims.arithmetic_periods import periods
from claimcheck.claims.arithmetic_rates import rates
from claimcheck.claims.arithmetic_relations import relations
from claimcheck.claims.arithmetic_share import shares
from claimcheck.claims.arithmetic_sum import sums
from claimcheck.claims.arithmetic_tallies import tallies
from claimcheck.claims.arithmetic_then import then
from claimcheck.claims.arithmetic_units import conversions
from claimcheck.claims.arithmetic_votes import votes
from claimcheck.claims.captions import captioned
from claimcheck.claims.reckoning import Maker, lines
from claimcheck.claims.taken_up import taken_up
from claimcheck.model import Check, Claim, Kind, TimeInterval


def checks(doc: Annotated, published: TimeInterval | None, claims: Sequence[Claim]) -> Iterator[Check]:
    """Broken reckonings of a document: sum, percent-total, percent-change, percentage-points, difference, multiple,
    unit-conversion, headline-body, caption-body, age-birth, duration-ends. `claims` are those already made of it."""
    told = set[tuple[str, int]]()
    for check in _checks(doc, published, claims):
        # two readings of one sum: the first is shown
        key = check.name, check.sides[0][0].span.start
        if key not in told:
            told.add(key)
            yield check


def _checks(doc: Annotated, published: TimeInterval | None, claims: Sequence[Claim]) -> Iterator[Check]:
    held = tuple(lines(doc))
    make = Maker(doc, claims)
    known = {(claim.span.start, claim.span.end): claim for claim in claims if claim.kind is Kind.COUNT}
    for line in held:
        yield from conversions(line, make)
        yield from percents(line, make)
    yield from shares(held, make)
    yield from relations(held, make)
    yield from multiples(doc, held, make)
    yield from rates(held, make)
    yield from means(held, make)
    yield from paces(held, make)
    yield from sums(held, make)
    yield from aboards(held, make, known)
    yield from tallies(held, make)
    yield from votes(held, make)
    yield from periods(held, make)
    yield from headline(doc, held, make)
    yield from captioned(doc, held, make)
    yield from taken_up(held, make)
    yield from age_checks(doc, published, known)
    yield from lived_checks(doc, published, births(doc, published), make)
    yield from only_age(doc, make)
    yield from duration_checks(doc, published)
    yield from hours(doc)
    yield from one_day(doc)
    yield from unnamed(doc, make)
    yield from then(doc, make)
