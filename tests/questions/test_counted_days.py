"""Days counted from a happening that no two days of the other articles fit."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Check
from claimcheck.questions.counted_days import counted_day_checks

Article = tuple[str, str]
COUNTS: Article = (
    "The curator Ilse Brandt of the Hallstein Museum handed in her resignation three days before the publication of "
    "the museum's audit. Nobody has been named to succeed her.",
    "2022-05-16",
)
AUDIT: Article = (
    "The Hallstein Museum lost a fifth of its collection, according to an audit that was released on Friday. "
    "The curator Ilse Brandt was not present.",
    "2022-05-14",
)


def left(day: str) -> Article:
    return (
        f"The Hallstein Museum in turmoil: Ilse Brandt tendered her resignation as curator on {day}.",
        "2022-05-18",
    )


def checks(*texts: Article) -> list[Check]:
    return list(counted_day_checks(joined(*texts), frozenset()))


def told(check: Check) -> list[str]:
    return [side[0].as_written for side in check.sides]


def test_a_count_that_the_days_of_two_other_articles_miss() -> None:
    (check,) = checks(COUNTS, AUDIT, left("Saturday, May 7"))
    assert sorted(told(check)) == [
        "Friday",
        "Saturday, May 7",
        "three days before the publication of the museum's audit",
    ]
    assert check.detail.startswith("together they leave no day: 'three days before")


def test_a_check_of_the_same_count_was_made_before() -> None:
    found = joined(COUNTS, AUDIT, left("Saturday, May 7"))
    known = frozenset(item.claim.id for item in found.placed)
    assert not list(counted_day_checks(found, known))


@pytest.mark.parametrize("count", ["some days before", "an hour before", "shortly before"])
def test_what_nobody_has_counted_misses_nothing(count: str) -> None:
    vague = COUNTS[0].replace("three days before", count), COUNTS[1]
    assert not checks(vague, AUDIT, left("Saturday, May 7"))


def test_an_article_that_has_both_answers_is_left_alone() -> None:
    both = f"{COUNTS[0]} She had resigned on Saturday, May 7, according to a log.", COUNTS[1]
    assert not checks(both, AUDIT, left("Saturday, May 7"))


def test_the_other_day_told_of_something_else_is_no_second_answer() -> None:
    opened = f"{COUNTS[0]} A show of clocks had opened on Saturday, May 7.", COUNTS[1]
    assert len(checks(opened, AUDIT, left("Saturday, May 7"))) == 1


CLOSED: Article = (
    "The Nidaros ferry company took its boats out of service four days after a surveyor had found cracks in the "
    "landing stage, its manager Ada Lund said on Thursday.",
    "2022-05-20",
)
CRACKS: Article = (
    "A surveyor found cracks in the landing stage of the Nidaros ferry company on Monday, May 9.",
    "2022-05-10",
)


def service(day: str) -> Article:
    return (
        f"The boats of the Nidaros ferry company went out of service on {day}, Ada Lund said.",
        "2022-05-24",
    )


def test_a_count_missed_by_the_days_of_three_stages() -> None:
    (check,) = checks(CLOSED, CRACKS, service("May 16"))
    assert sorted(told(check))[:2] == ["May 16", "Monday, May 9"]
    assert not checks(CLOSED, CRACKS, service("May 13"))


def test_another_happening_of_the_kind_is_not_the_one_told() -> None:
    second = CLOSED[0].replace("after a surveyor", "after another surveyor"), CLOSED[1]
    assert not checks(second, CRACKS, service("May 16"))


def test_a_day_that_was_planned_is_counted_from() -> None:
    plan = (
        "Shareholders of the Nidaros ferry company will vote on its sale on Monday, June 13, Ada Lund said.",
        "2022-06-01",
    )
    count = (
        "Pilots of the Nidaros ferry company walked out four days before the vote on its sale. "
        "Ada Lund would not speak of it.",
        "2022-06-20",
    )
    gone = "The pilots of the Nidaros ferry company walked out on Wednesday, June 8.", "2022-06-22"
    assert checks(plan, count, gone)
    assert not checks(plan, count, (gone[0].replace("Wednesday, June 8", "Thursday, June 9"), gone[1]))


def test_what_only_points_is_told_in_the_sentence_before() -> None:
    count = (
        "The chapel of Sankt Olaf held its last mass for the fishermen of Nidaros. That was exactly four days before "
        "the keys were handed over to the ferry company.",
        "2022-06-20",
    )
    keys = (
        "The ferry company was handed the keys of the chapel of Sankt Olaf in Nidaros on Monday, June 13.",
        "2022-06-14",
    )
    mass = (
        "The fishermen of Nidaros attended the last mass in the chapel of Sankt Olaf on Tuesday, June 7.",
        "2022-06-22",
    )
    assert checks(count, keys, mass)


def test_what_is_counted_from_may_be_told_by_a_phrase() -> None:
    count = (
        "The two skiers missing near Nidaros were found on the fifth day after they had set out, in a hut. "
        "Ada Lund owes her life to a biscuit tin.",
        "2022-05-20",
    )
    gone = (
        "Ada Lund and Bo Quist, skiers from Nidaros, departed from the lodge on Monday, May 9.",
        "2022-05-12",
    )
    found = "The skiers Ada Lund and Bo Quist were found near Nidaros on Tuesday, May 17.", "2022-05-23"
    assert checks(count, gone, found)
    assert not checks(count, gone, (found[0].replace("Tuesday, May 17", "Saturday, May 14"), found[1]))


def test_the_stamp_of_an_article_is_no_day_of_what_it_tells() -> None:
    stamped = (
        "Tuesday 17 May 2022 The Nidaros ferry company takes its boats out of service.",
        "2022-05-17",
    )
    assert not checks(CLOSED, CRACKS, stamped)
