"""One deed that two articles lay to two parties, at least one of them in words that let nobody else have done it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.kin import likeness
from claimcheck.claims.credited import CREDITED, SINGLED_OUT
from claimcheck.claims.credited_works import kinds_of
from claimcheck.data.listed import listed
from claimcheck.model import Check, Participant, Relation
from claimcheck.questions.tellings import check, closeness, in_place, likest, near
from claimcheck.questions.works import work_checks
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, party, place_of
from claimcheck.values import participant

_DISCOVERS = listed("claims.attribution_roles", "discovers") | {"find"}
_ROLES = "claims.attribution_roles"
_SAME_DEED = 0.5  # likeness of the verbs
# Likeness of the sentences, or of them with what stands before them, from which they tell of one deed.
_SINGLED, _BOTH_CREDITED = 0.15, 0.3
_CAP = 40  # deeds of one article that are held against another's


def deed_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of parties to which one deed is laid, the likest telling of each, in order of place; then of works."""
    told: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=place_of):
        if _party(item):
            told[item.claim.document_id].append(item)
    for one, two in sorted(pair for pair in joined.likeness if told.keys() >= set(pair)):
        found = _likest(told[one][:_CAP], told[two][:_CAP])
        if found is not None:
            first, second = in_place(found)
            yield check("deed", (first.claim,), (second.claim,))
    yield from work_checks(joined)


def _party(item: Placed) -> str:
    """The key of whom a claim lays a deed to, "" where it lays none to a person or body."""
    laid = item.claim.attribute in (SINGLED_OUT, CREDITED) or item.claim.extractor == _ROLES
    key = party(item) if laid else ""
    return key if key.startswith(("person:", "organisation:")) else ""


def _likest(ours: Sequence[Placed], theirs: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The two tellings of one deed that are most alike; None where an article lays it to both parties."""
    pairs = [(score, a, b) for a, b in product(ours, theirs) if (score := _one_deed(a, b))]
    apart = [(score, a, b) for score, a, b in pairs if _apart(a, b)]
    if not apart or len(apart) < len(pairs):
        return None
    return likest(apart)


def _one_deed(one: Placed, two: Placed) -> float:
    """How alike two tellings are that may be of one deed, 0 where they are not."""
    kinds = {one.claim.attribute, two.claim.attribute}
    if not kinds & {SINGLED_OUT, CREDITED} or not near(one, two):
        return 0.0
    score = closeness(one, two)
    if not _same_verb(one.family, two.family):
        return 0.0
    both = kinds == {CREDITED}
    if both and kinds_of(one.claim.about.concept or "") & kinds_of(two.claim.about.concept or ""):
        return 0.0  # held against one another in `works`
    least = _BOTH_CREDITED if both else _SINGLED
    return score if (both or SINGLED_OUT in kinds) and score >= least else 0.0


def _same_verb(one: str, two: str) -> bool:
    ours, theirs = _deed(one), _deed(two)
    return ours == theirs or likeness(ours, theirs) >= _SAME_DEED


def _deed(family: str) -> str:
    base = family.lstrip("~")
    return "discover" if base in _DISCOVERS else concept_of(base, "v") or base


def _apart(one: Placed, two: Placed) -> bool:
    """Whether the parties are two persons or two bodies, neither told with the other: who is of a body acts for it."""
    ours, theirs = _party(one), _party(two)
    one_sort = ours.partition(":")[0] == theirs.partition(":")[0]
    relation = participant.relate(Participant("", ours), Participant("", theirs))
    return one_sort and relation is Relation.APART and not _is_told(one, theirs) and not _is_told(two, ours)


def _is_told(item: Placed, key: str) -> bool:
    """Whether the words of a deed hold the last name of a party."""
    return key.partition(":")[2].split()[-1] in item.claim.as_written.casefold().split()
