"""Entities of single documents, and groups of them that are one subject."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.entities_drafts import compatible, surname
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import LocalEntity
from claimcheck.model.records import dataclass

AGE_GAP = 3  # years; articles of one story may lie a birthday or two apart
_CROWD = 40  # different given names of one surname that are compared; beyond, only equal names join


@dataclass(frozen=True, slots=True)
class Unit:
    """One entity of one document."""

    document: str
    index: int
    tokens: tuple[str, ...]  # the fullest name, without full stops
    type: str
    names: frozenset[str]  # folded names it goes by in its document, without titles
    forms: tuple[str, ...]
    roles: frozenset[str]
    countries: frozenset[str]
    age: int | None
    spot: tuple[str, ...]  # path on the map for places
    reasons: tuple[str, ...]
    nickname: str = ""
    alias: str = ""  # folded: another name that its document tells
    told_apart: bool = False  # whether its document tells it apart from somebody of its name

    @property
    def order(self) -> tuple[str, str, int]:
        """What units are sorted by: name, then document."""
        return " ".join(self.tokens), self.document, self.index


def unit(
    document: str,
    index: int,
    entity: LocalEntity,
    names: frozenset[str],
    spot: tuple[str, ...],
    *,
    told_apart: bool = False,
) -> Unit:
    """The unit of a local entity; `names` are its mentions of form "name"."""
    return Unit(
        document,
        index,
        tuple(entity.label.replace(".", " ").split()) or (entity.label,),
        entity.type,
        frozenset(fold(name) for name in names),
        entity.forms,
        frozenset(entity.roles),
        frozenset(entity.countries),
        entity.age,
        spot,
        entity.reasons,
        fold(entity.nickname),
        entity.alias,
        told_apart,
    )


@dataclasses.dataclass(slots=True, eq=False)
class Group:
    """Units that are one subject."""

    type: str
    units: list[Unit]
    reasons: list[str] = dataclasses.field(default_factory=list)
    roles: set[str] = dataclasses.field(default_factory=set)
    countries: set[str] = dataclasses.field(default_factory=set)
    ages: set[int] = dataclasses.field(default_factory=set)
    absorbed: Group | None = None
    judged: bool = False  # whether an editor decided what belongs to it

    @property
    def told_apart(self) -> bool:
        """Whether an article tells it apart from somebody of its name."""
        return any(u.told_apart for u in self.units)

    def add(self, u: Unit, reason: str) -> None:
        """Takes one unit in; the reason is kept from the second unit on."""
        if self.units and reason and reason not in self.reasons:
            self.reasons.append(reason)
        self.units.append(u)
        self.roles |= u.roles
        self.countries |= u.countries
        self.ages |= {u.age} if u.age is not None else set()

    def absorb(self, other: Group, reason: str) -> None:
        """Takes all units of another group in, which is done with."""
        for u in other.units:
            self.add(u, reason)
        self.reasons += [r for r in other.reasons if r not in self.reasons]
        other.absorbed = self
        other.units = []

    def contrary(self, u: Unit) -> bool:
        """Whether something tells the unit apart: its article, ages, or office and country both different."""
        if (u.told_apart or self.told_apart) and all(v.document != u.document for v in self.units):
            return True
        if u.age is not None and any(abs(u.age - age) >= AGE_GAP for age in self.ages):
            return True
        other_office = bool(u.roles and self.roles) and not u.roles & self.roles
        other_country = bool(u.countries and self.countries) and not u.countries & self.countries
        return other_office and other_country

    def near(self, u: Unit, shared: Mapping[str, frozenset[str]]) -> bool:
        """Whether the unit's document shares a name with one of the group's, or office and country fit."""
        mine = shared.get(u.document, frozenset())
        own = {fold(" ".join(u.tokens)), fold(u.tokens[0]), fold(u.tokens[-1])}
        own |= {name for v in self.units for name in v.names}
        if any(
            (mine & shared.get(v.document, frozenset())) - own for v in self.units if v.document != u.document
        ):
            return True
        return bool(u.roles & self.roles) or any(v.document == u.document for v in self.units)

    def forms(self) -> frozenset[str]:
        """Folded names that the group goes by in its documents."""
        return frozenset(name for u in self.units for name in u.names)

    def label(self) -> str:
        """The name to show: the commonest full one without initials, the longer of equals."""
        counts = Counter(self._shown(u) for u in self.units)
        return max(counts, key=lambda name: (len(name.split()) > 1, counts[name], len(name), name))

    def _shown(self, u: Unit) -> str:
        if self.type == "person" and len(u.tokens) > 2:
            kept = [t for t in u.tokens if len(t) > 1]
            return " ".join(kept if len(kept) > 1 else u.tokens)
        return " ".join(t + "." if len(t) == 1 and t.isupper() else t for t in u.tokens)

    def key(self) -> str:
        """Type and folded label: "person:vladimir putin"; a place's map path, narrowest first."""
        kinds = Counter(u.type for u in self.units if u.type)
        kind = max(kinds, key=lambda k: (kinds[k], k)) if kinds else self.type
        spot = next((u.spot for u in self.units if u.spot), ())
        name = ", ".join(fold(part) for part in reversed(spot)) if spot else self._name_key()
        return f"{kind}:{name}"

    def _name_key(self) -> str:
        words = fold(self.label()).split()
        while len(words) > 1 and words[-1].rstrip(".") in lexicon.word_set("legal"):
            words.pop()
        return " ".join(words)


def join_persons(units: Sequence[Unit]) -> list[Group]:
    """Groups of full names: equal names first, then initials and spellings that fit one group only."""
    found: list[Group] = []
    by_surname: dict[str, list[Unit]] = {}
    for u in units:
        by_surname.setdefault(surname(u.tokens), []).append(u)
    for name in sorted(by_surname):
        groups = _same_names(by_surname[name])
        found += _spellings(groups) if len(groups) <= _CROWD else groups
    return found


def _same_names(units: Sequence[Unit]) -> list[Group]:
    """One group for each given name and surname, more where ages or office and country tell namesakes apart."""
    by_name: dict[str, list[Group]] = {}
    for u in units:
        groups = by_name.setdefault(fold(f"{u.tokens[0]} {u.tokens[-1]}"), [])
        fitting = next(
            (g for g in groups if not g.contrary(u) and compatible(g.units[0].tokens, u.tokens)), None
        )
        if fitting is None:
            fitting = Group("person", [])
            groups.append(fitting)
        fitting.add(u, "the same full name")
    return [group for groups in by_name.values() for group in groups]


def _goes_by(short: Group, full: Group) -> bool:
    """Whether a full name begins with the nickname that an article tells of the other."""
    return fold(short.units[0].tokens[0]) in {u.nickname for u in full.units if u.nickname}


def _spellings(groups: list[Group]) -> list[Group]:
    """Joins "V. Putin" and "Aleksandr" to the one group of the surname that they can be a spelling of."""
    for group in sorted(groups, key=lambda g: (len(g.units[0].tokens[0]), g.label())):
        others = [
            g
            for g in groups
            if g is not group
            and g.absorbed is None
            and group.absorbed is None
            and (
                compatible(group.units[0].tokens, g.units[0].tokens)
                or _goes_by(group, g)
                or _goes_by(g, group)
            )
            and not any(g.contrary(u) for u in group.units)
        ]
        if len(others) == 1:
            spelled = " ".join(group.units[0].tokens)
            others[0].absorb(group, f"“{spelled}” is a spelling of “{others[0].label()}”")
    return [g for g in groups if g.absorbed is None]


def join_aliases(groups: list[Group], shared: Mapping[str, frozenset[str]]) -> list[Group]:
    """Joins whoever is named as another article calls one full name: "Tico Reyes", told of Emilio Vargas."""
    owners: dict[str, list[Group]] = {}
    for group in groups:
        for alias in sorted({u.alias for u in group.units if u.alias}):
            owners.setdefault(alias, []).append(group)
    for group in groups if owners else ():
        called = " ".join(group.units[0].tokens) if group.absorbed is None else ""
        fitting = [
            g
            for g in owners.get(fold(called), ())
            if g is not group
            and g.absorbed is None
            and all(g.near(u, shared) and not g.contrary(u) for u in group.units)
        ]
        if len(fitting) == 1:
            fitting[0].absorb(group, f"“{called}” is another name of “{fitting[0].label()}”")
    return [g for g in groups if g.absorbed is None]
