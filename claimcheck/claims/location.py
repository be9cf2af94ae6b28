"""Location claims: where an event took place, where it came from or went, where an organisation has its seat.

Attributes: place, origin, destination, seat. `near`, `outside` and measured distances stand in the scope, so that
"near Ghent" is never set against the city itself. The city of the dateline is about the reporting alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events import events_in, governing, happening_at
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    EventMention,
    PlaceMention,
    in_sentences,
    place_of,
    word_from,
)
from claimcheck.annotate.places_premises import building
from claimcheck.annotate.places_words import LOCATING, comes, is_occasion
from claimcheck.annotate.words import lemma
from claimcheck.claims.context import context
from claimcheck.claims.ids import event_subject, labels_of, located
from claimcheck.claims.location_births import BORN, whose_birth
from claimcheck.claims.location_buildings import (
    BEFALLING,
    BLOWS,
    DESTINATION,
    ORIGIN,
    brought,
    housed,
    left,
    phrase_opening,
    right_behind,
)
from claimcheck.claims.location_here import heres
from claimcheck.claims.location_onlookers import ONLOOKER, is_onlookers
from claimcheck.claims.location_seats import is_seat, owner, words_before
from claimcheck.claims.location_told import certainty_of, told_of
from claimcheck.claims.replaced import unless_replaced
from claimcheck.claims.spots import spot
from claimcheck.data.listed import listed
from claimcheck.model import About, Certainty, Claim, Kind, Role, Span, TimeInterval
from claimcheck.model.records import replace

_INSIDE = frozenset({"in", "at"})
_VAGUE = listed("claims.location", "vague")
_NOWHERE = listed("claims.location", "nowhere")
# A visit to a place happens there; so do a tour and a speech on arrival.
_THERE = listed("claims.location", "there")
_LOSE, _LOSSES = "lose", listed("claims.location", "losses")
_COMPOUND = 2  # nouns between a town and a happening
_OWNING = (["'s"], ["’s"])  # "Leeds's main station was evacuated"
_TEAMS = (["were"], ["have"])  # "Leeds were hit by injuries"
_SETTLED = frozenset({"city", "locality"})
_MEASURES = listed("claims.location", "measures")
_BROKEN_OUT = frozenset({"escape"})  # what breaks out of a building does so in its town
_STAGING = frozenset({"stage", "host", "welcome"})
_HELD = "hold"  # what comes to a town, or is staged by it, is held there
_OPENING = ("P", "W")  # "after the fair they moved to Leeds"
_BY = 17  # code points between a verb and the town that stages: "hosted by the city of"
_AUXILIARY = 10  # code points between a town and its verb: "has hosted", "will be host"
HOSPITAL = "hospital"
SEAT = "seat"
_CARE, _CENTRES = listed("claims.location", "care"), listed("claims.location", "centres")
_OTHER_CENTRES = listed("claims.location", "other_centres")  # before a centre where nobody is treated
_UNMAPPED = frozenset({"landmark", "locality"})


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind location, in order of span; of what the map does not know, landmarks and localities alone."""
    del published  # a place needs no date
    numbers = {event.span: index for index, event in enumerate(doc.events)}
    for place in sorted([*doc.places, *heres(doc)], key=lambda place: place.span):
        named = place.usage == "location" or (place.usage == "modifier" and place.place.readings)
        if not place.place.path and (place.place.level not in _UNMAPPED or not named):
            continue
        if place.usage == "dateline":
            yield _claim(doc, place, "place", About(), role=Role.REPORTING)
            continue
        if is_seat(doc, place):
            whose = owner(doc, place)
            yield _claim(doc, place, SEAT, About(entities=(("of", whose),) if whose is not None else ()))
            continue
        if (born := whose_birth(doc, place)) is not None:
            yield _claim(doc, place, "place", About(concept=BORN, entities=(("patient", born),)))
            continue
        event = _event_at(doc, place)
        if (held := happening_at(doc, place.span, event)) is not None:
            yield _of_event(doc, place, held, numbers[held.span], "place")
            continue
        if event is not None and _hosts(doc, place, event):
            yield _of_event(doc, place, replace(event, concept=_HELD), numbers[event.span], "place")
            continue
        attribute = _attribute(doc, place, event)
        if event is not None and attribute:
            yield _of_event(doc, place, event, numbers[event.span], attribute)
        elif leg := _leg(doc, place) if event is None else "":
            yield _claim(doc, place, leg, About())
        elif attribute:
            yield _claim(doc, place, attribute, About(), scope=(ONLOOKER,) * is_onlookers(doc, place))


def _event_at(doc: Annotated, place: PlaceMention) -> EventMention | None:
    """What a place is told of; in "came a month after the riot in Leeds" the riot, and not what came."""
    offsets = (t for t in in_sentences(doc.times, place.sentence) if t.expression.form == "event-offset")
    anchor = next((t.head for t in offsets if t.head is not None and t.head.holds(place.span)), None)
    if anchor is None:
        before = words_before(doc, place) if place.usage == "modifier" else ()
        at = phrase_opening(before)
        placing = at >= 0 and before[at].lower in LOCATING  # "at the firm's Leeds plant"
        opening = before[at + 1].start if placing and at + 1 < len(before) else place.span.start
        return governing(doc, Span(opening, place.span.end))
    held = [
        e for e in events_in(doc, place.sentence) if anchor.holds(e.span) and e.span.end <= place.span.start
    ]
    return held[-1] if held else None


def _hosts(doc: Annotated, place: PlaceMention, event: EventMention) -> bool:
    """Whether an occasion came to a place or it was staged there: "the fair moved to Leeds", "Leeds hosted it"."""
    words = doc.sentences[place.sentence].words
    if comes(words, word_from(words, place.span.start)):
        told = [a for a in event.arguments if a.span.end <= event.span.start and is_occasion(a.head)]
        heads = [word_from(words, argument.span.start) for argument in told]
        return any(not at or form_of(words[at - 1].lower).closed not in _OPENING for at in heads)
    right_before = 0 <= event.span.start - place.span.end <= _AUXILIARY and place.usage != "location"
    by = 0 <= place.span.start - event.span.end <= _BY and place.preposition == "by"
    if not (by or right_before):
        return False
    if lemma(words[word_from(words, event.span.start)].lower, "v") not in _STAGING:
        return False
    if by:  # "the fair, hosted by Leeds"
        staged = [a.head for a in event.arguments if a.span.end <= event.span.start]
        return place.place.level in _SETTLED and any(map(is_occasion, staged))
    return any(is_occasion(a.head) for a in event.arguments if a.span.start >= event.span.end)


def _leg(doc: Annotated, place: PlaceMention) -> str:
    """Which end of a journey without a verb a place is: "on its way from Leeds to Hull"; "" for none."""
    at = place_of(doc.places, place.span)
    ends = {"from": "origin", "to": "destination"}
    for other in doc.places[max(0, at - 1) : at + 2]:
        between = doc.document.text[
            min(place.span.end, other.span.end) : max(place.span.start, other.span.start)
        ]
        if {place.preposition, other.preposition} == set(ends) and between.strip() in ends:
            return ends[place.preposition]
    return ""


def _of_event(doc: Annotated, place: PlaceMention, event: EventMention, number: int, attribute: str) -> Claim:
    told, role = told_of(doc, place.span, event, number)
    return _claim(
        doc,
        place,
        attribute,
        told,
        role=role,
        certainty=certainty_of(doc, event),
        scope=_scope(doc, place),
    )


def _claim(
    doc: Annotated,
    place: PlaceMention,
    attribute: str,
    about: About,
    *,
    role: Role = Role.NEWS,
    certainty: Certainty = Certainty.ASSERTED,
    scope: tuple[str, ...] = (),
) -> Claim:
    sentence = doc.sentences[place.sentence]
    return Claim(
        **located(doc, sentence, place.span, Kind.LOCATION, attribute),
        subject=_subject(doc, about),
        value=(spot(doc, place) if attribute == "place" and place.usage == "location" else None)
        or place.place,
        extractor="claims.location",
        certainty=unless_replaced(doc, place.sentence, place.span, certainty),
        role=role,
        about=about,
        scope=scope,
        context=context(doc, place.sentence, place.span),
    )


def _subject(doc: Annotated, about: About) -> str:
    if about.concept:
        return event_subject(doc, about.concept, about.entities)
    return "|".join(labels_of(doc, about.entities)) or "unnamed"


# --- which attribute ------------------------------------------------------------------------------------


def _attribute(doc: Annotated, place: PlaceMention, event: EventMention | None) -> str:
    """What of the event, or of what a clause without one tells, the place says; "" where it says nothing of it."""
    preposition, concept = place.preposition, event.concept if event is not None else ""
    if place.usage == "location":
        if preposition in _NOWHERE:
            return ""
        if preposition == "visiting":
            return "place"
        if preposition in ORIGIN:
            if _measured(doc, place):
                return "place" if spot(doc, place) is not None else ""
            return "origin"
        if preposition == "to" and _beats(doc, place, concept):
            return ""
        if preposition in DESTINATION:
            return "place" if preposition == "to" and concept in _THERE else "destination"
        if preposition in _INSIDE and brought(doc, place):
            return "destination"
        if preposition in _INSIDE and left(doc, place):
            return "place" if concept in _BROKEN_OUT else "origin"
        if preposition == "on" and place.place.level in {"city", "country"} and _is_right_behind(doc, place):
            return "place" if concept in BLOWS else ""
        return "place"
    if event is not None and _suffers(doc, place):
        return "place"
    if place.usage == "actor" and event is not None and concept in _THERE and event.form == "verb":
        # "Putin visits Belarus": the object right behind the verb
        return "place" if 0 <= place.span.start - event.span.end <= 1 else ""
    if place.usage == "modifier" and place.place.level in _SETTLED and right_behind(doc, place):
        return housed(doc, place, event)  # "at Leeds railway station"
    if place.usage == "modifier" and place.place.level in _SETTLED and not preposition:
        # "the Milan meeting", "the Milan factory fire", "in a Milan hospital", "close its Milan office"
        if event is not None and event.form == "noun" and _is_compound(doc, place, event):
            return "place"
        return housed(doc, place, event)
    return ""


def _is_right_behind(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a place stands right behind its preposition: "on Leeds", but not "on the beach of Leeds"."""
    before = words_before(doc, place)
    return bool(before) and before[-1].lower == place.preposition


def _beats(doc: Annotated, place: PlaceMention, concept: str) -> bool:
    """Whether a town is who won: "lost in the first round to Leeds", "a home loss to Leeds"."""
    return concept == _LOSE or any(word.lower in _LOSSES for word in words_before(doc, place)[-2:-1])


def _is_compound(doc: Annotated, place: PlaceMention, event: EventMention) -> bool:
    """Whether a town stands before a happening, with nothing but nouns between."""
    words = doc.sentences[place.sentence].words
    between = words[word_from(words, place.span.end) : word_from(words, event.span.start)]
    behind = place.span.end < event.span.start and len(between) <= _COMPOUND
    return behind and all(word.text.islower() and lexicon.ordinary(word.lower) == "n" for word in between)


def _suffers(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a town or its building is what something befalls: "Leeds was hit by floods", "Leeds's port was hit"."""
    behind = doc.document.text[place.span.end : place.span.end + 6].split()[:1]
    if place.place.level not in _SETTLED or place.usage == "location" or behind in _TEAMS:
        return False
    told = (e for e in events_in(doc, place.sentence) if e.form == "verb" and e.concept in BEFALLING)
    suffering = [a for event in told for a in event.arguments if a.role == "patient"]
    own = doc.document.text[place.span.start : place.span.end].split()[-1].lower()
    return any(
        (a.span.start == place.span.start and a.head == own)
        or doc.document.text[a.span.end : place.span.start] == " of "
        or (a.span.start == place.span.start and behind in _OWNING and building(a.head))
        for a in suffering
    )


def _scope(doc: Annotated, place: PlaceMention) -> tuple[str, ...]:
    if _measured(doc, place) and spot(doc, place) is None:
        return ("distance",)
    care = place.place.level in ("venue", "landmark") and not _CARE.isdisjoint(
        place.place.name.lower().split()
    )
    ahead = ["", *(word.lower for word in words_before(doc, place))]
    if care or any(_cares(before, word) for before, word in pairwise(ahead[-4:-1])):
        return (HOSPITAL,)  # people die elsewhere than where they were hurt
    if is_onlookers(doc, place):
        return (ONLOOKER,)
    return (place.preposition,) if place.preposition in _VAGUE else ()


def _cares(before: str, word: str) -> bool:
    """Whether the second of two words is where the sick are treated: "a clinic", "a health centre"; no data centre."""
    return word in _CARE or (word in _CENTRES and before not in _OTHER_CENTRES)


def _measured(doc: Annotated, place: PlaceMention) -> bool:
    """Whether a distance stands before the place: "55 miles from", "10km north of"."""
    before = words_before(doc, place)[-5:]
    return any(word.lower in _MEASURES or word.lower.rstrip(".") == "km" for word in before)
