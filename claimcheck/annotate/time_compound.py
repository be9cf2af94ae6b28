"""Rules for days told in two steps: "a week ago today", "Tuesday week", "the night from Monday to Tuesday"."""

from __future__ import annotations

from claimcheck.annotate.time_events import singular
from claimcheck.annotate.time_fields import SHIFT, dated, form_of, without_stop
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, ordinal, weekday

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_TODAY = {"today": 0, "yesterday": 1}
_MOST = 20  # units; more are counted by nobody to the day
_FIFTH = 5  # weekdays of a month at most


def _ago_today(m: Match) -> Found | None:
    """ "Two weeks ago today", "a year ago today", "three weeks ago yesterday": to the day."""
    value, unit = number(m.word("n1") or m.word("an")), singular(m.word("unit"))
    day = _TODAY.get(m.word("today"))
    if value is None or value.denominator != 1 or not 1 <= value <= _MOST or day is None:
        return None
    length = _DAYS.get(unit)
    if length is None and (day or unit not in ("month", "year", "decade")):
        return None
    count = int(value) if length is None else int(value) * length + day
    return Found(
        "offset",
        {
            "low": count,
            "high": count,
            "unit": unit if length is None else "day",
            "direction": -1,
            "hedge": "exact",
        },
    )


def _weekday_ago(m: Match) -> Found | None:
    """ "A week ago on Tuesday", "Tuesday two weeks ago": so many weeks before the last such day."""
    value, unit = number(m.word("n1") or m.word("an")), singular(m.word("unit"))
    weeks = {"week": 1, "fortnight": 2}.get(unit)
    if value is None or value.denominator != 1 or not 1 <= value <= _MOST or weeks is None:
        return None
    return Found("weekday", {"weekday": weekday(m.word("wd")), "weeks_ago": int(value) * weeks})


def _before_last(m: Match) -> Found | None:
    """ "The Friday before last"."""
    return Found("weekday", {"weekday": weekday(m.word("wd")), "back": 2})


def _nth_weekday(m: Match) -> Found | None:
    """ "The last Sunday of June", "the second Tuesday in November 2024"."""
    nth = -1 if m.word("last") else ordinal(m.word("ord"))
    if not (nth == -1 or 1 <= nth <= _FIFTH):
        return None
    fields = dated(m, nth=nth, of_unit=m.word("named"))
    return Found(form_of(fields), fields, end=without_stop(m, m.end))


def _last_part(m: Match) -> Found | None:
    """ "The last evening of February": its last day."""
    fields = dated(m, nth=-1, of_unit="day")
    return Found(form_of(fields), fields, end=without_stop(m, m.end))


def _night_to(m: Match) -> Found | None:
    """ "In the night from Monday to Tuesday", "in the night of Monday to Tuesday last week": the night before a day."""
    first, last = m.word("wd1"), weekday(m.word("wd"))
    if m.word("unit") != "night" or (first and (weekday(first) + 1) % 7 != last):
        return None
    if not first and m.before() != "the":
        return None  # "from Monday night to Thursday"
    day: dict[str, str | int] = {"weekday": last, "eve": 1}
    if not m.word("rel"):
        return Found("weekday", day)
    if m.word("wider") != "week":
        return None
    return Found("deictic", {**day, "unit": "week", "shift": SHIFT[m.word("rel")]})


def _day_beside(m: Match) -> Found | None:
    """ "The Sunday before the storm", "the Monday after": the nearest such day before or after what is told."""
    follows = m.after()[:1].isalnum()
    return Found(
        "event-offset",
        {"low": 1, "high": 7, "unit": "day", "direction": -1 if m.word("when") == "before" else 1},
        anchor=m.end if follows else -1,
    ) if m.word("when") != "since" and m.after() != "last" else None  # fmt: skip


def _day_within(m: Match) -> Found | None:
    """ "Last week, on June 4", "last year, on 3 March": the day, told with what holds it."""
    unit, shift = m.word("unit"), SHIFT[m.word("rel")]
    if unit not in ("week", "month", "year"):
        return None
    fields = dated(m)
    if unit == "year" and shift:
        fields["year_shift"] = shift
    return Found("partial", fields)


def _day_last_year(m: Match) -> Found | None:
    """ "1 April last year", "the 3rd of May of this year"."""
    return Found("partial", dated(m, year_shift=SHIFT[m.word("rel")])) if m.word("unit") == "year" else None


_AGO = "(n1:NUM | an:AN) unit:[UNIT UNITS] AGO"
_WITHIN = "rel:[LAST THIS] unit:UNIT COMMA ON?"
_MONTH = "[OF IN] month:MON DOT? ([COMMA OF]? year:YEAR)?"

RULES = (
    Rule(f"{_AGO} today:TODAY", "AGO", _ago_today),
    Rule(f"{_AGO} ON? wd:WDAY", "AGO", _weekday_ago),
    Rule("wd:WDAY (n1:NUM | an:AN) unit:[UNIT UNITS] AGO", "AGO", _weekday_ago),
    Rule(f"{_WITHIN} month:MON DOT? day:D ORDS?", "MON", _day_within),
    Rule(f"{_WITHIN} THE? day:D ORDS? OF? month:MON", "MON", _day_within),
    Rule("THE? day:D ORDS? OF? month:MON DOT? COMMA? OF? rel:[LAST THIS NEXT] unit:UNIT", "MON", _day_last_year),
    Rule("THE? wd:WDAY BEFORE LAST", "BEFORE", _before_last),
    Rule(f"THE (ord:ORDW | last:LAST) named:WDAY {_MONTH}", "WDAY", _nth_weekday),
    Rule(f"THE LAST PART {_MONTH}", "PART", _last_part),
    Rule("unit:UNIT ([FROM OF] wd1:WDAY)? TO wd:WDAY ([OF IN]? rel:[LAST THIS] wider:UNIT)?", "WDAY", _night_to),
    Rule("THE wd:WDAY when:[BEFORE AFTER]", "BEFORE AFTER", _day_beside),
)  # fmt: skip
