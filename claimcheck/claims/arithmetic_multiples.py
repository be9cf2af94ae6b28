"""A multiple in a sentence without figures of its own, against the two numbers of the sentence beside it: "45 are
women and 15 men. Four times as many women as men came", "halved within a year. Last May 460 waited; this May 290"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.arithmetic_cues import Cue, is_multiple, levels, multiples_of
from claimcheck.claims.arithmetic_levels import Pair, fits
from claimcheck.claims.arithmetic_runs import is_auxiliary, unit, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_FAR = Fraction(8, 5)  # times; what misses by more is told of other numbers
_THUS = listed("claims.arithmetic_beside", "thus") | {"means", "so"}
_EARLIER = listed("claims.arithmetic_multiples", "earlier")
_SHORT = 3  # letters; shorter words say too little


def multiples(doc: Annotated, held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "multiple" of sentences that tell of two numbers beside them."""
    by_index = {line.index: line for line in held}
    for index, sentence in enumerate(doc.sentences):
        if not any(map(is_multiple, sentence.lowers)):
            continue
        line = by_index.get(index, Line(index, sentence.words, ()))
        cues = list(multiples_of(doc, line))
        if len(cues) != 1 or any(seen for seen in levels(line) if seen.last != cues[0].seen.last):
            continue
        beside = [by_index[at] for at in (index - 1, index + 1) if at in by_index]
        yield from _of_cue(line, cues[0], beside, make)


def _of_cue(line: Line, cue: Cue, beside: Sequence[Line], make: Maker) -> Iterator[Check]:
    pairs = [(pair, one) for one in beside for pair in combinations(levels(one), 2) if _alike(line, *pair)]
    tied = [pair for pair, one in pairs if _is_tied(line, cue, one, pair)]
    told = [pair for pair in tied if _is_near(pair, cue)]
    if len(told) == 1 and not any(fits(pair, cue) for pair in tied):
        low, high = sorted(told[0], key=value)
        times = show(Fraction(round(value(high) / value(low), 2)))
        detail = f"{written(high)} is {times} times {written(low)}, not {written(cue.seen)}"
        yield make.check("multiple", detail, (high,), (low,), (cue.seen,))


def _alike(line: Line, one: View, two: View) -> bool:
    """Whether two numbers are of one sort, or of two that the sentence of the multiple names."""
    likened = bool(one.noun) and {one.noun, two.noun} <= _named(line.words)
    return unit(one) == unit(two) and (likened or one.noun == two.noun or "" in (one.noun, two.noun))


def _is_near(pair: Pair, cue: Cue) -> bool:
    low, high = sorted(map(value, pair))
    return cue.told.low <= _FAR * high / low and high / low <= _FAR * cue.told.high


def _is_tied(line: Line, cue: Cue, beside: Line, pair: Pair) -> bool:
    """Whether the words name what each number is of, take both up, or liken the same two times."""
    told = _named(line.words)
    if beside.index < line.index and _THUS & {word.lower for word in line.words}:
        return True
    one, two = (_named(_round(beside, seen)) & told for seen in pair)
    if one and two and one != two and (beside.index < line.index or _is_made_up(beside, pair)):
        return True
    times = _EARLIER & {word.lower for word in line.words}, _EARLIER & {word.lower for word in beside.words}
    shared = told & _named(beside.words)
    alone = bool(times[0]) and len(levels(beside)) == len(pair)
    verb = cue.seen.lower(cue.seen.first).endswith("ed")
    return beside.index > line.index and bool(times[1]) and (alone or (verb and bool(shared)))


def _is_made_up(line: Line, pair: Pair) -> bool:
    """Whether the two numbers are parts of those counted: "Of the 60, 45 are women and 15 are men"."""
    return line.words[0].lower == "of" or all(is_auxiliary(seen.lower(seen.after)) for seen in pair)


def _round(line: Line, seen: View) -> Sequence[Word]:
    """The words from the number before to the one behind."""
    start = max((one.last for one in line.views if one.last <= seen.first), default=0)
    end = min((one.first for one in line.views if one.first >= seen.last), default=len(line.words))
    return line.words[start:end]


def _named(words: Sequence[Word]) -> set[str]:
    """The stems of the nouns, verbs and adjectives among words."""
    lowers = (word.lower for word in words)
    told = (lower for lower in lowers if len(lower) >= _SHORT and not form_of(lower).closed)
    return {lemma(lower, "n") for lower in told} - _EARLIER
