"""People whom an article tells apart from others of their name: "who is no relation", "his colleague of the same name".

Reporters say so where readers would take one for the other; whoever is told apart is not joined with other articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.data.listed import listed

_ALONE = listed("subjects.namesakes", "alone")
_SHARING = listed("subjects.namesakes", "sharing")
_NAMES = frozenset({"name", "surname", "names", "surnames"})
_RELATED = frozenset({("no", "relation"), ("not", "related"), ("isn't", "related"), ("wasn't", "related")})
_COPULAS, _WHO = frozenset({"is", "was"}), frozenset({"who", "he", "she"})
_OF_THE_SAME, _OF_THAT = ("of", "the", "same"), ("of", "that")
_KIN = listed("subjects.bearers", "kin")
_STEMS = ("name", "relat")  # one of them stands in every cue; most articles have none
_NEAR = 4  # words before "name" in which it is told who shares it
_REACH = 10  # words between a person and what tells him apart


def told_apart(doc: Annotated) -> frozenset[int]:
    """The entities of a document that it tells apart from somebody of their name."""
    found = set[int]()
    text = doc.document.text.lower()
    if not any(stem in text for stem in _STEMS):
        return frozenset()
    for number, sentence in enumerate(doc.sentences):
        cues = list(_cues(sentence.words))
        if cues:
            people = [n for n in doc.names if n.sentence == number and n.type == "person"]
            found.update(
                name.entity for cue in cues if (name := _of(people, sentence.words, cue)) is not None
            )
    return frozenset(found)


def _cues(words: Sequence[Word]) -> Iterator[int]:
    """Where a sentence says that two people share a name, or a name and no blood; relatives are of one story."""
    lower = [word.lower.replace("’", "'") for word in words]
    for at, word in enumerate(lower):
        before = lower[max(0, at - _NEAR) : at]
        shared = tuple(before[-3:]) == _OF_THE_SAME or tuple(before[-2:]) == _OF_THAT
        named = (shared and _KIN.isdisjoint(before)) or not _SHARING.isdisjoint(before)
        related = tuple(lower[at : at + 2]) in _RELATED
        if word in _ALONE or (word in _NAMES and named) or (related and _is_of_person(words, at)):
            yield at


def _is_of_person(words: Sequence[Word], at: int) -> bool:
    """Whether what is "not related" is somebody: "Roe, who is no relation", and not "the two fires are not related"."""
    before = [word for word in words[max(0, at - 2) : at] if word.lower not in _COPULAS]
    return bool(before) and (
        before[-1].text == "," or before[-1].lower in _WHO or before[-1].text[0].isupper()
    )


def _of(people: Sequence[NameMention], words: Sequence[Word], cue: int) -> NameMention | None:
    """The person last named or meant before the cue, near it: "the two fires are not related" tells of no person."""
    start = words[max(0, cue - _REACH)].start
    return next(
        (n for n in reversed(people) if start <= n.span.start and n.span.end <= words[cue].start), None
    )
