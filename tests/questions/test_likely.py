"""Pairs that all traits together speak for."""

from __future__ import annotations

import pytest
from made_articles import DAY, joined

from claimcheck.model import Kind
from claimcheck.questions.counted_years import YearCounts
from claimcheck.questions.likely import Weighed, by_article, weighable, weighed
from claimcheck.questions.look import Look
from claimcheck.questions.marked import marked
from claimcheck.questions.traits_limits import LimitTraits
from claimcheck.subjects.joined import Joined

_ONE = (
    "Some 58 universities closed their lecture halls on Monday when staff in Ghent and beyond walked out over pay.\n\n"
    "Ada Lund, who leads the lecturers' union, said the pickets would be back."
)
_TWO = (
    "Lecturers led by Ada Lund struck on Monday over pay, from Ghent to Liege.\n\n"
    "Teaching stopped at 85 campuses, the union said."
)


def test_a_pair_is_taken_with_its_reasons() -> None:
    found = joined(_ONE, _TWO)
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    taken = {
        frozenset(held[name] for name in pair): alignment for pair, alignment in _weighed(found).taken.items()
    }
    assert list(taken) == [frozenset({"Some 58", "85"})]
    for alignment in taken.values():
        assert alignment.reasons[0].startswith("weighed together: ")


def test_what_the_traits_speak_against_is_known_and_not_taken() -> None:
    one = "Jan Bakker met 12 farmers in Leith on Friday.\n\nThe mill at Granton has 4,100 windows, its owner said."
    two = "Jan Bakker met 12 farmers in Leith on Friday.\n\nA ferry carried two dogs from Oslo in 2019."
    found = joined(one, two)
    held = {p.claim.id: p.claim.as_written for p in found.placed}
    weighing = _weighed(found)
    known, taken = (
        {frozenset(held[name] for name in pair) for pair in pairs}
        for pairs in (weighing.known, weighing.taken)
    )
    assert frozenset({"4,100", "two"}) in known - taken


def test_a_mark_tells_why_what_the_traits_speak_for_was_compared() -> None:
    one = "Four people were killed and nine injured in a blast in Lund on Monday."
    two = "Four people were killed and 13 injured in a blast in Lund on Monday."
    found = joined(one, two)
    weighing = _weighed(found)
    (alignment,) = weighing.taken.values()
    assert alignment.weighed
    (mark,) = (m for pair, m in marked(found).pairs.items() if pair in weighing.taken)
    assert alignment.reasons == mark.reasons


def test_two_occasions_of_the_same_people_are_left_to_marks() -> None:
    one = "Jan Bakker met Ada Lund in Oslo on Monday, the ministry said. They spoke about fish."
    two = "Jan Bakker met Ada Lund in Lima on Friday. The two had not met since the treaty on cobalt, their hosts said."
    found = joined((one, "2023-03-08"), (two, "2024-11-30"))
    held = {p.claim.id: p for p in found.placed}
    towns = {
        pair for pair in marked(found).pairs if all(held[name].claim.kind is Kind.LOCATION for name in pair)
    }
    assert towns
    assert not towns & _weighed(found).known


def test_in_a_pile_two_occasions_of_others_are_left_to_marks() -> None:
    one = "Four people were killed and nine injured in a blast in Lund on Monday."
    two = "Four people were killed and 13 injured in a blast in Lund on Monday."
    rest = [f"The mill at Granton sold {n} sacks of flour to Ada Roe in 201{n}." for n in range(1, 7)]
    pair, pile = joined((one, DAY), (two, "2024-03-16")), joined((one, DAY), (two, "2024-03-16"), *rest)
    for found in (pair, pile):
        assert not found.coverage.together(*(doc.document.id for doc in found.documents[:2]))
        held = {p.claim.id for p in found.placed if p.claim.as_written in ("nine", "13")}
        hurt = {name for name in marked(found).pairs if held == set(name)}
        assert hurt
        assert hurt.isdisjoint(_weighed(found).known) is (found is pile)


def _weighed(given: Joined) -> Weighed:
    return weighed(given, marked(given), LimitTraits(given, YearCounts(given)))


def test_the_order_of_articles_does_not_matter() -> None:
    first = [(a.claim.as_written, b.claim.as_written) for a, b, *_ in weighable(joined(_ONE, _TWO))]
    second = [(a.claim.as_written, b.claim.as_written) for a, b, *_ in weighable(joined(_TWO, _ONE))]
    assert {frozenset(pair) for pair in first} == {frozenset(pair) for pair in second}
    assert by_article(joined(_ONE, _TWO))


def test_only_traits_that_are_there_are_told() -> None:
    for *_, first, others in weighable(joined(_ONE, _TWO)):
        assert 0.0 not in {**first, **others}.values()
        assert not first.keys() & others.keys()


def test_one_more_school_is_another_place() -> None:
    lead = "Ada Lund, who heads the health board of California, said that the Leith fever spread on Friday. "
    one = f"{lead}A high school in San Jose is closed until May 6, the board said."
    two = f"{lead}Students at a second high school in Fresno have it and it is closed, the board said."
    plain = two.replace("a second", "a")
    assert [b.claim.as_written for a, b, *_ in weighable(joined(one, plain)) if a.claim.kind is Kind.LOCATION]
    assert not [b for a, b, *_ in weighable(joined(one, two)) if a.claim.kind is Kind.LOCATION]


def test_the_days_on_which_two_notes_were_posted_are_not_weighed() -> None:
    crane = "A crane of the Leith docks fell on the quay and hurt two dockers as they ate, the port said."
    one, two = (
        f"The note was posted on {day}. {crane}" for day in ("Wednesday, February 28", "Friday, March 1")
    )

    def days(word: str) -> list[str]:
        found = weighable(joined(one.replace("posted", word), two.replace("posted", word)))
        return [a.claim.as_written for a, *_ in found if a.claim.kind is Kind.DATE]

    assert days("opened") == ["Wednesday, February 28"]
    assert days("posted") == []


def test_marks_do_not_align_sentences_that_are_the_same_but_for_a_word() -> None:
    frame = "Police in Halmvik said on Wednesday that a {} on {}. Inspector Per Strand asked for witnesses."
    bus, train = "bus crashed", "train crashed"

    def refused(one: str, two: str) -> set[frozenset[str]]:
        found = joined(frame.format(one, "May 4"), frame.format(two, "May 9"))
        held = {p.claim.id: p.claim.as_written for p in found.placed}
        weighing = _weighed(found)
        refused = marked(found).pairs.keys() & weighing.known - weighing.taken.keys()
        return {frozenset(held[name] for name in pair) for pair in refused}

    days = frozenset({"May 4", "May 9"})
    assert days in refused(bus, train)
    assert days not in refused(bus, bus)


@pytest.mark.parametrize("copies", [1, 5])
def test_what_is_left_out_early_is_hopeless(copies: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = joined(*[text for _ in range(copies) for text in (_ONE, _TWO)])
    marks = marked(found).pairs.keys()
    early = _weighed(found)
    asked: list[bool] = []
    monkeypatch.setattr(Look, "__call__", lambda *_: asked.append(True) or True)
    late = _weighed(found)
    assert asked
    assert early.taken == late.taken
    assert early.known & marks == late.known & marks
