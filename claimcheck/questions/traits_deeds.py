"""Traits of two parties to which one deed may be laid: what they are, what they did, and who knows of them."""

from __future__ import annotations

from itertools import product
from math import log

from claimcheck.annotate.kin import likeness
from claimcheck.claims.credited import CREDITED, SINGLED_OUT
from claimcheck.claims.introduced import AGENT, PRESENT
from claimcheck.questions.traits_articles import Article
from claimcheck.questions.works import meet
from claimcheck.subjects.placed import Placed, party


def apart(one: Placed, two: Placed) -> bool:
    """Whether neither party can be the other, nor a part of it."""
    return not meet(party(one), party(two))


def deed_traits(one: Placed, two: Placed, ours: Article, theirs: Article) -> dict[str, float]:
    """The traits of a pair, some of them 0; the articles are those of the claims."""
    sorts = [_sort(p) for p in (one, two)]
    ways = [p.claim.attribute for p in (one, two)]
    did = [p.claim.about.concept.lstrip("~") for p in (one, two)]
    known = [_told(one, theirs), _told(two, ours)]
    return {
        "persons": float(sorts == ["person"] * 2),
        "parties of two sorts": float(sorts[0] != sorts[1]),
        "parties described": float(sorts.count("")),
        "agents": float(ways.count(AGENT)),
        "named beside a deed": float(ways.count(PRESENT)),
        "credited": float(ways.count(CREDITED)),
        "singled out": float(ways.count(SINGLED_OUT)),
        "same deed": float(did[0] == did[1] != ""),
        "likeness of deeds": _likeness(*did),
        "party known to the other": float(sum(map(bool, known))),
        "parties known to both": float(all(known)),
        "party told of again": log(1 + _told(one, ours)) + log(1 + _told(two, theirs)),
    }


def _sort(placed: Placed) -> str:
    """ "person", "organisation", or "" where it is only described."""
    return party(placed).rpartition(":")[0]


def _told(placed: Placed, article: Article) -> int:
    """How often an article holds the last word of a party."""
    last = party(placed).partition(":")[2].partition(" #")[0] or party(placed)
    return article.text.count(last.split()[-1].lower())


def _likeness(one: str, two: str) -> float:
    """How alike two verbs or concepts are by their words, 0 where either is unknown."""
    if not one or not two:
        return 0.0
    return max(likeness(a, b) for a, b in product(one.split("_"), two.split("_")))
