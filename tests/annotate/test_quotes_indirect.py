"""Reported speech: its content, its source chain, its hearer."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Berg said that the ferry would sail on Friday.",
            ("Anna Berg", "the ferry would sail on Friday"),
        ),
        ("Anna Berg said on Tuesday the ferry was late.", ("Anna Berg", "the ferry was late")),
        ("Berg told Coast News on Sunday that the ferry was late.", ("Anna Berg", "the ferry was late")),
        ("The ferry was late, Anna Berg said.", ("Anna Berg", "The ferry was late")),
        ("The ferry was late, said Anna Berg.", ("Anna Berg", "The ferry was late")),
        (
            "The ferry, which is old, was late, wrote Anna Berg.",
            ("Anna Berg", "The ferry, which is old, was late"),
        ),
        ("The ferry was late, according to Lund Ferries.", ("Lund Ferries", "The ferry was late")),
        ("According to Lund Ferries, the ferry was late.", ("Lund Ferries", "the ferry was late")),
        ("Lund Ferries denied that it would close the line.", ("Lund Ferries", "it would close the line")),
        ("Berg said the ferry was late, although nobody minded.", ("Anna Berg", "the ferry was late")),
        ("Berg asked whether the ferry was late.", ("Anna Berg", "whether the ferry was late")),
        ("Berg said local ferry crews should be paid.", ("Anna Berg", "local ferry crews should be paid")),
        ("Berg vowed to open the line to the north.", ("Anna Berg", "to open the line to the north")),
        ("Berg confirmed the loss of the ferry.", ("Anna Berg", "the loss of the ferry")),
        ("Berg believes the ferry is late.", ("Anna Berg", "the ferry is late")),
        ("Berg pointed out that the ferry was late.", ("Anna Berg", "the ferry was late")),
        ("The family denied that the ferry was late.", ("The family", "the ferry was late")),
        (
            "The crew called for the ferry to be towed, Anna Berg said.",
            ("Anna Berg", "The crew called for the ferry to be towed"),
        ),
        ("The ferry was late, as Berg has said.", ("Anna Berg", "The ferry was late")),
        ("While Berg said that the ferry was late, nobody minded.", ("Anna Berg", "the ferry was late")),
        ("Some believe the ferry was late.", ("Some", "the ferry was late")),
        ("Berg said funding for the ferry was late.", ("Anna Berg", "funding for the ferry was late")),
        (
            "Berg mentioned disparaging remarks about the ferry.",
            ("Anna Berg", "disparaging remarks about the ferry"),
        ),
        ("The ferry was late, per the report.", ("the report", "The ferry was late")),
        ("Berg's claim that the ferry was late is false.", ("Anna Berg", "the ferry was late is false")),
    ],
)
def test_indirect_speech(text: str, expected: tuple[str, str]) -> None:
    assert read(text).said() == [expected]


def test_a_statement_framed_by_its_content() -> None:
    said = read("The ferry to the islands, Anna Berg said, was late for days.").said()
    assert said == [("Anna Berg", "The ferry to the islands"), ("Anna Berg", "was late for days")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg declined to say whether the ferry was late.",
        "Berg did not say that the ferry was late.",
        "The reports that came in were late.",
        "Their plans and statements were many.",
        "He was told that the ferry was late.",
        "The state of the ferry was bad.",
        "It was their first debate, and state law was against it.",
        "Published: Updated:",
    ],
)
def test_what_is_not_said(text: str) -> None:
    assert read(text).said() == []


def test_via_names_the_medium() -> None:
    found = read("Berg told Coast News that the ferry was late.")
    assert found.mentions[0].via == ("Coast News",)
    assert found.entities[found.mentions[0].addressee or 0].label == "Coast News"


def test_statements_carried_by_an_agency() -> None:
    found = read("In statements reported by the state news agency, Berg insisted the ferry was late.")
    assert found.mentions[0].via == ("state news agency",)


def test_the_addressee_is_the_hearer() -> None:
    found = read("“We sail,” Anna Berg told Omar Diallo.")
    addressee = found.mentions[0].addressee
    assert addressee is not None
    assert found.entities[addressee].label == "Omar Diallo"


def test_two_persons_speak_together() -> None:
    text = "Anna Berg and Omar Diallo said the ferry was late."
    (mention,) = read(text).mentions
    assert mention.speaker_span is not None
    assert text[slice(*mention.speaker_span)] == "Anna Berg and Omar Diallo"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg did not say that the ferry was late.", "the ferry was late"),
        ("Anna Berg refused to say whether the ferry was late.", "whether the ferry was late"),
        ("Berg questioned the need for a ferry.", "the need for a ferry"),
        ("Berg asked about the ferry.", "the ferry"),
        ("Diallo expects them to leave.", "them to leave"),
        ("Few believe that the ferry was late.", "the ferry was late"),
        ("No one expected that the ferry was late.", "the ferry was late"),
        ("Berg claimed vast wealth.", "vast wealth"),
    ],
)
def test_what_is_thought_of_but_not_said(text: str, expected: str) -> None:
    found = read(text)
    (mention,) = [m for m in found.mentions if not m.direct]
    assert text[slice(*mention.span)] == expected
    assert not mention.speech
    assert mention.cue is not None


@pytest.mark.parametrize(
    "text",
    [
        "The 10 judges who sit on the court were late.",
        "A set of Ferry Act rules could close the line.",
        "Diallo, contesting the north line, was late.",
        "The office was built to confirm the claims of Berg.",
    ],
)
def test_homographs_and_purposes_are_no_cues(text: str) -> None:
    assert [m for m in read(text).mentions if m.cue] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After telling Omar Diallo that the ferry was late, Anna Berg left.", "the ferry was late"),
        ("The judge agreed that the ferry was late.", "the ferry was late"),
        ("The ferry was late, Anna Berg told a judge, who agreed.", "The ferry was late"),
    ],
)
def test_the_clause_that_is_told_ends_where_the_sentence_goes_on(text: str, expected: str) -> None:
    assert [words for _, words in read(text).said()] == [expected]


def test_a_participle_ahead_of_its_sentence_has_the_subject_behind_it() -> None:
    assert read("After saying the ferry was late, Anna Berg left.").said() == [
        ("Anna Berg", "the ferry was late")
    ]


def test_what_nobody_in_particular_expects() -> None:
    text = "The ferry is expected to sail on Friday."
    found = read(text).mentions
    assert [(text[slice(*m.span)], m.speech, m.speaker_span) for m in found] == [
        ("The ferry", False, None),
        ("to sail on Friday", False, None),
    ]


def test_comments_on_a_matter_are_not_words() -> None:
    text = "Anna Berg's comments on the late ferry were brief."
    (mention,) = read(text).mentions
    assert (text[slice(*mention.span)], mention.speech) == ("the late ferry", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was rejected by Anna Berg.", ("Anna Berg", "The plan")),
        ("Diallo knew of claims of neglect on the ferry.", ("", "neglect on the ferry")),
        ("The ferry met a storm, which Berg said was late.", ("Anna Berg", "was late")),
    ],
)
def test_matters_ahead_of_the_verb_and_behind_nouns(text: str, expected: tuple[str, str]) -> None:
    found = read(text)
    assert expected in [(found.speaker(m), text[slice(*m.span)]) for m in found.mentions if not m.speech]


@pytest.mark.parametrize(
    "text", ["It is worth noting the old ferry.", "They drew the line by adding two towns."]
)
def test_participles_that_tell_nothing(text: str) -> None:
    assert read(text).mentions == ()
