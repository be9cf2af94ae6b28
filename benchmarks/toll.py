"""The toll of an article's main incident: how many it says were killed and hurt in all, whatever the words. Only the
benchmark of amounts asks for it.

An article that names its victims counts them without a number: "a man was killed", "killed his wife and two sons,
then himself". `toll` reads the whole article and answers with numbers, how it came to them, and where they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from toll_lists import LISTS, coordinated
from toll_victims import INJURED, KILLED, SHOT, Victim, victims
from toll_words import LEAD, is_several, multiple, sent_to_hospital, takes_own_life

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.count_view import table
from claimcheck.model import Amount, Claim, Span
from claimcheck.model.records import dataclass

_STRONG = 2  # weight from which a number is taken for the main incident's
_OPENING = 12  # sentences in which an article tells that the killer is dead
_YOUNG = frozenset({"child", "son", "daughter", "baby"})  # of whom the killer is none
_MEND = frozenset(LISTS["toll"]["mend"].split())
_GRAVE = frozenset(LISTS["toll"]["grave"].split())
_OTHERS = frozenset({"another", "other", "others", "second", "third"})
OPEN = "open"
_HARMLESS = 3  # hurt, from which an article that tells of no dead has none


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people with its basis.

    "stated" in a number, "counted" by the persons told of, "implied" (nought, since the article tells what became
    of the others), or "open" (the article does not know who will live).
    """

    number: int
    basis: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """What an article says of its main incident; None where it does not say."""

    killed: Count | None = None
    injured: Count | None = None


def toll(doc: Annotated, claims: Sequence[Claim]) -> Toll:
    """The toll that the article gives; `claims` are its own count claims."""
    told = tuple(victims(doc))
    dead = _killed(doc, told, claims)
    hurt = _injured(doc, told, claims, dead)
    if dead is None and hurt is not None and hurt.basis != OPEN and _is_harmless(doc, hurt.number):
        dead = Count(0, "implied")
    if hurt is None and dead is not None and dead.basis != "implied":
        hurt = Count(0, "implied")
    return Toll(dead, hurt)


def _killed(doc: Annotated, told: Sequence[Victim], claims: Sequence[Claim]) -> Count | None:
    dead = [victim for victim in told if victim.fate == KILLED]
    own = [victim for victim in dead if victim.itself]
    others = [victim for victim in dead if not victim.itself]
    if _is_murder_suicide(doc, told):
        return _with_killer(doc, told, claims)
    if is_several(doc):
        return None
    others = [v for v in others if _weight(doc, v.span.start) >= _STRONG or _belongs(doc, v, told)]
    number, _, spans = _stated(doc, claims, KILLED, others)
    listed = _listed(doc, others)
    total = max(number, listed, multiple(doc))
    if total:
        return Count(total, "stated" if number >= listed else "counted", spans or tuple(v.span for v in dead))
    return Count(1, "counted", tuple(v.span for v in own)) if own else None


def _belongs(doc: Annotated, victim: Victim, told: Sequence[Victim]) -> bool:
    """Whether a death told late in the article can be of the incident of its lead: nobody named there for the first
    time, nor a mere noun, where the lead tells of someone hurt."""
    hurt = any(v.fate != KILLED and _weight(doc, v.span.start) >= _STRONG for v in told)
    if not hurt:
        return True
    if victim.key.startswith("person"):
        entity = int(victim.key.partition(" ")[2])
        first = next((name.sentence for name in doc.names if name.entity == entity), 0)
        return first < LEAD
    return doc.events[victim.event].form == "verb"


def _with_killer(doc: Annotated, told: Sequence[Victim], claims: Sequence[Claim]) -> Count:
    """The toll of a murder-suicide: those of whom he is told to be one, or those whom he killed and himself."""
    lost = [v for v in told if not v.itself and (v.fate == KILLED or (v.fate == SHOT and v.active))]
    number, alone, spans = _stated(doc, claims, KILLED, lost)
    young = {e for e in {v.event for v in lost} if all(v.key in _YOUNG for v in lost if v.event == e)}
    whole = _listed(doc, [v for v in lost if not v.active and v.event not in young])
    apart = _listed(doc, [v for v in lost if v.active or v.event in young]) + 1
    total = max(number + alone if number > 1 else 0, whole, apart, 2)
    return Count(
        total, "stated" if number == total - alone else "counted", spans or tuple(v.span for v in lost)
    )


def _is_murder_suicide(doc: Annotated, told: Sequence[Victim]) -> bool:
    """Whether the lead says that the one who killed others is dead by his own hand."""
    lead = doc.sentences[:_OPENING]
    words = [[word.lower for word in sentence.words] for sentence in lead]
    if any("murder-suicide" in held for held in words):
        return True
    victim = any(v.active and not v.itself and v.fate != INJURED for v in told)
    return victim and any(takes_own_life(held, at) for held in words for at in range(len(held)))


def _stated(
    doc: Annotated, claims: Sequence[Claim], attribute: str, told: Sequence[Victim]
) -> tuple[int, int, tuple[Span, ...]]:
    """The number best told, 1 where it leaves out the one who killed (the object of an active verb), spans."""
    votes: Counter[int] = Counter()
    spans: dict[int, list[Span]] = {}
    active = [v.span for v in told if v.active]
    alone: dict[int, int] = {}
    for claim in claims:
        value = claim.value
        if claim.attribute != attribute or not isinstance(value, Amount) or not _is_of_all(claim, attribute):
            continue
        if value.low is None or value.low.denominator != 1:
            continue
        number = int(value.low) + coordinated(doc, claim)
        votes[number] += _weight(doc, claim.sentence.start)
        spans.setdefault(number, []).append(claim.span)
        if any(span.holds(claim.span) for span in active) or doc.document.text[: claim.span.start].endswith(
            "killing "
        ):
            alone[number] = 1
    best = _best({number: weight for number, weight in votes.items() if weight >= _STRONG or not told})
    return best, alone.get(best, 0), tuple(spans.get(best, ()))


def _is_of_all(claim: Claim, attribute: str) -> bool:
    """Whether nothing limits the number; "killed one and wounded three others" counts all the wounded."""
    told = {"local", "listed", "more"} if attribute == INJURED else {"local", "listed"}
    return not set(claim.scope) - told - set(table()["whom"]["nouns"]) - set(table()["whom"]["classes"])


def _weight(doc: Annotated, start: int) -> int:
    """How much a sentence says of the main incident: the headline and the lead most."""
    index = bisect_left(doc.sentences, start, key=lambda sentence: sentence.span.start)
    return _STRONG if index < LEAD else 1


def _best(votes: Mapping[int, int]) -> int:
    """The largest number that the lead or two sentences give, else the one most often given; 0 for none."""
    strong = [number for number, weight in votes.items() if weight >= _STRONG]
    return max(strong, default=min(votes, key=lambda number: (-votes[number], number), default=0))


def _listed(doc: Annotated, told: Sequence[Victim]) -> int:
    """How many victims the lead names in one breath, or two sentences do; one where there is any."""
    votes: Counter[int] = Counter()
    by_sentence: dict[int, list[Victim]] = {}
    for victim in told:
        by_sentence.setdefault(doc.events[victim.event].sentence, []).append(victim)
    for index, held in by_sentence.items():
        events: Counter[int] = Counter()
        persons: dict[str, int] = {}
        for victim in held:
            events[victim.event] += victim.number
            if victim.key.startswith("person"):
                persons[victim.key] = 1
        votes[max([*events.values(), sum(persons.values())])] += _weight(doc, doc.sentences[index].span.start)
    return _best(votes)


def _injured(
    doc: Annotated, told: Sequence[Victim], claims: Sequence[Claim], dead: Count | None
) -> Count | None:
    number, _, spans = _stated(doc, claims, INJURED, told)
    if number:
        return Count(number, "stated", spans)
    killed = dead.number if dead is not None else 0
    shot, _, spans = _stated(doc, claims, SHOT, told)
    if shot > killed:
        return Count(shot - killed, "stated", spans)
    sent = sent_to_hospital(doc)
    if sent:
        return Count(sent, "stated")
    hurt = [v for v in told if v.fate in (INJURED, SHOT)]
    if killed:
        hurt = _survivors(doc, told, hurt)
    listed = _listed(doc, hurt)
    if not listed:
        return None
    open_ = not killed and not _is_harmless(doc, listed)
    return Count(listed, OPEN if open_ else "counted", tuple(v.span for v in hurt))


def _survivors(doc: Annotated, told: Sequence[Victim], hurt: Sequence[Victim]) -> list[Victim]:
    """Those hurt who are plainly others than the dead: several, kin, "another man", or a second name."""
    lost = {v.key for v in told if v.fate == KILLED}
    named = any(key.startswith("person") for key in lost)
    found = []
    for victim in hurt:
        words = doc.document.text[victim.span.start : victim.span.end].lower().split()
        other = bool(_OTHERS & set(words))
        kin = (
            victim.key not in lost and not victim.key.startswith("person") and victim.key not in _YOUNG | {""}
        )
        second = named and victim.key.startswith("person") and victim.key not in lost
        if victim.fate == INJURED and (
            other or kin or second or (victim.number > 1 and not lost & {victim.key})
        ):
            found.append(victim)
    return found


def _is_harmless(doc: Annotated, hurt: int) -> bool:
    """Whether an article that tells of the hurt alone rules out that one of them died."""
    if hurt >= _HARMLESS:
        return True
    lead = {word.lower for sentence in doc.sentences for word in sentence.words}
    return bool(lead & _MEND) and not lead & _GRAVE
