"""Planted errors: how many of the slips that a tired writer makes does claimcheck find?

    python benchmarks/planted.py --gold DIR [--count 60] [--seed 7] [--out FILE] [--json FILE]

Draws articles of the corpora below DIR by a fixed seed, takes each as the report, and as the draft a copy with one
fact changed: a date, a weekday, a count, a place, a speaker, a quoted word, an age, or one number of a sum. Where a
fact stands is found by plain patterns of this file, not by claimcheck. A change is found where a conflict at or above
warning touches the changed words in the draft. `--out` lists every change and if it was found. Not measured: drafts
that tell the story in words of their own (the labelled cases do), and facts that no report states.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import command
import corpora
import yaml

from claimcheck.documents import parse_document
from claimcheck.model import Document, Severity, Span
from claimcheck.pipeline import verify_documents

NAMES = ("gvc", "meantime_en", "polnear", "ecbplus", "t17")
_SOURCE = Path(__file__).with_name("planted.yaml")  # what stands in for what
_LIST = yaml.safe_load(_SOURCE.read_text("utf-8"))
_MONTHS, _DAYS, _PLACES = "|".join(_LIST["months"]), "|".join(_LIST["weekdays"]), _LIST["places"]
_NUMBER = re.compile(r"(?<![\d.,$£€%:/-])\d{1,3}(?:,\d{3})*(?![\d%:/-]|[.,]\d)")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]")


class Change(NamedTuple):
    """Words of an article and what takes their place."""

    sort: str
    span: Span
    new: str


Finder = Callable[[str, random.Random], Iterator[Change]]


def dates(text: str, draw: random.Random) -> Iterator[Change]:
    """Days of a month, moved by two to six days."""
    for found in re.finditer(rf"\b(?:{_MONTHS})\.? (\d{{1,2}})\b(?!:)", text):
        day, step = int(found[1]), draw.randint(2, 6)
        if 1 <= day <= 28:
            moved = day + step if day + step <= 28 else day - step
            yield Change("date", Span(*found.span(1)), str(moved))


def weekdays(text: str, draw: random.Random) -> Iterator[Change]:
    """ "on Monday" made another day."""
    for found in re.finditer(rf"\bon ({_DAYS})\b", text):
        others = [day for day in _LIST["weekdays"] if day != found[1]]
        yield Change("weekday", Span(*found.span(1)), draw.choice(others))


def counts(text: str, draw: random.Random) -> Iterator[Change]:
    """A number before a plural noun, raised by a third or more."""
    for found in re.finditer(
        rf"(?<!\$)\b(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_LIST['numbers'])}) (?:[a-z]+ )?[a-z]{{3,}}s\b", text
    ):
        words = list(_LIST["numbers"])
        if found[1].isalpha():
            at = words.index(found[1])
            yield Change("count", Span(*found.span(1)), words[(at + draw.randint(2, 4)) % len(words)])
        elif not found.group().endswith(tuple(_LIST["periods"])):
            number = int(found[1].replace(",", ""))
            yield Change(
                "count", Span(*found.span(1)), f"{number + max(2, number * draw.randint(3, 8) // 10):,}"
            )


def places(text: str, draw: random.Random) -> Iterator[Change]:
    """ "in Chicago" made another well-known city."""
    for found in re.finditer(r"\bin ([A-Z][a-z]{3,})\b(?![ ’'][A-Za-z]*[A-Z]|,)", text):
        if found[1] in _PLACES:
            others = [name for name in _PLACES if name != found[1] and " " not in name]
            yield Change("place", Span(*found.span(1)), draw.choice(others))


def speakers(text: str, draw: random.Random) -> Iterator[Change]:
    """A quotation's "NAME said" or "said NAME" made another full name of the article."""
    names = sorted(
        {m.group() for m in re.finditer(r"\b[A-Z][a-z]+ [A-Z][a-z]{2,}\b(?=,? (?:said|told))", text)}
    )
    for found in re.finditer(r"[”\"] (?:said )?([A-Z][a-z]+ [A-Z][a-z]{2,})\b(?=(?: said)?[.,])", text):
        others = [name for name in names if name.split()[-1] not in found[1]]
        if others:
            yield Change("speaker", Span(*found.span(1)), draw.choice(others))


def quoted(text: str, draw: random.Random) -> Iterator[Change]:
    """A word inside a quotation turned into its opposite, or a negation dropped."""
    turns = _LIST["turns"]
    for quotation in re.finditer(r"[“\"]([A-Z][^“”\"\n]{40,250})[”\"]", text):
        words = [m for m in re.finditer(r"[a-z]+", quotation[1]) if m.group() in turns]
        if words:
            word = draw.choice(words)
            start = quotation.start(1)
            yield Change("quote", Span(start + word.start(), start + word.end()), turns[word.group()])


def ages(text: str, draw: random.Random) -> Iterator[Change]:
    """ "Jane Roe, 34," and "34-year-old", moved by three to nine years."""
    for found in re.finditer(r"(?:\b[A-Z][a-z]+, (\d\d)(?=,))|\b(\d\d)(?=-year-old)", text):
        group = 1 if found[1] else 2
        yield Change("age", Span(*found.span(group)), str(int(found[group]) + draw.randint(3, 9)))


def sums(text: str, draw: random.Random) -> Iterator[Change]:
    """The largest of three numbers in one sentence that is the sum of the other two."""
    for sentence in _SENTENCE.finditer(text):
        found = list(_NUMBER.finditer(sentence.group()))
        values = [int(m.group().replace(",", "")) for m in found]
        if len(values) == 3 and min(values) > 2 and 2 * max(values) == sum(values):
            total = found[values.index(max(values))]
            start = sentence.start()
            yield Change(
                "sum",
                Span(start + total.start(), start + total.end()),
                f"{max(values) + draw.randint(3, 9):,}",
            )


FINDERS: tuple[Finder, ...] = (dates, weekdays, counts, places, speakers, quoted, ages, sums)


def main() -> None:
    """Plant, check, print the table, write the files."""
    parser = command.parser(__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    rows = []
    for document, change in planted(options.gold, options.count, random.Random(options.seed)):
        rows.append({**shown(document, change), "found": is_found(document, change)})
    figures = {"planted": len(rows), "planted_found": share([bool(r["found"]) for r in rows])}
    for sort in sorted({str(r["sort"]) for r in rows}):
        hits = [bool(r["found"]) for r in rows if r["sort"] == sort]
        figures |= {f"planted_{sort}": len(hits), f"planted_{sort}_found": share(hits)}
    for name, figure in figures.items():
        print(f"{name:28}{figure:10.3f}")
    print("not measured: drafts in words of their own, facts that no report states")
    if options.out:
        options.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    command.write(options.json, figures)


def planted(gold: Path, count: int, draw: random.Random) -> list[tuple[Document, Change]]:
    """So many changes, the sorts in turn as far as the articles have them, each article at most once."""
    documents = [a.document for name in NAMES for a in corpora.articles(gold, name)]
    draw.shuffle(documents)
    waiting: dict[str, list[tuple[Document, Change]]] = defaultdict(list)
    for document in documents:
        for finder in FINDERS:
            sites = list(finder(document.text, draw))
            if sites:
                change = draw.choice(sites)
                waiting[change.sort].append((document, change))
    taken, used = list[tuple[Document, Change]](), set[str]()
    while len(taken) < count and any(waiting.values()):
        for sort in sorted(waiting):
            queue = [item for item in waiting[sort] if item[0].id not in used]
            waiting[sort] = queue[1:]
            if queue and len(taken) < count:
                taken.append(queue[0])
                used.add(queue[0][0].id)
    return taken


def is_found(document: Document, change: Change) -> bool:
    """Whether a conflict at or above warning touches the changed words of the draft."""
    start, end = change.span
    text = document.text[:start] + change.new + document.text[end:]
    day = document.published.earliest if document.published else None
    draft = parse_document(text.encode(), "draft.txt", published=day)
    place = Span(start, start + len(change.new))
    return any(
        claim.document_id == draft.id and _touches(claim.span, place, change)
        for conflict in verify_documents([draft, document]).conflicts
        if conflict.severity is not Severity.NOTE
        for side in conflict.sides
        for claim in side.claims
    )


def _touches(span: Span, place: Span, change: Change) -> bool:
    """A changed speaker may be shown by what he is said to have said, which stands beside his name."""
    reach = 300 if change.sort == "speaker" else 0
    return span.start - reach < place.end and place.start < span.end + reach


def shown(document: Document, change: Change) -> dict[str, str]:
    """The change as a reader needs it."""
    start, end = change.span
    around = document.text[max(0, start - 120) : start], document.text[end : end + 80]
    return {
        "path": document.path,
        "sort": change.sort,
        "old": document.text[start:end],
        "new": change.new,
        "text": " ".join(f"{around[0]}[[{document.text[start:end]}]]{around[1]}".split()),
    }


def share(hits: list[bool]) -> float:
    """The share of True."""
    return Counter(hits)[True] / max(1, len(hits))


if __name__ == "__main__":
    main()
