"""The rank of one person: "Sgt. Ada Lund" in one article and "Lt. Ada Lund" in another cannot both be right.

Ranks of one service exclude one another. Short for longer ones ("Sgt." for "Staff Sgt.") they are compared by the last
word alone, and not at all where months lie between the articles, in which people are promoted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order
from claimcheck.model import Check, Claim, Description, Kind, Zone
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap

RANK = "rank"
_FORMS = {form: text.split()[0] for text in in_order("questions.ranks", "forms") for form in text.split()}
_SERVICES = tuple(frozenset(text.split()) for text in in_order("questions.ranks", "services"))
_BOTH = frozenset({"sergeant", "major"})  # "Sgt. Maj." is short for neither
_DAYS = 60  # days between two articles in which hardly anybody is promoted
_NAMES = 2  # words of a name that hardly two people of one story share
_BODY = (Zone.HEADLINE, Zone.BODY)


def rank_checks(joined: Joined) -> Iterator[Check]:
    """One check for each person to whom alike articles give two ranks, in order of the person's key."""
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for doc in joined.documents:
        seen: dict[str, set[str]] = defaultdict(set)
        for name in doc.names:
            key, rank = joined.keys.get((doc.document.id, name.entity), ""), _rank(doc, name)
            if rank and len(doc.entities[name.entity].label.split()) >= _NAMES:
                seen[key].add(rank)
                told[key].setdefault(doc.document.id, _claim(doc, name, rank, key))
        for key, ranks in seen.items():
            if len(ranks) > 1:
                del told[key][doc.document.id]  # an article that gives both tells why
    for key in sorted(told):
        yield from _check(joined, told[key])


def _rank(doc: Annotated, name: NameMention) -> str:
    """The rank in a title, "" for none."""
    words = name.title.lower().replace(".", " ").split()
    known = name.form == "name" and bool(words) and doc.sentences[name.sentence].zone in _BODY
    ranks = {_FORMS[word] for word in words if word in _FORMS} if known else set[str]()
    return _FORMS.get(words[-1], "") if ranks and not ranks >= _BOTH else ""


def _check(joined: Joined, told: dict[str, Claim]) -> Iterator[Check]:
    """The check of one person, each side the articles that give him one rank."""
    apart = [pair for pair in combinations(told, 2) if _apart(joined, told, *pair)]
    sides: dict[str, list[Claim]] = defaultdict(list)
    for name in told:
        if any(name in pair for pair in apart):
            sides[str(told[name].value)].append(told[name])
    if len(sides) > 1:
        words = " against ".join(f"'{side[0].as_written}'" for side in sides.values())
        yield Check("rank-apart", Kind.ATTRIBUTION, tuple(tuple(side) for side in sides.values()), words)


def _apart(joined: Joined, told: dict[str, Claim], one: str, two: str) -> bool:
    profiles = joined.coverage.profiles
    ours, theirs = profiles[one].published, profiles[two].published
    near = ours is None or theirs is None or gap(ours, theirs) <= _DAYS
    ranks = {str(told[name].value) for name in (one, two)}
    other = len(ranks) > 1 and any(ranks <= service for service in _SERVICES)
    return near and other and (min(one, two), max(one, two)) in joined.likeness


def _claim(doc: Annotated, name: NameMention, rank: str, key: str) -> Claim:
    return Claim(
        **located(doc, doc.sentences[name.sentence], name.full or name.span, Kind.ATTRIBUTION, RANK),
        subject=key,
        value=Description((rank,)),
        extractor="questions.ranks",
    )
