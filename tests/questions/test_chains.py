"""Statements, their chains and their witnesses."""

from __future__ import annotations

from datetime import date

from claimcheck.documents import parse_document
from claimcheck.pipeline import examine
from claimcheck.questions.chains import Statement, statements

WORDS = "We will open the new bridge before the winter comes"


def told(*texts: str, days: tuple[int, ...] = (), outlets: tuple[str, ...] = ()) -> tuple[Statement, ...]:
    documents = []
    for number, text in enumerate(texts):
        outlet = f"source: {outlets[number]}\n" if outlets else ""
        day = date(2024, 3, days[number]) if days else date(2024, 3, 2)
        body = f"---\n{outlet}title: The bridge\n---\n{text}"
        documents.append(parse_document(body.encode(), f"{number}.txt", published=day))
    found = examine(documents)
    return statements(found.joined, found.questions, documents)


def of(found: tuple[Statement, ...], speaker: str) -> Statement:
    (statement,) = [s for s in found if s.speaker == speaker]
    return statement


def test_the_chain_goes_from_the_article_through_the_agency_to_the_speaker() -> None:
    found = told(f'"{WORDS}," mayor Ada Lund told the Coast News agency in Bergen on Friday.')
    (chain,) = of(found, "Ada Lund").chains
    assert chain.hops == ("Coast News agency", "Ada Lund")


def test_one_wire_in_three_articles_is_one_witness() -> None:
    wire = f'At the port of Bergen, where the old bridge fell in a storm, "{WORDS}," mayor Ada Lund said on Friday.'
    found = of(told(wire, wire, f"{wire} Nobody laughed."), "Ada Lund")
    assert (found.articles, found.witnesses) == (3, 1)


def test_two_reporters_are_two_witnesses() -> None:
    found = told(
        f'"{WORDS}," mayor Ada Lund said in Bergen on Friday, hours after the old one fell into the fjord.',
        f'Ada Lund, mayor of Bergen, promised on Friday: "{WORDS}." The engineers looked at their shoes.',
    )
    assert of(found, "Ada Lund").witnesses == 2


def test_two_who_have_it_from_one_agency_are_one_witness() -> None:
    found = told(
        f'"{WORDS}," mayor Ada Lund told the Coast News agency in Bergen on Friday.',
        f'The storm took the old one. Ada Lund, the mayor of Bergen, told Coast News agency on Friday: "{WORDS}."',
    )
    assert of(found, "Ada Lund").witnesses == 1


def test_who_said_it_first() -> None:
    texts = (
        f'"{WORDS}," mayor Ada Lund said in Bergen on Friday.',
        f'Ada Lund, mayor of Bergen, said: "{WORDS}."',
    )
    first = of(told(*texts, days=(3, 2)), "Ada Lund").first
    assert first is not None
    assert first.path == "1.txt"
    assert of(told(*texts), "Ada Lund").first is None


def test_reported_and_quoted_words_are_one_statement() -> None:
    found = told(
        f'"{WORDS}," mayor Ada Lund said in Bergen on Friday.',
        "Mayor Ada Lund said in Bergen on Friday that the city would open the new bridge before winter comes.",
    )
    assert of(found, "Ada Lund").articles == 2


def test_nothing_said() -> None:
    assert told("The bridge fell into the fjord.") == ()
