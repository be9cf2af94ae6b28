"""How a value was read, in a sentence: what is written, what it stands for, and what it was counted from."""

from __future__ import annotations

import re

from claimcheck.model import (
    Amount,
    Claim,
    ClockTime,
    Dated,
    Description,
    Offset,
    Participant,
    Place,
    TimeInterval,
    Utterance,
    Weekday,
    Yearless,
)
from claimcheck.values.in_words import in_words

_YEAR = re.compile(r"[0-9]{4}")


def reading(claim: Claim, dated: Dated, who: str = "") -> str:
    """What the claim's words were read as; `who` is the name of a participant or a speaker."""
    value = claim.value
    if isinstance(value, TimeInterval):
        return in_words(value) + _counted(claim, dated)
    if isinstance(value, Weekday | Yearless):
        return f"{in_words(value)}, of no known date, since its article is undated"
    if isinstance(value, Offset):
        return f"{in_words(value)}, which no article dates"
    if isinstance(value, Amount):
        return _amount(value)
    if isinstance(value, Place):
        return _place(value)
    if isinstance(value, Utterance):
        manner = "in quotation marks" if value.direct else "in the article's words"
        return f"words of {who or value.speaker or 'an unnamed speaker'}, {manner}"
    if isinstance(value, Participant):
        return f"{who or value.entity} as {value.role}"
    if isinstance(value, Description):
        return _description(value)
    if isinstance(value, ClockTime):
        return str(value)
    return in_words(value)


def _description(value: Description) -> str:
    going = f", of {', '.join(value.among)}" if value.among else ""
    return f"{value}{going}"


def _counted(claim: Claim, dated: Dated) -> str:
    """What a day without a year was counted from."""
    if _YEAR.search(claim.as_written) or dated.interval is None:
        return ""
    return f", counted from the article's date, {in_words(dated.interval)} ({dated.basis})"


def _amount(value: Amount) -> str:
    between = value.low is not None and value.high is not None and value.low != value.high
    return f"anything from {in_words(value)}" if between and value.unit != "score" else in_words(value)


def _place(value: Place) -> str:
    if not value.path:
        return f"{value.name}, which is not on the map or may be any of several places"
    return f"{value}{f' ({value.level})' if value.level else ''}"
