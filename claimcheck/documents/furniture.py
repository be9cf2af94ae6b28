"""Tells page furniture, credits and links from an article's text by the words of a line.

The words are data (claimcheck/data/furniture.toml); what they have to be together with is here. Every test
takes one short line; what is longer than furniture ever is passes unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from claimcheck.data.listed import in_order, listed
from claimcheck.data.tables import read_table
from claimcheck.model.records import dataclass

LONGEST = 300  # code points; the longest legal notices and invitations of one line stay below
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_APOSTROPHES = str.maketrans("", "", "'’")
_SIGNS = ("©", "(©", "(c) 1", "(c) 2", "![", "<!--")
_SENTENCE_END = (".", "?", ".”", '."', ".’", ".'", "!”", "?”")
_LABEL = re.compile(r"[^\W\d_][\w ]{2,24}(?=\s?[:|…])")
_CONTACT = re.compile(r"(?:\S+\s){0,6}(?:https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+)\W*\Z", re.IGNORECASE)

Words = tuple[str, ...]


class Phrases:
    """Phrases by their first word, so that a line is held against a few of them only."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first: dict[str, list[Words]] = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p.split()), p)):
            words = tuple(phrase.split())
            self.by_first.setdefault(words[0], []).append(words)

    def opening(self, words: Words) -> int:
        """How many words the longest phrase has that the line begins with; 0 where none does."""
        if not words:
            return 0
        return next((len(p) for p in self.by_first.get(words[0], ()) if words[: len(p)] == p), 0)

    def whole(self, words: Words) -> bool:
        """Whether the line is one of the phrases."""
        return bool(words) and words in self.by_first.get(words[0], ())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of furniture.toml, ready for look-up."""

    vocabulary: frozenset[str]
    glue: frozenset[str]
    channels: frozenset[str]
    addressing: frozenset[str]
    credit_words: frozenset[str]
    not_places: frozenset[str]
    openings: Phrases
    labels: Phrases
    invitations: Phrases
    endings: tuple[Words, ...]
    whole: Phrases
    related: Phrases
    related_with_colon: Phrases
    closing: Phrases
    credit_labels: Phrases
    caption_labels: Phrases


@cache
def lexicon() -> Lexicon:
    """The word lists, read once."""
    data: dict[str, Any] = dict(read_table("furniture"))
    endings = tuple(tuple(phrase.split()) for phrase in data.pop("endings"))
    lists: dict[str, Any] = {
        name: frozenset(words.split()) if isinstance(words, str) else Phrases(words)
        for name, words in data.items()
    }
    return Lexicon(endings=endings, **lists)


def words_of(line: str) -> Words:
    """The words of a line as the lists spell them: lower case, no apostrophes, "#" for a number."""
    return tuple("#" if w[0].isdigit() else w.lower().translate(_APOSTROPHES) for w in _TOKEN.findall(line))


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; "!" alone does not tell a sentence from a slogan."""
    return line.endswith(_SENTENCE_END)


def is_furniture(line: str, words: Words) -> bool:
    """Whether a line belongs to the page and not to the article."""
    if len(line) > LONGEST:
        return False
    if not words or line.startswith(_SIGNS):
        return True
    known = lexicon()
    if known.openings.opening(words) or known.whole.whole(words) or known.closing.opening(words):
        return True
    if any(words[-len(ending) :] == ending for ending in known.endings) or _is_credit_of_hand(words):
        return True
    sentence = is_sentence(line)
    if not sentence and (known.labels.opening(words) or _is_contact(line) or _all_furniture(words)):
        return True
    return _is_invitation(words, sentence)


def opens_links(line: str, words: Words) -> str:
    """Whether the line opens links to other articles: "alone", "inline" (a link follows) or ""."""
    if len(line) > LONGEST or not words:
        return ""
    known = lexicon()
    length = known.related.opening(words)
    if not length:
        return ""
    rest = _after_words(line, length).lstrip(" \t")
    if rest[:1] in (":", "|", "»", ">", "-", "–", "—") and length < len(words):
        return "inline" if rest[:1] in (":", "|", "»") else ""
    if words[0] == "related" and length > 1 and length < len(words) and not is_sentence(line):
        return "inline"
    if length == len(words) and (rest[:1] == ":" or not known.related_with_colon.whole(words)):
        return "" if is_sentence(line) and not line.endswith("…") else "alone"
    return "alone" if words[:2] == ("more", "from") and len(words) <= 6 and not is_sentence(line) else ""


def closes_article(words: Words) -> bool:
    """Whether after this line nothing of the article follows: the readers' comments begin."""
    return len(words) <= 5 and bool(lexicon().closing.opening(words))


def _after_words(line: str, count: int) -> str:
    """What follows the first `count` words of a line."""
    for match in _TOKEN.finditer(line):
        count -= 1
        if not count:
            return line[match.end() :]
    return ""


def _all_furniture(words: Words) -> bool:
    """ "Top Content Trending", "3 min read": no word that an article would need."""
    known = lexicon()
    if len(words) > 9 or not any(w in known.vocabulary for w in words):
        return False
    return all(w == "#" or w in known.vocabulary or w in known.glue for w in words)


def _is_contact(line: str) -> bool:
    """An address of mail, web or a social network with a few words before it."""
    return ("@" in line or "http" in line or "www." in line) and _CONTACT.match(line) is not None


def _is_credit_of_hand(words: Words) -> bool:
    """ "Photographer Jane Doe contributed." """
    return len(words) <= 8 and words[-1] == "contributed"


def _is_invitation(words: Words, sentence: bool) -> bool:
    known = lexicon()
    if len(words) > 30 or not known.invitations.opening(words) or known.channels.isdisjoint(words):
        return False
    return not sentence or not known.addressing.isdisjoint(words)


def is_credit(line: str, words: Words) -> bool:
    """Whether a line is a photo credit and nothing else: a label or an agency with a name, no sentence."""
    if not words or len(words) > 14 or is_sentence(line.rstrip(")]")):
        return False
    known = lexicon()
    if known.credit_labels.opening(words):
        return True
    if known.caption_labels.opening(words) and _labelled(line, known.caption_labels.opening(words)):
        return _mostly_names(line, words)
    slashed = ("/" in line and words[-1] in known.credit_words) or words[-2:] == ("getty", "images")
    return len(words) <= 8 and (slashed or "via" in words[-3:]) and _mostly_names(line, words)


def is_caption(line: str) -> bool:
    """Whether a line describes a picture: it is labelled as one, or closes with a credit in brackets."""
    label = _LABEL.match(line)
    words = words_of(label.group()) if label else ()
    return (bool(words) and lexicon().caption_labels.whole(words)) or credit_at_end(line) >= 0


def credit_at_end(line: str) -> int:
    """Where the picture credit in brackets starts that closes a line ("(Photo: Jane Doe/AFP)"), else -1."""
    tail = line[-120:]
    if not tail.endswith((")", "]", ").")):
        return -1
    at = max(tail.rfind("("), tail.rfind("["))
    inner = words_of(tail[at:]) if at >= 0 else ()
    if not 1 < len(inner) <= 14:
        return -1
    known = lexicon()
    labelled = (
        known.credit_labels.opening(inner) or known.caption_labels.opening(inner) or inner[0] == "source"
    )
    agency = inner[-1] in known.credit_words and ("/" in tail[at:] or len(inner) <= 3)
    return len(line) - len(tail) + at if labelled or agency else -1


def _labelled(line: str, length: int) -> bool:
    return _after_words(line, length).lstrip(" \t")[:1] in (":", "|", "…", "—", "–")


_BYLINE_WORDS = listed("documents.furniture", "byline_words")


def _mostly_names(line: str, words: Words) -> bool:
    """Whether nearly every word is capitalised or a known credit word: no room for a verb."""
    known = lexicon()
    plain = [w for w in _TOKEN.findall(line) if w[0].islower() and w.lower() not in known.credit_words]
    return len(plain) <= len(words) // 4 and all(w in _BYLINE_WORDS for w in plain)


_NAME_PARTICLES = in_order("documents.furniture", "name_particles")


def names_only(words: Sequence[str]) -> bool:
    """Whether all words (as written) are capitalised, name particles aside."""
    particles = _NAME_PARTICLES
    return all(w[0].isupper() or w in particles for w in words) and any(w[0].isupper() for w in words)
