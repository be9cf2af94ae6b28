"""Time expressions against GUM news and interviews: detection, values, speed.

An expression of the gold is found where spans overlap, whatever its attributes. A value is right where one of the
readings equals the gold's `when` at the gold's granularity: both ends of the interval lie in the day, month or year
that `when` names; of an offset ("ten years ago"), which is read with a margin, its middle does. Lengths, clock times,
repetitions and offsets from events, which the gold marks only now and then, count where the gold has them and are no
false alarms elsewhere. `base` is the day of publication.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import corpora

from claimcheck.annotate import annotate, times
from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.annotate.sentences import split
from claimcheck.claims.date_values import anchored, counted_from_news
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.tense import direction
from claimcheck.model import Block, Document, Span, TimeInterval, Zone
from claimcheck.values.time import resolve

OPTIONAL = frozenset({"duration", "clock", "set", "event-offset"})
LIMITS = frozenset({"by", "until", "till", "before"})
_RUNS = 9
_ERRATA = Path(__file__).with_name("dates_errata.toml")


@dataclass
class Article:
    """One document of the gold: its text, its day, and its dates as spans with attributes."""

    name: str
    document: Document
    base: date
    gold: list[tuple[Span, dict[str, str]]]


@dataclass
class Errata:
    """Slips of the gold by article and words, with our reason beside each in the file."""

    wrong: set[tuple[str, str]] = field(default_factory=set)  # marked with a value that is a slip
    unmarked: set[tuple[str, str]] = field(default_factory=set)  # plainly a date, not marked
    no_date: set[tuple[str, str]] = field(default_factory=set)  # marked, but the name or number of an event
    everywhere: set[str] = field(default_factory=set)  # words marked only now and then
    base: dict[str, date] = field(default_factory=dict)


@dataclass
class Score:
    """Counts over all documents."""

    gold: int = 0
    found: int = 0
    false: int = 0
    valued: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of recall and precision of detection."""
        return 2 * self.found / (self.gold + self.found + self.false) if self.found else 0.0

    @property
    def values(self) -> float:
        """Share of the `when` found whose value is right."""
        return self.right / self.valued if self.valued else 0.0

    def line(self, name: str) -> str:
        """A row of the table."""
        recall, precision = self.found / self.gold, self.found / max(1, self.found + self.false)
        return (
            f"{name:24} recall {recall:.3f} ({self.found}/{self.gold})  precision {precision:.3f} "
            f"({self.false} false)  F1 {self.f1:.3f}  values {self.values:.3f} ({self.right}/{self.valued})"
        )


def load(path: Path) -> list[Article]:
    """The documents of the gold, tokens joined by single spaces."""
    return [_article(item) for item in corpora.records(path)]


def _article(item: dict[str, Any]) -> Article:
    starts, at = [], 0
    for token in item["tokens"]:
        starts.append(at)
        at += len(token) + 1
    text = " ".join(item["tokens"])
    document = Document("0" * 64, item["doc_id"], text, (Block(Zone.BODY, Span(0, len(text))),))
    gold = []
    for marked in item["dates"]:
        last = marked["tok_end"] - 1
        span = Span(starts[marked["tok_start"]], starts[last] + len(item["tokens"][last]))
        gold.append((span, marked["attrs"]))
    return Article(item["doc_id"], document, date.fromisoformat(item["base"]), gold)


def errata() -> Errata:
    """dates_errata.toml."""
    data = tomllib.loads(_ERRATA.read_text("utf-8"))
    kinds = {
        kind: {(e["article"], e["words"]) for e in data[kind]} for kind in ("wrong", "unmarked", "no_date")
    }
    return Errata(
        **kinds,
        everywhere=set(data["everywhere"]),
        base={k: date.fromisoformat(v) for k, v in data["base"].items()},
    )


def score(articles: list[Article], *, show: bool) -> dict[str, float]:
    """Detection and values, raw and fair."""
    raw, fair = Score(), Score()
    slips = errata()
    for article in articles:
        doc = annotate(article.document)
        count(article, found(doc, article.base), Errata(), raw, show=False)
        base = slips.base.get(article.name, article.base)
        count(article, found(doc, base), slips, fair, show=show)
    print(raw.line("gum raw"))
    print(fair.line("gum fair"))
    return {
        "gum_detection_f1": raw.f1, "gum_value": raw.values,
        "gum_fair_detection_f1": fair.f1, "gum_fair_value": fair.values,
    }  # fmt: skip


Finding = tuple[Span, bool, tuple[tuple[date, date], ...]]
"""A span found, whether it needs no counterpart in the gold, and the intervals it may mean."""


def found(doc: Annotated, base: date) -> list[Finding]:
    """What claimcheck finds in an article of that day."""
    return [
        (mention.span, mention.expression.form in OPTIONAL, tuple(readings(doc, mention, base)))
        for mention in doc.times
    ]


def readings(doc: Annotated, mention: TimeMention, base: date) -> Iterator[tuple[date, date]]:
    """First and last day of every reading; of an offset only its middle, of "by the end of the year" its last day."""
    looks = direction(doc, mention, dated_event(doc, mention))
    day = TimeInterval(base, base)
    told = anchored(doc, mention) or counted_from_news(doc, mention, day)
    for value in resolve(mention.expression, day, looks) or told:
        if mention.expression.form == "offset" and not mention.expression.get("span"):
            middle = value.earliest + (value.latest - value.earliest) / 2
            yield middle, middle
        elif mention.preposition in LIMITS and mention.expression.get("part") == "end":
            yield value.latest, value.latest
        else:
            yield value.earliest, value.latest


def count(article: Article, findings: list[Finding], slips: Errata, total: Score, *, show: bool) -> None:
    """Add one article's counts."""
    text, met = article.document.text, set()
    for span, attrs in article.gold:
        held = [n for n, finding in enumerate(findings) if finding[0].overlaps(span)]
        met.update(held)
        key = article.name, text[span.start : span.end]
        if key in slips.no_date:
            continue
        total.gold += 1
        total.found += bool(held)
        if not held and show:
            _print("missed", text, span, attrs)
        if held and "when" in attrs and key not in slips.wrong:
            total.valued += 1
            right = any(_equal(one, attrs["when"]) for n in held for one in _ends(findings[n], span))
            total.right += right
            if not right and show:
                _print("wrong value", text, span, (attrs["when"], [findings[n][2] for n in held]))
    for n, (span, optional, _) in enumerate(findings):
        words = text[span.start : span.end]
        if (
            n in met
            or optional
            or words.lower() in slips.everywhere
            or (article.name, words) in slips.unmarked
        ):
            continue
        total.false += 1
        if show:
            _print("false", text, span, article.name)


def _ends(finding: Finding, span: Span) -> Iterator[tuple[date, date]]:
    """The readings of a finding; where the gold marks one side of a range ("2000-2050") also that end."""
    whole, _, values = finding
    for first, last in values:
        yield first, last
        if whole.start == span.start and span.end < whole.end:
            yield first, first
        if whole.end == span.end and whole.start < span.start:
            yield last, last


def _equal(value: tuple[date, date], when: str) -> bool:
    """Whether both ends lie in the day, month or year written; "--MM-DD" is a day of any year."""
    written = when.partition("T")[0]
    ends = [str(day) for day in value]
    if written.startswith("--"):
        return all(end[5:].startswith(written[2:]) for end in ends)
    return all(end.startswith(written) for end in ends)


def _print(what: str, text: str, span: Span, remark: object) -> None:
    before, words = text[max(0, span.start - 40) : span.start], text[span.start : span.end]
    print(f"{what}: …{before}[{words}]{text[span.end : span.end + 25]}… {remark}")


def speed(articles: Iterable[Article]) -> dict[str, float]:
    """Characters a second of processor time for time annotation alone, sentences given; the median of the runs."""
    texts = [(article.document.text, split(article.document)) for article in articles]
    seconds = []
    for _ in range(_RUNS):
        start = time.process_time()
        for text, sentences in texts:
            times.annotate(text, sentences)
        seconds.append(time.process_time() - start)
    rate = sum(len(text) for text, _ in texts) / median(seconds)
    print(f"speed: {rate / 1e6:.2f} M characters a second, time annotation alone")
    return {"chars_per_second": rate}
