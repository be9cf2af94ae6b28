"""When a thing came to be: "the hall, built in 1984,", "a club founded in 1952", "the school dates from 1962".

A thing is told by the noun before the verb; what is restored, extended or replaced comes to be no second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, lower_at, place_of, word_from
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Certainty, Claim, Grain, Kind, TimeInterval
from claimcheck.model.records import dataclass

_WAYS = {
    tuple(phrase.split()): phrases.split(",")[0]
    for phrases in in_order("claims.origins", "ways")
    for phrase in phrases.split(",")
}
_LONGEST = max(map(len, _WAYS))
_YEARS = frozenset({Grain.DAY, Grain.MONTH, Grain.YEAR})
_WAS = frozenset({"was", "were", "is", "are"})
_WHICH = frozenset({"which", "that"})
_DETERMINERS = listed("claims.origins", "determiners")
_NAME = 5  # words that a thing is called by


@dataclass(frozen=True, slots=True)
class Origin:
    """When one thing came to be, by the noun for it and the words before the noun; `way`: how that is told."""

    claim: Claim
    noun: str
    words: frozenset[str]
    way: str


def origins(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Origin]:
    """Every year that an article tells for when a thing came to be, of its claims of kind date."""
    for claim in claims:
        value = claim.value
        if claim.kind is not Kind.DATE or not isinstance(value, TimeInterval) or value.grain not in _YEARS:
            continue
        if claim.certainty is Certainty.ASSERTED:
            words = doc.sentences[place_of(doc.sentences, claim.sentence)].words
            found = _origin(words, word_from(words, claim.span.start), claim)
            if found is not None:
                yield found


def _origin(words: Sequence[Word], at: int, claim: Claim) -> Origin | None:
    """The thing that came to be at the time words[at], None where another word stands between."""
    for size in range(_LONGEST, 0, -1):
        way = _WAYS.get(tuple(lower_at(words, place) for place in range(at - size, at)))
        if way is not None:
            thing = _thing(words, at - size)
            return Origin(claim, lemma(thing[-1]), frozenset(thing[:-1]), way) if thing else None
    return None


def _thing(words: Sequence[Word], verb: int) -> list[str]:
    """The words that call a thing before the verb words[verb], its noun last; [] where none ends there."""
    end = verb - (lower_at(words, verb - 1) in _WAS)
    end -= lower_at(words, end - 1) in _WHICH
    end -= lower_at(words, end - 1) == ","
    start = next(
        (n for n in range(end - 1, max(-1, end - 2 - _NAME), -1) if lower_at(words, n) in _DETERMINERS), -1
    )
    thing = [word.lower for word in words[start + 1 : end]]
    if start < 0 or not thing or not all(word[0].isalnum() and not form_of(word).closed for word in thing):
        return []
    return thing
