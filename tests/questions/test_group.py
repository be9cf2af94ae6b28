"""Claims are grouped by average linkage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, cast

import pytest
from made_articles import articles
from made_placed import day, placed

from claimcheck.claims.leftover import FIGURE
from claimcheck.model import Amount, Kind, Relation, Role
from claimcheck.pipeline import verify_documents
from claimcheck.questions.align import Alignment
from claimcheck.questions.group import Question, questions
from claimcheck.questions.marked import BUCKET_CAP, SAID, needed
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.subjects.stories import Likeness

# articles that the grouping by occasion says nothing of
_APART = SimpleNamespace(
    groups=(), evidence=lambda *_: SimpleNamespace(points=0.0), together=lambda *_: False
)


def joined(*claims: Placed, score: float = 0.4) -> Joined:
    names = sorted({c.claim.document_id for c in claims})
    return alike(claims, {(a, b): Likeness(score, (), 1) for a in names for b in names if a < b})


def alike(claims: Sequence[Placed], pairs: Mapping[tuple[str, str], Likeness]) -> Joined:
    order = {name: at for at, name in enumerate(sorted({c.claim.document_id for c in claims}))}
    made = SimpleNamespace(
        documents=(), docs={}, placed=claims, told=lambda *_: {}, likeness=pairs, passages={}, coverage=_APART,
        groups=(), order=order, neighbours=tuple(sorted(pairs)),
    )  # fmt: skip
    return cast(Joined, cast(Any, made))


def test_claims_of_alike_articles_make_one_question() -> None:
    (found,) = questions(joined(placed("a", 12), placed("b", 17), placed("c", 12)))
    assert [p.path for p in found.claims] == ["a.txt", "b.txt", "c.txt"]
    assert (found.kind, found.attribute, found.subject) == (Kind.COUNT, "killed", "event:kill")
    assert len(found.aligned) == 3


def test_articles_that_are_not_alike_share_no_question() -> None:
    assert questions(alike((placed("a", 12), placed("b", 17)), {})) == ()


def test_the_order_of_claims_does_not_matter() -> None:
    claims = [placed("a", 12), placed("b", 17), placed("c", 30), placed("a", 5, attribute="injured")]
    assert questions(joined(*claims)) == questions(joined(*reversed(claims)))


def test_other_attributes_are_other_questions() -> None:
    found = questions(
        joined(
            *(placed(document, 12) for document in "ab"),
            *(placed(document, 30, attribute="injured") for document in "ab"),
        )
    )
    assert [q.attribute for q in found] == ["killed", "injured"]


def test_what_was_said_is_left_to_the_words() -> None:
    assert questions(joined(placed("a", 12, attribute=SAID), placed("b", 12, attribute=SAID))) == ()


def test_one_article_may_answer_twice() -> None:
    (found,) = questions(joined(placed("a", 12), placed("a", 17)))
    assert [p.claim.span.start for p in found.claims] == [12, 17]


def test_days_of_other_kinds_of_event_are_not_held_against_one_another() -> None:
    one = placed("a", day("2024-03-01"), kind=Kind.DATE, attribute="time", family="convict")
    two = placed("b", day("2024-02-29"), kind=Kind.DATE, attribute="time", family="charge")
    assert questions(joined(one, two, score=0.9)) == ()
    assert len(questions(joined(one, replace(two, family="convict"), score=0.9))) == 1


def test_a_claim_joins_where_it_fits_most_not_where_it_resembles_one() -> None:
    """d is alike to c alone: c goes with the three it fits, d is left out."""
    claims = [placed(document, 12) for document in "abcd"]
    pairs = {(x, y): Likeness(0.4, (), 1) for x, y in ("ab", "ac", "bc", "cd")}
    (found,) = questions(alike(claims, pairs))
    assert [p.path[0] for p in found.claims] == ["a", "b", "c"]


def test_the_subject_names_most_participants() -> None:
    one = placed("a", 12, subject="event:kill|person:ann lee|person:bo ek")
    two = placed("b", 17, subject="event:kill")
    (found,) = questions(joined(one, two))
    assert found.subject == one.claim.subject


def test_the_background_gives_no_second_answer() -> None:
    jobs = {"attribute": "number of jobs", "family": "cut_jobs", "when": "2024-03-01"}
    one = placed("a", 12, context=("turbine",), **jobs)
    two = placed("b", 17, context=("invoice",), **jobs)
    past = placed("a", 99, context=("orchard",), role=Role.BACKGROUND, **jobs)
    more = placed("a", 99, context=("orchard",), **jobs)
    assert _alone(joined(one, two, score=0.8))
    assert _alone(joined(one, two, past, score=0.8))
    assert not _alone(joined(one, two, more, score=0.8))


def _alone(given: Joined) -> bool:
    """Whether a question is aligned because its answers stand alone in their articles."""
    reasons = [r for q in questions(given) for found in q.aligned.values() for r in found.reasons]
    return "the only answer in each article" in reasons


def test_only_so_many_claims_of_one_article_are_compared() -> None:
    claims = [placed("a", 1000 + n, context=(f"word{n}",)) for n in range(BUCKET_CAP)]
    last = placed("a", 5000)
    found = questions(joined(*claims, last, placed("b", 5000), score=0.2))
    assert not [q for q in found if any(p.path == "b.txt" for p in q.claims)]
    (asked,) = questions(joined(*claims[1:], last, placed("b", 5000), score=0.2))[-1:]
    assert {p.path for p in asked.claims} >= {"b.txt"}


@pytest.mark.parametrize("kind", list(Kind))
def test_telling_attributes_need_least(kind: Kind) -> None:
    assert needed(placed("a", 12, kind=kind, attribute="killed")) < needed(
        placed("a", 12, kind=kind, attribute="time")
    )


def test_a_question_settles_what_values_leave_open_where_it_was_weighed() -> None:
    told, bare = (
        placed("a", Amount(Fraction(250), Fraction(250), "EUR"), attribute="price"),
        placed("b", 310, attribute=FIGURE),
    )
    more = placed("c", Amount(Fraction(255), Fraction(255), "EUR"), attribute="price")
    for weighed, wanted in ((True, Relation.APART), (False, Relation.INCOMPARABLE)):
        aligned = {claims_of(told, more): Alignment(3.0, (), weighed=weighed)}
        asked = Question(Kind.COUNT, "price", "", (told, bare, more), aligned)
        assert asked.stand(told, bare) is asked.stand(bare, told) is asked.stand(more, bare) is wanted


def test_a_bare_figure_does_not_name_the_question() -> None:
    told = "A replacement for the Saltire will cost {}, its owners said on Monday."
    texts = told.format("250 million euros"), told.format("310 million")
    for found in (articles(*texts), articles(*reversed(texts))):
        conflicts = verify_documents(found).conflicts
        assert [(conflict.rule, conflict.attribute) for conflict in conflicts] == [("money-apart", "price")]
