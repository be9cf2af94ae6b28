"""A small report made by hand: three articles, two conflicts, two inputs that could not be read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from claimcheck.model import (
    Amount,
    Block,
    Certainty,
    Claim,
    Conflict,
    Dated,
    Document,
    Kind,
    Occasion,
    Report,
    Severity,
    Side,
    Skipped,
    Span,
    Subject,
    Telling,
    TimeInterval,
    Value,
    Verdict,
    Zone,
)

TEXTS = {
    "b/harbour.txt": "Fire at the mill\n\nFourteen people died in Leith on Sunday, police said.\n",
    "a.txt": "A blaze.\r\nThe fire at the Leith mill killed 12 people on June 3.\r\n",
    "c.txt": "Twelve [red]people[/red] died :smile: in the Leith fire.",
}


def make_text_document(path: str, text: str) -> Document:
    """One block that holds it all."""
    block = Block(Zone.BODY, Span(0, len(text)))
    return Document(id=f"id of {path}", path=path, text=text, blocks=(block,), title=f"Title of {path}")


def make_claim(
    document: Document, words: str, value: Value, kind: Kind = Kind.COUNT, **fields: object
) -> Claim:
    """A claim on the first occurrence of `words`; its sentence is the line they stand in."""
    start = document.text.index(words)
    opening = document.text.rfind("\n", 0, start) + 1
    closing = document.text.find("\n", start)
    sentence = Span(opening, closing if closing >= 0 else len(document.text))
    return Claim(
        id=f"{document.path} {start} {kind}",
        kind=kind,
        subject="leith mill fire",
        attribute="killed" if kind is Kind.COUNT else "time",
        value=value,
        as_written=words,
        span=Span(start, start + len(words)),
        sentence=sentence,
        document_id=document.id,
        extractor=f"claims.{kind}",
        **fields,  # type: ignore[arg-type]
    )


def make_conflict(rule: str, sides: tuple[Side, ...], **fields: object) -> Conflict:
    """A conflict on the fire at the mill."""
    standard: dict[str, object] = {
        "id": f"fingerprint of {rule}",
        "rule": rule,
        "kind": sides[0].claims[0].kind,
        "verdict": Verdict.CONTRADICTION,
        "severity": Severity.ERROR,
        "subject_key": "leith mill fire",
        "subject_label": "fire at the Leith mill",
        "subject_type": "event",
        "attribute": sides[0].claims[0].attribute,
        "sides": sides,
        "explanation": "12 and 14 people cannot both be right.",
        "confidence": 0.75,
    }
    return Conflict(**(standard | fields))  # type: ignore[arg-type]


def make_report() -> Report:
    """The whole report."""
    documents = tuple(make_text_document(path, text) for path, text in TEXTS.items())
    harbour, mill, tags = documents
    fourteen = Amount(Fraction(14), Fraction(14))
    twelve = Amount(Fraction(12), Fraction(12))
    sourced = {"certainty": Certainty.REPORTED, "sources": ("police", "Coast Agency")}
    high = make_claim(harbour, "Fourteen people", fourteen, **sourced)
    low = make_claim(mill, "12 people", twelve)
    tagged = make_claim(tags, "Twelve [red]people[/red]", twelve)
    sunday = make_claim(harbour, "Sunday", TimeInterval(date(2023, 6, 4), date(2023, 6, 4)), Kind.DATE)
    third = make_claim(mill, "June 3", TimeInterval(date(2023, 6, 1), date(2023, 6, 3)), Kind.DATE)
    tolls = make_conflict("toll-differs", (Side("14", (high,)), Side("12", (tagged, low))))
    days = make_conflict(
        "fire-day-contradiction",
        (Side("2023-06-04", (sunday,)), Side("2023-06-01/2023-06-03", (third,))),
        severity=Severity.WARNING,
        explanation="Two days.",
        status="waived",
    )
    return Report(
        documents=documents,
        dated={
            harbour.id: Dated(TimeInterval(date(2023, 6, 4), date(2023, 6, 5)), "inferred", (sunday.id,)),
            mill.id: Dated(TimeInterval(date(2023, 6, 4), date(2023, 6, 4)), "stated"),
        },
        claims=(high, low, tagged, sunday, third),
        subjects=(
            Subject("leith mill fire", "event", "fire at the Leith mill", ("the fire", "a blaze")),
            Subject("leith", "entity", "Leith", ("Leith",)),
        ),
        conflicts=(days, tolls),
        skipped=(Skipped("z.txt", "is empty"), Skipped("y.txt", "is no text")),
        occasions=(
            Occasion("fire", (Telling(mill.id), Telling(harbour.id, ("both of Leith",), ("two days",)))),
        ),
    )
