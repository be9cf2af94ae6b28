"""Why two passages do or do not conflict: every claim of one against every claim of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.introduced import EXTRACTOR as INTRODUCED
from claimcheck.model import AGREE, ClaimcheckError, Conflict, Relation
from claimcheck.model import Verdict as Verdicts
from claimcheck.model.records import NamedTuple
from claimcheck.pipeline import Examined
from claimcheck.questions.group import Question
from claimcheck.questions.utterances import Utterances
from claimcheck.report.positions import Positions
from claimcheck.report.reasons import compatible, incomparable, not_asked
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

_SHOWN = 12  # pairs; what is left is counted
# How telling a verdict is, the most telling first.
_CONFLICT, _ANSWERED, _PARTED, _AGREEING, _OTHER, _UNLIKE = range(6)


class PassageError(ClaimcheckError):
    """A passage that is not there, or from which no claim is read."""


class Verdict(NamedTuple):
    """What is between two claims: `rank` 0 for a conflict, higher the less there is to say."""

    rank: int
    one: Placed
    two: Placed
    words: str


def claims_at(examined: Examined, path: str, line: int) -> list[Placed]:
    """The claims whose words begin on a line of an article; PassageError where there is none."""
    positions = Positions(examined.report.documents)
    own = [placed for placed in examined.joined.placed if placed.path == path]
    found = [placed for placed in own if positions.line_and_column(placed.claim)[0] == line]
    if not found:
        lines = sorted({positions.line_and_column(placed.claim)[0] for placed in own})
        near = ", ".join(str(n) for n in sorted(sorted(lines, key=lambda n: (abs(n - line), n))[:6]))
        hint = f"claims are on line{'s' if len(lines) > 1 else ''} {near}" if near else "nor from any other"
        raise PassageError(f"{path}:{line}: no claim is read from this line; {hint}")
    return found


def between(
    examined: Examined, ours: Sequence[Placed], theirs: Sequence[Placed]
) -> tuple[list[Verdict], int]:
    """What is between the claims of two passages, most telling first, and how many pairs are not shown."""
    found = sorted(
        _verdicts(examined, _own(ours), _own(theirs)),
        key=lambda v: (v.rank, v.one.claim.span, v.two.claim.span, v.words),
    )
    telling = [verdict for verdict in found if verdict.rank < _UNLIKE] or found[:1]
    return telling[:_SHOWN], len(found) - len(telling[:_SHOWN])


def _own(claims: Sequence[Placed]) -> Sequence[Placed]:
    """Without those that only say whose the words beside them are, or who did what stands there."""
    told = (p for p in claims if p.claim.attribute != "speaker" and p.claim.extractor != INTRODUCED)
    return list(told) or claims


def _verdicts(examined: Examined, ours: Sequence[Placed], theirs: Sequence[Placed]) -> Iterator[Verdict]:
    questions = {placed.claim.id: q for q in examined.questions for placed in q.claims}
    seen = set()
    for one in ours:
        for two in theirs:
            pair = frozenset((one.claim.id, two.claim.id))
            if len(pair) == 2 and pair not in seen:
                seen.add(pair)
                rank, words = _verdict(examined, one, two, questions)
                yield Verdict(rank, one, two, words)


def _verdict(examined: Examined, one: Placed, two: Placed, questions: dict[str, Question]) -> tuple[int, str]:
    if conflict := _conflict(examined, one, two):
        return (
            _CONFLICT,
            f"conflict {conflict.id} ({conflict.rule}, {conflict.severity.value}): {conflict.explanation}",
        )
    if one.claim.kind is not two.claim.kind:
        return (
            _UNLIKE,
            f"they tell of different things: a {one.claim.kind.value} and a {two.claim.kind.value}",
        )
    question = questions.get(one.claim.id)
    together = question is not None and question is questions.get(two.claim.id)
    if question is not None and together:
        return _ANSWERED, _together(examined, question, one, two, question.stand(one, two))
    relation = relate(one.claim.value, two.claim.value)
    why = not_asked(examined, one, two)
    if one.claim.attribute != two.claim.attribute:
        return _OTHER, why
    if relation in AGREE:
        return _AGREEING, compatible(one.claim, two.claim, relation)
    if relation is Relation.INCOMPARABLE:
        return _AGREEING, incomparable(one.claim, two.claim)
    return _PARTED, why or "no conflict, since neither fits a question that the other answers well enough"


def _conflict(examined: Examined, one: Placed, two: Placed) -> Conflict | None:
    """The conflict on two sides of which the claims stand; answers that agree are none, however firm each is."""
    for conflict in (c for c in examined.report.conflicts if c.verdict is not Verdicts.HEDGE_LOST):
        sides = [{claim.id for claim in side.claims} for side in conflict.sides]
        ours = {n for n, side in enumerate(sides) if one.claim.id in side}
        theirs = {n for n, side in enumerate(sides) if two.claim.id in side}
        if ours and theirs and ours != theirs:
            return conflict
    return None


def _together(examined: Examined, question: Question, one: Placed, two: Placed, relation: Relation) -> str:
    """Why two answers to one question are no conflict."""
    if isinstance(question, Utterances):
        return f"one utterance, and no conflict, since its words are {question.relation(one, two).value}"
    if relation in AGREE:
        return compatible(one.claim, two.claim, relation)
    if relation is Relation.INCOMPARABLE:
        return incomparable(one.claim, two.claim)
    for mine, other in ((one, two), (two, one)):
        if (agreeing := _agreeing(mine, other, question.claims)) is not None:
            where = Positions(examined.report.documents).line_and_column(agreeing.claim)[0]
            return f"no conflict, since {mine.path} also says '{agreeing.claim.as_written}' (line {where})"
    answer = examined.context.occasion(one, two)
    if answer.same is False:
        return f"different occasions because {answer.reason.removeprefix('different occasions: ')}"
    if one.claim.document_id == two.claim.document_id:
        return (
            "no conflict, since one article may tell of two happenings: it does not take the first up again"
        )
    return "no conflict, since no rule is about this difference"


def _agreeing(one: Placed, two: Placed, claims: Sequence[Placed]) -> Placed | None:
    """Another claim of the article of `one` that gives the answer of `two`."""
    return next(
        (
            other
            for other in claims
            if other.claim.document_id == one.claim.document_id != two.claim.document_id
            and relate(other.claim.value, two.claim.value) in AGREE
        ),
        None,
    )
