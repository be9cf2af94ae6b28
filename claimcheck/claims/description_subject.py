"""What a sentence describes, and where what it says of it begins.

"Ada Lund (born 1 May 1971), a former minister, is a Danish writer" -> Ada Lund, "is", with the brackets set aside.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.claims.description_words import words as listed
from claimcheck.model.records import NamedTuple

_LONGEST = 16  # words of a subject
_ASIDE = 40  # words in brackets or between commas
_PLACE = 3  # words from the comma of "New York, New York" to the verb
_LEAST_FRONT = 6  # words of "Founded in 1898, Nord makes clocks"
_SENTENCE = 200  # words; a longer sentence is no prose
COPULAS = frozenset({"is", "was", "are", "were"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_MARKS = frozenset('`“”"‘’')
_OPEN, _CLOSE = frozenset({"lrb", "lsb"}), frozenset({"rrb", "rsb"})
_BRACKETS = frozenset("()[]-") | _OPEN | _CLOSE


class Frame(NamedTuple):
    """One sentence that says something of a subject. Numbers index the sentence's words."""

    subject: tuple[int, ...]  # the words of its name; of "he" or "the film" where it has none
    named: bool
    verb: int  # the first verb said of it
    aside: tuple[int, ...]  # words in brackets right behind the name
    said: tuple[int, ...]  # all words from the verb on, brackets left out
    fronted: tuple[int, ...]  # words before the subject


def frame(sentence: Sentence) -> Frame | None:
    """The frame of a sentence that opens with its subject, or with one phrase before it; None for any other."""
    words = sentence.words
    if not 3 <= len(words) <= _SENTENCE:
        return None
    plain, bracketed = _without_brackets(words)
    start = _start(words, plain)
    if start < 0:
        return None
    found = _subject(words, plain, start)
    if found is None:
        return None
    end, verb = found
    name = tuple(at for at in plain[start:end] if words[at].text not in _MARKS)
    if not name:
        return None
    first, last = name[-1], plain[verb]
    aside = tuple(at for at in bracketed if first < at < last)
    return Frame(name, _is_name(words, name), plain[verb], aside, tuple(plain[verb:]), tuple(plain[:start]))


def _without_brackets(words: Sequence[Word]) -> tuple[list[int], list[int]]:
    """Words outside and inside of brackets; "-LRB-" is a bracket too."""
    if _BRACKETS.isdisjoint([word.lower for word in words]):
        return [*range(len(words))], []
    plain, inside = list[int](), list[int]()
    depth = 0
    for at, word in enumerate(words):
        if word.text in "([" or word.lower in _OPEN:
            depth += 1
        elif word.text in ")]" or word.lower in _CLOSE:
            depth = max(0, depth - 1)
        elif word.text == "-" and _beside_bracket(words, at):
            continue
        else:
            (inside if depth else plain).append(at)
    return plain, inside


def _beside_bracket(words: Sequence[Word], at: int) -> bool:
    return any(
        0 <= other < len(words) and words[other].lower in _OPEN | _CLOSE and _touch(words, at, other)
        for other in (at - 1, at + 1)
    )


def _touch(words: Sequence[Word], one: int, two: int) -> bool:
    first, second = sorted((one, two))
    return words[first].end == words[second].start


def _start(words: Sequence[Word], plain: Sequence[int]) -> int:
    """Place in `plain` where the subject begins, behind a fronted phrase and its comma; -1 where none does."""
    if not plain:
        return -1
    fronts = words[plain[0]].lower in listed("fronting") or is_participle(words)
    if not fronts or words[plain[0]].text == "After":
        return 0
    for place, at in enumerate(plain[:_ASIDE]):
        if words[at].text == "," and place + 1 < len(plain):
            following = words[plain[place + 1]]
            known = following.lower in _PRONOUNS or following.lower == "the"
            if known or (following.text[0].isupper() and _leads(words, plain, place + 1)):
                return place + 1
        if place == 2 and _is_year(words[plain[1]]) and words[at].text[0].isupper():
            return place  # "In 2004 Paramore formed"
    return -1


def is_participle(words: Sequence[Word]) -> bool:
    """Whether a sentence opens with what was done to its subject, and when: "Founded in 1898, the museum"."""
    if len(words) < _LEAST_FRONT or form_of(words[0].lower).verb != "d":
        return False
    return words[1].lower == "in" and _is_year(words[2])


def _is_year(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) == 4


def _leads(words: Sequence[Word], plain: Sequence[int], start: int) -> bool:
    """Whether a verb follows the name that begins at a place, an aside between brackets or commas left out."""
    end = start
    while end < len(plain) and _in_name(words[plain[end]].text):
        end += 1
    return _verb_behind(words, plain, end) is not None


def _subject(words: Sequence[Word], plain: Sequence[int], start: int) -> tuple[int, int] | None:
    """Places in `plain` behind the subject's name and of the verb; None where the sentence does not open so."""
    if words[plain[start]].lower in _PRONOUNS:
        return _verb_behind(words, plain, start + 1)
    capital = words[plain[start]].text[0].isupper() or words[plain[start]].text[0].isdigit()
    if not capital and words[plain[start]].text not in _MARKS and words[plain[start]].lower != "the":
        return None
    copula = _copula(words, plain, start)
    if copula is not None:
        return copula
    end = start
    while end < len(plain) and end - start < _LONGEST and _in_name(words[plain[end]].text):
        end += 1
    if end == start + 1 and words[plain[start]].lower == "the" and end < len(plain):
        end += 1  # "the film"
    return _verb_behind(words, plain, end) if end > start else None


def _copula(words: Sequence[Word], plain: Sequence[int], start: int) -> tuple[int, int] | None:
    """The name and the first "is" or "was" behind it, where only the name and asides between commas stand before."""
    end = 0
    for place in range(start, min(len(plain), start + _ASIDE)):
        word = words[plain[place]]
        if word.lower in COPULAS and place > start:
            if not end or words[plain[place - 1]].text == ",":
                return (end or place), place
            town = all(words[at].text[0].isupper() for at in plain[end + 1 : place])  # "Leeds, Alabama is"
            return (end, place) if town and place - end <= _PLACE else None
        if word.text in ";.":
            return None
        if word.text == "," and not end:
            end = place
        elif not end and not (
            _in_name(word.text) or (place == start + 1 and words[plain[start]].lower == "the")
        ):
            return None
    return None


@remembered
def _in_name(text: str) -> bool:
    """Capitals, figures, small words, and letters of scripts that have no capitals."""
    if not text[0].isascii() and text[0].isalpha() and not text[0].islower():
        return True
    return text[0].isupper() or text[0].isdigit() or text.lower() in listed("inside")


def _verb_behind(words: Sequence[Word], plain: Sequence[int], end: int) -> tuple[int, int] | None:
    """The same for a verb that follows the name at once, or an aside between two commas."""
    at = end
    if at < len(plain) and words[plain[at]].text == ",":
        closing = next(
            (p for p in range(at + 1, min(len(plain), at + _ASIDE)) if words[plain[p]].text == ","), 0
        )
        at = closing + 1
    while at < len(plain) and (
        words[plain[at]].lower in listed("adverbs") or words[plain[at]].lower == "never"
    ):
        at += 1
    if at <= end - 1 or at >= len(plain):
        return None
    form = form_of(words[plain[at]].lower)
    return (end, at) if form.closed == "X" or form.verb in ("d", "z") else None


def _is_name(words: Sequence[Word], name: Sequence[int]) -> bool:
    first = words[name[0]]
    if first.lower in _PRONOUNS:
        return False
    return not (first.lower == "the" and len(name) > 1 and words[name[1]].text[0].islower())
