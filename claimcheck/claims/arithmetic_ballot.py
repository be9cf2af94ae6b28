"""Shares of one ballot, each with what its voters chose: "48 per cent chose tea, 37 per cent wanted coffee and ..."."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import readings
from claimcheck.claims.arithmetic_list import value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, show
from claimcheck.data.listed import listed
from claimcheck.model import Check

_BALLOTS = listed("claims.arithmetic_ballot", "ballots")
_CHOOSING = listed("claims.arithmetic_ballot", "choosing")
_SEVERAL = listed("claims.arithmetic_ballot", "several")
_JOINTS = frozenset({",", "and", ";", "while", "but"})
_PARTS = 3
_BEFORE_VERB = 2  # words between a share and its verb: "would rather have"
_MOST = 130  # per cent; shares that make more are shares of several things


def ballots(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "percent-total" of what the voters of one ballot chose, where the shares make more than all."""
    shares = [seen for seen in line.views if seen.mention.form == "percent"]
    if len(shares) < _PARTS or len(shares) != len(line.views):
        return
    before, here, after = (_words(shares[0].doc, line.index + at) for at in (-1, 0, 1))
    if not _BALLOTS & (before | here) or _SEVERAL & (before | here | after):
        return
    if not all(_chosen(seen) for seen in shares) or not all(_heads(seen) for seen in shares[1:]):
        return
    whole = sum((value(seen) for seen in shares), Fraction(0))
    if 100 + Fraction(len(shares), 2) < whole <= _MOST:
        shown = " + ".join(show(value(seen)) for seen in shares)
        yield make.check("percent-total", f"{shown} = {show(whole)} %", *((seen,) for seen in shares))


def _words(doc: Annotated, number: int) -> frozenset[str]:
    """The lower-case words of a sentence, none outside the document."""
    inside = 0 <= number < len(doc.sentences)
    return frozenset(word.lower for word in doc.sentences[number].words) if inside else frozenset()


def _chosen(seen: View) -> bool:
    """Whether an exact share is who chooses, and not a share of some of the voters."""
    if not seen.mention.amount.exact or seen.mention.amount.unit != "%" or seen.noun:
        return False
    behind = [seen.lower(at) for at in range(seen.last, seen.last + _BEFORE_VERB + 1)]
    if behind[0] == "would":
        return True
    return any(
        reading.lemma in _CHOOSING for word in behind for reading in readings(word) if reading.pos == "v"
    )


def _heads(seen: View) -> bool:
    """Whether a share opens its clause, so that no other time or place of voting is named before it."""
    return seen.lower(seen.first - 1) in _JOINTS
