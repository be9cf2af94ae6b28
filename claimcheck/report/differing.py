"""The words in which two sides quote one utterance differently, marked in the line that shows what a side says."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import words
from claimcheck.model import Conflict, Side, Span, Utterance
from claimcheck.report.draw import Piece
from claimcheck.report.quotes import shorten
from claimcheck.values.utterance import compare

_OPEN, _CLOSE = "\ue000", "\ue001"  # of the private use area: they never leave this module
_ROOM = 240  # code points of an utterance; more than a label, so that the words can be found
_PLAIN = "bold"
_MARKED = "bold reverse"


def said(conflict: Conflict, side: Side, color: bool) -> tuple[Piece, ...] | None:
    """The side's utterance with the words that the nearest other side has not; None for other conflicts.

    Without colours the underscores of plain e-mail stand round them.
    """
    mine = side.claims[0].value
    others = [other.claims[0].value for other in conflict.sides if other is not side]
    if not isinstance(mine, Utterance) or conflict.attribute != "said" or side.value != str(mine):
        return None
    found = [
        compare(mine, other, lemma=words.lemma).differs_a for other in others if isinstance(other, Utterance)
    ]
    spans = min(filter(None, found), key=len, default=())
    return (
        _pieces(shorten(_with_marks(mine.words, _runs(mine.words, spans)), _ROOM), color) if spans else None
    )


def _runs(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those with nothing but spaces between them joined."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and not text[runs[-1].end : span.start].strip():
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def _with_marks(text: str, runs: Sequence[Span]) -> str:
    clean = text.replace(_OPEN, " ").replace(_CLOSE, " ")
    parts, at = [], 0
    for run in runs:
        parts += [clean[at : run.start], _OPEN, clean[run.start : run.end], _CLOSE]
        at = run.end
    return "".join([*parts, clean[at:]])


def _pieces(text: str, color: bool) -> tuple[Piece, ...]:
    """The marked text in pieces of one style each; what was cut out of its middle may have taken a mark with it."""
    pieces: list[Piece] = [("• ", _PLAIN)]
    inside, mark = False, "" if color else "_"
    for part in _split(text):
        if part in (_OPEN, _CLOSE):
            inside = part == _OPEN
        elif part:
            pieces.append((f"{mark}{part}{mark}", _MARKED) if inside else (part, _PLAIN))
    return tuple(pieces)


def _split(text: str) -> list[str]:
    parts = [""]
    for char in text:
        if char in (_OPEN, _CLOSE):
            parts += [char, ""]
        else:
            parts[-1] += char
    return parts
