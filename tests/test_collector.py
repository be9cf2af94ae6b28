"""The garbage collector's thresholds, raised for a block of code."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from claimcheck.collector import collecting_seldom


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_thresholds_are_raised_and_put_back() -> None:
    gc.set_threshold(700, 10, 10)
    with collecting_seldom():
        assert gc.get_threshold()[0] > 10_000
    assert gc.get_threshold() == (700, 10, 10)


def test_thresholds_are_put_back_after_an_exception() -> None:
    gc.set_threshold(700, 10, 10)
    with pytest.raises(KeyError), collecting_seldom():
        raise KeyError("x")
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("chosen", [(0, 10, 10), (1_000_000, 5, 5)], ids=["off", "higher"])
def test_what_the_caller_chose_stays(chosen: tuple[int, int, int]) -> None:
    gc.set_threshold(*chosen)
    with collecting_seldom():
        assert gc.get_threshold() == chosen
    assert gc.get_threshold() == chosen
