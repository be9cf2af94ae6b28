"""Short names of files, as long as they are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath


def file_names(paths: Iterable[str]) -> dict[str, str]:
    """Path -> file name; the whole path where two files have one name."""
    names = {path: PurePath(path).name for path in paths}
    taken = Counter(names.values())
    return {path: name if name and taken[name] == 1 else path for path, name in names.items()}
