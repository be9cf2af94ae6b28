"""What the words round two answers, or their articles, show to be of two things, or right both.

Pairs that a mark alone aligns are no question where any of it holds; the others are weighed with it.
"""

from __future__ import annotations

from claimcheck.model import Kind
from claimcheck.questions.addends import Addends
from claimcheck.questions.beside import Beside
from claimcheck.questions.contrary import other_sides
from claimcheck.questions.counted_years import YearCounts
from claimcheck.questions.limits import Limits
from claimcheck.questions.other_events import OtherEvents
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed


class LimitTraits:
    """What limits answers; what hangs on one alone is looked up once."""

    def __init__(self, joined: Joined, counts: YearCounts) -> None:
        self._limits, self._events, self._years = Limits(joined), OtherEvents(joined.docs), counts
        self._addends, self._beside = Addends(joined), Beside(joined)

    def __call__(self, one: Placed, two: Placed) -> dict[str, float]:
        """The traits of two claims that hold, each 1; words and deeds have no limits."""
        if one.claim.kind is Kind.ATTRIBUTION:
            return {}
        found = {
            **self._limits.told(one, two),
            **self._events(one, two),
            "adds up": self._addends.settle(one, two),
            "other sides": other_sides(one, two),
            "told beside": self._beside.settles(one, two),
            "counted in years": self._years.may_meet(one, two),
        }
        return {name: 1.0 for name, holds in found.items() if holds}
