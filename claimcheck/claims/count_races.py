"""Whose a time of a race is, and of which race: "won the 1,500 metres in 3:38.21", "the national record of 2:11:15"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.annotate.mentions import AmountMention, NameMention, in_sentences, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

RUNNER = "runner"
"""The role of the one whose time it is."""
EVENT, ROUND, FIELD, LEVEL, RECORD = "race: ", "round: ", "field: ", "record: ", "of a record"
CONTEST = "contest: "
"""Scopes of a time that a stopwatch shows, or how they begin: "race: mile", "round: heat", "field: men"."""
_SORTS = {
    EVENT: listed("claims.count_races", "events"),
    ROUND: listed("claims.count_races", "rounds"),
    FIELD: listed("claims.count_races", "fields"),
}
APART = frozenset(
    [ROUND + word for word in _SORTS[ROUND]]
    + [LEVEL + word for word in listed("claims.count_races", "lesser")]
)
"""Scopes of times that no other is held against: "halfway in 1:14:32", "a season's best of 3:33.20"."""
_KINDS = listed("claims.count_races", "kinds")  # before the noun of a race: "half marathon", "opening race"
_RACE = "race"
_RECORDS = listed("claims.count_races", "records")
_LEVELS = listed("claims.count_races", "levels")
_OWN = listed("claims.count_races", "own")  # before a record that is set, not one that stands
_BESIDE = listed("claims.count_races", "beside")  # before the name of whoever is beaten or followed
_BEING = frozenset({"be", "have"})
_SORTS_OF_SIDE = frozenset({"person", "organisation"})
_OWNS = frozenset("'’")
_BEFORE = 5  # words before a record that tell whose or of what it is one
_REACH = 6  # words before a time in which its record is named


SHOWN = re.compile(r"\d+:\d\d")
"""A length of time as a stopwatch shows it."""


def is_shown(view: View) -> bool:
    """Whether a length of time is written so."""
    return bool(SHOWN.search(view.doc.text_at(view.mention.span)))


def race(view: View) -> tuple[str, ...]:
    """The scopes of a time that a stopwatch shows, () for other lengths."""
    return tuple(sorted({*of_race(view), *_record(view)})) if is_shown(view) else ()


def of_race(view: View) -> tuple[str, ...]:
    """What the sentence says of the race."""
    return tuple(sorted({scope for _, scope in (*_told(view), *_distances(view))}))


def events(view: View) -> list[tuple[int, str]]:
    """The races that the sentence names, each with the index of its word, in order."""
    told = ((at, scope) for at, scope in (*_told(view), *_distances(view)) if scope.startswith(EVENT))
    return sorted(told)


def _told(view: View) -> Iterator[tuple[int, str]]:
    """What the sentence says of the race, its round and who could enter."""
    for at in range(len(view.words)):
        if view.first <= at < view.last:
            continue  # "finished first" tells of no first round
        base = lemma(view.lower(at).removesuffix("'s").removesuffix("’s"), "n")
        before = next((view.lower(n) for n in (at - 1, at - 2) if view.lower(n) in _KINDS), "")
        if base == _RACE and before:
            yield at, f"{ROUND}{before} {base}"
        for sort, words in _SORTS.items():
            if base in words:
                yield at, f"{sort}{before} {base}" if sort == EVENT and before else f"{sort}{base}"


def _distances(view: View) -> Iterator[tuple[int, str]]:
    for mention in in_sentences(view.doc.amounts, view.mention.sentence):
        if mention.form == "measure":
            at = word_from(view.words, mention.span.start)
            yield at, f"{EVENT}{mention.amount.low} {mention.amount.unit}"


def _record(view: View) -> Iterator[str]:
    """Whether the time is that of a record that stood, "the record of 3:33.12", and of which one."""
    for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1):
        if view.breaks(at):
            return
        if view.lower(at) in _RECORDS:
            before = [view.lower(place) for place in range(max(0, at - _BEFORE), at)]
            if not _OWN.intersection(before):
                yield RECORD
                told = (word.removesuffix("'s").removesuffix("’s") for word in before)
                yield from (f"{LEVEL}{word}" for word in told if word in _LEVELS)
            return


def runner(view: View) -> NameMention | None:
    """Whose time a stopwatch shows."""
    return contestant(view) if is_shown(view) else None


def contestant(view: View) -> NameMention | None:
    """The person or team named last before a time or a place, who is not the one beaten or followed."""
    words, span = view.words, view.mention.span
    names = [n for n in names_near(view.doc, view.mention.sentence, span) if n.span.end <= span.start]
    last = next((n for n in reversed(names) if n.type in _SORTS_OF_SIDE and not _is_beside(view, n)), None)
    if last is None:
        return None
    between = words[word_from(words, last.span.end) : view.first]
    unnamed = any(is_person_noun(word.lower) and word.lower not in _RECORDS for word in between)
    return None if unnamed else last


def _times(view: View) -> Iterator[AmountMention]:
    """The times of a stopwatch that the sentence of a time tells."""
    told = in_sentences(view.doc.amounts, view.mention.sentence)
    return (m for m in told if m.form == "duration" and SHOWN.search(view.doc.text_at(m.span)))


def _is_beside(view: View, name: NameMention) -> bool:
    """ "Behind Bo Quist", "beat Bo Quist", not "Bo Quist's record", nor whom the second time told is of."""
    own = view.doc.document.text[name.span.end : name.span.end + 1] in _OWNS
    if own or any(m.span.end <= name.span.start for m in _times(view)):
        return False
    before = view.lower(word_from(view.words, (name.full or name.span).start) - 1)
    verb = lemma_of_verb(before)
    return before in _BESIDE or bool(verb and verb not in _BEING)
