"""In which country a named thing stands: "the Lund telescope in Norway", "the Lund dam, which lies in Spain"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, PlaceMention, Word, word_from
from claimcheck.annotate.phrases import Phrase
from claimcheck.annotate.words import readings
from claimcheck.claims.things_told import Named, Told, told_of
from claimcheck.data.listed import listed
from claimcheck.model import Zone

STANDS = "where it stands, of"
_STANDING = listed("claims.things_stand", "standing")  # nouns of what never moves
_VERBS = listed("claims.things_stand", "verbs")
_INSIDE = frozenset({"in", "on", "at", "near"})
_LINKS = frozenset({"which", "that"})
_REACH = 12  # words between a thing and its place


def stands(doc: Annotated) -> Iterator[Told]:
    """The countries of the named things of a document, in order of place."""
    for place in doc.places:
        if (
            place.usage == "location"
            and place.place.country
            and doc.sentences[place.sentence].zone is Zone.BODY
        ):
            found = _thing(doc, place)
            if found:
                yield found


def countries(doc: Annotated) -> frozenset[str]:
    """The kinds that tell of the countries in which something takes place, or lies, in a document."""
    return frozenset(_kind(p) for p in doc.places if p.place.country and p.usage == "location")


def _kind(place: PlaceMention) -> str:
    return f"country {place.place.country}"


def _thing(doc: Annotated, place: PlaceMention) -> Told | None:
    words = doc.words_of(place)
    end = word_from(words, place.span.start)
    for at in range(end - 1, max(1, end - _REACH), -1):
        if words[at].lower in _STANDING and words[at - 1].text[0].isupper():
            if not _leads(words, at + 1, end):
                return None
            named = Named(
                place.sentence, Phrase(end, word_from(words, place.span.end)), frozenset(), one=True
            )
            name = f"{words[at - 1].lower} {words[at].lower}"
            return told_of(doc, named, f"{STANDS} {name}", frozenset({_kind(place)}))
    return None


def _leads(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether nothing but where it stands is told between a thing and its place."""
    between = [word.lower for word in words[first:end]]
    if between[:1] == [","]:
        del between[0]
    if between[:1] and between[0] in _LINKS and between[1:2] and between[1] in _VERBS:
        return "," not in between
    plain = [word for word in between if word != "the" and not _is_adjective(word)]
    return first < end and words[first].text != "," and len(plain) == 1 and plain[0] in _INSIDE


def _is_adjective(lower: str) -> bool:
    found = readings(lower)
    return bool(found) and found[0].pos == "a"
