"""By whom a work was made: "directed by Ada Lund", "a song by the Danish band Nord"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.gazetteer import fold, nationality
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_claims import Described, claim
from claimcheck.claims.description_subject import COPULAS, Frame
from claimcheck.claims.description_words import table
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Claim, Description, Kind, Span

_BACK = 6  # words before "by" among which its verbs stand
_REACH = 30  # words of the names behind "by"
_JOINING = frozenset({"and", "&", ","})
_NOT = frozenset({"not", "never", "n't"})
_QUOTES = frozenset('`“"')
_INSIDE = frozenset({"de", "la", "von", "van", "der", "`", "'s", "’s", "-", ".", "*"})


def makers(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """A claim for each role of each "by" of the sentence that goes with a verb or a work."""
    words = doc.sentences[number].words
    said = found.said
    if words[found.verb].lower not in COPULAS:
        return
    taken = set()
    for place, at in enumerate(said):
        if words[at].lower != "by":
            continue
        roles = [role for role in _roles(words, said, place) if role not in taken]
        names = _names(words, said, place + 1) if roles else []
        if not names:
            continue
        span = Span(words[names[0]].start, words[names[-1]].end)
        denied = any(words[n].lower in _NOT for n in said[1:3])
        value = Description(tuple(sorted({fold(words[n].text) for n in names})), (), denied)
        for role in roles:
            taken.add(role)
            yield claim(doc, number, span, Kind.ATTRIBUTION, role, value, of)


def _roles(words: Sequence[Word], said: Sequence[int], place: int) -> list[str]:
    """What "directed and produced by" or "a song by" says of whom follows."""
    before = [words[at].lower for at in reversed(said[max(1, place - _BACK) : place])]
    roles: list[str] = []
    for lower in before:
        role = table("makers").get(lemma(lower, "v"), "") if lower.endswith(("ed", "en", "d", "g")) else ""
        if role:
            roles.append(role)
        elif not roles and (role := table("works").get(lemma(lower, "n"), "")):
            return [role]
        elif lower not in _JOINING:
            break
    return sorted(set(roles))


def _names(words: Sequence[Word], said: Sequence[int], place: int) -> list[int]:
    """The words of the names behind "by", with the lower-case description before the first set aside."""
    names: list[int] = []
    stop = min(len(said), place + _REACH)
    while place < stop:
        word = words[said[place]]
        if word.lower in _JOINING:
            ahead = words[said[place + 1]] if place + 1 < stop else word
            if names and not ahead.text[0].isupper():
                break
        elif word.text[0].isupper() and not nationality(word.text):
            names.append(said[place])
        elif _ends(word, begun=bool(names)):
            break
        place += 1
    return names


def _ends(word: Word, *, begun: bool) -> bool:
    """Whether a word that is no name ends the names, or the description before the first of them."""
    if begun:
        return word.lower not in _INSIDE
    if word.lower in listed("fronting"):
        return True
    return not (word.text[0].isalpha() or word.lower in _INSIDE or word.text in _QUOTES)
