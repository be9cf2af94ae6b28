"""Traits of two parties to which one deed may be laid: what they are, what they did, and who knows of them."""

from __future__ import annotations

from itertools import product
from math import log

from claimcheck.annotate.kin import likeness
from claimcheck.annotate.names_lexicon import noun_class
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.credited import CREDITED, SINGLED_OUT
from claimcheck.claims.credited_parties import is_light, verb_of_deed
from claimcheck.claims.introduced import AGENT, PRESENT
from claimcheck.questions.traits_articles import Article
from claimcheck.subjects.placed import Placed, party

_ONE_WORD = 0.6  # likeness of words by which two descriptions may be of one party


def apart(one: Placed, two: Placed) -> bool:
    """Whether neither party can be the other, nor a part of it."""
    return not _meet(party(one), party(two))


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
        "same deed": float(did[0] == did[1] != "" or same_verb(one, two)),
        "likeness of deeds": _likeness(*did),
        "party known to the other": float(sum(map(bool, known))),
        "parties known to both": float(all(known)),
        "party told of again": log(1 + _told(one, ours)) + log(1 + _told(two, theirs)),
    }


def same_verb(one: Placed, two: Placed) -> bool:
    """Whether two claims tell by one word what their parties did: "Ada Lund flew it", "it was flown by Per Vik"."""
    deeds = [(verb_of_deed(p.claim), p.claim.about.concept.lstrip("~")) for p in (one, two)]
    agents = [
        verb if p.claim.attribute == AGENT else deed
        for p, (verb, deed) in zip((one, two), deeds, strict=True)
    ]
    return agents[0] == agents[1] and not is_light(agents[0])


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


def _meet(ours: str, theirs: str) -> bool:
    """Whether two parties may be one, or one of the other: "energy minister" and "ministry of energy"."""
    one, two = _telling(ours), _telling(theirs)
    if any(a == b or likeness(a, b) >= _ONE_WORD for a, b in product(one, two)):
        return True
    if _is_barer(ours, theirs) or _is_barer(theirs, ours):
        return True
    return _initials(ours) in two or _initials(theirs) in one


def _is_barer(ours: str, theirs: str) -> bool:
    """Whether a description is the other without the town or nation before its noun: "students", "Tallinn students"."""
    bare, full = ours.split(), theirs.split()
    more = full[: len(full) - len(bare)]
    named = bool(bare and more) and all(word[:1].isupper() for word in more)
    return named and ":" not in ours + theirs and _words(ours) == _words(" ".join(full[len(more) :]))


def _initials(party: str) -> str:
    return "".join(word[0] for word in _words(party))


def _telling(party: str) -> tuple[str, ...]:
    """The lemmas of the words that say which office or which people, not that it is some."""
    if party.startswith("person:"):
        return _words(party)
    words = _words(party)
    return tuple(word for word in words if noun_class(word)[:1] not in ("o", "p", "l")) or words


def _words(party: str) -> tuple[str, ...]:
    known = party.partition(":")[2].partition(" #")[0] or party
    return tuple(
        lemma(word, "n") for word in known.lower().split() if word not in FUNCTION_WORDS and word[0].isalnum()
    )
