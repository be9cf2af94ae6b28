"""What an amount counts: its noun, what it is per, and whether it is a part of another."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate.amounts_pairs import Pair
from claimcheck.annotate.clauses import OF_THEM
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_SPAN_FORMS = frozenset({"money", "percent", "measure", "duration", "age"})
_AUXILIARIES = 5  # words before a number in which "there have been" stands
_TIMES = listed("annotate.amounts_counting", "times")


class Counting(NamedTuple):
    """What is counted, whether the number is a part of another, and what it is per."""

    noun: nouns.Counted
    part: bool
    per: str


def counted(words: Sequence[Word], read: Pair, end: int) -> Counting:
    """What the amount that ends before words[end] counts."""
    money = read.form == "money"
    per, at = nouns.per(words, end, money=money)
    nothing = nouns.Counted(None, "", (), at)
    if read.operand.tail:
        return Counting(nothing._replace(noun=read.operand.tail.partition("-")[0]), False, per)
    if read.form == "score":
        return Counting(nothing, False, per)
    joined = at + 1 < len(words) and words[at].text == "-" and words[at].start == read.cut
    if joined and words[at + 1].text[0].isalpha():  # "12-member jury", "340-page report"
        head = words[at + 1].lower.partition("-")[0]
        head = "member" if head == "strong" else head  # "a 31-strong squad"
        return Counting(nouns.Counted(at + 1, head, (), at + 2), False, per)
    if at < len(words) and words[at].lower == "strong" and read.form == "cardinal":
        return Counting(nouns.Counted(at, "member", (), at + 1), False, per)  # "her squad was 31 strong"
    noun = _within(words, read) or _noun(words, read, at)
    if not per:
        per, _ = nouns.per(words, noun.end, money=money)
    part = noun.part_of and not _are_all(words, read.start, noun)
    return Counting(noun, part or _follows_including(words, read.start), per)


def _are_all(words: Sequence[Word], start: int, noun: nouns.Counted) -> bool:
    """Whether "there are 40 of us" tells how many there are."""
    before = [word.lower for word in words[max(0, start - _AUXILIARIES) : start]]
    return noun.head is None and "there" in before and "of" not in before


def _within(words: Sequence[Word], read: Pair) -> nouns.Counted | None:
    """The noun that stands inside a ratio: "one train in three"; None for "one in three trains" and other amounts."""
    start, end = read.operand.end, read.end
    joint = next((at for at in range(start, end) if words[at].lower == "in"), start)
    return nouns.after_article(words, joint - 1) if read.form == "fraction" and joint > start else None


def _noun(words: Sequence[Word], read: Pair, at: int) -> nouns.Counted:
    """The noun phrase of an amount; sums, shares and lengths have theirs after "of", and none of time."""
    through = read.form in _SPAN_FORMS or read.form in ("fraction", "vague")
    if read.form == "percent" and at < len(words) and words[at].lower != "of":
        return nouns.Counted(None, "", (), at)
    noun = nouns.counted(words, at, through_of=through)
    article = bool(read.start) and words[read.start - 1].lower in ("a", "an", "the")
    if noun.head is None and read.form == "money" and article:
        # "a $3m deal": the article makes a noun of what is most often a verb
        noun = nouns.after_article(words, at)
    if through and read.form != "vague" and noun.noun in _TIMES:
        return nouns.Counted(None, "", (), at)
    return noun


def _follows_including(words: Sequence[Word], start: int) -> bool:
    """Whether the number is named as part of another: "including three", "among them two", "of whom 12"."""
    before = tuple(word.lower for word in words[max(0, start - 2) : start])
    return before[-1:] == ("including",) or before == ("among", "them") or before in OF_THEM
