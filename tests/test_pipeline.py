"""The whole road from documents to a report."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from made_articles import article, articles
from made_placed import day
from made_rules import made_rule

import claimcheck
from claimcheck.annotate import annotate
from claimcheck.model import Conflict, Dated, Kind, Skipped, Verdict
from claimcheck.pipeline import date, extract_claims, verify_documents
from claimcheck.rules.load import load_rules

SUNK = "Twelve people died when the ferry Astrid Lund sank off Leith on Wednesday, the coastguard said."
AGAIN = "The coastguard said 17 people were killed when the Astrid Lund ferry sank off Leith on Wednesday."
COURT = "Mara Holt was convicted of fraud in Bristol on Tuesday, the court said."


def words(conflict: Conflict) -> list[list[str]]:
    return [[claim.as_written for claim in side.claims] for side in conflict.sides]


def test_two_tolls_of_one_sinking() -> None:
    documents = articles(SUNK, AGAIN, COURT)
    report = verify_documents(documents)
    (conflict,) = report.conflicts
    assert (conflict.kind, conflict.attribute, conflict.verdict) == (
        Kind.COUNT,
        "killed",
        Verdict.CONTRADICTION,
    )
    assert words(conflict) == [["Twelve"], ["17"]]
    assert report.documents == tuple(documents)
    assert [report.dated[document.id].basis for document in documents] == ["stated"] * 3
    assert {subject.type for subject in report.subjects} == {"entity", "event"}


def test_every_claim_is_a_slice_of_its_document_and_has_one_subject() -> None:
    documents = articles(SUNK, AGAIN, COURT)
    report = verify_documents(documents)
    texts = {document.id: document.text for document in documents}
    assert report.claims
    for claim in report.claims:
        assert texts[claim.document_id][slice(*claim.span)] == claim.as_written
        assert claim.sentence.holds(claim.span)
    assert len({claim.id for claim in report.claims}) == len(report.claims)


def test_the_order_of_documents_does_not_matter() -> None:
    documents = articles(SUNK, AGAIN, COURT)
    expected = verify_documents(documents)
    for order in permutations(documents):
        report = verify_documents(order)
        assert (report.claims, report.subjects, report.conflicts) == (
            expected.claims,
            expected.subjects,
            expected.conflicts,
        )


def test_only_the_given_rules_run() -> None:
    documents = articles(SUNK, AGAIN)
    assert verify_documents(documents, rules=[]).conflicts == ()
    dates = [rule for rule in load_rules() if rule.id == "date-apart"]
    assert verify_documents(documents, rules=dates).conflicts == ()
    tolls = made_rule(name="toll", claim="count", attribute=("killed",))
    assert [c.rule for c in verify_documents(documents, rules=[tolls]).conflicts] == ["toll"]


def test_an_article_is_held_against_itself() -> None:
    report = verify_documents([article("The mill opened on Monday, 9 January 2024, the owners said.")])
    (conflict,) = report.conflicts
    assert (conflict.rule, conflict.verdict) == ("weekday-date", Verdict.CALENDAR)


def test_nothing_in_nothing_out() -> None:
    skipped = (Skipped("x.bin", "not text"),)
    report = verify_documents([], skipped=skipped)
    assert (report.claims, report.conflicts, report.dated, report.skipped) == ((), (), {}, skipped)


def test_progress_counts_the_documents_read() -> None:
    seen: list[tuple[int, int]] = []
    verify_documents(articles(SUNK, COURT), progress=lambda done, of: seen.append((done, of)))
    assert seen == [(1, 2), (2, 2)]


def test_claims_of_one_document_are_in_order_of_span() -> None:
    found = extract_claims(article(SUNK))
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)
    assert ("killed", "Twelve") in [(claim.attribute, claim.as_written) for claim in found]
    (time,) = (claim for claim in found if claim.attribute == "time")
    assert time.value == day("2024-02-28")


def test_dates_of_publication_stated_inferred_and_unknown() -> None:
    stated = annotate(article(SUNK))
    inferred = annotate(article("The mill burned on Monday, 4 May 2020.", "b.txt", None))
    unknown = annotate(article("Nobody came.", "c.txt", None))
    found = date([stated, inferred, unknown])
    assert found[stated.document.id] == Dated(day("2024-03-02"), "stated")
    clue = found[inferred.document.id]
    assert (clue.basis, str(clue.interval)) == ("inferred", "2020-05-04/2020-06-04")
    assert clue.because
    assert found[unknown.document.id] == Dated(None, "unknown")


@pytest.mark.parametrize("text", ["", "\n\n", "[red]", "\u202e\x1b[31m", '"' * 50, "(" * 50, "1 2 3 " * 50])
def test_odd_texts_are_read_to_their_end(text: str) -> None:
    report = verify_documents([article(f"A mill stood here for a while.\n\n{text}")])
    assert len(report.documents) == 1


def test_every_clue_to_a_date_is_a_claim() -> None:
    report = claimcheck.verify([Path(__file__).resolve().parent.parent / "seeds"])
    known = {claim.id for claim in report.claims}
    assert report.dated
    assert all(set(dated.because) <= known and dated.because for dated in report.dated.values())


def test_a_number_inside_a_quotation_is_told_with_the_quotation_alone() -> None:
    """The two wordings are one conflict; the number in them is not a second one."""
    told = [
        '"The waves were four metres high and the vessel turned on its side within minutes," captain Ada Lund said.',
        'Captain Ada Lund said: "The waves were three metres high and the vessel turned on its side within minutes."',
    ]
    pages = [f"A ferry capsized off Leith on Friday, killing 28 people.\n\n{words}\n" for words in told]
    found = verify_documents(articles(*pages))
    assert [conflict.rule for conflict in found.conflicts] == ["quote-meaning"]
