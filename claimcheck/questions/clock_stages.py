"""Which stage of a story a time of day is of: the happening itself, the call for help, the find, a death."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.concepts import concept_of, is_reporting
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, Word, place_of, word_from, words_between
from claimcheck.annotate.words import lemma
from claimcheck.claims.clock import is_part
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Span
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import family, is_common

HARM, ALARM, FOUND, DEATH = "harm", "alarm", "found", "death"
LAUNCH, CLEAR = "launch", "clear"
_KNOWN = frozenset({HARM, ALARM, FOUND, DEATH})
_CALLED, _GOT = listed("questions.clock_stages", "called"), listed("questions.clock_stages", "got")
_CALLS, _DIED = listed("questions.clock_stages", "calls"), listed("questions.clock_stages", "died")
_ENDS = frozenset({"end", "stop", "continue", "complete"})
_SPOT = ["at", "the", "scene"]
_FOUND = frozenset({"find", "discover"})
_BEFELL = listed("questions.clock_stages", "befell")
_PRINTED = listed("questions.clock_stages", "printed")
_FIRED, _SHOTS = listed("questions.clock_stages", "fired"), listed("questions.clock_stages", "shots")
_BLAMES = listed("questions.clock_stages", "blames")
_LEAVES, _CRAFT = listed("questions.clock_stages", "leaves"), listed("questions.clock_stages", "craft")
_COMES, _LIFTOFFS = listed("questions.clock_stages", "comes"), listed("questions.clock_stages", "liftoffs")
_BREAKS = listed("questions.clock_stages", "breaks")
_TAKES_OFF = listed("questions.clock_stages", "takes_off")
_CLEARS, _FLOWS = listed("questions.clock_stages", "clears"), listed("questions.clock_stages", "flows")
_REACH = 4  # words behind "received" among which the call is looked for
_OTHERS, _COUNTED = listed("questions.clock_stages", "others"), listed("questions.clock_stages", "counted")
_AHEAD = 2  # words before a noun among which it is counted
_LINE = 3  # words of a line among which "Updated" makes its time that of the article


def stage(doc: Annotated, claim: Claim) -> str:
    """HARM for what does harm or simply happened, ALARM for the call and the answer to it, DEATH for the dying.

    The family of the event for other happenings; "" for what is told too often to be one thing in an article.
    """
    if claim.about.event is None:
        return _of_when(doc, claim, place_of(doc.sentences, claim.sentence))
    event = doc.events[claim.about.event]
    words = doc.words_of(event)
    if _PRINTED & {word.lower for word in words[:_LINE]} or _one_of_several(doc, event):
        return ""
    told = [e for e in events_in(doc, event.sentence) if e.span.end <= claim.span.start]
    if event.concept in _BLAMES or _is_blame_told(told):
        return _of_deed(doc, told, claim)
    own = "" if _lasts(doc, event) else _of_event(doc, event)
    return (
        own if own in _KNOWN else _of_when(doc, claim, event.sentence) or own or _of_answer(doc, claim, event)
    )


def _is_blame_told(told: Sequence[EventMention]) -> bool:
    """Whether of the events before a time a deed is the last, behind a charge: "charged in the stabbing of a cook"."""
    return len(told) > 1 and told[-1].form == "noun" and any(e.concept in _BLAMES for e in told[:-1])


def _of_deed(doc: Annotated, told: Sequence[EventMention], claim: Claim) -> str:
    """HARM in "charged in the stabbing of a cook about 9 p.m."; "" for the charge: nobody tells its hour."""
    deed = told[-1] if told and told[-1].form == "noun" and _of_event(doc, told[-1]) == HARM else None
    return HARM if deed and "," not in doc.document.text[deed.span.end : claim.span.start] else ""


def on_the_spot(doc: Annotated, claim: Claim) -> bool:
    """Whether a time is that of a death at the scene, which comes within the hour: "pronounced dead at the scene"."""
    if claim.about.event is None:
        return False
    event = doc.events[claim.about.event]
    words = doc.words_of(event)
    end = word_from(words, event.span.end)
    behind = [word.lower for word in words[end : end + len(_SPOT)]]
    return _of_event(doc, event) == DEATH and behind[1:] == _SPOT[1:] and behind[0] in ("at", "on")


def _one_of_several(doc: Annotated, event: EventMention) -> bool:
    """Whether the sentence tells its happening from others: "the first fire broke out", "another oven blew up"."""
    words = doc.words_of(event)
    nouns = (e.span.start for e in events_in(doc, event.sentence) if e.form == "noun")
    parties = (given.span for given in event.arguments)
    return any(_COUNTED & _before(words, start) for start in nouns) or any(
        _OTHERS & (_before(words, span.start) | _within(words, span)) for span in parties
    )


def _lasts(doc: Annotated, event: EventMention) -> bool:
    """Whether it goes on, or has an end, at the time: "was burning at noon", "stopped burning", "the fire ended"."""
    word = doc.text_at(event.span).lower()
    if event.form == "verb" and word.endswith("ing"):
        return True
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    return any(concept_of(lemma(w.lower, "v"), "v") in _ENDS for w in words[max(0, at - _AHEAD) : at])


def _before(words: Sequence[Word], start: int) -> set[str]:
    at = word_from(words, start)
    return {word.lower for word in words[max(0, at - _AHEAD) : at]}


def _within(words: Sequence[Word], span: Span) -> set[str]:
    return {word.lower for word in words[word_from(words, span.start) : word_from(words, span.end)]}


def _of_event(doc: Annotated, event: EventMention) -> str:
    words = doc.words_of(event)
    first, end = word_from(words, event.span.start), word_from(words, event.span.end)
    told = {lemma(word.lower, event.form[0]) for word in words[first:end]}
    heard = event.reporting and "report" in told  # "the brigade reported in the evening": when it told of it
    if (told & _CALLED and not heard) or (
        told & _GOT and _CALLS & {word.lower for word in words[end : end + _REACH]}
    ):
        return ALARM
    if event.form == "noun" and told & _CALLS:
        return ALARM
    if told & _FIRED and any(given.head in _SHOTS for given in event.arguments):
        return HARM
    if _is_liftoff(doc, event, told) or (told & _COMES and _comes(event) == LAUNCH):
        return LAUNCH
    if told & _CLEARS or (told & _FLOWS and "again" in _after(words, end)):
        return CLEAR
    name = family(event.concept)
    if told & _COMES and (what := _comes(event)):
        return what
    if told & _FOUND or name == "discover":
        return FOUND
    if name == "kill":
        return DEATH if told & _DIED else HARM
    if name in harmful() or event.concept in _BEFELL:
        return HARM
    return "" if is_common(name) or event.concept.startswith("~") or is_reporting(event.concept) else name


def _is_liftoff(doc: Annotated, event: EventMention, told: set[str]) -> bool:
    """Whether a rocket or what it carries leaves the ground: "rose from its pad", "the probe set off"."""
    if "off" in told and told & _TAKES_OFF:
        return True
    if not told & _LEAVES or event.form != "verb":
        return False
    words = doc.words_of(event)
    parties = {given.head for given in event.arguments if given.role in ("agent", "patient")}
    return bool(_CRAFT & (parties | _after(words, word_from(words, event.span.end))))


def _comes(event: EventMention) -> str:
    """The stage that something has when it comes: HARM of "the tornado came", LAUNCH of "lift-off came"."""
    heads = [given.head for given in event.arguments if given.role == "agent"]
    if any(head in _LIFTOFFS for head in heads):
        return LAUNCH
    kinds = (concept_of(head, "n") for head in heads)
    return HARM if any(kind and family(kind) in harmful() for kind in kinds) else ""


def _after(words: Sequence[Word], at: int) -> set[str]:
    """The words right behind an event."""
    return {word.lower for word in words[at : at + _REACH]}


def _of_when(doc: Annotated, claim: Claim, sentence: int) -> str:
    """That of what befell somebody then: "he was walking home about 10 p.m. when he was shot"."""
    words = doc.sentences[sentence].words
    at = word_from(words, claim.span.end)
    when = next((word for word in words[at:] if word.lower == "when"), None)
    if when is None:
        return ""
    later = (e for e in events_in(doc, sentence) if e.span.start > when.start)
    return next((HARM for e in later if _of_event(doc, e) == HARM or _gives_way(doc, e)), "")


def _gives_way(doc: Annotated, event: EventMention) -> bool:
    return event.form == "verb" and lemma(doc.text_at(event.span).lower(), "v") in _BREAKS


def _of_answer(doc: Annotated, claim: Claim, event: EventMention) -> str:
    """ALARM in "police answered a call of shots fired around 10 p.m."; that of what is told behind "police said"."""
    words = doc.words_of(event)
    if event.reporting:
        behind = word_from(words, claim.span.end)
        if is_part(claim.value) or (behind < len(words) and words[behind].lower == "that"):
            return ""  # "on Tuesday night a neighbour said", "announced at 4 p.m. that": when it was said
        later = (
            e for e in events_in(doc, event.sentence) if e.span.start > max(event.span.end, claim.span.end)
        )
        return next((what for e in later if (what := _of_event(doc, e)) in _KNOWN), "")
    told = [e for e in events_in(doc, event.sentence) if e.span.end <= event.span.start]
    answered = [e for e in told if _of_event(doc, e) == ALARM]
    if not answered:
        return ""
    between = words_between(words, answered[-1].span, claim.span)
    return "" if any(word.text in ",;:–—" for word in between) else ALARM
