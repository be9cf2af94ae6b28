"""Sentences that are there to say who did it: "it was a diver who", "the alarm came from", "credit belongs to".

Their end, or what stands between "it was" and "who", is the answer; what it answers stands in the rest (Lambrecht 2001
on clefts, Mikkelsen 2005 on specificational clauses).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import Names, Phrase, entity_of, head_end, is_verb, may_be_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, DETERMINERS, NEGATIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_offices import FOR, OPENS, RELATIVES, plain_noun, whoever
from claimcheck.claims.credited_parties import PARTIES, Party, described, joined, party_after
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

_Leads = Mapping[tuple[str, ...], Sequence[tuple[str, ...]]]


def _by_end(leads: Sequence[str]) -> _Leads:
    """Leads by their last two words."""
    found = defaultdict[tuple[str, ...], list[tuple[str, ...]]](list)
    for lead in map(tuple, map(str.split, leads)):
        found[lead[-2:]].append(lead)
    return dict(found)


_LEADS = _by_end(in_order("claims.credited_focus", "leads"))
_OF_PRAISE = _by_end(in_order("claims.credited_focus", "of_praise"))
_OF_IT = _by_end(in_order("claims.credited_focus", "of_it"))
_BESIDE = _by_end(in_order("claims.credited_focus", "beside"))
_MEANT = {
    "own": _by_end(in_order("claims.credited_focus", "of_own")),
    "lead": _by_end(in_order("claims.credited_focus", "of_lead")),
}
_TWO_LAST = frozenset(
    end for leads in (_LEADS, _OF_PRAISE, _OF_IT, _BESIDE, *_MEANT.values()) for end in leads
)
_ENDS = {end for _, end in _TWO_LAST} | {"of"}
_PRAISE = listed("claims.credited_focus", "praise")
_AWARDS = listed("claims.credited_focus", "awards")
_GONE = frozenset(("goes", "went", "gone", "awarded"))
_CLEFT = 30  # words between "It was" and "who", and from "who" to the name behind the copula
_ASIDE = 14  # words
_FURTHEST = 120  # words of a sentence that are looked at
_PRESENT = frozenset(("is", "are", "belong", "belongs", "by"))
_WAS = frozenset(("was", "were", "became"))
_ONES = frozenset(("one", "ones"))
_HE = frozenset(("he", "she", "they", "him", "her", "them"))
_PASSED_OVER = frozenset(("first", "had", "has", "have"))
_ITS_CLAUSE = frozenset(("to", "that"))
_BEFORE = 5  # words from the determiner to the clause that hangs on a noun


class Focus(NamedTuple):
    """The party that a sentence is there to name, what it did, the words that say so, and to what it did it."""

    party: Party
    deed: str
    cue: Span
    thing: str = ""


def may_lead(lower: str) -> bool:
    """Whether what lays a deed to a party can end with a word."""
    return lower in BE or lower in _ENDS


def told_of(words: Sequence[Word], at: int, names: Names) -> Focus | None:
    """Whom "came from", "belongs to" or "its author was", with the last word at `at`, lay a deed to."""
    if words[at].lower in BE:
        start, (deed, thing) = at, whoever(words, at, names)
    elif words[at].lower in _ENDS:
        start, deed = _led(words, at, names)
        subject = _thing(words, start, names)
        thing = "" if deed == "win" or subject in _PRAISE else plain_noun(subject)
    else:
        return None
    if not deed or any(word.lower in NEGATIONS for word in words[max(0, start - 1) : at + 2]):
        return None
    passive = words[at].lower in BE and is_verb(words[at + 1])  # "the man was found by Ada Lund"
    party = None if passive else party_after(words, at + 1, names)
    if party is None or (
        party.name is None and not _PRESENT.isdisjoint((words[start].lower, words[at].lower))
    ):
        return (
            None  # "the author of the idea is an economist": what one is, not who; "the tent was by a school"
        )
    return Focus(party, deed, Span(words[start].start, words[at].end), thing)


def _led(words: Sequence[Word], at: int, names: Names) -> tuple[int, str]:
    """The first word of a lead that ends at `at`, and what it lays to whom it leads to."""
    if _two_last(words, at) not in _TWO_LAST:
        start = _was_the(words, at)
        return start, _thing(words, start, names) if start else ""
    if start := _match(_BESIDE, words, at):
        return start, _verb_before(words, start)
    if start := _match(_OF_PRAISE, words, at):
        praise = next((n for n in range(at) if words[n].lower in _PRAISE), -1)
        if praise >= 0:
            return start, _behind(words, praise + 1, start)
        if words[at - 1].lower in _GONE and _thing(words, start, names) in _AWARDS:
            return start, "win"
    for deed, leads in _MEANT.items():
        if start := _match(leads, words, at):
            return start, deed if _thing(words, start, names) not in _HE | {""} else ""
    if (start := _match(_OF_IT, words, at)) and words[start - 1].lower == "it":
        return start, _behind(words, at + 2, len(words))
    start = _match(_LEADS, words, at) or _was_the(words, at)
    return start, _thing(words, start, names) if start else ""


def _thing(words: Sequence[Word], start: int, names: Names) -> str:
    """The head of the subject of a lead, nothing where it is somebody: "Ada Lund was the head of"."""
    subject = subject_of(words, group_start(words, start), names)
    if subject is None:
        return ""
    noun, named = lemma(words[head_end(words, subject) - 1].lower, "n"), entity_of(words, subject, names)
    is_party = is_person_noun(noun) or (named is not None and named.type in PARTIES)
    return "" if is_party else noun


def subject_of(words: Sequence[Word], end: int, names: Names) -> Phrase | None:
    """What a verb group at `end` is about, though a clause hangs on it: "the order to shut it was given"."""
    for at in range(2, end):
        if words[at].lower not in _ITS_CLAUSE:
            continue
        first = next(
            (n for n in range(at - 1, max(-1, at - _BEFORE), -1) if words[n].lower in DETERMINERS), -1
        )
        if 0 <= first < at - 1 and (first == 0 or words[first - 1].text in OPENS):
            return Phrase(first, at)
    found = subject_before(words, end, 0, names)
    if isinstance(found, str):
        return phrase_after(words, 0, names) if words[0].lower in DETERMINERS else None
    return found


def _match(leads: _Leads, words: Sequence[Word], at: int) -> int:
    """Index of the first word of the lead that ends at `at`, 0 where none does; "be" is any form of it."""
    for lead in leads.get(_two_last(words, at), ()):
        start = at + 1 - len(lead)
        if start > 0 and all(
            word.lower == known or (known == "be" and word.lower in BE)
            for word, known in zip(words[start : at + 1], lead, strict=True)
        ):
            return start
    return 0


def _two_last(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """The last two words of what may be a lead that ends at `at`."""
    before = words[at - 1].lower
    return "be" if before in BE else before, words[at].lower


def _was_the(words: Sequence[Word], at: int) -> int:
    """Index of "was" in "was the idea of", "was solely the work of"; 0 where somebody is meant: "was the head of"."""
    if (
        words[at].lower != "of"
        or at < 4
        or words[at - 2].lower != "the"
        or is_person_noun(words[at - 1].lower)
    ):
        return 0
    start = at - 3
    start -= words[start].lower in ADVERBS
    return start if words[start].lower in BE else 0


def _verb_before(words: Sequence[Word], end: int) -> str:
    return next(
        (lemma(word.lower, "v") for word in reversed(words[:end]) if is_verb(word) and word.lower not in BE),
        "",
    )


def _behind(words: Sequence[Word], start: int, end: int) -> str:
    """What credit is for: the first plain word behind "for", "to" or "of"."""
    lead = next((at for at in range(start, end) if words[at].lower in FOR), end)
    found = (
        w
        for w in words[lead + 1 : end]
        if w.text.islower() and w.lower not in DETERMINERS and w.text.isalpha()
    )
    return next((lemma(word.lower, "v") for word in found), "")


def singled_out(words: Sequence[Word], names: Names) -> Iterator[tuple[Party, int]]:
    """The person or body that "it was ... who", "was the first to" of a sentence single out, and the verb's index."""
    yield from _first_to(words, names)
    for relative in (at for at in range(2, min(_FURTHEST, len(words) - 2)) if words[at].lower in RELATIVES):
        party = _before(words, relative, names)
        if party is None:
            continue
        verb = relative + 1
        while verb < len(words) - 1 and (words[verb].lower in ADVERBS or words[verb].lower in _PASSED_OVER):
            verb += 1
        if words[verb].text == ",":
            verb = _behind_aside(words, verb)
        if verb and words[verb].lower[0].isalpha() and may_be_verb(words[verb]):
            yield party, verb


def _first_to(words: Sequence[Word], names: Names) -> Iterator[tuple[Party, int]]:
    """Who "was the first to" do what, and the index of the verb."""
    for at in range(3, min(_FURTHEST, len(words) - 1)):
        if words[at].lower != "to" or words[at - 1].lower != "first":
            continue
        copula = at - 2 - (words[at - 2].lower == "the")
        if words[copula].lower not in _WAS or not may_be_verb(words[at + 1]):
            continue
        subject = subject_before(words, group_start(words, copula), 0, names)
        party = None if isinstance(subject, str) else party_after(words, subject.first, names)
        if party is not None:
            yield party, at + 1


def _behind_aside(words: Sequence[Word], comma: int) -> int:
    """Index of the word behind "who, on his walk round the aircraft,", 0 where no second comma stands near."""
    end = next(
        (at for at in range(comma + 1, min(comma + _ASIDE, len(words) - 1)) if words[at].text == ","), -1
    )
    return end + 1


def _before(words: Sequence[Word], relative: int, names: Names) -> Party | None:
    """ "It was Ada Lund, then 20, who", "it was she who", "She was the one who"."""
    lead = next((at for at in range(relative - 1) if words[at].lower == "it"), None)
    if lead is not None and relative - lead <= _CLEFT and words[lead + 1].lower in BE and lead + 1 < relative:
        return _singled_out(words, lead + 2, relative, names)
    one = words[relative - 1].lower
    copula = relative - 3
    if relative < 4 or words[relative - 2].lower != "the" or words[copula].lower not in BE:
        return None
    if one not in _ONES and not is_person_noun(one):
        return None
    subject = subject_before(words, group_start(words, copula), 0, names)
    return None if isinstance(subject, str) else party_after(words, subject.first, names)


def _singled_out(words: Sequence[Word], first: int, last: int, names: Names) -> Party | None:
    """The first name that owns nothing ("Lund's idea") and did nothing ("spotted by Lund"), else who is described."""
    alone = last - first == 1 and words[first].lower in _HE
    for word in words[first:last]:
        found = names.at(word)
        fits = found is not None and found.type in PARTIES and (found.form == "name" or alone)
        if found is not None and fits and not joined(words, found.span.end):
            return Party(found, "", found.span)
        if found is None and (is_verb(word) or word.lower == "by"):
            break
    phrase = phrase_after(words, first, names)
    return described(words, phrase) if phrase is not None else None
