"""Tables of many thousand lines "KEY<tab>VALUE", sorted by key, of which a run looks up some hundred.

To part every line and fill a dictionary takes ten times as long as to leave the lines whole and find one by halving.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from importlib.resources import files


def sorted_lines(name: str) -> Sequence[str]:
    """The lines of a file of this folder, sorted by code points; comments ("#") come first."""
    return (files("claimcheck.data") / name).read_text("utf-8").splitlines()


def value_of(key: str, lines: Sequence[str]) -> str:
    """What a table holds under a key; "" where it does not hold it."""
    start = f"{key}\t"
    at = bisect_left(lines, start)
    return lines[at].removeprefix(start) if at < len(lines) and lines[at].startswith(start) else ""
