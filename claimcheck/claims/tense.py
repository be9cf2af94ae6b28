"""Whether a time expression looks back or ahead, by the tense of what it dates and the words round it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.events import events_in
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention, Word, word_from
from claimcheck.annotate.places_words import is_occasion
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.claims.date_relation import came_about, moved, waited_for
from claimcheck.data.listed import listed
from claimcheck.model import Certainty, Zone

_CUES = listed("claims.tense", "cues")
_MODALS = listed("claims.tense", "modals")
_TOWARDS = frozenset({"until", "till", "by"})  # they look ahead unless a past tense says otherwise
_PAST = listed("claims.tense", "past")
_PRESENT = listed("claims.tense", "present")
_AHEAD = listed("claims.tense", "ahead")
_CLAUSE_ENDS = frozenset(",;:.–—()")
_LOOK = 12  # words before the expression among which a cue is looked for
_LOOKS = {"past": -1, "open": 0, "ahead": 1}
_ON = frozenset({"on", "in", "from"})
_LIGHT, _PHRASE = frozenset({"take", "come", "go"}), 2  # words of "into force"
_SHOULD = frozenset({"should", "must", "may", "can", "shall"})
_PERCEIVED = listed("claims.tense", "perceived")
_BEFORE_SUBJECT = frozenset({"that", "who", "which", "and", "but", "to", "if", "when", "how"})
_HAVE, _ONE = frozenset({"has", "have"}), frozenset({"a", "an", "another", "no", "one"})
_HAD_THEN = listed("claims.tense", "had")
_HAD = 5  # words before an occasion among which "has a" is looked for
_FRONTED = 3  # words before an expression that opens its sentence


def direction(doc: Annotated, time: TimeMention, event: EventMention | None) -> int:
    """-1 for what has happened, +1 for what lies ahead, 0 where neither tense nor words decide."""
    if moved(doc, time) is Certainty.PLANNED:
        return 1
    if time.preposition == "since" or waited_for(doc, time):
        return -1
    if event is not None and event.form == "verb":
        if event.tense == "future":
            return 0 if time.preposition not in _TOWARDS and _is_told_then(doc, time, event) else 1
        if time.preposition in _TOWARDS and event.negated and event.tense == "past":
            return -1  # "did not open until Monday"
        if time.preposition in _TOWARDS and came_about(doc, time, event):
            return -1
        if time.preposition in _TOWARDS:
            return 1 if event.tense != "past" or has_cue(doc, time) else 0
        if event.tense == "past":
            return 1 if _is_meant_for(doc, time, event) else -1
        if _went_with_past(doc, event) or _was_perceived(doc, event):
            return -1
        if _is_to_come(doc, time, event):
            return 1
        reported = event.certainty is Certainty.REPORTED
        if has_cue(doc, time) or (reported and _is_arranged(doc, time, event)):
            return 1
        return -1 if reported else 0
    if event is not None and event.certainty is Certainty.PLANNED:
        return 1
    if event is not None and _is_had(doc, time, event):
        return 1
    if looks := _helped(doc, time, event):
        return _LOOKS[looks]
    if time.preposition in _TOWARDS or (_is_no_verb(event) and _fronts_future(doc, time)):
        return 1
    if time.preposition == "through" and _is_in_present(doc, time):
        return 1
    return 1 if has_cue(doc, time) else -1


def _is_told_then(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether somebody "was told to leave on Monday", or "agreed to leave on Monday": a Monday of either side."""
    words = doc.words_of(event)
    to = word_from(words, event.span.start)
    to -= to > 0 and words[to].lower != "to"
    at = to - 1
    if at < 1 or words[to].lower != "to" or words[at].lower in _CUES or form_of(words[at].lower).verb != "d":
        return False
    helper = words[at - 1].lower
    return (helper in _PAST or form_of(helper).closed != "X") and time.span.start >= event.span.end


def _is_meant_for(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether what was done was done for a day to come: "called a meeting for Friday", but not "for Friday's flood"."""
    form, after = time.expression.form, doc.document.text[time.span.end : time.span.end + 2]
    whole = form == "weekday" or (form == "partial" and bool(time.expression.get("day")))
    return (
        whole and time.preposition == "for" and event.span.end <= time.span.start and after not in POSSESSIVES
    )


def _is_to_come(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether a day or month of no year lies ahead by the present tense: "the lease ends on 4 May", "it should open in
    May". Not where the verb has an object, which may have that day: "it follows the flood in May"."""
    words = doc.words_of(time)
    verb, after, at = (
        word_from(words, place) for place in (event.span.start, event.span.end, time.span.start)
    )
    told = event.tense == "present" and not event.negated and event.sentence == time.sentence and after < at
    if not told or not time.expression.get("month"):
        return False
    ahead = [word.lower for word in words[max(0, verb - 2) : verb]]
    if ahead[-1:] == ["be"]:
        ahead.pop()
    if not _SHOULD.isdisjoint(ahead[-1:]):
        return True
    if time.preposition not in _ON or doc.sentences[time.sentence].zone is not Zone.BODY:
        return False
    form = form_of(words[verb].lower)
    light = form.lemma in _LIGHT and after == verb + 1  # not "takes over"
    return form.verb != "d" and _has_no_object(words[verb + 1 if light else after : at], light=light)


def _is_arranged(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether somebody tells in the present of what a day is fixed for: "said that talks resume on Sunday"."""
    words = doc.words_of(time)
    verb, after, at = (
        word_from(words, place) for place in (event.span.start, event.span.end, time.span.start)
    )
    told = event.tense == "present" and event.sentence == time.sentence and after < at
    return (
        told
        and time.preposition in _ON
        and form_of(words[verb].lower).verb != "d"
        and _has_no_object(words[after:at], light=False)
    )


def _has_no_object(said: Sequence[Word], *, light: bool) -> bool:
    """Whether nothing but particles or a name stands between a verb and its day, or it "comes into force"."""
    rest = [word.lower for word in said if form_of(word.lower).closed != "R" and word.lower not in _ON]
    somewhere = said[0].lower in _ON and all(
        word.text[0].isupper() for word in said[1:] if word.lower in rest
    )
    return somewhere or not rest or (light and len(rest) <= _PHRASE and not form_of(rest[-1]).closed)


def _helped(doc: Annotated, time: TimeMention, event: EventMention | None) -> str:
    """past, ahead or open by the auxiliary between what an expression dates and the expression.

    For where no verb tells: "the hearing is on 11 May", "it would be possible in June"; "" where none stands there.
    """
    if event is not None and event.span.end > time.span.start:
        return ""
    words = doc.words_of(time)
    at, end = word_from(words, time.span.start), word_from(words, time.span.end)
    first = max(0, at - _LOOK, word_from(words, event.span.end) if event is not None else 0)
    for place in range(at - 1, first - 1, -1):
        lower = words[place].lower
        if lower in _CLAUSE_ENDS and lower != ",":
            return ""
        if lower in _PAST:
            return _by_past(time, planned=has_cue(doc, time) or _goes_on_with(words, place, "to"))
        if lower in _AHEAD or _takes_place(words, place) or lower.endswith(("'ll", "’ll")):
            return "ahead"
        if lower in _PRESENT:
            return _by_present(time, at - place, cued=has_cue(doc, time))
    fronted = (
        event is None and at < _FRONTED and any(word.lower in _PAST for word in words[end : end + _LOOK])
    )
    return "past" if fronted else ""  # "by Thursday the queue was a mile long"


def _takes_place(words: Sequence[Word], at: int) -> bool:
    """Whether words[at:] read "takes place", or "take place" behind no auxiliary."""
    if words[at].lower not in ("take", "takes") or not _goes_on_with(words, at, "place"):
        return False
    before = words[at - 1].lower if at else ""
    return before != "to" and form_of(before).closed != "X"


def _is_had(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether somebody has an occasion on a day: "she has a match in Leeds on Sunday", not "has had a match"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    before = [word.lower for word in words[max(0, at - _HAD) : at]]
    had = any(one in _HAVE and two in _ONE for one, two in pairwise(before))
    known = words[at].lower in _HAD_THEN or is_occasion(words[at].lower)
    return had and known and time.preposition == "on" and event.span.end < time.span.start


def _goes_on_with(words: Sequence[Word], place: int, lower: str) -> bool:
    return place + 1 < len(words) and words[place + 1].lower == lower


def _by_past(time: TimeMention, *, planned: bool) -> str:
    """ "Was empty by Monday" looks back, "was due on Monday" to either side, "was to be in by Monday" ahead."""
    if not planned:
        return "past"
    return "ahead" if time.preposition in _TOWARDS else "open"


def _by_present(time: TimeMention, distance: int, *, cued: bool) -> str:
    """ "Is on Tuesday" and "is valid until May" lie ahead; "is the first death since the fire on Tuesday" does not."""
    if cued or distance <= 2 or time.preposition in _TOWARDS:
        return "ahead"
    return "" if time.expression.form == "weekday" else "open"


def _went_with_past(doc: Annotated, event: EventMention) -> bool:
    """Whether a participle after a comma goes with a clause in the past: "was the first to get there, landing on"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    if at < 1 or words[at - 1].text != "," or not words[at].lower.endswith("ing"):
        return False
    before = [e for e in events_in(doc, event.sentence) if e.span.end <= words[at].start]
    if any(e.tense and (e.tense == "future" or e.certainty is Certainty.PLANNED) for e in before):
        return False
    was = any(word.lower in _PAST for word in words[max(0, at - _LOOK) : at])
    return was or any(e.form == "verb" and e.tense == "past" for e in before)


def _was_perceived(doc: Annotated, event: EventMention) -> bool:
    """Whether a bare verb tells what somebody saw or heard being done: "residents saw the tower fall on Monday"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    if event.tense != "present" or form_of(words[at].lower).lemma != words[at].lower:
        return False
    for place in range(at - 1, max(-1, at - _LOOK), -1):
        lower = words[place].lower
        if lower in _PERCEIVED:
            return place < at - 1
        if lower in _CLAUSE_ENDS or lower in _BEFORE_SUBJECT:
            return False
    return False


def _is_in_present(doc: Annotated, time: TimeMention) -> bool:
    """Whether no word of the sentence may be of the past: "the offer comes with a car through the end of May"."""
    words = {word.lower for word in doc.words_of(time)}
    body = doc.sentences[time.sentence].zone is Zone.BODY
    return body and words.isdisjoint(_PAST) and all(form_of(word).verb != "d" for word in words)


def _is_no_verb(event: EventMention | None) -> bool:
    return event is None or event.form == "noun"


def _fronts_future(doc: Annotated, time: TimeMention) -> bool:
    """Whether the clause that a day opens lies ahead: "On Tuesday the guests will have no keeper"."""
    words = doc.words_of(time)
    at, end = word_from(words, time.span.start), word_from(words, time.span.end)
    if at >= _FRONTED:
        return False
    for word in words[end : end + _LOOK]:
        if word.text in _CLAUSE_ENDS and word.text != ",":
            return False
        if word.lower in _MODALS:
            return True
    return False


def has_cue(doc: Annotated, time: TimeMention) -> bool:
    """Whether a word of the future stands shortly before the expression."""
    words = doc.words_of(time)
    at = word_from(words, time.span.start)
    before = [word.lower for word in words[max(0, at - _LOOK) : at]]
    is_to = any(one in ("is", "are") and two == "to" for one, two in pairwise(before))
    return is_to or any(word in _CUES for word in before)
