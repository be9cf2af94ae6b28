"""Pairs worth weighing come from capped keys."""

from __future__ import annotations

import dataclasses

from made_news import DEPOT, MILL, profiled

from claimcheck.subjects.blocking import CAP, ENOUGH, KEYS, PARTNERS, Shared, candidates, keys, nearest, weeks
from claimcheck.subjects.profiles import Profile

MADE = profiled(MILL[0])[0]


def copies(count: int, **change: object) -> list[Profile]:
    return [dataclasses.replace(MADE, document=f"{n:04}", **change) for n in range(count)]


def test_articles_that_share_a_telling_name_are_a_pair() -> None:
    profiles = profiled(*MILL, *DEPOT)
    ids = [p.document for p in profiles]
    found = candidates(profiles)
    assert tuple(sorted(ids[:2])) in found
    assert tuple(sorted(ids[2:])) in found
    assert all(one < two for one, two in found)


def test_keys_are_the_weightiest_names_words_numbers_and_addresses() -> None:
    found = [key for _, key in keys(MADE)]
    assert len(found) <= KEYS
    assert found[0] == "address 12 albert"
    assert {"name aldred", "name calder", "number 1989"} <= set(found)
    assert "word fire" not in found


def test_a_block_within_the_cap_gives_all_pairs() -> None:
    assert len(candidates(copies(CAP))) == CAP * (CAP - 1) // 2


def test_fuller_blocks_are_split_by_kind_of_event() -> None:
    half = CAP // 2 + 5
    one, two = copies(half, kinds=("burn",)), copies(2 * half, kinds=("elect",))[half:]
    found = candidates([*one, *two])
    assert len(found) == half * (half - 1)
    assert not any((first < f"{half:04}") != (second < f"{half:04}") for first, second in found)


def test_what_cannot_be_split_is_paired_with_its_next_few() -> None:
    count = 10 * CAP
    found = candidates(copies(count))
    assert len(found) < count * 10
    assert all((f"{n:04}", f"{n + 1:04}") in found for n in range(count - 1))


def test_days_within_a_week_share_a_fortnight() -> None:
    one, two, far = profiled(
        ("Ada Lund spoke.", "2024-03-02"), ("Ada Lund rose.", "2024-03-09"), ("Ada Lund sat.", "2024-04-09")
    )
    assert set(weeks(one)) & set(weeks(two))
    assert not set(weeks(one)) & set(weeks(far))
    assert weeks(profiled(("Ada Lund spoke.", None))[0]) == (0,)


def shared(key: str, weight: float, *part: str, alone: bool = True) -> Shared:
    return Shared(key, weight, (part,), alone)


def test_an_article_is_weighed_against_those_it_shares_most_with() -> None:
    weak = [shared(f"w{n:03}", 1.0, "a", f"{n:03}") for n in range(3 * PARTNERS)]
    strong = [shared(f"z{n:03}", 5.0, "a", f"z{n}") for n in range(PARTNERS)]
    rivals = [
        shared(f"r{n:03}{m:03}", 9.0, f"{n:03}", f"y{m:03}")
        for n in range(3 * PARTNERS)
        for m in range(PARTNERS)
    ]
    found = nearest([*weak, *strong, *rivals], enough=10 * PARTNERS)
    assert {two for one, two in found if one == "a"} == {f"z{n}" for n in range(PARTNERS)}


def test_an_article_that_met_enough_others_under_rare_keys_leaves_the_commoner_ones_out() -> None:
    rare = [shared(f"rare {n:03}", 1.0, "a", f"b{n:03}") for n in range(ENOUGH)]
    common = shared("common", 1.0, "a", "x", "y")
    assert ("a", "x") in nearest([*rare[1:], common])
    assert ("x", "y") in nearest([*rare, common])
    assert ("a", "b000") in nearest([*rare, common])
    rare_too = [shared(f"rare too {n:03}", 1.0, f"c{n:03}", "x") for n in range(ENOUGH)]
    assert ("a", "x") not in nearest([*rare, *rare_too, common])


def test_a_key_that_many_hold_says_too_little_alone() -> None:
    one, two = (shared(key, 1.0, "a", "b", alone=False) for key in ("one", "two"))
    assert nearest([one]) == ()
    assert nearest([one, two]) == (("a", "b"),)
    assert nearest([one, shared("telling", 1.0, "a", "b")]) == (("a", "b"),)


def test_a_rare_word_joins_articles_of_one_fortnight_or_undated_ones() -> None:
    told = "Then zymurgists gathered."
    near, next_week, far, undated = profiled(
        (told, "2024-03-02"),
        (f"{told} Indeed.", "2024-03-08"),
        (f"{told} Yes.", "2024-06-09"),
        (told + " So.", None),
    )
    assert candidates([near, next_week])
    assert not candidates([near, far])
    assert candidates([near, undated])
    assert candidates([far, undated])
