"""Quotations and reported speech: who said what, as exact spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.annotate.mentions import LocalEntity, NameMention, QuoteMention, Sentence, Word
from claimcheck.annotate.quotes_cues import Cue, carriers, find, is_medium
from claimcheck.annotate.quotes_lexicon import ADVERBS, CONJUNCTIONS, DASHES, NAMING, PRONOUNS, QUOTE, SUBORDINATORS, WORKS
from claimcheck.annotate.quotes_marks import Marked
from claimcheck.annotate.quotes_reach import Reach, reach
from claimcheck.annotate.quotes_units import Paragraph, Unit, is_titled, paragraphs
from claimcheck.annotate.speakers import (
    Names,
    Phrase,
    entity_of,
    group_start,
    is_verb,
    opens_phrase,
    phrase_after,
    span_of,
    subject_before,
)
from claimcheck.model import Span, Zone

_LONGEST_UNIT = 1500  # tokens; a longer "sentence" is no prose and is searched for marks only
_LEAST_INDIRECT = 3  # words of indirect speech


def annotate(
    text: str,
    sentences: tuple[Sentence, ...],
    names: tuple[NameMention, ...],
    entities: tuple[LocalEntity, ...],
) -> tuple[QuoteMention, ...]:
    """All quoted stretches and clauses of reported speech, in order of span."""
    reader = _Reader(text, Names(names), entities)
    for paragraph, marked in paragraphs(text, sentences):
        reader.read(paragraph, marked)
    return _ordered(reader.found)


def _ordered(found: list[QuoteMention]) -> tuple[QuoteMention, ...]:
    """In order of span, `continues` renumbered to match."""
    order = sorted(range(len(found)), key=lambda i: (found[i].span, not found[i].direct, i))
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        replace(found[old], continues=place[number])
        if (number := found[old].continues) is not None
        else found[old]
        for old in order
    )


@dataclass(frozen=True, slots=True)
class _Source:
    """A speaker as far as known."""

    entity: int | None
    span: Span | None


_NOBODY = _Source(None, None)


class _Reader:
    """Reads paragraphs in order and remembers who spoke last."""

    def __init__(self, text: str, names: Names, entities: tuple[LocalEntity, ...]) -> None:
        self.text, self.names, self.entities = text, names, entities
        self.found: list[QuoteMention] = []
        self.marked: list[Marked] = []
        self.last: int | None = None  # index in `found` of the last speech
        self.last_paragraph = -1
        self.goes_on = False  # the paragraph before ended inside a quote
        self.pulled: int | None = None  # a pull quote that waits for its speaker
        self.announced: _Source | None = None  # who speaks next: the last line ended "She continued:"

    def read(self, paragraph: Paragraph, marked: list[Marked]) -> None:
        """Takes the next paragraph with its quoted stretches."""
        self.marked += marked
        for unit in paragraph.units:
            pulled, self.pulled = self.pulled, None
            if pulled is None or unit.quotes or not self._name_pulled(unit, pulled):
                self._read_unit(unit)
        for number in paragraph.marked:
            if self.marked[number].depth:
                self._emit_nested(number, paragraph)
        self.goes_on = paragraph.runs_on

    # --- one unit ---

    def _read_unit(self, unit: Unit) -> None:
        tokens = unit.tokens
        cues = find(tokens, self.names) if len(tokens) <= _LONGEST_UNIT else []
        reaches = [reach(tokens, cues, number, self.names) for number in range(len(cues))]
        sources = self._sources(unit, cues)
        owners = {at: self._owner(unit, at, cues, reaches) for at in unit.quotes}
        firsts: dict[int, int] = {}
        for at in sorted(unit.quotes):
            self._emit_quote(unit, at, owners[at], cues, reaches, sources, firsts)
        self.announced = self._announces(unit, cues, sources)
        for number, cue in enumerate(cues):
            if not _wraps(number, cues, reaches):
                self._emit_indirect(unit, number, cue, cues, reaches, sources, firsts)

    def _sources(self, unit: Unit, cues: Sequence[Cue]) -> list[_Source]:
        sources: list[_Source] = []
        for cue in cues:
            if cue.source is not None:
                sources.append(self._source(unit.tokens, cue.source))
            elif sources and cue.inherits:
                nearer = _nearer_subject(unit.tokens, cues[len(sources) - 1].after, cue)
                sources.append(self._source(unit.tokens, nearer) if nearer else sources[-1])
            else:
                sources.append(self._first_subject(unit, cue))
        return sources

    def _announces(self, unit: Unit, cues: Sequence[Cue], sources: Sequence[_Source]) -> _Source | None:
        """The source of a unit that ends in a colon: what follows on the next line is said by it."""
        if unit.tokens[-1].text != ":" or unit.quotes:
            return None
        return sources[-1] if cues and sources[-1] is not _NOBODY else None

    def _source(self, tokens: Sequence[Word], phrase: Phrase) -> _Source:
        span = span_of(tokens, phrase)
        mention = entity_of(tokens, phrase, self.names)
        personal = phrase.last - phrase.first == 1 and tokens[phrase.first].lower in ("he", "she")
        if mention is not None and not (
            personal and self.entities[mention.entity].type not in ("person", "")
        ):
            return _Source(mention.entity, span)
        if personal and self.last is not None:
            return _Source(self.found[self.last].speaker, span)
        return _Source(None, span)

    def _first_subject(self, unit: Unit, cue: Cue) -> _Source:
        """The subject of the unit's first clause, for ", adding" and "and said" with no cue before them."""
        tokens = unit.tokens
        for at in range(min(cue.first, 40)):
            if is_verb(tokens[at]) and self.names.at(tokens[at]) is None:
                found = subject_before(tokens, group_start(tokens, at), 0, self.names)
                if isinstance(found, Phrase):
                    return self._source(tokens, found)
        return self._previous() if tokens[0].text is QUOTE else _NOBODY

    def _previous(self) -> _Source:
        if self.last is None:
            return _NOBODY
        return _Source(self.found[self.last].speaker, self.found[self.last].speaker_span)

    # --- direct speech ---

    def _owner(self, unit: Unit, at: int, cues: Sequence[Cue], reaches: Sequence[Reach]) -> int | None:
        """The cue a quote belongs to: the nearest on its left that reaches it, else the nearest on its right."""
        left = [n for n, r in enumerate(reaches) if r.right and r.right[0] <= at < r.right[1]]
        right = [n for n, r in enumerate(reaches) if r.left and r.left[0] <= at < r.left[1]]
        if left and right:
            tag = cues[right[0]]
            whole = tag.kinds != "o" and tag.first - at <= 2 and self._is_whole(unit.quotes[at])
            return (
                right[0]
                if whole and reaches[left[-1]].right != (at, at + 1) and cues[left[-1]].at < at - 3
                else left[-1]
            )
        if left:
            return left[-1]
        verbs = [n for n in right if cues[n].kinds != "o"]
        return verbs[0] if verbs else (right[0] if right else None)

    def _is_whole(self, number: int) -> bool:
        inner = self._inner(number)
        return inner[:1].isupper() and inner.rstrip()[-1:] in ",?!.…"

    def _inner(self, number: int) -> str:
        quote = self.marked[number]
        return self.text[quote.inner_start : quote.inner_end]

    def _emit_quote(
        self,
        unit: Unit,
        at: int,
        owner: int | None,
        cues: Sequence[Cue],
        reaches: Sequence[Reach],
        sources: Sequence[_Source],
        firsts: dict[int, int],
    ) -> None:
        number = unit.quotes[at]
        if owner is None:
            self._emit_uncued(unit, at)
            return
        if self._is_title(unit, at, cues[owner]):
            self._add(unit, number, _NOBODY, speech=False)
            return
        cue = cues[owner]
        mention = self._add(
            unit,
            number,
            sources[owner],
            cue=cue,
            addressee=self._addressee(unit, reaches[owner]),
            via=self._via(unit, owner, cues, reaches),
            continues=firsts.get(owner) if cue.at < at and reaches[owner].left else None,
        )
        firsts.setdefault(owner, mention)

    def _emit_uncued(self, unit: Unit, at: int) -> None:
        number = unit.quotes[at]
        announced = self.announced
        tag = self._plain_tag(unit, at)
        words = self._inner(number).split()
        if tag is not None:
            source, verb = tag
            self._add(unit, number, source, cue_span=Span(verb.start, verb.end))
        elif at == 0 and announced is not None:
            self._add(unit, number, announced)
        elif unit.zone is Zone.PULL_QUOTE:
            self.pulled = self._add(unit, number, _NOBODY)
        elif at == 0 and self._goes_on_from(unit, number, len(words)):
            added = self._add(unit, number, self._previous(), continues=self.last)
            self.pulled = added if len(unit.tokens) == 1 else None
        else:
            alone = len(unit.tokens) <= 2 and len(words) > 3 and unit.zone is not Zone.HEADLINE
            added = self._add(unit, number, _NOBODY, speech=alone)
            self.pulled = added if alone else None

    def _goes_on_from(self, unit: Unit, number: int, words: int) -> bool:
        """Whether a quote without a cue goes on with what the last speaker said."""
        if self.last is None or len(unit.tokens) > 2:
            return False
        if unit.paragraph == self.last_paragraph:
            return words > 1
        near = unit.paragraph - self.last_paragraph <= 1
        return near and (self.goes_on or (words > 3 and self._is_whole(number)))

    def _plain_tag(self, unit: Unit, at: int) -> tuple[_Source, Word] | None:
        """ "...," he pounded: after a closed quote any verb with its subject tags it."""
        tokens = unit.tokens
        dash = at + 2 < len(tokens) and tokens[at + 1].text in DASHES and len(tokens) - at < 16
        if (
            dash
            and self.names.at(tokens[at + 2]) is not None
            and not any(is_verb(word) for word in tokens[at + 2 :])
        ):
            phrase = phrase_after(tokens, at + 2, self.names)
            return (self._source(tokens, phrase), tokens[at + 1]) if phrase else None
        comma = at + 1 < len(tokens) and (tokens[at + 1].text == "," or tokens[at + 1].text in DASHES)
        if not comma and self._inner(unit.quotes[at]).rstrip()[-1:] not in (",", "?", "!"):
            return None
        start = at + 1 + comma
        if start >= len(tokens):
            return None
        if is_verb(tokens[start]) and tokens[start].lower.endswith(("ed", "s")) and start + 1 < len(tokens):
            phrase = (
                phrase_after(tokens, start + 1, self.names)
                if opens_phrase(tokens, start + 1, self.names)
                else None
            )
            return (self._source(tokens, phrase), tokens[start]) if phrase else None
        if not opens_phrase(tokens, start, self.names):
            return None
        for verb in range(start + 1, min(start + 12, len(tokens))):
            if is_verb(tokens[verb]) and self.names.at(tokens[verb]) is None:
                found = subject_before(tokens, group_start(tokens, verb), start, self.names)
                return (self._source(tokens, found), tokens[verb]) if isinstance(found, Phrase) else None
        return None

    def _is_title(self, unit: Unit, at: int, cue: Cue) -> bool:
        """A name or a term in quotation marks inside reported speech: "a plan called “Blue Sky”"."""
        words = self._inner(unit.quotes[at]).split()
        inner = self._inner(unit.quotes[at]).strip()
        if inner[-1:] in (".", "?", "!", "…") or len(words) > 8:
            return False
        before = unit.tokens[at - 1].lower if at else ""
        if (before in NAMING and "a" not in cue.kinds) or (before in WORKS and inner[:1].isupper()):
            return True
        return is_titled(inner)

    # --- indirect speech ---

    def _emit_indirect(
        self,
        unit: Unit,
        number: int,
        cue: Cue,
        cues: Sequence[Cue],
        reaches: Sequence[Reach],
        sources: Sequence[_Source],
        firsts: dict[int, int],
    ) -> None:
        found = reaches[number]
        parts = [found.left] if found.left else []
        quoted = found.right and any(unit.tokens[at].text is QUOTE for at in range(*found.right))
        if found.right and (found.clause or (quoted and number in firsts)):
            parts.append(self._right_part(unit, found, found.right))
        if cue.kinds == ":" and unit.zone is not Zone.HEADLINE:
            return
        for first, last in parts:
            first, last = _stripped(unit.tokens, first, last)
            words = [w for w in unit.tokens[first:last] if w.text is QUOTE or w.text[:1].isalnum()]
            quoted = sum(w.text is QUOTE for w in words)
            if len(words) - quoted < _LEAST_INDIRECT and not (
                number in firsts and len(words) > 1 and quoted < len(words) - 1
            ):
                continue
            span = Span(unit.tokens[first].start, unit.tokens[last - 1].end)
            self.found.append(
                QuoteMention(
                    span, span, unit.sentence, False, True, sources[number].entity, sources[number].span,
                    _cue_span(unit.tokens, cue), self._addressee(unit, found), self._via(unit, number, cues, reaches),
                    verb=cue.lemma,
                )
            )  # fmt: skip
            self._remember(unit)

    def _right_part(self, unit: Unit, found: Reach, right: tuple[int, int]) -> tuple[int, int]:
        """The right content as indirect speech: a clause without its tails, else no further than its last quote."""
        if found.clause:
            return right[0], min(right[1], found.content_end)
        last = max(at for at in range(*right) if unit.tokens[at].text is QUOTE)
        end = min(right[1], found.content_end)
        return right[0], next((at for at in range(last + 1, end) if unit.tokens[at].text in ",;—–―"), end)

    # --- shared ---

    def _addressee(self, unit: Unit, found: Reach) -> int | None:
        if found.addressee is None or found.addressee.first >= found.addressee.last:
            return None
        mention = entity_of(unit.tokens, found.addressee, self.names)
        return mention.entity if mention else None

    def _via(self, unit: Unit, number: int, cues: Sequence[Cue], reaches: Sequence[Reach]) -> tuple[str, ...]:
        """Whom the words are taken from, nearest first."""
        tokens = unit.tokens
        phrases = list(cues[number].via)
        hearer = reaches[number].addressee
        if hearer is not None and is_medium(tokens, hearer):
            phrases.append(hearer)
        for other, cue in enumerate(cues):
            left = reaches[other].left
            if other != number and left and left[0] <= cues[number].at < left[1] and cue.source:
                phrases.append(cue.source)
        phrases += [phrase for phrase in carriers(tokens, self.names) if phrase not in phrases]
        return tuple(dict.fromkeys(self._label(tokens, phrase) for phrase in phrases))

    def _label(self, tokens: Sequence[Word], phrase: Phrase) -> str:
        first = phrase.first + (
            tokens[phrase.first].lower in ("the", "a", "an") and phrase.last - phrase.first > 1
        )
        return self.text[tokens[first].start : tokens[phrase.last - 1].end]

    def _add(
        self,
        unit: Unit,
        number: int,
        source: _Source,
        *,
        speech: bool = True,
        cue: Cue | None = None,
        cue_span: Span | None = None,
        addressee: int | None = None,
        via: tuple[str, ...] = (),
        continues: int | None = None,
    ) -> int:
        quote = self.marked[number]
        span, inner = Span(quote.start, quote.end), Span(quote.inner_start, quote.inner_end)
        where = _cue_span(unit.tokens, cue) if cue else cue_span
        self.found.append(
            QuoteMention(
                span, inner, unit.sentence, True, speech, source.entity, source.span, where, addressee, via, continues,
                verb=cue.lemma if cue else "",
            )
        )  # fmt: skip
        if speech:
            self._remember(unit)
        return len(self.found) - 1

    def _remember(self, unit: Unit) -> None:
        mention = self.found[-1]
        if mention.speaker is not None or mention.speaker_span is not None:
            self.last, self.last_paragraph = len(self.found) - 1, unit.paragraph

    def _emit_nested(self, number: int, paragraph: Paragraph) -> None:
        """Quotes within quotes are nobody's claim here."""
        quote = self.marked[number]
        sentence = paragraph.units[0].sentence if paragraph.units else 0
        for unit in paragraph.units:
            if unit.tokens[0].start <= quote.start:
                sentence = unit.sentence
        span, inner = Span(quote.start, quote.end), Span(quote.inner_start, quote.inner_end)
        self.found.append(QuoteMention(span, inner, sentence, True, False))

    def _name_pulled(self, unit: Unit, pulled: int) -> bool:
        """Gives the quote above the speaker named on a line of its own: "Jane Roe", "Jane Roe, head of the school"."""
        first = next((at for at, word in enumerate(unit.tokens) if word.text not in DASHES), 0)
        mention = self.names.at(unit.tokens[first])
        if len(unit.tokens) > 12 or mention is None or any(is_verb(word) for word in unit.tokens):
            return False
        inside = [word for word in unit.tokens[first:] if self.names.at(word) is mention]
        rest = unit.tokens[first + len(inside) :]
        if unit.tokens[-1].text in ".:?!" or (
            rest and rest[0].text != "," and unit.zone is not Zone.PULL_QUOTE
        ):
            return False
        span = Span(inside[0].start, inside[-1].end)
        self.found[pulled] = replace(
            self.found[pulled], speaker=mention.entity, speaker_span=span, speech=True, continues=None
        )
        return True


def _nearer_subject(tokens: Sequence[Word], start: int, cue: Cue) -> Phrase | None:
    """ "... after she attacked officers and blamed them": the pronoun of the clause that "and blamed" goes on with."""
    if not cue.first or tokens[cue.first - 1].lower not in CONJUNCTIONS:
        return None
    for at in range(cue.first - 2, start, -1):
        if tokens[at].lower in PRONOUNS and tokens[at - 1].lower in SUBORDINATORS:
            return Phrase(at, at + 1)
    return None


def _wraps(number: int, cues: Sequence[Cue], reaches: Sequence[Reach]) -> bool:
    """Whether another cue lies in the content left of this one, so that this one is only where that was read."""
    left = reaches[number].left
    return left is not None and any(left[0] <= cue.at < left[1] for i, cue in enumerate(cues) if i != number)


def _stripped(tokens: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens[first].text in ",;:—–-" or tokens[first].lower in CONJUNCTIONS):
        first += 1
    while last > first and (
        tokens[last - 1].text in ",;:—–-." or (tokens[last - 1].lower in CONJUNCTIONS | ADVERBS)
    ):
        last -= 1
    return first, last


def _cue_span(tokens: Sequence[Word], cue: Cue) -> Span:
    last = tokens[min(cue.at + 1, len(tokens) - 1)] if cue.kinds == "o" else tokens[cue.at]
    return Span(tokens[cue.at].start, last.end)
