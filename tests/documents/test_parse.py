"""Bytes to documents."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from claimcheck.documents import DocumentError, parse_document
from claimcheck.model import Span, TimeInterval, Zone

TEXT = "A boat sank off the coast – all 12 people on board were saved, the café’s owner said."


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.encode("cp1252")],
    ids=["utf-8", "byte order mark", "windows-1252"],
)
def test_decoding(data: bytes) -> None:
    document = parse_document(data, "a.txt")
    assert document.text == TEXT
    assert document.id == hashlib.sha256(data + b"a.txt").hexdigest()
    assert [(block.zone, block.span) for block in document.blocks] == [(Zone.BODY, Span(0, len(TEXT)))]


def test_line_ends_stay_as_they_are() -> None:
    text = "---\r\ntitle: Boat\r\n---\r\nThe boat sank.\r\n\r\nAll were saved.\r\n"
    document = parse_document(text.encode(), "a.txt")
    assert document.text == text
    assert [text[slice(*block.span)] for block in document.blocks] == [
        "Boat",
        "The boat sank.",
        "All were saved.",
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n\xe2\x80\x83", "the file is empty"),
        (b"... ***", "the file holds no words"),
        (b"---\ntitle: x\n---\n\n", "there is no text after the front matter"),
        (b"a\x00b", "this is binary data (it holds NUL bytes); save the article as UTF-8 text"),
        (b"\xff\xfea\x00", "this is UTF-16 text"),
        (b"%PDF-1.7 abc", "this is a PDF, not text"),
        (b"<!DOCTYPE html>\n<html><p>Text.</p>", "this is the source of a web page (HTML)"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>\n<html lang=en>Text.", "this is the source of a web page"),
        (b"PK\x03\x04abc", "this is a ZIP or office file"),
        (b"caf\xe9 \x81\x8d", "neither UTF-8 (wrong at byte 3) nor Windows-1252"),
        (b"---\ntitle: x\nText", "front matter is not closed"),
    ],
)
def test_refused(data: bytes, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        parse_document(data, "a.txt")
    assert problem in caught.value.problem
    assert "\n" not in str(caught.value)


def test_publication_by_rank() -> None:
    body = "Boat sinks\n\nPublished: 5 May 2019\n\nThe boat sank on Tuesday, the police said in the evening."
    front = f"---\npublished: 2019-05-06\nsource: Courier\n---\n{body}"
    given, stated, read = date(2019, 5, 7), date(2019, 5, 6), date(2019, 5, 5)
    assert parse_document(front.encode(), "a", published=given).published == TimeInterval(given, given)
    assert parse_document(front.encode(), "a").published == TimeInterval(stated, stated)
    document = parse_document(body.encode(), "a")
    assert document.published == TimeInterval(read, read)
    assert document.published_span is not None
    assert body[slice(*document.published_span)] == "5 May 2019"
    document = parse_document(front.encode(), "a")
    assert document.published_span is not None
    assert front[slice(*document.published_span)] == "2019-05-06"
    assert parse_document(front.encode(), "a", published=given).published_span is None
    assert parse_document(b"The boat sank on 5 May 2019.", "a").published is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("wire/2024-03-05-flood.md", date(2024, 3, 5)),
        ("flood_2024_03_05.txt", date(2024, 3, 5)),
        ("2024-03-05/flood.md", None),  # of a folder's day nobody knows what it is
        ("2024-02-30-flood.md", None),
        ("2024-03-05-to-2024-03-07.md", None),
        ("12024-03-051.md", None),
    ],
)
def test_a_day_in_the_name_of_the_file(path: str, day: date | None) -> None:
    named = parse_document(TEXT.encode(), path).published
    assert named == (TimeInterval(day, day) if day else None)


def test_what_the_text_states_outranks_the_name() -> None:
    text = f"---\npublished: 2024-03-09\n---\n{TEXT}"
    day = date(2024, 3, 9)
    assert parse_document(text.encode(), "2024-03-05.md").published == TimeInterval(day, day)


def test_path_is_part_of_the_identity() -> None:
    assert parse_document(b"Text.", "a").id != parse_document(b"Text.", "b").id
    assert len(parse_document(b"Text.", "\udcff.txt").id) == 64


HOSTILE = [
    "“Never closed, " * 50_000,
    "[red]bold[/red] :boom: \x1b[31m\x07 \u202eabc \ufeff \u0600" * 20_000,
    "a " * 1_000_000,
    "x" * 2_000_000,
    "A" * 1_000_000 + " — B",
    "((((" * 200_000 + "a",
    "# " * 200_000 + "a",
    "> " * 200_000 + "a",
    "Read more:\n\n" * 20_000,
    "By By By " * 100_000,
    "Posted: 5 May 2019 " * 50_000,
    "---\n" * 2 + "\x01\x02\x85\u2028a\n" * 50_000,
    "WARSAW — " * 100_000,
    "(photo: a/AFP)\n" * 50_000,
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_goes_through(number: int) -> None:
    document = parse_document(HOSTILE[number].encode(), "a.txt")
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        end = block.span.end
