"""One side of a comparison of utterances, made ready once: a quotation meets many others."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from claimcheck.model import Span
from claimcheck.model.records import dataclass
from claimcheck.values.utterance_words import Token, Words, is_content, lemmas, words

Lemma = Callable[[str], str]
Concepts = Callable[[str], frozenset[str]]

BRACKETS = re.compile(r"\[[^\[\]]{0,200}\]|\([^()]{0,200}\)")
ELLIPSIS = re.compile(r"\s*(?:\(\s*(?:…|\.\s?\.\s?\.)\s*\)|\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.+)\s*")
_FUNCTION_WEIGHT = 0.3  # of a function word, against 1 for a content word
_LONGEST = 400  # words compared; longer utterances are compared by their beginnings
_MEANT, _MEETING = 60, 200  # content words of the one side, words of the other, that may meet in a concept
_MEMO = 1 << 12  # sides kept; a few KB each
_LEAST = 4  # words of a stretch
_MOST = 3  # stretches; more is another utterance
_GAP = 3  # words between two stretches; fewer are a slip in the wording


@dataclass(frozen=True, slots=True)
class Side:
    """The words of an utterance, at most `_LONGEST`, with all that a comparison asks of them."""

    tokens: tuple[Token, ...]
    clauses: tuple[range, ...]  # of indices into `tokens`
    lemmas: list[str]
    known: frozenset[str]  # the lemmas
    carrying: list[int]  # indices of content words
    content: frozenset[str]  # their lemmas
    weights: list[float]
    weight: float  # their sum
    joined: str  # the words between NULs, one at each end
    pieces: tuple[str, ...]  # the text between ellipses in the same form, brackets taken out
    meant: dict[str, int]  # concept -> index of the first word that can mean it
    meeting: tuple[tuple[int, frozenset[str]], ...]  # index of a content word, and what it can mean

    def met(self, other: Side) -> list[str]:
        """The lemmas; a word that the other side lacks takes the lemma of the first one there of its concept."""
        forms = self.lemmas
        for at, concepts in self.meeting:
            found = [other.meant[concept] for concept in concepts if concept in other.meant]
            if found and self.lemmas[at] not in other.known:
                forms = self.lemmas.copy() if forms is self.lemmas else forms
                forms[at] = other.lemmas[min(found)]
        return forms


def plain(text: str) -> list[str]:
    """The folded words of a text."""
    return [token.word for token in words(text).tokens]


@lru_cache(_MEMO)
def side_of(text: str, lemma: Lemma | None, concepts: Concepts | None) -> Side:
    """An utterance made ready; `lemma` and `concepts` are as for `utterance.compare`."""
    side = _cut(words(text))
    tokens, forms = side.tokens, lemmas(side.tokens, lemma)
    carrying = [at for at, token in enumerate(tokens) if is_content(token.word)]
    weights = [1.0 if is_content(token.word) else _FUNCTION_WEIGHT for token in tokens]
    return Side(
        tokens=tokens,
        clauses=tuple(_clauses(side)),
        lemmas=forms,
        known=frozenset(forms),
        carrying=carrying,
        content=frozenset(forms[at] for at in carrying),
        weights=weights,
        weight=sum(weights),
        joined=_joined([token.word for token in tokens]),
        pieces=tuple(_pieces(text)),
        meant=_meant(tokens, carrying[:_MEANT], concepts) if concepts else {},
        meeting=_meeting(tokens, carrying, concepts) if concepts else (),
    )


def _cut(side: Words) -> Words:
    return Words(side.tokens[:_LONGEST], tuple(at for at in side.breaks if at < _LONGEST))


def _clauses(side: Words) -> list[range]:
    ends = [*side.breaks[1:], len(side.tokens)] if side.breaks else []
    return [range(start, end) for start, end in zip(side.breaks, ends, strict=True) if start < end]


def _joined(forms: list[str]) -> str:
    return "\0" + "\0".join(forms) + "\0"


def _pieces(text: str) -> list[str]:
    parts = (plain(BRACKETS.sub(" ", part)) for part in ELLIPSIS.split(text) if part.strip())
    return [_joined(part) for part in parts if part]


def _meant(tokens: tuple[Token, ...], carrying: list[int], concepts: Concepts) -> dict[str, int]:
    return {concept: at for at in reversed(carrying) for concept in concepts(tokens[at].word)}


def _meeting(
    tokens: tuple[Token, ...], carrying: list[int], concepts: Concepts
) -> tuple[tuple[int, frozenset[str]], ...]:
    found = ((at, concepts(tokens[at].word)) for at in carrying if at < _MEETING)
    return tuple((at, meant) for at, meant in found if meant)


def left_between(part: Side, whole: Side) -> tuple[Span, ...] | None:
    """The words of `whole` that stood between stretches which `part` joins; None where it joins none.

    Every word of `part` belongs to a stretch, and no ellipsis says that something was left out. Stretches that
    changed places leave nothing between them: ().
    """
    if len(part.pieces) != 1 or len(part.tokens) < 2 * _LEAST or len(whole.tokens) < len(part.tokens):
        return None
    stretches: list[tuple[int, int]] = []
    at = 0
    while at < len(part.tokens):
        found = _longest(part, at, whole)
        if found is None or len(stretches) == _MOST:
            return None
        stretches.append(found)
        at += found[1] - found[0]
    joints = [(one[1], two[0]) for one, two in pairwise(stretches)]
    if not any(first - last >= _GAP or first < last for last, first in joints):
        return None
    return tuple(token.span for last, first in joints for token in whole.tokens[last:first])


def _longest(part: Side, at: int, whole: Side) -> tuple[int, int] | None:
    """Words [first, last) of `whole` that are the longest run of words of `part` from `at` on; None for a short one."""
    words = [token.word for token in part.tokens[at:]]
    found, length = -1, 0
    for taken in range(min(_LEAST, len(words)), len(words) + 1):
        place = whole.joined.find("\0" + "\0".join(words[:taken]) + "\0", max(found, 0))
        if place < 0:
            break
        found, length = place, taken
    if length < _LEAST:
        return None
    first = whole.joined.count("\0", 0, found)
    return first, first + length


def runs_on(one: Side, two: Side) -> bool:
    """Whether the end of one utterance is the beginning of the other, word for word, so that both can be cut from one.

    What stands before it on one side and behind it on the other has no content in common: else one changed its order.
    """
    opening = _joined([token.word for token in two.tokens[:_LEAST]])
    place = one.joined.find(opening) if len(two.tokens) > _LEAST else -1
    while place >= 0 and not two.joined.startswith(one.joined[place:]):
        place = one.joined.find(opening, place + 1)
    if place < 0:
        return False
    first = one.joined.count("\0", 0, place)
    last = len(one.tokens) - first
    before = {one.lemmas[at] for at in one.carrying if at < first}
    behind = {two.lemmas[at] for at in two.carrying if at >= last}
    return before.isdisjoint(behind) and any(at >= first for at in one.carrying)
