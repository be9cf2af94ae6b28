"""Numbers that count nothing: labels, addresses, telephone numbers, clock times, years."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_nouns import is_model
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.amounts_parts import SCALES
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.time_words import is_four_digit_clock, weekday
from claimcheck.data.listed import listed

# Nouns that a number names instead of counting: "page 12", "lane 3".
_LABELS = listed("annotate.amounts_context", "labels")
_STREETS = listed("annotate.amounts_context", "streets")
_HALVES_OF_DAY = listed("annotate.amounts_context", "halves_of_day")
_BEFORE_YEAR = listed("annotate.amounts_context", "before_year")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_BEFALLEN = listed("annotate.amounts_context", "befallen")
NOW = frozenset({"now", "already", "currently", "still"})
"""Adverbs between a subject and the verb that tells how many it is."""
_REACH = 4
_ENDS_ITEM = frozenset({",", ";", ".", "and", ":"})
_JOINTS = frozenset({",", ";", "and"})
_ITEM = 8  # words of an item of a list
_MOST_ITEMS = 12
_PUPILS = listed("annotate.amounts_context", "pupils")
_CLASSED = listed("annotate.amounts_context", "classed")
_NUMBERING = listed("annotate.amounts_context", "numbering")


def is_clock(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is a time of day in four digits: "at 1930 hours"."""
    before, digits, unit, after = (lower_at(words, n) for n in (at - 1, at, at + 1, at + 2))
    return is_four_digit_clock(before, digits, unit, after)


def is_label(words: Sequence[Word], start: int, end: int, *, digits: bool) -> bool:
    """Whether the number names a thing: "number 6", "E40", "Section 5", "Boeing 737", an address or a clock time."""
    if _is_pace(words, start, end) or (start and _names(words, start, end, digits=digits)):
        return True
    follows = words[end] if end < len(words) else None
    if follows is None:
        return False
    if follows.lower == "past" and end + 1 < len(words):
        return True
    if follows.lower in _HALVES_OF_DAY or (
        digits and follows.text == ":" and _numbers_what_follows(words, start, end)
    ):
        return True
    return digits and _is_address(words, end)


def _is_pace(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a number tells how things go on: "lifted off one by one", "two by two"."""
    told = words[start].lower
    if not told.isalpha():
        return False  # "20 by 20 metres"
    opens = (lower_at(words, end), lower_at(words, end + 1)) == ("by", told)
    return opens or (start > 1 and (words[start - 2].lower, words[start - 1].lower) == (told, "by"))


def _numbers_what_follows(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a number with a colon is a heading or a time ("12: Alloa", "11 :30"), not "a crew of 11: four Scots"."""
    glued = end + 1 < len(words) and words[end].end == words[end + 1].start
    return start == 0 or glued or not words[start - 1].text[0].islower()


def _is_school_year(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "year seven" is a class of a school: behind a number or a preposition, and before pupils."""
    before = words[start - 2].lower if start > 1 else ""
    follows = lower_at(words, end)
    return follows in _PUPILS and (before in _CLASSED or form_of(before).closed == "Q" or before.isdigit())


def _is_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a plural that people are counted by stands at words[at]: "survivors number 35"."""
    now = at > 0 and words[at].lower in NOW
    at -= now
    if at > 0 and words[at].lower in _BEFALLEN:
        return True  # "the injured number 35"
    if at < 0 or words[at].lower[-1:] != "s":
        return False
    noun = lexicon.lemma(words[at].lower, "n")
    return noun != words[at].lower and (now or is_person_noun(noun))


def _names(words: Sequence[Word], start: int, end: int, *, digits: bool) -> bool:
    before = words[start - 1]
    if start > 2 and before.lower[-1] == "s" and starts_number(words[start - 2].lower):
        return False  # "of 40 lots 12 were left"
    if before.lower == "number" and _is_subject(words, start - 2):
        return False
    if any(word.lower in SCALES for word in words[start + 1 : end + 1]):
        return False  # "bridges get 22.1 million, roads 16.3 million"
    if before.lower == "past" or (before.lower == "year" and _is_school_year(words, start, end)):
        return True  # "ten past nine", "five year seven pupils"
    if before.lower in _LABELS or (
        before.lower[-1] == "s" and before.lower[:-1] in _LABELS and not _counts(words, end)
    ):
        # "the bus 12 people were in" is rare beside "bus 12": a plural noun after the number settles it.
        return not _counts(words, end) or before.lower in _NUMBERING
    if before.text == "." and start > 1 and words[start - 2].lower in ("no", "nos", "nr", "nrs"):
        return True
    if before.text == "=" and start > 1 and words[start - 2].text in "<>":
        return False
    if before.text in ("#", "/", "_", "@", "\\", "=", "^") or (
        before.text == "%" and before.end == words[start].start
    ):
        return True
    if before.text == "+" and before.end == words[start].start:
        return True
    if not digits:
        return False
    if before.text.isupper() and start > 1 and _is_model(words, start):
        return True
    glued = before.end == words[start].start and (
        before.text[0].isalnum()
        or before.text in ("-", "‐", "‑", ":")
        or (before.text == "." and start > 1 and words[start - 2].end == before.start)
    )
    if glued:
        return True
    capital = before.text[0].isupper() and before.text[0].isalpha() and start > 1
    return (
        capital
        and not _counts(words, end)
        and before.lower not in lexicon.FUNCTION_WORDS
        and _bare(words, end)
        and weekday(before.text) < 0
        and not _goes_on(words, start, end)
    )


def _is_model(words: Sequence[Word], start: int) -> bool:
    """Whether letters make a number the name of what an earlier number counts: "12 AK 47 guns"."""
    return words[start - 2].text.isdecimal() and is_model(f"{words[start - 1].lower}-{words[start].lower}")


def _goes_on(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the number is an item of a list that leaves its verb out: "the Greens won 52, the Farmers 31"."""
    if end < len(words) and words[end].lower not in _ENDS_ITEM:
        return False
    at = start
    for _ in range(_MOST_ITEMS):
        joint = next((j for j in range(at - 1, max(0, at - 1 - _ITEM), -1) if words[j].lower in _JOINTS), 0)
        if not joint or joint == at - 1:
            return False
        joint -= words[joint - 1].text == ","  # ", and"
        at = next((j for j in range(joint - 1, max(0, joint - _ITEM), -1) if words[j].text[0].isdecimal()), 0)
        if not at:
            return False
        if words[at - 1].lower in ("the", "its") and words[at - 2].lower == "of":
            at = max(1, at - 3)  # "won 19 of the 48 seats, the Greens 15, ..."
        if words[at - 1].text[0].islower():  # the first of the list stands behind its verb
            return bool(readings := lexicon.readings(words[at - 1].lower)) and readings[0].pos == "v"
    return False


def _bare(words: Sequence[Word], end: int) -> bool:
    """Whether nothing that a number can count or hurt follows: "Tanager 2 rocket", not "Kabul 12 died"."""
    if end >= len(words):
        return True
    readings = lexicon.readings(words[end].lower)
    return not (readings and readings[0].pos in ("v", "a"))


def _counts(words: Sequence[Word], end: int) -> bool:
    """Whether a plural noun follows soon, so that the number counts it."""
    for word in words[end : end + 3]:
        if not word.text[0].isalpha() or word.lower in lexicon.FUNCTION_WORDS:
            return False
        noun = lexicon.lemma(word.lower, "n")
        if word.lower == "people" or (noun != word.lower and word.lower.endswith("s")):
            return True
    return False


def _is_address(words: Sequence[Word], end: int) -> bool:
    """Whether a street's name follows: "1600 Pennsylvania Avenue", "3400 block of", "12 Main St."."""
    if words[end].lower == "block" and end + 1 < len(words) and words[end + 1].lower in ("of", "on"):
        return True
    for at, word in enumerate(words[end : end + _REACH]):
        if not (word.text[0].isupper() or word.text[0].isdecimal() or word.text in (".", *_SUFFIXES)):
            return False
        if at and word.lower in _STREETS and word.text[0].isupper():
            return True
    return False


_BEFORE_BARE_YEAR = listed("annotate.amounts_context", "before_bare_year")


def is_year(words: Sequence[Word], start: int, end: int, value: int, *, grouped: bool) -> bool:
    """Whether four bare digits are a year by their place: "in 2019", "2019-20", "(2019)"."""
    if grouped or not _FIRST_YEAR <= value <= _LAST_YEAR or _counts(words, end):
        return False
    before = lower_at(words, start - 1)
    follows = words[end].text if end < len(words) else ""
    if before in _BEFORE_YEAR or not before or follows in (")", "/", "-", "–"):
        return True
    return before in _BEFORE_BARE_YEAR


def in_chain(words: Sequence[Word], start: int) -> int:
    """Where a chain of three or more groups of digits joined by hyphens or dots ends (a telephone number, an
    IP address, a reference); `start` itself where there is none."""
    at, groups = start, 0
    while at < len(words) and words[at].text[0].isdecimal():
        groups += 1
        at += 1
        if at + 1 < len(words) and words[at].text in "-‐‑–.)" and words[at + 1].text[0].isdecimal():
            at += 1
        else:
            break
    local = groups == 2 and len(words[start].text) == 3 and len(words[start + 2].text) == 4
    return at if groups >= 3 or local else start
