"""One person under two ranks."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse_document
from claimcheck.pipeline import verify_documents

FIRST = (
    "Two men stole a ferry at Bergen on Friday, police Sergeant Ada Lund said. The ferry was found at Voss."
)
SECOND = (
    "The ferry that two men stole at Bergen on Friday was found at Voss, police Lieutenant Ada Lund said."
)


@pytest.mark.parametrize(
    ("second", "day", "found"),
    [
        (SECOND, 3, True),
        (SECOND.replace("Lieutenant", "Sgt."), 3, False),
        (SECOND.replace("Ada", "Mette"), 3, False),
        (SECOND, 28, False),
    ],
)
def test_ranks(second: str, day: int, found: bool) -> None:
    documents = [
        parse_document(FIRST.encode(), "a.txt", published=date(2024, 3, 2)),
        parse_document(second.encode(), "b.txt", published=date(2024, 3, day)),
    ]
    rules = {conflict.rule for conflict in verify_documents(documents).conflicts}
    assert ("role-apart" in rules) is found
