"""How far two spellings of one part of a name lie apart: a slip of the hand, or two names, or two romanisations."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.known import remembered
from claimcheck.data.listed import listed

_SHORT, _LONGER = 4, 5  # letters of the two; shorter names are one letter apart by nature (Lima, Liam)
_LONG = 8  # letters from which two may differ
_SOUNDING = 7  # letters from which two may differ that leave the sound
_PARTICLES = listed("annotate.names_slips", "particles")
_MEMO = 1 << 16
# What romanisations of one name differ in: vowels and half vowels, doubled letters, k and q, v and w, s and z.
_LOOSE = re.compile(r"[aeiouyhj]")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans("qcwz", "kkvs")


@remembered
def letters(name: str) -> str:
    """The letters of a name alone, lower case without accents: "Mc Donald" and "McDonald", "O'Neil" and "ONeil"."""
    return "".join(char for char in fold(name) if char.isalnum())


@lru_cache(_MEMO)
def near(one: str, two: str) -> bool:
    """Whether two parts of names, as `letters` gives them, are a slip apart: a letter lost, added, changed, or two
    changed over; in long ones two of these, or two by which one sound is written ("Ezekiel", "Ezequiel"). Endings that
    say more than that (a plural, a woman's form) are no slips.
    """
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if len(short) >= _LONGER and long.removesuffix(short) in _PARTICLES:
        return True  # "Corvina", "LaCorvina"
    if len(short) < _SHORT or len(long) < _LONGER or short[0] != long[0] or one == two:
        return False
    if not (short.isalpha() and long.isalpha()) or _is_ending(short, long):
        return False
    far = OSA.distance(short, long, score_cutoff=2)
    if far != 2 or long.startswith(short):
        return far < 2
    one_sound = len(short) >= _SOUNDING and short[-1] == long[-1] and romanised_alike(short, long)
    return len(short) >= _LONG or one_sound or _changed_over(short, long)


def _changed_over(one: str, two: str) -> bool:
    """Whether two letters, wherever they stand, have changed places: "Marek", "Merak"."""
    apart = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    return len(one) == len(two) and len(apart) == 2 and apart[0] == apart[1][::-1]


def _is_ending(short: str, long: str) -> bool:
    """Whether one is the other with an ending: a plural, a possessive, a woman's form."""
    if long in (f"{short}s", f"{short}es", f"{short}a", f"{short}o"):
        return True
    last = {short[-1], long[-1]}
    return short[:-1] == long[:-1] and ("a" in last or last == {"s", "u"})


@lru_cache(_MEMO)
def other_given(one: str, two: str) -> bool:
    """Whether two given names that are near are none the less two customary ones: a short form and its name, two
    romanisations of one, a man's and a woman's."""
    if {lexicon.given(one), lexicon.given(two)} == {"m", "f"}:
        return True
    if one.startswith(two) or two.startswith(one):
        return lexicon.same_given(one, two)  # "Steve" for "Steven"
    both = lexicon.given(one) and lexicon.given(two) and not lexicon.one_romanised(one, two)
    return lexicon.same_given(one, two) and not both  # "Brian" and "Bryan" are two spellings of one name


@lru_cache(_MEMO)
def romanised_alike(one: str, two: str) -> bool:
    """Whether two spellings differ only in what romanisations of one name differ in."""
    return _skeleton(one) == _skeleton(two)


def _skeleton(name: str) -> str:
    return _LOOSE.sub("", _DOUBLED.sub(r"\1", name.translate(_ALIKE)))
