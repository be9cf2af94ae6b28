"""How names are written: in capitals, with a nickname, in quotation marks, where capitals tell nothing."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.quotes_marks import pair
from claimcheck.model import Zone

_SHOUTED = 40  # words by which a sentence is told to be shouted


def _is_capital(text: str) -> bool:
    """Whether a word is written as a name is: "Putin", "al-Assad", "d'Ivoire", but not "I" or "Hull-based"."""
    if text[0].isupper():
        return text not in {"I", "I'm", "I’m"} and not text.startswith(("I'", "I’"))
    return text[:3] in {"al-", "el-", "ad-", "as-", "ar-", "an-"} and text[3:4].isupper()


IS_CAPITAL = Known(_is_capital)
IS_UPPER = Known(lambda text: text[0].isupper())


def may_name(text: str) -> bool:
    """Whether a word has a capital first, or is written as a name is."""
    return text[0].isupper() or _is_capital(text)


def shouted(sentence: Sentence, loud: int, quiet: int) -> bool:
    """Whether capitals tell nothing: a headline or caption With All Its Words Like This, or text IN CAPITALS.

    `loud` and `quiet`: how many longer words at its head are all in capitals, and how many are not.
    """
    if loud + quiet < 3:
        return False
    if loud > quiet * 3:
        return True
    if sentence.words[-1].text in {".", "”", '"'} and sentence.zone is not Zone.HEADLINE:
        return False
    words = [w.text for w in sentence.words[:_SHOUTED] if len(w.text) > 2 and w.text[0].isalpha()]
    content = [w for w in words if w[0].isupper() or lexicon.ordinary(w) != "f"]
    lower = sum(not w[0].isupper() for w in content)
    return lower * 6 <= len(content) and len(content) >= 4


NICKNAME_MARKS = frozenset("\"“”‘’'")


def nickname(words: Sequence[Word], i: int, end: int) -> int:
    """3 for the quoted nickname at words[i] of Andrew "Sandy" Haldane, 0 where there is none."""
    if i + 3 >= end or words[i].text not in NICKNAME_MARKS or words[i + 2].text not in NICKNAME_MARKS:
        return 0
    named = words[i + 1].text[0].isupper() and _is_surname(words[i + 3].text)
    return 3 if named and lexicon.given(words[i - 1].lower) and words[i - 1].text[0].isupper() else 0


def _is_surname(text: str) -> bool:
    return text[0].isupper() and not lexicon.ordinary(text.lower()) and text.lower() not in lexicon.CALENDAR


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
