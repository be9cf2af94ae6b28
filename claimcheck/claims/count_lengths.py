"""Lengths of time that are measured of a happening: "met for six hours", "won in 2 hours, 11 minutes and 5 seconds"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.annotate.mentions import AmountMention, Annotated
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed
from claimcheck.model import Span

LENGTH = "amount of time"
"""The attribute of a length of hours, minutes or seconds."""
_PART = listed("claims.count_lengths", "part")
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_JOINTS = frozenset({"", ",", "and", ", and"})  # what may stand between the parts of one length


def is_short(unit: str) -> bool:
    """Whether a unit is one in which happenings are measured; days and years date them."""
    return unit in _SECONDS


def is_whole_length(view: View) -> bool:
    """Whether hours, minutes or seconds are how long something took: not "the first ten minutes", "every two hours"."""
    return is_short(view.mention.amount.unit) and view.lower(view.first - 1) not in _PART


def joined_lengths(doc: Annotated) -> list[AmountMention]:
    """The amounts of a document, in order of span, parts of one length of time as one amount of its smallest unit."""
    found: list[AmountMention] = []
    for mention in doc.amounts:
        if found and _goes_on(doc, found[-1], mention):
            found[-1] = _joined(found[-1], mention)
        else:
            found.append(mention)
    return found


def _goes_on(doc: Annotated, one: AmountMention, two: AmountMention) -> bool:
    """Whether a length goes on with a smaller unit: "2 hours, 11 minutes"."""
    lengths = one.form == two.form == "duration" and one.sentence == two.sentence
    if not lengths or not is_short(one.amount.unit) or not is_short(two.amount.unit):
        return False
    between = doc.document.text[one.span.end : two.span.start].strip()
    smaller = _SECONDS[two.amount.unit] < _SECONDS[one.amount.unit]
    return smaller and between in _JOINTS and one.amount.low == one.amount.high and not two.hedge


def _joined(one: AmountMention, two: AmountMention) -> AmountMention:
    times = _SECONDS[one.amount.unit] // _SECONDS[two.amount.unit]
    low, high = two.amount.low, two.amount.high
    if one.amount.low is not None and low is not None:
        low += one.amount.low * times
    if one.amount.high is not None and high is not None:
        high += one.amount.high * times
    return replace(
        one, span=Span(one.span.start, two.span.end), amount=replace(two.amount, low=low, high=high)
    )
