"""The report as tables for people: one row a conflict, each side in its articles' own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from claimcheck.model import Claim, Document, Report, Severity
from claimcheck.report.page import Page

_NARROWEST = 40  # terminal columns


def render(
    report: Report,
    *,
    width: int,
    color: bool,
    show_claims: bool = False,
    draft: Set[str] = frozenset(),
    show: str = Severity.NOTE,
) -> str:
    """Table and summary, `width` terminal columns wide (40 at least); escape codes only if `color`.

    The side of a document whose id is in `draft` comes first in its row. `show` is the lowest severity of the
    conflicts that are shown and counted.
    """
    page = Page(report.documents, max(width, _NARROWEST), color, draft)
    parts = [page.conflicts(report.conflicts, show), summary(report, show=show) + "\n"]
    if show_claims:
        parts.append(page.claims(report.claims))
    return "".join(parts)


def claims_table(claims: Iterable[Claim], documents: Iterable[Document], *, width: int, color: bool) -> str:
    """All claims, sorted by path and start, one a row; "" where there are none."""
    return Page(tuple(documents), max(width, _NARROWEST), color, frozenset()).claims(claims)


def summary(report: Report, *, show: str = Severity.NOTE) -> str:
    """One line: "5 articles, 123 claims, 8 conflicts (0 errors, 8 warnings)"."""
    read = f"{_count(len(report.documents), 'article')}, {_count(len(report.claims), 'claim')}"
    lost = f"; {_count(len(report.skipped), 'input')} could not be read" if report.skipped else ""
    loud = Counter(c.severity for c in report.conflicts if c.severity.rank >= Severity(show).rank)
    if not loud:
        return f"{read}, no conflicts{lost}"
    told = [_count(loud[severity], severity.value) for severity in Severity if severity is not Severity.NOTE]
    if loud[Severity.NOTE]:
        told.append(_count(loud[Severity.NOTE], "note"))
    return f"{read}, {_count(loud.total(), 'conflict')} ({', '.join(told)}){lost}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
