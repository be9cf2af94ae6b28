"""How strongly two claims answer the same question: weighted, explained evidence for and against.

The weights are set by hand on the development cases and held against unread ones; each is the share of one point
that a piece of evidence moves.
"""

from __future__ import annotations

from claimcheck.annotate.concepts import is_reporting
from claimcheck.claims.count_matches import MATCH_LENGTH
from claimcheck.claims.count_ranks import PLACE
from claimcheck.model import Kind
from claimcheck.model.records import dataclass
from claimcheck.questions.attributes import ONCE, TELLING, is_generic
from claimcheck.questions.contrary import ruled_out
from claimcheck.questions.contrary_amounts import numbers_in_common
from claimcheck.questions.contrary_anchor import coarse, loose
from claimcheck.questions.wording import named
from claimcheck.subjects.families import are_near, comes_once, noun_for
from claimcheck.subjects.moments import finer, gap
from claimcheck.subjects.occasions import judgement
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity

SAME_CONCEPT, NEAR_CONCEPT, SAME_LEMMA = 2.0, 1.2, 0.8
SHARED_ACTOR, OTHER_ACTOR = 1.0, -2.5
CONTEXT, STORY = 0.45, 3.0
SHARED_NUMBER = 0.8
DAY_CONTEXT = (
    0.6  # points of shared words without which days of happenings with no one in common are no answers
)
SAME_MOMENT = 0.5
TOPICAL = 0.3  # what is left of the weight of a word that runs through one of the articles
ANCHOR, ANCHOR_TELLING, ANCHOR_GENERIC = 0.9, 0.45, 1.5
SOLE, SOLE_NAMED, SOLE_GENERIC = 0.6, 0.28, 0.4
JUDGED = 3.0  # an editor's word that the occasions are one
_MOST_CONTEXT = 2.5
_ASKED_ALONE = TELLING | ONCE | {PLACE, MATCH_LENGTH}  # attributes that say what is asked, whatever happened


@dataclass(frozen=True, slots=True)
class Alignment:
    """Strength of evidence that two claims answer one question; at most about 8, and the reasons."""

    score: float
    reasons: tuple[str, ...]
    verbatim: bool = False  # the articles share the passage word for word; `score` is then the highest
    revises: bool = False  # one article says that its number takes the place of the other's
    weighed: bool = False  # all traits together speak for it, whether or not the articles are of one occasion


def align(first: Placed, second: Placed, story: float, *, alone: bool = False) -> Alignment | None:
    """The evidence, or None where something rules the pair out.

    `story` is the documents' likeness in [0, 1]; `alone` says that neither document has another answer of the kind.
    """
    if ruled_out(first, second, story):
        return None
    actors, context = _actors(first, second), _context(first, second)
    sole = alone and story >= (SOLE_GENERIC if _generic(first) else SOLE_NAMED)
    sure = _of_one_life(first, second) or not (coarse(first) and coarse(second))
    named = bool(first.actors & second.actors) and sure and not loose(first)
    numbered, told = _numbered(first, second), judgement(first, second)
    tied = bool(told) or named or sole or bool(numbered[0])
    if not tied and (context[0] < _anchor(first) or _many(first, alone)):
        return None
    if _faceless(first, second) and not numbered[0] and (not alone or context[0] < DAY_CONTEXT):
        return None
    evidence = [_concept(first, second), actors, context, _moment(first, second), numbered]
    evidence.append((SOLE, "the only answer in each article") if sole else (0.0, ""))
    evidence.append((STORY * story, f"articles alike ({story:.2f})" if story else ""))
    evidence.append((JUDGED, "an editor judged the occasions one") if told else (0.0, ""))
    score = sum([points for points, _ in evidence])
    return Alignment(score, tuple([reason for _, reason in evidence if reason]))


def _of_one_life(first: Placed, second: Placed) -> bool:
    """Whether both tell of what comes once to the one person whom it happens to."""
    shared = set(first.roles) & set(second.roles)
    suffers = any(role == "patient" and key.startswith("person:") for role, key in shared)
    return suffers and first.family == second.family and comes_once(first.family)


def _faceless(first: Placed, second: Placed) -> bool:
    """Whether two days are told of happenings in which nobody known takes part in both."""
    return first.claim.kind is Kind.DATE and not first.actors & second.actors


def _numbered(first: Placed, second: Placed) -> tuple[float, str]:
    """Days of one kind of event that are told with the same telling number."""
    if first.claim.kind is not Kind.DATE or loose(first):
        return 0.0, ""
    shared = sorted(numbers_in_common(first, second))
    return (SHARED_NUMBER, f"both tell of {', '.join(shared)}") if shared else (0.0, "")


def _many(placed: Placed, alone: bool) -> bool:
    """Whether an article has several answers of the kind, none of them tied to a participant in common."""
    return not alone and placed.claim.attribute not in TELLING and placed.claim.kind is not Kind.ATTRIBUTION


def _generic(placed: Placed) -> bool:
    """Whether the attribute names only what is counted, and not what of it."""
    return placed.claim.kind is not Kind.COUNT or is_generic(placed.claim.attribute)


def _anchor(placed: Placed) -> float:
    """Points of shared words that must say which happening is meant where no participant does."""
    if placed.claim.attribute in TELLING:
        return ANCHOR_TELLING
    if loose(placed):
        return ANCHOR_GENERIC
    return ANCHOR_GENERIC if placed.claim.kind is Kind.COUNT and _generic(placed) else ANCHOR


def _concept(first: Placed, second: Placed) -> tuple[float, str]:
    if first.claim.attribute in _ASKED_ALONE:
        return SAME_CONCEPT, f"both give: {named(first.claim.attribute)}"
    if not first.family or is_reporting(first.family):
        return 0.0, ""
    if first.family != second.family:
        near = first.lexical and second.lexical and are_near(first.family, second.family)
        specific = first.claim.kind is Kind.COUNT and not is_generic(first.claim.attribute)
        names = ", ".join(sorted((first.family, second.family)))
        return (NEAR_CONCEPT, f"kinds of event that go together: {names}") if near and specific else (0.0, "")
    if first.lexical:
        return SAME_CONCEPT, f"same kind of event: {noun_for(first.family)}"
    return SAME_LEMMA, f"same verb: {first.family.lstrip('~')}"


def _actors(first: Placed, second: Placed) -> tuple[float, str]:
    shared = first.actors & second.actors
    if shared:
        names = ", ".join(sorted(key.partition(":")[2] for key in shared))
        return SHARED_ACTOR * min(2, len(shared)) + 0.5, f"same participants: {names}"
    if first.claim.kind is not Kind.ATTRIBUTION and _rivals(first, second):
        return OTHER_ACTOR, ""
    return 0.0, ""


def _rivals(first: Placed, second: Placed) -> bool:
    """Whether other persons, or other organisations, fill one role."""
    for role, key in first.roles:
        sort = key.partition(":")[0]
        if sort not in ("person", "organisation"):
            continue
        others = {k for r, k in second.roles if r == role and k.startswith(sort + ":")}
        if others and key not in others:
            return True
    return False


def _context(first: Placed, second: Placed) -> tuple[float, str]:
    shared = sorted([(-rarity(word), word) for word in first.context & second.context])
    topical = first.topical | second.topical
    said = sum([-less * (TOPICAL if word in topical else 1.0) for less, word in shared])
    points = 2 * CONTEXT * (said + _counted(first))
    shown = ", ".join([word for _, word in shared[:4]])
    return min(_MOST_CONTEXT, points), f"shared words: {shown}" if shared else ""


def _counted(placed: Placed) -> float:
    """How much the counted noun itself says: tusks are of one haul, people of any crowd."""
    if placed.claim.kind is not Kind.COUNT or not is_generic(placed.claim.attribute):
        return 0.0
    return rarity(placed.claim.attribute.rpartition(" ")[2])


def _moment(first: Placed, second: Placed) -> tuple[float, str]:
    if first.claim.kind is Kind.DATE or not first.when or not second.when:
        return 0.0, ""
    if gap(first.when, second.when) == 0:
        return SAME_MOMENT, f"both of {finer(first.when, second.when)}"
    return -SAME_MOMENT, ""
