"""Rules for what comes again and again: "every Tuesday", "twice a year", "weekly", "on Mondays"."""

from __future__ import annotations

from claimcheck.annotate.time_events import singular
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, ordinal, weekday

_REGULAR = {
    "hourly": "hour", "daily": "day", "everyday": "day", "nightly": "night", "weekly": "week",
    "fortnightly": "fortnight", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year",
    "annually": "year",
}  # fmt: skip


def _each(m: Match) -> Found | None:
    """Every day, each Tuesday, every other week, every third year, every two months."""
    fields: dict[str, str | int] = {}
    if m.word("wd"):
        fields = {"unit": "week", "weekday": weekday(m.word("wd"))}
    else:
        unit = singular(m.word("unit"))
        if unit in ("second", "minute", "hour"):
            return None
        if m.start and m.word("each") == "any" and unit != "year":
            return None  # "any day now", "at any hour"
        fields = {"unit": unit}
    step = _step(m)
    if step is None:
        return None
    if step > 1:
        fields["every"] = step
    if m.word("clock") and not (m.word("ampm") or ":" in m.word("clock")):
        return Found("set", fields, end=m.at("clock") - 1)
    return Found("set", fields)


def _step(m: Match) -> int | None:
    if m.word("other"):
        return 2
    if m.word("ord"):
        return ordinal(m.word("ord"))
    if not m.word("n"):
        return 1
    value = number(m.word("n"))
    return int(value) if value is not None and value.denominator == 1 and value > 0 else None


def _regular(m: Match) -> Found | None:
    written = m.words[m.at("regular")].text
    return Found("set", {"unit": _REGULAR[written]}) if written.islower() else None


def _times(m: Match) -> Found | None:
    """ "once a week", "three times a year"."""
    unit, start = m.word("unit"), m.start
    if m.word("times") == "times":
        if number(m.before()) is None:
            return None
        start -= 1
    return Found("set", {"unit": unit}, start=start)


def _weekdays(m: Match) -> Found | None:
    return Found("set", {"unit": "week", "weekday": weekday(m.word("wds"))})


def _nights(m: Match) -> Found | None:
    """ "Friday nights"."""
    return _weekdays(m) if m.word("unit") == "nights" else None


_CLOCK = "(AT clock:[TIME D INT] ampm:AMPM?)?"

RULES = (
    Rule("EACH MON", "EACH", lambda _: Found("set", {"unit": "year"})),
    Rule(
        f"(NOON | [TIME D] AMPM)? each:EACH (other:OTHERW | ord:ORDW | n:NUM)?"
        f"(unit:[UNIT UNITS PART WEEKEND SEASON QUARTER] | wd:WDAY) {_CLOCK}",
        "EACH", _each,
    ),
    Rule("regular:REGULAR", "REGULAR", _regular),
    Rule("times:TIMES [AN EACH] unit:UNIT", "TIMES", _times),
    Rule(f"wds:WDAYS {_CLOCK}", "WDAYS", _weekdays),
    Rule("wds:WDAY PARTS", "PARTS", _weekdays),
    Rule("wds:WDAY unit:UNITS", "WDAY", _nights),
    Rule("PARTS", "PARTS", lambda _: Found("set", {"unit": "day"})),
)  # fmt: skip
