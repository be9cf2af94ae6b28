"""Puts the table that `claimcheck verify seeds/` prints into README.md, between its two markers.

Run it after every change of rules or mechanisms: `python tools/readme_table.py`; a test holds the README to it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START, END = "<!-- table -->", "<!-- /table -->"
WIDTH = 100  # terminal columns


def table() -> str:
    """What the command prints to a file, `WIDTH` columns wide."""
    command = [sys.executable, "-m", "claimcheck", "verify", "seeds/"]
    environment = {**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, text=True)
    return f"```text\n{done.stdout.rstrip()}\n```"


def main() -> None:
    """Rewrite the README."""
    readme = ROOT / "README.md"
    before, _, rest = readme.read_text("utf-8").partition(START)
    after = rest.partition(END)[2]
    readme.write_text(f"{before}{START}\n{table()}\n{END}{after}", "utf-8")


if __name__ == "__main__":
    main()
