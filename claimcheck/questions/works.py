"""One work, plan or order that two alike articles lay to two parties: who wrote the report, who proposed the ban."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.kin import likeness
from claimcheck.annotate.names_lexicon import noun_class
from claimcheck.annotate.quotes_lexicon import MEDIA
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.credited import CREDITED, DOER
from claimcheck.claims.credited_works import kinds_of
from claimcheck.model import Check
from claimcheck.questions.tellings import check, closeness, in_place, likest, near
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, documents_of, party, place_of

_REPORTED = "reported"  # by whom, is no report of his
_TOLD = frozenset({CREDITED, DOER})
# Likeness of the sentences, or of them with what stands before them, from which they tell of one thing: in articles
# that are as alike as `_ARTICLES`, in others, and where both tell it in passing among other things that somebody did.
_LIKE, _ELSEWHERE, _IN_PASSING = 0.12, 0.2, 0.45
_ARTICLES = 0.3
_ONE_WORD = 0.6  # likeness of words by which two descriptions may be of one party
_CAP = 20  # tellings of one article


def work_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of parties to which one work, plan or order is laid, in order of place.

    An article that itself lays things of the kind to several tells of several.
    """
    told: dict[str, list[Placed]] = defaultdict(list)
    for item in sorted(joined.placed, key=place_of):
        if item.claim.attribute in _TOLD and _kinds(item) and not MEDIA & set(_words(party(item))):
            told[item.claim.document_id].append(item)
    for one, two in sorted(pair for pair in joined.likeness if told.keys() >= set(pair)):
        found = _likest(joined, told[one][:_CAP], told[two][:_CAP])
        if found is not None:
            first, second = in_place(found)
            yield check("work", (first.claim,), (second.claim,))


def _likest(joined: Joined, ours: Sequence[Placed], theirs: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The two tellings of one thing that are most alike; None where an article lays such a thing to both or to more."""
    pairs = [(score, a, b) for a, b in product(ours, theirs) if (score := _one_work(joined, a, b))]
    if not pairs or not all(_apart(a, b) for _, a, b in pairs):
        return None
    a, b = likest(pairs)
    kinds = _kinds(a) & _kinds(b)
    sole = all(_sole(item, [p for p in held if _kinds(p) & kinds]) for item, held in ((a, ours), (b, theirs)))
    return (a, b) if sole else None


def _sole(item: Placed, held: Sequence[Placed]) -> bool:
    """Whether an article lays all of its things of a kind to one party."""
    others = [p for p in held if p.claim.attribute == CREDITED or ":" in party(p)]
    return all(party(p) == party(item) or meet(party(p), party(item)) for p in others)


def _one_work(joined: Joined, one: Placed, two: Placed) -> float:
    """How alike two tellings are that may be of one thing, 0 where they are not."""
    if not near(one, two) or not _kinds(one) & _kinds(two):
        return 0.0
    score = closeness(one, two)
    passing = one.claim.attribute == two.claim.attribute == DOER
    related = joined.likeness[documents_of(one, two)].score >= _ARTICLES
    if not related and not joined.coverage.together(*documents_of(one, two)):
        return 0.0  # tests and warnings of two stories are many
    least = _IN_PASSING if passing else _LIKE if related else _ELSEWHERE
    return score if score >= least else 0.0


def _kinds(item: Placed) -> frozenset[str]:
    told_on = _REPORTED in item.claim.as_written.lower().split()
    return frozenset() if told_on else kinds_of(_deed(item))


def _deed(item: Placed) -> str:
    return item.claim.about.concept or ""


def _apart(one: Placed, two: Placed) -> bool:
    """Whether neither party can be the other, nor a part of it."""
    ours, theirs = party(one), party(two)
    sorts = {ours.partition(":")[0], theirs.partition(":")[0]} & {"person", "organisation"}
    keyed = ":" in ours and ":" in theirs
    return (len(sorts) == 1 or not keyed) and not meet(ours, theirs)


def meet(ours: str, theirs: str) -> bool:
    """Whether two parties may be one, or one of the other: "energy minister" and "ministry of energy"."""
    one, two = _telling(ours), _telling(theirs)
    if any(a == b or likeness(a, b) >= _ONE_WORD for a, b in product(one, two)):
        return True
    return _initials(ours) in two or _initials(theirs) in one


def _initials(party: str) -> str:
    return "".join(word[0] for word in _words(party))


def _telling(party: str) -> tuple[str, ...]:
    """The lemmas of the words that say which office or which people, not that it is some."""
    if party.startswith("person:"):
        return _words(party)
    words = _words(party)
    return tuple(word for word in words if noun_class(word)[:1] not in ("o", "p", "l")) or words


def _words(party: str) -> tuple[str, ...]:
    known = party.partition(":")[2].partition(" #")[0] or party
    return tuple(
        lemma(word, "n") for word in known.lower().split() if word not in FUNCTION_WORDS and word[0].isalnum()
    )
