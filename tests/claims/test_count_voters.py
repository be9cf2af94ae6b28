"""Which share of voters a percentage is, and how long a ban lasts."""

from __future__ import annotations

import pytest
from made_counts import claims, told

from claimcheck.model import Certainty


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Fifty-eight percent of those entitled to vote did so.", "turnout"),
        ("Of those on the register, 64 per cent took part.", "turnout"),
        ("Only 36 per cent of voters bothered to vote.", "turnout"),
        ("Only 36 per cent of the electors voted.", "turnout"),
        ("Forty per cent of dockers took part in a ballot.", "turnout"),
        ("Members voted by 82 per cent to strike.", "votes in favour"),
        ("68 per cent of drivers who voted backed action.", "votes in favour"),
        ("Some 30 per cent of voters were women.", "share of voter"),
    ],
)
def test_share_of_voters(text: str, attribute: str) -> None:
    assert [told_as for _, told_as, _ in told(text)] == [attribute]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund has been barred from practising for three months.",
        "A tribunal suspended her from racing for three months.",
        "The ruling keeps her from competing for three months.",
        "She may not practise as a vet for three months.",
    ],
)
def test_the_length_of_a_ban_is_a_fact(text: str) -> None:
    (length,) = claims(text)
    assert length.attribute == "duration"
    assert length.certainty in (Certainty.ASSERTED, Certainty.REPORTED)


def test_an_18_month_ban_is_no_prison_term() -> None:
    assert told("The court gave the coach an 18-month ban.") == [("18-month", "duration", ())]


def test_what_somebody_will_spend_in_jail_is_his_term() -> None:
    assert told("Bo Quist will spend the next six years in jail.") == [("six years", "sentence", ())]


def test_hours_before_the_lights_came_on_are_a_length() -> None:
    assert told("It was nine hours before the lights came on.") == [("nine hours", "amount of time", ())]


def test_hours_before_a_match_are_none() -> None:
    assert not told("It was two hours before the match.")


def test_some_before_a_fine_percentage_only_opens_it() -> None:
    fine, round_ = claims("Some 71 per cent of pupils passed. Some 70 per cent of pupils failed.")
    assert (fine.value.low, fine.value.high) == (71, 71)
    assert round_.value.low < 70 < round_.value.high


def test_envoys_told_to_leave_are_sent_home() -> None:
    assert told("Norway ordered six Finnish diplomats to leave.")[0][1] == "deported"
