"""The word lists of the rooms: every list that code asks for is there, and none lies there unused."""

import re
import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.data.listed import in_order, listed, phrases

_PACKAGE = Path(claimcheck.__file__).parent
_CALL = re.compile(r"\b(?:listed|in_order|phrases)\(\s*\"([\w.]+)\",\s*\"(\w+)\"")


def _asked() -> set[tuple[str, str]]:
    texts = [path.read_text("utf-8") for path in _PACKAGE.rglob("*.py")]
    return {(found[1], found[2]) for text in texts for found in _CALL.finditer(text)}


def _held() -> set[tuple[str, str]]:
    held = set()
    for path in (_PACKAGE / "data").glob("lists_*.toml"):
        room = path.stem.removeprefix("lists_")
        for module, lists in tomllib.loads(path.read_text("utf-8")).items():
            held |= {(f"{room}.{module}", name) for name in lists}
    return held


def test_no_list_is_missing() -> None:
    assert _asked() - _held() == set()


def test_no_list_is_unused() -> None:
    named = {
        ("annotate.events_forms", name)  # asked for by tag
        for name in (
            "determiners",
            "pronouns",
            "prepositions",
            "particle_to",
            "conjunctions",
            "subordinators",
        )
    } | {("annotate.events_forms", name) for name in ("adverbs", "calendar", "numbers", "auxiliaries")}
    assert _held() - _asked() == named


def test_a_text_is_parted_and_an_array_kept() -> None:
    assert in_order("claims.dated_event", "finite")[:2] == ("was", "were")
    assert "margin of error" in listed("claims.count_labels", "rates")


def test_phrases_are_kept_as_their_words() -> None:
    assert phrases("claims.things_used", "died")[0] == ("died", "of")


def test_an_unknown_list_is_a_fault() -> None:
    with pytest.raises(KeyError):
        listed("claims.tense", "no such list")
