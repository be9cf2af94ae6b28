"""Builds placed claims for tests of subjects, questions and rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from claimcheck.model import About, Amount, Claim, Dated, Kind, Span, TimeInterval, Value
from claimcheck.subjects.placed import Placed


def day(text: str) -> TimeInterval:
    """One day, from ISO 8601."""
    return TimeInterval(date.fromisoformat(text), date.fromisoformat(text))


def amount(number: int) -> Amount:
    """An exact whole number."""
    return Amount(Fraction(number), Fraction(number))


def placed(
    document: str,
    value: Value | int,
    *,
    kind: Kind = Kind.COUNT,
    attribute: str = "killed",
    published: str | None = "2024-03-02",
    family: str = "kill",
    actors: tuple[str, ...] = (),
    when: str | None = None,
    context: tuple[str, ...] = ("quake", "market"),
    subject: str = "",
    **claim: Any,
) -> Placed:
    """A claim of `document`, at an offset that its value decides."""
    content = amount(value) if isinstance(value, int) else value
    start = value if isinstance(value, int) else 0
    made = Claim(
        id=f"{document}:{content}:{attribute}:{claim.get('zone', '')}",
        kind=kind,
        subject=subject or f"event:{family}",
        attribute=attribute,
        value=content,
        as_written=str(content),
        span=Span(start, start + 1),
        sentence=Span(0, 1000),
        document_id=document,
        extractor="test",
        about=About(concept=family),
        **claim,
    )
    interval = day(published) if published else None
    return Placed(
        claim=made,
        path=f"{document}.txt",
        published=Dated(interval, "stated" if interval else "unknown"),
        family=family,
        lexical=True,
        actors=frozenset(actors),
        roles=frozenset(("agent", actor) for actor in actors),
        places=(),
        when=day(when) if when else None,
        context=frozenset(context),
        beside=((), ()),
        before=frozenset(),
        topical=frozenset(),
        focus=(),
        happening=0,
    )
