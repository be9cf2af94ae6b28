"""Sentences that single out who did something: "It was Ada Lund who found the ring", "the man who found it was ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import Names, entity_of, is_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import ADVERBS, AUXILIARIES, BE, PREPOSITIONS, SUBORDINATORS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.data.listed import listed

_REACH = 30  # words between "It was" and "who", and from "who" to the name behind the copula
_FURTHEST = 120  # words of a sentence that are looked at
_RELATIVES = frozenset(("who", "that"))
_HE = frozenset(("he", "she", "him", "her"))
_PASSED_OVER = frozenset(("first", "had", "has", "have"))
_PARTICLES = listed("claims.attribution_clefts", "particles")


class Cleft(NamedTuple):
    """Whom a sentence singles out, the verb of the deed and the head of what it was done to."""

    who: NameMention
    verb: Word
    thing: str
    first: int  # index of the first word of the clause that tells the deed


def cleft(doc: Annotated, number: int, names: Names) -> Cleft | None:
    """The cleft of a sentence; None where it singles nobody out."""
    words = doc.sentences[number].words
    if len(words) < 6:
        return None
    for relative in _relatives(words):
        who = _before(words, relative, names) or _behind(words, relative, names)
        if who is None or (who.form == "pronoun" and doc.entities[who.entity].type != "person"):
            continue
        verb = relative + 1
        while verb < len(words) - 2 and words[verb].lower in ADVERBS:
            verb += 1
        start = verb + 1
        while start < len(words) - 1 and words[start].lower in _PARTICLES:
            start += 1
        thing = phrase_after(words, start, names)
        if thing is not None:
            return Cleft(who, words[verb], words[thing.last - 1].lower, relative)
    return None


def singled_out(doc: Annotated, number: int, names: Names) -> Iterator[tuple[NameMention, int]]:
    """The person or body that each "it was ... who" of a sentence singles out, and the index of the verb."""
    words = doc.sentences[number].words
    for relative in _relatives(words):
        who = _before(words, relative, names) or _behind(words, relative, names)
        if who is None or doc.entities[who.entity].type not in ("person", "organisation"):
            continue
        verb = relative + 1
        while verb < len(words) - 1 and (words[verb].lower in ADVERBS or words[verb].lower in _PASSED_OVER):
            verb += 1
        between = [w for w in words if who.span.end <= w.start < words[relative].start]
        verbless = not any(is_verb(w) or w.lower == "but" for w in between)
        if (
            (verbless or relative == 2 or _apposed(between))
            and words[verb].lower[0].isalpha()
            and is_verb(words[verb])
        ):
            yield who, verb


def _apposed(between: Sequence[Word]) -> bool:
    """Whether a name and "who" enclose an apposition: "Lund, a diver hired by the port, who"; no clause of its own."""
    marks = [word.text for word in between]
    clause = any(w.lower in AUXILIARIES or w.lower in SUBORDINATORS | _RELATIVES | {"but"} for w in between)
    return marks[:1] == [","] and marks[-1:] == [","] and marks.count(",") == 2 and not clause


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


def _behind(words: Sequence[Word], relative: int, names: Names) -> NameMention | None:
    """ "The man who found it was a chemist from Delft, Ada Lund"."""
    if relative != 2 or words[0].lower != "the" or not is_person_noun(words[1].lower):
        return None
    end = min(len(words), relative + _REACH)
    for copula in (at for at in range(relative + 3, end) if words[at].lower in BE):
        named = next((at for at in range(copula + 1, end) if _is_person(words, at, names)), copula)
        between = words[copula + 1 : named]
        plain = not any(is_verb(word) or word.lower in SUBORDINATORS for word in between)
        if named > copula and plain and words[named - 1].lower not in PREPOSITIONS:
            return names.at(words[named])
    return None


def _is_person(words: Sequence[Word], at: int, names: Names) -> bool:
    mention = names.at(words[at])
    return mention is not None and mention.form == "name" and mention.type == "person"
