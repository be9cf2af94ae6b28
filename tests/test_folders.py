"""Where the files lie changes nothing: ids hash the path, so no tie is broken and no side chosen by them."""

from __future__ import annotations

from pathlib import PurePath

from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article

from claimcheck.model import Claim, Report
from claimcheck.pipeline import verify_documents

TOLD = (
    "Curator Ines Falk closed the glass museum in Malmo on Tuesday, three weeks after 14 guards had left. "
    '"A museum without guards is an open barn," Falk said. The repairs will cost 3 million euros.',
    'Ines Falk shut the Malmo glass museum on Tuesday. "Without guards a museum is just a big barn," Falk said. '
    "Some 19 guards left on 11 February. The repairs will cost 5 million euros, she said.",
    "Nine guards left the glass museum in Malmo on 10 February, curator Ines Falk said on Wednesday. "
    '"A museum without any guards is an open barn," she said.',
)
SUNK = "{} people died when the ferry Astrid Lund sank off Leith on {}, the coastguard said."
MANY = tuple(SUNK.format(12 + at % 4, day) for at, day in enumerate(("Wednesday", "Thursday") * 5))

names = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=12)


def found(folder: str, texts: tuple[str, ...]) -> list[object]:
    """The conflicts of articles in a folder, told by the names of files and spans."""
    report = verify_documents(
        [article(text, f"{folder}/{chr(ord('a') + at)}.txt") for at, text in enumerate(texts)]
    )
    return [
        (
            c.rule,
            c.verdict,
            c.severity,
            c.confidence,
            c.explanation,
            *([_at(report, x) for x in s.claims] for s in c.sides),
        )
        for c in report.conflicts
    ]


def _at(report: Report, claim: Claim) -> tuple[str, int, int, str]:
    path = next(document.path for document in report.documents if document.id == claim.document_id)
    return PurePath(path).name, claim.span.start, claim.span.end, claim.attribute


@given(names)
@settings(deadline=None, max_examples=30)
def test_few_articles_in_folders_of_other_names(folder: str) -> None:
    expected = found("news", TOLD)
    assert {"quote-wording", "count-apart"} <= {str(conflict[0]) for conflict in expected}  # type: ignore[index]
    assert found(folder, TOLD) == expected


@given(names)
@settings(deadline=None, max_examples=10)
def test_many_alike_articles_in_folders_of_other_names(folder: str) -> None:
    expected = found("news", MANY)
    assert expected
    assert found(folder, MANY) == expected
