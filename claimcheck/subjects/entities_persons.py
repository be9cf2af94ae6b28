"""Joins full names of persons across documents."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.entities_drafts import compatible, surname
from claimcheck.annotate.gazetteer import fold
from claimcheck.subjects.entities_groups import Group, Unit

_CROWD = 40  # different given names of one surname that are compared; beyond, only equal names join


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
