from __future__ import annotations

import pytest

from claimcheck.annotate.mentions import Word
from claimcheck.claims.thing_kinds import are_apart, kinds_at, may_be_one, names_any, within


def _kinds(text: str) -> frozenset[str]:
    words, at = [], 0
    for form in text.split():
        words.append(Word(at, at + len(form), form, form.lower()))
        at += len(form) + 1
    return kinds_at(words, len(words))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a milk tanker", "a tractor"),
        ("an oil painting", "a statuette"),
        ("a still life", "a portrait"),
        ("turkeys", "ducks"),
        ("a light aircraft", "a helicopter"),
        ("a hedge", "a bus shelter"),
        ("a banjo", "a zither"),
        ("a zebra", "a giraffe"),
        ("creosote", "sewage"),
        ("a spanner", "a sword"),
    ],
)
def test_two_things_of_one_sort(one: str, two: str) -> None:
    assert are_apart(_kinds(one), _kinds(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a milk tanker", "a lorry"),
        ("a portrait", "a canvas"),
        ("a minibus", "a van"),
        ("a car", "a brooch"),
        ("a Cessna", "a plane"),
        ("a fence", "a railing"),
        ("a house", "a garden wall"),
        ("an oak", "a tree"),
        ("a labrador", "a retriever"),
        ("lambs", "sheep"),
        ("a lorry", "a hedge"),
        ("a dream", "a car"),
    ],
)
def test_one_thing_or_two_sorts(one: str, two: str) -> None:
    assert not are_apart(_kinds(one), _kinds(two))


def test_a_wider_word_does_not_name_the_narrower_thing() -> None:
    assert names_any(_kinds("a milk tanker"), _kinds("a lorry"))
    assert not names_any(_kinds("a lorry"), _kinds("a milk tanker"))
    assert may_be_one(_kinds("a lorry"), _kinds("a milk tanker"))


def test_only_the_kinds_of_a_sort() -> None:
    assert within(_kinds("a laptop"), ("gadget",)) == {"gadget laptop"}
    assert within(_kinds("a laptop"), ("animal",)) == frozenset()
