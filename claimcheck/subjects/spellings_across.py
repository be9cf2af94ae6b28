"""Names that two articles of one occasion spell in two ways: "Rachael Hobday, 30" and "Rachel Hobday, 30"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.entities_drafts import compatible
from claimcheck.annotate.names_slips import near, other_given, romanised_alike
from claimcheck.model.records import dataclass
from claimcheck.subjects.bearers import GIVEN, SURNAME, Bearer, Link, Spelled, ages_apart
from claimcheck.subjects.spellings_within import ordinary
from claimcheck.subjects.weights import surprise

_Key = TypeVar("_Key", str, int)
_COMMON = 17.0  # bits; surnames that are printed more often have many families
_CAP = 12  # persons of one name part in one article; who names more lists people


@dataclass(frozen=True, slots=True)
class Index:
    """The persons of one article by the parts of their names."""

    givens: Mapping[str, tuple[Bearer, ...]]
    surnames: Mapping[str, tuple[Bearer, ...]]
    ages: Mapping[int, tuple[Bearer, ...]]
    offices: Mapping[str, tuple[Bearer, ...]]
    parts: frozenset[str]  # of all names, but those that the article spells in two ways itself
    slipped: frozenset[str]  # these


def index(persons: Sequence[Bearer], slipped: frozenset[str]) -> Index:
    """The index of an article's persons; `slipped` are the parts that it spells in two ways itself."""
    givens: dict[str, list[Bearer]] = defaultdict(list)
    surnames: dict[str, list[Bearer]] = defaultdict(list)
    ages: dict[int, list[Bearer]] = defaultdict(list)
    offices: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in persons:
        if bearer.given and bearer.type == "person":
            givens[bearer.given].append(bearer)
            surnames[bearer.surname].append(bearer)
        if bearer.type in ("person", ""):
            for age in bearer.ages:
                ages[age].append(bearer)
            for office in bearer.offices:
                offices[office].append(bearer)
    parts = frozenset(part for bearer in persons for part in bearer.words if part not in slipped)
    return Index(_frozen(givens), _frozen(surnames), _frozen(ages), _frozen(offices), parts, slipped)


def _frozen(found: Mapping[_Key, list[Bearer]]) -> Mapping[_Key, tuple[Bearer, ...]]:
    return {key: tuple(held[:_CAP]) for key, held in found.items()}


def across(one: Index, two: Index) -> Iterator[Link]:
    """The pairs of spellings between two articles, by name."""
    for given in sorted(one.givens.keys() & two.givens.keys()):
        for ours, theirs in product(one.givens[given], two.givens[given]):
            if (
                _one_surname(ours, theirs)
                if _is_near(ours, theirs, SURNAME)
                else _of_two_families(ours, theirs)
            ) and _only(one, two, ours, theirs, SURNAME):
                yield _link(ours, theirs, SURNAME)
    for surname in sorted(one.surnames.keys() & two.surnames.keys()):
        for ours, theirs in product(one.surnames[surname], two.surnames[surname]):
            if (
                _is_near(ours, theirs, GIVEN)
                and not other_given(ours.given, theirs.given)
                and (_one_given(ours, theirs) or _is_known(one, two, ours, theirs))
                and _only(one, two, ours, theirs, GIVEN)
            ):
                yield _link(ours, theirs, GIVEN)
    for age in sorted(one.ages.keys() & two.ages.keys()):
        for ours, theirs in product(one.ages[age], two.ages[age]):
            if (
                not (ours.given and theirs.given)
                and _one_lone(ours, theirs)
                and _only(one, two, ours, theirs, GIVEN)
            ):
                yield _link(ours, theirs, GIVEN)
    for office in sorted(one.offices.keys() & two.offices.keys()):
        for ours, theirs in product(one.offices[office], two.offices[office]):
            if (
                not (ours.given and theirs.given)
                and near(ours.surname, theirs.surname)
                and not ages_apart(ours, theirs)
                and _only(one, two, ours, theirs, SURNAME)
            ):
                yield _link(ours, theirs, SURNAME)


def _is_near(ours: Bearer, theirs: Bearer, at: str) -> bool:
    return (
        near(ours.part(at), theirs.part(at)) and not ages_apart(ours, theirs) and _same_rest(ours, theirs, at)
    )


def _same_rest(ours: Bearer, theirs: Bearer, at: str) -> bool:
    """Whether all but the part in question can be one person's."""
    if at == SURNAME:
        return compatible((*ours.parts[:-1], theirs.surname), theirs.parts)
    return compatible((theirs.given, *ours.parts[1:]), theirs.parts)


def _one_surname(ours: Bearer, theirs: Bearer) -> bool:
    """Whether two near surnames behind one given name are one, neither another word nor another romanisation."""
    if _tied(ours, theirs):
        return not _romanised(ours, theirs)
    return len(ours.given) > 1 and not _romanised(ours, theirs)


def _one_given(ours: Bearer, theirs: Bearer) -> bool:
    """Whether two near given names before one surname are one, though a family may have both."""
    return _tied(ours, theirs) or lexicon.same_given(ours.given, theirs.given)


def _is_known(one: Index, two: Index, ours: Bearer, theirs: Bearer) -> bool:
    """Whether an article has both spellings of the one name, or no list has either; else whether each article tells of
    nobody else of the family, be it that the surname is rare or that one of the given names is none that is known."""
    if {ours.given, theirs.given} <= one.slipped | two.slipped:
        return True
    if not (lexicon.given(ours.given) or lexicon.given(theirs.given)):
        return True  # "DaLoritz", "Deloritz": who is named so has no namesake
    sole = len(one.surnames[ours.surname]) == len(two.surnames[ours.surname]) == 1
    listed = lexicon.given(ours.given) and lexicon.given(theirs.given)
    return sole and not (listed and surprise(ours.surname) < _COMMON)


def _of_two_families(ours: Bearer, theirs: Bearer) -> bool:
    """Whether a rare given name, with one age or one office of two words, stands before two surnames."""
    if {len(ours.parts), len(theirs.parts)} != {2} or surprise(ours.given) < _COMMON:
        return False
    first, second = sorted((ours.surname, theirs.surname), key=len)
    offices = any(" " in office for office in ours.offices & theirs.offices)
    return first not in second and (offices or bool(ours.ages & theirs.ages))


def _romanised(ours: Bearer, theirs: Bearer) -> bool:
    foreign = any(lexicon.romanised(part) for part in (ours.given, ours.surname, theirs.surname))
    return foreign and romanised_alike(ours.surname, theirs.surname)


def _tied(ours: Bearer, theirs: Bearer) -> bool:
    """Whether both are of one age or hold one office."""
    return bool(ours.ages & theirs.ages or ours.offices & theirs.offices)


def _one_lone(ours: Bearer, theirs: Bearer) -> bool:
    """Whether two of one age, at least one of them known by a single name, are near by the first."""
    first, second = ours.parts[0], theirs.parts[0]
    return (
        near(first, second) and not other_given(first, second) and not (ordinary(first) or ordinary(second))
    )


def _only(one: Index, two: Index, ours: Bearer, theirs: Bearer, at: str) -> bool:
    """Whether neither article has the other's spelling too: who names both, names two people."""
    return theirs.part(at) not in one.parts and ours.part(at) not in two.parts


def _link(ours: Bearer, theirs: Bearer, at: str) -> Link:
    first, second = (Spelled(b.document, b.index, at, b.part(at)) for b in (ours, theirs))
    return first, second
