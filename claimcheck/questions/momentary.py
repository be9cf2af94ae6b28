"""Numbers of a moment, which another moment has otherwise: "by 9 a.m. 176 had been saved", "eleven are in hospital".

What was counted by an hour is no rival of more that are told without one, or of a later hour. Those who are in
hospital on a day are some of the hurt, and fewer with every day, said "still" or not.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.annotate.mentions import Annotated, in_sentences, word_from
from claimcheck.claims.clock import minutes_at
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed, phrases
from claimcheck.model import Claim, Kind
from claimcheck.model.records import NamedTuple
from claimcheck.questions.limits import view_of
from claimcheck.subjects.joined import Joined

_EDGES = phrases("questions.momentary", "edges")
_BEING, _TREATED = listed("questions.momentary", "being"), listed("questions.momentary", "treated")
_CARE = listed("questions.momentary", "care")
_INJURED = "injured"
_NEAR = 4  # words of "in an intensive ward", "in the city hospital"


class Moment(NamedTuple):
    """When a number was right: by which minute of its article's day, or as the state of that day."""

    minutes: int | None
    state: bool


def moments(joined: Joined) -> Mapping[str, Moment]:
    """The moment of each number of people that is told with one, by claim id."""
    return {
        item.claim.id: moment
        for item in joined.placed
        if item.claim.kind is Kind.COUNT and item.claim.attribute in PEOPLE
        if (moment := _moment(joined.docs[item.claim.document_id], item.claim)) is not None
    }


def _moment(doc: Annotated, claim: Claim) -> Moment | None:
    seen = view_of({doc.document.id: doc}, claim)
    if seen is None:
        return None
    moment = Moment(counted_by(seen), claim.attribute == _INJURED and _are_in_care(seen))
    return moment if moment != Moment(None, state=False) else None


def counted_by(view: View) -> int | None:
    """The hour by which the number had been counted: "as of noon", "by 9 a.m."; None where none is told."""
    doc, words = view.doc, view.words
    start, end = stretch(view)
    for time in in_sentences(doc.times, view.mention.sentence):
        at = word_from(words, time.span.start)
        edged = any(tuple(w.lower for w in words[max(0, at - len(edge)) : at]) == edge for edge in _EDGES)
        if edged and start <= at < end and time.expression.form == "clock":
            return minutes_at(doc, doc.times.index(time), words)
    return None


def _are_in_care(view: View) -> bool:
    """Whether a verb says where the counted are: "eleven were in hospital", "there were eleven in hospital"; not "were
    taken to hospital"."""
    if view.lower(view.first - 1) in _BEING:
        return _is_care(view, view.after)
    _, end = stretch(view)
    return any(view.lower(at) in _BEING and _is_care(view, at + 1) for at in range(view.after, end))


def _is_care(view: View, at: int) -> bool:
    near = [view.lower(at + step) for step in range(_NEAR)]
    return (near[0] == "in" and not _CARE.isdisjoint(near)) or (near[0] == "being" and near[1] in _TREATED)
