"""What a claim can state, as read: times, amounts, places, participants, utterances."""

from __future__ import annotations

import dataclasses
from datetime import date
from enum import StrEnum
from fractions import Fraction

from claimcheck.model.records import dataclass


class Grain(StrEnum):
    """Granularity of a time interval."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"  # none of the above: a range, or what is left of several constraints


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """Closed interval of days; both ends belong to it."""

    earliest: date
    latest: date
    grain: Grain = Grain.DAY

    def __str__(self) -> str:
        return str(self.earliest) if self.earliest == self.latest else f"{self.earliest}/{self.latest}"


@dataclass(frozen=True, slots=True)
class Duration:
    """Length of time in days; `unit` is the word it was given in (day, week, month, year ...)."""

    low: Fraction
    high: Fraction
    unit: str

    def __str__(self) -> str:
        return f"{float(self.low):g}..{float(self.high):g} days"


@dataclasses.dataclass(frozen=True, slots=True)
class Amount:
    """Interval of numbers with a unit; `None` is an open end.

    `exact` is False where a hedge ("about", "dozens") made the interval. `unit` is "" for plain numbers, "%" for
    percent, an ISO 4217 code for money, an SI-like symbol ("km", "kg", "ha", "degC") for measures, "score" for a
    result (low and high are its two numbers). `precision` is the size of the last digit that the writer can have
    meant, in the unit: 1000 for "4,000", 100,000 for "1.5 million".
    """

    low: Fraction | None
    high: Fraction | None
    unit: str = ""
    exact: bool = True
    precision: Fraction | None = dataclasses.field(default=None, compare=False)

    def __str__(self) -> str:
        def show(number: Fraction | None) -> str:
            if number is None:
                return ""
            if number.denominator == 1:
                return f"{number.numerator:,}"
            return f"{float(number):.4g}"

        text = show(self.low) if self.low == self.high else f"{show(self.low)}..{show(self.high)}"
        return f"{text} {self.unit}".strip()


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a containment path, widest first: ("Russia", "St.-Petersburg", "Saint Petersburg").

    `path` holds canonical gazetteer names; empty where the name is unresolved or stays ambiguous. `level` is country,
    region (a division), area (a sea, river, mountain or land across divisions), city, venue, spot ("20 miles from X"),
    landmark (of a kind that its name tells, and on no map), locality (on no map, or one of several `readings` on it) or
    "" (unknown). `country` is ISO 3166 alpha-2 or "".
    Coordinates in degrees or None; those of regions and areas are their middles.
    `radius` is the kilometres round the coordinates in which a spot lies, 0 for all else.
    """

    name: str
    path: tuple[str, ...] = ()
    level: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    radius: float = 0.0
    readings: tuple[Place, ...] = ()
    """What an ambiguous name can be on the map, all of it; () where it is decided, unknown, or can be too much."""

    def __str__(self) -> str:
        steps = (*self.path, self.name) if self.level == "spot" else self.path
        return ", ".join(reversed(steps)) or self.name


@dataclass(frozen=True, slots=True)
class Participant:
    """An entity in a role of an event; `entity` is the label until subjects are joined, the subject key afterwards."""

    role: str
    entity: str

    def __str__(self) -> str:
        return self.entity


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words laid to a speaker. `speaker` is "" where the text does not say."""

    words: str
    speaker: str
    direct: bool = True
    addressee: str = ""
    via: tuple[str, ...] = ()
    verb: str = ""  # the base form of the verb of saying, "" where none is read

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week whose date is unknown because the article's is; 0 is Monday."""

    day: int

    def __str__(self) -> str:
        return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[self.day]


@dataclass(frozen=True, slots=True)
class Yearless:
    """Days [first, last] of a month whose year is unknown because the article's is."""

    month: int  # 1-12
    first: int
    last: int

    def __str__(self) -> str:
        days = "" if (self.first, self.last) == (1, 31) else f"-{self.first:02}"
        until = f"/--{self.month:02}-{self.last:02}" if days and self.last != self.first else ""
        return f"--{self.month:02}{days}{until}"


@dataclass(frozen=True, slots=True)
class Offset:
    """A moment counted from an event: [low, high] days after it, negative before it."""

    low: Fraction
    high: Fraction
    anchor: str  # the words that name the event, lower case; "" for what was just told

    def __str__(self) -> str:
        return f"{float(self.low):g}..{float(self.high):g} days from {self.anchor or 'what was just told'}"


@dataclass(frozen=True, slots=True)
class Description:
    """What something is said to be, to come from or to be made by.

    `words` are sorted: kinds and nouns, ISO codes of countries, or folded words of names. `among` are the nouns that go
    with them: an Indian cricketer is compared with another cricketer. `denied` is "is not a model", `alone` "only".
    `more` is what else is said with it, all of which a denial must meet in what it denies.
    """

    words: tuple[str, ...]
    among: tuple[str, ...] = ()
    denied: bool = False
    alone: bool = False
    more: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{'not ' if self.denied else ''}{', '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day: closed interval of minutes after midnight, below 0 or above 1,439 where it runs past midnight.

    `hedge` is the words that leave it open ("about", "shortly after", "between"), "" where it is told to the minute;
    `zone` the zone as written ("GMT"), "" for the local one.
    """

    earliest: int
    latest: int
    hedge: str = ""
    zone: str = ""

    def __str__(self) -> str:
        first, last = (
            f"{minutes // 60 % 24:02}:{minutes % 60:02}" for minutes in (self.earliest, self.latest)
        )
        return f"{first if first == last else f'{first}-{last}'} {self.zone}".strip()


Value = (
    TimeInterval
    | Duration
    | Amount
    | Place
    | Participant
    | Utterance
    | Weekday
    | Yearless
    | Offset
    | Description
    | ClockTime
)
