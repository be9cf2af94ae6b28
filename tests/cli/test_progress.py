"""The progress bar."""

from __future__ import annotations

import io
import sys

import pytest

from claimcheck.cli.progress import Waiting


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_shown_at_once_or_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for error in (Terminal(), io.StringIO()):
        monkeypatch.setattr(sys, "stderr", error)
        with Waiting() as waiting:
            if not isinstance(error, Terminal):
                waiting.began -= 10
            waiting(1, 2)
        assert error.getvalue() == ""


def test_bar_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    error = Terminal()
    monkeypatch.setattr(sys, "stderr", error)
    monkeypatch.setenv("TERM", "xterm")
    with Waiting() as waiting:
        waiting.began -= 10
        waiting(1, 2)
        waiting(2, 2)
    assert "reading articles" in error.getvalue()
