"""Times of day: how far two lie apart round the clock, and from when on that is more than a hedge allows."""

from __future__ import annotations

from claimcheck.model import ClockTime, Relation

DAY = 24 * 60
LEEWAY = 20  # minutes; nearer than that, two reports of one thing are taken to agree
_TO_THE_MINUTE = 5  # the same where both are told to the minute
_ROUND = 5  # minutes to which times are told that are not


def relate(one: ClockTime, two: ClockTime) -> Relation:
    """How two times of day stand whose days are one or unknown; told in two zones they are INCOMPARABLE."""
    if one.zone != two.zone:
        return Relation.INCOMPARABLE
    if (one.earliest, one.latest) == (two.earliest, two.latest):
        return Relation.SAME
    leeway = _TO_THE_MINUTE if _are_to_the_minute(one, two) else LEEWAY
    return Relation.APART if apart(one, two) >= leeway else Relation.OVERLAPS


def _are_to_the_minute(one: ClockTime, two: ClockTime) -> bool:
    """Whether both are told to the minute: 6.23 and not 6.25, without a word that leaves it open."""
    told = (not time.hedge and time.earliest == time.latest and time.earliest % _ROUND for time in (one, two))
    return all(told)


def apart(one: ClockTime, two: ClockTime) -> int:
    """Minutes from one time of day to the other, the shorter way round; 0 where they may be one."""
    return min(abs(between(one, two, days)) for days in (-1, 0, 1))


def between(one: ClockTime, two: ClockTime, days: int = 0) -> int:
    """Minutes from a time to another, so many days later; 0 where they may be one, less where that is earlier."""
    shift = days * DAY
    return max(0, two.earliest + shift - one.latest) - max(0, one.earliest - two.latest - shift)
