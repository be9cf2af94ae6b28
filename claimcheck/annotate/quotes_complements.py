"""What may follow a verb of saying as what was said: a clause without "that", an infinitive, a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names, is_verb, opens_phrase
from claimcheck.annotate.quotes_lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_ADDRESSEES = listed("annotate.quotes_complements", "addressees")
_SUBJECT = 16  # tokens of a clause in which its verb is looked for


def _is_only_verb(word: Word) -> bool:
    """Whether a form can begin no noun phrase: "was", "sank", against "praise", "funding"."""
    noun = word.lower.endswith("ing") or any(found.pos == "n" for found in readings(word.lower))
    return is_verb(word) and (word.lower in AUXILIARIES or not noun)


def is_infinitive(tokens: Sequence[Word], to: int) -> bool:
    """Whether the "to" at the token goes with a verb: "vowed to appeal" against "promised to the court"."""
    follows = tokens[to + 1].lower if to + 1 < len(tokens) else ""
    return follows == "be" or any(found.pos == "v" and found.lemma == follows for found in readings(follows))


def is_clause(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether a subject of a few words without mark and a finite verb begin here: "local officials should ..."."""
    if tokens[at].lower in PREPOSITIONS or tokens[at].lower in CONJUNCTIONS or _is_only_verb(tokens[at]):
        return False
    for number in range(at + 1, min(end, at + _SUBJECT)):
        later = tokens[number]
        if later.text in BREAKS or later.lower in SUBORDINATORS:
            return False
        named = tokens[number - 1].lower in DETERMINERS  # "the need", "their plan"
        if is_verb(later) and not named and not later.lower.endswith("ing"):
            return True
    return False


def is_object(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a noun phrase of two words or more begins here: "disparaging remarks", "the deaths of 12"."""
    word = tokens[at]
    if word.text in BREAKS or word.lower in PREPOSITIONS or word.lower in CONJUNCTIONS:
        return False
    if _is_only_verb(word):
        return False
    if word.lower in PRONOUNS or word.lower in _ADDRESSEES:
        return False
    noun = word.lower.endswith("ing") or any(found.pos in "na" for found in readings(word.lower))
    return opens_phrase(tokens, at, names) or (word.text.isalpha() and noun)
