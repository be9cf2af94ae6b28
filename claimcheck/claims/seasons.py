"""Seasons where a text is from the south: there the winter of 2018 began in June 2018, and spring is in September."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Grain, TimeInterval
from claimcheck.values.calendar import months

_TROPIC = 10.0  # degrees of latitude up to which the seasons of a text say nothing of where it is from
_HALF = 6  # months by which the seasons of the two hemispheres differ
_SPRING = 3  # the month in which the northern spring begins


def of_hemisphere(doc: Annotated, readings: tuple[TimeInterval, ...]) -> tuple[TimeInterval, ...]:
    """The readings, seasons of the north put to those of the same name and year where most places lie in the south."""
    if not any(reading.grain is Grain.SEASON for reading in readings) or not _is_southern(doc):
        return readings
    return tuple(_moved(reading) if reading.grain is Grain.SEASON else reading for reading in readings)


def _is_southern(doc: Annotated) -> bool:
    latitudes = [p.place.latitude for p in doc.places if p.place.latitude is not None]
    south = sum(latitude < -_TROPIC for latitude in latitudes)
    return south > sum(latitude > _TROPIC for latitude in latitudes)


def _moved(season: TimeInterval) -> TimeInterval:
    """Half a year later for spring, half a year earlier for all others: a southern summer ends in the year it is of."""
    start = season.earliest
    count = start.year * 12 + start.month - 1 + (_HALF if start.month == _SPRING else -_HALF)
    return months(count // 12, count % 12 + 1, 3, Grain.SEASON)
