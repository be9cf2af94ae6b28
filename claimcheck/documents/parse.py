"""Bytes to one Document: decoding, front matter, zones, identity."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import PurePath

from claimcheck.documents.frontmatter import DocumentError, FrontMatter, iso_day, read_front_matter
from claimcheck.documents.lines import pieces_of
from claimcheck.documents.zones import Layout, lay_out
from claimcheck.model import Block, Document, Span, TimeInterval, Zone

# First bytes of what is often dropped on a command by mistake; each of them could otherwise pass as
# Windows-1252.
_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP or office file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"\xd0\xcf\x11\xe0": "an old office file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# The source of a web page would be read as an article of markup, menus and scripts.
_WEB_PAGE = re.compile(
    r"\s{0,40}(?:<\?xml[^>]{0,200}>\s{0,40})?(?:<!--[^>]{0,400}>\s{0,40})?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE,
)
_VISIBLE = re.compile(r"\w")
_NAMED_DAY = re.compile(r"(?<!\d)(\d{4})[-_](\d\d)[-_](\d\d)(?!\d)")


def parse_document(data: bytes, path: str, *, published: date | None = None) -> Document:
    """The article in `data`. `published` outranks what front matter and page say, and these a day in the file's name.

    Offsets count code points of the text after decoding, without a byte order mark; nothing else is changed
    (CRLF stays). Raises DocumentError for what is no article: binary, undecodable, empty, or with broken
    front matter.
    """
    text = decode(data, path)
    if _WEB_PAGE.match(text):
        raise DocumentError(
            path, "this is the source of a web page (HTML); save the page's text as UTF-8 text"
        )
    front = read_front_matter(text, path)
    if _VISIBLE.search(text, front.body) is None:
        raise DocumentError(path, f"{_emptiness(text, front)}; give an article of at least a sentence")
    layout = lay_out(text, pieces_of(text, front.body))
    day, where = _published(front, layout, published)
    day = day or _named_day(path)
    return Document(
        id=hashlib.sha256(data + path.encode("utf-8", "surrogatepass")).hexdigest(),
        path=path,
        text=text,
        blocks=_with_front_title(front, layout, text),
        title=front.title or layout.title,
        source=front.source,
        author=front.author or layout.author,
        section=front.section,
        published=TimeInterval(day, day) if day else None,
        published_span=where,
    )


def _emptiness(text: str, front: FrontMatter) -> str:
    if not text or text.isspace():
        return "the file is empty"
    return "there is no text after the front matter" if front.body else "the file holds no words"


def decode(data: bytes, path: str) -> str:
    """UTF-8, else Windows-1252; which of the two is a matter of the bytes, never of likelihood."""
    kind = next((name for magic, name in _FORMATS.items() if data.startswith(magic)), None)
    if kind is not None:
        raise DocumentError(path, f"this is {kind}, not text; save the article as UTF-8 text")
    if b"\0" in data or data.startswith(_UTF16):
        what = "UTF-16 text" if data.startswith(_UTF16) else "binary data"
        raise DocumentError(path, f"this is {what} (it holds NUL bytes); save the article as UTF-8 text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise DocumentError(
            path, f"neither UTF-8 (wrong at byte {at}) nor Windows-1252; save the article as UTF-8 text"
        ) from None


def _published(front: FrontMatter, layout: Layout, given: date | None) -> tuple[date | None, Span | None]:
    """The stated day of publication, and its place where the page's text states it."""
    if given:
        return given, None
    if front.published:
        return front.published, front.published_span
    return (layout.stated.day, layout.stated.span) if layout.stated else (None, None)


def _named_day(path: str) -> date | None:
    """The one day in the name of a file, "2024-03-05-flood.md" as blogs and agencies name them; None for several."""
    found = _NAMED_DAY.findall(PurePath(path).name)
    return iso_day("-".join(found[0])) if len(found) == 1 else None


def _with_front_title(front: FrontMatter, layout: Layout, text: str) -> tuple[Block, ...]:
    """The blocks, with a title that only the front matter holds as the first headline."""
    blocks = tuple(layout.blocks)
    if front.title_span is None:
        return blocks
    headlines = (text[b.span.start : b.span.end] for b in blocks[:4] if b.zone is Zone.HEADLINE)
    if any(" ".join(headline.split()) == front.title for headline in headlines):
        return blocks
    return (Block(Zone.HEADLINE, front.title_span), *blocks)
