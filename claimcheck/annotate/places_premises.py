"""The building or spot in a town that the text names beside it: "a clinic in Rabat", "a Montreal theatre"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.mentions import Annotated, Word, place_from, word_from
from claimcheck.annotate.places_words import ABOUT, LOCATING, MOVING
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import ARTICLES, lemma
from claimcheck.model import Span

_PREPOSITIONS = LOCATING | MOVING | {"of"}
_BUILT = frozenset("bno")  # classes of nouns: buildings, land and water, organisations with a door: "clinic"
_OTHERS = frozenset({"another", "other", "several", "various", "more"})
_NEAR = 5  # words before a place: "a second high school in"
_RUN = 4  # nouns behind a town that it can modify: "the Pocatello livestock show arena"


def premises(doc: Annotated, sentence: Span, place: Span) -> str:
    """The lemma of the noun that stands before a place and its preposition, else of the one that it modifies.

    `sentence` is the span of the sentence around `place`; "" where there is no such noun.
    """
    words, first = _at(doc, sentence, place)
    noun = modified(words, word_from(words, place.end, first)) or qualified(words, first)
    return noun if noun not in ABOUT and _BUILT & set(lexicon.noun_class(noun)) else ""


def one_of_several(doc: Annotated, sentence: Span, place: Span) -> bool:
    """Whether the text says that there are more such buildings: "a second school in Queens", "another clinic in"."""
    return bool(rank(doc, sentence, place))


def rank(doc: Annotated, sentence: Span, place: Span) -> int:
    """Which of several a place before which that is told has: 2 for "a second school in Queens", 0 for none.

    -1 where only that there are more is told: "another clinic in".
    """
    words, first = _at(doc, sentence, place)
    before = [word.lower for word in words[max(0, first - _NEAR) : first]]
    if not _OTHERS.isdisjoint(before):
        return -1
    return next((number for number in map(ordinal, before) if number > 1), 0)


def modified(words: Sequence[Word], last: int) -> str:
    """The lemma of the noun that a place right before `last` modifies: "hospital" for "a Vienna hospital"."""
    end = last
    while end < min(len(words), last + _RUN) and _noun(words[end]):
        end += 1
    return lemma(words[end - 1].lower, "n") if end > last else ""


def building(noun: str) -> bool:
    """Whether a noun in the singular can be a building: "hospital", "home"."""
    return "b" in lexicon.noun_class(noun)


def qualified(words: Sequence[Word], first: int) -> str:
    """The lemma of the noun before the preposition of a name at `first`: "home" for "a home in Leeds"; "" for none."""
    at = first - 1
    while at > 0 and (words[at].lower in ARTICLES or _adjective(words[at])):
        at -= 1
    found = at > 0 and words[at].lower in _PREPOSITIONS and _noun(words[at - 1])
    return lemma(words[at - 1].lower, "n") if found else ""


def _at(doc: Annotated, sentence: Span, place: Span) -> tuple[Sequence[Word], int]:
    """The words of a sentence and the index of a place among them; none where no sentence has that span."""
    at = place_from(doc.sentences, sentence.start)
    if at == len(doc.sentences) or doc.sentences[at].span != sentence:
        return (), 0
    words = doc.sentences[at].words
    return words, word_from(words, place.start)


def _noun(word: Word) -> bool:
    return word.text.islower() and word.text.isalpha() and lexicon.ordinary(word.lower) == "n"


def _adjective(word: Word) -> bool:
    return word.text.islower() and lexicon.ordinary(word.lower) == "a" and word.lower not in _PREPOSITIONS
