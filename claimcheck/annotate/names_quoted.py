"""Which words of a document stand in quotation marks: a paragraph is paired when one of its words is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.quotes_marks import pair


class Quoted:
    """The stretches in quotation marks, paragraph by paragraph."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self._text, self._sentences = text, sentences
        self._known: dict[int, list[tuple[int, int]]] = {}  # by paragraph

    def holds(self, sentence: int, word: int) -> bool:
        """Whether a word of a sentence is quoted."""
        where = self._sentences[sentence]
        start = where.words[word].start
        if (found := self._known.get(where.paragraph)) is None:
            found = self._known[where.paragraph] = self._paired(sentence)
        return any(first <= start < last for first, last in found)

    def _paired(self, sentence: int) -> list[tuple[int, int]]:
        paragraph = self._sentences[sentence].paragraph
        first = last = sentence
        while first > 0 and self._sentences[first - 1].paragraph == paragraph:
            first -= 1
        while last + 1 < len(self._sentences) and self._sentences[last + 1].paragraph == paragraph:
            last += 1
        start, end = self._sentences[first].span.start, self._sentences[last].span.end
        return [
            (quote.inner_start, quote.inner_end) for quote in pair(self._text, start, end) if not quote.depth
        ]
