"""What stands around a name: its title, the description before it, the apposition behind it, an age.

US General | Mark Milley | , chair of the Joint Chiefs of Staff,
launch director | Priscilla Dunn | , 45,
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import country_of, look_up, nationality
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_appositions import DETERMINERS, read_apposition
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_shapes import NICKNAME_MARKS
from claimcheck.annotate.names_spans import Run
from claimcheck.annotate.words import POSSESSIVES
from claimcheck.data.listed import listed

_JOINED = POSSESSIVES | {"."}  # written without a space before them
_BEFORE = 6  # words of a description before a name: "federal police commander"


def parts(words: Sequence[Word], run: Run) -> Found | None:
    """The name of a run with all that stands around it; None for title words alone, a lone letter or adjective."""
    first = _title_end(words, run)
    if first >= run.last:
        return None
    inside = words[first : run.last]
    places = range(1, len(inside) - 3)
    quoted = next((i for i in places if inside[i].text in NICKNAME_MARKS), 0) if places else 0
    tokens = _tokens(inside) if not quoted else _tokens([*inside[:quoted], *inside[quoted + 3 :]])
    if len(tokens) == 1 and (len(tokens[0]) == 1 or lexicon.says_nothing(tokens[0])):
        return None
    found = Found(run.sentence, first, run.last, first, tokens, run.sure or first > run.first)
    found.nickname = inside[quoted + 1].text if quoted else ""
    _read_title(found, words, run.first)
    _read_description(found, words)
    read_apposition(found, words)
    found.before = words[found.start - 1].lower if found.start else ""
    skipped = found.start - (2 if found.before == "the" else 1)
    found.behind = words[skipped].lower if skipped >= 0 else ""
    found.after = words[found.last].lower if found.last < len(words) else ""
    found.determined = found.before in DETERMINERS
    return found


def _tokens(words: Sequence[Word]) -> tuple[str, ...]:
    """The words without full stops, but for the last one of "Ont."."""
    texts = [w.text for w in words]
    if _JOINED.isdisjoint(texts):
        return tuple(texts)
    plain = tuple(
        " ".join(text for text in texts if text != ".").replace(" 's", "'s").replace(" ’s", "’s").split()
    )
    if len(words) > 1 and texts[-1] == ".":
        return (*plain[:-1], plain[-1] + ".")
    return plain


# --- title ----------------------------------------------------------------------------------------------


def _title_end(words: Sequence[Word], run: Run) -> int:
    """Index of the name's first word; run.last where all words are title."""
    if not POSSESSIVES.isdisjoint([word.text for word in words[run.first : run.last]]):
        return run.first  # "Harris County Sheriff's Office"
    end, i = run.first, run.first
    while i < run.last:
        text = words[i].text
        if text == "." or (words[i].lower in {"of", "the", "for"} and i > run.first):
            i += 1
            end = i if end == i - 1 and text == "." else end
        elif _closes_title(words, i, run):
            i += 1
            end = i
        elif _MAY_QUALIFY[text] or _follows_of(words, i, run):
            i += 1
        else:
            break
    end = max(end, _late_title(words, run, end))
    if end == run.first and nationality(words[run.first].text) and not _whole(words, run):
        return run.first + 1
    return end


def _late_title(words: Sequence[Word], run: Run, end: int) -> int:
    """Index behind an office inside a run: "Waterbury Deputy Police Chief | Fernando Spagnolo"; `end` if none."""
    for i in range(run.last - 2, end, -1):
        follower = words[i + 1]
        names = lexicon.given(follower.lower) or not lexicon.ordinary(follower.lower)
        office = words[i].lower not in lexicon.word_set("modifiers") or words[i].lower in _CLOSERS
        office = office and lexicon.is_person_noun(words[i].lower) and not lexicon.given(words[i].lower)
        if office and names and follower.text[0].isupper() and not (i + 2 == run.last and _is_body(follower)):
            return i + 1
    return end


def _closes_title(words: Sequence[Word], i: int, run: Run) -> bool:
    """Whether a title can end with this word: an office or a courtesy title, and no given name before a surname."""
    kind, rest = _CLOSING[words[i].text], run.last - i - 1
    if kind == "always":
        return rest > 0 or i == run.first
    if not kind:
        return rest > 0 and (_follows_of(words, i, run) or (rest > 1 and _stands_in(words, i)))
    parted = rest != 1 or not (_is_body(words[i + 1]) or lexicon.given(words[i].lower))
    return parted or words[i].lower in _RANKS


def _is_body(last: Word) -> bool:
    """Whether the last word of a run is that of a body: "the Norwegian Refugee | Council" is one name."""
    return last.lower in lexicon.word_set("organisations")


def _stands_in(words: Sequence[Word], i: int) -> bool:
    """Whether an office that mostly qualifies another stands before a given name: "Deputy | Moira Ashcomb"."""
    name = words[i + 1]
    return words[i].lower == "deputy" and name.text[0].isupper() and bool(lexicon.given(name.lower))


def _closing(text: str) -> str:
    """Whether a word closes a title "always", as an "office", or not by itself: ""."""
    lower = text.lower()
    if lexicon.courtesy(text) is not None or lower in lexicon.titles()["offices"]:
        return "always"
    modifies = lower in lexicon.word_set("modifiers") and lower not in _CLOSERS
    return "office" if lexicon.office(text) and not modifies else ""


def _may_qualify(text: str) -> bool:
    return bool(lexicon.is_title_word(text) or nationality(text) or country_of(text))


_CLOSING = Known(_closing)
_MAY_QUALIFY = Known(_may_qualify)
_CLOSERS = listed("annotate.names_parts", "closers")
_RANKS = listed("annotate.names_parts", "ranks")


def _follows_of(words: Sequence[Word], i: int, run: Run) -> bool:
    """Whether the word belongs to a title as in "Secretary of State" or "Speaker of the House"."""
    j = i - 1
    while j > run.first and words[j].lower in {"the", "for"}:
        j -= 1
    if j <= run.first or words[j].lower not in {"of", "for"}:
        return False
    return bool(lexicon.office(words[j - 1].text)) and bool(lexicon.ordinary(words[i].lower))


def _whole(words: Sequence[Word], run: Run) -> bool:
    """Whether an adjective of nationality belongs to the name: "British Airways", "French Guiana"."""
    rest = words[run.first + 1 : run.last]
    if not rest:
        return False
    if look_up(" ".join(w.text for w in words[run.first : run.last])):
        return True
    if lexicon.given(rest[0].lower) and len(rest) > 1:
        return False
    return all(lexicon.ordinary(w.lower) in {"n", "a", "v", "f"} or w.text == "." for w in rest)


def _read_title(found: Found, words: Sequence[Word], start: int) -> None:
    before = [w for w in words[start : found.first] if w.text != "."]
    if not before:
        return
    found.start = start
    found.titles = tuple(w.text for w in before)
    ends = [i for i, w in enumerate(before, 1) if lexicon.office(w.text)]
    if ends:
        last = ends[-1] if ends[-1] == len(before) else ends[0]
        found.heads += lexicon.office_heads(tuple(w.lower for w in before[:last]))
    for word in before:
        found.countries += nationality(word.text) or country_of(word.text)


# --- description before the name ------------------------------------------------------------------------


def _read_description(found: Found, words: Sequence[Word]) -> None:
    """Lower-case noun phrase right before title and name: "the Belarusian leader", "salmon farmer"."""
    i = found.start
    lower = words[i - 1].lower if i else ""
    capital_first = i == 1 and words[0].text[0].isupper()  # "Striker Senko" at the start of a sentence
    if i and (words[i - 1].text[0].islower() or capital_first) and _heads(lower):
        start = _phrase_start(words, i)
        found.description = tuple(w.text for w in words[start:i])
        found.heads += lexicon.office_heads(tuple(w.lower for w in words[start:i]))
        found.start = start
        for word in words[start:i]:
            found.countries += nationality(word.text)
    elif i > 1 and words[i - 1].text == "," and found.last < len(words) and words[found.last].text in ",.)":
        _read_left_apposition(found, words)


def _heads(lower: str) -> bool:
    last = lower.rsplit("-", 1)[-1]
    if last in _NO_HEADS or lexicon.ordinary(last) not in {"n", "a", ""}:
        return False
    return lexicon.is_person_noun(last) or lexicon.noun_class(last)[:1] == "o"


# nouns of persons that stand before a name without describing it ("told people Putin ...")
_NO_HEADS = listed("annotate.names_parts", "no_heads")


def _phrase_start(words: Sequence[Word], end: int) -> int:
    i = end - 1
    while i > 0 and end - i < _BEFORE and (_modifies(words[i - 1]) or (i == 1 and _opens(words[0]))):
        i -= 1
    return i


def _opens(word: Word) -> bool:
    """Whether the first word of a sentence is an ordinary noun or adjective: "Chief executive Moira Ashcomb"."""
    return lexicon.ordinary(word.lower) in {"n", "a"} and not lexicon.is_plural(word.lower)


def _modifies(word: Word) -> bool:
    if nationality(word.text) or country_of(word.text):
        return True
    if not word.text[0].islower():
        return False
    last = word.lower.rsplit("-", 1)[-1]
    if lexicon.is_plural(last) or word.lower in _NO_MODIFIERS:
        return False
    return lexicon.ordinary(last) in {"n", "a"} or lexicon.is_base_noun(last)


_NO_MODIFIERS = listed("annotate.names_parts", "no_modifiers")


def _read_left_apposition(found: Found, words: Sequence[Word]) -> None:
    """ "The firm's managing director, | Stuart Kendal, |"."""
    end = _before_of(words, found.start - 1)
    head = words[end - 1].lower
    if not lexicon.is_person_noun(head) or head in _NO_HEADS:
        return
    start = _phrase_start(words, end)
    if start and (words[start - 1].lower in DETERMINERS or words[start - 1].text in {"'s", "’s"}):
        found.heads += lexicon.office_heads(tuple(w.lower for w in words[start:end]))
        found.description = tuple(w.text for w in words[start:end])
        for word in words[start:end]:
            found.countries += nationality(word.text)


def _before_of(words: Sequence[Word], end: int) -> int:
    """Index behind the noun that "of NAME" hangs on where words[:end] end so ("the mayor of Leith"), else `end`."""
    at = end - 1
    while at > max(0, end - _BEFORE) and (words[at].text[0].isupper() or words[at].lower == "the"):
        at -= 1
    return at if at > 0 and at < end - 1 and words[at].lower in {"of", "for", "at"} else end
