"""Places and days that a later article puts in the place of another's: "in Graz, not in Linz", "on Friday, not Monday".

As with numbers (questions/revised.py) the article gives the old answer itself. What both tell of must be one kind of
event, told as news that has happened, under one attribute: of another thing the old answer may well be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.time_words import weekday
from claimcheck.claims.replaced import is_replaced
from claimcheck.model import AGREE, REAL, Certainty, Claim, Kind, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.subjects.joined import Joined, related
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, claims_of, is_long_ago
from claimcheck.values import relate

_STRENGTH = 6.0
_REASON = "the later article says itself that it puts one in the place of the other"
_MONTH = 31  # days in which a report is still corrected
_TELLINGS = 3  # claims of one answer in one article that are looked at
_SHARED = 2
_KINDS = frozenset({Kind.LOCATION, Kind.DATE})


def corrections(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of a place or day and the one that a later article puts in its stead."""
    claims = joined.told(lambda item: item.claim.kind in _KINDS)
    told = {name: tuple(_told(joined.docs[name], held)) for name, held in claims.items()}
    found = {}
    for one, two in related(joined):
        for earlier, later in ((one, two), (two, one)):
            for new, old in told.get(later, ()):
                if any(_is_same(item, old) for item in claims[later]):
                    continue  # it gives the old answer too
                for before in _corrected(claims.get(earlier, ()), old, new):
                    found[claims_of(before, new)] = Alignment(_STRENGTH, (_REASON,), revises=True)
    return found


def _told(doc: Annotated, claims: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """(new, old) of each sentence that puts one place or day in the stead of another."""
    numbers = {sentence.span: number for number, sentence in enumerate(doc.sentences)}
    for old in claims:
        number = numbers.get(old.claim.sentence)
        if number is None or old.claim.certainty is not Certainty.DENIED:
            continue
        if not is_replaced(doc, number, old.claim.span):
            continue
        beside = [p for p in claims if p.claim.sentence == old.claim.sentence and _stands_for(p, old)]
        if beside:
            yield min(beside, key=lambda p: (_between(p.claim, old.claim), p.claim.span)), old


def _stands_for(new: Placed, old: Placed) -> bool:
    """Whether one is told as news that cannot be right together with the other."""
    return (
        _is_news(new)
        and new.claim.kind is old.claim.kind
        and relate(new.claim.value, old.claim.value) is Relation.APART
    )


def _is_news(item: Placed) -> bool:
    """Whether something is told as having happened, and not of the past."""
    return item.claim.certainty in REAL and item.claim.role is Role.NEWS and not is_long_ago(item)


def _between(one: Claim, two: Claim) -> int:
    return max(one.span.start, two.span.start) - min(one.span.end, two.span.end)


def _corrected(claims: Sequence[Placed], old: Placed, new: Placed) -> Sequence[Placed]:
    """The claims of the earlier article that give the old answer, where none gives the new one."""
    if any(_is_same(item, new) for item in claims):
        return ()
    fits = (item for item in claims if _is_same(item, old) and _is_corrected(item, old, new))
    return sorted(fits, key=lambda item: item.claim.span)[:_TELLINGS]


def _is_same(item: Placed, other: Placed) -> bool:
    same = item.claim.kind is other.claim.kind and item.claim.certainty in REAL
    return same and relate(item.claim.value, other.claim.value) in AGREE


def _is_corrected(item: Placed, old: Placed, new: Placed) -> bool:
    """Whether an earlier article's news, told in words that the later one has too, can be what is corrected."""
    names = {word.lower() for word in old.claim.as_written.split()}
    shared = [word for word in item.context & new.context if word not in names and weekday(word) < 0]
    one = item.claim.attribute == new.claim.attribute and item.family == new.family != ""
    # what is done to the thing that a noun names may be another matter: "wants the trial held in Graz"
    told = new.form == "verb"
    return one and told and _is_news(item) and _is_later(item, new) and len(shared) >= _SHARED


def _is_later(item: Placed, new: Placed) -> bool:
    ours, theirs = item.published.interval, new.published.interval
    return bool(ours and theirs and ours.latest < theirs.earliest and gap(ours, theirs) <= _MONTH)
