"""How titles, bylines, lone quotations and the names below them are worded."""

from __future__ import annotations

import re

from claimcheck.documents.furniture import names_only

_TITLE_LONGEST = 220  # code points of a headline
_NO_TITLE_END = (".", ",", ";", ":", "…")
_CLOSERS = "\"'”’»)]*_ "
_SENTENCE_INSIDE = re.compile(r"[^\W\d]{3}[.?!][”\"’)]?\s+[“\"‘]?[A-Z]")
_BYLINE = re.compile(r"(?:[Bb]y|BY):?\s+(?=[^\W\d_])")
_BYLINE_END = re.compile(r"\s*[,|•·/–—]\s*|\s+(?:in|for|at)\s")
_BYLINE_WORDS = 14
_MARKS = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“"}
_QUOTATION_LONGEST = 600  # code points of a pull quote
_SIGNATURE_WORDS = 12


def is_title(line: str, most_words: int, *, exclaiming: bool = False) -> bool:
    """Whether a line is worded as titles are: short, one sentence, no full stop, "!" only if `exclaiming`."""
    if len(line) > _TITLE_LONGEST or len(line.split()) > most_words or _SENTENCE_INSIDE.search(line):
        return False
    bare = line.rstrip(_CLOSERS)
    if not bare or line[0].islower():
        return False
    return not bare.endswith(_NO_TITLE_END) and (exclaiming or not bare.endswith("!"))


def is_capital_title(line: str) -> bool:
    """Whether a line with a full stop is still a title: one sentence in Title Case."""
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    if not 3 <= len(words) <= 20 or _SENTENCE_INSIDE.search(line):
        return False
    return sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def ends_sentence(line: str) -> bool:
    """Whether a line closes with a full stop, question or exclamation mark, quotation marks aside."""
    return line.rstrip(_CLOSERS).endswith((".", "?", "!"))


def author_of(line: str) -> str:
    """The names a byline gives ("By Jane Doe and John Roe, Staff Writers"), "" where the line is none."""
    match = _BYLINE.match(line)
    if match is None or ends_sentence(line) or len(line.split()) > _BYLINE_WORDS:
        return ""
    names = _BYLINE_END.split(line[match.end() :])[0].strip()
    return names if names_only(names.split()) and not any(c.isdigit() for c in names) else ""


def is_outlet(line: str) -> bool:
    """Whether a line after a byline is only the name of an outlet or an office."""
    words = line.split()
    return len(words) <= 6 and names_only(words) and not ends_sentence(line)


def is_quotation(line: str) -> bool:
    """Whether a line is one quotation from its first mark to its last, with no words outside."""
    if not 12 <= len(line) <= _QUOTATION_LONGEST or line[0] not in _MARKS:
        return False
    closing = _MARKS[line[0]]
    inner = line[1:].rstrip()
    return inner.endswith(closing) and (closing not in inner[:-1] or closing == "’")


def quoted_words(line: str) -> str:
    """The words of a lone quotation without its marks and closing stop; "" where they are too few to tell."""
    inner = line[1:].strip(_CLOSERS + ".,!?")
    return inner if len(inner.split()) >= 4 else ""


def is_signature(line: str) -> bool:
    """Whether a line is only a name, perhaps after a dash and before a description: "— Jane Doe, mayor"."""
    bare = line.lstrip("-–—~ ").rstrip()
    if not bare or bare[-1] in '.!?:;"”' or len(bare.split()) > _SIGNATURE_WORDS:
        return False
    name = bare.split(",")[0].split()
    return 1 <= len(name) <= 5 and names_only(name) and (len(name) > 1 or bare != line)
