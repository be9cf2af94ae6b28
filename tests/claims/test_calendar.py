"""Dates that the calendar contradicts, and those that it only seems to."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.calendar import checks
from claimcheck.model import Check, TimeInterval
from tests.conftest import make_document


def found(text: str, published: str = "") -> list[Check]:
    stated = TimeInterval(date.fromisoformat(published), date.fromisoformat(published)) if published else None
    return list(checks(annotate(make_document(text, published=stated)), stated))


BROKEN = [
    # text, published, rule, sides, part of the detail
    ("The storm hit on Thursday, October 12, 2022.", "", "weekday-date", ["Thursday", "October 12, 2022"],
     "12 October 2022 is a Wednesday; the Thursday nearest to it is 13 October 2022"),
    ("The storm hit on Saturday 26 May 2018.", "2018-05-27", "", [], ""),
    ("The storm hit on Monday, May 9.", "2023-05-12", "weekday-date", ["Monday", "May 9"],
     "9 May 2023 is a Tuesday; the Monday nearest to it is 8 May 2023"),
    ("The storm hit on May 9, a Monday, at dawn.", "2023-05-12", "weekday-date", ["Monday", "May 9"], "is a Tuesday"),
    ("Next year the race is on May 14, a Sunday.", "2022-05-16", "", [], ""),
    ("The team won there on Monday, May 9, in 2022.", "2023-05-12", "", [], ""),
    ("The storm hit on Tuesday, August 30.", "2023-02-10", "", [], ""),
    ("The storm hit on Saturday, August 30.", "2023-02-10", "weekday-date", ["Saturday", "August 30"], "is a Tuesday"),
    ("The storm hit on Monday, May 9.", "", "", [], ""),
    ("Residents have until 31 June to object.", "", "impossible-date", ["31", "June"],
     "June has 30 days, the text says 31"),
    ("The bill fell due on February 29, 2023.", "", "impossible-date", ["29", "February"],
     "February 2023 has 28 days, the text says 29"),
    ("The bill fell due on 29 February.", "2023-03-03", "impossible-date", ["29", "February"], "2023 has 28 days"),
    ("The bill fell due on 29 February.", "2024-03-03", "", [], ""),
    ("She was born on 29 February.", "2023-09-03", "", [], ""),
    ("The train came off the tracks on May 9.", "2021-05-03", "past-in-future", ["May 9", ""],
     "told as past on 9 May 2021, but the article is of 3 May 2021"),
    ("The train came off the tracks on 9 July 2021.", "2021-05-03", "past-in-future", ["9 July 2021", ""], "9 July"),
    ("The train came off the tracks on May 4.", "2021-05-03", "", [], ""),
    ("The train came off the tracks on November 9.", "2021-05-03", "", [], ""),
    ("The train came off the tracks last December.", "2021-11-29", "", [], ""),
    ("The match was scheduled for 9 July 2021.", "2021-05-03", "", [], ""),
    ("The meeting was postponed and held on hold until 9 July 2021.", "2021-05-03", "", [], ""),
    ("The trial will open on 9 July 2021.", "2021-05-03", "", [], ""),
    ("The firm released the 2023 version of its phone.", "2021-05-03", "", [], ""),
    ("The storm hit on Monday (9 May).", "2023-05-12", "weekday-date", ["Monday", "9 May"], "is a Tuesday"),
    ("The storm hit on Monday night, May 9.", "2023-05-12", "weekday-date", ["Monday", "May 9"], "is a Tuesday"),
    ("The storm hit on 9 May, which was a Monday.", "2023-05-12", "weekday-date", ["Monday", "9 May"], "is a Tuesday"),
    ("May 9, 2023 was a Monday.", "", "weekday-date", ["Monday", "May 9, 2023"], "is a Tuesday"),
    ("The storm hit on Tuesday (9 May).", "2023-05-12", "", [], ""),
    ("It sank last Monday, and on May 9 it was found.", "2023-05-12", "", [], ""),
    ("On Monday the May 9 vote was void.", "2023-05-12", "", [], ""),
    ("The storm hit on Thursday the 13th.", "2023-10-16", "weekday-date", ["Thursday", "the 13th"], "is a Friday"),
    ("By Monday the first of the wells was dry, and by Friday the third.", "2023-10-16", "", [], ""),
    ("The storm hit on Friday the 13th.", "2023-10-16", "", [], ""),
    ("The storm hit on Thursday the 13th.", "", "", [], ""),
    ("The storm hit on Tuesday the 13th.", "2023-05-18", "", [], ""),
    ("The storm hit on Thursday the 29th.", "2023-10-16", "", [], ""),
    ("The fair ran from 28-31 June.", "", "impossible-date", ["31", "June"], "June has 30 days"),
    ("The election was held on 9 July 2021.", "2021-05-03", "past-in-future", ["9 July 2021", ""], "told as past"),
    ("The election was announced and held on 9 July 2021.", "2021-05-03", "", [], ""),
    ("The election on 9 July 2021 drew crowds.", "2021-05-03", "", [], ""),
    ("Updated (May 9): the train came off the tracks on May 9.", "2021-05-03", "", [], ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "name", "sides", "detail"), BROKEN)
def test_checks(text: str, published: str, name: str, sides: list[str], detail: str) -> None:
    result = found(text, published)
    assert [check.name for check in result] == ([name] if name else [])
    for check in result:
        assert [claim.as_written for side in check.sides for claim in side] == sides
        assert detail in check.detail
        assert len({claim.id for side in check.sides for claim in side}) == len(check.sides)
