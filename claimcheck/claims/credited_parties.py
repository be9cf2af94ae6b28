"""The person or body that a phrase stands for: by name, in apposition, or by what it is described as; and the
claim that lays a deed to it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun, noun_class
from claimcheck.annotate.phrases import (
    BREAKS,
    Names,
    Phrase,
    entity_of,
    head_end,
    is_verb,
    phrase_after,
    span_of,
)
from claimcheck.annotate.quotes_lexicon import DETERMINERS, MEDIA, PREPOSITIONS
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import About, Claim, Kind, Participant, Span
from claimcheck.model.records import NamedTuple

PARTIES = frozenset({"person", "organisation"})
_APPOSED = 8  # words between the preposition and the end of the name
_LONGEST = 12  # words of a description
_TELLING = 2  # content words from which a description tells a body from others; of a person one
_UMBRELLA = listed("claims.credited_parties", "umbrella")
_ITSELF = frozenset(("itself", "himself", "herself", "themselves"))
OWNS = frozenset(("'s", "’s", "'", "’"))
_PLACED = 6  # words between "the attendant" and the comma before the name
_OF_BODY = frozenset(("at", "from"))
_WITHIN = frozenset(("at", "in", "on"))
_AND = frozenset(("and", "&", "or"))
_WIDEST = 120  # code points of a claim's span


_LIGHT = listed("claims.credited_parties", "light")
FORWARD = "forward"
_STEM = 4  # letters that a deed's noun and verb share


class Party(NamedTuple):
    """Whom a phrase stands for; `name` is None where it only describes."""

    name: NameMention | None
    words: str
    span: Span


def party_after(words: Sequence[Word], start: int, names: Names) -> Party | None:
    """The party of the phrase that begins at a word; None where it is none, is one of several, or could be many."""
    phrase = phrase_after(words, start, names)
    return party_of(words, phrase, names) if phrase is not None else None


def party_of(words: Sequence[Word], phrase: Phrase, names: Names) -> Party | None:
    """The party that a phrase stands for, or the name set behind it."""
    found = entity_of(words, phrase, names)
    loose = found is None or found.form != "name"  # "the mayor, Ada Lund"
    comma = _comma(words, phrase.last) if loose else 0
    if comma and comma + 1 < len(words):
        name = phrase_after(words, comma + 1, names)
        found = (None if name is None else _apposed(words, name, names)) or found
    if found is not None:
        return named(words, found)
    return described(words, _with_body(words, phrase, names))


def _with_body(words: Sequence[Word], phrase: Phrase, names: Names) -> Phrase:
    """A phrase with the body that those it describes are of: "by researchers at Leith University"."""
    at = phrase.last
    inner = phrase_after(words, at + 1, names) if at < len(words) and words[at].lower in _OF_BODY else None
    body = inner and entity_of(words, inner, names)
    return Phrase(phrase.first, inner.last) if inner and body and body.type == "organisation" else phrase


def is_light(verb: str) -> bool:
    """Whether the noun beside a verb tells what was done: "give", "take" of an order or a decision."""
    return verb in _LIGHT


def deed_at(words: Sequence[Word], verb: int, names: Names) -> str:
    """The lemma of a verb; of a light one the noun that says what was done: "gave the order" is "order"."""
    base = lemma(words[verb].lower, "v")
    start = verb + 1 + (verb + 1 < len(words) and words[verb + 1].lower == FORWARD)
    opened = is_light(base) and start < len(words) and words[start].lower in DETERMINERS
    what = phrase_after(words, start, names) if opened else None
    return (what and deed_noun(words, what)) or base


def deed_noun(words: Sequence[Word], what: Phrase) -> str:
    """The lemma of the noun that a phrase is about, where it may be a deed: "the order to leave"; else nothing."""
    noun = lemma(words[head_end(words, what) - 1].lower, "n")
    if not noun.isalpha() or noun_class(noun):
        return ""
    verb = concept_of(noun, "n") or ""
    return verb if verb[:_STEM] == noun[:_STEM] else noun  # "discovery" is "discover"


def _comma(words: Sequence[Word], at: int) -> int:
    """Index of the comma behind a phrase: "the attendant at the top, Ada Lund"; 0 where there is none."""
    for place in range(at, min(len(words), at + _PLACED)):
        if words[place].text == ",":
            return place
        if (
            words[place].text in BREAKS
            or (place == at and words[at].lower not in _WITHIN)
            or is_verb(words[place])
        ):
            return 0
    return 0


def named(words: Sequence[Word], found: NameMention) -> Party | None:
    """A party by its name, None where others have a part in it."""
    plain = found.type in PARTIES and not joined(words, found.span.end)
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
    # "Doctors at the clinic": the capital names nobody.
    opens = end < last and (end == 1 or words[end - 2].text in BREAKS)
    if not _is_party(head, opens=opens) or (head.lower in MEDIA and not _is_bureau(words, end - 1)):
        return None
    first += words[first].lower in DETERMINERS
    while first < end and words[first].lower in OWNS:
        first += 1
    telling = [w for w in words[first:last] if w.lower not in FUNCTION_WORDS and w.lower not in _UMBRELLA]
    needed = 1 if is_person_noun(lemma(head.lower, "n")) else _TELLING
    several = any(w.lower in _AND for w in words[first:end]) or (
        not runs_on and joined(words, words[last - 1].end)
    )
    if several or len([w for w in telling if w.text.replace("-", "").isalpha()]) < needed:
        return None
    span = span_of(words, Phrase(first, last))
    return Party(None, " ".join(word.text for word in words[first:last]), span)


def _is_bureau(words: Sequence[Word], at: int) -> bool:
    """Whether an agency is none of news: "the transport agency"."""
    return words[at].lower == "agency" and at > 0 and words[at - 1].lower not in MEDIA | DETERMINERS


def _is_party(head: Word, *, opens: bool) -> bool:
    singular = lemma(head.lower, "n")
    sort = noun_class(singular)
    body = sort[:1] in ("o", "p", "l") and not (
        sort == "o" and concept_of(singular, "n")
    )  # "the fire at Leith"
    return (opens or head.text.islower()) and (is_person_noun(singular) or body)


def _apposed(words: Sequence[Word], name: Phrase, names: Names) -> NameMention | None:
    fits = name.last - name.first <= _APPOSED and words[name.first].lower not in PREPOSITIONS
    return entity_of(words, name, names) if fits else None


def joined(words: Sequence[Word], end: int) -> bool:
    """Whether others did it too: "by Ada Lund and", "by Ada Lund's team"."""
    after = next((word.lower for word in words if word.start >= end), "")
    return after in _AND or after in OWNS


def laid_claim(
    doc: Annotated,
    number: int,
    attribute: str,
    who: Party,
    cue: Span,
    deed: str,
    thing: str = "",
    *,
    extractor: str,
) -> Claim:
    """The claim that sentence `number` lays `deed` to `who`; it spans the party and the words that say so.

    Where these lie more than `_WIDEST` apart it spans the party alone. Its scope is the thing it was done to, if told.
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
        scope=(thing,) if thing else (),
        context=context(doc, number, who.span),
    )


def verb_of_deed(claim: Claim) -> str:
    """The lemma of the verb that a claim names with its party, whatever deed it is of: "Ada Lund flew", "flown by".

    It is the first word where "by" follows, else the last one.
    """
    words = claim.as_written.lower().split()
    return lemma(words[0] if "by" in words[1:] else words[-1], "v")
