"""The TOML files of this folder as tables, read from a copy in JSON that takes a twentieth of the time to parse.

tables.json holds of every TOML file, and of every rule without its cases, what it says and the SHA-256 of its bytes;
the build writes it (tools/cut_tables.py). A file that has changed since, or has no copy, is parsed itself: the copy
saves time and decides nothing.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from typing import Any

from claimcheck.data.files import FOLDER


def read_table(name: str) -> dict[str, Any]:
    """What NAME.toml holds; not to be changed, for it may be given out again."""
    data = (FOLDER / f"{name}.toml").read_bytes()
    held: dict[str, Any] | None = copied(name, data)
    return parsed(data) if held is None else held


def copied(name: str, data: bytes) -> Any:
    """What the copy of that name holds where it was made of these bytes, else None; not to be changed."""
    digest, held = _copies().get(name, ("", None))
    return held if digest == sha256(data).hexdigest() else None


def parsed(data: bytes) -> dict[str, Any]:
    """The table in the bytes of a TOML file."""
    import tomllib

    return tomllib.loads(data.decode("utf-8"))


@cache
def _copies() -> dict[str, tuple[str, Any]]:
    file = FOLDER / "tables.json"
    try:
        copies: dict[str, tuple[str, Any]] = json.loads(file.read_bytes()) if file.is_file() else {}
    except ValueError:  # cut short by a full disk: the files themselves are read
        return {}
    return copies
