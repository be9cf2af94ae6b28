"""Other libraries on the same articles: dateparser's search and, where it is installed, Recognizers-Text.

dateparser returns a day for whatever it finds and does not say of what sort a hit is, so the lengths and ages that it
reads as days count as false alarms; those that Recognizers-Text types as lengths, clock times or repetitions do not.
"""

from __future__ import annotations

import importlib
import importlib.util
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from dates_gum import Article, Errata, Finding, Score, count

from claimcheck.model import Span

Finder = Callable[[str, date], list[Finding]]


def score(articles: list[Article]) -> dict[str, float]:
    """Detection, values and characters a second of each library that can be imported."""
    figures = _run("dateparser", _dateparser, articles)
    if importlib.util.find_spec("recognizers_date_time"):
        figures |= _run("recognizers", _recognizers(), articles)
    else:
        print("recognizers-text: not installed, not measured")
    return figures


def _run(name: str, find: Finder, articles: list[Article]) -> dict[str, float]:
    total, start = Score(), time.process_time()
    results = [find(article.document.text, article.base) for article in articles]
    seconds = time.process_time() - start
    for article, findings in zip(articles, results, strict=True):
        count(article, findings, Errata(), total, show=False)
    rate = sum(len(article.document.text) for article in articles) / seconds
    print(total.line(f"{name} raw"), f" {rate / 1e3:,.0f} k characters a second")
    return {
        f"{name}_detection_f1": total.f1,
        f"{name}_value": total.values,
        f"{name}_chars_per_second": rate,
    }


def _dateparser(text: str, base: date) -> list[Finding]:
    """Hits in order; it gives no spans, so each is looked for after the one before it."""
    from dateparser.search import search_dates

    settings: Any = {"RELATIVE_BASE": datetime.combine(base, datetime.min.time())}
    findings: list[Finding] = []
    at = 0
    for words, when in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            findings.append((Span(start, at), False, ((when.date(), when.date()),)))
    return findings


def _recognizers() -> Finder:
    module = importlib.import_module("recognizers_date_time")
    culture = importlib.import_module("recognizers_text").Culture.English
    model = module.DateTimeRecognizer(culture).get_datetime_model()

    def find(text: str, base: date) -> list[Finding]:
        hits = model.parse(text, datetime.combine(base, datetime.min.time()))
        return [
            (
                Span(hit.start, hit.end + 1),
                hit.type_name.endswith((".duration", ".time", ".set", ".timerange")),
                tuple(_values(hit.resolution)),
            )
            for hit in hits
        ]

    return find


def _values(resolution: Any) -> Iterator[tuple[date, date]]:
    for value in (resolution or {}).get("values", ()):
        try:
            first = date.fromisoformat((value.get("value") or value.get("start"))[:10])
            last = value.get("end")
            yield first, date.fromisoformat(last[:10]) - timedelta(days=1) if last else first
        except (TypeError, ValueError):
            continue  # "not resolved", or a time of the day without a day
