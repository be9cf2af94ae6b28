"""Matters that are spoken or thought of, no word of which is told: "questioned the need", "asked about jobs"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names, ends_like_adverb, is_verb, opens_phrase
from claimcheck.annotate.quotes_cue import PUT, Cue
from claimcheck.annotate.quotes_lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    INDEFINITE,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    WEEKDAYS,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import in_order, listed

_LEADS_IN = listed("annotate.quotes_matters", "leads_in")
_OBJECTS = listed("annotate.quotes_matters", "objects")
_QUANTITIES = listed("annotate.quotes_matters", "quantities")
_PRO_CLAUSES = frozenset(in_order("annotate.quotes_matters", "pro_clauses"))
_RELATIVES = listed("annotate.quotes_matters", "relatives")
_NOT_OBJECTS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | WEEKDAYS | AUXILIARIES


def matter(tokens: Sequence[Word], cue: Cue, names: Names, end: int) -> tuple[int, int] | None:
    """Tokens [first, last) of the matter right of a cue whose verb takes one."""
    verb = tokens[cue.at].lower
    if "t" not in cue.kinds or (cue.inherits and verb.endswith("ing")):
        return None
    if "n" in cue.kinds:
        return _of_noun(tokens, cue, names, end) if cue.unsaid else None
    if (parted := _parted(tokens, cue, end)) is not None:
        return parted
    start = cue.after
    while start < end and (
        ends_like_adverb(tokens[start])
        or tokens[start].lower == "out"
        or tokens[start].lower in WEEKDAYS
        or (tokens[start].lower == "on" and start + 1 < end and tokens[start + 1].lower in WEEKDAYS)
    ):
        start += 1
    if (stands := _stands_for_clause(tokens, start, end)) is not None:
        return stands
    if start + 2 < end and tokens[start].lower in _QUANTITIES and tokens[start + 1].lower in _LEADS_IN:
        start += 1  # "said little about the plan"
        if tokens[start + 1].lower in SUBORDINATORS:
            return start + 1, _clause_end(tokens, start + 1, end)
    leads = start < end and tokens[start].lower in _LEADS_IN
    if (
        start + leads >= end
        or not (leads or "m" in cue.kinds)
        or not _opens(tokens, start + leads, names, leads=leads)
    ):
        return None
    return start + leads, _clause_end(tokens, start + leads, end)


def _stands_for_clause(tokens: Sequence[Word], at: int, end: int) -> tuple[int, int] | None:
    """ "said as much", "said the same": what was told, told before."""
    for length in (2, 1):
        words = " ".join(word.lower for word in tokens[at : at + length])
        if at + length <= end and words in _PRO_CLAUSES:
            rest = tokens[at + length] if at + length < end else None
            if length == 2 or rest is None or rest.text in BREAKS or rest.lower in PREPOSITIONS:
                return at, at + length
    return None


def _parted(tokens: Sequence[Word], cue: Cue, end: int) -> tuple[int, int] | None:
    """What a relative clause takes from its verb: "which he said were late", "what he knew"."""
    if not cue.first or tokens[cue.first - 1].lower not in _RELATIVES | INDEFINITE or cue.inherits:
        return None
    if tokens[cue.first - 1].lower in INDEFINITE:  # "everything Lund says is late"
        return cue.first - 1, cue.first
    if cue.after < end and tokens[cue.after].lower in AUXILIARIES:
        return cue.after, _clause_end(tokens, cue.after, end)
    closed = cue.after >= end or tokens[cue.after].text in BREAKS
    return (cue.first - 1, cue.first) if closed else None


def _of_noun(tokens: Sequence[Word], cue: Cue, names: Names, end: int) -> tuple[int, int] | None:
    """ "her comments on the strike were brief": up to the verb that the noun is the subject of."""
    start = cue.after + 1
    if start >= end or not _opens(tokens, start, names, leads=True):
        return None
    stops = (
        at
        for at in range(start + 1, end)
        if tokens[at].text in BREAKS
        or (PUT not in cue.kinds and _is_finite(tokens[at]) and names.at(tokens[at]) is None)
    )
    return start, next(stops, end)


def _is_finite(word: Word) -> bool:
    """Whether a verb has an ending: "were", "came" against "ferry", a noun more often."""
    return is_verb(word) and (word.lower in AUXILIARIES or readings(word.lower)[0].lemma != word.lower)


def _opens(tokens: Sequence[Word], at: int, names: Names, *, leads: bool) -> bool:
    """Whether a noun phrase, an infinitive or a participle begins at the token."""
    word = tokens[at]
    if (
        word.text in BREAKS
        or word.text is QUOTE
        or (word.lower in _NOT_OBJECTS and word.lower not in PRONOUNS)
    ):
        return False
    if (leads and tokens[at - 1].lower == "to" and is_verb(word)) or word.lower in _OBJECTS:
        return True
    noun = word.lower.endswith("ing") or any(found.pos in "na" for found in readings(word.lower))
    return opens_phrase(tokens, at, names) or (word.text.replace("-", "").isalpha() and noun)


def _clause_end(tokens: Sequence[Word], first: int, end: int) -> int:
    """Before the next clause: ", and", ", which", ";"."""
    for at in range(first + 1, end):
        word = tokens[at]
        if word.text in (";", ":", "—", "–"):
            return at
        fresh = at + 1 < end and (
            tokens[at + 1].lower in CONJUNCTIONS or tokens[at + 1].lower in SUBORDINATORS
        )
        if word.text == "," and fresh:
            return at
    return end
