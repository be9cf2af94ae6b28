"""People told of in one breath before a number: "3 adults, 1 child dead", "a man and two children"."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_words import table as number_words
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import Annotated, Word, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.claims.count_view import table
from claimcheck.model import Claim

LISTS: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("toll.toml").read_text("utf-8"))
"""The words by which tolls are read, by module and name."""
_PEOPLE = frozenset(LISTS["toll_lists"]["people"].split())


def coordinated(doc: Annotated, claim: Claim) -> int:
    """How many more stand in the list that the number ends: "3 adults, 1 child dead", "a man and two children"."""
    index = bisect_left(doc.sentences, claim.sentence.start, key=lambda sentence: sentence.span.start)
    words = doc.sentences[index].words
    at = word_from(words, claim.span.start) - 1
    if at < 1 or words[at].lower not in (",", "and", "&"):
        return 0
    at -= words[at - 1].text == ","
    if words[at - 1].lower in table()["states"] or words[at - 1].lower in table()["nouns"]:
        return 0  # "one dead and three hurt"
    number, many = _counted(words, at - 1)
    return many if number >= 0 else 0


@cache
def relatives() -> frozenset[str]:
    """Nouns of relatives."""
    return frozenset(table()["kin"]["list"])


def is_people(noun: str) -> bool:
    """Whether a noun names a person or people."""
    return noun in relatives() or noun in _PEOPLE or is_person_noun(noun) or "person" in noun_class(noun)


def _counted(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The people whom a noun phrase ending at words[at] names: where it begins (-1: it names none) and how many."""
    noun = lexicon.lemma(words[at].lower, "n")
    if at < 0 or not is_people(noun):
        return -1, 0
    known = number_words()["ones"]
    for place in range(at - 1, max(-1, at - 5), -1):
        lower = words[place].lower
        told = known.get(lower, int(lower) if lower.isdecimal() and len(lower) < 3 else 0)
        if told or lower in ("a", "an"):
            return place, max(told, 1)
        if not lower[0].isalpha():
            break
    return at, 1 if noun == words[at].lower else 2
