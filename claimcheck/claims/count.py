"""Count claims: how many, how much, how old, how long in prison, laid to the event and people they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from claimcheck.annotate.amounts_nouns import model
from claimcheck.annotate.clauses import SUBJECT_RELATIVE
from claimcheck.annotate.events import governing
from claimcheck.annotate.mentions import (
    AmountMention,
    Annotated,
    EventMention,
    QuoteMention,
    place_from,
    place_of,
)
from claimcheck.claims.age_owner import person_of_age
from claimcheck.claims.context import context
from claimcheck.claims.count_bans import ban, names_ban
from claimcheck.claims.count_certainty import certainty_of, is_nought
from claimcheck.claims.count_change import change
from claimcheck.claims.count_courts import BAIL, of_court
from claimcheck.claims.count_crowds import tally, with_tallies
from claimcheck.claims.count_cues import of_people_or_things
from claimcheck.claims.count_events import counted_as, named
from claimcheck.claims.count_labels import PEOPLE, Cue, of_money, sum_of
from claimcheck.claims.count_lengths import LENGTH, interval, joined_lengths, of_time, recurring, to_the_month
from claimcheck.claims.count_listed import sums_of
from claimcheck.claims.count_margins import margin_in_time
from claimcheck.claims.count_marks import marks
from claimcheck.claims.count_matches import MATCH_LENGTH, players
from claimcheck.claims.count_measures import of_measure
from claimcheck.claims.count_others import settled
from claimcheck.claims.count_parties import SIDE, parties
from claimcheck.claims.count_people import convict, holder, term
from claimcheck.claims.count_places import localised
from claimcheck.claims.count_pronouns import left_out, of_them
from claimcheck.claims.count_races import RUNNER, race, runner
from claimcheck.claims.count_ranks import FINISH, PLACE, contest, names_race, place, wins
from claimcheck.claims.count_scope import ABSENT, scope
from claimcheck.claims.count_view import View, counts_people, view
from claimcheck.claims.count_voters import voters
from claimcheck.claims.count_ways import FAR, bailed, done, moved, mover
from claimcheck.claims.ids import labels_of, located
from claimcheck.data.listed import listed
from claimcheck.model import About, Claim, Kind, Role, TimeInterval, Zone
from claimcheck.model.records import dataclass
from claimcheck.values.units import units

_EXTRACTOR = "claims.count"
_VOTES = frozenset({"votes", "vote", "ballots"})
_COUNTED = listed("claims.count", "counted")
COUNTED_SO_FAR = "votes counted so far"
"""The attribute of how far a count has come: "with 60 per cent of the ballots counted"."""
TOLD = " told"
"""How the attribute of a measure ends that the text gives to nothing in particular: "length told"."""
_ROLES = {"age": "of", LENGTH: RUNNER, PLACE: RUNNER}
_RELATIVE_REACH = 6  # words of a phrase between the counted noun and the relative clause that tells of it
_EVENTS = 24  # events on either side of a number
_THEN = frozenset({"then", "time"})  # "who was nine then", "15 at the time"
_HARM = listed("claims.count", "harm")
# Counted, they tell how long or how often and not how many of something there are.
_LENGTHS = listed("claims.count", "lengths")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What an amount was read as, before it becomes a claim."""

    cue: Cue
    scope: tuple[str, ...] = ()
    entity: int | None = None  # the person it belongs to


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind count, in order of span; one for each amount whose meaning the words near it tell."""
    found = []
    told = [*with_tallies(doc, joined_lengths(doc)), *wins(doc)]
    sums = set(sums_of(doc, told))
    for mention in sorted((*told, *sums), key=lambda m: (m.span.start, -m.span.end)):
        seen = view(doc, mention)
        read = _read(seen, published)
        if read is not None and (mention not in sums or read.cue.attribute in PEOPLE):
            found.append(_claim(seen, read))
    yield from localised(doc, list(settled(doc, found)))


def claim_for(doc: Annotated, mention: AmountMention, attribute: str) -> Claim:
    """The claim that an amount makes under an attribute given by the caller, whatever `extract` makes of it."""
    return _claim(view(doc, mention), _Reading(Cue(attribute)))


def _read(seen: View, published: TimeInterval | None) -> _Reading | None:
    mention = seen.mention
    if mention.form == "age":
        person = person_of_age(seen)
        then = _THEN & {seen.lower(seen.last), seen.lower(seen.last + 2)}
        return None if person is None or then else _Reading(Cue("age"), (), person.entity)
    if mention.form == "duration":
        if lead := margin_in_time(seen):
            return _Reading(lead)
        if again := interval(seen):
            return _Reading(again, marks(seen), recurring(seen))
        found = None if names_ban(seen) else term(seen)
        if found is None:
            lasting = Cue(MATCH_LENGTH, "win") if players(seen) else of_time(seen)
            lasting = lasting and (ban(seen) or lasting)
            own = runner(seen)
            limits = (*change(seen), *marks(seen), *race(seen))
            return None if lasting is None else _Reading(lasting, limits, None if own is None else own.entity)
        person = convict(seen)
        limits = (*found[1], *change(seen), *marks(seen))
        return _Reading(found[0], limits, None if person is None else person.entity)
    if mention.form == "ordinal":
        taker = place(seen)
        return None if taker is None else _Reading(Cue(PLACE, FINISH), contest(seen), taker.entity)
    cue = _cue(seen)
    if cue is not None and is_nought(seen) and mention.part_of and seen.noun in _HARM:
        return None  # "none of the injuries is serious" does not say that nobody was hurt
    if cue is None:
        return None
    person = mover(seen) if cue.attribute.startswith(FAR) else None  # whatever parts him from the verb
    person = bailed(seen) if cue.attribute == BAIL else person
    return _Reading(cue, scope(seen, cue, published), None if person is None else person.entity)


def _cue(seen: View) -> Cue | None:
    form, noun = seen.mention.form, seen.noun
    if form == "score":
        return tally(seen) or Cue("score", "win")
    if form == "money":
        owner = noun or sum_of(seen)
        return of_court(seen) or of_money(seen) or (Cue(f"amount of {owner}") if owner else None)
    if form == "measure":
        sort = units()[seen.mention.amount.unit].dimension
        named = bool(noun) and sort != "angle"  # "88-degree heat": of which scale is not said
        unheld = sort in ("time", "angle") or (sort == "length" and names_race(seen))
        told = None if unheld else Cue(f"{sort}{TOLD}")
        return of_measure(seen) or moved(seen) or (Cue(f"{sort} of {noun}") if named else told)
    if form == "percent":
        return voters(seen) or of_measure(seen) or _share(seen)
    cue = of_people_or_things(seen)
    if cue is not None or not noun:
        return cue or of_them(seen) or _left_out(seen)
    if form == "fraction":
        return Cue(f"share of {noun}")
    if found := done(seen):
        return found
    if noun in _LENGTHS or is_nought(seen):
        return None
    return Cue(
        f"number of {model(seen.mention.modifiers) or counted_as(noun)}"
    )  # "seven AK-47 assault rifles"


def _left_out(seen: View) -> Cue | None:
    """What the sentence before counts, where this one leaves the noun out: "In Leith there were 74"."""
    told = left_out(seen)
    if told is None or told.noun in _LENGTHS:
        return None
    return named(told.noun) if counts_people(told.noun) else _cue(view(seen.doc, told))


def _share(seen: View) -> Cue | None:
    """A percentage of something, or of votes for something."""
    noun = seen.noun
    following = set(seen.behind(8))
    if _VOTES & following and _COUNTED & following:
        return Cue(COUNTED_SO_FAR)
    if _VOTES & following or {"backed", "voted", "approved"} & {seen.lower(seen.last)}:
        against = {"against", "opposed", "rejected"} & following
        return Cue("votes against" if against else "votes in favour", "vote")
    return Cue(f"share of {noun}") if noun else None


def _claim(seen: View, read: _Reading) -> Claim:
    doc, mention = seen.doc, seen.mention
    sentence = doc.sentences[mention.sentence]
    index = None if read.cue.attribute == "age" else _event(seen, read.cue)
    event = None if index is None else doc.events[index]
    quote = _quote(doc, mention)
    about = _about(seen, read, index, event)
    certainty, sources = certainty_of(seen, read.cue, event, quote)
    happening = [] if read.cue.attribute == "age" else [about.concept or read.cue.attribute]
    return Claim(
        **located(doc, sentence, mention.span, Kind.COUNT, read.cue.attribute),
        subject="|".join([*happening, *labels_of(doc, about.entities)]),
        value=to_the_month(seen),
        extractor=_EXTRACTOR,
        certainty=certainty,
        sources=sources,
        role=Role.REPORTING if sentence.zone is Zone.DATELINE else Role.NEWS,
        about=about,
        scope=(*read.scope, ABSENT) if _is_of_absence(mention, event) else read.scope,
        context=context(doc, mention.sentence, mention.span),
    )


def _is_of_absence(mention: AmountMention, event: EventMention | None) -> bool:
    """Whether a length is that of what did not happen: "has not paid for ten years"."""
    return mention.form == "duration" and event is not None and event.negated


def _about(seen: View, read: _Reading, index: int | None, event: EventMention | None) -> About:
    pairs: set[tuple[str, int]] = set()
    if event is not None:
        pairs.update(event.entities)
    elif (having := holder(seen)) is not None:
        pairs.add(("agent", having.entity))
    if read.entity is not None:
        pairs.add((_ROLES.get(read.cue.attribute, "patient"), read.entity))
    if read.cue.attribute == "score":
        pairs.update(parties(seen))
    if read.cue.attribute == MATCH_LENGTH:
        pairs.update((SIDE, entity) for entity in players(seen))
    concept = read.cue.concept or (event.concept if event is not None else "")
    return About(concept, index, tuple(sorted(pairs)))


def _event(seen: View, cue: Cue) -> int | None:
    """The event that the count belongs to: of the cue's concept and nearest, else the one that governs it."""
    doc, span = seen.doc, seen.mention.span
    place = place_from(doc.events, span.start)
    around = doc.events[max(0, place - _EVENTS) : place + _EVENTS]
    near = [
        e for e in around if e.sentence == seen.mention.sentence and cue.concept and e.concept == cue.concept
    ]
    if cue.attribute == "score":  # "beat Leith 3-1 to reach the final": not what follows it
        near = [e for e in near if e.span.start < span.start] or near
    chosen = min(near, key=lambda event: (event.span.distance(span), event.span), default=None)
    chosen = chosen or governing(doc, span) or _told_behind(seen)
    if chosen is None:
        return None
    return doc.events.index(chosen, place_of(doc.events, chosen.span))


def _told_behind(seen: View) -> EventMention | None:
    """The event of the clause that tells which ones are meant: "one of 27 inns in Bern that the fire has closed"."""
    for at in range(seen.after, min(len(seen.words), seen.after + _RELATIVE_REACH)):
        if seen.breaks(at):
            return None
        if seen.lower(at) in SUBJECT_RELATIVE:
            start = seen.words[at].start
            inside = (e for e in seen.doc.events if e.form == "verb" and e.clause.start == start)
            return next(inside, None)
    return None


def _quote(doc: Annotated, mention: AmountMention) -> QuoteMention | None:
    """The speech that the amount stands in, the innermost one."""
    at = bisect_right(doc.quotes, mention.span.start, key=lambda quote: quote.span.start) - 1
    for index in range(at, max(-1, at - 4), -1):
        quote = doc.quotes[index]
        if quote.speech and quote.inner.holds(mention.span):
            return quote
    return None
