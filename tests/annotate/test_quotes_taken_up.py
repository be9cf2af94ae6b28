"""Speakers who are named in a clause of its own behind the quotation."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import read


@pytest.mark.parametrize(
    "behind",
    [
        "Its author was Anna Berg.",
        "The words are those of Anna Berg, who runs the ferry.",
        "The line came from Anna Berg.",
        "The remark was Anna Berg's.",
        "With this sentence Anna Berg opened the port.",
        "Thus Anna Berg explained the delay.",
        "Thus spoke Anna Berg.",
        "It was Anna Berg who said it.",
        "It was captain Anna Berg's line.",
        "This is how Anna Berg described the ferry.",
        "We liked that. Its author was Anna Berg.",
    ],
)
def test_a_sentence_behind_the_quotation_says_who_spoke(behind: str) -> None:
    found = read(f"Everyone took one line home: “A ferry is a bridge that has somewhere to go.” {behind}")
    assert found.said(direct=True)[0][0].split()[-2:] == ["Anna", "Berg"]


@pytest.mark.parametrize(
    "behind",
    [
        "The answer came from Anna Berg.",
        "So Anna Berg told the crew to wait.",
        "With these words in her ear Anna Berg left.",
        "It was Anna Berg who asked him.",
        "This is how Anna Berg remembers it.",
        "The words were angry.",
        "With these words of the harbour master in mind Anna Berg left.",
    ],
)
def test_whoever_answers_or_passes_on_has_not_spoken(behind: str) -> None:
    found = read(f"Everyone took one line home: “A ferry is a bridge that has somewhere to go.” {behind}")
    assert "Berg" not in found.said(direct=True)[0][0]


def test_the_author_of_a_book_has_not_spoken() -> None:
    found = read("“A ferry is a bridge,” says the jacket of the book. Its author is Anna Berg.")
    assert "Berg" not in found.said(direct=True)[0][0]


@pytest.mark.parametrize(
    "text",
    [
        "“A ferry is a bridge that goes somewhere”: with these words the captain, Anna Berg, opened the port.",
        "“A ferry is a bridge that goes somewhere”: this is how the captain, Anna Berg, described it.",
        "“A ferry is a bridge that goes somewhere,” was the comment of captain Anna Berg.",
        "“A ferry is a bridge that goes somewhere,” said the captain in charge, Anna Berg, on Tuesday.",
        "“A ferry is a bridge that goes somewhere,” its founder, the captain Anna Berg, said.",
        "Anna Berg, the captain, who called it “a bridge that goes somewhere”, left.",
    ],
)
def test_a_clause_behind_the_quotation_says_who_spoke(text: str) -> None:
    assert "Anna Berg" in read(text).said(direct=True)[0][0]
