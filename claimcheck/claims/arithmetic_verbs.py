"""Whether the items of a list have verbs of their own."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.words import readings
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed

_AUXILIARIES = listed("claims.arithmetic_list", "auxiliaries")


def shares_a_verb(line: Line, parts: Sequence[View]) -> bool:
    """Whether only the first item has a verb, if any: "five were gold, six silver and five bronze"."""
    ends = [*(two.first for two in parts[2:]), min(len(line.words), parts[-1].last + 3)]
    for one, end in zip(parts[1:], ends, strict=True):
        for word in line.words[one.last : end]:
            if word.text in (",", ".", ";") or word.lower == "and":
                break
            if is_verb(word.lower):
                return False
    return True


def is_verb(lower: str) -> bool:
    """Whether a lower-case word is first of all a verb."""
    found = readings(lower)
    return lower in _AUXILIARIES or bool(found and found[0].pos == "v")
