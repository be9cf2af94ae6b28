"""Happenings that are counted: what "58 shootings" or "311 cases" tell of a day or a place is no single one's."""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, EventMention, place_from, word_from

_FEW = 4  # "twin blasts" and "three strikes" may be one attack
_BEFORE = 5  # words between the number and the noun: "58 New Haven shootings"


def several(doc: Annotated, event: EventMention | None) -> tuple[str, ...]:
    """The scope of what is told of many happenings at once: their number; () for one, or a few, or no number."""
    if event is None or event.form != "noun":
        return ()
    words = doc.sentences[event.sentence].words
    at = word_from(words, event.span.start)
    least = at
    while least > 0 and at - least < _BEFORE and not form_of(words[least - 1].lower).closed:
        least -= 1
    number = place_from(doc.amounts, event.span.start) - 1
    for mention in doc.amounts[max(0, number - 1) : number + 1]:
        near = mention.sentence == event.sentence and least > 0 and mention.span.end >= words[least - 1].start
        before = near and mention.span.end <= event.span.start
        if before and mention.form == "cardinal" and (mention.amount.low or 0) > _FEW:
            return (f"{mention.amount} at once",)
    return ()
