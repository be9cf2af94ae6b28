"""Tolls that take in people of whom an article says how they died besides: "24, including a man who died off Capri".

Without them the toll is what another, or the same article elsewhere, gives: 23.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.time_words import number
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim, Kind
from claimcheck.questions.limits import view_of
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_INCLUDING, _DYING = listed("questions.taken_in", "including"), listed("questions.taken_in", "dying")
_ONE = frozenset({"a", "an", "the"})
_REACH = 9  # words between "including" and the verb of "a retired shepherd from the next valley who drowned"
_FAR = 24  # words from the number to "including"


def taken_in(joined: Joined) -> Mapping[str, Fraction]:
    """How many of those whom a number counts are told apart in its sentence, by claim id."""
    return {
        item.claim.id: found
        for item in joined.placed
        if item.claim.kind is Kind.COUNT and item.claim.attribute in PEOPLE
        if (found := _included(joined.docs[item.claim.document_id], item.claim)) is not None
    }


def is_without(less: Placed, more: Placed, told: Mapping[str, Fraction]) -> bool:
    """Whether one toll is the other without those whom it takes in."""
    a, b, added = less.claim.value, more.claim.value, told.get(more.claim.id)
    if added is None or not isinstance(a, Amount) or not isinstance(b, Amount):
        return False
    return a.low is not None and b.low is not None and b.low - a.low == added


def _included(doc: Annotated, claim: Claim) -> Fraction | None:
    seen = view_of({doc.document.id: doc}, claim)
    if seen is None:
        return None
    for at in range(max(0, seen.first - _FAR), min(len(seen.words), seen.last + _FAR)):
        if seen.lower(at) in _INCLUDING and _tells_of_a_death(seen, at + 1):
            return _size(seen, at + 1)
    return None


def _tells_of_a_death(view: View, at: int) -> bool:
    """Whether "who" and what befell them stands behind those who are included."""
    near = [view.lower(place) for place in range(at, at + _REACH)]
    who = next((place for place, lower in enumerate(near) if lower == "who"), None)
    return who is not None and any(lemma_of_verb(lower) in _DYING for lower in near[who + 1 :])


def _size(view: View, at: int) -> Fraction | None:
    """How many are included: "a man" and "the man" are one, "the two men" are two."""
    told = number(view.lower(at))
    if told is None and view.lower(at) in _ONE:
        told = number(view.lower(at + 1)) or Fraction(1)
    return told
