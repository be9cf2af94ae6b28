"""Nationality told beside a name: "the Danish firm Novabo", "Virat Rao, an Indian cricketer, ..."."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.sentences import words_of
from claimcheck.claims.description_claims import Described, claim
from claimcheck.claims.description_is import NATIONALITY
from claimcheck.claims.description_phrase import bases, phrase
from claimcheck.claims.description_words import kin
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Claim, Description, Kind, Span

_BEARERS = frozenset({"person", "organisation"})
_REACH = 4  # code points between a name and the apposition behind it


def appositions(doc: Annotated) -> Iterator[Claim]:
    """A claim for each name that a description with a nationality stands beside."""
    for mention in doc.names:
        if mention.form == "name" and mention.type in _BEARERS and (mention.title or mention.role):
            yield from _beside(doc, mention)


def _beside(doc: Annotated, mention: NameMention) -> Iterator[Claim]:
    text = doc.document.text
    said = mention.role or mention.title
    start = text.rfind(said, max(0, mention.span.start - len(said) - 2), mention.span.start)
    if start < 0:
        start = text.find(said, mention.span.end, mention.span.end + len(said) + _REACH)
    if start < 0:
        return
    words = words_of(text, Span(start, start + len(said)))
    if not any(nationality(word.text) for word in words[:3]):
        return
    read = phrase(words, tuple(range(len(words))), 0)
    if read is None or len(read.nations) != 1 or not read.heads or read.denied:
        return
    if set(bases(words, read.heads)) & listed("serving"):
        return
    first, last, codes = read.nations[0]
    nouns = tuple(sorted({form for at in read.heads for form in kin(words[at].lower)}))
    value = Description(tuple(sorted(codes)), nouns)
    of = Described(mention.text, mention.entity)
    span = Span(words[first].start, words[last].end)
    yield claim(doc, mention.sentence, span, Kind.ATTRIBUTION, NATIONALITY, value, of)
