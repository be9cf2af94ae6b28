"""The days on which the life of a thing, or somebody's, takes a turn: it opens, shuts, opens again; he joins, leaves.

What is told of a part or a while ("partly reopened", "shut briefly"), and a plan that is said to have changed, is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile, pairwise, takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    EventMention,
    Word,
    lower_at,
    place_of,
    word_from,
    words_between,
)
from claimcheck.annotate.words import lemma
from claimcheck.claims.turns_of import (
    POSSESSIVE,
    Thing,
    ending,
    owner_of,
    person_of,
    runners,
    thing_in,
    thing_of,
)
from claimcheck.claims.turns_records import record
from claimcheck.data.listed import in_order, listed, phrases
from claimcheck.model import Certainty, Claim, Grain, Kind, Span, TimeInterval, Zone
from claimcheck.model.records import dataclass

OPEN, REOPEN, CLOSE, LEAVE, FUNERAL, TRACED = "open", "reopen", "close", "leave", "funeral", "traced"
# Of a day that is not quite that of a turn: the first on which it can be, one that may come later, the last before it.
NOT_BEFORE, LATER, THROUGH = "before", "later", "through"
_PERSONAL = listed("claims.turns", "personal")
_USED, _RUNNING, _HELD = (
    listed("claims.turns", "used"),
    listed("claims.turns", "running"),
    listed("claims.turns", "held"),
)
_BACK = phrases("claims.turns", "back")
_LAST_DAYS = phrases("claims.turns", "last_days")
_POSTS, _IDLE = listed("claims.turns", "posts"), listed("claims.turns", "idle")
_STANDING, _HELPERS = listed("claims.turns", "standing"), listed("claims.turns", "helpers")
_ANOTHER = listed("claims.turns", "another")
_PLAIN = listed("claims.turns", "plain")
_PARTLY, _CHANGED = listed("claims.turns", "partly"), listed("claims.turns", "changed")
_MISSING, _VERDICTS = listed("claims.turns", "missing"), listed("claims.turns", "verdicts")
_GRAINS = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.SPAN, Grain.SEASON})
_ZONES = frozenset({Zone.BODY, Zone.CAPTION})
_SURE = frozenset({Certainty.ASSERTED, Certainty.REPORTED, Certainty.PLANNED})
_UNTIL, _LAUNCH = "end", "launch"
_AT_LEAST = frozenset({"earliest", "least"})
_OF_POSTS = frozenset({"join", LEAVE, "interim"})  # turns of which it matters in what post
_NEAR = 12  # words between what tells a turn and its day


_Ways = Mapping[tuple[str, ...], str]


def _table(lines: Sequence[str]) -> _Ways:
    """Phrases by their words, each with what it stands for."""
    rows = (line.split(": ") for line in lines)
    return {tuple(phrase.split()): what for what, phrases in rows for phrase in phrases.split(", ")}


_WAYS, _UNTILS = _table(in_order("claims.turns", "ways")), _table(in_order("claims.turns", "until"))
_LONGEST = max(map(len, [*_WAYS, *_UNTILS]))
_HAPPENINGS = {
    word: what
    for line in in_order("claims.turns", "happenings")
    for what, words in [line.split(": ")]
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn, of what, and when."""

    claim: Claim
    what: str
    thing: Thing
    bound: str = ""  # NOT_BEFORE, LATER or THROUGH
    place: str = ""  # of a person who joins or leaves, the noun for what


def turns(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Turn]:
    """The turns that the claims of kind date of a document tell, in their order."""
    for claim in claims:
        value = claim.value
        if claim.kind is not Kind.DATE or not isinstance(value, TimeInterval) or value.grain not in _GRAINS:
            continue
        if claim.zone in _ZONES and (found := _turn(doc, claim)) is not None and not _is_limited(doc, claim):
            yield found


def _turn(doc: Annotated, claim: Claim) -> Turn | None:
    number = place_of(doc.sentences, claim.sentence)
    event = None if claim.about.event is None else doc.events[claim.about.event]
    if event is not None and event.sentence != number:
        return None
    if claim.attribute == _UNTIL and claim.certainty in _SURE and (told := _when_behind(doc, number, claim)):
        return told
    if event is not None and event.negated and claim.attribute == NOT_BEFORE:
        return _by_verb(doc, claim, event, NOT_BEFORE)
    if claim.certainty not in _SURE or claim.attribute not in ("time", "start", _UNTIL):
        return None
    if claim.attribute == _UNTIL and (event is None or event.concept != "end"):
        planned = claim.certainty is Certainty.PLANNED
        return _by_verb(doc, claim, event, THROUGH, _UNTILS) if planned else None
    return (
        _by_verb(doc, claim, event, "")
        or _record(doc, claim)
        or _back_in_use(doc, number, claim)
        or _idle(doc, number, claim)
        or _last_day(doc, number, claim)
        or _by_noun(doc, number, claim, event)
    )


def _when_behind(doc: Annotated, number: int, claim: Claim) -> Turn | None:
    """What comes with the end of something: "until the end of May, when the pit closes"."""
    words = doc.sentences[number].words
    at = word_from(words, claim.span.end)
    at += lower_at(words, at) == ","
    if lower_at(words, at) != "when":
        return None
    for n in range(at + 2, min(len(words), at + _NEAR)):
        if (what := _way(words, n)) and what not in _PERSONAL:
            thing = ending(words, n - (lower_at(words, n - 1) in _HELPERS))
            return Turn(claim, what, thing) if thing else None
    return None


def _record(doc: Annotated, claim: Claim) -> Turn | None:
    found = record(doc, claim) if claim.attribute == "start" else None
    return Turn(claim, *found) if found else None


def _back_in_use(doc: Annotated, number: int, claim: Claim) -> Turn | None:
    """REOPEN for "is to be back in use in April", whose verb tells nothing."""
    words = doc.sentences[number].words
    at = word_from(words, claim.span.start)
    for n in range(at - 1, max(0, at - _NEAR), -1):
        if any(tuple(w.lower for w in words[n : n + len(phrase)]) == phrase for phrase in _BACK):
            thing = ending(words, _before_helpers(words, n))
            return Turn(claim, REOPEN, thing) if thing else None
    return None


def _before_helpers(words: Sequence[Word], at: int) -> int:
    """The index behind the subject of what words[at] goes on with: "is to be", "has been"."""
    while at and words[at - 1].lower in _HELPERS:
        at -= 1
    return at


def _idle(doc: Annotated, number: int, claim: Claim) -> Turn | None:
    """CLOSE for "has stood empty since 2012", which may have begun later than the closing, but not before it."""
    words = doc.sentences[number].words
    at = word_from(words, claim.span.start)
    if (
        claim.attribute != "start"
        or lower_at(words, at - 1) != "since"
        or lower_at(words, at - 2) not in _IDLE
    ):
        return None
    verb = next((n for n in range(at - 3, max(0, at - _NEAR), -1) if words[n].lower in _STANDING), 0)
    thing = ending(words, _before_helpers(words, verb)) if verb else None
    return Turn(claim, CLOSE, thing, LATER) if thing else None


def _is_limited(doc: Annotated, claim: Claim) -> bool:
    """Whether the words of the clause limit the turn to a part or a while, or say that the plan has changed."""
    words = doc.sentences[place_of(doc.sentences, claim.sentence)].words
    at, end = word_from(words, claim.span.start), word_from(words, claim.span.end)
    if lower_at(words, at - 1) == "and" and lower_at(words, end - 1) == "ago":
        return True  # "three years and two months ago"
    if {word.lower for word in words[end : end + 3]} & _AT_LEAST:
        return True
    near = {word.lower for word in words[max(0, at - _NEAR) : end + 3]}
    return bool(near & _PARTLY) or (claim.certainty is Certainty.PLANNED and bool(near & _CHANGED))


# --- verbs ----------------------------------------------------------------------------------------------


def _by_verb(
    doc: Annotated, claim: Claim, event: EventMention | None, bound: str, ways: _Ways = _WAYS
) -> Turn | None:
    if event is None or event.form != "verb":
        return None
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    what = _way(words, at, ways) or _again(words, at, claim, bound)
    if not what or (what == _LAUNCH and _is_abroad(words, event, claim)):
        return None
    if what == TRACED and not _was_sought(doc, words, at):
        return None
    if what in _PERSONAL:
        thing = person_of(doc, event, ("patient",) if what in (FUNERAL, TRACED) else ("agent",))
        place = _post(doc, event, claim) if what in _OF_POSTS else ""
        return Turn(claim, what, thing, bound, place) if thing else None
    start = claim.attribute == "start" and what not in (REOPEN, OPEN, CLOSE)
    verb = lemma(words[at].lower, "v") if what == REOPEN else ""
    thing = thing_in(doc, event, claim) if verb in _USED else thing_of(doc, event, claim)
    if thing is None and verb in _RUNNING:
        thing = runners(words, event)
    return Turn(claim, what, thing, bound) if thing and not start else None


def _was_sought(doc: Annotated, words: Sequence[Word], at: int) -> bool:
    """Whether an article tells of somebody missing, and the verb of a finding and not of a verdict."""
    judged = _VERDICTS & {word.lower for word in words[at + 1 : at + 4]}
    return not judged and any(not _MISSING.isdisjoint(sentence.lowers) for sentence in doc.sentences)


def _is_abroad(words: Sequence[Word], event: EventMention, claim: Claim) -> bool:
    """Whether what was launched was so in one land or town, and maybe in another before: "launched in Malta"."""
    between = words_between(words, event.span, claim.span)
    return any(a.lower == "in" and b.text[0].isupper() for a, b in pairwise(between))


def _way(words: Sequence[Word], at: int, ways: _Ways = _WAYS) -> str:
    """What the verb words[at] tells with the words behind it; "" where it tells of no turn."""
    behind = (lower_at(words, n) for n in range(at + 1, at + _LONGEST))
    told = (lemma(lower_at(words, at), "v"), *("the" if word in POSSESSIVE else word for word in behind))
    return next((ways[told[:size]] for size in range(_LONGEST, 0, -1) if told[:size] in ways), "")


def _again(words: Sequence[Word], at: int, claim: Claim, bound: str) -> str:
    """REOPEN for "use the bridge again", "run again", "not run before"; else ""."""
    behind = [word.lower for word in words[at : word_from(words, claim.span.start)]]
    verb = lemma(lower_at(words, at), "v")
    again = verb in _USED | _RUNNING if "again" in behind else verb in _RUNNING and bound == NOT_BEFORE
    return REOPEN if again else ""


def _post(doc: Annotated, event: EventMention, claim: Claim) -> str:
    """The noun for what somebody joins or leaves, "" where none is told or it is no more than "the post"."""
    between = words_between(doc.words_of(event), event.span, claim.span)
    named = list(dropwhile(lambda word: form_of(word.lower).closed, between))
    held = [word.lower for word in takewhile(lambda word: not form_of(word.lower).closed, named)]
    return held[-1] if held and held[-1] not in _POSTS else ""


# --- nouns ----------------------------------------------------------------------------------------------


def _last_day(doc: Annotated, number: int, claim: Claim) -> Turn | None:
    """ "His last day in the post will be 31 August"."""
    words = doc.sentences[number].words
    at = word_from(words, claim.span.start)
    lowers = [word.lower for word in words[max(0, at - _NEAR) : at]]
    first = max(0, at - _NEAR)
    for phrase in _LAST_DAYS:
        for n in range(len(lowers) - len(phrase) + 1):
            if tuple(lowers[n : n + len(phrase)]) == phrase and _is_post(lowers[n + len(phrase) :]):
                thing = owner_of(doc, number, first + n)
                return Turn(claim, LEAVE, thing) if thing else None
    return None


def _is_post(lowers: Sequence[str]) -> bool:
    """Whether nothing or "in the post" stands before "will be"."""
    return all(word in _POSTS for word in lowers if word not in _PLAIN)


def _by_noun(doc: Annotated, number: int, claim: Claim, event: EventMention | None) -> Turn | None:
    """The turn that a noun tells with a light verb, or with none: "her trial begins on", "at the funeral on"."""
    words = doc.sentences[number].words
    at = word_from(words, claim.span.start)
    if event is not None and event.form == "verb":
        told = lemma(words[word_from(words, event.span.start)].lower, "v")
        if told not in _HELD:
            return None
    for n in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if words[n].text in ",;:":
            return None
        if words[n].lower in _HAPPENINGS and lower_at(words, n - 1) not in _ANOTHER:
            return Turn(
                claim,
                _HAPPENINGS[words[n].lower],
                owner_of(doc, number, n) or Thing("", frozenset(), None, Span(words[n].start, words[n].end)),
            )
    return None
