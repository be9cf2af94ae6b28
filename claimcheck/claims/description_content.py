"""The content words of what is said, by which a denial is held against what it denies."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed

STOPS = listed("claims.description_content", "stops")
"""Words at which what belongs to a verb or a noun ends."""
_REACH = 40  # words
_LEAST = 3  # letters of a content word


def content(words: Sequence[Word], numbers: Sequence[int], stops: frozenset[str]) -> tuple[str, ...]:
    """Sorted lemmas of the content words among those numbered, up to a stop; names folded."""
    found = set[str]()
    for at in numbers[:_REACH]:
        word = words[at]
        if word.lower in stops:
            break
        form = form_of(word.lower)
        if form.closed in ("Q", "M") or ordinal(word.lower):
            found.add(word.lower)
        elif not form.closed and len(word.lower) >= _LEAST and word.text[0].isalpha():
            found.add(lemma(word.lower) if word.lower.isascii() else fold(word.lower))
    return tuple(sorted(found))
