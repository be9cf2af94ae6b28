"""Towns inside names that are none themselves: whose police, clinic or school it is, and names of no known type."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import Candidate, look_up
from claimcheck.annotate.mentions import Annotated, NameMention, Word, word_from
from claimcheck.annotate.places_resolve import narrow
from claimcheck.annotate.places_words import ROADS
from claimcheck.model import Zone

_LISTS = tomllib.loads(Path(__file__).with_name("scene.toml").read_text("utf-8"))["names"]
_CARE, _POLICE, _SCHOOLS, _MEDIA, _INSIDE, _COMPASS, _SETTLEMENTS = (
    frozenset(_LISTS[name].split())
    for name in ("care", "police", "schools", "media", "inside", "compass", "settlements")
)
_OFFICE, _UNTYPED, _OPENER = 0.8, 0.5, 0.7  # shares of "Gary City Council", "a Gary teenager", "GARY - ..."
# Times the share, for the state and for the town: the police of a town work there, its clinics take in whoever is hurt.
_OF_POLICE, _OF_CARE, _OF_SCHOOL, _OF_MEDIA = (3.0, 3.0), (0.5, 0.0), (0.7, 0.5), (0.2, 0.1)
_LONGEST = 3  # words of a town in a longer name


class Hidden(NamedTuple):
    """A town that a name holds, and what it says of the state and of the town."""

    name: str
    readings: tuple[Candidate, ...]
    start: int
    sentence: int
    share: float
    told: float


def hidden(doc: Annotated) -> Iterator[Hidden]:
    """Towns in names that are not read as places, in order."""
    for name in doc.names:
        if name.form != "name" or name.type == "place":
            continue
        words = doc.sentences[name.sentence].words
        town = _town(name, words)
        if town and (found := look_up(town)):
            base = _OFFICE if name.type == "organisation" else _UNTYPED
            if _within(name, words):
                base = 1.0
            state, told = _beside(name, words)
            if all(c.place.level != "city" for c in found):
                state, told = min(state, 1.0), min(told, 1.0)  # a county's police work in all its towns
            yield Hidden(town, found, name.span.start, name.sentence, base * state, base * told)
    yield from _openers(doc)


def _town(name: NameMention, words: Sequence[Word]) -> str:
    first = word_from(words, name.span.start)
    last = word_from(words, name.span.end, first)
    parts = name.text.split()
    if len(parts) > 2 and parts[0].lower() in _SETTLEMENTS and parts[1] == "of":
        return " ".join(parts[2:])  # "Town of Shelby"
    if name.type == "organisation":
        return name.text if _follows(words, last, _POLICE) and _listed(name.text) else _seat(parts)
    if name.type or lexicon.ordinary(name.text.lower()):
        return ""
    before = words[first - 1].lower if first else ""
    plain = _without_side(parts)
    if look_up(plain) and not lexicon.ordinary(plain.lower()):
        noun = words[last].lower if last < len(words) and words[last].text.islower() else ""
        used = before in _INSIDE or noun in _POLICE or lexicon.noun_class(noun)[:1] in ("b", "o")
        return plain if used or lexicon.is_person_noun(noun) else ""
    told = lexicon.ordinary(parts[-1].lower()) == "n" or _POLICE & {part.lower() for part in parts}
    return _seat(parts) if told else ""


def _within(name: NameMention, words: Sequence[Word]) -> bool:
    """Whether the news is told to be in what the name names: "in the Town of Shelby", "at the Gary Gun Range"."""
    first = word_from(words, name.span.start)
    before = [word.lower for word in words[max(0, first - 2) : first] if word.lower != "the"]
    return bool(before) and before[-1] in _INSIDE


def _without_side(parts: Sequence[str]) -> str:
    """A town without the side of it that is meant: "Southwest Baltimore"."""
    return " ".join(parts[1:] if len(parts) > 1 and parts[0].lower() in _COMPASS else parts)


def _seat(parts: Sequence[str]) -> str:
    """The place that a longer name begins with: "Lake County" of "Lake County Sheriff's Office"."""
    if len(parts) > 1 and parts[0].lower() in _COMPASS:
        parts = parts[1:]
    if parts[-1].lower() in ROADS:
        return ""
    for length in range(min(_LONGEST, len(parts) - 1), 0, -1):
        first = " ".join(parts[:length])
        if length == 1 and lexicon.ordinary(first.lower()):
            return ""  # "Federal Police", "Star Tribune"
        if _listed(first):
            return first
    return ""


def _listed(name: str) -> bool:
    return any(c.people or c.place.level == "region" for c in look_up(name))


def _beside(name: NameMention, words: Sequence[Word]) -> tuple[float, float]:
    """What a name's own words, or the word behind it, make of the town in it: for the state, for the town."""
    own = {part.lower() for part in name.text.split()[1:]}
    last = word_from(words, name.span.end)
    if own & _CARE:
        return _OF_CARE
    if own & _POLICE or _follows(words, last, _POLICE):
        return _OF_POLICE
    if own & _SCHOOLS:
        return _OF_SCHOOL
    return _OF_MEDIA if own & _MEDIA else (1.0, 1.0)


def _follows(words: Sequence[Word], last: int, nouns: frozenset[str]) -> bool:
    return last < len(words) and words[last].lower in nouns


def _openers(doc: Annotated) -> Iterator[Hidden]:
    """A town in capitals that opens a paragraph before a dash, where no name was read: "UNIVERSAL CITY -- A boy"."""
    read = {name.span.start for name in doc.names if name.type == "place"}
    for number, sentence in enumerate(doc.sentences):
        text = doc.document.text[sentence.span.start : sentence.span.end]
        if sentence.zone is not Zone.DATELINE or sentence.span.start in read:
            continue
        head, _, behind = text.partition("(")[0].partition(",")
        found = look_up(head.strip())
        if head.isupper() and _listed(head.strip()):
            inside = tuple(narrow(found, behind.strip(" -–—,"))) if behind.strip() else ()
            yield Hidden(head.strip(), inside or found, sentence.span.start, number, _OPENER, _OPENER)
