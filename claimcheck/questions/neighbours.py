"""Which neighbouring articles may tell of one occasion, so that what one alone did or was can differ between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized

from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap

_APART = 45  # days between two articles, beyond which a birthday is as likely as a slip
_ALIKE = 0.28  # likeness from which what befell somebody says which happening is meant


def compared(joined: Joined, told: Mapping[str, Sized], days: int = _APART) -> Iterator[tuple[str, str]]:
    """Pairs of articles that both have something in `told`, by id, and may be of one occasion within so many days."""
    for one, two in joined.neighbours:
        if told[one] and told[two] and may_be_one(joined, one, two, days):
            yield one, two


def may_be_one(joined: Joined, one: str, two: str, days: int = _APART) -> bool:
    """Whether two articles, grouped or so alike that one kind of happening is one happening, are of so many days."""
    out = [joined.coverage.profiles[name].published for name in (one, two)]
    if out[0] is not None and out[1] is not None and gap(out[0], out[1]) > days:
        return False
    likeness = joined.likeness.get((min(one, two), max(one, two)))
    return joined.coverage.together(one, two) or (likeness is not None and likeness.score >= _ALIKE)
