"""The days of two occasions of one thing: last year's fair and this year's, where several numbers tell the two apart.

No single word says that two articles tell of two occasions of one series. That they count the same things, differently,
and came out at times far apart does; what an editor then wants to see beside the numbers is the two days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.model import Check, Kind, Relation
from claimcheck.questions.group import Question
from claimcheck.questions.main_days import MainDay, main_days
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import HANDFUL, compare
from claimcheck.subjects.placed import documents_of
from claimcheck.values import relate

_LEAST = 2  # questions that two articles answer differently as of two occasions
_APART = 60  # days between articles on two occasions of what comes again


def occasion_day_checks(joined: Joined, questions: Sequence[Question]) -> Iterator[Check]:
    """The main days of every two articles whose numbers are of two occasions, in order of path.

    None in more than a handful of articles, where like happenings that are no series lie side by side.
    """
    parted = _parted(joined, questions)
    if not parted or len(joined.order) > HANDFUL:
        return
    days, place = main_days(joined), joined.order
    pairs = [sorted(pair, key=place.__getitem__) for pair, times in parted.items() if times >= _LEAST]
    for one, two in sorted(pairs, key=lambda pair: [place[name] for name in pair]):
        if one in days and two in days and gap(days[one].day, days[two].day) >= _APART:
            yield _check(days[one], days[two], parted[documents_of(days[one].told, days[two].told)])


def _parted(joined: Joined, questions: Sequence[Question]) -> Counter[tuple[str, str]]:
    """By sorted document ids: how many questions after a number two articles answer as of two occasions."""
    claims = {item.claim.id: item.claim for item in joined.placed}
    found: Counter[tuple[str, str]] = Counter()
    for question in questions:
        if question.kind is not Kind.COUNT:
            continue
        told = {item.claim.id: item for item in question.claims}
        both = ((told[one], told[two]) for one, two in sorted(question.aligned))
        found.update(
            {
                documents_of(one, two)
                for one, two in both
                if one.claim.document_id != two.claim.document_id
                and relate(one.claim.value, two.claim.value) is Relation.APART
                and compare(one, two, claims, joined.coverage).same is False
            }
        )
    return found


def _check(one: MainDay, two: MainDay, times: int) -> Check:
    first, second = one.told.claim, two.told.claim
    detail = (
        f"'{first.as_written}' ({one.day}) against '{second.as_written}' ({two.day}); "
        f"different occasions: {times} numbers of the two articles differ too"
    )
    return Check("occasion-days", Kind.DATE, ((first,), (second,)), detail)
