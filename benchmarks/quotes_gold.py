"""The gold attributions of PolNeAR, as offsets, without the slips that were found in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Record = dict[str, Any]
Spans = tuple[tuple[int, int], ...]
GOLD = Path(__file__).with_name("quotes_gold.yaml")
_TOKEN = re.compile(r"\w+")


class Attribution(NamedTuple):
    """A gold attribution: code points [start, end) of its parts, and their words."""

    source: Spans
    cue: Spans
    content: Spans
    said: str  # the source's words
    cued: str
    words: str  # the content's
    tokens: frozenset[int]


@cache
def errata() -> Mapping[tuple[str, int], str]:
    """Slips of the gold by document and offset of the cue."""
    return {(name, at): why for name, at, why in yaml.safe_load(GOLD.read_text("utf-8"))["errata"]}


def attributions(record: Record, slips: Mapping[tuple[str, int], str] | None = None) -> list[Attribution]:
    """The gold attributions with a content; with `slips` given, without those that are slips."""
    name = record["doc_id"].rpartition("/")[2].removesuffix(".txt")
    found = []
    for entry in record["attributions"]:
        source, cue, content = (_part(entry[part]) for part in ("source", "cue", "content"))
        slip = (slips or {}).get((name, cue[0][0][0] if cue[0] else -1), "")
        if not content[0] or slip == "title" or (slips is not None and not source[0]):
            continue
        if slip == "swapped":
            source, cue = cue, source
        tokens = words_in(record["text"], content[0])
        found.append(Attribution(source[0], cue[0], content[0], source[1], cue[1], content[1], tokens))
    return found


def _part(pieces: Sequence[Mapping[str, Any]]) -> tuple[Spans, str]:
    spans = tuple((start, end) for piece in pieces for start, end in piece["spans"])
    return spans, " ".join(piece["text"] for piece in pieces)


def words_in(text: str, spans: Collection[tuple[int, int]]) -> frozenset[int]:
    """Offsets of the words inside the spans."""
    return frozenset(m.start() for start, end in spans for m in _TOKEN.finditer(text, start, end))
