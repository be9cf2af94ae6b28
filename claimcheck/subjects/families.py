"""Families of event concepts: happenings that news tells under several names ("hosted", "visited", "met")."""

from __future__ import annotations

from functools import cache
from typing import Any

from claimcheck.data.tables import read_table
from claimcheck.model.records import NamedTuple


class _Entry(NamedTuple):
    family: str
    noun: str


@cache
def _data() -> dict[str, Any]:
    """data/families.toml as it is."""
    return read_table("families")


@cache
def _table() -> tuple[dict[str, _Entry], dict[str, frozenset[str]]]:
    """Concept -> its family, and family -> the concepts that may join its happenings, from data/families.toml."""
    table = _data()
    named = {
        concept: _Entry(name, entry["noun"])
        for name, entry in table["family"].items()
        for concept in [name, *entry.get("concepts", ())]
    }
    return named, {name: frozenset(entry.get("also", ())) for name, entry in table["family"].items()}


def family(concept: str) -> str:
    """The family of an event concept; most concepts are their own."""
    known = _table()[0].get(concept)
    return known.family if known else concept


def joins(concept: str, name: str) -> bool:
    """Whether mentions of a concept may join happenings of another family that they share time and people with."""
    return concept in _table()[1].get(name, frozenset())


@cache
def hosts(concept: str) -> tuple[str, ...]:
    """The other families whose happenings mentions of a concept may join, sorted; see `joins`."""
    return tuple(sorted(name for name in _table()[1] if name != concept and joins(concept, name)))


@cache
def are_near(one: str, other: str) -> bool:
    """Whether two families can be two tellings of one happening: "escaped" and "fled"."""
    return any(one in group and other in group for group in _near())


@cache
def _near() -> tuple[frozenset[str], ...]:
    table = _data()
    return tuple(frozenset(family(concept) for concept in group) for group in table["near"])


def are_steps(one: str, other: str) -> bool:
    """Whether two families are two steps of one course, each with its own day: an arrest and the charge."""
    return one != other and any(one in group and other in group for group in _steps())


@cache
def _steps() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(family(concept) for concept in group) for group in _data()["steps"])


@cache
def taken_up_by(concept: str) -> tuple[str, ...]:
    """The families whose happenings a noun of the concept may take up in one article, sorted."""
    table = _data()
    return tuple(
        sorted(name for name, entry in table["family"].items() if concept in entry.get("outcomes", ()))
    )


def is_stage(one: str, other: str) -> bool:
    """Whether just one of two families says of the other's happenings that they take place, start or end."""
    return (one in _stages()) != (other in _stages())


@cache
def _stages() -> frozenset[str]:
    table = _data()
    return frozenset(table["stages"])


def is_common(name: str) -> bool:
    """Whether happenings of a family are so frequent that kind and place alone never single one out."""
    return name in _common()


@cache
def _common() -> frozenset[str]:
    table = _data()
    return frozenset(table["common"])


@cache
def comes_once(name: str) -> bool:
    """Whether happenings of a family come to a person once: two years of one death are one too many."""
    table = _data()
    return name in table["once"]


def noun_for(name: str) -> str:
    """What a reader calls a happening of the family: "meeting"."""
    known = _table()[0].get(name)
    return known.noun if known else name.lstrip("~").replace("_", " ")
