"""Whose age the age at a death is, where the death is the news: "died in Leith on Monday aged 77", "has died at the age
of 77".

Such an age is that of the person today. One at a death long ago is not, so the sentence names a day of these days, or
says "has died".
"""

from __future__ import annotations

from claimcheck.annotate.mentions import EventMention, NameMention, TimeMention, in_sentences
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed

_DYING = "kill"  # the concept of "died", "passed away" and "was killed"
_AGED = "~age"  # "aged 77" is read as a verb too
_OTHERS = listed("claims.age_told", "others")
_HAVE = frozenset({"has", "have"})
_BACK = 4  # words before a death among which "has" stands: "has sadly died"


def dead_at(view: View) -> NameMention | None:
    """The person who died at the age, by the last verb before it; None where the death is not the news."""
    if view.ahead(2) != ["age", "of"] and view.lower(view.first - 1) != "aged":
        return None
    death = _death(view)
    amount = view.mention.amount
    if death is None or amount.low != amount.high or not _is_news(view, death):
        return None
    near = names_near(view.doc, view.mention.sentence, view.mention.span)
    persons = [name for name in near if name.type == "person" and name.span.start < view.mention.span.start]
    if not persons or persons[-1].span.start > death.span.start:
        return None  # "died on Monday in the arms of Ian Roe, aged 77"
    text = view.doc.document.text
    between = text[persons[-1].span.end : death.span.start].lower().split()
    # "Has died aged 77" is read as if somebody were killed.
    roles = ("agent", "patient") if text.startswith("die", death.span.start) else ("patient",)
    dead = any((role, persons[-1].entity) in death.entities for role in roles)
    return persons[-1] if dead and not _OTHERS.intersection(between) else None


def _death(view: View) -> EventMention | None:
    """The last verb before the age, where it tells of a death."""
    events = in_sentences(view.doc.events, view.mention.sentence)
    before = [e for e in events if e.form == "verb" and e.span.start < view.mention.span.start]
    verbs = [event for event in before if event.concept != _AGED]
    return verbs[-1] if verbs and verbs[-1].concept == _DYING and not verbs[-1].negated else None


def _is_news(view: View, death: EventMention) -> bool:
    """Whether the times of the sentence are days of these days, or it has none and "has died"."""
    times = in_sentences(view.doc.times, view.mention.sentence)
    if times:
        return all(map(_is_near, times))
    at = next(at for at, word in enumerate(view.words) if word.end > death.span.start)
    return any(view.lower(place) in _HAVE for place in range(max(0, at - _BACK), at + 1))


def _is_near(time: TimeMention) -> bool:
    """Whether a time is a day told without its year, or by "today" or "last week"."""
    form = time.expression.form
    return form in ("weekday", "deictic", "partial") and time.expression.get("unit") != "year"
