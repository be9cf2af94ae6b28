"""Rules for calendar expressions: dates, months, seasons, quarters, named days."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.annotate.time_fields import BEFORE_YEAR, PART, SHIFT, counts, dated, form_of, without_stop
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import month, number, ordinal, table
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table

_SHIFT = SHIFT | {"previous": -1}
_BEFORE_MONTH = BEFORE_YEAR | listed("annotate.time_dates", "before_month")
_AFTER_HOLIDAY = listed("annotate.time_dates", "after_holiday")
_CURRENCIES = frozenset("$£€¥")


# "The last third of August" is no third of August.
_THIRDS = {"first": "early", "middle": "mid", "second": "mid", "last": "late", "final": "late"}


def _day(m: Match) -> Found | None:
    if m.before() in _CURRENCIES:
        return None  # "for $12 December 27"
    fields = dated(m)
    if m.word("dayw") or m.word("tens"):
        day = _in_words(m)
        if not day:
            return None
        if m.word("dayw") == "third" and (part := _THIRDS.get(m.before())):
            return Found(form_of(fields), fields | {"part": part}, end=without_stop(m, m.end))
        fields["day"] = day
    end = m.end
    if m.word("day2"):
        if counts(m, m.at("day2") + 1) and "year" not in fields and m.at("day2") > m.at("month"):
            return _without_range(m, fields)
        if int(m.word("day2")) <= int(fields["day"]):
            return _without_range(m, fields) if m.at("day2") > m.at("month") else None
        fields["to_day"] = int(m.word("day2"))
    elif end == m.at("day") + 1 and m.before() == "in" and counts(m, end):
        return Found("partial", {"month": fields["month"]}, end=m.at("day"))
    elif "year" not in fields and (shift := _year_beside(m)) is not None:
        fields["year_shift"] = shift
    return Found(form_of(fields), fields, end=without_stop(m, end))


def _year_beside(m: Match) -> int | None:
    """The year that follows a day, counted from the article's: "April 1 of last year", which is told beside it."""
    after = [word.lower for word in m.words[m.end : m.end + 3]]
    beside = after[1:] if after[:1] in (["of"], [","]) else after[:2]
    return _SHIFT.get(beside[0]) if beside[1:] == ["year"] else None


def _short_year(m: Match) -> Found | None:
    """ "15 April of 87"."""
    short = m.word("short")
    if len(short) != 2 or not short.isdigit():
        return None
    return Found("absolute", dated(m, year=1900 + int(short)))


def _day_after_comma(m: Match) -> Found | None:
    """ "October, 1st" where nothing follows that the first could be of."""
    following = m.words[m.end].text if m.end < len(m.words) else ""
    return None if following[:1].isalnum() else Found("partial", dated(m))


def _in_words(m: Match) -> int:
    """The day of "May twenty-nine", "February twenty second", "the second of August"; 0 where it is none."""
    tens = number(m.word("tens")) if m.word("tens") else 0
    last = number(m.word("dayn")) if m.word("dayn") else ordinal(m.word("dayw"))
    if tens is None or last is None or (tens and (tens < 20 or last > 9)):
        return 0
    day = int(tens + last)
    return day if 1 <= day <= 31 else 0


def _without_range(m: Match, fields: dict[str, str | int]) -> Found:
    """Only the first day: what looked like the second counts something."""
    fields.pop("year", None)
    return Found("partial", fields, end=m.at("day") + 1)


def _month_year(m: Match) -> Found | None:
    fields = dated(m)
    if m.word("month2"):
        fields["to_month"] = month(m.word("month2"))
        if m.word("year1"):
            fields["to_year"] = fields["year"]
            fields["year"] = int(m.word("year1"))
    return Found(form_of(fields), fields, end=without_stop(m, m.end))


def _months(m: Match) -> Found | None:
    """ "January-March 2017": the whole stretch, whose year is that of its end."""
    first, last = (month(name) for name in re.split(r"[-‐‑]", m.word("months")))
    fields = dated(m, month=first, to_month=last)
    if "year" in fields and last < first:
        fields.update(year=int(fields["year"]) - 1, to_year=int(fields["year"]))
    return Found(form_of(fields), fields)


def _year_month(m: Match) -> Found | None:
    """ "in 2017 April"."""
    sure = m.words[m.at("month")].lower not in table()["capital"]["MAYBE"]
    follows = m.words[m.end].text if m.end < len(m.words) else ""
    return (
        Found("absolute", dated(m))
        if sure and m.before() in BEFORE_YEAR and not follows[:1].isalnum()
        else None
    )


def _month(m: Match) -> Found | None:
    fields = dated(m)
    if m.word("rel2"):
        if m.word("unit2") != "year":
            return None
        fields["year_shift"] = _SHIFT[m.word("rel2")]
    elif m.word("rel"):
        fields["relation"] = m.word("rel")
    elif not ("part" in fields or _bare_month(m)):
        return None
    start = m.start if {"part", "relation"} & fields.keys() else max(m.at("month"), m.at("mm"))
    return Found("partial", fields, start=start, end=without_stop(m, m.end))


_BEFORE_MAY = listed("annotate.time_dates", "before_may")


def _bare_month(m: Match) -> bool:
    """Whether a month's name stands alone as a month: not a person, a verb or a part of a longer name."""
    before, at = m.before(), m.at("month")
    sure = m.words[at].lower not in table()["capital"]["MAYBE"]
    follows = m.words[at + 1].text if at + 1 < len(m.words) else ""
    if follows[:1].isupper() and before not in _BEFORE_MONTH:
        return False
    if before in ("and", "or", ",", "&") and _listed_month(m):
        return True
    if before in _BEFORE_MONTH and before not in _BEFORE_MAY:
        return True
    if before == "for" and m.start > 1 and m.words[m.start - 2].lower in _arranged():
        return True
    previous = m.words[m.start - 1].text if m.start else ""
    return sure and not (previous[:1].isupper() and previous.lower() not in FUNCTION_WORDS)


@cache
def _arranged() -> frozenset[str]:
    """Words before "for May" that make a month of it: "set for May"."""
    return frozenset(read_table("time_cues")["arranged"])


def _listed_month(m: Match) -> bool:
    """Whether a month stands before the "and": "in February and March"."""
    other = m.words[m.start - 2].text if m.start > 1 else ""
    return other[:1].isupper() and other.lower() in table()["capital"]["MONTH"]


def _season(m: Match) -> Found | None:
    fields = dated(m, season="autumn" if m.word("season") == "fall" else m.word("season"))
    if m.word("rel2"):
        fields["year_shift"] = _SHIFT[m.word("rel2")]
    elif m.word("rel"):
        fields["relation"] = m.word("rel")
    elif "year" not in fields and "part" not in fields and not _bare_season(m):
        return None
    start = m.at("season") if form_of(fields) == "partial" and m.word("the") and "part" not in fields else -1
    return Found(form_of(fields), fields, start=start if "relation" not in fields else -1)


_BEFORE_SEASON = listed("annotate.time_dates", "before_season")


def _bare_season(m: Match) -> bool:
    if m.word("season") == "fall" or counts(m, m.end):
        return False
    return m.before() in _BEFORE_SEASON


def _quarter(m: Match) -> Found | None:
    number = int(m.word("q")) if m.word("q") else ordinal(m.word("ord"))
    name = "half" if m.word("qh") == "half" else "quarter"
    if not 1 <= number <= (2 if name == "half" else 4) or m.word("per") not in ("", "year"):
        return None
    fields: dict[str, str | int] = {name: number}
    if m.word("year"):
        fields["year"] = int(m.word("year"))
    elif m.word("rel2") or m.word("the2"):
        fields["year_shift"] = _SHIFT.get(m.word("rel2"), 0)
    return Found(form_of(fields), fields)


@cache
def _holidays() -> re.Pattern[str]:
    data = read_table("time_holidays")
    names = [name for section in data.values() for name in section if name != "names"]
    names = sorted([*names, *data["national"]["names"]], key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, names))})\b(?:,? (\d{{4}})\b)?", re.IGNORECASE)


def _holiday(m: Match) -> Found | None:
    at = m.at("hol")
    found = _holidays().match(m.text, m.words[at].start, m.words[at].start + 40)
    if not found:
        return None
    end = at
    while end < len(m.words) and m.words[end].start < found.end():
        end += 1
    name = found.group(1).lower().replace("’", "'")
    follows = m.words[end].text if end < len(m.words) else ""
    previous = m.words[m.start - 1] if m.start else None
    named = previous and previous.text[:1].isupper() and previous.lower not in FUNCTION_WORDS
    if (follows[:1].isupper() or named) and not found.group(2):
        return None  # "Christmas Island", "Johnnie Christmas"
    fields: dict[str, str | int] = {"holiday": name}
    if found.group(2):
        fields["year"] = int(found.group(2))
    elif m.word("rel"):
        fields["relation"] = m.word("rel")
    elif [w.lower for w in m.words[end : end + 2]] in (
        ["this", "year"],
        ["of", "this"],
        ["last", "year"],
        ["next", "year"],
    ):
        shift = next(w.lower for w in m.words[end : end + 2] if w.lower in _SHIFT)
        end += 3 if m.words[end].lower == "of" else 2
        fields["year_shift"] = _SHIFT[shift]
    elif counts(m, end) and m.words[end].lower not in _AFTER_HOLIDAY:
        return None  # "Christmas party"
    return Found(form_of(fields), fields, end=end)


RULES = (
    Rule(
        "(wd:WD DOT? COMMA?)? month:MON DOT? THE? day:D ORDS? ([DASH TO AND THROUGH] day2:D ORDS?)?"
        "([COMMA OF IN]? year:YEAR)? (COMMA AN wd2:WDAY)?", "MON", _day,
    ),
    Rule("day:D ORDS? month:MON OF short:INT", "MON", _short_year),
    Rule("month:MON COMMA day:D ORDS", "MON", _day_after_comma),
    Rule(
        "(wd:WD DOT? COMMA?)? THE? day:D ORDS? ([DASH TO AND] day2:D ORDS?)? OF? month:MON DOT?"
        "([COMMA OF IN]? year:YEAR)? (COMMA AN wd2:WDAY)?", "MON", _day,
    ),
    Rule("(wd:WD DOT? COMMA?)? THE? dayw:ORDW OF month:MON DOT? ([COMMA OF IN]? year:YEAR)?", "MON", _day),
    Rule("month:MON tens:NWORD? dayw:ORDW (COMMA? year:YEAR)?", "MON", _day),
    Rule("month:MON tens:NWORD dayn:NWORD (COMMA? year:YEAR)?", "MON", _day),
    Rule(f"{PART} (month:MON DOT? | mm:MIDMONTH) [COMMA OF IN]? year:YEAR", "MON MIDMONTH", _month_year),
    Rule("months:MONMON (COMMA? OF? year:YEAR)?", "MONMON", _months),
    Rule("year:YEAR month:MON", "YEAR", _year_month),
    Rule("month:MON DOT? year1:YEAR? [DASH] month2:MON DOT? (COMMA? year:YEAR)?", "MON", _month_year),
    Rule(
        f"{PART} THE? rel:REL? (month:MON DOT? | mm:MIDMONTH) (OF? rel2:[THIS LAST NEXT] unit2:UNIT)?",
        "MON MIDMONTH", _month,
    ),
    Rule(
        f"{PART} (the:THE)? rel:REL? season:[SEASON FALL] ([OF COMMA]? year:YEAR | OF? rel2:[THIS LAST NEXT] UNIT)?",
        "SEASON FALL", _season,
    ),
    Rule("THE? (ord:ORDW | q:D ORDS) DASH? qh:[QUARTER HALF] OF?"
         "(year:YEAR | OF? (the2:THE | rel2:[THIS LAST NEXT]) per:UNIT)", "QUARTER HALF", _quarter),
    Rule("rel:[LAST NEXT THIS]? hol:HOL", "HOL", _holiday),
)  # fmt: skip
