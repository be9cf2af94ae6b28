"""What a name names, by evidence: a person, an organisation, a place, or some other thing.

Each piece of evidence has a weight; weights of all mentions of one name are added, the highest sum decides, and a sum
below 1 decides nothing. Weights were set by rank (a title or an age outweighs a listed given name, that a map entry)
and adjusted by hand on development articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import OTHER_NAME, look_up
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_teams import plays
from claimcheck.annotate.places_unmapped import reached
from claimcheck.annotate.places_words import preposition_of
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

PLACE_PREPOSITIONS = listed("annotate.names_types", "place_prepositions")
_CITY, _TOWN = (
    100_000,
    30_000,
)  # people; the name of a larger place is that place until something says otherwise


class Evidence(NamedTuple):
    """Weights for the three types."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0

    def plus(self, other: Evidence) -> Evidence:
        """The sums."""
        return Evidence(self[0] + other[0], self[1] + other[1], self[2] + other[2])

    def type(self) -> str:
        """The type with the highest sum, "" below 1."""
        best = max(self)
        if best < 1:
            return ""
        return ("person", "organisation", "place")[self.index(best)]


@lru_cache(1 << 16)
def by_form(tokens: tuple[str, ...]) -> Evidence:
    """What the words of a name tell by themselves."""
    person = organisation = place = 0.0
    lower = tuple(t.lower() for t in tokens)
    if len(tokens) > 2 and lexicon.given(lower[0]) and all(len(t) == 1 for t in tokens[1:-1]):
        return Evidence(3.5)  # "George W. Bush"
    if len(tokens) > 1:
        organisation += _organisation_head(lower)
        classes = lexicon.noun_class(lower[-1])
        named = len(tokens) == 2 and lexicon.given(lower[0])
        if named and classes[:1] == "n":
            return Evidence(1.6, organisation, 1.5 + on_map(" ".join(tokens)))  # "Anna Lake" or Anna Lake
        if lower[-1] not in lexicon.word_set("organisations"):
            place += {"n": 2.5, "b": 0.7}.get(
                classes[:1], 0
            )  # companies are named after mills and dairies too
        if lower[0] in _LANDS:
            place += 2
        if lower[-1].rstrip(".") in _ROADS:
            place += 4
    if len(tokens) > 1 and _is_team(tokens):
        return Evidence(0, organisation + 3)
    if organisation == 0 and place == 0:
        person += _person_shape(tokens, lower)
    if len(tokens) == 1 and tokens[0].isupper() and 2 <= len(tokens[0]) <= 6:
        organisation += 1.5
    if "&" in tokens:
        organisation += 3
    return Evidence(person, organisation, place + on_map(" ".join(tokens)))


def _is_team(tokens: tuple[str, ...]) -> bool:
    """Whether a name is that of a team: a place and a plural, "Chicago Bulls", but not "Niagara Falls"."""
    last = tokens[-1].lower()
    if not lexicon.is_plural(last) or not last.endswith("s") or look_up(" ".join(tokens)):
        return False
    single = lemma(last, "n")
    return not {"n", "b"} & set(lexicon.noun_class(single)[:1]) and on_map(" ".join(tokens[:-1])) >= 0.6


_LANDS = listed("annotate.names_types", "lands")


def _organisation_head(lower: tuple[str, ...]) -> float:
    weight = 0.0
    if lower[-1] in lexicon.word_set("legal"):
        weight += 4
    if lower[-1] in lexicon.word_set("organisations"):
        weight += 3
    elif lower[-1] in lexicon.word_set("clubs") or lower[0] in lexicon.word_set("clubs"):
        weight += 2
    for i, word in enumerate(lower[1:], 1):
        if word in {"of", "for"} and lower[i - 1] in lexicon.word_set("organisations") | {"chiefs"}:
            weight += 3
    return weight


def _person_shape(tokens: tuple[str, ...], lower: tuple[str, ...]) -> float:
    if not all(t[0].isalpha() for t in tokens):
        return 0.0
    if len(tokens) == 1:
        return 0.7 if lexicon.given(lower[0]) and not lexicon.ordinary(lower[0]) else 0.0
    if len(tokens) > 5 or any(t.isupper() and len(t) > 3 for t in tokens):
        return 0.0
    weight = 1.5 if any(len(t) == 1 for t in tokens[1:-1]) else 0.0
    if lexicon.given(lower[0]):
        return weight + (2.2 if not lexicon.ordinary(lower[-1]) or lexicon.given(lower[-1]) else 1.6)
    if not any(lexicon.ordinary(word) for word in lower if word not in lexicon.word_set("particles")):
        weight += 1
    return weight


@remembered
def on_map(name: str) -> float:
    """Weight of a name's entry in the gazetteer."""
    found = look_up(name)
    if not found:
        return 0.0
    if not found[0].people:
        return 3.0  # a country, an area, a well-known division
    most = max(c.people / (1 if c.own else OTHER_NAME) for c in found)
    if " " not in name and name.isupper() and len(name) < 6:
        return 0.1  # an acronym more often than LYON
    if " " not in name and (lexicon.ordinary(name.lower()) or (lexicon.given(name) and most < _CITY)):
        return 0.2  # Nice, Reading, Police: the map alone never makes these places
    if all(lexicon.ordinary(word.lower()) for word in name.split()) and most < _CITY:
        return 0.2  # Red Cross
    return 2.0 if most >= _CITY else 1.0 if most >= _TOWN else 0.6


_ROADS = listed("annotate.names_types", "roads")


def by_context(found: Found, sentence: Sentence) -> tuple[float, float, float]:
    """What the words around one mention tell, as the weights of `Evidence`."""
    person = _person_context(found, sentence)
    organisation = 0.0
    for head in found.heads:
        if lexicon.is_trade(head):
            organisation += 1.5
        elif lexicon.is_person_noun(head) or "p" in lexicon.noun_class(head):
            person += 2.2
        elif lexicon.noun_class(head)[:1] == "o":
            organisation += 1.5 if by_form(found.tokens).person > 2 else 2.5
    if found.determined and found.before == "the":
        organisation += 0.6
        person -= 1
    return person, organisation, _place_context(found, sentence)


def _place_context(found: Found, sentence: Sentence) -> float:
    place = 0.0
    name = " ".join(found.tokens)
    if (
        found.before == ","
        and found.start > 1
        and _is_state(name)
        and look_up(sentence.words[found.start - 2].text)
    ):
        return 4.0  # "Memphis, Tenn"
    if on_map(name):
        if sentence.zone is Zone.DATELINE:
            place += 3
        if found.before == "the" and look_up(name)[0].people:
            place += 0  # "the Atlas", "the Union": towns take no article
        elif found.behind in PLACE_PREPOSITIONS:
            place += 0.5 if found.after in {"'s", "’s"} else 1.5 if on_map(name) > 0.1 else 0.8
            place += 1.0 if " " in name and on_map(name) > 0.2 else 0.0  # "outside Sierra Blanca", no Sierra
        elif found.before in _PASSING and on_map(name) > 0.2 and " " in name:
            place += 1.5  # "a letter from Hudson" may be a man's
        elif " " in name and on_map(name) > 0.2 and reached(sentence.words, found.start):
            place += 1.5
        elif found.before == "of" and found.start > 1:
            place += 2 if sentence.words[found.start - 2].lower in _PLACE_NOUNS else 0.5
        elif found.determined and look_up(name)[0].place.level in {"region", "area"}:
            place += 3
        elif preposition_of(sentence.words, found.start) == "near":
            place += 1.5 if on_map(name) > 0.1 else 0.8  # "close to Leeds"
    elif found.behind in PLACE_PREPOSITIONS and lexicon.noun_class(found.tokens[-1].lower())[:1] in {
        "b",
        "n",
    }:
        place += 1.5
    if lexicon.noun_class(found.after)[:1] in {"n", "b"} and found.after not in lexicon.word_set(
        "organisations"
    ):
        place += 2 if found.before not in {"a", "an"} else 0
    return place


def _is_state(name: str) -> bool:
    """Whether a word is a region's abbreviation, its full stop left out or not."""
    short = name.rstrip(".")
    return len(short) < 6 and any(c.place.level == "region" for c in look_up(short + "."))


_PASSING = listed("annotate.names_types", "passing")  # before persons as often as before places
_PLACE_NOUNS = listed("annotate.names_types", "place_nouns")


def _person_context(found: Found, sentence: Sentence) -> float:
    weight = 0.0
    if any(
        lexicon.courtesy(t) is not None or (lexicon.office(t) and not lexicon.is_trade(t.lower()))
        for t in found.titles
    ):
        weight += 3
    if found.age is not None:
        weight += 3
    words = sentence.words
    nxt = words[found.last + 1].lower if found.after == "," and found.last + 1 < len(words) else ""
    if found.after == "who" or nxt in {"who", "whose"}:
        weight += 1.5
    return weight + (0.3 if found.after in _SAID or found.before in _SAID else 0.0)


_SAID = listed("annotate.names_types", "said")


NOTHING = Evidence()
_PLAYS = 3.0  # "Leeds Harbour beat Hull 3-1": no harbour


def total(founds: Sequence[Found], sentences: Sequence[Sentence]) -> Evidence:
    """All evidence of one name's mentions; the form counts once."""
    quiet = next((f.tokens for f in founds if not f.tokens[0].isupper()), founds[0].tokens)
    person, organisation, place = by_form(quiet)
    unknown = person < 1 and len(quiet) > 1 and not on_map(" ".join(quiet))
    if unknown and any(plays(found, sentences[found.sentence]) for found in founds):
        organisation += _PLAYS
    for found in founds:
        around = by_context(found, sentences[found.sentence])
        person, organisation, place = person + around[0], organisation + around[1], place + around[2]
    return Evidence(person, organisation, place)
