"""What a sentence says its subject is, was made by, or saw once: "is an Indian cricketer", "born in Trieste".

The subject opens its sentence, or one phrase stands before it; every claim hangs on it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, in_sentences, word_from
from claimcheck.claims.description_apposition import appositions
from claimcheck.claims.description_claims import ORPHAN, Described, claim, described
from claimcheck.claims.description_deeds import deeds
from claimcheck.claims.description_events import events
from claimcheck.claims.description_is import identities
from claimcheck.claims.description_makers import makers
from claimcheck.claims.description_subject import Frame, frame
from claimcheck.claims.description_words import words as listed
from claimcheck.claims.description_works import works
from claimcheck.model import Claim, Kind, Span, TimeInterval, Zone
from claimcheck.model.records import replace

_SHORT = 2  # sentences of a text that need not name its subject
_QUOTED = frozenset("“\"'‘")
_ZONES = frozenset({Zone.BODY, Zone.HEADLINE})
_LEAST = 2  # smaller numbers are articles and pronouns
# "More than 100,000" leaves open what another article says more exactly.
_HEDGES = frozenset({"", "about", "around", "some", "approximately", "roughly"})
_HAVING = frozenset({"has", "have", "had", "with", "includes", "contains"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "season"})


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of nationality, kind, makers, place and once-only days, sentence by sentence."""
    last: Described | None = None
    note = len(doc.sentences) <= _SHORT
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone not in _ZONES:
            continue
        # A sentence beginning with a small letter or a quotation opens with no subject.
        found = frame(sentence) if sentence.words[0].text[0] not in _QUOTED else None
        of = _of(doc, number, found, last) if found is not None else None
        if found is not None and of is not None:
            yield from identities(doc, number, found, of)
            yield from makers(doc, number, found, of)
            yield from works(doc, number, found, of)
            yield from deeds(doc, number, found, of, note=note)
            if note:
                yield from counts(doc, number, of)
            yield from events(doc, number, found, of, published)
        last = of if of is not None else last if found is None else None
    yield from appositions(doc)


def _of(doc: Annotated, number: int, found: Frame, last: Described | None) -> Described | None:
    """Whom or what the sentence describes; None where that stays open."""
    words = doc.sentences[number].words
    span = Span(words[found.subject[0]].start, words[found.subject[-1]].end)
    name = " ".join(words[at].text for at in found.subject)
    of = described(doc, number, span, name)
    if found.named:
        return replace(of, aliases=tuple(_aliases(words, found)))
    if of.entity is not None:
        label = doc.entities[of.entity].label
        again = last is not None and (last.entity == of.entity or label in last.aliases)
        return last if again else Described(label, of.entity)
    if last is not None:
        return last
    return Described(ORPHAN, None) if len(doc.sentences) <= _SHORT else None


def _aliases(words: Sequence[Word], found: Frame) -> Iterator[str]:
    """Other names told between the name and the verb: "(born Bo Ek)", ", better known as Ada Lund,"."""
    at = found.subject[-1] + 1
    while at < found.verb:
        if words[at].lower in listed("naming"):
            name = list(takewhile(lambda word: word.text[0].isupper(), words[at + 1 : found.verb]))
            if name and not form_of(name[0].lower).closed:
                yield " ".join(word.text for word in name)
        at += 1


def counts(doc: Annotated, number: int, of: Described) -> Iterator[Claim]:
    """A claim for every plain number of the sentence that "has" or "with" stands before and whose noun is known."""
    words = doc.sentences[number].words
    for mention in in_sentences(doc.amounts, number):
        plain = (
            mention.form == "cardinal" and mention.noun and not mention.part_of and mention.hedge in _HEDGES
        )
        at = word_from(words, mention.span.start)
        held = at > 0 and words[at - 1].lower in _HAVING
        if plain and held and mention.noun not in _TIMES and (mention.amount.low or 0) >= _LEAST:
            name = f"number of {mention.noun}"
            yield claim(doc, number, mention.span, Kind.COUNT, name, mention.amount, of)
