"""He, she and their forms: joined to the one person they can mean in the same sentence or shortly before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.annotate.entities_drafts import Draft
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.names_shapes import Quoted
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

GENDERS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_BACK = 3  # sentences looked back
_CROWD = 12  # persons of one sentence that are looked at
_PREPOSITIONS = listed("annotate.names_pronouns", "prepositions")


class Person(NamedTuple):
    """A person mentioned in a sentence; `entity` is -1 for one without a name ("a spokesman")."""

    first: int  # word index
    entity: int
    gender: str  # "m", "f" or ""
    subject: bool  # not behind a preposition


def person(first: int, entity: int, gender: str, before: str) -> Person:
    """A mention with what its place in the sentence tells."""
    return Person(first, entity, gender, before not in _PREPOSITIONS)


def resolve(
    index: int,
    sentences: Sequence[Sentence],
    mentioned: Sequence[Sequence[Person]],
    drafts: Sequence[Draft],
    quoted: Quoted,
    places: Sequence[int],
) -> list[tuple[int, int]]:
    """(word index, entity) of the pronouns of one sentence, at `places`, that can be resolved; `mentioned` holds the
    persons of each sentence up to this one, in order. Whom a speaker names is not who speaks: "Lund is ill," he said.
    """
    words = sentences[index].words
    if not places:
        return []
    found: list[tuple[int, int]] = []
    heard: dict[tuple[str, bool], int] = {}
    for i in places:
        gender = GENDERS[words[i].lower]
        inside = quoted.holds(index, i)
        reading = _Reading(sentences, mentioned, drafts, None if inside else quoted)
        here = [p for p in reading.before(index, i, gender) if not _is_own_subject(words, p, i)]
        if here:
            entity = _pick(here, gender)
        elif (gender, inside) in heard:
            entity = heard[gender, inside]
        else:
            entity = reading.earlier(index, gender)
        heard[gender, inside] = entity
        if entity >= 0:
            found.append((i, entity))
            if not inside:
                drafts[entity].gender = drafts[entity].gender or gender
    return found


class _Reading(NamedTuple):
    """The persons a pronoun can mean; `quoted` is None for a pronoun that is quoted itself."""

    sentences: Sequence[Sentence]
    mentioned: Sequence[Sequence[Person]]
    drafts: Sequence[Draft]
    quoted: Quoted | None

    def before(self, index: int, word: int, gender: str) -> list[Person]:
        """Those of a sentence that stand before one of its words."""
        row = self.mentioned[index]
        end = bisect_left(row, word, key=lambda p: p.first)
        return self._fitting(index, row[max(0, end - _CROWD) : end], gender)

    def earlier(self, index: int, gender: str) -> int:
        """The person of the nearest sentence before that has any who fits, within one paragraph's distance."""
        here = self.sentences[index]
        for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
            there = self.sentences[back]
            if here.paragraph - there.paragraph > 2 or there.zone != here.zone:
                return -1
            if fitting := self._fitting(back, self.mentioned[back][:_CROWD], gender):
                return _pick(fitting, gender)
        return -1

    def _fitting(self, index: int, persons: Sequence[Person], gender: str) -> list[Person]:
        quoted = self.quoted
        return [
            p
            for p in persons
            if _fits(p, gender, self.drafts) and (quoted is None or not quoted.holds(index, p.first))
        ]


def _is_own_subject(words: Sequence[Word], p: Person, i: int) -> bool:
    """Whether "him" at words[i] stands in the clause of which the person is the subject: "Lind charged him"."""
    if words[i].lower != "him" or not p.subject or i - p.first > _OWN_CLAUSE:
        return False
    between = words[p.first + 1 : i]
    return bool(between) and not any(w.text in _MARKS or w.lower in _OPENERS for w in between)


_OWN_CLAUSE = 8  # words
_MARKS = frozenset(',;:“”"—–')
_OPENERS = listed("annotate.names_pronouns", "openers")


def _fits(p: Person, gender: str, drafts: Sequence[Draft]) -> bool:
    known = drafts[p.entity].gender if p.entity >= 0 else p.gender
    return known in {"", gender}


def _pick(persons: Sequence[Person], gender: str) -> int:
    """The one person, else the first of those who stand as a subject; -1 for a person without a name."""
    if len({p.entity for p in persons}) == 1:
        return persons[0].entity
    known = [p for p in persons if p.gender == gender]
    if len({p.entity for p in known}) == 1:
        return known[0].entity
    subjects = [p for p in persons if p.subject]
    return (subjects or persons)[0].entity
