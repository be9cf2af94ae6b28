"""Whole dates in figures."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.values.absolute import whole_date


@pytest.mark.parametrize(
    ("text", "order", "wanted"),
    [
        ("07/08/2023", "DMY", date(2023, 8, 7)),
        ("07/08/2023", "MDY", date(2023, 7, 8)),
        ("31/12/2023", "MDY", date(2023, 12, 31)),  # there is no 31st month
        ("31/06/2022", "DMY", None),
        ("June 2022", "DMY", None),
    ],
)
def test_whole_dates(text: str, order: str, wanted: date | None) -> None:
    assert whole_date(text, order) == wanted
