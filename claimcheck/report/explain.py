"""Explanations as plain text: of a conflict, with everything that led to it, and of two passages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from claimcheck.model import UNDATED, Claim, ClaimcheckError, Conflict, Dated, Participant, Side, Utterance
from claimcheck.pipeline import Examined
from claimcheck.questions.group import Question
from claimcheck.questions.wording import named
from claimcheck.report.claims import reading, source_chain
from claimcheck.report.passages import PassageError, between, claims_at
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import quote, shorten
from claimcheck.report.safe import safe_text
from claimcheck.subjects.placed import Placed

_SENTENCE = 300  # code points of a sentence that are quoted
_PAIRS = 6  # of claims whose evidence is shown
_MOST = 12  # claims of a side, joins of a name


class ConflictError(ClaimcheckError):
    """An id that is no conflict's, or the beginning of several."""


def find_conflict(examined: Examined, wanted: str) -> Conflict:
    """The conflict with this id, or the one whose id begins so."""
    found = [conflict for conflict in examined.report.conflicts if conflict.id.startswith(wanted.lower())]
    if wanted and len(found) == 1:
        return found[0]
    if not examined.report.conflicts:
        raise ConflictError(f"{wanted}: these articles have no conflicts")
    if not found or not wanted:
        raise ConflictError(
            f"{wanted}: no conflict of these articles has this id; `claimcheck verify` shows the ids"
        )
    ids = ", ".join(sorted(conflict.id for conflict in found)[:6])
    raise ConflictError(f"{wanted}: several conflicts have an id that begins so ({ids}); give more of it")


def _about(conflict: Conflict) -> str:
    attribute = named(conflict.attribute)
    return f"{conflict.subject_label} ({attribute})" if conflict.subject_label else attribute


def explain_conflict(examined: Examined, conflict: Conflict, *, width: int) -> str:
    """Every claim and how it was read, what was joined and why, and which rule decided; `width` columns wide."""
    teller = _Teller(examined, width)
    rule = next((rule for rule in examined.rules if rule.id == conflict.rule), None)
    teller.line(0, conflict.question or conflict.attribute)
    status = "" if conflict.status == "open" else f", {conflict.status}"
    teller.line(0, f"{conflict.verdict.value}, {conflict.severity.value}{status}; id {conflict.id}")
    teller.line(0, f"About: {_about(conflict)}")
    teller.line(0, f"Why: {conflict.explanation}")
    if rule is not None:
        teller.line(0, f"Rule: {rule.id}. {rule.why} ({rule.source})")
    for number, side in enumerate(conflict.sides, 1):
        teller.gap()
        teller.line(0, f"Answer {number}: {side.value}")
        teller.claims(side.claims)
    claims = [claim for side in conflict.sides for claim in side.claims]
    teller.bystanders(claims)
    teller.joins(conflict, claims)
    teller.occasions(conflict.sides)
    teller.dates(claims)
    return teller.text()


def explain_passages(examined: Examined, one: tuple[str, int], two: tuple[str, int], *, width: int) -> str:
    """Why two passages, each a path and a line, do or do not conflict; PassageError where one makes no claim."""
    ours, theirs = claims_at(examined, *one), claims_at(examined, *two)
    found, more = between(examined, ours, theirs)
    if not found:
        raise PassageError(
            f"{one[0]}:{one[1]}: the two passages are one, with a single claim; give another line"
        )
    teller = _Teller(examined, width)
    shown: set[str] = set()
    for verdict in found:
        teller.line(0, verdict.words[:1].upper() + verdict.words[1:])
        for placed in (verdict.one, verdict.two):
            teller.claim(placed.claim, full=placed.claim.id not in shown)
            shown.add(placed.claim.id)
        teller.gap()
    if more:
        teller.line(
            0, f"{more} more pair{'s' if more > 1 else ''} of claims on these lines tell of different things."
        )
    teller.dates([placed.claim for verdict in found for placed in (verdict.one, verdict.two)])
    return teller.text()


class _Teller:
    """Collects lines of text, wrapped and harmless to a terminal."""

    def __init__(self, examined: Examined, width: int) -> None:
        self._examined, self._width = examined, max(40, width)
        self._positions = Positions(examined.report.documents)
        self._placed = {placed.claim.id: placed for placed in examined.joined.placed}
        self._lines: list[str] = []

    def text(self) -> str:
        """All lines, each ended."""
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return "".join(f"{line}\n" for line in self._lines)

    def gap(self) -> None:
        """One empty line."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, depth: int, words: str) -> None:
        """A line, two columns further in for each step of depth; what is too long goes on below, further in."""
        indent = "  " * depth
        self._lines += textwrap.wrap(
            safe_text(words), self._width, initial_indent=indent, subsequent_indent=f"{indent}  ",
            break_on_hyphens=False,
        )  # fmt: skip

    def claims(self, claims: Sequence[Claim]) -> None:
        """The claims of a side."""
        for claim in claims[:_MOST]:
            self.claim(claim)
        if len(claims) > _MOST:
            self.line(1, f"and {len(claims) - _MOST} more claims")

    def claim(self, claim: Claim, *, full: bool = True) -> None:
        """Where a claim stands, its words in their sentence, and how they were read."""
        document = self._positions.document(claim)
        line, column = self._positions.line_and_column(claim)
        self.line(1, f"{document.path}:{line}:{column}: “{shorten(claim.as_written, _SENTENCE)}”")
        if not full:
            return
        words = quote(claim, document.text, _SENTENCE)
        self.line(2, f"in: {words.before}*{words.inside}*{words.after}")
        self.line(2, f"read as: {reading(claim, self._dated(claim), self._who(claim))}")
        source = source_chain(claim)
        told = [
            claim.certainty.value,
            *([f"from {source}"] if source else []),
            claim.zone.value,
            claim.role.value,
        ]
        scope = f"; limited to: {', '.join(claim.scope)}" if claim.scope else ""
        self.line(2, f"told: {', '.join(told)}{scope}")

    def bystanders(self, claims: Iterable[Claim]) -> None:
        """Claims that answer the same question without taking a side."""
        known = {claim.id for claim in claims}
        questions = [q for q in self._examined.questions if known & {p.claim.id for p in q.claims}]
        rest = [p.claim for q in questions for p in q.claims if p.claim.id not in known]
        if rest:
            self.gap()
            self.line(0, "Answers to the same question that take no side:")
            for claim in rest[:_MOST]:
                self.claim(claim, full=False)

    def joins(self, conflict: Conflict, claims: Sequence[Claim]) -> None:
        """Why the claims were compared, and why the names in them are one."""
        self.gap()
        self.line(0, "Why these were held against one another:")
        told = [
            f"{self._where(one)} and {self._where(two)}: {reason}"
            for one, two, reason in _aligned(self._examined.questions, conflict.sides)
        ]
        for words in list(dict.fromkeys(told))[:_PAIRS] or ["they stand in one article and belong together"]:
            self.line(1, words)
        keys = {
            key for claim in claims if claim.id in self._placed for key in self._keys(self._placed[claim.id])
        }
        for key in sorted({*keys, conflict.subject_key}):
            subject = self._examined.context.subjects.get(key)
            if subject is not None and subject.type == "entity":
                self.line(1, f"{subject.label}: {self._joined(subject.names, subject.reasons)}")

    def _keys(self, placed: Placed) -> Iterator[str]:
        yield placed.claim.subject
        yield from placed.actors

    def _joined(self, names: Sequence[str], reasons: Sequence[str]) -> str:
        forms = ", ".join(f"“{name}”" for name in names[:_MOST])
        return f"{forms} are one: {'; '.join(reasons[:_MOST])}" if reasons else f"named {forms}"

    def occasions(self, sides: Sequence[Side]) -> None:
        """Whether the sides speak of one occasion, by the first claims of each two that are of two articles."""
        told = []
        for one, two in combinations(sides, 2):
            pairs = ((a, b) for a in one.claims for b in two.claims if a.document_id != b.document_id)
            first, second = next(pairs, (None, None))
            if first is None or second is None or not {first.id, second.id} <= self._placed.keys():
                continue
            answer = self._examined.context.occasion(self._placed[first.id], self._placed[second.id])
            held = {True: "the same occasion", False: "another occasion", None: "perhaps the same occasion"}
            reason = answer.reason.removeprefix("different occasions: ")
            told.append(f"{self._where(first)} and {self._where(second)}: {held[answer.same]} ({reason})")
        if told:
            self.gap()
            self.line(0, "Occasions:")
            for words in dict.fromkeys(told):
                self.line(1, words)

    def dates(self, claims: Iterable[Claim]) -> None:
        """When the articles appeared, and how that is known."""
        self.gap()
        self.line(0, "When the articles appeared:")
        known = {claim.id: claim for claim in self._examined.report.claims}
        documents = {claim.document_id: self._positions.document(claim) for claim in claims}
        for document in sorted(documents.values(), key=lambda d: (d.path, d.id)):
            dated = self._examined.report.dated.get(document.id, UNDATED)
            because = [known[name] for name in dated.because if name in known]
            clues = ", ".join(f"“{claim.as_written}” ({self._where(claim)})" for claim in because)
            when = str(dated.interval) if dated.interval else "nothing says when"
            self.line(1, f"{document.path}: {when} ({dated.basis}{f' from {clues}' if clues else ''})")

    def _where(self, claim: Claim) -> str:
        return f"{self._positions.document(claim).path}:{self._positions.line_and_column(claim)[0]}"

    def _dated(self, claim: Claim) -> Dated:
        return self._examined.report.dated.get(claim.document_id, UNDATED)

    def _who(self, claim: Claim) -> str:
        """The name of who takes part or speaks."""
        key = claim.value.entity if isinstance(claim.value, Participant) else claim.subject
        known = self._examined.context.subjects.get(key)
        return known.label if known and isinstance(claim.value, Participant | Utterance) else ""


def _aligned(questions: Sequence[Question], sides: Sequence[Side]) -> Iterator[tuple[Claim, Claim, str]]:
    """Claims of two sides that were aligned, with the evidence."""
    held = {pair: alignment for question in questions for pair, alignment in question.aligned.items()}
    for first, second in combinations(sides, 2):
        for one in first.claims:
            for two in second.claims:
                found = held.get((min(one.id, two.id), max(one.id, two.id)))
                if found is not None:
                    yield one, two, "; ".join(found.reasons)
