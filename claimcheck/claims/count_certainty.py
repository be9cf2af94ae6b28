"""How firmly an article stands behind a number, and whom it lays it to.

What is said of an event is said of its numbers only where they are part of what it tells: "did not hire 30 men" leaves
the number open, while in "30 men did not come" and "has not been mended for six years" it is a fact.
"""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.events_certainty import AHEAD, LIGHT
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import EventMention, QuoteMention, place_from, word_from
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Certainty

_INSTEAD = 4  # words before a number in which "instead of" stands: "instead of all of its 40"
_INFINITIVE = 14  # words between a verb and the infinitive of what it brought about
_NOT_YET = listed("claims.count_certainty", "not_yet")
_ACHIEVING = listed("claims.count_certainty", "achieving")
_MAY_BE = listed("claims.count_certainty", "may_be")
_OF_THE_DEED = frozenset({"by", "to"})  # "did not fall by 30": how far is part of what did not happen
_OWNED = 4  # words of "with all of its" before a number
_ASIDE = 8  # words between the comma of an apposition and its number
_DETERMINED = 3  # words between "the" and a number that is part of its noun phrase
_POSSESSIVES = frozenset({"its", "their", "his", "her"})
_AUXILIARY = 14  # words between the auxiliary and a number of its clause
_HEDGES = listed("claims.count_fates", "hedges")
_EXPECTING = listed("claims.count_certainty", "outlook")
_OUTLOOK = 6  # words between a figure and the verb by which it is reckoned with
_ARE = frozenset({"is", "are"})  # "was expected" may have turned out otherwise long ago
_NO_OUTLOOK = frozenset({"than", "as"})  # "more than expected"
# Concepts of verbs that bring their object about, or show it for the first time, and of those that need what is there.
_CREATING = listed("claims.count_certainty", "creating")
_KEEPING = listed("claims.count_certainty", "keeping")
_KNOWN = listed("claims.count_certainty", "known")


def certainty_of(
    seen: View, cue: Cue, event: EventMention | None, quote: QuoteMention | None
) -> tuple[Certainty, tuple[str, ...]]:
    """The certainty of a number and the chain of those it is laid to, by its event and the speech it stands in."""
    certainty = _by_event(seen, cue, event)
    if certainty in (Certainty.DENIED, Certainty.PLANNED, Certainty.HYPOTHETICAL) and cue.turned:
        certainty = Certainty.ASSERTED
    if quote is None:
        return certainty, ()
    sources = list(quote.via)
    if quote.speaker is not None:
        sources.insert(0, seen.doc.entities[quote.speaker].label)
    elif quote.speaker_span is not None:
        sources.insert(0, seen.doc.text_at(quote.speaker_span))
    if certainty is Certainty.ASSERTED:
        certainty = Certainty.REPORTED
    return certainty, tuple(sources)


def _by_event(seen: View, cue: Cue, event: EventMention | None) -> Certainty:
    certainty = event.certainty if event is not None else Certainty.ASSERTED
    if _is_replaced(seen) or (event is not None and _is_denied(seen, cue, event)):
        return Certainty.DENIED
    if certainty is Certainty.PLANNED and seen.mention.form == "ordinal":
        return Certainty.ASSERTED  # "the first to die" is dead
    if (
        certainty is Certainty.PLANNED
        and event is not None
        and (_came_about(seen, event) or _is_of_thing(seen, event))
    ):
        return Certainty.ASSERTED
    if certainty is Certainty.ASSERTED and _is_possible(seen):
        return Certainty.HYPOTHETICAL
    if certainty is Certainty.ASSERTED and (
        _is_outlook(seen) or ((event is None or event.form == "noun") and _is_to_be(seen))
    ):
        return Certainty.PLANNED
    return certainty


def _is_replaced(seen: View) -> bool:
    """Whether another number takes its place: "not 40", "instead of the 40 planned"."""
    told = set(pairwise(seen.ahead(_INSTEAD)))
    return seen.lower(seen.first - 1) == "not" or bool(told & {("instead", "of"), ("rather", "than")})


def _is_denied(seen: View, cue: Cue, event: EventMention) -> bool:
    """Whether the denial of an event reaches the number: those of whom it is denied, or its object."""
    if not event.negated or is_nought(seen):
        return False
    if cue.concept and cue.concept == event.concept:
        return True  # "22 could not be saved" gives no number of the saved
    after = event.form == "verb" and event.span.end <= seen.mention.span.start < event.clause.end
    between = seen.words[word_from(seen.words, event.span.end) : seen.first]
    return (
        after
        and not (between and between[-1].lower in _KNOWN)
        and not any(
            divides(word)
            or word.text == ","
            or (form_of(word.lower).closed in ("P", "W") and word.lower not in _OF_THE_DEED)
            for word in between
        )
    )


def _came_about(seen: View, event: EventMention) -> bool:
    """Whether "to" and a verb tell of what came about: "forced it to cancel 300 flights", "beat Alloa to win"."""
    at = word_from(seen.words, event.span.start)
    if at < 1 or seen.lower(at - 1) != "to":
        return False
    for place in range(at - 2, max(-1, at - 2 - _INFINITIVE), -1):
        verb = lemma_of_verb(seen.lower(place))
        if verb in _ACHIEVING:
            return seen.lower(place - 1) not in _NOT_YET
        if seen.lower(place) in (",", ";", "which", "that", "who"):
            return False
    return False


def _is_of_thing(seen: View, event: EventMention) -> bool:
    """Whether a number tells what a thing has of which something is planned: "the inn, with its 90 beds, will close".

    Not where the plan brings the thing about: "a 300-bed hospital will be built".
    """
    owned = [word for word in seen.ahead(_OWNED) if word not in _HEDGES]
    if owned[-1:] and owned[-1] in _POSSESSIVES and "with" in owned:
        return True
    if event.form != "verb" or event.concept in _CREATING:
        return False
    return _is_apposed(seen, event) or (
        _is_joined(seen) and (_is_definite(seen) or event.concept in _KEEPING)
    )


def _is_apposed(seen: View, event: EventMention) -> bool:
    """Whether the number stands between commas that part the subject from its verb: "the hall, a barn of 90 seats,"."""
    verb, start = word_from(seen.words, event.span.start), word_from(seen.words, event.clause.start)
    opens = next((at for at in range(seen.first - 1, start, -1) if seen.lower(at) == ","), -1)
    closes = any(seen.lower(at) == "," for at in range(seen.last, verb))
    determined = form_of(seen.lower(opens + 1)).closed == "D"
    subject = form_of(seen.lower(start)).closed not in ("P", "W", "T", "C")
    return opens > 0 and seen.first - opens <= _ASIDE and closes and determined and subject


def _is_joined(seen: View) -> bool:
    """Whether a hyphen joins the number to the noun that it describes: "a 90-seat hall"."""
    span = seen.mention.span
    return "-" in seen.doc.document.text[span.start : span.end + 1]


def _is_definite(seen: View) -> bool:
    return any(word in _KNOWN for word in seen.ahead(_DETERMINED))


def _is_possible(seen: View) -> bool:
    """Whether the number is one that may or might have been: "to prevent 50,000 deaths", "149 possible deaths"."""
    before = set(seen.ahead(5))
    return bool(before & _MAY_BE) or "possible" in seen.mention.modifiers


def _is_outlook(seen: View) -> bool:
    """Whether a figure is one that somebody reckons with: "expects a profit of 40 million", "sales are forecast"."""
    for at in range(seen.first - 1, max(-1, seen.first - 1 - _OUTLOOK), -1):
        if seen.breaks(at) or form_of(seen.lower(at)).closed in ("W", "T"):
            break
        if _is_expecting(seen, at):
            return seen.lower(at - 1) not in _NO_OUTLOOK
    for at in range(seen.after, min(len(seen.words), seen.after + _OUTLOOK)):
        if seen.breaks(at) or form_of(seen.lower(at)).closed in ("W", "T"):
            break
        if seen.lower(at) in _ARE and _is_expecting(seen, at + 1):
            closes = seen.lower(at + 2) == "to"  # "the 40 inns are expected to close"
            return not closes and not _is_definite(seen)
    return False


def _is_expecting(seen: View, at: int) -> bool:
    """Whether words[at] is a verb of outlook, and no noun: "two projects worth 40 million"."""
    if lemma_of_verb(seen.lower(at)) not in _EXPECTING:
        return False
    start, events = seen.words[at].start, seen.doc.events
    return any(
        event.form == "verb" and event.span.start == start
        for event in events[place_from(events, start) :][:2]
    )


def _is_to_be(seen: View) -> bool:
    """Whether the auxiliary before the number looks ahead: "will have 90 beds", "is to be 40 metres long".

    "Be" and "have" alone are no events, so no event tells the tense of what they say.
    """
    for at in range(seen.first - 1, max(-1, seen.first - 1 - _AUXILIARY), -1):
        lower = seen.lower(at)
        if divides(seen.words[at]) or form_of(lower).closed == "W":
            return False
        if lower in LIGHT:
            continue
        if form_of(lower).closed == "X":
            light = not LIGHT.isdisjoint(seen.lower(place) for place in range(at + 1, seen.first))
            return light and (
                lower in AHEAD or (lower in BE and "to" in (seen.lower(at + 1), seen.lower(at + 2)))
            )
    return False


def is_nought(seen: View) -> bool:
    """Whether the number is nought: "nobody came" denies nothing of it."""
    return seen.mention.amount.high == 0
