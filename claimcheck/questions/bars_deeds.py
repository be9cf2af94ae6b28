"""What forbids to lay two deeds of two parties together, whatever else speaks for it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_works import kinds_of
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, Role
from claimcheck.questions.ages import HARM
from claimcheck.questions.traits_deeds import apart
from claimcheck.subjects.placed import Placed, party

_NO_DEED = BE | {"be"}
_OF_VICTIMS = {"harm": HARM, "handling": listed("questions.bars_deeds", "handling")}


def barred(one: Placed, two: Placed, laid: Sequence[Placed]) -> bool:
    """Whether two claims may both be right, or tell no deed; `laid` are all that lay a deed to a party."""
    return (
        not apart(one, two)
        or not all(_tells(p) for p in (one, two))
        or _is_told(one, two)
        or _is_told(two, one)
        or _of_two_kinds(one, two)
        or any(_done_by_others(p, laid) for p in (one, two))
    )


def _done_by_others(item: Placed, laid: Sequence[Placed]) -> bool:
    """Whether an article lays such a deed to several: "another report was written by"."""
    claim = item.claim
    return any(
        other.claim.document_id == claim.document_id
        and other.claim.about.concept == claim.about.concept
        and other.claim.sentence != claim.sentence
        and apart(item, other)
        for other in laid
    )


def _tells(item: Placed) -> bool:
    """Whether a claim says that somebody did something: no bare "who was", nothing unreal."""
    claim = item.claim
    return (
        claim.role is not Role.REPORTING
        and claim.certainty not in UNREAL
        and claim.about.concept not in _NO_DEED
    )


def _is_told(item: Placed, other: Placed) -> bool:
    """Whether the sentence of a deed holds the last name of the other party: they may have done it together."""
    key = party(other).partition(":")[2].partition(" #")[0]
    told = {word.strip(".,").casefold() for word in (*item.context, *item.claim.as_written.split())}
    return bool(key) and key.split()[-1] in told


def _of_two_kinds(one: Placed, two: Placed) -> bool:
    """Whether one made what the other gave out, ordered what the other planned, or hurt whom the other looked after."""
    ours, theirs = (_kinds(p) for p in (one, two))
    return bool(ours and theirs) and not ours & theirs


def _kinds(item: Placed) -> frozenset[str]:
    """What the verbs of a claim, and its deed, are of."""
    deeds = [item.claim.about.concept, *(lemma(word, "v") for word in item.claim.as_written.lower().split())]
    kinds = frozenset(kind for deed in deeds for kind in kinds_of(deed))
    concept = item.claim.about.concept.lstrip("~")
    return kinds | {kind for kind, held in _OF_VICTIMS.items() if concept in held}
