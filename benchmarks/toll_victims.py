"""Who is told to have been killed or hurt, one by one: "a man was killed", "killed his wife and two sons", "the
shooting death of Ada Lund". Each victim has a key by which the same person, told again, is known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from toll_lists import LISTS, is_people, relatives

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_words import table as number_words
from claimcheck.annotate.mentions import AmountMention, Annotated, Argument, EventMention, Word, word_from
from claimcheck.claims.count_view import table
from claimcheck.model import Certainty, Span

KILLED, INJURED, SHOT = "killed", "injured", "shot"
_FATES = {"kill": KILLED, "murder": KILLED, "injure": INJURED, "shoot": SHOT}
_TOLD = frozenset({Certainty.ASSERTED, Certainty.REPORTED, Certainty.HEDGED})
_OWN = LISTS["toll_victims"]
REFLEXIVE = frozenset(LISTS["toll_words"]["reflexive"].split())
_PRONOUNS = frozenset(_OWN["pronouns"].split())
_DEADLY = 9  # words after "shot" in which "to death" can follow its object
_NO_DEATHS = frozenset(_OWN["no_deaths"].split())
_LIST = 30  # words in which a list of kin ends: "his wife, Ada Lund, 34, and their sons"
_LIST_ENDS = frozenset(_OWN["list_ends"].split())
_OWNED = frozenset(_OWN["owned"].split())


class Victim(NamedTuple):
    """Someone whom an event befell. `key` is "person N" (an entity), a noun of kin, or "" for just somebody."""

    fate: str
    key: str
    number: int
    span: Span
    event: int
    by: str = ""  # the key of the one who did it, where the verb is active
    active: bool = False
    itself: bool = False  # by his own hand


def victims(doc: Annotated) -> Iterator[Victim]:
    """Victims in the order in which they are told; one person as often as the article tells of him."""
    for index, event in enumerate(doc.events):
        fate = _FATES.get(event.concept)
        if fate is None or event.certainty not in _TOLD or event.negated:
            continue
        fate = KILLED if fate == SHOT and _is_fatal(doc, event) else fate
        yield from _of_event(doc, index, fate)


def _of_event(doc: Annotated, index: int, fate: str) -> Iterator[Victim]:
    event = doc.events[index]
    agents = [
        key for given in event.arguments if given.role == "agent" and (key := _key(doc, given)) is not None
    ]
    by, active = (agents[0] if agents else ""), event.form == "verb" and bool(agents)
    patients = [given for given in event.arguments if given.role == "patient"]
    found = False
    for given in patients:
        if given.head in REFLEXIVE:
            found = True
            yield Victim(fate, by, 1, given.span, index, by, itself=True)
            continue
        key = _key(doc, given)
        if key is None or _is_beside(doc, event, given):
            continue
        found = True
        if _is_relative(doc, event, given):
            yield Victim(fate, "", 1, given.span, index)
            continue
        yield Victim(fate, key, _number(doc, given, key), given.span, index, by, active)
        if given is patients[-1] and key in relatives() and given.span.start > event.span.start:
            yield from _more_kin(doc, index, fate, given, active=active)
    if not found and _tells_of_somebody(doc, event, fate):
        yield Victim(fate, "", 1, event.span, index)


def _tells_of_somebody(doc: Annotated, event: EventMention, fate: str) -> bool:
    """Whether the event tells of a death or wound without its victim: "shot dead", "the fatal shooting"."""
    if event.form == "verb":
        return not any(given.role == "patient" for given in event.arguments)
    if fate != KILLED or event.concept == "murder":
        return False
    words = doc.sentences[event.sentence].words
    at = word_from(words, event.span.start)
    noun = lexicon.lemma(words[at].lower, "n")
    after = words[at + 1].lower if at + 1 < len(words) else ""
    before = {word.lower for word in words[max(0, at - 2) : at]}
    told = event.concept == "shoot" or table()["nouns"].get(noun) == KILLED
    return told and after not in _NO_DEATHS and not before & {"or", "near", "cause"}


def _is_fatal(doc: Annotated, event: EventMention) -> bool:
    """Whether a shooting is told as deadly: "fatally shot", "the fatal shooting of", "shot to death", "shot dead"."""
    words = doc.sentences[event.sentence].words
    first = word_from(words, event.span.start)
    last = word_from(words, event.span.end, first)
    before = {word.lower for word in words[max(0, first - 2) : first]}
    after = [word.lower for word in words[last : last + _DEADLY]]
    dead = "dead" in after or any(pair == ("to", "death") for pair in pairwise(after))
    return bool(before & {"fatally", "fatal", "deadly"}) or dead or after[:2] == ["and", "killed"]


def _is_beside(doc: Annotated, event: EventMention, given: Argument) -> bool:
    """Whether a mark parts the words from the event: "Sheriff: man dies", "child killed, father critical"."""
    if given.span.end <= event.span.start:
        return ":" in doc.document.text[given.span.end : event.span.start]
    earlier = any(other.role == "patient" and other.span.end <= event.span.start for other in event.arguments)
    return earlier and "," in doc.document.text[event.span.end : given.span.start]


def _is_relative(doc: Annotated, event: EventMention, given: Argument) -> bool:
    """Whether the victim is another's: "the mother of a girl who died" tells of the girl's death."""
    if given.span.end > event.span.start:
        return False
    between = doc.document.text[given.span.end : event.span.start].split()
    return "of" in between[:1] and "who" in between[-2:]


def _more_kin(doc: Annotated, index: int, fate: str, last: Argument, *, active: bool) -> Iterator[Victim]:
    """Kin named further on in a list with names between: "his wife, Ada Lund, 34, and their two sons"."""
    event = doc.events[index]
    words = doc.sentences[event.sentence].words
    start = word_from(words, last.span.end)
    for at in range(start, min(len(words), start + _LIST)):
        word = words[at]
        if word.lower in _LIST_ENDS or word.text == "." or (at > start and word.lower in ("in", "at", "on")):
            return
        kin = lexicon.lemma(word.lower, "n")
        if kin in relatives() and kin != last.head and words[at - 1].lower in _OWNED:
            yield Victim(fate, kin, _plural(words, at), Span(word.start, word.end), index, active=active)


def _plural(words: Sequence[Word], at: int) -> int:
    """The number of a noun of kin: the number before it, two for a plural without one."""
    if lexicon.lemma(words[at].lower, "n") == words[at].lower:
        return 1
    known = number_words()["ones"]
    before = [words[place].lower for place in range(max(0, at - 3), at)]
    told = [known.get(word, int(word) if word.isdecimal() and len(word) < 3 else 0) for word in before]
    return max([number for number in told if number > 1], default=2)


def _key(doc: Annotated, given: Argument) -> str | None:
    """The key of a participant, None where it is nobody: a thing, a place, an office."""
    head = given.head
    if head in relatives():
        return head
    if given.entity is not None:
        entity = doc.entities[given.entity]
        return f"person {given.entity}" if entity.type == "person" else None
    if head in _PRONOUNS:
        return ""
    return "" if is_people(head) or head.endswith("-year-old") else None


def _number(doc: Annotated, given: Argument, key: str) -> int:
    """How many the words name: the number in them, two for a couple or an unnumbered plural of kin, else one."""
    if key.startswith("person"):
        return 1
    amount = _amount(doc, given.span)
    low = amount.amount.low if amount is not None else None
    if low is not None and low.denominator == 1:
        return int(low)
    last = doc.document.text[given.span.start : given.span.end].lower().split()[-1:]
    plural = given.head in relatives() and last != [given.head] and last != []
    plural = plural and lexicon.lemma(last[0], "n") == given.head
    return 2 if plural or given.head in ("couple", "parent") else 1


def _amount(doc: Annotated, span: Span) -> AmountMention | None:
    """The number of the people in the words, which counts a noun of theirs."""
    at = bisect_left(doc.amounts, span.start, key=lambda mention: mention.span.start)
    for mention in doc.amounts[at : at + 3]:
        if mention.span.end > span.end or mention.form != "cardinal":
            continue
        if mention.noun_span is None or (span.holds(mention.noun_span) and is_people(mention.noun)):
            return mention
    return None
