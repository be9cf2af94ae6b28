"""Since when nothing has been so much, or so little, of its kind: "the smallest harvest since 1992"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, lower_at, place_of, word_from
from claimcheck.claims.turns_of import Thing, ending, phrase_before
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim

_WAYS = {
    word: way
    for way, words in (line.split(": ") for line in in_order("claims.turns_records", "ways"))
    for word in words.split()
}
_COPULAS = listed("claims.turns_records", "copulas")
_VAGUE = listed("claims.turns_records", "vague")
SINCE = " since"  # behind the way of a record
_REACH = 6  # words between the superlative and "since"


def record(doc: Annotated, claim: Claim) -> tuple[str, Thing] | None:
    """The way of a record and what it is of, of a claim that tells since when there has been none; None for others."""
    words = doc.sentences[place_of(doc.sentences, claim.sentence)].words
    since = word_from(words, claim.span.start) - 1
    if lower_at(words, since) != "since":
        return None
    at = next((n for n in range(since - 1, max(-1, since - 1 - _REACH), -1) if words[n].lower in _WAYS), -1)
    if at < 0:
        return None
    thing = _thing(words, at, since)
    if thing is None or (thing.noun in _VAGUE and not thing.words):
        return None  # "the lowest level since 1997" is that of anything
    return f"{_WAYS[words[at].lower]}{SINCE}", thing


def _thing(words: Sequence[Word], at: int, since: int) -> Thing | None:
    """What the superlative words[at] is said of: the noun behind it, else the subject of its "was"."""
    if at + 1 < since and form_of(words[at + 1].lower).closed != "P":
        return phrase_before(words, at + 1, since)
    verb = at - (lower_at(words, at - 1) == "the") - 1
    if lower_at(words, verb) not in _COPULAS:
        return None
    while verb and words[verb - 1].lower in _COPULAS:
        verb -= 1
    return ending(words, verb) or phrase_before(words, max(0, verb - 1), verb)
