"""Sentences cut into clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.annotate.clauses import clause_ranges
from claimcheck.annotate.events_tags import tag
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.sentences import split
from claimcheck.model import Span
from tests.conftest import make_document


def cut(text: str) -> list[str]:
    (sentence,) = split(make_document(text))
    return [text[span.start : span.end] for span in spans_of(sentence)]


def spans_of(sentence: Sentence) -> list[Span]:
    words = sentence.words
    return [
        Span(words[first].start, words[end - 1].end) for first, end in clause_ranges(words, tag(sentence))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank off Bergen, | drowning six people.",
        "The dam, | finished in 1961, | burst on Tuesday | and flooded two villages.",
        "The mayor, | who took office in May, | met the strikers on Friday.",
        "The ministry said on Monday | the new bridge would open in June.",
        "The firm said in a statement | two directors had resigned.",
        "Police said | that no one was hurt.",
        "Police said | at least 12 people were hurt.",
        "The firm said | more than four million songs had been sold.",
        "The blast hurt more than 40 people in a hall built in 1990.",
        "The road is closed since Monday for repairs ordered in May.",
        "Traders sold the shares | after the bank reported a loss.",
        "On Monday, the council approved the plan.",
        "Anna Berg, head of the union, rejected the offer.",
        "The talks between Oslo and Lima ended on Sunday.",
        "She met ministers, bankers and farmers in Turin.",
        "The court fined him | and closed the shop.",
        "“We will appeal,” | the lawyer said | as he left the court.",
        "The coach that burnt out between Lima and Oslo on Monday | has been sold.",
        "A clerk who had worked at the mill for years | asked for help.",
        "Those who stayed behind | were paid.",
        "Those who had lately come back | were paid.",
        "Rain fell; | the match was cancelled.",
    ],
)
def test_clauses(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_clauses_follow_one_another_without_gaps() -> None:
    text = "He said she left, and they stayed because it rained: nobody, who knew, spoke."
    (sentence,) = split(make_document(text))
    spans = spans_of(sentence)
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    assert all(text[a.end : b.start].strip() == "" for a, b in pairwise(spans))
