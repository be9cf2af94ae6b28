"""What became of the counted in words that no event has: "eleven homes have gone", "two divers are being looked for".

Closed phrases of `data/amount_attributes.toml` behind the counted noun, or before the number whose verb it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.names_lexicon import noun_class as sort_of
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import listed

_Phrase = tuple[str, ...]
_Table = Mapping[
    str, tuple[tuple[str, _Phrase, _Phrase], ...]
]  # by first word: attribute, phrase, what follows
_FORWARD = 10  # words after the counted noun in which its predicate begins
_BACKWARD = 6  # words before a number in which the verb stands whose object the counted are
_REST = 7  # words after the noun in which the second half of a phrase begins
_PARENTHESIS = 12  # words between two commas
_CONCEPTS = {"missing": "missing", "evacuated": "evacuate", "displaced": "displace", "infected": "infect"}
_CONCEPTS |= {"finished": "race_finish", "injured": "injure", "jobs cut": "cut_jobs"}
_CONCEPTS |= {
    "trapped": "trap",
    "destroyed": "destroy",
    "arrested": "arrest",
    "abducted": "abduct",
    "deported": "deport",
}
DARK = "without power"
"""The attribute of homes and customers whom no current reaches."""
_BE = listed("claims.count_fates", "be")
_FILLERS = listed("claims.count_fates", "fillers")
_HEDGES = listed("claims.count_fates", "hedges")
_DETERMINERS = listed("claims.count_fates", "determiners")
_PREPOSITIONS = listed("claims.count_fates", "prepositions")
_CLAUSES = listed("claims.count_fates", "clauses")
_METERED = listed("claims.count_fates", "metered")
_HELD = "held"
ENVOYS = listed("claims.count_fates", "envoys")
"""Those who are sent home when they are told to leave."""
_LAW = listed("claims.count_fates", "law")
_HOSTAGES = listed("claims.count_fates", "hostages")
_WOUNDS = listed("claims.count_fates", "wounds")
_HOLDER = 4  # words of "by the local police"
_WOUND = 5  # words after "for" in which the wound is named
_RACES = listed("claims.count_fates", "races")
_SEARCHED = frozenset({"missing", "rescue", "trap"})  # kinds of event that people are looked for after
_SEARCHING = listed("claims.count_fates", "searching")


def fate(view: View) -> Cue | None:
    """What is told of the counted; None where nothing is, or where they are a part of others."""
    part = view.mention.part_of and (view.lower(view.last), view.lower(view.last + 1)) != ("of", "those")
    if view.mention.form != "cardinal" or part or view.mention.amount.high == 0:
        return None
    for told in (*_behind(view), *_before(view)):
        attribute = _by_whom(view) if told == _HELD else told
        if attribute == "evacuated" and view.noun in ENVOYS:
            attribute = "deported"  # "ordered six diplomats to leave"
        if attribute and _goes_with(view, attribute):
            return Cue(attribute, _CONCEPTS.get(attribute, ""), turned=True)
    return None


def hurt(view: View, found: Cue) -> Cue:
    """The hurt where those treated are so for wounds: "fifteen had to be treated for burns"."""
    if found.attribute != "treated":
        return found
    near = [view.lower(at) for at in range(view.after, min(len(view.words), view.after + _FORWARD))]
    wounds = "for" in near and _WOUNDS & set(near[near.index("for") : near.index("for") + _WOUND])
    return Cue("injured", "injure") if wounds else found


def _by_whom(view: View) -> str:
    """Whether those held are arrested or abducted, by what else the article tells of; "" where that is neither."""
    near = [view.lower(at) for at in range(view.after, min(len(view.words), view.after + _FORWARD))]
    if "by" in near:
        holder = set(near[near.index("by") :][:_HOLDER])
        return "arrested" if _LAW & holder else "abducted"
    words = {word.lower for sentence in view.doc.sentences for word in sentence.words}
    return "abducted" if words & _HOSTAGES else "arrested" if words & _LAW else ""


def told_at(view: View, at: int, noun: str) -> str:
    """The attribute that a phrase at words[at] gives to things of a noun: "customers in the dark"; "" for none."""
    sort = _sort(noun)
    return next(iter(_found(view, at, sort, passive=True)), "") if sort else ""


def _sort(noun: str) -> str:
    """Which phrases go with a noun: those of people, of buildings, of whom current reaches; "" for none."""
    if not noun or "person" in noun_class(noun) or sort_of(noun)[:1] == "p":
        return "people"
    built = "home" in noun_class(noun) or "b" in sort_of(noun)
    return "buildings" if built else "people" if noun in _METERED else ""


def _goes_with(view: View, attribute: str) -> bool:
    """Whether current is lost by those who pay for it, and who is looked for is no fugitive."""
    if attribute == DARK:
        return view.noun in _METERED or "home" in view.classes
    if attribute == "finished":
        return any(word.lower in _RACES for sentence in view.doc.sentences for word in sentence.words)
    return attribute != "missing" or _is_search(view)


def _is_search(view: View) -> bool:
    """Whether the article tells of people who are lost, so that those looked for are they and no fugitives."""
    if any(event.concept in _SEARCHED for event in view.doc.events):
        return True
    return any(word.lower in _SEARCHING for sentence in view.doc.sentences for word in sentence.words)


def _behind(view: View) -> Iterator[str]:
    """Attributes of the predicates that the counted are the subject of."""
    sort = _sort(view.noun)
    at, passive, phrase = view.after, False, False
    if sort and view.noun and view.lower(at) == ",":
        at = _past_comma(view, at)
    while sort and at < min(len(view.words), view.after + _FORWARD + _PARENTHESIS):
        lower = view.lower(at)
        another = lower == "and" and view.lower(at + 1) in _DETERMINERS  # "houses and a chapel"
        if divides(view.words[at]) or lower == "," or (lower in _CLAUSES and not another):
            return
        passive = passive or lower in _BE
        yield from _found(view, at, sort, passive=passive or (at == view.after and bool(view.noun)))
        helps = lower in _BE or lower in _FILLERS
        phrase = not helps and (phrase or another or lower in _PREPOSITIONS)
        if not helps and not phrase and not lower.endswith("ly"):
            return
        at += 1


def _past_comma(view: View, at: int) -> int:
    """Where the clause goes on after words between commas: "two divers, both Mexican, are"; `at` for none."""
    for close in range(at + 2, min(len(view.words), at + _PARENTHESIS)):
        if divides(view.words[close]):
            return at
        if view.lower(close) == ",":
            return close + 1 if view.lower(close + 1) in _BE | _FILLERS else at
    return at


def _found(view: View, at: int, sort: str, *, passive: bool) -> Iterator[str]:
    """Attributes of the phrases at words[at] that a subject of this sort has."""
    for name in ("passive", "active") if passive else ("active",):
        for attribute, phrase, _ in _phrases(name, sort).get(_stem(view, at), ()):
            if _end(view, at, phrase) > 0:
                yield attribute


def _before(view: View) -> Iterator[str]:
    """Attributes of the verbs that the counted are the object of."""
    sort = _sort(view.noun)
    for at in range(view.first - 1, max(-1, view.first - 1 - _BACKWARD), -1):
        if not sort or view.breaks(at):
            return
        for attribute, phrase, rest in _phrases("object", sort).get(_stem(view, at), ()):
            end = _end(view, at, phrase)
            close = 0 < end <= view.first and all(view.lower(n) in _HEDGES for n in range(end, view.first))
            if close and (not rest or any(_end(view, n, rest) > 0 for n in _rest(view))):
                yield attribute


def _rest(view: View) -> Iterator[int]:
    for at in range(view.after, min(len(view.words), view.after + _REST)):
        if view.breaks(at):
            return
        yield at


def _end(view: View, at: int, phrase: _Phrase) -> int:
    """Where a phrase that begins at words[at] ends, fillers between its words; -1 where another stands there."""
    for number, token in enumerate(phrase):
        while number and view.lower(at) in _FILLERS and view.lower(at) != token:
            at += 1
        if not _is(view, at, token):
            return -1
        at += 1
    return at


def _is(view: View, at: int, token: str) -> bool:
    lower = view.lower(at)
    if token == "~":  # a slot of a phrase
        return lower in _DETERMINERS
    return token in (lower, lemma_of_verb(lower)) or (len(token) > 2 and lower == token + "s")


def _stem(view: View, at: int) -> str:
    """The form under which a phrase that begins at words[at] is kept."""
    lower = view.lower(at)
    return lemma_of_verb(lower) or lower


@cache
def _phrases(name: str, sort: str) -> _Table:
    """The phrases of a table by their first word, longest first."""
    fates = table()["fates"]
    told = {"destroyed": fates["buildings"][name]} if sort == "buildings" else fates[name]
    if sort == "buildings" and DARK in fates[name]:
        told = {**told, DARK: fates[name][DARK]}
    found: dict[str, list[tuple[str, _Phrase, _Phrase]]] = {}
    for attribute, phrases in told.items():
        for text in phrases:
            phrase, _, rest = (tuple(half.split()) for half in text.partition(" | "))
            found.setdefault(lemma_of_verb(phrase[0]) or phrase[0], []).append((attribute, phrase, rest))
    return {first: tuple(sorted(rows, key=_longest)) for first, rows in found.items()}


def _longest(row: tuple[str, Sequence[str], Sequence[str]]) -> tuple[int, tuple[str, ...], str]:
    return -len(row[1]), tuple(row[1]), row[0]
