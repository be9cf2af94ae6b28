"""Sentences cut off after any word, as headlines and broken files have them, stop no reader."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents

_RULES = Path(__file__).parent.parent / "rules"
_SENTENCES = 80


def _told() -> list[str]:
    """The sentences of all cases of the rules, in order."""
    cases = [
        case
        for path in sorted(_RULES.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text("utf-8"))["cases"]
    ]
    texts = [d if isinstance(d, str) else d["text"] for case in cases for d in case["documents"]]
    return [s for text in texts if not text.startswith("---") for s in text.split(". ") if " " in s]


def _cuts(sentence: str) -> str:
    """Every beginning and every end of a sentence, each a paragraph."""
    words = sentence.split()
    parts = [*(words[:at] for at in range(1, len(words))), *(words[at:] for at in range(1, len(words)))]
    return "\n\n".join(" ".join(part) for part in parts)


@pytest.mark.parametrize("seed", range(5))
def test_sentences_cut_off(seed: int) -> None:
    for number, sentence in enumerate(random.Random(seed).sample(_told(), _SENTENCES)):
        report = verify_documents([parse_document(_cuts(sentence).encode(), f"{number}.txt")])
        assert len(report.documents) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit one of 12 boats",
        "They came in a boat manned by two score of",
        "It was shut on the eve of",
        "All seven were there, with six to one in",
    ],
)
def test_ends_without_a_stop(text: str) -> None:
    assert verify_documents([parse_document(text.encode(), "a.txt")]).conflicts == ()
