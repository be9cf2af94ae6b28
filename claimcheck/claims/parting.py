"""Words that part one thing from another of its noun: the old wing is not the new one, nor north that of the south."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_parties import OWNS
from claimcheck.data.listed import in_order

_PARTING = {
    word: number for number, row in enumerate(in_order("claims.parting", "parting")) for word in row.split()
}
_REACH = 5  # words of "new children's cancer wing"


def parting(words: Sequence[Word]) -> frozenset[int]:
    """The rows of the words of a phrase that part its thing from others."""
    return frozenset(_PARTING[word.lower] for word in words if word.lower in _PARTING)


def tell_of_two(one: Sequence[Word], two: Sequence[Word]) -> bool:
    """Whether two sentences tell of two things of one noun: "the old wing", "the new children's wing"."""
    ours, theirs = _parted(one), _parted(two)
    return any(ours[noun].isdisjoint(theirs[noun]) for noun in ours.keys() & theirs.keys())


def _parted(words: Sequence[Word]) -> Mapping[str, set[int]]:
    """The rows that part each noun behind a parting word from others."""
    found: dict[str, set[int]] = defaultdict(set)
    for at, word in enumerate(words):
        if word.lower not in _PARTING:
            continue
        for behind in words[at + 1 : at + 1 + _REACH]:
            if behind.lower in OWNS:
                continue
            if form_of(behind.lower).closed or not behind.text[0].isalnum():
                break
            found[lemma(behind.lower, "n")].add(_PARTING[word.lower])
    return found
