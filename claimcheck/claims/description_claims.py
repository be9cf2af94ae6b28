"""Makes the claims that descriptions give, all of one shape."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.ids import claim_id
from claimcheck.model import About, Certainty, Claim, Kind, Span, Value
from claimcheck.model.records import dataclass

EXTRACTOR = "claims.description"
ORPHAN = "(unnamed)"
"""Subject of what a text of a sentence or two says of "it" or "the film" and never names."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a description is of: a name of the document, or an entity of it."""

    name: str  # as written, without marks
    entity: int | None
    aliases: tuple[str, ...] = ()  # "better known as Ada Lund"


def described(doc: Annotated, sentence: int, span: Span, name: str) -> Described:
    """The subject under its entity, where one mention covers it."""
    at = bisect_left(doc.names, (sentence, span.start), key=lambda m: (m.sentence, m.span.start))
    for mention in doc.names[max(0, at - 1) : at + 3]:
        same = mention.span == span or (mention.full is not None and mention.full == span)
        if mention.sentence == sentence and same:
            return Described(name, mention.entity)
    return Described(name, None)


def claim(
    doc: Annotated,
    sentence: int,
    span: Span,
    kind: Kind,
    attribute: str,
    value: Value,
    of: Described,
    certainty: Certainty = Certainty.ASSERTED,
) -> Claim:
    """One claim about the subject."""
    # No context: these claims are compared by subject alone.
    return Claim(
        id=claim_id(doc.document.id, span, kind, attribute),
        kind=kind,
        subject=fold(of.name),
        attribute=attribute,
        value=value,
        as_written=doc.document.text[span.start : span.end],
        span=span,
        sentence=doc.sentences[sentence].span,
        document_id=doc.document.id,
        extractor=EXTRACTOR,
        certainty=certainty,
        zone=doc.sentences[sentence].zone,
        about=About(entities=() if of.entity is None else (("of", of.entity),)),
        scope=(fold(of.name), *(fold(name) for name in of.aliases)),
    )
