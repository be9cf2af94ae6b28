"""The age of somebody named, however it is told: at a happening, at a birthday or on the day of the article.

"Was 43 when", "at the age of 56", "turned 70", "his 90th birthday", "became a surgeon at 25", "a 34-year-old cook, Ada
Lund", "Ada Lund, a retired cook of 71".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import AmountMention, Annotated, NameMention, in_sentences
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.age_owner import person_of_age
from claimcheck.claims.arithmetic_age import can_be_age
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.data.listed import listed
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

NOW, BIRTHDAY, THEN = "now", "birthday", "then"
"""On the day of the article, on a birthday, or when something happened."""
_MOST = 40  # ages of one document that are looked at
_BODY = frozenset({Zone.HEADLINE, Zone.BODY})
_TURNED = frozenset({"turned", "turning"})
_OTHERWISE = listed("claims.age_told", "otherwise")
_BECOMING = listed("claims.age_told", "becoming")
_CELEBRATING = listed("claims.age_told", "celebrating")
_DYING = listed("claims.age_told", "dying")
_OTHERS = listed("claims.age_told", "others")
_AGE_WORDS = frozenset({"age", "aged", "year", "years", "old", "birthday", "turn"})
_MARKS = frozenset(",;:()—–.")
_REACH = 6  # words before a birthday that say that it is none: "a week short of his 90th birthday"
_APPOSED = 5  # words of "Ada Lund, a retired ship's cook of 71"


class ToldAge(NamedTuple):
    """An age with its person and what is told beside it."""

    mention: AmountMention
    years: int
    person: str  # the name, in lower case
    moment: str
    deeds: frozenset[str]  # concepts of what happened then
    words: frozenset[str]  # of the same, names left out


def can_be_told(doc: Annotated) -> bool:
    """Whether an article has a number that can be an age."""
    return any(map(can_be_age, doc.amounts))


def told_ages(doc: Annotated) -> Iterator[ToldAge]:
    """Every age of somebody named that the news of an article tells, in order."""
    able = (m for m in doc.amounts if can_be_age(m) and doc.sentences[m.sentence].zone in _BODY)
    for mention in islice(able, _MOST):
        seen = view(doc, mention)
        moment = _moment(seen)
        person = _person(seen, moment) if moment else ""
        if person:
            start, end = _segment(seen)
            deeds, words = _deeds(seen, start, end), _words(seen, start, end)
            yield ToldAge(mention, int(mention.amount.low or 0), person, moment, deeds, words)


def _moment(seen: View) -> str:
    """When the person was of the age, "" where the number is no age that is told so."""
    before, after = seen.lower(seen.first - 1), seen.lower(seen.last)
    if seen.mention.form == "ordinal":
        return "" if _OTHERWISE & set(seen.ahead(_REACH)) else BIRTHDAY
    if before in _TURNED and not is_person_noun(after):
        return BIRTHDAY
    if before in ("was", "is") and after == "when":
        return THEN
    if seen.mention.form == "age":
        return _moment_of_age(seen)
    verbs = {lemma_of_verb(word.lower) for word in seen.words[: seen.first]}
    ends = not after[:1].isalnum() or after == "and"
    if before == "at" and ends and verbs & _BECOMING:
        return THEN
    return THEN if before == "to" and ends and "live" in verbs else ""


def _moment_of_age(seen: View) -> str:
    before, after = seen.lower(seen.first - 1), seen.lower(seen.last)
    at_age = (
        before in ("at", "only", "just")
        or seen.ahead(3) == ["at", "the", "age"]
        or seen.ahead(2) == ["age", "of"]
    )
    dying = any(lemma_of_verb(word.lower) in _DYING for word in seen.words)
    if (
        at_age
        or after in ("when", "then")
        or seen.behind(3) == ["at", "the", "time"]
        or (before == "aged" and dying)
    ):
        return THEN
    return NOW


def _person(seen: View, moment: str) -> str:
    """The name of the person, "" where the sentence does not tell or names several."""
    doc = seen.doc
    owner = person_of_age(seen)
    if owner is not None and owner.entity is not None:
        return doc.entities[owner.entity].label.lower()
    names = [
        n for n in in_sentences(doc.names, seen.mention.sentence) if n.form == "name" and n.type != "place"
    ]
    persons = [n for n in names if n.type == "person"] or names
    labels = {doc.entities[n.entity].label.lower() for n in persons if n.entity is not None}
    if moment == BIRTHDAY and (subject := _celebrates(seen, persons)):
        return subject
    if len(labels) != 1 or _OTHERS.intersection(word.lower for word in seen.words):
        return ""
    if moment == NOW and not _is_apposed(seen, persons[0].span.start, persons[0].span.end):
        return ""
    if seen.lower(seen.first - 1) == "aged" and is_person_noun(seen.lower(seen.first - 2)):
        return ""  # "a driver aged 40 ran into Ada Lund"
    return labels.pop()


def _celebrates(seen: View, persons: Sequence[NameMention]) -> str:
    """Who "turned 90" or "celebrated her 90th birthday", named right before it; "" for nobody."""
    text = seen.doc.document.text
    before = [name for name in persons if name.span.end <= seen.mention.span.start]
    if not before or before[-1].entity is None:
        return ""
    between = text[before[-1].span.end : seen.mention.span.start].replace(",", " ").split()
    plain = all(word.lower() in _CELEBRATING for word in between)
    return seen.doc.entities[before[-1].entity].label.lower() if plain else ""


def _is_apposed(seen: View, start: int, end: int) -> bool:
    """ "A 34-year-old ship's cook, Ada Lund,", "Ada Lund, a retired cook of 71"."""
    text = seen.doc.document.text
    span = seen.mention.span
    if span.end <= start:
        between = text[span.end : start].split()
        return len(between) <= _APPOSED and bool(between) and between[-1].endswith(",") and _plain(between)
    between = text[end : span.start].split()
    opens = between[:1] == [","] and len(between) <= _APPOSED + 1 and _plain(between[1:])
    return opens and between[-1] == "of"


def _plain(words: list[str]) -> bool:
    return sum(word.count(",") for word in words) <= 1


def _segment(seen: View) -> tuple[int, int]:
    """The words of the clause of the age, with what follows "when"."""
    start = next((at + 1 for at in range(seen.first - 1, -1, -1) if seen.words[at].text in _MARKS), 0)
    end = next(
        (at for at in range(seen.last, len(seen.words)) if seen.words[at].text in _MARKS), len(seen.words)
    )
    if start >= seen.first - 2 or end - start <= _APPOSED:
        return 0, len(seen.words)  # "At 34, she ...", ", aged 34,"
    return start, end


def _deeds(seen: View, start: int, end: int) -> frozenset[str]:
    low, high = seen.words[start].start, seen.words[end - 1].end
    events = events_in(seen.doc, seen.mention.sentence)
    return frozenset(e.concept for e in events if low <= e.span.start < high and not e.reporting)


def _words(seen: View, start: int, end: int) -> frozenset[str]:
    plain = (w for w in seen.words[start:end] if w.text[0].islower() and w.lower not in FUNCTION_WORDS)
    return frozenset(lemma(w.lower, "n") for w in plain) - _AGE_WORDS
