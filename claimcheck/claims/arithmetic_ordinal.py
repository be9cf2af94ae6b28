"""Which time it is, against the years of the times before: "the fourth time that the river has flooded, after 1998 and
2011"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import AmountMention, Annotated, TimeMention, Word, word_from
from claimcheck.claims.arithmetic_lengths import times_by_sentence
from claimcheck.claims.count_view import view
from claimcheck.claims.date import build
from claimcheck.claims.reckoning import Maker, written
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind
from claimcheck.values.time import resolve

_AFTER = listed("claims.arithmetic_ordinal", "after")
_NOUNS = listed("claims.arithmetic_ordinal", "nouns")
_SINCE = listed("claims.arithmetic_ordinal", "since")
_JOINTS = frozenset({",", "and"})


def ordinals(doc: Annotated, make: Maker) -> Iterator[Check]:
    """Checks "sum" of "the third time" against the years listed for the times before, all in one sentence."""
    nth = {m.sentence: m for m in doc.amounts if m.form == "ordinal" and m.noun in _NOUNS}
    if not nth:
        return
    for index, times in times_by_sentence(doc):
        mention = nth.get(index)
        if mention is None or mention.amount.low is None:
            continue
        words = doc.sentences[index].words
        if any(word.lower in _SINCE for word in words):
            continue
        years = _listed_years(words, [time for time in times if time.span.start >= mention.span.end])
        if len(years) > 1 and mention.amount.low != len(years) + 1:
            yield _check(doc, mention, years, make)


def _listed_years(words: Sequence[Word], times: Sequence[TimeMention]) -> Sequence[TimeMention]:
    """The years that are listed behind "after" or "having also won in", closed by "and"."""
    if not times or any(not _is_year(time) for time in times):
        return ()
    first = word_from(words, times[0].span.start)
    ahead = {word.lower for word in words[max(0, first - 4) : first]}
    if not ahead & _AFTER:
        return ()
    for one, two in pairwise(times):
        between = words[word_from(words, one.span.end) : word_from(words, two.span.start)]
        if not between or any(word.lower not in _JOINTS for word in between):
            return ()
    return times if words[word_from(words, times[-1].span.start) - 1].lower == "and" else ()


def _is_year(time: TimeMention) -> bool:
    get = time.expression.get
    return (
        time.expression.form == "absolute" and bool(get("year")) and not get("month") and not get("to_year")
    )


def _check(doc: Annotated, mention: AmountMention, years: Sequence[TimeMention], make: Maker) -> Check:
    nth = view(doc, mention)
    dated = [build(doc, t, t.span, "time", resolve(t.expression, None, 0)[0], None, None) for t in years]
    detail = f"after {len(years)} years listed it is number {len(years) + 1}, not {written(nth)}"
    return Check("sum", Kind.COUNT, ((make.claim("ordinal", nth),), *((one,) for one in dated)), detail)
