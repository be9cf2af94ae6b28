"""Qualities that part what is counted: men and women, exports and imports, the vaccinated and the unvaccinated.

The words and their sides are in claimcheck/data/contraries.tsv.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Word
from claimcheck.claims.count_view import View
from claimcheck.data.files import rows
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_BREAKS = listed("claims.count_contraries", "breaks")
_LINKS = listed("claims.count_contraries", "links")
_WITHIN = listed("claims.count_contraries", "within")
_NEGATED = ("un", "non", "non-")
_SHORTEST = 4  # letters of "used", which "unused" denies
_BESIDE = 4  # words on either side of a count: "closed 14", "14 branches were closed"
_SUBJECT = 7  # words before a sum, a percentage or a measure: "domestic loans to small firms grew 4 percent"
_QUARTER, _SIDED = "quarter", "ern"
_COUNTS = frozenset({"cardinal", "ordinal", "fraction"})

Sides = Mapping[str, frozenset[int]]
"""By quality, the sides that words name."""


class Qualities(NamedTuple):
    """What the words round one number say of what is counted."""

    head: Sides  # in its own phrase: "12 young women", "52 percent of the men"
    near: Sides  # beside it
    sentence: Sides
    words: frozenset[str]  # those beside it


def qualities(view: View) -> Qualities:
    """The qualities of one number."""
    words = [word.lower for word in view.words]
    head, near = list(_phrase(view)), list(_window(view, words))
    return Qualities(
        _sides(view, head, "head", "near"),
        _sides(view, near, "near", "part"),
        _sides(view, list(range(len(words))), "head", "near", "part"),
        frozenset(words[at] for at in {*head, *near}),
    )


def other_qualities(one: Qualities, two: Qualities, *, people: bool) -> bool:
    """Whether two numbers are of contrary sides, in both phrases, or beside both where neither sentence has both sides.

    What stands beside a toll (`people`) may be said of what happened.
    """
    return (
        _apart(one.head, two.head)
        or (not people and _apart(one.near, two.near, one.sentence, two.sentence))
        or _denied(one.words, two.words)
        or _denied(two.words, one.words)
    )


def quarters(words: Sequence[Word]) -> frozenset[int]:
    """The quarters of something that a sentence names: "in the north", "southern districts"; names are none."""
    found = set[int]()
    for at, word in enumerate(words):
        for name, _, side in _rows().get(word.text, ()) if at else ():
            if name == _QUARTER and (word.text.endswith(_SIDED) or words[at - 1].lower in _WITHIN):
                found.add(side)
    return frozenset(found)


def contrary(one: View, two: View) -> bool:
    """Whether two numbers of one list are of contrary sides: "41 passed, 15 failed"."""
    return _apart(qualities(one).near, qualities(two).near)


def _apart(one: Sides, two: Sides, ours: Sides | None = None, theirs: Sides | None = None) -> bool:
    for name in one.keys() & two.keys():
        a, b = one[name], two[name]
        both = ours is not None and theirs is not None and (ours[name] & b or theirs[name] & a)
        if not a & b and not both:
            return True
    return False


def _denied(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the words of one number deny a word of the other's: "vaccinated", "unvaccinated"."""
    return any(
        prefix + word in two and len(word) >= _SHORTEST and lexicon.is_word(word) and word not in two
        for word in one - lexicon.FUNCTION_WORDS
        for prefix in _NEGATED
        if prefix + word not in one
    )


def _sides(view: View, places: list[int], *where: str) -> Sides:
    found: dict[str, set[int]] = defaultdict(set)
    for at in places:
        word = view.words[at]
        if word.text[0].isupper() and at:
            continue  # "South Korea", "the Open"
        for name, kind, side in _rows().get(word.lower, ()):
            if kind in where and (kind != "part" or view.lower(at - 1) in _WITHIN):
                found[name].add(side)
    return {name: frozenset(sides) for name, sides in found.items()}


def _phrase(view: View) -> Iterator[int]:
    """The words of what is counted: "12 young women", "52 percent of the men", "a man of 81", "81-year-old man"."""
    yield from range(view.last, view.after)
    end = view.after
    if view.lower(end) in _LINKS:
        end += 1
        while view.lower(end) and view.lower(end).isalpha() and end - view.after < _BESIDE:
            if view.lower(end) in _BREAKS:
                break
            yield end
            end += 1
    if view.mention.form == "age":
        for at in range(view.first - 1, max(-1, view.first - 1 - _BESIDE), -1):
            if view.words[at].text[:1].isupper() and at:
                break  # "her father Tom Roe, 61"
            yield at


def _window(view: View, words: list[str]) -> Iterator[int]:
    """The words beside the number, up to a mark or another clause."""
    counts = view.mention.form in _COUNTS
    for at in range(view.first - 1, max(-1, view.first - 1 - (_BESIDE if counts else _SUBJECT)), -1):
        if not _joins(words[at]):
            break
        yield at
    for at in range(view.last, min(len(words), view.after + _BESIDE)):
        if not _joins(words[at]) and at >= view.after:
            break
        yield at


def _joins(word: str) -> bool:
    return word.replace("-", "").isalpha() and word not in _BREAKS


@cache
def _rows() -> Mapping[str, tuple[tuple[str, str, int], ...]]:
    """word -> (quality, where it counts, side) of each."""
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for line in rows("contraries.tsv"):
        name, where, *sides = line.split("\t")
        for side, words in enumerate(sides):
            for word in words.split():
                found[word].append((name, where, side))
    return {word: tuple(told) for word, told in found.items()}
