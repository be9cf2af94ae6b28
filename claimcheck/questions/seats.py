"""Where a firm has its seat: "Northmill is headquartered in Leeds" against "Northmill, with its head office in Hull".

No happening puts it there, so neither a verb nor a day aligns two such places: whose they are does. An article that
brings a firm in without its name ("a small brewer based in Hull") tells of the one that both articles name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.claims.location import SEAT, of_a_noun
from claimcheck.model import FIRM, Place, Relation
from claimcheck.questions.align import Alignment
from claimcheck.questions.likely import neighbours
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

Docs = Mapping[str, Annotated]
_CAP = 20  # seats of one article that are looked at
_STRENGTH = 4.0  # of a pair, in the measure of `align`
_LEAD = 3  # sentences, the title's among them, in which a firm is brought in without its name
_TWICE = 2  # times that the article names later whom it is about


def seats(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of seats of one owner that stand apart, by sorted claim ids."""
    docs = {doc.document.id: doc for doc in joined.documents}
    held: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        claim = item.claim
        if claim.attribute == SEAT and claim.certainty in FIRM:
            held[claim.document_id].append(item)
    found = {}
    for one, two in neighbours(joined):
        for a, b in product(held.get(one, [])[:_CAP], held.get(two, [])[:_CAP]):
            apart = relate(a.claim.value, b.claim.value) is Relation.APART
            sole = apart and _sole(a, held[one]) and _sole(b, held[two])
            reason = _of_one(a, b, docs) if sole else ""
            if reason:
                found[claims_of(a, b)] = Alignment(_STRENGTH, (reason,))
    return found


def _sole(item: Placed, held: Sequence[Placed]) -> bool:
    """Whether an article gives the owner no other seat; whom it does not name may be any of those that have one."""
    owner = _owner(item)
    rivals = [p for p in held if not owner or not _owner(p) or _owner(p) == owner]
    return not any(relate(item.claim.value, p.claim.value) is Relation.APART for p in rivals)


def _of_one(one: Placed, two: Placed, docs: Docs) -> str:
    """What says that two seats are of one owner; "" where nothing does."""
    first, second = _owner(one), _owner(two)
    if first and second:
        return f"the seat of {first.partition(':')[2]}" if first == second else ""
    named, unnamed = (one, two) if first else (two, one)
    if not (first or second) or not _brought_in(unnamed, docs[unnamed.claim.document_id]):
        return ""
    name = _name(named, docs[named.claim.document_id])
    told = docs[unnamed.claim.document_id].document.text.count(name) if name else 0
    precise = all(isinstance(p.claim.value, Place) and p.claim.value.level == "city" for p in (one, two))
    return f"the only seats, and both articles are about {name}" if told >= _TWICE and precise else ""


def _brought_in(item: Placed, doc: Annotated) -> bool:
    """Whether an article's opening tells of the seat, as that of somebody without a name."""
    span = item.claim.span
    held = (s.words for s in doc.sentences[:_LEAD] if s.span.start <= span.start < s.span.end)
    return any(of_a_noun(words, word_from(words, span.start)) for words in held)


def _owner(item: Placed) -> str:
    return next((key for role, key in sorted(item.roles) if role == "of"), "")


def _name(item: Placed, doc: Annotated) -> str:
    """The name of a seat's owner as its article writes it."""
    return next(
        (doc.entities[entity].label for role, entity in item.claim.about.entities if role == "of"), ""
    )
