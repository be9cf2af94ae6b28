"""What a cue of speech is."""

from __future__ import annotations

from claimcheck.annotate.phrases import Phrase
from claimcheck.model.records import dataclass

UNLAID = "b"
"""Kinds of a cue whose phrase is not who speaks but who is spoken of: "the ferry is expected to sail"."""
PUT = "u"
"""Among the kinds of a cue by which something is asked of or told to somebody, nobody knows by whom."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue with its source; token indices are of its unit."""

    at: int  # the verb, the noun, or the first word of "according to"
    first: int  # where the cue's own clause begins: its subject, or its verb group
    after: int  # index after the cue, its inverted subject included
    lemma: str
    kinds: str  # see quotes_lexicon.Verb; "o" for "according to", "n" for nouns, ":" for a bare colon
    source: Phrase | None
    inherits: bool = False  # the source is that of the cue before, or the unit's first subject
    inverted: bool = False
    via: tuple[Phrase, ...] = ()
    unsaid: bool = False  # nothing was said: "has not said that", "refused to say", "questions about"
