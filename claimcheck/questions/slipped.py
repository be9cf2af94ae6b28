"""A nought too many or a whole unit too high: "$38 million" in one article, "$38 billion" in the other.

Numbers that differ so much are else those of two things. But two sums or measures of one thing, with the same figures,
of which one is exactly ten or a thousand times the other, are a slip, if the articles tell of one occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from claimcheck.claims.leftover import FIGURE
from claimcheck.model import REAL, Amount, Certainty, Kind, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary import Contrary, ruled_out
from claimcheck.subjects.joined import Joined, near_pairs
from claimcheck.subjects.placed import Placed, claims_of

_STRENGTH = 3.6
_REASON = "the same figures of one thing, of which one is a slip of a nought or of a whole unit"
_TIMES = frozenset({10, 1000})
_FIGURES = 2  # but noughts, of which fewer come twice
_LEAST = 1000  # below which counts of one sort come ten times as high
_GROUP = 12  # articles of one occasion that are held against one another
_MOST = 40  # numbers of one article
_DAYS = 4  # between the articles; what grows may be ten times as much later
_SHARED = 2  # content words of both sentences
_BY_FIGURES = frozenset(
    {None, Contrary.STRANGERS, Contrary.UNANCHORED}
)  # what such figures are enough against
_TOLD = REAL | {Certainty.PLANNED}

_Held = Mapping[tuple[str, str, str], Sequence[Placed]]  # by attribute, unit and figures


def slipped_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment of each such pair of numbers, by sorted claim ids."""
    held = {name: _by_figures(items) for name, items in joined.told(_is_large, _MOST).items()}
    found = {}
    for one, two in near_pairs(joined, held, _DAYS, _GROUP):
        for key in sorted(held[one].keys() & held[two].keys()):
            pair = held[one][key][0], held[two][key][0]
            if not _tells(joined, one, pair[1]) and not _tells(joined, two, pair[0]) and _is_slip(*pair):
                found[claims_of(*pair)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _tells(joined: Joined, name: str, other: Placed) -> bool:
    """Whether an article tells the other's number too, of whatever."""
    return any(mention.amount.low == _value(other) for mention in joined.docs[name].amounts)


def _is_large(item: Placed) -> bool:
    """Whether a claim is of an exact large number, sum or measure of something."""
    claim, value = item.claim, item.claim.value
    if claim.kind is not Kind.COUNT or claim.attribute == FIGURE or not isinstance(value, Amount):
        return False
    exact = value.exact and value.low == value.high and (value.low or 0) >= _LEAST
    news = claim.role is Role.NEWS or claim.certainty is Certainty.PLANNED  # what is to come is no history
    return exact and news and claim.certainty in _TOLD and not claim.scope


def _by_figures(items: Sequence[Placed]) -> _Held:
    found: dict[tuple[str, str, str], list[Placed]] = defaultdict(list)
    for item in items:
        figures = str(_value(item)).strip("0")
        if isinstance(item.claim.value, Amount) and figures.isdecimal() and len(figures) >= _FIGURES:
            found[item.claim.attribute, item.claim.value.unit, figures].append(item)
    return found


def _value(item: Placed) -> Fraction:
    value = item.claim.value
    return (value.low or Fraction(0)) if isinstance(value, Amount) else Fraction(0)


def _is_slip(one: Placed, two: Placed) -> bool:
    """Whether nothing but the size speaks against two numbers with the same figures."""
    low, high = sorted((_value(one), _value(two)))
    if high / low not in _TIMES or len(one.context & two.context) < _SHARED:
        return False
    return ruled_out(one, two, 1.0) in _BY_FIGURES
