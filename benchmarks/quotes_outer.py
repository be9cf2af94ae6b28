"""The outermost attributions of what was read: PolNeAR marks no attribution inside the content of another.

None of its cues stands in another's content ("He said they believe it" is his alone), so the inner ones, which
claimcheck reads as well, are neither hits nor errors there. A quotation that an inner cue reaches goes to the outer
speaker, in whose content it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.annotate.mentions import QuoteMention


def outermost(found: Sequence[QuoteMention]) -> tuple[QuoteMention, ...]:
    """All mentions in their order (so that `continues` holds), inner ones silenced or given to the outer speaker."""
    holders = [quote for quote in found if quote.cue is not None]
    return tuple(_outer(quote, holders) for quote in found)


def _outer(quote: QuoteMention, holders: Sequence[QuoteMention]) -> QuoteMention:
    inside = [holder for holder in holders if _holds(holder, quote)]
    if not inside:
        return quote
    first = inside[0]
    if not quote.direct or first.direct:
        return replace(quote, speech=False, cue=None)
    return replace(
        quote, speaker=first.speaker, speaker_span=first.speaker_span, cue=first.cue, continues=None
    )


def _holds(holder: QuoteMention, quote: QuoteMention) -> bool:
    """Whether the cue of the quote stands in the words of the holder, told by another cue."""
    cue = quote.cue
    return (
        cue is not None
        and holder.cue != cue
        and holder.span.start <= cue.start
        and cue.end <= holder.span.end
    )
