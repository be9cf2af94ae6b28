"""`claimcheck extract`."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli import faults, inputs, output
from claimcheck.cli.progress import Waiting


def run(paths: Sequence[str], form: str, target: str, published: Sequence[str], unchecked: bool) -> int:
    """Writes the claims of each article, read by itself, as `form` says ("table" or "jsonl").

    `unchecked`: after them the sentences with something to check and no claim.
    """
    documents, skipped, _ = inputs.read(paths, published)
    output.check_target(target, [doc.path for doc in documents] + [problem.path for problem in skipped])
    from claimcheck.pipeline import extract_claims
    from claimcheck.report.claims import claims_jsonl
    from claimcheck.report.table import claims_table, unchecked_jsonl, unchecked_rows, unchecked_table

    claims = []
    with Waiting() as waiting:
        for number, document in enumerate(documents, 1):
            claims += extract_claims(document)
            waiting(number, len(documents))
    unread = unchecked_rows(documents, claims) if unchecked else None
    if form == "jsonl":
        text = claims_jsonl(claims, documents) + unchecked_jsonl(unread or ())
    else:
        width, color = output.width(target), output.has_color(target)
        text = claims_table(claims, documents, width=width, color=color)
        text += "" if unread is None else unchecked_table(unread, width=width, color=color)
    output.write(text, target)
    return faults.UNREADABLE if skipped else faults.OK
