"""What a later article has overtaken: who was in hospital has died, who was free is charged.

Neither article is wrong, but who prints the first after the second is. Two articles of one occasion are read: one says
that somebody hurt lives, or that nobody is charged, and the other puts the death or the charge into its title or its
opening.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations

from claimcheck.annotate.mentions import Annotated, EventMention, lower_at, word_from
from claimcheck.claims.standing import ALIVE, CHARGED, CONDITION, EXTRACTOR, LAW
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Description, Kind, Zone
from claimcheck.model.records import dataclass
from claimcheck.questions.main_days import UPPER, opens
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_ALIKE = 0.2  # likeness of articles from which a name in common is that of one person
_MOST = 20  # claims of one article that are looked at
_FATAL = listed("questions.standings", "fatal")
_TENSE = 4  # words before a condition among which its verb is looked for
_WAS = frozenset({"was", "were", "lay", "remained"})
_NEXT = 12  # code points between "for" and the time that it lasted: "for the last nine days"
_FATES = frozenset({"kill", "murder"})
_RULES = {CONDITION: "since-died", LAW: "since-charged"}
_DETAILS = {
    CONDITION: "alive in one report, dead in another",
    LAW: "free in one report, held or charged in another",
}
_Pair = tuple[Placed, Placed]


@dataclass(frozen=True, slots=True)
class _Told:
    """What one article says of how people stand."""

    doc: Annotated
    before: tuple[Placed, ...]  # that somebody lives, or that nobody is held
    after: tuple[Placed, ...]  # that somebody died, or is held
    ages: frozenset[Fraction]


def standing_checks(joined: Joined) -> Iterator[Check]:
    """One check for each person, or occasion where no name is told, that a later article has overtaken."""
    claims = joined.told(lambda item: item.claim.extractor == EXTRACTOR)
    for attribute in (CONDITION, LAW):
        told = {name: _told(joined.docs[name], held, attribute) for name, held in claims.items()}
        pairs = [pair for both in _both(joined, told) for pair in both]
        for held in _merged(pairs, joined):
            yield _check(held, attribute, joined.order)


def _told(doc: Annotated, claims: Sequence[Placed], attribute: str) -> _Told:
    items = [item for item in claims if item.claim.attribute == attribute][:_MOST]
    ages = frozenset(a.amount.low for a in doc.amounts if a.form == "age" and a.amount.low is not None)
    after = tuple(item for item in items if _is_after(item))
    return _Told(doc, tuple(item for item in items if not _is_after(item)), after, ages)


def _is_after(item: Placed) -> bool:
    value = item.claim.value
    return isinstance(value, Description) and not value.denied and value != ALIVE


def _both(joined: Joined, told: Mapping[str, _Told]) -> Iterator[Iterator[_Pair]]:
    """What became of whom, for each two alike articles, in order of path."""
    order = joined.order
    found = (sorted(pair, key=order.__getitem__) for pair in joined.likeness if told.keys() >= set(pair))
    for pair in sorted(found, key=lambda pair: [order[name] for name in pair]):
        together = joined.coverage.together(*pair)
        if together or joined.likeness[min(pair), max(pair)].score >= _ALIKE:
            for one, two in permutations(pair):
                yield _overtaken(told[one], told[two], together)


def _overtaken(ours: _Told, theirs: _Told, together: bool) -> Iterator[_Pair]:
    for before in ours.before:
        for after in theirs.after:
            if (together or before.actors & after.actors) and _overtakes(ours, theirs, before, after):
                yield before, after
                break


def _overtakes(ours: _Told, theirs: _Told, before: Placed, after: Placed) -> bool:
    """Whether the second of two claims is what became of those of whom the first tells."""
    if not _in_order(before, after) or not opens(theirs.doc, after, UPPER):
        return False
    if before.claim.attribute == LAW:
        return _is_charged(ours, before, after)
    if _is_over(ours, before):
        return False
    if before.actors & after.actors:
        return not any(item.actors & after.actors for item in ours.after)
    if (before.actors and after.actors) or _tells_death(ours.doc):
        return False
    return not ours.ages or not theirs.ages or bool(ours.ages & theirs.ages)


def _is_over(ours: _Told, before: Placed) -> bool:
    """Whether a condition is that in which somebody lay until he died, of which the article tells first.

    "A diver of 52 has died in Leith. Ada Lund had been in a coma since Tuesday": the death bears no name.
    """
    return _is_past(ours.doc, before.claim) and any(
        event.concept in _FATES
        and not event.negated
        and not any(a.entity is not None for a in event.arguments)
        for event in _first(ours.doc)
    )


def _first(doc: Annotated) -> Iterator[EventMention]:
    """The events of the title and the opening."""
    body = next((at for at, s in enumerate(doc.sentences) if s.zone is Zone.BODY), 0)
    return (
        event
        for event in doc.events
        if event.sentence in range(body, body + UPPER) or doc.sentences[event.sentence].zone is Zone.HEADLINE
    )


def _is_past(doc: Annotated, claim: Claim) -> bool:
    """Whether a condition is told as one that has ended: "had been in a coma", "was critical for nine days"."""
    words = next((s.words for s in doc.sentences if s.span == claim.sentence), ())
    first, end = word_from(words, claim.span.start), word_from(words, claim.span.end)
    ahead = [word.lower for word in words[max(0, first - _TENSE) : first]]
    if "had" in ahead:
        return True
    if _WAS.isdisjoint(ahead):
        return False
    if lower_at(words, end) == "until":
        return True
    lasted = (time.span.start for time in doc.times if time.expression.form == "duration")
    return lower_at(words, end) == "for" and any(
        words[end].end < start <= words[end].end + _NEXT for start in lasted
    )


def _is_charged(ours: _Told, before: Placed, after: Placed) -> bool:
    """Whether a charge or an arrest is one of which the other article says that there was none."""
    charges = _is_charge(before)
    if charges and not _is_charge(after):
        return False
    same = [item for item in ours.after if not charges or _is_charge(item)]
    if before.actors:
        return bool(before.actors & after.actors) and not any(i.actors & before.actors for i in same)
    return not same


def _is_charge(item: Placed) -> bool:
    return isinstance(item.claim.value, Description) and item.claim.value.words == (CHARGED,)


def _tells_death(doc: Annotated) -> bool:
    """Whether an article tells of any death."""
    if any(event.concept in _FATES and not event.negated for event in doc.events):
        return True
    return any(word.lower in _FATAL for sentence in doc.sentences for word in sentence.words)


def _in_order(before: Placed, after: Placed) -> bool:
    """Whether the article of the first claim is not known to be the later."""
    ours, theirs = before.published.interval, after.published.interval
    return ours is None or theirs is None or ours.earliest <= theirs.latest


def _merged(pairs: Sequence[_Pair], joined: Joined) -> list[list[_Pair]]:
    """The pairs of each person; those without a name with those of the only person in their group of articles."""
    group = {name: f"group {at}" for at, names in enumerate(joined.groups) for name in names}
    named: dict[str, list[_Pair]] = defaultdict(list)
    persons: dict[str, set[str]] = defaultdict(set)
    for before, after in pairs:
        key = min(before.actors & after.actors, default="")
        if key:
            named[key].append((before, after))
            persons[group.get(before.claim.document_id, "")].add(key)
    for before, after in pairs:
        if not before.actors & after.actors:
            own = group[before.claim.document_id]
            named[min(persons[own]) if len(persons[own]) == 1 else own].append((before, after))
    return list(named.values())


def _check(pairs: Sequence[_Pair], attribute: str, order: Mapping[str, int]) -> Check:
    sides = tuple(
        sorted({pair[at].claim for pair in pairs}, key=lambda c: (order[c.document_id], c.span))
        for at in (0, 1)
    )
    detail = f"{_DETAILS[attribute]}: '{sides[0][0].as_written}' against '{sides[1][0].as_written}'"
    return Check(_RULES[attribute], Kind.ATTRIBUTION, (tuple(sides[0]), tuple(sides[1])), detail)
