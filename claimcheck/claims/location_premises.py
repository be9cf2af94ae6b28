"""Claims of the premises on which something happened: "in the playground of a school", "at the Albert Hall".

Attribute: premises. No map knows them, so they say where in a town it was, and only beside what else a text tells. Each
stands behind a preposition of place and a determiner or a name; "in hospital" and "at sea" are none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.events import governing, happening_at
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Annotated, Word, word_from
from claimcheck.annotate.places_words import LOCATING
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.claims.location_told import certainty_of, told_of
from claimcheck.claims.replaced import unless_replaced
from claimcheck.data.listed import listed
from claimcheck.model import About, Certainty, Claim, Kind, Place, Role, Span, TimeInterval, Zone
from claimcheck.model.records import NamedTuple
from claimcheck.values.premises import DIRECTIONS, PREMISES, senses

_BEHIND = LOCATING | listed("claims.location_premises", "prepositions")
_NOT_PLACING = listed("claims.location_premises", "not_placing")  # "according to the sheriff's office"
_PLACING = _BEHIND | {"of"}  # behind which premises may stand
_DETERMINERS = listed("claims.location_premises", "determiners")
_PARTS = listed("claims.location_premises", "parts")
_LONGEST = 6  # words behind the determiner
_ZONES = (Zone.BODY, Zone.CAPTION, Zone.HEADLINE)


class _Phrase(NamedTuple):
    """Premises at words[first:last]; `name` is what they are called, without a determiner."""

    first: int
    last: int
    name: str


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind location, in order of span; what is a place of the map is left to others."""
    del published  # premises need no date
    numbers = {event.span: index for index, event in enumerate(doc.events)}
    held = [place.span for place in doc.places]
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone not in _ZONES:
            continue
        for phrase in _phrases(sentence.words, sentence.lowers):
            span = Span(sentence.words[phrase.first].start, sentence.words[phrase.last - 1].end)
            if not _overlaps(held, span):
                yield _claim(doc, number, span, phrase.name, numbers)


def _overlaps(held: Sequence[Span], span: Span) -> bool:
    at = bisect_left(held, (span.end,)) - 1
    return at >= 0 and held[at].end > span.start


def _claim(doc: Annotated, number: int, span: Span, name: str, numbers: dict[Span, int]) -> Claim:
    sentence = doc.sentences[number]
    event = governing(doc, span)
    placed = _is_placing(sentence.words, word_from(sentence.words, span.start) - 1)
    event = happening_at(doc, span, event if placed else None) or event
    told, role = (About(), Role.NEWS) if event is None else told_of(doc, span, event, numbers[event.span])
    certainty = Certainty.ASSERTED if event is None else certainty_of(doc, event)
    return Claim(
        **located(doc, sentence, span, Kind.LOCATION, PREMISES),
        subject=f"event:{told.concept}" if told.concept else PREMISES,
        value=Place(name, (), PREMISES),
        extractor="claims.location_premises",
        certainty=unless_replaced(doc, number, span, certainty),
        role=role,
        about=told,
        context=context(doc, number, span),
    )


# --- the phrase -----------------------------------------------------------------------------------------


def _phrases(words: Sequence[Word], lowers: Sequence[str]) -> Iterator[_Phrase]:
    """The premises of a sentence, each behind a preposition of place or before "where"."""
    if "where" in lowers:
        yield from _scenes(words)
        return
    for at in [at for at, lower in enumerate(lowers[:-2]) if lower in _PLACING]:
        if _is_placing(words, at) and (phrase := _phrase(words, at + 1)) is not None:
            yield phrase


def _scenes(words: Sequence[Word]) -> Iterator[_Phrase]:
    """The same for a sentence with "where", before which premises stand behind any word, or at its head."""
    for first in range(len(words) - 1):
        phrase = _phrase(words, first) if first and _is_placing(words, first - 1) else None
        if phrase is None and words[first].lower in _DETERMINERS:
            phrase = _phrase(words, first)
            phrase = phrase if phrase is not None and _before_where(words, phrase) else None
        if phrase is not None:
            yield phrase


def _before_where(words: Sequence[Word], phrase: _Phrase) -> bool:
    """Whether the premises are told as a scene: "the hall, where the fire began"."""
    after = [word.lower for word in words[phrase.last : phrase.last + 2]]
    return after == [",", "where"] or after[:1] == ["where"]


def _is_placing(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is a preposition of place, or the "of" behind a part of something."""
    if at < 0:
        return False
    before = words[at - 1].lower if at else ""
    if words[at].lower == "of":
        return before in _PARTS
    return words[at].lower in _BEHIND and before not in _NOT_PLACING


def _phrase(words: Sequence[Word], first: int) -> _Phrase | None:
    """The premises that begin at words[first], with what owns them behind "of"."""
    last = _end(words, first)
    name = _name(words, first, last)
    part = words[last - 1].lower in _PARTS
    if not (name or part) or not _definite(words, first, last):
        return None
    if last + 1 < len(words) and words[last].lower == "of":
        end = _end(words, last + 1)
        owner = _name(words, last + 1, end) or _proper(words, last + 1, end)
        if part:  # "the north face of the Eiger"
            sides = [w.lower for w in words[first : last - 1] if w.lower in DIRECTIONS]
            return _Phrase(first, last, f"{' '.join((*sides, 'part'))} of {owner}") if owner else None
        return _Phrase(first, last, f"{name} of {owner}" if owner else name)
    return _Phrase(first, last, name) if name else None


def _end(words: Sequence[Word], first: int) -> int:
    """The index behind the noun phrase that begins at words[first]."""
    at, end = first, min(len(words), first + _LONGEST)
    if at < end and words[at].lower in _DETERMINERS:
        at += 1
    while at < end and _QUALIFIES[words[at].text] and words[at].lower not in _DETERMINERS:
        at += 1
    return at


def _qualifies(text: str) -> bool:
    """Whether a word can stand in a noun phrase, before its noun or as it."""
    if text in {"'s", "’s", "'", "’"} or (text[0].isupper() and text[-1].isalpha()):
        return True
    lower = text.lower()
    told = lexicon.ordinary(lower) in {"n", "a"} or lower in DIRECTIONS
    return (told or bool(senses(lower)[0])) and text[0].isalpha() and lower not in _BEHIND


_QUALIFIES = Known(_qualifies)


def _name(words: Sequence[Word], first: int, last: int) -> str:
    """What premises at words[first:last] are called, their noun in the singular; "" where they are none."""
    while first < last and words[first].lower in _DETERMINERS:
        first += 1
    if first == last:
        return ""
    own = words[last - 1].lower
    head = own if senses(own)[0] else lemma(own, "n")  # "the grounds" are no ground
    alone = last - first == 1 and not words[first].text[0].isupper()
    if alone and head != words[first].lower:
        return ""  # "on the beaches": any of them
    pair = f"{words[last - 2].lower} {head}" if last - first > 1 else ""
    if not senses(head)[0] and not senses(pair)[0]:
        return ""
    told = [w.text for w in words[first : last - 1] if _tells(w)]
    return " ".join((*told, head))


def _tells(word: Word) -> bool:
    """Whether a word before a noun says which it is: a name, another noun, a side; "old" and "crowded" do not."""
    if not word.text[0].isalpha():
        return False
    noun = lexicon.ordinary(word.lower) == "n" or word.lower in DIRECTIONS
    return noun or word.text[0].isupper() or ordinal(word.lower) > 0


def _proper(words: Sequence[Word], first: int, last: int) -> str:
    """The name that a phrase ends with: "Roddineto" of "the castle of Roddineto"."""
    return " ".join(w.text for w in words[first:last] if w.text[0].isupper() and w.lower not in _DETERMINERS)


def _definite(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the phrase has a determiner, an owner or a name: "in hospital" has none."""
    if words[first].lower in _DETERMINERS:
        return True
    return last - first > 1 and any(
        w.text[0].isupper() or w.text in {"'s", "’s"} for w in words[first : last - 1]
    )
