"""Who speaks: the noun phrase that is the subject of a verb of saying, and the entity it stands for.

Shallow parsing over the tokens of one unit (see quotes_units): no tree, only clause boundaries, closed word lists and
the name mentions already found. All scans are bounded by `REACH` tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import (
    BREAKS,
    NOT_FIRST,
    REACH,
    STOPS,
    Names,
    Phrase,
    breaks,
    ends_like_adverb,
    is_verb,
    opens_phrase,
)
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    NEGATIVE_AUX,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_MONTHS = listed("annotate.speakers", "months")
_GROUP = AUXILIARIES | ADVERBS | NEGATIONS | NEGATIVE_AUX


def group_start(tokens: Sequence[Word], verb: int) -> int:
    """Index of the first token of the verb group: auxiliaries, adverbs and a day set between subject and verb."""
    at = verb
    while at > 0:
        word = tokens[at - 1]
        if word.lower in _GROUP or ends_like_adverb(word):
            at -= 1
        elif (day := _day_start(tokens, at)) < at:
            at = day
        else:
            break
    return at


def _day_start(tokens: Sequence[Word], end: int) -> int:
    """Where "on Monday", "late Tuesday" or "on March 4" before token `end` begins; `end` if there is none."""
    at = end
    if tokens[at - 1].lower in WEEKDAYS:
        at -= 1
    elif at > 1 and tokens[at - 1].text.isdigit() and tokens[at - 2].lower in _MONTHS:
        at -= 2
    else:
        return end
    while at > 0 and tokens[at - 1].lower in ("on", "late", "early", "last", "this"):
        at -= 1
    return at if at > 0 else end


def boundary(tokens: Sequence[Word], end: int, floor: int) -> int:
    """Index of the first token of the stretch without clause boundary that ends before token `end`."""
    at = end
    lowest = max(floor, end - REACH)
    while at > lowest:
        word = tokens[at - 1]
        if breaks(tokens, at - 1) or word.lower in CONJUNCTIONS or word.lower in SUBORDINATORS:
            break
        at -= 1
    return at


_CLAUSE_OPENERS = listed("annotate.speakers", "clause_openers")


def subject_before(tokens: Sequence[Word], verb: int, floor: int, names: Names) -> Phrase | str:
    """The subject left of the verb group that begins at token `verb`.

    Gives "inherit" where the clause has none of its own (", adding", "and said") and "none" where there is no clause.
    """
    if verb <= floor:
        return "none"
    word = tokens[verb - 1]
    if word.lower in ("who", "which"):
        return _antecedent(tokens, verb - 1, floor, names)
    if word.lower == "whom" and verb - 3 > floor and tokens[verb - 2].lower == "of":  # "many of whom say"
        return _antecedent(tokens, verb - 3, floor, names)
    if word.lower in CONJUNCTIONS or word.lower in _CLAUSE_OPENERS:
        return "inherit"
    if word.text in (",", "—", "–", ")", "-"):
        return _across_commas(tokens, verb - 1, floor, names)
    if word.text in STOPS or word.lower in SUBORDINATORS:
        return "none"
    if word.lower in PRONOUNS:
        return Phrase(verb - 1, verb)
    start = boundary(tokens, verb, floor)
    return _narrow(tokens, _coordinated(tokens, start, floor), verb, names)


def _narrow(tokens: Sequence[Word], start: int, end: int, names: Names) -> Phrase | str:
    """The subject inside tokens [start, end), a fronted phrase ("In a statement") left out."""
    while start < end - 1 and (tokens[start].lower in ADVERBS or tokens[start].lower in CONJUNCTIONS):
        start += 1
    if tokens[start].lower not in PREPOSITIONS and tokens[start].lower not in WEEKDAYS:
        return Phrase(start, end) if start < end else "none"
    for at in range(end - 1, start, -1):
        before = tokens[at - 1].lower
        if before in PREPOSITIONS or before in DETERMINERS or before == "'s" or before == "’s":
            continue
        mention, previous = names.at(tokens[at]), names.at(tokens[at - 1])
        fresh = mention is not None and mention is not previous
        if tokens[at].lower in DETERMINERS or tokens[at].lower in PRONOUNS or fresh:
            return Phrase(at, end)
    return Phrase(end - 1, end)


def _coordinated(tokens: Sequence[Word], start: int, floor: int) -> int:
    """Start of "Putin and Lukashenko" where `start` is that of "Lukashenko"."""
    if start <= floor + 1 or tokens[start - 1].lower not in ("and", "or"):
        return start
    left = boundary(tokens, start - 1, floor)
    stretch = tokens[left : start - 1]
    if not 0 < len(stretch) <= 8 or any(is_verb(word) for word in stretch):
        return start
    return left if stretch[0].lower not in NOT_FIRST else start


def _antecedent(tokens: Sequence[Word], relative: int, floor: int, names: Names) -> Phrase | str:
    """The phrase before "who": its last name, else the phrase up to the boundary."""
    end = relative
    while end > 0 and tokens[end - 1].text in (",", "—", "–"):
        end -= 1
    if end <= 0:
        return "none"
    if (mention := names.at(tokens[end - 1])) is not None:
        first = end - 1
        while first > 0 and names.at(tokens[first - 1]) is mention:
            first -= 1
        return Phrase(first, end)
    start = first = boundary(tokens, end, min(floor, end - 1))
    for at in range(end - 1, first, -1):
        if tokens[at].lower in DETERMINERS and tokens[at - 1].lower != "of":
            start = at
            break
    while start < end - 1 and not opens_phrase(tokens, start, names):
        start += 1
    return Phrase(start, end) if start < end else "none"


def _across_commas(tokens: Sequence[Word], comma: int, floor: int, names: Names) -> Phrase | str:
    """The subject of "Name, appositive, said": the leftmost stretch between commas that can be one."""
    best: Phrase | str = "inherit"
    end, steps = comma, 0
    while end > floor and steps < 6:
        start = end
        while start > floor and tokens[start - 1].text not in BREAKS and end - start < REACH:
            start -= 1
        found = _as_subject(tokens, start, end, names)
        if found is not None:
            best = found
        steps += 1
        if start <= floor or tokens[start - 1].text not in (",", "—", "–", "(", ")"):
            break
        end = start - 1
    return best


def _as_subject(tokens: Sequence[Word], start: int, end: int, names: Names) -> Phrase | None:
    while start < end and tokens[start].lower in CONJUNCTIONS:
        start += 1
    if start + 2 < end and tokens[start].lower in PREPOSITIONS and tokens[start + 1].lower in WEEKDAYS:
        start += 2  # "On Friday Smith, the coach, said"
    if start < end and tokens[start].lower in SUBORDINATORS and tokens[end - 1].lower not in PRONOUNS:
        nested = boundary(tokens, end, start)  # "that Smith, the coach, said"
        start = nested if tokens[start].lower in ("that", "as") else end
    if (
        not 0 < end - start <= 14
        or not opens_phrase(tokens, start, names)
        or tokens[start].text[:1].isdigit()
    ):
        return None
    if _is_participle(tokens[start]) and names.at(tokens[start]) is None:
        return None  # "Addressing the crew, the mayor, Ada Lund, said"
    if tokens[start].lower in WEEKDAYS or any(word.lower in AUXILIARIES for word in tokens[start:end]):
        return None
    if any(is_verb(word) for word in tokens[start:end]) and names.at(tokens[end - 1]) is None:
        return None
    return Phrase(start, end)


def _is_participle(word: Word) -> bool:
    """Whether a form in -ing is a verb's before anything else."""
    found = readings(word.lower) if word.lower.endswith("ing") else ()
    return bool(found) and found[0].pos == "v"
