"""A slip of the pen in a headline: figures changed over ("£186,000" above "£168,000"), a billion that is a million in
the text, a ballot of which one number is another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.arithmetic_runs import value
from claimcheck.claims.arithmetic_votes import ballots
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, meant, written
from claimcheck.model import Check, Zone

_LEAST = 3  # figures of a number in which two can be changed over; of two, many numbers are made
_THOUSANDS = frozenset(Fraction(10) ** power for power in (-9, -6, -3, 3, 6, 9))
_FORMS = frozenset({"cardinal", "money", "measure"})
_MOST = 60  # numbers of an article that are looked at


def slips(doc: Annotated, held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "headline-body": a number of the headline that the body has with such a slip, and not as it is."""
    above, below = (
        [line for line in held if doc.sentences[line.index].zone is zone]
        for zone in (Zone.HEADLINE, Zone.BODY)
    )
    told = [seen for line in below for seen in line.views if seen.mention.form in _FORMS][:_MOST]
    for seen in [seen for line in above for seen in line.views]:
        if _is_exact(seen) and not any(_agrees(seen, other) for other in told):
            near = [other for other in told if _is_exact(other) and _is_slip(seen, other)]
            if len({value(other) for other in near}) == 1:
                yield _told(make, seen, near[0])
    yield from _ballots(above, below, make)


def _is_exact(seen: View) -> bool:
    amount = seen.mention.amount
    return seen.mention.form in _FORMS and amount.exact and amount.low == amount.high and value(seen) > 0


def _agrees(seen: View, other: View) -> bool:
    """Whether the body's number can be the headline's, rounded or hedged."""
    mine, theirs = meant(seen.mention.amount), meant(other.mention.amount)
    same = seen.mention.amount.unit == other.mention.amount.unit
    return same and mine.low <= theirs.high and theirs.low <= mine.high


def _is_slip(seen: View, other: View) -> bool:
    unit, mine, theirs = seen.mention.amount.unit, value(seen), value(other)
    if unit != other.mention.amount.unit or (not unit and seen.noun != other.noun):
        return False
    if unit and mine / theirs in _THOUSANDS:
        return _scaled(seen) and _scaled(other)
    (one, size), (two, same_size) = _figures(mine), _figures(theirs)
    return size == same_size and len(one) >= _LEAST and one != two and sorted(one) == sorted(two)


def _scaled(seen: View) -> bool:
    """Whether a word or letter gives the size: "2.8 billion km", "£42m"."""
    return not seen.mention.amount.precision or seen.mention.amount.precision >= 1000


def _figures(number: Fraction) -> tuple[str, int]:
    """The figures of a number without the noughts around them, and how many it had: "168", 6 for 168,000."""
    digits = f"{float(number):.12g}".replace(".", "")
    return digits.strip("0"), len(str(int(number)))


def _told(make: Maker, seen: View, other: View) -> Check:
    detail = f"{written(seen)} in the headline, {written(other)} in the text"
    return make.check("headline-body", detail, (seen,), (other,))


def _ballots(above: Sequence[Line], below: Sequence[Line], make: Maker) -> Iterator[Check]:
    """ "By 31 votes to 22" above the only ballot of the text, "31 votes to 24"."""
    ours, theirs = ([pair for line in lines for pair in ballots(line)] for lines in (above, below))
    if len(ours) != 1 or len(theirs) != 1:
        return
    apart = [side for side in ("for", "against") if value(ours[0][side]) != value(theirs[0][side])]
    if len(apart) == 1:
        yield _told(make, ours[0][apart[0]], theirs[0][apart[0]])
