"""A participle clause ahead of its sentence: "After saying that it was late, she left"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import Names, Phrase, is_verb, opens_phrase, phrase_after
from claimcheck.annotate.quotes_cue import Cue
from claimcheck.annotate.quotes_lexicon import CLOSED

_OPENING = 40  # tokens in which the main clause is looked for


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
