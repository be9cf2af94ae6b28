"""Where a firm or a thing stands: "has its headquarters in Leeds" against "the maker, whose main office is in Hull".

No happening puts it there, so neither a verb nor a day aligns two such places: whose they are does. An article that
brings a firm in without its name ("a little-known maker whose main office is in Hull") tells of the one that both
articles name; and what an article puts "at their campus in Hull" is where the school stands of which it tells by name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.annotate.places_premises import own_premises
from claimcheck.annotate.words import readings
from claimcheck.claims.leftover import MENTIONED
from claimcheck.claims.location import SEAT, of_a_noun
from claimcheck.model import Certainty, Kind, Place, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.questions.known_places import knows
from claimcheck.questions.likely import neighbours
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

Docs = Mapping[str, Annotated]
Held = tuple[Sequence[Placed], Sequence[Placed]]
_AT = frozenset({"place", MENTIONED})
_CAP = 20  # places of one article that are looked at
_STRENGTH, _UNNAMED = 5.0, 4.7  # of a pair, in the measure of `align`
_LEAD = 3  # sentences, the title's among them, in which a firm is brought in without its name
_TWICE = 2  # times that the article names later whom it is about


def seats(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of such places of one owner or thing that stand apart, by sorted claim ids."""
    docs = {doc.document.id: doc for doc in joined.documents}
    held: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        claim = item.claim
        if claim.kind is Kind.LOCATION and claim.certainty in (Certainty.ASSERTED, Certainty.REPORTED):
            held[claim.document_id].append(item)
    found = {}
    for one, two in neighbours(joined):
        for a, b in product(held.get(one, [])[:_CAP], held.get(two, [])[:_CAP]):
            if _may_be(a, b) and relate(a.claim.value, b.claim.value) is Relation.APART:
                seat = a.claim.attribute == SEAT
                alignment = (_seat if seat else _site)(a, b, docs, (held[one], held[two]))
                if alignment is not None:
                    found[claims_of(a, b)] = alignment
    return found


def _may_be(one: Placed, two: Placed) -> bool:
    """Whether two places are seats, or one of them is where a thing stands."""
    asked = {one.claim.attribute, two.claim.attribute}
    return asked == {SEAT} or (asked <= _AT and _stands(one) != _stands(two))


def _stands(item: Placed) -> bool:
    return item.claim.attribute == "place" and not item.claim.about.concept and bool(_owner(item))


def _seat(one: Placed, two: Placed, docs: Docs, held: Held) -> Alignment | None:
    alone = all(_sole(item, rivals) for item, rivals in zip((one, two), held, strict=True))
    return _of_one(one, two, docs) if alone else None


def _site(one: Placed, two: Placed, docs: Docs, held: Held) -> Alignment | None:
    """Where a thing stands, and where the other article, which names it, puts the news: "at their mill in Hull"."""
    del held
    thing, other = (one, two) if _stands(one) else (two, one)
    doc, there = docs[thing.claim.document_id], docs[other.claim.document_id]
    name = _name(thing, doc)
    if not name or knows(there, thing) or knows(doc, other) or not _called(name, there):
        return None
    own = own_premises(there, other.claim.sentence, other.claim.span) and other.claim.role is Role.NEWS
    return Alignment(_UNNAMED, (f"both articles are about {name}",)) if own else None


def _called(name: str, doc: Annotated) -> bool:
    """Whether an article has the name, or all of it but what its last word says of its kind: "Ward Hill" School."""
    short, _, kind = name.rpartition(" ")
    return name in doc.document.text or (
        " " in short and bool(readings(kind.lower())) and short in doc.document.text
    )


def _sole(item: Placed, held: Sequence[Placed]) -> bool:
    """Whether an article gives the owner no other seat; whom it does not name may be any of those that have one."""
    owner = _owner(item)
    seats_ = (p for p in held if p.claim.attribute == SEAT)
    rivals = [p for p in seats_ if not owner or not _owner(p) or _owner(p) == owner]
    return not any(relate(item.claim.value, p.claim.value) is Relation.APART for p in rivals)


def _of_one(one: Placed, two: Placed, docs: Docs) -> Alignment | None:
    first, second = _owner(one), _owner(two)
    if first and second:
        reason = f"the seat of {first.partition(':')[2]}"
        return Alignment(_STRENGTH, (reason,)) if first == second else None
    named, unnamed = (one, two) if first else (two, one)
    if not (first or second) or not _brought_in(unnamed, docs[unnamed.claim.document_id]):
        return None
    name = _name(named, docs[named.claim.document_id])
    told = docs[unnamed.claim.document_id].document.text.count(name) if name else 0
    precise = all(isinstance(p.claim.value, Place) and p.claim.value.level == "city" for p in (one, two))
    if told < _TWICE or not precise:
        return None
    return Alignment(_UNNAMED, (f"the only seats, and both articles are about {name}",))


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
