"""Names that are easily taken for something else, and namesakes of one document."""

from __future__ import annotations

import pytest

from tests.annotate.test_names import labels, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Climbers reached Mt Hood on Friday.", {"Mt Hood": "place"}),
        ("The Surgeon General warned of smoke.", {}),
        ("Police in Memphis, Tenn arrested a clerk.", {"Memphis": "place", "Tenn": "place"}),
        ("She told News 12 so.", {}),
        ("The Chicago Larks won.", {"Chicago Larks": "organisation"}),
        ("They saw Niagara Falls.", {"Niagara Falls": "place"}),
        ("We met Peter W. Lake.", {"Peter W. Lake": "person"}),
        ("Martin Luther Hale spoke.", {"Martin Luther Hale": "person"}),
        ("Typhoon Amado killed 12 people.", {"Typhoon Amado": ""}),
    ],
)
def test_types(text: str, expected: dict[str, str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "label", "form"),
    [
        ("Toyota Motor Corp rose. Toyota hired.", "Toyota Motor Corp", "Toyota"),
        ("Halden Sachs hired. Halden Sachs Group Inc. rose.", "Halden Sachs Group Inc", "Halden Sachs"),
        ("Hurricane Amado hit Florida. Amado weakened.", "Hurricane Amado", "Amado"),
        ("Harrison Ford smiled. Ford left.", "Harrison Ford", "Ford"),
        ("Premier Zhou Qiwen came. Premier Zhou smiled.", "Zhou Qiwen", "Zhou"),
        ("Chen Qiwen came. Chen smiled.", "Chen Qiwen", "Chen"),
        ("Hafez al-Barak came. Barak smiled.", "Hafez al-Barak", "Barak"),
        ('Andrew "Sandy" Holm left. Sandy Holm smiled.', "Andrew Holm", "Sandy Holm"),
        ('Andrew "Sandy" Holm left. Holm smiled.', "Andrew Holm", "Holm"),
        ("Pavlo Denskyi came. Denskyi smiled.", "Pavlo Denskyi", "Denskyi"),
        ("Pavlo Densky came. Denskiy smiled.", "Pavlo Densky", "Denskiy"),
        ("Pope Urban visited Iraq. The pontiff prayed.", "Urban", "The pontiff"),
        (
            "The Central Bank of Kenya cut rates. The central bank rested.",
            "Central Bank of Kenya",
            "The central bank",
        ),
        ("The Supreme Court ruled. The court sat late.", "Supreme Court", "The court"),
        (
            "Former mayor Luis Ortega sued Mayor Ana Diaz. The former mayor lost.",
            "Luis Ortega",
            "The former mayor",
        ),
        ("Former mayor Luis Ortega sued Mayor Ana Diaz. The mayor won.", "Ana Diaz", "The mayor"),
        ("Attorney General Ruth Calder met General Ivo Horn. The general left.", "Ivo Horn", "The general"),
    ],
)
def test_short_forms(text: str, label: str, form: str) -> None:
    entity = next(e for e in read(text)[1] if e.label == label)
    assert form in entity.forms


@pytest.mark.parametrize(
    "text",
    [
        "Martin Hale Jr. came. Martin Hale Sr. wept.",
        "George Holm Sr. and George W. Holm met.",
        "The Court of Appeal sat. The Supreme Court ruled.",
    ],
)
def test_kept_apart(text: str) -> None:
    assert len(read(text)[1]) == 2


def test_a_court_is_named_only_where_one_fits() -> None:
    found, _ = read(
        "The Supreme Court ruled. A lower court had sat. The Court of Appeal sat. The court rose."
    )
    assert not [mention for mention in found if mention.form == "role"]


def test_an_object_is_not_its_own_subject() -> None:
    found, _ = read("District Attorney Getnet Bekel charged him.")
    assert not [mention for mention in found if mention.form == "pronoun"]
