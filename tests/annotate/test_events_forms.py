"""What a form can be, before its sentence is looked at."""

from __future__ import annotations

import pytest

from claimcheck.annotate.events_forms import form_of


@pytest.mark.parametrize(
    ("form", "verb", "lemma"),
    [
        ("organize", "b", "organize"),
        ("organise", "b", "organize"),
        ("honour", "b", "honor"),
        ("centre", "b", "center"),
        ("analyse", "b", "analyze"),
        ("enroll", "b", "enrol"),
        ("organises", "z", "organize"),
        ("organised", "d", "organize"),
        ("organising", "g", "organize"),
        ("fell", "d", "fall"),
        ("bred", "d", "breed"),
        ("cut", "d", "cut"),
        ("ferry", "b", "ferry"),
        ("theatre", "", ""),
    ],
)
def test_verb_forms_in_both_spellings(form: str, verb: str, lemma: str) -> None:
    found = form_of(form)
    assert (found.verb, found.lemma) == (verb, lemma)


@pytest.mark.parametrize(
    ("form", "tag"), [("the", "D"), ("12", "Q"), ("$", "Q"), ("’s", "G"), (";", "S"), ("isn't", "X")]
)
def test_closed_words_and_marks(form: str, tag: str) -> None:
    found = form_of(form)
    assert (found.closed, found.other) == (tag, tag)
