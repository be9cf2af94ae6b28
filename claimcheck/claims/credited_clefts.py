"""Sentences that single out people by what they are: "it was a mechanic who", "the agents were the ones who"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, entity_of
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, NEGATIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_parties import Party, described, named, party_after
from claimcheck.claims.credited_works import Laid, is_thing, kinds_of, verb_kinds, verb_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span

_Found = tuple[Party, int, int]  # and the first and the last word that say so
_RELATIVES = frozenset(("who", "that", "which"))
_ONES = frozenset(("one", "ones", "first"))
_OWNERS = frozenset(("his", "her", "their", "its"))
_THANKS = tuple(tuple(row.split()) for row in in_order("claims.credited_clefts", "thanks"))
_SHOWS = listed("claims.credited_clefts", "shows")
_REACH = 16  # words between "it was" and "who", between "who" and its verb or the copula behind it
_OBJECT = 4  # words behind a verb in which stands what was raised, given or made


def clefts(words: Sequence[Word], names: Names, taken: set[int]) -> Iterator[Laid]:
    """What a sentence lays to a party and to nobody else, each in the order of its "who".

    `taken`: indexes of verbs that are passed over; those that are found are added.
    """
    for at in range(2, len(words) - 2):
        if words[at].lower not in _RELATIVES:
            continue
        verb, deed = _verb(words, at)
        if not verb or verb in taken:
            continue
        for read in (_it_was, _the_ones, _the_man):
            found = read(words, at, verb, names)
            if found is not None:
                taken.add(verb)
                party, first, last = found
                yield Laid(party, deed, Span(words[first].start, words[last].end))
                break


def deed_of(words: Sequence[Word], verb: int) -> str:
    """What a verb says was done: "discover"; of "raised the alarm", "alarm"; "" where it is of no kind."""
    base = verb_of(words, verb)
    behind = (lemma(word.lower, "n") for word in words[verb + 1 : verb + 1 + _OBJECT])
    if verb_kinds(base):
        return next((noun for noun in behind if kinds_of(noun) & verb_kinds(base)), base)
    if base in _SHOWS:
        return "finding"
    return next((noun for noun in behind if is_thing(noun)), "")


def _verb(words: Sequence[Word], relative: int) -> tuple[int, str]:
    """Index of the first verb behind "who" that says a deed of some kind, and the deed; (0, "") where none does."""
    for at in range(relative + 1, min(len(words) - 1, relative + _REACH)):
        if words[at].text in BREAKS or words[at].lower in NEGATIONS:
            break
        if words[at].text.islower() and lemma(words[at].lower, "v") != words[at].lower:
            deed = deed_of(words, at)
            if deed:
                return at, deed
    return 0, ""


def _it_was(words: Sequence[Word], relative: int, verb: int, names: Names) -> _Found | None:
    """ "It was thanks to a mechanic at Wick that the ship was found out", "it was her own dating that showed it"."""
    lead = next((at for at in range(relative - 2, -1, -1) if words[at].lower == "it"), None)
    if lead is None or relative - lead > _REACH or words[lead + 1].lower not in BE:
        return None
    first = lead + 2
    first += words[first].lower in ADVERBS
    first += next((len(row) for row in _THANKS if _reads(words, first, row)), 0)
    if first >= relative or any(w.lower in NEGATIONS or w.lower == "by" for w in words[lead:relative]):
        return None
    party = _owner(words, first, relative, names) or party_after(words[:relative], first, names, telling=1)
    return None if party is None else (party, lead, verb)


def _reads(words: Sequence[Word], start: int, row: tuple[str, ...]) -> bool:
    return tuple(word.lower for word in words[start : start + len(row)]) == row


def _owner(words: Sequence[Word], first: int, relative: int, names: Names) -> Party | None:
    """Whose "her own dating" is."""
    own = words[first + 1].lower == "own" or is_thing(lemma(words[relative - 1].lower, "n"))
    mention = names.at(words[first]) if own and words[first].lower in _OWNERS else None
    return Party(mention, "", mention.span) if mention is not None else None


def _the_ones(words: Sequence[Word], relative: int, verb: int, names: Names) -> _Found | None:
    """ "Federal agents were the ones who discovered it"."""
    copula = relative - 3
    if copula < 1 or words[relative - 1].lower not in _ONES or words[copula].lower not in BE:
        return None
    subject = subject_before(words, group_start(words, copula), 0, names)
    if isinstance(subject, str):
        return None
    party = _party(words, subject, names)
    return None if party is None else (party, copula, verb)


def _the_man(words: Sequence[Word], relative: int, verb: int, names: Names) -> _Found | None:
    """ "The man who found out that it was a fake was a chemist from Delft": the last copula ahead of the party."""
    person = words[relative - 1].lower
    if words[relative - 2].lower != "the" or not (person in _ONES or is_person_noun(person)):
        return None
    ends = range(verb + 1, min(len(words) - 1, verb + _REACH))
    copula = next((at for at in reversed(ends) if words[at].lower in BE), 0)
    if not copula or words[relative - 3].lower in BE:
        return None
    party = party_after(words, copula + 1, names, telling=1)
    return None if party is None else (party, relative - 2, copula)


def _party(words: Sequence[Word], subject: Phrase, names: Names) -> Party | None:
    mention = entity_of(words, subject, names)
    return named(words, mention) if mention is not None else described(words, subject, 1)
