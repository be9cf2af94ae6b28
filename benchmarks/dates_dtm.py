"""Time expressions against the specification of Recognizers-Text's DateTimeModel.

Scored are the types date, daterange, duration and set of cases that are not marked unsupported for Python. A span is
right where it equals ours once articles and prepositions are trimmed from both; two mentions of ours that the text
joins into a range count as one. A value is right where one of our readings is among the candidates: a day; first and
last day; the one end of an open range; the number of units; the period or weekday of a repetition. Seasons, and days
that do not exist, have no value there and are not scored.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from dates_gum import readings

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.annotate.time_ranges import ranges
from claimcheck.model import Block, Document, Span, Zone

TYPES = ("date", "daterange", "duration", "set")
_TRIM = frozenset(
    {
        *(
            "a",
            "an",
            "the",
            "on",
            "in",
            "at",
            "by",
            "since",
            "until",
            "till",
            "from",
            "to",
            "before",
            "after",
            "as",
        ),
        *(
            "during",
            "through",
            "throughout",
            "between",
            "for",
            "within",
            "over",
            "of",
            "around",
            "about",
            "into",
        ),
        *("past", "than", "later", "no", "starting", "beginning"),
    }
)
_WORDS = re.compile(r"[\w']+|[^\w\s]")
_TIMEX = re.compile(r"P(?P<n>[\d.]+)(?P<unit>[DWMYHS])|PT(?P<tn>[\d.]+)(?P<tunit>[HMS])")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "TH": "hour", "TM": "minute", "TS": "second"}


@dataclass
class Found:
    """Ours: the trimmed text at its place, and the mentions behind it."""

    span: Span
    parts: tuple[TimeMention, ...]


def score(path: Path, *, show: bool) -> dict[str, float]:
    """Shares of spans and values that are right."""
    spans, values = [0, 0], [0, 0]
    by_type = {name: [0, 0, 0, 0] for name in TYPES}
    for case in json.loads(path.read_text("utf-8-sig")):
        if "python" in case.get("NotSupported", "") + case.get("NotSupportedByDesign", ""):
            continue
        text = case["Input"]
        base = date.fromisoformat(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
        doc = annotate(Document("0" * 64, "spec", text, (Block(Zone.BODY, Span(0, len(text))),)))
        ours = list(_ours(doc))
        for gold in case["Results"]:
            kind = gold["TypeName"].partition(".")[2]
            if kind not in TYPES:
                continue
            wanted = _trimmed(text, Span(gold["Start"], gold["End"] + 1))
            hit = next((found for found in ours if found.span == wanted), None)
            row = by_type[kind]
            row[0] += 1
            row[1] += hit is not None
            if hit is None:
                if show:
                    near = [text[f.span.start : f.span.end] for f in ours]
                    print(f"dtm span {kind}: {text!r} wants {gold['Text']!r}, has {near}")
                near_hit = next((found for found in ours if found.span.overlaps(wanted)), None)
            else:
                near_hit = hit
            candidates = gold["Resolution"]["values"]
            if kind != "set" and all(c.get("value") == "not resolved" for c in candidates):
                continue
            row[2] += 1
            right = near_hit is not None and _right(doc, near_hit, kind, candidates, base)
            row[3] += right
            if hit is not None and not right and show:
                print(
                    f"dtm value {kind}: {text!r} {gold['Text']!r} base {base} wants {candidates}, has "
                    f"{[p.expression for p in hit.parts]} {[list(readings(doc, p, base)) for p in hit.parts]}"
                )
    for name, (gold_spans, right_spans, gold_values, right_values) in by_type.items():
        print(f"dtm {name:10} spans {right_spans}/{gold_spans}  values {right_values}/{gold_values}")
        spans = [spans[0] + gold_spans, spans[1] + right_spans]
        values = [values[0] + gold_values, values[1] + right_values]
    figures = {"dtm_spans": spans[1] / spans[0], "dtm_values": values[1] / values[0]}
    print(
        f"dtm: spans {figures['dtm_spans']:.3f} ({spans[1]}/{spans[0]})  "
        f"values {figures['dtm_values']:.3f} ({values[1]}/{values[0]})"
    )
    return figures


def _ours(doc: Annotated) -> Iterator[Found]:
    text = doc.document.text
    for first, last in ranges(doc):
        one, two = doc.times[first], doc.times[last]
        yield Found(_trimmed(text, Span(one.span.start, two.span.end)), (one, two))
    for mention in doc.times:
        yield Found(_trimmed(text, mention.span), (mention,))


def _trimmed(text: str, span: Span) -> Span:
    """The span without articles and prepositions at its start."""
    words = [
        Span(span.start + w.start(), span.start + w.end())
        for w in _WORDS.finditer(text[span.start : span.end])
    ]
    while len(words) > 1 and text[words[0].start : words[0].end].lower() in _TRIM:
        words = words[1:]
    while len(words) > 1 and text[words[-1].start : words[-1].end] in (".", ","):
        words = words[:-1]
    return Span(words[0].start, words[-1].end) if words else span


def _right(doc: Annotated, hit: Found, kind: str, candidates: list[dict[str, Any]], base: date) -> bool:
    if kind == "set":
        return any(_set(hit.parts[0], c["timex"]) for c in candidates)
    if kind == "duration":
        return any(_length(hit.parts[0], c["timex"]) for c in candidates)
    one = list(readings(doc, hit.parts[0], base))
    two = list(readings(doc, hit.parts[-1], base))
    ours = [(a[0], b[1]) for a in one for b in two if a[0] <= b[1]]
    opens = [b[0] for b in two]
    return any(_days(value, c, opens) for value in ours for c in candidates)


def _days(value: tuple[date, date], candidate: dict[str, Any], opens: list[date]) -> bool:
    first, last = value
    if "value" in candidate:
        return bool(candidate["value"] == str(first) == str(last))
    start, end = candidate.get("start"), candidate.get("end")
    after = str(last + timedelta(days=1))
    if start and end:
        # their ends are exclusive for whole units, inclusive where a day is written as the end of a range, and of
        # "May to October" the end is the first of October
        month = last.replace(day=1)
        return start == str(first) and end in (str(last), after, *map(str, opens), str(month))
    return (start or end) in (str(first), str(last), after)


def _length(mention: TimeMention, timex: str) -> bool:
    found, get = _TIMEX.fullmatch(timex), mention.expression.get
    if not found or not get("low"):
        return False
    number = Fraction(found["n"] or found["tn"])
    unit = _UNITS[found["unit"] or "T" + found["tunit"]]
    mine = {"night": "day", "fortnight": "week", "weekend": "week", "decade": "year"}.get(
        get("unit"), get("unit")
    )
    factor = {"fortnight": 2, "decade": 10}.get(get("unit"), 1)
    low, high = Fraction(get("low")) * factor, Fraction(get("high")) * factor
    if (mine, unit) == ("day", "hour") or (mine, unit) == ("hour", "day"):
        return False
    return mine == unit and low <= number <= high


def _set(mention: TimeMention, timex: str) -> bool:
    get = mention.expression.get
    if mention.expression.form != "set":
        return False
    written = timex.partition("T")[0]
    if get("weekday"):
        return written == f"XXXX-WXX-{int(get('weekday')) + 1}"
    if timex.startswith("T"):
        return get("unit") in ("day", "morning", "afternoon", "evening", "night")
    unit = {"day": "D", "week": "W", "month": "M", "year": "Y", "quarter": "3M"}.get(get("unit"), "?")
    return timex == (f"P{unit}" if unit == "3M" else f"P{get('every', '1')}{unit}") or (
        get("unit") == "weekend" and timex == "XXXX-WXX-WE"
    )
