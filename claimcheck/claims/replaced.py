"""Places and days that a text says it was not, mostly since another takes their place: "in Graz, not in Linz"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Certainty, Span

_NOT = "not"
_INSTEAD = (("rather", "than"), ("instead", "of"))
_CUES = frozenset({_NOT, *(phrase[0] for phrase in _INSTEAD)})
_TOO = listed("claims.replaced", "too")  # behind a name: "not in Linz alone", "not in Linz's old town"
_REACH = 2  # words between "not" and a name: "not in the Ardennes"
_BETWEEN = listed("claims.replaced", "between")
_ASKING = listed("claims.replaced", "asking")


def unless_replaced(doc: Annotated, number: int, span: Span, told: Certainty) -> Certainty:
    """How sure a text is of a name or day of a sentence: as it is `told`, or not at all where another is put there."""
    return Certainty.DENIED if is_replaced(doc, number, span) else told


def is_replaced(doc: Annotated, number: int, span: Span) -> bool:
    """Whether "not", "rather than" or "instead of" stands before a name or day of a sentence, or its preposition."""
    sentence = doc.sentences[number]
    if _CUES.isdisjoint(sentence.lowers):
        return False
    end = word_from(sentence.words, span.end)
    if not _TOO.isdisjoint(sentence.lowers[end : end + 1]):
        return False
    return _is_left_out(sentence.lowers, word_from(sentence.words, span.start))


def _is_left_out(lowers: Sequence[str], at: int) -> bool:
    """Whether it is so of what begins at lowers[at]; of what is asked, "if not in Linz", nothing is said."""
    for end in range(at, max(0, at - _REACH - 1), -1):
        if tuple(lowers[max(0, end - 2) : end]) in _INSTEAD:
            return True
        if lowers[end - 1] == _NOT:
            return end < 2 or lowers[end - 2] not in _ASKING
        if lowers[end - 1] not in _BETWEEN:
            return False
    return False
