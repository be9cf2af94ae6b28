"""Who spoke, where a clause of its own behind a quotation says so: "Its author was Ada Lund", "Thus wrote Ada Lund"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import Names, Phrase, is_verb, opens_phrase, phrase_after
from claimcheck.annotate.quotes_cues_special import how_put, possessor, tells_so
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.data.listed import listed

_LINES = listed("annotate.quotes_taken_up", "lines")
_AUTHORS = listed("annotate.quotes_taken_up", "authors")
_THESE = listed("annotate.quotes_taken_up", "these")
_COMES = listed("annotate.quotes_taken_up", "comes")
_NOT_SO = listed("annotate.quotes_taken_up", "not_so")
_SUBJECT = 6  # tokens in which the noun of the subject is looked for
_CLAUSE = 24  # tokens in which the verb behind "with these words" is looked for
_NAME = 9  # tokens of a name with what stands before it


def taker(tokens: Sequence[Word], start: int, names: Names) -> Phrase | None:
    """The phrase that names who spoke, in a clause that begins at token `start` behind a quotation."""
    if start + 2 >= len(tokens):
        return None
    lower = tokens[start].lower
    if lower in ("thus", "so"):
        return _thus(tokens, start + 1, names, putting_it=lower == "so")
    if lower == "with" and tokens[start + 1].lower in _THESE:
        return _with_these_words(tokens, start + 2, names)
    if lower in _THESE and tokens[start + 1].lower in BE:
        if tokens[start + 2].lower == "how":
            found = how_put(tokens, start + 2, names)
            return (
                found if found and any(_tells(tokens, at) for at in range(found.last, len(tokens))) else None
            )
        return _whose_line(tokens, start + 2, names)
    return _authored(tokens, start, names)


def _thus(tokens: Sequence[Word], at: int, names: Names, *, putting_it: bool) -> Phrase | None:
    """ "Thus spoke Ada Lund", "Thus Ada Lund explained it", "So Ada Lund put it"."""
    if _tells(tokens, at):
        return phrase_after(tokens, at + 1, names)
    phrase = phrase_after(tokens, at, names) if opens_phrase(tokens, at, names) else None
    told = phrase is not None and _tells(tokens, phrase.last)
    if phrase and putting_it:  # "So Ada Lund told the council to wait"
        told = told and [word.lower for word in tokens[phrase.last : phrase.last + 2]] == ["put", "it"]
    return phrase if told else None


def _with_these_words(tokens: Sequence[Word], at: int, names: Names) -> Phrase | None:
    """ "With these words the mayor, Ada Lund, opened the quay"."""
    noun = _noun(tokens, at, _LINES)
    if noun and noun + 2 < len(tokens) and tokens[noun + 1].lower in ("of", "from", "by"):
        return phrase_after(tokens, noun + 2, names)  # "With these words of Ada Lund"
    if noun and noun + 1 < len(tokens) and tokens[noun + 1].lower == "in":
        return None  # "With these words in her ear Ada Lund left"
    for verb in range(noun + 1, min(noun + _CLAUSE, len(tokens))) if noun else ():
        if is_verb(tokens[verb]) and names.at(tokens[verb]) is None:
            found = subject_before(tokens, group_start(tokens, verb), noun + 1, names)
            if isinstance(found, Phrase):
                return found
    return None


def _whose_line(tokens: Sequence[Word], at: int, names: Names) -> Phrase | None:
    """ "It was the mayor Ada Lund's line", "It was Ada Lund who said it"."""
    for end in range(at + 1, min(at + _NAME, len(tokens) - 1)):
        if tokens[end].lower == "who":
            return Phrase(at, end) if _tells(tokens, end + 1) else None
        if tokens[end].lower in _LINES and (owner := possessor(tokens, end, names)) is not None:
            return owner
    return None


def _authored(tokens: Sequence[Word], start: int, names: Names) -> Phrase | None:
    """ "Its author was Ada Lund", "The words are those of Ada Lund", "The line came from Ada Lund"."""
    noun = _noun(tokens, start, _LINES | _AUTHORS)
    at = noun + 1
    if not noun or at + 1 >= len(tokens):
        return None
    linked = tokens[at].lower in BE or tokens[at].text == ":"
    if not linked and tokens[at].lower not in _COMES:
        return None
    at += 1
    at += tokens[at].lower in ("those", "that")
    at += at < len(tokens) and tokens[at].lower in ("of", "from", "by", "to")
    if at >= len(tokens) or not opens_phrase(tokens, at, names):
        return None
    phrase = phrase_after(tokens, at, names)
    if phrase is not None and tokens[phrase.last - 1].lower in ("'s", "’s"):
        return Phrase(phrase.first, phrase.last - 1)
    return phrase


def _tells(tokens: Sequence[Word], at: int) -> bool:
    """Whether the verb that begins here is one of telling, and neither of asking nor of passing on."""
    return at < len(tokens) and tokens[at].lower not in _NOT_SO and tells_so(tokens, at)


def _noun(tokens: Sequence[Word], start: int, nouns: frozenset[str]) -> int:
    """Index of the first of some nouns in a subject that begins at token `start`; 0 behind a verb or for none."""
    for at in range(start, min(start + _SUBJECT, len(tokens))):
        if tokens[at].lower in nouns:
            return at
        if is_verb(tokens[at]):
            break
    return 0
