"""The report that the tests of this room share."""

from __future__ import annotations

import pytest
from made_report import make_report

from claimcheck.model import Report


@pytest.fixture
def report() -> Report:
    """Three articles, two conflicts, two inputs that could not be read."""
    return make_report()
