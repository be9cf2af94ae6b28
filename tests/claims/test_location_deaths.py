from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.location_deaths import HOME, HOSPITAL, SCENE, WAY, Death, deaths


def told(text: str) -> list[Death]:
    return list(deaths(annotated(text)))


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ada Lund died at the scene.", SCENE),
        ("Medics pronounced the boy dead at the scene.", SCENE),
        ("The farmer died on the spot, his son said.", SCENE),
        ("She died on Friday in a Leith hospital.", HOSPITAL),
        ("Bo Ek was flown to Ward Medical Center, where he later died.", HOSPITAL),
        ("The boy was taken to Ward Hospital, where doctors pronounced him dead.", HOSPITAL),
        ("He died on the way to hospital.", WAY),
        ("The nurse died while being taken to Leith.", WAY),
        ("The poet died at her home in Leith.", HOME),
        ("Ada Lund died on Friday.", ""),
        ("He died of a fever that he caught in the hospital.", ""),
    ],
)
def test_where_somebody_died(text: str, where: str) -> None:
    assert [death.where for death in told(text)] == [where]


@pytest.mark.parametrize(
    "text",
    [
        "He nearly died in hospital.",
        "She would have died at the scene.",
        "The dead were laid out in the hospital.",
    ],
)
def test_no_death(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "name", "gender", "age", "many"),
    [
        ("Police said Ada Lund died at the scene.", "Ada Lund", "", "", False),
        ("Bo Ek was taken to Ward Hospital, where he died.", "Bo Ek", "m", "", False),
        (
            "Ada Lund died at the scene, and the girl was taken to hospital, where she died.",
            "Ada Lund",
            "",
            "",
            False,
        ),
        ("The girl was taken to hospital, where she died.", "", "f", "child", False),
        ("Two men died at the scene.", "", "m", "adult", True),
        ("They died at the scene.", "", "", "", True),
    ],
)
def test_who_died(text: str, name: str, gender: str, age: str, many: bool) -> None:
    victim = told(text)[0].victim
    assert (victim.name, victim.gender, victim.age, victim.many) == (name, gender, age, many)


def test_the_child_is_not_the_mother() -> None:
    text = "Ada Lund died at the scene, and the girl was taken to hospital, where she died."
    assert [death.victim.name for death in told(text)] == ["Ada Lund", ""]
