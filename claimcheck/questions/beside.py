"""What the sentences of two days tell beside them that shows the days to be no conflict.

"Shot on Thursday, he died on Friday": where the other article puts the happening on Thursday, both have the same two
days, and what each calls the happening decides nothing.
"""

from __future__ import annotations

from collections import defaultdict

from claimcheck.model import Kind, Relation, TimeInterval, Value
from claimcheck.questions.contrary_happening import one_night
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

_AGREE = frozenset({Relation.SAME, Relation.WITHIN})


class Beside:
    """The dates of every sentence."""

    def __init__(self, joined: Joined) -> None:
        self._told: dict[tuple[str, int], list[tuple[str, Value]]] = defaultdict(list)
        for item in joined.placed:
            if item.claim.kind is Kind.DATE and isinstance(item.claim.value, TimeInterval):
                self._told[_sentence(item)].append((item.claim.id, item.claim.value))

    def settles(self, one: Placed, two: Placed) -> bool:
        """Whether two dates are no conflict: one night, or both days in one sentence, "on Friday, a day after it"."""
        if one.claim.kind is not Kind.DATE or one.claim.document_id == two.claim.document_id:
            return one.claim.kind is Kind.DATE and _sentence(one) == _sentence(two)
        named = self._names(one, two) or self._names(two, one)
        return named or one_night(one, two)

    def _names(self, one: Placed, two: Placed) -> bool:
        if not isinstance(two.claim.value, TimeInterval):
            return False
        return any(
            name != one.claim.id and relate(value, two.claim.value) in _AGREE
            for name, value in self._told.get(_sentence(one), ())
        )


def _sentence(item: Placed) -> tuple[str, int]:
    return item.claim.document_id, item.claim.sentence.start
