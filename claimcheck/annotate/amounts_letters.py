"""Currencies by letter, glued to a sum: "R15,000", "R318 000", "RM7.8bn"; "R61" is a road."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table

LETTERS: Mapping[str, str] = read_table("amount_currencies")["letters"]
"""Currencies by the letters that may be glued to a sum."""
_GROUP = 3  # digits behind a space: "318 000"
_CENTS = 2  # digits behind the point: "R18.40"
_SCALES = listed("annotate.amounts_letters", "scales")
_SUFFIXES = listed("annotate.amounts_letters", "suffixes")
_PRICED = listed("annotate.amounts_letters", "priced")


def is_letter_of_sum(words: Sequence[Word], at: int) -> bool:
    """Whether letters glued to a number are a currency: "R15,000", "R318 000", "RM7.8bn"; "R61" is a road."""
    if words[at].text not in LETTERS or at + 1 >= len(words):
        return False
    number, follows = words[at + 1], words[at + 2 : at + 3]
    if number.start != words[at].end or not number.text[0].isdecimal():
        return False
    whole, _, part = number.text.partition(".")
    if "," in whole or (len(part) == _CENTS and part.isdecimal()):
        return True
    if len(whole) >= _GROUP and lower_at(words, at - 1) in _PRICED:
        return True  # "jumped to R215"; a road has "the" before it
    if not follows:
        return False
    gap = follows[0].start - number.end
    grouped = gap == 1 and len(follows[0].text) == _GROUP and follows[0].text.isdecimal()
    scaled = follows[0].lower in _SCALES or (gap == 0 and follows[0].text.lower() in _SUFFIXES)
    return grouped or scaled
