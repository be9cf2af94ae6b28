"""Nought in words ("no one", "none of the passengers", "no injuries"), and the label "Per cent of 210" of a table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_nouns as nouns
from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.mentions import AmountMention, Word, lower_at
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Span

NOUGHTS = frozenset({"nobody", "none", "no"})
"""Words that nought can begin with."""

_NO_VICTIMS = listed("annotate.amounts_nothing", "no_victims")


def nothing(words: Sequence[Word], sentence: int, at: int) -> tuple[AmountMention | None, int]:
    """Nought in words: "no one", "nobody", "none of the passengers", "no injuries"; "nobody else" is of the rest."""
    lower = words[at].lower
    follows = lower_at(words, at + 1)
    if "else" in (follows, words[at + 2].lower if follows == "one" and at + 2 < len(words) else ""):
        return None, at + 1
    noun, span, end, part = "people", None, at + 1, False
    if lower == "no":
        if follows != "one" and follows not in _NO_VICTIMS:
            return None, at + 1
        end = at + 2 if follows == "one" else end
        if follows != "one":
            noun, span = lexicon.lemma(follows, "n"), Span(words[at + 1].start, words[at + 1].end)
    elif lower == "none":
        what = nouns.counted(words, at + 1, through_of=False)
        part = what.part_of
        of = what.part_of and what.head is not None
        noun = what.noun if of else ""
        span = Span(words[what.head].start, words[what.head].end) if of and what.head is not None else None
    amount = Amount(Fraction(0), Fraction(0), precision=Fraction(1))
    here = Span(words[at].start, words[end - 1].end)
    mention = AmountMention(here, sentence, amount, "cardinal", noun=noun, noun_span=span, part_of=part)
    return mention, end


def percent_label(words: Sequence[Word]) -> int:
    """Where the number of a label "Per cent of 210" stands that opens a line, as tables have it; 0 for none."""
    lower = [word.lower for word in words[:4]]
    at = 1 if lower[0] in ("percent", "percents") else 2 if lower[:2] == ["per", "cent"] else 0
    return (
        at + 1
        if at and lower[at : at + 1] == ["of"] and starts_number((*lower, "", "")[at + 1] or "-")
        else 0
    )
