"""How far a mention of an event looks for its happening, and how many may take part in one."""

from __future__ import annotations

from made_articles import annotated

from claimcheck.subjects.happenings import Happening, happenings
from claimcheck.subjects.moments import Moments

_GIVEN = ["Ada", "Bo", "Carla", "Dirk", "Elena", "Frank", "Gina", "Hugo", "Ines", "Jonas"]
_FAMILY = ["Lund", "Moss", "Ruiz", "Oduya", "Bakker", "Holm", "Orlov", "Weiss", "Nagy", "Pavlik"]
PEOPLE = [f"{given} {family}" for given in _GIVEN for family in _FAMILY]


def met(text: str) -> list[Happening]:
    doc = annotated(text)
    return [h for h in happenings(doc, Moments(doc, doc.document.published)) if h.family == "meet"]


def test_a_roll_of_names_is_no_happening() -> None:
    first, second, *others = PEOPLE
    found = met(" ".join(f"{first}, {second} and {other} met on Friday." for other in others))
    assert len(found) == 2
    assert 60 < len(found[0].entities) <= 64
    assert sum(len(happening.mentions) for happening in found) == len(others)


def test_a_happening_told_long_ago_is_not_taken_up() -> None:
    pairs = list(zip(PEOPLE[::2], PEOPLE[1::2], strict=True))
    told = [f"{one} met {two} on Friday." for one, two in pairs]
    assert met(" ".join([*told[:20], told[0]]))[0].mentions == (0, 20)
    many = [f"{one} met {two} on Friday." for one in PEOPLE[:9] for two in PEOPLE[10:18]]
    assert met(" ".join([*many, many[0]]))[0].mentions == (0,)
