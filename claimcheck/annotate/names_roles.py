"""Descriptions that stand for a name: "the Belarusian leader", "the mayor", "the company".

A description joins an entity only where exactly one fits: by the same office or trade, or by nationality and a noun
of leaders. Nothing is joined on likeness.
"""

# ruff: noqa: SIM905  (word lists read better as text)
from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.entities_drafts import Draft
from claimcheck.annotate.gazetteer import country_of, nationality
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Sentence, Word, lower_at
from claimcheck.annotate.names_found import Found
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_DEFINITE = listed("annotate.names_roles", "definite")
_INDEFINITE = listed("annotate.names_roles", "indefinite")
_REACH = 6  # words of a description
_HEADS_OF_STATE = listed("annotate.names_roles", "heads_of_state")
_COMPANIES = frozenset("company firm group business corporation".split())
_OFFICER = "officer"
_CROWD = 40  # persons of one nationality that are looked at


class Description(NamedTuple):
    """A description at words [first, last) of a sentence; `entity` is -1 where it names nobody known."""

    sentence: int
    first: int
    last: int
    head: str
    countries: tuple[str, ...]
    definite: bool
    words: tuple[str, ...]  # lower case, without determiner
    entity: int = -1


def descriptions(
    index: int, sentence: Sentence, heads: Sequence[int], names: Sequence[Found]
) -> list[Description]:
    """Noun phrases with a noun of a person or an organisation as head, outside the words that names take up.

    `heads` are the words that can be such a noun, in order.
    """
    words = sentence.words
    if not heads:
        return []
    found: list[Description] = []
    covered = {i for name in names for i in range(name.start, name.last)}
    for i in heads:
        if i in covered:
            continue
        word = words[i]
        after = words[i + 1] if i + 1 < len(words) else None
        if after is not None and _goes_on(after):
            continue
        first = _start(words, i, covered)
        before = lower_at(words, first - 1)
        if first == i and not (before in _DEFINITE or before in _INDEFINITE):
            continue
        countries = tuple([c for w in words[first : i + 1] for c in _COUNTRIES[w.text]])
        phrase = tuple(w.lower for w in words[first : i + 1])
        if before in _DEFINITE or before in _INDEFINITE:
            found.append(
                Description(index, first - 1, i + 1, word.lower, countries, before in _DEFINITE, phrase)
            )
        elif countries and (first == 0 or words[first - 1].text not in {"'s", "’s"}):
            found.append(Description(index, first, i + 1, word.lower, countries, True, phrase))
    return found


def describes(lower: str) -> bool:
    """Whether a form is a noun of a person or an organisation."""
    return (
        lexicon.is_person_noun(lower) or lexicon.noun_class(lower)[:1] == "o" or lower in lexicon.TRADES
    ) and (lower not in {"people", "man", "woman", "one", "i", "he"})


_DESCRIBES = Known(describes)


def _goes_on(after: Word) -> bool:
    """Whether the noun is not the head yet: "the company president"."""
    return _DESCRIBES[after.lower] or (after.text[0] == "-" and len(after.text) == 1)


def _start(words: Sequence[Word], head: int, covered: set[int]) -> int:
    """First word of the phrase, without its determiner; `covered` are words that names take up."""
    i = head
    while i > 0 and head - i < _REACH:
        text = words[i - 1].text
        if not _COUNTRIES[text] and (i - 1 in covered or not _MODIFIES[text]):
            break
        i -= 1
    return i


def _modifies(text: str) -> bool:
    """Whether an ordinary word can stand inside a description, before its head."""
    lower = text.lower()
    plain = lexicon.ordinary(lower.rsplit("-", 1)[-1]) in {"n", "a"}
    return plain and lower not in _DEFINITE and not lexicon.is_plural(lower)


_COUNTRIES = Known(lambda text: nationality(text) or country_of(text))
_MODIFIES = Known(_modifies)


class Roles:
    """Resolves descriptions against the entities of a document, sentence by sentence in reading order."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._by_head: dict[str, list[int]] = {}
        self._by_country: dict[str, list[int]] = {}
        self._companies: list[int] = []
        self._named: dict[str, list[int]] = {}  # organisations by the noun that heads their name
        for number, draft in enumerate(drafts):
            for head in draft.heads if draft.type in {"person", "organisation"} else ():
                self._by_head.setdefault(head, []).append(number)
            for country in draft.countries if draft.type == "person" else ():
                self._by_country.setdefault(country, []).append(number)
            if draft.type == "organisation" and _is_company(draft):
                self._companies.append(number)
            if draft.type == "organisation":
                self._named.setdefault(_head_of_name(draft), []).append(number)

    def resolve(self, found: Description, recent: Sequence[int]) -> int:
        """Number of the one entity it stands for, -1 if none or several; `recent` are persons named shortly before."""
        if not found.definite:
            return -1
        if found.countries:
            return self._by_nationality(found, recent)
        if not lexicon.is_person_noun(found.head) and found.head in _COMPANIES:
            return self._companies[0] if len(self._companies) == 1 else -1
        offices = lexicon.office_heads(found.words) if lexicon.is_person_noun(found.head) else (found.head,)
        for office in offices:
            fitting = self._by_head.get(office, [])
            if fitting:
                return fitting[0] if len(fitting) == 1 else -1
        return self._officer(found.head) if lexicon.is_person_noun(found.head) else self._by_name(found)

    def _officer(self, head: str) -> int:
        """ "The officer" after "Detective Inspector Ada Lund": the one person of such a rank."""
        if head != _OFFICER:
            return -1
        fitting = {n for office, held in self._by_head.items() if head in noun_class(office) for n in held}
        return fitting.pop() if len(fitting) == 1 else -1

    def _by_name(self, found: Description) -> int:
        """ "The central bank" after "the Central Bank of Kenya": the one name with all its words."""
        fitting = [
            number
            for number in self._named.get(found.head, ())
            if set(found.words) <= {t.lower() for t in self._drafts[number].tokens}
        ]
        return fitting[0] if len(fitting) == 1 and len(self._named[found.head]) == 1 else -1

    def _by_nationality(self, found: Description, recent: Sequence[int]) -> int:
        own = list(dict.fromkeys(n for c in found.countries for n in self._by_country.get(c, ())[:_CROWD]))
        exact = [n for n in own if set(lexicon.office_heads(found.words)) & set(self._drafts[n].heads)]
        if len(exact) == 1:
            return exact[0]
        if found.head not in _HEADS_OF_STATE or len(exact) > 1:
            return -1
        leaders = [n for n in own if _HEADS_OF_STATE & set(self._drafts[n].heads)]
        if len(leaders) == 1:
            return leaders[0]
        if not own:
            return self._stateless(found, recent)
        return -1

    def _stateless(self, found: Description, recent: Sequence[int]) -> int:
        """The only person named shortly before of whom no nationality is known; learns it."""
        open_ = [n for n in dict.fromkeys(recent) if not self._drafts[n].countries]
        if len(open_) != 1 or self._drafts[open_[0]].heads:
            return -1
        draft = self._drafts[open_[0]]
        draft.countries += [c for c in found.countries if c not in draft.countries]
        draft.heads.append(found.head)
        for country in found.countries:
            self._by_country.setdefault(country, []).append(open_[0])
        return open_[0]


def _head_of_name(draft: Draft) -> str:
    """The noun that heads an organisation's name, lower case: "bank" of "Central Bank of Kenya"."""
    lower = [t.lower() for t in draft.tokens]
    links = [i for i, word in enumerate(lower) if word in {"of", "for"} and i]
    return lower[links[0] - 1 if links else -1]


def _is_company(draft: Draft) -> bool:
    words = {t.lower() for t in draft.tokens}
    heads = set(draft.heads)
    return (
        bool(words & lexicon.word_set("legal"))
        or bool(heads & (lexicon.TRADES | _COMPANIES))
        or "airline" in heads
    )
