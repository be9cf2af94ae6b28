"""How two premises stand, by their words: a car park is no barn, but it may be the parking lot of one supermarket.

Premises are places without a name on a map: "the playground of a school", "the drill hall", "the Albert Baths". They
are known by the noun that heads them, what the noun is a kind of (claimcheck/data/premises.tsv), and what qualifies it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.data.files import sorted_lines, value_of
from claimcheck.data.listed import listed
from claimcheck.model import Place, Relation
from claimcheck.model.records import dataclass

PREMISES = "premises"
"""The level of such a place; its name is the noun with its qualifiers, its owner behind " of "."""
_OF = " of "
DIRECTIONS = listed("values.premises", "directions")
"""Words that say which side or level of something is meant."""
_GENERAL = listed("values.premises", "general")
_NOT = listed("values.premises", "not")


@lru_cache(1 << 13)
def senses(noun: str) -> tuple[frozenset[str], frozenset[str]]:
    """The senses of a noun of premises, of one word or two, and those above them; none for other nouns."""
    if noun in _NOT:
        return frozenset(), frozenset()
    own, _, above = value_of(noun, _table()).partition("\t")
    return frozenset(own.split(",")) - {""}, frozenset(above.split(",")) - {""}


@cache
def _table() -> tuple[str, ...]:
    return tuple(sorted_lines("premises.tsv"))


@dataclass(frozen=True, slots=True)
class _Part:
    """One noun of premises with its qualifiers."""

    head: str  # the noun, of two words where the two are one noun: "car park"
    names: frozenset[str]  # words with a capital
    nouns: frozenset[str]  # other words before the noun
    sides: frozenset[str]  # "eastern", "upper"


def noun(place: Place) -> str:
    """The noun that heads premises: "playground" of "the playground of a school"."""
    return _parts(place.name)[0].head


def relate(a: Place, b: Place) -> Relation:
    """How two premises stand.

    SAME for the same words. APART where their nouns are no kinds of one another, nor of what owns the other, or where
    names, qualifying nouns, sides or owners are others. INCOMPARABLE for all else: a building and a hotel may be one.
    """
    if a.name == b.name:
        return Relation.SAME
    ours, theirs = _parts(a.name), _parts(b.name)
    if _named(ours) & _named(theirs) and not _other(ours[0], theirs[0]):
        return Relation.INCOMPARABLE
    if _akin(ours[0].head, theirs[0].head):
        other = _other(ours[0], theirs[0]) or (ours[1:] and theirs[1:] and _differ(ours[1], theirs[1]))
        return Relation.APART if other else Relation.INCOMPARABLE
    if ours[1:] and theirs[1:] and _proper(ours[1]) and _proper(theirs[1]):
        return Relation.APART  # "the castle of Leys", "the wine cellars of Orme": neither is the other's
    pairs = [*((ours[0], owner) for owner in theirs[1:]), *((theirs[0], owner) for owner in ours[1:])]
    contained = any(_akin(one.head, two.head) for one, two in pairs)
    return Relation.INCOMPARABLE if contained else Relation.APART


def _named(parts: tuple[_Part, ...]) -> frozenset[str]:
    return frozenset().union(*(part.names for part in parts))


def _proper(owner: _Part) -> bool:
    """Whether a name alone owns premises."""
    return not owner.head


def _differ(one: _Part, two: _Part) -> bool:
    """Whether two owners are not one: a shop and a supermarket may be."""
    return not one.names & two.names and _other(one, two)


def _other(one: _Part, two: _Part) -> bool:
    """Whether qualifiers of one sort that both have tell two things apart."""
    sorts = (one.names, two.names), (one.nouns, two.nouns), (one.sides, two.sides)
    return any(x and y and not x & y for x, y in sorts)


def _akin(one: str, two: str) -> bool:
    """Whether one noun is the other, in another word, or a kind of it."""
    if one == two or {one, two} & {""} or one in _GENERAL or two in _GENERAL:
        return True
    (own, above), (other, over) = senses(one), senses(two)
    return bool(own & other or own & over or other & above) or not own or not other


@lru_cache(1 << 12)
def _parts(name: str) -> tuple[_Part, ...]:
    return tuple(_part(words.split()) for words in name.split(_OF) if words)


def _part(words: list[str]) -> _Part:
    lower = [word.lower() for word in words]
    if words[-1][0].isupper() and not senses(lower[-1])[0]:
        # a name alone: "the castle of Roddineto"
        return _Part("", frozenset(words), frozenset(), frozenset())
    size = 2 if len(words) > 1 and senses(" ".join(lower[-2:]))[0] else 1
    rest = words[:-size]
    sides = frozenset(word for word in rest if word.lower() in DIRECTIONS)
    names = frozenset(word for word in rest if word[0].isupper() and word not in sides)
    return _Part(" ".join(lower[-size:]), names, frozenset(rest) - sides - names, sides)
