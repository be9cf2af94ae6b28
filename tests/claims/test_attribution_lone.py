"""Whom "the judge" or "the miner" stands for where one person is named before."""

from __future__ import annotations

import pytest
from made_articles import article

from claimcheck.annotate import annotate
from claimcheck.claims.attribution import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Per Vik was sentenced on Friday. “You robbed the old,” the judge said.", ""),
        ("Per Vik was injured on Friday. “He will walk again,” the doctor said.", ""),
        ("Per Vik was injured on Friday. “I was lucky,” the miner said.", "Per Vik"),
        ("Per Vik, a nurse, was charged on Friday. “I did no harm,” the nurse said.", "Per Vik"),
        ("Per Vik sentenced a thief on Friday. “You robbed the old,” the judge said.", "Per Vik"),
    ],
)
def test_who_is_tried_or_hurt_does_not_speak_as_judge_or_doctor(text: str, speaker: str) -> None:
    claims = extract(annotate(article(text)), None)
    assert [str(c.value) for c in claims if c.attribute == "speaker"] == [speaker] * bool(speaker)
