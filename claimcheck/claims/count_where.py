"""The named place that limits a number itself: "90 jobs in Latvia", "sales in Europe rose 4 percent".

How far a land reaches is told by `count_reach`; this tells one land from another.
"""

from __future__ import annotations

from bisect import bisect_left

from claimcheck.annotate.mentions import PlaceMention
from claimcheck.claims.count_view import View
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Place, Relation
from claimcheck.model.records import NamedTuple
from claimcheck.values import relate

_IN = listed("claims.count_where", "inside")
_WHOLE = listed("claims.count_where", "whole")
_ENDS = listed("claims.count_where", "ends")
_CONTINENTS = frozenset(in_order("claims.count_where", "continents"))
_BEHIND, _BEFORE = 4, 3  # words between the number and the place's preposition; the place and the number


class Where(NamedTuple):
    """A place; `whole` where the number is told of the whole of it: "across Europe"."""

    place: Place
    whole: bool


def where(view: View) -> Where | None:
    """The place that stands right behind what is counted, or right before the verb of the number; None for none."""
    if view.mention.form == "duration" or view.first >= len(view.words):
        return None
    own, places = view.mention.span, view.doc.places
    at = bisect_left(places, own.end, key=lambda place: place.span.start)
    for place in places[at : at + 1]:
        if place.sentence == view.mention.sentence and _is_close(view, place):
            return _of(view, place)
    for place in places[max(0, at - 1) : at]:
        if place.sentence == view.mention.sentence and _is_subject(view, place):
            return _of(view, place)
    return None


def _of(view: View, place: PlaceMention) -> Where | None:
    inside = place.preposition in _IN or (place.preposition == "at" and view.mention.form == "measure")
    told = inside and bool(place.place.path)  # a wind is measured at a town, too
    return Where(place.place, place.preposition in _WHOLE) if told else None


def _is_close(view: View, place: PlaceMention) -> bool:
    """Whether nothing but a few words of one clause stand between what is counted and a place's preposition."""
    end = bisect_left(view.words, (place.span.start,))
    between = [view.lower(at) for at in range(view.after, end)]
    return len(between) <= _BEHIND and not any(
        word in _ENDS or not word[0].isalpha() for word in between[:-1]
    )


def _is_subject(view: View, place: PlaceMention) -> bool:
    """Whether a place ends the subject of the number's verb: "sales in Europe rose 4 percent"."""
    end = bisect_left(view.words, (place.span.end,))
    between = [view.lower(at) for at in range(end, view.first)]
    plain = 0 < len(between) <= _BEFORE and all(word.isalpha() and word not in _ENDS for word in between)
    return plain and place.usage == "location" and view.lower(end - 2) in _IN


def other_where(one: Where | None, two: Where | None, *, people: bool) -> bool:
    """Whether two numbers are of two places, or of a place and the whole of a wider one; `people`: one is a toll."""
    if one is None or two is None:
        return False
    ours, theirs = one.place, two.place
    if ours.name in _CONTINENTS and theirs.name in _CONTINENTS:
        return ours.name != theirs.name
    if ours.name in _CONTINENTS or theirs.name in _CONTINENTS:
        return (one if ours.name in _CONTINENTS else two).whole
    relation = relate(ours, theirs)
    if relation is Relation.APART:
        return not people or ours.level == theirs.level == "country"  # one attack is told of two near towns
    wide = min(one, two, key=lambda where: len(where.place.path))
    return relation is Relation.WITHIN and wide.whole and one.whole != two.whole
