"""Street addresses of a document: two articles that name one block speak of one place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.data.files import rows

_REACH = 6  # words from the number of a house to the word that ends the street's name
_LEAST = 2  # digits; one digit is a count more often than a house
_ORDINAL = frozenset({"st", "nd", "rd", "th"})  # words of their own after a number: "5" "th"
_BETWEEN = frozenset({"block", "of", "the", "."})


def addresses(doc: Annotated) -> frozenset[str]:
    """House number and street of every address, lower case: "2220 broadway street", "900 n 5th ave"."""
    return frozenset(found for sentence in doc.sentences for found in _in_sentence(sentence.words) if found)


def _in_sentence(words: Sequence[Word]) -> list[str]:
    return [
        _address(words[at : at + _REACH])
        for at, word in enumerate(words)
        if word.text.isdigit() and _LEAST <= len(word.text) <= 5
    ]


def _address(words: Sequence[Word]) -> str:
    """The address that begins with the number at hand, "" where none does."""
    named: list[str] = []
    for word in words[1:]:
        if word.lower in _BETWEEN and not named:
            continue
        if word.lower in _ORDINAL and named and named[-1].isdigit():
            named[-1] += word.lower
            continue
        if not (word.text[0].isupper() or word.text[0].isdigit()):
            break
        if named and word.lower in street_kinds():
            return " ".join([words[0].text, *named])
        named.append(word.lower)
    return ""


@cache
def street_kinds() -> frozenset[str]:
    """The words that end the name of a street, with their abbreviations, lower case without full stops."""
    return frozenset(word for line in rows("streets.txt") for word in line.split())
