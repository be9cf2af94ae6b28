"""Tense, voice, certainty and negation of a verb, from its auxiliaries and the words that govern it."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_tags import Tags
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed
from claimcheck.model import Certainty
from claimcheck.model.records import NamedTuple, made_of

_PASSIVE = listed("annotate.events_verbs", "passive")
_PAST_BE = frozenset(("was", "were", "wasn't", "weren't"))
_DID = frozenset(("did", "didn't"))
_HAVE = listed("annotate.events_verbs", "have")
_FUTURE = frozenset(("will", "shall", "won't"))
_MAYBE = frozenset(("could", "may", "might", "couldn't"))
_COULD = frozenset(("could", "couldn't"))
# With these "could" tells what was: "a bang could be heard"; so it does where it is negated ("could not be opened").
_PERCEIVING = listed("annotate.events_verbs", "perceiving")
_LETTING = listed("annotate.events_verbs", "letting")
_WOULD = frozenset(("would", "wouldn't"))
_NEGATIONS = frozenset(("not", "never", "cannot", "no"))  # "no longer"
_HEDGES = listed("annotate.events_verbs", "hedges")
# What comes before "to" and makes the infinitive a plan (verbs by lemma, adjectives as they are).
_PLANNING = listed("annotate.events_verbs", "planning")
_BELIEVED = listed("annotate.events_verbs", "believed")
_FAILING = listed("annotate.events_verbs", "failing")
_CARRIED_OUT = listed("annotate.events_verbs", "carried_out")
_WAITED = listed("annotate.events_verbs", "waited")
_LIMITS = frozenset(("until", "till"))
_WAIT = 12  # words between the waiting and the "to" of what came of it


_BARE_TENSES = {"d": "past", "g": "", "b": "present", "z": "present"}


class Group(NamedTuple):
    """What a verb's auxiliaries say."""

    first: int  # index of the first word of the verb group, "to" included
    tense: str
    certainty: Certainty
    negated: bool
    passive: bool
    finite: bool  # False for bare participles and infinitives


def group(words: tuple[Word, ...], tagged: Tags, verb: int, clause: int) -> Group:
    """The verb group that ends with words[verb]; `clause` is the first word of its clause."""
    tags, forms = tagged
    form = forms[verb] or "d"
    if verb == clause or tags[verb - 1] not in "RXT":  # as most verbs stand
        negated = verb > clause and words[verb - 1].lower == "without"
        return made_of(Group, (verb, _BARE_TENSES[form], Certainty.ASSERTED, negated, False, form != "g"))
    first, auxiliaries, negated = verb, list[str](), False
    while first > clause and tags[first - 1] in "RXT":
        first -= 1
        lower = words[first].lower.replace("’", "'")
        negated = negated or lower in _NEGATIONS or lower.endswith("n't")
        if tags[first] == "X":
            auxiliaries.append(lower)
        elif tags[first] == "T":
            break
    while first < verb and tags[first] == "R":  # adverbs before the group are no part of it
        first += 1
    negated = negated or (first > clause and words[first - 1].lower == "without")
    used = frozenset(auxiliaries)
    passive = form == "d" and bool(used) and auxiliaries[0] in _PASSIVE
    if used & _COULD and (negated or words[verb].lower in _PERCEIVING):
        return Group(first, "past", Certainty.ASSERTED, negated, passive, True)
    if tags[first] == "T":
        tense, certainty, refused = _infinitive(words, tagged, first, bool(used & _HAVE))
        return Group(first, tense, certainty, negated or refused, passive, False)
    tense, certainty = _finite(used, form)
    return Group(first, tense, certainty, negated, passive, bool(used) or form != "g")


def _finite(used: frozenset[str], form: str) -> tuple[str, Certainty]:
    if used & _FUTURE:
        return "future", Certainty.PLANNED
    if used & _WOULD:
        return "future", Certainty.HYPOTHETICAL
    if used & _MAYBE:
        return ("past" if used & _HAVE else "future"), Certainty.HYPOTHETICAL
    if used & (_HAVE | _PAST_BE | _DID):
        return "past", Certainty.ASSERTED
    if used - {"being"}:
        return "present", Certainty.ASSERTED
    return _BARE_TENSES[form], Certainty.ASSERTED


def _infinitive(words: tuple[Word, ...], tagged: Tags, to: int, perfect: bool) -> tuple[str, Certainty, bool]:
    """Tense, certainty and whether it is denied, of an infinitive by the word before its "to"."""
    at = to - 1
    while at >= 0 and tagged.tags[at] == "R":
        at -= 1
    if at < 0:
        return "", Certainty.PLANNED, False
    lower = words[at].lower
    governor = form_of(lower).lemma or lower
    if governor in _BELIEVED and at and tagged.tags[at] == "V" and tagged.tags[at - 1] in "XR":
        return ("past" if perfect else "present"), Certainty.HEDGED, False
    if lower == "going":
        return "future", Certainty.PLANNED, False
    if governor in _FAILING:
        return "past", Certainty.ASSERTED, True
    if lower == "had" or (governor in _LETTING and at and words[at - 1].lower in _PAST_BE):
        return "past", Certainty.ASSERTED, False  # "seven villages had to be cleared", "was allowed to leave"
    if tagged.tags[at] == "V" and governor in _CARRIED_OUT:
        tense = "present" if tagged.forms[at] in ("z", "b") else "past"
        return tense, Certainty.ASSERTED, False
    if governor in _PLANNING or tagged.tags[at] == "X":
        return "future", Certainty.PLANNED, False
    if _went_on_to(words, at) or _came_to_it(words, to):
        return "past", Certainty.ASSERTED, False
    return "", Certainty.PLANNED, False


def _went_on_to(words: tuple[Word, ...], at: int) -> bool:
    return at > 0 and words[at].lower == "on" and words[at - 1].lower == "went"


def _came_to_it(words: tuple[Word, ...], to: int) -> bool:
    """Whether what follows came about after a wait: "it took until 2003 for it to open"."""
    before = [word.lower for word in words[max(0, to - _WAIT) : to]]
    return any(one in _WAITED and two in _LIMITS for one, two in pairwise(before))


def hedged(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether a hedging adverb stands among words[first:end]."""
    return not _HEDGES.isdisjoint([word.lower for word in words[first:end]])
