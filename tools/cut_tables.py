"""Cuts claimcheck/data/tables.json: the TOML files beside it as JSON, each with the SHA-256 of its bytes.

The build runs it, so that every wheel and every installed checkout holds the copy; the repository holds none. After a
TOML file has changed in a checkout that file itself is read, which is slower, until the copy is cut anew:

    python tools/cut_tables.py
"""

from __future__ import annotations

import json
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = Path(__file__).parent.parent / "claimcheck" / "data"


class TablesHook(BuildHookInterface[Any]):
    """Cuts the copy before a wheel is filled; an editable install is one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file."""
        del version, build_data  # the file is listed among the artifacts
        main()


def main() -> None:
    """Write the file, one table a line."""
    files = sorted(DATA.glob("*.toml"))
    lines = [f"{json.dumps(path.stem)}: {copy(path.read_bytes())}" for path in files]
    (DATA / "tables.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def copy(data: bytes) -> str:
    """The digest of the bytes of a TOML file and its table, as JSON."""
    table = tomllib.loads(data.decode("utf-8"))
    return json.dumps([sha256(data).hexdigest(), table], ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
