"""How wide text is when it is drawn, and where to break it, without asking a font.

Widths are by class of letter, in ems, and those of DejaVu Sans, which is wider than Helvetica and Arial: what fits
here fits in whichever of them a viewer has.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.report.quotes import shorten

_NARROW = frozenset("iljtfrI.,:;'’‘!|()[]{}/\\ -·`")
_WIDE = frozenset("mwMW@%—…")
_CAPITALS = frozenset("ABCDEFGHJKLNOPQRSTUVXYZ&+=<>~#")
_BOLD = 1.13
_GAP = "…"
_LONGEST = 600  # code points of a text that are looked at


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Pixels that a line takes at a size in pixels."""
    ems = sum(_ems(sign) for sign in text)
    return ems * size * (_BOLD if bold else 1.0)


@lru_cache(4096)
def _ems(sign: str) -> float:
    if sign in _NARROW:
        return 0.39
    if sign in _WIDE:
        return 0.98
    if sign in _CAPITALS:
        return 0.76
    return 0.64 if ord(sign) < 0x2E80 else 1.05


def wrap(text: str, size: float, room: float, most: int, *, bold: bool = False) -> list[str]:
    """The text in at most `most` lines of `room` pixels; what is left over ends in "…", and nothing is wider."""
    lines: list[str] = []
    rest = shorten(text, _LONGEST)
    while rest and len(lines) < most:
        cut = _fitting(rest, size, room, bold)
        if cut == len(rest):
            return [*lines, rest]
        if len(lines) == most - 1:
            return [
                *lines,
                rest[: _fitting(rest, size, room - width(_GAP, size, bold=bold), bold)].rstrip() + _GAP,
            ]
        space = rest.rfind(" ", 1, cut + 1)
        cut = space if space > 0 else cut
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return lines


def _fitting(text: str, size: float, room: float, bold: bool) -> int:
    """How many signs from the start fit, one at least."""
    used, scale = 0.0, size * (_BOLD if bold else 1.0)
    for at, sign in enumerate(text):
        used += _ems(sign) * scale
        if used > room:
            return max(1, at)
    return len(text)
