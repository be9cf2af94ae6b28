"""Claims under joined subjects."""

from __future__ import annotations

import pytest
from made_articles import articles, joined
from made_placed import day

from claimcheck import claims as extraction
from claimcheck.annotate import annotate
from claimcheck.model import Dated, Participant
from claimcheck.pipeline import date
from claimcheck.subjects.joined import Joined, build
from claimcheck.subjects.placed import Placed

HOSTED = (
    "Dutch minister Jan Bakker hosted a rare visit by his Danish counterpart Mette Holm in Oslo on Friday."
    '\n\n"We agreed on nothing at all today," Bakker said. "Nobody slept or ate that night," he said.'
)
HOST = "Danish minister Mette Holm hosted her Dutch counterpart Jan Bakker in Oslo on Thursday."
MEETING = "event:meet|person:jan bakker|person:mette holm"


@pytest.fixture(scope="module")
def pair() -> Joined:
    return joined(HOSTED, HOST)


def one(found: Joined, attribute: str, path: str = "a.txt", words: str = "") -> Placed:
    (item,) = (
        p
        for p in found.placed
        if p.claim.attribute == attribute and p.path == path and words in p.claim.as_written
    )
    return item


def test_an_event_is_one_subject_in_both_articles(pair: Joined) -> None:
    assert {p.claim.subject for p in pair.placed if p.claim.attribute == "host"} == {MEETING}
    subject = next(s for s in pair.subjects if s.key == MEETING)
    assert (subject.type, subject.label, subject.names) == (
        "event",
        "meeting (Jan Bakker, Mette Holm)",
        ("hosted",),
    )


def test_what_is_known_of_a_placed_claim(pair: Joined) -> None:
    time = one(pair, "time", words="Friday")
    assert (time.family, time.lexical, time.form, time.happening) == ("meet", True, "verb", 0)
    assert time.actors == {"person:jan bakker", "person:mette holm"}
    assert ("agent", "person:jan bakker") in time.roles
    assert [str(place) for place in time.places] == ["Oslo, Norway"]
    assert time.when == day("2024-03-01")
    assert time.published == Dated(day("2024-03-02"), "stated")


def test_a_participant_is_known_by_its_subject(pair: Joined) -> None:
    assert one(pair, "host").claim.value == Participant("host", "person:jan bakker")
    assert one(pair, "host", "b.txt").claim.value == Participant("host", "person:mette holm")


def test_a_quotation_is_about_its_speaker_named_or_not(pair: Joined) -> None:
    named, pronoun = one(pair, "said", words="agreed"), one(pair, "said", words="slept")
    assert (named.claim.subject, named.named, named.family) == ("person:jan bakker", True, "")
    assert (pronoun.claim.subject, pronoun.named) == ("person:jan bakker", True)


def test_a_pronoun_among_several_persons_names_nobody() -> None:
    found = joined('Jan Bakker met Mette Holm in Oslo on Friday. "Nobody slept or ate that night," he said.')
    (quote,) = (p for p in found.placed if p.claim.attribute == "said")
    assert not quote.named


def test_a_journey_to_a_meeting_is_where_it_took_place() -> None:
    found = joined("Mara Holt met Ada Lund on Friday. Holt's trip to Oslo on Friday was short.")
    assert one(found, "place", words="Oslo").claim.subject == "event:meet|person:ada lund|person:mara holt"


def test_words_that_run_through_an_article_are_topical() -> None:
    text = " ".join(f"The ferry carried {n} passengers on day {n}." for n in range(21, 27))
    (ferry, *_) = joined(text).placed
    assert "ferry" in ferry.topical
    assert joined("The ferry carried 21 passengers.").placed[0].topical == frozenset()


def test_the_order_of_documents_does_not_matter() -> None:
    docs = [annotate(document) for document in articles(HOSTED, HOST)]
    dated = date(docs)
    claims = {doc.document.id: extraction.extract(doc, dated[doc.document.id].interval) for doc in docs}
    there, back = build(docs, claims, dated), build(docs[::-1], claims, dated)
    assert there.placed == back.placed
    assert there.subjects == back.subjects


def test_a_document_without_claims_is_joined_all_the_same() -> None:
    (doc,) = (annotate(document) for document in articles("Nothing."))
    found = build([doc], {}, date([doc]))
    assert (found.placed, found.subjects, found.likeness) == ((), (), {})
    assert found.documents == (doc,)
