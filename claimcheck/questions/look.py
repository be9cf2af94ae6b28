"""Which pairs of answers are hopeless at the first look, told from sums that many pairs share.

Of ten pairs nine are: two articles name many towns, and each is held against each. So nothing is gathered here that
a pair does not need: what the attributes, the ranks or the places say is summed once for all pairs that have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from claimcheck.model import Kind, Place, Span
from claimcheck.questions.odds import at_a_look, at_most, weights
from claimcheck.questions.rivals import Pair
from claimcheck.questions.traits import Told, asked, ranks
from claimcheck.questions.traits_articles import Between
from claimcheck.questions.traits_doubts import doubts
from claimcheck.questions.traits_values import by_place, by_value
from claimcheck.subjects.placed import Placed

_ROUNDING = 1e-6  # sums of the same in another order


class Sentences:
    """What two articles, and the sentences of two of their claims, add to the log odds of the first look."""

    def __init__(self, always: Mapping[str, float], between: Between) -> None:
        self._always, self._between = at_a_look(always), between
        self._found: dict[tuple[Span, Span], float] = {}

    def __call__(self, one: Placed, two: Placed) -> float:
        key = one.claim.sentence, two.claim.sentence
        if key not in self._found:
            self._found[key] = self._always + at_a_look(self._between.at_first(one, two))
        return self._found[key]


class Look:
    """Which pairs are hopeless before their doubts are asked."""

    def __init__(self, marked: frozenset[str]) -> None:
        """`marked`: ids of claims of which marks speak."""
        self._marked = marked
        self._seen = weights().seen - _ROUNDING
        self._doubts: dict[Kind, float] = {}

    def __call__(self, pair: Pair, told: Told, sentences: Sentences) -> bool:
        """Whether a pair is worth asking more, whatever doubts say; `told` is by claim id."""
        one, two = pair.one, pair.two
        if one.claim.id in self._marked and two.claim.id in self._marked:
            return True
        found = sentences(one, two) + _of_claims(one, two, told)
        found += at_a_look(pair.rivalry) + (at_a_look(pair.left_open) if pair.open else 0.0)
        return found + self._doubted(one, two) >= self._seen

    def _doubted(self, one: Placed, two: Placed) -> float:
        """The most that doubts of pairs of this kind can add."""
        kind = one.claim.kind
        if kind not in self._doubts:
            self._doubts[kind] = at_most(doubts(one, two))
        return self._doubts[kind]


def _of_claims(one: Placed, two: Placed, told: Told) -> float:
    """What `traits.at_first` adds."""
    a, b = one.claim, two.claim
    by_name = _asked(a.attribute, b.attribute, a.subject == b.subject, a.kind)
    by_rank = _ranks(told[a.id].rank, told[b.id].rank)
    places = isinstance(a.value, Place) and isinstance(b.value, Place)
    return by_name + by_rank + (_places(a.value, b.value) if places else at_a_look(by_value(one, two)))


@lru_cache(1 << 12)
def _asked(ours: str, theirs: str, one_subject: bool, kind: Kind) -> float:
    return at_a_look(asked(ours, theirs, one_subject)) + at_a_look({kind.value: 1.0})


@lru_cache(1 << 12)
def _ranks(ours: int, theirs: int) -> float:
    return at_a_look(ranks(ours, theirs))


@lru_cache(1 << 14)
def _places(ours: Place, theirs: Place) -> float:
    return at_a_look(by_place(ours, theirs))
