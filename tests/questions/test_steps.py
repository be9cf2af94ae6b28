"""Numbers that a later sentence leads to from those of an earlier article."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.steps import is_stepped, steps

DAYS = "2024-03-05", "2024-03-06"
HAS = "Ferro Works has orders for 44 trams in Leith."


def stepped(before: str, after: str, days: tuple[str, str] = DAYS) -> bool:
    found = joined((before, days[0]), (after, days[1]))
    told, counts = steps(found), found.told(lambda item: item.claim.kind == "count")
    one, two = (counts[doc.document.id] for doc in found.documents)
    return any(is_stepped(ours, theirs, told) for ours in one for theirs in two)


@pytest.mark.parametrize(
    "after",
    [
        "A contract for eight trams brings the order book of Ferro Works to 52 trams.",
        "The loss of a contract for eight trams cuts the order book of Ferro Works to 36 trams.",
    ],
)
def test_a_step_from_the_earlier_number(after: str) -> None:
    assert stepped(HAS, after)


@pytest.mark.parametrize(
    "after",
    [
        "A contract for eight trams brings the order book of Ferro Works to 57 trams.",
        "A contract for eight trams cuts the order book of Ferro Works to 52 trams.",
        "Ferro Works has orders for 52 trams in Leith.",
        "Ferro Works sold trams to 52 trams in Leith.",
    ],
)
def test_no_step_that_leads_from_the_earlier_number(after: str) -> None:
    assert not stepped(HAS, after)


def test_sums_are_rounded() -> None:
    after = (
        "A deal worth 1.2 million euros takes the backlog of Ferro Works to 52 trams and 91 million euros."
    )
    before = "Ferro Works has a backlog of 44 trams and 90 million euros."
    assert stepped(before, after)


def test_a_number_of_the_same_day_is_no_earlier_one() -> None:
    after = "A contract takes the order book of Ferro Works to 52 trams."
    assert not stepped(HAS, after, ("2024-03-05", "2024-03-05"))
