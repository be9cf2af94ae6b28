"""Sentences cut into clauses: stretches with a verb of their own.

A clause begins at a relative pronoun or subordinator, after a comma, semicolon, colon or dash, at a conjunction, at a
quotation mark, and at the subject of a reported clause without "that" ("said on Tuesday | the drive was ..."), wherever
that leaves a verb on both sides. Participle tails ("..., injuring 22") and asides ("the bridge, opened in 1936, ...")
are clauses of their own. Clauses follow one another without gaps.
"""

from __future__ import annotations

from claimcheck.annotate.amounts_hedges import before
from claimcheck.annotate.concepts import concept_of, is_reporting
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_tags import Tags
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed

_OPENING = frozenset("“‘«(")
_CLOSING = frozenset("”»);:–—-…")
RELATIVE = frozenset(("who", "which", "whose", "whom", "where"))
THEM = frozenset(("them", "whom", "which"))
THOSE = THEM | {"these", "those"}
"""What stands behind "of" for people or things that were told before, or are told right behind it."""
OF_WHICH = frozenset((("of", "which"), ("of", "whom")))
OF_THEM = OF_WHICH | {("of", "them")}
SUBJECT_RELATIVE = frozenset(("who", "which", "that"))
"""Relative pronouns that can be the subject of their clause."""
_TELLING_TAGS = frozenset("SWCVX")  # of words that may open or close a clause
_BEFORE_NUMBER = frozenset((("since", "M"), ("than", "Q")))
_HEDGE = 6  # words from the first of a hedge to those among which its number is
_REACH = 40  # words looked ahead for the verb of a reported clause


def clause_ranges(words: tuple[Word, ...], tagged: Tags) -> tuple[tuple[int, int], ...]:
    """The clauses as ranges [first, end) of words."""
    tags = tagged.tags
    if tags.count("V") + tags.count("X") < 2:
        return ((0, len(words)),)
    candidates = _candidates(words, tagged)
    cuts, told = [0], False
    for place, (at, firm) in enumerate(candidates):
        told = told or has_verb(tags, candidates[place - 1][0] if place else 0, at)
        end = candidates[place + 1][0] if place + 1 < len(candidates) else len(words)
        if at > cuts[-1] and (firm or (told and has_verb(tags, at, end))):
            cuts.append(at)
            told = False
    return tuple(zip(cuts, [*cuts[1:], len(words)], strict=True))


def has_verb(tags: str, first: int, end: int) -> bool:
    """Whether a verb or an auxiliary stands among the words tags[first:end]."""
    return tags.find("V", first, end) >= 0 or tags.find("X", first, end) >= 0


def _candidates(words: tuple[Word, ...], tagged: Tags) -> list[tuple[int, bool]]:
    """Places where a clause may begin, in order; True where it does without further test."""
    tags, forms = tagged
    found: dict[int, bool] = {}
    has_verb = False  # since the last mark
    for i, kind in enumerate(tags):
        if kind not in _TELLING_TAGS:
            continue
        word = words[i]
        if kind == "S":
            _at_mark(words, tagged, i, found)
            has_verb = False
        elif kind == "W" and not has_verb and word.lower in SUBJECT_RELATIVE:
            found.setdefault(_main_verb(tagged, i), True)
        elif (kind == "W" and i and not _before_number(words, tags, i)) or (
            kind == "C" and i and words[i - 1].text != "," and not _between(words, i)
        ):
            found.setdefault(i, False)
        elif kind in "VX":
            has_verb = True
            if kind == "V" and forms[i] != "g" and _reports(word.lower):
                found.setdefault(_reported_subject(words, tags, i), True)
    return sorted((at, firm) for at, firm in found.items() if 0 < at < len(words))


def _between(words: tuple[Word, ...], i: int) -> bool:
    """Whether an "and" only joins the two sides of "between"."""
    return any(word.lower == "between" for word in words[max(0, i - 6) : i])


def _before_number(words: tuple[Word, ...], tags: str, i: int) -> bool:
    """Whether a word opens no clause but a day or a number: "since Monday", "more than 40 people"."""
    return (words[i].lower, tags[i + 1 : i + 2]) in _BEFORE_NUMBER


def _main_verb(tagged: Tags, relative: int) -> int:
    """Where the main verb comes after a relative clause without commas ("those who stayed | were paid"), else 0."""
    tags, forms = tagged
    at, end = relative + 1, min(len(tags), relative + 1 + _REACH)
    while at < end and tags[at] == "R":
        at += 1
    if at >= end or tags[at] not in "VX":
        return 0
    first = at
    while at < end and tags[at] in "VXR":
        if tags[at] == "X" and "V" in tags[first:at]:
            return at  # "who had returned | was acquitted"
        at += 1
    for i in range(at, end):
        if tags[i] in "SW":
            return 0
        finite = tags[i] == "V" and forms[i] in ("d", "z") and tags[i - 1] in "NEMRQA"
        if (tags[i] == "X" and tags[i - 1] != "T") or finite:
            return i
    return 0


def _at_mark(words: tuple[Word, ...], tagged: Tags, i: int, found: dict[int, bool]) -> None:
    """A comma begins a clause for certain before a participle or relative pronoun; other marks where verbs allow."""
    mark = words[i].text
    if mark in _OPENING:
        found.setdefault(i, False)
    elif mark in _CLOSING or mark in "\"'":
        found.setdefault(i + 1, False)
    elif mark == "," and i + 1 < len(words):
        after = i + 2 if tagged.tags[i + 1] == "R" and i + 2 < len(words) else i + 1
        aside = tagged.tags[after] == "V" and tagged.forms[after] in ("d", "g")
        found[i + 1] = aside or words[i + 1].lower in RELATIVE


@remembered
def _reports(lower: str) -> bool:
    concept = concept_of(form_of(lower).lemma, "v")
    return concept is not None and is_reporting(concept)


_TELLING = listed("annotate.clauses", "telling")


def _reported_subject(words: tuple[Word, ...], tags: str, verb: int) -> int:
    """Where the clause after a speech verb begins when no "that" opens it; 0 where there is none.

    Skips what belongs to the verb ("said on Tuesday", "said in a statement", "told reporters").
    """
    at, end = verb + 1, min(len(words), verb + 1 + _REACH)
    if words[verb].lower in _TELLING:
        at = _noun_phrase_end(tags, at, end)
    while at < end and tags[at] in "RMP" and not _hedged_number(words, tags, at):
        at = _noun_phrase_end(tags, at + 1, end) if tags[at] == "P" else at + 1
    number = _hedged_number(words, tags, at)
    if at >= end or (tags[at] not in "DNAEOQ" and not number):
        return 0
    for i in range(max(at, number) + 1, end):
        if tags[i] in "VX":
            return at if i == at + 1 or tags[i - 1] != "T" else 0
        if tags[i] in "WST" and words[i].text not in "%$£€":
            return 0
    return 0


def _hedged_number(words: tuple[Word, ...], tags: str, at: int) -> int:
    """Index of the number that a hedge at words[at] stands before: "at least 40", "more than two thirds"; else 0."""
    number = tags.find("Q", at + 1, at + _HEDGE)
    hedge = before(words, number) if number > 0 else None
    return number if hedge is not None and hedge.start == at else 0


def _noun_phrase_end(tags: str, at: int, end: int) -> int:
    """Index after one noun phrase; a determiner or pronoun, or a name or number after a noun, begins the next."""
    start = at
    while at < end and tags[at] in "DANEQGMO":
        fresh = tags[at] in "DO" or (tags[at] in "EQ" and tags[at - 1] in "NM")
        if at > start and (fresh or tags[at - 1] in "MO"):
            break
        at += 1
    return at
