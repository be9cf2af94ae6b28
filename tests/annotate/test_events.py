"""Events: triggers, tense, certainty, who takes part."""

from __future__ import annotations

import pytest

from claimcheck.annotate.events import annotate, events_in
from claimcheck.annotate.mentions import Annotated, EventMention, NameMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Certainty, Span, Zone
from tests.conftest import make_document


def read(text: str, *names: str, zone: Zone = Zone.BODY) -> Annotated:
    """The events of a text in which the given names are entities 0, 1, 2 ..."""
    doc = make_document(text, zone=zone)
    sentences = split(doc)
    mentions = []
    for entity, name in enumerate(names):
        start = text.index(name)
        span = Span(start, start + len(name))
        home = next(i for i, sentence in enumerate(sentences) if sentence.span.holds(span))
        mentions.append(NameMention(span, name, home, "name", "person", entity))
    return Annotated(doc, sentences, events=annotate(sentences, tuple(mentions)))


def found(text: str, trigger: str, *names: str, zone: Zone = Zone.BODY) -> EventMention:
    doc = read(text, *names, zone=zone)
    hits = [event for event in doc.events if text[event.span.start : event.span.end] == trigger]
    assert len(hits) == 1, [text[event.span.start : event.span.end] for event in doc.events]
    return hits[0]


def roles(text: str, event: EventMention) -> set[tuple[str, str]]:
    return {(given.role, text[given.span.start : given.span.end]) for given in event.arguments}


@pytest.mark.parametrize(
    ("text", "trigger", "concept", "form"),
    [
        ("The president met the ambassador in Oslo.", "met", "meet", "verb"),
        ("Their meeting lasted an hour.", "meeting", "meet", "noun"),
        ("A tram derailed near the station.", "derailed", "derail", "verb"),
        ("Six miners lost their lives.", "lost their lives", "kill", "verb"),
        ("The chairman stepped down on Friday.", "stepped down", "resign", "verb"),
        ("The firm will shed 900 jobs.", "shed 900 jobs", "cut_jobs", "verb"),
        ("In all, 900 jobs were cut.", "cut", "cut_jobs", "verb"),
        ("A court found the surgeon guilty.", "found the surgeon guilty", "convict", "verb"),
        ("The sale of the brewery fell through.", "sale", "sell", "noun"),
        ("Voters gathered outside the hall.", "gathered", "~gather", "verb"),
        ("The storm left 12 people dead.", "left 12 people dead", "kill", "verb"),
        ("The storm left the town without water.", "left", "~leave", "verb"),
        ("She left Geneva on Monday.", "left", "depart", "verb"),
        ("Prices jumped 4 percent.", "jumped", "rise", "verb"),
        ("The firm lost €4 million.", "lost", "lose_money", "verb"),
        ("The village lost power.", "lost", "~lose", "verb"),
        ("Work ended at the start of the trial.", "start", "begin", "noun"),
        ("They hope to go on Monday.", "go", "~go", "verb"),
        ("The farmer climbed the hill.", "climbed", "~climb", "verb"),
        ("He jumped over the fence.", "jumped", "~jump", "verb"),
        ("Quist, a lawyer, took office in May.", "took office", "appoint", "verb"),
        ("Quist, 61, joined forces with them.", "joined forces", "merge", "verb"),
        ("Ada Lund was installed as bishop in May.", "installed as", "appoint", "verb"),
        ("Bo Quist entered the cabinet in May.", "entered the cabinet", "appoint", "verb"),
    ],
)
def test_triggers(text: str, trigger: str, concept: str, form: str) -> None:
    event = found(text, trigger)
    assert (event.concept, event.form) == (concept, form)


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("The fire department is on duty.", set()),
        ("The report is due by the end of March.", {"report"}),
        ("He has a car and did nothing.", set()),
        ("The wounded soldier was in the closed ward.", set()),
        ("A 48-hour strike on the docks is over.", {"strike"}),
        ("The council is to go on Monday.", {"~go"}),
        ("Salt ended a round of fish talks here on Monday.", {"end", "meet"}),
    ],
)
def test_what_is_no_trigger(text: str, concepts: set[str]) -> None:
    assert {event.concept for event in read(text).events} - {"report"} == concepts - {"report"}


@pytest.mark.parametrize(
    ("text", "trigger", "tense", "certainty"),
    [
        ("The plant closed in May.", "closed", "past", Certainty.ASSERTED),
        ("The plant has closed.", "closed", "past", Certainty.ASSERTED),
        ("The plant will close in May.", "close", "future", Certainty.PLANNED),
        ("The plant is to close in May.", "close", "future", Certainty.PLANNED),
        ("The owner plans to close the plant.", "close", "future", Certainty.PLANNED),
        ("The plant is expected to close in May.", "close", "future", Certainty.PLANNED),
        ("The plant could close in May.", "close", "future", Certainty.HYPOTHETICAL),
        ("The plant would close in May, the firm said.", "close", "future", Certainty.PLANNED),
        ("According to the firm, the plant would close in May.", "close", "future", Certainty.PLANNED),
        ("Staff learned on Friday that the plant would close in May.", "close", "future", Certainty.PLANNED),
        ("The plant would have closed in May.", "closed", "future", Certainty.HYPOTHETICAL),
        ("The plant would close in May if the ore ran out.", "close", "future", Certainty.HYPOTHETICAL),
        ("If the plant closed, the town would suffer.", "closed", "past", Certainty.HYPOTHETICAL),
        ("The owner said it would close the plant.", "close", "future", Certainty.PLANNED),
        ("The owner said the plant had closed.", "closed", "past", Certainty.REPORTED),
        ("The owner denied that the plant had closed.", "closed", "past", Certainty.DENIED),
        ("The clerk denied taking money.", "taking", "past", Certainty.DENIED),
        ("The clerk saved a girl from drowning.", "drowning", "past", Certainty.HYPOTHETICAL),
        ("The clerk escaped drowning.", "drowning", "past", Certainty.HYPOTHETICAL),
        ("The clerk nearly drowned.", "drowned", "past", Certainty.HYPOTHETICAL),
        ("The clerk came back from drowning kittens.", "drowning", "past", Certainty.ASSERTED),
        ("The plant reportedly closed in May.", "closed", "past", Certainty.HEDGED),
        ("The plant is believed to have closed.", "closed", "past", Certainty.HEDGED),
        ("The firm will cut costs and close the plant.", "close", "future", Certainty.PLANNED),
        ("The planned merger fell apart.", "merger", "past", Certainty.PLANNED),
        ("Workers demanded a strike.", "strike", "past", Certainty.PLANNED),
        ("A referendum is planned for May.", "planned", "future", Certainty.PLANNED),
        ("The town managed to rescue the school.", "rescue", "past", Certainty.ASSERTED),
        ("The crew was allowed to leave in May.", "leave", "past", Certainty.ASSERTED),
        ("The crew will be allowed to leave in May.", "leave", "future", Certainty.PLANNED),
        ("The plant is going to be closed in May.", "closed", "future", Certainty.PLANNED),
        ("The blast could be heard in Lund.", "heard", "past", Certainty.ASSERTED),
        ("The ferry could not leave on Monday.", "leave", "past", Certainty.ASSERTED),
        ("The record was set in May.", "set", "past", Certainty.ASSERTED),
        ("The hearing was set for May.", "set", "future", Certainty.PLANNED),
        ("The hearing is set for May.", "set", "future", Certainty.PLANNED),
        ("The bill had become law in May.", "become", "past", Certainty.ASSERTED),
        ("The kiln will now be emptied and taken apart in May.", "taken", "future", Certainty.PLANNED),
        ("The kiln is to be emptied in May and sold in June.", "sold", "future", Certainty.PLANNED),
        ("The kiln could be sold or rented in May.", "rented", "future", Certainty.HYPOTHETICAL),
        (
            "He will be tried for a theft that shook Leith and ruined two men.",
            "ruined",
            "past",
            Certainty.ASSERTED,
        ),
    ],
)
def test_tense_and_certainty(text: str, trigger: str, tense: str, certainty: Certainty) -> None:
    event = found(text, trigger)
    assert (event.tense, event.certainty) == (tense, certainty)


@pytest.mark.parametrize(
    ("text", "trigger", "negated"),
    [
        ("Trams will no longer stop at Leith.", "stop", True),
        ("Trams will once more stop at Leith.", "stop", False),
        ("The minister did not resign.", "resign", True),
        ("The minister didn't resign.", "resign", True),
        ("No passengers were hurt.", "hurt", True),
        ("None of the crew died.", "died", True),
        ("The bank failed to sell the shares.", "sell", True),
        ("There was no strike.", "strike", True),
        ("The minister resigned.", "resigned", False),
    ],
)
def test_negation(text: str, trigger: str, negated: bool) -> None:
    assert found(text, trigger).negated is negated


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Marta Lind met Olav Ruud.", "met", {("agent", "Marta Lind"), ("with", "Olav Ruud")}),
        ("Marta Lind met with Olav Ruud.", "met", {("agent", "Marta Lind"), ("with", "Olav Ruud")}),
        ("Marta Lind and Olav Ruud met in Bergen.", "met", {("agent", "Marta Lind"), ("agent", "Olav Ruud")}),
        ("Olav Ruud was convicted by a jury.", "convicted", {("patient", "Olav Ruud"), ("agent", "a jury")}),
        ("The bridge collapsed on Sunday.", "collapsed", {("patient", "The bridge")}),
        ("A bus overturned, killing 12 people.", "killing", {("agent", "A bus"), ("patient", "12 people")}),
        (
            "The mayor, who took the train, met the strikers.",
            "met",
            {("agent", "The mayor"), ("with", "the strikers")},
        ),
        ("The bridge, opened in 1936, is closed.", "opened", {("patient", "The bridge")}),
        ("Lind sold the house and bought a boat.", "bought", {("agent", "Lind"), ("patient", "a boat")}),
        ("“It is over,” said Olav Ruud.", "said", {("agent", "Olav Ruud")}),
        (
            "On Friday in Lund, the court jailed a clerk.",
            "jailed",
            {("agent", "the court"), ("patient", "a clerk")},
        ),
        ("OSLO, May 3 (Wire) — Olav Ruud resigned.", "resigned", {("agent", "Olav Ruud")}),
        ("A visit by Marta Lind ended.", "visit", {("agent", "Marta Lind")}),
        ("Olav Ruud's conviction was upheld.", "conviction", {("patient", "Olav Ruud")}),
        ("Olav Ruud's visit ended.", "visit", {("agent", "Olav Ruud")}),
        (
            "The sale of the farm to Olav Ruud is off.",
            "sale",
            {("patient", "the farm"), ("agent", "Olav Ruud")},
        ),
        ("The meeting between Lind and Ruud ended.", "meeting", {("agent", "Lind"), ("agent", "Ruud")}),
        (
            "Thousands of fans attended the concert.",
            "attended",
            {("agent", "Thousands of fans"), ("patient", "the concert")},
        ),
        ("The raid was aimed at gangs, his visit was not.", "visit", {("agent", "his")}),
        (
            "The mayor, Ada Lind, says the ferry hit the pier.",
            "hit",
            {("agent", "the ferry"), ("patient", "the pier")},
        ),
        (
            "With help from Ruud, himself a pupil, the school built a boat.",
            "built",
            {("agent", "the school"), ("patient", "a boat")},
        ),
    ],
)
def test_arguments(text: str, trigger: str, expected: set[tuple[str, str]]) -> None:
    assert roles(text, found(text, trigger)) == expected


def test_arguments_carry_entities_and_heads() -> None:
    text = "President Marta Lind hosted a group of farmers and Olav Ruud."
    event = found(text, "hosted", "Marta Lind", "Olav Ruud")
    assert [(given.role, given.head, given.entity) for given in event.arguments] == [
        ("agent", "lind", 0),
        ("patient", "farmer", None),
        ("patient", "ruud", 1),
    ]


def test_headlines_in_title_case_and_capitals() -> None:
    assert found("Two Killed As Tram Derails In Spain", "Derails", zone=Zone.HEADLINE).concept == "derail"
    assert found("MINISTER RESIGNS AFTER FRAUD CLAIMS", "RESIGNS", zone=Zone.HEADLINE).concept == "resign"
    assert found("Attack on port kills two, injures 22, damages church", "damages").concept == "damage"


@pytest.mark.parametrize(
    ("text", "trigger", "concept"),
    [
        ("She added two metres to the record on Sunday.", "added", "~add"),
        ("A third night was added on Sunday.", "added", "~add"),
        ("The clinic admitted forty patients on Sunday.", "admitted", "~admit"),
        ("He added on Sunday that the weir was safe.", "added", "say"),
        ("He added the weir was safe.", "added", "say"),
        ('"It is safe," added the mayor on Sunday.', "added", "say"),
        ("It was added that the weir was safe.", "added", "say"),
        ("The clerk admitted the theft on Sunday.", "admitted", "say"),
        ("She added this on Sunday.", "added", "say"),
        (
            "The zoo welcomes its first paying visitors on May 3.",
            "welcomes its first paying visitors",
            "open",
        ),
        ("The minister welcomes the visitors on May 3.", "welcomes", "host"),
        ("Six men climbed out of the town prison.", "climbed out of the town prison", "escape"),
        ("Six men climbed out of the lorry.", "climbed", "rise"),
    ],
)
def test_what_a_verb_is_done_to_decides(text: str, trigger: str, concept: str) -> None:
    assert found(text, trigger).concept == concept


def test_speech_is_marked() -> None:
    assert found("The minister said nothing.", "said").reporting
    assert not found("The minister met nobody.", "met").reporting


def test_clause_and_sentence() -> None:
    text = "Rain fell. The dam burst, flooding two villages."
    event = found(text, "flooding")
    assert event.sentence == 1
    assert text[event.clause.start : event.clause.end] == "flooding two villages."
    doc = read(text)
    assert [text[e.span.start : e.span.end] for e in events_in(doc, 0)] == ["fell"]
    assert [e.concept for e in events_in(doc, 1)] == ["~burst", "flood"]
    assert events_in(doc, 7) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x01 said \x00",
        "“" * 500,
        "[red]met[/red] (((",
        "said " * 400,
        "sale of " * 400,
        "he met, " * 400,
        "met-" * 400,
    ],
)
def test_rubbish_goes_through(text: str) -> None:
    assert isinstance(read(text).events, tuple)
