"""An input that comes in two parts gives what it gives in one: nothing is left over from what was read before."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import article
from made_news import COURT, DEPOT, MATCH, MILL, RESULTS

from claimcheck.annotate import annotate
from claimcheck.model import Document
from claimcheck.pipeline import examine, examine_annotated
from claimcheck.report.as_json import to_json

# Two that differ from the others on one point, so that there is something to report.
TOLLS = (
    "Twelve people died when the ferry Astrid Lund sank off Leith on Wednesday, the coastguard said.",
    "The coastguard said 17 people were killed when the Astrid Lund ferry sank off Leith on Wednesday.",
    "The Astrid Lund ferry sank off Leith on March 6, 2024, killing 12. It was nine days after the Calder Mill fire.",
)
OTHER_MILL = MILL[1].replace("61", "66")
TEXTS = (*TOLLS, *MILL, OTHER_MILL, *DEPOT, *COURT, *MATCH, *RESULTS)
DAYS = (None, "2024-03-07", "2024-03-08", "2024-03-15", "2025-03-08")


@st.composite
def inputs(draw: st.DrawFn) -> list[Document]:
    """Up to eight articles, dated or not."""
    texts = draw(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=8, unique=True))
    return [article(text, f"{n}.txt", draw(st.sampled_from(DAYS))) for n, text in enumerate(texts)]


@settings(max_examples=30, deadline=None)
@given(inputs(), st.data())
def test_a_part_that_is_added_later_changes_nothing(documents: list[Document], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(documents) - 1))
    first = [annotate(document) for document in documents[:cut]]
    alone = examine_annotated(first).report
    second = [annotate(document) for document in documents[cut:]]
    later = examine_annotated([*second, *first]).report
    assert to_json(later) == to_json(examine(documents).report)
    assert {claim.id for claim in alone.claims} <= {claim.id for claim in later.claims}


def test_the_articles_of_this_test_give_something_to_change() -> None:
    report = examine([article(text, f"{n}.txt", "2024-03-08") for n, text in enumerate(TEXTS)]).report
    assert len(report.conflicts) > 1
    assert len(report.occasions) > 1
