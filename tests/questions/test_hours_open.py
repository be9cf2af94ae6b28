"""Hours of opening that two articles give for one place."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.hours_open import opening_checks

OUT = "2024-03-15"
BODY = (
    "\n\nThe baths in Kirkwall, which Ailsa Rendall runs, had been shut for two years. A heated pool is new."
)
HOURS = "The baths in Kirkwall will be open from 9am to 8pm on Sundays."


def told(*texts: str) -> list[list[list[str]]]:
    made = joined(*((f"{text}{BODY}", OUT) for text in texts))
    return [[[c.as_written for c in side] for side in check.sides] for check in opening_checks(made)]


@pytest.mark.parametrize(
    ("other", "written"),
    [
        ("On Sundays the baths in Kirkwall will run from 9am until 5pm.", "9am until 5pm"),
        ("The baths in Kirkwall will open from 11am till 8pm.", "11am till 8pm"),
    ],
)
def test_apart(other: str, written: str) -> None:
    assert told(HOURS, other) == [[["9am to 8pm"], [written]]]


@pytest.mark.parametrize(
    "other",
    [
        "The baths in Kirkwall will be open from 9am to 8pm on Sundays.",  # the same
        "The baths in Kirkwall will be open from 9am to 8.10pm on Sundays.",  # nearly
        "The baths in Kirkwall will be open from 10am to 6pm on Sundays.",  # nothing in common
        "The baths in Kirkwall will be open from 9am to 5pm on Mondays.",
        "The baths in Kirkwall are open from 9am to 5pm on Sundays.",  # for now
        "The sauna in Kirkwall will be open from 9am to 5pm on Sundays.",
        "They will be open from 9am to 5pm on Sundays.",
        "The road to the baths will be shut from 9am to 5pm on Sundays.",
        "The baths will be open from 9am to 5pm on Sundays and from 9am to 8pm in July.",
    ],
)
def test_not_apart(other: str) -> None:
    assert told(HOURS, other) == []


FERRY = "\n\nThe council of Orkney, which Ailsa Rendall leads, met on Thursday in Kirkwall."
DAILY = "The Orphir museum in Kirkwall is open from 9am to 5pm daily."


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        (DAILY, "The Orphir museum in Kirkwall is open daily from 9am to 3pm.", True),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm daily, the council said.", True),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm.", False),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm on weekdays.", False),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm at weekends.", False),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm daily for pensioners.", False),
        (DAILY, "The Orphir museum in Kirkwall is open from 9am to 3pm daily while snow lies.", False),
        (DAILY, "During the regatta the Orphir museum in Kirkwall is open from 9am to 3pm daily.", False),
        (DAILY, "The Orphir museum in Kirkwall is open to groups from 9am to 3pm daily.", False),
        (DAILY, "The Birsay museum in Kirkwall is open from 9am to 3pm daily.", False),
        (DAILY, "The Orphir museum in Stromness is open from 9am to 3pm daily.", False),
        (DAILY, "The Orphir museum on the pier is open from 9am to 3pm daily.", False),
    ],
)
def test_days_and_places_alike(one: str, two: str, found: bool) -> None:
    made = joined((one + FERRY, OUT), (two + FERRY, OUT))
    assert bool(list(opening_checks(made))) == found
