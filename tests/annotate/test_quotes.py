"""Who said what: spans, speakers, cues."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claimcheck.annotate import quotes
from claimcheck.annotate.mentions import LocalEntity, NameMention, QuoteMention, Sentence
from claimcheck.annotate.sentences import split
from claimcheck.model import Block, Document, Span, Zone
from tests.conftest import make_document

PEOPLE = ("Anna Berg", "Berg", "Omar Diallo", "Diallo", "Lund Ferries", "Coast News")
LABELS = {"Berg": "Anna Berg", "Diallo": "Omar Diallo"}
TYPES = {"Lund Ferries": "organisation", "Coast News": "organisation"}


@dataclass(frozen=True)
class Read:
    """Quotes of a text with what they refer to spelled out."""

    text: str
    mentions: tuple[QuoteMention, ...]
    entities: tuple[LocalEntity, ...]

    def speaker(self, mention: QuoteMention) -> str:
        if mention.speaker is not None:
            return self.entities[mention.speaker].label
        return self.text[slice(*mention.speaker_span)] if mention.speaker_span else ""

    def said(self, *, direct: bool | None = None) -> list[tuple[str, str]]:
        """(speaker, words) of all speech, of one sort if asked for."""
        wanted = [m for m in self.mentions if m.speech and direct in (None, m.direct)]
        return [(self.speaker(m), self.text[slice(*m.inner)]) for m in wanted]


def name_mentions(
    text: str, sentences: tuple[Sentence, ...], pronouns: dict[str, str]
) -> tuple[tuple[NameMention, ...], tuple[LocalEntity, ...]]:
    labels = sorted({LABELS.get(form, form) for form in PEOPLE})
    found = []
    for number, sentence in enumerate(sentences):
        last = 0
        for form in (*PEOPLE, *pronouns):
            start = text.find(form, sentence.span.start, sentence.span.end)
            while start >= 0:
                end = start + len(form)
                whole = not text[end : end + 1].isalnum() and (start == 0 or not text[start - 1].isalnum())
                inside = any(m.span.start <= start < m.span.end for m in found)
                if whole and not inside:
                    label = pronouns.get(form, LABELS.get(form, form))
                    kind = "pronoun" if form in pronouns else "name"
                    found.append(
                        NameMention(
                            Span(start, end),
                            form,
                            number,
                            kind,
                            TYPES.get(label, "person"),
                            labels.index(label),
                        )
                    )
                start = text.find(form, end, sentence.span.end)
            last = max(last, 0)
    entities = tuple(LocalEntity(label, TYPES.get(label, "person"), (label,)) for label in labels)
    return tuple(sorted(found, key=lambda m: m.span)), entities


def read(text: str, pronouns: dict[str, str] | None = None, document: Document | None = None) -> Read:
    sentences = split(document or make_document(text))
    names, entities = name_mentions(text, sentences, pronouns or {})
    return Read(text, quotes.annotate(text, sentences, names, entities), entities)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("“We sail tomorrow,” Anna Berg said.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail tomorrow,” said Anna Berg.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail tomorrow,” said Anna Berg, who owns two boats.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail tomorrow,” Anna Berg told reporters in Oslo.", "Anna Berg", "We sail tomorrow,"),
        (
            "“We sail tomorrow,” Berg, 41, the owner of two boats, told a crowd.",
            "Anna Berg",
            "We sail tomorrow,",
        ),
        ("Anna Berg said: “We sail tomorrow.”", "Anna Berg", "We sail tomorrow."),
        ('Anna Berg said on Monday, "We sail tomorrow."', "Anna Berg", "We sail tomorrow."),
        ("Asked about the weather, Berg replied: “We sail.”", "Anna Berg", "We sail."),
        ("“Do we sail?” asked Berg.", "Anna Berg", "Do we sail?"),
        ("‘We sail tomorrow,’ said Berg.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail,” a spokesman for the port said.", "a spokesman for the port", "We sail,"),
        ("“We sail,” according to Lund Ferries.", "Lund Ferries", "We sail,"),
        ("In the words of Anna Berg, “we sail or we sink”.", "Anna Berg", "we sail or we sink"),
        ("Coast News quoted Berg as saying: “We sail.”", "Anna Berg", "We sail."),
        ("“We sail,” Berg was quoted as saying by Coast News.", "Anna Berg", "We sail,"),
        ("“We sail,” Berg thundered at the crowd.", "Anna Berg", "We sail,"),
        ("“We sail,” Berg insisted, pounding the table.", "Anna Berg", "We sail,"),
        ("“We sail,” hammered Anna Berg.", "Anna Berg", "We sail,"),
        ("Berg's remark that “boats are for sailing” drew applause.", "Anna Berg", "boats are for sailing"),
        ("The remark by Anna Berg that boats “are for sailing” stuck.", "Anna Berg", "are for sailing"),
        ("Anna Berg: “We sail tomorrow.”", "Anna Berg", "We sail tomorrow."),
        ("Berg was blunt: “We sail tomorrow.”", "Anna Berg", "We sail tomorrow."),
        ("Omar Diallo spoke first, and Anna Berg called the plan “a disgrace”.", "Anna Berg", "a disgrace"),
        ("Diallo, interrupted by Berg: “We sail tomorrow.”", "Anna Berg", "We sail tomorrow."),
        (
            "It was the crew's choice, made before anyone ashore called for it: “We sail,” Anna Berg wrote.",
            "Anna Berg",
            "We sail,",
        ),
        ("Omar Diallo could not have put it better: “We sail,” said Anna Berg.", "Anna Berg", "We sail,"),
        ("Berg had an answer for the port: “We sail tomorrow,” she wrote.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail tomorrow,” summed up Anna Berg, who owns two boats.", "Anna Berg", "We sail tomorrow,"),
        ("“We sail,” Omar Diallo confirms, in the words of Anna Berg.", "Anna Berg", "We sail,"),
        ("“We sail tomorrow.” ― Anna Berg", "Anna Berg", "We sail tomorrow."),
    ],
)
def test_speaker_of_a_direct_quote(text: str, speaker: str, words: str) -> None:
    assert read(text).said(direct=True) == [(speaker, words)]


def test_who_quotes_from_memory_is_not_the_speaker() -> None:
    assert read("“We sail tomorrow,” quotes Anna Berg from memory.").said(direct=True) == [
        ("", "We sail tomorrow,")
    ]


def test_spans_include_the_marks_and_the_cue() -> None:
    text = "“We sail tomorrow,” Anna Berg said."
    (quote,) = read(text).mentions
    assert text[slice(*quote.span)] == "“We sail tomorrow,”"
    assert quote.speaker_span is not None
    assert text[slice(*quote.speaker_span)] == "Anna Berg"
    assert quote.cue is not None
    assert text[slice(*quote.cue)] == "said"
    assert quote.verb == "say"


def test_a_split_quote_continues() -> None:
    found = read("“If it rains,” said Anna Berg, “we stay.”")
    assert found.said() == [("Anna Berg", "If it rains,"), ("Anna Berg", "we stay.")]
    assert found.mentions[1].continues == 0


def test_a_quote_without_a_cue_goes_on_with_the_speaker() -> None:
    found = read("“We sail tomorrow,” said Anna Berg. “Nothing will stop us.”")
    assert found.said(direct=True) == [
        ("Anna Berg", "We sail tomorrow,"),
        ("Anna Berg", "Nothing will stop us."),
    ]


def test_a_second_speaker_interrupts() -> None:
    text = "“There is no wind,” Berg said, according to Coast News before being interrupted by Diallo: “There is some.”"
    found = read(text)
    assert found.said(direct=True) == [("Anna Berg", "There is no wind,"), ("Omar Diallo", "There is some.")]
    assert found.mentions[0].via == ("Coast News",)
    assert found.mentions[1].via == ()


def test_who_said_after_an_interruption() -> None:
    text = "“There is no wind,” Berg declared, before being interrupted by Diallo, who said, “There is some.”"
    assert read(text).said(direct=True)[1] == ("Omar Diallo", "There is some.")


def test_adding_belongs_to_the_same_speaker() -> None:
    found = read("“We control it,” Berg said, adding: “They are cross.”")
    assert [speaker for speaker, _ in found.said(direct=True)] == ["Anna Berg", "Anna Berg"]


def test_a_pronoun_resolves_through_its_mention() -> None:
    assert read("“We sail,” she said.", {"she": "Anna Berg"}).said() == [("Anna Berg", "We sail,")]


def test_an_unresolved_pronoun_is_the_last_speaker() -> None:
    found = read("“We sail,” said Berg.\n\n“It is windy,” she said.")
    assert found.said() == [("Anna Berg", "We sail,"), ("Anna Berg", "It is windy,")]


def test_a_pronoun_that_stands_for_no_person_is_the_last_speaker() -> None:
    found = read("“We sail,” said Berg.\n\n“It is windy,” she said.", {"she": "Lund Ferries"})
    assert found.said()[1] == ("Anna Berg", "It is windy,")


def test_the_nearer_pronoun_is_the_subject_of_a_joined_verb() -> None:
    text = "Diallo described Berg as a “risk” after she left and blamed the crash on “bad luck”."
    said = read(text, {"she": "Anna Berg"}).said(direct=True)
    assert said == [("Omar Diallo", "risk"), ("Anna Berg", "bad luck")]


def test_a_line_that_ends_in_a_colon_announces_the_speaker() -> None:
    assert read("Anna Berg said:\n\n“We sail tomorrow at noon.”").said()[-1] == (
        "Anna Berg",
        "We sail tomorrow at noon.",
    )


def test_paragraphs_of_one_quote() -> None:
    found = read("“We sail tomorrow,” Berg said. “It is time.\n\n“And nobody stops us.”")
    assert found.said(direct=True)[-1] == ("Anna Berg", "And nobody stops us.")


def test_a_quote_alone_takes_the_name_on_the_next_line() -> None:
    found = read("“Boats are made for sailing.”\n\nAnna Berg\n\nThe port is large.")
    assert found.said() == [("Anna Berg", "Boats are made for sailing.")]


def test_a_pull_quote_takes_the_name_below_it() -> None:
    text = "“Boats sail.”\n\nAnna Berg, owner\n\nThe port said nothing."
    blocks = (
        Block(Zone.PULL_QUOTE, Span(0, 13)),
        Block(Zone.PULL_QUOTE, Span(15, 31)),
        Block(Zone.BODY, Span(33, len(text))),
    )
    found = read(text, document=Document("0" * 64, "t.txt", text, blocks))
    assert found.said() == [("Anna Berg", "Boats sail.")]


def test_a_long_line_below_a_quote_names_nobody() -> None:
    found = read("“Boats are made for sailing.”\n\nAnna Berg left the port early.")
    assert found.said(direct=True) == [("", "Boats are made for sailing.")]


@pytest.mark.parametrize(
    "text",
    [
        "They are linked in a partnership called the “union state”.",
        "The so-called “green zone” was closed.",
        "Anna Berg said the film “Gone With the Tide” was long.",
        "Anna Berg repeated this on the programme “Safety in our region”.",
        "The “big three” won.",
    ],
)
def test_names_and_scare_quotes_are_no_speech(text: str) -> None:
    found = read(text)
    assert [m.speech for m in found.mentions if m.direct] == [False]


def test_a_nested_quote_is_marked_but_is_no_speech() -> None:
    found = read("“They said ‘go west’ twice,” Berg said.")
    nested = [m for m in found.mentions if not m.speech]
    assert [found.text[slice(*m.inner)] for m in nested] == ["go west"]


def test_a_headline_names_its_speaker() -> None:
    text = "Anna Berg: the ferry has failed us"
    document = Document("0" * 64, "t.txt", text, (Block(Zone.HEADLINE, Span(0, len(text))),))
    assert read(text, document=document).said() == [("Anna Berg", "the ferry has failed us")]


@pytest.mark.parametrize(
    "text",
    [
        "said " * 3000,
        '"a" ' * 3000,
        "“ ” ‘ ’ \" ' " * 300,
        "a" * 5000,
        "“a‘ " * 3000,
        ", said, " * 3000,
        "who said: “x” " * 500,
        "according to " * 2000,
        ": : “” ''",
        "’s that “x”",
    ],
)
def test_hostile_text_goes_through(text: str) -> None:
    for mention in read(text).mentions:
        assert 0 <= mention.inner.start <= mention.inner.end <= len(text)


def test_mentions_come_in_order() -> None:
    text = "“A b c d,” said Berg. Diallo said the ferry was “late”.\n\n“E f ‘g’ h,” she said."
    spans = [mention.span for mention in read(text).mentions]
    assert spans == sorted(spans)
