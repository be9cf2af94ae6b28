"""What the words of two claims tell of whether they answer one question."""

from __future__ import annotations

from dataclasses import replace

from made_placed import placed

from claimcheck.questions.traits_words import alike, in_words


def test_sets_of_words_are_alike_by_synonyms() -> None:
    one, two = frozenset({"ship", "harbour"}), frozenset({"vessel", "port"})
    other = frozenset({"judge", "verdict"})
    assert alike(one, one) == 1
    assert alike(one, two) == alike(two, one) > 0.4
    assert alike(one, other) == alike(one, frozenset()) == 0


def test_what_is_counted() -> None:
    one = placed("a", 46, attribute="number of worker", family="")
    two = placed("b", 64, attribute="number of employee", family="")
    assert in_words(one, two)["likeness of nouns"] > 0.5
    assert in_words(one, two)["nouns of one class"] == 1
    bare = replace(two, claim=replace(two.claim, attribute="figure"), beside=((), ("employee",)))
    assert in_words(one, bare)["noun next to the figure"] > 0.5


def test_what_happened() -> None:
    one, two = placed("a", 46, family="~detain"), placed("b", 64, family="arrest")
    assert in_words(one, two)["likeness of events"] > 0.3
    assert in_words(one, one)["likeness of events"] == 0


def test_the_sentence_before_counts_as_surroundings() -> None:
    one, two = placed("a", 46, context=("ship",)), placed("b", 64, context=("crew",))
    before = replace(two, before=frozenset({"ship"}))
    assert in_words(one, before)["likeness of surroundings"] > in_words(one, two)["likeness of surroundings"]
