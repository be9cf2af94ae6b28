"""Which articles the tool holds to tell of one occasion, against corpora of look-alike events, and what that costs.

    python benchmarks/subjects.py --gold DIR [--articles 1000,4000,16000] [--json FILE]

Pairs of articles are one occasion where the grouping says so. ecbplus is one input, undated; a topic holds two
look-alike events. gvc is one input of shootings, dated; the two together are a third. In meantime_en a pair over FAR
days apart is counted as a wrong join. `..._contradictions_per_1000` counts look-alike pairs between which a
contradiction is reported. Generated articles (`made_stories`) show growth: CPU seconds of the joining alone (subjects,
profiles, occasions) and of the whole road, and how many pairs of one story the blocking finds.
Up to OFTEN articles the whole road is timed RUNS times and the best taken: what disturbs a run only adds to it, and a
small run that was too slow would flatter the growth. `growth_4x` is the worst ratio of whole roads between sizes,
scaled to four times the articles. Not measured: occasions within an article, and wall time.
"""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from math import log
from pathlib import Path
from typing import NamedTuple

import command
import corpora
import made_stories

from claimcheck.annotate import annotate
from claimcheck.documents import parse_document
from claimcheck.model import Document, Verdict
from claimcheck.pipeline import Examined, date, examine
from claimcheck.subjects.blocking import candidates
from claimcheck.subjects.coverage import covered
from claimcheck.subjects.entities import join
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.profiles import Profile, profile

FAR = 14  # days
RUNS, OFTEN = 3, 4000  # inputs of so many articles at most are timed so often, and the best is taken
Pair = frozenset[str]
Events = Mapping[str, tuple[str, str]]  # document id -> topic, event


class Score(NamedTuple):
    """Shares of pairs of articles."""

    precision: float
    recall: float
    lookalike: float  # of pairs of one topic and two events, those joined

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def main() -> None:
    """Run everything, print the table, write the JSON."""
    parser = command.parser(__doc__)
    parser.add_argument(
        "--articles", default="1000,4000,16000", help="sizes of generated input; empty for none"
    )
    options = parser.parse_args()
    sizes = [int(size) for size in options.articles.split(",") if size]
    figures = {**accuracy(options.gold), **far_joins(options.gold), **growth(sizes)}
    for name, figure in figures.items():
        print(f"{name:36}{figure:12.3f}")
    print("not measured: occasions within an article, wall time")
    command.write(options.json, figures)


# --- corpora ----------------------------------------------------------------------------------------------


def accuracy(gold: Path) -> dict[str, float]:
    """Precision and recall on ecbplus and gvc, each alone and both as one input."""
    ecb, ecb_events = events(gold, "ecbplus")
    gvc, gvc_events = events(gold, "gvc")
    both = {**ecb_events, **gvc_events}
    alone = {"ecb": examine(ecb), "gvc": examine(gvc)}
    mixed = examine([*ecb, *gvc])
    figures: dict[str, float] = {}
    change = 0.0
    for name, of in (("ecb", ecb_events), ("gvc", gvc_events)):
        score = scored(joined_pairs(alone[name].joined), of)
        inside = scored({pair for pair in joined_pairs(mixed.joined) if pair <= of.keys()}, of)
        change = max(change, abs(score.f1 - inside.f1))
        figures |= {
            f"{name}_precision": score.precision,
            f"{name}_recall": score.recall,
            f"{name}_f1": score.f1,
            f"{name}_lookalike_joined": score.lookalike,
            f"{name}_contradictions_per_1000": contradictions(alone[name], of),
        }
    pairs = joined_pairs(mixed.joined)
    together = scored(pairs, both)
    across = sum(len({document in gvc_events for document in pair}) > 1 for pair in pairs)
    return {
        **figures,
        "mixed_precision": together.precision,
        "mixed_recall": together.recall,
        "mixed_f_change": change,
        "mixed_joined_across": float(across),
    }


def events(gold: Path, name: str) -> tuple[list[Document], Events]:
    """The documents of a corpus, and the topic and the event of each; gvc is one topic."""
    rows = corpora.records(gold / corpora.CORPORA[name].file)
    found = corpora.articles(gold, name)
    of = {
        article.document.id: (str(row.get("topic", name)), article.happening)
        for article, row in zip(found, rows, strict=True)
    }
    return [article.document for article in found], of


def joined_pairs(joined: Joined) -> set[Pair]:
    """Pairs of documents that are laid to one occasion."""
    return {frozenset(pair) for group in joined.groups for pair in combinations(group, 2)}


def scored(pairs: Iterable[Pair], of: Events) -> Score:
    """How pairs stand to the corpus's own events."""
    found = list(pairs)
    right = sum(len({of[d][1] for d in pair}) == 1 for pair in found)
    alike = sum(_alike(pair, of) for pair in found)
    wanted, lookalikes = totals(of)
    return Score(right / (len(found) or 1), right / (wanted or 1), alike / (lookalikes or 1))


def _alike(pair: Pair, of: Events) -> bool:
    return len({of[d][0] for d in pair}) == 1 and len({of[d][1] for d in pair}) == 2


def totals(of: Events) -> tuple[int, int]:
    """Pairs of one event, and pairs of one topic and two events."""
    by_event: dict[tuple[str, str], int] = defaultdict(int)
    by_topic: dict[str, int] = defaultdict(int)
    for topic, event in of.values():
        by_event[topic, event] += 1
        by_topic[topic] += 1
    same = sum(n * (n - 1) // 2 for n in by_event.values())
    return same, sum(n * (n - 1) // 2 for n in by_topic.values()) - same


def contradictions(examined: Examined, of: Events) -> float:
    """Look-alike pairs of articles on different sides of a contradiction, per 1,000 look-alike pairs."""
    met = {
        frozenset((one.document_id, two.document_id))
        for conflict in examined.report.conflicts
        if conflict.verdict is Verdict.CONTRADICTION
        for ours, theirs in combinations(conflict.sides, 2)
        for one in ours.claims
        for two in theirs.claims
        if one.document_id != two.document_id
    }
    return 1000 * sum(_alike(pair, of) for pair in met) / (totals(of)[1] or 1)


def far_joins(gold: Path) -> dict[str, float]:
    """Joined pairs of meantime_en that were published far apart."""
    documents = [article.document for article in corpora.articles(gold, "meantime_en")]
    days = {d.id: d.published.earliest for d in documents if d.published}
    pairs = [sorted(pair) for pair in joined_pairs(examine(documents).joined)]
    apart = sum(abs((days[one] - days[two]).days) > FAR for one, two in pairs)
    return {"meantime_joins": float(len(pairs)), "meantime_far_joins": float(apart)}


# --- generated articles -----------------------------------------------------------------------------------


def growth(sizes: Sequence[int]) -> dict[str, float]:
    """CPU seconds and the recall of blocking for ever more articles."""
    figures: dict[str, float] = {}
    inputs: dict[int, list[Document]] = {}
    for size in sizes:
        made = made_stories.stories(size)
        documents = [
            parse_document(article.text.encode(), f"{n:06}.txt", published=article.published)
            for n, article in enumerate(made)
        ]
        story = {document.id: str(article.story) for document, article in zip(documents, made, strict=True)}
        figures |= {f"{name}_{size}": figure for name, figure in joining(documents, story).items()}
        inputs[size] = documents
    whole = _timed(inputs)
    figures |= {f"verify_seconds_{size}": seconds for size, seconds in whole.items()}
    ratios = [_fourfold(whole[one] / one, whole[two] / two, two / one) for one, two in pairwise(sizes)]
    return {**figures, "growth_4x": max(ratios)} if ratios else figures


def _timed(inputs: Mapping[int, Sequence[Document]]) -> dict[int, float]:
    """The best CPU seconds of each size; sizes take turns, so that a slow hour of the machine meets them all."""
    taken: dict[int, list[float]] = defaultdict(list)
    for run in range(RUNS):
        for size, documents in inputs.items():
            if not run or size <= OFTEN:
                taken[size].append(_seconds(documents))
    return {size: min(seconds) for size, seconds in taken.items()}


def _seconds(documents: Sequence[Document]) -> float:
    """CPU seconds of the whole road, with nothing left over from before that the collector would have to look at."""
    gc.collect()
    start = time.process_time()
    examine(documents)
    return time.process_time() - start


def _fourfold(one: float, two: float, times: float) -> float:
    """What four times the articles cost where `times` as many cost `two` an article instead of `one`."""
    return float(4.0 * (two / one) ** (log(4) / log(times)))


def joining(documents: Sequence[Document], story: Mapping[str, str]) -> dict[str, float]:
    """Seconds of joining annotated articles, and how much of the stories the candidates and the groups hold."""
    annotated = [annotate(document) for document in documents]
    dated = date(annotated)
    start = time.process_time()
    join(annotated)
    profiles = [profile(doc, dated[doc.document.id]) for doc in annotated]
    groups = covered(profiles).groups
    seconds = time.process_time() - start
    found = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    of = {document: ("made", event) for document, event in story.items()}
    score = scored(found, of)
    return {
        "join_seconds": seconds,
        "blocking_recall": blocking_recall(profiles, story),
        "made_precision": score.precision,
        "made_recall": score.recall,
    }


def blocking_recall(profiles: Sequence[Profile], story: Mapping[str, str]) -> float:
    """The share of the pairs of one story that are candidates."""
    met = sum(story[one] == story[two] for one, two in candidates(profiles))
    return met / (totals({document: ("", event) for document, event in story.items()})[0] or 1)


if __name__ == "__main__":
    main()
