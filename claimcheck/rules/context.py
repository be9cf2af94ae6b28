"""What every rule kind may ask about the whole input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from claimcheck.model import Amount, Claim, Subject, Value
from claimcheck.questions.asked import question_of
from claimcheck.questions.momentary import Moment
from claimcheck.questions.steps import Step
from claimcheck.subjects.coverage import Coverage
from claimcheck.subjects.occasions import HANDFUL, Answer, compare, judgement
from claimcheck.subjects.placed import Placed, claims_of, documents_of
from claimcheck.subjects.stories import Likeness

_UNLIKE = Likeness(0.0, (), 0)


@dataclass(frozen=True, slots=True)
class Context:
    """Subjects by key, claims by id, likeness of document pairs (sorted ids), paths by document id."""

    subjects: Mapping[str, Subject]
    claims: Mapping[str, Claim]
    likeness: Mapping[tuple[str, str], Likeness]
    paths: Mapping[str, str]  # document id -> path
    spoken_by: Mapping[str, Sequence[Claim]]  # by document id: claims of who speaks, in order of span
    numbers: Mapping[str, frozenset[Fraction]] = field(
        default_factory=dict
    )  # by document id: all that it tells

    answers: Mapping[tuple[str, str], tuple[Value, ...]] = field(default_factory=dict)
    # by document id and attribute: every answer that a document gives, whatever limits it

    def knows(self, document: str, value: Value) -> bool:
        """Whether the document tells the number somewhere, of whatever; only plain numbers are looked for."""
        if not isinstance(value, Amount) or value.unit or value.low is None:
            return False
        return value.low in self.numbers.get(document, frozenset())

    placed: Mapping[str, Placed] = field(default_factory=dict)  # by claim id
    told: Mapping[str, Sequence[Placed]] = field(default_factory=dict)  # by document id, in order of place
    counted: frozenset[tuple[str, str]] = frozenset()  # sorted ids of claims whose days are of two happenings
    steps: Mapping[str, Step] = field(default_factory=dict)  # by id of the claim that its sentence leads to
    moments: Mapping[str, Moment] = field(default_factory=dict)  # by id of the claim that was right then
    taken_in: Mapping[str, Fraction] = field(
        default_factory=dict
    )  # people told apart, by id of the claim with them
    exchanged: frozenset[tuple[str, str]] = frozenset()  # the same of claims of one occasion with two names
    coverage: Coverage | None = None  # which articles tell of one occasion

    @property
    def is_handful(self) -> bool:
        """Whether the documents are so few that they are meant as one set, not a pile of like occasions."""
        return len(self.paths) <= HANDFUL

    def occasion(self, one: Placed, two: Placed) -> Answer:
        """Whether two claims speak of one occasion."""
        if claims_of(one, two) in self.exchanged and judgement(one, two) is None:
            return Answer(True, "one wording and one day, but for the name")
        return compare(one, two, self.claims, self.coverage)

    def place(self, claim: Claim) -> tuple[str, int, int, str]:
        """Where a claim stands: the sort key of all output."""
        return self.paths.get(claim.document_id, ""), claim.span.start, claim.span.end, claim.id

    def question(self, claims: Sequence[Claim]) -> str:
        """What the claims answer, in words."""
        known = [self.placed[claim.id] for claim in claims if claim.id in self.placed]
        return question_of(known, self.subjects) if known else ""

    def alike(self, one: Placed, two: Placed) -> Likeness:
        """Likeness of the documents of two claims."""
        return self.likeness.get(documents_of(one, two), _UNLIKE)
