"""Judgements on subjects and occasions are obeyed by the join, and carry over."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import articles
from made_judgements import contradicting, judgement

from claimcheck.model import Judgement, JudgementError, Named, Report, Told, Verdict
from claimcheck.pipeline import examine, verify_documents

SMITHS = (
    "John Smith, 34, opened the bridge at Leith.",
    "John Smith, 35, opened the bridge at Leith.",
    "Jack Smith, 60, closed the bridge at Leith.",
)
MET = "Ministers Ada Lund and Bo Ek met in {} on Wednesday."
OSLO, BERGEN = (Told(f"{name}.txt", MET.format(place)) for name, place in (("a", "Oslo"), ("b", "Bergen")))


def subjects(*judgements: Judgement, texts: tuple[str, ...] = SMITHS) -> dict[str, tuple[str, ...]]:
    """Names of the persons, by key."""
    found = verify_documents(articles(*texts), judgements=judgements).subjects
    return {s.key: s.names for s in found if s.key.startswith("person:")}


def met(*judgements: Judgement, days: tuple[str, ...] = ("2024-03-02", "2024-03-02")) -> Report:
    texts = zip((MET.format("Oslo"), MET.format("Bergen")), days, strict=True)
    return verify_documents(articles(*texts), judgements=judgements)


def verdicts(report: Report) -> set[Verdict]:
    return {conflict.verdict for conflict in report.conflicts if conflict.attribute == "place"}


def test_same_joins_what_nothing_else_would() -> None:
    assert set(subjects()) == {"person:john smith", "person:jack smith"}
    found = subjects(judgement(True, "John Smith", "Jack Smith"))
    assert found == {"person:john smith": ("Jack Smith", "John Smith")}


def test_different_parts_what_was_one() -> None:
    parted = judgement(False, Named("John Smith", "a.txt"), Named("John Smith", "b.txt"))
    assert set(subjects(parted)) == {"person:john smith", "person:john smith /2", "person:jack smith"}


def test_same_carries_over() -> None:
    a, b = Named("John Smith", "a.txt"), Named("John Smith", "b.txt")
    found = subjects(judgement(True, a, "Jack Smith"), judgement(False, a, b, 2))
    assert sorted(found.values()) == [("Jack Smith", "John Smith"), ("John Smith",)]


def test_a_subject_may_be_given_by_key_and_its_reason_is_kept() -> None:
    made = judgement(True, "person:john smith", "person:jack smith")
    (found,) = [
        s
        for s in verify_documents(articles(*SMITHS), judgements=[made]).subjects
        if s.key.startswith("person:")
    ]
    assert str(made) in found.reasons
    assert str(made) == "judged the same by Ada on 2024-05-17: reason 1"


def test_contradicting_judgements_name_both() -> None:
    with pytest.raises(JudgementError, match=r"j\.yaml:2: .* contradicts j\.yaml:1 "):
        subjects(
            judgement(True, "John Smith", "Jack Smith"),
            judgement(False, "Jack Smith", "person:john smith", 2),
        )


def test_a_name_of_several_subjects_has_to_be_told_apart() -> None:
    texts = (SMITHS[0], SMITHS[1].replace("35", "60"), SMITHS[2])
    with pytest.raises(
        JudgementError, match=r"j\.yaml:1: John Smith names several subjects here \(.*with `in`"
    ):
        subjects(judgement(True, "Jack Smith", "John Smith"), texts=texts)


def test_names_that_no_article_has_judge_nothing() -> None:
    assert subjects(judgement(True, "Zork", "John Smith")) == subjects()


def test_namesakes_judged_apart_have_no_ages_to_compare() -> None:
    texts = (SMITHS[0], SMITHS[1].replace("35", "43"))
    parted = judgement(False, Named("John Smith", "a.txt"), Named("John Smith", "b.txt"))
    assert [c.attribute for c in verify_documents(articles(*texts)).conflicts] == ["age"]
    assert verify_documents(articles(*texts), judgements=[parted]).conflicts == ()


def test_occasions_judged_different_do_not_contradict() -> None:
    assert verdicts(met()) == {Verdict.CONTRADICTION}
    assert verdicts(met(judgement(False, OSLO, BERGEN))) == set()


def test_occasions_judged_the_same_contradict_across_the_years() -> None:
    days = ("2024-03-02", "2023-03-03")
    assert verdicts(met(days=days)) == {Verdict.DIFFERENT_OCCASIONS}
    report = met(judgement(True, OSLO, BERGEN), days=days)
    assert verdicts(report) == {Verdict.CONTRADICTION}
    assert any("judged the same by Ada on 2024-05-17: reason 1" in c.explanation for c in report.conflicts)


def test_occasions_carry_over_to_a_third_article() -> None:
    texts = [MET.format(place) for place in ("Oslo", "Bergen", "Stavanger")]
    documents = articles(*zip(texts, ("2024-03-02", "2023-03-03", "2022-03-04"), strict=True))
    third = Told("c.txt", texts[2])
    judged = [judgement(True, OSLO, BERGEN), judgement(True, BERGEN, third, 2)]
    (found,) = [c for c in verify_documents(documents, judgements=judged).conflicts if c.attribute == "place"]
    assert (found.verdict, len(found.sides)) == (Verdict.CONTRADICTION, 3)
    with pytest.raises(JudgementError, match=r"j\.yaml:3: .* contradicts j\.yaml:2 .*j\.yaml:1 "):
        verify_documents(documents, judgements=[*judged, judgement(False, third, OSLO, 3)])


def test_words_that_an_article_no_longer_has_judge_nothing() -> None:
    gone = Told("a.txt", "Ministers met in Rome.")
    assert verdicts(met(judgement(False, gone, BERGEN))) == {Verdict.CONTRADICTION}


def test_event_subjects_are_one_where_judged_so() -> None:
    texts = ("Ada Lund met Bo Ek in Oslo on Wednesday.", "Ada Lund met Cy Dahl in Oslo on Wednesday.")
    keys = ("event:meet|person:ada lund|person:bo ek", "event:meet|person:ada lund|person:cy dahl")
    report = verify_documents(articles(*texts), judgements=[judgement(True, *keys)])
    assert keys[1] not in {s.key for s in report.subjects} | {c.subject for c in report.claims}
    assert keys[0] in {c.subject for c in report.claims}


def test_event_subjects_judged_different_do_not_contradict() -> None:
    texts = (
        "Ada Lund met Bo Ek in Oslo on Wednesday.",
        "Ada Lund met Bo Ek and Cy Dahl in Bergen on Wednesday.",
    )
    plain = examine(articles(*texts))
    keys = sorted({c.subject for c in plain.report.claims if c.subject.startswith("event:meet")})
    assert len(keys) == 2
    assert plain.report.conflicts
    assert verify_documents(articles(*texts), judgements=[judgement(False, *keys)]).conflicts == ()


def test_nothing_changes_without_judgements() -> None:
    assert verify_documents(articles(*SMITHS)) == verify_documents(articles(*SMITHS), judgements=())


_NAMES = (Named("John Smith", "a.txt"), Named("John Smith", "b.txt"), Named("Jack Smith"))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.booleans(), st.permutations(range(3))), min_size=1, max_size=4))
def test_every_judgement_is_obeyed_or_refused_in_any_order(made: list[tuple[bool, list[int]]]) -> None:
    judgements = [judgement(same, _NAMES[p[0]], _NAMES[p[1]], n) for n, (same, p) in enumerate(made, 1)]
    if contradicting([(same, p[0], p[1]) for same, p in made]):
        for order in (judgements, judgements[::-1]):
            with pytest.raises(JudgementError, match=r"j\.yaml:"):
                examine(articles(*SMITHS), judgements=order)
        return
    found = examine(articles(*SMITHS), judgements=judgements)
    assert (
        examine(articles(*SMITHS)[::-1], judgements=judgements[::-1]).report.subjects == found.report.subjects
    )
    ages = {p.path: p.claim.subject for p in found.joined.placed if p.claim.attribute == "age"}
    of = [ages["a.txt"], ages["b.txt"], ages["c.txt"]]
    for same, p in made:
        assert (of[p[0]] == of[p[1]]) == same


def test_all_orders_of_documents_give_one_answer() -> None:
    judged = [judgement(True, _NAMES[0], _NAMES[2]), judgement(False, _NAMES[0], _NAMES[1], 2)]
    answers = {
        tuple(verify_documents(list(order), judgements=judged).subjects)
        for order in permutations(articles(*SMITHS))
    }
    assert len(answers) == 1
