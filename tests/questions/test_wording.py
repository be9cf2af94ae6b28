"""Questions in plain English, and never in bad English."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.annotate.concepts import concepts
from claimcheck.model import Kind
from claimcheck.questions.forms import event_noun, participle, plural, series
from claimcheck.questions.odds import DEEDS, weights
from claimcheck.questions.wording import Asked, named, weighed, worded, worded_check

DATA = Path(__file__).parents[2] / "claimcheck" / "data" / "question_words.toml"
TWO = (("agent", "Vladimir Putin"), ("agent", "Alexander Lukashenko"))
HOLT = (("patient", "Mara Holt"),)


def when(family: str, *names: tuple[str, str], planned: bool = False) -> str:
    return worded(Asked(Kind.DATE, "time", family, names, planned=planned))


def count(attribute: str, **fields: object) -> str:
    return worded(replace(Asked(Kind.COUNT, attribute), **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (Asked(Kind.LOCATION, "place", "meet", TWO), "Where did Vladimir Putin and Alexander Lukashenko meet?"),
        (Asked(Kind.DATE, "time", "convict", HOLT), "When was Mara Holt convicted?"),
        (Asked(Kind.COUNT, "age", of="Jane Roe"), "How old is Jane Roe?"),
        (Asked(Kind.ATTRIBUTION, "said", of="Ada Lund"), "What did Ada Lund say?"),
        (Asked(Kind.ATTRIBUTION, "said", of="Ada Lund", words="Leith"), "What did Ada Lund say about Leith?"),
        (Asked(Kind.ATTRIBUTION, "said"), "What was said?"),
        (Asked(Kind.ATTRIBUTION, "speaker", words="We won"), "Who said “We won”?"),
        (Asked(Kind.ATTRIBUTION, "host", "meet", HOLT), "Who hosted the meeting involving Mara Holt?"),
        (Asked(Kind.ATTRIBUTION, "winner"), "Who won?"),
        (Asked(Kind.ATTRIBUTION, "winner", "elect"), "Who won the election?"),
        (Asked(Kind.ATTRIBUTION, "winner", "win", TWO), "Who won, Vladimir Putin or Alexander Lukashenko?"),
        (Asked(Kind.COUNT, "ordinal", "meet", TWO),
         "Which of its kind was the meeting of Vladimir Putin and Alexander Lukashenko?"),
        (Asked(Kind.ATTRIBUTION, "mascot"), "Who is meant (mascot)?"),
        (Asked(Kind.LOCATION, "place", "win", TWO[:1]), "Where did Vladimir Putin win?"),
        (Asked(Kind.LOCATION, "place", "win", HOLT), "Where did this happen?"),
        (Asked(Kind.LOCATION, "seat", of="Cairn Dairy"), "Where is Cairn Dairy based?"),
        (Asked(Kind.LOCATION, "destination", "travel", TWO[:1]), "Where did Vladimir Putin go?"),
        (Asked(Kind.LOCATION, "place"), "Where did this happen?"),
        (Asked(Kind.LOCATION, "crossing"), "What is the place (crossing)?"),
        (Asked(Kind.DATE, "start", "war"), "When did the war begin?"),
        (Asked(Kind.DATE, "end"), "When did this end?"),
        (Asked(Kind.COUNT, "duration", "strike"), "How long did the strike last?"),
        (Asked(Kind.COUNT, "duration", "win", HOLT), "How long did this take?"),
        (Asked(Kind.DATE, "born", of="Ada Lund"), "When was Ada Lund born?"),
        (Asked(Kind.DATE, "anniversary"), "What is the date (anniversary)?"),
        (Asked(Kind.DATE, "clock"), "At what time did this happen?"),
    ],
)  # fmt: skip
def test_kinds_and_attributes(asked: Asked, question: str) -> None:
    assert worded(asked) == question


def test_happenings() -> None:
    assert when("kill", ("patient", "Ada Lund")) == "When did Ada Lund die?"
    assert (
        when("shoot", ("patient", "Ada Lund"), ("patient", "Bo Ek")) == "When were Ada Lund and Bo Ek shot?"
    )
    assert when("resign", ("agent", "Ada Lund")) == "When did Ada Lund step down?"
    assert when("open", ("patient", "Severn Bridge")) == "When did Severn Bridge open?"
    assert when("meet", *TWO, planned=True) == "When will Vladimir Putin and Alexander Lukashenko meet?"
    assert when("convict", *HOLT, planned=True) == "When will Mara Holt be convicted?"
    assert when("arrest", planned=True) == "When will the arrest take place?"
    assert when("try", *HOLT) == "When did the trial involving Mara Holt take place?"
    assert when("~take", *HOLT) == "When did this happen?"
    assert (
        when("convict", ("agent", "Supreme Court"))
        == "When did the conviction involving the Supreme Court take place?"
    )


def test_tolls_name_their_cause_and_place_where_known() -> None:
    attack = count("killed", cause="attack", where="Odesa")
    assert attack == "How many people were killed in the attack on Odesa?"
    assert (
        count("killed", cause="quake", scope=("2019",))
        == "How many people were killed in the earthquake in 2019?"
    )
    assert count("killed", where="Republic of Congo") == "How many people died in the Republic of Congo?"
    assert count("killed") == "How many people died?"
    assert count("injured", where="Leith") == "How many people were injured in Leith?"


def test_other_counts() -> None:
    assert count("number of child") == "What is the number of children?"
    assert count("number of polling station") == "What is the number of polling stations?"
    assert count("share of pupil", scope=("2018", "net")) == "What is the share of pupils in 2018 (net)?"
    assert count("amount of takeover") == "What is the amount of money for the takeover?"
    assert count("mass of cargo") == "What is the mass of the cargo?"
    assert count("price", of="Brillanz", scope=("per share",)) == "What is the price of Brillanz per share?"
    assert count("frobnication") == "What is the frobnication?"
    assert (
        count("score", taking_part=(("agent", "Lions"), ("agent", "Bears")))
        == "What was the score between Lions and Bears?"
    )


@pytest.mark.parametrize(
    ("verb", "form"),
    [("meet", "met"), ("begin", "begun"), ("take", "taken"), ("hit", "hit"), ("cut", "cut"), ("run", "run"),
     ("become", "become"), ("shoot", "shot"), ("stop", "stopped"), ("convict", "convicted"), ("carry", "carried"),
     ("approve", "approved"), ("panic", "panicked"), ("see", "seen"), ("hurt", "hurt"), ("deploy", "deployed")],
)  # fmt: skip
def test_participles(verb: str, form: str) -> None:
    assert participle(verb) == form


@pytest.mark.parametrize(
    ("noun", "many"),
    [("child", "children"), ("family", "families"), ("bus", "buses"), ("church", "churches"), ("person", "people"),
     ("aircraft", "aircraft"), ("day", "days"), ("man", "men"), ("women", "women"),
     ("talks", "talks"), ("polling station", "polling stations")],
)  # fmt: skip
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_series_of_names() -> None:
    assert [series("ABCDE"[:n]) for n in range(5)] == ["", "A", "A and B", "A, B and C", "A, B, C and others"]


def test_nouns_of_happenings() -> None:
    assert [event_noun(f) for f in ("meet", "burn", "arrive", "attack", "~take", "")] == [
        "meeting", "fire", "arrival", "attack", "", ""]  # fmt: skip


def test_checks() -> None:
    assert worded_check("sum") == "Do the parts add up to the whole?"
    assert worded_check("timeline") == "Can all these dates be right together?"
    assert worded_check("denied") == "Was it denied or confirmed?"
    assert worded_check("another") == "Do these statements fit together?"


def test_attributes_are_named_as_a_reader_names_them() -> None:
    assert named("number of county") == "number of counties"
    assert named("share of vote") == "share of vote"
    assert named("killed") == "killed"
    assert named("length told") == "length"
    assert count("length told") == "What is the length?"
    assert count("without power", where="Leith") == "How many were without power in Leith?"


def test_traits_that_were_weighed_are_told_once_each() -> None:
    told = weighed(["words of the sentences", "shared words", "near one another", "a trait of no words"])
    assert told == "weighed together: the sentences share words, the values are close, a trait of no words"
    assert set(tomllib.loads(DATA.read_text("utf-8"))["weighed"]) <= {*weights().trait, *weights(DEEDS).trait}


def test_the_lists_name_concepts() -> None:
    words = tomllib.loads(DATA.read_text("utf-8"))
    for sort in ("reciprocal", "passive", "alone", "harmful", "lasting"):
        assert set(words["words"][sort]) <= concepts() | {"clash"}, sort
    assert set(words["instead"]) <= concepts()


_names = st.text(max_size=90)
_asked = st.builds(
    Asked,
    kind=st.sampled_from(Kind),
    attribute=st.sampled_from(["time", "place", "killed", "number of child", "amount of x", "said", " of ", "x"]),
    family=st.sampled_from([*sorted(concepts()), "", "~take", "nothing known"]),
    taking_part=st.lists(st.tuples(st.sampled_from(["agent", "patient", ""]), _names), max_size=5).map(tuple),
    of=_names, where=_names, cause=st.sampled_from(["", "attack", "quake"]),
    scope=st.lists(st.sampled_from(["2018", "per day", "net", "{who}", "["]), max_size=3).map(tuple),
    words=_names, planned=st.booleans(),
)  # fmt: skip


@settings(deadline=None)
@given(_asked)
def test_every_question_is_one_short_line_without_open_slots(asked: Asked) -> None:
    question = worded(asked)
    assert re.fullmatch(r"[A-Z][^\n]*\?", question)
    assert len(question) < 500


def test_words_of_an_article_are_no_slots() -> None:
    asked = Asked(Kind.ATTRIBUTION, "said", of="{words} [of] {who}", words="[{where}]")
    assert worded(asked) == "What did {words} [of] {who} say about [{where}]?"
