"""`claimcheck schema`."""

from __future__ import annotations

import json

from claimcheck.cli import faults, output


def run(target: str) -> int:
    """Writes the JSON Schema of the report."""
    from claimcheck.report.schema import json_schema

    output.write(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", target)
    return faults.OK
