"""Which animals, crops or vehicles a number counts: "all 48,000 turkeys", "900 hectares of maize"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import AmountMention, Annotated, word_from
from claimcheck.annotate.phrases import Phrase
from claimcheck.claims.thing_kinds import kinds_at, within
from claimcheck.claims.things_told import Named, Told, told_of
from claimcheck.data.listed import in_order
from claimcheck.model import Span, Zone

_SORTS = in_order("claims.things_counted", "sorts")
_WHOLE = ("animal", "beast", "crop", "drug")
_ROUND = 10  # 30 tanks and 30 lorries may both be sent; a herd or a harvest is one
_LEAST = 20  # a smaller number may be that of two sorts


def counted_things(doc: Annotated) -> Iterator[Told]:
    """The things that a document counts, in order of place, one part for each number."""
    for mention in doc.amounts:
        amount = mention.amount
        exact = amount.low is not None and amount.low == amount.high and amount.low >= _LEAST
        if (
            exact
            and amount.low is not None
            and mention.noun_span is not None
            and doc.sentences[mention.sentence].zone is Zone.BODY
        ):
            named = _counted(doc, mention, mention.noun_span)
            kinds = within(named.kinds, _SORTS)
            if kinds and (amount.low % _ROUND or within(kinds, _WHOLE) == kinds):
                yield told_of(doc, named, f"the {amount.low}", kinds)


def _counted(doc: Annotated, mention: AmountMention, noun: Span) -> Named:
    """The noun that is counted; what stands behind the "of" of a measure: "hectares of maize"."""
    words = doc.words_of(mention)
    first, end = word_from(words, mention.span.start), word_from(words, noun.end)
    if end + 1 < len(words) and words[end].lower == "of" and not kinds_at(words, end, end - 1):
        first, end = end + 1, end + 2
    return Named(mention.sentence, Phrase(first, end), kinds_at(words, end, first), one=True)
