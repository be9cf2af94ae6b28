"""A number that one of many articles gives for a thing, against that of all others."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.outliers import outlier_pairs

DAY = "2024-03-05"
BODY = (
    "\n\nThe customs launch Nordlys stopped the trawler Solveig off Stavanger on Monday. Skipper Arne Vik, 51, "
    "and the mate Jon Ek, both of Haugesund, were taken ashore."
)
FOUR = (
    "Customs officers seized four crates of caviar from the trawler Solveig off Stavanger.",
    "The crates of caviar, four crates in all, lay under the nets of the trawler Solveig.",
    "Four crates of caviar were carried off the trawler Solveig in Stavanger.",
)
SEVEN = "Officers raised seven crates of caviar from the hold of the trawler Solveig."


def pairs(*told: str) -> set[frozenset[str]]:
    made = joined(*((f"{text}{BODY}", DAY) for text in told))
    written = {item.claim.id: item.claim.as_written.lower() for item in made.placed}
    return {frozenset(written[name] for name in pair) for pair in outlier_pairs(made)}


def test_the_number_of_one_article_against_that_of_all_others() -> None:
    assert frozenset({"four", "seven"}) in pairs(*FOUR, SEVEN)


@pytest.mark.parametrize(
    "told",
    [
        (*FOUR[:2], SEVEN),  # two do not outweigh one
        (*FOUR, SEVEN, SEVEN),
        (*FOUR, SEVEN.replace("seven", "nine")),  # more than twice as many
        (*FOUR, SEVEN.replace("seven", "about seven")),
        (*FOUR, f"{SEVEN} Four crates of caviar were open."),
        (*FOUR, SEVEN.replace("seven crates", "seven more crates")),
        (*FOUR, "A baker in Stavanger may buy seven crates."),
        (*FOUR, FOUR[0]),
    ],
)
def test_numbers_that_need_not_be_one(told: tuple[str, ...]) -> None:
    assert pairs(*told) == set()
