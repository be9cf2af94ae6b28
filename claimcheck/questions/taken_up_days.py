"""One happening of one article on two days, or in two places: "exploded on Saturday ... Friday's explosion".

A definite noun that the article itself joins to a verb told before takes that happening up. What tells of another
happening of the kind names its day or place more than once, or has a third; then nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.model import Certainty, Check, Grain, Kind, Place, Relation, Role, TimeInterval, Zone
from claimcheck.questions.group import Question
from claimcheck.subjects.families import is_common
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

_REAL = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
_POINT = frozenset({"time", "start", "place"})
_DEFINITE = frozenset({"the", "this", "that", "'s", "’s"})
_BEHIND = 3  # words from the noun to its day or place: "the opening on Sunday"
_TOWNS = frozenset({"city", "spot", "locality"})


def taken_up_days(joined: Joined, asked: Sequence[Question]) -> Iterator[Check]:
    """Checks "taken-up-day" and "taken-up-place" of single articles, in order of path; none for pairs of `asked`."""
    held = {pair for question in asked for pair in question.aligned}
    told: dict[str, dict[tuple[str, Kind], list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for item in joined.placed:
        if item.claim.kind in (Kind.DATE, Kind.LOCATION) and item.family:
            told[item.claim.document_id][item.family, item.claim.kind].append(item)
    for doc in joined.documents:
        for items in told[doc.document.id].values():
            pair = _pair(doc, items)
            if pair is not None and claims_of(*pair) not in held:
                first, again = pair
                name = "taken-up-day" if first.claim.kind is Kind.DATE else "taken-up-place"
                detail = f"'{first.claim.as_written}' against '{again.claim.as_written}'"
                yield Check(name, first.claim.kind, ((first.claim,), (again.claim,)), detail)


def _pair(doc: Annotated, items: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The two tellings of a kind of happening, where the article has no other and the second takes up the first."""
    if len(items) != 2:
        return None
    first, again = sorted(items, key=lambda item: item.claim.span)
    if first.happening is None or first.happening != again.happening or is_common(first.family):
        return None
    if (first.form, again.form) != ("verb", "noun") or first.claim.sentence == again.claim.sentence:
        return None
    if not (_is_told(first) and _is_told(again) and _is_definite(doc, again)):
        return None
    apart = relate(first.claim.value, again.claim.value) is Relation.APART
    return (first, again) if apart and not _again(doc, again) else None


def _is_told(item: Placed) -> bool:
    """Whether a claim gives the day or the town of the article's news in its text."""
    claim, value = item.claim, item.claim.value
    exact = (isinstance(value, TimeInterval) and value.grain is Grain.DAY) or (
        isinstance(value, Place) and value.level in _TOWNS
    )
    real = claim.role is Role.NEWS and claim.certainty in _REAL and claim.zone is Zone.BODY
    return exact and real and claim.attribute in _POINT


def _is_definite(doc: Annotated, item: Placed) -> bool:
    """Whether the noun is definite, and the day or place stands right beside it."""
    number = item.claim.about.event
    event = doc.events[number] if number is not None else None
    if event is None:
        return False
    words = doc.sentences[event.sentence].words
    at, place = word_from(words, event.span.start), word_from(words, item.claim.span.start)
    owned = place < at and words[at - 1].lower in _DEFINITE and at - place <= _BEHIND
    return owned or (0 < place - at <= _BEHIND and at > 0 and words[at - 1].lower in _DEFINITE)


def _again(doc: Annotated, again: Placed) -> bool:
    """Whether the article speaks of that day elsewhere, where another happening of the kind may have been told."""
    word = again.claim.as_written.lower().split()[0]
    return sum(each.lower == word for sentence in doc.sentences for each in sentence.words) > 1
