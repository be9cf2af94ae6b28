"""Institutions that bear the name of the town in which they are: "Hull Royal Infirmary", "the University of Cadiz"."""

from __future__ import annotations

from claimcheck.annotate.gazetteer import is_listed
from claimcheck.data.listed import listed
from claimcheck.model import Place

_HOUSES = listed("annotate.places_housed", "houses")  # no airports, which often lie far out
_BETWEEN = listed("annotate.places_housed", "between")  # between a town and its house: "Hull Royal Infirmary"
_OF = ("of", "in")


def home_town(name: str) -> str:
    """The town that an institution is named after; "" where a name has none or more words than that."""
    words = name.split()
    last = words[-1].lower()
    if last in _HOUSES and len(words) > 1:
        end = len(words) - 1
        while end > 1 and words[end - 1].lower() in _BETWEEN:
            end -= 1
        town = " ".join(words[:end])
    elif len(words) > 2 and any(
        word in _OF and words[at].lower() in _HOUSES for at, word in enumerate(words[1:])
    ):
        at = next(at for at, word in enumerate(words) if word in _OF)
        town = " ".join(words[at + 1 :]) if all(w.lower() in _BETWEEN for w in words[: at - 1]) else ""
    else:
        return ""
    return town if is_listed(town) else ""


def housed(full: str, town: Place) -> Place | None:
    """The institution of that name in a town of the map; None where the map leaves open which town it is."""
    if town.level != "city" or not town.path:
        return None
    return Place(full, (*town.path, full), "venue", town.country, town.latitude, town.longitude)
