"""One deed that two articles lay to two parties, at least one of them in words that let nobody else have done it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.concepts import concept_of, is_reporting
from claimcheck.annotate.kin import likeness
from claimcheck.claims.credited import CREDITED, SINGLED_OUT
from claimcheck.claims.credited_works import kinds_of
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Participant, Relation, Utterance
from claimcheck.questions.group import SAID
from claimcheck.questions.sourcing import together
from claimcheck.questions.tellings import check, closeness, in_place, likest, near
from claimcheck.questions.works import work_checks
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, documents_of
from claimcheck.values import participant

_DISCOVERS = listed("claims.attribution_roles", "discovers") | {"find"}
_ROLES = "claims.attribution_roles"
_SAME_DEED = 0.5  # likeness of the verbs
# Likeness of the sentences, or of them with what stands before them, from which they tell of one deed.
_SINGLED, _BOTH_CREDITED, _STATED = 0.15, 0.3, 0.35
_CAP = 40  # deeds of one article that are held against another's


def deed_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of parties to which one deed is laid, the likest telling of each, in order of place; then those of works.

    Articles quote many, and many say like things; so what is said counts only against "it was she who".
    """
    told: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span, p.claim.id)):
        if _party(item):
            told[item.claim.document_id].append(item)
    for one, two in _pairs(joined, told):
        found = _likest(joined, told[one][:_CAP], told[two][:_CAP])
        if found is not None:
            first, second = in_place(found)
            yield check("deed", _side(joined, first), _side(joined, second))
    yield from work_checks(joined)


def _pairs(joined: Joined, told: Mapping[str, Sequence[Placed]]) -> list[tuple[str, str]]:
    """Alike articles of which one credits somebody; any with the few that single out who urged or warned."""
    credit = {name for name, items in told.items() if any(_is_credit(p) for p in items)}
    speech = sorted(n for n, items in told.items() if any(_is_speech(p) for p in items))
    found = {pair for pair in joined.likeness if credit & set(pair) and told.keys() >= set(pair)}
    found |= {(min(a, b), max(a, b)) for a in speech for b in told if a != b and near(told[a][0], told[b][0])}
    return sorted(found)


def _side(joined: Joined, item: Placed) -> tuple[Claim, ...]:
    """What is laid to a party; of what is said, the words that say by whom as well."""
    if item.claim.attribute != SAID:
        return (item.claim,)
    here = (p.claim for p in joined.placed if p.claim.document_id == item.claim.document_id)
    said_by = (c for c in here if c.attribute == "speaker" and c.sentence == item.claim.sentence)
    return (item.claim, *(c for c in said_by if c.subject == item.claim.subject))


def _is_credit(item: Placed) -> bool:
    return item.claim.attribute in (SINGLED_OUT, CREDITED)


def _party(item: Placed) -> str:
    """The key of whom a claim lays a deed to, "" where it lays none to a person or body."""
    value = item.claim.value
    if isinstance(value, Utterance):
        key = item.claim.subject if item.claim.attribute == SAID and not value.direct else ""
    else:
        laid = _is_credit(item) or item.claim.extractor == _ROLES
        key = value.entity if isinstance(value, Participant) and laid else ""
    return key if key.startswith(("person:", "organisation:")) else ""


def _likest(joined: Joined, ours: Sequence[Placed], theirs: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The two tellings of one deed that are most alike; None where an article lays it to both parties."""
    pairs = [(score, a, b) for a, b in product(ours, theirs) if (score := _one_deed(joined, a, b))]
    apart = [(score, a, b) for score, a, b in pairs if _apart(joined, a, b)]
    if not apart or len(apart) < len(pairs):
        return None
    return likest(apart)


def _one_deed(joined: Joined, one: Placed, two: Placed) -> float:
    """How alike two tellings are that may be of one deed, 0 where they are not."""
    kinds = {one.claim.attribute, two.claim.attribute}
    if not kinds & {SINGLED_OUT, CREDITED} or not near(one, two):
        return 0.0
    score = closeness(one, two)
    if SAID in kinds:
        return score if (_is_speech(one) or _is_speech(two)) and score >= _STATED else 0.0
    if documents_of(one, two) not in joined.likeness or not _same_verb(one.family, two.family):
        return 0.0
    both = kinds == {CREDITED}
    if both and kinds_of(one.claim.about.concept or "") & kinds_of(two.claim.about.concept or ""):
        return 0.0  # held against one another in `works`
    least = _BOTH_CREDITED if both else _SINGLED
    return score if (both or SINGLED_OUT in kinds) and score >= least else 0.0


def _is_speech(item: Placed) -> bool:
    """Whether the deed that is singled out is one of words: "it was she who warned"."""
    concept = concept_of(item.family.lstrip("~"), "v") or item.family
    return item.claim.attribute == SINGLED_OUT and (is_reporting(concept) or concept == "ask")


def _same_verb(one: str, two: str) -> bool:
    ours, theirs = _deed(one), _deed(two)
    return ours == theirs or likeness(ours, theirs) >= _SAME_DEED


def _deed(family: str) -> str:
    base = family.lstrip("~")
    return "discover" if base in _DISCOVERS else concept_of(base, "v") or base


def _apart(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether the parties are not one, nor named in one breath: a person of a body acts for it."""
    ours, theirs = _party(one), _party(two)
    one_sort = ours.partition(":")[0] == theirs.partition(":")[0]
    relation = participant.relate(Participant("", ours), Participant("", theirs))
    if ours == theirs or (one_sort and relation is not Relation.APART):
        return False
    return not any(together(item, ours, theirs) for item in joined.placed)
