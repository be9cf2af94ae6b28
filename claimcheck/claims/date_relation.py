"""How a time expression stands to the event it dates: its start, its end, a deadline ...; and whether that day came.

A day that a happening was moved from, planned for or kept from is no day on which it took place.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, place_of, word_from
from claimcheck.annotate.time_ranges import ranges
from claimcheck.annotate.words import lemma
from claimcheck.claims.owner import named_day
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model import Certainty, Zone

_PREPOSITIONS = {
    "since": "start", "from": "start", "until": "end", "till": "end", "through": "end", "by": "deadline",
    "before": "before", "after": "after", "past": "after",
}  # fmt: skip
# Concepts whose time is the start or the end of something else ("The closure begins on April 24").
_EDGES = {"begin": "start", "end": "end"}
_LIMITS = ("until", "till")
_WAIT = "~wait"
_NEW_DAY = frozenset({"to", "until", "till", "for"})
_NEAR = 4  # words between a participle and the expression: "planned for early on Friday"
_BE = frozenset({"be", "been"})
_CLAUSE_ENDS = frozenset(",;:.–—()")
_VERB_REACH = 12  # words between "moved" and the day


_INVERTED = listed(
    "claims.date_relation", "inverted"
)  # verbs of the past that "not until Monday" turns round


@cache
def _cues() -> dict[str, frozenset[str]]:
    data = read_table("time_cues")
    return {name: frozenset(words) for name, words in data.items()}


def attribute_of(doc: Annotated, time: TimeMention, event: EventMention | None) -> str:
    """time, start, end, deadline, before, after, period, duration, or published for a dateline."""
    if doc.sentences[time.sentence].zone is Zone.DATELINE:
        return "published"
    if time.expression.form == "duration":
        return "duration"
    if time.expression.get("span"):
        return "period"
    if moved(doc, time) or _not_until(doc, time, event):
        return "time"
    if edge := _range_edge(doc, time):
        return edge
    if event is not None and named_day(doc, time) is event:
        return "time"  # "since May 9, the day on which they struck": the day of the strike, whatever else it opens
    if event is not None and event.concept in _EDGES and time.preposition not in ("until", "till", "by"):
        return _EDGES[event.concept]
    if doc.document.text[time.span.end : time.span.end + 2] in ("'s", "’s"):
        return "time"  # "from Monday's quake"
    return _PREPOSITIONS.get(time.preposition, "time")


def certainty_of(doc: Annotated, time: TimeMention, event: EventMention | None) -> Certainty:
    """The event's certainty, unless its day is denied, only planned, or supposed."""
    if event is None:
        return Certainty.PLANNED if _was_to_be(doc, time) else Certainty.ASSERTED
    if (new_day := moved(doc, time)) is not None:
        return new_day
    if event.negated and not _not_until(doc, time, event):
        return Certainty.DENIED
    if event.certainty is Certainty.PLANNED and _not_until(doc, time, event) and _was_waited(doc, time):
        return Certainty.ASSERTED
    if event.certainty is not Certainty.ASSERTED:
        since = time.preposition == "since" and event.certainty is Certainty.PLANNED
        return Certainty.ASSERTED if since else event.certainty  # whatever is meant to follow, it has begun
    if _inverted(doc, time):
        return Certainty.HYPOTHETICAL
    return Certainty.PLANNED if _arranged(doc, time, event) else event.certainty


def _not_until(doc: Annotated, time: TimeMention, event: EventMention | None) -> bool:
    """ "Did not open until Monday", "waited until Monday to open": it opened on Monday."""
    if event is None or event.form != "verb" or time.preposition not in _LIMITS:
        return False
    return event.negated or waited_for(doc, time) or came_about(doc, time, event)


def waited_for(doc: Annotated, time: TimeMention) -> bool:
    """Whether it is "not until Monday did it open"."""
    words = doc.sentences[time.sentence].words
    end = word_from(words, time.span.end)
    before = [word.lower for word in _before(doc, time, 3)]
    return "not" in before[:3] and end < len(words) and words[end].lower in _INVERTED


def came_about(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether an event is what came of a wait that ended on a day: "it took until Monday for it to open"."""
    if event.span.start < time.span.end:
        return False
    words = doc.sentences[event.sentence].words
    at = word_from(words, event.span.start)
    if all(word.lower != "to" for word in words[max(0, at - 2) : at]):
        return False
    done = event.tense == "past" and event.certainty is Certainty.ASSERTED
    return done or (time.preposition in _LIMITS and _was_waited(doc, time))


def _was_waited(doc: Annotated, time: TimeMention) -> bool:
    """Whether somebody "waited until Monday" or "had to wait until Monday"."""
    before = [e for e in events_in(doc, time.sentence) if e.form == "verb" and e.span.end <= time.span.start]
    last = before[-1] if before else None
    waited = last is not None and last.tense == "past" and last.certainty is Certainty.ASSERTED
    return waited and last is not None and last.concept == _WAIT and not last.negated


def _range_edge(doc: Annotated, time: TimeMention) -> str:
    """start or end for the sides of "from May 4 to May 9" and "between Monday and Thursday", else ""."""
    if time.preposition not in ("to", "between", "and", "through", "until", "till"):
        return ""
    at = place_of(doc.times, time.span)
    for one, two in ranges(doc):
        if at == two:
            return "end"
        if at == one and time.preposition == "between":
            return "start"
    return ""


def _before(doc: Annotated, time: TimeMention, count: int) -> list[Word]:
    """Up to so many words before the expression, the nearest first."""
    words = doc.sentences[time.sentence].words
    at = word_from(words, time.span.start)
    return list(reversed(words[max(0, at - count) : at]))


def moved(doc: Annotated, time: TimeMention) -> Certainty | None:
    """PLANNED for the new day of what was moved, DENIED for the old one; None where nothing was."""
    if time.preposition not in _NEW_DAY | {"from"}:
        return None
    words = _before(doc, time, _VERB_REACH)
    for at, word in enumerate(words):
        if word.text in ",;:.":
            return None
        verb = lemma(word.lower, "v")
        if verb not in _cues()["moved"] or not _is_event(doc, time, word):
            continue
        after = words[at - 1].lower if at else ""
        if verb in _cues()["phrasal"] and after not in _cues()["particles"]:
            continue
        if verb in ("move", "shift", "switch", "advance") and not _has_happening(doc, time, word):
            return None  # "moved to Oslo in 2014", "moved from Monday" needs something that has a day
        return Certainty.DENIED if time.preposition == "from" else Certainty.PLANNED
    return None


def _is_event(doc: Annotated, time: TimeMention, word: Word) -> bool:
    return any(
        event.form == "verb" and event.span.start <= word.start < event.span.end
        for event in events_in(doc, time.sentence)
    )


def _has_happening(doc: Annotated, time: TimeMention, verb: Word) -> bool:
    """Whether a noun of a happening stands before the verb: "the hearing was moved"."""
    return any(
        event.form == "noun" and event.span.end <= verb.start for event in events_in(doc, time.sentence)
    )


def happening_arranged(doc: Annotated, event: EventMention) -> EventMention | None:
    """The happening of "the vote is expected in May", "the hearing was moved to Friday", by its noun; else None."""
    cues, word = _cues(), doc.document.text[event.span.start : event.span.end].lower()
    if event.form != "verb" or not (word in cues["arranged"] or lemma(word, "v") in cues["moved"]):
        return None
    held = [given.span for given in event.arguments if given.role == "patient"]
    nouns = [e for e in events_in(doc, event.sentence) if e.form == "noun" and e.span.end <= event.span.start]
    return next((noun for noun in nouns if any(span.holds(noun.span) for span in held)), None)


def _arranged(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether "planned for", "due on" or the like stands right before the expression and after the noun it dates.

    It may be the event itself: "the match pencilled in for Thursday".
    """
    if event.form != "noun":
        word = doc.document.text[event.span.start : event.span.end].lower().partition(" ")[0]
        return time.preposition == "for" and word in _cues()["arranged"]
    return any(
        word.lower in _cues()["arranged"] and word.start >= event.span.end
        for word in _before(doc, time, _NEAR)
    )


def _was_to_be(doc: Annotated, time: TimeMention) -> bool:
    """Whether something, told by no verb of its own, was arranged for a day: "it had been down for Friday", "it was to
    have been on Friday", "the fair, first due on Friday"."""
    before = [word.lower for word in _before(doc, time, _NEAR)]
    said = list(takewhile(lambda word: word not in _CLAUSE_ENDS, before))
    if "to" in said and _BE & set(said[: said.index("to")]):
        return True
    down = time.preposition == "for" and said[1:2] == ["down"]
    return down or not _cues()["arranged"].isdisjoint(said)


def _inverted(doc: Annotated, time: TimeMention) -> bool:
    """ "Had the vote been held on Monday, ..."."""
    words = doc.sentences[time.sentence].words
    first = words[0]
    if first.lower not in _cues()["inverted"] or len(words) < 2:
        return False
    comma = next((word for word in words if word.text == ","), None)
    return comma is not None and time.span.end <= comma.start
