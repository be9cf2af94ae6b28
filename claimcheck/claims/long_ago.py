"""How long ago something was of which no year is told: "lived about 95 million years ago", "a skull 3,000 years old".

Claims of kind date, attribute "years ago", that are held against one another alone, where articles meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.model import Amount, Claim, Kind, Span, Zone

YEARS_AGO = "years ago"
_LEAST = 500  # years; of less a year is told as well
_ZONES = frozenset({Zone.BODY, Zone.HEADLINE, Zone.CAPTION})


def long_ago_claims(doc: Annotated) -> Iterator[Claim]:
    """The claims of a document, those of ages ("95 million years old") among them, in order of place."""
    told = [*_amounts(doc), *_times(doc)]
    for sentence, span, low, high in sorted(told, key=lambda found: found[1]):
        if doc.sentences[sentence].zone in _ZONES and low >= _LEAST:
            yield Claim(
                **located(doc, doc.sentences[sentence], span, Kind.DATE, YEARS_AGO),
                subject=YEARS_AGO,
                value=Amount(low, high, unit="year"),
                extractor="claims.long_ago",
                context=context(doc, sentence, span),
            )


_Told = tuple[int, Span, Fraction, Fraction]


def _amounts(doc: Annotated) -> Iterator[_Told]:
    for mention in doc.amounts:
        amount = mention.amount
        if amount.unit != "year" or amount.low is None or amount.high is None:
            continue
        words = doc.words_of(mention)
        behind = word_from(words, mention.span.end)
        ago = behind < len(words) and words[behind].lower == "ago"
        if ago or mention.form == "age":
            end = words[behind].end if ago else mention.span.end
            yield mention.sentence, Span(mention.span.start, end), amount.low, amount.high


def _times(doc: Annotated) -> Iterator[_Told]:
    for time in doc.times:
        get = time.expression.get
        if time.expression.form == "offset" and (get("unit"), get("direction")) == ("year", "-1"):
            yield time.sentence, time.span, Fraction(get("low")), Fraction(get("high"))
