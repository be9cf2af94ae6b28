"""Rules for periods of accounts: "third-quarter", "the quarter ended Sept. 30", "the three months to June".

They say what a figure is of and date no event; whose year of accounts is meant is not said.
"""

from __future__ import annotations

from claimcheck.annotate.time_events import singular
from claimcheck.annotate.time_fields import dated, without_stop
from claimcheck.annotate.time_grammar import Found, Match, Rule
from claimcheck.annotate.time_words import number, ordinal
from claimcheck.data.listed import listed

MONTHS = {"quarter": 3, "half": 6, "year": 12}
"""Months of a part of the year of accounts."""
_WEEKS = {13: 3, 26: 6, 39: 9, 52: 12, 53: 12}  # of accounts that close on the same weekday, in months
_LAST = {"quarter": 4, "half": 2}
_MOST = 24  # months of one account
_FULL = frozenset({"full", "whole"})
_OF_FIGURES = listed("annotate.time_accounts", "of_figures")
_GOES_ON = listed("annotate.time_accounts", "goes_on")


def months_of(count: str, unit: str) -> int:
    """Months that accounts of a length are of, 0 where no accounts are: ("three", "months"), ("", "quarter")."""
    unit, value = singular(unit), number(count) if count else 1
    if value is None or value.denominator != 1:
        return 0
    whole = int(value)
    if unit == "week":
        return _WEEKS.get(whole, 0)
    found = whole if unit == "month" else whole * MONTHS.get(unit, 0)
    return found if 0 < found <= _MOST else 0


def _to_month(m: Match) -> Found | None:
    """ "The quarter ended Sept. 30", "the 12 months ending in March 2021", "the year to June"."""
    months = months_of(m.word("n1"), m.word("unit"))
    if not months or (not m.word("n1") and singular(m.word("unit")) == "month"):
        return None
    fields = {name: value for name, value in dated(m).items() if name in ("month", "year")}
    return Found("accounts", {"months": months, **fields}, end=without_stop(m, m.end))


def _named(m: Match) -> Found | None:
    """ "The third quarter", "for the first half": of "the first half" alone a match may be spoken of."""
    unit, which = m.word("part"), ordinal(m.word("ord"))
    if not 1 <= which <= _LAST[unit] or (unit == "half" and m.before() != "for"):
        return None
    return Found("accounts", {"months": MONTHS[unit], "which": which})


def _last_of(m: Match) -> Found:
    """ "The final quarter of 2012", in which something may have taken place."""
    return Found("absolute", {m.word("part"): _LAST[m.word("part")], "year": int(m.word("year"))})


def _compound(m: Match) -> Found:
    """ "Third-quarter", "first-half", "full-year", "half-year"."""
    which, _, unit = m.word("word").partition("-")
    if unit == "year":
        return Found("accounts", {"months": MONTHS["half" if which == "half" else "year"]})
    return Found("accounts", {"months": MONTHS[unit], "which": ordinal(which) or _LAST[unit]})


def _first_months(m: Match) -> Found | None:
    """ "The first nine months" of the year, whichever is meant."""
    months = months_of(m.word("n1"), m.word("unit"))
    if not months or ordinal(m.word("ord")) != 1 or m.word("unit") == "years":
        return None
    return Found("accounts", {"months": months, "which": 1})


def _whole(m: Match) -> Found | None:
    """ "For the year", "the full year", "in the quarter"."""
    unit, full, before = m.word("unit"), m.word("full"), m.before()
    bare = before == "for" or (unit == "quarter" and before in _OF_FIGURES)
    if unit not in ("year", "quarter") or not (full in _FULL if full else bare) or m.after() in _GOES_ON:
        return None
    return Found("accounts", {"months": MONTHS[unit]})


_END = "THE? (END OF)?"
_CLOSED = "(n1:NUM)? unit:[UNIT UNITS QUARTER HALF]"
_ENDED = f"THE? {_CLOSED} [ENDED ENDING] [IN ON]? {_END}"
_TO = f"THE {_CLOSED} [TO THROUGH UNTIL] {_END}"
_MONTH = "month:MON DOT? (D ORDS?)? (COMMA? year:YEAR)?"
_DAY = "D ORDS? OF? month:MON DOT? (COMMA? year:YEAR)?"

RULES = (
    *(Rule(f"{before} {date}", "MON", _to_month) for before in (_ENDED, _TO) for date in (_MONTH, _DAY)),
    Rule("THE? ord:ORDW part:[QUARTER HALF]", "QUARTER HALF", _named),
    Rule("THE [LAST FINAL] part:[QUARTER HALF] OF year:YEAR", "QUARTER HALF", _last_of),
    Rule("word:ACCOUNT", "ACCOUNT", _compound),
    Rule("THE ord:ORDW n1:NUM unit:UNITS", "UNITS", _first_months),
    Rule("THE full:STRAIGHT? unit:[UNIT QUARTER]", "UNIT QUARTER", _whole),
)  # fmt: skip
