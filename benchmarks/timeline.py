"""Speed of the network of time constraints: one large component, an over-constrained one, and an article more.

    python benchmarks/timeline.py [--json FILE]

Processor time, the median of three runs. Not measured: reading articles, and whether what is found is right.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from pathlib import Path

from claimcheck.timeline.network import ZERO, TimeNetwork

EVENTS, CONSTRAINTS, ARTICLES = 2_000, 10_000, 2_000
SHIFT = 40  # days by which the planted constraint is wrong


def network(chance: random.Random, *, planted: bool) -> TimeNetwork:
    """One component of EVENTS points and CONSTRAINTS true constraints, the last shifted where `planted`."""
    days = [chance.randrange(700_000, 740_000) for _ in range(EVENTS)]
    pairs = [(chance.randrange(n), n) for n in range(1, EVENTS)]
    while len(pairs) < CONSTRAINTS - 1:
        one, two = chance.sample(range(EVENTS), 2)
        pairs.append((one, two))
    made = TimeNetwork()
    made.add(ZERO, "e0", days[0], days[0], "c", 3)
    for number, (one, two) in enumerate(pairs):
        gap = days[two] - days[one] + (SHIFT if planted and number == len(pairs) - 1 else 0)
        made.add(f"e{one}", f"e{two}", gap - chance.randrange(5), gap + chance.randrange(5), f"c{number}", 2)
    return made


def stories(chance: random.Random) -> TimeNetwork:
    """ARTICLES articles of as many stories, a component each."""
    made = TimeNetwork()
    for number in range(ARTICLES):
        day = chance.randrange(700_000, 740_000)
        made.add(ZERO, f"published{number}", day, day, f"stated{number}", 3)
        made.add(f"event{number}", f"published{number}", 0, 7, f"told{number}")
    return made


def seconds(made: TimeNetwork) -> float:
    """Processor time that solving takes."""
    began = time.process_time()
    made.solve()
    return time.process_time() - began


def added(chance: random.Random) -> float:
    """Processor time of solving again after one article more."""
    made = stories(chance)
    made.solve()
    made.add("event0", "another", 1, 2, "more")
    return seconds(made)


def main() -> None:
    """Print the table, and write the figures where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--gold", type=Path, help="not needed: the network knows nothing of articles")
    arguments = parser.parse_args()
    figures = {
        "timeline_solve_seconds": statistics.median(
            seconds(network(random.Random(n), planted=False)) for n in range(3)
        ),
        "timeline_planted_seconds": statistics.median(
            seconds(network(random.Random(n), planted=True)) for n in range(3)
        ),
        "timeline_added_article_seconds": statistics.median(added(random.Random(n)) for n in range(3)),
    }
    print(f"{EVENTS:,} events and {CONSTRAINTS:,} constraints in one component; {ARTICLES:,} articles apart")
    for name, value in figures.items():
        print(f"{name:32} {value:8.3f}")
    print(
        "Not measured: reading articles; whether what is found is right (see the cases of rules/timeline.yaml)"
    )
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
