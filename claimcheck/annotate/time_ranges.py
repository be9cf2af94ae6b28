"""Two time expressions that the text joins into one stretch: "from May 4 to June 6", "between 2019 and 2021"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, TimeMention, words_between

_TO = frozenset({"to", "through", "thru", "until", "till", "-", "–", "—"})
_BETWEEN = "between"
_POINTS = frozenset({"absolute", "partial", "loose", "weekday", "deictic", "offset"})


def ranges(doc: Annotated) -> Iterator[tuple[int, int]]:
    """Positions in doc.times of the first and last day of every written range, in order."""
    return ((at, at + 1) for at in range(len(doc.times) - 1) if opens_range(doc, at))


def opens_range(doc: Annotated, at: int) -> bool:
    """Whether doc.times[at] is the first day of a written range, and the next expression its last."""
    if at + 1 >= len(doc.times):
        return False
    one, two = doc.times[at], doc.times[at + 1]
    if one.sentence != two.sentence or not {one.expression.form, two.expression.form} <= _POINTS:
        return False
    between = _between(doc, one, two)
    return len(between) == 1 and (between[0] in _TO or (between[0] == "and" and one.preposition == _BETWEEN))


def _between(doc: Annotated, one: TimeMention, two: TimeMention) -> list[str]:
    """The lower-case words from one expression to the next, articles left out."""
    words = doc.words_of(one)
    between = words_between(words, one.span, two.span)
    return [word.lower for word in between if word.lower != "the"]
