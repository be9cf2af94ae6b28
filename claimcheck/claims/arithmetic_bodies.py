"""Small sums that one sentence holds: votes against the members of the body that cast them, a toll with what was
added to it, two sides of a vote in per cent, things for each, and the age of what was built in a year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, word_from
from claimcheck.claims.arithmetic_age import ages
from claimcheck.claims.arithmetic_runs import is_part, slack, value
from claimcheck.claims.arithmetic_spell import when, words_between
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.arithmetic_ties import says_total
from claimcheck.claims.count_view import View, view
from claimcheck.claims.reckoning import Line, Maker, date_claim, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, TimeInterval

_BODIES = listed("claims.arithmetic_bodies", "bodies")
_VOTING = listed("claims.arithmetic_bodies", "voting")
_BRINGING = listed("claims.arithmetic_bodies", "bringing")
_ADDED = listed("claims.arithmetic_bodies", "added")
_MADE = listed("claims.arithmetic_bodies", "made")
_IS = frozenset({",", "is", "are", "now"})
_MOST = 40  # ages of one document that are looked at


def bodies(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "sum", "difference", "percent-total" and "product" of the numbers of one sentence."""
    yield from _votes(line, make)
    yield from _raised(line, make)
    yield from _for_each(line, make)


def _votes(line: Line, make: Maker) -> Iterator[Check]:
    """ "The committee of 15 voted ten to seven": no body casts more votes than it has members."""
    if not line.views or not line.has(*_VOTING):
        return
    whole, *rest = line.views
    if not is_part(whole) or whole.noun not in ("", "member") or whole.lower(whole.first - 1) != "of":
        return
    if whole.lower(whole.first - 2) not in _BODIES or not rest:
        return
    if len(rest) == 1 and rest[0].mention.form == "score":
        cast = (rest[0].mention.amount.low or Fraction(0)) + (rest[0].mention.amount.high or Fraction(0))
        if cast > value(whole):
            detail = f"{written(rest[0])} are {show(cast)} votes, more than {written(whole)}"
            yield make.check("sum", detail, (whole,), rest)
    elif len(rest) == 2 and all(is_part(seen) and seen.noun in ("", "vote") for seen in rest):
        joint = [word.lower for word in line.words[rest[0].after : rest[1].first]]
        if joint in (["to"], ["against"]) and value(rest[0]) + value(rest[1]) > value(whole):
            yield of_sum(make, whole, rest)


def _raised(line: Line, make: Maker) -> Iterator[Check]:
    """ "Another five bodies were found, which brought the toll from 31 to 38"."""
    if len(line.views) != 3 or not line.has(*_BRINGING) or not all(is_part(seen) for seen in line.views):
        return
    more, old, new = line.views
    ends = (old.lower(old.first - 1), new.lower(new.first - 1)) == ("from", "to")
    added = more.lower(more.first - 1) in _ADDED or bool(_ADDED & set(more.mention.modifiers))
    if ends and added and not old.noun and old.mention.amount.unit == more.mention.amount.unit:
        real = value(new) - value(old)
        if real > 0 and max(value(old), value(new)) < 1000 and real != value(more):
            detail = f"from {written(old)} to {written(new)} is {show(real)}, not {written(more)}"
            yield make.check("difference", detail, (new,), (old,), (more,))


def _for_each(line: Line, make: Maker) -> Iterator[Check]:
    """ "12 buses with 50 seats each, 600 seats in all"; "three got 90 hectares each, 270 hectares in total"."""
    for (number, one), (_, total) in pairwise(pairwise(line.views)):
        if (
            one.mention.per != "each"
            or one.mention.form not in ("cardinal", "measure")
            or not says_total(total)
        ):
            continue
        told = one.mention.amount.exact and one.mention.amount.low is not None
        if not told or not is_part(number) or not is_part(total) or number.mention.form != "cardinal":
            continue
        same = one.mention.amount.unit == total.mention.amount.unit and total.noun in ("", one.noun)
        real = value(number) * value(one)
        if same and value(number) > 1 and abs(real - value(total)) > slack(total, [total]):
            detail = f"{written(number)} times {written(one)} is {show(real)}, not {written(total)}"
            yield make.check("product", detail, (total,), (number,), (one,))


def built(doc: Annotated, make: Maker) -> Iterator[Check]:
    """ "The house, built in 1890, is 134 years old"; "who was born on 3 May 2021, is three years old"."""
    stated = doc.document.published
    if stated is None or (stated.latest - stated.earliest).days > 1:
        return
    for mention, _ in zip((m for m in doc.amounts if m.form == "age"), range(_MOST), strict=False):
        amount = mention.amount
        if not amount.exact or amount.unit != "year" or amount.low is None or amount.low != amount.high:
            continue
        at = bisect_left(doc.times, mention.span.start, key=lambda time: time.span.start) - 1
        time = doc.times[at] if at >= 0 else None
        if time is None or time.sentence != mention.sentence or time.expression.form != "absolute":
            continue
        between = words_between(doc, time.span.end, mention.span.start)
        begun = when(time, None)
        if begun is None or not between or "is" not in between or not set(between) <= _IS:
            continue
        words = doc.sentences[time.sentence].words
        first = word_from(words, time.span.start)
        if not any(word.lower in _MADE for word in words[max(0, first - 6) : first]):
            continue
        yield from _aged(view(doc, mention), date_claim(doc, time, "start", begun), begun, stated, make)


def _aged(
    seen: View, start: Claim, begun: TimeInterval, stated: TimeInterval, make: Maker
) -> Iterator[Check]:
    youngest, oldest = ages(begun, TimeInterval(date(stated.earliest.year, 1, 1), stated.latest))
    youngest = ages(begun, stated)[0] if begun.earliest == begun.latest else youngest
    age = int(value(seen))
    if not youngest <= age <= oldest:
        told = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
        detail = f"from {begun} to {stated} is {told} years, not {written(seen)}"
        yield Check("age-birth", Kind.COUNT, ((make.claim("age", seen),), (start,)), detail)
