"""The words around a claim, by which claims told in other words are aligned later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate import words
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Annotated, Word, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Span

# How many words on either side of the span are looked at: a news sentence has 25 on average, and the bound keeps
# the cost linear in the text when a "sentence" is a whole file.
_REACH = 40
_BESIDE = 6  # words on either side that stand next to the span

_MOST_KEPT = 64  # sentences; the claims of one are asked one after another
# By the identity of the words, which are held so that it stays theirs: to hash them takes longer than to look.
_KEPT: dict[int, tuple[tuple[Word, ...], tuple[str, ...]]] = {}

# Words that tell nothing of what a claim is about, beside the closed classes: the verbs of saying that news uses
# in every sentence, and adverbs of time and degree.
_EMPTY = words.FUNCTION_WORDS | listed("claims.context", "empty")


def context(doc: Annotated, sentence_index: int, span: Span) -> tuple[str, ...]:
    """Sorted lower-case lemmas of the content words of the sentence, the span's own left out, and names as written.

    At most 40 words on either side of `span` count. Numbers are kept as their digits; a name gives each of its words.
    """
    tokens = doc.sentences[sentence_index].words
    first, last = word_from(tokens, span.start), word_from(tokens, span.end)
    told = _told(tokens)
    found = {*told[max(0, first - _REACH) : first], *told[last : first + _REACH]}
    found.discard("")
    return tuple(sorted(found))


def beside(doc: Annotated, sentence_index: int, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lemmas of the content words within six words before and after a claim's span, in order."""
    tokens = doc.sentences[sentence_index].words
    first, last = word_from(tokens, span.start), word_from(tokens, span.end)
    before, after = tokens[max(0, first - _BESIDE) : first], tokens[last : last + _BESIDE]
    return tuple(_contents(before)), tuple(_contents(after))


def contents(doc: Annotated, sentence_index: int) -> Iterator[str]:
    """The lemmas of the content words of a sentence, of its first eighty words."""
    return _contents(doc.sentences[sentence_index].words[: 2 * _REACH])


def content_of(word: Word) -> str:
    """The lemma of a content word, the form of a name or number, "" for anything else."""
    return _CONTENT[word.text]


def _told(tokens: tuple[Word, ...]) -> tuple[str, ...]:
    """What each word of a sentence tells of what it is about, "" where that is nothing."""
    held = _KEPT.get(id(tokens))
    if held is None:
        if len(_KEPT) >= _MOST_KEPT:
            _KEPT.clear()
        held = _KEPT[id(tokens)] = tokens, tuple([_CONTENT[word.text] for word in tokens])
    return held[1]


def _contents(tokens: Sequence[Word]) -> Iterator[str]:
    return (content for word in tokens if (content := _CONTENT[word.text]))


def _content(text: str) -> str:
    """The lemma of a content word, the form of a name or number, "" for anything else."""
    lower = text.lower()
    if not text[0].isalnum() or lower in _EMPTY:
        return ""
    if text[0].isdigit() or (text[0].isupper() and not words.readings(lower)):
        return lower
    return words.lemma(lower)


_CONTENT = Known(_content)
