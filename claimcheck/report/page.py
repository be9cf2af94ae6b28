"""The rows of the tables: conflicts with their sides, and single claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from claimcheck.model import Claim, Conflict, Document, Severity, Side, Span
from claimcheck.questions.wording import named
from claimcheck.report.claims import source_chain
from claimcheck.report.differing import said
from claimcheck.report.draw import Cell, Column, Line, Piece, draw
from claimcheck.report.positions import Positions
from claimcheck.report.quotes import file_names, quote, shorten
from claimcheck.values.in_words import in_words

_NARROW = 160  # terminal columns; below this, what is a column of its own shares the first one
_NARROWEST = 72  # below this one column holds it all
_WHOLE = 300  # code points of a sentence that is quoted as a whole
_CLAIMS_QUOTED = 3  # of one side; the rest is named by file and line
_CLAIMS_NAMED = 6
_ID = 8  # signs of a conflict's id; `explain` takes the beginning
_UNNAMED = "(unnamed)"  # the subject of words whose speaker nothing tells
_LABEL, _QUESTION, _EXPLANATION = 80, 200, 600  # code points at most

Sentence = tuple[str, Span]  # document id and where it stands

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


class Page:
    """Documents with their names and positions, and how wide and in which colours to draw.

    `width` in terminal columns; `draft` holds ids of documents.
    """

    def __init__(self, documents: tuple[Document, ...], width: int, color: bool, draft: Set[str]) -> None:
        self._positions = Positions(documents)
        self._width, self._color = width, color
        # Where everything is the draft, nothing needs the mark.
        self._draft = draft if {document.id for document in documents} - draft else frozenset()
        names = file_names(document.path for document in documents)
        self._names = {document.id: names[document.path] for document in documents}

    def conflicts(self, conflicts: Iterable[Conflict], show: str) -> str:
        """Conflicts of severity `show` or above, the loudest first, then by path, start and rule; "" for none."""
        ordered = sorted(self._positions.ordered(conflicts, show), key=lambda c: -c.severity.rank)
        rows = [self._row(conflict) for conflict in ordered]
        answers = Column("What the articles say")
        columns = [Column("Severity", 8), Column("Rule", 24), Column("Subject", 26), answers]
        if self._width < _NARROWEST:
            columns = [answers]
            rows = [[severity + rule + subject + sides] for severity, rule, subject, sides in rows]
        elif self._width < _NARROW:
            columns = [Column("Conflict", 24), answers]
            rows = [[severity + rule + subject, sides] for severity, rule, subject, sides in rows]
        return draw(columns, rows, width=self._width, color=self._color) if rows else ""

    def claims(self, claims: Iterable[Claim]) -> str:
        """The table of claims, in order of path and start; "" where there are none."""
        rows = [self._claim_row(claim) for claim in sorted(claims, key=self._positions.of_claim)]
        share = self._width // 5
        columns = [Column("Where", share), Column("Claim", share), Column("Subject", share), Column("Value")]
        return draw(columns, rows, width=self._width, color=self._color) if rows else ""

    def _row(self, conflict: Conflict) -> list[Cell]:
        verdict = conflict.verdict.value
        state = () if conflict.status == "open" else (_line(conflict.status),)
        named = () if verdict in conflict.rule else (_line(verdict, "italic"),)
        return [
            (_line(conflict.severity.value, _STYLES[conflict.severity]), *state),
            (_line(conflict.rule), *named, _line(conflict.id[:_ID], "dim")),
            _about(conflict),
            self._answers(conflict),
        ]

    def _answers(self, conflict: Conflict) -> Cell:
        """The sides, the draft's first, and under them the reason."""
        sides = sorted(conflict.sides, key=lambda s: (not self._is_draft(s), self._positions.of_side(s)))
        why = Line((("Why: ", "bold"), (shorten(conflict.explanation, _EXPLANATION), "")))
        asked = (_line(conflict.question, "bold", _QUESTION),) if conflict.question else ()
        told = set[Sentence]()
        return (*asked, *(line for side in sides for line in self._side(side, conflict, told)), why)

    def _is_draft(self, side: Side) -> bool:
        return any(claim.document_id in self._draft for claim in side.claims)

    def _side(self, side: Side, conflict: Conflict, quoted_whole: set[Sentence]) -> list[Line]:
        """The value, then the claims that give it: the draft's first, some quoted, some only named.

        A sentence that several claims share is quoted as a whole once; `quoted_whole` remembers it.
        """
        positions, draft = self._positions, self._draft
        claims = sorted(side.claims, key=lambda c: (c.document_id not in draft, positions.of_claim(c)))
        quoted, rest = claims[:_CLAIMS_QUOTED], claims[_CLAIMS_QUOTED:]
        shared = _shared(conflict)
        told = said(conflict, side, self._color)
        value = Line(told) if told else _line(f"• {side.value}", "bold")
        lines = [value]
        for claim in quoted:
            sentence = claim.document_id, claim.sentence
            again = sentence in quoted_whole
            pieces = self._again(claim) if again else self._quoted(claim, whole=sentence in shared)
            lines.append(Line(pieces, indent=2))
            quoted_whole |= {sentence} & shared
        if rest:
            named = ", ".join(self._where(claim) for claim in rest[:_CLAIMS_NAMED])
            more = f" and {len(rest) - _CLAIMS_NAMED:,} more" if len(rest) > _CLAIMS_NAMED else ""
            lines.append(Line(((f"also {named}{more}", ""),), indent=2))
        return lines

    def _again(self, claim: Claim) -> tuple[Piece, ...]:
        """The words of a claim whose sentence has just been quoted."""
        mark = "" if self._color else "*"
        written = shorten(claim.as_written, max(60, self._width))
        return (
            (self._where(claim), "cyan"),
            (": ", ""),
            (f"{mark}{written}{mark}", "bold underline"),
            (", in the same sentence", ""),
        )

    def _quoted(self, claim: Claim, *, whole: bool = False) -> tuple[Piece, ...]:
        room = _WHOLE if whole else max(60, self._width)
        words = quote(claim, self._positions.document(claim).text, room=room)
        # Without colours the asterisks of plain e-mail show which words carry the value.
        mark = "" if self._color else "*"
        source = source_chain(claim)
        return (
            (self._where(claim), "cyan"),
            (" (draft)" if claim.document_id in self._draft else "", "magenta"),
            (f": {words.before}", ""),
            (f"{mark}{words.inside}{mark}", "bold underline"),
            (words.after, ""),
            (f" [{shorten(source, _LABEL)}]" if source else "", "italic"),
        )

    def _where(self, claim: Claim) -> str:
        line_number, _ = self._positions.line_and_column(claim)
        return f"{shorten(self._names[claim.document_id], _LABEL)}:{line_number}"

    def _claim_row(self, claim: Claim) -> list[Cell]:
        source = source_chain(claim)
        certainty = claim.certainty.value + (f": {source}" if source else "")
        written = f"“{shorten(claim.as_written, self._width)}”"
        return [
            (_line(self._where(claim), "cyan"),),
            (_line(f"{claim.kind.value}: {claim.attribute}"), _line(certainty, "italic")),
            (_line(claim.subject or _UNNAMED),),
            (_line(in_words(claim.value), "bold"), Line(((written, ""),))),
        ]


def _shared(conflict: Conflict) -> Set[Sentence]:
    """Sentences, not too long, in which more than one claim of a conflict stands."""
    claims = {(c.document_id, c.sentence, c.span) for side in conflict.sides for c in side.claims}
    held = Counter((document, sentence) for document, sentence, _ in claims)
    return {(d, span) for (d, span), times in held.items() if times > 1 and span.end - span.start <= _WHOLE}


def _about(conflict: Conflict) -> Cell:
    """The subject and what of it; what is unknown, or the same word again, takes no line."""
    subject, attribute = conflict.subject_label, conflict.attribute
    label = (_line(subject, "bold"),) if subject else ()
    return (*label, _line(named(attribute))) if attribute != subject else label


def _line(text: str, style: str = "", room: int = _LABEL) -> Line:
    return Line(((shorten(text, room), style),))
