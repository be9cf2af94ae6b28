"""Nationality, kind, place and rank of a subject, from what stands behind "is"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_claims import Described, claim
from claimcheck.claims.description_content import STOPS, content
from claimcheck.claims.description_phrase import Phrase, bases, phrase
from claimcheck.claims.description_subject import COPULAS, Frame
from claimcheck.claims.description_words import kin, kind_of
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Amount, Claim, Description, Grain, Kind, Span, TimeInterval

NATIONALITY, KIND, YEAR, WHERE, RANK = "nationality", "kind", "year", "located", "rank"
_OWNERS = frozenset({"the", "his", "her", "its", "their", "'s", "’s"})
_INSIDE = 7  # words from "in" to "of"
_BETWEEN = 3  # words from an ordinal to its noun
_IN = frozenset({"in", "of"})
_SITUATED = frozenset({"located", "situated", "based", "headquartered"})
_SETTLED = frozenset(["city", "county", "state", "country", "organisation", "school"])


def identities(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """All claims from the phrase behind the copula of a frame."""
    words = doc.sentences[number].words
    if words[found.verb].lower not in COPULAS:
        return
    read = phrase(words, found.said, 1)
    if read is not None:
        yield from _said(doc, number, found, read, of)
    yield from _where(doc, number, found, read, of)


def _said(doc: Annotated, number: int, found: Frame, read: Phrase, of: Described) -> Iterator[Claim]:
    words = doc.sentences[number].words
    nouns = tuple(sorted({form for at in read.heads for form in kin(words[at].lower)}))
    heads = bases(words, read.heads)
    codes = tuple(sorted({code for *_, held in read.nations for code in held}))
    if read.nations and not (read.denied and heads) and not set(heads) & listed("serving"):
        span = Span(words[read.nations[0][0]].start, words[read.nations[-1][1]].end)
        value = Description(codes, nouns, read.denied, read.alone)
        yield claim(doc, number, span, Kind.ATTRIBUTION, NATIONALITY, value, of)
    if heads and not {words[at].lower for at in read.modifiers} & listed("relative"):
        span = Span(words[read.heads[0]].start, words[read.heads[-1]].end)
        kinds = tuple(sorted(_kinds(words, read)))
        more = content(words, found.said[1:], STOPS if read.denied else frozenset())
        told = Description(heads, kinds, read.denied, more=more)
        yield claim(doc, number, span, Kind.ATTRIBUTION, KIND, told, of)
    if read.denied or not heads:
        return
    if read.year >= 0:
        year = int(words[read.year].text)
        if 1000 <= year <= 2100:
            span = Span(words[read.year].start, words[read.year].end)
            when = TimeInterval(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)
            yield claim(doc, number, span, Kind.DATE, YEAR, when, of)
    for at in (n for n in found.said if ordinal(words[n].lower)):
        rank = _rank(doc, number, words, at, of) if at != read.ordinal or read.article != "a" else None
        if rank is not None:
            yield rank


def _kinds(words: Sequence[Word], read: Phrase) -> set[str]:
    """The kinds that the heads name, each by itself or with the word before it: "political party"."""
    named = set[str]()
    for at in read.heads:
        base = lemma(words[at].lower, "n")
        named.add(kind_of(f"{words[at - 1].lower} {base}") or kind_of(base))
    return named - {""}


def _rank(doc: Annotated, number: int, words: Sequence[Word], at: int, of: Described) -> Claim | None:
    """ "the third largest city", "her second studio album": which of its kind a thing is."""
    if not at or words[at - 1].lower not in _OWNERS:
        return None
    last = at + 1
    while last < len(words) and last - at <= _BETWEEN and kind_of(lemma(words[last].lower, "n")) == "":
        if form_of(words[last].lower).closed or not words[last].text[0].isalpha():
            return None
        last += 1
    if last >= len(words) or last - at > _BETWEEN:
        return None
    if kind_of(lemma(words[last].lower, "n")) == "person":
        return None  # a fifth coach of the season is the first of his club
    span = Span(words[at].start, words[at].end)
    place = Fraction(ordinal(words[at].lower))
    what = " ".join(word.lower for word in words[max(at + 1, last - 1) : last + 1])
    return claim(doc, number, span, Kind.COUNT, f"{RANK} of {what}", Amount(place, place), of)


def _where(doc: Annotated, number: int, found: Frame, read: Phrase | None, of: Described) -> Iterator[Claim]:
    """The place that a settlement, a land or a school is said to lie in."""
    words = doc.sentences[number].words
    at = read.end if read is not None else 1
    if read is not None and (read.denied or not _lies(words, read)):
        return
    if read is None and words[found.said[1]].lower in ("not", "n't"):
        return
    while at < len(found.said) and words[found.said[at]].lower in _SITUATED | listed("adverbs"):
        at += 1
    if at + 1 >= len(found.said) or words[found.said[at]].lower not in _IN:
        return
    at = _inside(words, found.said, at)
    start = words[found.said[at]].end
    place = bisect_left(doc.places, start, key=lambda mention: mention.span.start)
    if place < len(doc.places):
        mention = doc.places[place]
        if mention.span.start - start <= len(" the ") and mention.place.path:
            yield claim(doc, number, mention.span, Kind.LOCATION, WHERE, mention.place, of)


def _inside(words: Sequence[Word], said: Sequence[int], at: int) -> int:
    """On to the "of" of "in the southwestern region of Mexico"; the same place where none follows."""
    last = min(len(said) - 1, at + _INSIDE)
    stop = next((p for p in range(at + 1, last) if words[said[p]].lower in (",", "in", "and")), last)
    return next((p for p in range(at + 1, stop) if words[said[p]].lower == "of"), at)


def _lies(words: Sequence[Word], read: Phrase) -> bool:
    return any(kin(words[at].lower) & _SETTLED or kind_of(words[at].lower) in _SETTLED for at in read.heads)
