"""Captions against the text: "the 15 rescued climbers" below an article of 13, "built in 1998" beside "in 1988"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_headline import is_accounted_for, other_number
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.context import context
from claimcheck.claims.count_view import View
from claimcheck.claims.headline_parts import event_of
from claimcheck.claims.reckoning import Line, Maker, show
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Check, Claim, Kind, TimeInterval, Zone

_MOST = 60  # numbers of an article that can make up that of a caption
_DEFINITE = listed("claims.captions", "definite")
_OTHERS = listed("claims.captions", "others")
_NARROWS = listed("claims.taken_up", "narrows")
_LINKS = listed("claims.captions", "links")
_OPENS = listed("claims.captions", "opens")
_INDEFINITE = listed("claims.captions", "indefinite")
_WHOLES = listed("claims.captions", "wholes")
_DETERMINERS = listed("claims.captions", "determiners")
_CAPTIONS = 40  # captions of an article that are looked at
_NOUN = 4  # words of a name or a noun with its adjectives
_YEAR = 360  # days


def captioned(doc: Annotated, held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "caption-body": a caption's number of a noun, where the text gives another one to what it tells the same
    of."""
    below = [seen for line in held if _zone(doc, line.index) is Zone.BODY for seen in line.views]
    shown = [line for line in held if _zone(doc, line.index) is Zone.CAPTION and not line.dated]
    if len(below) > _MOST or not shown:
        return
    told_of = _words_below(doc)
    for line in shown[:_CAPTIONS]:
        for seen in line.views if _is_of_the_news(doc, line.index, told_of) else ():
            other = other_number(seen, below)
            if other is None or is_accounted_for(seen, below):
                continue
            same = (one for one in below if one.noun == other.noun and _is_number(one, other))
            if told := next((one for one in same if _of_one(seen, one)), None):
                detail = f"{show(value(seen))} in the caption, {show(value(told))} in the text"
                yield make.check("caption-body", detail, (seen,), (told,))


def _words_below(doc: Annotated) -> set[str]:
    """The words of the body in lower case."""
    return {word for s in doc.sentences if s.zone is Zone.BODY for word in s.lowers}


def _is_of_the_news(doc: Annotated, sentence: int, told: set[str]) -> bool:
    """Whether a caption says of no other happening that it shows it, and names nothing that the text does not."""
    if _OTHERS & {*doc.sentences[sentence].lowers}:
        return False
    named = [name.span for name in in_sentences(doc.names, sentence)]
    named += [place.span for place in in_sentences(doc.places, sentence)]
    return all({*doc.text_at(span).lower().split()} <= told for span in named)


def _is_number(one: View, other: View) -> bool:
    return one.mention.form == other.mention.form and one.mention.amount == other.mention.amount


def _zone(doc: Annotated, sentence: int) -> Zone:
    return doc.sentences[sentence].zone


def _of_one(seen: View, other: View) -> bool:
    """Whether a caption and the text count the same: those of one deed, or all of a thing ("the 13 climbers") of whom
    the caption tells nothing. More than all may be all who were there, where it is not of them that the caption is,
    and fewer some of them."""
    definite = seen.lower(seen.first - 1) in _DEFINITE
    narrowed = {*seen.mention.modifiers} - {*other.mention.modifiers}
    if {*other.mention.modifiers} - {*seen.mention.modifiers}:
        return False
    deeds = {concept_of(lemma(word, "v"), "v") or word for word in narrowed} or _deeds(seen)
    same = deeds <= _deeds(other) if narrowed else bool(deeds & _deeds(other))
    if definite:
        bare = not (narrowed or seen.lower(seen.after) in _NARROWS or _events(seen))
        return same or (bare and (value(seen) < value(other) or _opens(seen)))
    return same and value(seen) > value(other) and _shares(seen, other)


def _opens(seen: View) -> bool:
    """Whether a caption is of those who are counted: "Photo: The 18 divers", not "the wives of the 18 divers"."""
    return seen.first < 2 or not seen.lower(seen.first - 2).isalpha()


def _deeds(seen: View) -> set[str]:
    """What befalls those who are counted, or what they do."""
    return {event.concept for event in _events(seen) if not event.concept.startswith("~")}


def _events(seen: View) -> list[EventMention]:
    at = seen.mention.span.start
    events = (event for event in events_in(seen.doc, seen.mention.sentence) if not event.reporting)
    noun = seen.mention.noun_span or seen.mention.span
    return [
        event
        for event in events
        if event.clause.start <= at < event.clause.end or any(a.span.overlaps(noun) for a in event.arguments)
    ]


def _shares(seen: View, other: View) -> bool:
    """Whether two sentences have a word in common beside the noun and what is told of it."""
    told = [{*context(v.doc, v.mention.sentence, v.mention.span)} for v in (seen, other)]
    events = [event for v in (seen, other) for event in events_in(v.doc, v.mention.sentence)]
    own = {lemma(seen.doc.text_at(event.span).lower(), "v") for event in events}
    return bool(told[0] & told[1] - own - {seen.noun})


def captioned_years(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks "caption-body": a caption's year of something's making or the like, where the text has only another."""
    dates = [c for c in claims if c.kind is Kind.DATE and c.about.event is not None and c.certainty in FIRM]
    years = [c for c in dates if _is_year(c) and c.about.concept]
    heads = [claim for claim in years if claim.zone is Zone.CAPTION][:_CAPTIONS]
    written = {word for s in doc.sentences if heads and s.zone is not Zone.CAPTION for word in s.lowers}
    below = [claim for claim in years if claim.zone is Zone.BODY]
    for head in heads:
        same = [c for c in below if c.about.concept == head.about.concept]
        told = len({claim.value for claim in same}) == 1 and head.as_written not in written
        if told and _is_of_one_thing(doc, head, same[0]):
            detail = f"{head.as_written} in the caption, {same[0].as_written} in the text"
            yield Check("caption-body", Kind.DATE, ((head,), (same[0],)), detail)


def _is_year(claim: Claim) -> bool:
    value = claim.value
    whole = isinstance(value, TimeInterval) and (value.latest - value.earliest).days >= _YEAR
    return whole and claim.attribute == "time" and claim.as_written.isdigit()


def _is_of_one_thing(doc: Annotated, one: Claim, two: Claim) -> bool:
    """Whether one noun stands before both verbs, and neither has a word that the other has another for."""
    event = event_of(doc, one)
    if event is None or not _OTHERS.isdisjoint(doc.sentences[event.sentence].lowers):
        return False
    ours, theirs = _thing(doc, one, _INDEFINITE), _thing(doc, two)
    same = bool(ours) and bool(theirs) and ours[-1] == theirs[-1]
    return same and ({*ours} <= {*theirs} or {*theirs} <= {*ours}) and one.value != two.value


def _thing(doc: Annotated, claim: Claim, barred: frozenset[str] = frozenset()) -> list[str]:
    """The noun before the verb of a claim, with what stands before it: "lund bridge" of "the Lund Bridge, built in".
    None behind one of the words `barred`, nor where it is the whole of what is told of."""
    event = event_of(doc, claim)
    if event is None:
        return []
    words: Sequence[Word] = doc.words_of(event)
    at = word_from(words, event.span.start)
    while at and words[at - 1].lower in _LINKS:
        at -= 1
    found: list[str] = []
    while at and len(found) < _NOUN and words[at - 1].text[0].isalpha() and words[at - 1].lower not in _OPENS:
        at -= 1
        found.insert(0, words[at].lower)
    opening = lower_at(words, at - 1)
    apart = opening in _WHOLES or (opening in _DETERMINERS and lower_at(words, at - 2) in _WHOLES)
    return [] if apart or opening in barred else found
