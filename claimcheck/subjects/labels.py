"""Keys and readable labels of event subjects."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.subjects.families import noun_for


def event_key(family: str, actors: Sequence[str]) -> str:
    """Key of an event subject from its family and the sorted keys of those who take part."""
    return "|".join([f"event:{family}", *actors])


def event_label(family: str, actors: Sequence[str]) -> str:
    """What a reader calls the event: "meeting (Alexander Lukashenko, Vladimir Putin)"."""
    noun = noun_for(family)
    return f"{noun} ({', '.join(actors)})" if actors else noun


def event_names(trigger: str) -> tuple[str, ...]:
    """The forms under which a document speaks of the event."""
    return (trigger.lower(),) if trigger else ()
