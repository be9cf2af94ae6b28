"""The one gate through which article text and file names leave for a terminal or a file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")

# What could steer a terminal or turn the order of reading: C0 and C1 controls (ESC and CSI among them), the
# bidirectional marks of Unicode TR 9, the byte order mark, invisible tag characters.
_STEERING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]+"
)

# Half surrogate pairs come from file names that are not UTF-8, and cannot be written out.
_HALVES = re.compile(r"[\ud800-\udfff]")

_UNFIT = re.compile(r"[\ufffe\uffff]")  # what XML 1.0 cannot hold beside these

# The same for JSON, where an escape can stand for each of them and nothing is lost. JSON itself escapes C0.
_ESCAPED = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def safe_text(text: str) -> str:
    """The text on one line, without control, escape and bidirectional characters; linear in its length.

    Breaks and tabs become spaces, half surrogate pairs U+FFFD. What looks like markup stays as it is: give
    the result to `rich.text.Text`, never to anything that reads markup.
    """
    return _HALVES.sub("\ufffd", _STEERING.sub("", _BREAKS.sub(" ", text)))


def xml_text(text: str) -> str:
    """The same without the characters that XML 1.0 cannot hold."""
    return _UNFIT.sub("\ufffd", safe_text(text))


def safe_json(value: Mapping[str, object], *, indent: int | None = None) -> str:
    """JSON with sorted keys and letters as they are; what could harm a terminal or UTF-8 is escaped.

    No newline at the end. ValueError for a number that JSON has not (NaN, infinity).
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent, allow_nan=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
