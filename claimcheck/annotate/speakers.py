"""Who speaks: the noun phrase that is the subject of a verb of saying, and the entity it stands for.

Shallow parsing over the tokens of one unit (see quotes_units): no tree, only clause boundaries, closed word lists and
the name mentions already found. All scans are bounded by `REACH` tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.annotate.mentions import NameMention, Word
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    NEGATIVE_AUX,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    WEEKDAYS,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span

REACH = 40  # tokens a subject may lie from its verb
_LOOK_BACK = 12  # mentions
BREAKS = frozenset((",", ";", ":", "—", "–", "―", "-", "(", ")", "…", "...", QUOTE))
_STOPS = BREAKS | {".", "!", "?"}
_MONTHS = listed("annotate.speakers", "months")
_GROUP = AUXILIARIES | ADVERBS | NEGATIONS | NEGATIVE_AUX
_NOT_FIRST = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS


_NEVER = ("but", "who", "late")
_AFTER = in_order("annotate.speakers", "after")


class Phrase(NamedTuple):
    """A noun phrase: tokens [first, last)."""

    first: int
    last: int


class Names:
    """Name mentions by offset."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: ((m.full or m.span).start, -m.span.end))
        self._starts = [(m.full or m.span).start for m in self._mentions]

    def at(self, word: Word) -> NameMention | None:
        """The mention that covers the word; of several the one that begins last."""
        index = bisect_right(self._starts, word.start)
        for mention in reversed(self._mentions[max(0, index - 3) : index]):
            if mention.span.end >= word.end and (mention.full or mention.span).start <= word.start:
                return mention
        return None

    def is_quoted(self, entity: int, tokens: Sequence[Word], before: int) -> bool:
        """Whether the entity was last named inside a quote folded into one of the tokens, ahead of an offset."""
        index = bisect_right(self._starts, before)
        for mention in reversed(self._mentions[max(0, index - _LOOK_BACK) : index]):
            if mention.entity == entity and mention.form != "pronoun":
                where = mention.span
                return any(t.text is QUOTE and t.start <= where.start and where.end <= t.end for t in tokens)
        return False


def is_verb(word: Word) -> bool:
    """Whether the form is a verb before anything else, or an auxiliary."""
    if word.lower in AUXILIARIES:
        return True
    found = readings(word.lower) if word.text.islower() else ()
    return bool(found) and found[0].pos == "v"


def ends_like_adverb(word: Word) -> bool:
    """Whether a lower-case form ends in -ly and is no noun or verb first: "quickly" against "family", "reply"."""
    if not (word.text.islower() and word.text.endswith("ly") and len(word.text) > 4):
        return False
    found = readings(word.lower)
    return not found or found[0].pos in "ra"


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


def opens_phrase(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a noun phrase may begin at the token."""
    word = tokens[at]
    if word.lower in PRONOUNS or word.lower in DETERMINERS:
        return True
    if word.lower in _NOT_FIRST or word.text in _STOPS or word.lower in AUXILIARIES:
        return False
    return word.text[:1].isupper() or names.at(word) is not None or word.text[:1].isdigit()


def boundary(tokens: Sequence[Word], end: int, floor: int) -> int:
    """Index of the first token of the stretch without clause boundary that ends before token `end`."""
    at = end
    lowest = max(floor, end - REACH)
    while at > lowest:
        word = tokens[at - 1]
        if word.text in BREAKS or word.lower in CONJUNCTIONS or word.lower in SUBORDINATORS:
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
    if word.text in _STOPS or word.lower in SUBORDINATORS:
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
    return left if stretch[0].lower not in _NOT_FIRST else start


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
    if start < end and tokens[start].lower in SUBORDINATORS and tokens[end - 1].lower not in PRONOUNS:
        nested = boundary(tokens, end, start)  # "that Smith, the coach, said"
        start = nested if tokens[start].lower in ("that", "as") else end
    if (
        not 0 < end - start <= 14
        or not opens_phrase(tokens, start, names)
        or tokens[start].text[:1].isdigit()
    ):
        return None
    if tokens[start].lower in WEEKDAYS or any(word.lower in AUXILIARIES for word in tokens[start:end]):
        return None
    if any(is_verb(word) for word in tokens[start:end]) and names.at(tokens[end - 1]) is None:
        return None
    return Phrase(start, end)


def phrase_after(tokens: Sequence[Word], start: int, names: Names, *, whole: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `start` and runs to the next boundary, preposition of time or verb.

    `whole` takes participles and prepositions in ("a channel linked to X"), as no verb can follow.
    """
    if start >= len(tokens):
        return None
    end = start
    while end < len(tokens) and end - start < REACH:
        word = tokens[end]
        if word.text in BREAKS or (word.text in ".!?" and not _abbreviation(tokens, end)):
            break
        if word.lower in SUBORDINATORS or word.lower in (_NEVER if whole else _AFTER):
            break
        finite = is_verb(word) and names.at(word) is None
        finite = finite and word.lower not in DETERMINERS and tokens[end - 1].lower not in DETERMINERS
        if end > start and finite and not (whole and word.lower not in AUXILIARIES):
            break
        if word.lower in WEEKDAYS and names.at(word) is None and end > start:
            break
        end += 1
    return Phrase(start, end) if end > start else None


def _abbreviation(tokens: Sequence[Word], at: int) -> bool:
    """Whether the full stop belongs to "Mr." or an initial."""
    before = tokens[at - 1]
    return (
        at + 1 < len(tokens)
        and before.end == tokens[at].start
        and before.text[:1].isupper()
        and len(before.text) <= 5
        and tokens[at + 1].text[:1].isupper()
    )


def head_end(tokens: Sequence[Word], phrase: Phrase) -> int:
    """Index after the head of the phrase: before its first preposition, comma or relative clause."""
    for at in range(phrase.first + 1, phrase.last):
        word = tokens[at]
        if word.lower in PREPOSITIONS or word.lower in SUBORDINATORS or word.text in BREAKS:
            return at
    return phrase.last


def entity_of(tokens: Sequence[Word], phrase: Phrase, names: Names) -> NameMention | None:
    """The mention that is the head of the phrase; a possessor or the object of a preposition is not."""
    end = head_end(tokens, phrase)
    last = tokens[end - 1]
    while end - 1 > phrase.first and (last.text == "." or last.lower in ADVERBS or _is_adverb(last)):
        end -= 1
        last = tokens[end - 1]
    return names.at(last)


def _is_adverb(word: Word) -> bool:
    found = readings(word.lower) if word.text.islower() else ()
    return bool(found) and found[0].pos == "r"


def span_of(tokens: Sequence[Word], phrase: Phrase) -> Span:
    """The phrase's offsets in the document."""
    return Span(tokens[phrase.first].start, tokens[phrase.last - 1].end)
