"""Persons whose name one article spells in two ways: "Kowalski" and, further down, "Kowalsky"."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.names_lexicon import is_base_noun
from claimcheck.annotate.words import readings
from claimcheck.claims.ids import located
from claimcheck.model import Check, Claim, Kind, Participant

_LEAST = 5  # letters of a surname; shorter ones are one letter apart by nature (Iran, Iraq)
_LONG = 9  # letters from which two may differ
_CAP = 12  # persons of one given name; who names more lists people


def checks(doc: Annotated) -> Iterator[Check]:
    """A check for each pair of spellings, its sides the first mention of each, in order of place."""
    first: dict[str, NameMention] = {}
    for mention in doc.names:
        if mention.type == "person" and mention.form == "name":
            words = doc.document.text[mention.span.start : mention.span.end].split()
            first.setdefault(" ".join(words), mention)
    given: dict[str, list[str]] = defaultdict(list)
    for name in first:
        given[name.split()[0].casefold()].append(name)
    for _, names in sorted(given.items()):
        for one, two in combinations(names[:_CAP], 2):
            if _one_spelled_twice(one.split(), two.split()):
                sides = tuple((_claim(doc, first[name], name),) for name in (one, two))
                yield Check("name-spelling", Kind.ATTRIBUTION, sides, f"'{one}' and '{two}'")


def _one_spelled_twice(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two full names of one given name differ by a slip in the surname."""
    if len(one) < 2 or len(one) != len(two) or one[:-1] != two[:-1]:
        return False
    ours, theirs = _plain(one[-1]), _plain(two[-1])
    if min(len(ours), len(theirs)) < _LEAST or ours == theirs or _is_ending(ours, theirs):
        return False
    if any(is_base_noun(name) or readings(name) for name in (ours, theirs)):
        return False  # an office or a thing in the place of a surname
    return Levenshtein.distance(ours, theirs) <= (2 if min(len(ours), len(theirs)) >= _LONG else 1)


def _plain(name: str) -> str:
    """Lower case without accents, which keyboards leave out."""
    split = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in split if not unicodedata.combining(char))


def _is_ending(one: str, two: str) -> bool:
    """Whether one is the other with an ending: a plural, a possessive, a woman's form."""
    short, long = sorted((one, two), key=len)
    return long.startswith(short) or (short[:-1] == long[:-1] and {short[-1], long[-1]} == {"i", "a"})


def _claim(doc: Annotated, mention: NameMention, name: str) -> Claim:
    sentence = doc.sentences[mention.sentence]
    return Claim(
        **located(doc, sentence, mention.span, Kind.ATTRIBUTION, "name"),
        subject=doc.entities[mention.entity].label.lower(),
        value=Participant("name", name),
        extractor="claims.spelling",
    )
