from __future__ import annotations

import pytest
from made_articles import annotated
from toll import Count, toll

from claimcheck.claims.count import extract


def told(text: str) -> tuple[tuple[int, str] | None, tuple[int, str] | None]:
    doc = annotated(text)
    read = toll(doc, list(extract(doc, doc.document.published)))

    def shown(count: Count | None) -> tuple[int, str] | None:
        return None if count is None else (count.number, count.basis)

    return shown(read.killed), shown(read.injured)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # one victim, told without a number
        ("A man was killed in a shooting in Leith on Friday.", 1),
        ("Police are investigating the shooting death of a teenager in Leith.", 1),
        ("A 15-year-old boy was fatally shot in Leith on Friday.", 1),
        ("Ada Lund was found shot dead at her home in Leith on Friday.", 1),
        # several, named or listed
        ("A gunman killed his wife and two sons in Leith on Friday.", 3),
        ("Ada Lund and Karl Berg were killed when a bus overturned in Leith.", 2),
        ("A man and two children were found dead in Leith on Friday.", 3),
        # a number outweighs single victims told of later
        ("Three people were killed in Leith on Friday.\n\nOne victim, Ada Lund, died in hospital.", 3),
        # the killer's own death
        ("A man shot his wife and daughter before killing himself in Leith on Friday.", 3),
        ("A man killed two people in Leith and then turned the gun on himself.", 3),
        ("Two people were found dead in a murder-suicide in Leith on Friday.", 2),
        # a father's children are no dead
        ("A father of four was killed in Leith on Friday.", 1),
        # deaths of other years, told late, do not count beside the hurt of the lead
        ("A fall injured four people in Leith on Friday.", 0),
    ],
)
def test_killed(text: str, killed: int) -> None:
    found, _ = told(text)
    assert found is not None
    assert found[0] == killed


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("A shooting in Leith killed one person and wounded three others.", (3, "stated")),
        ("Five people were shot in Leith on Friday, one of them fatally. A man was killed.", (4, "stated")),
        ("A shooting at a bar sent four people to hospital on Friday.", (4, "stated")),
        ("A man was killed and another man was injured in Leith on Friday.", (1, "counted")),
        ("A man was killed in Leith on Friday.", (0, "implied")),
        ("A boy was shot in Leith on Friday and is in critical condition.", (1, "open")),
    ],
)
def test_injured(text: str, injured: tuple[int, str]) -> None:
    _, found = told(text)
    assert found == injured


@pytest.mark.parametrize(
    "text",
    [
        "The council met in Leith on Friday.",
        "A boy was shot in Leith on Friday and is in critical condition.",
        "Two men died in separate shootings in Leith on Friday.",
        "The prosecutor seeks the death penalty.",
    ],
)
def test_articles_that_do_not_say_how_many_died(text: str) -> None:
    assert told(text)[0] is None
