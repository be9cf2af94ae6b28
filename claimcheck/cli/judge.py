"""`claimcheck judge`."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli import faults, inputs, judgements, output
from claimcheck.cli.examining import passage
from claimcheck.cli.inputs import UsageError
from claimcheck.documents.frontmatter import iso_day, wrong_day
from claimcheck.model import Judgement, Named, Told

if TYPE_CHECKING:
    from claimcheck.subjects.placed import Placed


def run(same: bool, first: str, second: str, reason: str, author: str, date: str, file: str) -> int:
    """Adds a judgement on two subjects by name or key, or on two occasions by PATH:LINE."""
    if not reason.strip():
        raise UsageError("--reason must say why; who reads it later has nothing else")
    day = date or datetime.now(UTC).astimezone().date().isoformat()
    if iso_day(day) is None:
        raise UsageError(f"--date {date}: {wrong_day(day)}")
    one, two = _two(first, second)
    made = Judgement(same, one, two, author.strip() or _login(), day, reason)
    name = judgements.add(made, file)
    output.write(f"{name}: {made.first} and {made.second} {made}\n", "")
    return faults.OK


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageError("--author NAME is needed here, since the system does not tell who you are") from None


def _two(first: str, second: str) -> tuple[Named | Told, Named | Told]:
    places = [passage(text) for text in (first, second)]
    found = [place if place and Path(place[0]).is_file() else None for place in places]
    if found[0] and found[1]:
        return _told(found[0], found[1])
    if found[0] or found[1]:
        raise UsageError("both must be PATH:LINE of articles, or both subjects")
    one, two = _named(first), _named(second)
    if one == two:
        raise UsageError(f"{first}: both names are one; give the article of each as NAME@PATH")
    return one, two


def _named(text: str) -> Named:
    """A subject, as NAME or NAME@PATH."""
    name, _, path = text.rpartition("@")
    if name.strip() and Path(path).is_file():
        return Named(name.strip(), path)
    if not text.strip():
        raise UsageError("a subject needs a name")
    return Named(text.strip())


def _told(one: tuple[str, int], two: tuple[str, int]) -> tuple[Told, Told]:
    """The sentences on two lines that tell of one kind of happening; UsageError where there are none."""
    ours, theirs = _happenings(*one), _happenings(*two)
    kinds = [kind for kind in ours if kind in theirs]
    if not kinds:
        told = " or ".join(f"{', '.join(sorted(held)) or 'nothing'}" for held in (ours, theirs))
        raise UsageError(
            f"{one[0]}:{one[1]} and {two[0]}:{two[1]} tell of no happening of one kind, but of {told}; give other lines"
        )
    return Told(one[0], ours[kinds[0]]), Told(two[0], theirs[kinds[0]])


def _happenings(path: str, line: int) -> dict[str, str]:
    """What a line tells of, in order: kind of happening -> the sentence."""
    from claimcheck.claims.description_words import EXTRACTOR as DESCRIPTION
    from claimcheck.pipeline import examine
    from claimcheck.report.passages import claims_at
    from claimcheck.subjects.judged import kind_of

    documents, skipped, _ = inputs.read([path], ())
    if skipped:
        raise UsageError(f"{path}: could not be read")
    found: dict[str, str] = {}
    for placed in claims_at(examine(documents), documents[0].path, line):
        if placed.claim.extractor == DESCRIPTION:
            continue  # what something is has no occasion
        found.setdefault(kind_of(placed), _sentence(documents[0].text, placed))
    return found


def _sentence(text: str, placed: Placed) -> str:
    span = placed.claim.sentence
    return " ".join(text[span.start : span.end].split())
