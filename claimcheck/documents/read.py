"""The only place that touches files: paths, folders, patterns and standard input to documents."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from claimcheck.data.listed import listed
from claimcheck.documents.frontmatter import DocumentError
from claimcheck.documents.parse import parse_document
from claimcheck.model import Document, Skipped

SUFFIXES = (".txt", ".md")
_STDIN = "-"
_OTHER_FORMS = listed("documents.read", "other_forms")
_PATTERN_SIGNS = "*?["


def read_paths(
    paths: Sequence[str | Path],
    *,
    published: Mapping[str, date] | None = None,
    stdin: Callable[[], bytes] | None = None,
) -> tuple[tuple[Document, ...], tuple[Skipped, ...]]:
    """The articles of files, folders (whole trees), patterns and "-" (standard input), and what was skipped.

    Documents come in the order of the paths, a folder's in sorted order, each file once. `published` gives
    days of publication by path; one that fits no article is reported as skipped, so that a slip of the pen is
    not lost.
    """
    files, skipped = find_articles(paths)
    days = {_plain(path): day for path, day in (published or {}).items()}
    documents: list[Document] = []
    problems = list(skipped)
    for path in files:
        day = days.get(_plain(path))
        try:
            documents.append(parse_document(_read(path, stdin), path, published=day))
        except DocumentError as error:
            problems.append(Skipped(path, error.problem))
        except OSError as error:
            problems.append(
                Skipped(path, f"cannot be read ({reason(error)}); check the file and its permissions")
            )
    known = {_plain(path) for path in files}
    problems += [
        Skipped(
            path, "a day of publication is given for it, but it is not among the articles; check the path"
        )
        for path in published or {}
        if _plain(path) not in known
    ]
    return tuple(documents), tuple(problems)


def find_articles(paths: Sequence[str | Path]) -> tuple[tuple[str, ...], tuple[Skipped, ...]]:
    """The files that paths stand for, each once and in order, and paths that name none; opens nothing."""
    files: list[str] = []
    skipped: list[Skipped] = []
    seen: set[str] = set()
    for given in paths:
        for found in _expand(os.fspath(given)):
            if isinstance(found, Skipped):
                skipped.append(found)
                continue
            identity = found if found == _STDIN else os.path.realpath(found)
            if identity not in seen:
                seen.add(identity)
                files.append(found)
    return tuple(files), tuple(skipped)


def find_unread(folder: str) -> tuple[str, ...]:
    """The files below a folder that look like articles in a form that is not read, sorted; hidden ones are not."""
    found: list[str] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(place, name)
            for name in names
            if not name.startswith(".") and name.lower().rpartition(".")[2] in _OTHER_FORMS and "." in name
        ]
    return tuple(sorted(found))


def _expand(path: str) -> Iterator[str | Skipped]:
    """The files of one path as given."""
    if path == _STDIN:
        yield path
    elif "\0" in path:
        yield Skipped(path, "a path cannot hold a NUL character; check the spelling")
    elif os.path.isdir(path):
        found = list(_walk(path))
        yield from found
        if not found:
            yield Skipped(path, "the folder holds no article; articles are files that end in .txt or .md")
    elif os.path.lexists(path):
        yield path if _is_article(path) else Skipped(path, "not an article; only .txt and .md files are read")
    elif any(sign in path for sign in _PATTERN_SIGNS):
        yield from _matches(path)
    else:
        yield Skipped(path, "there is no such file or folder; check the path")


def _matches(pattern: str) -> Iterator[str | Skipped]:
    """Articles and folders that a pattern finds, "**" for whole trees, where the shell did not expand it."""
    found: list[str | Skipped] = []
    for path in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isdir(path):
            found += _walk(path)
        elif _is_article(path):
            found.append(path)
    yield from found or [
        Skipped(
            pattern,
            "there is no such file, and no article (.txt, .md) that fits it as a pattern; check the path",
        )
    ]


def _walk(folder: str, above: frozenset[str] = frozenset()) -> Iterator[str | Skipped]:
    """Articles below a folder, sorted, without hidden names; links to a folder above are not followed."""
    identity = os.path.realpath(folder)
    if identity in above:
        return
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Skipped(folder, f"the folder cannot be read ({reason(error)}); check its permissions")
        return
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from _walk(path, above | {identity})
        elif _is_article(path):
            yield path


def _is_article(path: str) -> bool:
    return path.lower().endswith(SUFFIXES)


def _read(path: str, stdin: Callable[[], bytes] | None) -> bytes:
    if path == _STDIN:
        if stdin is None and sys.stdin is None:  # closed before the start
            raise DocumentError(path, "standard input is closed; give the article on it, or name its file")
        return (stdin or sys.stdin.buffer.read)()
    with open(path, "rb", opener=_open_at_once) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise DocumentError(
                path, "not a regular file; save the article as a file, or give it on standard input as -"
            )
        return file.read()


def _open_at_once(path: str, flags: int) -> int:
    """Opens without waiting for the other end of a named pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _plain(path: str) -> str:
    """A path in one spelling, so that "./a.txt" names "a.txt"."""
    return path if path == _STDIN else os.path.normpath(path)


def reason(error: OSError) -> str:
    """What the system says, in lower case."""
    return (error.strerror or type(error).__name__).lower()
