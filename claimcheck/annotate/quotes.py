"""Quotations and reported speech: who said what, as exact spans."""

from __future__ import annotations

from claimcheck.annotate.mentions import LocalEntity, NameMention, QuoteMention, Sentence
from claimcheck.annotate.phrases import Names, is_verb
from claimcheck.annotate.quotes_analysis import Analysis
from claimcheck.annotate.quotes_lexicon import DASHES, PRONOUNS
from claimcheck.annotate.quotes_marks import Marked
from claimcheck.annotate.quotes_sources import NOBODY, Source, Sources
from claimcheck.annotate.quotes_units import Paragraph, Unit, paragraphs
from claimcheck.annotate.words import lemma
from claimcheck.model import Span, Zone
from claimcheck.model.records import replace

_WAITS = 2  # units behind a quote
_NAME_LINE = 12  # tokens of a line that only names the speaker of the quote above it


def annotate(
    text: str,
    sentences: tuple[Sentence, ...],
    names: tuple[NameMention, ...],
    entities: tuple[LocalEntity, ...],
) -> tuple[QuoteMention, ...]:
    """All quoted stretches and clauses of reported speech, in order of span."""
    reader = _Reader(text, Sources(Names(names), entities))
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


class _Reader:
    """Reads paragraphs in order and remembers who spoke last."""

    def __init__(self, text: str, sources: Sources) -> None:
        self.text, self.sources = text, sources
        self.found: list[QuoteMention] = []
        self.marked: list[Marked] = []
        self.last = -1  # index in `found` of the last speech with a speaker
        self.last_paragraph = -2
        self.goes_on = False  # the paragraph before ended inside a quote
        self.pulled: int | None = None  # a quote on a line of its own that waits for its speaker
        self.quoted, self.waits = -1, 0  # the last quote, and how many units it waits yet for its speaker
        self.announced = NOBODY  # who speaks next: the last line ended "She continued:"

    def read(self, paragraph: Paragraph, marked: list[Marked]) -> None:
        """Takes the next paragraph with its quoted stretches."""
        self.marked += marked
        for unit in paragraph.units:
            pulled, self.pulled = self.pulled, None
            if pulled is None or unit.quotes or not self._name_pulled(unit, pulled):
                self._read_unit(unit)
                self._take_up(unit)
        self._emit_nested(paragraph)
        self.goes_on = paragraph.runs_on

    def _read_unit(self, unit: Unit) -> None:
        inner = {at: self._inner(number) for at, number in unit.quotes.items()}
        analysis = Analysis(self.text, unit, self.sources, inner)
        firsts: dict[int, int] = {}  # cue -> its first quote
        for at in sorted(unit.quotes):
            owner = analysis.owner(at)
            if owner is None:
                self._emit_uncued(unit, at, inner[at])
            elif analysis.is_title(at, owner):
                self._add(unit, at, NOBODY, speech=False)
            else:
                self._emit_quote(unit, at, owner, analysis, firsts)
        ends_open = unit.tokens[-1].text == ":" and not unit.quotes and analysis.sources
        self.announced = analysis.sources[-1] if ends_open else NOBODY
        for number in range(len(analysis.cues)):
            self._emit_indirect(unit, number, analysis, quoted=number in firsts)

    def _take_up(self, unit: Unit) -> None:
        """Gives a quote whose speaker is unknown the one whom a sentence behind it names: "Its author was Jane Roe"."""
        if unit.quotes:
            self.waits = _WAITS if self.quoted >= 0 and self._is_open(self.found[self.quoted]) else 0
        elif self.waits:
            self.waits -= 1
            told = self.sources.taker(unit.tokens, 0)
            if told.entity is not None:
                named = replace(
                    self.found[self.quoted], speaker=told.entity, speaker_span=told.span, cue=None
                )
                self.found[self.quoted], self.waits = named, 0

    def _is_open(self, quote: QuoteMention) -> bool:
        """Whether nothing but "it", "she" or a colon tells who speaks."""
        span = quote.speaker_span
        told = "" if span is None else self.text[span.start : span.end].lower()
        open_ = told in PRONOUNS or quote.verb in ("", ":")
        return quote.speech and quote.speaker is None and open_

    def _inner(self, number: int) -> str:
        quote = self.marked[number]
        return self.text[quote.inner_start : quote.inner_end]

    def _emit_quote(
        self, unit: Unit, at: int, owner: int, analysis: Analysis, firsts: dict[int, int]
    ) -> None:
        split = analysis.cues[owner].at < at and analysis.reaches[owner].left is not None
        added = self._add(
            unit,
            at,
            analysis.sources[owner],
            cue=analysis.cue_span(owner),
            addressee=analysis.addressee(owner),
            via=analysis.via(owner),
            continues=firsts.get(owner) if split else None,
            verb=analysis.cues[owner].lemma,
        )
        firsts.setdefault(owner, added)

    def _emit_uncued(self, unit: Unit, at: int, inner: str) -> None:
        """A quote that no cue reaches: tagged by another verb, announced, going on, or no speech at all."""
        words = len(inner.split(maxsplit=5))
        alone = len(unit.tokens) == 1
        if (tag := self.sources.tag(unit, at, inner)) is not None:
            source, verb = tag
            said = lemma(verb.lower, "v")
            self._add(unit, at, source, cue=Span(verb.start, verb.end), verb=said)
        elif at == 0 and self.announced is not NOBODY:
            self._add(unit, at, self.announced)
        elif at == 0 and unit.zone is not Zone.PULL_QUOTE and self._goes_on_from(unit, inner, words):
            added = self._add(unit, at, self.sources.last, continues=self.last)
            self.pulled = added if alone else None
        else:
            pulled = unit.zone is Zone.PULL_QUOTE
            speech = pulled or (len(unit.tokens) <= 2 and words > 3 and unit.zone is not Zone.HEADLINE)
            added = self._add(unit, at, NOBODY, speech=speech)
            self.pulled = added if speech and (alone or pulled) else None

    def _goes_on_from(self, unit: Unit, inner: str, words: int) -> bool:
        """Whether a quote without a cue goes on with what the last speaker said."""
        if self.last < 0:
            return False
        if len(unit.tokens) > 2:  # "“It is late. We wait” for the ferry."
            trails = not any(is_verb(word) for word in unit.tokens[1:]) and inner[:1].isupper() and words > 5
            return trails and unit.paragraph == self.last_paragraph
        if unit.paragraph == self.last_paragraph:
            return words > 1
        whole = inner[:1].isupper() and inner.rstrip()[-1:] in ",?!.…"
        return unit.paragraph == self.last_paragraph + 1 and (self.goes_on or (words > 3 and whole))

    def _emit_indirect(self, unit: Unit, number: int, analysis: Analysis, *, quoted: bool) -> None:
        source = analysis.sources[number]
        spans, said = list(analysis.indirect(number, quoted)), not analysis.cues[number].unsaid
        said = said and not analysis.wraps(number)  # the speaker within is the one whose words they are
        if not spans and not quoted and (matter := analysis.matter(number)) is not None:
            spans, said = [matter], False
        for span in spans:
            mention = QuoteMention(
                span,
                span,
                unit.sentence,
                direct=False,
                speech=said,
                speaker=source.entity,
                speaker_span=source.span,
                cue=analysis.cue_span(number),
                addressee=analysis.addressee(number),
                via=analysis.via(number),
                verb=analysis.cues[number].lemma,
            )
            self._remember(mention, unit)

    def _add(
        self,
        unit: Unit,
        at: int,
        source: Source,
        *,
        speech: bool = True,
        cue: Span | None = None,
        addressee: int | None = None,
        via: tuple[str, ...] = (),
        continues: int | None = None,
        verb: str = "",
    ) -> int:
        """Adds the quote at a token of the unit and gives its index in `found`."""
        quote = self.marked[unit.quotes[at]]
        mention = QuoteMention(
            Span(quote.start, quote.end),
            Span(quote.inner_start, quote.inner_end),
            unit.sentence,
            direct=True,
            speech=speech,
            speaker=source.entity,
            speaker_span=source.span,
            cue=cue,
            addressee=addressee,
            via=via,
            continues=continues,
            verb=verb,
        )
        self._remember(mention, unit)
        self.quoted = len(self.found) - 1
        return self.quoted

    def _remember(self, mention: QuoteMention, unit: Unit) -> None:
        self.found.append(mention)
        if mention.speech and (mention.speaker is not None or mention.speaker_span is not None):
            self.last, self.last_paragraph = len(self.found) - 1, unit.paragraph
            self.sources.last = Source(mention.speaker, mention.speaker_span)

    def _emit_nested(self, paragraph: Paragraph) -> None:
        """Quotes within quotes are nobody's claim here."""
        at = 0
        for number in paragraph.marked:
            quote = self.marked[number]
            while at + 1 < len(paragraph.units) and paragraph.units[at + 1].tokens[0].start <= quote.start:
                at += 1
            if quote.depth:
                span, inner = Span(quote.start, quote.end), Span(quote.inner_start, quote.inner_end)
                self.found.append(
                    QuoteMention(span, inner, paragraph.units[at].sentence, direct=True, speech=False)
                )

    def _name_pulled(self, unit: Unit, pulled: int) -> bool:
        """Gives the quote above the speaker named on a line of its own: "Jane Roe", "Jane Roe, head of the school"."""
        if len(unit.tokens) > _NAME_LINE or unit.tokens[-1].text in ".:?!":
            return False
        first = next((at for at, word in enumerate(unit.tokens) if word.text not in DASHES), 0)
        mention = self.sources.names.at(unit.tokens[first])
        if mention is None or any(is_verb(word) for word in unit.tokens):
            return False
        inside = [word for word in unit.tokens[first:] if self.sources.names.at(word) is mention]
        rest = unit.tokens[first + len(inside) :]
        if rest and rest[0].text != "," and unit.zone is not Zone.PULL_QUOTE:
            return False
        span = Span(inside[0].start, inside[-1].end)
        named = replace(
            self.found[pulled], speaker=mention.entity, speaker_span=span, speech=True, continues=None
        )
        self.found[pulled] = named
        return True
