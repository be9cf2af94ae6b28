"""Two articles that tell two happenings in opposite order."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.timeline import order_checks

BEFORE = "Mara Holt fled Leith before the verdict on the Lund fraud was read."
AFTER = "Mara Holt fled Leith after the verdict on the Lund fraud, the court said."


def test_before_against_after() -> None:
    (check,) = order_checks(joined(BEFORE, AFTER))
    assert [side[0].as_written for side in check.sides] == ["before the verdict", "after the verdict"]
    assert check.detail == "'before the verdict' against 'after the verdict'"


@pytest.mark.parametrize(
    "texts",
    [
        (BEFORE, BEFORE),
        (BEFORE, AFTER.replace("Mara Holt", "Bo Quist")),
        (BEFORE, AFTER.replace("verdict on", "storm after")),
        (BEFORE, f"{AFTER} {BEFORE}"),
    ],
)
def test_no_opposite_order(texts: tuple[str, ...]) -> None:
    assert list(order_checks(joined(*texts))) == []
