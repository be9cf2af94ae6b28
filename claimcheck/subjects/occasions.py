"""Whether two claims speak of one occasion: same, different or unsure, with the evidence.

Likeness is not asked here; only contrary evidence parts occasions, and what parts them is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Claim, Dated, Kind, Role, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.subjects.coverage import Coverage
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, days_between
from claimcheck.values.calendar import MONTH_NAMES

HANDFUL = 6  # documents that are meant as one set, not as a pile of like occasions
WEEK = 7  # days within which an event that nothing else parts is one occasion
STORY = 31
"""Days for which newspapers follow one story."""
# What no occasion changes: a person's age, and words, which are known by themselves.
_SAID = "said"
_STANDING = frozenset({"age", "born", _SAID, "speaker"})


@dataclass(frozen=True, slots=True)
class Answer:
    """`same` is True, False or None (unsure); `reason` is one clause for the reader."""

    same: bool | None
    reason: str


def compare(
    first: Placed, second: Placed, claims: Mapping[str, Claim], coverage: Coverage | None = None
) -> Answer:
    """Hold two claims' occasions against one another.

    `claims` by id show what inferred a date; `coverage` says which articles tell of one occasion.
    """
    if (told := judgement(first, second)) is not None:
        return told
    one, two = first.claim.document_id, second.claim.document_id
    if one == two:
        return Answer(True, "both in one article")
    by_date = _by_date(first, second, claims)
    # where dates part, what dates the articles is the better reason
    if (
        by_date.same is not False
        and coverage
        and _news(first, second)
        and (reason := coverage.parts(one, two))
    ):
        return Answer(False, f"different occasions: {reason}")
    if by_date.same is False and _followed(first, second) and coverage and coverage.together(one, two):
        return Answer(True, "the articles tell of one occasion")
    return by_date


def _followed(first: Placed, second: Placed) -> bool:
    """Whether days decide nothing: a day is asked, or numbers or words are that a story of some weeks tells again."""
    days = days_between(first, second)
    if first.claim.kind is Kind.COUNT or first.claim.attribute == _SAID:
        return days is not None and days <= STORY
    return first.claim.kind is Kind.DATE


def _by_date(first: Placed, second: Placed, claims: Mapping[str, Claim]) -> Answer:
    ours, theirs = first.published.interval, second.published.interval
    if ours is None or theirs is None:
        undated = sorted({p.path for p in (first, second) if p.published.interval is None})
        return Answer(None, f"nothing dates {' and '.join(undated)}: give --published PATH=DATE")
    if gap(ours, theirs) <= WEEK:
        return Answer(True, "published within a week of one another")
    if first.when and second.when and gap(first.when, second.when) <= WEEK:
        return Answer(True, f"both speak of {_near(first.when)}")
    if Role.BACKGROUND in (first.claim.role, second.claim.role):
        return Answer(None, "one of the articles looks back")
    return Answer(False, _parted(first.published, second.published, claims))


def _news(first: Placed, second: Placed) -> bool:
    """Whether both claims tell of what their articles are about, and not of what these look back to."""
    if first.claim.attribute in _STANDING:
        return False
    return Role.BACKGROUND not in (first.claim.role, second.claim.role)


def judgement(first: Placed, second: Placed) -> Answer | None:
    """What editors decided of two claims' occasions, None where they did not."""
    one, two = first.judged, second.judged
    if one is None or two is None:
        return None
    if one.group == two.group:
        return Answer(True, one.because) if one.because else None
    reason = next((reason for group, reason in one.apart if group == two.group), "")
    return Answer(False, f"different occasions: {reason}") if reason else None


def _parted(first: Dated, second: Dated, claims: Mapping[str, Claim]) -> str:
    """Why two articles lie apart: "'nearly 10-month war' puts this article near December 2022, ..."."""
    return f"different occasions: {_clue(first, claims)}, {_clue(second, claims)}"


def _clue(dated: Dated, claims: Mapping[str, Claim]) -> str:
    if dated.interval is None:
        return "one article is undated"
    if dated.basis == "stated":
        return f"one article is dated {dated.interval}"
    words = [f"'{claims[c].as_written}'" for c in dated.because if c in claims][:2]
    given = " and ".join(words) or "its dates"
    verb = "puts" if len(words) == 1 else "put"
    return f"{given} {verb} one article near {_near(dated.interval)}"


def _near(interval: TimeInterval) -> str:
    """The month in which most of the interval lies, or its day."""
    if interval.earliest == interval.latest:
        return str(interval.earliest)
    middle = interval.earliest + (interval.latest - interval.earliest) / 2
    return f"{MONTH_NAMES[middle.month - 1]} {middle.year}"
