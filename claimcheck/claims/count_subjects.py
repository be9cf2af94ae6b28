"""Nouns before a verb of size: "the number of those killed has risen to 12", "spectators numbered 900".

The noun is the subject, its number follows the verb and stands bare.
"""

from __future__ import annotations

from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate.amounts_context import NOW
from claimcheck.annotate.clauses import SUBJECT_RELATIVE
from claimcheck.annotate.concepts import concept_of, noun_class
from claimcheck.claims.count_events import named
from claimcheck.claims.count_fates import told_at
from claimcheck.claims.count_helped import needs_care
from claimcheck.claims.count_labels import PEOPLE, Cue
from claimcheck.claims.count_predicates import denied, predicate
from claimcheck.claims.count_view import View, counts_people, divides, lemma_of_verb, table
from claimcheck.data.listed import listed, phrases

_REACH = 30  # words between "the number of" and the number
_RELATIVE = 7  # words after a noun in which its relative clause tells what became of those counted
_LONGEST = 12  # words of a subject
_HEADS = listed("claims.count_subjects", "heads")
_AT = listed("claims.count_subjects", "at")
_WHOSE = frozenset({"the", "those", "known", "confirmed"})
_TOTALS = frozenset({"total", "overall", "official", "confirmed"})
_NUMBER = frozenset({"number", "numbers", "count", "tally"})
# Verbs that only numbers of things go with, with the word before the number.
_SIZES = frozenset(phrases("claims.count_subjects", "sizes"))
_MOVES = listed("claims.count_subjects", "moves")
_BETWEEN = listed("claims.count_subjects", "between")
_HEDGES = listed("claims.count_subjects", "hedges")
_STAYING = frozenset({"stand", "remain", "stay"})
_BODIES = frozenset({"body", "corpse"})
_GONE = listed("claims.count_subjects", "gone")
_THOSE = listed("claims.count_subjects", "those")


def number_of(view: View) -> Cue | None:
    """ "The number of those who lost their lives had gone up to eight", "put the number of posts at 40"."""
    if (
        view.lower(view.first - 1) == "to" and view.lower(view.last) == "the"
    ):  # "brings to five the number of ..."
        at = view.last + 1
        at += view.lower(at) in _TOTALS
        if view.lower(at) in _NUMBER and view.lower(at + 1) == "of":
            return _numbered(view, at + 2, len(view.words))
    for at in range(view.first - 1, max(-1, view.first - _REACH), -1):
        if divides(view.words[at]):
            return None
        head = view.lower(at)
        if view.lower(at + 1) == "of" and (head in _NUMBER or (head in _HEADS and _is_given(view))):
            return _numbered(view, at + 2)
        if head == "number" and view.lower(at + 1) in ("who", "that") and _is_given(view):
            return _numbered(view, at + 1)
    return None


def _is_given(view: View) -> bool:
    """Whether a bare number is given as a level: "has grown to 73", "gave the total of deaths as 71"."""
    at = view.first - 1
    while at > 0 and view.lower(at) in _HEDGES - _AT:
        at -= 1
    verb = lemma_of_verb(view.lower(at))
    return not view.noun and (view.lower(at) in _AT or verb in _MOVES or (verb,) in _SIZES)


def _numbered(view: View, start: int, close: int = -1) -> Cue | None:
    """What is counted by "the number of" before words[start], where its own words tell what became of them; the words
    go on to `close`, or to the number."""
    close = view.first if close < 0 else close
    while view.lower(start) in ("the", "all"):
        start += 1
    if (fate := table()["states"].get(view.lower(start))) and _stands(view, start + 1):
        return Cue(fate, concept_of(fate, "v") or "")  # "the number of dead now stands at 12"
    if view.lower(start) in _THOSE or view.lower(start) in ("who", "that"):
        end, noun = start + (view.lower(start) in _THOSE), "people"
    else:
        what = nouns.counted(view.words, start, through_of=False)
        end, noun = what.end, what.noun
        state = next((table()["states"][word] for word in what.modifiers if word in table()["states"]), "")
        if state and end < close and (state not in PEOPLE or counts_people(noun)):
            return Cue(state, concept_of(state, "v") or "")
    if not noun and (state := table()["states"].get(view.lower(start))):
        return Cue(state, concept_of(state, "v") or "")  # "to 90 the number of dead"
    if not noun or (end >= close and close == view.first):
        return None
    if noun in _BODIES:
        return Cue("killed", "kill")
    passive = True  # "houses buried": a participle right after the noun is passive
    for at in range(end, min(close, end + _RELATIVE)):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            break
        if "job" in noun_class(noun) and lemma_of_verb(lower) in _GONE:
            return Cue("jobs cut", "cut_jobs")
        cue = denied(view, at) or predicate(view, at, passive=passive)
        if cue is not None and (cue.attribute not in PEOPLE or counts_people(noun)):
            return cue
        if needs_care(view, at) and counts_people(noun):
            return Cue("injured", "injure")
        if attribute := told_at(view, at, noun):
            return Cue(attribute)
        passive = passive and not (at == end and lower in SUBJECT_RELATIVE)
        passive = passive or lower in ("were", "was", "been", "be", "are")
    told = noun != "people" or view.lower(start) in ("people", "who", "that")
    return named(noun) if told else None


def _stands(view: View, at: int) -> bool:
    """Whether "stands" or the like follows, an adverb between: no "dead stands" are counted."""
    at += view.lower(at) in NOW
    return lemma_of_verb(view.lower(at)) in _STAYING


def sized(view: View) -> Cue | None:
    """ "Spectators numbered about 900", "thefts reported to the police came to 35", "entries have reached 48"."""
    if view.noun or view.mention.form != "cardinal" or view.mention.part_of:
        return None
    end = _before_verb(view)
    if end <= 0:
        return None
    if attribute := table()["nouns"].get(view.lower(end - 1)):
        return Cue(attribute)  # "the injured numbered 54"
    if view.lower(end - 2) in _WHOSE and (told := predicate(view, end - 1, passive=True)) is not None:
        return told  # "the missing number 14"
    start = _clause_start(view, end)
    what = nouns.counted(view.words, start + (view.lower(start) in ("the", "all", "total")), through_of=False)
    if what.head is None or what.end > end or what.noun == view.words[what.head].lower != "people":
        return None  # a singular is one thing, and the number its size
    if what.noun in table()["labels"] or {"measure", "money"} & set(noun_class(what.noun)):
        return None
    return named(what.noun) if _goes_with(view, end, what.noun) else None


def _before_verb(view: View) -> int:
    """The index after the subject of the verb of size right before the number; -1 where there is none."""
    at = view.first - 1
    while at > 0 and view.lower(at) in _HEDGES:
        at -= 1
    told = lemma_of_verb(view.lower(at)), *(view.lower(at + step) for step in range(1, view.first - at))
    if view.lower(at) in ("to", "at"):
        at -= 1
        at -= view.lower(at) == "up"
        told = lemma_of_verb(view.lower(at)), view.lower(view.first - 1)
    if not _is_size(told[0], view, at) and lemma_of_verb(view.lower(at)) not in _MOVES:
        return -1
    while at > 0 and view.lower(at - 1) in _BETWEEN:
        at -= 1
    return at


def _is_size(verb: str, view: View, at: int) -> bool:
    """Whether the verb at words[at] tells how many its subject are: "numbered", "came to", "stood at"."""
    return (verb,) in _SIZES or (verb, view.lower(at + 1)) in _SIZES


def _goes_with(view: View, end: int, noun: str) -> bool:
    """Whether the number is sure to count the noun: by a verb that only numbers have, or since the noun is an event
    or a person, which no scale measures."""
    verbs = [at for at in range(end, view.first) if lemma_of_verb(view.lower(at))]
    if any(_is_size(lemma_of_verb(view.lower(at)), view, at) for at in verbs):
        return True
    people = "person" in noun_class(noun)
    being = any(view.lower(at) in ("were", "are") for at in range(end, view.first))
    return bool(concept_of(noun, "n")) or (people and not being)


def _clause_start(view: View, end: int) -> int:
    """Where the subject begins that ends before words[end]: after the last joint, at most `_LONGEST` words back."""
    start = end
    while start and end - start < _LONGEST:
        before = view.lower(start - 1)
        if divides(view.words[start - 1]) or before in (",", "and", "but", "while", "that", "said"):
            break
        start -= 1
    return start
