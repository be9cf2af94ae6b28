"""Sentences and their words, block by block.

sentencex splits well but breaks after some abbreviations that newspapers use ("Coun.", "a.m."); those breaks are
joined again here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern

from sentencex import get_sentence_boundaries

from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.data.listed import in_order
from claimcheck.model import Document, Span, Zone
from claimcheck.model.records import made_of

_WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*"  # numbers, clock times, slashed dates
    r"|[\u00bc-\u00be\u2150-\u215e]"  # "½", which goes with the number before it and not with "-hour"
    r"|['’]s\b(?!\w)"  # possessive, a word of its own
    r"|(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    # Words, hyphenated or with an inner apostrophe; accents may be written behind their letters.
    r"|[^\W\d_]+(?:[-‐‑][^\W_]+|['’](?!s\b)[^\W\d_]+|[\u0300-\u036f]+[^\W\d_]*)*"
    r"|\S"
)

# Hyphens that join a number to what belongs to its value: "two-and-a-half-hour", "$400-million-a-year",
# "50-or-so".
_IN_NUMBER = re.compile(
    r"(?<=[^\W_])[-‐‑]and[-‐‑]an?[-‐‑](?:half|quarter|third|eighth)\b[-‐‑]?"
    r"|(?<=[^\W_])[-‐‑]or[-‐‑]so\b"
    r"|(?<=\d)[-‐‑](?:thousand|million|billion|trillion)\b[-‐‑]?",
    re.IGNORECASE,
)
_HYPHENS = str.maketrans("-‐‑", "   ")

_LONGEST = 8192  # code points given to sentencex at once; no paragraph of news is as long
LONGEST_SENTENCE = 4000
"""Code points beyond which a sentence is data or noise, and is not read; the longest of 18,000 in news had 1,975."""

# Abbreviations that take a name, a number or a lower-case word after them; titles from the AP and Guardian style
# guides. A break after one of these is none.
_OPEN_ENDED = re.compile(
    r"(?:^|[\s(“\"'‘])(?:"
    + "|".join(in_order("annotate.sentences", "titles") + in_order("annotate.sentences", "open_ended"))
    + r"|[A-Z])\.$"
)
# "9:14 a.m. Houston time", "8 p.m. EST": a place or zone goes on with the hour.
_LOCAL_TIME = re.compile(r"(?:[A-Z][\w.’'-]{0,30} ){1,3}(?:[Tt]ime)\b|[A-Z]{2,4}T?\b(?=[ ,;.]| on)")
_CHUNK = re.compile(r"\S+")
_HALF_DAY = re.compile(r"\b[ap]\.m\.$")


def split(document: Document) -> tuple[Sentence, ...]:
    """All sentences outside boilerplate, in order, with their words; those beyond `LONGEST_SENTENCE` are left out."""
    sentences: list[Sentence] = []
    for paragraph, block in enumerate(document.blocks):
        if block.zone is Zone.BOILERPLATE:
            continue
        text = document.text[block.span.start : block.span.end]
        for start, end in _boundaries(text):
            if end - start > LONGEST_SENTENCE:
                continue
            span = Span(block.span.start + start, block.span.start + end)
            words = words_of(document.text, span)
            if words:
                whole, lowers = Span(words[0].start, words[-1].end), tuple([word.lower for word in words])
                sentences.append(Sentence(whole, block.zone, paragraph, words, lowers))
    return tuple(sentences)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words of text[span.start:span.end], with their offsets in `text`."""
    return tuple(
        [
            made_of(Word, (at + start, at + end, written, lower))
            for chunk in _CHUNK.finditer(text, span.start, span.end)
            for at in (chunk.start(),)
            for start, end, written, lower in _pieces(chunk[0])
        ]
    )


@remembered
def _pieces(chunk: str) -> tuple[tuple[int, int, str, str], ...]:
    """The words of what stands between two spaces: their offsets in it, as written and in lower case.

    No word reaches across a space, nor hangs on what is behind it. Each form is kept once and hashed once, whichever
    look-up asks for it.
    """
    if "-" in chunk or "‑" in chunk or "‐" in chunk:
        chunk = _IN_NUMBER.sub(lambda m: m[0].translate(_HYPHENS), chunk)
    return tuple((*m.span(), intern(m[0]), intern(m[0].lower())) for m in _WORD.finditer(chunk))


def _boundaries(text: str) -> list[tuple[int, int]]:
    """Offsets of sentences in one paragraph, wrongly broken ones joined."""
    joined: list[tuple[int, int]] = []
    for start, end in _raw_boundaries(text):
        if joined and _continues(text[joined[-1][0] : joined[-1][1]].rstrip(), text[start:end]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _raw_boundaries(text: str) -> Iterator[tuple[int, int]]:
    """What sentencex finds, piece by piece: its time grows with the square of the quotation marks in one text."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > _LONGEST:
            end = start + _LONGEST
            end = max(text.rfind(" ", start, end), text.rfind("\n", start, end)) + 1 or end
        for found in get_sentence_boundaries("en", text[start:end]):
            yield start + found["start_index"], start + found["end_index"]
        start = end


def _continues(before: str, after: str) -> bool:
    if not before.endswith("."):
        return False
    if _OPEN_ENDED.search(before[-12:]):
        return True
    rest = after.lstrip()
    return bool(_HALF_DAY.search(before)) and (
        rest[:1].islower() or rest[:1].isdigit() or _LOCAL_TIME.match(rest) is not None
    )
