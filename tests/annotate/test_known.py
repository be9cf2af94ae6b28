"""What is known of word forms: found out once, and never too much of it."""

from __future__ import annotations

import pytest

from claimcheck.annotate import known
from claimcheck.annotate.known import Known


def test_a_form_is_asked_about_once() -> None:
    asked: list[str] = []

    def length(form: str) -> int:
        asked.append(form)
        return len(form)

    lengths = Known(length)
    assert [lengths["one"], lengths["three"], lengths["one"]] == [3, 5, 3]
    assert asked == ["one", "three"]


def test_ever_new_forms_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "_MEMO", 3)
    lengths = Known(len)
    for number in range(20):
        assert lengths[f"word{number}"] == len(f"word{number}")
    assert len(lengths) <= 3
