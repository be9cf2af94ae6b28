"""Cuts claimcheck/data/tables.json: the TOML files beside it as JSON, each with the SHA-256 of its bytes.

To be run after a TOML file of that folder has changed; until then the file itself is read, which is slower.

    python tools/cut_tables.py
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from claimcheck.data.tables import parsed

DATA = Path(__file__).parent.parent / "claimcheck" / "data"


def main() -> None:
    """Write the file, one table a line, so that changes show line by line."""
    files = sorted(DATA.glob("*.toml"))
    lines = [f"{json.dumps(path.stem)}: {copy(path.read_bytes())}" for path in files]
    (DATA / "tables.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def copy(data: bytes) -> str:
    """The digest of the bytes of a TOML file and its table, as JSON."""
    return json.dumps([sha256(data).hexdigest(), parsed(data)], ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
