"""The concept lexicon: words, set phrases, classes of nouns."""

from __future__ import annotations

import pytest

from claimcheck.annotate.concepts import (
    _starts,
    concept_of,
    concept_with_object,
    concepts,
    is_ergative,
    is_reporting,
    noun_class,
    phrase_at,
)
from claimcheck.annotate.sentences import words_of
from claimcheck.model import Span


@pytest.mark.parametrize(
    ("verb", "noun", "concept"),
    [
        ("acquire", "takeover", "buy"),
        ("resign", "resignation", "resign"),
        ("derail", "derailment", "derail"),
        ("convict", "conviction", "convict"),
        ("explode", "blast", "explode"),
        ("postpone", "postponement", "delay"),
        ("vaccinate", "inoculation", "vaccinate"),
        ("ratify", "approval", "approve"),
        ("perish", "fatality", "kill"),
        ("detain", "arrest", "arrest"),
        ("plummet", "slump", "fall"),
        ("confer", "summit", "meet"),
    ],
)
def test_a_verb_and_a_noun_of_one_happening_share_a_concept(verb: str, noun: str, concept: str) -> None:
    assert concept_of(verb, "v") == concept
    assert concept_of(noun, "n") == concept


@pytest.mark.parametrize("lemma", ["table", "be", "green", "xqzt"])
def test_other_words_have_no_concept(lemma: str) -> None:
    assert concept_of(lemma, "v") is None


@pytest.mark.parametrize(
    ("text", "concept", "covered"),
    [
        ("stepped down", "resign", "stepped down"),
        ("lost their lives in the fire", "kill", "lost their lives"),
        ("claimed at least 40 lives", "kill", "claimed at least 40 lives"),
        ("came off the tracks near Lund", "derail", "came off the tracks"),
        ("laid down their tools", "strike", "laid down their tools"),
        ("broke ground on the site", "build", "broke ground"),
        ("shed about 900 jobs", "cut_jobs", "shed about 900 jobs"),
        ("found the nurse guilty of theft", "convict", "found the nurse guilty"),
        ("took over from her father", "succeed", "took over from"),
        ("air strikes on the port", "attack", "air strikes"),
    ],
)
def test_set_phrases_match_on_lemmas_with_a_slot(text: str, concept: str, covered: str) -> None:
    words = words_of(text, Span(0, len(text)))
    phrase = phrase_at(words, 0)
    assert phrase is not None
    assert phrase.concept == concept
    assert text[: words[phrase.end - 1].end] == covered


@pytest.mark.parametrize(
    "text",
    [
        "lost the ribbon",
        "stepped",
        "lost, in their lives",
        "took it and over from",
        "plane crashed into a barn",
    ],
)
def test_other_words_are_no_phrase(text: str) -> None:
    assert phrase_at(words_of(text, Span(0, len(text))), 0) is None


@pytest.mark.parametrize("form", ["walk", "cave", "lift"])
def test_of_a_verb_and_a_noun_of_the_same_words_the_verb_comes_first(form: str) -> None:
    """Their order must not be that of a set: it is another one in each run."""
    held = next(phrases for phrases in _starts(form).by_second.values() if len({p.pos for p in phrases}) > 1)
    assert [phrase.pos for phrase in held if phrase.tokens == held[0].tokens] == ["v", "n"]


def test_an_object_can_decide_the_concept() -> None:
    assert concept_with_object("cut", "job") == "cut_jobs"
    assert concept_with_object("cut", "ribbon") is None
    assert concept_with_object("fire", "@person") == "dismiss"


def test_flags() -> None:
    assert is_reporting("say")
    assert not is_reporting("meet")
    assert is_ergative("collapse")
    assert not is_ergative("buy")


@pytest.mark.parametrize(
    ("lemma", "cls"),
    [
        ("miner", "worker"),
        ("ferry", "ship"),
        ("toll", "death"),
        ("profit", "profit"),
        ("fan", "spectator"),
        ("nurse", "person"),
    ],
)
def test_noun_classes(lemma: str, cls: str) -> None:
    assert cls in noun_class(lemma)


def test_narrow_classes_come_first_and_rubbish_has_none() -> None:
    assert noun_class("miner") == ("worker", "person")
    assert noun_class("xqzt") == noun_class("x" * 1000) == ()


def test_the_lexicon_is_wide() -> None:
    assert len(concepts()) >= 120
