"""The words of an utterance made comparable: contractions opened, spellings and number words folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from claimcheck.data.listed import listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple
from claimcheck.values.number_words import NUMBERS

# A tail may stand apart from its word ("I ’ m", "were n't"), as in text joined from tokens.
_TOKEN = re.compile(
    r"\d+(?:(?:[.,:]|\s:\s)\d+)*|%|[Pp]er\s?cent(?!\w)|[^\W\d_]+(?:\s?['’]\s?(?:s|m|ll|ve|re|d|t)\b|['’][^\W\d_]+)*|[.!?;:,…]|\[|\]|\(|\)|[—–]"
)


_PERCENT = "%"  # as a house may print "per cent" and "percent", which are one word here
_OPENED = {
    "n't": "not",
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
}
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_NUMBERS = {
    word: str(value)
    for word, value in NUMBERS.items()
    if word != "one"  # a pronoun more often than a number
}
# British to American endings; folded on both sides, so a wrong fold does no harm unless two words meet in it.
_SPELLINGS = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"(?<=\w{3})is(?=e[sd]?$|ing$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|hood$|ite$|ful$)"), "or"),
    (re.compile(r"(?<=[bct])re(?=s?$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|er$)"), "l"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"(?<=[fp]en)ce$"), "se"),
    (re.compile(r"ae|oe(?=[a-z]{3})"), "e"),
)
NEGATIONS = listed("values.utterance_words", "negations")
JOINING = frozenset(("and", "but", "because", "so", "or"))
OPENERS = listed("values.utterance_words", "openers")
SUBJECTS = listed("values.utterance_words", "subjects")
MODALS = {
    "will": "future", "shall": "future", "would": "would", "can": "can", "could": "can", "may": "may", "might": "may",
    "must": "must", "should": "should",
}  # fmt: skip
PAST = frozenset(("was", "were", "did", "had"))
STOP = listed("values.utterance_words", "stop")


class Token(NamedTuple):
    """One word: its folded form, whether it is a name by its capital, and where it stands."""

    word: str
    name: bool
    span: Span


class Words(NamedTuple):
    """An utterance in words; `breaks` are the indices of words before which a clause begins."""

    tokens: tuple[Token, ...]
    breaks: tuple[int, ...]


@lru_cache(4096)
def words(text: str) -> Words:
    """The words of an utterance, punctuation left out."""
    tokens: list[Token] = []
    breaks: list[int] = [0]
    initial = True
    for found in _TOKEN.finditer(text):
        raw = found.group()
        if not raw[0].isalnum() and raw != _PERCENT:
            breaks.append(len(tokens))
            initial = initial or raw in ".!?…"
            continue
        name = raw[0].isupper() and not initial and raw != "I" and not raw.startswith(("I'", "I’"))
        span = Span(*found.span())
        if tokens and tokens[-1].word in JOINING and raw.lower() in OPENERS:
            breaks.append(len(tokens) - 1)
        tokens += [Token(word, name, span) for word in _opened(raw)]
        initial = False
    return Words(tuple(tokens), tuple(sorted({at for at in breaks if at < len(tokens)})))


@lru_cache(1 << 16)
def _opened(raw: str) -> tuple[str, ...]:
    """A raw word as its folded words: "won't" -> will, not."""
    if raw == _PERCENT or raw.lower().startswith(("per ", "percent")):
        return (_PERCENT,)
    word = unicodedata.normalize("NFKD", "".join(raw.lower().split()).replace("’", "'"))
    word = "".join(char for char in word if not unicodedata.combining(char))
    if word in _OPENED:
        return tuple(_OPENED[word].split())
    for tail, full in _TAILS.items():
        if word.endswith(tail) and len(word) > len(tail):
            return *_opened(word[: -len(tail)]), full
    return (_fold(word.removesuffix("'s").replace("'", "")),)


def _fold(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "").removesuffix(":00")
    if word in _NUMBERS:
        return _NUMBERS[word]
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A crude stem, for callers that have no lemmas."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e")


def lemmas(tokens: Sequence[Token], lemma: Callable[[str], str] | None) -> list[str]:
    """The lemma of every word."""
    return [stem(lemma(token.word) if lemma else token.word) for token in tokens]


def is_number(word: str) -> bool:
    """Whether a folded word is a number."""
    return word[:1].isdigit()


def is_content(word: str) -> bool:
    """Whether a folded word carries meaning of its own."""
    return word not in STOP
