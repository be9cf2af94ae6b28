"""Readings of word forms from the WordNet cut."""

from __future__ import annotations

import pytest

from claimcheck.annotate.words import Reading, is_word, lemma, readings


@pytest.mark.parametrize(
    ("form", "first"),
    [
        ("met", ("meet", "v")),
        ("found", ("find", "v")),
        ("building", ("building", "n")),
        ("left", ("leave", "v")),
        ("people", ("people", "n")),
        ("children", ("child", "n")),
        ("earlier", ("early", "a")),
        ("owner", ("owner", "n")),
        ("older", ("old", "a")),
        ("dying", ("die", "v")),
        ("worked", ("work", "v")),
        ("wrought", ("work", "v")),
        ("burned", ("burn", "v")),
        ("stopped", ("stop", "v")),
        ("was", ("be", "v")),
        ("buses", ("bus", "n")),
        ("cameras", ("camera", "n")),
        ("stadiums", ("stadium", "n")),
    ],
)
def test_the_most_frequent_reading_comes_first(form: str, first: tuple[str, str]) -> None:
    assert readings(form)[0][:2] == first


@pytest.mark.parametrize("form", ["paris", "russian", "monday", "xqzt", "", "a", "in", "x" * 1_000_000])
def test_names_function_words_and_rubbish_have_no_readings(form: str) -> None:
    assert readings(form) == ()


@pytest.mark.parametrize(
    ("british", "american", "pos"),
    [
        ("organised", "organize", "v"),
        ("colour", "color", "n"),
        ("programmes", "program", "n"),
        ("metres", "meter", "n"),
    ],
)
def test_british_spellings_share_the_american_lemma(british: str, american: str, pos: str) -> None:
    assert lemma(british, pos) == american


def test_a_folded_spelling_has_the_count_of_both() -> None:
    assert readings("programme")[0].count == readings("program")[0].count > 0


def test_lemma_takes_the_part_of_speech_asked_for() -> None:
    assert lemma("meeting", "n") == "meeting"
    assert lemma("meeting", "v") == "meet"
    assert lemma("meeting", "r") == "meeting"
    assert lemma("zorblings") == "zorblings"


def test_a_doubled_form_is_not_read_as_a_shorter_verb() -> None:
    assert {reading.lemma for reading in readings("planned")} == {"plan", "planned"}
    assert {reading.lemma for reading in readings("planed")} == {"plane"}


def test_is_word() -> None:
    assert is_word("the")
    assert is_word("strikes")
    assert not is_word("lukashenko")
    assert Reading("meet", "v", 3).count == 3
