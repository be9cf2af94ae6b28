"""How two utterances laid to one speaker stand: the same words, the same gist, another meaning, or another utterance.

Word by word, on folded forms. What turns the meaning is a closed list (negation, number, name, subject pronoun, future
against past, modal), and only where the rest of the clause agrees; all other differences are rewording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from claimcheck.model import Span, Utterance
from claimcheck.values.utterance_turns import turning
from claimcheck.values.utterance_words import (
    Token,
    Words,
    is_content,
    lemmas,
    words,
)

Lemma = Callable[[str], str]
SameConcept = Callable[[str, str], bool]

_BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]|\([^()]{0,200}\)")
_LETTER = re.compile(r"\[([^\W\d_])\]([^\W_]+)")
_ELLIPSIS = re.compile(r"\s*(?:\(\s*(?:…|\.\s?\.\s?\.)\s*\)|\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.+)\s*")
_LEAST = 4  # words; a shorter partial quote never conflicts
_FUNCTION_WEIGHT = 0.3  # of a function word, against 1 for a content word
_LIKE = 0.55  # weighted Dice from which two utterances are one; with fewer shared words _OVERLAP decides
_OVERLAP = 0.5
_LONGEST = 400  # words compared; longer ones are compared by their beginnings


class Likeness(StrEnum):
    """What two utterances are to one another."""

    IDENTICAL = "identical"
    SPELLING = "spelling"  # punctuation, contractions, spelling, digits
    TRIMMED = "trimmed"  # one lies within the other, or differs by ellipses
    BRACKETED = "bracketed"  # they differ by what an editor put in brackets
    REWORDED = "reworded"
    MEANING_CHANGED = "meaning-changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class UtteranceRelation:
    """How two utterances stand, and the words in which they differ as spans of their `words`."""

    likeness: Likeness
    differs_a: tuple[Span, ...] = ()
    differs_b: tuple[Span, ...] = ()
    detail: str = ""  # what turns the meaning: "negation", "number: 3 / 4" ...


def compare(
    a: Utterance, b: Utterance, *, lemma: Lemma | None = None, same_concept: SameConcept | None = None
) -> UtteranceRelation:
    """Compares two utterances word by word; symmetric but for the order of the spans.

    `lemma` gives the base form of a lower-case word, `same_concept` says whether two lemmas mean the same.
    """
    a, b = _capitalised(a), _capitalised(b)
    if a.words == b.words:
        return UtteranceRelation(Likeness.IDENTICAL)
    first, second = _cut(words(a.words)), _cut(words(b.words))
    plain = [[token.word for token in side.tokens] for side in (first, second)]
    if plain[0] == plain[1]:
        return UtteranceRelation(Likeness.SPELLING if plain[0] else Likeness.OTHER)
    if min(map(len, plain)) == 0:
        return UtteranceRelation(Likeness.OTHER)
    if _bracketed(a.words, b.words) or _bracketed(b.words, a.words):
        return UtteranceRelation(Likeness.BRACKETED)
    if _within(a.words, plain[1]) or _within(b.words, plain[0]):
        return UtteranceRelation(Likeness.TRIMMED)
    if min(map(len, plain)) < _LEAST:
        return UtteranceRelation(Likeness.OTHER)
    return _Alignment(first, second, lemma, same_concept).relation()


def _capitalised(utterance: Utterance) -> Utterance:
    """The utterance with "[T]he" as "The", padded so that offsets stay what they are."""
    if "[" not in utterance.words:
        return utterance
    return replace(utterance, words=_LETTER.sub(lambda found: f"{found[1]}{found[2]}  ", utterance.words))


def _cut(side: Words) -> Words:
    return Words(side.tokens[:_LONGEST], tuple(at for at in side.breaks if at < _LONGEST))


def _plain(text: str) -> list[str]:
    return [token.word for token in words(text).tokens]


def _bracketed(text: str, other: str) -> bool:
    """Whether taking out the brackets of `text`, or letting one stand for up to three words, gives `other`."""
    if ("[" not in text and "(" not in text) or _ELLIPSIS.search(text):
        return False
    pieces = [_plain(piece) for piece in _BRACKETS.split(text)]
    target = _plain(other)
    outside = [word for piece in pieces for word in piece]
    if outside in (target, _plain(_BRACKETS.sub(" ", other))):
        return True
    at = 0
    for number, piece in enumerate(pieces):
        slack = range(4) if number else range(1)
        fits = next((skip for skip in slack if target[at + skip : at + skip + len(piece)] == piece), None)
        if fits is None:
            return False
        at += fits + len(piece)
    return len(target) - at <= (3 if not pieces[-1] else 0)


def _within(text: str, target: list[str]) -> bool:
    """Whether the parts of `text` between ellipses stand in `target`, in order, each as one piece."""
    at = 0
    for part in _ELLIPSIS.split(text):
        piece = _plain(_BRACKETS.sub(" ", part)) if part.strip() else []
        if not piece:
            continue
        found = _find(target, piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return at > 0


def _find(target: list[str], piece: list[str], start: int) -> int:
    """First index of a piece in the target from `start`, or -1; by text search, so in linear time."""
    joined = "\0" + "\0".join(target[start:]) + "\0"
    at = joined.find("\0" + "\0".join(piece) + "\0")
    return -1 if at < 0 else start + joined.count("\0", 0, at)


class _Alignment:
    """Two utterances laid side by side."""

    def __init__(self, a: Words, b: Words, lemma: Lemma | None, same: SameConcept | None) -> None:
        self.a, self.b = a, b
        self.left, self.right = lemmas(a.tokens, lemma), lemmas(b.tokens, lemma)
        if same is not None:
            self._merge_concepts(a.tokens, b.tokens, same)

    def _merge_concepts(self, a: Sequence[Token], b: Sequence[Token], same: SameConcept) -> None:
        """Gives words of one concept one form, so that aligning meets them."""
        known = set(self.left)
        mine = [(i, t.word) for i, t in enumerate(a) if is_content(t.word)][:60]
        for at, token in enumerate(b[:200]):
            if self.right[at] in known or not is_content(token.word):
                continue
            for index, word in mine:
                if same(word, token.word):
                    self.right[at] = self.left[index]
                    break

    def relation(self) -> UtteranceRelation:
        """The verdict over the whole."""
        if not self._alike():
            return UtteranceRelation(Likeness.OTHER)
        detail = self._turned()
        spans = self._differing()
        likeness = Likeness.MEANING_CHANGED if detail else Likeness.REWORDED
        return UtteranceRelation(likeness, *spans, detail)

    def _weight(self, word: str) -> float:
        return 1.0 if is_content(word) else _FUNCTION_WEIGHT

    def _alike(self) -> bool:
        """Whether the two are one utterance at all."""
        shared = 0.0
        for block in LCSseq.opcodes(self.left, self.right):
            if block.tag == "equal":
                shared += sum(self._weight(t.word) for t in self.a.tokens[block.src_start : block.src_end])
        total = sum(self._weight(t.word) for side in (self.a, self.b) for t in side.tokens)
        dice = 2 * shared / total
        cover = shared / min(sum(self._weight(t.word) for t in side.tokens) for side in (self.a, self.b))
        mine = {lemma for lemma, t in zip(self.left, self.a.tokens, strict=True) if is_content(t.word)}
        yours = {lemma for lemma, t in zip(self.right, self.b.tokens, strict=True) if is_content(t.word)}
        common = len(mine & yours)
        if not common:
            return False
        overlap = common / min(len(mine), len(yours))
        if common >= 3:
            return cover >= _OVERLAP and overlap >= _OVERLAP
        if common == 2:
            return dice >= 0.4 and overlap > _OVERLAP
        return dice >= _LIKE and overlap >= _OVERLAP

    def _differing(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        mine: list[Span] = []
        yours: list[Span] = []
        for block in LCSseq.opcodes(self.left, self.right):
            if block.tag != "equal":
                mine += [token.span for token in self.a.tokens[block.src_start : block.src_end]]
                yours += [token.span for token in self.b.tokens[block.dest_start : block.dest_end]]
        return tuple(dict.fromkeys(mine)), tuple(dict.fromkeys(yours))

    def _turned(self) -> str:
        """What turns the meaning in a pair of clauses that otherwise agree; "" if nothing does."""
        for mine, yours in self._clause_pairs():
            a, b = [self.a.tokens[i] for i in mine], [self.b.tokens[i] for i in yours]
            left, right = [self.left[i] for i in mine], [self.right[i] for i in yours]
            detail = turning(a, b, left, right)
            if detail:
                return detail
        return ""

    def _clause_pairs(self) -> list[tuple[range, range]]:
        """Clauses of the first with the clause of the second that shares most content with each."""
        pairs = []
        theirs = [(clause, self._content(clause, self.b, self.right)) for clause in _clauses(self.b)]
        for clause in _clauses(self.a):
            content = self._content(clause, self.a, self.left)
            if not content:
                continue
            scored = [
                (len(content & other) / max(len(content), len(other)), -i)
                for i, (_, other) in enumerate(theirs)
                if other
            ]
            if scored and (best := max(scored))[0] >= 0.5:
                pairs.append((clause, theirs[-best[1]][0]))
        return pairs

    def _content(self, clause: range, side: Words, forms: list[str]) -> set[str]:
        return {forms[i] for i in clause if is_content(side.tokens[i].word)}


def _clauses(side: Words) -> list[range]:
    ends = [*side.breaks[1:], len(side.tokens)]
    return [range(start, end) for start, end in zip(side.breaks, ends, strict=True) if start < end]
