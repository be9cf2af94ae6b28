"""What "take off" tells beside whom it is done to: nobody who is taken off a ship departs."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.events_phrases import singular
from claimcheck.annotate.mentions import EventMention, Word
from claimcheck.data.listed import listed
from claimcheck.model.records import replace

_TAKE_OFF = ("take", "off")
_ABOARD = listed("annotate.events_taken", "aboard")


def taken_off(words: Sequence[Word], event: EventMention, tokens: tuple[str, ...]) -> EventMention:
    """The event of a set phrase: "were taken off the ferry" is a rescue, "took off his coat" no departure."""
    patients = [given for given in event.arguments if given.role == "patient"]
    if tokens != _TAKE_OFF or not patients:
        return event
    people = "person" in noun_class(patients[0].head) or patients[0].entity is not None
    rescue = people and any(_is_craft(word.lower) for word in words)
    return replace(event, concept="rescue" if rescue else "~take")


def _is_craft(lower: str) -> bool:
    return lower in _ABOARD or "ship" in noun_class(singular(lower))
