from __future__ import annotations

import pytest
from made_articles import articles

from claimcheck.annotate import annotate
from claimcheck.claims.headline_figure import headline_figure


def details(head: str, body: str) -> list[str]:
    (document,) = articles(f"{head}\n\n{body}")
    return [check.detail for check in headline_figure(annotate(document), [])]


def test_another_percentage() -> None:
    found = details(
        "Ferry fares up 14 per cent in Leith", "Ferry fares in Leith are up 41 per cent, the harbour said."
    )
    assert found == ["14 per cent in the headline, 41 per cent in the text"]


@pytest.mark.parametrize(
    "body",
    [
        "Ferry fares in Leith are up 14 per cent, the harbour said. Tolls are up 41 per cent.",
        "Ferry fares in Leith are up 14.3 per cent, the harbour said.",
        "Ferry fares in Leith went from £50 to £57. Road tolls are up 41 per cent, the harbour said.",
        "Road tolls are up 41 per cent, the harbour said.",
    ],
)
def test_what_goes_together(body: str) -> None:
    assert details("Ferry fares up 14 per cent in Leith", body) == []


def test_by_one_vote() -> None:
    head = "Leith keeps its ferry by one vote"
    assert len(details(head, "Councillors in Leith voted 26 to 11 on Tuesday to keep the ferry.")) == 1
    assert details(head, "Councillors in Leith voted 19 to 18 on Tuesday to keep the ferry.") == []
