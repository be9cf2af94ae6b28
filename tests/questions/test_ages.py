"""Ages of one article against a birth that another tells."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Check, Kind
from claimcheck.questions.ages import age_checks

BORN = "Surgeon Ada Lund was born in Bergen in March 1961 and trained in Oslo."
AGED = "Surgeon Ada Lund, {age}, was jailed in Bergen on Friday."
OTHER = "Fisherman Jon Aas, {age}, was jailed in Quito on Friday."


def found(*texts: str | tuple[str, str | None]) -> list[Check]:
    return list(age_checks(joined(*texts)))


def test_an_age_that_no_birthday_explains() -> None:
    (check,) = found(BORN, AGED.format(age=45))
    assert (check.name, check.kind) == ("age-birth", Kind.COUNT)
    assert [[claim.as_written for claim in side] for side in check.sides] == [["45"], ["March 1961"]]
    assert check.detail == "born March 1961: 62 to 63 years old on publication, not 45"


@pytest.mark.parametrize(
    "texts",
    [
        (BORN, AGED.format(age=62)),
        (BORN, AGED.format(age=61)),  # from an older record
        (BORN, OTHER.format(age=45)),
        (BORN, (AGED.format(age=45), None)),  # no day to count to
        (AGED.format(age=45), AGED.format(age=46)),
    ],
)
def test_ages_that_a_birth_allows_or_that_nothing_tells_of(
    texts: tuple[str | tuple[str, str | None], ...],
) -> None:
    assert found(*texts) == []
