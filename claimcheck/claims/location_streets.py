"""Street addresses: "the 4400 block of Mill Road", "202 N. Fifth Ave.", "on Mill Drive".

Claims of kind location, attribute address. They are no places of a map, and are only held against another address in
the same street.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.files import rows
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Kind, Place, Span, Zone
from claimcheck.model.records import NamedTuple, dataclass

ADDRESS = "address"
_ZONES = frozenset({Zone.BODY, Zone.CAPTION, Zone.HEADLINE})
_MOST = 4  # words of a street's name
_REACH = 2 * _MOST  # the same with its full stops, possessives and sides
_DIGITS = range(2, 6)  # digits of a house number; one digit is a count more often
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})  # words of their own behind a number: "5" "th"
_SHORT = 2  # letters of what a full stop shortens: "N.", "St."
_NO_NAMES = listed("claims.location_streets", "no_names")
_SIDES = dict(pair.split("=") for pair in in_order("claims.location_streets", "sides"))


@dataclass(frozen=True, slots=True)
class Address:
    """An address, as far as a text tells it."""

    claim: Claim
    number: int | None  # of the house, or the lowest of the block
    block: bool
    sides: frozenset[str]  # "north" of "N. Fifth Ave."
    name: str  # in lower case, ordinals in digits, possessives closed up: "5th", "bells ferry"
    kind: str  # "avenue"


class _Number(NamedTuple):
    """What stands before a street's name, and the index at which the address begins."""

    number: int | None
    block: bool
    first: int


def addresses(doc: Annotated) -> Iterator[Address]:
    """The addresses of a document that name a street with its kind, in order of place."""
    kinds = _kinds()
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone in _ZONES:
            for at, word in enumerate(sentence.words):
                if word.lower in kinds and at and word.text[0].isupper():
                    found = _address(doc, number, at)
                    if found is not None:
                        yield found


def _address(doc: Annotated, sentence: int, at: int) -> Address | None:
    """The address whose kind of street is words[at] of a sentence; None where no name stands before it."""
    words = doc.sentences[sentence].words
    first = _first(words, at)
    name = _name(words[first:at])
    if not name or len(name.split()) > _MOST or _goes_on(words, at + 1):
        return None
    last = _side_behind(words, at)
    sides = {_SIDES[word.lower] for word in (*words[first:at], words[last]) if word.lower in _SIDES}
    told = _number(words, first)
    kind = _kinds()[words[at].lower]
    number = "" if told.number is None else f"{told.number}{' block of' if told.block else ''}"
    shown = " ".join(part for part in (number, *sorted(sides), name, kind) if part)
    span = Span(words[told.first].start, words[last].end)
    claim = Claim(
        **located(doc, doc.sentences[sentence], span, Kind.LOCATION, ADDRESS),
        subject=f"{name} {kind}",
        value=Place(shown, (), "street"),
        extractor="claims.location_streets",
        context=context(doc, sentence, span),
    )
    return Address(claim, told.number, told.block, frozenset(sides), name, kind)


# --- the name -------------------------------------------------------------------------------------------


def _first(words: Sequence[Word], at: int) -> int:
    """The index at which the name before words[at] begins; `at` where there is none."""
    first = at
    while first and at - first < _REACH and _names(words, first - 1):
        first -= 1
    while first < at and (words[first].lower in _NO_NAMES or words[first].text in {".", *POSSESSIVES}):
        first += 1
    return first


def _names(words: Sequence[Word], at: int) -> bool:
    """Whether words[at], with what follows it, may belong to a name."""
    word, before, behind = words[at], words[at - 1] if at else None, words[at + 1]
    if word.text[0].isdigit():
        return behind.lower in _SUFFIXES and behind.start == word.end
    if word.text == ".":
        return before is not None and before.text[0].isupper() and len(before.text) <= _SHORT
    ends = (
        word.lower in _SUFFIXES and before is not None and before.text.isdigit() and before.end == word.start
    )
    return ends or word.text in POSSESSIVES or word.text[0].isupper()


def _name(words: Sequence[Word]) -> str:
    told: list[str] = []
    for word in words:
        if word.lower in _SIDES or word.text == ".":
            continue
        if told and (word.text in POSSESSIVES or (word.lower in _SUFFIXES and told[-1].isdigit())):
            told[-1] += word.lower.strip("'’")
        else:
            number = ordinal(word.lower)
            told.append(_spelled(number) if number else word.lower.replace("'", "").replace("’", ""))
    return " ".join(told)


def _spelled(number: int) -> str:
    """An ordinal in digits: "5th", "22nd"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on behind the kind of street: "Mill Road School", "State Road 9"."""
    if at >= len(words):
        return False
    text = words[at].text
    named = text[0].isupper() and text[-1].isalpha() and words[at].lower not in _SIDES
    return named or text.isdigit()


def _side_behind(words: Sequence[Word], at: int) -> int:
    """The index of the side behind a kind of street: "Mill Ave. N"; `at` where none stands there."""
    behind = at + 2 if at + 2 < len(words) and words[at + 1].text == "." else at + 1
    side = behind < len(words) and words[behind].lower in _SIDES and words[behind].text[0].isupper()
    return behind if side else at


# --- the number -----------------------------------------------------------------------------------------


def _number(words: Sequence[Word], first: int) -> _Number:
    """The number before a name: "202 Mill Road", "the 4400 block of Mill Road", "the block of 4400 Mill Road"."""
    at = first - 1
    if at >= 0 and _is_number(words[at]):
        if at and words[at - 1].end == words[at].start:
            return _Number(None, False, first)  # "115-20 Mill Boulevard"
        block = [word.lower for word in words[max(0, at - 2) : at]] == ["block", "of"]
        return _Number(int(words[at].text), block, at)
    if at >= 0 and words[at].lower == "the":
        at -= 1
    if at < 1 or (words[at - 1].lower, words[at].lower) != ("block", "of"):
        return _Number(None, False, first)
    at -= 3 if at > 1 and words[at - 2].text == "-" else 2
    return (
        _Number(int(words[at].text), True, at)
        if at >= 0 and _is_number(words[at])
        else _Number(None, False, first)
    )


def _is_number(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) in _DIGITS


@cache
def _kinds() -> Mapping[str, str]:
    """Kinds of street by themselves and by their abbreviations."""
    lines = [line.split() for line in rows("streets.txt")]
    return {word: line[0] for line in lines for word in line}
