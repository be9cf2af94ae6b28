"""`claimcheck sources`."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli import examining, faults, output


def run(paths: Sequence[str], form: str, target: str, published: Sequence[str], judged: str) -> int:
    """Writes who said what according to whom, as `form` says ("table", "json" or "dot")."""
    examined, unread = examining.examined(paths, published, "", judged, target)
    from claimcheck.questions.chains import statements
    from claimcheck.report import sources
    from claimcheck.report.positions import Positions

    documents = examined.report.documents
    found = statements(examined.joined, examined.questions, documents)
    positions = Positions(documents)
    if form == "table":
        text = sources.table(found, positions, width=output.width(target), color=output.has_color(target))
    else:
        text = sources.dot(found, positions) if form == "dot" else sources.as_json(found, positions)
    output.write(text, target)
    return faults.UNREADABLE if unread else faults.OK
