"""Sentences that single out who did something: "It was Ada Lund who found the ring"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import Names, entity_of, is_verb
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE
from claimcheck.annotate.speakers import group_start, subject_before

_REACH = 30  # words between "It was" and "who", and from "who" to the name behind the copula
_FURTHEST = 120  # words of a sentence that are looked at
_RELATIVES = frozenset(("who", "that"))
_HE = frozenset(("he", "she", "him", "her"))
_PASSED_OVER = frozenset(("first", "had", "has", "have"))


def singled_out(doc: Annotated, number: int, names: Names) -> Iterator[tuple[NameMention, int]]:
    """The person or body that each "it was ... who" of a sentence singles out, and the index of the verb."""
    words = doc.sentences[number].words
    for relative in _relatives(words):
        who = _before(words, relative, names)
        if who is None or doc.entities[who.entity].type not in ("person", "organisation"):
            continue
        verb = relative + 1
        while verb < len(words) - 1 and (words[verb].lower in ADVERBS or words[verb].lower in _PASSED_OVER):
            verb += 1
        if words[verb].lower[0].isalpha() and is_verb(words[verb]):
            yield who, verb


def _relatives(words: Sequence[Word]) -> Iterator[int]:
    return (at for at in range(2, min(_FURTHEST, len(words) - 2)) if words[at].lower in _RELATIVES)


def _before(words: Sequence[Word], relative: int, names: Names) -> NameMention | None:
    """ "It was Ada Lund, then 20, who", "it was she who", "She was the one who"."""
    lead = next((at for at in range(relative - 1) if words[at].lower == "it"), None)
    near = lead is not None and relative - lead <= _REACH
    if lead is not None and near and words[lead + 1].lower in BE and lead + 1 < relative:
        return _singled_out(words, lead + 2, relative, names)
    one = words[relative - 1].lower
    if words[relative - 2].lower != "the" or not (one == "one" or is_person_noun(one)) or relative < 4:
        return None
    copula = relative - 3
    found = (
        subject_before(words, group_start(words, copula), 0, names) if words[copula].lower in BE else "none"
    )
    return None if isinstance(found, str) else entity_of(words, found, names)


def _singled_out(words: Sequence[Word], first: int, last: int, names: Names) -> NameMention | None:
    """The first name that owns nothing ("Lund's idea") and did nothing ("spotted by Lund"), or a pronoun alone."""
    alone = last - first == 1 and words[first].lower in _HE
    if any(word.lower in ("'s", "’s") for word in words[first:last]):
        return None
    for word in words[first:last]:
        found = names.at(word)
        if found is not None and (found.form == "name" or alone):
            return found
        if found is None and (is_verb(word) or word.lower == "by"):
            return None
    return None
