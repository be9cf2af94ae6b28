"""English time expressions of a document with exact spans.

Words become class characters, the rules of the time_ modules run over them, and of
overlapping finds the longest wins. Hedges join the span of what they widen; prepositions stay outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cache, lru_cache

from claimcheck.annotate import (
    time_accounts,
    time_compound,
    time_dates,
    time_events,
    time_figures,
    time_lengths,
    time_periods,
    time_relative,
    time_sets,
    time_years,
)
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Sentence, TimeExpression, TimeMention, Word
from claimcheck.annotate.time_grammar import Found, Match
from claimcheck.annotate.time_words import OTHER, chars, encode
from claimcheck.annotate.words import ARTICLES, readings
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model import Span

_RULES = (
    *time_dates.RULES,
    *time_figures.RULES,
    *time_years.RULES,
    *time_periods.RULES,
    *time_compound.RULES,
    *time_accounts.RULES,
    *time_relative.RULES,
    *time_lengths.RULES,
    *time_events.RULES,
    *time_sets.RULES,
)
_PREPOSITIONS = listed("annotate.times", "prepositions")
# Words between a preposition and the expression it governs.
_BETWEEN = listed("annotate.times", "between")
_LONGEST_HEDGE = 4  # words
_ANCHOR_WORDS = 14  # words of the phrase that an event-offset hangs on
_ANCHOR_ENDS = listed("annotate.times", "anchor_ends")
_DAYS = frozenset({"on", "is", "was"})
_HEAD_WORDS = 4
_EDGES = frozenset({"until", "till", "by", "since", "from"})
_PARTS_OF_DAY = frozenset({"dawn", "dusk", "sunrise", "sunset", "early", "late", "daybreak", "nightfall"})
_HOUR = re.compile(r"noon|mid(?:night|day)|[ap]\.?m|clock")
_LONGEST_CLOCK = 6  # words of a time of day


def annotate(text: str, sentences: tuple[Sentence, ...]) -> tuple[TimeMention, ...]:
    """All time expressions, in order of span, none overlapping another. Ages are none."""
    found: list[TimeMention] = []
    telling = _telling()
    for index, sentence in enumerate(sentences):
        codes = encode(sentence.words)
        if telling.search(codes):
            found.extend(_in_sentence(text, index, sentence.words, codes, _triggered(frozenset(codes))))
    return tuple(found)


def annotate_everywhere(text: str, sentences: tuple[Sentence, ...]) -> tuple[TimeMention, ...]:
    """The same by every rule on every sentence: slow, and what `annotate` has to equal on any text."""
    ranks = tuple(range(len(_RULES)))
    return tuple(
        mention
        for index, sentence in enumerate(sentences)
        for mention in _in_sentence(text, index, sentence.words, encode(sentence.words), ranks)
    )


@cache
def _telling() -> re.Pattern[str]:
    """Finds a class that can make a time expression by itself: most sentences hold none but the others."""
    names = """OTHER AN THE POSS S THIS OF IN ON AT TO AND OR THROUGH UNTIL BEFORE AFTER COMMA DOT DASH OPEN CLOSE
    COLON BACK FIGURE D FEW HALF FOLL EARLY END BEGIN COUPLE PREV SAME EARLIER LATER LAST NEXT
    MID LATE PAST COMING EACH ADVANCE ROUNDORD Q QH OTHERW CURRENT CALENDAR TODATE ALL SOME ANOTHER FROM STARTING
    ENDING ENDED SLASH HALVES TIMES REST STRAIGHT FINAL OPENING"""
    quiet = {OTHER, *(chars()[name] for name in names.split() if name != "OTHER")}
    return re.compile(f"[^{''.join(sorted(quiet))}]")


def _in_sentence(
    text: str, index: int, words: tuple[Word, ...], codes: str, ranks: tuple[int, ...]
) -> Iterable[TimeMention]:
    candidates: list[tuple[int, int, int, Found]] = []
    for rank in ranks:
        for matched in _RULES[rank].expression.finditer(codes):
            found = _RULES[rank].build(Match(text, words, matched))
            if found:
                start = matched.start() if found.start < 0 else found.start
                end = matched.end() if found.end < 0 else found.end
                candidates.append((start, end, rank, found))
    taken = bytearray(len(words)) if candidates else bytearray()
    kept = []
    for start, end, _, found in sorted(candidates, key=lambda c: (c[0] - c[1], c[0], c[2])):
        if end > start and not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end, found))
    kept.sort(key=lambda item: item[0])
    return (_mention(index, words, taken, *item) for item in _with_shared_year(words, kept))


@lru_cache(1 << 12)
def _triggered(classes: frozenset[str]) -> tuple[int, ...]:
    """The positions of the rules that words of these classes can fit, in order."""
    return tuple(rank for rank, rule in enumerate(_RULES) if rule.fits(classes))


Kept = tuple[int, int, Found]


def _with_shared_year(words: tuple[Word, ...], kept: list[Kept]) -> list[Kept]:
    """ "from January 23 to March 9, 2014": the first date takes the year of the second."""
    for at in range(len(kept) - 2, -1, -1):
        (start, end, first), (next_start, _, second) = kept[at], kept[at + 1]
        between = [word.lower for word in words[end:next_start]]
        if first.form != "partial" or "year" not in second.fields or "month" not in first.fields:
            continue
        if (
            between in (["to"], ["and"], ["until"], ["through"], ["-"], ["–"], ["till"])
            and "month" in second.fields
        ):
            if "relation" in first.fields or "year_shift" in first.fields:
                continue
            crosses = int(first.fields["month"]) > int(second.fields["month"])
            fields = {**first.fields, "year": int(second.fields["year"]) - crosses}
            kept[at] = start, end, Found("absolute", fields)
    return kept


def _mention(
    index: int, words: tuple[Word, ...], taken: bytearray, start: int, end: int, found: Found
) -> TimeMention:
    fields = dict(found.fields)
    if found.hedged:
        start, end, shape = _hedge(words, start, end)
        _widen(fields, shape)
    expression = TimeExpression(
        found.form, tuple(sorted((name, str(value)) for name, value in fields.items()))
    )
    head = None
    if 0 <= found.anchor < len(words):  # the text may be cut off behind "on the eve of"
        head = _anchor(words, found.anchor, _DAYS if found.fields.get("nth") else frozenset())
    elif found.form == "duration":
        head = _qualified(words, end)
    return TimeMention(
        Span(words[start].start, words[end - 1].end),
        index,
        expression,
        _preposition(words, taken, start),
        head,
    )


@cache
def _hedges() -> dict[str, str]:

    data = read_table("time_hedges")
    return {words: shape for shape, phrases in data.items() for words in phrases}


def _hedge(words: tuple[Word, ...], start: int, end: int) -> tuple[int, int, str]:
    """Start and end with the hedge around them, and its shape ("" without one)."""
    for length in range(min(_LONGEST_HEDGE, start), 0, -1):
        shape = _hedges().get(" ".join(word.lower for word in words[start - length : start]))
        if shape:
            return start - length, end, shape
    if end + 1 < len(words) and words[end].lower == "or" and words[end + 1].lower in ("so", "more"):
        return start, end + 2, "about" if words[end + 1].lower == "so" else "above"
    return start, end, ""


def _widen(fields: dict[str, str | int], shape: str) -> None:
    """Turn [low, high] units into what the hedge makes of them; see time_hedges.toml."""
    if not shape:
        return
    low, high = Fraction(fields["low"]), Fraction(fields["high"])
    if shape == "below":
        low = low * Fraction(8 if low <= 1 else 9, 10) if low <= 1 or low % 10 == 0 else low - 1
    elif shape == "above":
        high = max(high + 1, high * Fraction(13, 10))
    elif shape == "little":
        high += Fraction(1, 2)
    elif shape in ("under", "ceiling"):
        low = low * Fraction(6, 10) if shape == "under" else low / 2
    elif shape == "shy":
        low = max(low - Fraction(1, 2), low / 2)
    elif shape == "about":
        low, high = low * Fraction(85, 100), high * Fraction(115, 100)
    fields.update(low=str(low), high=str(high), hedge=shape)


def _preposition(words: tuple[Word, ...], taken: bytearray, start: int) -> str:
    """The preposition that governs the expression, articles and adverbs skipped; "" without one."""
    for at in range(start - 1, max(-1, start - 4), -1):
        word = words[at].lower
        if taken[at]:
            return ""  # it belongs to another expression: "two years after the 2009 earthquake"
        if word in _PREPOSITIONS:
            return _edge_before(words, taken, at) or word
        if word == "and" and at == start - 1:
            return "and"
        if word not in _BETWEEN:
            return ""
    return ""


def _edge_before(words: tuple[Word, ...], taken: bytearray, on: int) -> str:
    """The preposition of "until noon on Friday" and "by 6 p.m. on Friday", of which the day is the edge; else ""."""
    at = on - 1
    while at > max(0, on - _LONGEST_CLOCK) and taken[at]:
        at -= 1
    hour = "".join(word.lower for word in words[at + 1 : on])
    if at == on - 1 and words[at].lower in _PARTS_OF_DAY:
        at -= 1
    elif not _HOUR.search(hour):
        return ""
    edge = words[at].lower
    return edge if words[on].lower == "on" and at >= 0 and edge in _EDGES else ""


def _anchor(words: tuple[Word, ...], at: int, also: frozenset[str]) -> Span:
    """The phrase that starts at a word and ends at the clause's edge, where the next noun phrase begins, or at a word
    of `also`: in "the second day of the fair on Friday" Friday is that second day."""
    end, ends = at + 1, _ANCHOR_ENDS | also
    while end < min(len(words), at + _ANCHOR_WORDS) and (
        words[end].lower not in ends or _joins_people(words, at, end)
    ):
        if words[end].lower in ARTICLES and _is_noun(words[end - 1]) and words[end - 2].lower != "to":
            break
        end += 1
    return Span(words[at].start, words[end - 1].end)


def _joins_people(words: tuple[Word, ...], at: int, end: int) -> bool:
    """Whether "and" at words[end] goes on with who did it: "two days after she and two others had fled"."""
    if words[end].lower != "and" or end + 1 >= len(words) or end - at > _NAMED:
        return False
    he, more = words[at].lower in _SUBJECTS, words[end + 1]
    if not he and not all(word.text[0].isupper() for word in words[at:end]):
        return False
    return more.text[0].isupper() or form_of(more.lower).closed in ("M", "Q", "D" if he else "M")


def _is_noun(word: Word) -> bool:
    found = readings(word.lower)
    return bool(found) and found[0].pos == "n"


def _qualified(words: tuple[Word, ...], end: int) -> Span | None:
    """The noun a duration qualifies: "17 months of war", "10-month war", "a 12-day stoppage"."""
    if end >= len(words):
        return None
    at = end + 1 if words[end].lower == "of" else end
    hyphenated = words[end - 1].start > 0 and (words[end - 2].text in "-–‑" if end > 1 else False)
    if at == end and not (hyphenated or "-" in words[end - 1].text):
        return None
    stop = at
    while (
        stop < min(len(words), at + _HEAD_WORDS)
        and words[stop].text[:1].isalpha()
        and not _closes(words[stop])
    ):
        stop += 1
    return Span(words[at].start, words[stop - 1].end) if stop > at else None


_AUXILIARIES = listed("annotate.times", "auxiliaries")
_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
_NAMED = 5  # words of a name


def _closes(word: Word) -> bool:
    return word.lower in _ANCHOR_ENDS or word.lower in _PREPOSITIONS or word.lower in _AUXILIARIES  # fmt: skip
