"""Turns in the life of a thing or a person, with what they are of."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims import extract
from claimcheck.claims.turns import turns
from claimcheck.documents import parse_document
from claimcheck.model import Document

_LEAD = "---\npublished: 2024-03-05\n---\n\nIda Falk, 54, and Bo Holm were in Vadso on Monday. "


def read(text: str) -> Document:
    return parse_document((_LEAD + text).encode(), "a.txt")


def told(text: str) -> list[tuple[str, str, str]]:
    document = read(text)
    doc = annotate(document)
    found = turns(doc, list(extract(doc, document.published)))
    names = [
        (turn.what, turn.thing.noun or doc.entities[turn.thing.entity].label, turn.claim.as_written)
        for turn in found
        if turn.thing.entity is not None or turn.thing.noun
    ]
    return [name for name in names if name[2] != "Monday"]


@pytest.mark.parametrize(
    ("text", "what", "of", "when"),
    [
        ("The lighthouse, which opened in 1902, has a keeper.", "open", "lighthouse", "1902"),
        ("The museum opened again in 2012.", "reopen", "museum", "2012"),
        ("Opened in 1902, the lighthouse has a keeper.", "open", "lighthouse", "1902"),
        ("Milk will be bottled until 4 June, when the dairy shuts.", "close", "dairy", "4 June"),
        ("The cannery, which has stood empty since 2011, burnt down.", "close", "cannery", "2011"),
        ("Walkers can use the Salt footbridge again from 19 March.", "reopen", "footbridge", "19 March"),
        ("The ferry will run again from 19 March.", "reopen", "ferry", "19 March"),
        ("The pool is to be back in use in May 2025.", "reopen", "pool", "May 2025"),
        ("Falk will leave office on 30 April.", "leave", "Ida Falk", "30 April"),
        ("Ida Falk joined the school in 2009.", "join", "Ida Falk", "2009"),
        ("The herring catch will be the smallest since 1994.", "least since", "catch", "1994"),
        ("This was the driest June since 1994.", "dry since", "june", "1994"),
        ("Bo Holm will be buried on 12 March.", "funeral", "Bo Holm", "12 March"),
        ("The funeral of Bo Holm will be held on 12 March.", "funeral", "Bo Holm", "12 March"),
    ],
)
def test_a_turn(text: str, what: str, of: str, when: str) -> None:
    assert told(text) == [(what, of, when)]


@pytest.mark.parametrize(
    "text",
    [
        "A lighthouse opened in 1902.",
        "The lighthouse was partly opened in 1902.",
        "The dairy will stay open until 4 June.",
        "The opening of the dairy has been postponed to 4 June.",
        "Walkers used the Salt footbridge on 19 January.",
        "Milk prices have risen since 1994.",
        "The show has its last day on 31 May.",
        "The app was launched in Malta in 2019.",
        "The second trial of Bo Holm begins on 12 March.",
        "The school was set up in its present form in 1971.",
    ],
)
def test_no_turn(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "what", "of", "when"),
    [
        ("The tunnel will stay closed until 20 March.", "reopen", "tunnel", "20 March"),
        ("The road is closed until Friday.", "reopen", "road", "Friday"),
        ("Bo Holm will be in charge until the summer.", "interim", "Bo Holm", "summer"),
        ("Ida Falk will stay on until 31 July.", "leave", "Ida Falk", "31 July"),
    ],
)
def test_what_ends_on_a_day(text: str, what: str, of: str, when: str) -> None:
    assert told(text) == [(what, of, when)]


def test_what_ends_on_a_day_at_the_earliest() -> None:
    assert told("The rink will remain shut until May 2025 at the earliest.") == []
    assert told("The road was closed until 20 February.") == []
