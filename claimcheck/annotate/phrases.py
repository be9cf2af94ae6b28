"""Noun phrases among the tokens of a sentence: where they begin and end, their head, and the name that it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from claimcheck.annotate.clauses import RELATIVE
from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun, is_plural, noun_class
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
)
from claimcheck.annotate.words import ARTICLES, lemma, readings
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

REACH = 40  # tokens of a phrase, and between a subject and its verb
BREAKS = frozenset((",", ";", ":", "—", "–", "―", "-", "(", ")", "…", "...", QUOTE))
STOPS = BREAKS | {".", "!", "?"}
NOT_FIRST = PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS | ADVERBS
_NEVER = ("but", "who", "late")
_AFTER = in_order("annotate.phrases", "after")
_POSTS = listed("annotate.phrases", "posts")
_SINCE = frozenset(("ago", "later", "earlier"))
_SPELL = 2  # tokens of "two days" ago


class Phrase(NamedTuple):
    """A noun phrase: tokens [first, last)."""

    first: int
    last: int


class Names:
    """Name mentions by offset."""

    def __init__(self, mentions: Sequence[NameMention]) -> None:
        self._mentions = sorted(mentions, key=lambda m: ((m.full or m.span).start, -m.span.end))
        self._starts = [(m.full or m.span).start for m in self._mentions]
        self._ends = [m.span.end for m in self._mentions]

    def at(self, word: Word) -> NameMention | None:
        """The mention that covers the word; of several the one that begins last."""
        index = bisect_right(self._starts, word.start)
        for place in range(index - 1, max(0, index - 3) - 1, -1):
            if self._ends[place] >= word.end:
                return self._mentions[place]
        return None


def breaks(tokens: Sequence[Word], at: int) -> bool:
    """Whether the token ends a phrase: a mark, but not the stroke of "36-year-old"."""
    aged = tokens[at].text == "-" and at + 1 < len(tokens) and tokens[at + 1].lower == "year-old"
    return tokens[at].text in BREAKS and not aged


def is_verb(word: Word) -> bool:
    """Whether the form is a verb before anything else, or an auxiliary."""
    return word.lower in AUXILIARIES or _VERB_FIRST[word.text]


def only_subject_before(tokens: Sequence[Word], at: int) -> bool:
    """Whether only a subject with what is set off behind it stands before a verb: "Lund, 46, who is ill, wrote it"."""
    set_off, first = False, 0
    for place, word in enumerate(tokens[: at - 1]):
        if word.text == ",":
            first = place + 1
        elif is_verb(word) and first == place and (set_off or word.lower in AUXILIARIES):
            return False  # "the boat, which is old, will sail, wrote the owner"
        elif word.lower in RELATIVE or (is_verb(word) and first == place > 0):
            set_off = True
        elif is_verb(word) and not (set_off and first):
            return False
    return True


def _is_verb_first(text: str) -> bool:
    found = readings(text) if text.islower() else ()
    return bool(found) and found[0].pos == "v"


_VERB_FIRST = Known(_is_verb_first)


def may_be_verb(word: Word) -> bool:
    """Whether the form is a verb among other things: "wanted", an adjective before that."""
    return is_verb(word) or (word.text.islower() and any(found.pos == "v" for found in readings(word.lower)))


def ends_like_adverb(word: Word) -> bool:
    """Whether a lower-case form ends in -ly and is no noun or verb first: "quickly" against "family", "reply"."""
    if not (word.text.islower() and word.text.endswith("ly") and len(word.text) > 4):
        return False
    found = readings(word.lower)
    return not found or found[0].pos in "ra"


def opens_phrase(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a noun phrase may begin at the token."""
    word = tokens[at]
    if word.lower in PRONOUNS or word.lower in DETERMINERS:
        return True
    if word.lower in NOT_FIRST or word.text in STOPS or word.lower in AUXILIARIES:
        return False
    return word.text[:1].isupper() or names.at(word) is not None or word.text[:1].isdigit()


def phrase_after(tokens: Sequence[Word], start: int, names: Names, *, whole: bool = False) -> Phrase | None:
    """The noun phrase that begins at token `start` and runs to the next boundary, preposition of time or verb.

    `whole` takes participles and prepositions in ("a channel linked to X"), as no verb can follow.
    """
    if start >= len(tokens):
        return None
    end = start
    while end < len(tokens) and end - start < REACH:
        word = tokens[end]
        if breaks(tokens, end) or (word.text in ".!?" and not _abbreviation(tokens, end)):
            break
        if word.lower in SUBORDINATORS or word.lower in (_NEVER if whole else _AFTER):
            break
        if word.lower in _SINCE and end - start > _SPELL:  # "opened the hall two days ago"
            end -= _SPELL
            break
        finite = is_verb(word) and names.at(word) is None
        finite = finite and word.lower not in DETERMINERS and tokens[end - 1].lower not in DETERMINERS
        finite = finite and not is_trade_of(tokens, end, names) and not _is_noun(tokens, start, end)
        if end > start and finite and not (whole and word.lower not in AUXILIARIES):
            break
        day = word.lower in WEEKDAYS and names.at(word) is None
        if day and end > start and tokens[end - 1].lower not in ARTICLES:  # "a night nurse"
            break
        end += 1
    return Phrase(start, end) if end > start else None


def is_trade_of(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a form that is a verb too says what the one named behind it is: "judge Ada Lund", "coach Per Vik"."""
    named = names.at(tokens[at + 1]) if at + 1 < len(tokens) else None
    if named is None or named.type != "person":
        return is_post_of(tokens, at + 1, names)  # the field: "Leith finance lead Ada Lund"
    return is_person_noun(tokens[at].lower) or is_post_of(tokens, at, names)


def is_post_of(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a bare verb behind one thing is the post of the one named: "finance lead Ada Lund", not "votes lead"."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in _POSTS:
        return False
    field, named = tokens[at - 1], names.at(tokens[at + 1])
    told = field.text.islower() and not is_plural(field.lower) and field.lower not in DETERMINERS | NOT_FIRST
    return told and named is not None and named.type == "person" and _is_thing(field.lower)


def _is_thing(lower: str) -> bool:
    return any(found.pos in "na" for found in readings(lower))


def _is_noun(tokens: Sequence[Word], start: int, at: int) -> bool:
    """Whether a form that is a verb too is none inside a phrase: "the Welsh transport agency", "a night nurse"."""
    return _is_head(tokens, start, at) or _qualifies(tokens, start, at)


def _qualifies(tokens: Sequence[Word], start: int, at: int) -> bool:
    """Whether a bare form stands between an adjective and a body: "the Welsh transport agency"."""
    lower, behind = tokens[at].lower, tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if tokens[start].lower not in ARTICLES or at < start + 2 or noun_class(behind)[:1] != "o":
        return False
    before = tokens[at - 1]
    adjective = any(found.pos == "a" for found in readings(before.lower)) or bool(nationality(before.text))
    return adjective and lemma(lower, "v") == lower


def _is_head(tokens: Sequence[Word], start: int, at: int) -> bool:
    """Whether a form that is a verb too ends a phrase for one: "a night nurse", not "the crew guard"."""
    lower, before = tokens[at].lower, tokens[at - 1].lower
    single = tokens[start].lower in ARTICLES and before.isalpha() and not is_plural(before)
    if not single or noun_class(before)[:1] in ("o", "p") or lemma(lower, "v") != lower:
        return False
    return is_person_noun(lower) or noun_class(lower)[:1] == "o"


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
        if word.lower in PREPOSITIONS or word.lower in SUBORDINATORS or breaks(tokens, at):
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
