"""Two articles of one domain that tell of other things: whatever is reported between them is false."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from claimcheck.model import Document, Severity
from claimcheck.pipeline import verify_documents

DRAWS = 600
SEED = 5  # another one than that of the fit, which knows strangers too


def strangers(
    clusters: Iterable[Mapping[str, Any]], read: Callable[[Mapping[str, Any]], Document]
) -> dict[str, float]:
    """Draws pairs, prints and gives how many of them show a conflict that is more than a note."""
    draw, domains = random.Random(SEED), dict[str, list[Mapping[str, Any]]]()
    for cluster in clusters:
        domains.setdefault(cluster["domain"], []).append(cluster["documents"][0])
    shared = [domains[name] for name in sorted(domains) if len(domains[name]) > 1]
    if not shared:
        return {}
    alarms = 0
    for _ in range(DRAWS):
        pair = draw.sample(draw.choices(shared, weights=list(map(len, shared)))[0], 2)
        documents = [read({**item, "name": name}) for item, name in zip(pair, "ab", strict=True)]
        conflicts = verify_documents(documents).conflicts
        alarms += any(c.severity is not Severity.NOTE and _crosses(c.sides) for c in conflicts)
    print(f"strangers    {alarms} of {DRAWS} pairs of articles that tell of other things show a conflict")
    return {"strangers_pairs": float(DRAWS), "strangers_alarms": float(alarms)}


def _crosses(sides: Iterable[Any]) -> bool:
    """Whether the sides of a conflict are of two articles; what one says alone is no matter of strangers."""
    return len({claim.document_id for side in sides for claim in side.claims}) > 1
