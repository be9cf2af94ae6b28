"""How two utterances stand."""

from __future__ import annotations

import pytest

from claimcheck.model import Utterance
from claimcheck.values.utterance import Likeness, UtteranceRelation, compare
from claimcheck.values.utterance_words import stem, words


def relation(a: str, b: str) -> UtteranceRelation:
    return compare(Utterance(a, "x"), Utterance(b, "x"))


CASES = [
    ("The bridge is safe.", "The bridge is safe.", Likeness.IDENTICAL),
    ("The bridge is safe.", "The bridge is “safe”", Likeness.SPELLING),
    ("We won't pay", "We will not pay", Likeness.SPELLING),
    ("A 13 per cent drop", "A 13% drop", Likeness.SPELLING),
    ("Thirteen percent of them", "13 per cent of them", Likeness.SPELLING),
    ("I can’t honour that defence", "I cannot honor that defense", Likeness.SPELLING),
    ("We organised three talks at 6 p.m.", "We organized 3 talks at 6:00 p.m.", Likeness.SPELLING),
    ("I ’ m sure we were n't late", "I'm sure we weren't late", Likeness.SPELLING),
    ("Rzeszów is closed to lorries", "Rzeszow is closed to lorries", Likeness.SPELLING),
    ("We played like strangers", "played like strangers", Likeness.TRIMMED),
    ("like strangers", "We played like strangers", Likeness.TRIMMED),
    ("The tunnel … will open in May", "The tunnel, which is old, will open in May", Likeness.TRIMMED),
    ("The tunnel (...) will open", "The tunnel we built will open soon", Likeness.TRIMMED),
    (
        "We will dig the tunnel in May because the county pays",
        "We will dig the tunnel in May, and there was no doubt of it, because the county pays",
        Likeness.SPLICED,
    ),
    (
        "Because the county pays, we will dig the tunnel in May",
        "We will dig the tunnel in May because the county pays",
        Likeness.SPLICED,
    ),
    (
        "He gave first aid for and tried to comfort her",
        "He gave first aid for her, and tried to comfort her",
        Likeness.REWORDED,
    ),
    ("[The tunnel] will open in May", "It will open in May", Likeness.BRACKETED),
    ("It will open in May (with luck)", "It will open in May", Likeness.BRACKETED),
    ("They chose [the mayor]", "They chose him", Likeness.BRACKETED),
    ("There is a plan, but it has stalled.", "There is a plan, but it stalled.", Likeness.REWORDED),
    ("There is a plan, but it has stalled.", "A plan exists, but it has stalled.", Likeness.REWORDED),
    (
        "We hold what happens in the harbour",
        "We are holding what is happening in the harbour",
        Likeness.REWORDED,
    ),
    (
        "I gave ten years of my life and I want nobody's pity",
        "They took ten years of my life, and I don't want pity from anyone.",
        Likeness.REWORDED,
    ),
    (
        "We will never sell a single tram",
        "We are not going to sell even one tram, not now and not later",
        Likeness.REWORDED,
    ),
    # two orders of common words are as long, and one carries less
    (
        "A museum without visitors is an empty barn",
        "Without visitors a museum is just a big barn",
        Likeness.REWORDED,
    ),
    ("You are in a foul temper", "They're in a foul temper", Likeness.MEANING_CHANGED),
    ("We have ruled out sabotage", "We have not ruled out sabotage", Likeness.MEANING_CHANGED),
    ("I told everyone about the leak", "I told nobody about the leak", Likeness.MEANING_CHANGED),
    ("We will close four plants", "We will close five plants", Likeness.MEANING_CHANGED),
    ("The people of Leeds deserve better", "The people of Hull deserve better", Likeness.MEANING_CHANGED),
    ("We will close the mine in May", "We may close the mine in May", Likeness.MEANING_CHANGED),
    ("We will close the mine this year", "We closed the mine this year", Likeness.MEANING_CHANGED),
    ("The harbour needs more money", "My daughter plays the cello on Fridays", Likeness.OTHER),
    ("We will keep working with our partners", "We will work with the council on this", Likeness.OTHER),
    ("There is no wind", "There is some, but it has dropped", Likeness.OTHER),
    ("very bad idea", "a truly bad mistake was made", Likeness.OTHER),
    ("…", "!", Likeness.OTHER),
    ("", "We sail at noon", Likeness.OTHER),
]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_likeness(a: str, b: str, expected: Likeness) -> None:
    assert relation(a, b).likeness is expected


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_likeness_is_symmetric(a: str, b: str, expected: Likeness) -> None:
    assert relation(b, a).likeness is expected


@pytest.mark.parametrize(
    ("a", "b", "detail"),
    [
        ("You are in a foul temper", "They're in a foul temper", "pronoun: you / they"),
        ("We will close four plants", "We will close five plants", "number: 4 / 5"),
        ("The people of Leeds deserve better", "The people of Hull deserve better", "name: leeds / hull"),
        ("We have ruled out sabotage", "We have not ruled out sabotage", "negation"),
        ("We will close the mine in May", "We may close the mine in May", "modal: future / may"),
        ("We will close the mine this year", "We closed the mine this year", "tense: future / past"),
    ],
)
def test_detail_names_what_turns_the_meaning(a: str, b: str, detail: str) -> None:
    assert relation(a, b).detail == detail


def test_differing_words_are_spans_of_the_words_as_written() -> None:
    a, b = "There is a plan, but it has stalled.", "A plan exists, but it has stalled."
    found = relation(a, b)
    assert [a[s.start : s.end] for s in found.differs_a] == ["There", "is"]
    assert [b[s.start : s.end] for s in found.differs_b] == ["exists"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A negation of something that the other side does not speak of turns nothing.
        ("The gun belonged to a boy at the home", "The gun belonged to a boy at the home who wasn't there"),
        # Other units are other numbers.
        ("The building lies about 24 km north of town", "The building lies about 15 miles north of town"),
        # A name in another spelling is the same name.
        ("We will defend Odesa with all we have left", "We shall defend Odessa with everything we have left"),
    ],
)
def test_what_does_not_turn_the_meaning(a: str, b: str) -> None:
    assert relation(a, b).likeness is not Likeness.MEANING_CHANGED


def test_lemmas_and_concepts_can_be_given() -> None:
    a, b = Utterance("The kids drove to the shore", "x"), Utterance("The children drive to the coast", "x")
    assert compare(a, b).likeness is Likeness.OTHER
    concepts = {"kids": "child", "children": "child", "shore": "coast"}
    found = compare(
        a,
        b,
        lemma=lambda word: {"drove": "drive"}.get(word, word),
        concepts=lambda word: frozenset({concepts.get(word, word)}),
    )
    assert found.likeness is Likeness.REWORDED


def test_names_are_told_by_their_capital_inside_a_sentence() -> None:
    found = words("Leeds is far. I think Hull is near")
    assert [t.word for t in found.tokens if t.name] == ["hull"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("controlling", "control"), ("happens", "happen"), ("used", "used"), ("glass", "glas")],
)
def test_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize("text", ["a " * 20_000, "((((" * 5_000, "[" * 9_000, "… " * 9_000, "not " * 9_000])
def test_hostile_words_go_through(text: str) -> None:
    assert relation(text, "We have not ruled out sabotage").likeness in Likeness


def test_a_bracketed_capital_is_no_change() -> None:
    whole = Utterance("I said what I had to say, and the house has stopped answering me", "Ann")
    assert (
        compare(whole, Utterance("[T]he house has stopped answering me", "Ann")).likeness is Likeness.TRIMMED
    )


@pytest.mark.parametrize(
    ("one", "two", "likeness"),
    [
        (
            "We sold the ferry, and we kept the sea",
            "We kept the sea, and the bill came later",
            Likeness.TRIMMED,
        ),
        (
            "We kept the sea, and the bill came later",
            "We sold the ferry, and we kept the sea",
            Likeness.TRIMMED,
        ),
        (
            "They have lost the ferry and we have saved the harbour for good",
            "We have saved the harbour for good, though they lost the ferry",
            Likeness.REWORDED,
        ),
    ],
)
def test_the_end_of_one_is_the_beginning_of_the_other(one: str, two: str, likeness: Likeness) -> None:
    assert relation(one, two).likeness is likeness
