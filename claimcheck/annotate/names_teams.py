"""Whether a name stands where a team stands: before or behind a verb of a match whose score is told."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.names_found import Found
from claimcheck.data.listed import listed

_VERBS = listed("annotate.names_teams", "verbs")
_LINKS = listed("annotate.names_teams", "links")  # between the verb and the other side: "lost 3-1 to"
_DASHES = frozenset({"-", "–"})
_BETWEEN = 6  # words from the verb to the other side
_PARTS = 3  # of "3-1"
_POINTS = 3  # digits of a side's score


def plays(found: Found, sentence: Sentence) -> bool:
    """ "Leeds Harbour beat Hull 3-1", "Hull lost 3-1 to Leeds Harbour"."""
    if found.after not in _VERBS and found.before not in _VERBS and found.before not in _LINKS:
        return False
    words = sentence.words
    if not any(is_score(words, at) for at in range(len(words))):
        return False
    beside = found.after in _VERBS or found.before in _VERBS
    return beside or any(word.lower in _VERBS for word in words[max(0, found.start - _BETWEEN) : found.start])


def is_score(words: Sequence[Word], at: int) -> bool:
    """Whether "3-1" stands at words[at]."""
    told = [word.text for word in words[at : at + _PARTS]]
    figures = len(told) == _PARTS and told[0].isdigit() and told[1] in _DASHES and told[2].isdigit()
    return figures and max(map(len, told)) <= _POINTS
