"""Shares that make more than all: "54 per cent of the vote, against 31 for Roe and 21 for Poe", "60 per cent to the
daughter, 30 to the son and 20 to the nephew", "62 per cent said yes, 48 per cent no"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.arithmetic_runs import added, is_part, value
from claimcheck.claims.arithmetic_wholes import is_shared
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, Maker, meant, show
from claimcheck.data.listed import listed
from claimcheck.model import Check

_UNSURE = listed("claims.arithmetic_percents", "unsure")
_SEVERAL = listed("claims.arithmetic_percents", "several")
_SURVEY = listed("claims.arithmetic_percents", "survey")
_LEVELS = listed("claims.arithmetic_runs", "levels") - {"against"}
_CHANGES = listed("claims.arithmetic_cues", "up") | listed("claims.arithmetic_cues", "down")
_WHOLES = frozenset({"of", "in", "at", "among"})  # what a share is a share of follows
_JOINTS = frozenset({",", ";", "and", "while", "but", "against"})
_SIDES = (
    ("yes", "no"),
    ("favour", "against"),
    ("favor", "against"),
    ("favour", "opposed"),
    ("favor", "opposed"),
)
_PARTS = 3
_BEFORE = frozenset({"at", "with", "to"})  # "oil at 29, wood at 17"
_CLOSES = frozenset({",", ".", ";", "and", "but", "while", "for"})
_ONE = frozenset({("only", "one"), ("just", "one"), ("one", "only"), ("one", "main"), ("one", "answer")})
_BEHIND = 5  # words behind a share that say which side it is
_MOST = 116  # per cent; shares that make more are answers of which one may give several


def percents(line: Line, make: Maker) -> Iterator[Check]:
    """Checks "percent-total" of the shares of one sentence."""
    shares = [
        seen for seen in line.views if seen.mention.form == "percent" and seen.mention.amount.unit == "%"
    ]
    if not shares:
        return
    yield from _by_to(line, make)
    if (len(shares) < 2 and len(_with_elided(line, shares)) < _PARTS) or _SEVERAL & _near(
        shares[0].doc, line.index, here=True
    ):
        return
    if line.has(*_UNSURE, "rest", "remaining"):
        yield from _all_named(line, shares, make)
    elif len(shares) == 2 == len(line.views):
        yield from _two_sides(line, shares, make)
    elif len(named := _with_elided(line, shares)) >= _PARTS and (
        _is_one_each(line, shares[0].doc) or not _is_survey(line, shares[0].doc)
    ):
        yield from _listed(line, named, make)


def _with_elided(line: Line, shares: Sequence[View]) -> list[View]:
    """The shares with the bare numbers that go on with them: "48 per cent, oil at 29, wood at 17"."""
    behind = [seen for seen in line.views if seen.first > shares[0].last and _goes_on(seen)]
    return sorted([*shares, *behind], key=lambda seen: seen.first)


def _goes_on(seen: View) -> bool:
    bare = is_part(seen) and seen.mention.form == "cardinal" and not seen.noun and value(seen) < 100
    return bare and seen.lower(seen.first - 1) in _BEFORE and seen.lower(seen.last) in _CLOSES


def _is_one_each(line: Line, doc: Annotated) -> bool:
    """Whether the sentence or one beside it says that everybody is counted once: "a single main fuel"."""
    around = doc.sentences[max(0, line.index - 1) : line.index + 2]
    words = [word.lower for sentence in around for word in sentence.words]
    return "single" in words or any((one, two) in _ONE for one, two in pairwise(words))


def _is_survey(line: Line, doc: Annotated) -> bool:
    """Whether people were asked for views of which they may hold several, or voted more than once."""
    return bool((_SEVERAL | _SURVEY) & _near(doc, line.index, here=False)) or line.has(*_SURVEY)


def _near(doc: Annotated, number: int, *, here: bool) -> frozenset[str]:
    """The lower-case words of a sentence, or of those on both sides of it."""
    numbers = [number] if here else [number - 1, number + 1]
    inside = [at for at in numbers if 0 <= at < len(doc.sentences)]
    return frozenset(word.lower for at in inside for word in doc.sentences[at].words)


def _check(shares: Sequence[View], make: Maker) -> Check:
    shown = " + ".join(show(value(seen)) for seen in shares)
    return make.check("percent-total", f"{shown} = {show(added(shares))} %", *((seen,) for seen in shares))


def _all_named(line: Line, shares: Sequence[View], make: Maker) -> Iterator[Check]:
    """The undecided or the rest are named, so the shares must make 100."""
    parts = sorted([*shares, *(seen for seen in line.views if _is_elided(seen))], key=lambda seen: seen.first)
    if any(seen.lower(seen.first - 1) in ("by", "up", "down", "than", "from") for seen in parts):
        return
    if sum((meant(part.mention.amount).low for part in parts), Fraction(0)) > 100:
        yield _check(parts, make)


def _is_elided(seen: View) -> bool:
    """Whether "at 41" follows "at 44 percent"."""
    bare = is_part(seen) and seen.mention.form == "cardinal" and not seen.noun
    return bare and seen.lower(seen.first - 1) in ("at", "to", "and") and value(seen) < 100


def _two_sides(line: Line, shares: Sequence[View], make: Maker) -> Iterator[Check]:
    """ "62 per cent said yes, 48 per cent no": the two sides of one question cannot make more than all."""
    if not all(seen.mention.amount.exact for seen in shares) or shares[1].noun:
        return
    ends = (shares[1].first, len(line.words))
    behind = [
        {line.words[at].lower for at in range(seen.last, min(len(line.words), end, seen.last + _BEHIND))}
        for seen, end in zip(shares, ends, strict=True)
    ]
    sides = any({one, other} <= behind[0] | behind[1] for one, other in _SIDES)
    if sides and not any(set(side) <= words for side in _SIDES for words in behind) and added(shares) > 101:
        yield _check(shares, make)


def _by_to(line: Line, make: Maker) -> Iterator[Check]:
    """ "Approved by 58 per cent to 45"."""
    for one, two in pairwise(line.views):
        joint = [word.lower for word in line.words[one.last : two.first]]
        by = one.mention.form == "percent" and one.lower(one.first - 1) == "by" and joint == ["to"]
        bare = is_part(two) and not two.noun and two.mention.form == "cardinal"
        if by and bare and one.mention.amount.exact and value(two) < 100 and added([one, two]) > 101:
            yield _check([one, two], make)


def _listed(line: Line, shares: Sequence[View], make: Maker) -> Iterator[Check]:
    """Three shares or more in a list, each told of somebody or something else."""
    if not all(seen.mention.amount.exact and not seen.mention.per for seen in shares):
        return
    if any(lemma_of_verb(word.lower) in _CHANGES for word in line.words):
        return
    wholes = [bool(seen.noun) or seen.lower(seen.last) in _WHOLES for seen in shares]
    if any(wholes[1:]) or any(seen.lower(seen.first - 1) in _LEVELS for seen in shares):
        return
    joined = all(
        _JOINTS & {word.lower for word in line.words[one.last : two.first]} for one, two in pairwise(shares)
    )
    if joined and not any(map(is_shared, shares)) and 100 + Fraction(len(shares), 2) < added(shares) <= _MOST:
        yield _check(shares, make)
