"""Attribution claims from hand-made mentions."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claimcheck.annotate.mentions import (
    AmountMention,
    Annotated,
    Argument,
    EventMention,
    LocalEntity,
    NameMention,
    QuoteMention,
)
from claimcheck.annotate.sentences import split
from claimcheck.claims.attribution import extract
from claimcheck.model import Amount, Certainty, Claim, Kind, Participant, Span, Utterance
from tests.conftest import make_document

ENTITIES = (
    LocalEntity("Anna Berg", "person", ("Anna Berg",)),
    LocalEntity("Omar Diallo", "person", ("Omar Diallo",)),
    LocalEntity("Lund Ferries", "organisation", ("Lund Ferries",)),
)


def span_in(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def annotated(text: str, **mentions: object) -> Annotated:
    """The text with every name of ENTITIES that stands in it, and the mentions given."""
    document = make_document(text)
    sentences = split(document)
    names = []
    for number, sentence in enumerate(sentences):
        for index, entity in enumerate(ENTITIES):
            start = text.find(entity.label, sentence.span.start, sentence.span.end)
            if start >= 0:
                span = Span(start, start + len(entity.label))
                names.append(NameMention(span, entity.label, number, "name", entity.type, index))
    ordered = tuple(sorted(names, key=lambda name: name.span))
    return Annotated(document, sentences, ordered, ENTITIES, **mentions)  # type: ignore[arg-type]


def claims_of(doc: Annotated) -> list[Claim]:
    found = list(extract(doc, None))
    for claim in found:
        assert claim.kind is Kind.ATTRIBUTION
        assert claim.as_written == doc.document.text[slice(*claim.span)]
    return found


def quote(text: str, words: str, **fields: object) -> QuoteMention:
    inner = span_in(text, words)
    options = {"direct": True, "speech": True, "speaker": 0} | fields
    return QuoteMention(Span(inner.start - 1, inner.end + 1), inner, 0, **options)  # type: ignore[arg-type]


def test_a_quote_is_a_claim_about_its_speaker() -> None:
    text = "“We sail tomorrow,” Anna Berg told Omar Diallo."
    (claim,) = claims_of(annotated(text, quotes=(quote(text, "We sail tomorrow,", addressee=1),)))
    assert claim.attribute == "said"
    assert claim.subject == "anna berg"
    assert claim.value == Utterance("We sail tomorrow", "Anna Berg", True, "Omar Diallo")
    assert claim.as_written == "We sail tomorrow"
    assert claim.about.entities == (("speaker", 0),)
    assert claim.certainty is Certainty.ASSERTED


def test_the_source_chain_makes_it_reported() -> None:
    text = "“We sail tomorrow,” Anna Berg said."
    (claim,) = claims_of(annotated(text, quotes=(quote(text, "We sail tomorrow,", via=("Coast News",)),)))
    assert claim.sources == ("Coast News",)
    assert claim.certainty is Certainty.REPORTED


@pytest.mark.parametrize(
    ("verb", "certainty"),
    [
        ("deny", Certainty.DENIED),
        ("vow", Certainty.PLANNED),
        ("hint", Certainty.HEDGED),
        ("say", Certainty.ASSERTED),
    ],
)
def test_the_verb_tells_how_firm_indirect_speech_is(verb: str, certainty: Certainty) -> None:
    text = "Anna Berg told us that it would close."
    (claim,) = claims_of(annotated(text, quotes=(quote(text, "it would close", direct=False, verb=verb),)))
    assert claim.certainty is certainty
    assert isinstance(claim.value, Utterance)
    assert not claim.value.direct


@pytest.mark.parametrize(
    ("reference", "subject"),
    [("a spokesman for the port", "spokesman for the port"), ("she", ""), ("the", "the")],
)
def test_a_speaker_without_an_entity_goes_by_its_words(reference: str, subject: str) -> None:
    text = f"“We sail,” {reference} said."
    found = quote(text, "We sail,", speaker=None, speaker_span=span_in(text, reference))
    assert [claim.subject for claim in claims_of(annotated(text, quotes=(found,)))] == [subject]


def test_speech_without_a_speaker_and_words_that_are_no_speech_give_no_claim() -> None:
    text = "It said that we would sail. The “union” fell."
    told = quote(text, "we would sail", speaker=None, direct=False)
    assert claims_of(annotated(text, quotes=(told, quote(text, "union", speech=False)))) == []


def test_a_long_quote_is_split_at_its_sentences() -> None:
    sentence = "We sail tomorrow although the wind is strong and the crew is small. "
    text = f"“{sentence * 10}” Anna Berg said."
    found = claims_of(annotated(text, quotes=(quote(text, sentence * 10),)))
    assert len(found) == 2
    assert all(len(claim.as_written) <= 400 for claim in found)
    assert all(claim.as_written.endswith("small.") for claim in found)
    assert len({claim.id for claim in found}) == 2


def test_a_long_quote_without_sentences_stays_whole() -> None:
    text = f"“{'word ' * 200}” Anna Berg said."
    assert len(claims_of(annotated(text, quotes=(quote(text, "word " * 200),)))) == 1


def event(
    text: str, trigger: str, concept: str, *arguments: tuple[str, str, int | None], **fields: object
) -> EventMention:
    made = tuple(
        Argument(role, span_in(text, words), words.split()[-1].lower(), entity)
        for role, words, entity in arguments
    )
    span = span_in(text, trigger)
    return EventMention(span, 0, concept, "verb", span, arguments=made, **fields)  # type: ignore[arg-type]


def test_the_host_of_a_meeting() -> None:
    text = "Anna Berg on Monday hosted a rare visit by Omar Diallo."
    (claim,) = claims_of(
        annotated(
            text,
            events=(event(text, "hosted", "host", ("agent", "Anna Berg", 0), ("patient", "visit", None)),),
        )
    )
    assert claim.attribute == "host"
    assert claim.value == Participant("host", "Anna Berg")
    assert claim.as_written == "Anna Berg on Monday hosted a rare visit by Omar Diallo"
    assert claim.subject == "host anna berg, omar diallo"
    assert claim.about.entities == (("agent", 0), ("with", 1))


def test_the_designer_is_found_behind_a_passive() -> None:
    text = "The bridge was designed by Anna Berg."
    made = event(text, "designed", "design", ("agent", "Anna Berg", 0), ("patient", "The bridge", None))
    (claim,) = claims_of(annotated(text, events=(made,)))
    assert (claim.attribute, claim.subject, claim.as_written) == (
        "designer",
        "design bridge",
        "designed by Anna Berg",
    )


@pytest.mark.parametrize(
    "fields", [{"negated": True}, {"certainty": Certainty.PLANNED}, {"certainty": Certainty.HYPOTHETICAL}]
)
def test_what_did_not_happen_has_no_winner(fields: dict[str, object]) -> None:
    text = "Anna Berg won the cup."
    made = event(text, "won", "win", ("agent", "Anna Berg", 0), ("patient", "the cup", None), **fields)
    assert claims_of(annotated(text, events=(made,))) == []


@pytest.mark.parametrize("concept", ["win", "meet"])
def test_a_role_needs_something_it_is_a_role_of(concept: str) -> None:
    text = "Anna Berg won."
    assert claims_of(annotated(text, events=(event(text, "won", concept, ("agent", "Anna Berg", 0)),))) == []


def test_a_far_verb_leaves_the_name_alone() -> None:
    text = f"Anna Berg, {'who is old and ' * 10}tired, won the cup."
    made = event(text, "won", "win", ("agent", "Anna Berg", 0), ("patient", "the cup", None))
    assert [claim.as_written for claim in claims_of(annotated(text, events=(made,)))] == ["Anna Berg"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Anna Berg was the first to alert the coastguard.", "Anna Berg was the first to alert"),
        ("It was Anna Berg who first alerted the coastguard.", "Anna Berg who first alerted"),
        (
            "Anna Berg, a fitter from the port, was first to alert the coastguard.",
            "Anna Berg, a fitter from the port, was first to alert",
        ),
    ],
)
def test_who_was_first(text: str, written: str) -> None:
    (claim,) = claims_of(annotated(text))
    assert claim.value == Participant("first to alert", "Anna Berg")
    assert claim.as_written == written
    assert claim.subject == "alert coastguard"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg won the first prize.",
        "The first to go was the cook.",
        "At first Anna Berg laughed.",
        "Anna Berg was first.",
        "Anna Berg was the first to go.",
    ],
)
def test_other_firsts(text: str) -> None:
    assert claims_of(annotated(text)) == []


def amount(text: str, words: str, noun: str) -> AmountMention:
    value = Amount(Fraction(40_000_000), Fraction(40_000_000), "EUR")
    return AmountMention(span_in(text, words), 0, value, "money", noun=noun)


@pytest.mark.parametrize(
    ("text", "written", "source"),
    [
        (
            "The gale did 40 million euros of damage, according to Lund Ferries.",
            "according to Lund Ferries",
            "Lund Ferries",
        ),
        (
            "The gale did 40 million euros of damage, according to the port's director, Anna Berg.",
            "according to the port's director, Anna Berg",
            "Anna Berg",
        ),
        (
            "The gale did 40 million euros of damage. The estimate comes from the insurer Lund Ferries.",
            "from the insurer Lund Ferries",
            "Lund Ferries",
        ),
        (
            "The gale did 40 million euros of damage, according to the harbour office.",
            "according to the harbour office",
            "the harbour office",
        ),
    ],
)
def test_the_source_of_a_figure(text: str, written: str, source: str) -> None:
    (claim,) = claims_of(annotated(text, amounts=(amount(text, "40 million euros", "damage"),)))
    assert claim.attribute == "source"
    assert claim.value == Participant("source", source)
    assert claim.as_written == written
    assert claim.subject == "figure 40,000,000 eur"


@pytest.mark.parametrize(
    "text", ["It rained, according to Lund Ferries.", "The boat comes from Lund Ferries. 40 million euros"]
)
def test_no_figure_no_source(text: str) -> None:
    assert claims_of(annotated(text)) == []
