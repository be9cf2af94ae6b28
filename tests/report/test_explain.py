"""Explanations: what led to a conflict, and why two passages do not conflict."""

from __future__ import annotations

import pytest
from made_articles import articles

from claimcheck.model import Document
from claimcheck.pipeline import Examined, examine
from claimcheck.report.explain import ConflictError, explain_conflict, explain_passages, find_conflict
from claimcheck.report.passages import PassageError

FERRY = "Police said that 23 people died when a ferry sank off Leith on Wednesday."
DAY = "2024-05-02"


def working(*texts: str, days: tuple[str | None, ...] = ()) -> Examined:
    documents: list[Document] = articles(*zip(texts, days or (DAY,) * len(texts), strict=True))
    return examine(documents)


def between(*texts: str, days: tuple[str | None, ...] = (), lines: tuple[int, int] = (1, 1)) -> str:
    """What is said of line 1 of a.txt and line 1 of b.txt."""
    found = working(*texts, days=days)
    return explain_passages(found, ("a.txt", lines[0]), ("b.txt", lines[1]), width=400)


def told(found: Examined) -> str:
    return explain_conflict(found, found.report.conflicts[0], width=2000)


def test_a_conflict_is_told_with_all_that_led_to_it() -> None:
    found = working(
        "Ministers Ada Lund and Bo Ek met in Oslo on Wednesday. Lund left.",
        "A meeting of Ada Lund and Bo Ek took place in Bergen on Wednesday.",
    )
    text = told(found)
    for words in (
        "Where did Ada Lund and Bo Ek meet?",
        "contradiction, ",
        f"id {found.report.conflicts[0].id}",
        "Rule: location-apart. The same event is put in two places",
        "Answer 1: Oslo",
        "a.txt:1:37: “Oslo”",
        "in: Ministers Ada Lund and Bo Ek met in *Oslo* on Wednesday.",
        "read as: Oslo, Norway (city)",
        "told: asserted, body, news",
        "a.txt:1 and b.txt:1: same kind of event: meeting; ",
        "same participants: ada lund, bo ek",
        "Ada Lund: “Ada Lund”, “Lund”",
        "are one: ",
        "a.txt:1 and b.txt:1: the same occasion (published within a week of one another)",
        "a.txt: 2024-05-02 (stated)",
    ):
        assert words in text, words


def test_an_inferred_date_is_told_with_its_clues() -> None:
    texts = (
        "Norway invaded Sweden in March 2012. Norway holds half of Sweden after nearly eight months of war. "
        "Ada Lund and Bo Ek met in Oslo.",
        "Ada Lund and Bo Ek met in Bergen on Friday.",
    )
    found = working(*texts, days=(None, None))
    assert found.report.dated[found.report.documents[0].id].basis == "inferred"
    assert "inferred from “" in told(found)
    assert "nothing says when (unknown)" in told(found)


def test_a_check_is_told_without_another_article() -> None:
    text = told(working("The fire killed 12 people: five men, four women and two children."))
    assert "Do the parts add up to the whole?" in text
    assert "they stand in one article and belong together" in text


@pytest.mark.parametrize("cut", [4, 8, 16])
def test_ids_may_be_cut_short(cut: int) -> None:
    found = working(FERRY, FERRY.replace("23", "15"))
    (conflict,) = found.report.conflicts
    assert find_conflict(found, conflict.id[:cut].upper()) == conflict


def test_ids_that_fit_none_or_several_are_refused() -> None:
    found = working(
        "The fire killed 12 people: five men, four women and two children. It began on Monday, 2 May 2024."
    )
    assert len(found.report.conflicts) == 2
    with pytest.raises(ConflictError, match="no conflict of these articles has this id"):
        find_conflict(found, "zz")
    with pytest.raises(ConflictError, match="no conflict of these articles"):
        find_conflict(found, "")
    with pytest.raises(ConflictError, match="have no conflicts"):
        find_conflict(working(FERRY), "ab")


@pytest.mark.parametrize(
    ("first", "second", "days", "words"),
    [
        (FERRY.replace("23", "at least 20"), FERRY, (), "Compatible: 'at least 20' contains 23"),
        (FERRY, FERRY, (), "Compatible: '23' and '23' are the same, 23"),
        (FERRY.replace("died", "were hurt"), FERRY, (), "Different scope: injured against killed"),
        (FERRY, FERRY.replace("23", "25"), (DAY, "2023-05-02"), "Different occasions because one article"),
        (FERRY, FERRY.replace("23", "15"), (), "Conflict "),
        (FERRY, "The mill at Granton hired nine people on Monday.", (), "Different scope: killed against hired"),
        (FERRY, "A storm killed 19 people in Quito in 2019.", (), "Different scope: killed against killed 2019"),
        ("The flood killed 23.", "Ada Lund and Bo Ek met in Oslo.", (), "They tell of different things: a "),
        (FERRY, "Ada Lund and Bo Ek met at Lake Orta.", (), "'Leith' and 'Lake Orta' cannot be compared: too little "),
        (FERRY, "Police denied that 30 people died on a ferry off Leith.", (), "the other did not"),
    ],
)  # fmt: skip
def test_two_passages(first: str, second: str, days: tuple[str | None, ...], words: str) -> None:
    assert words in between(first, second, days=days)


def test_what_was_weighed_too_low_is_told_with_what_spoke_against_it() -> None:
    told = "Police in Halmvik said on Wednesday that a {} crashed on {}. Inspector Per Strand asked for witnesses."
    found = between(told.format("bus", "May 4"), told.format("train", "May 9"))
    assert "Not compared because too much speaks against one question, weighed together: " in found


def test_what_an_article_says_as_well_absolves_it() -> None:
    both = f"Ferry sinks off Leith\n\nThe sea was rough.\n\n{FERRY} At first 15 people had died in the ferry sinking."
    found = between(both, "A ferry sinking off Leith on Wednesday left 15 people dead.", lines=(5, 1))
    assert "No conflict, since a.txt also says '15' (line 5)" in found


def test_two_wordings_of_one_utterance_and_two_utterances() -> None:
    said = "“The bridge at Leith will open in the spring, whatever it costs us,” Ada Lund said."
    other = "“The harbour needs new cranes before the winter comes,” Ada Lund said at Leith."
    assert "One utterance, and no conflict, since its words are identical" in between(said, said)
    assert "are other words, not one utterance quoted twice" in between(said, other)


def test_passages_without_claims_are_refused() -> None:
    with pytest.raises(
        PassageError, match=r"a\.txt:9: no claim is read from this line; claims are on line 1"
    ):
        between(FERRY, FERRY, lines=(9, 1))
    with pytest.raises(PassageError, match="nor from any other"):
        between(FERRY, "Nothing.", lines=(1, 1))


def test_the_order_of_the_passages_turns_with_the_question() -> None:
    found = working(FERRY, FERRY.replace("23", "at least 20"))
    text = explain_passages(found, ("b.txt", 1), ("a.txt", 1), width=120)
    assert text.startswith("Compatible: 'at least 20' contains 23\n  b.txt:1:")


def test_article_text_steers_nothing_and_lines_stay_narrow() -> None:
    text = between(f"\x1b[31m{FERRY} " + "a" * 3000, FERRY.replace("23", "15"))
    assert "\x1b" not in text
    narrow = explain_passages(working(FERRY, FERRY), ("a.txt", 1), ("b.txt", 1), width=60)
    assert max(map(len, narrow.splitlines())) <= 60
