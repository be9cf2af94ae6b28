"""One happening of one article in two places: "nine hikers clung to a rock near Oban on Sunday ... Sunday's rescue near
Dundee".

A day in the possessive takes up what the article told of that day. Where a sentence tells of the same kind of happening
on that day and names one place, though its verb is another, that is the place of the happening.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.annotate.kin import likeness
from claimcheck.annotate.mentions import Annotated, EventMention, word_from
from claimcheck.annotate.words import lemma
from claimcheck.model import Certainty, Check, Kind, Place, Relation, Role, Zone
from claimcheck.questions.group import Question
from claimcheck.subjects.families import family
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

_REAL = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
_WHERE = frozenset({"place", "destination"})
_BEFORE = 3  # words before a noun among which the day in the possessive stands
_BEHIND = 3  # words from the noun to its place: "rescue near Dundee"
_COMPANY = 0.45  # likeness of a noun to a word of the sentence that it takes up
_WIDE = frozenset({"country", "state", "area"})
_MOST = 40  # places of one article that are looked at


def taken_up_places(joined: Joined, asked: Sequence[Question]) -> Iterator[Check]:
    """Checks "taken-up-place" of single articles, in order of path; pairs that a question of `asked` holds are left."""
    held = {pair for question in asked for pair in question.aligned}
    told: dict[str, list[Placed]] = defaultdict(list)
    for item in joined.placed:
        if _is_told(item):
            told[item.claim.document_id].append(item)
    for doc in joined.documents:
        found = told[doc.document.id][:_MOST]
        for again in (item for item in found if _day_before(doc, item)):
            first = next((item for item in found if _takes_up(doc, found, item, again)), None)
            if first is not None and claims_of(first, again) not in held:
                sides = ((first.claim,), (again.claim,))
                detail = (
                    f"'{first.claim.as_written}' against '{again.claim.as_written}', both of {again.when}"
                )
                yield Check("taken-up-place", Kind.LOCATION, sides, detail)


def _is_told(item: Placed) -> bool:
    """Whether a claim says in which town or spot the news of its article took place."""
    claim, value = item.claim, item.claim.value
    return (
        claim.kind is Kind.LOCATION
        and claim.attribute in _WHERE
        and claim.role is Role.NEWS
        and claim.certainty in _REAL
        and claim.zone in (Zone.BODY, Zone.HEADLINE)
        and isinstance(value, Place)
        and value.level not in _WIDE
    )


def _day_before(doc: Annotated, item: Placed) -> bool:
    """Whether the place stands right behind "Wednesday's release"."""
    event = _event(doc, item)
    if event is None or event.form != "noun" or item.when is None or item.when.earliest != item.when.latest:
        return False
    words = doc.sentences[event.sentence].words
    at = word_from(words, event.span.start)
    if not 0 < word_from(words, item.claim.span.start) - at <= _BEHIND:
        return False
    owned = [place for place in range(max(1, at - _BEFORE), at) if words[place].lower in ("'s", "’s")]
    days = [time.span for time in doc.times if time.sentence == event.sentence]
    return any(span.start <= words[place - 1].start < span.end for place in owned for span in days)


def _event(doc: Annotated, item: Placed) -> EventMention | None:
    number = item.claim.about.event
    return doc.events[number] if number is not None else None


def _takes_up(doc: Annotated, found: Sequence[Placed], first: Placed, again: Placed) -> bool:
    """Whether `first` is the only place of an earlier sentence that tells of the kind of happening, and of its day."""
    if first.claim.span.start >= again.claim.span.start or first.claim.sentence == again.claim.sentence:
        return False
    if first.when is None or again.when is None or gap(first.when, again.when) or first.when != again.when:
        return False
    event = _event(doc, first)
    if event is None or event.reporting or relate(first.claim.value, again.claim.value) is not Relation.APART:
        return False
    alone = [item for item in found if item.claim.sentence == first.claim.sentence]
    named = any(
        family(other.concept) == again.family and not other.negated and not other.concept.startswith("~")
        for other in doc.events
        if first.claim.sentence.holds(other.span)
    )
    return (named or (_leads(doc, first) and _kin(doc, first, again))) and len(alone) == 1


def _kin(doc: Annotated, first: Placed, again: Placed) -> bool:
    """Whether the noun that takes up keeps company with a word of the first sentence: "concert" with "orchestra"."""
    event = _event(doc, again)
    if event is None:
        return False
    noun = lemma(doc.document.text[event.span.start : event.span.end].lower(), "n")
    return any(word == noun or likeness(noun, word) >= _COMPANY for word in sorted(first.context))


def _leads(doc: Annotated, first: Placed) -> bool:
    """Whether a claim stands in the first sentence of the text, which tells what the article is about."""
    lead = next((sentence for sentence in doc.sentences if sentence.zone is Zone.BODY), None)
    return lead is not None and lead.span == first.claim.sentence
