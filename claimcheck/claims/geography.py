"""Checks of places against the map: a city put in the wrong country, a distance that does not fit its two ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.annotate.gazetteer import look_up
from claimcheck.annotate.mentions import AmountMention, Annotated, PlaceMention, place_from, word_from
from claimcheck.annotate.places_resolve import narrow
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Claim, Kind, Place, Span, Value
from claimcheck.values.place import distance

IMPOSSIBLE, DISTANCE = "place-impossible", "distance-apart"
_KNOWN = 100_000  # people; of smaller places the map may lack namesakes
_LARGE = 500_000  # people; smaller cities have namesakes in other states of their country that the map lacks
_SIZEABLE = 20_000  # people; smaller places under another name are old names and nicknames
_KM = {"km": 1.0, "mi": 1.609344, "m": 0.001}
_DETOUR = 1.6  # roads are longer than the straight line; by more than this hardly ever
_SLACK = 25.0  # km, from the middles of towns to their edges
_SHORTEST = 5.0  # km; below it the text tells of streets and fields
_NEAR = 40  # code points between a distance and the place it is counted from
_DIRECTIONS = listed("claims.geography", "directions")
_LISTS = frozenset({"and", "or", "&"})


def checks(doc: Annotated) -> Iterator[Check]:
    """Every place that the map contradicts, in order of span."""
    for before, after in pairwise(doc.places):
        found = _impossible(doc, before, after) or _distance(doc, before, after)
        if found:
            yield found


# --- a city in the wrong country ------------------------------------------------------------------------


def _impossible(doc: Annotated, city: PlaceMention, around: PlaceMention) -> Check | None:
    """ "Guayaquil, Colombia": every city of that name lies elsewhere."""
    text = doc.document.text
    if around.place.level not in ("country", "region") or not around.place.path:
        return None
    if text[city.span.end : around.span.start] != ", " or not _closed(doc, city, around):
        return None
    name, readings = text[city.span.start : city.span.end], look_up(text[city.span.start : city.span.end])
    own = [c for c in readings if c.own and c.place.level == "city" and c.people >= _KNOWN]
    if (
        not own
        or (own[0].place.country == around.place.country and own[0].people < _LARGE)
        or any(c.place.level != "city" for c in readings)
        or city.usage not in ("location", "dateline")
    ):
        return None
    others = [c for c in readings if c.own or c.people >= _SIZEABLE]
    if narrow(others, text[around.span.start : around.span.end]) or _touches(own[0].place, around.place):
        return None
    places = "; ".join(str(c.place) for c in own[:3])
    detail = f"the map has no {name} in {around.place.name}, but {places}"
    sides = ((_claim(doc, city.span, own[0].place),), (_claim(doc, around.span, around.place),))
    return Check(IMPOSSIBLE, Kind.LOCATION, sides, detail)


def _closed(doc: Annotated, city: PlaceMention, around: PlaceMention) -> bool:
    """Whether the two stand alone: no list of places goes on before or behind them."""
    words = doc.words_of(around)
    first = word_from(words, city.span.start)
    last = word_from(words, around.span.end)
    if first and (words[first - 1].text == "," or words[first - 1].lower in _LISTS):
        return False
    behind = [word for word in words[last : last + 3] if word.lower not in _LISTS]
    if not behind:
        return True
    follows = len(behind) > 1 and behind[1].text[0].isupper()
    return behind[0].text in ".;:)—–-" or (behind[0].text == "," and not follows)


def _touches(city: Place, around: Place) -> bool:
    """Whether the city lies in what is told of it, or may, for all that the map knows of its borders; a state overseas
    may have a village that was named after it ("Dresden, N.Y.")."""
    if city.country != around.country:
        return around.level == "region"
    return city.path[: len(around.path)] == around.path or len(around.path) > 2


# --- distances ------------------------------------------------------------------------------------------


def _distance(doc: Annotated, one: PlaceMention, two: PlaceMention) -> Check | None:
    """ "Bedford, 300 miles north of London": the two are much nearer, or much further apart."""
    if one.sentence != two.sentence or one.place.level != "city" or two.place.level != "city":
        return None
    told = _between(doc, one, two)
    if told is None:
        return None
    low, high = _kilometres(told.amount)
    apart = distance(one.place, two.place)
    if apart is None or high < _SHORTEST or low > high:
        return None
    if apart - _SLACK <= high and low <= apart * _DETOUR + _SLACK:
        return None
    detail = (
        f"{one.place.name} and {two.place.name} are {apart:.0f} km apart in a straight line, the text says "
    )
    detail += f"{doc.text_at(told.span)} ({_shown(low, high)} km)"
    ends = (_claim(doc, one.span, one.place), _claim(doc, two.span, two.place))
    return Check(DISTANCE, Kind.LOCATION, ((_claim(doc, told.span, told.amount),), ends), detail)


_CONTAINMENT_OPENINGS = listed("claims.geography", "containment_openings")


def _between(doc: Annotated, one: PlaceMention, two: PlaceMention) -> AmountMention | None:
    """The distance that stands between two places and is told of the first: "Leeds, about 30 miles from Derby"."""
    text = doc.document.text
    at = place_from(doc.amounts, one.span.end)
    found = doc.amounts[at] if at < len(doc.amounts) else None
    if found is None or found.span.end > two.span.start or found.amount.unit not in _KM:
        return None
    before, after = text[one.span.end : found.span.start], text[found.span.end : two.span.start]
    opens = before.strip() in _CONTAINMENT_OPENINGS
    *directions, last = after.split() or [""]
    counted = last in ("from", "of") and all(word.rstrip(",") in _DIRECTIONS for word in directions)
    return found if opens and counted and len(after) < _NEAR else None


def _kilometres(amount: Amount) -> tuple[float, float]:
    factor = _KM[amount.unit]
    low, high = amount.low or amount.high or 0, amount.high or amount.low or 0
    return float(low) * factor, float(high) * factor


def _shown(low: float, high: float) -> str:
    return f"{low:.0f}" if round(low) == round(high) else f"{low:.0f} to {high:.0f}"


def _claim(doc: Annotated, span: Span, value: Value) -> Claim:
    number = bisect_left(doc.sentences, span.end, key=lambda sentence: sentence.span.end)
    sentence = doc.sentences[number]
    attribute = "place" if isinstance(value, Place) else "distance"
    where = located(
        doc, sentence, span, Kind.LOCATION, f"map {attribute}"
    )  # an id apart from the event's claim
    where["attribute"] = attribute
    subject = str(value).lower() if isinstance(value, Place) else ""
    return Claim(**where, subject=subject, value=value, extractor="claims.geography")
