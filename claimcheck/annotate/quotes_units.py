"""Sentences with their quotes folded: a quoted stretch counts as one word, and ends no sentence from within."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from sys import maxsize

from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.quotes_lexicon import CLOSED, QUOTE, triggers
from claimcheck.annotate.quotes_marks import Marked, pair
from claimcheck.model import Zone
from claimcheck.model.records import dataclass

_OPENING = "“„‟\"«»‹‘'`”"
_ENDS = ".?!…"
_lower = attrgetter("lower")
_NAME_LINE = 8  # words of a line that only names the speaker of the quote above it


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence with its outermost quotes folded."""

    tokens: tuple[Word, ...]
    quotes: dict[int, int]  # token index -> index of the quote in the document's list of marked stretches
    sentence: int
    paragraph: int
    zone: Zone


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where its quotes lie in the document's list, and its units."""

    units: tuple[Unit, ...]
    marked: range
    runs_on: bool  # its last quote is not closed and the next paragraph goes on with it
    zone: Zone


def paragraphs(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[Paragraph, list[Marked]]]:
    """Every paragraph with its quoted stretches, counted through the document."""
    groups = [list(group) for _, group in groupby(enumerate(sentences), key=lambda pair: pair[1].paragraph)]
    starts = [group[0][1].words[0].text[:1] in _OPENING for group in groups] + [False]
    total = 0
    for number, group in enumerate(groups):
        start, end = group[0][1].span.start, group[-1][1].span.end
        marked = pair(text, start, end, runs_on=starts[number] and starts[number + 1])
        units = tuple(_units(text, group, marked, total))
        runs_on = bool(marked) and not marked[-1].closed and marked[-1].end == end and starts[number + 1]
        yield Paragraph(units, range(total, total + len(marked)), runs_on, group[0][1].zone), marked
        total += len(marked)


def _units(text: str, group: list[tuple[int, Sentence]], marked: list[Marked], offset: int) -> Iterator[Unit]:
    outer = [(number, quote) for number, quote in enumerate(marked) if quote.depth == 0]
    if not outer:
        words = triggers()
        for index, sentence in group:
            if len(sentence.words) <= _NAME_LINE or not words.isdisjoint(map(_lower, sentence.words)):
                yield Unit(sentence.words, {}, index, sentence.paragraph, sentence.zone)
        return
    yield from _Folding(text, outer, offset).units(group)


def is_titled(inner: str) -> bool:
    """Whether a quoted stretch is spelled like the title of a work: two words or more, the long ones capitalised."""
    if inner.endswith((".", "?", "!", "…")) or len(inner) > 100:
        return False
    words = inner.split()
    long = [word for word in words if len(word) > 3]
    return len(words) > 1 and len(long) > 1 and all(word[:1].isupper() for word in long)


class _Folding:
    """Reads the words of a paragraph, replacing those of a quote by one token."""

    def __init__(self, text: str, outer: list[tuple[int, Marked]], offset: int) -> None:
        self.text, self.outer, self.offset = text, outer, offset
        self.tokens: list[Word] = []
        self.quotes: dict[int, int] = {}
        self.sentence = -1

    def units(self, group: list[tuple[int, Sentence]]) -> Iterator[Unit]:
        """The units of the paragraph, in order."""
        at, inside = 0, -1  # next quote; end of the quote we are in
        opens = self.outer[0][1].start  # where the next quote does
        for index, sentence in group:
            fresh = True
            for word in sentence.words:
                if word.start < inside:
                    continue
                folded = word.end > opens
                if not (fresh or folded or self.tokens[-1].text is QUOTE):
                    self.tokens.append(word)
                    continue
                token = self._fold(*self.outer[at]) if folded else word
                if self.tokens and ((fresh and not self._goes_on(token)) or self._ends(token)):
                    yield self._unit(sentence)
                if not self.tokens:
                    self.sentence = index
                if folded:
                    self.quotes[len(self.tokens)] = self.offset + self.outer[at][0]
                    inside = self.outer[at][1].end
                    at += 1
                    opens = self.outer[at][1].start if at < len(self.outer) else maxsize
                self.tokens.append(token)
                if (
                    folded
                    and token.lower is not CLOSED
                    and self.text[token.start : token.end].rstrip("”\"’'» ").endswith(",")
                ):
                    self.tokens.append(Word(token.end, token.end, ",", ","))
                fresh = False
        if self.tokens:
            yield self._unit(group[-1][1])

    def _fold(self, number: int, quote: Marked) -> Word:
        del number
        inner = self.text[quote.inner_start : quote.inner_end].strip()
        said = inner.endswith((",", ".", "?", "!", "…")) and not is_titled(inner)
        return Word(quote.start, quote.end, QUOTE, CLOSED if said else QUOTE)

    def _unit(self, sentence: Sentence) -> Unit:
        unit = Unit(tuple(self.tokens), self.quotes, self.sentence, sentence.paragraph, sentence.zone)
        self.tokens, self.quotes = [], {}
        return unit

    def _goes_on(self, token: Word) -> bool:
        """Whether a sentence break before this token is none: lower case after a quote goes on."""
        last = self.tokens[-1]
        return last.text is QUOTE and (token.text[:1].islower() or token.text in ",;—–―-" or self._asks(last))

    def _asks(self, last: Word) -> bool:
        return self.text[last.start : last.end].rstrip("”\"’'» ")[-1:] in ("?", "!", ",", "…")

    def _ends(self, token: Word) -> bool:
        """Whether the quote before this token ended the sentence."""
        last = self.tokens[-1]
        if last.text is not QUOTE or token.text[:1].islower() or token.text in ",;:—–―-.)":
            return False
        if token.text is QUOTE:
            return self.text[last.start : last.end].rstrip("”\"’'» ")[-1:] in _ENDS
        return self.text[last.start : last.end].rstrip("”\"’'» ")[-1:] == "." and len(self.tokens) >= 1
