"""Articles read and checked, with the working, for the commands that show it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import inputs, judgements, output
from claimcheck.cli.progress import Waiting

if TYPE_CHECKING:
    from claimcheck.pipeline import Examined


def examined(
    paths: Sequence[str], published: Sequence[str], rules: str, judged: str, target: str
) -> tuple[Examined, bool]:
    """The working over the articles, and whether one of them could not be read.

    `rules` is a folder or "", `judged` a file of judgements or "". `target` is where the result will go, which must be
    none of the articles.
    """
    documents, skipped, _ = inputs.read(paths, published)
    output.check_target(target, [doc.path for doc in documents] + [problem.path for problem in skipped])
    from claimcheck.pipeline import examine
    from claimcheck.rules.load import load_rules

    chosen = load_rules(Path(rules) if rules else None, cases=False)
    decided = judgements.load(judged)
    with Waiting() as waiting:
        working = examine(documents, rules=chosen, skipped=skipped, progress=waiting, judgements=decided)
    return working, bool(skipped)
