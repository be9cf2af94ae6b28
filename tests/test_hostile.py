"""Article text is hostile: whatever it holds, it is read to the end, without harm, and the rest is still checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck import verify
from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents
from claimcheck.report.as_json import to_json
from claimcheck.report.table import render

FACT = "Twelve people died when a ferry sank off Bergen on Friday."
OTHER = "A ferry sank off Bergen on Friday, killing 15 people."
SIZE = 200_000  # code points; what grows faster than the text shows as a test run that never ends

TEXTS = {
    "one endless line": "a " * (SIZE // 2),
    "one endless word": "x" * SIZE,
    "opening quotes": "“" * SIZE,
    "straight quotes": '"' * 20_000,
    "apostrophes": "'" * SIZE,
    "brackets": "([{" * (SIZE // 3),
    "numbers": "1 2 3 " * (SIZE // 6),
    "number words": "two " * (SIZE // 4),
    "names": "Ada Lund " * (SIZE // 9),
    "titles": "Mr. " * (SIZE // 4),
    "unclosed quotes": 'She said, "We never ' * 2_000,
    "nested quotes": "“‘" * 5_000 + "we are here" + "’”" * 5_000,
    "rich markup": "[red]the[/red] [/closing] [link=file:///etc/passwd]said[/link] " * 500,
    "terminal escapes": "\x1b[2J\x1b]8;;http://x\x07said\x1b]8;;\x07 \x9b31m " * 500,
    "bidi controls": "\u202esaid\u202c \u2066on\u2069 \u200fMonday " * 500,
    "emoji codes": ":smile: :bomb: " * 1_000,
    "zero width": "p\u200be\u200do\ufeffple died " * 1_000,
    "right to left": "قال الرئيس يوم الاثنين إن ١٢ شخصا ماتوا " * 500,
    "commas": ", " * (SIZE // 2),
    "dashes": "— " * (SIZE // 2),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_rest_is_still_checked(text: str) -> None:
    given = [f"{text}\n\n{FACT}", OTHER]
    documents = [parse_document(body.encode("utf-8"), f"{n}.txt") for n, body in enumerate(given)]
    report = verify_documents(documents)
    assert any(claim.as_written == "Twelve" for claim in report.claims)
    printed = render(report, width=80, color=False) + render(report, width=120, color=True, show_claims=True)
    assert not {"\x1b]", "\x1b[2J", "\x9b", "\u202e", "\u2066"} & set(_pieces(printed))
    assert json.loads(to_json(report))["schema_version"] == 1


def _pieces(text: str) -> list[str]:
    return [
        text[at : at + size]
        for size in (1, 2, 4)
        for at in range(len(text) - size + 1)
        if text[at] in "\x1b\x9b\u202e\u2066"
    ]


def test_a_line_of_twenty_megabytes(tmp_path: Path) -> None:
    endless, other = tmp_path / "endless.txt", tmp_path / "other.txt"
    endless.write_text(FACT + " " + "x" * 20_000_000, "utf-8")
    other.write_text(OTHER, "utf-8")
    report = verify([endless, other])
    assert not report.skipped
    assert any(claim.as_written == "Twelve" for claim in report.claims)
    assert any(claim.as_written == "15" for claim in report.claims)


def test_unclosed_quotes_swallow_nothing() -> None:
    text = f'"We are here, said Ada Lund.\n\n“They went.\n\n{FACT}'
    report = verify_documents([parse_document(text.encode("utf-8"), "a.txt")])
    assert any(claim.as_written == "Twelve" for claim in report.claims)
