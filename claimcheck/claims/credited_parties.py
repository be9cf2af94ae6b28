"""The person or body that a phrase stands for: by name, in apposition, or by what it is described as; and the
claim that lays a deed to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun, noun_class
from claimcheck.annotate.phrases import Names, Phrase, entity_of, head_end, phrase_after, span_of
from claimcheck.annotate.quotes_lexicon import DETERMINERS, MEDIA, PREPOSITIONS
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import About, Claim, Kind, Participant, Span

PARTIES = frozenset({"person", "organisation"})
_APPOSED = 8  # words between the preposition and the end of the name
_LONGEST = 12  # words of a description
_TELLING = 2  # content words from which a description tells a body from others
_UMBRELLA = listed("claims.credited_parties", "umbrella")
_ITSELF = frozenset(("itself", "himself", "herself", "themselves"))
_OWNS = frozenset(("'s", "’s", "'", "’"))
_WIDEST = 120  # code points of a claim's span


class Party(NamedTuple):
    """Whom a phrase stands for; `name` is None where it only describes."""

    name: NameMention | None
    words: str
    span: Span


def party_after(words: Sequence[Word], start: int, names: Names) -> Party | None:
    """The party of the phrase that begins at a word; None where it is none, is one of several, or could be many."""
    phrase = phrase_after(words, start, names)
    if phrase is None:
        return None
    found = entity_of(words, phrase, names)
    loose = found is None or found.form != "name"  # "the mayor, Ada Lund"
    if loose and phrase.last + 1 < len(words) and words[phrase.last].text == ",":
        name = phrase_after(words, phrase.last + 1, names)
        found = (None if name is None else _apposed(words, name, names)) or found
    if found is not None:
        return named(words, found)
    return described(words, phrase)


def named(words: Sequence[Word], found: NameMention) -> Party | None:
    """A party by its name, None where others have a part in it."""
    plain = found.form == "name" and found.type in PARTIES and not _joined(words, found.span.end)
    return Party(found, "", found.span) if plain else None


def described(words: Sequence[Word], phrase: Phrase) -> Party | None:
    """A body or people told from others by what they are: "a coalition of church observers"."""
    first, last = phrase.first, min(phrase.last, phrase.first + _LONGEST)
    runs_on = words[last - 1].lower in ("and", "or")  # a verb comes next: "by the office and made public"
    last -= runs_on and last - 1 > first
    end = min(head_end(words, phrase), last)
    if end < last and words[end].lower not in ("of", "for", "at", "from"):
        last = end
    if words[end - 1].lower in _ITSELF and end - 1 > first:
        end = last = end - 1
    head = words[end - 1]
    if not _is_party(head) or head.lower in MEDIA:
        return None
    first += words[first].lower in DETERMINERS
    while first < end and words[first].lower in _OWNS:
        first += 1
    telling = [w for w in words[first:last] if w.lower not in FUNCTION_WORDS and w.lower not in _UMBRELLA]
    if len([w for w in telling if w.text.isalpha()]) < _TELLING or (
        not runs_on and _joined(words, words[last - 1].end)
    ):
        return None
    span = span_of(words, Phrase(first, last))
    return Party(None, " ".join(word.text for word in words[first:last]), span)


def _is_party(head: Word) -> bool:
    singular = lemma(head.lower, "n")
    return head.text.islower() and (is_person_noun(singular) or noun_class(singular)[:1] in ("o", "p", "l"))


def _apposed(words: Sequence[Word], name: Phrase, names: Names) -> NameMention | None:
    fits = name.last - name.first <= _APPOSED and words[name.first].lower not in PREPOSITIONS
    return entity_of(words, name, names) if fits else None


def _joined(words: Sequence[Word], end: int) -> bool:
    """Whether others did it too: "by Ada Lund and", "by Ada Lund's team"."""
    after = next((word.lower for word in words if word.start >= end), "")
    return after in ("and", "&", "or") or after in _OWNS


def laid_claim(
    doc: Annotated, number: int, attribute: str, who: Party, cue: Span, deed: str, *, extractor: str
) -> Claim:
    """The claim that sentence `number` lays `deed` to `who`; it spans the party and the words that say so.

    Where these lie more than `_WIDEST` apart it spans the party alone.
    """
    start, end = min(who.span.start, cue.start), max(who.span.end, cue.end)
    span = Span(start, end) if end - start <= _WIDEST else who.span
    agents = (("agent", who.name.entity),) if who.name is not None else ()
    label = doc.entities[who.name.entity].label if who.name is not None else who.words
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, attribute),
        subject=f"deed {deed}",
        value=Participant(attribute, label),
        extractor=extractor,
        about=About(deed, None, agents),
        context=context(doc, number, who.span),
    )
