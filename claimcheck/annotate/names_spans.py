"""Runs of capitalised words: the places in a sentence where names can be."""

# ruff: noqa: SIM905  (word lists read better as text)
from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.amounts_letters import is_letter_of_sum
from claimcheck.annotate.gazetteer import is_listed, look_up, nationality
from claimcheck.annotate.known import Known, remembered
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.names_shapes import IS_CAPITAL, IS_UPPER, NICKNAME_MARKS, nickname
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_LONGEST = 12  # words of a name; longer runs of capitals are shouted text
_LINKS = frozenset(
    "of for the".split()
)  # between the capitals of organisations: "Institute for the Study of War"
_MAP_LINKS = listed("annotate.names_spans", "map_links")  # "Isle of Man", "Stoke on Trent"
_OF_TIME = listed("annotate.names_spans", "of_time")
_OPENERS = frozenset("“\"‘'«„:—–-•·*|([")
_LARGE = 200_000  # people; "Will London ..." asks of the city, "Per Lund" is a person


class Run(NamedTuple):
    """Words [first, last) of a sentence that can hold a name, title included."""

    sentence: int
    first: int
    last: int
    sure: bool  # the first word does not owe its capital to its position


def known_names(
    sentences: Sequence[Sentence], capitals: Sequence[Sequence[int]], loud: Sequence[bool]
) -> frozenset[str]:
    """Lower-case words that stand alone as a name, and "first second" pairs, where position gave no capital.

    `capitals` are the words of each sentence that may be written as a name is.
    """
    found: set[str] = set()
    for sentence, places, is_loud in zip(sentences, capitals, loud, strict=True):
        if is_loud:
            continue
        words = sentence.words
        upper = [i for i in places if i and IS_UPPER[words[i].text]]
        for i in upper:
            if words[i - 1].text in _OPENERS or words[i - 1].text == ".":
                continue
            after = words[i + 1] if i + 1 < len(words) else None
            joined = after is not None and after.text[0].isupper()
            if after is not None and joined:
                found.add(f"{words[i].lower} {after.lower}")
            elif not words[i - 1].text[0].isupper():
                found.add(words[i].lower)
        found.update(
            words[i].lower
            for i in upper
            if words[i - 1].text[0].isupper() and _is_first_name(words[i - 1].lower)
        )
    return frozenset(found)


@remembered
def _is_first_name(lower: str) -> bool:
    return bool(lexicon.given(lower)) and not lexicon.ordinary(lower)


def runs(
    index: int, sentence: Sentence, capitals: Sequence[int], loud: bool, known: frozenset[str]
) -> list[Run]:
    """The runs of one sentence, in order; `capitals` are its words that may be written as a name is."""
    words = sentence.words
    found: list[Run] = []
    at, end = 0, len(words)
    for i in capitals:
        if i < at or not IS_CAPITAL[words[i].text] or _skipped(words, i, loud, known):
            continue
        last = _end(words, i, end, loud, known)
        first = _trimmed(words, i, last, known)
        if first < last:
            found.append(Run(index, first, last, first > 0 and words[first - 1].text not in _OPENERS))
        at = last
    return found


def _skipped(words: Sequence[Word], i: int, loud: bool, known: frozenset[str]) -> bool:
    word = words[i]
    kind = lexicon.ordinary(word.lower)
    if is_letter_of_sum(words, i):
        return True  # "fined Ida Holm R40,000"
    if kind == "f" and _is_given(words, i):
        return False
    if kind == "f" and i and word.text[1:].islower():
        return not (i + 1 < len(words) and is_listed(f"{word.text} {words[i + 1].text}"))
    if word.lower in lexicon.CALENDAR:
        named = lexicon.given(word.lower) and i + 1 < len(words) and _is_surname(words[i + 1])
        return not named or _is_date(words, i)
    if (
        "-" in word.text
        and word.text.rsplit("-", 1)[1].islower()
        and lexicon.ordinary(word.text.rsplit("-", 1)[1])
        and not (i and lexicon.surname_first((words[i - 1].text, word.text)))
    ):
        return True  # "Hull-based", but not "Kim Seung-woo"
    if kind and (loud or (len(word.text) > 4 and word.text.isupper())):
        return not (word.lower in known or _known_pair(words, i, known) or nationality(word.text))
    return False


def _is_date(words: Sequence[Word], i: int) -> bool:
    """Whether a month that is a given name too stands as a month: "in May Holm left", "on 12 January Bakker met"."""
    before = words[i - 1] if i else None
    return before is not None and (before.lower in _OF_TIME or before.text.isdecimal())


def _is_given(words: Sequence[Word], i: int) -> bool:
    """Whether a function word is a given name before a surname: "Per Lund", "Will Okafor"."""
    word = words[i]
    if lexicon.ordinary(word.lower) != "f" or not lexicon.given(word.lower) or not word.text[1:].islower():
        return False
    if i + 1 >= len(words) or not _is_surname(words[i + 1]) or _is_date(words, i):
        return False
    return all(0 < c.people < _LARGE for c in look_up(words[i + 1].text))


def _known_pair(words: Sequence[Word], i: int, known: frozenset[str]) -> bool:
    before = i > 0 and f"{words[i - 1].lower} {words[i].lower}" in known
    return before or (i + 1 < len(words) and f"{words[i].lower} {words[i + 1].lower}" in known)


def _is_surname(word: Word) -> bool:
    return word.text[0].isupper() and not lexicon.ordinary(word.lower) and word.lower not in lexicon.CALENDAR


def _end(words: Sequence[Word], first: int, end: int, loud: bool, known: frozenset[str]) -> int:
    """Index behind the last word of the run that starts at `first`."""
    i = first + 1
    while i < end and i - first < _LONGEST:
        word = words[i]
        if not _MAY_GO_ON[word.text]:
            break
        goes_on = IS_CAPITAL[word.text] and not _broken(words, first, i, loud, known)
        if goes_on or (word.text == "." and _abbreviated(words, first, i, end)):
            i += 1
        elif (
            word.text == "." and word.start == words[i - 1].end and _region(words, i)
        ) or word.text == "plc":
            return i + 1
        elif (step := nickname(words, i, end)) > 0:
            i += step
        elif word.text == "&" and i + 1 < end and words[i + 1].text[0].isupper():
            i += 2
        elif (step := _linked(words, first, i, end, loud)) > 0:
            i += step
        else:
            break
    return i


def _may_go_on(text: str) -> bool:
    """Whether a run can go on with a word, for which `_end` has its reasons."""
    lower = text.lower()
    linking = lower in POSSESSIVES or lower in _MAP_LINKS or lower in _LINKS
    return (
        IS_CAPITAL[text]
        or text in {".", "plc", "&"}
        or text in NICKNAME_MARKS
        or linking
        or lower in lexicon.word_set("particles")
    )


_MAY_GO_ON = Known(_may_go_on)


def _broken(words: Sequence[Word], first: int, i: int, loud: bool, known: frozenset[str]) -> bool:
    """Whether a capitalised word starts anew instead of going on with the run."""
    word = words[i]
    if word.lower in lexicon.CALENDAR:
        return not (i - first == 1 and lexicon.given(words[first].lower) and words[first].lower not in known)
    if lexicon.ordinary(word.lower) == "f" and not _is_given(words, i):
        return True
    if i - first == 1 and lexicon.given(word.lower) and not lexicon.ordinary(word.lower):
        # "War in Ukraine Vladimir Putin assures": a country is no given name
        return any(c.place.level == "country" for c in look_up(words[first].text)) and not lexicon.given(
            words[first].text
        )
    return _skipped(words, i, loud, known)


def _region(words: Sequence[Word], i: int) -> bool:
    """Whether the word before the full stop at i is a region with it: "Ont.", and behind a comma also "Miss."."""
    if lexicon.ordinary(words[i - 1].lower) and (i < 2 or words[i - 2].text not in ",("):
        return False
    return any(c.place.level == "region" for c in look_up(words[i - 1].text + "."))


def _abbreviated(words: Sequence[Word], first: int, i: int, end: int) -> bool:
    """Whether the full stop at i belongs to "V." or "Mr." and a capital follows."""
    if i + 1 >= end or not IS_CAPITAL[words[i + 1].text] or words[i].start != words[i - 1].end:
        return False
    before = words[i - 1]
    earlier = words[i - 3] if i - 3 >= first and words[i - 2].text == "." else words[i - 2]
    if before.lower in _TITLES and i - 1 > first and not lexicon.is_title_word(earlier.text):
        return False  # "said Ritu Das. Trams ..."
    return len(before.text) == 1 or before.lower in _TITLES or before.lower in {"st", "mt", "ft", "jr", "sr"}


_TITLES = frozenset(title.lower() for title in listed("annotate.sentences", "titles"))


def _linked(words: Sequence[Word], first: int, i: int, end: int, loud: bool) -> int:
    """Number of words to add where small words link capitals to one name; 0 where they do not."""
    lower = words[i].lower
    if lower in POSSESSIVES:
        return _possessed(words, first, i, end)
    if lower not in _MAP_LINKS and lower not in _LINKS and lower not in lexicon.word_set("particles"):
        return 0
    k = i + 1
    while (
        k < end
        and k - i < 3
        and (words[k].lower in _LINKS or words[k].lower in lexicon.word_set("particles"))
    ):
        k += 1
    if (
        k >= end
        or not words[k].text[0].isupper()
        or len(words[k].text) < 2
        or words[k].lower in lexicon.CALENDAR
    ):
        return 0
    if lower in lexicon.word_set("particles") and not lexicon.ordinary(words[i - 1].lower):
        return k - i
    if lower in _LINKS and not loud:
        linked = any(w.lower in _LINKS for w in words[first:i])
        if linked or _governs(words[i - 1].lower, words[k].lower):
            return k - i
    if lower in _MAP_LINKS:
        for last in (k + 2, k + 1):
            if last <= end and is_listed(" ".join(w.text for w in words[first:last])):
                return k - i
    return 0


def _possessed(words: Sequence[Word], first: int, i: int, end: int) -> int:
    """2 for "Harris County Sheriff 's Office", "St. Mary 's Hospital"; 0 where a place or a person owns something."""
    if i + 1 >= end or not words[i + 1].text[0].isupper() or not lexicon.ordinary(words[i + 1].lower):
        return 0
    if lexicon.noun_class(words[i + 1].lower)[:1] not in {"o", "b"}:
        return 0
    return 0 if is_listed(" ".join(w.text for w in words[first:i])) else 2


def _governs(head: str, after: str) -> bool:
    """Whether "HEAD of AFTER" is one name: "Bank of England", "Secretary of State", but not "Mayor of London"."""
    classes = lexicon.noun_class(head)
    if classes[:1] in {"o", "b", "n"} or head in {"chiefs", "states", "department", "heads"}:
        return True
    return (
        lexicon.is_person_noun(head)
        and lexicon.ordinary(after) in {"n", "v", "a"}
        and not lexicon.given(after)
    )


def _trimmed(words: Sequence[Word], first: int, last: int, known: frozenset[str]) -> int:
    """Index of the first word that is part of a name: a capital at the start of a sentence may tell nothing."""
    if first and words[first - 1].text not in _OPENERS and words[first - 1].text != ".":
        return first
    word = words[first]
    kind = lexicon.ordinary(word.lower)
    if not kind or nationality(word.text):
        return first
    if last - first > 1 and f"{word.lower} {words[first + 1].lower}" in known:
        return first
    if kind == "f":
        return first if _is_given(words, first) else first + 1
    if last - first == 1:
        return first if word.lower in known else last
    if is_listed(" ".join(w.text for w in words[first:last])) or lexicon.is_title_word(word.text):
        return first
    follower = words[first + 1]
    if kind == "n" and lexicon.given(word.lower) and not lexicon.is_plural(word.lower):
        return first  # "Martin Luther Hale"
    if last - first > 2 and lexicon.given(follower.lower) and not lexicon.ordinary(follower.lower):
        return first + 1  # "Yesterday Cyril Abara"
    if lexicon.given(word.lower) and not lexicon.ordinary(follower.lower):
        return first
    keeps = kind in {"n", "a"} and not lexicon.is_plural(word.lower)
    return first if keeps else first + 1
