"""Who did it, by what one is called after it or a noun for it: "the director of The Salt Road, Ada Lund", "a gift"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, is_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import DETERMINERS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.credited_parties import OWNS
from claimcheck.claims.fillers_things import BEING, OWN, POINTED, Filler, Thing, party_name, thing_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span

_DOERS = {row.split()[0]: row.split()[1] for row in in_order("claims.fillers", "doers")}
_GIVEN = {row.split()[0]: row.split()[1] for row in in_order("claims.fillers", "given")}
_NOT_NOW = listed("claims.fillers", "not_now")
_DIRECTED = listed("claims.fillers", "directed")
_FROM = frozenset(("from", "by", "of"))
_HAT_TRICK = ("hat", "-", "trick")
_BACK = 7  # words from the verb to "hat-trick": "did the damage with a"
_GOALS = frozenset(("goals", "tries"))
NOUNS = frozenset((*_DOERS, *_GIVEN, *_GOALS, "hat-trick", "trick"))
"""The words at which something is read here."""


def told_by_noun(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    """What the noun at a word tells of who did what."""
    lower = words[at].lower
    if lower in _DOERS:
        yield from _doer(doc, words, at, names)
    elif lower in _GIVEN:
        yield from _given(doc, words, at, names)
    elif _is_hat_trick(words, at):
        yield from _hat_trick(words, at, names)


def _is_hat_trick(words: Sequence[Word], at: int) -> bool:
    lower = words[at].lower
    parted = lower == "trick" and tuple(w.lower for w in words[max(0, at - 2) : at + 1]) == _HAT_TRICK
    return lower == "hat-trick" or parted or (lower in _GOALS and at > 0 and words[at - 1].lower == "three")


def _doer(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    """ "its founder, Ada Lund", "director Ada Lund", "Ada Lund, the director of The Salt Road"."""
    first = _start(words, at)
    if not _NOT_NOW.isdisjoint(word.lower for word in words[max(0, first - 1) : at]):
        return
    thing, end = _of(doc, words, first, at, names)
    if thing is None or (words[at].lower == "director" and not _directs(thing)):
        return
    name = _titled(words, at, names) if end == at + 1 else None
    name = name or _behind(words, end, names) or _before(words, first, names)
    if name is not None:
        yield Filler(_DOERS[words[at].lower], thing, name, _span(words, at, name))


def _start(words: Sequence[Word], at: int) -> int:
    """Index of the first word of the phrase of the noun at a word."""
    first = at
    while first > 0 and words[first - 1].text not in BREAKS and not is_verb(words[first - 1]):
        first -= 1
        if words[first].lower in DETERMINERS | OWN:
            break
    return first


def _of(doc: Annotated, words: Sequence[Word], first: int, at: int, names: Names) -> tuple[Thing | None, int]:
    """What the doer at a word did it to ("of the firm", "the firm's", "its"), and where the phrase ends."""
    if words[at + 1].lower == "of":
        phrase = phrase_after(words, at + 2, names)
        return (thing_of(doc, words, phrase, names), phrase.last) if phrase else (None, at + 1)
    owner = next((n for n in range(at - 1, first, -1) if words[n].lower in OWNS), 0)
    if owner:
        return thing_of(doc, words, Phrase(first, owner), names), at + 1
    before = words[at - 1] if at > first else None
    if before is None or before.lower in DETERMINERS | OWN or not _is_noun(words, at - 1):
        return POINTED, at + 1
    return Thing(lemma(before.lower, "n")), at + 1  # "the club founder", "film director Ada Lund"


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a form, in small letters or the first of its sentence, is a noun and no adjective."""
    found = readings(words[at].lower) if at == 0 or words[at].text.islower() else ()
    sorts = {reading.pos for reading in found}
    return "n" in sorts and not sorts & {"a", "s"}


def _directs(thing: Thing) -> bool:
    """Whether a director is one of a work: not "finance director", nor "the director of the museum"."""
    return thing.named or not thing.noun or thing.noun in _DIRECTED


def _titled(words: Sequence[Word], at: int, names: Names) -> NameMention | None:
    """The person named right behind: "referee Ada Lund"."""
    found = names.at(words[at + 1])
    return found if found is not None and found.form == "name" and found.type == "person" else None


def _behind(words: Sequence[Word], end: int, names: Names) -> NameMention | None:
    """The name behind "the founder of the firm," or "its founder was"."""
    if end >= len(words) - 1 or not (words[end].text == "," or words[end].lower in BEING):
        return None
    phrase = phrase_after(words, end + 1, names)
    return party_name(words, phrase, names) if phrase is not None else None


def _before(words: Sequence[Word], first: int, names: Names) -> NameMention | None:
    """The name in "Ada Lund, the founder of" and "Ada Lund was the founder of"."""
    if first < 2:
        return None
    if words[first - 1].text == ",":
        return names.at(words[first - 2])
    if words[first - 1].lower not in BEING:
        return None
    subject = subject_before(words, group_start(words, first - 1), 0, names)
    return party_name(words, subject, names) if isinstance(subject, Phrase) else None


def _given(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    """ "The clock was a gift from Ada Lund", "the hall, a gift of"."""
    if words[at + 1].lower not in _FROM:
        return
    phrase, first = phrase_after(words, at + 2, names), _start(words, at)
    name = party_name(words, phrase, names) if phrase is not None else None
    if name is None or first < 2:
        return
    if words[first - 1].lower in BEING:
        subject = subject_before(words, group_start(words, first - 1), 0, names)
    else:
        subject = subject_before(words, first, 0, names) if words[first - 1].text == "," else "none"
    thing = POINTED if subject == "inherit" else None
    thing = thing_of(doc, words, subject, names) if isinstance(subject, Phrase) else thing
    if thing is not None:
        yield Filler(_GIVEN[words[at].lower], thing, name, _span(words, at, name))


def _hat_trick(words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    """ "Ada Lund did the damage with a hat-trick", "a hat-trick by Ada Lund", "Ada Lund's hat-trick"."""
    name = None
    first = at - 2 if words[at].lower == "trick" else at
    if at + 2 < len(words) and words[at + 1].lower in _FROM - {"of"}:
        phrase = phrase_after(words, at + 2, names)
        name = party_name(words, phrase, names) if phrase is not None else None
    elif first > 1 and words[first - 1].lower in OWNS:
        name = names.at(words[first - 2])
    else:
        verb = next((n for n in range(first - 1, max(0, first - _BACK), -1) if _is_deed(words, n, names)), 0)
        subject = subject_before(words, group_start(words, verb), 0, names) if verb else "none"
        name = party_name(words, subject, names) if isinstance(subject, Phrase) else None
    if name is not None:
        yield Filler("score", Thing("hat-trick"), name, _span(words, at, name))


def _is_deed(words: Sequence[Word], at: int, names: Names) -> bool:
    return is_verb(words[at]) and names.at(words[at]) is None


def _span(words: Sequence[Word], at: int, name: NameMention) -> Span:
    return Span(min(words[at].start, name.span.start), max(words[at].end, name.span.end))
