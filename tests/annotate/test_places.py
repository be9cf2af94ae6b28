"""Places: where a name is used as one, by which preposition, and which spot it means."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import names, places
from claimcheck.annotate.mentions import PlaceMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Block, Document, Span, Zone


def read(document: Document) -> tuple[PlaceMention, ...]:
    sentences = split(document)
    found, _ = names.annotate(document.text, sentences)
    return places.annotate(document.text, sentences, found)


def uses(text: str) -> list[tuple[str, str, str]]:
    return [(text[p.span.start : p.span.end], p.usage, p.preposition) for p in read(make_document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Minsk.", [("Minsk", "location", "in")]),
        ("They met near Minsk.", [("Minsk", "location", "near")]),
        ("Smoke hangs over Alba Iulia.", [("Alba Iulia", "location", "over")]),
        ("She opened a letter from Rusizi.", []),  # it may be a man's
        ("They met in the northern port city of Gdansk.", [("Gdansk", "location", "in")]),
        ("They met on the outskirts of Gdansk.", [("Gdansk", "location", "near")]),
        ("Snow fell in the north of England.", [("England", "location", "in")]),
        ("It fell 10 miles north of Leeds.", [("Leeds", "location", "near")]),
        ("It fell close to Leeds.", [("Leeds", "location", "near")]),
        ("It lay to the east of Leeds.", [("Leeds", "location", "near")]),
        ("It was sent to the east of Leeds.", [("Leeds", "location", "to")]),
        ("They flew from Minsk to Warsaw.", [("Minsk", "location", "from"), ("Warsaw", "location", "to")]),
        ("He drove to Warsaw and Minsk.", [("Warsaw", "location", "to"), ("Minsk", "location", "to")]),
        ("The envoy left Minsk for Warsaw.", [("Minsk", "location", "from"), ("Warsaw", "location", "to")]),
        ("The envoy visited Minsk and Warsaw.",
         [("Minsk", "location", "visiting"), ("Warsaw", "location", "visiting")]),
        ("Missiles struck Odesa before dawn.", [("Odesa", "location", "visiting")]),
        ("Sanctions struck Russia before dawn.", [("Russia", "actor", "")]),
        ("The train reached Warsaw.", [("Warsaw", "location", "to")]),
        ("They slept in the schools of Gdansk.", [("Gdansk", "location", "in")]),
        ("Ships are heading for Gdansk.", [("Gdansk", "location", "to")]),
        ("Its destination will be Gdansk.", [("Gdansk", "location", "to")]),
        ("The venue is to be Gdansk.", [("Gdansk", "location", "in")]),
        ("It sank in the Java Sea minutes after that.", [("Java Sea", "location", "in")]),
        ("Bears live in the hills of Norway.", [("Norway", "location", "in")]),
        ("He lives in Gothenburg, the second city of Sweden.",
         [("Gothenburg", "location", "in"), ("Sweden", "location", "in")]),
        ("Moscow warned Kyiv on Friday.", [("Moscow", "actor", ""), ("Kyiv", "actor", "")]),
        ("Yesterday he accused Warsaw.", [("Warsaw", "actor", "")]),
        ("The Glasgow agent sold flats.", [("Glasgow", "modifier", "")]),
        ("They praised Russia's army.", [("Russia", "modifier", "")]),
        ("They met at Warsaw's Kesselhof palace.",
         [("Warsaw", "location", "at"), ("Kesselhof palace", "location", "at")]),
        ("The Hull-based group grew.", [("Hull", "modifier", "based")]),
        ("The Polish side left.", []),
        ("He was held in London, England, and flown out.",
         [("London", "location", "in"), ("England", "modifier", "")]),
    ],
)  # fmt: skip
def test_usage_and_preposition(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert uses(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "path"),
    [
        ("He lives in Paris, Texas.", "Paris", ("United States", "Texas", "Lamar County", "Paris")),
        ("He lives in Dulwich, south London.", "Dulwich", ()),
        (
            "He lives in Croydon, south London.",
            "Croydon",
            ("United Kingdom", "England", "Greater London", "Croydon"),
        ),
        (
            "He lives in Buffalo, New York.",
            "Buffalo",
            ("United States", "New York", "Erie County", "Buffalo"),
        ),
        ("He lives in London, Ont. with her.", "London", ("Canada", "Ontario", "London")),
        ("He lives in Paris.", "Paris", ("France", "Île-de-France", "Paris")),
        ("Ukraine said that rockets hit homes in Odessa.", "Odessa", ("Ukraine", "Odessa", "Odesa")),
        (
            "He lives in Texas, in a flat in Odessa.",
            "Odessa",
            ("United States", "Texas", "Ector County", "Odessa"),
        ),
        ("He lives in Springfield.", "Springfield", ()),
        ("He lives in New York.", "New York", ("United States", "New York", "New York City")),
        ("He lives in Mexico.", "Mexico", ("Mexico",)),
        (
            "He was born in Sarnia, Ont. He left London.",
            "London",
            ("United Kingdom", "England", "Greater London", "London"),
        ),
        ("He lives in Paris, Texas. He left Paris, France. He loved Paris.", "Paris", ()),
        ("He lives in Luxembourg.", "Luxembourg", ("Luxembourg",)),
        ("Russian sailors dined in Kronstadt.", "Kronstadt", ("Russia", "Saint Petersburg", "Kronstadt")),
        (
            "He lives in Vienna's Kesselhof palace.",
            "Kesselhof palace",
            ("Austria", "Vienna", "Kesselhof palace"),
        ),
    ],
)
def test_which_spot_is_meant(text: str, name: str, path: tuple[str, ...]) -> None:
    found = {text[p.span.start : p.span.end]: p.place.path for p in read(make_document(text))}
    assert found[name] == path


def test_the_dateline_decides_between_namesakes() -> None:
    text = "LONDON, Ont. — \n\nHe was held in London, England, last year. Now he lives in London again."
    document = make_document(text)
    blocks = (Block(Zone.DATELINE, Span(0, 14)), *document.blocks[1:])
    found = read(Document(document.id, document.path, text, blocks))
    assert [(p.usage, p.place.country) for p in found if p.place.name == "London"] == [
        ("dateline", "CA"),
        ("location", "GB"),
        ("location", "CA"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "path"),
    [
        ("Roofs flew off in Utica. Nobody was hurt in Syracuse.", "Syracuse", ("United States", "New York")),
        ("Hail fell on Veracruz in Mexico. Cars were dented in Córdoba.", "Córdoba", ()),
        ("The barge left Cuxhaven. It sank in the Elbe.", "Elbe", ("Elbe",)),
        (
            "A mast fell in Halifax. Crews came from Leeds and Bradford.",
            "Halifax",
            ("United Kingdom", "England"),
        ),
        ("A mast fell in Perth. Crews came from Sydney.", "Perth", ("Australia", "Western Australia")),
        ("A mast fell in Clyde. Crews came from Melbourne and Geelong.", "Clyde", ("Australia", "Victoria")),
        ("Deer are seen in National Park.", "National Park", ()),
        ("The sheep were shown at Rhayader.", "Rhayader", ("United Kingdom", "Wales")),
    ],
)
def test_towns_lie_near_those_told_of_with_them(text: str, name: str, path: tuple[str, ...]) -> None:
    found = next(p for p in read(make_document(text)) if text[p.span.start : p.span.end] == name)
    assert found.place.path[:2] == path
