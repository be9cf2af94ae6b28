"""Where the opening of a sentence ends: before the clause that "and took", ", who" or "when" begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed

_BEHIND_COMMA = listed("subjects.heads", "behind_comma")
_ANYWHERE = listed("subjects.heads", "anywhere")
_JOINS = frozenset({"and", "but"})
_MARKS = frozenset(";:–—")


def head_ends(words: Sequence[Word]) -> Iterator[int]:
    """The places before which an opening ends, in order: numbers of words, marks among them."""
    for at in range(1, len(words) - 1):
        lower, after = words[at].lower, words[at + 1].lower
        comma = words[at - 1].text == ","
        joined = lower in _JOINS and (form_of(after).verb == "d" or comma)
        clause = (comma and (lower in _BEHIND_COMMA or lower.endswith("ing"))) or lower in _ANYWHERE
        if joined or clause or words[at].text in _MARKS:
            yield at
