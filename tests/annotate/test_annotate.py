"""All annotators together."""

from __future__ import annotations

from claimcheck.annotate import annotate
from tests.conftest import make_document


def test_one_sentence_through_all_annotators() -> None:
    text = (
        "OSLO — Prime Minister Marta Lind met 12 farmers in Bergen on 5 May 2021. “It went well,” she said."
    )
    doc = annotate(make_document(text))
    assert "Marta Lind" in {name.text for name in doc.names}
    assert "Bergen" in {text[place.span.start : place.span.end] for place in doc.places}
    assert "5 May 2021" in {text[time.span.start : time.span.end] for time in doc.times}
    assert "12" in {text[amount.span.start : amount.span.end] for amount in doc.amounts}
    assert [text[quote.inner.start : quote.inner.end] for quote in doc.quotes if quote.direct] == [
        "It went well,"
    ]
    meeting = next(event for event in doc.events if event.concept == "meet")
    assert doc.entities[meeting.arguments[0].entity or 0].label == "Marta Lind"


def test_an_empty_document_has_no_mentions() -> None:
    doc = annotate(make_document(""))
    assert doc.sentences == doc.names == doc.events == doc.quotes == ()


def test_accents_behind_their_letters_cut_no_word() -> None:
    doc = annotate(make_document("Pene\u0301lope met 12 L'Ore\u0301al men."))
    assert [w.text for w in doc.sentences[0].words] == [
        "Pene\u0301lope",
        "met",
        "12",
        "L'Ore\u0301al",
        "men",
        ".",
    ]
