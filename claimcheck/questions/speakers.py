"""Whether two quotations have one speaker: by name, by the words alone, by the office that one is told by.

"The mayor" is not Per Vik, the engineer, where either article has a mayor of another name, or where the article that
quotes the mayor names the engineer too and lays another office to him.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, islice

from claimcheck.annotate import words
from claimcheck.annotate.entities_drafts import compatible
from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences
from claimcheck.annotate.names_lexicon import is_person_noun, office_heads
from claimcheck.annotate.quotes_lexicon import PREPOSITIONS
from claimcheck.data.listed import listed
from claimcheck.model import Utterance, Zone
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed
from claimcheck.subjects.weights import rarity
from claimcheck.values.utterance_words import NEGATIONS
from claimcheck.values.utterance_words import words as folded

_TELLING_WORDS = 3  # content words that an unnamed speaker's words must share with a named one's
_LEAST_FLIPPED = 5  # words beside a negation
_ANYBODY = listed("subjects.bearers", "anybody") | listed("subjects.bearers", "kin")
_BARE, _NEAR = frozenset(("he", "she")), 3  # sentences before "she said" in which two are named
_FURTHER = frozenset(("other", "second", "third", "latter"))
_SOME = ("a", "an", "another")
_FORM = re.compile(r"(?:[^\W_]|['’-])+")
_AGAIN = 2  # times that an article speaks of an office whose holder it does not name


def one_speaker(one: Placed, two: Placed) -> bool:
    """Whether two quotations have one speaker; where the text names none on one side, the words decide."""
    if (one.claim.subject and one.claim.subject == two.claim.subject) or namesakes(one, two):
        return True
    headline = Zone.HEADLINE in (one.claim.zone, two.claim.zone)
    if one.claim.document_id == two.claim.document_id and not headline:
        return False
    if not (one.named and two.named) and flipped(str(one.claim.value), str(two.claim.value)):
        return True
    unnamed = any(not p.claim.about.entities for p in (one, two))
    shared = content(str(one.claim.value)) & content(str(two.claim.value))
    return unnamed and len(shared) >= _TELLING_WORDS - headline


def namesakes(one: Placed, two: Placed) -> bool:
    """Whether the speakers share their last name, no given name apart: one person whom the texts did not let join."""
    first, second = (speaker_of(p).split() for p in (one, two))
    if not first or not second:
        return False
    if first[0].casefold() == second[0].casefold() and min(len(first), len(second)) == 1:
        return True  # who goes by the given name
    if first[-1].casefold() != second[-1].casefold():
        return False
    return min(len(first), len(second)) == 1 or compatible(first, second)


def speaker_of(placed: Placed) -> str:
    """Who is told to have said the words of a claim, as its article calls them."""
    value = placed.claim.value
    return value.speaker if isinstance(value, Utterance) else ""


def flipped(one: str, two: str) -> bool:
    """Whether two quotations, or one and a piece of the other, are the same word for word but for a negation."""
    ours, theirs = ("".join(f" {word}" for word in _affirmed(text)) + " " for text in (one, two))
    short, long = sorted((ours, theirs), key=len)
    return len(short.split()) >= _LEAST_FLIPPED and short in long


@lru_cache(4096)
def _affirmed(text: str) -> tuple[str, ...]:
    """The lemmas of a text without its negations and the auxiliary that these call for."""
    forms = [token.word for token in folded(text).tokens]
    return tuple(words.lemma(form) for form in forms if form not in NEGATIONS and words.lemma(form) != "do")


def forms(text: str) -> list[str]:
    """The words of a text, lower case."""
    return _FORM.findall(text.lower())


@lru_cache(4096)
def content(text: str) -> frozenset[str]:
    """The lemmas of the telling words of a text."""
    known = (words.lemma(form) for form in forms(text) if form not in words.FUNCTION_WORDS)
    return frozenset(base for base in known if rarity(base) > 0.1)


def is_somebody(joined: Joined, placed: Placed) -> bool:
    """Whether a speaker is told as one of whom the article has not told before: "a pupil", "the second expert"."""
    label = speaker_of(placed).lower()
    if placed.claim.about.entities or not label or "spokes" in label:  # who speaks for another
        return False
    if label.split()[0] in _FURTHER:
        return True
    text = _flat(_document(joined, placed).document.text)
    return f" the {label} " not in text and any(f" {some} {label} " in text for some in _SOME)


@lru_cache(8)
def _flat(text: str) -> str:
    """A text in lower case on one line, between spaces; asked of one article again and again."""
    return f" {' '.join(text.lower().split())} "


def is_another(joined: Joined, named: Placed, told: Placed) -> bool:
    """Whether `named`, whose speaker has a name, and `told`, whose speaker has an office alone, are of two people."""
    theirs = _document(joined, told)
    role = _role(theirs, told)
    if not role or role in _ANYBODY:
        return False
    held = [(doc, _offices(joined, doc)) for doc in (_document(joined, named), theirs)]
    own = [offices.get(named.claim.subject, frozenset()) for _, offices in held]
    if any(role in offices for offices in own) or not (own[0] | own[1]) - _ANYBODY:
        return False
    holders = {key for _, offices in held for key, told_of in offices.items() if role in told_of}
    spoken_of = len(re.findall(rf"\b{re.escape(role)}\b", theirs.document.text, re.IGNORECASE))
    return len(holders) == 1 or (not holders and spoken_of >= _AGAIN and bool(own[1] - _ANYBODY))


def may_be_meant(joined: Joined, told: Placed, other: Placed) -> bool:
    """Whether "she" of `told` may be the speaker of `other`, who was named shortly before, and beside her.

    "Ada Lund beat Eva Moe. Moe is in tears. 'I kept calm,' she said": the article is about the winner.
    """
    own, key = told.claim.subject, other.claim.subject
    if own == key or told.claim.document_id == other.claim.document_id or not key.startswith("person:"):
        return False
    doc = _document(joined, told)
    quote = next((q for q in doc.quotes if q.span.holds(told.claim.span)), None)
    if quote is None or quote.speaker_span is None or doc.text_at(quote.speaker_span).lower() not in _BARE:
        return False
    named = (_named_in(joined, doc, sentence) for sentence in reversed(range(quote.sentence)))
    last = [*islice(named, _NEAR)]
    near = {person for names in last for person in names}
    return {own, key} <= near and any(_is_beside(doc, names, own, key) for names in chain(last, named))


def _named_in(joined: Joined, doc: Annotated, sentence: int) -> Mapping[str, NameMention]:
    """Where a sentence names each of its persons and things."""
    names = [name for name in in_sentences(doc.names, sentence) if name.form == "name"]
    return {joined.keys.get((doc.document.id, name.entity), ""): name for name in names}


def _is_beside(doc: Annotated, named: Mapping[str, NameMention], one: str, two: str) -> bool:
    """Whether a sentence names two persons, or "she" does something to the first: "she had beaten Eva Moe"."""
    if one not in named:
        return False
    before = [word.lower for word in doc.words_of(named[one]) if word.start < named[one].span.start]
    return two in named or not _BARE.isdisjoint(before)


def _document(joined: Joined, placed: Placed) -> Annotated:
    return joined.docs[placed.claim.document_id]


def _role(doc: Annotated, told: Placed) -> str:
    """The office behind "the" by which a speaker without a name goes, "" where there is none."""
    words = speaker_of(told).split()
    end = next((at for at, word in enumerate(words) if at and word.lower() in PREPOSITIONS), len(words))
    if not words or not is_person_noun(words[end - 1].lower()):
        return ""
    if f"the {' '.join(words)}".lower() not in _flat(doc.document.text):
        return ""
    return office_heads(tuple(word.lower() for word in words[:end]))[0]


def _offices(joined: Joined, doc: Annotated) -> dict[str, frozenset[str]]:
    """The offices that an article lays to each person, by key."""
    persons = ((at, e) for at, e in enumerate(doc.entities) if e.type == "person")
    return {joined.keys.get((doc.document.id, at), ""): frozenset(e.roles) for at, e in persons}
