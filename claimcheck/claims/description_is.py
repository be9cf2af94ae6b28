"""Nationality, kind, place and rank of a subject, from what stands behind "is"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, place_from
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_phrase import Phrase, bases, phrase
from claimcheck.claims.description_subject import COPULAS, Frame
from claimcheck.claims.description_words import STOPS, Described, claim, content, kin, kind_of
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Amount, Claim, Description, Grain, Kind, Span, TimeInterval

NATIONALITY, KIND, YEAR, WHERE, RANK = "nationality", "kind", "year", "located", "rank"
_OWNERS = frozenset({"the", "his", "her", "its", "their", "'s", "’s"})
_INSIDE = 7  # words from "in" to "of"
_BETWEEN = 3  # words from an ordinal to its noun
_DEED = 3  # content words by which two tell of one deed: "to lead a major party"
_BECOME = frozenset({"became", "becomes"})
_IN = frozenset({"in", "of"})
_SITUATED = frozenset({"located", "situated", "based", "headquartered"})
_SETTLED = frozenset(["city", "county", "state", "country", "organisation", "school"])


def identities(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """All claims from the phrase behind the copula of a frame."""
    words = doc.sentences[number].words
    if words[found.verb].lower not in COPULAS:
        yield from _became(doc, number, found, of)
        return
    if len(found.said) < 2:
        return  # "That is." says nothing
    read = phrase(words, found.said, 1)
    if read is not None:
        yield from _said(doc, number, found, read, of)
    elif words[found.said[1]].lower == "part":  # "is part of her second studio album"
        yield from _ranks(doc, number, words, found.said, None, of)
    yield from _where(doc, number, found, read, of)


def _became(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """What the subject became: nothing that it cannot have been before, but what no article may deny."""
    words, said = doc.sentences[number].words, found.said
    place = next((p for p in range(len(said) - 2) if words[said[p]].lower in _BECOME), -1)
    read = phrase(words, said, place + 1) if place >= 0 and _is_own(words, said, place) else None
    if read is None or read.denied or not (heads := bases(words, read.heads)):
        return
    span = Span(words[read.heads[0]].start, words[read.heads[-1]].end)
    told = Description(heads, more=content(words, said[place + 1 :], frozenset()))
    yield claim(doc, number, span, Kind.ATTRIBUTION, KIND, told, of)
    yield from _ranks(doc, number, words, said[place + 1 :], read, of)


def _is_own(words: Sequence[Word], said: Sequence[int], place: int) -> bool:
    """Whether "became" goes on with the sentence's own subject: at its head, or behind "and"."""
    before = [words[said[p]].lower for p in range(place)]
    if any(lower in ("who", "which", "that", "when", ";") for lower in before):
        return False
    return not before or before[-1] in ("and", "has", "had", "later", "then", "soon", "also")


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
    yield from _ranks(doc, number, words, found.said, read, of)


def _ranks(
    doc: Annotated,
    number: int,
    words: Sequence[Word],
    said: Sequence[int],
    read: Phrase | None,
    of: Described,
) -> Iterator[Claim]:
    """Every "the third largest city", "her second studio album" behind a verb."""
    for at in (n for n in said if ordinal(words[n].lower)):
        one_of_many = read is not None and at == read.ordinal and read.article == "a"
        rank = None if one_of_many else _rank(doc, number, words, at, of)
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
    what = " ".join(word.lower for word in words[max(at + 1, last - 1) : last + 1])
    if kind_of(lemma(words[last].lower, "n")) == "person":
        # A fifth coach of the season is the first of his club; what "the first woman to" did, she did first.
        deed = content(words, range(last + 2, len(words)), STOPS)
        if len(deed) < _DEED or words[last + 1].lower != "to":
            return None
        told = dict.fromkeys(next(iter(content(words, [n], STOPS)), "") for n in range(last + 2, len(words)))
        what = f"{what} to {' '.join(base for base in told if base in deed)}"
    span = Span(words[at].start, words[at].end)
    place = Fraction(ordinal(words[at].lower))
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
    place = place_from(doc.places, start)
    if place < len(doc.places):
        mention = doc.places[place]
        behind = place_from(doc.times, mention.span.end)
        if behind < len(doc.times) and doc.times[behind].sentence == number:
            return  # "was in Leeds on Friday": one stop of its way
        if mention.span.start - start <= len(" the ") and mention.place.path:
            yield claim(doc, number, mention.span, Kind.LOCATION, WHERE, mention.place, of)


def _inside(words: Sequence[Word], said: Sequence[int], at: int) -> int:
    """On to the "of" of "in the southwestern region of Mexico"; the same place where none follows."""
    last = min(len(said) - 1, at + _INSIDE)
    stop = next((p for p in range(at + 1, last) if words[said[p]].lower in (",", "in", "and")), last)
    return next((p for p in range(at + 1, stop) if words[said[p]].lower == "of"), at)


def _lies(words: Sequence[Word], read: Phrase) -> bool:
    return any(kin(words[at].lower) & _SETTLED or kind_of(words[at].lower) in _SETTLED for at in read.heads)
