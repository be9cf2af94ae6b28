"""Claims that stand in somebody's words: laid to their source, and held as firmly as the source holds them.

"Lund denied that 40 had died": the 40 are denied. "The mayor vowed to open it in May": May is planned. "A newspaper
wrote that 40 had died. Lund rejected that": denied by what follows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.annotate.mentions import Annotated, QuoteMention, Word
from claimcheck.annotate.quotes_lexicon import speech_nouns, stance_of, verb_forms
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Certainty, Claim, Kind, Span
from claimcheck.model.records import replace

STANCES = {"d": Certainty.DENIED, "h": Certainty.HEDGED, "p": Certainty.PLANNED}
"""By the letter of a verb of saying (see `annotate.quotes_lexicon.stance_of`)."""
_NESTING = 4  # stretches of speech that begin before a claim and may hold it
_ABOUT_SPEECH = frozenset({"said", "speaker", "source"})
_IT = frozenset(("that", "this", "it", "them"))
_ENDS = listed("claims.reported", "ends") | {""}


def reported(doc: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims in their order, those in speech with its sources and its certainty; an extractor's own stay."""
    refused = _refused(doc)
    for claim in claims:
        if claim.attribute in _ABOUT_SPEECH or (quote := holding(doc, claim.span)) is None:
            yield claim
            continue
        certainty = claim.certainty
        if certainty in FIRM:
            certainty = _certainty(quote)
            if claim.kind is Kind.COUNT and certainty is Certainty.HEDGED:
                certainty = Certainty.REPORTED  # an estimate is what most counts are
            if quote.sentence in refused:
                certainty = Certainty.DENIED
        yield replace(claim, certainty=certainty, sources=claim.sources or chain(doc, quote))


def holding(doc: Annotated, span: Span) -> QuoteMention | None:
    """The innermost speech that holds the span, None where the article itself speaks."""
    last = bisect_right(doc.quotes, span.start, key=lambda quote: quote.span.start) - 1
    for at in range(last, max(-1, last - _NESTING), -1):
        if doc.quotes[at].speech and doc.quotes[at].inner.holds(span):
            return doc.quotes[at]
    return None


def chain(doc: Annotated, quote: QuoteMention) -> tuple[str, ...]:
    """Whom the words are laid to, nearest first: the speaker as named, then the media they came through."""
    if quote.speaker is not None:
        return (doc.entities[quote.speaker].label, *quote.via)
    if quote.speaker_span is None:
        return quote.via
    words = doc.document.text[quote.speaker_span.start : quote.speaker_span.end].split()
    return (" ".join(words)[:120], *quote.via)


def _certainty(quote: QuoteMention) -> Certainty:
    stance = "" if quote.direct else stance_of(quote.verb)
    return STANCES.get(stance, Certainty.REPORTED)


def _refused(doc: Annotated) -> frozenset[int]:
    """Sentences that the next one calls untrue: "Lund rejected that.", "She denied the report on Monday."."""
    denials = _denials()
    return frozenset(
        number - 1
        for number, sentence in enumerate(doc.sentences)
        if number
        and doc.sentences[number - 1].zone is sentence.zone
        and any(
            word.lower in denials and _refuses(sentence.words, at)
            for at, word in enumerate(sentence.words[:-1])
        )
    )


@cache
def _denials() -> frozenset[str]:
    return frozenset(form for form, verb in verb_forms().items() if stance_of(verb.lemma) == "d")


def _refuses(words: tuple[Word, ...], at: int) -> bool:
    after = [word.lower for word in words[at + 1 : at + 4]] + ["", ""]
    if after[0] in _IT:
        return after[1] in _ENDS
    return after[0] == "the" and after[1] in speech_nouns() and after[2] in _ENDS
