"""What shows that two numbers are of two parts of one thing, or of a part and the whole: both can be right.

Asked of the words of the sentences, for the few pairs that all else speaks for.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.count_reach import other_reach, reach
from claimcheck.claims.count_scope import of_the_dead
from claimcheck.claims.count_view import View, view
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Kind
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed

_ORDINALS = listed("questions.limits", "ordinals")
_STAGES = listed("questions.limits", "stages")
_TAX = frozenset({"before", "after"})
_DETERMINERS = frozenset({"the", "those", "these", "its", "their", "his", "her"})
_BASE = 18  # words of "the 5,900 people who should have been on duty"


class Limits:
    """What limits the numbers of every article."""

    def __init__(self, joined: Joined) -> None:
        self._docs = {doc.document.id: doc for doc in joined.documents}

    def differ(self, one: Placed, two: Placed) -> bool:
        """Whether two numbers of two articles are of other lands, parts or stages."""
        if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
            return False
        a, b = self._view(one.claim), self._view(two.claim)
        if a is None or b is None:
            return False
        return differ(a, b, people=bool({one.claim.attribute, two.claim.attribute} & PEOPLE))

    def _view(self, claim: Claim) -> View | None:
        doc = self._docs.get(claim.document_id)
        if doc is None:
            return None
        at = bisect_left(doc.amounts, claim.span, key=lambda mention: mention.span)
        found = at < len(doc.amounts) and doc.amounts[at].span == claim.span
        return view(doc, doc.amounts[at]) if found else None


def differ(one: View, two: View, *, people: bool) -> bool:
    """Whether the words round two numbers limit them to different things; `people` says that one is a toll."""
    stages, taxes = (_stage(one), _stage(two)), (_tax(one), _tax(two))
    return (
        other_reach(reach(one), reach(two))
        or (all(stages) and stages[0] != stages[1])
        or (all(taxes) and taxes[0] != taxes[1])
        or (people and (_is_base(one) != _is_base(two) or of_the_dead(one) != of_the_dead(two)))
    )


def _is_base(view: View) -> bool:
    """Whether the number is what another is a part of: "Of the 5,900 people on duty, 1,450 stayed away"."""
    at = view.first - (view.lower(view.first - 1) in _DETERMINERS) - 1
    opens = view.lower(at) == "of" and (at == 0 or not view.lower(at - 1).isalpha())
    return opens and any(word.text == "," for word in view.words[view.last : view.last + _BASE])


def _stage(view: View) -> str:
    """The one stage that the sentence speaks of: "first round"; "" for none or several."""
    words = [word.lower for word in view.words]
    found = {one for one, two in pairwise(words) if one in _ORDINALS and two in _STAGES}
    return found.pop() if len(found) == 1 else ""


def _tax(view: View) -> str:
    """Whether a profit is told "before" or "after" tax; "" where the sentence does not say."""
    words = [word.lower for word in view.words]
    found = {one for one, two in pairwise(words) if one in _TAX and two == "tax"}
    return found.pop() if len(found) == 1 else ""
