"""A grown-up in one article and a child in another: "a man was shot in his car", "the 16-year-old boy who was shot".

A first report often says "a man" of whom nobody knows. Where all that are hurt in the one article are one man or woman
without an age, and all in the other are minors of one age, of whom no grown-up is told, they are one person.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, Argument, EventMention
from claimcheck.claims.count import claim_for
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import REAL, Amount, Check, Claim, Kind, Role
from claimcheck.model.records import dataclass
from claimcheck.questions.ages import BODY, HARM, SUFFERS, VICTIM, Aged, persons
from claimcheck.questions.neighbours import may_be_one
from claimcheck.subjects.joined import Joined

_MEN, _WOMEN = listed("questions.grown", "men"), listed("questions.grown", "women")
_OF_AGE, _OLDEST = 18, 120  # years
_EXTRACTOR = "questions.grown"


@dataclass(frozen=True, slots=True)
class _Hurt:
    """Who is hurt or killed in an article."""

    doc: Annotated
    adults: tuple[tuple[str, EventMention, Argument], ...]  # sex, event and noun of those without name or age
    aged: tuple[Aged, ...]


def grown_checks(joined: Joined) -> Iterator[Check]:
    """Checks "age-class" of every two articles on one occasion, one of which tells of a grown-up, one of a minor."""
    held: dict[str, _Hurt] = {}
    for one, two in joined.neighbours:
        if may_be_one(joined, one, two):
            for name in (one, two):
                held.setdefault(name, _hurt(joined.docs[name]))
            yield from _checks(held[one], held[two])
            yield from _checks(held[two], held[one])


def _hurt(doc: Annotated) -> _Hurt:
    adults = [
        ("m" if given.head in _MEN else "f", event, given)
        for event in doc.events
        if event.concept in HARM and event.certainty in REAL and not event.negated
        for given in event.arguments
        if given.entity is None and given.role in SUFFERS and given.head in _MEN | _WOMEN
    ]
    told = (one for one in adults if doc.sentences[one[1].sentence].zone in BODY)
    return _Hurt(doc, tuple(told), tuple(one for one in persons(doc) if VICTIM in one.deeds))


def _checks(grown: _Hurt, young: _Hurt) -> Iterator[Check]:
    if not grown.adults or grown.aged or young.adults or not young.aged:
        return
    sexes, ages = {one[0] for one in grown.adults}, {one.years for one in young.aged}
    if len(sexes | {one.sex for one in young.aged} - {""}) > 1 or len(ages) > 1 or max(ages) >= _OF_AGE:
        return
    _, event, given = grown.adults[0]
    same = [one for one in persons(young.doc) if one.years in ages and one not in young.aged]
    child = tuple(claim_for(young.doc, one.mention, "age") for one in (*young.aged, *same))
    adult = _adult(grown.doc, event, given)
    detail = f"'{adult.as_written}' against '{child[0].as_written}' of one person who was hurt"
    yield Check("age-class", Kind.COUNT, ((adult,), child), detail)


def _adult(doc: Annotated, event: EventMention, given: Argument) -> Claim:
    """The claim that whoever is called a man or a woman is of age."""
    return Claim(
        **located(doc, doc.sentences[event.sentence], given.span, Kind.COUNT, "age"),
        subject="age",
        value=Amount(Fraction(_OF_AGE), Fraction(_OLDEST), "year", exact=False),
        extractor=_EXTRACTOR,
        certainty=event.certainty,
        role=Role.NEWS,
    )
