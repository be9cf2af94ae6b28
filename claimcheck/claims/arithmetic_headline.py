"""A number in the headline against the body: "Eighteen trams lost" above an article in which 15 trams burnt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.arithmetic_votes import ballots
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, show
from claimcheck.data.listed import listed
from claimcheck.model import Check, Zone

_FURTHEST = 3  # times; numbers of a noun that differ more are of other things
_MOST = 60  # numbers of an article that can make up the headline's by sum or difference
_LIMITS = listed("claims.arithmetic_headline", "limits")
# Forms of numbers that are never a part of a number of things.
NO_PARTS = frozenset({"score", "age", "duration", "ordinal", "money", "percent", "measure"})


def headline(doc: Annotated, held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "headline-body": the headline's number of a noun, where the body gives only another one."""
    zones = [doc.sentences[line.index].zone for line in held]
    above = [
        seen for line, zone in zip(held, zones, strict=True) if zone is Zone.HEADLINE for seen in line.views
    ]
    below = [seen for line, zone in zip(held, zones, strict=True) if zone is Zone.BODY for seen in line.views]
    scored = any(seen.mention.form == "score" for seen in above)
    voted = any(zone is Zone.HEADLINE and any(ballots(line)) for line, zone in zip(held, zones, strict=True))
    if not above or not below or len(below) > _MOST or scored or voted:
        return
    for seen in above:
        other = other_number(seen, below)
        if other is None or _is_rounded(value(seen), value(other)):
            continue
        if not is_accounted_for(seen, below):
            detail = f"{show(value(seen))} in the headline, {show(value(other))} in the text"
            yield make.check("headline-body", detail, (seen,), (other,))


def is_accounted_for(seen: View, below: Sequence[View]) -> bool:
    """Whether the body gives the number, or numbers that make it up."""
    able = [one.mention.amount for one in below if one.mention.form not in NO_PARTS]
    told = {amount.low for amount in able} | {amount.high for amount in able}
    return _made_up(value(seen), told) or _holds(value(seen), below)


def _is_rounded(headline: Fraction, told: Fraction) -> bool:
    """Whether a headline that has no room for more digits gives a number in round ones: 15,000 for 15,200."""
    step = 1
    while headline % (10 * step) == 0:
        step *= 10
    return step > 1 and abs(headline - told) < step


def _is_plain(seen: View) -> bool:
    amount = seen.mention.amount
    whole = amount.exact and amount.low == amount.high and amount.low is not None and amount.low > 1
    limited = seen.mention.part_of or seen.mention.per or _LIMITS & set(seen.mention.modifiers)
    return bool(whole) and seen.mention.form == "cardinal" and not amount.unit and not limited


def other_number(seen: View, below: Sequence[View]) -> View | None:
    """The one number that the body gives the headline's noun; None where it gives none, or several."""
    if not _is_plain(seen) or not seen.noun:
        return None
    same = [one for one in below if one.noun == seen.noun and one.mention.form == "cardinal"]
    same = [one for one in same if not _is_of_another(seen, one)]
    near = [
        one
        for one in same
        if _is_plain(one) and value(one) <= _FURTHEST * value(seen) <= _FURTHEST**2 * value(one)
    ]
    values = {value(one) for one in near}
    return near[0] if len(values) == 1 and value(seen) not in values else None


def _is_of_another(head: View, seen: View) -> bool:
    """Whether the body lays its number to a body that the headline does not name, beside one that it does."""
    named = [name.entity for name in _bodies(head.doc, head.mention.sentence)]
    before = [
        name for name in _bodies(seen.doc, seen.mention.sentence) if name.span.end <= seen.mention.span.start
    ]
    return bool(named) and bool(before) and before[-1].entity not in named


def _bodies(doc: Annotated, sentence: int) -> list[NameMention]:
    """The organisations that a sentence names, in order."""
    named = in_sentences(doc.names, sentence)
    return [name for name in named if doc.entities[name.entity].type == "organisation"]


def _holds(value: Fraction, below: Sequence[View]) -> bool:
    """Whether the body gives the number with a hedge: "about 1,100"."""
    return any(
        seen.mention.amount.low <= value <= seen.mention.amount.high
        for seen in below
        if not seen.mention.amount.exact
        and seen.mention.amount.low is not None
        and seen.mention.amount.high is not None
    )


def _made_up(value: Fraction, told: set[Fraction | None]) -> bool:
    """Whether the body holds the number, or two numbers of which it is the sum or the difference."""
    numbers = sorted(number for number in told if number is not None)
    if any(number == value for number in numbers):
        return True
    return any(one + two == value or abs(one - two) == value for one, two in combinations(numbers, 2))
