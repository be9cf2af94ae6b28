"""Entities of one document while their mentions are gathered, and how names of persons compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_types import NOTHING, Evidence, total

_HEADS = 40  # offices and descriptions kept of one entity


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered."""

    tokens: tuple[str, ...]  # the fullest name
    founds: list[Found] = field(default_factory=list)
    evidence: Evidence = NOTHING
    type: str = ""
    reasons: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    gender: str = ""
    age: int | None = None
    nickname: str = ""
    alias: str = ""  # folded: another name that the article tells
    merged: Draft | None = None  # the draft it went into

    def settle(self, sentences: Sequence[Sentence]) -> None:
        """Decides the type by the evidence of all mentions."""
        self.evidence = total(self.founds, sentences)
        self.type = self.evidence.type()

    def take(self, other: Draft, reason: str) -> None:
        """Merges another draft into this one."""
        other.merged = self
        for found in other.founds:
            self.add(found)
        self.reasons += [*other.reasons, reason]
        self.evidence = self.evidence.plus(other.evidence)

    def add(self, found: Found) -> None:
        """Adds a mention, and what it tells of the entity."""
        self.founds.append(found)
        self.heads += [h for h in found.heads if h not in self.heads and len(self.heads) < _HEADS]
        self.countries += [c for c in found.countries if c and c not in self.countries]
        self.age = found.age if self.age is None else self.age
        self.nickname = self.nickname or found.nickname
        for title in found.titles:
            self.gender = self.gender or lexicon.courtesy(title) or ""


def surname(tokens: Sequence[str]) -> str:
    """Folded last word of a person's name, "Jr" and the like left out."""
    if len(tokens) == 1:
        return _one_spelling(tokens[0])
    names = tokens[:-1] if generation(tokens) else tokens
    return _one_spelling(names[0] if lexicon.surname_first(tuple(names)) else names[-1])


@remembered
def _one_spelling(name: str) -> str:
    """A surname folded, however it is romanised."""
    last = fold(name)
    last = last[3:] if last[:3] in {"al ", "el "} else last
    if not last.endswith(_SLAVIC):
        return last
    return last.removesuffix(next(ending for ending in _SLAVIC if last.endswith(ending))) + "sky"


_SLAVIC = ("skyy", "skiy", "skii", "skij", "ski")  # "Zelensky" is romanised in all these ways


def generation(tokens: Sequence[str]) -> str:
    """What tells a father from his son: "jr", "sr", "ii" ...; "" where the name says nothing of it."""
    last = tokens[-1].lower().rstrip(".")
    return last if len(tokens) > 1 and last in {"jr", "sr", "ii", "iii", "iv"} else ""


def given_part(tokens: Sequence[str]) -> str:
    """The first given name of a full name, "" for a bare surname."""
    return tokens[0] if len(tokens) > 1 else ""


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname can be one person's: given names agree, middle ones do not differ, or the
    shorter is a surname of several words that ends the longer."""
    ours, theirs = generation(one), generation(other)
    if ours != theirs and ((ours and theirs) or len(one) == len(other)):
        return False  # "George Holm Sr", "George W. Holm"
    one, other = one[:-1] if ours else one, other[:-1] if theirs else other
    shorter, longer = sorted(([fold(t) for t in one], [fold(t) for t in other]), key=len)
    if 1 < len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True
    if not lexicon.same_given(given_part(one), given_part(other)):
        return False
    middles = [fold(t) for t in one[1:-1]], [fold(t) for t in other[1:-1]]
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(*middles, strict=False))
