"""Articles from the command line, with a line on standard error for each that could not be read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from claimcheck.cli.faults import complain
from claimcheck.documents import find_articles, find_unread, read_paths
from claimcheck.documents.frontmatter import iso_day, wrong_day
from claimcheck.model import ClaimcheckError, Document, Skipped

_NAMED = 3  # files that are named


class UsageError(ClaimcheckError):
    """An option that cannot be understood."""


def read(
    paths: Sequence[str], published: Sequence[str]
) -> tuple[tuple[Document, ...], tuple[Skipped, ...], frozenset[str]]:
    """The articles, what was skipped (already complained of), and the ids of the first path's: the draft."""
    documents, skipped = read_paths(paths, published=_days(published))
    for problem in skipped:
        complain(f"{problem.path}: {problem.error}")
    for folder in filter(os.path.isdir, dict.fromkeys(paths)):
        _mention_unread(folder)
    first = set(find_articles(paths[:1])[0])
    return documents, skipped, frozenset(doc.id for doc in documents if doc.path in first)


def _mention_unread(folder: str) -> None:
    """One line on what lies in a folder and may be an article all the same: not an error, but nothing to miss."""
    unread = [os.path.relpath(path, folder) for path in find_unread(folder)]
    if unread:
        more = f" and {len(unread) - _NAMED:,} more" if len(unread) > _NAMED else ""
        named = ", ".join(unread[:_NAMED])
        complain(
            f"{folder}: only .txt and .md files are read, not {named}{more}; save these as text to check them"
        )


def _days(published: Sequence[str]) -> dict[str, date]:
    """The days of PATH=DATE options; the last "=" parts the two, since paths may hold one."""
    days: dict[str, date] = {}
    for option in published:
        path, _, written = option.rpartition("=")
        day = iso_day(written)
        if not path:
            raise UsageError(f"--published {option}: write PATH=YYYY-MM-DD")
        if day is None:
            raise UsageError(f"--published {option}: {wrong_day(written)}")
        if days.get(path, day) != day:
            raise UsageError(f"--published {option}: {path} is given another day as well; keep one")
        days[path] = day
    return days
