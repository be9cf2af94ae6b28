"""A headline in which something falls over an article in which it rises: "Profit falls", "profit rose by 12 per cent".

Only where the article tells of nothing else that went the headline's way, and of no earlier level by which it may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, Sentence, Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.directions import DIRECTION, Direction
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Span, Zone

_UP, _DOWN = listed("claims.directions", "up"), listed("claims.directions", "down")
_RISES = _UP | listed("claims.directions", "rises") | {"higher", "up", "raise", "increase", "boost", "more"}
_FALLS = (
    _DOWN | listed("claims.directions", "falls") | {"lower", "down", "cut", "reduce", "halve", "less", "loss"}
)
_BEHIND = listed("questions.headline_directions", "behind")  # what may follow the verb: not "falls short"
_LEVELS = listed("questions.headline_directions", "levels")  # what tells of an earlier level


def headline_directions(doc: Annotated, told: Sequence[Direction]) -> Iterator[Check]:
    """The check "direction-apart" of an article's headline, if there is one; `told` are its directions."""
    body = [sentence for sentence in doc.sentences if sentence.zone is Zone.BODY]
    words = {lower for sentence in body for lower in sentence.lowers}
    for sentence in (one for one in doc.sentences if one.zone is Zone.HEADLINE):
        for at in range(1, len(sentence.words)):
            way = _way(sentence.words, at)
            if way is None or _has(words, _RISES if way else _FALLS) or _LEVELS & words:
                continue
            head = lemma(sentence.words[at - 1].lower, "n")
            found = [one for one in told if one.head == head and one.claim.sentence != sentence.span]
            if found and all(one.up is not way for one in found):
                yield _check(doc, sentence, at, found[0])
                return


def _way(words: Sequence[Word], at: int) -> bool | None:
    """Whether the verb at `at` is of what goes up, or down; None where it is of neither, or goes on otherwise."""
    verb, behind = lemma_of_verb(words[at].lower), words[at + 1].lower if at + 1 < len(words) else ""
    if (verb not in _UP and verb not in _DOWN) or not (
        behind in _BEHIND or not behind or behind[0].isdigit()
    ):
        return None
    return verb in _UP


def _has(words: set[str], way: frozenset[str]) -> bool:
    """Whether some word of a way stands among the words of an article."""
    return any(word in way or lemma_of_verb(word) in way or lemma(word, "n") in way for word in words)


def _check(doc: Annotated, sentence: Sentence, at: int, told: Direction) -> Check:
    span = Span(sentence.words[at - 1].start, sentence.words[at].end)
    claim = Claim(
        **located(doc, sentence, span, Kind.COUNT, DIRECTION),
        subject="figure",
        value=told.amount,
        extractor="questions.headline_directions",
    )
    words = f"headline '{claim.as_written}' against '{told.claim.as_written}'"
    return Check("direction-apart", Kind.COUNT, ((claim,), (told.claim,)), words)
