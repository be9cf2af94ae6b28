"""Articles from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli.inputs import UsageError, read


def test_draft_and_skipped(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    draft, other = tmp_path / "draft.txt", tmp_path / "other=1.txt"
    draft.write_text("The boat sank.")
    other.write_text("The boat did not sink.")
    missing = f"{tmp_path}/\x1b[31mmissing.txt"
    documents, skipped, first = read([str(draft), str(tmp_path), missing], [f"{other}=2020-01-02"])
    assert [doc.path for doc in documents] == [str(draft), str(other)]
    assert first == {documents[0].id}
    assert documents[1].published is not None
    assert str(documents[1].published) == "2020-01-02"
    assert [problem.path for problem in skipped] == [missing]
    assert capfd.readouterr().err == (
        f"claimcheck: {tmp_path}/[31mmissing.txt: there is no such file, "
        "and no article (.txt, .md) that fits it as a pattern; check the path\n"
    )


def test_what_a_folder_holds_in_another_form_is_mentioned(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.docx", "c.html", "d.rtf", "e.eml"):
        (tmp_path / name).write_text("The boat sank.")
    documents, skipped, _ = read([str(tmp_path), str(tmp_path)], [])
    assert (len(documents), skipped) == (1, ())
    assert capfd.readouterr().err == (
        f"claimcheck: {tmp_path}: only .txt and .md files are read, not b.docx, c.html, d.rtf and 1 more; "
        "save these as text to check them\n"
    )


@pytest.mark.parametrize("option", ["a.txt", "a.txt=", "=2020-01-02", "a.txt=2020-02-30", "a.txt=2 May 2020"])
def test_published_that_makes_no_sense(option: str) -> None:
    with pytest.raises(UsageError, match=r"--published .*(YYYY-MM-DD|no such day)"):
        read([], [option])


def test_an_article_has_one_day_of_publication() -> None:
    assert read([], ["a.txt=2020-01-02", "a.txt=2020-01-02"])[2] == frozenset()
    with pytest.raises(UsageError, match=r"a\.txt is given another day as well; keep one"):
        read([], ["a.txt=2020-01-02", "a.txt=2020-01-03"])
