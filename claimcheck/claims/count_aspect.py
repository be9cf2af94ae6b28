"""Which side of a thing a number tells: what was lost or kept of it, how tall it is or what passes below, at what hour.

Where both sides are told, or one that is never meant without a word, two numbers are no answers to one question.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from claimcheck.annotate.words import lemma
from claimcheck.claims.count_stage import ORDINALS, either
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_LOST, _KEPT = listed("claims.count_aspect", "lost"), listed("claims.count_aspect", "kept")
_TALL, _CLEAR = listed("claims.count_aspect", "tall"), listed("claims.count_aspect", "clear")
_REACHING, _BEING = listed("claims.count_aspect", "reaching"), listed("claims.count_aspect", "being")
_HOURS = {
    hour: name
    for name, hours in (
        ("morning", listed("claims.count_aspect", "morning")),
        ("noon", listed("claims.count_aspect", "noon")),
        ("afternoon", listed("claims.count_aspect", "afternoon")),
        ("evening", listed("claims.count_aspect", "evening")),
        ("night", listed("claims.count_aspect", "night")),
    )
    for hour in hours
}
_MASTS, _WITH = listed("claims.count_aspect", "masts"), listed("claims.count_aspect", "with")
_HEAPS = listed("claims.count_aspect", "heaps")
_ALL = listed("claims.count_aspect", "all")
_IN = listed("claims.count_aspect", "in")
_HYPHENS = frozenset("-‐‑")
_NEAR = 4  # words beside a number
_BEHIND = 8  # words behind a number in which the part of the day stands that it is told of
_ASIDE = 3  # words between "with" and "mast"


class Aspect(NamedTuple):
    """What is told of a number; "" where nothing is. Of `top` and what follows, silence tells the other side."""

    fate: str  # "lost" or "kept"
    extent: str  # "tall" or "clear", what passes under it
    depth: str  # "reach" of a shaft or "spot" where somebody is
    hour: str  # the part of the day
    turn: str  # "first" of "in the first raid", "all" of "in two raids"
    top: bool  # whether masts on it are measured too
    crow: bool  # whether it is told in a straight line
    own: bool  # whether it is the size of what is named behind it: "the 21-mile Minch"
    heap: bool  # whether it is that of drifts and not of what lies everywhere


def aspect(view: View) -> Aspect | None:
    """What the words round a measure tell of it, None for other numbers."""
    if view.mention.form != "measure":
        return None
    words = [word.lower for word in view.words]
    before, behind = list(_before(view)), words[view.last : view.after + _NEAR]
    verbs = {lemma_of_verb(word) for word in before} | set(before)
    return Aspect(
        either(verbs, lost=_LOST, kept=_KEPT),
        either({*before, *behind[:2]}, tall=_TALL, clear=_CLEAR),
        either(verbs, reach=_REACHING, spot=_BEING),
        next((_HOURS[word] for word in words[view.last : view.last + _BEHIND] if word in _HOURS), ""),
        _turn(words),
        _has_mast(words),
        "crow" in words or ("straight", "line") in pairwise(words),
        _runs_into_name(view),
        bool(_HEAPS & set(before)),
    )


def other_aspect(one: Aspect | None, two: Aspect | None) -> bool:
    """Whether two measures are of two sides of one thing."""
    if one is None or two is None:
        return False
    told = zip(one[:5], two[:5], strict=True)
    return any(a and b and a != b for a, b in told) or one[5:] != two[5:]


def _runs_into_name(view: View) -> bool:
    joined = any(word.text in _HYPHENS for word in view.words[view.first : view.last])
    return joined and view.last < len(view.words) and view.words[view.last].text[:1].isupper()


def _before(view: View) -> Iterable[str]:
    for at in range(view.first - 1, max(-1, view.first - 1 - _NEAR), -1):
        if view.breaks(at):
            return
        yield view.lower(at)


def _turn(words: list[str]) -> str:
    """Which time of several, the first one that is told: "in the first raid", "in two raids"."""
    for at in range(1, len(words) - 1):
        if words[at] in ORDINALS and words[at - 1] == "the" and at > 1 and words[at - 2] in _IN:
            return f"{words[at]} {lemma(words[at + 1], 'n')}"
        if words[at] in _ALL and words[at - 1] in _IN and words[at + 1].endswith("s"):
            return f"all {lemma(words[at + 1], 'n')}"
    return ""


def _has_mast(words: list[str]) -> bool:
    """Whether what stands on a building is measured with it: "with its mast", "including the antenna"."""
    return any(
        word in _MASTS and _WITH.intersection(words[max(0, at - _ASIDE) : at])
        for at, word in enumerate(words)
    )
