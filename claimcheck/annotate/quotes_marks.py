"""Pairs quotation marks: curly, straight, single, guillemets, low German ones and `` ''.

Works on one paragraph at a time, in one pass over its marks, so that a stray mark never reaches further than its
paragraph. Apostrophes, inches ("6'2\"") and decades ('90s) are told from marks by the characters beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.model.records import NamedTuple

# '' and `` are one mark, but of three or more ' the first stand alone; ` alone is none.
_MARK = re.compile("[“”„‟\"«»‹›‘’‚'`](?:(?<=')'(?!')|(?<=`)`)?")
_ELIDED = re.compile(r"(?:\d\ds?|em|n|til|tis|twas|cause|bout|cos)\b", re.IGNORECASE)  # 'em, rock 'n' roll
_INCHES = re.compile(r"\d['’]\s?\d{1,2}\Z")
_STOP = re.compile(r"[.!?…](?=[\s)\]]|$)")
_CLOSERS = {
    "“": "”\"‟", "”": "”", "„": "“”\"", "‟": "”\"", "\"": ("\"", "”", "''"), "``": ("''", "\"", "”"), "''": ("''",),
    "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’'", "'": "'’", "‚": "‘’'",
}  # fmt: skip
_SINGLE = "‘'‚"
_BEFORE_OPENING = "([{—–-/“\"‘'«:,…"
_ENDS = ",.?!…"  # what stands before a closing mark at the end of what was said
_LONGEST_STRAY = 600  # code points; a mark that is never closed quotes no more than this


class Marked(NamedTuple):
    """A stretch in quotation marks: text[start:end] with them, text[inner_start:inner_end] without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int  # 0 for the outermost
    closed: bool


@dataclass(slots=True)
class _Open:
    """A mark that waits for its fellow."""

    mark: str
    start: int
    inner: int
    doubtful: int = (
        -1
    )  # where it may have been closed by what may be a plural possessive ("the workers’ pay")


def pair(text: str, start: int, end: int, *, runs_on: bool = False) -> list[Marked]:
    """All quoted stretches of the paragraph text[start:end], outer before inner, in order.

    `runs_on` says that the next paragraph opens with a mark, so that an unclosed quote reaches to the end of this one.
    """
    pairing = _Pairing(text, start, end)
    for found in _MARK.finditer(text, start, end):
        if found[0] != "`":
            pairing.read(found[0], *found.span())
    return pairing.finish(runs_on) if pairing.open or pairing.found else []


class _Pairing:
    """The open marks of a paragraph and the pairs found so far."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.open: list[_Open] = []
        self.found: list[Marked] = []

    def read(self, mark: str, at: int, after: int) -> None:
        """Takes the next mark, at text[at:after]."""
        left = self.text[at - 1] if at > self.start else " "
        right = self.text[after] if after < self.end else " "
        if mark in "'’" and self._apostrophe(mark, left, right, at):
            return
        if mark == '"' and left.isdigit() and _INCHES.search(self.text, max(self.start, at - 6), at):
            return
        opens = (left.isspace() or left in _BEFORE_OPENING) and not right.isspace()
        if mark == "”" and not self.open and not self.text[self.start : at].strip():
            self._push("“", at, after)  # turned the wrong way at the head of a paragraph
            return
        level = self._closable(mark)
        if level is not None and not (mark in "\"'" and opens and left.isspace() and right.isalnum()):
            self._close(level, at, after, left)
        elif (
            mark in "“„‟«‹``"
            or (mark == "''" and opens)
            or (opens and mark in "\"'‘‚”»›" and not left.isalnum())
        ):
            self._push(mark, at, after)

    def _apostrophe(self, mark: str, left: str, right: str, at: int) -> bool:
        """Whether a single mark stands inside a word, or opens nothing that it could close."""
        if left.isalnum() and right.isalnum():
            return True
        if self._closable(mark) is not None and not left.isspace():
            return False
        return mark == "’" or not right.isalnum() or bool(_ELIDED.match(self.text, at + 1))

    def _closable(self, mark: str) -> int | None:
        """The innermost open mark that this one can close."""
        for level in range(len(self.open) - 1, -1, -1):
            if mark in _CLOSERS[self.open[level].mark]:
                return level
            if self.open[level].mark not in _SINGLE:
                return None
        return None

    def _close(self, level: int, at: int, after: int, left: str) -> None:
        mark = self.open[level]
        rest = self.text[after : after + 2]
        if mark.mark in _SINGLE and left == "s" and rest[:1] == " " and rest[1:].islower():
            mark.doubtful = (
                at if mark.doubtful < 0 else mark.doubtful
            )  # a possessive, if the quote ends later
            return
        del self.open[level + 1 :]
        if mark.doubtful >= 0 and left not in _ENDS:
            at, after = mark.doubtful, mark.doubtful + 1
        self._emit(self.open.pop(), at, after, closed=True)

    def _push(self, mark: str, at: int, after: int) -> None:
        single = mark in _SINGLE
        while self.open and (self.open[-1].mark in _SINGLE if single else self._same(mark)):
            self._drop(self.open.pop(), at)
        if len(self.open) < 4:  # deeper nesting is noise
            self.open.append(_Open(mark, at, after))

    def _same(self, mark: str) -> bool:
        """Whether the innermost open mark is of the same kind, so that it was never closed."""
        return self.open[-1].mark == mark

    def _drop(self, mark: _Open, limit: int, *, runs_on: bool = False) -> None:
        """Ends a mark that nothing closed: with the paragraph if it runs on, else with its sentence."""
        if mark.doubtful >= 0:
            self._emit(mark, mark.doubtful, mark.doubtful + 1, closed=True)
        elif runs_on:
            self._emit(mark, limit, limit, closed=False)
        elif mark.mark not in _SINGLE:
            stop = _STOP.search(self.text, mark.inner, min(limit, mark.inner + _LONGEST_STRAY))
            end = stop.end() if stop else limit
            if end - mark.inner <= _LONGEST_STRAY:
                self._emit(mark, end, end, closed=False)

    def _emit(self, mark: _Open, inner_end: int, end: int, *, closed: bool) -> None:
        if self.text[mark.inner : inner_end].strip():
            pair = Marked(mark.start, end, mark.inner, inner_end, len(self.open), closed)
            self.found.append(pair)

    def finish(self, runs_on: bool) -> list[Marked]:
        """Ends what is still open and gives all pairs in order, none crossing another."""
        while self.open:
            mark = self.open.pop()
            self._drop(mark, self.end, runs_on=runs_on and not self.open)
        self.found.sort(key=lambda pair: (pair.start, -pair.end))
        kept: list[Marked] = []
        stack: list[Marked] = []
        for pair in self.found:
            while stack and stack[-1].end <= pair.start:
                stack.pop()
            if not stack or pair.end <= stack[-1].end:
                kept.append(pair._replace(depth=len(stack)))
                stack.append(pair)
        return kept
