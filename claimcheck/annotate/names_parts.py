"""What stands around a name: its title, the description before it, the apposition behind it, an age.

    US General | Mark Milley | , chair of the Joint Chiefs of Staff,
    launch director | Priscilla Munn | , 45,
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import look_up, nationality
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_spans import Run

_REACH = 14  # words of an apposition; longer ones are clauses
_BEFORE = 6  # words of a description before a name: "federal police commander"
_STOPS = frozenset("of at for in on who whom whose that which with to from by since and or but as when where".split())
_DETERMINERS = frozenset("a an the his her its their our my one another".split())
_ENDS = frozenset(",;:.!?()[]–—”\"")


@dataclass(slots=True)
class Found:
    """One name as it stands in a sentence, before names are joined. Word indices are of its sentence."""

    sentence: int
    first: int  # first word of the name itself
    last: int  # behind its last word
    start: int  # first word of title or description, == first if none
    tokens: tuple[str, ...]  # the name's words as written, without full stops
    sure: bool
    titles: tuple[str, ...] = ()  # words of a capitalised title
    description: tuple[str, ...] = ()  # lower-case words before the name: ("launch", "director")
    role: str = ""  # text of the apposition
    heads: tuple[str, ...] = ()  # head nouns of title, description and apposition, lower case
    countries: tuple[str, ...] = ()
    age: int | None = None
    determined: bool = False  # "the" stands before the name
    before: str = ""  # lower-case word right before title and name
    after: str = ""  # lower-case word right behind the name
    entity: int = -1


def parts(words: Sequence[Word], run: Run) -> Found | None:
    """The name of a run with all that stands around it; None for a lone letter or adjective, or nothing but title words."""
    first = _title_end(words, run)
    if first >= run.last:
        return None
    tokens = _tokens(words[first : run.last])
    if len(tokens) == 1 and (len(tokens[0]) == 1 or tokens[0].lower() in lexicon.ADJECTIVES):
        return None
    found = Found(run.sentence, first, run.last, first, tokens, run.sure or first > run.first)
    _read_title(found, words, run.first)
    _read_description(found, words)
    _read_apposition(found, words)
    found.before = words[found.start - 1].lower if found.start else ""
    found.after = words[found.last].lower if found.last < len(words) else ""
    found.determined = found.before in _DETERMINERS
    return found


def _tokens(words: Sequence[Word]) -> tuple[str, ...]:
    """The words without full stops, but for the last one of "Ont."."""
    plain = tuple(w.text for w in words if w.text != ".")
    if len(words) > 1 and words[-1].text == ".":
        return (*plain[:-1], plain[-1] + ".")
    return plain


# --- title ----------------------------------------------------------------------------------------------


def _title_end(words: Sequence[Word], run: Run) -> int:
    """Index of the name's first word; run.last where all words are title."""
    end, i = run.first, run.first
    while i < run.last:
        text = words[i].text
        if text == "." or (words[i].lower in {"of", "the", "for"} and i > run.first):
            i += 1
            end = i if end == i - 1 and text == "." else end
        elif _closes_title(words, i, run):
            i += 1
            end = i
        elif lexicon.is_title_word(text) or nationality(text) or country_of(text) or _follows_of(words, i, run):
            i += 1
        else:
            break
    if end == run.first and nationality(words[run.first].text) and not _whole(words, run):
        return run.first + 1
    return end


def _closes_title(words: Sequence[Word], i: int, run: Run) -> bool:
    """Whether a title can end with this word: an office or a courtesy title, and no given name before a surname."""
    text, rest = words[i].text, run.last - i - 1
    if lexicon.courtesy(text) is not None or (words[i].lower in lexicon.titles()["offices"]):
        return rest > 0 or i == run.first
    if not lexicon.office(text) or (words[i].lower in lexicon.word_set("modifiers") and words[i].lower not in _CLOSERS):
        return _follows_of(words, i, run) and rest > 0
    return not (rest == 1 and i == run.first and lexicon.given(words[i].lower) and words[i].lower not in _RANKS)


_CLOSERS = frozenset("general major lieutenant sergeant chief executive brigadier".split())
_RANKS = frozenset("judge king queen prince princess bishop major general president mayor sheriff captain coach".split())


def _follows_of(words: Sequence[Word], i: int, run: Run) -> bool:
    """Whether the word belongs to a title as in "Secretary of State" or "Speaker of the House"."""
    j = i - 1
    while j > run.first and words[j].lower in {"the", "for"}:
        j -= 1
    if j <= run.first or words[j].lower not in {"of", "for"}:
        return False
    return bool(lexicon.office(words[j - 1].text)) and bool(lexicon.ordinary(words[i].lower))


def country_of(text: str) -> tuple[str, ...]:
    """ISO code of a country's name, as one-element tuple; () for other words."""
    if not text[0].isupper():
        return ()
    return tuple(c.place.country for c in look_up(text)[:1] if c.place.level == "country")


def _whole(words: Sequence[Word], run: Run) -> bool:
    """Whether an adjective of nationality belongs to the name: "British Airways", "French Guiana"."""
    rest = words[run.first + 1 : run.last]
    if not rest:
        return False
    if look_up(" ".join(w.text for w in words[run.first : run.last])):
        return True
    return all(lexicon.ordinary(w.lower) in {"n", "a", "v", "f"} or w.text == "." for w in rest)


def _read_title(found: Found, words: Sequence[Word], start: int) -> None:
    before = [w for w in words[start : found.first] if w.text != "."]
    if not before:
        return
    found.start = start
    found.titles = tuple(w.text for w in before)
    found.heads += tuple(o for w in before[-1:] if (o := lexicon.office(w.text)))
    if not found.heads:
        found.heads += tuple(o for w in before if (o := lexicon.office(w.text)))[:1]
    for word in before:
        found.countries += nationality(word.text) or country_of(word.text)


# --- description before the name ------------------------------------------------------------------------


def _read_description(found: Found, words: Sequence[Word]) -> None:
    """Lower-case noun phrase right before title and name: "the Belarusian leader", "salmon farmer"."""
    i = found.start
    lower = words[i - 1].lower if i else ""
    capital_first = i == 1 and words[0].text[0].isupper()  # "Striker Benko" at the start of a sentence
    if i and (words[i - 1].text[0].islower() or capital_first) and _heads(lower):
        start = _phrase_start(words, i)
        found.description = tuple(w.text for w in words[start:i])
        found.heads += (lower.rsplit("-", 1)[-1],)
        found.start = start
        for word in words[start:i]:
            found.countries += nationality(word.text)
    elif i > 1 and words[i - 1].text == "," and found.last < len(words) and words[found.last].text in ",.)":
        _read_left_apposition(found, words)


def _heads(lower: str) -> bool:
    last = lower.rsplit("-", 1)[-1]
    if last in _NO_HEADS or lexicon.ordinary(last) not in {"n", ""}:
        return False
    return lexicon.is_person_noun(last) or lexicon.noun_class(last)[:1] == "o"


# nouns of persons that stand before a name without describing it ("told people Putin ...")
_NO_HEADS = frozenset("people one man woman self can will might may like dear house court office".split())


def _phrase_start(words: Sequence[Word], end: int) -> int:
    i = end - 1
    while i > 0 and end - i < _BEFORE and (_modifies(words[i - 1]) or (i == 1 and _opens(words[0]))):
        i -= 1
    return i


def _opens(word: Word) -> bool:
    """Whether the first word of a sentence is an ordinary noun or adjective: "Chief executive Moira Ashdown"."""
    return lexicon.ordinary(word.lower) in {"n", "a"} and not lexicon.is_plural(word.lower)


def _modifies(word: Word) -> bool:
    if nationality(word.text) or country_of(word.text):
        return True
    if not word.text[0].islower():
        return False
    last = word.lower.rsplit("-", 1)[-1]
    return lexicon.ordinary(last) in {"n", "a"} and word.lower not in _NO_MODIFIERS and not lexicon.is_plural(last)


_NO_MODIFIERS = frozenset("said says told asked added other today yesterday now such last next own same".split())


def _read_left_apposition(found: Found, words: Sequence[Word]) -> None:
    """"The firm's managing director, | Stuart Kemble, |"."""
    head = words[found.start - 2].lower
    if not lexicon.is_person_noun(head) or head in _NO_HEADS:
        return
    start = _phrase_start(words, found.start - 1)
    if start and (words[start - 1].lower in _DETERMINERS or words[start - 1].text in {"'s", "’s"}):
        found.heads += (head,)
        found.description = tuple(w.text for w in words[start : found.start - 1])
        for word in words[start : found.start - 1]:
            found.countries += nationality(word.text)


# --- apposition behind the name -------------------------------------------------------------------------


def _read_apposition(found: Found, words: Sequence[Word]) -> None:
    i, end = found.last, len(words)
    if i + 1 < end and words[i].text in ",(" and words[i + 1].text.isdigit() and len(words[i + 1].text) < 3:
        if i + 2 >= end or words[i + 2].text in ",.);":
            found.age = int(words[i + 1].text)
            i += 2
    elif i + 2 < end and words[i].text == "," and words[i + 1].lower in {"aged", "age"} and words[i + 2].text.isdigit():
        found.age = int(words[i + 2].text) if len(words[i + 2].text) < 4 else None
        i += 3
    if i + 1 < end and words[i].lower == "of":
        _read_of(found, words, i + 1)
    elif i + 1 < end and words[i].text == ",":
        _read_role(found, words, i + 1)


def _read_of(found: Found, words: Sequence[Word], i: int) -> None:
    """"Lukashenko of Belarus", "Anke Rohwedder of the federal police"."""
    i += words[i].lower == "the"
    if i < len(words) and words[i].text[0].isupper():
        found.countries += country_of(words[i].text)


def _read_role(found: Found, words: Sequence[Word], start: int) -> None:
    """The noun phrase between commas behind a name, with its head."""
    head, last_noun = "", start
    plain = words[start].lower in _DETERMINERS or lexicon.ordinary(words[start].lower) in {"n", "a"}
    if not plain or words[start].text[0].isupper() or words[start].lower in lexicon.CALENDAR:
        return
    open_phrase = True
    i = start
    while i < len(words) and i - start < _REACH and words[i].text not in _ENDS:
        lower = words[i].lower
        open_phrase = open_phrase and lower not in _STOPS
        tail = lower.rsplit("-", 1)[-1]
        if open_phrase and (lexicon.is_person_noun(tail) or lexicon.noun_class(tail)[:1] == "o"):
            head, last_noun = tail, i
        i += 1
    closed = i >= len(words) or words[i].text in _ENDS
    following = words[last_noun + 1] if last_noun + 1 < len(words) else None
    closed = closed and (following is None or following.text in _ENDS or following.lower in _STOPS)
    if head and closed and _noun_phrase(words, start, last_noun):
        found.heads += (head,)
        found.role = " ".join(w.text for w in words[start:i]).replace(" ’s", "’s").replace(" 's", "'s")
        for word in words[start : last_noun + 1]:
            found.countries += nationality(word.text)


def _noun_phrase(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words [start, end] can all stand inside one noun phrase (no verb or adverb that is nothing else)."""
    return all(
        words[i].text[0].isupper()
        or words[i].text in {"'s", "’s", "-", "’"}
        or words[i].lower in _DETERMINERS
        or words[i].text[0].isdigit()
        or "-" in words[i].text
        or lexicon.ordinary(words[i].lower) in {"n", "a", ""}
        or (lexicon.noun_class(words[i].lower) != "")
        for i in range(start, end + 1)
    )
