"""How words are written: as a name is, and in sentences whose capitals tell nothing."""

from __future__ import annotations

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Sentence
from claimcheck.model import Zone

_SHOUTED = 40  # words by which a sentence is told to be shouted


def _is_capital(text: str) -> bool:
    """Whether a word is written as a name is: "Putin", "al-Assad", "d'Ivoire", but not "I" or "Hull-based"."""
    if text[0].isupper():
        return text not in {"I", "I'm", "I’m"} and not text.startswith(("I'", "I’"))
    return text[:3] in {"al-", "el-", "ad-", "as-", "ar-", "an-"} and text[3:4].isupper()


IS_CAPITAL = Known(_is_capital)
IS_UPPER = Known(lambda text: text[0].isupper())


def may_name(text: str) -> bool:
    """Whether a word has a capital first, or is written as a name is."""
    return text[0].isupper() or _is_capital(text)


def shouted(sentence: Sentence, loud: int, quiet: int) -> bool:
    """Whether capitals tell nothing: a headline or caption With All Its Words Like This, or text IN CAPITALS.

    `loud` and `quiet`: how many longer words at its head are all in capitals, and how many are not.
    """
    if loud + quiet < 3:
        return False
    if loud > quiet * 3:
        return True
    if sentence.words[-1].text in {".", "”", '"'} and sentence.zone is not Zone.HEADLINE:
        return False
    words = [w.text for w in sentence.words[:_SHOUTED] if len(w.text) > 2 and w.text[0].isalpha()]
    content = [w for w in words if w[0].isupper() or lexicon.ordinary(w) != "f"]
    lower = sum(not w[0].isupper() for w in content)
    return lower * 6 <= len(content) and len(content) >= 4
