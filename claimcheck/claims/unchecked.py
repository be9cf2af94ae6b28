"""Sentences that state something checkable and from which no claim was read: what is left to the editor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.annotate.amounts_words import table
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.sentences import split
from claimcheck.claims import introduced
from claimcheck.model import Claim, Document, Span, Zone
from claimcheck.values.calendar import MONTH_NAMES, WEEKDAY_NAMES

_READ = frozenset({Zone.HEADLINE, Zone.BODY, Zone.CAPTION, Zone.PULL_QUOTE})
_DAYS = frozenset({*MONTH_NAMES, *WEEKDAY_NAMES}) - {"May"}  # "may" begins many a sentence
_MARKS = frozenset('“”«»„"')
_NO_NUMBER = frozenset({"one", "zero"})  # "one of them", "no one"


def checkable(document: Document) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
    """Each sentence of the article's own text that holds a figure, a date or a quotation, and which of them."""
    for sentence in split(document):
        if sentence.zone in _READ:
            found = tuple(dict.fromkeys(sort for word in sentence.words if (sort := _sort(word))))
            if found:
                yield sentence, found


def unchecked(document: Document, claims: Iterable[Claim]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The spans of the checkable sentences that none of the claims stands in, in order, and what they hold.

    Who is named beside a deed does not count: it says nothing of the figure.
    """
    told = (c for c in claims if c.document_id == document.id and c.extractor != introduced.EXTRACTOR)
    spans = sorted(claim.span for claim in told)
    waiting = iter(spans)
    reach, ahead = 0, next(waiting, None)  # where the claims met so far end, and the next of them
    for sentence, found in checkable(document):
        start, end = sentence.span
        touched = reach > start
        while ahead is not None and ahead.start < end:
            touched |= ahead.end > start
            reach, ahead = max(reach, ahead.end), next(waiting, None)
        if not touched:
            yield sentence.span, found


def _sort(word: Word) -> str:
    if word.text in _MARKS:
        return "quotation"
    if word.text in _DAYS:
        return "date"
    if word.text[0].isdecimal() or (word.lower not in _NO_NUMBER and word.lower in _numbers()):
        return "figure"
    return ""


@cache
def _numbers() -> frozenset[str]:
    return frozenset(table()["ones"]) | frozenset(table()["tens"])
