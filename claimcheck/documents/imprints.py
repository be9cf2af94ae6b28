"""Imprints: the short line between headline and text that says on which day, and where, by whom or in which paper.

"ATHENS, Aug 11, 2024 (Agency)", "Feature, 11 August 2024", "By Jane Doe, 11 August 2024", "Leith Courier | 11.08.24".
Such a line dates the article and tells nothing of its news. It is known by what it does *not* hold: beside one date,
every part of it must be a place, an outlet, a byline, or a word for what the article is. So a headline with a date, a
fact ("Opened: 3 May 2024") and an event's announcement ("Saturday 9 March 2024, Town Hall") are none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import marisa_trie

from claimcheck.data.files import mapped_trie, sorted_lines, value_of
from claimcheck.data.listed import in_order, listed
from claimcheck.documents.datelines import is_capitals, is_place_like
from claimcheck.documents.dates import StatedDate, bare_words, dates_in, has_hour, published_on
from claimcheck.documents.furniture import names_only
from claimcheck.documents.titles import author_of
from claimcheck.model.records import NamedTuple

_LONGEST, _MOST_WORDS = 120, 16  # of a line that is no prose
_MOST_PARTS, _MOST_NAMES, _OUTLET_WORDS = 6, 8, 5
_MARKUP = "*_#>~|[] \t"
_BRACKETS = re.compile(r"\(([^()]{1,60})\)")
_PARTS = re.compile(
    r"[|•·;,/()]|(?:\A|\s)[-–—]{1,2}(?:\s|\Z)|(?:\A|(?<=[^\W\d]{4}))\.(?:\s|\Z)"  # a full stop, but not that of "St."
)
_BY = re.compile(r"(?:(?P<before>[^\W\d]+(?: [^\W\d]+)?) )?by (?=[^\W\d_])", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|to be|future|tomorrow|upcoming|forthcoming)\b|['’]ll\b"
    r"|\b(?:(?:is|are|due|set|going|plans?|expected|hopes?) to)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\W\d]{3}[.?!][\"”’)]?(?:\s|\Z)|\d[.?!]\s")
_REACH = 600  # code points in which the first sentence below a line ends
_EARLIEST = 1990  # before, a day above a text is that of a scene or of a document that is quoted
_OUTLETS = listed("documents.imprints", "outlets")
_COMMON = listed("documents.imprints", "common")
_EDITIONS = listed("documents.imprints", "editions")
_SHOWN = listed("documents.imprints", "shown")
_LOOKS_AHEAD = listed("documents.imprints", "ahead")
_NO_WRITERS = listed("documents.imprints", "no_writers")
_ALSO_WORDS = listed("documents.imprints", "also_words")
_KINDS = listed("documents.imprints", "kinds")
_NOT_ALONE = listed("documents.imprints", "not_alone")
_RELEASES = frozenset(in_order("documents.imprints", "releases"))
_ROLES = listed("documents.imprints", "roles")
_WRITTEN = listed("documents.imprints", "written")
_BESIDE_NAMES = listed("documents.imprints", "beside_names")
_ISSUERS = listed("documents.imprints", "issuers")
_COUNTY = "county"
_PARTICLES = listed("documents.imprints", "particles")

_NOTED = 1 << 30  # flag on a row of place_names.marisa: a dictionary lists the city under this name
_LARGE = 1000  # rows of the largest cities; another name than the place's own has a flag above

TOLD, CAPITALS, PLAIN = 3, 2, 1
"""Strength of an imprint: it says who prints or wrote what; a place in capitals; a place in common letters."""


class Imprint(NamedTuple):
    """What an imprint says; `stated` is None where it gives no year."""

    stated: StatedDate | None
    placed: bool
    strength: int
    author: str
    open: bool = False  # the day may be that of what is to come: a place and a day alone, or "Preview"


def find_imprint(text: str, start: int, end: int) -> Imprint | None:
    """The imprint that the line text[start:end] is, None where it may be anything else."""
    line = text[start:end].strip(_MARKUP) if end - start <= _LONGEST else ""
    if len(line.split()) > _MOST_WORDS or not any(c.isdigit() for c in line):
        return None
    dates = dates_in(line)
    if len(dates) != 1:
        return None
    parts = _Parts(line[: dates[0].start], line[dates[0].end :])
    parts.told |= parts.doubted and _is_byline_below(text, end)
    strength = parts.strength()
    if not strength or (strength < TOLD and has_hour(line)):
        return None
    stated = published_on(text, start, end)
    if stated is None and strength == PLAIN:
        return None
    return Imprint(stated, parts.placed, strength, parts.author, strength < TOLD or parts.looks_ahead())


def outlived(text: str, start: int, year: int) -> bool:
    """Whether text[start:] names a later year: then a day may be that of a scene, and not the article's."""
    return any(int(match[0]) > year for match in _YEAR.finditer(text, start))


def is_of_something_else(imprint: Imprint, text: str, start: int) -> bool:
    """Whether the day of a line is not that of the text[start:] below: of long ago, or of what the text announces."""
    if imprint.stated and imprint.stated.day.year < _EARLIEST:
        return True
    below = text[start : start + _REACH]
    end = _SENTENCE.search(below)
    return imprint.open and _AHEAD.search(below[: end.end()] if end else below) is not None


def is_deadline(line: str) -> bool:
    """Whether a line of nothing but dates and hours says until when: "By noon, Friday 15 March 2024"."""
    return line.lstrip(_MARKUP)[:3].lower() == "by "


class _Parts:
    """What a line holds beside its date, part by part."""

    def __init__(self, before: str, after: str) -> None:
        self.known, self.told, self.author = True, False, ""
        self.named = False  # by whom or in which paper is told, and not only what the article is
        self.doubted = self.ahead = False  # an outlet that may be none; a label of what is to come
        self.places: list[str] = []
        self.placed = self.places_behind = False  # whether the line opens with a place, as datelines do
        self.agencies: list[str] = []
        for side, behind in ((before, False), (after, True)):
            self.agencies += _BRACKETS.findall(side)
            parts = _PARTS.split(_BRACKETS.sub(",", side))
            if len(parts) > _MOST_PARTS:
                self.known = False
                return
            for part in parts:
                self._take(part, behind=behind)

    def strength(self) -> int:
        """TOLD, CAPITALS or PLAIN, 0 where a part is not known or a date stands without any."""
        if not self.known or (self.places_behind and not self.told):
            return 0
        agency = bool(self.agencies) and all(names_only(name.split()) for name in self.agencies)
        if self.agencies and not (agency and self.places):
            return 0
        if self.doubted:
            if not (self.told or agency):
                return 0
            self.named = True
        sited = bool(self.places) and (agency or _is_on_the_map(self.places[0]))
        self.placed = sited and not self.places_behind and not self.author
        if agency or self.named or (self.told and (sited or not self.places)):
            return TOLD
        if self.told or not sited:
            return 0
        return CAPITALS if all(is_capitals(word) for word in self.places[0].split()) else PLAIN

    def looks_ahead(self) -> bool:
        """Whether the line only says that the article is of a kind that announces."""
        return self.ahead and not self.named and not self.agencies

    def _take(self, part: str, *, behind: bool) -> None:
        """Takes up one part: nothing but hours and labels, a byline, an outlet, a kind of article, or a place."""
        words = bare_words(part)
        if not words:
            return
        outlet = _is_outlet(words) and part.split()[0].lower() not in _SHOWN
        sure = outlet and _is_surely_outlet(words)
        if self._is_byline(" ".join(words)) or sure or (self.author and _is_role(words)):
            self.told = self.named = True
        elif outlet:
            self.doubted = True
        elif _is_kind(words, part):
            self.told = True
            self.ahead |= any(word.lower() in _LOOKS_AHEAD for word in words)
        elif part.split()[0] == words[0] and is_place_like(" ".join(words)):  # not "Sunday Market"
            self.places.append(" ".join(words))
            self.places_behind |= behind
        else:
            self.known = False

    def _is_byline(self, part: str) -> bool:
        """Takes up "by Jane Doe in Leith", "Interview by Jane Doe", "Report: Jane Doe"."""
        said, colon, names = part.partition(": ")
        if (match := _BY.match(part)) and not colon:
            said, names = match["before"] or "", part[match.end() :]
        before, words = said.lower().split(), names.split()
        if match and not before and len(words) > 1 and words[-1].lower() in _ISSUERS:
            return all(word[0].isupper() or _goes_with_names(word) for word in words)
        if not all(word in _WRITTEN or (word in _KINDS and not colon) for word in before):
            return False
        if len(words) > _MOST_NAMES or not all(w[0].isupper() or _goes_with_names(w) for w in words):
            return False
        if not _is_writer(words):
            return False
        self.author = self.author or author_of(f"By {names}")
        return bool(self.author)


def _goes_with_names(word: str) -> bool:
    return word in _BESIDE_NAMES or word in _ROLES


def _is_writer(words: list[str]) -> bool:
    """Whether words begin with a known given name and another name, or are an outlet or what a writer is."""
    lowers = [word.lower() for word in words]
    if not words or lowers[0] in _NO_WRITERS:
        return False
    if lowers[-1] in _ROLES or (_is_outlet(words) and _is_surely_outlet(words)):
        return True
    if len(words) < 2 or not (words[1][0].isupper() or words[1] in _PARTICLES):
        return False
    if lowers[0] in _ALSO_WORDS and any(word in _words() for word in lowers[1:]):
        return False
    return value_of(_folded(words[0]).split(" ")[0], _given_names()) != ""


def _is_byline_below(text: str, end: int) -> bool:
    line = text[end : end + _LONGEST].lstrip().partition("\n")[0].strip(_MARKUP)
    match = _BY.match(line)
    return match is not None and not match["before"] and _is_writer(line[match.end() :].split(",")[0].split())


def _is_surely_outlet(words: list[str]) -> bool:
    """Whether an outlet's name cannot be a heading: "Tide Times" can, "The Times" and "Hull Times" cannot.

    Nor can one that opens with a county, or with a word that is none but a name: "Polk County Sentinel", "Voss Times".
    """
    lowers = [word.lower() for word in words]
    if lowers[-1] not in _COMMON or (lowers[0] == "the" and len(words) > 1):
        return True
    if any(word in _OUTLETS and word not in _COMMON for word in lowers):
        return True
    rest = len(words) - 1
    while rest and lowers[rest - 1] in _EDITIONS:
        rest -= 1
    if rest > 1 and lowers[rest - 1] == _COUNTY:
        return True
    named = rest == 1 and lowers[0].isalpha() and lowers[0] not in _words() and not is_capitals(words[0])
    return rest > 0 and (named or _is_on_the_map(" ".join(words[:rest])))


def _is_outlet(words: list[str]) -> bool:
    return (
        len(words) <= _OUTLET_WORDS and all(w[0].isupper() for w in words) and words[-1].lower() in _OUTLETS
    )


def _is_kind(words: list[str], part: str) -> bool:
    """Whether words name what the article is; before a colon, only that it is released."""
    lowers = [word.lower().strip(".:") for word in words]
    if part.rstrip().endswith(":") or " ".join(lowers) in _RELEASES:
        return " ".join(lowers) in _RELEASES
    return all(word in _KINDS for word in lowers) and not all(word in _NOT_ALONE for word in lowers)


def _is_role(words: list[str]) -> bool:
    """ "science editor", behind a writer's name."""
    return len(words) <= _OUTLET_WORDS and words[-1].lower() in _ROLES


@cache
def _given_names() -> Sequence[str]:
    return sorted_lines("given_names.tsv")


@cache
def _words() -> marisa_trie.BytesTrie:
    return mapped_trie(marisa_trie.BytesTrie(), "words.marisa")


@cache
def _map() -> marisa_trie.RecordTrie:
    return mapped_trie(marisa_trie.RecordTrie("<I"), "place_names.marisa")


def _is_on_the_map(name: str) -> bool:
    """Whether this is what one of the largest cities, or one that a dictionary lists, is called.

    Of all 230,000 places of the gazetteer, one is called nearly anything ("Market", "Nato").
    """
    return any(row & _NOTED or row < _LARGE for (row,) in _map().get(_folded(name), ()))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("-", " ")
