"""One unit taken apart: its cues, how far they reach, who stands behind them, and which quote belongs to which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.phrases import Phrase, entity_of
from claimcheck.annotate.quotes_cue import UNLAID
from claimcheck.annotate.quotes_cues import find
from claimcheck.annotate.quotes_cues_special import carriers, is_medium
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    CLOSED,
    CONJUNCTIONS,
    NAMING,
    PRONOUNS,
    QUOTE,
    WEEKDAYS,
    WORKS,
)
from claimcheck.annotate.quotes_reach import Reach, reach
from claimcheck.annotate.quotes_sources import Sources
from claimcheck.annotate.quotes_units import Unit, is_titled
from claimcheck.model import Span, Zone

_LONGEST_UNIT = 1500  # tokens; a longer "sentence" is no prose and is searched for marks only
_LEAST_INDIRECT = 3  # words of indirect speech


class Analysis:
    """The cues of a unit with what they reach. `inner` gives the words of a quote by its token index."""

    def __init__(self, text: str, unit: Unit, sources: Sources, inner: dict[int, str]) -> None:
        self.text, self.unit, self.inner, self.names = text, unit, inner, sources.names
        tokens = unit.tokens
        self.cues = find(tokens, self.names) if len(tokens) <= _LONGEST_UNIT else []
        self.reaches = [reach(tokens, self.cues, number, self.names) for number in range(len(self.cues))]
        self.sources = sources.of_cues(unit, self.cues)
        self._carriers = carriers(tokens, self.names) if self.cues else []

    def owner(self, at: int) -> int | None:
        """The cue a quote belongs to: the nearest on its left that reaches it, else the nearest on its right."""
        said = [(n, r) for n, r in enumerate(self.reaches) if not self.cues[n].unsaid]
        left = [n for n, r in said if r.right and r.right[0] <= at < r.right[1]]
        right = [n for n, r in said if r.left and r.left[0] <= at < r.left[1]]
        lent = [n for n in right if self.unit.tokens[self.cues[n].at].lower == "words"]
        if lent:  # "“...,” she confirms, in the words of the mayor"
            return lent[0]
        if left and right:
            return right[0] if self._tags(right[0], left[-1], at) else left[-1]
        if left:
            return left[-1]
        verbs = [n for n in right if self.cues[n].kinds != "o"]
        return verbs[0] if verbs else (right[0] if right else None)

    def _tags(self, right: int, left: int, at: int) -> bool:
        """Whether a whole quote goes to the tag right behind it although an earlier cue reaches it."""
        tag = self.cues[right]
        whole = self.inner[at][:1].isupper() and self.inner[at].rstrip()[-1:] in ",?!.…"
        near = tag.kinds != "o" and tag.first - at <= 2
        return whole and near and (self._outdoes(right, left, at) or self.cues[left].at < at - 3)

    def _outdoes(self, right: int, left: int, at: int) -> bool:
        """Whether a tag names the speaker better than what stands before the colon ahead of the quote.

        A bare colon lays the quote to nobody: "Not even the minister could say it: “...,” Lund wrote". A pronoun
        behind the quote takes up whom the colon's clause names: "Lund had an answer: “...,” he wrote".
        """
        tag, known = self.cues[right], self.sources[left].entity is not None
        if tag.source is None or self.unit.tokens[at - 1].text != ":":
            return False
        pronoun = self.unit.tokens[tag.source.last - 1].lower in PRONOUNS
        if self.cues[left].kinds == ":":
            return not (pronoun and known)
        return not pronoun and not known and self.sources[right].entity is not None

    def is_title(self, at: int, owner: int) -> bool:
        """A name or a term in quotation marks inside reported speech: "a plan called “Blue Sky”"."""
        inner = self.inner[at].strip()
        if inner[-1:] in (".", "?", "!", "…") or len(inner.split(maxsplit=9)) > 8:
            return False
        before = lower_at(self.unit.tokens, at - 1)
        if before in NAMING and "a" not in self.cues[owner].kinds:
            return True
        return (before in WORKS and inner[:1].isupper()) or is_titled(inner)

    def wraps(self, number: int) -> bool:
        """Whether another cue lies in the content left of this one, so that this one only says where that was read."""
        left = self.reaches[number].left
        if left is None:
            return False
        inside = (
            i
            for i, cue in enumerate(self.cues)
            if i != number and not cue.unsaid and left[0] <= cue.at < left[1]
        )
        return any(self.reaches[i].clause or self.reaches[i].left is not None for i in inside)

    def addressee(self, number: int) -> int | None:
        """The entity spoken to."""
        phrase = self.reaches[number].addressee
        mention = entity_of(self.unit.tokens, phrase, self.names) if phrase else None
        return mention.entity if mention else None

    def via(self, number: int) -> tuple[str, ...]:
        """Whom the words are taken from, nearest first."""
        phrases = list(self.cues[number].via)
        hearer = self.reaches[number].addressee
        if hearer is not None and is_medium(self.unit.tokens, hearer):
            phrases.append(hearer)
        for other, cue in enumerate(self.cues):
            left = self.reaches[other].left
            if other != number and left and left[0] <= self.cues[number].at < left[1] and cue.source:
                phrases.append(cue.source)
        return tuple(dict.fromkeys(self._label(phrase) for phrase in (*phrases, *self._carriers)))

    def _label(self, phrase: Phrase) -> str:
        """The phrase without its article."""
        tokens = self.unit.tokens
        article = tokens[phrase.first].lower in ("the", "a", "an") and phrase.last - phrase.first > 1
        return self.text[tokens[phrase.first + article].start : tokens[phrase.last - 1].end]

    def cue_span(self, number: int) -> Span:
        """Where the cue stands: one word, or "according to"."""
        tokens, cue = self.unit.tokens, self.cues[number]
        last = min(cue.at + (cue.kinds == "o"), len(tokens) - 1)
        return Span(tokens[cue.at].start, tokens[last].end)

    def matter(self, number: int) -> Span | None:
        """What the cue's source speaks or thinks of without a word of it; None where it has speech."""
        tokens, reached = self.unit.tokens, self.reaches[number]
        found = reached.matter
        if found is None and reached.clause and reached.right is not None and self.cues[number].kinds != ":":
            found = _right_part(
                tokens, reached, reached.right
            )  # too short to be speech: "claimed vast wealth"
        if found is None or any(word.text is QUOTE for word in tokens[found[0] : found[1]]):
            return None
        first, last = _stripped(tokens, *found)
        return Span(tokens[first].start, tokens[last - 1].end) if first < last else None

    def indirect(self, number: int, quoted: bool) -> Iterator[Span]:
        """Spans of the cue's indirect speech; `quoted` says that it has quotes of its own."""
        if self.cues[number].kinds == ":" and self.unit.zone is not Zone.HEADLINE:
            return
        tokens, found = self.unit.tokens, self.reaches[number]
        parts = [found.left] if found.left else []
        if found.right and (found.clause or (quoted and _quotes(tokens, found.right))):
            parts.append(_right_part(tokens, found, found.right))
        for first, last in parts:
            first, last = _stripped(tokens, first, last)
            if self.cues[number].kinds == UNLAID or _is_told(tokens[first:last], quoted):
                yield Span(tokens[first].start, tokens[last - 1].end)


def _quotes(tokens: Sequence[Word], part: tuple[int, int]) -> bool:
    return any(word.text is QUOTE for word in tokens[part[0] : part[1]])


def _right_part(tokens: Sequence[Word], found: Reach, right: tuple[int, int]) -> tuple[int, int]:
    """The right content: a clause without its tails, else no further than the comma behind its last quote."""
    end = min(right[1], found.content_end)
    if found.clause:
        return right[0], end
    last = max(at for at in range(*right) if tokens[at].text is QUOTE)
    if tokens[last].lower is CLOSED:
        return right[0], last + 1
    ends = (
        at
        for at in range(last + 1, end)
        if tokens[at].text in ",;—–―" or tokens[at].lower in WEEKDAYS or tokens[at].lower in CONJUNCTIONS
    )
    return right[0], next(ends, end)


def _stripped(tokens: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The range without the marks, conjunctions and adverbs at its edges."""
    while first < last and (tokens[first].text in ",;:—–-" or tokens[first].lower in CONJUNCTIONS):
        first += 1
    while last > first and _is_edge(tokens[last - 1]):
        last -= 1
    return first, last


def _is_edge(word: Word) -> bool:
    return word.text in ",;:—–-." or word.lower in CONJUNCTIONS or word.lower in ADVERBS


def _is_told(tokens: Sequence[Word], quoted: bool) -> bool:
    """Whether enough of it stands outside quotation marks to be indirect speech."""
    words = [word for word in tokens if word.text is QUOTE or word.text[:1].isalnum()]
    plain = sum(word.text is not QUOTE for word in words)
    return plain >= _LEAST_INDIRECT or (quoted and plain > 1)
