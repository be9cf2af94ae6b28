"""Names of organisations: their core without legal form, acronyms."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import fold


def core(tokens: Sequence[str]) -> tuple[str, ...]:
    """Folded words of an organisation's name without legal form and leading "the"."""
    words = [fold(t) for t in tokens]
    while len(words) > 1 and words[-1].replace(".", "") in lexicon.word_set("legal"):
        words.pop()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def is_acronym(short: str, tokens: Sequence[str]) -> bool:
    """Whether capitals stand for a name: "UN" for United Nations, "ODW" for Ostdeutsche Walzbau."""
    letters = short.replace(".", "").lower()
    initials = [t[0].lower() for t in core(tokens) if t not in {"of", "for", "the", "and", "&"}]
    if not short.replace(".", "").isupper() or not 2 <= len(letters) <= 6 or len(initials) < 2:
        return False
    if letters == "".join(initials) or letters == "".join(t[0] for t in core(tokens) if t != "the"):
        return True
    return len(letters) == len(initials) + 1 and _compound(letters, list(core(tokens)), initials)


def _compound(letters: str, words: list[str], initials: list[str]) -> bool:
    """One word gives two letters, its first and one inside: Nord-Deutsche Walzbau."""
    for i, word in enumerate(words[: len(initials)]):
        expected = [*initials[: i + 1], "?", *initials[i + 1 :]]
        if all(e in {"?", c} for e, c in zip(expected, letters, strict=True)) and letters[i + 1] in word[2:]:
            return True
    return False
