"""Which articles tell of one occasion: look-alikes and texts of one template stay apart, in any order and company."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import DAY, articles
from made_news import COURT, DEPOT, MATCH, MILL, RESULTS, WEATHER, lettered, profiled

from claimcheck import pipeline
from claimcheck.subjects.coverage import covered

ALL = profiled(*MILL, *DEPOT, *COURT, *MATCH, *WEATHER, *RESULTS)


@pytest.mark.parametrize("day", [DAY, None], ids=["dated", "undated"])
def test_look_alike_fires_are_two_occasions(day: str | None) -> None:
    profiles = profiled(*((text, day) for text in (*MILL, *DEPOT)))
    assert lettered(profiles, covered(profiles).groups) == ["ab", "cd"]


@pytest.mark.parametrize(
    "texts", [COURT, MATCH, WEATHER, RESULTS], ids=["court", "match", "weather", "results"]
)
@pytest.mark.parametrize("day", [DAY, None], ids=["dated", "undated"])
def test_texts_of_one_template_are_of_as_many_occasions(texts: tuple[str, ...], day: str | None) -> None:
    profiles = profiled(*((text, day) for text in texts))
    assert lettered(profiles, covered(profiles).groups) == ["a", "b", "c"]


def test_what_comes_round_every_year_is_another_occasion() -> None:
    fair = "The Calder fair drew {} people to Hebden on Monday. Mayor Joseph Aldred opened it with a peal of bells."
    profiles = profiled((fair.format("4,100"), "2024-03-05"), (fair.format("3,800"), "2025-03-04"))
    coverage = covered(profiles)
    assert lettered(profiles, coverage.groups) == ["a", "b"]
    evidence = coverage.evidence(profiles[0].document, profiles[1].document)
    assert "no day in common within half a year" in evidence.contra


def test_a_back_reference_joins_what_was_published_months_apart() -> None:
    trial = (
        "The owner of Hebden's Calder Mill was charged on Tuesday over the fire of March 4, 2024 that killed caretaker "
        "Joseph Aldred, 61. Forty firefighters fought the blaze in Albert Street."
    )
    profiles = profiled((MILL[0], "2024-03-05"), (trial, "2024-11-05"))
    assert lettered(profiles, covered(profiles).groups) == ["ab"]


def test_occasions_are_told_by_path_with_what_speaks_for_them() -> None:
    documents = articles(*DEPOT, *MILL, "Nothing else happened in Leeds.")
    occasions = pipeline.verify_documents(documents[::-1]).occasions
    paths = {document.id: document.path for document in documents}
    assert [[paths[one.document] for one in occasion.articles] for occasion in occasions] == [
        ["a.txt", "b.txt"],
        ["c.txt", "d.txt"],
    ]
    (first, second), _ = (occasion.articles for occasion in occasions)
    assert first.pro == ()
    assert "desai, 48, in both" in second.pro
    assert {occasion.label for occasion in occasions} == {"fire"}


@settings(max_examples=25, deadline=None)
@given(st.permutations(ALL))
def test_the_order_of_the_input_changes_nothing(shuffled: list) -> None:  # type: ignore[type-arg]
    assert covered(shuffled).groups == covered(ALL).groups


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, len(ALL) - 1)))
def test_a_part_added_later_gives_what_all_at_once_gives(first: set[int]) -> None:
    early = covered([ALL[n] for n in sorted(first)])
    late = [p for n, p in enumerate(ALL) if n not in first]
    assert covered([*early.profiles.values(), *late]).groups == covered(ALL).groups


def test_nothing_gives_nothing_and_one_article_is_one_group() -> None:
    assert covered([]).groups == ()
    assert covered(ALL[:1]).groups == ((ALL[0].document,),)
    assert covered([ALL[0], ALL[0]]).groups == ((ALL[0].document,),)
