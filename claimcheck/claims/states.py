"""States that last (a war, a strike), their beginnings, and what dates them; see data/time_states.toml."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.annotate.gazetteer import look_up, nationality
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Annotated, Word, in_sentences
from claimcheck.annotate.words import is_word, lemma
from claimcheck.data.tables import read_table
from claimcheck.model.records import dataclass

_SHORTEST = 3  # letters of a name that tells of a party
_STEM = 5  # letters by which a name on no map meets its adjective
_LONGEST_SENTENCE = 400  # words; beyond that a sentence is no prose


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemma -> family, for state nouns, nouns of beginnings, and verbs that begin a state by themselves."""

    nouns: dict[str, str]
    starts: dict[str, str]
    verbs: dict[str, str]
    begin: frozenset[str]


@dataclass(frozen=True, slots=True)
class StateWord:
    """A word of a sentence that names a state or its beginning."""

    sentence: int
    at: int  # word position
    family: str
    kind: str  # "noun", "start" or "verb"


@cache
def lexicon() -> Lexicon:
    """data/time_states.toml, turned round."""
    data = read_table("time_states")
    families = {name: held for name, held in data.items() if isinstance(held, dict)}

    def turned(key: str) -> dict[str, str]:
        """Word -> name of its family."""
        return {word: name for name, held in families.items() for word in held[key]}

    return Lexicon(turned("nouns"), turned("starts"), turned("verbs"), frozenset(data["begin_verbs"]))


def state_words(doc: Annotated) -> Iterator[StateWord]:
    """Every state word of a document, in order."""
    for index, sentence in enumerate(doc.sentences):
        if len(sentence.words) > _LONGEST_SENTENCE:
            continue
        named = [_NAMED[lower] for lower in sentence.lowers]
        yield from (StateWord(index, at, *found) for at, found in enumerate(named) if found)


@cache
def _forms() -> frozenset[str]:
    """First letters of all state words: most words are told from them by these alone."""
    held = lexicon()
    return frozenset(word[:4] for word in (*held.nouns, *held.starts, *held.verbs))


def _named(lower: str) -> tuple[str, str] | None:
    """Family and kind of a state word, None for all other words."""
    if lower[:4] not in _forms() and not lower.startswith("struck"):
        return None
    held, noun, verb = lexicon(), lemma(lower, "n"), lemma(lower, "v")
    if noun in held.starts:
        return held.starts[noun], "start"
    if noun in held.nouns:
        return held.nouns[noun], "noun"
    if verb in held.verbs and verb not in held.nouns:
        return held.verbs[verb], "verb"
    return None


_NAMED = Known(_named)


def begins(word: Word) -> bool:
    """Whether a word is a form of a verb that begins things: "launched", "broke" (out)."""
    return lemma(word.lower, "v") in lexicon().begin


def parties(doc: Annotated, sentence: int) -> frozenset[str]:
    """Who a sentence is about, as ISO codes of countries and stems of other names; persons are left out."""
    persons = {name.span for name in in_sentences(doc.names, sentence) if name.type == "person"}
    words = doc.sentences[sentence].words
    found: set[str] = set()
    for word in words:
        told = _PARTIES[word.text]
        if told and not any(p.start <= word.start < p.end for p in persons):
            found.update(told)
    return frozenset(found)


def _party(text: str) -> tuple[str, ...]:
    """The party that a word with a capital tells of, () for all other words."""
    if len(text) < _SHORTEST or not text[0].isupper():
        return ()
    country = nationality(text)
    if country:
        return country if len(country) == 1 else ()
    countries = {c.place.country for c in look_up(text) if c.place.level == "country"}
    if len(countries) == 1:
        return tuple(countries)
    if is_word(text.lower()) or not text.isalpha():
        return ()  # titles, months, weekdays, and names that are words tell no one from another
    return (text.lower()[:_STEM],)


_PARTIES = Known(_party)
