"""`claimcheck extract`."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli import faults, inputs, output
from claimcheck.cli.progress import Waiting


def run(paths: Sequence[str], form: str, target: str, published: Sequence[str]) -> int:
    """Writes the claims of each article, read by itself, as `form` says ("table" or "jsonl")."""
    documents, skipped, _ = inputs.read(paths, published)
    output.check_target(target, [doc.path for doc in documents] + [problem.path for problem in skipped])
    from claimcheck.pipeline import extract_claims
    from claimcheck.report.claims import claims_jsonl
    from claimcheck.report.table import claims_table

    claims = []
    with Waiting() as waiting:
        for number, document in enumerate(documents, 1):
            claims += extract_claims(document)
            waiting(number, len(documents))
    if form == "jsonl":
        text = claims_jsonl(claims, documents)
    else:
        text = claims_table(claims, documents, width=output.width(target), color=output.has_color(target))
    output.write(text, target)
    return faults.UNREADABLE if skipped else faults.OK
