"""Places and days that a text says it was not, mostly since another takes their place: "in Graz, not in Linz"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Annotated, Sentence, word_from
from claimcheck.data.listed import listed
from claimcheck.model import Certainty, Span

_NOT, _BUT, _COMMA = "not", "but", ","
_INSTEAD = (("rather", "than"), ("instead", "of"))
_CUES = frozenset({_NOT, *(phrase[0] for phrase in _INSTEAD)})
_TOO = listed("claims.replaced", "too")  # behind a name: "not in Linz alone", "not in Linz's old town"
_REACH = 2  # words between "not" and a name: "not in the Ardennes"
_BETWEEN = listed("claims.replaced", "between")
_ASKING = listed("claims.replaced", "asking")
_OR = frozenset({"or", "nor"})
_NAME = 3  # words of a name that another follows: "not in Linz or Wels"
_LIST = 12  # words of such a list
_REPORTED = 7  # words of a remark: "not, as the agency had first reported, in Linz"
_AUXILIARIES = listed(
    "claims.replaced", "auxiliaries"
)  # before "not" and a verb, of what took place elsewhere
_CLAUSE = 8  # words between that "not" and the name: "did not leave the rails at Skive but at Holstebro"


def unless_replaced(doc: Annotated, number: int, span: Span, told: Certainty) -> Certainty:
    """How sure a text is of a name or day of a sentence: as it is `told`, or not at all where another is put there.

    What takes the place of the other is sure, though the verb before both is denied: "did not end on Monday but on
    Tuesday".
    """
    if is_replaced(doc, number, span):
        return Certainty.DENIED
    return Certainty.ASSERTED if told is Certainty.DENIED and _replaces(doc, number, span) else told


def is_replaced(doc: Annotated, number: int, span: Span) -> bool:
    """Whether "not", "rather than" or "instead of" stands before a name or day of a sentence, or its preposition."""
    sentence = doc.sentences[number]
    if _CUES.isdisjoint(sentence.lowers):
        return False
    end = word_from(sentence.words, span.end)
    if not _TOO.isdisjoint(sentence.lowers[end : end + 1]):
        return False
    return _is_left_out(sentence, word_from(sentence.words, span.start))


def _replaces(doc: Annotated, number: int, span: Span) -> bool:
    """Whether a name or day takes the place of another behind "but" and the same preposition."""
    sentence = doc.sentences[number]
    lowers, at = sentence.lowers, word_from(sentence.words, span.start)
    if at < 2 or lowers[at - 2] != _BUT or lowers[at - 1] not in _BETWEEN:
        return False
    before = lowers[max(0, at - 2 - _CLAUSE) : at - 2]
    if lowers[at - 1] not in before or _NOT not in before:
        return False
    told = at - 2 - len(before) + before.index(_NOT)
    return told > 0 and lowers[told - 1] in _AUXILIARIES


def _is_left_out(sentence: Sentence, at: int) -> bool:
    """Whether it is so of what begins at a word; of what is asked, "if not in Linz", nothing is said."""
    lowers = sentence.lowers
    for end in range(at, max(0, at - _REACH - 1), -1):
        if tuple(lowers[max(0, end - 2) : end]) in _INSTEAD:
            return True
        if lowers[end - 1] == _NOT:
            return end < 2 or lowers[end - 2] not in _ASKING
        if lowers[end - 1] in _OR:
            return _is_listed(sentence, end - 1)
        if lowers[end - 1] == _COMMA:
            return _is_remark(lowers, end - 1) or (_goes_on(sentence, at) and _is_listed(sentence, end - 1))
        if lowers[end - 1] not in _BETWEEN:
            return False
    return False


def _is_listed(sentence: Sentence, at: int) -> bool:
    """Whether the names of a list that "or" ends are left out: "not in Linz, Wels or Steyr"."""
    name = _name_before(sentence, at)
    while name < at and name and sentence.lowers[name - 1] == _COMMA:
        at = name - 1
        name = _name_before(sentence, at)
    return name < at and _is_left_out(sentence, name)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a name at a word stands in a list that "or" ends."""
    for word in sentence.words[at : at + _LIST]:
        if word.lower in _OR:
            return True
        if word.text != _COMMA and not word.text[0].isupper():
            return False
    return False


def _name_before(sentence: Sentence, at: int) -> int:
    """Where the name begins that ends before a word; there itself where none does."""
    start = at
    while start > max(0, at - _NAME) and sentence.words[start - 1].text[0].isupper():
        start -= 1
    return start


def _is_remark(lowers: Sequence[str], at: int) -> bool:
    """Whether the comma at a word ends a remark behind "not": "in Graz, not, as first reported, in Linz"."""
    starts = range(max(0, at - _REPORTED), at - 2)
    return any(tuple(lowers[start : start + 3]) == (_NOT, _COMMA, "as") for start in starts)
