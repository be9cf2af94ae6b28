"""Lengths of time against their two ends: beside them, told where something ended, or up to the article's own day."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.arithmetic_course import course
from claimcheck.claims.arithmetic_ended import ended
from claimcheck.claims.arithmetic_lengths import against, lengths
from claimcheck.claims.arithmetic_since import since, standing_ages
from claimcheck.claims.arithmetic_spell import is_right_beside, room, spell
from claimcheck.model import Check, TimeInterval


def duration_checks(doc: Annotated, published: TimeInterval | None) -> Iterator[Check]:
    """Checks "duration-ends" of the lengths of a document; only a stated day of publication ends one."""
    stated = doc.document.published
    if stated is not None and stated.earliest.year == stated.latest.year:
        yield from standing_ages(doc, stated)
    for length in lengths(doc):
        ends = spell(length, published)
        if ends is not None:
            yield from against(length, ends, room(length, ends), sure=is_right_beside(length, ends))
            continue
        if length.is_stated:
            ends = ended(length, published)
        ends = ends or course(length, published)
        if ends is not None:
            yield from against(length, ends)
        elif length.is_stated and stated is not None and stated.earliest.year == stated.latest.year:
            yield from since(length, stated)
