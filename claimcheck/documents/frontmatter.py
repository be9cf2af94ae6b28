"""YAML front matter: what the newsroom states about an article before its text begins."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.data.yaml import Node, YamlError, load_yaml
from claimcheck.model import ClaimcheckError, Span
from claimcheck.model.records import dataclass

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"(?:\A|(?<=[\n\r]))(?:---|\.\.\.)[ \t]*(?=[\n\r]|\Z)")
# A line of a key whose value is words, with lines of plain words behind it that a tab sets in. Newsrooms write titles
# with colons and quotations, and no quotation marks round.
_WORDS = re.compile(
    r"^(title|source|author|section|headline|description)[ \t]*:[ \t]+"
    r"(\S[^\n\r]*(?:(?:\r\n|\n|\r) *\t[ \t]*(?![\w-]+[ \t]*:)[^\s][^\n\r]*)*)",
    re.IGNORECASE | re.MULTILINE,
)
_NO_BREAK = re.compile(r"[^\n\r]")
_LARGEST = 65_536  # code points; a form, not a text: more is a slip in the file
_YEARS = range(1600, 2201)  # before newspapers, or long after today, a year is a slip ("0204")
# ISO 8601: a day, or a day with a time and perhaps a zone. The day is taken as written: a newsroom dates by
# its own clock.
_DAY = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?"
    r"\s?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?)?\Z"
)


class DocumentError(ClaimcheckError):
    """An input that is no article; `problem` says in one line what is wrong and what to do."""

    def __init__(self, path: str, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(f"{path}: {problem}")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the known keys say; `body` is where the article's text starts."""

    title: str = ""
    title_span: Span | None = None  # the title's words, where the file holds them as read
    source: str = ""
    author: str = ""
    section: str = ""
    published: date | None = None
    published_span: Span | None = None  # the day as the file states it, without quotation marks
    body: int = 0


def read_front_matter(text: str, path: str) -> FrontMatter:
    """The front matter of a file, empty where there is none. Raises DocumentError for an invalid one."""
    opening = _OPEN.match(text)
    if opening is None:
        return FrontMatter()
    closing = _CLOSE.search(text, opening.end(), opening.end() + _LARGEST)
    if closing is None:
        raise DocumentError(
            path, 'front matter is not closed; end it with a line of "---" before the article'
        )
    values = _values(text[opening.end() : closing.start()], path)
    return _known_keys(values, text, path, opening.end(), closing.end())


def _values(inner: str, path: str) -> dict[str, Node]:
    """The nodes of a front matter by key in lower case; lines of plain words that are no YAML stand as written."""
    written: dict[str, Node] = {}
    try:
        root = load_yaml(inner, path)
    except YamlError as error:
        inner, written = _taken_as_written(inner, path)
        if not written:
            raise _refuse(path, error.line, error.problem) from None
        try:
            root = load_yaml(inner, path)
        except YamlError as other:
            raise _refuse(path, other.line, other.problem) from None
    if root.value is None:
        return written
    if not isinstance(root.value, dict):
        raise _refuse(path, 1, 'not a list of "key: value" lines')
    return {key.lower(): node for key, node in root.value.items()} | written


def _taken_as_written(inner: str, path: str) -> tuple[str, dict[str, Node]]:
    """Lines of words that YAML refuses, "title: Case: X is out", as nodes, and the rest, with blanks in their place."""
    found: dict[str, Node] = {}
    for match in _WORDS.finditer(inner):
        try:
            load_yaml(match.group(), path)
        except YamlError:
            span = Span(*match.span(2))
            line = inner.count("\n", 0, span.start) + 1
            found[match.group(1).lower()] = Node(match.group(2), line, span, match.group(2))
            inner = inner[: span.start] + _NO_BREAK.sub(" ", match.group(2)) + inner[span.end :]
    return inner, found


def iso_day(text: str) -> date | None:
    """The day of an ISO date or datetime as written, None for anything else; `wrong_day` says why."""
    match = _DAY.match(text.strip())
    try:
        day = date.fromisoformat(match.group(1)) if match else None
    except ValueError:
        return None
    return day if day and day.year in _YEARS else None


def wrong_day(text: str) -> str:
    """What to say of a day that is none for `iso_day`."""
    if _DAY.match(text.strip()) is None:
        return "write the day as YYYY-MM-DD"
    return f"there is no such day in the years {_YEARS[0]} to {_YEARS[-1]}"


def _known_keys(values: dict[str, Node], text: str, path: str, offset: int, body: int) -> FrontMatter:
    title, day = _words(values, "title", path), _day_given(values)
    return FrontMatter(
        title=title,
        title_span=_span(values.get("title"), text, title, offset),
        source=_words(values, "source", path),
        author=_words(values, "author", path),
        section=_words(values, "section", path),
        published=_published(day, path),
        published_span=_span(day, text, day.text if day else "", offset),
        body=body,
    )


def _words(values: dict[str, Node], key: str, path: str) -> str:
    """A key's text in one line; several authors or sections are joined by commas."""
    node = values.get(key)
    if node is None or node.value is None:
        return ""
    if isinstance(node.value, tuple) and all(not isinstance(item.value, tuple | dict) for item in node.value):
        return ", ".join(" ".join(item.text.split()) for item in node.value if item.text)
    if isinstance(node.value, tuple | dict):
        raise _refuse(path, node.line, f"{key!r} must be text")
    return " ".join(node.text.split())


def _day_given(values: dict[str, Node]) -> Node | None:
    """The day of publication: `published`, else the `date` of Hugo, Jekyll and Pandoc where that is an ISO day."""
    date_key = values.get("date")
    if "published" in values or date_key is None or iso_day(date_key.text) is None:
        return values.get("published")
    return date_key


def _published(node: Node | None, path: str) -> date | None:
    if node is None or node.value is None:
        return None
    day = iso_day(node.text)
    if day is None:
        shown = repr(node.text[:40]) if not isinstance(node.value, tuple | dict) else "a list or mapping"
        raise _refuse(path, node.line, f"published is {shown}; {wrong_day(node.text)}")
    return day


def _span(node: Node | None, text: str, words: str, offset: int) -> Span | None:
    """Where the file holds a key's words as read, without their quotation marks."""
    if node is None or not words:
        return None
    at = text.find(words, offset + node.span.start, offset + node.span.end)
    return Span(at, at + len(words)) if at >= 0 else None


def _refuse(path: str, line: int, problem: str) -> DocumentError:
    return DocumentError(path, f"front matter, line {line + 1}: {problem}")  # the opening "---" is line 1
