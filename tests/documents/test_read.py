"""Files, folders, patterns, standard input."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from claimcheck.documents import find_articles, find_unread, read_paths

ARTICLE = b"The boat sank on Tuesday. All were saved."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.TXT", "sub/.hidden.txt", ".git/d.txt", "notes.html", "z[1].txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(ARTICLE)
    return tmp_path


def names(paths: tuple[str, ...], folder: Path) -> list[str]:
    return [os.path.relpath(path, folder) for path in paths]


def test_folder_is_read_in_sorted_order(folder: Path) -> None:
    documents, skipped = read_paths([folder])
    assert names(tuple(doc.path for doc in documents), folder) == ["a.md", "b.txt", "sub/c.TXT", "z[1].txt"]
    assert skipped == ()


def test_order_given_is_kept_and_files_are_read_once(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "b.txt")
    given = [folder / "sub", folder / "b.txt", folder, f"{folder}/sub/../b.txt"]
    assert names(find_articles(given)[0], folder) == ["sub/c.TXT", "b.txt", "a.md", "z[1].txt"]


def test_patterns(folder: Path) -> None:
    assert names(find_articles([f"{folder}/*.txt"])[0], folder) == ["b.txt", "z[1].txt"]
    assert names(find_articles([f"{folder}/**/*"])[0], folder) == ["a.md", "b.txt", "sub/c.TXT", "z[1].txt"]
    assert names(find_articles([f"{folder}/z[1].txt"])[0], folder) == ["z[1].txt"]


def test_relative_paths_stay_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert find_articles(["sub", "./b.txt"])[0] == ("sub/c.TXT", "./b.txt")


def test_loop_of_links_ends(folder: Path) -> None:
    (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "self").symlink_to(folder / "sub", target_is_directory=True)
    assert len(find_articles([folder])[0]) == 4


def test_articles_in_other_forms_are_known_to_lie_there(folder: Path) -> None:
    for name in ("sub/wire.DOCX", ".git/e.html", "map.png", "sub/docx"):
        (folder / name).write_bytes(ARTICLE)
    assert names(find_unread(str(folder)), folder) == ["notes.html", "sub/wire.DOCX"]
    assert find_unread(str(folder / "a.md")) == ()


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    documents, skipped = read_paths(["-"])
    assert documents == ()
    assert [problem.error for problem in skipped] == [
        "standard input is closed; give the article on it, or name its file"
    ]


def test_standard_input_is_read_once() -> None:
    calls: list[int] = []

    def stdin() -> bytes:
        calls.append(1)
        return ARTICLE

    documents, skipped = read_paths(["-", "-"], stdin=stdin)
    assert ([doc.path for doc in documents], len(calls), skipped) == (["-"], 1, ())


def test_published(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    day = date(2020, 1, 2)
    documents, skipped = read_paths(["b.txt"], published={"./b.txt": day, "lost.txt": day})
    assert documents[0].published is not None
    assert documents[0].published.earliest == day
    assert [(s.path, s.error) for s in skipped] == [
        ("lost.txt", "a day of publication is given for it, but it is not among the articles; check the path")
    ]


def test_what_cannot_be_read_is_skipped_and_the_rest_is_read(folder: Path) -> None:
    (folder / "dangling.txt").symlink_to(folder / "gone")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\0\1")
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "none").mkdir()
    paths = [
        folder,
        folder / "missing.txt",
        folder / "notes.html",
        folder / "none",
        f"{folder}/*.doc",
        "a\0.txt",
    ]
    documents, skipped = read_paths(paths)
    assert len(documents) == 4
    problems = {os.path.basename(s.path): s.error for s in skipped}
    assert problems == {
        "missing.txt": "there is no such file or folder; check the path",
        "notes.html": "not an article; only .txt and .md files are read",
        "none": "the folder holds no article; articles are files that end in .txt or .md",
        "*.doc": "there is no such file, and no article (.txt, .md) that fits it as a pattern; check the path",
        "a\0.txt": "a path cannot hold a NUL character; check the spelling",
        "binary.txt": "this is binary data (it holds NUL bytes); save the article as UTF-8 text",
        "dangling.txt": "cannot be read (no such file or directory); check the file and its permissions",
        "empty.txt": "the file is empty; give an article of at least a sentence",
        "pipe.txt": "not a regular file; save the article as a file, or give it on standard input as -",
    }


def test_file_that_disappears_after_listing(folder: Path) -> None:
    gone = str(folder / "b.txt")

    def stdin() -> bytes:  # runs between listing and reading
        os.unlink(gone)
        return ARTICLE

    documents, skipped = read_paths(["-", gone], stdin=stdin)
    assert [doc.path for doc in documents] == ["-"]
    assert [(s.path, s.error.startswith("cannot be read")) for s in skipped] == [(gone, True)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(folder: Path) -> None:
    (folder / "b.txt").chmod(0)
    (folder / "sub").chmod(0)
    skipped = read_paths([folder])[1]
    (folder / "sub").chmod(0o755)
    assert {os.path.basename(s.path) for s in skipped} == {"b.txt", "sub"}


def test_names_that_are_no_utf8_and_names_with_escapes(tmp_path: Path) -> None:
    for name in (b"\xff.txt", b"\x1b[31m[red].txt"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(ARTICLE)
    documents, skipped = read_paths([tmp_path])
    assert [os.path.basename(doc.path) for doc in documents] == ["\x1b[31m[red].txt", "\udcff.txt"]
    assert skipped == ()
