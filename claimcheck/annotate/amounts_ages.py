"""Bare numbers that are ages: "Jane Roe, 34", "she is 34", "at 34, Roe", "died at 34", "aged 34", "a man of 83"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.data.listed import listed

_GROWN = 10  # years from which "she is 34" is no count of goals
_NO_HOUR = 13  # years from which "died at 34" is no time of day
_OLDEST = 120  # years
_MOST_ITEMS = 12
_LEFT = 8  # words to the left in which a verb or the comma of an apposition stands
_JOINTS = frozenset({",", ";", "and"})
_ENDS_LIST = frozenset(",;.:)—–") | {"and", "or"}
_ENDS_APPOSED = frozenset(",.;:)—–") | {"and", "who", "was", "'s"}
_OPENS_CLAUSE = frozenset(":;—–") | {"and", "but"}
_PERSONS = frozenset({"he", "she"})
_LOOKING_BACK = listed("annotate.amounts_ages", "looking_back")
_TOLD = frozenset({("age", "of"), ("who", "is"), ("who", "was")})
_AFTER_AGE = listed("annotate.amounts_ages", "after_age")
_AFTER_OF = listed("annotate.amounts_ages", "after_of")
_ADVERBS = listed("annotate.amounts_ages", "adverbs")
_APPOSING = listed("annotate.amounts_ages", "apposing")
_CHILDREN = listed("annotate.amounts_ages", "children")
_KIN = listed("annotate.amounts_ages", "kin")
_LIVED = listed("annotate.amounts_ages", "lived")


def is_age(words: Sequence[Word], start: int, end: int, value: int) -> bool:
    """Whether a bare number is the age of somebody named, or meant by "he" or "the keeper", in its sentence."""
    if not 0 < value <= _OLDEST or not start:
        return False
    after = words[end].lower if end < len(words) else "."
    if words[start - 1].lower == "at":
        return value >= _GROWN and _is_at(words, start, end, value, after)
    if start > 1 and words[start - 1].lower in _ADVERBS:
        start -= 1  # "Roe, now 77", "she is only 34"
    if start < 2:
        return False
    if words[start - 1].lower in ("is", "was"):
        return value >= _GROWN and _is_told(words, start - 2, words[start - 1].lower, after)
    return _is_apposed(words, start, end, after)


def _is_at(words: Sequence[Word], start: int, end: int, value: int, after: str) -> bool:
    """ "At 34, Roe is the youngest", "Roe, at 34, is the youngest", "died at 34"."""
    follows = words[end + 1].text if end + 1 < len(words) else ""
    if after == "," and (start == 1 or words[start - 2].lower in _OPENS_CLAUSE):
        return follows[:1].isalpha()
    if after == "," and start > 2 and words[start - 2].text == "," and _is_somebody(words, start - 3):
        return True
    if value < _NO_HOUR or (after not in _AFTER_AGE and after not in ("of", "from", "after")):
        return False
    for at in range(start - 2, max(-1, start - 2 - _LEFT), -1):
        if words[at].lower in _LIVED:
            return True
        if not words[at].text[0].isalnum() or form_of(words[at].lower).verb == "d":
            return False  # "the number of the dead stood at 23"
    return False


def _is_told(words: Sequence[Word], subject: int, verb: str, after: str) -> bool:
    """ "She is 34", "Roe was 34.", "Roe, the keeper, is 34"; "was 34 when" looks back on another time."""
    if after not in _AFTER_AGE:
        return False
    last = words[subject]
    if last.lower in _PERSONS:
        return not subject or words[subject - 1].lower not in _LOOKING_BACK  # "since she was 14"
    if last.text == ",":
        return _closes_apposition(words, subject)
    return (verb == "is" or after == ".") and last.text[0].isalpha() and last.text[0].isupper()


def _closes_apposition(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma ends what is said of the name before it: "Roe, the keeper,"."""
    opens = next((n for n in range(comma - 1, max(0, comma - _LEFT), -1) if words[n].text == ","), 0)
    return bool(opens) and words[opens + 1].lower in _APPOSING and words[opens - 1].text[0].isupper()


def _is_somebody(words: Sequence[Word], at: int) -> bool:
    """Whether the word is the end of a name, or a noun for people."""
    return (words[at].text[0].isalpha() and words[at].text[0].isupper()) or is_person_noun(words[at].lower)


def _is_apposed(words: Sequence[Word], start: int, end: int, after: str) -> bool:
    """ "Jane Roe, 34,", "Jane Roe (34)", "John Roe Jr., 34", "the keeper, 29, had left"."""
    before, name = words[start - 1].text, words[start - 2]
    if not (name.text[0].isupper() and name.text[0].isalpha()) and name.lower not in ("'s", "jr", "sr"):
        junior = name.text == "." and start > 2 and words[start - 3].lower in ("jr", "sr")
        unnamed = is_person_noun(name.lower) and after in (",", ".", ")")
        return before == "," and (junior or unnamed)
    if before == "(":
        return after == ")"
    of = after in ("of", "from") and end + 1 < len(words) and words[end + 1].text[0].isupper()
    return before == "," and (of or after in _ENDS_APPOSED)


def follows_age_word(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether "aged" or "age" stands before, or the list that it opens: "at the age of 34", "aged 34, 25 and 16"."""
    ends = end >= len(words) or words[end].lower in _ENDS_LIST  # not "aged 65, 12 people came"
    for _ in range(_MOST_ITEMS if ends else 0):
        joint = start - 1 - (start > 1 and (words[start - 2].text, words[start - 1].lower) == (",", "and"))
        if joint < 2 or words[joint].lower not in _JOINTS or not _is_item(words[joint - 1].text):
            break
        start = joint - 1
    lower = tuple(word.lower for word in words[max(0, start - 2) : start])
    return lower[-1:] in (("aged",), ("age",), ("ages",)) or lower in _TOLD


def _is_item(text: str) -> bool:
    """Whether a word is an age in a list, the first of which "ages" or "aged" opens."""
    return text.isdecimal() and int(text) <= _OLDEST


def is_of_person(words: Sequence[Word], start: int, end: int, value: int) -> bool:
    """Whether a bare number is the age of a person without a name: "a man of 83", "a boy of eight"."""
    if start < 2 or words[start - 1].lower != "of" or not 0 < value <= _OLDEST:
        return False
    noun = words[start - 2].lower
    follows = words[end].lower if end < len(words) else "."
    if follows not in _AFTER_OF and form_of(follows).verb != "d":
        return False  # "a man of 81 drowned", and not "a captain of 40 ships"
    return noun in _CHILDREN or (value >= _GROWN and noun not in _KIN and is_person_noun(noun))
