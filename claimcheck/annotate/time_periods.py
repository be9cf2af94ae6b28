"""Rules for parts of a longer unit: "the first week of June", "Tuesday of next week", "on the 18th"."""

from __future__ import annotations

from claimcheck.annotate.time_events import singular
from claimcheck.annotate.time_fields import SHIFT, counts, dated, form_of, without_stop
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, ordinal, table, weekday
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.data.listed import listed

_SHIFT = SHIFT | {"previous": -1, "current": 0, "": 0}
_ON = listed("annotate.time_periods", "on")
_HOURS = listed("annotate.time_periods", "hours")
_SMALL_WORDS = listed("annotate.time_periods", "small_words")
_CLOSING = frozenset(",.;:!?)")
_TENS = 21
_FEW = 5  # ordinals in words that count things more often than days
_SMALL = ("minute", "hour")
_AFTER = frozenset({"following", "ensuing", "after"})


def _nth(m: Match) -> Found | None:
    """The first week of June, the last day of 2016, the second weekend of this month, the 15th day of next month."""
    unit, wider = m.word("unit"), m.word("wider")
    if unit in _SMALL or unit == wider or wider in (*_SMALL, "day", "night"):
        return None
    nth = -1 if m.word("last") else m.whole("n") or ordinal(m.word("ord"))
    if not (nth == -1 or 1 <= nth <= 31):
        return None
    part: dict[str, str | int] = {"nth": nth, "of_unit": "day" if unit == "night" else unit}
    if wider:
        if m.word("rel") not in _SHIFT:
            return None
        return Found("deictic", {**part, "unit": wider, "shift": _SHIFT[m.word("rel")]})
    fields = dated(m, **part)
    return Found(form_of(fields), fields, end=without_stop(m, m.end))


def _before_last(m: Match) -> Found | None:
    """ "The week before last", "the night before last"."""
    unit = m.word("unit")
    if unit in (*_SMALL, "weekend", "day"):
        return None
    return Found("deictic", {"unit": "day" if unit == "night" else unit, "shift": -2})


def _weekdays_ago(m: Match) -> Found | None:
    """ "Two Fridays ago": the Friday before last."""
    value = number(m.word("n1"))
    if value is None or value.denominator != 1 or not 1 <= value <= 20:
        return None
    return Found("weekday", {"weekday": weekday(m.word("wds")), "back": int(value)})


def _days_of(m: Match) -> Found | None:
    """The first days of June, the closing weeks of 2016: its early or its late part."""
    if m.word("first") and m.word("first") != "first":
        return None
    part = "late" if m.word("last") else "early"
    if m.word("days") not in ("days", "weeks", "months", "hours"):
        return None
    if m.word("wider"):
        if m.word("wider") in (*_SMALL, "day", "night") or m.word("rel") not in _SHIFT:
            return None
        return Found("deictic", {"unit": m.word("wider"), "shift": _SHIFT[m.word("rel")], "part": part})
    if m.word("year") and not m.word("month") and part == "late":
        part = "end"  # the closing weeks of a year are no third of it
    fields = dated(m, part=part)
    return Found(form_of(fields), fields, end=without_stop(m, m.end))


def _week_of(m: Match) -> Found | None:
    """The week of April 10th, the week beginning 4 February."""
    if m.word("unit") != "week":
        return None
    fields = dated(m, week={"": "of", "ending": "to"}.get(m.word("edge"), "from"))
    return Found("absolute" if "year" in fields else "loose", fields, end=without_stop(m, m.end))


def _day_of_week(m: Match) -> Found | None:
    """Next week on Tuesday, Tuesday of next week, Wednesday evening last week, Monday of the following week."""
    if m.word("unit") != "week" or m.word("daypart") == "week" or m.after() in POSSESSIVES:
        return None
    if m.word("rel") not in _SHIFT:
        follows = m.word("rel") in ("before", "after") and m.after()[:1].isalnum()
        return Found(
            "event-offset",
            {"low": 1, "high": 1, "unit": "week", "direction": 1 - 2 * (m.word("rel") not in _AFTER)},
            anchor=m.end if follows else -1,
        )
    fields: dict[str, str | int] = {"weekday": weekday(m.word("wd"))}
    if m.word("daypart"):
        fields["daypart"] = m.word("daypart")
    return Found("deictic", {**fields, "unit": "week", "shift": _SHIFT[m.word("rel")]})


def _day_of_month_told(m: Match) -> Found | None:
    """ "The 2nd of last month", "the fifth of this month"."""
    day = m.whole("n") or ordinal(m.word("ord"))
    if m.word("unit") != "month" or not 1 <= day <= 31 or m.after() in POSSESSIVES:
        return None
    shift = _SHIFT[m.word("rel")]
    return Found("deictic", {"unit": "month", "shift": shift, "nth": day, "of_unit": "day"})


def _day_of_month(m: Match) -> Found | None:
    """ "on the 18th", "Mon 13th", "Tuesday the eleventh": a day whose month the article's date gives."""
    day = int(m.word("day") or 0) or ordinal(m.word("dayw"))
    if m.word("tens"):
        day = int(number(m.word("tens")) or 0) + ordinal(m.word("dayw"))
        if day not in (21, 22, 23, 24, 25, 26, 27, 28, 29, 31):
            return None
    if m.word("dayw") and any(word.text == "," for word in m.words[m.start : m.end]):
        return None  # "on Friday, the first since the vote" counts the meetings
    following = m.words[m.end] if m.end < len(m.words) else None
    if (
        not 1 <= day <= 31
        or counts(m, m.end)
        or (following and following.text[:1].isalnum() and not following.text.islower())
    ):
        return None
    if m.word("dayw") and not m.word("tens") and day <= _FEW:
        return None  # "By Monday the first was ready"
    if m.word("wd"):
        if m.word("day") and not (m.word("ords") or following is None or following.text in ".!?;)"):
            return None  # "On Monday 21 people ..."
        return Found("loose", {"day": day, "weekday": weekday(m.word("wd"))})
    return Found("loose", {"day": day}) if m.before() in _ON else None


def _day_in_words(m: Match) -> Found | None:
    """ "on the thirteenth", "the evening of the twelfth", "the eleventh of the month"."""
    day = ordinal(m.word("dayw")) + (int(number(m.word("tens")) or 0) if m.word("tens") else 0)
    month = m.word("unit") == "month"
    if not 1 <= day <= 31 or (m.word("tens") and day < _TENS) or (m.word("unit") and not month):
        return None
    ends = m.end >= len(m.words) or m.after() in _CLOSING
    if not month and (day <= _FEW or not (ends or _goes_on(m))):
        return None
    before = m.before()
    told = before in _ON or (before == "of" and m.before(2) in _HOURS)
    return Found("loose", {"day": day}) if told or month else None


def _goes_on(m: Match) -> bool:
    """Whether a small word goes on behind the match: "on the thirteenth in Leeds", not "on the thirteenth floor"."""
    return m.after() in _SMALL_WORDS


def _abbreviated(m: Match) -> Found | None:
    """ "Mon or Tue": an abbreviation counts beside another weekday."""
    beside = m.before() in ("or", "and", "-", "–", "/", "to") and weekday(m.before(2)) >= 0
    return Found("weekday", {"weekday": weekday(m.word("wd"))}) if beside and len(m.before(2)) > 2 else None


def _within(m: Match) -> Found | None:
    """Later in the year, earlier in the week."""
    unit = m.word("unit")
    if unit in (*_SMALL, "day", "night"):
        return None  # the day of the story, not of the article
    if unit in table()["lower"]["SEASON"]:
        return Found("partial", {"season": unit}, start=m.end - 1)
    return Found("deictic", {"unit": unit, "shift": 0, "part": m.word("pos")})


def _current(m: Match) -> Found | None:
    if m.word("unit") in (*_SMALL, "night"):
        return None
    if m.word("calendar") and (m.word("calendar") != "calendar" or m.word("unit") != "year"):
        return None  # a fiscal year begins where its country says
    return Found("deictic", {"unit": m.word("unit"), "shift": _SHIFT.get(m.word("rel"), 0)})


def _quarter_of(m: Match) -> Found | None:
    """Next year's first quarter, the second half of last year."""
    number_, name = ordinal(m.word("ord")), "half" if m.word("qh") == "half" else "quarter"
    if m.word("unit") != "year" or not 1 <= number_ <= (2 if name == "half" else 4):
        return None
    return Found("partial", {name: number_, "year_shift": _SHIFT[m.word("rel")]})


def _from_today(m: Match) -> Found | None:
    """Three days from today, two weeks from now, a week after tomorrow."""
    value = number(m.word("n1") or m.word("an"))
    if value is None or m.word("today") not in ("today", "now"):
        return None
    direction = -1 if m.word("tail") == "before" else 1
    return Found(
        "offset", {"low": str(value), "high": str(value), "unit": singular(m.word("unit")), "direction": direction},
        hedged=True,
    )  # fmt: skip


def _week_number(m: Match) -> Found | None:
    """ "week 31" of the calendar; whose weeks are counted is not said, so it is found and dates nothing but itself."""
    number_ = m.whole("n")
    small = m.words[m.at("unit")].text == "week"
    if not small or not 1 <= number_ <= 53 or m.word("unit") != "week" or m.after() == "of":
        return None
    fields: dict[str, str | int] = {"iso_week": number_}
    if m.word("year"):
        fields["year"] = int(m.word("year"))
    return Found("absolute" if "year" in fields else "loose", fields)


def _now(m: Match) -> Found | None:
    """ "between now and November 15": an end of a stretch; "now" alone says nothing."""
    ahead = m.before() in ("between", "from") and m.after() in ("and", "to", "until", "till")
    back = m.before() in ("and", "to", "until", "till") and any(
        word.lower in ("between", "from", "since") for word in m.words[max(0, m.start - 8) : m.start]
    )
    return (
        Found("deictic", {"unit": "day", "shift": 0}) if ahead or (back and not m.after().isalpha()) else None
    )


def _to_date(m: Match) -> Found | None:
    return (
        Found("deictic", {"unit": "year", "shift": 0, "part": "earlier"})
        if m.word("unit") == "year"
        else None
    )


_WEEK = "THE? unit:UNIT (OF | edge:[STARTING ENDING] ON?) (WD COMMA?)?"
_DAYS = "THE (first:ORDW | OPENING | last:[LAST FINAL]) FEW? days:UNITS OF"
_HALF = "THE? ord:ORDW unit:HALF OF"
_NTH = "THE? (ord:ORDW | n:D ORDS | last:LAST) unit:[UNIT WEEKEND]"

RULES = (
    Rule(f"{_NTH} [OF IN] month:MON DOT? ([COMMA OF]? year:YEAR)?", "UNIT WEEKEND", _nth),
    Rule(f"{_NTH} [OF IN] year:YEAR", "UNIT WEEKEND", _nth),
    Rule(f"{_NTH} [OF IN] (THE | rel:[THIS LAST NEXT COMING PREV CURRENT]) wider:[UNIT QUARTER]", "UNIT WEEKEND", _nth),
    Rule(f"{_HALF} month:MON DOT? ([COMMA OF]? year:YEAR)?", "HALF", _nth),
    Rule(f"{_HALF} rel:[THIS LAST NEXT] wider:UNIT", "HALF", _nth),
    Rule("THE unit:[UNIT WEEKEND] BEFORE LAST", "BEFORE", _before_last),
    Rule("n1:NUM wds:WDAYS AGO", "WDAYS", _weekdays_ago),
    Rule(f"{_DAYS} month:MON DOT? ([COMMA OF]? year:YEAR)?", "UNITS", _days_of),
    Rule(f"{_DAYS} year:YEAR", "UNITS", _days_of),
    Rule(f"{_DAYS} rel:[THIS LAST NEXT] wider:UNIT", "UNITS", _days_of),
    Rule(f"{_WEEK} month:MON DOT? THE? day:D ORDS? (COMMA? year:YEAR)?", "UNIT", _week_of),
    Rule(f"{_WEEK} THE? day:D ORDS? OF? month:MON DOT? (COMMA? year:YEAR)?", "UNIT", _week_of),
    Rule("rel:[REL] unit:UNIT COMMA? [ON DASH]? wd:WD", "WD", _day_of_week),
    Rule("wd:WD (daypart:[PART UNIT])? ([OF IN] THE?)? rel:REL unit:UNIT", "WD", _day_of_week),
    Rule("wd:WD (daypart:[PART UNIT])? OF THE unit:UNIT rel:[BEFORE AFTER]", "WD", _day_of_week),
    Rule("THE (n:D ORDS | ord:ORDW) OF rel:[LAST THIS NEXT] unit:UNIT", "ORDS ORDW", _day_of_month_told),
    Rule("wd:WABBR", "WABBR", _abbreviated),
    Rule("wd:WD COMMA? THE? (day:D (ords:ORDS)? | tens:NWORD? dayw:ORDW)", "WD", _day_of_month),
    Rule("THE? day:D ORDS", "ORDS", _day_of_month),
    Rule("THE tens:NWORD? dayw:ORDW (OF THE unit:UNIT)?", "ORDW", _day_in_words),
    Rule("pos:[EARLIER LATER] IN THE unit:[UNIT SEASON]", "UNIT SEASON", _within),
    Rule("THE? rel:CURRENT calendar:CALENDAR? unit:[UNIT QUARTER]", "CURRENT", _current),
    Rule("THE? rel:REL calendar:CALENDAR unit:[UNIT QUARTER]", "CALENDAR", _current),
    Rule("rel:[LAST NEXT THIS] unit:UNIT S ord:ORDW DASH? qh:[QUARTER HALF]", "QUARTER HALF", _quarter_of),
    Rule("(n1:NUM | an:AN) unit:[UNIT UNITS] tail:[FROM AFTER BEFORE] today:[TODAY NOW]", "TODAY NOW", _from_today),
    Rule("unit:UNIT TO TODATE", "TODATE", _to_date),
    Rule("unit:UNIT n:D (OF? year:YEAR)?", "UNIT", _week_number),
    Rule("now:NOW", "NOW", _now),
)  # fmt: skip
