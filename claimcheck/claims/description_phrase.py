"""The noun phrase that says what something is: "a 2005 American sports drama film", "not a model", "only Chinese"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.time_words import ordinal
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_words import words as listed

_LONGEST = 30  # words of a phrase with all its heads
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_JOINING = frozenset({"and", "or", ",", "&", "/"})
_DENYING = frozenset({"not", "never", "n't"})


@dataclass(slots=True)
class Phrase:
    """What the words say; numbers index the sentence's words."""

    denied: bool = False
    alone: bool = False
    article: str = ""
    heads: list[int] = field(default_factory=list)  # last noun of each part: singer, actor
    nations: list[tuple[int, int, tuple[str, ...]]] = field(
        default_factory=list
    )  # words [first, last], ISO codes
    modifiers: list[int] = field(default_factory=list)  # other lower-case words before the first head
    year: int = -1
    ordinal: int = -1
    end: int = 0  # place in `said` behind the phrase


def phrase(words: Sequence[Word], said: Sequence[int], at: int) -> Phrase | None:
    """The phrase that begins at a place of `said`; None where none does."""
    found = Phrase()
    while (
        at < len(said) and (lower := words[said[at]].lower) in listed("adverbs") | listed("alone") | _DENYING
    ):
        found.denied = found.denied or lower in _DENYING
        found.alone = found.alone or lower in listed("alone")
        at += 1
    if at < len(said) and words[said[at]].lower in _ARTICLES:
        found.article = words[said[at]].lower
        at += 1
        if at < len(said) and words[said[at]].lower in listed("alone"):
            found.alone = True
            at += 1
    elif at >= len(said) or not nationality(words[said[at]].text):
        return None
    found.end = _read(words, said, at, found)
    return found if found.heads or found.nations else None


def _read(words: Sequence[Word], said: Sequence[int], at: int, found: Phrase) -> int:
    """Fills the phrase from its words; gives the place behind it."""
    part: list[int] = []
    stop = min(len(said), at + _LONGEST)
    while at < stop:
        word = words[said[at]]
        if word.lower in _JOINING:
            _close(words, part, found)
            part = []
        elif word.lower in _ARTICLES and not part:
            pass
        elif (codes := _nation(words, said, at)) is not None:
            found.nations.append((said[at - 1] if codes[1] else said[at], said[at], codes[0]))
        elif not _nominal(words, said, at, bool(part)):
            break
        elif word.text.isdigit() and len(word.text) == 4 and found.year < 0 and not found.heads:
            found.year = said[at]
        elif ordinal(word.lower) and found.ordinal < 0 and not found.heads:
            found.ordinal = said[at]
        else:
            part.append(said[at])
        at += 1
    _close(words, part, found)
    return at


def _close(words: Sequence[Word], part: Sequence[int], found: Phrase) -> None:
    """Takes the last word of a part as its head."""
    if not part:
        return
    if words[part[-1]].text[0].islower():
        found.heads.append(part[-1])
        found.modifiers += part[:-1]
    else:
        found.modifiers += part


def _nation(words: Sequence[Word], said: Sequence[int], at: int) -> tuple[tuple[str, ...], bool] | None:
    """ISO codes of the word, and whether it needs the word before it: "South Korean"; None for other words."""
    word = words[said[at]]
    before = words[said[max(0, at - 1)]]
    codes: tuple[str, ...] = ()
    if at and before.text[0].isupper() and (codes := nationality(f"{before.text} {word.text}")):
        return codes, True
    last = word.text.rpartition("-")[2]
    if not word.text[0].isupper() or before.lower in listed("mixed"):
        return None
    for piece in word.text.split("-"):
        if piece.lower() in listed("mixed") or not (codes_here := nationality(piece)):
            if piece == last or not codes:
                codes = codes if piece != last else ()
        else:
            codes = (*codes, *codes_here)
    return (codes, False) if codes and not word.lower.endswith("language") else None


def _nominal(words: Sequence[Word], said: Sequence[int], at: int, begun: bool) -> bool:
    """Whether a word can stand in the phrase: no preposition, no verb but a participle before its noun."""
    word = words[said[at]]
    if word.text[0].isupper() or word.text[0].isdigit() or word.text in ("-", "'", "’"):
        return True
    form = form_of(word.lower)
    if form.closed:
        return form.closed in ("Q", "D", "R") and not begun
    if not word.text[0].isalpha():
        return False
    if form.verb == "g" and begun and _goes_on(words, said, at):
        return False  # "a player playing for"
    if form.verb == "d" and begun:
        after = words[said[at + 1]].lower if at + 1 < len(said) else ""
        follows = form_of(after) if after and after[0].isalpha() else None
        return follows is not None and not follows.closed and form.other == "A" and follows.other == "N"
    return form.verb != "z" or form.noun_count >= 0


def _goes_on(words: Sequence[Word], said: Sequence[int], at: int) -> bool:
    """Whether what follows a gerund belongs to it: a preposition or an article."""
    after = words[said[at + 1]].lower if at + 1 < len(said) else ""
    return form_of(after).closed in ("P", "D") if after else False


def bases(words: Sequence[Word], numbers: Sequence[int]) -> tuple[str, ...]:
    """Sorted lemmas of words as nouns."""
    return tuple(sorted({lemma(words[at].lower, "n") for at in numbers}))
