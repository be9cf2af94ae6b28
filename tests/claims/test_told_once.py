"""What a number is of that a story has once."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count import extract
from claimcheck.claims.count_view import view
from claimcheck.claims.told_once import matters


def told(text: str) -> set[str]:
    """The matters of all numbers of a text that gives claims."""
    doc = annotate(make_document(text))
    held = {claim.span: claim.attribute for claim in extract(doc, None)}
    seen = [(view(doc, mention), held.get(mention.span, "")) for mention in doc.amounts]
    return {matter for one, attribute in seen for matter in matters(one, attribute)}


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("The vet was suspended for five months.", "ban"),
        ("A panel kept her from racing for two years.", "ban"),
        ("She may not teach for three years.", "ban"),
        ("Bo Quist was given a two-year ban.", "ban"),
        ("All nine people aboard were safe.", "aboard"),
        ("A lifeboat plucked 14 anglers from a sinking boat.", "rescued"),
        ("The jab was 81 percent effective.", "efficacy"),
        ("It showed an efficacy of 62% against infection.", "efficacy: infection"),
        ("Some 71 per cent of the candidates passed.", "passed"),
        ("Sixty percent of those entitled to vote did so.", "share of voters: turnout"),
        ("They voted by 82 per cent to strike.", "share of voters: votes in favour"),
        ("68 per cent of drivers who voted backed action.", "share of voters: votes in favour"),
        ("Norway expelled six Finnish diplomats.", "expelled: fin"),
        ("Winds peaked at 141 km/h in Leith.", "strength of the wind"),
        ("Winds of 60 km/h blew in Leith.", "wind"),
        ("A council tax rise of 4.2 percent was agreed.", "change of tax: council"),
        ("About 9,000 nurses marched through Leith, police said.", "crowd: by the police"),
        ("The app failed, and customers could not log in for six hours.", "length of the outage"),
        ("The walk of 62 kilometres from Leith ends on Tuesday.", "length of the journey"),
    ],
)
def test_matters(text: str, matter: str) -> None:
    assert matter in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "She worked in Leith for five months.",
        "Three passengers on board were hurt.",
        "The shop sold 81 percent of its stock.",
        "Sixty percent of the boats were lost.",
        "Six Finnish skiers were told to leave.",
        "The walk took 62 minutes.",
        "She could not sleep for six hours.",
    ],
)
def test_of_no_matter(text: str) -> None:
    assert not told(text)
