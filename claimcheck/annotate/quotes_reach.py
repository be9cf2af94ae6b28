"""How far a cue of speech reaches: the tokens of its unit that are what was said, left or right of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, ends_like_adverb, is_verb, opens_phrase
from claimcheck.annotate.quotes_complements import is_clause, is_infinitive, is_object
from claimcheck.annotate.quotes_cue import UNLAID, Cue
from claimcheck.annotate.quotes_fronted import is_fronted, main_subject
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    CLOSED,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    TAIL_OPENERS,
    WEEKDAYS,
    verb_forms,
)
from claimcheck.annotate.quotes_matters import matter
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.data.listed import listed

_ADJUNCTS = listed("annotate.quotes_reach", "adjuncts")
_QUESTIONS = listed("annotate.quotes_reach", "questions")
_ACTED_ON = listed("annotate.quotes_reach", "acted_on")
_MARKS = frozenset((",", "—", "–"))
_CONCEDING = frozenset(("while", "although", "though", "whereas"))
_FURTHEST = 400  # tokens of one content; more is no sentence


@dataclass(frozen=True, slots=True)
class Reach:
    """Token ranges of what a cue lays to its source."""

    left: tuple[int, int] | None = None
    right: tuple[int, int] | None = None  # where quotes belong to the cue
    content_end: int = 0  # end of the right content as indirect speech, tails cut
    clause: bool = False  # the right content is a clause, so it can stand as indirect speech
    addressee: Phrase | None = None
    matter: tuple[int, int] | None = None  # spoken or thought of without a word of it: "asked about jobs"


def reach(tokens: Sequence[Word], cues: Sequence[Cue], number: int, names: Names) -> Reach:
    """What cue `number` reaches; cues before and after it bound it."""
    cue = cues[number]
    end = _end(tokens)
    left_start = _left_start(tokens, cues, number)
    if cue.kinds == "o":
        return _reach_of_according(tokens, cue, left_start, end)
    if cue.kinds == UNLAID and cue.source is not None:
        last = _right_end(tokens, cues, number, end)
        subject = (cue.source.first, cue.source.last)
        return Reach(subject, (cue.after, last), _trim(tokens, cue.after, last), True)
    start, clause, addressee = _content_start(tokens, cue, names, end)
    if is_fronted(tokens, cue) and (main := main_subject(tokens, start, names)) is not None:
        end = main.first
    right = (start, _right_end(tokens, cues, number, end)) if start < end else None
    content_end = _trim(tokens, start, right[1]) if right else 0
    if cue.first and tokens[cue.first - 1].lower in _CONCEDING and clause:
        # "While he said it was late, Vik left": the clause that the cue stands in ends with its comma
        content_end = next((i for i in range(start, content_end) if tokens[i].text == ","), content_end)
    if (
        "n" in cue.kinds
    ):  # a noun's clause may be the subject of a longer one: it ends with its quote where it has one
        content_end = next(
            (i + 1 for i in range(content_end - 1, start, -1) if tokens[i].text is QUOTE), content_end
        )
    sides = (
        "r"
        if cue.kinds == ":" or "n" in cue.kinds or "v" in cue.kinds
        else _sides(tokens, cue, start, clause, end)
    )
    left_end = cue.first - (tokens[cue.first - 1].lower == "as" and not clause)
    left = (left_start, left_end) if "l" in sides and left_start < left_end else None
    if sides == "l":
        right = None
    elif left and right and not clause:
        right = (next((i for i in range(*right) if tokens[i].text is QUOTE), right[0]), right[1])
    parenthetical = sides == "lr" and tokens[cue.first - 1].text == ","
    clause = clause or parenthetical
    stop = _right_end(tokens, cues, number, end)
    stop = stop if stop > cue.after + 2 else end  # "decided against recommending it" holds the other cue
    topic = None if clause or sides != "r" else matter(tokens, cue, names, stop)
    if "v" in cue.kinds and not clause and topic is None:  # "the plan was rejected by Lund"
        found = subject_before(tokens, group_start(tokens, cue.at), 0, names)
        topic = (found.first, found.last) if isinstance(found, Phrase) else None
    return Reach(left, right, content_end, clause, addressee, topic)


def _end(tokens: Sequence[Word]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].text in (".", "!", "?", ";"):
        end -= 1
    return end


def _reach_of_according(tokens: Sequence[Word], cue: Cue, left_start: int, end: int) -> Reach:
    after = cue.after
    while after < end and tokens[after].text in _MARKS:
        after += 1
    right = (after, min(end, after + _FURTHEST)) if after < end else None
    if cue.first == 0:
        return Reach(None, right, _trim(tokens, after, end), True)
    framed = tokens[cue.first - 1].text in _MARKS and cue.after < end and tokens[cue.after].text in _MARKS
    fresh = (
        right is not None
        and tokens[after].lower not in TAIL_OPENERS
        and tokens[after].lower not in CONJUNCTIONS
    )
    if framed and fresh:
        return Reach((left_start, cue.first), right, _trim(tokens, after, end), True)
    return Reach((left_start, cue.first))


def _left_start(tokens: Sequence[Word], cues: Sequence[Cue], number: int) -> int:
    """Where content left of the cue may begin: after ", but" or ";" behind an earlier cue."""
    if not number:
        return 0
    for at in range(cues[number].first - 1, cues[number - 1].after - 1, -1):
        if tokens[at].text == ";" or (tokens[at].lower in CONJUNCTIONS and tokens[at - 1].text == ","):
            return at + 1
    return 0


def _sides(tokens: Sequence[Word], cue: Cue, start: int, clause: bool, end: int) -> str:
    """ "l", "r" or "lr": on which sides of the cue its content lies."""
    follows = start < end and tokens[start].text is QUOTE
    if cue.inverted:
        return ("lr" if any(t.text is QUOTE for t in tokens[cue.after : end]) else "l") if cue.first else "r"
    if not cue.first or (cue.inherits and tokens[cue.first - 1].lower is not CLOSED):
        return "r"
    before = tokens[cue.first - 1]
    quoted = before.lower is CLOSED or (
        before.text in _MARKS and cue.first > 1 and tokens[cue.first - 2].text is QUOTE
    )
    if quoted and not (clause and _has_that(tokens, cue.after, start)):
        return "lr" if follows or any(word.text is QUOTE for word in tokens[cue.after : end]) else "l"
    closes = start >= end or tokens[start].text == ";"
    if closes and before.lower == "as" and cue.first > 2 and tokens[cue.first - 2].text in _MARKS:
        return "l"  # "..., as police have said"
    if before.text in _MARKS and (closes or tokens[start].text in _MARKS):
        left = tokens[max(0, cue.first - 60) : cue.first]
        fronted = left[0].lower in PREPOSITIONS and not any(is_verb(word) for word in left)
        if not fronted:
            return "l" if closes else "lr"
    return "r"


def _has_that(tokens: Sequence[Word], after: int, start: int) -> bool:
    return any(word.lower == "that" for word in tokens[after:start])


def _content_start(
    tokens: Sequence[Word], cue: Cue, names: Names, end: int
) -> tuple[int, bool, Phrase | None]:
    """Index where the content begins behind the cue, whether it is a clause, and who is spoken to."""
    at, addressee = cue.after, None
    if "w" in cue.kinds and at < end and _is_hearer(tokens[at]):
        stop = _phrase_end(tokens, at, names, end)
        addressee, at = Phrase(at, stop), stop
    at += at < end and tokens[at].lower == "out"  # "pointed out that"
    while at < end:
        word = tokens[at]
        if word.lower == "to" and "i" in cue.kinds and is_infinitive(tokens, at):
            return at, True, addressee
        if word.lower == "to" and addressee is None and "n" not in cue.kinds:
            stop = _phrase_end(tokens, at + 1, names, end)
            addressee, at = (Phrase(at + 1, stop), stop) if stop > at + 1 else (None, at + 1)
        elif word.lower in _ADJUNCTS:
            at = max(at + 1, _phrase_end(tokens, at + 1, names, end))
        elif (word.lower in WEEKDAYS and not _is_subject(tokens, at, end)) or _is_adverb(word):
            at += 1
        else:
            break
    return *_opening(tokens, at, cue, names, end), addressee


def _opening(tokens: Sequence[Word], at: int, cue: Cue, names: Names, end: int) -> tuple[int, bool]:
    if at >= end:
        return end, False
    if cue.kinds == ":":
        return at, True
    word = tokens[at]
    if word.text == "," and at + 1 < end and tokens[at + 1].text is QUOTE:
        return at + 1, False
    if word.text == ":":
        return at + 1, True
    if word.lower in ("that", "as"):
        return at + 1, word.lower == "that"
    if word.lower in _ACTED_ON:
        return at, False  # "expects them to leave"
    if word.lower in _QUESTIONS:
        return at, "v" not in cue.kinds  # "read by anyone who knew it" tells no question
    if "z" in cue.kinds and opens_phrase(tokens, at, names):
        titled = tokens[cue.at].text[:1].isupper()  # a headline, whose verbs have capitals like all its words
        found = titled or any(is_verb(later) for later in tokens[at + 1 : min(end, at + 30)])
        return at, found or ("j" in cue.kinds and is_object(tokens, at, names))
    plain = _is_plain_verb(tokens[cue.at]) or opens_phrase(tokens, at, names)
    if plain and "t" in cue.kinds and "n" not in cue.kinds and is_clause(tokens, at, end):
        return at, True
    finite = not tokens[cue.at].lower.endswith("ing")
    if plain and finite and "j" in cue.kinds and is_object(tokens, at, names):
        return at, True
    late = next(
        (i for i in range(at, min(end, at + 14)) if tokens[i].lower == "that" or tokens[i].text == ":"), 0
    )
    if late and word.text not in BREAKS and any(t.lower in _ADJUNCTS for t in tokens[cue.after : late]):
        return late + 1, True
    return at, False


def _is_plain_verb(word: Word) -> bool:
    """Whether the form of a verb of saying is no noun as well: "said" against "state", "claims"."""
    verb = verb_forms().get(word.lower)
    return verb is not None and not verb.ambiguous


def _is_hearer(word: Word) -> bool:
    return not (
        word.text in BREAKS
        or word.lower in SUBORDINATORS
        or word.lower in PREPOSITIONS
        or word.lower in AUXILIARIES
        or word.lower in WEEKDAYS
        or word.lower in ADVERBS
    )


def _is_adverb(word: Word) -> bool:
    return word.lower in ADVERBS or ends_like_adverb(word)


def _is_subject(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word like "this" or "early" begins the subject of the content instead of a time."""
    word = tokens[at]
    return (
        word.text.islower()
        and at + 1 < end
        and tokens[at + 1].lower not in WEEKDAYS
        and word.lower in ("this", "last")
    )


def _phrase_end(tokens: Sequence[Word], at: int, names: Names, end: int) -> int:
    """End of the phrase at `at`: before "that", a boundary, a preposition of time, or the next phrase's beginning."""
    first = at
    while at < end and at - first < 16:
        word = tokens[at]
        if word.text in BREAKS or word.lower == "that" or word.lower in _QUESTIONS or word.lower == "as":
            break
        if word.lower in AUXILIARIES:  # the subject of the content was taken in: go back to where it began
            return next((i for i in range(at - 1, first, -1) if opens_phrase(tokens, i, names)), first)
        if at > first and tokens[at - 1].lower not in PREPOSITIONS and word.lower != "of":
            fresh = word.lower in _ADJUNCTS or word.lower in WEEKDAYS or word.lower in DETERMINERS
            if fresh or word.lower in PRONOUNS or word.text[:1].isdigit():
                break
        at += 1
    return at


def _right_end(tokens: Sequence[Word], cues: Sequence[Cue], number: int, end: int) -> int:
    """End of the right range: before a later cue that begins a new clause."""
    end = min(end, cues[number].after + _FURTHEST)
    for later in cues[number + 1 :]:
        before = later.first - 1
        if before < cues[number].after or later.unsaid:
            continue
        word = tokens[before]
        if (
            later.kinds == "o"
            or later.inherits
            or word.text in _MARKS
            or word.text == ";"
            or word.lower in CONJUNCTIONS
        ):
            while before > cues[number].after and (
                tokens[before].text in _MARKS or tokens[before].lower in CONJUNCTIONS
            ):
                before -= 1
            return min(end, before + 1)
    return end


def _trim(tokens: Sequence[Word], start: int, end: int) -> int:
    """End of indirect speech: before ", although ...", ", citing ..." and the like."""
    for at in range(start + 2, end - 1):
        if tokens[at].text in _MARKS and tokens[at + 1].lower in TAIL_OPENERS:
            return at
        if tokens[at].lower in ("before", "after") and tokens[at + 1].lower.endswith("ing"):
            return at
    return end
