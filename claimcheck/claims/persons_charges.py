"""Of which part of a body somebody is at the head: "who heads the rural crime team", "head of the traffic unit".

Only parts that a word tells from others of their sort, and only who is at the head now: one who leads the traffic unit
does not lead the drugs squad as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.kin import likeness
from claimcheck.annotate.mentions import Annotated, Word, lower_at, word_from
from claimcheck.annotate.phrases import is_verb
from claimcheck.annotate.words import lemma
from claimcheck.claims.persons import OWNS, THEN, bodies, persons, told_of
from claimcheck.claims.persons_facts import Fact
from claimcheck.claims.persons_posts import NOT_NOW
from claimcheck.data.listed import in_order, listed, phrases
from claimcheck.model import Span

CHARGE = "charge"
_UNITS = listed("claims.persons_charges", "units")
_HEADS = listed("claims.persons_charges", "heads")
_LEADS = phrases("claims.persons_charges", "leads")
_LEADING = frozenset(form[-1] for form in _LEADS)
_BARE = "head"  # "head of music" needs no word for the part
_BEFORE = listed("claims.persons_charges", "before")
_DETERMINERS = frozenset({"the", "its", "their", "his", "her"})
_WHOLE = listed("claims.persons_charges", "whole")
_FIELDS = {
    word: number
    for number, row in enumerate(in_order("claims.persons_charges", "fields"))
    for word in row.split()
}
_PHRASE = 7  # words of "the force's new rural crime and wildlife team"
_ALIKE = 0.4  # likeness of two words by which two parts may be one
Part = tuple[frozenset[str], int]
"""The words that tell a part from others, and where its phrase ends."""


def charge_facts(doc: Annotated) -> Iterator[Fact]:
    """The parts at whose head persons are."""
    for number in bodies(doc):
        sentence = doc.sentences[number]
        for at, lower in enumerate(sentence.lowers):
            if lower in _HEADS:
                yield from _by_noun(doc, number, at)
            elif lower in _LEADING:
                yield from _by_verb(doc, number, at)


def are_alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the words for two parts may tell of one: "maths" and "mathematics"."""
    fields = [{_FIELDS[word] for word in words if word in _FIELDS} for words in (one, two)]
    return bool(fields[0] & fields[1]) or any(likeness(a, b) >= _ALIKE for a, b in product(one, two))


def _by_noun(doc: Annotated, number: int, at: int) -> Iterator[Fact]:
    """ "Ada Lund, head of the traffic unit,", "the traffic unit's commander, Ada Lund"."""
    words = doc.sentences[number].words
    part = _part(words, at + 2, bare=words[at].lower == _BARE) if lower_at(words, at + 1) == "of" else None
    start, end = at, part[1] if part is not None else at + 1
    if part is None:
        start, part = _part_before(words, at)
    ahead = {word.lower for word in words[max(0, start - 3) : at]}
    if part is None or not ahead.isdisjoint(NOT_NOW):
        return
    teller = told_of(doc, number, start, at + 1, end)
    if teller is not None and teller.when != THEN:
        span = Span(words[start].start, words[end - 1].end)
        yield Fact(CHARGE, teller.entity, number, span, "", part[0])


def _by_verb(doc: Annotated, number: int, at: int) -> Iterator[Fact]:
    """ "Ada Lund, who heads the traffic unit,", "Ada Lund is in charge of the traffic unit"."""
    words = doc.sentences[number].words
    form = next((f for f in _LEADS if tuple(w.lower for w in words[at - len(f) + 1 : at + 1]) == f), ())
    part = _part(words, at + 1, bare=False) if form else None
    first = at + 1 - len(form)
    before = [name for name in persons(doc, number) if word_from(words, name.span.end) <= first]
    if part is None or not before:
        return
    gap = [word.lower for word in words[word_from(words, before[-1].span.end) : first]]
    if all(lower in _BEFORE or lower.isdigit() for lower in gap):
        span = Span(words[first].start, words[part[1] - 1].end)
        yield Fact(CHARGE, before[-1].entity, number, span, "", part[0])


def _part(words: Sequence[Word], start: int, *, bare: bool) -> Part | None:
    """The part whose phrase begins at a word: "the force's rural crime team"; `bare` also "music"."""
    at = start + (lower_at(words, start) in _DETERMINERS)
    end = at
    while end < len(words) and end - at < _PHRASE and _goes_on(words, end):
        end += 1
    if end < len(words) and lower_at(words, end) in OWNS:
        return None
    begins = max((n + 1 for n in range(at, end) if words[n].lower in OWNS), default=at)
    named = next((n for n in range(end - 1, begins, -1) if words[n].lower in _UNITS), 0)
    if named:
        return (found, named + 1) if (found := _telling(words[begins:named])) else None
    plain = bare and at == start and end > at and all(word.text.islower() for word in words[at:end])
    told = _telling(words[at:end]) if plain and words[end - 1].lower not in _UNITS else frozenset()
    return (told, end) if told else None


def _part_before(words: Sequence[Word], at: int) -> tuple[int, Part | None]:
    """Where the part before "commander" begins in "the traffic unit commander", "the traffic unit's head"."""
    unit = at - 1 - (lower_at(words, at - 1) in OWNS)
    if lower_at(words, unit) not in _UNITS:
        return at, None
    first = unit
    while (
        first > 0
        and unit - first < _PHRASE
        and words[first - 1].text[0].isalpha()
        and _goes_on(words, first - 1)
    ):
        if words[first - 1].lower in OWNS:
            break
        first -= 1
    told = _telling(words[first:unit])
    return first, (told, at + 1) if told else None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in OWNS or word.lower in ("and", "-"):
        return at > 0 and (word.lower in OWNS or lower_at(words, at + 1) not in _DETERMINERS)
    return (
        word.text[0].isalpha()
        and not form_of(word.lower).closed
        and (word.lower in _UNITS or not is_verb(word))
    )


def _telling(words: Sequence[Word]) -> frozenset[str]:
    """The words that tell which part it is, without those that any may bear."""
    plain = (word.lower for word in words if word.text[0].isalpha() and not form_of(word.lower).closed)
    return frozenset(lemma(lower, "n") for lower in plain) - NOT_NOW - _WHOLE
