"""Whether two quotations are one remark in other words."""

import pytest

from claimcheck.questions.paraphrase import one_remark


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "I would sooner sell my boat than fish without a licence",
            "I'd rather sell the ship than go fishing with no permit",
        ),
        (
            "The harbour fed my father, and it will feed my children",
            "My father was fed by that port and my kids will be as well",
        ),
    ],
)
def test_one_remark_in_other_words(one: str, two: str) -> None:
    assert one_remark(one, two)
    assert one_remark(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The harbour fed my father, and it will feed my children",
            "The harbour was closed when I came home from school",
        ),
        (
            "We are talking to the crew at this point to see what happened",
            "We feel for the families of those who are still missing",
        ),
        ("A line of boats is still a line", "Boats"),  # too short
        (
            "We are selling, and selling is good",
            "Selling was good until it was not",
        ),  # one word over and over
    ],
)
def test_another_remark(one: str, two: str) -> None:
    assert not one_remark(one, two)
