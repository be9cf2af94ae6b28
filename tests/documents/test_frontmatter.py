"""Front matter."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents.frontmatter import DocumentError, FrontMatter, iso_day, read_front_matter
from claimcheck.documents.parse import parse_document
from claimcheck.model import Zone


def test_known_keys() -> None:
    text = (
        "---\ntitle: 'Nine hurt: tram hits bus'\nsource: no\nauthor: [Ann Lee, Bo Ek]\nsection:\n"
        "published: 2017-11-14T23:30:00-08:00\ncms: {id: 7}\n---\nText."
    )
    front = read_front_matter(text, "a.txt")
    assert (front.title, front.source, front.author, front.section) == (
        "Nine hurt: tram hits bus",
        "no",
        "Ann Lee, Bo Ek",
        "",
    )
    assert front.published == date(2017, 11, 14)
    assert front.title_span is not None
    assert text[slice(*front.title_span)] == "Nine hurt: tram hits bus"
    assert text[front.body :] == "\nText."


@pytest.mark.parametrize(
    ("inner", "day"),
    [
        ("date: 2024-05-12", date(2024, 5, 12)),
        ("date: 2024-05-12T10:00:00+01:00\npublished: 2024-05-13", date(2024, 5, 13)),
        ("date: 2024-05-12\npublished:", None),  # what the file leaves open is left open
        ("date: May 12, 2024", None),
        ("date: [2024-05-12]", None),
        ("date: {day: 2024-05-12}", None),
    ],
)
def test_the_date_of_other_programs(inner: str, day: date | None) -> None:
    assert read_front_matter(f"---\n{inner}\n---\nText.", "a.txt").published == day


@pytest.mark.parametrize("text", ["Text.", "----\nText.", "--- Text.", " ---\na: 1\n---\n"])
def test_none(text: str) -> None:
    assert read_front_matter(text, "a.txt") == FrontMatter()


@pytest.mark.parametrize("text", ["---\n---\nText.", "---\r\na: 1\r\n---\r\nText.", "---\n# x\n...\nText."])
def test_empty_or_unknown(text: str) -> None:
    front = read_front_matter(text, "a.txt")
    assert text[front.body :].strip() == "Text."
    assert front.published is None


@pytest.mark.parametrize(
    ("inner", "problem"),
    [
        ("tags: a: b", 'front matter, line 2: a second ":" in one line; put the text in quotes'),
        ("title: a\ntitle: b", "front matter, line 3: the key 'title' was given before; keep one"),
        ("- a", 'front matter, line 2: not a list of "key: value" lines'),
        (
            "source: x\npublished: 23 July 2023",
            "front matter, line 3: published is '23 July 2023'; write the day as",
        ),
        ("published: 2023-02-30", "published is '2023-02-30'; there is no such day in the years"),
        ("published: 9999-12-31", "published is '9999-12-31'; there is no such day in the years"),
        ("published: [2023-02-03]", "published is a list or mapping"),
        ("title: {a: b}", "'title' must be text"),
    ],
)
def test_refused(inner: str, problem: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_front_matter(f"---\n{inner}\n---\nText.", "a.txt")
    assert problem in caught.value.problem
    assert str(caught.value) == f"a.txt: {caught.value.problem}"


@pytest.mark.parametrize(
    "title",
    [
        "Harbour case: Lund out of the race",
        '"We will pay for it," says owner',
        "'All of it', says owner: the vote",
        "* Lund wins",
        "@lund says no",
        "[Updated] Lund wins: the vote",
    ],
)
def test_a_title_that_is_no_yaml_is_taken_as_written(title: str) -> None:
    text = f"---\ntitle: {title}\npublished: 2024-03-05\n---\nThe text.\n"
    front = read_front_matter(text, "a.md")
    assert (front.title, front.published) == (title, date(2024, 3, 5))
    assert front.title_span is not None
    assert text[front.title_span.start : front.title_span.end] == title


def test_keys_in_capitals() -> None:
    front = read_front_matter("---\nTitle: A\nPUBLISHED: 2023-07-23\n---\nText.", "a.txt")
    assert (front.title, front.published) == ("A", date(2023, 7, 23))


@pytest.mark.parametrize("text", ["---\ntitle: a\nText.", "---\n" + "a" * 100_000 + "\n---\nText."])
def test_unclosed(text: str) -> None:
    with pytest.raises(DocumentError, match="front matter is not closed; end it with a line of"):
        read_front_matter(text, "a.txt")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-07-23", date(2023, 7, 23)),
        (" 2023-07-23 ", date(2023, 7, 23)),
        ("2023-07-23 10:15", date(2023, 7, 23)),
        ("2023-07-23T10:15:59.123Z", date(2023, 7, 23)),
        ("2023-07-23T10:15:59+0200", date(2023, 7, 23)),
        ("2023-07-23T25:15", None),
        ("20230723", None),
        ("2023-W29-7", None),
        ("2023-7-3", None),
        ("0000-01-01", None),
        ("0204-05-17", None),
        ("9999-12-31", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_iso_day(text: str, day: date | None) -> None:
    assert iso_day(text) == day


def test_a_title_only_the_front_matter_holds_is_the_first_headline() -> None:
    data = b"---\ntitle: Nine hurt in Leith\n---\nA tram hit a bus in Leith. Seven people were hurt."
    document = parse_document(data, "a.txt")
    assert document.title == "Nine hurt in Leith"
    assert document.blocks[0].zone is Zone.HEADLINE
    assert document.text[slice(*document.blocks[0].span)] == "Nine hurt in Leith"
    twice = parse_document(data.replace(b"---\nA tram", b"---\nNine hurt in Leith\n\nA tram"), "a.txt")
    assert [block.zone for block in twice.blocks] == [Zone.HEADLINE, Zone.BODY]
    folded = parse_document(b"---\ntitle: >\n  Nine\n  hurt\n---\nA tram hit a bus.", "a.txt")
    assert (folded.title, [block.zone for block in folded.blocks]) == ("Nine hurt", [Zone.BODY])


def test_a_title_with_a_line_set_in_by_a_tab() -> None:
    text = "---\ntitle: Mill closes\n\tin Leith\nsource: Ostra\n---\nText.\n"
    front = read_front_matter(text, "a.txt")
    assert (front.title, front.source) == ("Mill closes in Leith", "Ostra")
