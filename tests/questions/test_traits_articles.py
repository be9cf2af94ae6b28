"""What two articles share, and what that says of each pair of their claims."""

from __future__ import annotations

from made_articles import joined

from claimcheck.questions.likely import by_article
from claimcheck.questions.nearness import Near
from claimcheck.questions.rivals import facts, met
from claimcheck.questions.traits_articles import Article, Between
from claimcheck.subjects.joined import Joined

_ONE = (
    "The ferry Sula ran aground off Oban on Friday. It had 120 passengers and nine cars aboard.\n\n"
    "Captain Ada Lund was saved. The harbour was built in 1890."
)
_TWO = (
    "Off Oban, the ferry Sula went ashore on Friday with 150 passengers aboard.\n\n"
    "The harbour of Oban was built in 1890 by Bo Quist."
)


def told(found: Joined, ours: str, theirs: str) -> dict[str, float]:
    """The traits of the first two claims of the two articles that are written so."""
    held = by_article(found)
    docs = {doc.document.id: doc for doc in found.documents}
    one, two = sorted(held, key=found.order.__getitem__)
    first, second = Article(docs[one], held[one]), Article(docs[two], held[two])
    near = Near(first.told, second.told)
    pairs = met(facts(first.answers, second.answers), first.answers, second.answers, near)
    between = Between(first, second, pairs, near)
    a = next(p for p in held[one] if p.claim.as_written == ours)
    b = next(p for p in held[two] if p.claim.as_written == theirs)
    return between.at_first(a, b) | between(a, b)


def test_sentences_that_go_together() -> None:
    found = joined(_ONE, _TWO)
    assert told(found, "1890", "1890")["sentences meet"] == 2
    assert (
        told(found, "120", "150")["sentences before others"]
        > told(found, "nine", "1890")["sentences before others"]
    )


def test_facts_and_names_in_common() -> None:
    found = told(joined(_ONE, _TWO), "120", "150")
    assert 0 < found["facts in common"] <= found["facts in common of one"] <= 1
    assert found["facts in common around"] >= 1
    assert told(joined(_ONE, _TWO), "1890", "1890")["names new to the other"] == 2  # Bo Quist


def test_what_either_text_holds_of_the_other() -> None:
    found = told(joined(_ONE, _TWO), "1890", "1890")
    assert found["written in the other"] == 2
    assert told(joined(_ONE, _TWO), "120", "150")["noun known to the other"] == 2


def test_the_order_of_the_articles_does_not_matter() -> None:
    first = told(joined(_ONE, _TWO), "120", "150")
    assert first == told(joined(_TWO, _ONE), "150", "120")


def test_a_book_is_held_against_another_by_its_beginning() -> None:
    chapters = (f"Village {n} has {n + 2:,} people and {n + 7:,} cows." for n in range(900))
    found = joined("\n\n".join(chapters), _ONE)
    held = by_article(found)
    long = max(held, key=lambda name: len(held[name]))
    doc = next(doc for doc in found.documents if doc.document.id == long)
    assert len({p.claim.sentence for p in held[long]}) == 900
    assert len(Article(doc, held[long]).telling) == 300
