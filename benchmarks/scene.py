"""Where the news of an article took place, read from the whole article: only the benchmark of places asks for it.

No single mention decides. Every name that the map lists counts for each state in which it has a reading, by its weight:
headline and opening count most, "in Gary" more than "the Gary man", the dateline little. The state that fits all names
best is the article's, and the town in it that is named most heavily is the scene.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from scene_names import hidden
from scene_states import (
    Evidence,
    at_home,
    city_around,
    county_of,
    likeliest_state,
    named_state,
    supported,
    towns_of,
)

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events import governing
from claimcheck.annotate.gazetteer import Candidate, fold, look_up
from claimcheck.annotate.mentions import Annotated, PlaceMention, word_from
from claimcheck.annotate.places_premises import modified, qualified
from claimcheck.annotate.places_resolve import narrow
from claimcheck.model import Place, Zone

_HEADLINE, _LATER, _DATELINE = 3.0, 0.5, 0.7
_OUTLET = 0.3  # behind the dash in a headline: "... - Spokane News & Weather"
_OPENING = (2.5, 1.8, 1.8, 1.2, 1.2, 1.2)  # of the first sentences of the body
_USAGE = {"location": 1.0, "dateline": 1.0, "modifier": 0.4, "actor": 0.3}
_EVENT = 2.0  # times as much where the place says where what the headline tells of happened
_SHORTEST = 4  # letters of a name in capitals; shorter ones are acronyms and abbreviations
_LISTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_MOVING, _MEASURES, _HOMES = (frozenset(_LISTS[name].split()) for name in ("moving", "measures", "homes"))
_CARE, _POLICE, _COMPASS, _MEDIA = (
    frozenset(_LISTS["names"][name].split()) for name in ("care", "police", "compass", "media")
)
_ASIDE = 0.4  # share of "from Gary"
# Shares of what a town weighs among towns, by what stands beside it: a distance to it, a hospital, jail or court in it,
# people of it; its homes and its police say more, as does what the headline tells of.
_MEASURED, _CARED, _RESIDENT, _HOME, _OWN_HOME, _OFFICERS, _THERE = 0.1, 0.05, 0.5, 1.5, 3.0, 2.0, 1.5
_BACK = 6  # words before a town in which a distance stands
_NAMED = 3  # words in which an event follows the place that it is called by
_LEAD = 3  # sentences that open an article
_MENTIONS = 4  # of one name that count in full
_FULL = 3.0  # weight that the name named most is given, so that short articles decide too
# Times a town's weight from which the county decides, from which it stands alone.
_COUNTY, _COUNTY_ALONE = 0.8, 4.0
_LEVEL = 1.1  # times the weight of the next town that the first must have
_CITY = 0.3  # weight that a town needs
_READINGS = 60  # of one name, most populous first


def scene(doc: Annotated) -> Place | None:
    """The town of the article's news, or the state where no town is sure; None where neither is."""
    found = at_home(_evidence(doc), doc.document.text)
    state = likeliest_state(found)
    if state is None:
        return None
    towns = towns_of(found, state)
    best = max(towns, key=lambda place: (towns[place], place.path), default=None)
    county = county_of(found, state)
    if best is None or towns[best] < _CITY or not supported(found, state):
        return named_state(found, state)
    city = city_around(best, towns)
    rival = max((towns[place] for place in towns if city_around(place, towns) != city), default=0.0)
    if rival * _LEVEL > towns[best]:
        return named_state(found, state)
    if county and county[1] > _COUNTY * towns[best]:
        inside = [place for place in towns if place.path[: len(county[0].path)] == county[0].path]
        best = max(inside, key=lambda place: (towns[place], place.path), default=None)
        if best is None or county[1] > _COUNTY_ALONE * towns[best]:
            return county[0]
    return city_around(best, towns)


def _evidence(doc: Annotated) -> list[Evidence]:
    weights: dict[str, list[float]] = defaultdict(list)
    shares: dict[str, list[float]] = defaultdict(list)
    readings: dict[str, tuple[Candidate, ...]] = {}
    mentions = list(_mentions(doc))
    spelled = {fold(name): name for name, *_ in mentions if not name.isupper()}
    for written, candidates, weight, share in mentions:
        name = written if not written.isupper() else spelled.get(fold(written), written)
        weights[name].append(weight)
        shares[name].append(share)
        # a mention that says where it lies speaks for the others
        if name not in readings or len(candidates) < len(readings[name]):
            readings[name] = candidates
    sums = {name: sum(sorted(held, reverse=True)[:_MENTIONS]) for name, held in weights.items()}
    scale = max(1.0, _FULL / max(sums.values(), default=_FULL)) if any(sums.values()) else 1.0
    told = {name: sum(sorted(held, reverse=True)[:_MENTIONS]) for name, held in shares.items()}
    return [
        Evidence(name, readings[name][:_READINGS], scale * sums[name], scale * told[name]) for name in weights
    ]


def _mentions(doc: Annotated) -> Iterator[tuple[str, tuple[Candidate, ...], float, float]]:
    """Names on the map with their readings and weights, in order."""
    body = [n for n, sentence in enumerate(doc.sentences) if sentence.zone is Zone.BODY]
    order = {number: place for place, number in enumerate(body)}
    told = _told(doc)
    people = {name.text.split()[-1] for name in doc.names if name.type == "person" and " " in name.text}
    for mention in doc.places:
        name = doc.document.text[mention.span.start : mention.span.end]
        if (
            name in people
            or (name.isupper() and len(name) < _SHORTEST)
            or _side(name)
            or _call_letters(doc, mention)
        ):
            continue
        candidates = look_up(name)
        if mention.place.path:
            held = tuple(c for c in candidates if c.place == mention.place)
            candidates = held if held and _qualified(doc, mention) else candidates
        if candidates:
            named = mention.usage == "modifier" and _of_event(doc, mention, told)
            there = named or (mention.usage == "location" and _at_event(doc, mention, told))
            weight = _weight(doc, mention.sentence, order, mention.span.start)
            share = (1.0 if named else _use(mention)) * (_EVENT if there else 1)
            beside = _beside(doc, mention)
            share_there = beside * (_THERE if there and beside >= 1 else 1)
            yield name, candidates, weight * share, weight * share * share_there
    for town in hidden(doc):
        weight = _weight(doc, town.sentence, order, town.start)
        yield town.name, town.readings, weight * town.share, weight * town.told


def _side(name: str) -> bool:
    """Whether a name tells a side of some town and no town: "North", "East Side"."""
    first, *rest = name.lower().split()
    return first in _COMPASS and all(lexicon.ordinary(word) for word in rest)


def _call_letters(doc: Annotated, mention: PlaceMention) -> bool:
    """Whether a mention is the station or agency of a dateline: "LOUISVILLE, Ky. (WAVE)"."""
    start, end = mention.span.start, mention.span.end
    text = doc.document.text
    return (
        text[start:end].isupper() and text[max(0, start - 1) : start] == "(" and text[end : end + 1] in ") "
    )


def _told(doc: Annotated) -> frozenset[str]:
    """Concepts of what the headline and the first sentences tell."""
    first = [n for n, s in enumerate(doc.sentences) if s.zone in (Zone.HEADLINE, Zone.BODY)][: _LEAD + 1]
    return frozenset(
        e.concept
        for e in doc.events
        if e.sentence in first and not e.reporting and not e.concept.startswith("~")
    )


def _at_event(doc: Annotated, mention: PlaceMention, told: frozenset[str]) -> bool:
    if mention.preposition in _MOVING:
        return False
    event = governing(doc, mention.span)
    return event is not None and event.concept in told


def _of_event(doc: Annotated, mention: PlaceMention, told: frozenset[str]) -> bool:
    """Whether a place is part of what the news calls the event: "the Gary shooting"."""
    words = doc.sentences[mention.sentence].words
    last = word_from(words, mention.span.end)
    reach = words[min(last + _NAMED, len(words)) - 1].end
    return any(
        e.concept in told and e.form == "noun" and mention.span.end <= e.span.start < reach
        for e in doc.events
        if e.sentence == mention.sentence
    ) and all(word.text.isalpha() or "-" in word.text for word in words[last : last + 1])


def _qualified(doc: Annotated, mention: PlaceMention) -> bool:
    """Whether the text itself says where the place lies: "Gary, Ind."."""
    after = doc.document.text[mention.span.end : mention.span.end + 30].lstrip(", (")
    words = after.split()
    return any(
        narrow(look_up(mention.place.name), form)
        for length in (1, 2, 3)
        if (form := " ".join(words[:length]).rstrip(",;:)"))[:1].isupper()
    )


def _use(mention: PlaceMention) -> float:
    share = _USAGE.get(mention.usage, 0.0)
    return share * (_ASIDE if mention.usage == "location" and mention.preposition in _MOVING else 1.0)


def _beside(doc: Annotated, mention: PlaceMention) -> float:
    """How far the words round a town say that the news is of it: of its homes, not of a hospital or people there."""
    words = doc.sentences[mention.sentence].words
    first = word_from(words, mention.span.start)
    last = word_from(words, mention.span.end, first)
    if mention.usage == "location":
        before = [word.lower for word in words[max(0, first - _BACK) : first]]
        if _MEASURES & {*before}:
            return _MEASURED
        if before[-1:] == ["of"] and _COMPASS & {*before[-2:]}:
            return _ASIDE
        return _CARED if _CARE & {*before[-3:]} else _share_of(qualified(words, first))
    if mention.usage != "modifier":
        return 1.0
    behind = [word.lower for word in words[last : last + 3]]
    if _CARE & {*behind} or _MEDIA & {*behind[:2]}:
        return _CARED
    if _POLICE & {*behind[:1]}:
        return _OFFICERS
    noun = modified(words, last)
    return _OWN_HOME if noun in _HOMES else _share_of(noun)


def _share_of(noun: str) -> float:
    """What a noun that a town qualifies makes of it: "a home in Gary", "a man from Gary"."""
    if noun in _HOMES:
        return _HOME
    person = lexicon.is_person_noun(noun) or lexicon.noun_class(noun)[:1] == "p"
    return _RESIDENT if person else 1.0


def _weight(doc: Annotated, sentence: int, order: Mapping[int, int], start: int) -> float:
    zone = doc.sentences[sentence].zone
    if zone is Zone.HEADLINE:
        before = doc.document.text[doc.sentences[sentence].span.start : start]
        return _OUTLET if " - " in before or " | " in before else _HEADLINE
    if zone is Zone.DATELINE:
        return _DATELINE
    at = order.get(sentence)
    if at is None:
        return 0.0 if zone in (Zone.RELATED, Zone.BOILERPLATE) else _LATER
    return _OPENING[at] if at < len(_OPENING) else _LATER
