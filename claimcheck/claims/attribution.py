"""Attribution claims: who said what, who filled a role of an event, to whom a figure is laid."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.mentions import Annotated, NameMention, QuoteMention, place_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.quotes_lexicon import BE, stance_of
from claimcheck.claims.attribution_roles import roles
from claimcheck.claims.attribution_sources import sources
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.claims.reported import STANCES
from claimcheck.data.listed import listed
from claimcheck.model import About, Certainty, Claim, Kind, Participant, Span, TimeInterval, Utterance
from claimcheck.model.records import replace

_LONGEST = 400  # code points of one utterance; a longer quote is split at its sentences
_SENTENCE_END = re.compile(r"[.!?…]+[”\"’')\]]*\s+(?=\S)")


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of kind attribution: "said", then roles ("host", "winner" ...), then "source"; each in order of span."""
    del published  # no attribution needs the date
    placed: set[Span] = set()  # where it is told who speaks
    for quote in doc.quotes:
        if quote.speech and quote.speaker is None:
            quote = replace(quote, speaker=_lone_person(doc, quote))
        closed = quote.direct and quote.inner.end < quote.span.end
        if quote.speech and (closed or speaker(doc, quote)):
            yield from _said(doc, quote)
            for claim in _spoken_by(doc, quote):
                if claim.span not in placed:
                    placed.add(claim.span)
                    yield claim
    yield from roles(doc)
    yield from sources(doc)


_LOOK_BACK = 5  # sentences
_HANDLERS = listed("claims.attribution", "handlers")
_HANDLING = listed("claims.attribution", "handling")
_ABBREVIATED = 3  # capitals; two may be the initials of a given name
_CUE_REACH = (
    120  # code points between a speech verb and its speaker, "who made two changes at the break" between
)


def _lone_person(doc: Annotated, quote: QuoteMention) -> int | None:
    """The one person of whom the sentences before tell, where the speaker is "he", "she" or "the Englishman"."""
    reference = quote.speaker_span
    if reference is None:
        return None
    words = doc.text_at(reference).split()
    if [word.lower() for word in words] in (["he"], ["she"]):
        near = _LOOK_BACK
    elif quote.verb == "according to":
        return None  # "he confirms, in the words of the doctor": the one person may be another
    elif 1 < len(words) < 4 and words[0].lower() == "the" and all(map(_is_person, words[1:])):
        near = 1
    else:
        return None
    persons = _persons(doc, quote, reference, near)
    lone = persons.pop() if len(persons) == 1 else None
    if lone is None or _is_vessel(doc.entities[lone].label):
        return None
    offices, noun = doc.entities[lone].roles, words[-1]
    if noun in _HANDLERS and noun not in offices and _is_handled(doc, lone):
        return None
    other = bool(offices) and noun[0].islower() and noun not in offices and near < _LOOK_BACK
    other = other or any(word.endswith("-year-old") for word in words)
    return None if other and len(_persons(doc, quote, reference, _LOOK_BACK)) > 1 else lone


def _is_handled(doc: Annotated, person: int) -> bool:
    """Whether somebody is told to have been tried, seized or hurt: "the judge" is then another."""
    told = {name.sentence: name.span.end for name in doc.names if name.entity == person}
    return any(
        event.concept in _HANDLING
        and any(
            told.get(event.sentence, w.end) <= w.start < event.span.end and w.lower in BE
            for w in doc.words_of(event)
        )
        for event in doc.events
    )


def _persons(doc: Annotated, quote: QuoteMention, reference: Span, reach: int) -> set[int]:
    """The persons named in the quote's sentence before the reference, and in so many sentences before."""
    last = place_from(doc.names, reference.start)
    first = bisect_left(doc.names, quote.sentence - reach, key=lambda name: name.sentence)
    return {n.entity for n in doc.names[first:last] if n.form == "name" and n.type == "person"}


def _is_vessel(label: str) -> bool:
    """Whether a name that reads like a person's opens with letters that stand for words: "INS Astrid", "HMS Vik"."""
    first = label.split()[0]
    return len(first) >= _ABBREVIATED and first.isalpha() and first.isupper() and label != label.upper()


def _is_person(noun: str) -> bool:
    """Whether a word says what somebody is: "fisherman", "Englishman", "Norwegian", "36-year-old"."""
    if noun.endswith("-year-old"):
        return True
    people = noun[0].isupper() and (noun.endswith(("man", "woman")) or bool(nationality(noun)))
    return people or is_person_noun(noun.lower())


_PRONOUNS = listed("claims.attribution", "pronouns")


def speaker(doc: Annotated, quote: QuoteMention) -> str:
    """The speaker's name, or the words that stand for one; "" if the text does not say."""
    if quote.speaker is not None:
        return doc.entities[quote.speaker].label
    if quote.speaker_span is None:
        return ""
    words = doc.text_at(quote.speaker_span).split()
    if not words or words[0].lower() in _PRONOUNS:
        return ""
    return " ".join(words[words[0].lower() in ("the", "a", "an") and len(words) > 1 :])[:120]


def _said(doc: Annotated, quote: QuoteMention) -> Iterator[Claim]:
    label = speaker(doc, quote)
    hearer = doc.entities[quote.addressee].label if quote.addressee is not None else ""
    about = About(entities=(("speaker", quote.speaker),) if quote.speaker is not None else ())
    certainty = STANCES.get(stance_of(quote.verb)) if not quote.direct else None
    reported = Certainty.REPORTED if quote.via else Certainty.ASSERTED
    for span in _pieces(doc.document.text, quote.inner):
        words = doc.text_at(span)
        sentence = doc.sentences[quote.sentence]
        yield Claim(
            **located(doc, sentence, span, Kind.ATTRIBUTION, "said"),
            subject=label.lower(),
            value=Utterance(words, label, quote.direct, hearer, quote.via, quote.verb),
            extractor="claims.attribution",
            certainty=certainty or reported,
            sources=quote.via,
            about=about,
            context=context(doc, quote.sentence, span),
        )


def _spoken_by(doc: Annotated, quote: QuoteMention) -> Iterator[Claim]:
    """Who said it, at the words that say so: "said launch director Ada Lund"; for "he said" at the name before too."""
    if quote.speaker is None or quote.speaker_span is None:
        return
    span = quote.speaker_span
    if doc.text_at(span).lower() in _PRONOUNS:
        named = _named_before(doc, quote.speaker, quote.sentence, span.start)
        if named is not None:
            yield _speaks(doc, quote, quote.speaker, named.span, named.sentence)
    if quote.cue is not None and abs(quote.cue.start - span.start) <= _CUE_REACH:
        span = Span(min(span.start, quote.cue.start), max(span.end, quote.cue.end))
    yield _speaks(doc, quote, quote.speaker, span, _told_in(doc, quote, span))


def _told_in(doc: Annotated, quote: QuoteMention, span: Span) -> int:
    """The sentence that says who speaks: the quote's, or one behind it that takes it up."""
    behind = range(quote.sentence, min(quote.sentence + _LOOK_BACK, len(doc.sentences)))
    ends = (at for at in behind if span.start < doc.sentences[at].span.end)
    return next(ends, quote.sentence) if quote.cue is None else quote.sentence


def _named_before(doc: Annotated, entity: int, sentence: int, before: int) -> NameMention | None:
    """The last mention of an entity by its name before an offset, a few sentences back at most."""
    for at in range(place_from(doc.names, before) - 1, -1, -1):
        name = doc.names[at]
        if name.sentence < sentence - _LOOK_BACK:
            break
        if name.entity == entity and name.form == "name":
            return name
    return None


def _speaks(doc: Annotated, quote: QuoteMention, entity: int, span: Span, sentence: int) -> Claim:
    label = doc.entities[entity].label
    return Claim(
        **located(doc, doc.sentences[sentence], span, Kind.ATTRIBUTION, "speaker"),
        subject=label.lower(),
        value=Participant("speaker", label),
        extractor="claims.attribution",
        sources=quote.via,
        about=About(entities=(("speaker", entity),)),
        context=context(doc, sentence, span),
    )


def _pieces(text: str, inner: Span) -> Iterator[Span]:
    """The quote's words, trimmed; a long quote in stretches of whole sentences of at most `_LONGEST`."""
    start = inner.start
    if inner.end - start > _LONGEST:
        last = start
        for found in _SENTENCE_END.finditer(text, inner.start, inner.end):
            if found.end() - start > _LONGEST and last > start:
                yield from _trimmed(text, start, last)
                start = last
            last = found.end()
    yield from _trimmed(text, start, inner.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    if start < end:
        yield Span(start, end)
