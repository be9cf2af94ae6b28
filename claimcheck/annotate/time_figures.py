"""Rules for dates in figures, with or without the name of the month: ISO, "19/12/2022", "05-Aug-2016", "Q1 2019"."""

from __future__ import annotations

import re

from claimcheck.annotate.time_fields import counts, form_of
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import month, table, weekday
from claimcheck.data.listed import listed

_BEFORE_DAY = listed("annotate.time_figures", "before_day")
_MODERN = range(1900, 2101)


def _century(year: int) -> int:
    """The full year of one written in two figures: 70 and later are of the last century."""
    return year if year > 99 else 2000 + year if year < 70 else 1900 + year


def _date(year: int, first: int, second: int) -> Found | None:
    """A day of a year by its two figures, in both orders where neither is over 12."""
    if (ordered := _ordered(first, second)) is None:
        return None
    order, day, month_number = ordered
    return Found("absolute", {"year": _century(year), "month": month_number, "day": day, "order": order})


def _ordered(first: int, second: int) -> tuple[str, int, int] | None:
    """The orders that fit, the day and the month; the day first where both fit, None where neither does."""
    if max(first, second) > 31 or min(first, second) > 12 or 0 in (first, second):
        return None
    if max(first, second) <= 12:
        return "DMY MDY", first, second
    return ("DMY", first, second) if first > 12 else ("MDY", second, first)


def _iso(m: Match) -> Found | None:
    year, month_number, day = int(m.word("year")), m.whole("n1"), m.whole("n2")
    if not (_close(m) and 1 <= month_number <= 12):
        return None
    return Found("absolute", {"year": year, "month": month_number, "day": day, "order": "YMD"})


def _year_last(m: Match) -> Found | None:
    return _date(int(m.word("year")), m.whole("n1"), m.whole("n2")) if _close(m) else None


def _close(m: Match) -> bool:
    """Whether the words of the match touch one another."""
    held = [word for word in m.words[m.start : m.end] if word.text != "," and weekday(word.text) < 0]
    return sum(len(word.text) for word in held) == held[-1].end - held[0].start


def _slashed(m: Match) -> Found | None:
    first, second, year = (int(n) for n in re.split(r"[/.]", m.word("num")))
    return _date(year, first, second)


def _without_year(m: Match) -> Found | None:
    """ "on 22/04", "Friday 7/6", "10/1-11/7": a preposition, a weekday or a second date has to say that it is a day."""
    written = m.word("num") or f"{m.word('n1')}/{m.word('n2')}"
    if written in table()["counting"]["figures"]:
        return None  # "9/11", "24/7"
    listed_on = m.before() in (",", "or", "and", "-", "–") and re.fullmatch(r"\d\d?/\d\d?", m.before(2))
    alone = not m.start and (m.end == len(m.words) or m.after() in (",", "."))
    opens_range = m.after() in ("-", "–") and re.fullmatch(r"\d\d?/\d\d?(?:/\d{2,4})?", m.after(1))
    if not (m.word("wd") or m.before() in _BEFORE_DAY or listed_on or opens_range or alone) or counts(
        m, m.end
    ):
        return None
    if m.word("n1") and not _touch(m, m.at("n1")):
        return None
    first, second = (int(n) for n in written.split("/"))
    if (ordered := _ordered(first, second)) is None:
        return None
    order, day, month_number = ordered
    fields: dict[str, str | int] = {"month": month_number, "day": day, "order": order}
    if m.word("year"):
        fields["year"] = int(m.word("year"))
    if opens_range and m.after(1).count("/") == 2:
        fields["year"] = _century(int(m.after(1).rpartition("/")[2]))
    if m.word("wd"):
        fields["weekday"] = weekday(m.word("wd"))
    if "year" in fields:
        return Found("absolute", fields)
    return Found("loose" if " " in order else "partial", fields)


def _touch(m: Match, at: int) -> bool:
    return m.words[at].end == m.words[at + 1].start and m.words[at + 1].end == m.words[at + 2].start


def _year_month(m: Match) -> Found | None:
    """ "2008-11"; "the 2008-09 season" is of two years."""
    year, number = int(m.word("year")), m.whole("n")
    if not (_close(m) and year in _MODERN and 1 <= number <= 12):
        return None
    if number == (year + 1) % 100 and counts(m, m.end):
        return None
    return Found("absolute", {"year": year, "month": number})


def _eight(m: Match) -> Found | None:
    """ "20161016", where it is a day of our time."""
    written = m.word("eight")
    year, month_number, day = int(written[:4]), int(written[4:6]), int(written[6:])
    if year not in _MODERN or not 1 <= month_number <= 12 or not 1 <= day <= 31:
        return None
    return Found("absolute", {"year": year, "month": month_number, "day": day, "order": "YMD"})


def _named(m: Match) -> Found | None:
    """ "05-Aug-2016", "2019/aug/01", "Dec/2018", "Oct/2", "Sep-23-2020": a month's name among figures."""
    if not _close(m):
        return None
    name, *inside = re.split(r"[-‐‑]", m.word("figure") or m.word("month"))
    figures = [*inside, *(m.word(group) for group in ("year", "day") if m.word(group))]
    years = [int(f) for f in figures if len(f) == 4]
    days = [int(f) for f in figures if len(f) < 3]
    if len(years) + len(days) != len(figures) or len(years) > 1 or len(days) > 1 or not figures:
        return None
    fields: dict[str, str | int] = {"month": month(name)}
    if years:
        fields["year"] = years[0]
    if days:
        if not 1 <= days[0] <= 31:
            return None
        fields["day"] = days[0]
    return Found(form_of(fields), fields)


def _quarter(m: Match) -> Found | None:
    """ "Q1 2019", "2019-H2"."""
    number, name = int(m.word("q")), "half" if m.word("kind") == "h" else "quarter"
    if (
        not 1 <= number <= (2 if name == "half" else 4)
        or m.words[m.at("kind")].end != m.words[m.at("q")].start
    ):
        return None
    fields: dict[str, str | int] = {name: number}
    if m.word("year"):
        fields["year"] = int(m.word("year"))
    elif name == "half":
        return None  # "H1" alone is a motorway, a grade or a headline
    return Found(form_of(fields), fields)


RULES = (
    Rule("(WD COMMA?)? year:YEAR DASH n1:[D INT] DASH n2:[D INT]", "YEAR", _iso),
    Rule("n1:[D INT] DASH n2:[D INT] DASH year:YEAR", "YEAR", _year_last),
    Rule("num:SLASHED", "SLASHED", _slashed),
    Rule("(wd:WD COMMA?)? num:DAYMON (COMMA year:YEAR)?", "DAYMON", _without_year),
    Rule("wd:WD COMMA? n1:D DASH n2:D", "WD", _without_year),
    Rule("year:YEAR DASH n:[D INT]", "YEAR", _year_month),
    Rule("n:[D INT] DASH year:YEAR", "YEAR", _year_month),
    Rule("eight:EIGHT", "EIGHT", _eight),
    Rule("(day:D DASH)? figure:MONFIG", "MONFIG", _named),
    Rule("year:YEAR DASH figure:MONFIG", "MONFIG", _named),
    Rule("day:D SLASH month:MON SLASH year:YEAR", "SLASH", _named),
    Rule("year:YEAR SLASH month:MON SLASH day:[D INT]", "SLASH", _named),
    Rule("month:MON SLASH (day:D | year:YEAR)", "SLASH", _named),
    Rule("kind:[Q QH UNITS] q:D [OF DASH]? year:YEAR", "Q QH UNITS", _quarter),
    Rule("year:YEAR DASH? kind:[Q QH] q:D", "Q QH", _quarter),
    Rule("kind:Q q:D", "Q", _quarter),
)
