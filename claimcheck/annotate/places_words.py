"""What the words before and behind a place make of it: prepositions, verbs of motion, nouns that it only modifies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import POSSESSIVES, lemma, readings
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model import Place
from claimcheck.values.premises import senses

_BACK = 6  # words between a preposition and its place: "in the northern port city of"
_PREPOSITIONS = listed("annotate.places_words", "prepositions")
LOCATING = listed("annotate.places_words", "locating")
MOVING = listed("annotate.places_words", "moving")
# Nouns and adverbs that stand between a preposition and its place, and what they make of it.
WITHIN = listed("annotate.places_words", "within")
"""Nouns that say what a place is: "the island of", "the city of"."""
ABOUT = dict.fromkeys(listed("annotate.places_words", "near"), "near") | dict.fromkeys(WITHIN, "")
COMPASS = listed("annotate.places_words", "compass")
"""Words between a comma and a city that holds the place before it: "Dulwich, south London"."""


_OCCASIONS = listed("annotate.places_words", "occasions")  # WordNet: social events, contests and meetings
_COMING = listed("annotate.places_words", "coming")
ROADS = listed("annotate.names_types", "roads")
_LYING = listed(
    "annotate.places_words", "lying"
)  # "in the waters to the east of", "ten miles to the east of"
_ADJOINING = listed("annotate.places_words", "adjoining")  # "close to Leeds", "the entrance to Leeds"
_DISTANT = listed("annotate.places_words", "distant")  # "a stone's throw from", "an hour's drive from"
_SIGHT = listed("annotate.places_words", "sight")  # "within sight of"
_STANDING = listed("annotate.places_words", "standing")  # "ten miles north of", "a suburb of"
BOUND = frozenset(("bound", "heading", "headed"))  # before "for" and where somebody goes
_OWNED = POSSESSIVES | {"'", "’"}
_CALLED = {"destination": "to", "venue": "in"}
_WHICH = frozenset(("the", "on", "by", "whose", "their"))
_DIRECTIONS = listed("annotate.places_words", "directions")
_HEIGHTS = listed("annotate.places_words", "heights")  # first words of names of mountains and waters


@cache
def _place_words(table: str, name: str) -> frozenset[str]:
    """One of the lists of place_words.toml."""
    read = read_table("place_words")
    return frozenset(read[table][name])


def moved(words: Sequence[Word], first: int, place: Place) -> str:
    """What the verb right before a place makes of it: "from" for "left Minsk", "to" for "reached Minsk", else "".

    Of "to be" the noun before it tells: "its destination was Minsk", "the venue will be Minsk".
    """
    at = first - (2 if first and words[first - 1].lower == "the" else 1)
    if at < 0 or not words[at].text.islower():
        return ""
    verb = lemma(words[at].lower, "v")
    if verb == "be":  # "its destination will be Leeds"
        while at > 0 and words[at].lower in _AUXILIARIES | {"to", "be"}:
            at -= 1
        return _CALLED.get(words[at].lower, "")
    if verb in _place_words("verbs", "leaving"):
        return "from"
    if verb in _place_words("verbs", "reaching"):
        return "to"
    struck = verb in _place_words("verbs", "striking") and place.level != "country"
    return "visiting" if struck or verb in _place_words("verbs", "staying") else ""


def goes(word: Word, verbs: Sequence[str] = ("going", "bound")) -> bool:
    """Whether a word is a verb of one of these lists of place_words.toml, of going, taking along and setting out."""
    if not word.text.islower():
        return False
    verb = lemma(word.lower, "v")
    return any(verb in _place_words("verbs", name) for name in verbs)


def comes(words: Sequence[Word], first: int) -> bool:
    """Whether an occasion has come to what stands at `first`: "the festival moved to Leeds"."""
    at = first - 2
    while at > 1 and words[at].text[0].isupper():
        at -= 1
    at -= at < first - 2 and words[at].lower == "from"  # "moved from Hull to Leeds"
    if at < 1 or words[first - 1].lower != "to" or lemma(words[at].lower, "v") not in _COMING:
        return False
    return any(is_occasion(word.lower) for word in words[max(0, at - _BACK) : at])


def is_occasion(lower: str) -> bool:
    """Whether a noun is of what people gather for at one place: "festival"; no tour, race or show."""
    return lower in _OCCASIONS or lemma(lower, "n") in _OCCASIONS


def bound(words: Sequence[Word], first: int) -> bool:
    """Whether "for" before a place tells where someone goes: "heading for Minsk", "left Minsk for Warsaw"."""
    near = words[max(0, first - _BACK) : first]
    return any(w.text.islower() and lemma(w.lower, "v") in _place_words("verbs", "bound") for w in near)


def is_landmark(name: str) -> bool:
    """Whether a name says what it names, land, water or a building: "Lake Velence", "Incles valley"; no roads."""
    words = name.lower().split()
    ends = {words[0], words[-1]} if len(words) > 1 else set()
    kinds = {lexicon.noun_class(word)[:1] for word in ends} & {"n", "b"}
    return bool(kinds or (ends and words[0] in _HEIGHTS)) and not ends & ROADS


def is_plain(name: str) -> bool:
    """Whether a name tells nothing of what it names, so that it may be a town's: no "Ward Hall", no "Baker Street"."""
    words = name.lower().split()
    return not any(readings(word) or word in ROADS or lexicon.noun_class(word) for word in words[-1:])


def compounds(after: Word, behind: Word | None) -> bool:
    """Whether the place only modifies the noun behind it: "in Moscow style", "from London bankers"."""
    if not after.text.islower() or not after.text.isalpha() or after.lower in _place_words("nouns", "time"):
        return False
    small = behind is not None and lexicon.ordinary(behind.lower) == "f"
    if small and after.lower.endswith("s") and any(r.pos == "v" for r in readings(after.lower)):
        return False  # "her laboratory in Heidelberg works with one in Kyoto"
    kind = lexicon.ordinary(after.lower)
    return (
        kind == "n"
        and not is_verb(after.lower)
        and after.lower not in ABOUT
        and after.lower not in lexicon.CALENDAR
    )


_AUXILIARIES = listed("annotate.places_words", "auxiliaries")


def is_verb(lower: str) -> bool:
    """Whether a lower-case form is an auxiliary, or a verb more often than anything else."""
    if lower in _AUXILIARIES:
        return True
    found = readings(lower)
    return any(r.pos == "v" for r in found) and (found[0].pos == "v" or lower.endswith("ed"))


def qualifies(words: Sequence[Word], first: int) -> bool:
    """Whether the name stands behind a comma that follows another capital: "PURI, India"."""
    return first > 1 and words[first - 1].text in ",(" and words[first - 2].text[0].isupper()


def preposition_of(words: Sequence[Word], first: int) -> str:
    """The preposition that governs the place, "" if none; "near" also for "north of", "on the outskirts of"."""
    i = first - 1
    near, beside, owned = "", False, False
    while i >= 0 and first - i <= _BACK + owned:
        lower = words[i].lower
        if lower == "of" and i > 0 and is_land(words[i - 1]):
            i, owned = i - 2, True
            continue
        if owned and (lower in _OWNED or lower.endswith("ing")):
            i -= 1  # "in the miners' hall of Leeds", "in the waiting hall of"
            continue
        if lower in ("of", "from") and i > 1 and _is_short_of(words[i - 2 : i]):
            return "near"
        if lower == "of" and i > 0 and _is_part(words, i - 1):
            inside = i > 1 and words[i - 2].lower == "the" and words[i - 1].lower in _DIRECTIONS
            near = near or ("" if inside else ABOUT[words[i - 1].lower])  # "the north of England" is England
            beside = beside or inside
            i -= 2
            continue
        if lower == "to" and i and _lies_to(words[i - 1], beside):
            return "" if _is_likened(words, i - 1) else "near"
        if lower in _PREPOSITIONS:
            if lower == "on" and beside:
                return near or "in"  # "on the edge of Leeds"
            return near or lower if lower in LOCATING else lower
        if not words[i].text[0].isalpha() or not _between(words[i]):
            break
        i -= 1
    return near if near and _STANDING & {word.lower for word in words[max(0, i) : first]} else ""


def _is_likened(words: Sequence[Word], at: int) -> bool:
    """Whether who or what comes near does so in a manner of speaking: "an aide close to", "came close to"."""
    before = words[at - 1].lower if at else ""
    return lexicon.is_person_noun(before) or lemma(before, "v") == "come"


def _is_short_of(before: Sequence[Word]) -> bool:
    """Whether two words before "of" or "from" tell that something is near: "within sight", "not far", "hours"."""
    other, last = (word.lower for word in before)
    return (
        (other in ("in", "within") and last in _SIGHT)
        or (other == "not" and last == "far")
        or last in _DISTANT
    )


def _is_part(words: Sequence[Word], at: int) -> bool:
    """Whether a noun before "of" says which part of a place is meant; one is on the side of a country too."""
    sided = words[at].lower != "side" or (at > 0 and words[at - 1].lower not in _WHICH)
    return words[at].lower in ABOUT and sided


def _lies_to(before: Word, beside: bool) -> bool:
    """Whether "to" leads nowhere: "close to Leeds", "lies to the east of Gotland"; "sent to the east of" does."""
    return before.lower in _ADJOINING or (beside and before.lower in _LYING)


def part_of(words: Sequence[Word], first: int) -> str:
    """The preposition before a part of a mountain or water: "on the north face of Mount Sproat"; "" for none."""
    i = first - 2
    if i < 1 or words[first - 1].lower != "of" or lexicon.ordinary(words[i].lower) != "n":
        return ""
    i -= 1
    while i > 0 and first - i <= _BACK and words[i].text.islower() and _between(words[i]):
        i -= 1
    return words[i].lower if words[i].lower in LOCATING else ""


def is_land(word: Word) -> bool:
    """Whether a noun is a stretch of land or water, or a building: "in the highlands of Papua", "in the schools of"."""
    if word.lower in ABOUT or not word.text.islower():
        return False
    noun = lemma(word.lower, "n")
    classes = lexicon.noun_class(noun)
    return classes[:1] == "n" or "b" in classes or bool(senses(noun)[0])


def _between(word: Word) -> bool:
    """Whether a word can stand between a preposition and its place: "the", "northern", "nearby", "downtown"."""
    if word.lower in {"the", "nearby", "downtown", "central", "back", "far"}:
        return True
    if nationality(word.text):
        return True
    return word.text.islower() and lexicon.ordinary(word.lower) in {"a", "n"}
