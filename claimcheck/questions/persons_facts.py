"""What two articles tell of one person otherwise: whose kin, of what trade, which term, how long the contract.

Each article gives one answer, neither knows the other's, and both may be of one occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, product

from claimcheck.annotate.gazetteer import country_of, nationality
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.ids import located
from claimcheck.claims.persons_charges import CHARGE, are_alike, charge_facts
from claimcheck.claims.persons_deeds import deed_facts
from claimcheck.claims.persons_facts import RAISED, Fact, trade_facts
from claimcheck.claims.persons_kin import KIN, kin_facts, raised_facts
from claimcheck.claims.persons_nations import ANYBODY, NATION, nation_facts
from claimcheck.claims.persons_next import NEXT_POST, next_facts
from claimcheck.claims.persons_terms import CONTRACT, MANDATE, TERM, length_facts, term_facts
from claimcheck.model import Check, Claim, Description, Kind, Relation
from claimcheck.questions.neighbours import compared
from claimcheck.questions.persons_told import EXTRACTOR, is_one_name
from claimcheck.questions.where_died import of_several
from claimcheck.subjects.joined import Joined
from claimcheck.values import relate

_READERS = (
    trade_facts,
    kin_facts,
    raised_facts,
    term_facts,
    length_facts,
    nation_facts,
    deed_facts,
    charge_facts,
    next_facts,
)
_ANYWHERE = frozenset({RAISED, CHARGE, NEXT_POST})
_NUMBERS = frozenset({TERM, CONTRACT, MANDATE})
_WIDE = frozenset({"country", "region"})
_KILLED = frozenset({"killed"})
_LEAST = 2  # articles with facts


def fact_checks(joined: Joined) -> Iterator[Check]:
    """Checks "person-apart" of every two articles that may be on one occasion, one for each question on a person."""
    told = {doc.document.id: [*_facts(doc)] for doc in joined.documents}
    several = of_several(joined, _KILLED)
    told = {
        name: [fact for fact in facts if fact.sort != NATION or name not in several]
        for name, facts in told.items()
    }
    for one, two in compared(joined, told):
        yield from _checks(joined, one, told[one], two, told[two])


def _facts(doc: Annotated) -> Iterator[Fact]:
    """Facts of an article, of each question on a person the only answer."""
    found: dict[tuple[str, int | None, str], list[Fact]] = defaultdict(list)
    for fact in chain.from_iterable(reader(doc) for reader in _READERS):
        found[fact.sort, fact.entity, fact.key].append(fact)
    for facts in found.values():
        if all(fact.words & facts[0].words for fact in facts):
            yield facts[0]


def _checks(
    joined: Joined, one: str, ours: Sequence[Fact], two: str, theirs: Sequence[Fact]
) -> Iterator[Check]:
    docs = joined.docs[one], joined.docs[two]
    done = set[tuple[str, str]]()
    for a, b in product(ours, theirs):
        if a.sort != b.sort or a.words & b.words or not _is_one_question(docs, a, b):
            continue
        label = docs[0].entities[a.entity].label if a.entity is not None else ""
        known = _knows(docs[0], b, a, ours) or _knows(docs[1], a, b, theirs)
        if (a.sort, label) not in done and not known and not _is_one_place(docs, a, b):
            done.add((a.sort, label))
            sides = (_claim(joined, one, a),), (_claim(joined, two, b),)
            words = " against ".join(f"'{side[0].as_written}'" for side in sides)
            kind = Kind.COUNT if a.sort in _NUMBERS else Kind.ATTRIBUTION
            yield Check("person-apart", kind, sides, f"{words}; both are told of {label or 'one ' + a.sort}")


def _is_one_question(docs: tuple[Annotated, Annotated], a: Fact, b: Fact) -> bool:
    """Whether two facts are told of one person, and of kin of one name."""
    if (a.entity is None) != (b.entity is None):
        return False
    if a.entity is not None and b.entity is not None:
        names = docs[0].entities[a.entity].label, docs[1].entities[b.entity].label
        if not is_one_name(*names):
            return False
    if a.sort == NATION:
        return _is_one_victim(docs, a, b)
    if a.sort == CHARGE and are_alike(a.words, b.words):
        return False
    if a.sort != KIN:
        return a.key == b.key
    ours, theirs = a.key.split(), b.key.split()
    if 1 in (len(ours), len(theirs)):
        return ours[0] == theirs[0] or is_one_name(a.key, b.key)
    return ours == theirs


def _is_one_victim(docs: tuple[Annotated, Annotated], a: Fact, b: Fact) -> bool:
    """Whether two articles may mean one unnamed person: the same befell him, by one noun and of one age."""
    (befell, noun), (other, theirs) = a.key.split(" ", 1), b.key.split(" ", 1)
    if befell != other or (noun != theirs and not {noun, theirs} & ANYBODY):
        return False
    ages = [
        {m.amount.low for m in doc.amounts if m.form == "age" and m.sentence == fact.sentence}
        for doc, fact in zip(docs, (a, b), strict=True)
    ]
    return not all(ages) or bool(ages[0] & ages[1])


def _knows(doc: Annotated, other: Fact, own: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an article names the place that the other one tells, or has its answer to the same question."""
    if other.sort in _ANYWHERE:
        return any(other.words <= {*sentence.lowers} for sentence in doc.sentences)
    if other.sort == NATION:
        told = {
            code for sentence in doc.sentences for word in sentence.words for code in nationality(word.text)
        }
        lands = {code for place in doc.places for land in place.place.path[:1] for code in country_of(land)}
        return bool(other.words & (told | lands))
    same = (fact for fact in facts if fact.sort == other.sort and fact.entity == own.entity)
    return any(fact.words & other.words and fact.key == other.key for fact in same)


def _is_one_place(docs: tuple[Annotated, Annotated], a: Fact, b: Fact) -> bool:
    """Whether two places may be one, or one lie in the other."""
    if a.sort != RAISED:
        return False
    found = [
        next((place.place for place in doc.places if place.span.overlaps(fact.span)), None)
        for doc, fact in zip(docs, (a, b), strict=True)
    ]
    if any(place is not None and place.level in _WIDE for place in found):
        return True
    ours, theirs = found
    return ours is not None and theirs is not None and relate(ours, theirs) is not Relation.APART


def _claim(joined: Joined, document: str, fact: Fact) -> Claim:
    doc = joined.docs[document]
    kind = Kind.COUNT if fact.sort in _NUMBERS else Kind.ATTRIBUTION
    return Claim(
        **located(doc, doc.sentences[fact.sentence], fact.span, kind, fact.sort),
        subject=joined.keys.get((document, -1 if fact.entity is None else fact.entity), fact.sort),
        value=Description((doc.text_at(fact.span).lower(),)),
        extractor=EXTRACTOR,
    )
