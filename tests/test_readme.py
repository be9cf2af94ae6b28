"""The README shows what the tool prints today."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_table_in_the_readme_is_what_verify_prints() -> None:
    shown = (ROOT / "README.md").read_text("utf-8").partition("```text\n")[2].partition("\n```")[0]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "claimcheck", "verify", "seeds/"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert shown == done.stdout.rstrip(), "run tools/readme_table.py"
