"""Families of concepts, their labels and keys."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from claimcheck.annotate.concepts import concepts
from claimcheck.subjects.families import are_near, family, is_common, joins, noun_for
from claimcheck.subjects.placed import event_key, event_label, event_names

TABLE = tomllib.loads(files("claimcheck.data").joinpath("families.toml").read_text("utf-8"))


def named() -> list[str]:
    """Every concept that the table names, as often as it does."""
    found = list(TABLE["family"])
    for entry in TABLE["family"].values():
        found += entry.get("concepts", ())
    return found


def test_every_name_is_a_concept_of_the_lexicon() -> None:
    also = {concept for entry in TABLE["family"].values() for concept in entry.get("also", ())}
    assert sorted({*named(), *also, *TABLE["common"]} - concepts()) == []


def test_no_concept_is_of_two_families_or_listed_twice() -> None:
    assert sorted(set(named())) == sorted(named())
    assert TABLE["common"] == sorted(set(TABLE["common"]))


@pytest.mark.parametrize(
    ("concept", "wanted", "noun"),
    [
        ("host", "meet", "meeting"),
        ("meet", "meet", "meeting"),
        ("sink", "capsize", "sinking"),
        ("steal", "steal", "steal"),
        ("cut_jobs", "cut_jobs", "job cuts"),
        ("~walk_out", "~walk_out", "walk out"),
    ],
)
def test_family_and_its_noun(concept: str, wanted: str, noun: str) -> None:
    assert (family(concept), noun_for(concept)) == (wanted, noun)


def test_what_may_join_a_happening_of_another_family() -> None:
    assert joins("travel", "meet")
    assert not joins("meet", "travel")
    assert not joins("travel", "kill")
    assert not joins("travel", "steal")


def test_frequent_families_single_nothing_out() -> None:
    assert is_common("announce")
    assert not is_common("convict")


def test_labels_and_keys_of_events() -> None:
    assert event_key("meet", ["person:ada lund", "person:bo ek"]) == "event:meet|person:ada lund|person:bo ek"
    assert event_key("quake", []) == "event:quake"
    assert event_label("meet", ["Ada Lund", "Bo Ek"]) == "meeting (Ada Lund, Bo Ek)"
    assert event_label("quake", []) == "earthquake"
    assert event_names("Hosted") == ("hosted",)
    assert event_names("") == ()


def test_families_that_tell_of_one_happening_from_two_sides_are_near() -> None:
    assert are_near("escape", "flee")
    assert are_near("win", "vote")
    assert not are_near("escape", "vote")
