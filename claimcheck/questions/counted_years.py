"""The year that an undated article counts for its news, held against the one that another article puts it in.

"Reopened eleven years after the last train ran in 1996" and "on the opening day, in May 2009": an undated article dates
its news by nothing but the count. An article that looks back on the same news has other verbs for it, and other people;
but what it tells of a past year that the first article does not name is that news far more often than anything else.
Where it tells of several such years, what is said of them decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.model import UNREAL, Certainty, Grain, Kind, Role, TimeInterval, Zone
from claimcheck.questions.align import Alignment
from claimcheck.questions.undated_years import agree, is_history, likeness
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, claims_of, is_within

_UNITS = frozenset({"year", "month", "decade"})
_ROUGH = 90  # days by which a count of years or months may be off
_STRENGTH = 3.5
_REASON = "the year that an undated article counts for its news, against the only other that is told of"
_LEAD = 3  # sentences of the body among which an article tells its news
_LONGEST = 366  # days; a longer stretch knows no year
_MOST = 30  # dates of an article that are looked at
_FURTHEST = 4 * 366  # days; what is told of years further apart is two happenings
_CLEARLY = 0.3  # likeness by which one of several years is that of the news


class YearCounts:
    """The counted dates of all documents."""

    def __init__(self, joined: Joined) -> None:
        """Read them from the expressions of the documents."""
        counted = [(doc.document.id, time) for doc in joined.documents for time in _times_counted(doc)]
        self._exact = {(name, time.span.start): _is_exact(time) for name, time in counted}

    def holds(self, item: Placed) -> bool:
        """Whether a claim is a date that is counted in years or months: "nine years after the flood of 1990"."""
        return item.claim.kind is Kind.DATE and _key(item) in self._exact

    def may_meet(self, one: Placed, two: Placed) -> bool:
        """Whether a date is as near to a count as that is rough: January 2000 is about nine years after 1990.

        A year without its month is as rough as the count, and is held against it as it stands.
        """
        a, b = one.claim.value, two.claim.value
        if not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
            return False
        rough = any(self.holds(item) and not self._exact[_key(item)] for item in (one, two))
        return rough and not a.grain is b.grain is Grain.YEAR and gap(a, b) <= _ROUGH


def _key(item: Placed) -> tuple[str, int]:
    return item.claim.document_id, item.claim.span.start


def _times_counted(doc: Annotated) -> list[TimeMention]:
    return [
        time
        for time in doc.times
        if time.expression.form == "event-offset" and time.expression.get("unit") in _UNITS
    ]


def _is_exact(time: TimeMention) -> bool:
    """Whether a count is to the year: an anniversary, "exactly ten years after"."""
    return bool(time.expression.get("exact")) or time.expression.get("hedge") == "exact"


def counted_years(joined: Joined, counts: YearCounts) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of a year that an undated article counts for its news and another article's."""
    basis = {item.claim.document_id: item.published.basis for item in joined.placed}
    held = joined.told(_is_year, _MOST)
    found = {}
    for pair in joined.neighbours:
        for one, two in (pair, pair[::-1]):
            if basis.get(one, "stated") == "stated":
                continue
            for a, b in _answering(joined.docs[one], held.get(one, ()), held.get(two, ()), counts):
                found[claims_of(a, b)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _answering(
    doc: Annotated, ours: Sequence[Placed], theirs: Sequence[Placed], counts: YearCounts
) -> Iterator[tuple[Placed, Placed]]:
    """The counted year of our news and the only year of theirs that it can be."""
    for news in _counted(doc, ours, counts):
        if any(agree(news, other) for other in theirs):
            continue
        past = [b for b in theirs if is_history(b) and _slipped(news, b) and not counts.may_meet(news, b)]
        may = [b for b in past if not any(agree(other, b) for other in ours)]
        if (told := _likeliest(news, may)) is not None:
            yield news, told
            return


def _is_year(item: Placed) -> bool:
    """Whether a date is of one year at most, a rough one included."""
    return is_within(item, _LONGEST)


def _counted(doc: Annotated, ours: Sequence[Placed], counts: YearCounts) -> Iterator[Placed]:
    """The dates that are counted in years from something, in the title or the lead."""
    lead = [s.span.start for s in islice((s for s in doc.sentences if s.zone is Zone.BODY), _LEAD)]
    for item in filter(counts.holds, ours):
        claim = item.claim
        opens = claim.zone is Zone.HEADLINE or claim.sentence.start in lead
        told = claim.attribute == "time" and claim.certainty not in UNREAL
        if opens and told and claim.role is not Role.REPORTING:
            yield item


def _likeliest(news: Placed, may: Sequence[Placed]) -> Placed | None:
    """The one year told, or of several that of which most alike is said; None where that is not clear."""
    if not may or all(agree(may[0], other) for other in may):
        return max(may, key=lambda b: likeness(news, b), default=None)
    best, second, *_ = sorted((likeness(news, b) for b in may), reverse=True)
    return max(may, key=lambda b: likeness(news, b)) if best - second >= _CLEARLY else None


def _slipped(news: Placed, told: Placed) -> bool:
    """Whether two years stand apart, and near enough for one happening."""
    a, b = news.claim.value, told.claim.value
    if not isinstance(a, TimeInterval) or not isinstance(b, TimeInterval):
        return False
    if news.claim.certainty is Certainty.PLANNED and a.earliest < b.earliest:
        return False  # plans are put off
    return 0 < gap(a, b) <= _FURTHEST
