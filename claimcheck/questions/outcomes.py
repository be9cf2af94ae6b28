"""Contrary ends that two articles tell of one named person: "was found guilty", "was found not guilty".

Only where nothing says that they tell of two trials, of two charges, or of an appeal: each article tells of one end
alone, of one charge, on one day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.outcomes import Outcome, outcomes
from claimcheck.data.listed import listed
from claimcheck.model import AGREE, Check, Kind, Relation
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import POINTS, Placed, is_within
from claimcheck.values import relate

_ALIKE = 0.2  # likeness of articles from which a name in common is that of one person
_STAGES = listed("questions.outcomes", "stages")
_DAY = 1  # days to which a day is told

_Told = Mapping[tuple[str, str], Sequence[Outcome]]  # by key of the person and topic


def outcome_checks(joined: Joined) -> Iterator[Check]:
    """Checks "outcome-apart", one for each person and matter of two articles, in order of path."""
    told = {doc.document.id: _told(joined, doc) for doc in joined.documents}
    for pair in sorted(joined.likeness, key=lambda pair: sorted(map(joined.order.__getitem__, pair))):
        one, two = sorted(pair, key=joined.order.__getitem__)
        alike = joined.likeness[pair].score >= _ALIKE or joined.coverage.together(one, two)
        for key in sorted(told[one].keys() & told[two].keys()) if alike else ():
            ours, theirs = told[one][key], told[two][key]
            if _contrary(ours, theirs) and all(_at_one_time(joined, a, b) for a, b in product(ours, theirs)):
                yield _check(ours, theirs)


def _told(joined: Joined, doc: Annotated) -> _Told:
    """The ends of an article, none where it tells of several stages."""
    found: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    if any(not _STAGES.isdisjoint(sentence.lowers) for sentence in doc.sentences):
        return found
    for outcome in outcomes(doc):
        key = joined.keys.get((doc.document.id, outcome.entity), "")
        if key:
            found[key, outcome.topic].append(outcome)
    return found


def _contrary(ours: Sequence[Outcome], theirs: Sequence[Outcome]) -> bool:
    """Whether each article tells of one end alone, the other than the other does, and of one matter."""
    one, two = (frozenset[int]().union(*(o.sides for o in told)) for told in (ours, theirs))
    if len(one) != 1 or len(two) != 1 or one == two:
        return False
    return all(_of_one_matter(a, b) for a, b in product(ours, theirs))


def _of_one_matter(one: Outcome, two: Outcome) -> bool:
    """Whether two are tried for one thing: "poisoning Ada Lund", "poisoning"; not for an attempt at it."""
    if (
        not one.matter or not two.matter
    ):  # then all else must go together: no second court, no other time of day
        return one.beside <= two.beside or two.beside <= one.beside
    first, second = (frozenset(o.matter) - o.names for o in (one, two))
    strangers = bool(one.names and two.names) and not one.names & two.names
    return one.matter[0] == two.matter[0] and not strangers and (first <= second or second <= first)


def _at_one_time(joined: Joined, one: Outcome, two: Outcome) -> bool:
    """Whether both are told of one day, or by articles of one day where one of them tells none."""
    days = [_days(joined, outcome) for outcome in (one, two)]
    if all(days):
        return any(_is_one_day(a, b) for a, b in product(*days))
    profiles = joined.coverage.profiles
    out = [profiles[outcome.claim.document_id].published for outcome in (one, two)]
    return out[0] is None or out[1] is None or not gap(out[0], out[1])


def _is_one_day(one: Placed, two: Placed) -> bool:
    """Whether two days are one; of two articles without a date, whether they are named alike."""
    relation = relate(one.claim.value, two.claim.value)
    named = one.claim.as_written.lower() == two.claim.as_written.lower()
    return relation in AGREE or (relation is Relation.INCOMPARABLE and named)


def _days(joined: Joined, outcome: Outcome) -> list[Placed]:
    """The times that are told of an end, else the days that its sentence tells."""
    held = joined.claims.get(outcome.claim.document_id, ())
    dates = [d for d in held if d.claim.attribute in POINTS and d.claim.sentence == outcome.claim.sentence]
    own = [d for d in dates if d.claim.about.event == outcome.event]
    return own or [d for d in dates if _tells_day(d)]


def _tells_day(item: Placed) -> bool:
    return is_within(item, _DAY) or item.published.interval is None


def _check(ours: Sequence[Outcome], theirs: Sequence[Outcome]) -> Check:
    sides = tuple(tuple(outcome.claim for outcome in told) for told in (ours, theirs))
    words = " against ".join(f"'{side[0].as_written}'" for side in sides)
    return Check("outcome-apart", Kind.ATTRIBUTION, sides, f"one person, two contrary ends: {words}")
