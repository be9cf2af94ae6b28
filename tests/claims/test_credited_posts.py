"""Who comes into an office."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.credited import extract
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill named Ada Lund as its new managing director.", ("head", ())),
        ("The paper has appointed Ada Lund editor with effect from May.", ("editor", ())),
        ("The choir has chosen Ada Lund, 44, to be its next conductor.", ("conductor", ())),
        ("Ada Lund was appointed director of the museum.", ("director", ("museum",))),
        ("Ada Lund will take over as chief executive in May.", ("head", ())),
        ("He will be succeeded as treasurer by Ada Lund in May.", ("treasurer", ())),
        ("Ada Lund becomes finance minister on Monday.", ("minister", ("finance",))),
        ("The port's next director will be Ada Lund.", ("director", ())),
        ("From May the port will be led by Ada Lund.", ("head", ())),
    ],
)
def test_who_comes_into_an_office(text: str, found: tuple[str, tuple[str, ...]]) -> None:
    posts = [
        (claim.about.concept, claim.scope)
        for claim in extract(annotate(parse_document(text.encode(), "a")), None)
    ]
    assert found in posts


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund stepped down as director of the museum.",
        "Ada Lund could become director of the museum.",
        "The court named Ada Lund as a suspect in the case.",
        "Ada Lund was named player of the match on Sunday.",
        "The mill named Ada Lund as its acting director.",
        "The director of the museum will be a friend of his.",
    ],
)
def test_who_goes_or_may_come_or_holds_no_office(text: str) -> None:
    assert not list(extract(annotate(parse_document(text.encode(), "a")), None))
