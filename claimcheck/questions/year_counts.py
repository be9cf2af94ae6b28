"""Which dates are counts of years or months from something, and how far such a count may be off."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.model import Grain, Kind, TimeInterval
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed

_UNITS = frozenset({"year", "month", "decade"})
_ROUGH = 90  # days by which a count of years or months may be off


class YearCounts:
    """The counted dates of all documents."""

    def __init__(self, joined: Joined) -> None:
        """Read them from the expressions of the documents."""
        counted = [(doc.document.id, time) for doc in joined.documents for time in _counted(doc)]
        self._exact = {(name, time.span.start): _is_exact(time) for name, time in counted}

    def holds(self, item: Placed) -> bool:
        """Whether a claim is a date that is counted in years or months: "nine years after the flood of 1990"."""
        return item.claim.kind is Kind.DATE and _key(item) in self._exact

    def may_meet(self, one: Placed, two: Placed) -> bool:
        """Whether a date is as near to a count as that is rough: January 2000 is about nine years after 1990.

        A year without its month is as rough as the count, and is held against it as it stands.
        """
        a, b = one.claim.value, two.claim.value
        rough = any(self.holds(item) and not self._exact[_key(item)] for item in (one, two))
        if not rough or not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
            return False
        return not a.grain is b.grain is Grain.YEAR and gap(a, b) <= _ROUGH


def _key(item: Placed) -> tuple[str, int]:
    return item.claim.document_id, item.claim.span.start


def _counted(doc: Annotated) -> list[TimeMention]:
    return [
        time
        for time in doc.times
        if time.expression.form == "event-offset" and time.expression.get("unit") in _UNITS
    ]


def _is_exact(time: TimeMention) -> bool:
    """Whether a count is to the year: an anniversary, "exactly ten years after"."""
    return bool(time.expression.get("exact")) or time.expression.get("hedge") == "exact"
