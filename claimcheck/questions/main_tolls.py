"""The toll of what two articles on one occasion are about, where each gives one, in whatever words.

"Sixty were injured" and "more than 90 came to harm" share no word. The grouping of articles says that they tell of
one occasion; a toll that is the only one of its kind in each article's news is then that occasion's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.count_measures import ESTIMATED
from claimcheck.model import REAL, Amount, Kind, Relation, Role
from claimcheck.model.records import replace
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary import ruled_out
from claimcheck.questions.tellings import by_name
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

_STRENGTH = 3.2
_REASON = "each article on the occasion gives one such toll"
_GROUP = 12  # articles of one occasion that are held against one another
_SMALL = 4  # numbers that any text holds
_ANYBODY = frozenset({"man", "woman", "adult"})
_TOLD = 3  # tellings of one toll that are looked at
_MOST = 20  # tolls of one kind in one article; one with more lists many happenings


def main_toll_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of tolls of one kind that are the only ones in the news of their articles."""
    held, numbers = _tolls(joined), _numbers(joined)
    found = {}
    for group in joined.groups:
        for one, two in combinations([name for name in group if name in held][:_GROUP], 2):
            likeness = joined.likeness.get((min(one, two), max(one, two)))
            story = likeness.score if likeness else 0.0
            for attribute in sorted(held[one].keys() & held[two].keys()):
                for a, b in product(held[one][attribute], held[two][attribute]):
                    known = _tells(numbers[one], b) or _tells(numbers[two], a)
                    if not known and _is_same(a, b, story):
                        found[claims_of(a, b)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _is_same(one: Placed, two: Placed, story: float) -> bool:
    """Whether nothing says that the two are tolls of two things."""
    return not (_far_off(one, two) or ruled_out(_of_all(one), _of_all(two), story))


def _of_all(toll: Placed) -> Placed:
    """The one toll of an article as that of all: "two men died", of whom nobody else is told to have died."""
    return replace(toll, claim=replace(toll.claim, scope=()))


def _numbers(joined: Joined) -> Mapping[str, frozenset[Fraction]]:
    """The plain numbers that each article tells, of whatever."""
    return {
        doc.document.id: frozenset(m.amount.low for m in doc.amounts if m.amount.low is not None)
        for doc in joined.documents
    }


def _tells(numbers: frozenset[Fraction], toll: Placed) -> bool:
    """Whether an article tells the other's toll too, of a part or of something else; small numbers do not say."""
    value = toll.claim.value
    return isinstance(value, Amount) and value.low is not None and value.low > _SMALL and value.low in numbers


def _far_off(one: Placed, two: Placed) -> bool:
    """Whether the articles are about towns of two countries: a storm that hits both has two tolls."""
    return bool(one.focus and two.focus) and one.focus[0] != two.focus[0]


def _tolls(joined: Joined) -> dict[str, dict[str, list[Placed]]]:
    """By document id and attribute, the first tellings of the one toll of its kind that the article's news gives."""
    found: dict[str, dict[str, list[Placed]]] = defaultdict(dict)
    for name, tolls in joined.told(_is_news).items():
        for attribute, items in by_name(tolls, lambda toll: toll.claim.attribute).items():
            whole = [item for item in items if not set(item.claim.scope) - _ANYBODY][:_MOST]
            if whole and _is_one(whole) and _size(whole[0]) >= max(_size(item) for item in items[:_MOST]):
                found[name][attribute] = whole[:_TOLD]
    return found


def _size(toll: Placed) -> Fraction:
    value = toll.claim.value
    return (value.high or value.low or Fraction(0)) if isinstance(value, Amount) else Fraction(0)


def _is_news(item: Placed) -> bool:
    claim = item.claim
    return (
        claim.kind is Kind.COUNT
        and (claim.attribute in PEOPLE or claim.attribute.startswith(ESTIMATED))
        and isinstance(claim.value, Amount)
        and claim.role is Role.NEWS
        and claim.certainty in REAL
    )


def _is_one(told: Sequence[Placed]) -> bool:
    """Whether no two of the tolls stand apart."""
    return all(relate(a.claim.value, b.claim.value) is not Relation.APART for a, b in combinations(told, 2))
