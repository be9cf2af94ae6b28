"""Whether two scorers may have a goal each: a match has one winner, and one goal that makes it 2-2."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.annotate.mentions import Annotated
from claimcheck.data.listed import in_order, listed
from claimcheck.subjects.placed import Placed

_SCORING = listed("questions.goals", "scoring")
_NAMED = {
    "opener": "|".join(in_order("questions.goals", "opens")),
    "winner": "|".join(in_order("questions.goals", "decides")),
}
_MAKES = re.compile(r"(?:\bma(?:de|kes?|king) it|:) (\d+[-–]\d+)\b")


def may_be_two_goals(one: Placed, two: Placed, docs: Mapping[str, Annotated]) -> bool:
    """Whether somebody scored where more than one goal may have fallen: each article may tell of its own side's."""
    if _SCORING.isdisjoint(p.claim.about.concept.lstrip("~") for p in (one, two)):
        return False
    return _only(one, docs).isdisjoint(_only(two, docs))


def _only(item: Placed, docs: Mapping[str, Annotated]) -> set[str]:
    """The goals that a sentence tells of which a match has only one: its opener, the winner, the one for a score."""
    here = item.claim.sentence
    text = docs[item.claim.document_id].document.text[here.start : here.end].lower()
    found = {"-".join(sorted(re.findall(r"\d+", score))) for score in _MAKES.findall(text)}
    return found | {goal for goal, told in _NAMED.items() if re.search(rf"\b(?:{told})\b", text)}
