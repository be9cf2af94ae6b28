"""A length in years that runs to the article's own day: "in 1984, 30 years ago", "built in 1974. It has stood for 40
years", "founded in 1924, the choir celebrates its 90th anniversary this year", "has led it since 2018 and retires
after 12 years in the post"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from claimcheck.annotate.mentions import Annotated, TimeMention
from claimcheck.claims.arithmetic_lengths import (
    Dated,
    Length,
    dates,
    text_of,
    until_now,
    verb_before,
    words_between,
)
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.claims.date import build
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check, Duration, Kind, Span, TimeInterval

_BEGIN = listed("claims.arithmetic_since", "begin")
_LASTS = listed("claims.arithmetic_since", "lasts")
_LEAVES = listed("claims.arithmetic_since", "leaves")
_STATES = listed("claims.arithmetic_since", "states")
_LEADS = listed("claims.arithmetic_since", "leads")
_POSTS = in_order("claims.arithmetic_since", "posts")
_NOT_NOW = listed("claims.arithmetic_since", "not_now")
_MARKING = listed("claims.arithmetic_since", "marking")
_AROUND = listed("claims.arithmetic_spell", "around")
_AGO = frozenset({",", "in", "on", "(", "or", "—", "–", "back"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_LINKS = frozenset({"for", "already", "now", "been", "in"})
_HAVE = frozenset({"has", "have", "had"})
_HAS = frozenset({"has", "have"})
_THERE = frozenset({"there", "in", "it", "with", "them", "since"})
_BEFORE = 9  # words before the length that hold the pronoun and the verb
_HANGS = 7  # words before the date among which its verb stands
_POST = 3  # words of "in the post"
_NEAR = 5  # words between a length and the year it runs from
_ROUND = 5  # years; multiples of it are told in round figures, and may be two off
_YEAR = 365
_BUILT = listed("claims.arithmetic_since", "built")
_PEOPLE = frozenset({"who", "whom", "he", "she", "his", "her"})
_IS = frozenset({"is", "are"})
_AGES = 20  # ages of one document that are looked at
_THING = 10  # years; what is younger is told of children
_FAR = 30  # years; an age further from the start is of something else


def since(length: Length, stated: TimeInterval) -> Iterator[Check]:
    """Checks "duration-ends" of years that have passed by the stated day of publication, and of anniversaries."""
    start = _beside(length) or _told_before(length) or _in_post(length) if length.years else None
    if start is None and length.years and (begun := _done(length)) is not None:
        yield from until_now(length, begun, stated, _YEAR * 2, sure=True)
    if start is not None:
        round_figure = length.years % _ROUND == 0 and length.time.expression.form != "event-offset"
        ago = length.time.expression.form == "offset" and start[0].span.start > length.time.span.end
        yield from until_now(length, start, stated, _YEAR * (2 if round_figure else 1), sure=ago)


def _beside(length: Length) -> Dated | None:
    """ "In 1984, 30 years ago"; "since 2004, a reign of 30 years": a date beside a length that runs to now."""
    told = dates(length.doc, length.time.sentence, None)
    return told[0] if len(told) == 1 and _runs_to_now(length, told[0][0]) else None


def _runs_to_now(length: Length, other: TimeMention) -> bool:
    time = length.time
    one, two = sorted((time, other), key=lambda t: t.span)
    joint = words_between(length.doc, one.span.end, two.span.start)
    if time.expression.form == "offset" and time.expression.get("direction") == "-1":
        return len(joint) <= 2 and set(joint) <= _AGO
    reign = time.expression.form == "duration" and other.preposition == "since"
    return reign and len(joint) <= _NEAR and set(joint) <= _AROUND | {"since"}


def _told_before(length: Length) -> Dated | None:
    """The one date with a year before the length, or in the sentence before it, of what has lasted or is marked."""
    marked = length.time.expression.form == "event-offset" and _is_marked(length)
    if not marked and not (length.time.expression.form == "duration" and _has_lasted(length)):
        return None
    here = dates(length.doc, length.time.sentence, None)
    if any(other.span.start > length.time.span.end for other, _ in here):
        return None  # "its 40th anniversary in 2013"
    found = here or dates(length.doc, length.time.sentence - 1, None)
    told = len(found) == 1 and verb_before(length.doc, found[0][0], _BEGIN, _HANGS)
    return found[0] if told else None


def _in_post(length: Length) -> Dated | None:
    """The year since which somebody "has led" what is left "after 12 years in the post", in one sentence or in two."""
    words, behind = length.ahead(_BEFORE), length.words[length.last : length.last + _POST]
    posts = " ".join(word.lower for word in behind).startswith(_POSTS)
    if words[-1:] != ["after"] or not posts or not any(lemma_of_verb(word) in _LEAVES for word in words):
        return None
    here = dates(length.doc, length.time.sentence, None)
    found = here or (
        dates(length.doc, length.time.sentence - 1, None) if length.words[0].lower in _PRONOUNS else []
    )
    led = len(found) == 1 and found[0][0].preposition == "since"
    return found[0] if led and verb_before(length.doc, found[0][0], _LEADS, _HANGS) else None


def _done(length: Length) -> Dated | None:
    """The year "since" which somebody does there what the sentence before or after tells of "for 12 years"."""
    words = length.ahead(_BEFORE)
    heads = [at for at, word in enumerate(words[:-2]) if word in _HAS]
    verb = lemma_of_verb(words[heads[-1] + 1]) if heads and words[-1] == "for" else ""
    if not verb or length.behind not in ("", ".", ";"):
        return None
    for sentence in (length.time.sentence + 1, length.time.sentence - 1):
        told = dates(length.doc, sentence, None)
        if len(told) == 1 and _goes_on(length, told[0][0], verb):
            return told[0]
    return None


def _goes_on(length: Length, time: TimeMention, verb: str) -> bool:
    """Whether "she has sung there since 2017" tells of the same deed."""
    words = [word.lower for word in length.doc.sentences[time.sentence].words if word.end <= time.span.start]
    done = words[2:3] and lemma_of_verb(words[2]) == verb
    there = set(words[3:]) <= _THERE and words[1:2] and words[1] in _HAS
    return bool(done and there) and time.preposition == "since" and words[0] in _PRONOUNS


def _is_marked(length: Length) -> bool:
    """Whether "celebrates its" stands right before "90th anniversary"."""
    said = text_of(length.doc, length.time).lower().endswith(("anniversary", "birthday", "jubilee"))
    ahead = length.ahead(4)
    return said and ahead[-1:] in (["its"], ["their"]) and not _MARKING.isdisjoint(ahead)


def _has_lasted(length: Length) -> bool:
    """Whether "it has stood for" or "retires this month after" stands before the length."""
    words = length.ahead(_BEFORE)
    if words[-1:] == ["after"]:
        return _ends_now(length, words)
    heads = [at for at in range(1, len(words)) if words[at] in _HAVE and _is_subject(length, words[at - 1])]
    behind = words[heads[-1] + 1 :] if heads else []
    verbs = [word for word in behind if word not in _LINKS]
    lasts = len(verbs) == 1 and verbs[0] in (_STATES if "been" in behind else _LASTS)
    return lasts and length.behind not in _NOT_NOW


def _is_subject(length: Length, word: str) -> bool:
    """Whether "has" is said of what was told to have begun: a pronoun, or "Founded in 1962, the firm has"."""
    opening = length.words[0].lower
    return word in _PRONOUNS or (lemma_of_verb(opening) in _BEGIN and opening != lemma_of_verb(opening))


def _ends_now(length: Length, words: list[str]) -> bool:
    """Whether "retires this month" or "is to close next week" stands before "after 30 years"."""
    now = any(
        other.expression.form == "deictic" and other.expression.get("shift") == "0"
        for other in length.doc.times
        if other.sentence == length.time.sentence and other.span.end <= length.time.span.start
    )
    return now and any(lemma_of_verb(word) in _LEAVES for word in words)


def standing_ages(doc: Annotated, stated: TimeInterval) -> Iterator[Check]:
    """Checks "duration-ends" of the age of a thing: "The viaduct, opened in 1908, is 112 years old"."""
    able = (mention for mention in doc.amounts if mention.form == "age" and mention.amount.exact)
    for seen in (view(doc, mention) for mention in islice(able, _AGES)):
        told = dates(doc, seen.mention.sentence, None)
        age = seen.mention.amount.low or Fraction(0)
        if (
            len(told) != 1
            or age < _THING
            or seen.lower(seen.first - 1) not in _IS
            or seen.mention.amount.unit != "year"
        ):
            continue
        time, begun = told[0]
        apposed = time.span.end < seen.mention.span.start and seen.lower(seen.first - 2) == ","
        apposed = apposed and not _PEOPLE & {word.lower for word in seen.words}
        verb = verb_before(doc, time, _BUILT, _HANGS)
        years = stated.earliest.year - begun.earliest.year
        if apposed and verb and 1 < abs(years - age) <= _FAR:
            yield _of_thing(doc, seen, told[0], stated, years)


def _of_thing(doc: Annotated, seen: View, start: Dated, stated: TimeInterval, years: int) -> Check:
    time, begun = start
    first = build(doc, time, time.span, "start", begun, None, None)
    now = build(doc, time, doc.document.published_span or Span(0, 0), "published", stated, None, None)
    old = seen.mention.amount.low or Fraction(0)
    age = build(doc, time, seen.mention.span, "duration", Duration(old, old, "year"), None, None)
    detail = f"from {text_of(doc, time)} to {stated} is {years} years, not '{doc.text_at(seen.mention.span)}'"
    return Check("duration-ends", Kind.DATE, ((age,), (first,), (now,)), detail)
