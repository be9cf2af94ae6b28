"""Whether the place of a sentence about somebody else is held against that of a match or a meeting told beside it.

"Lund needed four hours at the Old Hall. Moe beat Holm": the Old Hall is no place of the second match.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.annotate.mentions import Annotated, in_sentences, place_of
from claimcheck.model import Claim
from claimcheck.subjects.placed import Placed

_SORTS = frozenset({"person", "organisation"})
_MEET = 2  # parties of a match or a meeting; words by which one alone is known to be of it


def is_anothers(docs: Mapping[str, Annotated], here: Placed, there: Placed) -> bool:
    """Whether the article of `there` tells of the parties beside `here` in another sentence than that of its place.

    That one tells of somebody whom the sentence of `here` does not know, and shares no word with it.
    """
    ours, theirs = docs[here.claim.document_id], docs[there.claim.document_id]
    parties = _parties(ours, place_of(ours.sentences, here.claim.sentence))
    if not parties or here.context & there.context or not _has_own_doer(theirs, there.claim):
        return False
    own = place_of(theirs.sentences, there.claim.sentence)
    others = (n for n in range(len(theirs.sentences)) if n != own)
    return not parties & _parties(theirs, own) and any(_tells(theirs, n, parties, here) for n in others)


def _tells(doc: Annotated, number: int, parties: frozenset[str], here: Placed) -> bool:
    """Whether a sentence tells of two parties, or of one with other words that stand beside a place."""
    shared = parties & _parties(doc, number)
    beside = here.context.intersection(doc.sentences[number].lowers) - parties
    return len(shared) >= _MEET or (bool(shared) and len(beside) > _MEET)


def _parties(doc: Annotated, number: int) -> frozenset[str]:
    """The last words of the names of the parties in a sentence."""
    held = (doc.entities[name.entity] for name in in_sentences(doc.names, number))
    return frozenset(entity.label.casefold().split()[-1] for entity in held if entity.type in _SORTS)


def _has_own_doer(doc: Annotated, claim: Claim) -> bool:
    """Whether somebody with a name does what is told of a place, or told by a land: "the Czech needed"."""
    if claim.about.event is None:
        return False
    agents = [given for given in doc.events[claim.about.event].arguments if given.role == "agent"]
    said = [(given, doc.text_at(given.span).split()) for given in agents]
    return any(given.entity is not None or (len(told) > 1 and told[-1][0].isupper()) for given, told in said)
