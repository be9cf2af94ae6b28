"""The file of judgements on disk."""

from __future__ import annotations

from pathlib import Path

from claimcheck.documents.read import reason
from claimcheck.model import Judgement, JudgementError
from claimcheck.model.records import replace
from claimcheck.review.judgements import DEFAULT, HEADER, consistent, parse, written


def load(given: str) -> tuple[Judgement, ...]:
    """The judgements of a file, for "" of the default one if it is there; JudgementError where it is broken."""
    if not given and not Path(DEFAULT).exists():
        return ()
    file = given or DEFAULT
    return parse(_read(file), file)


def add(judgement: Judgement, given: str) -> str:
    """Adds a judgement to the file, which is made if it is not there, and returns the file's name.

    JudgementError, and the file as it was, where the judgement contradicts one that it holds.
    """
    file = given or DEFAULT
    text = _read(file) if Path(file).exists() else HEADER
    whole = text + ("" if text.endswith("\n") or not text else "\n") + written(judgement)
    consistent([*parse(text, file), replace(judgement, where="this judgement")])
    parse(whole, file)  # nothing is written that could not be read again
    try:
        Path(file).write_text(whole, encoding="utf-8")
    except OSError as error:
        raise JudgementError(f"{file}: cannot be written ({reason(error)}); choose another file") from None
    return file


def _read(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        raise JudgementError(f"{file}: the judgements cannot be read ({why})") from None
