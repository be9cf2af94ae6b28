"""Joins organisations and things across documents: by name without legal form, by short form, by acronym."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.names_organisations import core, is_acronym
from claimcheck.subjects.entities_groups import Group, Unit


def organisations(units: Sequence[Unit]) -> tuple[list[Group], list[Unit]]:
    """Groups by name without legal form, then by short form and acronym; and single words that are left."""
    by_core: dict[tuple[str, ...], Group] = {}
    for u in sorted(units, key=lambda u: (-len(core(u.tokens)), u.order)):
        by_core.setdefault(core(u.tokens), Group("thing", [])).add(u, "the same name")
    groups = list(by_core.values())
    by_form: dict[str, list[Group]] = {}
    for group in groups:
        for form in group.forms():
            by_form.setdefault(form, []).append(group)
    kept: list[Group] = []
    for group in groups:
        owner = _owner(group, by_form)
        if owner is None:
            kept.append(group)
        else:
            owner.absorb(group, f"“{group.label()}” is a form of “{owner.label()}” in another article")
    full: list[Group] = []
    lone: list[Unit] = []
    for group in kept:
        if len(core(group.units[0].tokens)) == 1 and not any(u.type for u in group.units):
            lone += group.units
        else:
            full.append(group)
    return full, lone


def _owner(group: Group, by_form: Mapping[str, list[Group]]) -> Group | None:
    """The one other group that a document itself knows by this group's name."""
    own = fold(" ".join(group.units[0].tokens))
    others = [g for g in by_form.get(own, ()) if g is not group and g.absorbed is None]
    longer = [g for g in others if len(core(g.units[0].tokens)) > len(core(group.units[0].tokens))]
    return longer[0] if len(longer) == 1 else None


def short_forms(
    full: list[Group], starts: Mapping[str, list[Group]], shared: Mapping[str, frozenset[str]]
) -> None:
    """Joins single-word organisations ("Tarvik", "ODW") to the one longer name they can be short for."""
    acronyms: dict[str, list[Group]] = {}
    for group in full:
        for letter in sorted({core(u.tokens)[0][:1] for u in group.units if len(core(u.tokens)) > 1}):
            acronyms.setdefault(letter, []).append(group)
    for group in [g for g in full if all(len(core(u.tokens)) == 1 for u in g.units)]:
        first = group.units[0]
        word = first.tokens[0]
        candidates = [g for g in starts.get(fold(word), ()) if g is not group]
        if not candidates and word.isupper():
            spelled = acronyms.get(fold(word)[:1], ())
            candidates = [g for g in spelled if g is not group and is_acronym(word, g.units[0].tokens)]
        candidates = [
            g for g in candidates if g.absorbed is None and all(g.near(u, shared) for u in group.units)
        ]
        if len(candidates) == 1:
            candidates[0].absorb(group, f"“{word}” is short for “{candidates[0].label()}”")
