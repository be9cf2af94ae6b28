"""Questions out of articles: what they ask is read from all claims that answer them."""

from __future__ import annotations

import pytest
from made_articles import articles, joined

from claimcheck.pipeline import verify_documents
from claimcheck.questions.asked import question_of
from claimcheck.questions.group import questions


def asked(*texts: str | tuple[str, str | None]) -> set[str]:
    """Every question that the articles answer together."""
    found = joined(*texts)
    subjects = {subject.key: subject for subject in found.subjects}
    return {question_of(question.claims, subjects) for question in questions(found)}


@pytest.mark.parametrize(
    ("first", "second", "question"),
    [
        (
            "The attack on Odesa on Friday killed 12 people.",
            "The attack on Odesa killed 14 people on Friday.",
            "How many people were killed in the attack on Odesa?",
        ),
        (
            "An earthquake in Gansu killed 12 people on Friday.",
            "A quake killed 14 people in Gansu on Friday.",
            "How many people were killed in the earthquake in Gansu?",
        ),
        (
            "Ministers Ada Lund and Bo Ek met in Oslo on Friday.",
            "Ministers Ada Lund and Bo Ek met in Bergen on Friday.",
            "Where did Ada Lund and Bo Ek meet?",
        ),
        (
            "Jane Roe, 34, was arrested in Leith.",
            "Jane Roe, 43, was arrested in Leith.",
            "How old is Jane Roe?",
        ),
    ],
)
def test_questions_of_two_articles(first: str, second: str, question: str) -> None:
    assert question in asked(first, second)


def test_quotations_ask_for_the_words_or_for_the_speaker() -> None:
    told = "“The bridge at Leith will open in the spring, whatever it costs us,” Ada Lund said."
    wording = "“The bridge at Leith will open in spring, whatever that costs us,” Ada Lund said."
    other = told.replace("Ada Lund", "Bo Ek")
    context = " Ada Lund and Bo Ek spoke in Granton about the Leith bridge and its toll."
    found = [
        {c.question for c in verify_documents(articles(told + context, text + context)).conflicts}
        for text in (wording, other)
    ]
    assert found[0] == {"What did Ada Lund say about Leith?"}
    assert found[1] == {"Who said “The bridge at Leith will open in the spring, whatever it co…”?"}


def test_a_sum_that_fails_asks_for_itself() -> None:
    text = "The fire killed 12 people: five men, four women and two children."
    assert [c.question for c in verify_documents(articles(text)).conflicts] == [
        "Do the parts add up to the whole?"
    ]
