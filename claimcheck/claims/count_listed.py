"""People counted by kinds in one breath: "three women and a man were hurt" gives a toll of four, and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import AmountMention, Annotated, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_view import View, counts_people, lemma_of_verb, table
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Span
from claimcheck.model.records import NamedTuple

PERSONS = "people"
"""The noun of a number that is the sum of several kinds of people."""
LISTED = "listed"
"""The scope of one kind of several that are counted in one breath."""
_HERS = frozenset({"her", "his"})
_AND, _COMMA = "and", ","
_SINGLE = frozenset({"is", "was", "has"})
_ONE = frozenset({"a", "an", "another"})
_KNOWN = listed("claims.count_listed", "known")
_WHERE = frozenset({"in", "from", "of", "at"})
_SEXES = frozenset({"male", "female"})  # of beasts as well, in the lexicon of kinds
_PHRASE = 4  # words of "two older boys"
_MOST = 5  # kinds in one breath


class _Kind(NamedTuple):
    """One kind of people in a list: words [start, end), how many; `counted` where a number says so."""

    start: int
    end: int
    number: Fraction
    counted: bool


def is_listed(view: View) -> bool:
    """Whether other people are counted in one breath: "three women and a man", "the pilot and two passengers"."""
    beside = view.lower(_opening(view.words, view.first) - 1), view.lower(view.after)
    if not view.noun or not {*beside} & {_AND, _COMMA}:
        return False
    told = [m for m in in_sentences(view.doc.amounts, view.mention.sentence) if _is_kind(m.noun)]
    return any(
        held[0].start <= view.first < held[-1].end
        and view.after < held[-1].end + (view.first > held[0].start)
        for held in _lists(view.words, told)
    )


def sums_of(doc: Annotated, mentions: Sequence[AmountMention]) -> Iterator[AmountMention]:
    """How many people several kinds told in one breath are together: "three women and a man"."""
    for told in _crowded(mentions):
        words = doc.words_of(told[0])
        for held in _lists(words, told):
            count = sum((kind.number for kind in held), Fraction(0))
            first, last = words[held[0].start], words[held[-1].end - 1]
            yield AmountMention(
                Span(first.start, last.end),
                told[0].sentence,
                Amount(count, count),
                "cardinal",
                noun=PERSONS,
                noun_span=Span(last.start, last.end),
            )


def _crowded(mentions: Sequence[AmountMention]) -> list[list[AmountMention]]:
    """The amounts of people, by sentence."""
    found: dict[int, list[AmountMention]] = {}
    for mention in mentions:
        if mention.form == "cardinal" and _is_kind(mention.noun):
            found.setdefault(mention.sentence, []).append(mention)
    return list(found.values())


def _lists(words: Sequence[Word], mentions: Sequence[AmountMention]) -> Iterator[list[_Kind]]:
    """The lists of a sentence that hold a number and end in "and" and one more kind."""
    numbers = {_opening(words, word_from(words, m.span.start)): m for m in mentions}
    end = 0
    for at in sorted(numbers):
        start = at
        while start >= end and (before := _ending(words, start)) is not None:
            start = before.start
        held = _from(words, numbers, start) if start >= end else []
        if len(held) > 1 and any(kind.counted for kind in held) and not _is_clause(words, held):
            end = held[-1].end
            yield held


def _opening(words: Sequence[Word], at: int) -> int:
    """Where the kind begins that a number at words[at] counts: "a man and | his two sons"."""
    return at - (lower_at(words, at - 1) in _KNOWN)


def _ending(words: Sequence[Word], at: int) -> _Kind | None:
    """The one person told right before "and" or a comma at words[at - 1]: "a teacher and", "the pilot and"."""
    if lower_at(words, at - 1) not in (_AND, _COMMA):
        return None
    end = at - 1
    while end > 0 and words[end - 1].text[:1].isupper():
        end -= 1
    if end < at - 1 and lower_at(words, end - 1) in _WHERE:
        end -= 1  # "a teacher in Leeds and two printers"
    else:
        end = at - 1
    for start in range(end - 2, max(-1, end - 1 - _PHRASE), -1):
        kind = _one(words, start)
        if kind is not None and kind.end == end:
            return kind._replace(end=at - 1)
    return _named(words, at)


def _named(words: Sequence[Word], at: int) -> _Kind | None:
    """The person named right before "and" and what is hers: "Ada Lund and her two daughters"."""
    start = end = at - 1
    while start > 0 and words[start - 1].text[:1].isupper() and words[start - 1].text[1:].islower():
        start -= 1
    if lower_at(words, at) not in _HERS or not 0 < end - start <= _PHRASE:
        return None
    return _Kind(start, end, Fraction(1), counted=False)


def _from(words: Sequence[Word], numbers: dict[int, AmountMention], start: int) -> list[_Kind]:
    """The kinds of a list that begins at words[start]; empty where it does not end in "and" and one more."""
    held: list[_Kind] = []
    at, joined = start, False
    while len(held) < _MOST and (kind := _kind(words, numbers, at)) is not None:
        held.append(kind)
        joined = joined or lower_at(words, at - 1) == _AND
        if lower_at(words, kind.end) not in (_AND, _COMMA) or (joined and held[1:]):
            break
        at = kind.end + 1
        at += lower_at(words, kind.end) == _COMMA and lower_at(words, at) == _AND
    return held if joined and len(held) > 1 else []


def _kind(words: Sequence[Word], numbers: dict[int, AmountMention], at: int) -> _Kind | None:
    if at not in numbers:
        one = _one(words, at) or _named(words, _joint(words, at))
        if one is None or lower_at(words, one.end) in (_AND, _COMMA):
            return one
        placed = _ending(words, _joint(words, at))
        return placed if placed is not None and placed.start == at else one
    mention = numbers[at]
    low, noun = mention.amount.low, mention.noun_span
    if low is None or low != mention.amount.high or mention.hedge or noun is None or mention.part_of:
        return None
    end = word_from(words, noun.end)
    end += _names_one(lower_at(words, end))  # "two police officers"
    return _Kind(at, end, low, counted=True)


def _joint(words: Sequence[Word], at: int) -> int:
    """The place behind the next "and" or comma."""
    ends = (n for n in range(at, min(len(words), at + 2 * _PHRASE)) if words[n].lower in (_AND, _COMMA))
    return next(ends, -1) + 1


def _one(words: Sequence[Word], at: int) -> _Kind | None:
    """One person at words[at]: "a man", "an older boy", "the pilot", "their mother"."""
    if lower_at(words, at) not in _ONE | _KNOWN:
        return None
    for place in range(at + 1, min(at + _PHRASE, len(words))):
        lower = words[place].lower
        if form_of(lower).closed or not lower[0].isalpha():
            return None
        if _names_one(lower) and not _names_one(lower_at(words, place + 1)):
            one = lemma(lower, "n") == lower or lower_at(words, at) in _ONE
            return _Kind(at, place + 1, Fraction(1), counted=False) if one else None
    return None


def _is_kind(noun: str) -> bool:
    """Whether a noun names people by what they are, not by what befell them: "12 dead and 40 injured" are no list."""
    return bool(noun) and counts_people(noun.split()[-1]) and noun not in table()["nouns"]


def _is_clause(words: Sequence[Word], held: Sequence[_Kind]) -> bool:
    """Whether the last kind begins another clause: "held two men and a woman was hurt"."""
    follows = lower_at(words, held[-1].end)
    governed = bool(lemma_of_verb(lower_at(words, held[0].start - 1)))
    return follows in _SINGLE or (governed and form_of(follows).closed == "X")


def _names_one(lower: str) -> bool:
    """Whether a noun names one of a kind of people, and no body of them: "a nurse", not "the police"."""
    base = lemma(lower, "n")
    body = not is_person_noun(base) and bool({"organisation", "spectator"} & {*noun_class(base)})
    return bool(base) and ((counts_people(base) and not body) or base in _SEXES)
