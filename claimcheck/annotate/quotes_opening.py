"""Where what was said begins behind its cue: past the hearer, adverbs, days and adjuncts, at "that" or a clause."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, ends_like_adverb, is_verb, opens_phrase
from claimcheck.annotate.quotes_cue import Cue
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    WEEKDAYS,
    verb_forms,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_ADJUNCTS = listed("annotate.quotes_opening", "adjuncts")
_QUESTIONS = listed("annotate.quotes_opening", "questions")
_ACTED_ON = listed("annotate.quotes_opening", "acted_on")
_APPOSED = 9  # tokens of what stands between commas before "that"
_ADDRESSEES = listed("annotate.quotes_opening", "addressees")
_SUBJECT = 16  # tokens of a clause in which its verb is looked for


def content_start(
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
    if word.text == "," and at > cue.after:  # "said at a stop in Toledo, Ohio, that"
        late = next((i for i in range(at + 1, min(end, at + _APPOSED)) if tokens[i].lower == "that"), 0)
        return (late + 1, True) if late and tokens[late - 1].text == "," else (at, False)
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


def _is_only_verb(word: Word) -> bool:
    """Whether a form can begin no noun phrase: "was", "sank", against "praise", "funding"."""
    noun = word.lower.endswith("ing") or any(found.pos == "n" for found in readings(word.lower))
    return is_verb(word) and (word.lower in AUXILIARIES or not noun)


def is_infinitive(tokens: Sequence[Word], to: int) -> bool:
    """Whether the "to" at the token goes with a verb: "vowed to appeal" against "promised to the court"."""
    follows = lower_at(tokens, to + 1)
    return follows == "be" or any(found.pos == "v" and found.lemma == follows for found in readings(follows))


def is_clause(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether a subject of a few words without mark and a finite verb begin here: "local officials should ..."."""
    if tokens[at].lower in PREPOSITIONS or tokens[at].lower in CONJUNCTIONS or _is_only_verb(tokens[at]):
        return False
    for number in range(at + 1, min(end, at + _SUBJECT)):
        later = tokens[number]
        if later.text in BREAKS or later.lower in SUBORDINATORS:
            return False
        named = tokens[number - 1].lower in DETERMINERS  # "the need", "their plan"
        if is_verb(later) and not named and not later.lower.endswith("ing"):
            return True
    return False


def is_object(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a noun phrase of two words or more begins here: "disparaging remarks", "the deaths of 12"."""
    word = tokens[at]
    if word.text in BREAKS or word.lower in PREPOSITIONS or word.lower in CONJUNCTIONS:
        return False
    if _is_only_verb(word) or word.lower in PRONOUNS or word.lower in _ADDRESSEES:
        return False
    noun = word.lower.endswith("ing") or any(found.pos in "na" for found in readings(word.lower))
    return opens_phrase(tokens, at, names) or (word.text.isalpha() and noun)
