"""Names that one article spells in two ways: "Kowalski" and, further down, "Kowalsky"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import look_up
from claimcheck.annotate.mentions import Annotated, NameMention, word_from
from claimcheck.annotate.names_slips import letters, near, other_given
from claimcheck.annotate.words import ARTICLES, readings
from claimcheck.model import Zone
from claimcheck.subjects.bearers import (
    GIVEN,
    SURNAME,
    Bearer,
    Link,
    Spelled,
    ages_apart,
    in_one_sentence,
    mentions,
)
from claimcheck.subjects.weights import surprise

_CAP = 12  # persons of one given name; who names more lists people
_CROWD = 400  # full names, and single words, that are held against one another; longer articles are lists
_PLURAL_BE = frozenset({"are", "were", "been"})
_OWNS = frozenset({"'s", "’s"})
_OPENS, _CLOSES = frozenset({'"', "“"}), frozenset({'"', "”"})
_KNOWN = 20.5  # bits; who is known by a word that is printed more often has no need of a full name first

_Named = Mapping[int, Sequence[NameMention]]
"""Where the article names each entity, in order; by entity."""


def within(doc: Annotated, persons: Sequence[Bearer]) -> Iterator[Link]:
    """The pairs of spellings in one article, in order of place."""
    yield from _full_names(doc, persons)
    full = [p for p in persons if p.given and p.type == "person"]
    starts: dict[str, list[tuple[Bearer, str]]] = defaultdict(list)
    for bearer in full[:_CROWD]:
        starts[bearer.surname[0]].append((bearer, SURNAME))
        starts[bearer.given[0]].append((bearer, GIVEN))
    named = mentions(doc)
    for lone in [person for person in persons if not person.given][:_CROWD]:
        fitting = [(b, at) for b, at in starts.get(lone.surname[0], ()) if near(b.part(at), lone.surname)]
        yield from _alone(doc, named, lone, fitting)


def ordinary(part: str) -> bool:
    """Whether a part of a name is a word too: an office or a thing in the place of a surname."""
    return lexicon.is_base_noun(part) or bool(readings(part))


# --- full names -----------------------------------------------------------------------------------------


def _full_names(doc: Annotated, persons: Sequence[Bearer]) -> Iterator[Link]:
    told: dict[tuple[str, ...], list[NameMention]] = defaultdict(list)
    for mention in doc.names:
        if mention.type == "person" and mention.form == "name" and " " in mention.text:
            told[tuple(letters(word) for word in mention.text.split())].append(mention)
    owners = {bearer.index: bearer for bearer in persons}
    for at in (SURNAME, GIVEN):
        alike: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for name in told:
            alike[name[:-1] if at == SURNAME else name[1:]].append(name)
        for names in alike.values():
            for one, two in combinations(names[:_CAP], 2):
                if _one_full_name(one, two, at, told, owners):
                    first, second = (
                        Spelled(doc.document.id, told[name][0].entity, at, name[-1 if at == SURNAME else 0])
                        for name in (one, two)
                    )
                    yield first, second


def _one_full_name(
    one: tuple[str, ...],
    two: tuple[str, ...],
    at: str,
    told: dict[tuple[str, ...], list[NameMention]],
    owners: dict[int, Bearer],
) -> bool:
    place = -1 if at == SURNAME else 0
    ours, theirs = one[place], two[place]
    if not near(ours, theirs) or in_one_sentence(told[one], told[two]):
        return False
    if at == SURNAME:
        return not ordinary(ours) and not ordinary(theirs)
    if other_given(ours, theirs):
        return False
    first, second = (owners.get(told[name][0].entity) for name in (one, two))
    if first is None or second is None:
        return False
    if first is second:  # two spellings of one name, and nobody else of the family is told of
        family = any(b.surname == first.surname for b in owners.values() if b is not first)
        return not first.kin and not family
    return bool(first.offices & second.offices) or bool(first.ages & second.ages)


# --- single words ---------------------------------------------------------------------------------------


def _alone(
    doc: Annotated, named: _Named, lone: Bearer, fitting: Sequence[tuple[Bearer, str]]
) -> Iterator[Link]:
    """A word that stands alone for the one full name that it can be a slip of."""
    if len({(at, bearer.part(at)) for bearer, at in fitting}) != 1:
        return
    found = [(b, at) for b, at in fitting if _fits(doc, named, lone, b, at)]
    if found and len(found) == len(fitting):
        bearer, at = found[0]
        yield (
            Spelled(doc.document.id, bearer.index, at, bearer.part(at)),
            Spelled(doc.document.id, lone.index, at, lone.surname),
        )


def _fits(doc: Annotated, named: _Named, lone: Bearer, bearer: Bearer, at: str) -> bool:
    """Whether a word takes up a full name that was told before, as far as the article shows."""
    said, full = named.get(lone.index, ()), named.get(bearer.index, ())
    if not said or not full or lone.kin or ages_apart(lone, bearer) or in_one_sentence(said, full):
        return False
    word = lone.surname
    if ordinary(word) or (lone.type == "place" and look_up(said[0].text)):
        return False
    if all(_is_people(doc, name) or _is_in_title(doc, name) for name in said):
        return False
    if not _told_before(doc, full[0], said) and not lone.offices & bearer.offices:
        return False
    return _takes_up_surname(lone, said, bearer) if at == SURNAME else _takes_up_given(lone, said, bearer)


def _is_people(doc: Annotated, name: NameMention) -> bool:
    """Whether a word stands for a people: "herders of the Morana want", "most had been Morana"."""
    words = doc.sentences[name.sentence].words
    before = words[max(0, word_from(words, name.span.start) - 1)].lower
    behind = words[word_from(words, name.span.end) :][:1]
    noun = bool(behind) and lexicon.ordinary(behind[0].lower) == "n"  # "the Morana report" may be his
    return before in _PLURAL_BE or (before in ARTICLES and not noun)


def _is_in_title(doc: Annotated, name: NameMention) -> bool:
    """Whether a word is the title of a work or of a thing, or owns what the title names: "Gant", "Gant's Folly"; a
    headline may write every word so."""
    sentence = doc.sentences[name.sentence]
    first, last = (word_from(sentence.words, at) for at in (name.span.start, name.span.end))
    before = [word.text for word in sentence.words[max(0, first - 1) : first]]
    behind = [word.text for word in sentence.words[last : last + 2]]
    if before and behind and before[0] in _OPENS and behind[0] in _CLOSES:
        return True
    owned = behind[1] if len(behind) > 1 and behind[0] in _OWNS else ""
    return sentence.zone is not Zone.HEADLINE and owned[:1].isupper() and ordinary(owned.lower())


def _takes_up_surname(lone: Bearer, said: Sequence[NameMention], bearer: Bearer) -> bool:
    titled = any(name.title for name in said) and bearer.offices
    if titled and lone.offices and not lone.offices & bearer.offices:
        return False
    if lexicon.given(lone.surname) and not lexicon.given(bearer.surname):
        return False
    sure = lexicon.given(bearer.given) or bearer.ages or bearer.offices
    return bool(sure) or surprise(lone.surname) > _KNOWN


def _takes_up_given(lone: Bearer, said: Sequence[NameMention], bearer: Bearer) -> bool:
    if lone.offices or any(name.title for name in said) or other_given(lone.surname, bearer.given):
        return False
    if lexicon.given(lone.surname):
        return True
    return bool(lexicon.given(bearer.given)) and surprise(lone.surname) > _KNOWN


def _told_before(doc: Annotated, full: NameMention, said: Iterable[NameMention]) -> bool:
    """Whether the full name stands before the word wherever it stands in the body."""
    return all(full.span < name.span or doc.sentences[name.sentence].zone is Zone.HEADLINE for name in said)
