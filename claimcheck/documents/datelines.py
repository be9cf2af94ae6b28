"""Datelines: the place, day and agency that open a report ("ZADAR, Aug. 17 (Agency) — A catamaran ...").

Forms of the AP, Reuters and Guardian style guides, and the "Saint Petersburg: The ..." of South Asian papers.
"""

from __future__ import annotations

import re

from claimcheck.data.listed import listed
from claimcheck.documents.dates import MONTH, WEEKDAY, StatedDate, full_date
from claimcheck.documents.furniture import lexicon, names_only
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

_REACH = 120  # code points; longer openings are prose
_DASH = re.compile(r"\s*[—―]\s*|\s+(?:–|-{1,2})\s+")
_COLON = re.compile(r":\s+")
_BRACKETS = re.compile(r"\s*\(([^()]{1,60})\)\s*\Z")
_DAY = re.compile(
    rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\s[0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d(?:st|nd|rd|th)?\s{MONTH})(?:,?\s(?:19|20)\d\d)?\Z"
    rf"|(?:19|20)\d\d\Z|{WEEKDAY}\Z"
    r"|[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\Z|[01]?\d\s?[ap]\.?m\.?\Z",  # "04:40 GMT", "6 p.m."
    re.IGNORECASE,
)
_TRAILING_DAY = re.compile(rf"\s(?:{MONTH}\s[0-3]?\d|[0-3]?\d\s{MONTH})\Z")  # no comma: "VALPARAISO Nov 26"
_OPENING = "\"'“‘«([$€£"
_CONNECTING = listed("documents.datelines", "connecting")


class Dateline(NamedTuple):
    """Where a dateline stands, where the report's words begin after it, and its full date if it has one."""

    span: Span
    body: int
    stated: StatedDate | None


def find_dateline(text: str, start: int, end: int, *, first: bool) -> Dateline | None:
    """The dateline that the paragraph text[start:end] opens with.

    Capitals before a dash make one anywhere (round-ups have several); the weaker forms only in the `first`
    paragraph of prose.
    """
    head = text[start : min(end, start + _REACH)]
    for separator, needed in ((_DASH, 2 - first), (_COLON, 1 if first else 4)):
        cut = separator.search(head)
        if cut is None or start + cut.end() >= end or not _begins_a_sentence(text[start + cut.end()]):
            continue
        label, body = head[: cut.start()], start + cut.end()
        if _strength(label) < needed or (separator is _COLON and not _can_be_colon(text, end, label, body)):
            continue
        span = Span(start, start + cut.start())
        return Dateline(span, body, full_date(text, *span))
    return None


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else, its dash included: "BEDFORD, N.H. -"."""
    if len(line) > _REACH or not line.endswith(("-", "–", "—", "―")):
        return False
    return _strength(line.rstrip("-–—― ")) > 1


def _strength(label: str) -> int:
    """0 none, 1 capitalised words, 2 those with a day or an agency, or capitals, 3 capitals with one."""
    bare, brackets = _without_brackets(label)
    parts = [part.strip() for part in bare.split(",")]
    places = [part for part in parts if not _DAY.match(part)]
    dated = len(places) < len(parts)
    if places and (day := _TRAILING_DAY.search(places[-1])):
        places[-1], dated = places[-1][: day.start()], True
    if not 1 <= len(places) <= 3 or not all(is_place_like(place) for place in places):
        return 0
    words = places[0].split()
    if words[0].lower().strip(".'’") in lexicon().not_places:
        return 0
    capitals = all(is_capitals(word) for word in words) and len(places[0]) > 1
    return 1 + capitals + (dated or brackets)


def _without_brackets(label: str) -> tuple[str, bool]:
    """The label without up to two closing brackets ("(Reuters)", "(June 15, 2014)")."""
    found = False
    for _ in range(2):
        match = _BRACKETS.search(label)
        if match is None:
            break
        label, found = label[: match.start()], True
    return label, found


def is_place_like(part: str) -> bool:
    """One to five capitalised words without digits or sentence marks."""
    words = part.split()
    if not 1 <= len(words) <= 5 or any(c.isdigit() or c in '"“”?!;:*@' for c in part):
        return False
    return names_only(words) or all(is_capitals(word) for word in words)


def is_capitals(word: str) -> bool:
    """ "ZADAR", "N.H.", "McALLEN", or a small word between such."""
    letters = [c for c in word if c.isalpha()]
    if not letters or word.lower() in _CONNECTING:
        return bool(letters)
    return sum(c.isupper() for c in letters) > 0.6 * len(letters) or word in ("St.", "Ste.", "Mt.", "Ft.")


def _begins_a_sentence(sign: str) -> bool:
    return sign.isupper() or sign.isdigit() or sign in _OPENING


def _can_be_colon(text: str, end: int, label: str, body: int) -> bool:
    """Whether "Label: The ..." can be a dateline: prose follows, and the label is no speaker."""
    if text[body] in _OPENING or end - body < 60 or len(label.split()) > 4 or "," in label:
        return False
    return text.find(f"\n{label}:", end) < 0
