"""Places told by a building: "flown to a hospital in Leeds", "sailed from the harbour at Leeds", "in a Leeds mill"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, PlaceMention, Word, word_from
from claimcheck.annotate.places_premises import building, modified
from claimcheck.annotate.places_words import LOCATING, goes, is_land
from claimcheck.annotate.words import ARTICLES
from claimcheck.claims.location_seats import words_before
from claimcheck.data.listed import listed

ORIGIN = frozenset({"from"})
DESTINATION = frozenset({"to", "into", "toward", "towards", "via"})
# "on" before a town or a country is where the blow falls, or no place at all ("counting on Moscow").
BLOWS = listed("claims.location_buildings", "blows")
BEFALLING = BLOWS | listed("claims.location_buildings", "befalling")
_ENTRANCES = listed("claims.location_buildings", "entrances")
_PARTS = listed("claims.location_buildings", "parts")
_BEARING = listed("claims.location_buildings", "bearing")  # what bears the name of a town far away
_GROUNDS = listed("claims.location_buildings", "grounds")
_OPENED = frozenset({"open", "close", "build", "launch", "found"})
_SHELTERS = listed("claims.location_buildings", "shelters")  # "brought to safety in Leeds"


def brought(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a building or shelter stands between the way and the place: "flown to a hospital in Leeds"."""
    before = [word for word in words_before(doc, place) if word.lower not in ARTICLES]
    named = len(before) - 1
    while named > 1 and before[named - 1].text[0].isupper():
        named -= 1  # "rushed to Hull Medical Center in Leeds"
    if named < len(before) - 1:
        return before[named - 1].lower in DESTINATION
    reached = before[-3:-2] != [] and before[-3].lower in DESTINATION
    return reached and (before[-2].lower in _SHELTERS or building(before[-2].lower))


def left(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a building or landing of the place is where a way begins: "set sail from the yacht harbour at Leeds"."""
    before = [word for word in words_before(doc, place) if word.lower not in ARTICLES][:-1]
    at = len(before)
    while at > 0 and _names_kind(before[at - 1]):
        at -= 1
    if at in (0, len(before)) or before[at - 1].lower not in ORIGIN:
        return False
    kind = lexicon.noun_class(before[-1].lower)[:1]
    return kind in ("b", "n") and any(goes(word) for word in before[: at - 1])


def _names_kind(word: Word) -> bool:
    return word.text.islower() and (lexicon.ordinary(word.lower) in ("n", "a") or word.lower.endswith("ing"))


def right_behind(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a town stands right behind its preposition: "at Leeds station", "in the hall of Leeds station".

    With an article before it, it may be the name of a hotel or a road: "at the Bristol hotel", "on the London road".
    """
    before = words_before(doc, place)
    words = doc.sentences[place.sentence].words
    if before and before[-1].lower == "the":
        noun = modified(words, word_from(words, place.span.end))
        return noun not in _BEARING and (building(noun) or noun in _GROUNDS)
    return bool(before) and (
        before[-1].lower in LOCATING | DESTINATION or _is_of_part(before, len(before) - 1)
    )


def housed(doc: Annotated, place: PlaceMention, event: EventMention | None) -> str:
    """What a town before a building tells: "in a Vienna hospital", "to its Vienna plant", "opened a Vienna office"."""
    words = doc.sentences[place.sentence].words
    noun = modified(words, word_from(words, place.span.end))
    built = noun in _GROUNDS or building(noun) or building(f"{noun}s")  # "a steel works"
    at = phrase_opening(before := words_before(doc, place))
    preposition = before[at].lower if at >= 0 else ""
    somebody = at > 0 and lexicon.is_person_noun(before[at - 1].lower)
    if somebody and event is not None and event.span.start > place.span.end:
        return ""  # "a worker at the Leeds mill was hurt in Hull"
    if built and preposition == "to":
        return "destination" if any(goes(word) for word in before[:at]) else ""
    if built and preposition in LOCATING | {"into"}:
        return "place"
    named = at == len(before) - 2 and before[-1].lower == "the"  # "the Leeds mill" may be its name
    suffers = built and not named and event is not None and event.concept in BEFALLING | _OPENED
    held = event.arguments if event is not None and suffers else ()
    return "place" if any(a.role == "patient" and a.span.holds(place.span) for a in held) else ""


def phrase_opening(before: Sequence[Word]) -> int:
    """The index of the last word that is not of the noun phrase which what stands behind ends; -1 for none.

    A part or building is passed with what it is of: "in the yard of a Leeds mill", "at the entrance to Leeds station".
    """
    at, passed = len(before) - 1, False
    while at >= 0:
        part = _is_of_part(before, at)
        if not (part or _opens(before, at) or (passed and _names_kind(before[at]))):
            break
        passed, at = passed or part, at - (2 if part else 1)
    return at


def _is_of_part(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is the "of" behind a building, land or a part of it, or the "to" behind an entrance."""
    if not at or words[at].lower not in ("of", "to"):
        return False
    part = words[at - 1]
    return part.lower in _ENTRANCES or (words[at].lower == "of" and (is_land(part) or part.lower in _PARTS))


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] can stand in a noun phrase before its last noun: "its", "the firm's", "first"."""
    if form_of(words[at].lower).closed in ("D", "G", "Q"):
        return True
    owns = at + 1 < len(words) and form_of(words[at + 1].lower).closed == "G"
    return owns or (words[at].text.islower() and lexicon.ordinary(words[at].lower) == "a")
