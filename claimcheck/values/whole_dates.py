"""Whole dates in figures ("07/08/2023") read by dateparser, the one place that uses it: dates with a named month are
matters of the calendar, and dateparser takes a third of a second to load.

dateparser fills what is missing from the machine's clock, so nothing but whole dates may reach it, always with a base
of our own; what it answers is taken only if it read a day.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

_BASE = datetime(2000, 1, 1)  # never used by a whole date; given so that the clock is not read


@lru_cache(1 << 14)
def whole_date(text: str, order: str) -> date | None:
    """The day that a whole date names; `order` (DMY, MDY or YMD) decides figures alone. None where it is none."""
    from dateparser.date import DateDataParser

    parser = DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "RELATIVE_BASE": _BASE,
            "PREFER_LOCALE_DATE_ORDER": False,
            "RETURN_AS_TIMEZONE_AWARE": False,
            "STRICT_PARSING": True,
        },
    )
    read = parser.get_date_data(text)
    if read is None or read["date_obj"] is None or read["period"] != "day":
        return None
    found: date = read["date_obj"].date()
    return found
