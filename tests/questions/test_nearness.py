"""The words of two articles' claims, held against one another all at once."""

from __future__ import annotations

from dataclasses import replace

from made_placed import placed

from claimcheck.questions.nearness import Near, Words
from claimcheck.questions.traits_words import alike, words_beside

_OURS = [
    replace(placed("a", 12, context=("harbour", "ship", "storm")), beside=(("storm",), ("ship", "harbour"))),
    placed("a", 30, context=("judge", "verdict")),
    placed("a", 5, context=()),
]
_THEIRS = [
    replace(placed("b", 12, context=("port", "vessel", "ship")), beside=(("vessel",), ())),
    placed("b", 46, context=("court", "ruling", "storm")),
    placed("b", 64, context=()),
]


def test_two_claims_are_as_alike_among_others_as_alone() -> None:
    near = Near(Words(_OURS), Words(_THEIRS))
    for a in _OURS:
        for b in _THEIRS:
            assert near.sentences(a, b) == alike(a.context, b.context)
            assert near(a, b) == near.sentences(a, b) + alike(words_beside(a), words_beside(b))
    assert near.sentences(_OURS[0], _THEIRS[0]) > 0.4 > near.sentences(_OURS[1], _THEIRS[0])


def test_the_order_of_the_articles_does_not_matter() -> None:
    one, two = Near(Words(_OURS), Words(_THEIRS)), Near(Words(_THEIRS), Words(_OURS))
    assert [one(a, b) for a in _OURS for b in _THEIRS] == [two(b, a) for a in _OURS for b in _THEIRS]
