"""Whether the examples in docs/limits.md still show what the tool cannot see: `python tools/check_limits.py`.

Every fenced example holds one article a line, all published on one day. Prints those on which a conflict at or above
warning is reported, and ends with status 1 where there is one: then the tool has learned, and the page is out of date.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from claimcheck.documents import parse_document
from claimcheck.model import Conflict, Severity
from claimcheck.pipeline import verify_documents

PAGE = Path(__file__).resolve().parent.parent / "docs" / "limits.md"
PUBLISHED = date(2024, 5, 17)
_EXAMPLE = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)


def found(example: str) -> list[Conflict]:
    """The conflicts at or above warning among the articles, one a line."""
    documents = [
        parse_document(line.encode(), f"{number}.txt", published=PUBLISHED)
        for number, line in enumerate(example.splitlines(), 1)
    ]
    return [c for c in verify_documents(documents).conflicts if c.severity is not Severity.NOTE]


def main() -> int:
    """Run all examples; 1 where a limit has fallen."""
    examples = _EXAMPLE.findall(PAGE.read_text("utf-8"))
    fallen = 0
    for example in examples:
        for conflict in found(example):
            fallen += 1
            print(f"found by now ({conflict.rule}):\n{example}")
    print(f"{len(examples)} examples, {fallen} conflicts reported")
    return 1 if fallen or not examples else 0


if __name__ == "__main__":
    sys.exit(main())
