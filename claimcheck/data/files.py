"""The files of this folder as code reads them: rows of text, tables of sorted lines, tries and tables mapped.

To part every line of a table of many thousand and fill a dictionary takes ten times as long as to leave the lines whole
and find one by halving, where a run looks up some hundred.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from sys import byteorder
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import marisa_trie

FOLDER = Path(__file__).parent
_Trie = TypeVar("_Trie", "marisa_trie.Trie", "marisa_trie.BytesTrie", "marisa_trie.RecordTrie")


def rows(name: str) -> list[str]:
    """The lines of a file, without blank ones and comments ("#")."""
    return [line for line in sorted_lines(name) if line and not line.startswith("#")]


def sorted_lines(name: str) -> Sequence[str]:
    """The lines "KEY<tab>VALUE" of a file, sorted by code points; comments ("#") come first."""
    return (FOLDER / name).read_text("utf-8").splitlines()


def value_of(key: str, lines: Sequence[str]) -> str:
    """What a table holds under a key; "" where it does not hold it."""
    start = f"{key}\t"
    at = bisect_left(lines, start)
    return lines[at].removeprefix(start) if at < len(lines) and lines[at].startswith(start) else ""


def mapped_trie(trie: _Trie, name: str) -> _Trie:
    """The trie in a file: mapped, so that only what is looked up is read."""
    return trie.mmap(str(FOLDER / name))


def mapped(name: str) -> mmap:
    """The bytes of a file, mapped."""
    with (FOLDER / name).open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def little_endian(code: str, data: bytes) -> array[int]:
    """The numbers in bytes of a mapped file, of the type `code` of the standard library's array."""
    numbers = array(code, data)
    if byteorder == "big":
        numbers.byteswap()
    return numbers
