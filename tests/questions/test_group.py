"""Claims are grouped by average linkage."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from made_placed import placed

from claimcheck.questions.group import questions
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.stories import Likeness


def joined(*claims: Placed, score: float = 0.4) -> Joined:
    names = sorted({c.claim.document_id for c in claims})
    pairs = {(a, b): Likeness(score, (), 1) for a in names for b in names if a < b}
    return cast(Joined, cast(Any, SimpleNamespace(placed=claims, likeness=pairs)))


def test_claims_of_alike_articles_make_one_question() -> None:
    (found,) = questions(joined(placed("a", 12), placed("b", 17), placed("c", 12)))
    assert [p.path for p in found.claims] == ["a.txt", "b.txt", "c.txt"]
    assert found.attribute == "killed"


def test_articles_that_are_not_alike_share_no_question() -> None:
    found = questions(cast(Joined, SimpleNamespace(placed=(placed("a", 12), placed("b", 17)), likeness={})))
    assert found == ()


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [placed("a", 12), placed("b", 17), placed("c", 30), placed("a", 5, attribute="injured")]
    assert questions(joined(*claims)) == questions(joined(*reversed(claims)))
