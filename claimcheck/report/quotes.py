"""A claim's own words for a narrow column: its sentence, trimmed around the span."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from claimcheck.model import Claim
from claimcheck.model.records import NamedTuple
from claimcheck.report.safe import safe_text

_SPACES = re.compile(r"\s+")
_GAP = "…"


class Quote(NamedTuple):
    """Words before the claim's span, the span, words after it; "…" where something was left out."""

    before: str
    inside: str
    after: str


def quote(claim: Claim, text: str, room: int) -> Quote:
    """The claim in its sentence of the document's `text`, in about `room` code points, fit for a terminal."""
    span, sentence = claim.span, claim.sentence
    inside = shorten(text[span.start : span.end], room)
    spare = max(0, room - len(inside))
    ahead, behind = span.start - sentence.start, sentence.end - span.end
    # Half of the spare room each; what one side does not need goes to the other.
    before = max(spare // 2, spare - max(0, behind))
    after = max(spare - spare // 2, spare - max(0, ahead))
    return Quote(
        _tail(text, sentence.start, span.start, before), inside, _head(text, span.end, sentence.end, after)
    )


def shorten(text: str, room: int) -> str:
    """The text in one safe line of at most `room` code points (3 at least); a longer one loses its middle."""
    if len(text) > 4 * room:  # nothing from so far inside is shown, so it need not be cleaned
        text = text[: 2 * room] + text[-2 * room :]
    line = _line(text).strip()
    if len(line) <= room:
        return line
    half = max(1, (room - 1) // 2)
    return f"{line[:half].rstrip()}{_GAP}{line[-half:].lstrip()}"


def _line(text: str) -> str:
    return _SPACES.sub(" ", safe_text(text))


def _tail(text: str, start: int, end: int, room: int) -> str:
    """The last whole words of text[start:end]."""
    if end - start <= room:
        return _line(text[start:end]).lstrip()
    kept = _line(text[end - room : end]) if room else ""
    return _GAP + kept[kept.find(" ") + 1 :]


def _head(text: str, start: int, end: int, room: int) -> str:
    """The first whole words of text[start:end]."""
    if end - start <= room:
        return _line(text[start:end]).rstrip()
    kept = _line(text[start : start + room]) if room else ""
    cut = kept.rfind(" ")
    return (kept[:cut] if cut >= 0 else kept) + _GAP


def file_names(paths: Iterable[str]) -> dict[str, str]:
    """Path -> file name; the whole path where two files have one name."""
    names = {path: PurePath(path).name for path in paths}
    taken = Counter(names.values())
    return {path: name if name and taken[name] == 1 else path for path, name in names.items()}
