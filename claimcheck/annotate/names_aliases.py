"""Other names of a person, where an article tells them: "the keeper whom everyone calls Tico", ", known as Tico,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_shapes import NICKNAME_MARKS
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, PREPOSITIONS
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed

_CALLING = listed("annotate.names_aliases", "calling")
_CUES = listed("annotate.names_aliases", "cues") | NICKNAME_MARKS
_HOW = listed("annotate.names_aliases", "how") | ADVERBS
# words behind a name that is a part, or somebody else's: "known as Tico in the series", "called Tico a liar"
_LAST = frozenset(("in", "on", "from", "of", "'s", "’s", "and", "or", "a", "an", "the"))
_REACH = 9  # words from the relative pronoun to the name
_APPOSED = 6  # words of a description between the person's name and the relative pronoun


def aliases(founds: Sequence[Found], sentences: Sequence[Sentence]) -> Iterator[tuple[Found, Found]]:
    """The name of a person and another name that its sentence tells of them, in order of place."""
    for alias in founds:
        if alias.before not in _CUES:
            continue
        words = sentences[alias.sentence].words
        opening = _opening(words, alias)
        named = [f for f in founds if f.sentence == alias.sentence and f.last <= opening] if opening else []
        if named and len(named[-1].tokens) > 1 and _describes(words, named[-1].last, opening):
            yield named[-1], alias


def _opening(words: Sequence[Word], alias: Found) -> int:
    """The first word of the clause that ends in another name: "whom", "who", "known"; 0 where there is none."""
    if alias.last < len(words) and words[alias.last].lower in _LAST:
        return 0
    at = alias.start - 1
    at -= words[at].text in NICKNAME_MARKS
    first = max(0, at - _REACH)
    while any(words[n].text in ",;:" for n in range(first, at)):
        first += 1
    before = [word.lower for word in words[first : at + 1]]
    if at < 1:
        return 0
    if before[-1] == "as" and "known" in before and before.count("as") == 1:
        return _back(words, first + before.index("known"))
    if before[-1] in _CALLING or (
        before[-1] in {"him", "her"} and "whose" in before and lemma(before[-2], "v") == "call"
    ):
        return _called(words, before, first, at)
    if before[-1] in {"name", "of"} and "under" in before and "name" in before and "who" in before:
        return first + before.index("who")
    return at if before[-1] == "alias" else 0


def _called(words: Sequence[Word], before: Sequence[str], first: int, at: int) -> int:
    """The opening of "whom everyone calls", "whose fans call him", ", nicknamed"; "who called Tico" is of a call."""
    opens = "whose" if before[-1] in {"him", "her"} else "whom"
    if opens in before:
        return first + before.index(opens)
    start = _back(words, at)
    passive = before[-1].endswith("ed") and (words[start].lower != "who" or start < at - 1)
    return start if passive and (start < at or words[start - 1].text in ",(") else 0


def _back(words: Sequence[Word], at: int) -> int:
    """The first word of "who is better known" that ends at a participle."""
    while at > 0 and (words[at - 1].lower in _HOW or words[at - 1].lower in BE | {"has"}):
        at -= 1
    return at - 1 if at > 0 and words[at - 1].lower == "who" else at


def _describes(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether nothing but an age and a description stand from a name to a clause on it: ", 44, the keeper"."""
    between = list(words[start:end])
    while between and (between[0].text in ",(" or between[0].text.isdigit()):
        between.pop(0)
    while between and between[-1].text in ",(":
        between.pop()
    if not between:
        return True
    plain = all(w.text.islower() and w.lower not in PREPOSITIONS and w.text.isalpha() for w in between)
    return plain and between[0].lower in {"a", "an", "the"} and len(between) <= _APPOSED
