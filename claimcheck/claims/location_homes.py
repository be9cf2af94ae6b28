"""Where a person lives, as notices give it: "Ada Lund, 36, of Leeds", "Bo Ek, who lives in York".

Claims of kind location, attribute home. "Lund of Leeds" alone may be a player, a bishop or a mayor, and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, NameMention, PlaceMention, place_of
from claimcheck.claims.ids import located
from claimcheck.model import Claim, Kind
from claimcheck.model.records import dataclass

HOME = "home"
_LEVELS = frozenset({"city", "locality"})
_LONGEST = 40  # code points between a name and a town
_OF = re.compile(r",? \(?(?:aged? )?\d{1,3}\)?,? (?:of |from )?(?:nearby )?")
_COMMA = re.compile(r", of (?:nearby )?")
_PLAIN = re.compile(r" (?:of|from) (?:nearby )?")
_AGED = re.compile(r"[- ]year[- ]old $")  # before the name: "36-year-old Ada Lund of Leeds"
_WHO = re.compile(r"(?:, \d{1,3})?, who (?:lives|lived|resides|resided) in ")
_RESIDENT = re.compile(r" resident,? ")


@dataclass(frozen=True, slots=True)
class Home:
    """The town in which an article has a person live."""

    claim: Claim
    name: str  # first and last word of the fullest name, in lower case


def homes(doc: Annotated) -> Iterator[Home]:
    """The homes that a document gives named persons, in order of place."""
    text = doc.document.text
    for place in doc.places:
        if place.place.level not in _LEVELS:
            continue
        at = place_of(doc.names, place.span)
        before = doc.names[at - 1] if at else None
        behind = next((n for n in doc.names[at : at + 2] if n.span.start > place.span.start), None)
        if before is not None and _is_person(before) and _lives(text, before, place):
            yield _home(doc, place, before)
        elif behind is not None and _is_person(behind) and _resides(text, place, behind):
            yield _home(doc, place, behind)


def _resides(text: str, place: PlaceMention, person: NameMention) -> bool:
    """Whether the words between a town and a name behind it say that the person lives there."""
    return bool(_RESIDENT.fullmatch(text[place.span.end : min(person.span.start, place.span.end + _LONGEST)]))


def _lives(text: str, person: NameMention, place: PlaceMention) -> bool:
    """Whether the words between a name and a town behind it say that the person lives there."""
    between = text[person.span.end : min(place.span.start, person.span.end + _LONGEST)]
    if any(form.fullmatch(between) for form in (_OF, _COMMA, _WHO)):
        return True
    start = person.full.start if person.full is not None else person.span.start
    return bool(_PLAIN.fullmatch(between) and _AGED.search(text, max(0, start - _LONGEST), start))


def _is_person(name: NameMention) -> bool:
    return name.type == "person" and name.form == "name"


def _home(doc: Annotated, place: PlaceMention, person: NameMention) -> Home:
    label = doc.entities[person.entity].label.casefold().split()
    name = " ".join((label[0], label[-1]))
    claim = Claim(
        **located(doc, doc.sentences[place.sentence], place.span, Kind.LOCATION, HOME),
        subject=name,
        value=place.place,
        extractor="claims.location_homes",
    )
    return Home(claim, name)
