"""Two time expressions that the text joins into one stretch: "from May 4 to June 6", "between 2019 and 2021"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, TimeMention, word_from

_TO = frozenset({"to", "through", "thru", "until", "till", "-", "–", "—"})
_BETWEEN = "between"
_POINTS = frozenset({"absolute", "partial", "loose", "weekday", "deictic", "offset"})


def ranges(doc: Annotated) -> Iterator[tuple[int, int]]:
    """Positions in doc.times of the first and last day of every written range, in order."""
    for at, (one, two) in enumerate(pairwise(doc.times)):
        if one.sentence == two.sentence and {one.expression.form, two.expression.form} <= _POINTS:
            between = _between(doc, one, two)
            if len(between) == 1 and (
                between[0] in _TO or (between[0] == "and" and one.preposition == _BETWEEN)
            ):
                yield at, at + 1


def _between(doc: Annotated, one: TimeMention, two: TimeMention) -> list[str]:
    """The lower-case words from one expression to the next, articles left out."""
    words = doc.sentences[one.sentence].words
    first = word_from(words, one.span.end)
    last = word_from(words, two.span.start)
    return [word.lower for word in words[first:last] if word.lower != "the"]
