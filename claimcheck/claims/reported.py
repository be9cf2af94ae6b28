"""Claims that stand in somebody's words: laid to their source, and held as firmly as the source holds them.

"Lund denied that 40 had died": the 40 are denied. "The mayor vowed to open it in May": May is planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.annotate.mentions import Annotated, QuoteMention, place_from
from claimcheck.annotate.quotes_lexicon import stance_of
from claimcheck.claims.count_crowds import TALLY
from claimcheck.model import FIRM, Certainty, Claim, Kind, Span
from claimcheck.model.records import replace

STANCES = {"d": Certainty.DENIED, "h": Certainty.HEDGED, "p": Certainty.PLANNED}
"""By the letter of a verb of saying (see `annotate.quotes_lexicon.stance_of`)."""
_NESTING = 4  # stretches of speech that begin before a claim and may hold it
_ABOUT_SPEECH = frozenset({"said", "speaker", "source"})


def reported(doc: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims in their order, those in speech with its sources and its certainty; an extractor's own stay."""
    for claim in claims:
        if claim.attribute in _ABOUT_SPEECH or (quote := holding(doc, claim.span)) is None:
            yield claim
            continue
        if claim.attribute == TALLY and _is_thing(doc, quote):
            yield claim
            continue
        if claim.kind is Kind.DATE and _is_of_telling(doc, claim, quote):
            yield claim
            continue
        certainty = claim.certainty
        if certainty in FIRM:
            certainty = _certainty(quote)
            if claim.kind is Kind.COUNT and certainty is Certainty.HEDGED:
                certainty = Certainty.REPORTED  # an estimate is what most counts are
        yield replace(claim, certainty=certainty, sources=claim.sources or chain(doc, quote))


def _is_thing(doc: Annotated, quote: QuoteMention) -> bool:
    """Whether a thing and no speech stands behind the verb: who "rejected the plan by nine votes to four" denies no
    vote."""
    between = doc.document.text[quote.cue.end : quote.inner.start + 5].split() if quote.cue else ["that"]
    return not quote.direct and "that" not in between


def _is_of_telling(doc: Annotated, claim: Claim, quote: QuoteMention) -> bool:
    """Whether a day is that of the speech, whatever stands behind it: "denied the plan on Friday"."""
    event = doc.events[claim.about.event] if claim.about.event is not None else None
    return event is not None and quote.cue is not None and event.span.overlaps(quote.cue)


def holding(doc: Annotated, span: Span) -> QuoteMention | None:
    """The innermost speech that holds the span, None where the article itself speaks."""
    last = place_from(doc.quotes, span.start + 1) - 1
    for at in range(last, max(-1, last - _NESTING), -1):
        if doc.quotes[at].speech and doc.quotes[at].inner.holds(span):
            return doc.quotes[at]
    return None


def chain(doc: Annotated, quote: QuoteMention) -> tuple[str, ...]:
    """Whom the words are laid to, nearest first: the speaker as named, then the media they came through."""
    if quote.speaker is not None:
        return (doc.entities[quote.speaker].label, *quote.via)
    if quote.speaker_span is None:
        return quote.via
    words = doc.text_at(quote.speaker_span).split()
    return (" ".join(words)[:120], *quote.via)


def _certainty(quote: QuoteMention) -> Certainty:
    stance = "" if quote.direct else stance_of(quote.verb)
    return STANCES.get(stance, Certainty.REPORTED)
