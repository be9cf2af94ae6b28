"""What one does who is called after it: "its finder was", "the captain of the ship is", "at the wheel was"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import Names, Phrase, head_end, is_verb
from claimcheck.annotate.quotes_lexicon import DETERMINERS
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.credited_parties import OWNS, deed_at
from claimcheck.claims.credited_works import MAKERS
from claimcheck.data.listed import in_order, listed

_OFFICES = {row.split()[0]: row.split()[1] for row in in_order("claims.credited_offices", "offices")}
_POSTS = {tuple(row.split()[1:]): row.split()[0] for row in in_order("claims.credited_offices", "posts")}
_AT = frozenset(post[0] for post in _POSTS)
_NOT_NOW = listed("claims.credited_offices", "not_now")
_DEFINITE = frozenset(("the", "its", "his", "her", "their", "whose"))
_CALLED = 14  # words of "the first to see the smoke"
RELATIVES = frozenset(("who", "that"))
OPENS = frozenset((",", ";", ":", "and", "but", "—", "–"))
FOR = frozenset(("for", "to", "of"))


def whoever(words: Sequence[Word], copula: int, names: Names) -> tuple[str, str]:
    """What one did who is called after it, before "was": "its finder", "the man who shut it", "at the wheel"."""
    if post := _post(words, copula):
        return post
    opens = (n for n in range(copula - 2, max(-1, copula - _CALLED), -1) if words[n].lower in _DEFINITE)
    start = next((n for n in opens if n == 0 or not words[n - 1].text.isalnum()), -1)
    if start < 0:
        return "", ""
    for at in range(start + 1, copula - 1):
        if words[at].lower in RELATIVES or (words[at].lower == "to" and words[at - 1].lower == "first"):
            return deed_at(words, at + 1, names), ""
    end = head_end(words, Phrase(start, copula))
    head = lemma(words[end - 1].lower, "n")
    inside = zip(words[start:copula], words[start + 1 : copula], strict=False)
    told = any(is_verb(word) and before.lower not in DETERMINERS | {"of"} for before, word in inside)
    person = is_person_noun(head) or (head == "head" and words[end].lower == "of")
    other = not _NOT_NOW.isdisjoint(word.lower for word in words[start:end])
    if told or other or not person or head in MAKERS:
        return "", ""
    owner = plain_noun(words[end - 3].text) if end - start > 3 and words[end - 2].lower in OWNS else ""
    return _OFFICES.get(head, head), _of(words, end, copula) or owner


def _of(words: Sequence[Word], at: int, end: int) -> str:
    """The head of what stands behind the "of" at a word: "of the ship"; "" for a name or where none stands there."""
    inner = Phrase(at + 1, end)
    return (
        plain_noun(words[head_end(words, inner) - 1].text) if words[at].lower in FOR and at + 1 < end else ""
    )


def plain_noun(text: str) -> str:
    """The lemma of a noun that stands for itself; "" for a name, a pronoun or a number."""
    return lemma(text, "n") if text.islower() and text.isalpha() and text not in FUNCTION_WORDS else ""


def _post(words: Sequence[Word], copula: int) -> tuple[str, str] | None:
    """What one does who is at a post, and of what: "At the wheel was", "The man in charge of the hunt is"."""
    for at in range(max(0, copula - _CALLED), copula - 1):
        if words[at].lower not in _AT:
            continue
        post = next((post for post in _POSTS if _reads(words, at, post)), ())
        opens = at == 0 or words[at - 1].text in OPENS or is_person_noun(words[at - 1].lower)
        if post and opens:
            return _POSTS[post], _of(words, at + len(post), copula)
    return None


def _reads(words: Sequence[Word], at: int, told: Sequence[str]) -> bool:
    return all(at + n < len(words) and words[at + n].lower == known for n, known in enumerate(told))
