"""Entities of several documents that are one subject, and those that are not."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.documents.parse import parse_document
from claimcheck.model import Document, Subject
from claimcheck.subjects.entities import join

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def documents(*texts: str) -> list[Annotated]:
    made = []
    for number, text in enumerate(texts):
        plain = make_document(text)
        made.append(annotate(Document(f"{number:064}", f"{number}.txt", text, plain.blocks)))
    return made


def subjects(*texts: str) -> dict[str, Subject]:
    return {subject.key: subject for subject in join(documents(*texts))[0]}


@pytest.mark.parametrize(
    ("texts", "key", "names"),
    [
        (
            ("Alexander Bondar spoke in Minsk.", "Aleksandr G. Bondar smiled."),
            "person:alexander bondar",
            {"Alexander Bondar", "Aleksandr G. Bondar"},
        ),
        (
            ("Serkan Ozdemir spoke in Elazig, Turkey.", "In Elazig, Turkey, Mr. Ozdemir spoke."),
            "person:serkan ozdemir",
            {"Serkan Ozdemir", "Mr. Ozdemir", "Ozdemir"},
        ),
        (
            ("Dunmore Freight plc hired Moira Ashcomb.", "Moira Ashcomb left Dunmore."),
            "organisation:dunmore freight",
            {"Dunmore Freight plc", "Dunmore"},
        ),
        (
            ("Ostdeutsche Walzbau AG hired Moira Ashcomb.", "Moira Ashcomb sued ODW."),
            "organisation:ostdeutsche walzbau",
            {"Ostdeutsche Walzbau AG", "ODW"},
        ),
        (
            ('Andrew "Sandy" Holm left Ryde.', "Sandy Holm smiled in Ryde."),
            "person:andrew holm",
            {'Andrew "Sandy" Holm', "Sandy Holm"},
        ),
        (
            ("Greta Holm, the keeper whom everyone calls Zita, left Ryde.", "Zita smiled in Ryde."),
            "person:greta holm",
            {"Greta Holm", "Zita"},
        ),
        (
            ("Greta Holm, who sings under the name Rose Ek, left Ryde.", "Rose Ek smiled in Ryde."),
            "person:greta holm",
            {"Greta Holm", "Rose Ek"},
        ),
        (("It rained in Kiev.", "It snowed in Kyiv."), "place:kyiv, ukraine", {"Kiev", "Kyiv"}),
        (
            ("It rained in Rzeszow.", "It snowed in Rzeszów."),
            "place:rzeszow, subcarpathia, poland",
            {"Rzeszow", "Rzeszów"},
        ),
    ],
)
def test_joined(texts: tuple[str, ...], key: str, names: set[str]) -> None:
    found = subjects(*texts)
    assert names <= set(found[key].names)
    assert found[key].type == "entity"
    assert found[key].reasons


@pytest.mark.parametrize(
    ("texts", "keys"),
    [
        (("Ivan Petkov won.", "Marina Petkov won."), {"person:ivan petkov", "person:marina petkov"}),
        (("Ruth Calder, 31, won.", "Ruth Calder, 58, won."), {"person:ruth calder", "person:ruth calder #2"}),
        (
            ("Irish coach Ruth Calder won.", "Polish minister Ruth Calder won."),
            {"person:ruth calder", "person:ruth calder #2"},
        ),
        (("It rained in Iran.", "It rained in Iraq."), {"place:iran", "place:iraq"}),
        (("Serkan Ozdemir sang.", "Mr. Ozdemir danced."), {"person:serkan ozdemir", "person:ozdemir"}),
    ],
)
def test_kept_apart(texts: tuple[str, ...], keys: set[str]) -> None:
    assert keys <= set(subjects(*texts))


def test_a_surname_that_fits_two_joins_neither() -> None:
    texts = (
        "Ivan Petkov and Marina Petkov spoke in Gdynia, Poland.",
        "In Gdynia, Poland, Petkov spoke.",
    )
    assert "person:petkov" in subjects(*texts)


def test_every_entity_has_a_key_and_order_does_not_matter() -> None:
    made = documents(
        "Ivan Petkov met Ida Norn in Minsk.", "Ms. Norn left Minsk.", "Petkov, 40, stayed in Minsk."
    )
    expected = join(made)
    assert set(expected[1]) == {(doc.document.id, i) for doc in made for i in range(len(doc.entities))}
    for shuffled in itertools.permutations(made):
        assert join(shuffled) == expected


@pytest.mark.parametrize(
    "forms",
    [
        ("Vladimir Putin", "Putin", "Mr. Putin", "Vladimir V. Putin", "Russian President Vladimir Putin",
         "the Russian leader"),
        ("Alexander Lukashenko", "Lukashenko", "Mr. Lukashenko", "Aleksandr G. Lukashenko", "the Belarusian leader",
         "the Belarusian strongman"),
        ("Volodymyr Zelenskyy", "Zelenskyy", "Mr Zelenskyy"),
        ("Mark Milley", "US General Mark Milley"),
        ("Saint Petersburg", "St Petersburg"),
        ("Kyiv", "Kiev"),
        ("Odesa", "Odessa"),
        ("Rzeszow", "Rzeszów"),
    ],
)  # fmt: skip
def test_the_seed_articles_name_each_subject_once(forms: tuple[str, ...]) -> None:
    made = [annotate(parse_document(path.read_bytes(), path.name)) for path in SEEDS]
    owners = {form: [s.key for s in join(made)[0] if form in s.names] for form in forms}
    assert len({tuple(keys) for keys in owners.values()}) == 1
    assert all(len(keys) == 1 for keys in owners.values())
