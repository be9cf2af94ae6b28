"""The words of a figure's own clause."""

from __future__ import annotations

from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_clause import Clause, clause, one_of, others, sentence
from claimcheck.claims.count_view import View, view


def views(text: str) -> list[View]:
    doc = annotate(make_document(text))
    return [view(doc, amount) for amount in doc.amounts]


def test_clause_ends_at_the_next_figure_of_the_form() -> None:
    one, two = views("The union asked for 8 percent and got 5 percent.")
    assert clause(one).told(("asked for",))
    assert not clause(two).told(("asked for",))
    assert clause(two).told(("got",))
    assert len(others(one)) == 1


def test_sentence_goes_beyond_the_clause_of_a_lone_figure() -> None:
    (one,) = views("The stove cost $400 at a shop in Leith, delivery included.")
    assert not clause(one).tells(("delivery included",))
    assert sentence(one).told_behind(("delivery included",))
    assert not sentence(one).told(("delivery included",))


def test_governed_ends_where_a_clause_opens() -> None:
    words = Clause(" they asked more , so that it paid ", " ")
    assert words.told(("asked",))
    assert not words.governed(("asked",))
    assert words.governed(("paid",))


def test_governed_without_an_infinitive() -> None:
    words = Clause(" it wants to close ", " ")
    assert words.governed(("wants",))
    assert not words.governed(("wants",), infinitive=False)


def test_one_of() -> None:
    assert one_of(yes=True, no=False) == {"yes"}
