"""Which participant fills which role: frames of concepts, passives, nouns, headlines."""

from __future__ import annotations

import pytest

from claimcheck.annotate.concepts import roles_of, takes
from claimcheck.model import Zone
from tests.annotate.test_events import found, roles


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Ryde beat Hull 3-1 on Saturday.", "beat", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Hull lost to Ryde on Saturday.", "lost", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Hull were beaten by Ryde.", "beaten", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Hull's defeat by Ryde hurt.", "defeat", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Ryde's defeat of Hull hurt.", "defeat", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Hull's 3-1 loss to Ryde hurt.", "loss to", {("agent", "Ryde"), ("patient", "Hull")}),
        ("Leeds' victory over Hull was late.", "victory", {("agent", "Leeds"), ("patient", "Hull")}),
        ("Ryde won on Saturday.", "won", {("agent", "Ryde")}),
        ("Ryde won by a margin of 40.", "won", {("agent", "Ryde")}),
        (
            "Norbank bought Halvik from Ostra.",
            "bought",
            {("agent", "Norbank"), ("patient", "Halvik"), ("source", "Ostra")},
        ),
        (
            "Ostra sold Halvik to Norbank.",
            "sold",
            {("agent", "Norbank"), ("patient", "Halvik"), ("source", "Ostra")},
        ),
        (
            "Halvik was sold to Norbank by Ostra.",
            "sold",
            {("agent", "Norbank"), ("patient", "Halvik"), ("source", "Ostra")},
        ),
        ("Halvik, owned by Norbank, exploded.", "owned", {("agent", "Norbank"), ("patient", "Halvik")}),
        ("Halvik, acquired in 2019, closed.", "acquired", {("patient", "Halvik")}),
        (
            "The army's killing of protesters went on.",
            "killing",
            {("agent", "The army"), ("patient", "protesters")},
        ),
        (
            "The killing of Reyes by a guard shocked many.",
            "killing",
            {("patient", "Reyes"), ("agent", "a guard")},
        ),
        ("Reyes's killing shocked many.", "killing", {("patient", "Reyes")}),
        (
            "Reyes was acquitted of fraud by a jury.",
            "acquitted",
            {("patient", "Reyes"), ("theme", "fraud"), ("agent", "a jury")},
        ),
        ("Reyes was acquitted of fraud by a jury.", "fraud", set()),
        (
            "The board gave Olga Lind a medal.",
            "gave",
            {("agent", "The board"), ("recipient", "Olga Lind"), ("patient", "a medal")},
        ),
        ("Olga Lind was given a medal.", "given", {("recipient", "Olga Lind"), ("patient", "a medal")}),
        (
            "Olga Lind was named chief executive.",
            "named",
            {("patient", "Olga Lind"), ("office", "chief executive")},
        ),
        ("The union called on Lind to resign.", "resign", {("agent", "Lind")}),
        ("The court ordered Lind to pay damages.", "pay damages", {("agent", "Lind")}),
        ("Lind sold the house to buy a boat.", "buy", {("agent", "Lind"), ("patient", "a boat")}),
        ("If convicted, Lind faces ten years in prison.", "convicted", {("patient", "Lind")}),
        ("Lind took over as chair.", "took over as", {("agent", "Lind")}),
        (
            "Rioters attacked the embassy with stones.",
            "attacked",
            {("agent", "Rioters"), ("patient", "the embassy"), ("instrument", "stones")},
        ),
        ("Norbank will buy Halvik next year.", "buy", {("agent", "Norbank"), ("patient", "Halvik")}),
    ],
)
def test_frames(text: str, trigger: str, expected: set[tuple[str, str]]) -> None:
    names = [
        name
        for name in ("Olga Lind", "Ryde", "Hull", "Norbank", "Halvik", "Ostra", "Reyes", "Lind")
        if name in text
    ]
    assert roles(text, found(text, trigger, *names)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Court jails Lind for fraud", "jails", {("agent", "Court"), ("patient", "Lind")}),
        ("Lind jailed for fraud", "jailed", {("patient", "Lind")}),
        ("Six killed in bus crash", "killed", {("patient", "Six")}),
        ("Halvik bought by Norbank", "bought", {("patient", "Halvik"), ("agent", "Norbank")}),
    ],
)
def test_headlines(text: str, trigger: str, expected: set[tuple[str, str]]) -> None:
    assert roles(text, found(text, trigger, zone=Zone.HEADLINE)) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "concept"),
    [
        ("Norbank fired Olga Lind.", "fired", "dismiss"),
        ("Norbank fired a rocket.", "fired", "~fire"),
        ("Olga Lind was named chief executive.", "named", "appoint"),
        ("Police named the victim.", "named", "~name"),
        ("Hull lost on Saturday.", "lost", "lose"),
        ("Hull lost power on Saturday.", "lost", "~lose"),
        ("The film premiered in Bergen.", "premiered", "premiere"),
        ("He had sold the boat in May, it emerged on Friday.", "emerged", "announce"),
        ("The divers emerged on Friday.", "emerged", "~emerge"),
        ("It lost on Saturday.", "lost", "lose"),
    ],
)
def test_the_object_decides_the_concept(text: str, trigger: str, concept: str) -> None:
    assert found(text, trigger, *(["Olga Lind"] if "Olga Lind" in text else [])).concept == concept


def test_an_entity_is_found_under_a_score() -> None:
    event = found("Ryde beat Hull 3-1.", "beat", "Ryde", "Hull")
    assert {(given.role, given.entity) for given in event.arguments} == {("agent", 0), ("patient", 1)}


def test_what_is_done_without_is_not_done() -> None:
    assert found("Without buying Halvik, Norbank fell.", "buying").negated


def test_an_apostrophe_that_closes_a_quotation_is_no_possessive() -> None:
    event = found("The paper called it ‘a gift to friends’ visits ended.", "visits")
    assert ("agent", "friends") not in roles("The paper called it ‘a gift to friends’ visits ended.", event)


def test_slots_and_wordnet_frames() -> None:
    assert roles_of("lose", "v")["to"] == roles_of("win", "v")["subject"] == "agent"
    assert roles_of("meet", "v")["object"] == "with"
    assert "despite" not in roles_of("meet", "v")
    assert takes("transitive", "arrest")
    assert not takes("transitive", "arrive")
    assert takes("double", "give")
    assert takes("acting", "order")
