"""Where a named thing stands, told between commas behind its name: "Ward Hill School, in the west of Leeds, opened"."""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.annotate.events import governing
from claimcheck.annotate.mentions import Annotated, NameMention, PlaceMention, word_from
from claimcheck.annotate.places_words import LOCATING, is_verb
from claimcheck.data.listed import listed

_REACH = 9  # words from the comma behind the name to the place
_DESCRIBES = listed("claims.stands", "describes")  # concepts and verbs that tell what a thing is
_ENDS = frozenset((",", ")", ";"))


def standing(doc: Annotated, place: PlaceMention) -> int | None:
    """The entity of which the text says, between commas, that it stands at the place; None where it says nothing such.

    Only where the sentence goes on to describe it ("opened in 1982"); where something happens, the place is of that.
    """
    if place.usage != "location" or place.preposition not in LOCATING:
        return None
    words = doc.sentences[place.sentence].words
    first = word_from(words, place.span.start)
    last = word_from(words, place.span.end, first)
    comma = next(
        (at for at in range(first - 1, max(0, first - _REACH), -1) if words[at].text in (",", "(")), 0
    )
    between = words[comma + 1 : first]
    if not comma or last >= len(words) or words[last].text not in _ENDS or not between:
        return None
    if between[0].lower not in LOCATING | {"on"} or any(is_verb(word.lower) for word in between):
        return None
    name = _name_before(doc, words[comma].start)
    event = governing(doc, place.span)
    if name is None or (event is not None and event.concept not in _DESCRIBES):
        return None
    return name.entity if doc.entities[name.entity].type in ("", "thing", "organisation") else None


def _name_before(doc: Annotated, end: int) -> NameMention | None:
    """The name that ends where a comma stands."""
    at = bisect_left(doc.names, end, key=lambda name: name.span.start) - 1
    found = doc.names[at] if at >= 0 else None
    return found if found is not None and found.span.end == end and found.form == "name" else None
