"""At which stage a number stands: in the first round or the second, at half-time or the end, a lead or the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from claimcheck.annotate.words import lemma
from claimcheck.claims.count_crowds import tally
from claimcheck.claims.count_margins import margin
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

ORDINALS = listed("claims.count_stage", "ordinals")
"""Words that tell one stage from another."""
_STAGES = listed("claims.count_stage", "stages")
_HALF = listed("claims.count_stage", "half")
_LEADING = listed("claims.count_stage", "leading")
_FINAL = listed("claims.count_stage", "final")
_RUN = listed("claims.count_stage", "run")
_ALL = listed("claims.count_stage", "in_all")
_HAVING = listed("claims.count_stage", "having")
_MORE = listed("claims.count_stage", "more")
_PASSED = listed("claims.count_stage", "passed")
_LOST = listed("claims.count_stage", "lost")
_BOTH = "both"
_BESIDE = 4  # words between a score and what tells of its time
_NEAR = 2  # words between a verb and its number: "took all of 40 seats"


class Stage(NamedTuple):
    """What the sentence of a number says of its stage; "" where it does not, or says two things."""

    round: str  # "first" of "in the first round"
    score: str  # "half" or "final" of a score
    run: str  # "run" of the third time in a row, "all" of the third time this season
    lead: str  # "lead" of a margin, "whole" of what somebody has
    outcome: str  # "passed" or "lost" of what a score of votes decides


def stage(view: View) -> Stage:
    """The stage of one number."""
    words = [word.lower for word in view.words]
    form = view.mention.form
    return Stage(
        _round(words),
        _score(view, words) if form == "score" else "",
        either(words, run=_RUN, all=_ALL) if form == "ordinal" else "",
        _lead(view, words),
        either(words, passed=_PASSED, lost=_LOST) if form == "score" and tally(view) else "",
    )


def other_stage(one: Stage, two: Stage) -> bool:
    """Whether two numbers are of two stages, each told."""
    return any(ours and theirs and ours != theirs for ours, theirs in zip(one, two, strict=True))


def _round(words: list[str]) -> str:
    """Which round, half or dose, the only one that is told of."""
    found: dict[str, set[str]] = defaultdict(set)
    for at, word in enumerate(words[:-1]):
        if word in ORDINALS:
            noun = lemma(words[at + 1], "n")
            if noun not in _STAGES and word == _BOTH and at + 2 < len(words):
                noun = lemma(words[at + 2], "n")  # "both measles jabs"
            if noun in _STAGES:
                found[noun].add(word)
    told = next(iter(found.values()), set()) if len(found) == 1 else set()
    return told.pop() if len(told) == 1 else ""


def is_result(view: View) -> bool:
    """Whether a score stands in a line of results: "Leith Rovers 3 Islay Town 1", "Leith Rovers 3-1 Islay Town"."""
    if any(word.text[:1].isalpha() for word in view.words[view.first : view.last]):
        return True
    sides = view.words[: view.first], view.words[view.last :]
    return all(side and all(word.text[:1].isupper() for word in side) for side in sides)


def is_early(view: View) -> bool:
    """Whether a score is of a match that went on: "2-0 at the break", "led 2-0"."""
    words = [word.lower for word in view.words]
    around = words[max(0, view.first - _BESIDE) : view.last + 1]
    return _score(view, words) == "half" and (
        bool(_HALF.intersection(words[view.last : view.last + _BESIDE])) or not _FINAL.intersection(around)
    )


def _score(view: View, words: list[str]) -> str:
    """ "Led 2-0 at the break", "won 3-1"; what is told right behind the score goes before the verb."""
    if is_result(view):
        return "final"
    if _HALF.intersection(words[view.last : view.last + _BESIDE]):
        return "half"
    if _LEADING.intersection(words[max(0, view.first - _BESIDE) : view.last + _NEAR]):
        return "half"
    return "final" if _FINAL.intersection(words[max(0, view.first - _BESIDE) : view.last + 1]) else ""


def either(words: Iterable[str], **lists: frozenset[str]) -> str:
    """The name of the one list that holds a word; "" where none does, or two do."""
    found = [name for name, listed_ in lists.items() if listed_.intersection(words)]
    return found[0] if len(found) == 1 else ""


def _lead(view: View, words: list[str]) -> str:
    if margin(view) is not None:
        return "lead"
    before = words[max(0, view.first - 1 - _NEAR) : view.first]
    has = any(word in _HAVING or lemma_of_verb(word) in _HAVING for word in before)
    return "whole" if has and view.noun and not _MORE.intersection(words) else ""
