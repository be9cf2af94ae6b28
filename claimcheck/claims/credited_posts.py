"""Who comes into an office: "named Ada Lund as its new director", "takes over as chief executive", "will be led by"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import Names, Phrase, head_end, is_verb, may_be_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import BE, NEGATIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.credited_focus import Focus
from claimcheck.claims.credited_offices import FOR, plain_noun
from claimcheck.claims.credited_parties import Party, party_after, party_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span

_CHOOSING = listed("claims.credited_posts", "choosing")
_COMING = listed("claims.credited_posts", "coming")
_FOLLOWING = listed("claims.credited_posts", "following")
_LEADING = {row.split()[0]: row.split()[1] for row in in_order("claims.credited_posts", "leading")}
_HEADS = listed("claims.credited_posts", "heads")
_UNSURE = listed("claims.credited_posts", "unsure")
_REACH = 14  # words between the verb and the office
_LEAVING = frozenset(("down", "aside", "back"))
_FORMER = listed("claims.credited_posts", "former")
_RULING = frozenset(("managing", "chief", "executive"))
_PLAIN = listed("claims.credited_posts", "plain")
_OFFICES = listed("claims.credited_posts", "offices")
_NEW = frozenset(("new", "next", "future"))
_TERMS = listed("claims.credited_posts", "terms")
_HEAD = "head"


def may_post(lower: str) -> bool:
    """Whether a word can be the verb by which somebody comes into an office."""
    base = lemma(lower, "v")
    return lower in BE or base in _CHOOSING or base in _COMING or base in _FOLLOWING or base in _LEADING


def posted(words: Sequence[Word], at: int, names: Names) -> Focus | None:
    """Whom the verb at `at` puts into which office; None where it does no such thing, or may not."""
    start = group_start(words, at)
    if words[at].lower in BE:
        return _told_last(words, start, at, names)
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    if not may_be_verb(words[at]) or behind in _LEAVING:
        return None
    if any(word.lower in _UNSURE | NEGATIONS for word in words[max(0, start - 1) : at]):
        return None
    base, passive = lemma(words[at].lower, "v"), any(w.lower in BE for w in words[start:at])
    if base in _LEADING:
        return _to_lead(words, start, at, names) if passive else None
    place = _office(words, at, names, direct=base in _CHOOSING or base == "become")
    if place is None:
        return None
    if base in _FOLLOWING and passive:
        party = _behind_by(words, at, names)
    elif base in _CHOOSING and not passive:
        party = _chosen(words, at, place.first, names)
    else:
        subject = subject_before(words, start, 0, names)
        party = None if isinstance(subject, str) else party_of(words, subject, names)
    if party is None or party.name is None:
        return None
    deed, thing = _held(words, place)
    return Focus(party, deed, Span(words[at].start, words[place.last - 1].end), thing)


def _told_last(words: Sequence[Word], start: int, at: int, names: Names) -> Focus | None:
    """ "The port's next director will be Ada Lund", "its new head is Ada Lund"."""
    subject = subject_before(words, start, 0, names)
    if isinstance(subject, str):
        return None
    told = [word.lower for word in words[subject.first : head_end(words, subject)]]
    coming = not _NEW.isdisjoint(told) or "will" in [word.lower for word in words[start:at]]
    if not coming or told[-1] not in _OFFICES | _HEADS | {"owner"}:
        return None
    party = party_after(words, at + 1, names)
    if party is None or party.name is None or any(word.lower in _UNSURE for word in words[start:at]):
        return None
    deed, thing = _held(words, subject)
    return Focus(party, "own" if deed == "owner" else deed, Span(words[start].start, words[at].end), thing)


def _to_lead(words: Sequence[Word], start: int, at: int, names: Names) -> Focus | None:
    """ "will be led by Ada Lund": who is to lead what from then on."""
    future = any(word.lower in ("will", "to") for word in words[start:at])
    party = _behind_by(words, at, names) if future else None
    if party is None or party.name is None:
        return None
    return Focus(party, _LEADING[lemma(words[at].lower, "v")], Span(words[at].start, words[at].end))


def _behind_by(words: Sequence[Word], at: int, names: Names) -> Party | None:
    by = next((n for n in range(at + 1, min(len(words), at + _REACH)) if words[n].lower == "by"), 0)
    return party_after(words, by + 1, names) if by else None


def _chosen(words: Sequence[Word], at: int, end: int, names: Names) -> Party | None:
    """The name between the verb and the office."""
    phrase = phrase_after(words, at + 1, names)
    return party_of(words, Phrase(phrase.first, min(phrase.last, end)), names) if phrase else None


def _office(words: Sequence[Word], at: int, names: Names, *, direct: bool) -> Phrase | None:
    """The office behind "as" or "to be", or right behind the verb or a name: "named Ada Lund director"."""
    for n in range(at + 1, min(len(words) - 1, at + _REACH)):
        lower = words[n].lower
        if lower == "as" or (lower == "be" and words[n - 1].lower == "to"):
            return _person(words, n + 1, names)
        behind = n == at + 1 or names.at(words[n - 1]) is not None or words[n - 1].text == ","
        if direct and behind and words[n].text.islower() and names.at(words[n]) is None:
            found = _person(words, n, names)
            if found is not None:
                return found
        ends = n > at + 1 and lower not in ("to", "be") and is_verb(words[n])
        if ends or lower == "by" or words[n].text in (";", ":", "."):
            return None
    return None


def _person(words: Sequence[Word], start: int, names: Names) -> Phrase | None:
    """The phrase at a word where its head is an office that one alone holds."""
    if start + 2 < len(words) and words[start + 1].lower == "next":  # "its next director"
        start += 2
    phrase = phrase_after(words, start, names, whole=True)
    if phrase is None:
        return None
    told = [word.lower for word in words[phrase.first : head_end(words, phrase)]]
    return phrase if told[-1] in _OFFICES | _HEADS and _FORMER.isdisjoint(told) else None


def _held(words: Sequence[Word], place: Phrase) -> tuple[str, str]:
    """The office, the same for all who are at the head, and of what it is: "director of the port", "port director"."""
    end = head_end(words, place)
    noun, before = words[end - 1].lower, [word.lower for word in words[place.first : end - 1]]
    if noun in _HEADS or _RULING.intersection(before[-1:]):
        noun = _HEAD
    before = [lower for lower in before if lower not in _PLAIN | FUNCTION_WORDS]
    of = end + 1 < place.last and words[end].lower in FOR
    inner = Phrase(end + 1, place.last)
    if of and words[end].lower == "for" and any(w.lower in _TERMS for w in words[end + 1 : place.last]):
        of = False  # "chairman for the coming year" is one of whatever chose him
    if of:
        return noun, plain_noun(words[head_end(words, inner) - 1].text)
    return noun, plain_noun(before[-1]) if before else ""
