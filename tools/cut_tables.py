"""Cuts claimcheck/data/tables.json: the TOML files beside it and the heads of the rules, each with its SHA-256.

The build runs it, so that every wheel and every installed checkout holds the copy; the repository holds none. After a
file has changed in a checkout that file itself is read, which is slower, until the copy is cut anew:

    python tools/cut_tables.py
"""

from __future__ import annotations

import json
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent.parent
DATA = ROOT / "claimcheck" / "data"


class TablesHook(BuildHookInterface[Any]):
    """Cuts the copy before a wheel is filled; an editable install is one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the file."""
        del version, build_data  # the file is listed among the artifacts
        main()


def main() -> None:
    """Write the file, one table or rule a line."""
    tables = [(path.stem, *copy(path.read_bytes())) for path in sorted(DATA.glob("*.toml"))]
    lines = [
        f"{json.dumps(name)}: {json.dumps([digest, held], ensure_ascii=False, separators=(',', ':'))}"
        for name, digest, held in [*tables, *heads()]
    ]
    (DATA / "tables.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def copy(data: bytes) -> tuple[str, Any]:
    """The digest of the bytes of a TOML file, and its table."""
    return sha256(data).hexdigest(), tomllib.loads(data.decode("utf-8"))


def heads() -> list[tuple[str, str, Any]]:
    """The name, the digest and the tree of every rule without its cases, read as the program reads it."""
    sys.path.insert(0, str(ROOT))  # a build runs in an environment where claimcheck is not yet
    from claimcheck.data.yaml import load_yaml
    from claimcheck.data.yaml_copies import packed
    from claimcheck.rules.parse import before_cases

    found = []
    for path in sorted((ROOT / "rules").glob("*.yaml")):
        head = before_cases(path.read_text("utf-8"))
        digest = sha256(head.encode()).hexdigest()
        found.append((f"rules/{path.stem}", digest, packed(load_yaml(head, path.name))))
    return found


if __name__ == "__main__":
    main()
