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

from scene_states import Evidence, city_around, county_of, likeliest_state, named_state, supported, towns_of

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events import governing
from claimcheck.annotate.gazetteer import Candidate, look_up
from claimcheck.annotate.mentions import Annotated, NameMention, PlaceMention, word_from
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
_MOVING, _INSIDE, _MEASURES, _CARE, _HOMES, _POLICE = (
    frozenset(_LISTS[name].split()) for name in ("moving", "inside", "measures", "care", "homes", "police")
)
_ASIDE, _OFFICE = 0.4, 0.8  # shares of "from Gary" and of "Gary Police Department"
_UNTYPED = 0.5  # of a name that nothing shows to be a person, an organisation or a place
# Shares of what a town weighs among towns, by what stands beside it: a distance to it, a hospital, jail or court in it,
# people of it; its homes and its police say more, as does what the headline tells of.
_MEASURED, _CARED, _RESIDENT, _HOME, _OWN_HOME, _OFFICERS, _THERE = 0.1, 0.1, 0.5, 1.5, 3.0, 2.0, 1.5
_BACK = 6  # words before a town in which a distance stands
_LEAD = 3  # sentences that open an article
_MENTIONS = 4  # of one name that count in full
_FULL = 3.0  # weight that the name named most is given, so that short articles decide too
# Times a town's weight from which the county decides, from which it stands alone.
_COUNTY, _COUNTY_ALONE = 0.8, 4.0
_CITY = 0.3  # weight that a town needs
_READINGS = 60  # of one name, most populous first


def scene(doc: Annotated) -> Place | None:
    """The town of the article's news, or the state where no town is sure; None where neither is."""
    found = _evidence(doc)
    state = likeliest_state(found)
    if state is None:
        return None
    towns = towns_of(found, state)
    best = max(towns, key=lambda place: (towns[place], place.path), default=None)
    county = county_of(found, state)
    if best is None or towns[best] < _CITY or not supported(found, state):
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
    for name, candidates, weight, share in _mentions(doc):
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
    for mention in doc.places:
        name = doc.document.text[mention.span.start : mention.span.end]
        if name.isupper() and len(name) < _SHORTEST:
            continue
        candidates = look_up(name)
        if mention.place.path:
            held = tuple(c for c in candidates if c.place == mention.place)
            candidates = held if held and _qualified(doc, mention) else candidates
        if candidates:
            there = mention.usage == "location" and _at_event(doc, mention, told)
            weight = _weight(doc, mention.sentence, order, mention.span.start)
            share = _use(mention) * (_EVENT if there else 1)
            share_there = _beside(doc, mention) * (_THERE if there else 1)
            yield name, candidates, weight * share, weight * share * share_there
    for named in doc.names:
        name = _seat(named) if named.type == "organisation" else _untyped(doc, named)
        if named.form == "name" and name and (candidates := look_up(name)):
            weight = _weight(doc, named.sentence, order, named.span.start)
            share = _OFFICE if named.type else _UNTYPED
            yield name, candidates, weight * share, weight * share


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
        return _CARED if _CARE & {*before[-3:]} else _share_of(qualified(words, first))
    if mention.usage != "modifier":
        return 1.0
    behind = [word.lower for word in words[last : last + 3]]
    if _CARE & {*behind}:
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


def _untyped(doc: Annotated, name: NameMention) -> str:
    """A name of no known type where its neighbours put it on the map: "in Killingly", "an Immokalee teenager"."""
    if name.type or lexicon.ordinary(name.text.lower()):
        return ""
    words = doc.sentences[name.sentence].words
    first = word_from(words, name.span.start)
    last = word_from(words, name.span.end)
    before = words[first - 1].lower if first else ""
    after = words[last].lower if last < len(words) else ""
    return name.text if before in _INSIDE or lexicon.is_person_noun(after) else ""


def _seat(name: NameMention) -> str:
    """The place that an organisation's name begins with: "Lake County" of "Lake County Sheriff's Office"."""
    words = name.text.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        first = " ".join(words[:length])
        if length == 1 and lexicon.ordinary(first.lower()):
            return ""  # "Federal Police", "Star Tribune"
        if any(c.people or c.place.level == "region" for c in look_up(first)):
            return first
    return ""
