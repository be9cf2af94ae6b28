"""Which articles are held against which: those of one occasion, and those that are most alike."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from claimcheck.subjects.joined import Joined

ALIKE = 0.1  # likeness from which two articles that are not of one occasion are weighed
NEIGHBOURS = 6  # articles that an article is weighed against, the most alike first


def neighbours(joined: Joined) -> list[tuple[str, str]]:
    """Pairs of documents of one occasion or much alike, each among the `NEIGHBOURS` most alike of both, by path."""
    place = joined.order
    score = {pair: 0.0 for group in joined.groups for pair in combinations(group[: NEIGHBOURS + 1], 2)}
    for pair, likeness in joined.likeness.items():
        one, two = sorted(pair, key=place.__getitem__)
        if likeness.score >= ALIKE or (one, two) in score:
            score[one, two] = likeness.score
    taken: Counter[str] = Counter()
    found = []
    for one, two in sorted(score, key=lambda pair: (-score[pair], place[pair[0]], place[pair[1]])):
        if max(taken[one], taken[two]) < NEIGHBOURS:
            taken.update((one, two))
            found.append((one, two))
    return found
