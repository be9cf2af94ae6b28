"""The gun of a shooting: all that one article names is a rifle, all that another on the occasion names is a shotgun.

An article that names two kinds tells of more than one gun, or whose word each is, and is not held against others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import lemma
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order
from claimcheck.model import Check, Claim, Description, Kind, Span, Zone
from claimcheck.subjects.joined import Joined

_GROUP = 12  # articles of one occasion that are held against one another
_SHOWN = 2  # tellings of one article
_SHOOT = "shoot"
_GUNS = {word: text.split()[0] for text in in_order("questions.weapons", "guns") for word in text.split()}
_BODY = (Zone.HEADLINE, Zone.BODY)


def weapon_checks(joined: Joined) -> Iterator[Check]:
    """One check for each occasion whose articles name kinds of gun that exclude one another, in order of path."""
    for docs in joined.together(_GROUP):
        told: dict[str, list[Claim]] = defaultdict(list)
        for doc in docs:
            found = _weapons(doc)
            if len({claim.value for claim in found}) == 1:
                told[str(found[0].value)] += found[:_SHOWN]
        if len(told) > 1:
            words = " against ".join(f"'{side[0].as_written}'" for side in told.values())
            yield Check("weapon-apart", Kind.ATTRIBUTION, tuple(tuple(side) for side in told.values()), words)


def _weapons(doc: Annotated) -> list[Claim]:
    """The guns that an article on a shooting names by kind, in order."""
    if not any(event.concept == _SHOOT for event in doc.events):
        return []
    return [
        _claim(doc, number, Span(word.start, word.end), _GUNS[noun])
        for number, sentence in enumerate(doc.sentences)
        if sentence.zone in _BODY
        for word in sentence.words
        if (noun := lemma(word.lower, "n")) in _GUNS
    ]


def _claim(doc: Annotated, number: int, span: Span, gun: str) -> Claim:
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, "weapon"),
        subject="weapon",
        value=Description((gun,)),
        extractor="questions.weapons",
    )
