"""What every rule kind may ask about the whole input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.model import Claim, Subject
from claimcheck.subjects.occasions import Answer, compare
from claimcheck.subjects.placed import Placed


@dataclass(frozen=True, slots=True)
class Context:
    """Subjects by key, claims by id, likeness of document pairs (sorted ids)."""

    subjects: Mapping[str, Subject]
    claims: Mapping[str, Claim]
    likeness: Mapping[tuple[str, str], float]

    def occasion(self, one: Placed, two: Placed) -> Answer:
        """Whether two claims speak of one occasion."""
        return compare(one, two, self.claims)

    def alike(self, one: Placed, two: Placed) -> float:
        """Likeness of the documents of two claims; 1 within a document."""
        first, second = sorted((one.claim.document_id, two.claim.document_id))
        return 1.0 if first == second else self.likeness.get((first, second), 0.0)
