"""Announcements that are a happening of their own: "it was declared over on Friday", "she announced her divorce".

The day of a telling is no answer, since anybody may tell anything again; what is declared, or made known of oneself, is
so once. Whether something or the end of it is announced, `courses` tells.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.annotate.concepts import concept_of, is_reporting
from claimcheck.model import Kind
from claimcheck.questions.contrary_happening import words_of
from claimcheck.subjects.families import family
from claimcheck.subjects.placed import Placed

_ANNOUNCE, _CONFIRM = "announce", "confirm"
_SUFFERS = frozenset({"patient", "target"})


def is_one_announcement(one: Placed, two: Placed) -> bool:
    """Whether two days of telling are told as those of one announcement, of one matter and by nobody else."""
    if one.claim.kind is not Kind.DATE or one.family != two.family or one.claim.role is not two.claim.role:
        return False
    if one.family == _CONFIRM:  # "parliament confirmed Bo Quist as governor"
        return bool(_confirmed(one) & _confirmed(two))
    if one.family != _ANNOUNCE or _by_others(one, two):
        return False
    return bool(_matters(one.context) & _matters(two.context))


def _confirmed(item: Placed) -> set[str]:
    return {key for role, key in item.roles if role in _SUFFERS and key.startswith("person:")}


def _by_others(one: Placed, two: Placed) -> bool:
    if not one.actors or not two.actors or one.actors & two.actors:
        return False
    return not words_of(one.actors) & words_of(two.actors)


@lru_cache(1 << 10)
def _matters(words: frozenset[str]) -> frozenset[str]:
    """The kinds of happening that the words of a sentence name, tellings aside."""
    known = (concept_of(word, form) for word in sorted(words) for form in ("n", "v"))
    return frozenset(family(concept) for concept in known if concept and not is_reporting(concept))
