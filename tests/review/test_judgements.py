"""The file of judgements: what it may say, and one clear line for what it may not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.annotate.gazetteer import fold
from claimcheck.model import Judgement, JudgementError, Named, Told
from claimcheck.review.judgements import HEADER, parse, written

GOOD = """\
- judged: same
  subjects: [Ada Lund, {name: A. Lund, in: b.txt}]
  author: Ada
  date: 2024-05-17
  reason: One minister.
- judged: different
  occasions:
    - {in: a.txt, words: met in Oslo}
    - {in: b.txt, words: met in Bergen}
  author: Bo
  date: 2024-05-18
  reason: "Two: meetings"
"""


def test_a_file_is_read_with_its_lines() -> None:
    one, two = parse(GOOD, "j.yaml")
    named = (Named("Ada Lund"), Named("A. Lund", "b.txt"))
    assert one == Judgement(True, *named, "Ada", "2024-05-17", "One minister.", "j.yaml:1")
    told = (Told("a.txt", "met in Oslo"), Told("b.txt", "met in Bergen"))
    assert two == Judgement(False, *told, "Bo", "2024-05-18", "Two: meetings", "j.yaml:6")


@pytest.mark.parametrize("text", ["", HEADER, "[]"])
def test_an_empty_file_judges_nothing(text: str) -> None:
    assert parse(text, "j.yaml") == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("judged: same", "judged: maybe", "line 1: judged is 'maybe'; allowed are same, different"),
        ("author: Ada", "autor: Ada", "line 3: a judgement has an unknown key 'autor'"),
        ("  author: Ada\n", "", "line 1: a judgement lacks author"),
        ("date: 2024-05-17", "date: May 17", "line 4: date must be YYYY-MM-DD"),
        ("reason: One minister.", "reason: ''", "line 5: reason must be a text that is not empty"),
        ("[Ada Lund, {", "[Bo, Ada Lund, {", "line 2: subjects must be a list of two"),
        ("{name: A. Lund, in: b.txt}", "{in: b.txt}", "line 2: a subject lacks name"),
        ("{name: A. Lund, in: b.txt}", "[x]", "line 2: a subject must be a text"),
        ("{in: a.txt, words: met in Oslo}", "{in: a.txt}", "line 8: an occasion needs in (the article) and words"),
        ("{in: a.txt, words: met in Oslo}", "met in Oslo", "line 8: an occasion must be a mapping of in, words"),
        ("  subjects: [Ada Lund, {name: A. Lund, in: b.txt}]\n", "", "line 1: a judgement is on subjects or on"),
        ("author: Ada", "judged: same", "line 3: the key 'judged' was given before"),
    ],
)  # fmt: skip
def test_faults_are_told_with_their_line(old: str, new: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(JudgementError) as error:
        parse(GOOD.replace(old, new, 1), "j.yaml")
    assert f"j.yaml, {words}" in str(error.value)


def test_no_list_is_refused() -> None:
    with pytest.raises(JudgementError, match="judgements must be a list"):
        parse("judged: same", "j.yaml")


def test_contradictions_are_found_in_the_file_alone() -> None:
    other = GOOD.split("- judged: different")[0].replace("same", "different")
    with pytest.raises(JudgementError, match=r"j\.yaml:13: .*not the same, which contradicts j\.yaml:1 "):
        parse(GOOD + other, "j.yaml")


_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)
_full = _words.filter(bool)
_named = st.builds(Named, name=_full, path=_words)
_told = st.builds(Told, path=_full, words=_full)


@settings(deadline=None)
@given(st.booleans(), st.one_of(st.tuples(_named, _named), st.tuples(_told, _told)), _full, _full)
def test_what_is_written_is_read_back(
    same: bool, pair: tuple[Named, Named] | tuple[Told, Told], author: str, reason: str
) -> None:
    made = Judgement(same or fold(str(pair[0])) == fold(str(pair[1])), *pair, author, "2024-05-17", reason)
    (found,) = parse(HEADER + written(made), "j.yaml")
    assert found == replace(made, where="j.yaml:2")
