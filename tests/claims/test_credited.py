"""To whom a sentence lays a deed."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.credited import extract
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "It was the mayor, Per Vik, who urged the council to wait.",
            [("singled out", "Per Vik, who urged")],
        ),
        (
            "The cracks were first noticed by Ada Lund in May.",
            [("credited", "were first noticed by Ada Lund")],
        ),
        (
            "The alarm was raised by an apprentice, Ada Lund, on Friday.",
            [("credited", "was raised by an apprentice, Ada Lund")],
        ),
        ("The order, which nobody wanted, came from Ada Lund.", [("credited", "came from Ada Lund")]),
        (
            "The figures released on Friday by Ada Lund are old.",
            [("credited", "released on Friday by Ada Lund")],
        ),
        (
            "The results were published last week by the county harbour office.",
            [("credited", "published last week by the county harbour office")],
        ),
        (
            "The harbour was placed under curfew by Ada Lund.",
            [("credited", "curfew by Ada Lund")],
        ),
        ("An idea by Ada Lund saved the ship.", [("credited", "idea by Ada Lund")]),
        (
            "It was shut after the Bergen harbour office, whose report lists 31 cracks, gave warning.",
            [("credited", "Bergen harbour office, whose")],
        ),
        ("The author of the text, Ada Lund, is proud.", [("credited", "author of the text, Ada Lund")]),
        ("The letter is old and its author was Ada Lund.", [("credited", "author was Ada Lund")]),
        ("Ada Lund proposed on Friday to shut the bridge.", [("doer", "Ada Lund proposed")]),
        (
            "Ada Lund went home on Friday and then wrote the report.",
            [("doer", "Ada Lund went home on Friday and then wrote")],
        ),
        ("Ada Lund ordered a curfew on Friday.", [("doer", "Ada Lund ordered")]),
        ("Ada Lund drew up the motion on Friday.", [("doer", "Ada Lund drew")]),
        (
            "The survey was paid for by the timber association itself.",
            [("credited", "paid for by the timber association")],
        ),
        (
            "BERGEN — The order to open the gates, which flooded a street, was given by the mayor, Ada Lund.",
            [("credited", "was given by the mayor, Ada Lund")],
        ),
        (
            "The study was commissioned by the timber association itself and made public on Friday.",
            [("credited", "was commissioned by the timber association")],
        ),
        ("It was a retired surveyor who noticed it.", [("singled out", "retired surveyor who noticed")]),
        (
            "It was a sailor's widow, Ada Lund, 44, who saw the smoke.",
            [("singled out", "Ada Lund, 44, who saw")],
        ),
        (
            "Federal divers were the ones who saw the hole.",
            [("singled out", "Federal divers were the ones who saw")],
        ),
        ("It fell to a tax clerk to expose him.", [("credited", "fell to a tax clerk")]),
        ("The idea is that of an engineer, Ada Lund.", [("credited", "is that of an engineer, Ada Lund")]),
        (
            "Credit for Sunday's rescue belongs to Bo Quist, a surveyor.",
            [("credited", "belongs to Bo Quist")],
        ),
        (
            "The mill was saved thanks to the village priest.",
            [("credited", "thanks to the village priest")],
        ),
        ("The informer was a furrier, Ada Lund.", [("credited", "was a furrier, Ada Lund")]),
        (
            "The switch was hit by the guard at the gate, Per Vik, in time.",
            [("credited", "was hit by the guard at the gate, Per Vik")],
        ),
        ("The design of the quay is by Ada Lund.", [("credited", "is by Ada Lund")]),
        ("The mill, which belonged to Ada Lund, burnt down.", [("credited", "belonged to Ada Lund")]),
        ("The search is in the hands of Ada Lund.", [("credited", "is in the hands of Ada Lund")]),
        ("The contract was awarded to Ada Lund.", [("credited", "awarded to Ada Lund")]),
        ("The architect is Ada Lund, of Voss.", [("credited", "architect is Ada Lund")]),
        ("The man was found by Ada Lund.", [("credited", "was found by Ada Lund")]),
        ("Ada Lund belongs to the Bergen Nurses' Union.", []),
        ("She belonged to the Bergen Nurses' Union.", []),
        ("The tent is by the mayor's house in Voss.", []),
        ("The species belongs to a group of owls.", []),
        ("The former captain was Ada Lund.", []),
        ("The idea was not that of an engineer, Ada Lund.", []),
        ("Ada Lund was the head of the harbour office in Bergen.", []),
        ("The whole of the work began with a prayer on Friday.", []),
        ("The house belongs to the old and the poor of Bergen.", []),
        ("Ada Lund carried out the order on Friday.", []),
        ("Ada Lund did not speak about the issues on Friday.", []),
        ("Ada Lund never ordered a curfew on Friday.", []),
        ("Ada Lund wrote a song on Friday.", []),
        ("The figures were released on Friday by a spokesman.", []),
        ("The plan put forward by Friday was old.", []),
        ("The office released the figures by mistake.", []),
        (
            "It was noticed by Ada Lund, a nurse who collects shells.",
            [("credited", "was noticed by Ada Lund")],
        ),
        ("The cracks were not noticed by Ada Lund in May.", []),
        ("The cracks were noticed by Ada Lund and a boy.", []),
        ("It was on Friday that Ada Lund urged the council to wait.", []),
        ("It was a relief to Ada Lund, who’s the mayor of Bergen.", []),
    ],
)
def test_whom_a_deed_is_laid_to(text: str, found: list[tuple[str, str]]) -> None:
    claims = extract(annotate(parse_document(text.encode(), "a.txt")), None)
    assert [(claim.attribute, claim.as_written) for claim in claims] == found


@pytest.mark.parametrize(
    ("text", "party", "deed"),
    [
        ("It was the head, Ada Lund, who gave the order to shut the gates.", "Ada Lund", "order"),
        ("The decision to end it was taken by the director, Ada Lund.", "Ada Lund", "decision"),
        ("The discovery was made by a student, Ada Lund, in a drawer.", "Ada Lund", "discover"),
        ("The proposal to sell the mill was put forward by Ada Lund.", "Ada Lund", "propose"),
        ("The admission that the valve was faulty came from Ada Lund.", "Ada Lund", "admission"),
        ("The alarm was raised by a night nurse, Ada Lund, before two.", "Ada Lund", "alarm"),
        ("The count was held by the forestry institute in May.", "forestry institute", "count"),
        ("The first to notice the smell was a nurse, Ada Lund.", "Ada Lund", "notice"),
        ("The man who fetched the child was a miner, Per Vik.", "Per Vik", "fetch"),
        ("The inventor of the lock was Per Vik.", "Per Vik", "invent"),
        ("The lock is rusty and its owner, Per Vik, is sad.", "Per Vik", "own"),
        ("Per Vik was the first to see the smoke.", "Per Vik", "see"),
        ("The young baker was the first to see the smoke.", "young baker", "see"),
        ("The silver medal has gone to Per Vik.", "Per Vik", "win"),
        ("The order to leave came from the Welsh transport agency.", "Welsh transport agency", "order"),
        ("The donor of the new bell is Per Vik, a farmer.", "Per Vik", "donor"),
        ("The new bell is the property of Per Vik.", "Per Vik", "own"),
        ("The brig was under the command of Per Vik.", "Per Vik", "lead"),
        ("At the wheel was Per Vik.", "Per Vik", "drive"),
        ("The man in charge of the search is Per Vik.", "Per Vik", "lead"),
        ("The new minister of finance is Per Vik.", "Per Vik", "minister"),
        ("The head of the jury is Per Vik.", "Per Vik", "lead"),
    ],
)
def test_what_was_done(text: str, party: str, deed: str) -> None:
    claims = extract(annotate(parse_document(text.encode(), "a.txt")), None)
    assert [(str(c.value), c.about.concept) for c in claims] == [(party, deed)]


def test_what_somebody_is_lays_no_deed() -> None:
    text = "The owner of the mill in Bergen is an economist."
    assert not list(extract(annotate(parse_document(text.encode(), "a.txt")), None))


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The cracks were first noticed by Ada Lund in May.", "crack"),
        ("The design of the quay is by Ada Lund.", "design"),
        ("The captain of the brig was Ada Lund.", "brig"),
        ("The brig's captain was Ada Lund.", "brig"),
        ("The man in charge of the search is Ada Lund.", "search"),
        ("They were noticed by Ada Lund in May.", ""),
    ],
)
def test_to_what_it_was_done(text: str, thing: str) -> None:
    claims = extract(annotate(parse_document(text.encode(), "a.txt")), None)
    assert ["".join(claim.scope) for claim in claims] == [thing]
