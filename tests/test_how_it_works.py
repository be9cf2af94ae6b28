"""The page on how it works shows what the code makes of its sentence today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_SPEC = importlib.util.spec_from_file_location("follow_sentence", ROOT / "tools" / "follow_sentence.py")
assert _SPEC
assert _SPEC.loader
follow_sentence = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(follow_sentence)


def test_the_sentence_on_the_page_is_followed_by_running_the_code() -> None:
    page = follow_sentence.PAGE.read_text("utf-8")
    shown = page.partition(follow_sentence.START)[2].partition(follow_sentence.END)[0].strip()
    assert shown == follow_sentence.followed(), "run tools/follow_sentence.py"
