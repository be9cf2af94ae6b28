"""The claim that lays one deed to one party."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.context import context
from claimcheck.claims.credited_parties import Party
from claimcheck.claims.ids import located
from claimcheck.model import About, Claim, Kind, Participant, Span

_LONGEST = 120  # code points of a claim's span


def laid_claim(
    doc: Annotated, number: int, attribute: str, who: Party, cue: Span, deed: str, *, extractor: str
) -> Claim:
    """The claim that sentence `number` lays `deed` to `who`; it spans the party and the words that say so.

    Where these lie more than `_LONGEST` apart it spans the party alone.
    """
    start, end = min(who.span.start, cue.start), max(who.span.end, cue.end)
    span = Span(start, end) if end - start <= _LONGEST else who.span
    agents = (("agent", who.name.entity),) if who.name is not None else ()
    label = doc.entities[who.name.entity].label if who.name is not None else who.words
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, attribute),
        subject=f"deed {deed}",
        value=Participant(attribute, label),
        extractor=extractor,
        about=About(deed, None, agents),
        context=context(doc, number, who.span),
    )
