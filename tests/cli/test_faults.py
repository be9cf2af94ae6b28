"""Exit statuses and the lines that go with them."""

from __future__ import annotations

import pytest

from claimcheck import cli
from claimcheck.cli.faults import guarded
from claimcheck.cli.inputs import UsageError


def failing(error: BaseException) -> int:
    raise error


def test_status_of_the_command_is_passed_on() -> None:
    assert guarded(lambda: 1) == 1


def test_errors_of_the_input(capfd: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: failing(UsageError("a.txt\n\x1b[31m[red]: wrong\u202e"))) == 2
    assert capfd.readouterr().err == "claimcheck: a.txt [31m[red]: wrong\n"


def test_own_faults(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLAIMCHECK_DEBUG", raising=False)
    assert guarded(lambda: failing(KeyError("x" * 1000))) == 3
    line = capfd.readouterr().err
    assert line.startswith("claimcheck: internal fault (KeyError: 'xxx")
    assert "please report it" in line
    assert line.count("\n") == 1
    assert len(line) < 420
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    with pytest.raises(KeyError):
        guarded(lambda: failing(KeyError("x")))


def test_interrupted_while_modules_are_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[int] = []
    monkeypatch.setattr("sys.argv", ["claimcheck", "extract", "a.txt"])
    monkeypatch.setattr(cli, "_parsed", lambda: failing(KeyboardInterrupt()))
    monkeypatch.setattr(cli, "leave", left.append)
    cli.main()
    assert left == [130]


def test_interrupt() -> None:
    assert guarded(lambda: failing(KeyboardInterrupt())) == 130
