"""What is kept of a mention: found out once, and never of another mention or document that looks the same."""

from __future__ import annotations

from weakref import ref

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.kept import kept
from claimcheck.documents import parse_document

_TEXT = b"The depot burned down on Monday."


def test_a_mention_is_asked_once_and_like_documents_are_told_apart() -> None:
    asked: list[int] = []

    @kept
    def preposition(doc: Annotated, time: TimeMention) -> str:
        asked.append(id(doc))
        return time.preposition

    docs = [annotate(parse_document(_TEXT, "a.txt")) for _ in range(40)]
    for doc in docs:
        assert preposition(doc, doc.times[0]) == "on"
        assert preposition(doc, doc.times[0]) == "on"
    assert asked == [id(doc) for doc in docs]


def test_what_is_kept_of_a_document_is_let_go_with_it() -> None:
    @kept
    def prepositions(doc: Annotated, time: TimeMention) -> frozenset[str]:
        return frozenset({time.preposition, doc.document.path})

    doc = annotate(parse_document(_TEXT, "a.txt"))
    known = ref(prepositions(doc, doc.times[0]))
    assert known() is prepositions(doc, doc.times[0])
    del doc
    assert known() is None
