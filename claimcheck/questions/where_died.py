"""Where one person died, as articles on one occasion tell it: at the scene or at home, in a hospital, on the way there.

People are held against one another by name. Without one, articles tell of one death where each tells of one alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.location_deaths import HOME, HOSPITAL, SCENE, WAY, Death, Victim, deaths
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Claim, Kind, Role
from claimcheck.model.records import replace
from claimcheck.questions.main_days import UPPER, opens
from claimcheck.subjects.joined import Joined

_GROUP = 40  # articles of one occasion that are held against one another
_KILLED = frozenset({"killed"})
_SEVERAL = listed("questions.where_died", "several")

Told = Mapping[str, Sequence[Death]]  # by document id


def death_place_checks(joined: Joined) -> Iterator[Check]:
    """Checks "death-place-apart", one for each person of an occasion, in order of path and place."""
    tolls = of_several(joined, _KILLED)
    for docs in joined.together(_GROUP):
        told = {doc.document.id: tuple(_named(joined, doc)) for doc in docs}
        if sum(any(death.claim for death in found) for found in told.values()) < 2:
            continue
        alone = {
            name: found
            for name, found in told.items()
            if name not in tolls and _is_of_one(joined.docs[name], found)
        }
        held: set[str] = set()
        for found in (*_by_name(told), alone):
            check = _check(found, held)
            if check is not None:
                held.update(claim.id for claim in chain.from_iterable(check.sides))
                yield check


def _named(joined: Joined, doc: Annotated) -> Iterator[Death]:
    """The deaths that an article tells, each victim under the name that all articles join."""
    for death in deaths(doc):
        entity = death.victim.entity
        key = "" if entity is None else joined.keys.get((doc.document.id, entity), "")
        label = joined.labels.get(key, death.victim.name)
        yield replace(death, victim=replace(death.victim, name=label))


def of_several(joined: Joined, attributes: frozenset[str]) -> frozenset[str]:
    """Ids of the documents that open with a count of several such victims; further down it may be those of a year."""
    return frozenset(
        item.claim.document_id
        for item in joined.placed
        if item.claim.attribute in attributes
        and item.claim.role is not Role.BACKGROUND
        and isinstance(item.claim.value, Amount)
        and (item.claim.value.low or 0) > 1
        and opens(joined.docs[item.claim.document_id], item, UPPER)
    )


def _by_name(told: Told) -> list[Told]:
    """The deaths of each person who is named, a given name that is another keeps two of one surname apart."""
    found: dict[str, dict[str, list[Death]]] = defaultdict(lambda: defaultdict(list))
    given: dict[str, set[str]] = defaultdict(set)
    for name, of_article in told.items():
        for death in of_article:
            *first, last = death.victim.name.casefold().split() or [""]
            if last:
                found[last][name].append(death)
                given[last].update(first[:1])
    return [of_one for last, of_one in found.items() if len(given[last]) < 2]


def _is_of_one(doc: Annotated, told: Sequence[Death]) -> bool:
    """Whether an article tells of one death alone."""
    victims = [death.victim for death in told]
    if any(victim.many for victim in victims) or not _is_one(victims):
        return False
    return not any(word.lower in _SEVERAL for sentence in doc.sentences for word in sentence.words)


def _is_one(victims: Sequence[Victim]) -> bool:
    """Whether nothing says that these are two people."""
    names = {victim.name.casefold().split()[-1] for victim in victims if victim.name}
    genders = {victim.gender for victim in victims} - {""}
    ages = {victim.age for victim in victims} - {"", "young"}
    return max(len(names), len(genders), len(ages)) < 2


def _check(told: Told, held: set[str]) -> Check | None:
    """The check of one person's death, None where the articles agree."""
    places: dict[str, dict[str, Claim]] = defaultdict(dict)
    if not _is_one([death.victim for found in told.values() for death in found]):
        return None
    stated = set()
    for name, found in told.items():
        wheres = {death.where for death in found if death.claim}
        if len(wheres) != 1:
            continue  # nothing is told, or the article itself has two
        where = wheres.pop()
        first = next(death for death in found if death.claim)
        if first.claim is not None and first.claim.id not in held:
            places[where][name] = first.claim
            if all(death.stated for death in found if death.claim):
                stated.add(name)
    here = {**places[SCENE], **places[HOME]}
    if places[WAY] and not here:
        # a doctor of the hospital says that who died on the way is dead
        places[HOSPITAL] = {n: claim for n, claim in places[HOSPITAL].items() if n not in stated}
    sides = [tuple(side.values()) for side in (here, places[HOSPITAL], places[WAY]) if side]
    if len(sides) < 2:
        return None
    shown = " against ".join(f"'{side[0].as_written}'" for side in sides)
    return Check("death-place-apart", Kind.LOCATION, tuple(sides), f"one death told differently: {shown}")
