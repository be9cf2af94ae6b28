"""Which spot on the map a name means: what the text adds first, then the countries it speaks of, people last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.annotate.gazetteer import OTHER_NAME, Candidate, capitals, fold, look_up
from claimcheck.annotate.words import readings
from claimcheck.model import Place
from claimcheck.values.place import NEIGHBOURS, distance

# Weights in people, so that areas can be set against cities.
_COUNTRY = 5e6
_REGION = 5e5
_CAPITAL = 5
_NOTED = 10  # a city that a dictionary lists
_STATE, _COUNTY = 0.1, 0.05  # of the people of a division; their towns are meant more often
_SPOKEN_OF = 10  # a place in a country that the article speaks of
_CLEAR = 5  # the winner weighs as many times the next
_NEARBY = 250.0  # km from a town that the article names for sure; a namesake as near is meant
_CLOSE = 20  # times as much as others
_AMID = 2  # so many of them, each as often
_OUTSKIRTS = 40.0  # km from the middle of a city to its parts: "Dulwich, south London"
_LAND = 300.0  # km between the middles of a land and of the division that bears its name
_MANY = 20  # namesakes beyond which a name tells nothing
_NAMESAKES = ("city", "region")  # what an undecided name may be; lands and seas reach nobody knows how far
_HAMLET = 5000  # people; smaller places are meant only where their country is spoken of


@dataclass(slots=True)
class Atlas:
    """The places of one document: the countries it speaks of, and what it has qualified ("London, Ont.")."""

    countries: set[str] = field(default_factory=set)  # ISO codes
    regions: set[tuple[str, ...]] = field(default_factory=set)  # paths of regions it speaks of
    qualified: dict[str, set[Place]] = field(
        default_factory=dict
    )  # folded name -> places given with a region
    home: dict[str, Place] = field(
        default_factory=dict
    )  # folded name -> place given with a region in the dateline
    anchors: dict[str, Place] = field(default_factory=dict)  # folded name -> town that it names for sure
    _memo: dict[str, Place] = field(default_factory=dict)

    def settle(self, names: Iterable[str]) -> None:
        """Let the names that are sure decide what the others mean: towns lie near those told of with them."""
        found = {fold(name): self.resolve(name) for name in names}
        self.anchors = {name: place for name, place in found.items() if place.level == "city" and place.path}
        self.regions |= {place.path[:2] for place in self.anchors.values() if len(place.path) > 2}
        self.regions |= {place.path for place in found.values() if place.level == "region" and place.path}
        self._memo.clear()

    def resolve(self, name: str, qualifier: str = "") -> Place:
        """The place that a name means; `path` is () where the map does not know it or cannot decide."""
        if qualifier:
            narrowed = narrow(look_up(name), qualifier)
            return narrowed[0].place if narrowed else Place(name)
        folded = fold(name)
        if folded not in self._memo:
            given = {self.home[folded]} if folded in self.home else self.qualified.get(folded, set())
            self._memo[folded] = next(iter(given)) if len(given) == 1 else self._weigh(name, folded, given)
        found = self._memo[folded]
        return found if found.path else self._undecided(name, folded)

    def division(self, name: str) -> Place:
        """The province, state or county that a name means, wherever its town lies; `path` is () where none is meant."""
        ranked = sorted(
            ((self._weight(c, fold(name)), c.place) for c in look_up(name) if c.place.level == "region"),
            key=lambda found: -found[0],
        )
        known = [place for _, place in ranked if place.country in self.countries]
        if len(known) == 1 or (ranked and (len(ranked) == 1 or ranked[0][0] > _CLEAR * ranked[1][0])):
            return known[0] if len(known) == 1 else ranked[0][1]
        return Place(name)

    def _undecided(self, name: str, folded: str) -> Place:
        """A name that the map has several times: a locality that is one of them."""
        own = [c.place for c in look_up(name) if c.own]
        towns = [place for place in own if not _holds_namesake(place, own)]
        decided = not towns or len(towns) > _MANY or folded in self.qualified or folded in self.home
        plain = all(readings(word) for word in name.lower().split())  # "the National Park"
        if decided or plain or any(place.level not in _NAMESAKES for place in towns):
            return Place(name)
        return Place(name, (), "locality", readings=tuple(towns))

    def _weigh(self, name: str, folded: str, given: set[Place]) -> Place:
        if given:
            return Place(name)
        ranked = sorted((-self._weight(c, folded), i, c) for i, c in enumerate(look_up(name)))
        if ranked and self._is_rivalled(ranked[0][2].place):
            ranked = sorted((weight * self._close(c, folded), i, c) for weight, i, c in ranked)
        if not ranked:
            return Place(name)
        weight, _, best = -ranked[0][0], *ranked[0][1:]
        strange = best.place.country not in self.countries and not self._near(best.place, folded)
        doubtful = (
            len(ranked) > 1 or bool(self.countries) or all(readings(word) for word in name.lower().split())
        )
        if best.place.level == "city" and weight < _HAMLET and strange and doubtful:
            return Place(name)
        for other_weight, _, other in ranked[1:]:
            if -other_weight * _CLEAR > weight and not _one_spot(best, other):
                return Place(name)
        inner = [c for _, _, c in ranked if c.own and _inside(c, best)]
        return (inner[0] if inner else best).place

    def _is_rivalled(self, place: Place) -> bool:
        """Whether towns near others can outweigh a namesake: a town, or land of a country of which no town is told."""
        unheard = bool(place.country) and all(a.country != place.country for a in self.anchors.values())
        return place.level == "city" or (place.level == "area" and unheard)

    def _weight(self, candidate: Candidate, folded: str) -> float:
        place = candidate.place
        weight = candidate.people or (_COUNTRY if place.level == "country" else _REGION)
        if candidate.people:
            weight /= 1 if candidate.own else OTHER_NAME
        if place.level == "city":
            weight *= _NOTED if candidate.noted else 1
            weight *= _CAPITAL if capitals().get(folded) == place.country else 1
        elif candidate.people:
            weight *= _STATE if len(place.path) == 2 else _COUNTY
        weight *= _SPOKEN_OF if place.country in self.countries else 1
        if place.level != "city":
            return weight
        inside = any(place.path[:n] in self.regions for n in range(2, len(place.path)))
        return weight * (_SPOKEN_OF if inside else 1)

    def _close(self, candidate: Candidate, folded: str) -> int:
        """What a town gains by lying near others; divisions and lands of its name gain nothing."""
        if candidate.place.level != "city":
            return 1
        return int(_CLOSE ** min(_AMID, self._near(candidate.place, folded)))

    def _near(self, place: Place, folded: str) -> int:
        """How many towns near a place the document names for sure under another name."""
        others = (anchor for name, anchor in self.anchors.items() if name != folded)
        return sum((distance(place, anchor) or 0.0) < _NEARBY for anchor in others)


def _holds_namesake(place: Place, others: Iterable[Place]) -> bool:
    """Whether a division holds a town of its own name, for which the name stands more often."""
    return place.level == "region" and any(
        other.level == "city" and place.path in (other.path, other.path[:-1]) for other in others
    )


def _one_spot(best: Candidate, other: Candidate) -> bool:
    """Whether two entries are one place in effect: neighbours, or a city in a region of its name."""
    if _inside(best, other) or _inside(other, best) or best.place.path == other.place.path:
        return True
    countries = {best.place.country, other.place.country}
    if "area" in (best.place.level, other.place.level) and (len(countries) == 1 or _overlaps(best, other)):
        return True  # the Mississippi and Mississippi, the island of Crete and the region
    if best.place.level == "country" and best.place.country == other.place.country:
        return True  # Mexico, Luxembourg, Panama: their cities share the name
    apart = distance(best.place, other.place)
    return apart is not None and apart <= NEIGHBOURS


def _overlaps(best: Candidate, other: Candidate) -> bool:
    """Whether a land without a country lies where the division of its name does: Yucatan and Yucatán."""
    apart = distance(best.place, other.place)
    stateless = "" in (best.place.country, other.place.country)
    return stateless and (apart is None or apart <= _LAND)


def _inside(city: Candidate, region: Candidate) -> bool:
    """New York City in New York: the city is meant, and containment makes the region agree."""
    here, around = city.place, region.place
    return here.level == "city" and around.level == "region" and here.path[: len(around.path)] == around.path


def narrow(candidates: Iterable[Candidate], qualifier: str) -> list[Candidate]:
    """Those that lie in the country or region named behind them: "Paris, Texas", "Dulwich, south London"."""
    known = look_up(qualifier)
    around = [c.place for c in known if c.place.level in {"country", "region", "area"}]
    inside = [
        c
        for c in candidates
        if c.place.level != "country"
        and any(c.place.path[: len(p.path)] == p.path and c.place.path != p.path for p in around)
    ]
    if inside or not known or known[0].place.level != "city":
        return inside
    return [c for c in candidates if _is_part(c.place, known[0].place)]


def _is_part(place: Place, city: Place) -> bool:
    apart = distance(place, city) if place.path != city.path else None
    return apart is not None and apart <= _OUTSKIRTS


def atlas(
    names: Iterable[str], nationalities: Iterable[str], qualified: Mapping[str, Iterable[str]]
) -> Atlas:
    """The atlas of a document from its place names, ISO codes of adjectives in it, and (name -> qualifiers)."""
    found = Atlas(set(nationalities))
    for name, qualifiers in qualified.items():
        for qualifier in qualifiers:
            narrowed = narrow(look_up(name), qualifier)
            if narrowed:
                found.qualified.setdefault(fold(name), set()).add(narrowed[0].place)
                found.countries.add(narrowed[0].place.country)
    capital = set[str]()
    for name in names:
        candidates = look_up(name)
        levels = {c.place.level for c in candidates}
        found.regions |= {c.place.path for c in candidates[:1] if c.place.level == "region" and not c.people}
        isos = {c.place.country for c in candidates}
        # one country only, and no small town that merely shares its name with something else
        if len(isos) == 1 and ("city" not in levels or max(c.people for c in candidates) >= _HAMLET):
            found.countries |= isos
        elif candidates and not candidates[0].people:
            found.countries.add(candidates[0].place.country)
        elif fold(name) in capitals() and not found.qualified.get(fold(name)):
            capital.add(name)
    # a capital speaks of its country, unless the article speaks of one that has a place of the name too
    told = frozenset(found.countries)
    found.countries |= {
        capitals()[fold(n)] for n in capital if not told & {c.place.country for c in look_up(n)}
    }
    found.countries.discard("")
    return found
