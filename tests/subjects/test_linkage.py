"""Groups by mean evidence, and what keeps two groups apart."""

from __future__ import annotations

import dataclasses
from itertools import combinations

from made_news import profiled

from claimcheck.subjects.linkage import link
from claimcheck.subjects.profiles import Person, Profile

BLANK = profiled("Nothing happened.")[0]


def made(name: str, *names: str, main: str = "") -> Profile:
    persons = {main: Person(1.0, "", None)} if main else {}
    return dataclasses.replace(
        BLANK, document=name, names=dict.fromkeys((*names, *persons), 5.0), persons=persons, main=main
    )


def groups(profiles: list[Profile], for_them: str, weight: float = 3.0) -> list[str]:
    """Groups where only the pairs given ("ab bc") speak for one occasion, and all others against it."""
    pairs = {tuple(pair) for pair in for_them.split()}

    def weigh(one: Profile, two: Profile) -> float:
        return (
            weight if (one.document, two.document) in pairs or (two.document, one.document) in pairs else -3.0
        )

    found = link(profiles, combinations(sorted(p.document for p in profiles), 2), weigh)
    return ["".join(group) for group in found]


def test_what_is_alike_through_one_article_alone_is_not_chained() -> None:
    assert groups([made(n) for n in "abcd"], "ab bc cd") == ["ab", "cd"]


def test_a_group_takes_in_what_the_mean_is_for() -> None:
    assert groups([made(n) for n in "abc"], "ab bc", 6.0) == ["abc"]


def test_names_that_run_through_either_group_alone_keep_them_apart() -> None:
    one = [made(n, "oslo", "quake") for n in "abc"]
    two = [made(n, "bergen", "quake") for n in "def"]
    ties = " ".join(f"{a}{b}" for a, b in combinations("abcdef", 2))

    def weigh(a: Profile, b: Profile) -> float:
        return 5.0 if ("oslo" in a.names) == ("oslo" in b.names) else 0.5

    found = link([*one, *two], [tuple(pair) for pair in ties.split()], weigh)
    assert found == (("a", "b", "c"), ("d", "e", "f"))
    alike = [made(n, "quake") for n in "abcdef"]
    assert len(link(alike, [tuple(pair) for pair in ties.split()], lambda *_: 0.5)) == 1


def test_other_main_persons_keep_groups_apart_that_name_one_of_them() -> None:
    one = [made(n, main="jackson") for n in "abcd"]
    two = [made(n, "jackson", main="williams") for n in "efgh"]
    ties = list(combinations("abcdefgh", 2))

    def weigh(a: Profile, b: Profile) -> float:
        return 5.0 if a.main == b.main else 0.3

    assert link([*one, *two], ties, weigh) == (("a", "b", "c", "d"), ("e", "f", "g", "h"))


def test_a_rare_name_through_both_groups_holds_them_together() -> None:
    one = [made(n, "xqzvar", "oslo") for n in "abcd"]
    two = [made(n, "xqzvar", "bergen") for n in "efgh"]
    ties = list(combinations("abcdefgh", 2))

    def weigh(a: Profile, b: Profile) -> float:
        return 5.0 if ("oslo" in a.names) == ("oslo" in b.names) else 0.9

    assert len(link([*one, *two], ties, weigh)) == 1
