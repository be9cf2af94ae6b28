"""What calendar rules share: the fields that a pattern captures, and what counts after a number."""

from __future__ import annotations

from claimcheck.annotate.time_grammar import Match
from claimcheck.annotate.time_words import month, weekday
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.data.listed import listed

PARTS = {"early": "early", "mid": "mid", "late": "late", "middle": "mid"}
POSITIONS = {
    "end": "end", "close": "end", "start": "early", "beginning": "early", "outset": "early", "middle": "mid",
    "starting": "early", "commencing": "early", "mid": "mid",
}  # fmt: skip
"""What a noun says of the part of a unit: "the outset of"."""
SHIFT = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1}
"""Units that an adjective looks back or ahead."""
_FULL_STOPS = listed("annotate.time_fields", "full_stops")
BEFORE_YEAR = listed("annotate.time_fields", "before_year")
"""Words after which a four-digit number is a year."""

PART = "(part:[EARLY LATE MID] DASH? | THE? pos:[END BEGIN STARTING MID] OF)?"
"""Pattern of the part of a unit: "early", "the end of"."""


def dated(m: Match, **fields: str | int) -> dict[str, str | int]:
    """Month, day, year, weekday and part that a pattern has captured."""
    found: dict[str, str | int] = dict(fields)
    if m.word("month"):
        found["month"] = month(m.word("month"))
    if m.word("mm"):  # "mid-June", "June-end"
        one, _, two = m.word("mm").partition("-")
        found["month"], found["part"] = (month(one), two) if two == "end" else (month(two), one)
    for name in ("day", "year"):
        if m.word(name):
            found[name] = m.whole(name)
    named = m.word("wd") or m.word("wd2")
    if named:
        found["weekday"] = weekday(named)
    if m.word("part"):
        found["part"] = PARTS[m.word("part")]
    if m.word("pos"):
        found["part"] = POSITIONS[m.word("pos")]
    return found


def form_of(fields: dict[str, str | int]) -> str:
    """absolute with a year, else partial."""
    return "absolute" if "year" in fields else "partial"


def counts(m: Match, at: int) -> bool:
    """Whether the word there is what a number before it counts."""
    if at >= len(m.words):
        return False
    word = m.words[at]
    return (
        word.text.islower()
        and word.lower.isalpha()
        and word.lower not in FUNCTION_WORDS
        and len(word.lower) > 2
    )


def without_stop(m: Match, end: int) -> int:
    """A full stop at the end belongs to the sentence unless it closes an abbreviated month."""
    if m.words[end - 1].text == "." and (m.words[end - 2].lower not in _FULL_STOPS or end == len(m.words)):
        return end - 1
    return end
