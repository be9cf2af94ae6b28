"""How attributions that were found are held against gold ones: matching, speakers, segments, indirect speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from quotes_gold import Attribution, Record, Spans, words_in
from quotes_outer import outermost

from claimcheck.annotate import names, quotes, sentences
from claimcheck.annotate.mentions import LocalEntity, QuoteMention
from claimcheck.annotate.quotes_lexicon import AUXILIARIES
from claimcheck.annotate.words import lemma
from claimcheck.model import Block, Document, Span, Zone

CUES = Path(__file__).with_name("quotes_cues.txt")
_TOKEN = re.compile(r"\w+")
_MARK = re.compile("[“”\"«»]|''|``")
_QUOTED = re.compile("[“”][^“”\"\\n]*[”\"]?|\"[^\"“”\\n]*[\"”]|«[^«»\\n]*»|(?:``|'')(?:(?!'')[^\\n])*''")
_PRONOUN = re.compile(r"(?:he|she|they|it|i|we|who|him|her)\Z", re.IGNORECASE)
_SEGMENT = 4  # words
_PURE = 0.8  # share of a content in quotation marks


class Found(NamedTuple):
    """What claimcheck read in one article."""

    quotes: tuple[QuoteMention, ...]
    entities: tuple[LocalEntity, ...]


@dataclass
class Tally:
    """Counts over all articles; lists hold a hit or a miss for each item."""

    predicted: int = 0
    gold: int = 0
    matched: int = 0
    pure: list[bool] = field(default_factory=list)
    named: list[bool] = field(default_factory=list)
    pronouns: list[bool] = field(default_factory=list)
    others: list[bool] = field(default_factory=list)
    segments: list[bool] = field(default_factory=list)
    segments_told: list[bool] = field(default_factory=list)
    cues: list[bool] = field(default_factory=list)
    cues_told: list[bool] = field(default_factory=list)
    covered: list[bool] = field(default_factory=list)
    sources: list[bool] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """The figures that are reported."""
        precision, recall = self.matched / max(1, self.predicted), self.matched / max(1, self.gold)
        return {
            "quote_f1": _f1(precision, recall),
            "quote_precision": precision,
            "quote_recall": recall,
            "quote_gold": float(self.gold),
            "pure_quote_recall": _share(self.pure),
            "speaker_named": _share(self.named),
            "speaker_pronoun": _share(self.pronouns),
            "speaker_other": _share(self.others),
            "segments_recall": _share(self.segments),
            "segments_precision": _share(self.segments_told),
            "segments_gold": float(len(self.segments)),
            "indirect_cue_f1": _f1(_share(self.cues_told), _share(self.cues)),
            "indirect_cue_precision": _share(self.cues_told),
            "indirect_cue_recall": _share(self.cues),
            "indirect_gold": float(len(self.cues)),
            "indirect_coverage": _share(self.covered),
            "indirect_source": _share(self.sources),
        }


def document_of(text: str) -> Document:
    """A document with one body block for each line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Zone.BODY, Span(start, start + len(line))))
        start += len(line) + 1
    return Document(id="0" * 64, path="gold.txt", text=text, blocks=tuple(blocks))


def read(record: Record) -> Found:
    """The speech of one article."""
    text = record["text"]
    split = sentences.split(document_of(text))
    mentions, entities = names.annotate(text, split)
    return Found(outermost(quotes.annotate(text, split, mentions, entities)), entities)


@cache
def _cue_verbs() -> frozenset[str]:
    lines = CUES.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def score(record: Record, gold: Sequence[Attribution], found: Found, tally: Tally) -> None:
    """Adds one article."""
    text = record["text"]
    _score_quoted(text, [a for a in gold if _MARK.search(a.words)], found, tally)
    _score_segments(text, gold, found, tally)
    _score_indirect(text, gold, found, tally)


def _groups(found: Sequence[QuoteMention]) -> list[list[QuoteMention]]:
    """Mentions of one attribution together: those of one cue, and the quotes that go on with one."""
    roots: dict[object, list[QuoteMention]] = {}
    keys: list[object] = []
    for number, quote in enumerate(found):
        own = ("cue", quote.cue) if quote.cue else ("at", number)
        before = quote.continues
        keys.append(keys[before] if before is not None and before < number else own)
        if quote.speech:
            roots.setdefault(keys[-1], []).append(quote)
    return list(roots.values())


def _score_quoted(text: str, gold: Sequence[Attribution], found: Found, tally: Tally) -> None:
    told = [(g, words_in(text, [(q.span.start, q.span.end) for q in g])) for g in _groups(found.quotes)]
    told = [(g, t) for g, t in told if any(_MARK.search(text[q.span.start : q.span.end]) for q in g)]
    tally.predicted += len(told)
    tally.gold += len(gold)
    likeness = sorted(
        ((_jaccard(t, a.tokens), p, k) for p, (_, t) in enumerate(told) for k, a in enumerate(gold)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    used, taken = set[int](), set[int]()
    for like, p, k in likeness:
        if like >= 0.5 and p not in used and k not in taken:
            used.add(p)
            taken.add(k)
            _score_speaker(text, told[p][0], gold[k], found, tally)
    tally.matched += len(used)
    for k, attribution in enumerate(gold):
        if _quoted_share(text, attribution) >= _PURE:
            tally.pure.append(k in taken)
        if k not in taken:
            tally.misses.append(f"MISSED  [{attribution.said}] {attribution.words[:150]}")
    for p, (group, _) in enumerate(told):
        if p not in used:
            shown = " + ".join(text[q.span.start : q.span.end] for q in group)
            tally.misses.append(f"EXTRA   [{_words(text, group[0].speaker_span)}] {shown[:150]}")


def _quoted_share(text: str, attribution: Attribution) -> float:
    spans = [m.span() for a, b in attribution.content for m in _QUOTED.finditer(text, a, b)]
    return len(words_in(text, spans)) / max(1, len(attribution.tokens))


def _score_speaker(
    text: str, group: Sequence[QuoteMention], gold: Attribution, found: Found, tally: Tally
) -> None:
    if not gold.source:
        return
    right = any(_is_right(text, quote, gold, found) for quote in group)
    if _PRONOUN.match(gold.said.strip()):
        tally.pronouns.append(right)
    elif any(word[:1].isupper() for word in gold.said.split()[1:] or gold.said.split()):
        tally.named.append(right)
    else:
        tally.others.append(right)
    if not right:
        told = _words(text, group[0].speaker_span)
        tally.misses.append(f"SPEAKER [{gold.said}] told: [{told}] {gold.words[:120]}")


def _is_right(text: str, quote: QuoteMention, gold: Attribution, found: Found) -> bool:
    """Whether the speaker told overlaps the gold source, or its surname or head stands in it."""
    where = quote.speaker_span
    if where and any(where.start < end and start < where.end for start, end in gold.source):
        return True
    told = {_words(text, where).lower()} if where else set()
    if quote.speaker is not None:
        told.add(found.entities[quote.speaker].label.rpartition(" ")[2].lower())
    return bool(told & {word.lower() for word in (*_TOKEN.findall(gold.said), gold.said.strip())})


def _score_segments(text: str, gold: Sequence[Attribution], found: Found, tally: Tally) -> None:
    """Quoted stretches, each found and laid to the right speaker or not."""
    told = [q for q in found.quotes if q.direct and q.speech and (q.speaker is not None or q.speaker_span)]
    told = [q for q in told if len(_TOKEN.findall(text, q.inner.start, q.inner.end)) >= _SEGMENT]
    told = [
        q for q in told if _MARK.match(text, q.span.start)
    ]  # the gold segments have no single marks either
    held = list(_segments(text, gold))
    for (start, end), owners in held:
        mine = [q for q in told if _overlap(q.span, start, end) >= 0.8]
        right = any(_is_right(text, quote, a, found) for quote in mine for a in owners)
        tally.segments.append(right)
        if not right:
            who = _words(text, mine[0].speaker_span) if mine else "-"
            tally.misses.append(f"SEGMENT [{owners[0].said}] told: [{who}] {text[start:end][:120]}")
    for quote in told:
        owners = [a for (s, e), owned in held if _overlap(quote.span, s, e) >= 0.8 for a in owned]
        right = any(_is_right(text, quote, a, found) for a in owners)
        tally.segments_told.append(right)
        if not right and not owners:
            shown = text[quote.span.start : quote.span.end][:120]
            tally.misses.append(f"SEGEXTRA [{_words(text, quote.speaker_span)}] {shown}")


def _segments(text: str, gold: Sequence[Attribution]) -> Iterator[tuple[tuple[int, int], list[Attribution]]]:
    """Stretches in marks of `_SEGMENT` words, half of them inside gold contents with a source, and those contents."""
    for match in _QUOTED.finditer(text):
        words = words_in(text, [match.span()])
        owners = [a for a in gold if a.source and a.tokens & words]
        if len(words) >= _SEGMENT and 2 * len({t for a in owners for t in a.tokens & words}) >= len(words):
            yield match.span(), owners


def _overlap(span: Span, start: int, end: int) -> float:
    common = min(span.end, end) - max(span.start, start)
    return max(0, common) / (max(span.end, end) - min(span.start, start))


def _is_cued(words: str) -> bool:
    forms = [form for form in re.findall(r"[a-z]+", words.lower()) if form not in AUXILIARIES]
    return "according" in forms or any(lemma(form, "v") in _cue_verbs() for form in forms)


def _score_indirect(text: str, gold: Sequence[Attribution], found: Found, tally: Tally) -> None:
    told: dict[Span, list[QuoteMention]] = {}
    for quote in found.quotes:
        if not quote.direct and quote.cue and _is_cued(_words(text, quote.cue)):
            told.setdefault(quote.cue, []).append(quote)
    wanted = [a for a in gold if a.cue and not _MARK.search(a.words) and _is_cued(a.cued)]
    for attribution in wanted:
        hits = [cue for cue in told if _touches(cue, attribution.cue)]
        tally.cues.append(bool(hits))
        if not hits:
            tally.misses.append(
                f"NOCUE   [{attribution.said}] <{attribution.cued}> {attribution.words[:120]}"
            )
            continue
        spans = [(q.span.start, q.span.end) for cue in hits for q in told[cue]]
        covered = len(words_in(text, spans) & attribution.tokens) / max(1, len(attribution.tokens))
        tally.covered.append(covered >= 0.8)
        if covered < 0.8:
            shown = " + ".join(text[a:b] for a, b in spans)
            tally.misses.append(
                f"COVER   <{attribution.cued}> GOLD {attribution.words[:160]} TOLD {shown[:160]}"
            )
        if attribution.source:
            right = any(_is_right(text, q, attribution, found) for cue in hits for q in told[cue])
            tally.sources.append(right)
            if not right:
                who = _words(text, told[hits[0]][0].speaker_span)
                tally.misses.append(f"SOURCE  [{attribution.said}] told: [{who}] <{attribution.cued}>")
    for cue, held in told.items():
        right = any(_touches(cue, a.cue) for a in gold)
        tally.cues_told.append(right)
        if not right:
            shown = " + ".join(text[q.span.start : q.span.end] for q in held)
            tally.misses.append(
                f"CUEEXTRA [{_words(text, held[0].speaker_span)}] <{_words(text, cue)}> {shown[:120]}"
            )


def _touches(span: Span, others: Spans) -> bool:
    return any(span.start < end and start < span.end for start, end in others)


def _words(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span else ""


def _jaccard(one: frozenset[int], two: frozenset[int]) -> float:
    return len(one & two) / len(one | two) if one or two else 0.0


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(1e-9, precision + recall)
