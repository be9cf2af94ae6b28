"""What stands behind a name: an age, an apposition, "of Belarus"."""

# ruff: noqa: SIM905  (word lists read better as text)
from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import country_of, is_listed, nationality
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_found import Found
from claimcheck.data.listed import listed

_REACH = 14  # words of an apposition; longer ones are clauses
_STOPS = listed("annotate.names_appositions", "stops")
_INSIDE = frozenset(
    {"in", "at", "near"}
)  # "born in Leith, the son of a miner": what is behind is not of the town
DETERMINERS = listed("annotate.names_appositions", "determiners")
_ENDS = frozenset(',;:.!?()[]–—”"')


def read_apposition(found: Found, words: Sequence[Word]) -> None:
    """Adds age, role, heads and countries to the name."""
    i, end = found.last, len(words)
    if i + 1 < end and words[i].text in ",(" and words[i + 1].text.isdigit() and len(words[i + 1].text) < 3:
        if i + 2 >= end or words[i + 2].text in ",.);":
            found.age = int(words[i + 1].text)
            i += 2
    elif (
        i + 2 < end
        and words[i].text == ","
        and words[i + 1].lower in {"aged", "age"}
        and words[i + 2].text.isdigit()
    ):
        found.age = int(words[i + 2].text) if len(words[i + 2].text) < 4 else None
        i += 3
    if i + 1 < end and words[i].lower == "of":
        _read_of(found, words, i + 1)
    elif i + 1 < end and words[i].text == ",":
        if words[i + 1].lower == "who":
            _read_predicate(found, words, i + 2)
        elif words[found.start - 1].lower not in _INSIDE or not is_listed(" ".join(found.tokens)):
            _read_role(found, words, i + 1)
    else:
        _read_predicate(found, words, i)


_COPULAS = frozenset("is was becomes became remains".split())
_MADE = listed("annotate.names_appositions", "made")


def _read_predicate(found: Found, words: Sequence[Word], i: int) -> None:
    """ "Diaz is the mayor of Leith", ", who became chair in 2019,", "was elected mayor"."""
    if (
        i < len(words)
        and words[i].lower in {"has", "had"}
        and words[i + 1 : i + 2]
        and words[i + 1].lower == "been"
    ):
        i += 1
    elif i >= len(words) or words[i].lower not in _COPULAS:
        return
    i += 1
    if i < len(words) and words[i].lower in _MADE:
        i += 1
        i += i < len(words) and words[i].lower == "in"
        i += i < len(words) and words[i].lower == "as"
    start = i
    while (
        i < len(words) and i - start < _REACH and words[i].text not in _ENDS and words[i].lower not in _STOPS
    ):
        i += 1
    if start < i and lexicon.is_person_noun(words[i - 1].lower) and _noun_phrase(words, start, i - 1):
        phrase = [w for w in words[start:i] if w.lower not in DETERMINERS]
        found.heads += lexicon.office_heads(tuple(w.lower for w in phrase))


def _read_of(found: Found, words: Sequence[Word], i: int) -> None:
    """ "Lukashenko of Belarus", "Inge Steinbach of the federal police"."""
    i += words[i].lower == "the"
    if i < len(words) and words[i].text[0].isupper():
        found.countries += country_of(words[i].text)


def _read_role(found: Found, words: Sequence[Word], start: int) -> None:
    """The noun phrase between commas behind a name, with its head."""
    head, last_noun = False, start
    plain = words[start].lower in DETERMINERS or lexicon.ordinary(words[start].lower) in {"n", "a"}
    if not plain or words[start].text[0].isupper() or words[start].lower in lexicon.CALENDAR:
        return
    open_phrase = True
    i = start
    while i < len(words) and i - start < _REACH and words[i].text not in _ENDS:
        lower = words[i].lower
        open_phrase = open_phrase and lower not in _STOPS
        tail = lower.rsplit("-", 1)[-1]
        if open_phrase and (lexicon.is_person_noun(tail) or lexicon.noun_class(tail)[:1] == "o"):
            head, last_noun = True, i
        i += 1
    closed = i >= len(words) or words[i].text in _ENDS
    following = words[last_noun + 1] if last_noun + 1 < len(words) else None
    closed = closed and (following is None or following.text in _ENDS or following.lower in _STOPS)
    if head and closed and _noun_phrase(words, start, last_noun):
        named = [w.lower for w in words[start : last_noun + 1] if w.lower not in DETERMINERS]
        found.heads += lexicon.office_heads(tuple(named))
        found.role = " ".join(w.text for w in words[start:i]).replace(" ’s", "’s").replace(" 's", "'s")
        for word in words[start : last_noun + 1]:
            found.countries += nationality(word.text)


def _noun_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words [start, end] can all stand inside one noun phrase (no verb or adverb that is nothing else)."""
    return all(
        words[i].text[0].isupper()
        or words[i].text in {"'s", "’s", "-", "’"}
        or words[i].lower in DETERMINERS
        or words[i].text[0].isdigit()
        or "-" in words[i].text
        or lexicon.ordinary(words[i].lower) in {"n", "a", ""}
        or (lexicon.noun_class(words[i].lower) != "")
        for i in range(start, end + 1)
    )
