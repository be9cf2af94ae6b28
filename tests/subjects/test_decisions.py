"""What judgements entail: same is transitive, different separates groups, contradictions name both."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made_judgements import contradicting, judgement, reachable

from claimcheck.model import JudgementError
from claimcheck.subjects.decisions import Decisions, Edge, decide

_pairs = st.lists(st.tuples(st.booleans(), st.integers(0, 7), st.integers(0, 7)), max_size=14)


def edges(pairs: list[tuple[bool, int, int]]) -> list[Edge[int]]:
    return [(judgement(same, str(a), str(b), n), a, b) for n, (same, a, b) in enumerate(pairs, 1)]


def parted(found: Decisions[int], one: int, two: int) -> bool:
    return tuple(sorted(found.groups.get(node, -1) for node in (one, two))) in found.apart


@settings(deadline=None)
@given(_pairs)
def test_groups_are_what_same_reaches_and_different_parts_them(pairs: list[tuple[bool, int, int]]) -> None:
    if contradicting(pairs):
        with pytest.raises(JudgementError, match=r"j\.yaml:\d+"):
            decide(edges(pairs))
        return
    found = decide(edges(pairs))
    for _, a, b in pairs:
        assert (found.groups[a] == found.groups[b]) == (b in reachable(pairs, a))
    for same, a, b in pairs:
        if not same:
            for one in reachable(pairs, a):
                for two in reachable(pairs, b):
                    assert parted(found, one, two)


@settings(deadline=None)
@given(_pairs)
def test_the_order_of_judgements_does_not_matter(pairs: list[tuple[bool, int, int]]) -> None:
    assume(not contradicting(pairs))
    turned = pairs[::-1]
    one, two = decide(edges(pairs)), decide(edges(turned))
    for a in range(8):
        for b in range(8):
            assert parted(one, a, b) == parted(two, a, b)


def test_a_contradiction_names_both_and_what_lies_between() -> None:
    made = [
        (judgement(True, "A", "B", 1), "A", "B"),
        (judgement(True, "B", "C", 5), "B", "C"),
        (judgement(False, "A", "C", 9), "A", "C"),
    ]
    with pytest.raises(JudgementError) as error:
        decide(made)
    assert (
        "j.yaml:9: A and C are judged not the same, which contradicts j.yaml:1 (A and B), j.yaml:5 (B and C)"
        in str(error.value)
    )


def test_the_same_thing_cannot_be_another() -> None:
    with pytest.raises(JudgementError, match="both name one mention"):
        decide([(judgement(False, "A", "A"), "A", "A")])


def test_nothing_judged_is_nothing_known() -> None:
    assert decide([]).groups == {}
