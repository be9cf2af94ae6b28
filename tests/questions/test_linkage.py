"""Groups by average linkage: half of the pairs between two groups must be there."""

from claimcheck.questions.group import linked


def test_pairs_that_share_nothing_stay_apart() -> None:
    assert linked([("a", "b"), ("c", "d")]) == [frozenset("ab"), frozenset("cd")]


def test_a_chain_does_not_join_its_ends() -> None:
    # c fits b alone: one of two pairs is half, d then fits one of three
    assert linked([("a", "b"), ("b", "c"), ("c", "d")]) == [frozenset("abc")]


def test_the_order_of_the_pairs_decides_what_comes_first() -> None:
    assert linked([("c", "d"), ("a", "b"), ("b", "c")]) == [frozenset("ab"), frozenset("cd")]


def test_numbers_group_as_well() -> None:
    assert linked([(1, 2), (1, 3), (2, 3)]) == [frozenset((1, 2, 3))]


def test_nothing_gives_nothing() -> None:
    assert linked(list[tuple[str, str]]()) == []
