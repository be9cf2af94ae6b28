"""Two things that two articles on one occasion name in one part of it: "stole a statuette", "stole a painting".

Each article names one thing alone in that part and nowhere the other's, what else takes part can be the same, and the
two are of one sort and not the one a wider word for the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, islice, product

from claimcheck.annotate.mentions import Annotated, in_sentences, place_of
from claimcheck.annotate.time_words import weekday
from claimcheck.claims.clock import CLOCK
from claimcheck.claims.thing_kinds import Kinds, are_apart, kinds_at, may_be_one, names_any
from claimcheck.claims.things_causes import CAUSE, causes
from claimcheck.claims.things_counted import counted_things
from claimcheck.claims.things_stand import countries, stands
from claimcheck.claims.things_told import Told, deeds
from claimcheck.claims.things_trades import trades
from claimcheck.claims.things_used import used
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind, Relation, Role, Value, Zone
from claimcheck.questions.neighbours import may_be_one as may_be_one_occasion
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.values import relate

_DAYS = 4  # between two articles; later ones may tell of the next theft or crash
_MOST = 100  # things of one document that are looked at
_SHARED = (
    3  # content words and happenings that two sentences have in common, the part that is told among them
)
_FEWER = 1  # where the articles are much alike: what each tells of that part is all that there is
_MUCH_ALIKE = 0.5
_ALONE = listed("questions.things_apart", "alone")
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY, Zone.CAPTION})


def thing_checks(joined: Joined) -> Iterator[Check]:
    """Checks "thing-apart", one for each part of what two articles tell, in order of path."""
    told: dict[str, dict[str, list[Told]]] = {}
    for one, two in joined.neighbours:
        if not may_be_one_occasion(joined, one, two, _DAYS):
            continue
        for name in (one, two):
            if name not in told:
                told[name] = _by_deed(joined.docs[name])
        for deed in sorted(told[one].keys() & told[two].keys()):
            check = _check(joined, told[one][deed], told[two][deed])
            if check is not None:
                yield check


def _by_deed(doc: Annotated) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = defaultdict(list)
    readers = (deeds, causes, used, counted_things, stands, trades)
    for told in islice(chain.from_iterable(reader(doc) for reader in readers), _MOST):
        found[told.deed].append(told)
    return found


def _check(joined: Joined, ours: Sequence[Told], theirs: Sequence[Told]) -> Check | None:
    if not (_is_one(ours) and _is_one(theirs)):
        return None
    pair = next((p for p in product(ours, theirs) if _differ(*p) and _of_one_time(joined, *p)), None)
    if pair is None or any(_meet(a, b) for a, b in product(ours, theirs)):
        return None
    one, two = pair
    docs = [joined.docs[told.claim.document_id] for told in pair]
    if _knows(docs[0], two.kinds) or _knows(docs[1], one.kinds):
        return None
    words = f"'{one.claim.as_written}' against '{two.claim.as_written}'"
    return Check("thing-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), f"{one.deed}: {words}")


def _is_one(told: Sequence[Told]) -> bool:
    """Whether all that an article names in one part can be one thing, or take part in one meeting."""
    sides = [(t.kinds, *t.others) for t in told]
    return all(any(may_be_one(a, b) for a, b in product(one, two)) for one, two in combinations(sides, 2))


def _meet(one: Told, two: Told) -> bool:
    """Whether one thing can be the other, where nothing else took part."""
    return not one.others and not two.others and may_be_one(one.kinds, two.kinds)


def _differ(one: Told, two: Told) -> bool:
    """Whether two things are two, and each is none of those that took part beside the other."""
    if not are_apart(one.kinds, two.kinds):
        return False
    ours, theirs = [k for k in one.others if k], [k for k in two.others if k]
    if any(may_be_one(one.kinds, k) for k in theirs) or any(may_be_one(two.kinds, k) for k in ours):
        return False
    return not ours or not theirs or any(may_be_one(a, b) for a, b in product(ours, theirs))


def _of_one_time(joined: Joined, one: Told, two: Told) -> bool:
    """Whether two sentences tell of one thing, and not of two days."""
    ours, theirs = ({*told.claim.context} for told in (one, two))
    days = [{word for word in words if weekday(word) >= 0} for words in (ours, theirs)]
    if all(days) and not days[0] & days[1]:
        return False
    dates = [_dates(joined, told) for told in (one, two)]
    # Who is to blame may be told with a day of its own.
    if one.deed != CAUSE and all(dates) and all(relate(a, b) is Relation.APART for a, b in product(*dates)):
        return False
    people = [_people(joined.docs[told.claim.document_id], told) for told in (one, two)]
    if all(people) and not people[0] & people[1]:
        return False
    happened = [_concepts(joined.docs[told.claim.document_id], told) for told in (one, two)]
    alone = one.deed in _ALONE and _likeness(joined, one, two) >= _MUCH_ALIKE
    needed = _FEWER if alone else _SHARED
    return len(ours & theirs) + len(happened[0] & happened[1]) >= needed


def _dates(joined: Joined, told: Told) -> list[Value]:
    """The days that the sentence of a claim tells, but for those on which somebody only speaks."""
    held = [
        p for p in joined.claims.get(told.claim.document_id, ()) if p.claim.sentence == told.claim.sentence
    ]
    return [p.claim.value for p in held if _is_day(p)]


def _is_day(item: Placed) -> bool:
    return (
        item.claim.kind is Kind.DATE
        and item.claim.role is not Role.REPORTING
        and item.claim.attribute != CLOCK
    )


def _people(doc: Annotated, told: Told) -> set[str]:
    """The surnames of those of whom the sentence of a claim tells, and who do not only speak in it."""
    number = place_of(doc.sentences, told.claim.sentence)
    events = list(in_sentences(doc.events, number))
    speaking = {a.entity for e in events if e.reporting for a in e.arguments}
    acting = {a.entity for e in events if not e.reporting for a in e.arguments}
    found = {name.entity for name in in_sentences(doc.names, number)} - (speaking - acting)
    return {e.label.lower().split()[-1] for at in found if (e := doc.entities[at]).type == "person"}


def _likeness(joined: Joined, one: Told, two: Told) -> float:
    pair = sorted(told.claim.document_id for told in (one, two))
    likeness = joined.likeness.get((pair[0], pair[1]))
    return 0.0 if likeness is None else likeness.score


def _concepts(doc: Annotated, told: Told) -> set[str]:
    """What happens in the sentence of a claim, its part in it, and the noun that it is told of."""
    number = place_of(doc.sentences, told.claim.sentence)
    found = {event.concept for event in in_sentences(doc.events, number) if not event.reporting}
    return {*found, told.deed, *told.deed.split(" of ")[1:]}


def _knows(doc: Annotated, kinds: Kinds) -> bool:
    """Whether an article names what the other has in that part anywhere."""
    if kinds & countries(doc):
        return True
    for sentence in doc.sentences:
        if sentence.zone in _ZONES:
            words = sentence.words
            if any(names_any(kinds_at(words, end), kinds) for end in range(1, len(words) + 1)):
                return True
    return False
