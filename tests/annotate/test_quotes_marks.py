"""Pairing of quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.annotate.quotes_marks import pair


def stretches(text: str, **options: bool) -> list[tuple[str, str, int, bool]]:
    found = pair(text, 0, len(text), **options)
    return [(text[m.start : m.end], text[m.inner_start : m.inner_end], m.depth, m.closed) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A b,” he said. “C d.”", ["A b,", "C d."]),
        ('"A b," he said. "C d."', ["A b,", "C d."]),
        ("«A b» oder „c d“ oder »e f«", ["A b", "c d", "e f"]),
        ("``a b'' she said", ["a b"]),
        ("‘It isn’t over,’ she said", ["It isn’t over,"]),
        ("He called it 'odd' and didn't stop", ["odd"]),
        ('“Mixed," he said', ["Mixed,"]),
        ("”Swedish” text", ["Swedish"]),
        ('Asked "why?""because"', ["why?", "because"]),
        ('("x") ["y"]—"z"', ["x", "y", "z"]),
        ("a “” b", []),
    ],
)
def test_styles_of_marks(text: str, expected: list[str]) -> None:
    assert [inner for _, inner, _, _ in stretches(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The workers’ demands are clear,’ he said", ["The workers’ demands are clear,"]),
        ("‘The workers’ he said", ["The workers"]),
        ("in the '90s, rock 'n' roll and the workers' pay", []),
        ('It is 5\'10" tall and 6" wide', []),
        ("She said 'yes' and the workers' answer was 'no way'", ["yes", "no way"]),
        ("don’t, it’s, the dog’s dinner", []),
    ],
)
def test_apostrophes_are_no_marks(text: str, expected: list[str]) -> None:
    assert [inner for _, inner, _, _ in stretches(text)] == expected


def test_nested_quotes_carry_their_depth() -> None:
    found = stretches("“He said ‘go west’ twice,” she said")
    assert found == [
        ("“He said ‘go west’ twice,”", "He said ‘go west’ twice,", 0, True),
        ("‘go west’", "go west", 1, True),
    ]


def test_an_unclosed_mark_ends_with_its_sentence() -> None:
    assert stretches("“Never closed. And more text here") == [("“Never closed.", "Never closed.", 0, False)]


def test_an_unclosed_mark_reaches_the_end_where_the_next_paragraph_goes_on() -> None:
    assert stretches("“One. Two.", runs_on=True) == [("“One. Two.", "One. Two.", 0, False)]


def test_an_unclosed_mark_without_a_sentence_end_swallows_nothing() -> None:
    assert stretches('He said "' + "word " * 400) == []


def test_a_second_opening_mark_ends_the_first() -> None:
    assert [inner for _, inner, _, _ in stretches("“One is open. “Two” follows")] == ["One is open.", "Two"]
    assert [inner for _, inner, _, _ in stretches('He said "a. and "b" c')] == ["a.", "b"]


def test_two_apostrophes_are_a_mark() -> None:
    text = "''It's late,'' he said. ''I think, 'This is it.' '' ``We know.''"
    inner = [inner for _, inner, depth, _ in stretches(text) if not depth]
    assert inner == ["It's late,", "I think, 'This is it.' ", "We know."]


def test_only_the_paragraph_is_read() -> None:
    text = "“one” “two” “three”"
    assert [text[m.inner_start : m.inner_end] for m in pair(text, 6, 11)] == ["two"]


def test_deep_nesting_is_cut() -> None:
    assert pair('“a ‘b "c «d „e', 0, 15) is not None


def test_no_pair_crosses_another() -> None:
    text = "“a «b” c» d"
    found = pair(text, 0, len(text))
    assert all(x.end <= y.start or y.end <= x.end for x, y in pairwise(found))


def test_hostile_marks_are_read_in_one_pass() -> None:
    text = "\"'“‘" * 50_000
    assert len(pair(text, 0, len(text))) < len(text)


def test_a_straight_mark_closed_by_two_single_ones() -> None:
    text = "\"The ferry was late, '' Anna Berg said. \"We waited. '' Nobody minded."
    assert [text[m.start : m.end] for m in pair(text, 0, len(text))] == [
        "\"The ferry was late, ''",
        "\"We waited. ''",
    ]
