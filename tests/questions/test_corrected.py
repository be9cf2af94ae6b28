"""Places and days that a later article says it puts in the place of another's."""

from __future__ import annotations

from claimcheck.documents import parse_document
from claimcheck.model import Verdict
from claimcheck.pipeline import verify_documents

BEFORE = "---\npublished: 2024-03-09\n---\nThe goods train derailed at {} on Friday night."
AFTER = "---\npublished: 2024-03-10\n---\nThe goods train derailed at {}, not in {}, on Friday night."
LAST = "---\npublished: 2024-03-11\n---\nThe goods train derailed at {} on Friday night."


def _verdicts(*texts: str) -> list[Verdict]:
    documents = [parse_document(text.encode(), f"{number}.md") for number, text in enumerate(texts)]
    return [conflict.verdict for conflict in verify_documents(documents).conflicts]


def test_the_later_article_revises() -> None:
    assert _verdicts(BEFORE.format("Skive"), AFTER.format("Holstebro", "Skive")) == [Verdict.UPDATE]


def test_who_tells_both_answers_is_not_held_against_either() -> None:
    assert _verdicts(BEFORE.format("Holstebro"), AFTER.format("Holstebro", "Skive")) == []


def test_what_comes_after_a_correction_is_not_revised_by_it() -> None:
    assert Verdict.UPDATE not in _verdicts(AFTER.format("Holstebro", "Skive"), LAST.format("Skive"))


def test_no_article_of_the_same_day_revises() -> None:
    same = AFTER.replace("03-10", "03-09")
    assert Verdict.UPDATE not in _verdicts(BEFORE.format("Skive"), same.format("Holstebro", "Skive"))
