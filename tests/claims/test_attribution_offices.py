"""Who is chosen for which office of which body."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.attribution_offices import chosen


@pytest.mark.parametrize(
    ("text", "written", "office", "part", "body"),
    [
        (
            "Ada Lund was elected chairman of the harbour committee on Monday.",
            "Ada Lund was elected chairman",
            "chairman",
            ("harbour committee",),
            {"harbour", "committee"},
        ),
        (
            "Ada Lund was elected treasurer of the rowing club on Monday.",
            "Ada Lund was elected treasurer",
            "treasurer",
            (),
            {"rowing", "club"},
        ),
        (
            "At the annual meeting Ada Lund was elected president.",
            "Ada Lund was elected president",
            "president",
            (),
            set(),
        ),
    ],
)
def test_who_is_chosen(text: str, written: str, office: str, part: tuple[str, ...], body: set[str]) -> None:
    doc = annotated(text)
    told = list(chosen(doc))
    assert [(doc.text_at(c.span), c.office, c.part, c.body) for c in told] == [(written, office, part, body)]
    assert [doc.entities[c.entity].label for c in told] == ["Ada Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund was not elected chairman of the rowing club.",
        "Ada Lund could be elected chairman of the rowing club.",
        "Ada Lund was elected on Monday.",
        "Ada Lund met the chairman of the rowing club.",
        "At the annual meeting a sister of Ada Lund was elected chairman of the rowing club.",
    ],
)
def test_nobody_is_chosen(text: str) -> None:
    assert not list(chosen(annotated(text)))
