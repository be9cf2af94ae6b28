"""What a number counts: the head noun after it, its modifiers, what it is a part of and what it is per."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed

# English noun phrases seldom put more than five words before their head.
_REACH = 7

_DETERMINERS = listed("annotate.amounts_nouns", "determiners")
_PRONOUNS = listed("annotate.amounts_nouns", "pronouns")
_MORE = listed("annotate.amounts_nouns", "more")
_PER = listed("annotate.amounts_nouns", "per")
# Words after a number that begin another phrase: prepositions that the closed classes of the lexicon leave out, words
# of time and direction.
_STOPS = listed("annotate.amounts_nouns", "stops")
_PERIODS = listed("annotate.amounts_nouns", "periods")
# Nouns that are plural without an s.
_PLURAL = listed("annotate.amounts_nouns", "plural")
_MONEY_PER = listed("annotate.amounts_nouns", "money_per")


class Counted(NamedTuple):
    """What is counted: `head` is the noun's index, None where the noun is left out ("injures 22")."""

    head: int | None
    noun: str
    modifiers: tuple[str, ...]
    end: int  # index after the noun phrase, or where it would begin
    part_of: bool = False


class _Class(NamedTuple):
    noun: bool
    adjective: bool
    plural: bool
    first: str  # the most frequent part of speech, "" for unknown words
    lemma: str


@lru_cache(1 << 16)
def _class(lower: str) -> _Class:
    readings = lexicon.readings(lower)
    bases = [reading.lemma for reading in readings if reading.pos == "n"]
    # "services" is a lemma of its own in the table beside "service"; what is counted is the singular.
    base = next(
        (lemma for lemma in bases if lower.endswith("s") and lemma != lower), bases[0] if bases else ""
    )
    plural = bool(base) and (lower in _PLURAL or (base != lower and lower.endswith("s")))
    adjective = any(reading.pos == "a" for reading in readings)
    return _Class(bool(base), adjective, plural, readings[0].pos if readings else "", base or lower)


def counted(words: Sequence[Word], end: int, *, through_of: bool) -> Counted:
    """What the number that ends before words[end] counts.

    `through_of` is for vague numbers, fractions, percent and measures, which name what they count after "of"
    ("dozens of homes", "a third of the votes", "3 tonnes of rubbish").
    """
    if end < len(words) and words[end].lower == "of" and end + 1 < len(words):
        follows = words[end + 1].lower
        partial = follows in _DETERMINERS or follows in _PRONOUNS or follows[0].isdecimal()
        if partial or through_of:
            start = end + 1
            while start < len(words) and (
                words[start].lower in _DETERMINERS or words[start].text[0].isdecimal()
            ):
                start += 1
            return _phrase(words, start)._replace(part_of=partial and not through_of)
        return Counted(None, "", (), end)
    if through_of and end < len(words) and words[end].lower in _DETERMINERS:
        return _phrase(words, end + 1)
    return _phrase(words, end)


def after_article(words: Sequence[Word], at: int) -> Counted:
    """The noun at words[at] even where its form is a verb more often: "deal", "cut", "bid"."""
    if at < len(words) and _class(words[at].lower).noun and words[at].lower not in lexicon.FUNCTION_WORDS:
        return Counted(at, _class(words[at].lower).lemma, (), at + 1)
    return Counted(None, "", (), at)


def _phrase(words: Sequence[Word], start: int) -> Counted:
    """The noun phrase at words[start]; its head is the first plural noun, or the last noun of a run."""
    head: int | None = None
    at = start
    while at < min(len(words), start + _REACH):
        word = words[at]
        if word.lower in _MORE:
            at += 1
            continue
        if not word.text[0].isalpha() or word.lower in lexicon.FUNCTION_WORDS or word.lower in _STOPS:
            break
        kind = _class(word.lower)
        if head is not None and not _goes_on(words, at, head, kind):
            break
        if at + 1 < len(words) and words[at + 1].lower in ("'s", "’s") and at + 2 < start + _REACH:
            head, at, start = None, at + 2, at + 2  # a possessor: "1,450 of the union's members"
            continue
        if kind.plural or kind.first == "n" or (not kind.first and word.text[0].islower()):
            head = at
        elif not _modifies(words, at, kind):
            break
        at += 1
    if head is None:
        taken = start
        while taken < len(words) and words[taken].lower in _MORE:
            taken += 1
        return Counted(None, "", tuple(word.lower for word in words[start:taken]), taken)
    modifiers = tuple(word.lower for word in words[start:head])
    return Counted(head, _class(words[head].lower).lemma, modifiers, head + 1)


def _modifies(words: Sequence[Word], at: int, kind: _Class) -> bool:
    """Whether a word that is no noun by its most frequent use can stand before the head: an adjective, a participle,
    or a noun in disguise with a plural noun after it ("train drivers")."""
    if kind.first not in ("r", "v"):
        return True
    if kind.adjective or words[at].lower.endswith(("ed", "ing", "en")):
        return True
    follows = words[at + 1].lower if at + 1 < len(words) else ""
    return kind.noun and bool(follows) and follows not in lexicon.FUNCTION_WORDS and _class(follows).plural


def _goes_on(words: Sequence[Word], at: int, head: int, kind: _Class) -> bool:
    """Whether a word after a noun still belongs to the phrase and makes that noun a modifier."""
    before = _class(words[head].lower)
    if before.plural:
        return kind.plural and kind.first == "n" and words[at - 1].lower not in _PLURAL
    return kind.plural or kind.first == "n" or not kind.first


def per(words: Sequence[Word], end: int, *, money: bool) -> tuple[str, int]:
    """What the amount before words[end] is per ("day", "share", "each"), and where that ends; "" if nothing."""
    if end >= len(words) or words[end].lower not in _PER:
        return "", end
    lower = words[end].lower
    if lower in ("each", "apiece"):
        return "each", end + 1
    if end + 1 >= len(words):
        return "", end
    noun = lexicon.lemma(words[end + 1].lower, "n")
    known = noun in _PERIODS or (money and noun in _MONEY_PER)
    if known or (lower == "per" and noun not in ("cent", "capita")):
        return noun, end + 2
    return "", end
