"""Fits the weights of questions/traits.py, claimcheck/data/traits.toml and traits_trees.bin, on labelled clusters.

Needs scikit-learn and lightgbm, which claimcheck itself does not. The clusters are YAML lists of `documents` (name,
published, source, text) and `expect` (kind, verdict, sides of documents and evidence). A pair of claims is a positive
where it touches two sides of an expected conflict. Pairs of the files `later_*`, the likest to what the tool is to
meet, count `SHARE_LATER` each. Pairs of articles that tell of other things are negatives, and so are all pairs of the
news corpora (`--news`), each for `SHARE` of a pair of the clusters. Statements in frames (`--statements`) teach to
tell sentences apart that are nearly the same, each for `SHARE_STATED`, and so do the cases of the rules, each for
`SHARE_RULE`: these are few, and none may break. Plain sentences among the statements count `SHARE_PLAIN`. The
threshold is the lowest at which `--precision` holds and no more than `--alarms` pairs of the corpora are taken, each
file of clusters and fifth of a corpus judged by weights fitted on the others. What differs between two occasions that
are labelled so is right.

    python tools/fit_traits.py --news DIR [--precision 0.86] [--alarms 400] \\
        --statements benchmarks/minimal_pairs.yaml benchmarks/statements/{fitted_*,plain_read}.yaml -- \\
        benchmarks/clusters/fitted_*.yaml benchmarks/clusters/later_*.yaml
    python tools/fit_traits.py --deeds --news DIR --precision 0.86 --alarms 3 \\
        benchmarks/clusters/fitted_*.yaml benchmarks/clusters/later_{?,[12]?,3[0-2]}.yaml

With `--deeds` parties to which one deed may be laid are fitted (questions/likely_deeds.py), traits_deeds.toml and
traits_deeds_trees.bin; of each cluster the likeliest pair counts, as no more than one is shown.
"""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy
import write_trees
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from statement_rows import PLAIN, RULE, STATED, is_stated, rule_cases, statements
from trait_rows import Row, gather, is_news

from claimcheck.questions.likely import weighable
from claimcheck.questions.likely_deeds import weighable_deeds
from claimcheck.questions.odds import ANSWERS, DEEDS

FOLDS, STRENGTH = 5, 0.1  # cross validation; inverse of the ridge penalty on standardised traits
# Of a pair of news, of statements, of plain ones, of the cases of rules, of later clusters; chosen by cross validation
# and on unread clusters.
SHARE, SHARE_STATED, SHARE_PLAIN, SHARE_RULE, SHARE_LATER = 0.2, 0.5, 0.3, 30.0, 2.0
HOPELESS = 0.01  # share of the conflicts that may be lost at the first look
MISSED = (
    0.1  # share of the conflicts that the traits alone speak so much against that no pair of traits mends it
)
# Boosting of trees on rows and traits drawn anew for each (Friedman 2002); chosen by cross validation.
_BOOSTING = {
    "objective": "binary",
    "learning_rate": 0.03,
    "num_leaves": 31,
    "bagging_fraction": 0.5,
    "bagging_freq": 1,
    "feature_fraction": 0.3,
    "min_data_in_leaf": 20,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "boost_from_average": False,
    "num_threads": 1,
    "deterministic": True,
    "seed": 0,
    "verbose": -1,
}
TREES = 800


def main() -> None:
    """Fit, choose the threshold, write the table, say how it does."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("clusters", type=Path, nargs="+")
    parser.add_argument("--news", type=Path, help="folder of the news corpora, as the benchmarks take it")
    parser.add_argument(
        "--statements", type=Path, nargs="+", default=(), help="files of statements in frames"
    )
    parser.add_argument("--precision", type=float, default=0.86)
    parser.add_argument("--alarms", type=int, default=400)
    parser.add_argument("--deeds", action="store_true", help="fit parties and their deeds, not answers")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--show", action="store_true", help="print the pairs at the top")
    options = parser.parse_args()
    weigh = weighable_deeds if options.deeds else weighable
    data = [*gather(options.clusters, options.news, weigh), *rule_cases(weigh)]
    if not options.deeds:
        data += chain.from_iterable(map(statements, options.statements))
    output = options.output or Path(f"claimcheck/data/{DEEDS if options.deeds else ANSWERS}.toml")
    look = first_look([row for row in data if not is_stated(row)])
    pairs = len(data)
    data = [row for row in data if look.score(row) >= look.seen]
    print(f"the first look leaves {len(data)} of {pairs} pairs")
    names = sorted({name for row in data for name in row.traits})
    values = matrix([row.traits for row in data], names)
    labels = numpy.array([row.label for row in data])
    share = numpy.array([_share(row) for row in data])
    groups = [row.group or f"{row.cluster} {n % FOLDS}" for n, row in enumerate(data)]
    odds = numpy.zeros(len(data))
    for train, test in GroupKFold(FOLDS).split(values, labels, groups):
        odds[test] = fit(values[train], labels[train], share[train]).odds(values[test])
    told = [number for number, row in enumerate(data) if not is_stated(row)]
    clusters = len({data[n].cluster for n in told if data[n].group})
    needed = threshold([data[n] for n in told], odds[told], options)
    write(output, names, look, fit(values, labels, share), needed, clusters)


def matrix(found: list[dict[str, float]], names: list[str]) -> Any:
    """The traits of pairs as rows of the shape (pairs, names)."""
    return numpy.array([[traits.get(name, 0.0) for name in names] for traits in found])


def _share(row: Row) -> float:
    if is_news(row):
        return SHARE
    for start, share in ((RULE, SHARE_RULE), (f"{STATED}{PLAIN}", SHARE_PLAIN), (STATED, SHARE_STATED)):
        if row.cluster.startswith(start):
            return share
    return SHARE_LATER if row.group.startswith("later") else 1.0


class Look(NamedTuple):
    """Weights of the traits of the first look, and the sum of them below which no pair is looked at further."""

    weights: dict[str, float]
    seen: float

    def score(self, row: Row) -> float:
        """The sum of the traits of one pair."""
        return sum(self.weights[name] * value for name, value in row.first.items())


def first_look(data: list[Row]) -> Look:
    """A first look that loses `HOPELESS` of the conflicts."""
    names = sorted({name for row in data for name in row.first})
    weights, _ = _logistic(
        matrix([row.first for row in data], names),
        numpy.array([row.label for row in data]),
        numpy.array([_share(row) for row in data]),
    )
    look = Look({name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}, 0.0)
    best: dict[tuple[str, int], float] = {}
    for row in data:
        if row.label:
            conflict = row.cluster, row.expected
            best[conflict] = max(best.get(conflict, float("-inf")), look.score(row))
    return look._replace(seen=round(float(numpy.quantile(list(best.values()), HOPELESS)), 3))


def _logistic(values: Any, labels: Any, share: Any) -> tuple[Any, float]:
    """Weight of each column, and log odds of a row without any."""
    spread = values.std(0)
    spread[spread == 0] = 1.0  # of a trait that all pairs have
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear")
    model.fit(values / spread, labels, sample_weight=share)
    return model.coef_[0] / spread, float(model.intercept_[0])


class Model(NamedTuple):
    """Log odds of each trait, of a pair without any, below which trees are not asked, and the trees."""

    weights: Any
    without: float
    least: float
    trees: lightgbm.Booster

    def odds(self, values: Any) -> Any:
        """Log odds of each row."""
        alone = values @ self.weights + self.without
        return alone + numpy.where(alone < self.least, 0.0, self.trees.predict(values, raw_score=True))


def fit(values: Any, labels: Any, share: Any) -> Model:
    """Weights of single traits first, then the trees that correct them."""
    weights, without = _logistic(values, labels, share)
    alone = values @ weights + without
    least = float(numpy.quantile(alone[labels], MISSED))
    kept = alone >= least
    data = lightgbm.Dataset(
        values[kept], labels[kept].astype(float), weight=share[kept], init_score=alone[kept]
    )
    return Model(weights, without, least, lightgbm.train(_BOOSTING, data, TREES))


def threshold(data: list[Row], odds: Any, options: argparse.Namespace) -> float:
    """The lowest odds at which what is found is right often enough; a conflict found twice counts once."""
    found, wrong, alarms = set[tuple[str, int]](), set[tuple[str, str]](), set[tuple[str, str]]()
    best, kept, shown = float("inf"), (0, 0, 0), set[str]()
    for index in numpy.argsort(-odds):
        row = data[index]
        if options.deeds and row.cluster in shown and not is_news(row):
            continue
        shown.add(row.cluster)
        if row.label:
            found.add((row.cluster, row.expected))
        elif not row.two_occasions:
            (alarms if is_news(row) else wrong).add((row.cluster, row.shown))
        if len(alarms) <= options.alarms and len(found) >= options.precision * (len(found) + len(wrong)):
            best, kept = float(odds[index]), (len(found), len(wrong), len(alarms))
        if options.show and len(found) < 40:
            print(f"{odds[index]:6.2f} {'+' if row.label else ' '} {row.cluster} {row.shown}")
    conflicts = len({(r.cluster, r.expected) for r in data if r.label})
    print(f"{len(data)} pairs, {conflicts} conflicts; found, wrong, alarms on news: {kept}")
    return best


def write(path: Path, names: list[str], look: Look, model: Model, needed: float, clusters: int) -> None:
    """The two tables, with where they come from."""
    lines = [
        "# How much each trait of a pair of answers adds to the log odds that they answer one question.",
        f"# Fitted by tools/fit_traits.py on {clusters} labelled clusters of benchmarks/clusters. MIT.",
        f"without = {model.without:.3f} # of a pair without any trait",
        f"least = {model.least:.3f} # of the traits alone, below which trees are not asked",
        f"needed = {needed:.3f} # from which a pair is taken",
        f"seen = {look.seen:.3f} # of the first look, below which a pair is hopeless",
        "",
        "[first]",
        *(f'"{name}" = {weight:.3f}' for name, weight in sorted(look.weights.items())),
        "",
        "[trait]",
        *(f'"{name}" = {weight:.3f}' for name, weight in zip(names, model.weights, strict=True)),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    dumped = model.trees.dump_model()["tree_info"]
    structures = [tree["tree_structure"] for tree in dumped]
    write_trees.write(path.with_name(f"{path.stem}_trees.bin"), names, structures)


if __name__ == "__main__":
    main()
