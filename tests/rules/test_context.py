"""What rules may ask of the whole input."""

from __future__ import annotations

from made_placed import placed
from made_rules import context

from claimcheck.subjects.stories import Likeness

A, B = placed("a", 12), placed("b", 17)
ALIKE = Likeness(0.4, ("leith",), 1)


def test_likeness_does_not_depend_on_the_order() -> None:
    known = context(A, B, likeness={("a", "b"): ALIKE})
    assert known.alike(A, B) is known.alike(B, A) is ALIKE
    assert context(A, B).alike(A, B) == Likeness(0.0, (), 0)


def test_where_a_claim_stands() -> None:
    assert context(A, B).place(A.claim) == ("a.txt", 12, 13, A.claim.id)
    assert context(B).place(A.claim)[0] == ""


def test_occasions_name_the_claims_that_date_them() -> None:
    answer = context(A, B).occasion(A, B)
    assert answer.same is True
    assert answer.reason == "published within a week of one another"
