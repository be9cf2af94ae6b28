"""What an article is about, in weighted features: the ground on which two articles are held against one another.

Nothing here looks at another article: a profile is the same in any company. Weights are bits of surprise above what
every article repeats, from the fixed table of `weights`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import log, sqrt

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated, Sentence, Word
from claimcheck.annotate.words import lemma
from claimcheck.model import Dated, TimeInterval, Zone
from claimcheck.model.records import dataclass
from claimcheck.subjects.addresses import addresses
from claimcheck.subjects.families import family, is_common
from claimcheck.subjects.towns import Town, town
from claimcheck.subjects.weights import surprise
from claimcheck.values.time import resolve

_BASE = 10.0  # bits; forms met once in a thousand words or more say nothing of what an article is about
_LEAST_NAME = 1.0  # weight of a name that is a common word too: "May", "Long"
_AGAIN = 0.5  # what each doubling of a feature's mentions adds, in nats
_LEAD = 2  # last sentence, from 0, in which an article names what it is about
_LEAD_WEIGHT = 2.0
_DIGIT = 2.0  # bits above the base for a further digit of a number
_KINDS = 3  # kinds of event kept, the most told first
_NARROW = 7  # days; a wider date of publication resolves no weekday and is no common day
_HOST = "host"  # the concept of playing host to a meeting, a ceremony, a tournament
_POINTS = frozenset({"absolute", "partial", "weekday", "offset", "deictic"})


@dataclass(frozen=True, slots=True)
class Person:
    """How an article speaks of a person, known by surname."""

    salience: float  # 1 for one mention, more for more, double where the lead names them
    given: str  # folded given name, "" where the article gives none
    age: int | None


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's features. All texts are folded."""

    document: str
    words: Mapping[str, float]  # lemma -> weight
    names: Mapping[str, float]  # word of a name -> weight
    numbers: Mapping[str, float]
    word_norm: float  # Euclidean lengths of the above, never 0
    name_norm: float
    persons: Mapping[str, Person]  # by surname
    main: str  # surname of the person it is about most, "" where it names none
    places: Mapping[str, float]  # town -> salience
    town: Town | None  # the first, where the article says in which region it lies
    addresses: frozenset[str]
    days: frozenset[int]  # ordinals of single days that the text names, resolved
    calendar: frozenset[tuple[str, str]]  # (month, day) pairs as written
    ordinals: Mapping[str, frozenset[str]]  # counted noun -> ordinals, as in "81st ceremony"
    published: TimeInterval | None
    kinds: tuple[str, ...]  # kinds of event it tells of, the most told first
    hosts: frozenset[str]  # last words of the names of those who host something
    told: frozenset[str]  # all of them: causes, what came of it, what else it brings up


def profile(doc: Annotated, dated: Dated) -> Profile:
    """The features of an annotated article; links to other stories say nothing of it."""
    told = frozenset(n for n, sentence in enumerate(doc.sentences) if sentence.zone is not Zone.RELATED)
    in_names = _name_words(doc, told)
    words, numbers = _rest(doc, told, {word.start for word in in_names})
    names = _weighted(Counter(fold(word.text) for word in in_names), least=_LEAST_NAME)
    persons = _persons(doc, told)
    events = _events(doc, told)
    return Profile(
        document=doc.document.id,
        words=words,
        names=names,
        numbers=numbers,
        word_norm=_norm(words),
        name_norm=_norm(names),
        persons=persons,
        main=max(persons, key=lambda name: (persons[name].salience, name), default=""),
        places=_places(doc, told),
        town=town(doc),
        addresses=addresses(doc),
        days=_days(doc, told, dated.interval),
        calendar=_calendar(doc, told),
        ordinals=_ordinals(doc, told),
        published=dated.interval,
        kinds=tuple(sorted(events, key=lambda kind: (-events[kind], kind))[:_KINDS]),
        hosts=_hosts(doc, told),
        told=frozenset(events),
    )


def narrow(interval: TimeInterval | None) -> bool:
    """Whether a date of publication is known to about a week."""
    return interval is not None and (interval.latest - interval.earliest).days <= _NARROW


def _name_words(doc: Annotated, told: frozenset[int]) -> list[Word]:
    return [
        word
        for name in doc.names
        if name.form == "name" and name.sentence in told
        for word in _within(doc.sentences[name.sentence], name.span.start, name.span.end)
        if word.text[0].isupper() and len(word.text) > 1
    ]


def _within(sentence: Sentence, start: int, end: int) -> Iterator[Word]:
    return (word for word in sentence.words if start <= word.start < end)


def _rest(doc: Annotated, told: frozenset[int], named: set[int]) -> tuple[dict[str, float], dict[str, float]]:
    """Weighted words and numbers outside names."""
    words: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for sentence in (doc.sentences[n] for n in sorted(told)):
        for word in sentence.words:
            if word.start in named:
                continue
            if base := _base(word.text):
                words[base] += 1
            elif word.text[0].isdigit() and len(word.text) > 1:
                numbers[word.text] += 1
    weights = {text: 1 + _DIGIT * min(3, len(text) - 2) for text in numbers}
    return _weighted(words), {text: weights[text] * _more(n) for text, n in numbers.items()}


@lru_cache(1 << 16)
def _base(form: str) -> str:
    """The lemma of a word that is written as one, "" for names in capitals, numbers and marks."""
    lower = form.lower()
    return lemma(lower) if len(lower) > 2 and lower.isalpha() and form[1:].islower() else ""


def _weighted(counts: Mapping[str, int], least: float = 0.0) -> dict[str, float]:
    above = ((form, max(least, surprise(form) - _BASE), times) for form, times in counts.items())
    return {form: bits * _more(times) for form, bits, times in above if bits > 0}


def _more(times: int) -> float:
    return 1 + _AGAIN * log(times)


def _norm(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values())) or 1.0


def _persons(doc: Annotated, told: frozenset[int]) -> dict[str, Person]:
    mentions = Counter(name.entity for name in doc.names if name.sentence in told)
    lead = {name.entity for name in doc.names if name.sentence in told and name.sentence <= _LEAD}
    found: dict[str, Person] = {}
    for index in sorted(mentions):
        entity = doc.entities[index]
        parts = fold(entity.label).split()
        if entity.type != "person" or not parts:
            continue
        salience = (1 + log(mentions[index])) * (_LEAD_WEIGHT if index in lead else 1.0)
        known = found.get(parts[-1])
        if known is None or salience > known.salience:
            found[parts[-1]] = Person(salience, parts[0] if len(parts) > 1 else "", entity.age)
    return found


def _places(doc: Annotated, told: frozenset[int]) -> dict[str, float]:
    found: dict[str, float] = {}
    for mention in doc.places:
        place = mention.place
        if mention.sentence in told and mention.usage != "actor" and place.level == "city" and place.path:
            weight = _LEAD_WEIGHT if mention.sentence <= _LEAD else 1.0
            key = "/".join(place.path)
            found[key] = found.get(key, 0.0) + weight
    return found


def _days(doc: Annotated, told: frozenset[int], published: TimeInterval | None) -> frozenset[int]:
    """Single days that the text names; without a date of publication only those that carry their year."""
    anchor = published if narrow(published) else None
    found = set()
    for time in doc.times:
        if time.sentence in told and time.expression.form in _POINTS:
            readings = resolve(time.expression, anchor, -1)
            if len(readings) == 1 and readings[0].earliest == readings[0].latest:
                found.add(readings[0].earliest.toordinal())
    return frozenset(found)


def _calendar(doc: Annotated, told: frozenset[int]) -> frozenset[tuple[str, str]]:
    dates = (time.expression for time in doc.times if time.sentence in told)
    return frozenset((e.get("month"), e.get("day")) for e in dates if e.get("month") and e.get("day"))


def _ordinals(doc: Annotated, told: frozenset[int]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for amount in doc.amounts:
        if amount.form == "ordinal" and amount.sentence in told and amount.noun and amount.amount.exact:
            found.setdefault(amount.noun, set()).add(str(amount.amount.low))
    return {noun: frozenset(held) for noun, held in found.items()}


def _events(doc: Annotated, told: frozenset[int]) -> dict[str, int]:
    """How often an article tells of each kind of event that says something."""
    counts = Counter(
        family(event.concept)
        for event in doc.events
        if event.sentence in told and not event.reporting and not event.concept.startswith("~")
    )
    return {kind: times for kind, times in counts.items() if not is_common(kind)}


def _hosts(doc: Annotated, told: frozenset[int]) -> frozenset[str]:
    """Who hosts something by the article, known by the last word of a name."""
    labels = (
        fold(doc.entities[argument.entity].label).split()
        for event in doc.events
        if event.concept == _HOST and event.sentence in told and not event.negated
        for argument in event.arguments
        if argument.role == "agent" and argument.entity is not None
    )
    return frozenset(label[-1] for label in labels if label)
