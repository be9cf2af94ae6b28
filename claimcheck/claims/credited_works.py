"""Who made, gave out, proposed or ordered something: "figures released on Friday by", "the author of the text, X"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, head_end
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, NEGATIONS, PREPOSITIONS, WEEKDAYS
from claimcheck.annotate.speakers import boundary, group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.credited_parties import Party, described, named, party_after
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

_KINDS = {
    "making": listed("claims.credited_works", "making"),
    "giving": listed("claims.credited_works", "giving"),
    "planning": listed("claims.credited_works", "planning"),
    "ordering": listed("claims.credited_works", "ordering"),
    "funding": listed("claims.credited_works", "funding"),
}
_THINGS = {
    "making": listed("claims.credited_works", "making_things"),
    "planning": listed("claims.credited_works", "planning_things"),
    "ordering": listed("claims.credited_works", "ordering_things"),
}
# What somebody is called after what they did, and the verb: "inventor", "invent".
MAKERS = {row.split()[0]: row.split()[1] for row in in_order("claims.credited_works", "makers")}
_OWN = listed("claims.credited_works", "own")
_PHRASAL = {tuple(row[:2]): row[2] for row in map(str.split, in_order("claims.credited_works", "phrasal"))}
_LEADS = frozenset(("by", "from", "of", "whose"))
_DAYS = WEEKDAYS | listed("claims.credited_works", "days")
_PARTICLES = frozenset(particle for _, particle in _PHRASAL) | {"under", "down"}
_BARE = frozenset(("put", "set", "read", "cast", "run"))
_BACK = 9  # words between a participle and "by"
_NOUN_REACH = 3  # words from "whose" to what is owned


class Laid(NamedTuple):
    """To whom something is laid, what was done (see `kind_of`) and the words that say so."""

    party: Party
    deed: str
    cue: Span
    thing: str = ""


def kinds_of(deed: str) -> frozenset[str]:
    """What a verb's or thing's lemma is of: "making", "giving", "planning", "ordering", "funding"; else nothing."""
    return verb_kinds(deed) | frozenset(kind for kind, held in _THINGS.items() if deed in held)


@lru_cache(1 << 14)
def may_lay(form: str) -> bool:
    """Whether a lower-case form can lay something to a party: "by", "author", or a verb of such a deed, "ordered"."""
    base = lemma(form, "v")
    deed = bool(verb_kinds(base)) or any(base == verb for verb, _ in _PHRASAL)
    return (
        form in _LEADS
        or form in MAKERS
        or (deed and (base != form or form in _BARE) and not form.endswith("ing"))
    )


def verb_of(words: Sequence[Word], at: int) -> str:
    """The lemma of a verb; of one with a particle the lemma of what both mean: "drew up" is "draft"."""
    base = lemma(words[at].lower, "v")
    behind = words[at + 1].lower if at + 1 < len(words) else ""
    return _PHRASAL.get((base, behind), base)


def verb_kinds(verb: str) -> frozenset[str]:
    """The same for verbs alone: "call" is a thing that is made, not a making."""
    return frozenset(kind for kind, held in _KINDS.items() if verb in held)


def laid(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """What the word at `at` lays to a party; None where it lays nothing."""
    lower = words[at].lower
    if lower == "by":
        return _by(words, at, names)
    if lower == "whose":
        return _whose(words, at, names)
    return _author(words, at, names) if lower in MAKERS else None


def _by(words: Sequence[Word], by: int, names: Names) -> Laid | None:
    """ "a plan put to the council on Friday by", "an idea by", "was placed under curfew by"."""
    before = lemma(words[by - 1].lower, "n")
    if is_thing(before):
        deed, first = before, by - 1
    else:
        first = participle(words, by)
        deed = _deed(words, first, names) if first else ""
    if not deed or any(word.lower in NEGATIONS for word in words[max(0, first - 2) : by]):
        return None
    party = party_after(words, by + 1, names)
    return Laid(party, deed, Span(words[first].start, words[by].end)) if party else None


def participle(words: Sequence[Word], by: int) -> int:
    """Index of the participle that "by" goes with, 0 where there is none."""
    for at in range(by - 1, max(0, by - _BACK), -1):
        word = words[at]
        if word.text in BREAKS or word.lower in BE:
            return 0
        if not word.text.islower() or word.lower.endswith("ing"):
            continue
        verb = lemma(word.lower, "v")
        if (verb != word.lower or word.lower in _BARE) and any(r.pos == "v" for r in readings(word.lower)):
            plain = not word.lower.endswith("s") and words[at - 1].lower not in PREPOSITIONS
            return at if plain and (at + 1 == by or _goes_on(words[at + 1].lower)) else 0
    return 0


def _goes_on(word: str) -> bool:
    """Whether no object follows a participle: "released on Friday", "carried out", against "released the figures"."""
    return word in PREPOSITIONS or word in _DAYS or word in ADVERBS or word in _PARTICLES


def _deed(words: Sequence[Word], verb: int, names: Names) -> str:
    """What a passive says was done; of a light verb, to what: "put" with "a plan" is of a plan."""
    base = verb_of(words, verb)
    if verb + 2 < len(words) and words[verb + 1].lower == "under":  # "placed under curfew"
        under = lemma(words[verb + 2].lower, "n")
        return under if is_thing(under) else ""
    if verb_kinds(base):
        return base
    start = group_start(words, verb)
    if any(word.lower in BE for word in words[start:verb]):
        subject = subject_before(words, start, 0, names)
        thing = words[head_end(words, subject) - 1].lower if isinstance(subject, Phrase) else ""
    else:
        thing = words[start - 1].lower if start else ""
    thing = lemma(thing, "n")
    return thing if is_thing(thing) else ""


def is_thing(noun: str) -> bool:
    """Whether the lemma of a noun names a work, a plan or an order."""
    return any(noun in held for held in _THINGS.values())


def _whose(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """ "the harbour office, whose report", "the harbour office, in whose study"."""
    owned = [lemma(word.lower, "n") for word in words[at + 1 : at + 1 + _NOUN_REACH]]
    thing = next((noun for noun in owned if noun in _THINGS["making"]), "")
    end = at
    while end > 0 and (words[end - 1].text in BREAKS or words[end - 1].lower in PREPOSITIONS):
        end -= 1
    if not thing or end < 1:
        return None
    mention = names.at(words[end - 1])
    if mention is not None:
        party = named(words, mention)
    else:
        start = boundary(words, end, 0)
        leads = [i for i in range(start, end) if words[i].lower in ("by", "from", "to")]
        party = described(words, Phrase(leads[-1] + 1 if leads else start, end))
    return Laid(party, thing, Span(words[at].start, words[at].end)) if party else None


def _author(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """ "The author of the text, Ada Lund", "its author was Ada Lund", "its author, Ada Lund"."""
    deed = MAKERS[words[at].lower]
    after = words[at + 1].lower if at + 1 < len(words) else ""
    if words[at - 1].lower in _OWN and (after in BE or after == ","):
        party = party_after(words, at + 2, names)
        return Laid(party, deed, Span(words[at].start, words[at + 1].end)) if party and party.name else None
    if after != "of" or words[at - 1].lower != "the":
        return None
    end = at + 2
    while end < len(words) and words[end].text not in BREAKS and words[end].lower not in BE and end - at < 10:
        end += 1
    if end >= len(words):
        return None
    party = party_after(words, end + 1, names)
    if (party is None or party.name is None) and at > 2 and words[at - 2].text == ",":
        mention = names.at(words[at - 3])
        party = named(words, mention) if mention is not None else None
    return Laid(party, deed, Span(words[at].start, words[end - 1].end)) if party and party.name else None
