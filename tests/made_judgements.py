"""Builds judgements for tests."""

from __future__ import annotations

from claimcheck.model import Judgement, Named, Told


def judgement(same: bool, first: str | Named | Told, second: str | Named | Told, line: int = 1) -> Judgement:
    """A judgement of line `line` of j.yaml; a text is the name of a subject."""
    one, two = (Named(name) if isinstance(name, str) else name for name in (first, second))
    return Judgement(same, one, two, "Ada", "2024-05-17", f"reason {line}", f"j.yaml:{line}")


def reachable(pairs: list[tuple[bool, int, int]], start: int) -> set[int]:
    """All that is the same as `start` by pairs of (same, one, other), found the slow way."""
    found = {start}
    while True:
        more = {x for same, a, b in pairs if same and {a, b} & found for x in (a, b)}
        if more <= found:
            return found
        found |= more


def contradicting(pairs: list[tuple[bool, int, int]]) -> bool:
    """Whether something is judged not the same as what it is the same as."""
    return any(not same and b in reachable(pairs, a) for same, a, b in pairs)
