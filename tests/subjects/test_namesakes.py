"""People whom an article tells apart from others of their name."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents
from claimcheck.subjects.namesakes import told_apart

OTHER = "Dr Ida Roe, 44, lost her licence on Monday, the board said."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida Roe is no relation of the surgeon.", ["Ida Roe"]),
        ("The singer Ida Roe, who is not related to the surgeon, was glad.", ["Ida Roe"]),
        ("Ida Roe shares a name with a surgeon.", ["Ida Roe"]),
        ("Ida Roe had a letter from her namesake in York.", ["Ida Roe"]),
        ("Ida Roe sent her colleague of the same name a letter.", ["Ida Roe"]),
        ("Ida Roe and her mother of the same name came.", []),
        ("Ida Roe, no relation, was glad.", ["Ida Roe"]),
        ("The singer Ida Roe is not related to the surgeon.", ["Ida Roe"]),
        ("Ida Roe said the fire is not related to the storm.", []),
        ("Ida Roe said the two fires were not related.", []),
        ("The two fires are not related, police said.", []),
        ("The school of that name burned down.", []),
    ],
)
def test_told_apart(text: str, names: list[str]) -> None:
    document = annotate(parse_document(text.encode(), "a.txt"))
    assert [document.entities[at].label for at in sorted(told_apart(document))] == names


def ages(text: str) -> list[str]:
    """The rules that report something of an article beside `OTHER`."""
    pair = [parse_document(body.encode(), name) for name, body in (("a.txt", text), ("b.txt", OTHER))]
    return [conflict.rule for conflict in verify_documents(pair).conflicts if conflict.rule == "age-apart"]


def test_her_age_is_her_own() -> None:
    assert ages("Dr Ida Roe, 42, won a prize on Monday.") == ["age-apart"]
    assert ages("Dr Ida Roe, 42, won a prize on Monday. She shares a name with a surgeon, she said.") == []
