"""Two numbers of one crowd that two articles lay to one source: the police counted once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.crowds import Crowd, crowds
from claimcheck.claims.ids import located
from claimcheck.model import Check, Claim, Kind, Relation
from claimcheck.questions.neighbours import compared
from claimcheck.subjects.joined import Joined
from claimcheck.values import relate

_DAYS = 2  # between two articles, beyond which they may tell of two crowds


def crowd_checks(joined: Joined) -> Iterator[Check]:
    """Checks "crowd-apart" of every two articles on one occasion, one for each source."""
    told = {doc.document.id: tuple(crowds(doc)) for doc in joined.documents}
    for one, two in compared(joined, told, _DAYS):
        docs = joined.docs[one], joined.docs[two]
        for a, b in product(_alone(told[one]), _alone(told[two])):
            if a.source == b.source and _are_two(docs, a, b):
                sides = (_claim(docs[0], a),), (_claim(docs[1], b),)
                detail = (
                    f"'{sides[0][0].as_written}' against '{sides[1][0].as_written}', each by the {a.source}"
                )
                yield Check("crowd-apart", Kind.COUNT, sides, detail)


def _alone(told: Sequence[Crowd]) -> list[Crowd]:
    """The crowds of the sources of which an article gives one number."""
    return [crowd for crowd in told if sum(other.source == crowd.source for other in told) == 1]


def _are_two(docs: tuple[Annotated, Annotated], a: Crowd, b: Crowd) -> bool:
    """Whether two numbers cannot both be, and neither article gives the other's."""
    if relate(a.size.amount, b.size.amount) is not Relation.APART:
        return False
    known = [
        relate(size.amount, other.size.amount) is not Relation.APART
        for doc, other in zip(docs, (b, a), strict=True)
        for size in doc.amounts
        if size.form == "cardinal"
    ]
    return not any(known)


def _claim(doc: Annotated, crowd: Crowd) -> Claim:
    size = crowd.size
    return Claim(
        **located(doc, doc.sentences[size.sentence], size.span, Kind.COUNT, "crowd"),
        subject=f"crowd by {crowd.source}",
        value=size.amount,
        extractor="questions.crowds",
    )
