"""Puts into docs/how-it-works.md what becomes of one sentence of seeds/ on its way, between the two markers.

Run it after every change of mechanisms: `python tools/follow_sentence.py`; a test holds the page to it. Every value
comes from running the code.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.documents import read_paths
from claimcheck.model import Claim, Document, Span
from claimcheck.pipeline import Examined, examine
from claimcheck.report.claims import source_chain, value_text

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "how-it-works.md"
START, END = "<!-- sentence -->", "<!-- /sentence -->"
FILE, WORDS, FOLLOWED = "003_ffbf5cb940a49a3f.txt", "Russian President Vladimir Putin said", "Sunday"
Row = tuple[str, str]  # the room, "" where it is the one above; what it made


def followed() -> str:
    """The block: room by room what the sentence became."""
    documents, _ = read_paths([str(ROOT / "seeds")])
    document = next(doc for doc in documents if Path(doc.path).name == FILE)
    annotated = annotate(document)
    span = next(s.span for s in annotated.sentences if document.text[s.span.start :].startswith(WORDS))
    examined = examine(documents)
    claims = [c for c in examined.report.claims if c.document_id == document.id and c.sentence == span]
    claim = next(c for c in claims if c.as_written == FOLLOWED)
    rows = [
        *_document(document, span),
        *_annotated(annotated, span),
        *_claims(claims),
        *_dated(examined, document),
        *_compared(examined, claim),
    ]
    return "```text\n" + "".join(f"{room:<11}{made}".rstrip() + "\n" for room, made in rows) + "```"


def _document(document: Document, span: Span) -> Iterator[Row]:
    line = document.text.count("\n", 0, span.start) + 1
    published = "a day stated" if document.published else "no day stated"
    yield "documents", f"seeds/{FILE}, line {line}, code points [{span.start}, {span.end}), {published}"
    for part in wrap(document.text[slice(*span)], width=100):
        yield "", part


def _annotated(annotated: Annotated, span: Span) -> Iterator[Row]:
    """Names with whom they stand for, places, times, quotations and events with their parts."""
    text, room = annotated.document.text, iter(["annotate"])
    people = annotated.entities
    for name in annotated.names:
        if _inside(name.span, span):
            yield (
                next(room, ""),
                f"name   {name.text}: {people[name.entity].label} ({name.type}, {name.form})",
            )
    for place in annotated.places:
        if _inside(place.span, span):
            yield next(room, ""), f"place  {text[slice(*place.span)]}: {place.place} ({place.usage})"
    for time in annotated.times:
        if _inside(time.span, span):
            fields = ", ".join(" ".join(pair) for pair in time.expression.fields)
            yield next(room, ""), f"time   {text[slice(*time.span)]}: {time.expression.form} ({fields})"
    for quote in annotated.quotes:
        if _inside(quote.span, span) and quote.direct and quote.speaker is not None:
            yield next(room, ""), f"quote  {text[slice(*quote.span)]}: {people[quote.speaker].label}"
    for event in annotated.events:
        if _inside(event.span, span):
            parts = ", ".join(f"{part.role} {part.head}" for part in event.arguments)
            yield (
                next(room, ""),
                f"event  {text[slice(*event.span)]}: {event.concept} ({parts or 'nobody named'})",
            )


def _claims(claims: list[Claim]) -> Iterator[Row]:
    room = iter(["claims"])
    for claim in claims:
        said = claim.certainty.value + (f" by {chain}" if (chain := source_chain(claim)) else "")
        value = value_text(claim.value) if len(claim.as_written) < 40 else f"{claim.as_written[:36]} ..."
        yield next(room, ""), f"{claim.kind.value}: {claim.attribute} = {value} ({said})"


def _dated(examined: Examined, document: Document) -> Iterator[Row]:
    dated = examined.report.dated[document.id]
    if dated.interval:
        known = {claim.id: claim.as_written for claim in examined.report.claims}
        because = " and ".join(sorted(f"'{known[name]}'" for name in dated.because if name in known))
        yield "timeline", f"published {value_text(dated.interval)}, {dated.basis} from {because}"


def _compared(examined: Examined, claim: Claim) -> Iterator[Row]:
    """The subject, the question, the conflict of the followed claim."""
    yield "subjects", claim.subject
    found = next(
        c for c in examined.report.conflicts if any(claim in side.claims for side in c.sides)
    )  # StopIteration: nothing is reported of this sentence any more; follow another one
    yield "questions", found.question
    paths = {doc.id: Path(doc.path).name[:3] for doc in examined.report.documents}
    for side in found.sides:
        for other in side.claims:
            yield "", f"{paths[other.document_id]}: {value_text(other.value)}, from '{other.as_written}'"
    yield "rules", f"{found.rule}: {found.verdict.value}, {found.severity.value}"
    yield "report", f"a row of the table, id {found.id[:8]}"


def _inside(span: Span, outer: Span) -> bool:
    return outer.start <= span.start and span.end <= outer.end


def main() -> None:
    """Rewrite the page."""
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{START}\n{followed()}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
