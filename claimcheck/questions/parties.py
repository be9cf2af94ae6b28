"""Whether two parties that articles lay one thing to can be one, or one of the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from claimcheck.annotate.kin import likeness
from claimcheck.annotate.names_lexicon import is_person_noun, noun_class
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, party

_ONE_WORD = 0.6  # likeness of words by which two descriptions may be of one party
_ONE_TRADE = 0.4  # of two trades that one person may have
_SORTS = ("person", "organisation")


def are_two(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether neither party can be the other, nor a part of it: a person who is of a body acts for it."""
    ours, theirs = party(one), party(two)
    if not ours or not theirs or meet(ours, theirs):
        return False
    sorts = _sort(ours), _sort(theirs)
    if sorts == ("person", "person"):
        return ours.split()[-1] != theirs.split()[-1]
    if "person" in sorts:
        person, other = (one, two) if sorts[0] == "person" else (two, one)
        return _is_no_part(joined, person, other)
    return True


def meet(ours: str, theirs: str) -> bool:
    """Whether two parties may be one, or one of the other: "energy minister" and "ministry of energy"."""
    one, two = _telling(ours), _telling(theirs)
    if not _sort(ours) and not _sort(theirs) and (is_bare(ours) or is_bare(theirs)):
        one, two = words_of(ours), words_of(theirs)  # "a foundation" may be any foundation
    if any(a == b or likeness(a, b) >= _ONE_WORD for a, b in product(one, two)):
        return True
    return _initials(ours) in two or _initials(theirs) in one


def _is_no_part(joined: Joined, person: Placed, other: Placed) -> bool:
    """Whether what both articles tell of a person leaves no room for the other party."""
    around = frozenset().union(*_around(joined, party(person)), person.context)
    words = _telling(party(other))
    if _sort(party(other)):  # a body: nobody of it
        return around.isdisjoint(words)
    trades = [word for word in sorted(around) if is_person_noun(word)]
    theirs = [word for word in words_of(party(other)) if is_person_noun(word)] or list(words)
    alike = any(likeness(a, b) >= _ONE_TRADE for a, b in product(trades, theirs))
    return bool(trades) and not alike and around.isdisjoint(set(words))


def _around(joined: Joined, key: str) -> Iterator[frozenset[str]]:
    """The words of the sentences that tell of somebody."""
    return (item.context for item in joined.placed if key in item.actors or key == party(item))


def _sort(key: str) -> str:
    sort = key.partition(":")[0]
    return sort if sort in _SORTS else ""


@lru_cache(1 << 12)
def words_of(key: str) -> tuple[str, ...]:
    """The lemmas of the content words of a party's name or description."""
    known = key.partition(":")[2].partition(" #")[0] or key
    return tuple(
        lemma(word, "n") for word in known.lower().split() if word not in FUNCTION_WORDS and word[0].isalnum()
    )


def is_named(joined: Joined, document: str, key: str) -> bool:
    """Whether an article names the party of a key."""
    items = (item for item in joined.placed if item.claim.document_id == document)
    return bool(_sort(key)) and any(key in item.actors or key == party(item) for item in items)


def is_body(key: str) -> bool:
    """Whether a party is an organisation, or is described as one: "transport safety board"."""
    words = words_of(key)
    return key.startswith("organisation:") or (not _sort(key) and noun_class(words[-1])[:1] == "o")


def tells_who(key: str) -> bool:
    """Whether a party is a named person or body, or is described as people or a body unlike others."""
    if _sort(key) or ":" in key:
        return bool(_sort(key))
    return not is_bare(key) and any(noun_class(word)[:1] in ("o", "p", "l") for word in words_of(key))


def is_bare(key: str) -> bool:
    """Whether a party is described by what many are: "a foundation", "officers"."""
    return not _sort(key) and all(noun_class(word)[:1] in ("o", "p", "l") for word in words_of(key))


def _telling(key: str) -> tuple[str, ...]:
    """The lemmas of the words that say which office or which people, not that it is some."""
    words = words_of(key)
    if key.startswith("person:"):
        return words
    return tuple(word for word in words if noun_class(word)[:1] not in ("o", "p", "l")) or words


def _initials(key: str) -> str:
    return "".join(word[0] for word in words_of(key))
