"""The land that an average, a rate or a price is told of: "the average rent in Leeds", "British homes", "Spain's rate".

That of a part and that of the whole can both be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.gazetteer import look_up, peopled
from claimcheck.annotate.mentions import PlaceMention, in_sentences, place_from
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed
from claimcheck.model import Place, Relation
from claimcheck.model.records import NamedTuple
from claimcheck.values import relate

_IN = listed("claims.count_where", "inside")
_AVERAGES = listed("claims.count_land", "averages")
_RATES = listed("claims.count_land", "rates")
_TAKINGS, _WHOSE = listed("claims.count_land", "takings"), listed("claims.count_land", "whose")
_OF = frozenset({"at", "of"})
_SAID = frozenset({"said", "says", "say", "reported"})
_FORMS = frozenset({"money", "percent"})
_LEVELS = frozenset({"country", "region", "city", ""})
_PLACES_LOOKED_AT = 50  # of one sentence
_OWNS = ("'s", "’s")


class Land(NamedTuple):
    """A land; `common` where the figure is told of all that there is in it: an average, a rate, prices."""

    place: Place
    common: bool


def land(view: View) -> Land | None:
    """The only land that the words round a sum or percentage name as that of what it is told of."""
    if view.mention.form not in _FORMS or view.first >= len(view.words):
        return None
    start, end = stretch(view)
    lands = {place.path or (place.name,): place for place in _lands(view, start, end)}
    if len(lands) != 1:
        return None
    lower = {view.lower(at) for at in range(start, end)}
    return Land(next(iter(lands.values())), bool(lower & (_AVERAGES | _RATES)))


def _lands(view: View, start: int, end: int) -> Iterator[Place]:
    """The places of a stretch in which something is or which own it, and the lands of its adjectives."""
    low, high = view.words[start].start, view.words[end - 1].end
    places = view.doc.places
    first = place_from(places, low)
    for mention in places[first : first + _PLACES_LOOKED_AT]:
        if mention.span.end <= high and _is_told(view, mention, start):
            yield mention.place
    for at in range(start, view.first):
        if view.words[at].text[0].isupper() and _is_of_things(view, at + 1):
            yield from peopled(view.words[at].text)[:1]


def _is_of_things(view: View, start: int) -> bool:
    """Whether an adjective before an index is of what a figure is told of: not "the Scottish firm Alba said sales"."""
    between = view.words[start : view.first]
    return not any(word.text[0].isupper() or word.lower in _SAID or word.lower in _OWNS for word in between)


def _is_told(view: View, mention: PlaceMention, start: int) -> bool:
    """Whether "in" or the like stands before a place, or "'s" behind it, and nobody there is quoted."""
    end = mention.span.end
    if any(end <= word.start and word.lower in _SAID for word in view.words[start : view.first]):
        return False
    owns = view.doc.document.text[end : end + len(_OWNS[0])] in _OWNS
    return mention.place.level in _LEVELS and (owns or mention.preposition in _IN)


def other_land(one: Land | None, two: Land | None) -> bool:
    """Whether two figures are of two lands, or of a part and the whole, and one at least is of all there is in its."""
    if one is None or two is None or not (one.common or two.common):
        return False
    if relate(one.place, two.place) in (Relation.WITHIN, Relation.APART):
        return one.place.path != two.place.path
    return _may_lie_in(one.place, two.place) or _may_lie_in(two.place, one.place)


def _may_lie_in(part: Place, whole: Place) -> bool:
    """Whether the name of a place that the text leaves open is also that of one in a land."""
    if part.path or not whole.path:
        return False
    found = (candidate.place.path for candidate in look_up(part.name))
    return any(len(path) > len(whole.path) and path[: len(whole.path)] == whole.path for path in found)


def market(view: View) -> str:
    """Whether sales or profits are those of a "group" or of a "market" of its: "sales in Spain"; "" for neither."""
    if view.mention.form not in _FORMS or view.first >= len(view.words):
        return ""
    start, end = stretch(view)
    at = next((at for at in range(start, view.first) if view.lower(at) in _TAKINGS), -1)
    if at < 0:
        return ""
    place = at + 2 + (view.lower(at + 2) == "the")
    if view.lower(at + 1) == "in" and place < view.first and _is_area(view, place):
        return "market"
    owned = view.lower(at + 1) in _OF or view.lower(at - 1) in (*_OWNS, *_WHOSE)
    return "group" if owned and not any(_lands(view, start, end)) else ""


def _is_area(view: View, at: int) -> bool:
    """Whether a name that is no time stands at an index."""
    word = view.words[at]
    times = in_sentences(view.doc.times, view.mention.sentence)
    timed = any(time.span.start < word.end and word.start < time.span.end for time in times)
    return word.text[0].isupper() and not timed


def other_market(one: str, two: str) -> bool:
    """Whether one figure is of a group, and the other of one of its markets."""
    return {one, two} == {"group", "market"}
