"""`claimcheck explain`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.cli import examining, faults, output
from claimcheck.cli.inputs import UsageError

_PASSAGE = re.compile(r"(?s)(.+):([1-9][0-9]{0,8})\Z")
Passage = tuple[str, int]


def run(
    wanted: str, given: Sequence[str], target: str, published: Sequence[str], rules: str, judged: str
) -> int:
    """Explains the conflict `wanted` of the articles `given`, or what is between two passages PATH:LINE."""
    one = passage(wanted)
    if one is not None:
        return _passages(one, given, target, published, rules, judged)
    examined, unread = examining.examined(given, published, rules, judged, target)
    from claimcheck.report.explain import explain_conflict, find_conflict

    conflict = find_conflict(examined, wanted)
    output.write(explain_conflict(examined, conflict, width=output.width(target)), target)
    return faults.UNREADABLE if unread else faults.OK


def _passages(
    one: Passage, given: Sequence[str], target: str, published: Sequence[str], rules: str, judged: str
) -> int:
    two = passage(given[0])
    if two is None:
        raise UsageError(f"{given[0]}: write the second passage as PATH:LINE, like the first")
    paths = list(dict.fromkeys([one[0], two[0], *given[1:]]))
    examined, unread = examining.examined(paths, published, rules, judged, target)
    if unread:
        return faults.UNREADABLE
    from claimcheck.report.explain import explain_passages

    output.write(explain_passages(examined, one, two, width=output.width(target)), target)
    return faults.OK


def passage(text: str) -> Passage | None:
    """The path and the line of PATH:LINE, None for anything else."""
    found = _PASSAGE.match(text)
    return (found[1], int(found[2])) if found else None
