"""Annotated document -> claims, one extractor a kind, and checks of what a document says about its own values.

Start at `extract` and `checks`.
"""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims import (
    arithmetic,
    attribution,
    calendar,
    clock,
    count,
    credited,
    date,
    description,
    geography,
    introduced,
    leftover,
    location,
    location_premises,
    ordinal,
    sequence,
    standing,
)
from claimcheck.claims.anniversary import anniversary_checks
from claimcheck.claims.arithmetic_age import births
from claimcheck.claims.captions import captioned_years
from claimcheck.claims.headline_age import headline_age
from claimcheck.claims.headline_day import headline_day
from claimcheck.claims.headline_figure import headline_figure
from claimcheck.claims.headline_place import headline_place
from claimcheck.claims.reported import reported
from claimcheck.claims.undated import undated_checks
from claimcheck.model import Check, Claim, TimeInterval

_EXTRACTORS = (
    description.extract,  # first: its claims bring no words, and leave those of others in a sentence standing
    date.extract,
    clock.clock_claims,
    count.extract,
    location.extract,
    location_premises.extract,
    attribution.extract,
    ordinal.extract,
    sequence.extract,
    credited.extract,
    introduced.extract,
    standing.extract,
)


_SHOWN = (headline_day, headline_place, headline_age, headline_figure, captioned_years)


def extract(doc: Annotated, published: TimeInterval | None) -> list[Claim]:
    """Every claim of a document, each id once; `published` resolves relative dates and may be unknown."""
    found: dict[str, Claim] = {}
    for extractor in _EXTRACTORS:
        for claim in extractor(doc, published):
            found.setdefault(claim.id, claim)
    for claim in births(doc, published).values():
        found.setdefault(claim.id, claim)
    return list(reported(doc, [*found.values(), *leftover.extract(doc, found.values())]))


def checks(doc: Annotated, published: TimeInterval | None, claims: list[Claim]) -> list[Check]:
    """Every broken relation inside a document: sums, conversions, weekdays, impossible dates and places, and what
    headlines and captions tell otherwise than the text."""
    dates = [*calendar.checks(doc, published), *anniversary_checks(doc), *undated_checks(doc, published)]
    sums = arithmetic.checks(doc, published, claims)
    shown = [check for checked in _SHOWN for check in checked(doc, claims)]
    return [*geography.checks(doc), *dates, *sums, *shown]
