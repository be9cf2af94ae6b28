"""Which event a time, place or amount hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_predicates import told_by
from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, place_from, word_from
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Span

_WINDOW = 24  # events on either side of a modifier
_NEAR = 6  # words between a modifier and the noun it stands before, or between a noun and a modifier after it
_TEMPORAL = listed("annotate.events_governing", "temporal")
_OPENERS = _TEMPORAL | {"from", "till"}  # "from its opening on March 4"
# Verbs that only carry their object: "staged a mutiny last month" dates the mutiny.
_CARRIERS = listed("annotate.events_governing", "carriers")
_MOVING = frozenset({"rise", "fall", "travel", "visit"})  # "smoke rose in the hall, where the fire began"
_RELATIVES = frozenset(("which", "who", "whom", "whose", "that"))
_REACH = 12  # words between a relative pronoun and its verb
_STOPS = frozenset((";", ":", "“", "”", '"', "(", ")", "–", "—"))
_PLACES = frozenset({"in", "at", "near", "between"})
_PARTS = listed("annotate.events_governing", "parts")  # "in downtown Leeds"
_PREPOSITIONS = listed("annotate.events_governing", "prepositions")


def events_in(doc: Annotated, sentence: int) -> tuple[EventMention, ...]:
    """The events of one sentence, in order."""
    return tuple(in_sentences(doc.events, sentence))


def governing(doc: Annotated, span: Span) -> EventMention | None:
    """The event that what stands at `span` modifies: a noun it directly qualifies, else the verb of its clause.

    A modifier at the head of its clause belongs to the clause's first verb; None where the sentence tells of no event.
    """
    index = place_from(doc.sentences, span.start + 1) - 1
    if index < 0:
        return None
    words = doc.sentences[index].words
    events = _around(doc, index, span)
    if not events:
        return None
    first = max(0, word_from(words, span.start + 1) - 1)
    last = max(first, word_from(words, span.end) - 1)
    if words[last].lower in _TEMPORAL:
        return _beside(words, events, span)
    return (
        _before_noun(words, events, first, last)
        or _after_noun(words, events, first)
        or told_by(words, events, span)
    )


def happening_at(doc: Annotated, span: Span, main: EventMention | None) -> EventMention | None:
    """What "where" behind a place tells of: the fire of "in the hall, where the fire began"; None for nothing.

    Nor is it told where the clause around it, of which `main` is the event, tells of a happening of its own.
    """
    if main is not None and not (main.reporting or main.concept.startswith("~") or main.concept in _MOVING):
        return None
    index = place_from(doc.sentences, span.start + 1) - 1
    words = doc.sentences[index].words if index >= 0 else ()
    at = word_from(words, span.end)
    at += at < len(words) and words[at].text == ","
    if at >= len(words) or words[at].lower != "where":
        return None
    inside = [
        event
        for event in _around(doc, index, span)
        if event.clause.start <= words[at].start < event.clause.end
    ]
    verb = next((event for event in inside if event.form == "verb"), None)
    if verb is None or verb.negated or verb.certainty not in FIRM:
        return None
    named = next(
        (event for event in inside if event.form == "noun" and event.span.end <= verb.span.start), None
    )
    before = words[at + 1 : word_from(words, named.span.start)] if named is not None else ()
    return None if any(form_of(word.lower).closed == "P" for word in before) else named


def _around(doc: Annotated, sentence: int, span: Span) -> tuple[EventMention, ...]:
    """The events of a sentence near a span; a sentence of a million words has more than anyone can look at."""
    place = place_from(doc.events, span.start)
    near = doc.events[max(0, place - _WINDOW) : place + _WINDOW]
    return tuple([event for event in near if event.sentence == sentence])


def _event_at(events: Sequence[EventMention], word: Word) -> EventMention | None:
    """The event whose trigger holds a word."""
    place = place_from(events, word.start + 1) - 1
    return events[place] if place >= 0 and word.start < events[place].span.end else None


def _before_noun(
    words: Sequence[Word], events: Sequence[EventMention], first: int, last: int
) -> EventMention | None:
    """The noun event in whose noun phrase the modifier stands: "the June 28 shooting", "17 months of war"."""
    genitive = last + 1 < len(words) and words[last + 1].lower in {"'s", "’s", "of"}
    opener = first
    while opener > max(0, first - 3) and form_of(words[opener - 1].lower).closed in ("", "Q", "R"):
        opener -= 1
    determined = opener > 0 and form_of(words[opener - 1].lower).closed == "D"
    if (
        not genitive
        and not determined
        and not (opener and words[opener - 1].lower in {"since", "of", "after"})
    ):
        return None
    for word in words[last + 1 : last + 1 + _NEAR]:
        if (found := _event_at(events, word)) and found.form == "noun":
            return found
        closed = form_of(word.lower).closed
        if closed not in ("", "G", "Q", "D", "M") and word.lower != "of":
            return None
        if not closed and not word.text[0].isupper() and form_of(word.lower).verb in ("d", "z"):
            return None
    return None


def _after_noun(words: Sequence[Word], events: Sequence[EventMention], first: int) -> EventMention | None:
    """The noun event before the modifier, with only names, places and the like between, where the noun takes it.

    It does in a subject ("the meeting in Milan on Monday ended"), after "of" ("the flood of 2019"), after a temporal
    preposition ("after a mutiny in Russia last month"), under a verb that only carries it ("staged a mutiny last
    month"), and for places ("attended the meeting in Milan"). "Announced the sale on Monday" is the verb's.
    """
    at = _chained(words, _preposition(words, first))
    near, noun = _noun_back(words, events, at)
    if noun is None:
        return None
    if _is_subject(events, noun) or (near and words[at].lower == "of") or _opened_by(words, noun):
        return noun
    verb = told_by(words, events, noun.span)
    if verb is not None and verb.concept in _CARRIERS:
        return noun
    timelike = at == first or words[at].lower not in _PLACES or _is_time(words, first)
    return noun if near and not timelike else None


def _preposition(words: Sequence[Word], first: int) -> int:
    """Index of the preposition that opens the modifier, or of the modifier itself where it has none."""
    at = first - 1
    while at >= 0 and first - at < 4:
        if words[at].lower in _PREPOSITIONS:
            return at
        if form_of(words[at].lower).closed not in ("D", "R", "Q") and words[at].lower not in _PARTS:
            break
        at -= 1
    return first


def _chained(words: Sequence[Word], at: int) -> int:
    """Index of the preposition before a name that words[at] goes on from: that of "at" in "at Ward Hall in Leeds"."""
    back = at - 1
    while back > 0 and words[back].text[0].isupper():
        back -= 1
    return back if 0 < back < at - 1 and words[back].lower in _PLACES and words[at].lower in _PLACES else at


def _noun_back(
    words: Sequence[Word], events: Sequence[EventMention], at: int
) -> tuple[bool, EventMention | None]:
    """The nearest noun event before words[at] with no verb or opener between; True where it stands right there."""
    commas = 0
    for back in range(at - 1, max(-1, at - 14), -1):
        told = _event_at(events, words[back])
        if told and told.form == "noun":
            closed_aside = commas == 0 or (commas == 2 and words[at - 1].text == ",")
            return back == at - 1, told if closed_aside else None
        kind = form_of(words[back].lower)
        commas += words[back].text == ","
        if told or kind.closed in ("X", "W", "O") or words[back].text in _STOPS:
            break
    return False, None


def _opened_by(words: Sequence[Word], noun: EventMention) -> bool:
    """Whether the noun's phrase follows "after", "during", "since", "from" and the like."""
    at = word_from(words, noun.span.start) - 1
    while at > 0 and form_of(words[at].lower).closed in ("", "D", "Q", "G") and words[at].text[0].isalnum():
        at -= 1
    return at >= 0 and words[at].lower in _OPENERS


def _is_time(words: Sequence[Word], first: int) -> bool:
    return form_of(words[first].lower).closed in ("M", "Q") or words[first].text[0].isdigit()


def _is_subject(events: Sequence[EventMention], noun: EventMention) -> bool:
    """Whether no verb event of its clause stands before the noun."""
    return not any(
        event.form == "verb" and event.clause == noun.clause and event.span.start < noun.span.start
        for event in events
    )


def _beside(words: Sequence[Word], events: Sequence[EventMention], span: Span) -> EventMention | None:
    """The event that "a month after" places beside another: never what follows in the same clause."""
    verbs = [event for event in events if event.form == "verb"]
    before = [event for event in verbs if event.span.start < span.start and event.clause.end > span.start]
    if before:
        return before[-1]
    after = [event for event in verbs if event.clause.start >= span.end]
    main = [event for event in after if not _is_relative(words, span, event)]
    return (main or after)[0] if after else told_by(words, events, span)


def _is_relative(words: Sequence[Word], span: Span, event: EventMention) -> bool:
    """Whether "who", "which", "in which" stands between the modifier and the event with no comma after it."""
    at = word_from(words, event.span.start)
    for word in reversed(words[max(0, at - _REACH) : at]):
        if word.text == "," or word.start < span.end:
            return False
        if word.lower in _RELATIVES:
            return True
    return False
