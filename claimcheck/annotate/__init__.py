"""Document -> mentions: sentences, names, places, times, amounts, quotes and events.

Comes in: a `Document` with its zones. Goes out: an `Annotated`, every mention with its exact span. Start at `annotate`;
each annotator is a module of its own and sees only what those before it found.
"""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.collector import collecting_seldom
from claimcheck.model import Document

__all__ = ["annotate"]


@collecting_seldom()
def annotate(document: Document) -> Annotated:
    """Everything that can be found in one document."""
    # Imported here: this package is imported by everyone who only wants its types or the word lexicon.
    from claimcheck.annotate import amounts, events, names, places, quotes, sentences, times

    text = document.text
    split = sentences.split(document)
    named, entities = names.annotate(text, split)
    timed = times.annotate(text, split)
    return Annotated(
        document=document,
        sentences=split,
        names=named,
        entities=entities,
        places=places.annotate(text, split, named),
        times=timed,
        amounts=amounts.annotate(text, split, timed),
        quotes=quotes.annotate(text, split, named, entities),
        events=events.annotate(split, named),
    )
