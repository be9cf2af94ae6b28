"""The words of a figure's own clause, up to the next figures of its form, in which phrases are looked for."""

from __future__ import annotations

from claimcheck.annotate.mentions import AmountMention, in_sentences
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

# Words behind which another verb governs the figure.
_OPENERS = listed("claims.count_clause", "openers")
PLAIN = frozenset({"plain"})
"""What a figure is taken for where its words say nothing and one side's words are enough."""


class Clause(NamedTuple):
    """The words before and behind a figure, each side as one padded text in lower case."""

    before: str
    behind: str

    def told(self, phrases: tuple[str, ...]) -> bool:
        """Whether one of the phrases stands before the figure."""
        return any(f" {phrase} " in self.before for phrase in phrases)

    def governed(self, phrases: tuple[str, ...], *, infinitive: bool = True) -> bool:
        """Whether one of the phrases stands before the figure, and no clause opens between: "asked, so that it spent".

        Without `infinitive` none may follow it: "wants to close 40" tells of a plan.
        """
        words = self.before.split()
        last = max((at for at, word in enumerate(words) if word in _OPENERS), default=-1)
        text = f" {' '.join(words[last + 1 :])} "
        return any(
            f" {phrase} " in text and (infinitive or f" {phrase} to " not in text) for phrase in phrases
        )

    def told_behind(self, phrases: tuple[str, ...]) -> bool:
        """Whether one of the phrases stands behind the figure."""
        return any(f" {phrase} " in self.behind for phrase in phrases)

    def tells(self, phrases: tuple[str, ...]) -> bool:
        """Whether one of the phrases stands on either side."""
        return self.told(phrases) or self.told_behind(phrases)


def clause(view: View) -> Clause:
    """The words of the figure's stretch of its sentence, without what other figures of its form stand beside."""
    start, end = stretch(view)
    for other in others(view):
        for at in range(start, end):
            word = view.words[at]
            if other.span.start <= word.start < other.span.end:
                start, end = (at + 1, end) if at < view.first else (start, min(end, at))
    return Clause(_text(view, start, view.first), _text(view, view.last, end))


def sentence(view: View) -> Clause:
    """The words of the whole sentence where the figure is the only one of its form, else of its clause."""
    if others(view):
        return clause(view)
    return Clause(_text(view, 0, view.first), _text(view, view.last, len(view.words)))


def others(view: View) -> list[AmountMention]:
    """The other figures of its form in the sentence."""
    own = view.mention
    beside = in_sentences(view.doc.amounts, own.sentence)
    return [one for one in beside if one.form == own.form and one is not own]


def one_of(**told: bool) -> frozenset[str]:
    """The names of those that are told."""
    return frozenset(name for name, is_told in told.items() if is_told)


def stand_apart(one: tuple[frozenset[str], ...] | None, two: tuple[frozenset[str], ...] | None) -> bool:
    """Whether two figures are told otherwise in a part, on two footings say; an empty part may be anything."""
    if one is None or two is None:
        return False
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in zip(one, two, strict=True))


def _text(view: View, start: int, end: int) -> str:
    return f" {' '.join(view.lower(at) for at in range(start, end))} "
