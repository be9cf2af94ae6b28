"""Two stretches of one utterance joined as if nothing had stood between them."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.model import Span
from claimcheck.values.utterance_sides import Side

_LEAST = 4  # words of a stretch
_MOST = 3  # stretches; more is another utterance
_GAP = 3  # words between two stretches; fewer are a slip in the wording


def left_between(part: Side, whole: Side) -> tuple[Span, ...] | None:
    """The words of `whole` that stood between stretches which `part` joins; None where it joins none.

    Every word of `part` belongs to a stretch, and no ellipsis says that something was left out. Stretches that
    changed places leave nothing between them: ().
    """
    if len(part.pieces) != 1 or len(part.tokens) < 2 * _LEAST or len(whole.tokens) < len(part.tokens):
        return None
    stretches: list[tuple[int, int]] = []
    at = 0
    while at < len(part.tokens):
        found = _longest(part, at, whole)
        if found is None or len(stretches) == _MOST:
            return None
        stretches.append(found)
        at += found[1] - found[0]
    joints = [(one[1], two[0]) for one, two in pairwise(stretches)]
    if not any(first - last >= _GAP or first < last for last, first in joints):
        return None
    return tuple(token.span for last, first in joints for token in whole.tokens[last:first])


def _longest(part: Side, at: int, whole: Side) -> tuple[int, int] | None:
    """Words [first, last) of `whole` that are the longest run of words of `part` from `at` on; None for a short one."""
    words = [token.word for token in part.tokens[at:]]
    found, length = -1, 0
    for taken in range(min(_LEAST, len(words)), len(words) + 1):
        place = whole.joined.find("\0" + "\0".join(words[:taken]) + "\0", max(found, 0))
        if place < 0:
            break
        found, length = place, taken
    if length < _LEAST:
        return None
    first = whole.joined.count("\0", 0, found)
    return first, first + length
