"""What a number counts: the head noun after it, its modifiers, what it is a part of and what it is per."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

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
_AGO = frozenset({"ago", "earlier", "before", "later", "after"})  # behind a period that is told back or forth
# Nouns that are plural without an s.
_PLURAL = listed("annotate.amounts_nouns", "plural")
_MANY = frozenset({"crew", "staff"})
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


@remembered
def _class(lower: str) -> _Class:
    readings = lexicon.readings(lower)
    bases = [reading.lemma for reading in readings if reading.pos == "n"]
    # "services" is a lemma of its own in the table beside "service"; what is counted is the singular.
    base = next(
        (lemma for lemma in bases if lower.endswith("s") and lemma != lower), bases[0] if bases else ""
    )
    plural = bool(base) and (lower in _PLURAL or (base != lower and lower.endswith("s")))
    adjective = any(reading.pos == "a" for reading in readings)
    unknown = (
        lower.removesuffix("s")
        if not readings and lower[-2:-1].isalpha() and lower[-2] not in "su"
        else lower
    )
    return _Class(bool(base), adjective, plural, readings[0].pos if readings else "", base or unknown)


def counted(words: Sequence[Word], end: int, *, through_of: bool) -> Counted:
    """What the number that ends before words[end] counts.

    `through_of` is for vague numbers, fractions, percent and measures, which name what they count after "of"
    ("dozens of homes", "a third of the votes", "3 tonnes of rubbish").
    """
    of = end + 1 if end < len(words) and words[end].lower == "out" else end  # "14 out of 20 boats"
    if of + 1 < len(words) and words[of].lower == "of":
        follows = words[of + 1].lower
        partial = follows in _DETERMINERS or follows in _PRONOUNS or starts_number(follows)
        if partial or through_of:
            start = of + 1
            while start < len(words) and (
                words[start].lower in _DETERMINERS or starts_number(words[start].lower)
            ):
                start += 1
            found = _phrase(words, start)
            if found.head is None and through_of:  # "40 tonnes of crude that spilled"
                found = after_article(words, start)
            if not through_of and found.head is not None and words[found.head].lower in _PERIODS:
                return Counted(None, "", (), end)  # "the 500 of the year before"
            return found._replace(part_of=partial and not through_of)
        return Counted(None, "", (), end)
    if through_of and end < len(words) and words[end].lower in _DETERMINERS:
        return _phrase(words, end + 1)
    return _phrase(words, end)


def is_quality(tail: str) -> bool:
    """Whether the rest of a hyphenated word tells what a thing is like and is no noun: "horned", "storeyed"."""
    kind = _class(tail.rpartition("-")[2])
    return not kind.noun


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
        if not word.text[0].isalpha() or word.lower in lexicon.FUNCTION_WORDS or _stops(word.lower):
            break
        kind = _class(word.lower)
        if head is None and is_model(word.lower.removesuffix("s")):
            if word.lower[-1] == "s":  # "seven AK-47s"
                noun = word.lower.removesuffix("s")
                return Counted(at, noun, tuple(w.lower for w in words[start:at]), at + 1)
            at += 1
            continue
        if head is None and at + 1 < len(words) and is_model(f"{word.lower}-{words[at + 1].lower}"):
            at += 2  # "12 AK 47 guns", "two A320 jets"
            continue
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
    last = _listed(words, head)
    noun = _class(words[head].lower).lemma if last == head else "people"
    return Counted(last, noun, modifiers, last + 1)


def model(modifiers: Sequence[str]) -> str:
    """The model that the words before a noun name: "ak-47" of "AK 47 assault" rifles; "" for none."""
    parted = (f"{one}-{two}" for one, two in pairwise(modifiers) if two.isdecimal())
    return next((name for name in (*modifiers, *parted) if is_model(name)), "")


def is_model(lower: str) -> bool:
    """Whether a word names a model by letters and a number: "ak-47", "f-16", "a320"."""
    letters = lower.rstrip("0123456789")
    joint = letters.removesuffix("-")
    return letters != lower and joint.isalpha() and len(joint) <= _MODEL


_MODEL = 3  # letters of a model's name: "MiG-29"


def _listed(words: Sequence[Word], head: int) -> int:
    """The last noun of a list that stands for people as a whole, from its first: "men, women and children"; `head`
    itself where there is none."""
    at, last = head + 1, head
    if not _names_people(words[head].lower):
        return head
    while at + 1 < len(words) and words[at].lower in (",", "and") and _names_people(words[at + 1].lower):
        last, closed = at + 1, words[at].lower == "and"
        at += 2
        if closed:
            return last
    return head


@remembered
def _names_people(lower: str) -> bool:
    """Whether a form is the plural of a noun for persons, or "crew" or "staff"."""
    kind = _class(lower)
    many = kind.plural or lower in _MANY
    return many and lower != "people" and (is_person_noun(kind.lemma) or "person" in noun_class(kind.lemma))


def _stops(lower: str) -> bool:
    """Whether a word begins another phrase, verbs with "not" among them: "31 cannot be found", "two weren't"."""
    return lower in _STOPS or lower.endswith(("n't", "n’t"))


def _modifies(words: Sequence[Word], at: int, kind: _Class) -> bool:
    """Whether a word that is no noun by its most frequent use can stand before the head: an adjective, a participle,
    or a noun in disguise with a plural noun after it ("train drivers")."""
    if kind.first not in ("r", "v"):
        return True
    if kind.adjective or words[at].lower.endswith(("ed", "ing", "en")):
        return True
    follows = lower_at(words, at + 1)
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
    since = end + 2 < len(words) and words[end + 2].lower in _AGO  # "from 30,000 a year ago"
    known = (noun in _PERIODS and not since) or (money and noun in _MONEY_PER)
    if known or (lower == "per" and noun not in ("cent", "capita")):
        return noun, end + 2
    return "", end
