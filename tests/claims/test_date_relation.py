"""Which event a date dates, how, and whether that day came. Published on Wednesday 16 August 2023.

A row: text, and for every date claim "words -> trigger attribute certainty value".
"""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.date import extract
from claimcheck.model import TimeInterval
from tests.conftest import make_document

WEDNESDAY = TimeInterval(date(2023, 8, 16), date(2023, 8, 16))
ROWS = [
    (
        "The tram line, which opened in 1987, will close on Friday.",
        ["1987 -> opened time asserted 1987-01-01/1987-12-31", "Friday -> close time planned 2023-08-18"],
    ),
    (
        "The trial was due to open on Monday but was postponed until September 4.",
        ["Monday -> open time planned 2023-08-21", "September 4 -> trial time planned 2023-09-04"],
    ),
    ("The fair had been down for May 4.", ["May 4 -> - time planned 2023-05-04"]),
    ("The fair was to have been on May 4.", ["May 4 -> - time planned 2023-05-04"]),
    ("The fair was cold on May 4.", ["May 4 -> - time asserted 2023-05-04"]),
    ("Leith had to wait until Monday to get its water back.", ["Monday -> get time asserted 2023-08-14"]),
    ("Leith must wait until Monday to get its water back.", ["Monday -> get end planned 2023-08-21"]),
    ("People saw the tower fall on Monday.", ["Monday -> fall time asserted 2023-08-14"]),
    ("Leith rejected the plan on Monday.", ["Monday -> rejected time asserted 2023-08-14"]),
    ("Tolls from Monday's quake rose.", ["Monday -> quake time asserted 2023-08-14"]),
    (
        "The hearing was moved from Monday to Thursday.",
        ["Monday -> hearing time denied 2023-08-14", "Thursday -> hearing time planned 2023-08-17"],
    ),
    (
        "The launch was pushed back to Friday.",
        ["Friday -> launch time planned 2023-08-18"],
    ),
    (
        "She moved to Oslo in March, and the vote was moved to Friday.",
        ["March -> moved time asserted 2023-03-01/2023-03-31", "Friday -> vote time planned 2023-08-18"],
    ),
    (
        "They pushed on to Friday's camp.",
        ["Friday -> - time asserted 2023-08-11"],
    ),
    (
        "The wedding, planned for June 10, was cancelled.",
        ["June 10 -> wedding time planned 2024-06-10"],
    ),
    (
        "The union called off the walkout planned for Friday.",
        ["Friday -> walkout time planned 2023-08-18"],
    ),
    (
        "The vote is expected in late September.",
        ["late September -> vote time planned 2023-09-21/2023-09-30"],
    ),
    (
        "The museum did not open on Monday.",
        ["Monday -> open time denied 2023-08-14"],
    ),
    (
        "The pool did not open until Monday.",
        ["Monday -> open time asserted 2023-08-14"],
    ),
    (
        "Had the vote been held on Monday, the bill would have passed.",
        ["Monday -> vote time hypothetical 2023-08-14"],
    ),
    (
        "Had they known. The vote was held on Monday.",
        ["Monday -> vote time asserted 2023-08-14"],
    ),
    (
        "The minister denied that she had met the lobbyist on May 3.",
        ["May 3 -> met time denied 2023-05-03"],
    ),
    (
        "The festival runs from May 4 to May 9.",
        ["May 4 -> runs start asserted 2023-05-04", "May 9 -> runs end asserted 2023-05-09"],
    ),
    (
        "The bridge was closed between Monday and Thursday.",
        ["Monday -> closed start asserted 2023-08-07", "Thursday -> closed end asserted 2023-08-10"],
    ),
    (
        "The reserve was closed from November 3 to January 9.",
        ["November 3 -> closed start asserted 2022-11-03", "January 9 -> closed end asserted 2023-01-09"],
    ),
    (
        "The town has held the fair every June since 1950.",
        ["1950 -> held start asserted 1950-01-01/1950-12-31"],
    ),
    (
        "Four years after the fire that gutted it in the winter of 2012, the school reopened.",
        [
            "Four years after the fire -> reopened time asserted 2016-08-31/2017-05-31",
            "the winter of 2012 -> fire time asserted 2012-12-01/2013-02-28",
        ],
    ),
    (
        "He died eight years after the last lighthouse, on the northern cape, was automated in 1998.",
        [
            "eight years after the last lighthouse -> died time asserted 2006-01-01/2006-12-31",
            "1998 -> automated time asserted 1998-01-01/1998-12-31",
        ],
    ),
    (
        "He resigned two days after the vote, and the court ruled in May.",
        [
            "two days after the vote -> resigned time asserted 2..2 days from the vote",
            "May -> ruled time asserted 2023-05-01/2023-05-31",
        ],
    ),
    (
        "He said it had been on Monday, when a jury convicted the banker.",
        ["Monday -> convicted time reported 2023-08-14"],
    ),
    (
        "The plant reopened in the first days of June.",
        ["the first days of June -> reopened time asserted 2023-06-01/2023-06-10"],
    ),
    (
        "The plant reopened in the closing weeks of 2016.",
        ["the closing weeks of 2016 -> reopened time asserted 2016-12-01/2016-12-31"],
    ),
    (
        "The talks lasted 12 days and ended on Sunday.",
        ["Sunday -> ended end asserted 2023-08-13"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_row(text: str, expected: list[str]) -> None:
    doc = annotate(make_document(text))
    shown = []
    for claim in extract(doc, WEDNESDAY):
        event = doc.events[claim.about.event] if claim.about.event is not None else None
        trigger = text[event.span.start : event.span.end] if event else "-"
        shown.append(
            f"{claim.as_written} -> {trigger} {claim.attribute} {claim.certainty.value} {claim.value}"
        )
    assert shown == expected
