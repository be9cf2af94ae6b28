"""The words around a claim, by which claims told in other words are aligned later."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.annotate import words
from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Span

# How many words on either side of the span are looked at: a news sentence has 25 on average, and the bound keeps
# the cost linear in the text when a "sentence" is a whole file.
_REACH = 40

# Words that tell nothing of what a claim is about, beside the closed classes: the verbs of saying that news uses
# in every sentence, and adverbs of time and degree.
_EMPTY = words.FUNCTION_WORDS | listed("claims.context", "empty")


def context(doc: Annotated, sentence_index: int, span: Span) -> tuple[str, ...]:
    """Sorted lower-case lemmas of the content words of the sentence, the span's own left out, and names as written.

    At most 40 words on either side of `span` count. Numbers are kept as their digits; a name gives each of its words.
    """
    tokens = doc.sentences[sentence_index].words
    middle = word_from(tokens, span.start)
    around = tokens[max(0, middle - _REACH) : middle + _REACH]
    found = {_content(word.text) for word in around if not span.start <= word.start < span.end}
    found.discard("")
    return tuple(sorted(found))


@lru_cache(1 << 17)
def _content(text: str) -> str:
    """The lemma of a content word, the form of a name or number, "" for anything else."""
    lower = text.lower()
    if not text[0].isalnum() or lower in _EMPTY:
        return ""
    if text[0].isdigit() or (text[0].isupper() and not words.readings(lower)):
        return lower
    return words.lemma(lower)
