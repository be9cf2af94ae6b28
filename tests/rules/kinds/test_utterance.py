"""Rules over one utterance that is quoted more than once, on small articles."""

from __future__ import annotations

import pytest
from made_articles import articles
from made_placed import placed
from made_rules import context, made_rule, question

from claimcheck.model import Conflict, Verdict
from claimcheck.pipeline import verify_documents
from claimcheck.rules.kinds.utterance import find

HEAD = "Harbour master Mara Holt spoke in Leith on Friday, and pilot Bo Ek was there.\n\n"
NO = "We will not close the harbour to trawlers this winter"
YES = "We will close the harbour to trawlers this winter"
SAME_SENSE = "We are not going to shut the harbour to trawlers this winter"
PIECE = "close the harbour to trawlers this winter"


def said(words: str, cue: str = "Holt said") -> str:
    return f'{HEAD}"{words}," {cue}.'


def found(relation: str, *texts: str | tuple[str, str]) -> list[Conflict]:
    rule = made_rule("utterance", relation=relation)
    return list(verify_documents(articles(*texts), rules=[rule]).conflicts)


def sides(conflict: Conflict, attribute: str = "said") -> list[list[str]]:
    """The words of each side's quotations."""
    return [
        [claim.as_written for claim in side.claims if claim.attribute == attribute] for side in conflict.sides
    ]


@pytest.mark.parametrize(
    ("relation", "texts", "wanted"),
    [
        ("reworded", (said(NO), said(SAME_SENSE)), [[NO], [SAME_SENSE]]),
        ("reworded", (said(NO), said(SAME_SENSE), said(NO)), [[NO, NO], [SAME_SENSE]]),
        ("meaning-changed", (said(NO), said(YES)), [[NO], [YES]]),
        # what is a piece of both belongs to neither
        ("meaning-changed", (said(NO), said(YES), said(PIECE)), [[NO], [YES]]),
        ("speaker", (said(NO), said(NO, "Ek said")), [[NO], [NO]]),
        ("speaker", (said(NO), said(NO, "Ek said"), said(NO)), [[NO, NO], [NO]]),
    ],
)
def test_quotations_that_differ(relation: str, texts: tuple[str, ...], wanted: list[list[str]]) -> None:
    (conflict,) = found(relation, *texts)
    assert sides(conflict) == wanted
    speakers = {"person:mara holt", "person:bo ek"} if relation == "speaker" else {"person:mara holt"}
    assert conflict.subject_key in speakers
    assert conflict.attribute == "said"
    drift = Verdict.WORDING_DRIFT if relation == "reworded" else Verdict.CONTRADICTION
    assert conflict.verdict is drift


@pytest.mark.parametrize(
    ("relation", "texts"),
    [
        ("reworded", (said(NO), said(NO))),
        ("reworded", (said(NO), said(YES))),
        ("reworded", (said(NO), said(PIECE))),
        ("meaning-changed", (said(NO), said(SAME_SENSE))),
        ("speaker", (said(NO), said(NO))),
        # a pronoun is too little to lay words to another speaker
        ("speaker", (said(NO), said(NO, "he said"))),
        # and so are few words
        ("speaker", (said("Fish are gone forever"), said("Fish are gone forever", "Ek said"))),
        # another occasion
        ("meaning-changed", ((said(NO), "2024-03-02"), (said(YES), "2024-09-07"))),
    ],
)
def test_what_a_rule_does_not_see(relation: str, texts: tuple[str | tuple[str, str], ...]) -> None:
    assert found(relation, *texts) == []


def test_the_explanation_names_speakers_and_what_turned() -> None:
    (turned,) = found("meaning-changed", said(NO), said(YES))
    assert turned.explanation == "said: Mara Holt or Mara Holt (negation)"
    (drifted,) = found("reworded", said(NO), said(SAME_SENSE))
    assert drifted.explanation.startswith("said: Mara Holt or Mara Holt")
    (laid,) = found("speaker", said(NO), said(NO, "Ek said"))
    assert laid.explanation == "said: Mara Holt or Bo Ek"
    assert sides(laid, "speaker") == [["Holt said"], ["Ek said"]]


def test_an_unnamed_speaker_is_called_so() -> None:
    (drifted,) = found("reworded", said(NO), said(SAME_SENSE, "a spokesman said"))
    assert "Mara Holt" in drifted.explanation


def test_other_questions_are_not_its_business() -> None:
    claims = (placed("a", 12), placed("b", 17))
    assert find(made_rule("utterance", relation="speaker"), question(*claims), context(*claims)) is None
