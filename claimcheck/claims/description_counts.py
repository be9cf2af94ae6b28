"""How many of something the subject of a note has: "has about 800,000 inhabitants"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, in_sentences, word_from
from claimcheck.claims.description_claims import Described, claim
from claimcheck.model import Claim, Kind

_LEAST = 2  # smaller numbers are articles and pronouns
# "More than 100,000" leaves open what another article says more exactly.
_HEDGES = frozenset({"", "about", "around", "some", "approximately", "roughly"})
_HAVING = frozenset({"has", "have", "had", "with", "includes", "contains"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "season"})


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
