"""Which mentions of one article are one happening."""

from __future__ import annotations

import pytest
from made_articles import annotated, article
from made_placed import day

from claimcheck.annotate.mentions import Annotated
from claimcheck.subjects.happenings import Happening, happenings
from claimcheck.subjects.moments import Moments


def told(text: str) -> tuple[Annotated, tuple[Happening, ...]]:
    doc = annotated(text)
    return doc, happenings(doc, Moments(doc, doc.document.published))


def words(text: str, family: str) -> list[list[str]]:
    """The triggers of every happening of a family."""
    doc, found = told(text)
    return [
        [text[slice(*doc.events[index].span)] for index in happening.mentions]
        for happening in found
        if happening.family == family
    ]


@pytest.mark.parametrize(
    ("text", "family", "wanted"),
    [
        (  # what one mention acts on, and a noun that takes it up
            "Dutch minister Jan Bakker hosted a rare visit by his Danish counterpart Mette Holm on Friday. "
            "Their talks on Friday lasted two hours.",
            "meet",
            [["hosted", "visit", "talks"]],
        ),
        (
            "Mara Holt was convicted of fraud on Tuesday. The conviction came after a long trial.",
            "convict",
            [["convicted", "conviction"]],
        ),
        (  # a trip joins the meeting of the same day and person
            "Jan Bakker met Mette Holm on Friday. Jan Bakker's trip to Minsk on Friday was short.",
            "meet",
            [["met", "trip"]],
        ),
        (  # not that of another day
            "Jan Bakker met Mette Holm on Friday. Jan Bakker's trip to Minsk on Tuesday was short.",
            "meet",
            [["met"]],
        ),
        (  # what did not happen is not what happened
            "Mara Holt was convicted of fraud on Tuesday. Mara Holt was not convicted of theft.",
            "convict",
            [["convicted"], ["convicted"]],
        ),
        (  # other targets
            "Russia attacked Odesa on Tuesday. Russia attacked Warsaw on Tuesday.",
            "attack",
            [["attacked"], ["attacked"]],
        ),
        (  # the two who met now meet others
            "Jan Bakker and Mette Holm met on Friday. Jan Bakker and Mette Holm met residents on Friday.",
            "meet",
            [["met"], ["met"]],
        ),
        (  # another person
            "Jan Bakker met Mette Holm on Friday. Bakker met Ada Lund on Friday.",
            "meet",
            [["met"], ["met"]],
        ),
        (  # another day
            "Jan Bakker met Mette Holm on Friday. Bakker met Holm in January 2022.",
            "meet",
            [["met"], ["met"]],
        ),
        (  # several happenings in one noun; "talks" is one
            "These meetings ended. The talks ended. The talks took place in Oslo.",
            "meet",
            [["talks", "talks"]],
        ),
        ("Bakker said on Friday that nobody knew.", "say", []),  # speech is no happening
    ],
)
def test_mentions_of_one_happening(text: str, family: str, wanted: list[list[str]]) -> None:
    assert words(text, family) == wanted


def test_what_takes_part_in_one_mention_takes_part_in_all() -> None:
    doc, found = told("Jan Bakker and Mette Holm met residents on Friday. The talks took place in Oslo.")
    meeting = next(h for h in found if h.family == "meet")
    assert [(role, doc.entities[index].label) for role, index in meeting.entities] == [
        ("agent", "Jan Bakker"),
        ("agent", "Mette Holm"),
    ]
    assert (meeting.when, meeting.others, meeting.unreal) == (day("2024-03-01"), ("resident",), False)


def test_what_a_happening_is_aimed_at() -> None:
    _, found = told("Russia attacked Odesa on Tuesday. In Warsaw, officials waited.")
    (attack,) = (h for h in found if h.family == "attack")
    assert [str(place) for place in attack.places] == ["Odesa, Odessa, Ukraine"]
    assert [(e.form, e.get("weekday")) for e in attack.words] == [("weekday", "1")]


def test_the_denied_is_unreal() -> None:
    _, found = told("Mara Holt was not convicted of theft.")
    assert [h.unreal for h in found if h.family == "convict"] == [True]


def test_no_events_make_no_happenings() -> None:
    assert told("Nothing at all.")[1] == ()
    assert article("Nothing at all.", published=None).published is None


def test_one_more_of_the_kind_is_a_happening_of_its_own() -> None:
    _, found = told("The ferry burned on Monday. The fire was put out. Another fire broke out on Tuesday.")
    fires = [happening for happening in found if happening.family == "burn"]
    assert [len(fire.mentions) for fire in fires] == [2, 1]


def test_a_definite_noun_takes_up_the_happening_it_is_the_outcome_of() -> None:
    _, found = told("Bo Quist was convicted of fraud on Tuesday. He left after Wednesday's verdict.")
    assert [len(h.mentions) for h in found if h.family == "convict"] == [2]
    _, found = told("Bo Quist was convicted of fraud on Tuesday. A verdict on his brother came on Wednesday.")
    assert [len(h.mentions) for h in found if h.family == "convict"] == [1]
