"""Cues and subjects in the many shapes of news prose."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # between subject and verb
        ("Anna Berg on Monday said that the ferry was late.", "Anna Berg"),
        ("Anna Berg on March 4 said that the ferry was late.", "Anna Berg"),
        ("Anna Berg has repeatedly said that the ferry was late.", "Anna Berg"),
        ("Anna Berg went on to say that the ferry was late.", "Anna Berg"),
        # fronted phrases
        ("In a statement Anna Berg said that the ferry was late.", "Anna Berg"),
        (
            "In a statement released on Friday, Anna Berg, who owns it, said that the ferry was late.",
            "Anna Berg",
        ),
        ("At the port the minister said that the ferry was late.", "the minister"),
        ("In London police said that the ferry was late.", "police"),
        ("However, Anna Berg said that the ferry was late.", "Anna Berg"),
        # clauses before
        ("The boats left at noon, but Anna Berg said that the ferry was late.", "Anna Berg"),
        ("The boats left because Anna Berg said that the ferry was late.", "Anna Berg"),
        ("The man who owns the boats, Anna Berg, said that the ferry was late.", "Anna Berg"),
        # relative clauses and participles
        ("The boats left with Anna Berg, who said that the ferry was late.", "Anna Berg"),
        ("The boats left with a fitter, who said that the ferry was late.", "a fitter"),
        ("Anna Berg left the port early, adding that the ferry was late.", "Anna Berg"),
        ("Anna Berg left the port and said that the ferry was late.", "Anna Berg"),
        # roles and groups
        ("The head of the union said that the ferry was late.", "The head of the union"),
        ("A channel linked to Anna Berg said that the ferry was late.", "A channel linked to Anna Berg"),
        ("Residents say that the ferry was late.", "Residents"),
        ("Officials claim that the ferry was late.", "Officials"),
        ("The union claims that the ferry was late.", "The union"),
        ("The port's statement that the ferry was late angered many.", "The port"),
        ("Anna Berg's statement that the ferry was late angered many.", "Anna Berg"),
        ("According to a channel linked to the port, the ferry was late.", "a channel linked to the port"),
    ],
)
def test_subject_of_indirect_speech(text: str, speaker: str) -> None:
    said = read(text).said()
    assert [who for who, _ in said] == [speaker]
    assert said[0][1].startswith("the ferry was late")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Her words were clear. In her words: “We sail.”", ""),
        ("“We sail tomorrow,” wrote the minister in a letter.", "the minister"),
        ("“We sail tomorrow,” the 36-year-old sailor said.", "the 36-year-old sailor"),
        ("“We sail tomorrow,” said the 36-year-old.", "the 36-year-old"),
        ("“We sail,” Anna Berg, 41, of Lund, said on Monday.", "Anna Berg"),
        ("On Monday Anna Berg, head of the port, explained it to us in one line: “We sail.”", "Anna Berg"),
        ("Anna Berg's words at the port should hang in every hall: “We sail.”", "Anna Berg"),
        ("“We sail,” as Anna Berg, for the fitters of the port, put it after the vote.", "Anna Berg"),
        ("Omar Diallo stayed. Two hundred fitters at the port heard him say, “We sail.”", "him"),
        ("“We sail,” Anna Berg (left) said.", "Anna Berg"),
        ("Anna Berg then turned to the crowd: “We sail.”", "Anna Berg"),
        ("“Do we sail?” a fitter at the port wanted to know.", "a fitter at the port"),
        ("“Do we sail?” wondered Anna Berg aloud.", "Anna Berg"),
        ("Lund Ferries is “very late”, according to Anna Berg.", "Anna Berg"),
        ("The choice was a “disgrace”, Anna Berg said.", "Anna Berg"),
        ("“We sail,” read a note on the door.", "a note"),
        ("“We sail,” Dr. Anna Berg said.", "Anna Berg"),
        ("“We sail,” said Dr. Anna Berg.", "Anna Berg"),
        ("Said Anna Berg: “We sail.”", "Anna Berg"),
        ("Asked whether Omar Diallo said “no”, Anna Berg replied: “We sail.”", "Anna Berg"),
        ("The plan was described by Anna Berg as “a disgrace”.", "Anna Berg"),
        ("Omar Diallo dismissed on Friday as untrue talk that “we all sail”.", "Omar Diallo"),
        ("“We sail,” Anna Berg said to Omar Diallo, who smiled.", "Anna Berg"),
        ("Anna Berg's explanation, minutes after the storm: “We sail.”", "Anna Berg"),
        ("The letter from Anna Berg: “We sail.”", ""),
        ("“We sail,” were Anna Berg's last words to the crew.", "Anna Berg"),
        ("“We sail,” was Anna Berg's answer.", "Anna Berg"),
        ("“We sail,” was how Anna Berg had summed it up.", "Anna Berg"),
        ("“We sail” is what Anna Berg told the court.", "Anna Berg"),
        ("“We sail,” said coach Anna Berg on Friday.", "Anna Berg"),
        ("“We sail,” said presiding judge Anna Berg.", "Anna Berg"),
        ("At the signing on Monday Anna Berg found the words that all repeat: “We sail.”", "Anna Berg"),
    ],
)
def test_last_direct_speaker(text: str, speaker: str) -> None:
    said = read(text).said(direct=True)
    if speaker:
        assert said[-1][0] in (speaker, f"Dr. {speaker}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg was quick to add: “We sail.”", [("Anna Berg", "We sail.")]),
        ("Berg refused to say “sorry”.", []),
        ("Berg's report on the ferry came late.", []),
        ("The reports were published and released by the port.", []),
        ("There were claims of fraud and warnings of more.", []),
        ("Berg said goodbye.", []),
        ("“The Sea” was his favourite word.", []),
        ("“The Sea” is how sailors see it.", []),
        ("Berg wrote the first words of the speech.", []),
        ("The Post Office said nothing.", []),
    ],
)
def test_whole_answer(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text).said() == expected


def test_too_many_cues_are_no_prose() -> None:
    assert read("He said she said it, " * 60).said() == []


def test_a_later_attribution_in_the_sentence_bounds_the_first() -> None:
    said = read("Anna Berg said the ferry was late, but Omar Diallo insisted that it was early.").said()
    assert said == [("Anna Berg", "the ferry was late"), ("Omar Diallo", "it was early")]


def test_a_statement_in_the_middle_of_its_source() -> None:
    said = read("The ferry to the islands, according to Lund Ferries, was late for days.").said()
    assert said == [("Lund Ferries", "The ferry to the islands"), ("Lund Ferries", "was late for days")]


def test_a_tag_between_two_clauses() -> None:
    said = read("The ferry was late, Anna Berg said; the crew was tired, Omar Diallo said.").said()
    assert said == [("Anna Berg", "The ferry was late"), ("Omar Diallo", "the crew was tired")]


def test_as_somebody_put_it() -> None:
    found = read("As Anna Berg put it in May, “the ferry is a slow boat.”")
    assert found.said(direct=True) == [("Anna Berg", "the ferry is a slow boat.")]


def test_a_quotation_that_trails_off_goes_on_with_the_speaker() -> None:
    text = "“It is late,” said Anna Berg. “I would not wait. I would take the other ferry” to the islands."
    found = read(text)
    assert [who for who, _ in found.said(direct=True)] == ["Anna Berg", "Anna Berg"]


def test_a_mark_turned_the_wrong_way_opens_a_paragraph() -> None:
    assert read("” The ferry is late,” Anna Berg said.").said(direct=True) == [
        ("Anna Berg", " The ferry is late,")
    ]


def test_a_person_named_behind_an_office() -> None:
    assert read("“We sail,” said the visitors' coach, Anna Berg, at the port.").said() == [
        ("Anna Berg", "We sail,")
    ]
    assert read(
        "Addressing the crew on the day before, the port's chief, Anna Berg, said: “We sail.”"
    ).said() == [("Anna Berg", "We sail.")]
