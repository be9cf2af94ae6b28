"""What a cue of speech is, and which is a participle that opens its sentence: "After saying so, she left"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import Names, Phrase, is_verb, opens_phrase, phrase_after
from claimcheck.annotate.quotes_lexicon import CLOSED
from claimcheck.model.records import dataclass

UNLAID = "b"
"""Kinds of a cue whose phrase is not who speaks but who is spoken of: "the ferry is expected to sail"."""
PUT = "u"
"""Among the kinds of a cue by which something is asked of or told to somebody, nobody knows by whom."""
_OPENING = 40  # tokens in which the main clause is looked for


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


def is_fronted(tokens: Sequence[Word], cue: Cue) -> bool:
    """Whether the cue is a participle that opens its sentence, alone or behind "after", "by", "while"."""
    if cue.source is None and cue.unsaid and cue.first <= 1:
        return True  # "Asked whether it was late, she left"
    return cue.inherits and cue.first <= 1 and tokens[cue.at].lower.endswith("ing")


def main_subject(tokens: Sequence[Word], start: int, names: Names) -> Phrase | None:
    """The subject of the main clause: the first phrase behind a comma that a verb follows."""
    for at in range(start, min(start + _OPENING, len(tokens) - 2)):
        if (tokens[at].text == "," or tokens[at].lower is CLOSED) and opens_phrase(tokens, at + 1, names):
            phrase = phrase_after(tokens, at + 1, names)
            if phrase is not None and phrase.last < len(tokens) and is_verb(tokens[phrase.last]):
                return phrase
    return None
