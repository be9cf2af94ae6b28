"""Two quotations that put one remark in other words: how much of what each says the other says too, in what order.

Who speaks often says much on one topic, so this is asked only where each article quotes a speaker once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claimcheck.annotate import words
from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.kin import likeness
from claimcheck.data.listed import listed
from claimcheck.model import Zone
from claimcheck.questions.speakers import forms
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity

_LEAST = 5  # words of a quotation
TELLING = 3
"""Different content words from which a quotation can be told from others of its speaker."""
_EVEN = 0.66  # the shorter against the longer, in words
_MEETING = 1.75  # content words that both have, in one order, each counted by how alike it is
_SAID = 0.5  # share of the content that both have, and share of it in one order, together
_ONE_CONCEPT = 0.8  # likeness of words that name one kind of event
_FAINT = 0.02  # rarity up to which a word says nothing
_FLOOR = 0.05  # what a word weighs beside its rarity
_LONGEST = 40  # content words that are looked at
_PIECE = 4  # words from which a quotation is another remark
_I = listed("questions.paraphrase", "singular")
_WE = listed("questions.paraphrase", "plural")
_CAP = 40  # articles that quote one speaker once


def lone(quotes: Sequence[Placed]) -> list[Placed]:
    """The quotations that are the only one of their speaker in their article, in the order of `quotes`.

    All whose speaker an article leaves open may be of one.
    """
    held: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for quote in quotes:
        if len(str(quote.claim.value).split()) >= _PIECE and quote.claim.zone is not Zone.HEADLINE:
            speaker = quote.claim.subject if quote.claim.about.entities else ""
            held[speaker, quote.claim.document_id].append(quote)
    return [found[0] for found in held.values() if len(found) == 1]


def lone_pairs(alone: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of quotations of one person, each the only one in its article."""
    by_speaker: dict[str, list[Placed]] = defaultdict(list)
    for quote in alone:
        if quote.claim.subject.startswith("person:"):
            by_speaker[quote.claim.subject].append(quote)
    for found in by_speaker.values():
        yield from combinations(found[:_CAP], 2)


def one_remark(one: str, two: str) -> bool:
    """Whether two quotations say the same in other words."""
    lengths = sorted((len(one.split()), len(two.split())))
    ours, theirs = _telling(one), _telling(two)
    if lengths[0] < max(_LEAST, _EVEN * lengths[1]) or min(len(set(ours)), len(set(theirs))) < TELLING:
        return False
    if _of_oneself(one, two) or _of_oneself(two, one):
        return False
    met = _in_order(ours, theirs)
    said = min(_covered(ours, theirs), _covered(theirs, ours))
    return met >= _MEETING and said + met / max(len(ours), len(theirs)) >= _SAID


def _of_oneself(one: str, two: str) -> bool:
    """Whether the one speaks of the speaker, and the other of others alone: "I fell asleep", "judges fall asleep"."""
    return bool(_I & _forms(one)) and not (_I | _WE) & _forms(two)


def _forms(text: str) -> frozenset[str]:
    """The words of a text, lower case, in their parts: "I've" gives "i" and "ve"."""
    return frozenset("".join(c if c.isalnum() else " " for c in text.lower()).split())


def different_words(text: str) -> int:
    """How many content words a quotation has, each counted once."""
    return len(set(_telling(text)))


@lru_cache(4096)
def _telling(text: str) -> tuple[str, ...]:
    """The lemmas of the content words, in order."""
    known = (words.lemma(form) for form in forms(text) if form not in words.FUNCTION_WORDS)
    return tuple(base for base in known if rarity(base) > _FAINT)[:_LONGEST]


def _covered(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Share of the weight of some words that lies in words which others have too, or have like ones of."""
    weights = [rarity(word) + _FLOOR for word in ours]
    met = (
        weight * max(_alike(word, other) for other in theirs)
        for word, weight in zip(ours, weights, strict=True)
    )
    return sum(met) / sum(weights)


def _in_order(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """The words that both have in one order, each counted by how alike it is."""
    row = [0.0] * (len(theirs) + 1)
    for word in ours:
        before = row
        row = [0.0]
        for at, other in enumerate(theirs):
            row.append(max(before[at + 1], row[at], before[at] + _alike(word, other)))
    return row[-1]


@lru_cache(1 << 14)
def _alike(one: str, two: str) -> float:
    if one == two:
        return 1.0
    return max(likeness(one, two), _ONE_CONCEPT * bool(meant(one) & meant(two)))


@lru_cache(1 << 16)
def meant(word: str) -> frozenset[str]:
    """The event concepts that a word names, as a verb or a noun."""
    return frozenset(concept for pos in "vn" if (concept := concept_of(word, pos)))
