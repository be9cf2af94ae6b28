"""What somebody made, and what work a thing is part of: "Ada Lund wrote Cold Water", "a character in Rebekka"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import fold, nationality
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_subject import COPULAS, Frame
from claimcheck.claims.description_words import ORPHAN, Described, claim, described, table
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Claim, Description, Kind, Span

WORK = "work of "
"""How the attribute of the work that something is part of begins."""
_HELPERS = frozenset({"has", "had", "have"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this"})
_LEAD = 8  # words between a verb or a preposition and the title
_TITLE = 8  # words of a title


def works(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """Claims of makers hung on the work they made, and of the work that the subject is part of."""
    words, said = doc.sentences[number].words, found.said
    if words[found.verb].lower in COPULAS:
        yield from _part(doc, number, words, said, of)
    elif of.name != ORPHAN and not any(words[at].lower in ("not", "n't") for at in said[:3]):
        yield from _made(doc, number, words, said, of)


def _part(
    doc: Annotated, number: int, words: Sequence[Word], said: Sequence[int], of: Described
) -> Iterator[Claim]:
    """ "is a fictional character in the novel Rebekka": what it is part of, by the noun for the part."""
    for place in range(2, len(said) - 2):
        base = lemma(words[said[place]].lower, "n")
        if form_of(words[said[place]].lower).closed in ("X", "R") or words[said[place]].text == ",":
            return
        if base in listed("parts") and words[said[place + 1]].lower in ("in", "on", "of", "from"):
            title = _title(words, said, place + 2)
            if title:
                span = Span(words[title[0]].start, words[title[-1]].end)
                value = Description(tuple(sorted({fold(words[at].text) for at in title} - _SMALL)))
                yield claim(doc, number, span, Kind.ATTRIBUTION, f"{WORK}{base}", value, of)
            return


def _made(
    doc: Annotated, number: int, words: Sequence[Word], said: Sequence[int], of: Described
) -> Iterator[Claim]:
    """ "wrote and directed Cold Water": who did each, hung on the work."""
    place, roles = 0, list[str]()
    while place < len(said):
        lower = words[said[place]].lower
        base = lemma(lower, "v") if form_of(lower).verb == "d" else ""
        if base in listed("making"):
            roles.append(table("makers")[base])
        elif lower not in _HELPERS | listed("adverbs") | {"and", "also", "co"}:
            break
        place += 1
    title = _title(words, said, place) if roles else []
    if not title:
        return
    start, end = title[0], title[-1]
    name = " ".join(words[at].text for at in title)
    work = described(doc, number, Span(words[start].start, words[end].end), name)
    makers = tuple(sorted({fold(part) for part in of.name.split() if part[0].isalnum()}))
    span = Span(words[said[0]].start, words[end].end)
    for role in sorted(set(roles)):
        yield claim(doc, number, span, Kind.ATTRIBUTION, role, Description(makers), work)


_SMALL = frozenset({"the", "of", "a", "an", "to", "'s", "’s"})


def _title(words: Sequence[Word], said: Sequence[int], place: int) -> list[int]:
    """The words of a title at a place, what says its kind before it set aside; empty where none stands there.

    What stands before a title ends in the noun of a work: "the 2013 film Cold Water", "the script for Cold Water".
    """
    first, kind = place, ""
    while place < min(len(said), first + _LEAD):
        word = words[said[place]]
        if word.text[0].isupper() and not nationality(word.text):
            break
        if word.lower in ("for", "of", "to") and kind in listed("scripts"):
            first, kind = place + 1, ""
        elif word.lower not in _DETERMINERS and not word.text.isdigit() and not nationality(word.text):
            if not word.text[0].isalpha() or form_of(word.lower).closed not in ("", "R"):
                return []
            kind = lemma(word.lower, "n")
        place += 1
    if kind and kind not in table("works") and kind not in listed("worked"):
        return []
    title = list[int]()
    while place < len(said) and len(title) < _TITLE:
        word = words[said[place]]
        ahead = words[said[place + 1]] if place + 1 < len(said) else word
        inside = word.lower in _SMALL and bool(title) and ahead.text[0].isupper()
        if not (word.text[0].isupper() or inside):
            break
        title.append(said[place])
        place += 1
    return title
