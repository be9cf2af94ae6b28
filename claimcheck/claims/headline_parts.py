"""The headlines above an article, its lead, and whether an event of the one is that of the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention
from claimcheck.claims.headline_subject import holds_all, own_words
from claimcheck.claims.owner import opened_by_relative
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, Certainty, Claim, Zone
from claimcheck.model.records import dataclass

_LEAD = 4  # sentences of the body that take up what the headline tells
_PARAGRAPHS = 2  # paragraphs, one more than the headline's news may need
_OTHERS = listed("claims.headline_parts", "others")
_UNREAD = frozenset({Zone.HEADLINE, Zone.RELATED, Zone.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Parts:
    """Indices of sentences: the headlines above the body, the lead, and all that is text of the article."""

    above: tuple[int, ...]
    lead: tuple[int, ...]
    text: tuple[int, ...]


def parts(doc: Annotated) -> Parts:
    """The parts of an article; no lead where it has no headline above its body."""
    zones = [sentence.zone for sentence in doc.sentences]
    top = takewhile(lambda at: zones[at] is not Zone.BODY, range(len(zones)))
    above = tuple(at for at in top if zones[at] is Zone.HEADLINE)
    body = [at for at, zone in enumerate(zones) if zone is Zone.BODY] if above else []
    first = {doc.sentences[at].paragraph for at in islice(body, _LEAD)}
    opening = sorted(first)[:_PARAGRAPHS]
    lead = tuple(at for at in body[:_LEAD] if doc.sentences[at].paragraph in opening)
    return Parts(above, lead, tuple(at for at, zone in enumerate(zones) if zone not in _UNREAD))


def told_in(doc: Annotated, claims: Sequence[Claim], sentences: Sequence[int]) -> list[tuple[int, Claim]]:
    """The claims of some sentences, each with the index of its sentence."""
    at = {doc.sentences[index].span.start: index for index in sentences}
    return [(at[claim.sentence.start], claim) for claim in claims if claim.sentence.start in at]


def event_of(doc: Annotated, claim: Claim) -> EventMention | None:
    """The event that a claim tells of."""
    return None if claim.about.event is None else doc.events[claim.about.event]


def is_told_again(doc: Annotated, head: Claim, other: Claim, event: EventMention | None) -> bool:
    """Whether a claim of the lead tells of the happening of the headline, `event`, and not of one before it."""
    told = event_of(doc, other)
    if event is None or told is None or told.concept != event.concept or other.certainty in UNREAL:
        return False
    if event.negated or told.negated or opened_by_relative(doc, told) or _ahead(event, told):
        return False
    words = {*head.context} & {*other.context} - own_words(doc, event) - own_words(doc, told)
    if not words or tells_anew(doc, told.sentence) or not holds_all(doc, head, event, told):
        return False
    return not (_of_another(event, told) or _names_others(doc, head, other))


def tells_anew(doc: Annotated, sentence: int, but: str = "") -> bool:
    """Whether a sentence tells by a word like "another" or "too", `but` left out, that there is more than one
    happening."""
    return any(word in _OTHERS and word != but for word in doc.sentences[sentence].lowers)


def _ahead(one: EventMention, two: EventMention) -> bool:
    """Whether one event is to come and the other is over."""
    return {_time(one), _time(two)} == {"future", "past"}


def _time(event: EventMention) -> str:
    """Past or future; "" for a present tense, which a headline has for both."""
    if event.certainty is Certainty.PLANNED:
        return "future"
    return event.tense if event.tense != "present" else ""


def _of_another(head: EventMention, told: EventMention) -> bool:
    """Whether somebody else takes the part of somebody whom the headline names."""
    ours, theirs = dict(head.entities), dict(told.entities)
    return any(theirs.get(role, entity) != entity for role, entity in ours.items())


def _names_others(doc: Annotated, one: Claim, two: Claim) -> bool:
    """Whether each of two sentences names somebody or something, beside what the claims are of, that the other does
    not."""
    ours, theirs = _named(doc, one), _named(doc, two)
    return bool(ours - theirs) and bool(theirs - ours)


def _named(doc: Annotated, claim: Claim) -> set[str]:
    names = [name.span for name in doc.names if name.form == "name" and claim.sentence.holds(name.span)]
    names += [place.span for place in doc.places if claim.sentence.holds(place.span)]
    return {
        word for span in names if not span.overlaps(claim.span) for word in doc.text_at(span).lower().split()
    }


def only_event(doc: Annotated, sentence: int) -> EventMention | None:
    """The one happening of a headline: its one verb, without another happening behind it but its object."""
    events = [event for event in events_in(doc, sentence) if not event.reporting]
    verbs = [event for event in events if event.form == "verb"] or events
    if len(verbs) != 1:
        return None
    objects = [argument.span for argument in verbs[0].arguments]
    behind = [event for event in events if event.span.start > verbs[0].span.start]
    return verbs[0] if all(any(o.overlaps(e.span) for o in objects) for e in behind) else None
