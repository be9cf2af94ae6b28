"""What every benchmark's command line shares: the folder of the gold data, and the file of figures."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser with --gold and --json; `description` is the docstring of the benchmark."""
    found = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    found.add_argument("--gold", type=Path, required=True, help="the folder of the gold data")
    found.add_argument("--json", type=Path, help="write the figures to this file")
    return found


def write(path: Path | None, figures: Mapping[str, float]) -> None:
    """The figures as one flat JSON object, sorted by name; nothing where no file was asked for."""
    if path:
        path.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")
