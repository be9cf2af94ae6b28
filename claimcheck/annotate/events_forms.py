"""What a form can be as a tag of `events_tags`: closed-class words by list, all others by the word lexicon."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from claimcheck.annotate.words import readings

_CLOSED_LISTS = {
    "D": "a an the this these those my your his her its our their whose some any no every each either neither "
    "both all another such many few several most",
    "O": "i you he she it we they me him us them himself herself itself themselves who's nobody nothing anyone "
    "anybody anything someone somebody something everyone everybody everything none",
    "P": "at in on of by for from with without within into onto upon over under above below between among against "
    "across during through throughout toward towards around about along near beyond behind beside besides inside "
    "outside off per via despite except amid following including according regarding concerning",
    "T": "to",
    "C": "and or but nor",
    "W": "who whom which what that because although though while whereas whether when where why how if unless "
    "after before since until till as than once",
    "R": "not n't never also only just still already yet so too very more less even then now there here again ever "
    "soon later out up down away back together ago almost nearly often however meanwhile today tomorrow yesterday "
    "tonight far well",
    "M": "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept "
    "oct nov dec",
    "Q": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen "
    "dozens hundreds thousands millions",
    "X": "am is are was were be been being has have had having do does did doing can could may might must shall "
    "should will would ought cannot can't won't wouldn't couldn't didn't doesn't don't isn't aren't wasn't weren't "
    "hasn't haven't hadn't can’t won’t wouldn’t couldn’t didn’t doesn’t don’t isn’t aren’t wasn’t weren’t hasn’t "
    "haven’t hadn’t 'll ’ll 've ’ve",
}
_CLOSED = {word: tag for tag, words in _CLOSED_LISTS.items() for word in words.split()}


def listed(words: str) -> frozenset[str]:
    """A closed list of words, written as one text."""
    return frozenset(words.split())


AMBIGUOUS_CALENDAR = frozenset(
    ("march", "may", "sat", "sun", "wed", "mar", "dec", "jan", "oct")
)  # when lower case


class Form(NamedTuple):
    """What a lower-case form can be, decided once."""

    closed: str  # its tag if it is a closed-class word, else ""
    verb: str  # b, z, d, g if it can be a verb, else ""
    lemma: str  # of that verb
    verb_count: int
    noun_count: int  # -1 where it can be no noun
    other: str  # tag where it is no verb: N, A or R


@lru_cache(1 << 17)
def form_of(lower: str) -> Form:
    """What a lower-case form can be."""
    closed = _CLOSED.get(lower, "")
    if closed and not (closed == "M" and lower in AMBIGUOUS_CALENDAR):
        return Form(closed, "", "", 0, -1, closed)
    if lower[0].isdigit():
        return Form("Q", "", "", 0, -1, "Q")
    if not (lower[0].isalpha()):
        mark = "G" if lower in {"'s", "’s"} else "Q" if lower in "$£€¥%" else "S"
        return Form(mark, "", "", 0, -1, mark)
    verb, lemma, verb_count, noun_count, other = "", "", 0, -1, ""
    for reading in readings(lower):
        if reading.pos == "v":
            if not lemma:
                verb, lemma, verb_count = _verb_form(lower, reading.lemma), reading.lemma, reading.count
        else:
            other = other or {"n": "N", "a": "A", "r": "R"}[reading.pos]
            if reading.pos == "n":
                noun_count = max(noun_count, reading.count)
    if not other:
        other = "R" if lower.endswith("ly") else ("A" if verb == "d" else "N")
    if len(lower) > 3 and lower.endswith(("n't", "n’t")):
        return Form("X", "", "", 0, -1, "X")
    return Form("", verb, lemma, verb_count, noun_count, other)


SAME_PAST = frozenset(
    (
        "cut",
        "hit",
        "put",
        "set",
        "let",
        "shut",
        "cost",
        "hurt",
        "burst",
        "cast",
        "quit",
        "read",
        "spread",
        "beat",
        "bid",
    )
)


# British letters beside American ones, as tools/cut_words.py folds them: the base forms of one verb.
_SPELLINGS = (
    ("is", "iz"), ("our", "or"), ("ys", "yz"), ("re", "er"), ("ll", "l"), ("ogue", "og"), ("ence", "ense"),
    ("mme", "m"), ("oe", "e"), ("ould", "old"), ("plough", "plow"),
)  # fmt: skip


def _is_base(form: str, lemma: str) -> bool:
    """Whether the form is the lemma, or the lemma in British spelling: "organise", "honour", "centre"."""
    return form == lemma or any(
        british in form and form.replace(british, american, 1) == lemma for british, american in _SPELLINGS
    )


def _verb_form(form: str, lemma: str) -> str:
    if _is_base(form, lemma):
        return "d" if form in SAME_PAST else "b"
    if form.endswith("ing") and lemma[:2] == form[:2]:
        return "g"
    return "z" if form.endswith("s") and not lemma.endswith(form[-2:]) else "d"
