"""Whose deed a number is of, and which two are of two doers."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.count_doers import Doer, doer, other_doer
from claimcheck.claims.count_view import view


def first(text: str) -> Doer | None:
    doc = annotate(make_document(text))
    return doer(view(doc, doc.amounts[0]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A poll found that the Reform Party had 24 percent.", ("organisation", "have")),
        ("She found that Siemens would build 12 trains.", ("organisation", "build")),
        ("On Friday Norway gave $4 million.", ("land", "give")),
        ("On Friday Norway and Sweden gave $4 million.", None),
        ("On Friday a bank of Norway gave $4 million.", None),
        ("On Friday Oslo gave $4 million.", ("", "give")),
        ("On Friday Norway said 40 had come.", None),
        ("On Friday Norway, its gas and 40 ships came.", None),
        ("On Friday it gave $4 million.", None),
    ],
)
def test_doer(text: str, found: tuple[str, str] | None) -> None:
    told = first(text)
    assert (told and (told.sort, told.verb)) == found


@pytest.mark.parametrize(
    ("one", "two", "wanted"),
    [
        ("On Friday Norway gave $4 million.", "On Friday Sweden gave $7 million.", True),
        ("On Friday Norway gave $4 million.", "On Friday Oslo gave $7 million.", False),
        ("On Friday Norway gave $4 million.", "On Friday Sweden took $7 million.", False),
        ("On Friday Norway gave $4 million.", "On Friday it gave $7 million.", False),
        ("On Sunday the Greens won 41 seats.", "On Sunday the Green Party won 29 seats.", False),
        ("In it the Reform Party had 24 percent.", "In it the Centre Party had 31 percent.", True),
        ("In it Klas Tamm had 24 percent.", "In it Tamm had 31 percent.", False),
        ("In it the CFP had 24 percent.", "In it the Centre Party had 31 percent.", False),
    ],
)
def test_other_doer(one: str, two: str, wanted: bool) -> None:
    assert other_doer(first(one), first(two)) is wanted
    assert other_doer(first(two), first(one)) is wanted
