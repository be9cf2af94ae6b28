"""Joins the entities of several documents to subjects, each join with its reason.

Same: the same full name, one place on the map, spellings and short names of given names by table, a form that another
document itself joins to a full name. A surname or a short form alone joins a full name only where exactly one fits
among documents that share another name with it. Different: other given names, ages three years apart, other office
and other country. Similar spelling never joins. The result does not depend on the order of the documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.annotate.entities_drafts import surname
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.names_organisations import core, is_acronym
from claimcheck.model import Judgement, Subject
from claimcheck.model.records import replace
from claimcheck.subjects.entities_groups import Group, Unit, join_aliases, join_persons, unit
from claimcheck.subjects.namesakes import told_apart
from claimcheck.subjects.obeyed import PARTED, obey

Address = tuple[str, int]


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


def join(
    documents: Sequence[Annotated], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Subject, ...], Mapping[Address, str]]:
    """Subjects of all entities, sorted by key, and the key of each (document id, entity index).

    What editors judged is obeyed; JudgementError where that contradicts itself.
    """
    units = _retyped(sorted((u for doc in documents for u in _units(doc)), key=lambda u: u.order))
    named = [u for u in units if u.type != "place" and not (u.type == "person" and len(u.tokens) > 1)]
    shared = _names_by_document(units)
    groups = _places(u for u in units if u.type == "place")
    persons = join_persons([u for u in units if u.type == "person" and len(u.tokens) > 1])
    persons = join_aliases(persons, shared)
    full, short = organisations([u for u in named if u.type != "person"])
    rest = _surnames([*short, *(u for u in named if u.type == "person")], persons, full, shared)
    groups += [*persons, *full, *rest]
    paths = {doc.document.id: doc.document.path for doc in documents}
    return _subjects(obey(groups, judgements, paths) if judgements else groups)


def _units(doc: Annotated) -> Iterable[Unit]:
    names: dict[int, set[str]] = {}
    for mention in doc.names:
        if mention.form == "name":
            names.setdefault(mention.entity, set()).add(mention.text)
    spots, apart = _spots(doc), told_apart(doc)
    for number, entity in enumerate(doc.entities):
        known = frozenset(names.get(number, ()))
        yield unit(doc.document.id, number, entity, known, spots.get(number, ()), told_apart=number in apart)


def _retyped(units: Sequence[Unit]) -> list[Unit]:
    """Gives one name one type in all documents where some of them leave it open or have little to go by."""
    types: dict[str, set[str]] = {}
    for u in units:
        types.setdefault(fold(" ".join(u.tokens)), set()).add(u.type)
    return [replace(u, type=_one_type(u, types[fold(" ".join(u.tokens))])) for u in units]


def _one_type(u: Unit, types: set[str]) -> str:
    told = types - {""}
    if u.type == "" and len(told) == 1:
        return next(iter(told))
    bare = u.type == "person" and not u.roles and u.age is None
    if bare and told == {"person", "organisation"}:
        return "organisation"
    return u.type


def _spots(doc: Annotated) -> dict[int, tuple[str, ...]]:
    """Map paths of the document's place entities, those that were resolved."""
    by_start = {mention.span.start: mention.entity for mention in doc.names if mention.form == "name"}
    found: dict[int, tuple[str, ...]] = {}
    for place in doc.places:
        if place.place.path and place.span.start in by_start:
            found.setdefault(by_start[place.span.start], place.place.path)
    return found


def _names_by_document(units: Sequence[Unit]) -> Mapping[str, frozenset[str]]:
    """Names by which documents are known to tell of the same things: all but countries; short forms too."""
    found: dict[str, set[str]] = {}
    for u in units:
        names = found.setdefault(u.document, set())
        if u.type == "place":
            names |= {fold(" ".join(u.tokens))} if len(u.spot) != 1 else set()
            names |= {fold(u.spot[-1])} if len(u.spot) > 1 else set()
        elif u.type == "person":
            names.add(surname(u.tokens))
        else:
            names |= {" ".join(core(u.tokens)), core(u.tokens)[0]}
    return {document: frozenset(names) for document, names in found.items()}


# --- places ---------------------------------------------------------------------------------------------


def _places(units: Iterable[Unit]) -> list[Group]:
    """One group a spot on the map; unresolved names join by name alone, apart from resolved ones."""
    by_key: dict[tuple[str, ...], Group] = {}
    for u in units:
        key = u.spot or ("", fold(" ".join(u.tokens)))
        by_key.setdefault(key, Group("place", [])).add(u, "one place on the map" if u.spot else "")
    return list(by_key.values())


# --- single words ---------------------------------------------------------------------------------------


def _surnames(
    units: Sequence[Unit], persons: Sequence[Group], full: list[Group], shared: Mapping[str, frozenset[str]]
) -> list[Group]:
    """Groups of the words that stand alone, after those that fit one full name were joined to it."""
    by_surname: dict[str, list[Group]] = {}
    for group in persons:
        names = {surname(u.tokens) for u in group.units} | {
            surname(u.alias.split()) for u in group.units if u.alias
        }
        for name in sorted(names):
            by_surname.setdefault(name, []).append(group)
    starts: dict[str, list[Group]] = {}
    for group in full:
        for word in sorted({core(u.tokens)[0] for u in group.units if len(core(u.tokens)) > 1}):
            starts.setdefault(word, []).append(group)
    short_forms(full, starts, shared)
    left: dict[tuple[str, str], Group] = {}
    for u in units:
        word = fold(u.tokens[-1])
        family_name = surname(u.tokens)
        candidates = [g for g in by_surname.get(family_name, ()) if g.near(u, shared) and not g.contrary(u)]
        if len(candidates) > 1 and u.roles:
            candidates = [g for g in candidates if g.roles & u.roles]
        if not candidates and u.type != "person":
            candidates = [g for g in starts.get(word, ()) if g.absorbed is None and g.near(u, shared)]
        if len(candidates) == 1:
            candidates[0].add(
                u, f"“{' '.join(u.tokens)}” fits only “{candidates[0].label()}” in articles that share names"
            )
            continue
        homonyms = len(by_surname.get(family_name, ())) > 1
        key = (word, min(u.roles, default=u.document) if homonyms else "")
        kind = u.type or ("person" if by_surname.get(family_name) else "thing")
        left.setdefault(key, Group(kind, [])).add(u, "the same name")
    return list(left.values())


# --- subjects -------------------------------------------------------------------------------------------


def _subjects(groups: Sequence[Group]) -> tuple[tuple[Subject, ...], Mapping[Address, str]]:
    keys: dict[Address, str] = {}
    subjects: list[Subject] = []
    taken: dict[str, int] = {}
    parted = {group.key() for group in groups if group.units and group.told_apart}
    for group in sorted(
        (g for g in groups if g.units), key=lambda g: (g.key(), min(u.order for u in g.units))
    ):
        base = group.key()
        taken[base] = taken.get(base, 0) + 1
        told = group.judged or base in parted
        key = base if taken[base] == 1 else f"{base}{PARTED if told else ' #'}{taken[base]}"
        forms = sorted({form for u in group.units for form in u.forms})
        reasons = sorted(set(group.reasons) | {r for u in group.units for r in u.reasons})
        subjects.append(Subject(key, "entity", group.label(), tuple(forms), tuple(reasons)))
        keys.update({(u.document, u.index): key for u in group.units})
    return tuple(sorted(subjects, key=lambda s: s.key)), keys
