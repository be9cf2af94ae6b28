"""How two utterances laid to one speaker stand: the same words, the same gist, another meaning, or another utterance.

Word by word, on folded forms. What turns the meaning is a closed list (negation, number, name, subject pronoun, future
against past, modal), and only where the rest of the clause agrees; all other differences are rewording.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from claimcheck.model import Span, Utterance
from claimcheck.model.records import dataclass, replace
from claimcheck.values.utterance_sides import (
    BRACKETS,
    ELLIPSIS,
    Concepts,
    Lemma,
    Side,
    left_between,
    plain,
    runs_on,
    side_of,
)
from claimcheck.values.utterance_turns import other_matter, turning
from claimcheck.values.utterance_words import SUBJECTS, Token

_LETTER = re.compile(r"\[([^\W\d_])\]([^\W_]+)")
_STOPS = re.compile(r"(?<=[.!?])\s+")
_SENTENCES = 12  # of one utterance that are looked at singly
_LEAST = 4  # words; a shorter partial quote never conflicts
_TIED, _RELATIVE = 2, frozenset({"who", "whose"})  # words behind "who" that show it to be tied on
_FITTED = frozenset({"he", "she", "they", "it", "his", "her", "their", "its"})
_LIKE = 0.55  # weighted Dice from which two utterances are one; with fewer shared words _OVERLAP decides
_OVERLAP = 0.5
_BUILT = 8  # words in one order that make a build
_LONG = 9  # words of a clause that can show by itself that two utterances are one
_NEARLY = 0.85  # share of words in order from which two are wordings of one, whatever they are about
_MOSTLY = 0.7  # share of the shorter one's words, in order


class Likeness(StrEnum):
    """What two utterances are to one another."""

    IDENTICAL = "identical"
    SPELLING = "spelling"  # punctuation, contractions, spelling, digits
    TRIMMED = "trimmed"  # one lies within the other, or differs by ellipses
    SPLICED = "spliced"  # one joins stretches of the other that did not follow one another
    BRACKETED = "bracketed"  # they differ by what an editor put in brackets
    REWORDED = "reworded"
    MEANING_CHANGED = "meaning-changed"
    DENIED = (
        "denied"  # the source denies the one and confirms the other; never the outcome of comparing words
    )
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class UtteranceRelation:
    """How two utterances stand, and the words in which they differ as spans of their `words`."""

    likeness: Likeness
    differs_a: tuple[Span, ...] = ()
    differs_b: tuple[Span, ...] = ()
    detail: str = ""  # what turns the meaning: "negation", "number: 3 / 4" ...
    in_order: float = 1.0  # share of the shorter one's words, or of one clause's, that both have in one order


def compare(
    a: Utterance, b: Utterance, *, lemma: Lemma | None = None, concepts: Concepts | None = None
) -> UtteranceRelation:
    """Compares two utterances word by word; symmetric but for the order of the spans.

    `lemma` gives the base form of a lower-case word, `concepts` what it can mean: words that share one meet.
    """
    a, b = _capitalised(a), _capitalised(b)
    if a.words == b.words:
        return UtteranceRelation(Likeness.IDENTICAL)
    first, second = side_of(a.words, lemma, concepts), side_of(b.words, lemma, concepts)
    if first.joined == second.joined:
        return UtteranceRelation(Likeness.SPELLING if first.tokens else Likeness.OTHER)
    if not first.tokens or not second.tokens:
        return UtteranceRelation(Likeness.OTHER)
    if _bracketed(a.words, b.words) or _bracketed(b.words, a.words):
        return UtteranceRelation(Likeness.BRACKETED)
    if any(_within(*pair) or _is_fitted(*pair) for pair in ((first, second), (second, first))):
        return UtteranceRelation(Likeness.TRIMMED)
    if (between := left_between(first, second)) is not None:
        return UtteranceRelation(Likeness.SPLICED, (), between)
    if (between := left_between(second, first)) is not None:
        return UtteranceRelation(Likeness.SPLICED, between, ())
    if runs_on(first, second) or runs_on(second, first) or _sentence_wise(a.words, b.words, lemma, concepts):
        return UtteranceRelation(Likeness.TRIMMED)
    if min(len(first.tokens), len(second.tokens)) < _LEAST:
        return UtteranceRelation(Likeness.OTHER)
    return _Alignment(first, second).relation()


def _capitalised(utterance: Utterance) -> Utterance:
    """The utterance with "[T]he" as "The", padded so that offsets stay what they are."""
    if "[" not in utterance.words:
        return utterance
    return replace(utterance, words=_LETTER.sub(lambda found: f"{found[1]}{found[2]}  ", utterance.words))


def _bracketed(text: str, other: str) -> bool:
    """Whether taking out the brackets of `text`, or letting one stand for up to three words, gives `other`."""
    if ("[" not in text and "(" not in text) or ELLIPSIS.search(text):
        return False
    pieces = [plain(piece) for piece in BRACKETS.split(text)]
    target = plain(other)
    outside = [word for piece in pieces for word in piece]
    if outside in (target, plain(BRACKETS.sub(" ", other))):
        return True
    at = 0
    for number, piece in enumerate(pieces):
        slack = range(4) if number else range(1)
        fits = next((skip for skip in slack if target[at + skip : at + skip + len(piece)] == piece), None)
        if fits is None:
            return False
        at += fits + len(piece)
    return len(target) - at <= (3 if not pieces[-1] else 0)


def _within(part: Side, whole: Side) -> bool:
    """Whether one side, or each of its parts between ellipses in order, stands in the other as one piece."""
    if part.joined in whole.joined:
        return True
    at = 0
    for piece in part.pieces:
        found = whole.joined.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece) - 1  # the closing mark of one piece opens the next
    return at > 0


def _is_fitted(part: Side, whole: Side) -> bool:
    """Whether one side stands in the other but for the "who" that ties it to the sentence round it: a teacher "who lit
    up the room", of whom somebody said "she lit up the room"."""
    if len(part.tokens) <= _TIED or part.tokens[0].word not in _RELATIVE:
        return False
    rest, held = ([token.word for token in tokens] for tokens in (part.tokens[1:], whole.tokens))
    return any(
        held[at : at + len(rest)] == rest and (before.name or before.word in _FITTED)
        for at, before in enumerate(whole.tokens, 1)
    )


def _sentence_wise(one: str, two: str, lemma: Lemma | None, concepts: Concepts | None) -> bool:
    """Whether every sentence that has a fellow in the other utterance lies within it: both only left some out."""
    ours, theirs = _sentences(one), _sentences(two)
    if len(ours) == 1 and len(theirs) == 1:
        return False
    sides = [[side_of(text, lemma, concepts) for text in part[:_SENTENCES]] for part in (ours, theirs)]
    met = 0
    for mine in sides[0]:
        for yours in sides[1]:
            within = _within(mine, yours) or _within(yours, mine)
            met += within * min(len(mine.tokens), len(yours.tokens))
            most = max(len(mine.content), len(yours.content))
            if not within and most and len(mine.content & yours.content) >= _OVERLAP * most:
                return False
    shorter = min(sum(len(side.tokens) for side in part) for part in sides)
    return met >= max(_LEAST, _OVERLAP * shorter)


def _sentences(text: str) -> list[str]:
    return [piece for piece in _STOPS.split(text) if piece.strip()]


class _Alignment:
    """Two utterances laid side by side."""

    def __init__(self, a: Side, b: Side) -> None:
        self.a, self.b = a, b
        self.left, self.right = a.lemmas, b.met(a)

    def relation(self) -> UtteranceRelation:
        """The verdict over the whole."""
        if not self._alike() or (self._closeness() < _NEARLY and self._of_other_matter()):
            return UtteranceRelation(Likeness.OTHER)
        detail = self._turned()
        spans = self._differing()
        likeness = Likeness.MEANING_CHANGED if detail else Likeness.REWORDED
        return UtteranceRelation(likeness, *spans, detail, self._closeness())

    def _alike(self) -> bool:
        """Whether the two are one utterance at all; the words they share are counted before they are aligned."""
        mine, yours = self.a.content, {self.right[at] for at in self.b.carrying}
        common = len(mine & yours)
        overlap = common / min(len(mine), len(yours)) if common else 0.0
        if common == 2 and self._built_alike():
            return True
        if overlap < _OVERLAP:
            return False
        shared = self._shared()
        cover = shared / min(self.a.weight, self.b.weight)
        dice = 2 * shared / sum(self.a.weights + self.b.weights)
        if common >= 3:
            return cover >= _OVERLAP and not self._speaks_otherwise()
        if common == 2:
            return dice >= 0.4 and overlap > _OVERLAP
        return dice >= _LIKE

    def _built_alike(self) -> bool:
        """Whether both are built of the same words in one order, function words among them, but for a few."""
        plain = self._in_order()
        return plain >= _BUILT and 2 * plain >= _LIKE * (len(self.left) + len(self.right))

    def _speaks_otherwise(self) -> bool:
        """Whether the shorter speaks of "I" or "we" and the longer, which shares its topic alone, does not."""
        first, second = sorted(([t.word for t in self.a.tokens], [t.word for t in self.b.tokens]), key=len)
        who = SUBJECTS & set(first)
        return bool(who) and not who & set(second) and self._in_order() < _MOSTLY * len(first)

    def _in_order(self) -> int:
        """How many words both have in one order, function words among them."""
        return int(LCSseq.similarity(self.left, self.right))

    def _closeness(self) -> float:
        """Share of the words of the shorter utterance, or of any clause, that the other has in the same order."""
        whole = self._in_order() / min(len(self.left), len(self.right))
        both = ((self.a, self.left, self.right), (self.b, self.right, self.left))
        clauses = [(forms[c.start : c.stop], other) for side, forms, other in both for c in side.clauses]
        found = (LCSseq.similarity(part, other) / max(_LONG, len(part)) for part, other in clauses)
        return max([whole, *found])

    def _shared(self) -> float:
        """Weight of the words that both have, in order.

        Of several orders as long, which one is found hangs on the side that comes first; so the weightier counts.
        """
        return max(_in_common(self.left, self.right, self.a), _in_common(self.right, self.left, self.b))

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
        return next(filter(None, (turning(*pair) for pair in self._paired())), "")

    def _of_other_matter(self) -> bool:
        return any(other_matter(*pair) for pair in self._paired())

    def _paired(self) -> Iterator[tuple[list[Token], list[Token], list[str], list[str]]]:
        """The tokens and the lemmas of the clauses that go together."""
        for mine, yours in self._clause_pairs():
            a, b = [self.a.tokens[i] for i in mine], [self.b.tokens[i] for i in yours]
            yield a, b, [self.left[i] for i in mine], [self.right[i] for i in yours]

    def _clause_pairs(self) -> list[tuple[range, range]]:
        """Clauses of the first with the clause of the second that shares most content with each."""
        pairs = []
        theirs = [(clause, _content(clause, self.b, self.right)) for clause in self.b.clauses]
        for clause in self.a.clauses:
            content = _content(clause, self.a, self.left)
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


def _in_common(forms: list[str], others: list[str], side: Side) -> float:
    """Weight of the words of a side, whose lemmas are `forms`, that lie in one longest common order."""
    equal = (block for block in LCSseq.opcodes(forms, others) if block.tag == "equal")
    return sum(sum(side.weights[block.src_start : block.src_end]) for block in equal)


def _content(clause: range, side: Side, forms: list[str]) -> set[str]:
    first = bisect_left(side.carrying, clause.start)
    return {forms[i] for i in side.carrying[first : bisect_left(side.carrying, clause.stop)]}
