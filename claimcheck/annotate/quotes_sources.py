"""From a noun phrase to a speaker: the entity it stands for, with memory of who spoke last."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import LocalEntity, NameMention, Word
from claimcheck.annotate.phrases import (
    BREAKS,
    Names,
    Phrase,
    entity_of,
    is_verb,
    opens_phrase,
    phrase_after,
    span_of,
)
from claimcheck.annotate.quotes_cue import UNLAID, Cue, is_fronted, main_subject
from claimcheck.annotate.quotes_lexicon import (
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
)
from claimcheck.annotate.quotes_taken_up import taker
from claimcheck.annotate.quotes_units import Unit, is_titled
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import ARTICLES
from claimcheck.data.listed import listed
from claimcheck.model import Span
from claimcheck.model.records import dataclass

_CREDIT = 16  # tokens of a credit line behind a quote: "... ― Jane Roe, teacher"
_TAG = 12  # tokens from a quote to the verb that tags it
_ATTRIBUTE = 6  # tokens between a description and the comma before the name: "the coach in charge, Ada Lund"
_OPENING = 40  # tokens in which the first subject of a sentence is looked for
_PARTICLES = listed("annotate.quotes_sources", "particles")
_QUOTING = listed("annotate.quotes_cues", "quoting")


@dataclass(frozen=True, slots=True)
class Source:
    """A speaker as far as known."""

    entity: int | None = None  # index into Annotated.entities
    span: Span | None = None  # the reference in the text


NOBODY = Source()


class Sources:
    """Resolves references to speakers through a document; `last` is who spoke last."""

    def __init__(self, names: Names, entities: Sequence[LocalEntity]) -> None:
        self.names, self.entities = names, entities
        self.last = NOBODY

    def of(self, tokens: Sequence[Word], phrase: Phrase) -> Source:
        """The speaker a phrase stands for; "he" and "she" stand for the last one where no person is known for them."""
        if phrase.first >= phrase.last or not (span := span_of(tokens, phrase)).start < span.end:
            return NOBODY
        if phrase.last - phrase.first == 1 and tokens[phrase.first].lower in ARTICLES:
            return NOBODY  # a phrase that a mark cut short
        mention = entity_of(tokens, phrase, self.names)
        personal = phrase.last - phrase.first == 1 and tokens[phrase.first].lower in ("he", "she")
        if mention is None and (named := self._apposed(tokens, phrase)) is not None:
            return named
        if mention is None or (personal and self.entities[mention.entity].type not in ("person", "")):
            return Source(self.last.entity if personal else None, span)
        return Source(mention.entity, span)

    def _apposed(self, tokens: Sequence[Word], phrase: Phrase) -> Source | None:
        """The person named beside a description: "the visitors' coach, Ada Lund, said", "Ada Lund, the coach, who"."""
        comma, end = phrase.last, phrase.last
        if comma < len(tokens) and tokens[comma].lower in PREPOSITIONS:  # "the coach in charge, Ada Lund"
            reached = range(comma, min(comma + _ATTRIBUTE, len(tokens)))
            comma = next((at for at in reached if tokens[at].text in BREAKS), comma)
        if comma >= len(tokens) or tokens[comma].text != "," or phrase.last - phrase.first < 2:
            return None
        at = min(comma + 1, len(tokens) - 1)
        if tokens[at].lower in DETERMINERS:  # "its founder, the captain Ada Lund"
            titles = range(at + 1, min(at + _ATTRIBUTE, len(tokens)))
            at = next((i for i in titles if self.names.at(tokens[i]) or not tokens[i].text.islower()), at)
        mention = self._person(tokens[at])
        while (
            mention is not None and end < len(tokens) and (end <= at or self.names.at(tokens[end]) is mention)
        ):
            end += 1
        if mention is not None and (end == len(tokens) or tokens[end].text in (",", ".")):
            return Source(mention.entity, Span(tokens[phrase.first].start, tokens[end - 1].end))
        before = self._person(tokens[phrase.first - 2]) if phrase.first > 1 else None
        if before is None or tokens[phrase.first - 1].text != ",":
            return None
        return Source(before.entity, Span(before.span.start, tokens[phrase.last - 1].end))

    def _person(self, word: Word) -> NameMention | None:
        """The mention of a person by name that covers a word."""
        mention = self.names.at(word)
        named = mention is not None and mention.entity is not None and mention.form == "name"
        return mention if mention and named and self.entities[mention.entity].type == "person" else None

    def taker(self, tokens: Sequence[Word], start: int) -> Source:
        """The person named as the speaker of the quotation before token `start`, NOBODY where none is."""
        phrase = taker(tokens, start, self.names)
        found = self.of(tokens, phrase) if phrase else NOBODY
        person = found.entity is not None and self.entities[found.entity].type == "person"
        return found if person else NOBODY

    def of_cues(self, unit: Unit, cues: Sequence[Cue]) -> list[Source]:
        """The speaker of every cue of a unit."""
        sources: list[Source] = []
        for number, cue in enumerate(cues):
            if cue.kinds == UNLAID or ("n" in cue.kinds and cue.source is None):
                sources.append(NOBODY)
            elif cue.source is not None:
                sources.append(self.of(unit.tokens, cue.source))
            elif known := [source for source in sources if source is not NOBODY]:
                nearer = _nearer_subject(unit.tokens, cues[number - 1].after, cue)
                sources.append(self.of(unit.tokens, nearer) if nearer else known[-1])
            else:
                sources.append(self._first_subject(unit, cue))
        return sources

    def _first_subject(self, unit: Unit, cue: Cue) -> Source:
        """The subject of the unit's first clause, for ", adding" and "and said" with no cue before them."""
        tokens = unit.tokens
        if is_fronted(tokens, cue):
            main = main_subject(tokens, cue.after, self.names)
            return self.of(tokens, main) if main else NOBODY
        for at in range(min(cue.first, _OPENING)):
            if is_verb(tokens[at]) and self.names.at(tokens[at]) is None:
                found = subject_before(tokens, group_start(tokens, at), 0, self.names)
                if isinstance(found, Phrase):
                    return self.of(tokens, found)
        return self.last if tokens[0].text is QUOTE else NOBODY

    def tag(self, unit: Unit, at: int, inner: str) -> tuple[Source, Word] | None:
        """Who tags the quote at token `at` without a verb of saying: "...," he pounded; "..." ― Jane Roe."""
        tokens = unit.tokens
        behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in (",", ":", *DASHES))
        if not is_titled(inner) and (told := self.taker(tokens, behind)) is not NOBODY:
            return told, tokens[behind]
        dash = at + 2 < len(tokens) and tokens[at + 1].text in DASHES
        if dash and len(tokens) - at < _CREDIT and (credit := self._credit(tokens, at + 2)) is not None:
            return credit, tokens[at + 1]
        comma = dash or (at + 1 < len(tokens) and tokens[at + 1].text == ",")
        start = at + 1 + comma
        if start >= len(tokens) or not (comma or inner.rstrip()[-1:] in (",", "?", "!")):
            return None
        if is_verb(tokens[start]) and tokens[start].lower.endswith(("ed", "s")):
            return self._after_verb(tokens, start)
        return self._before_verb(tokens, start) if opens_phrase(tokens, start, self.names) else None

    def _credit(self, tokens: Sequence[Word], start: int) -> Source | None:
        if self.names.at(tokens[start]) is None or any(is_verb(word) for word in tokens[start:]):
            return None
        phrase = phrase_after(tokens, start, self.names)
        return self.of(tokens, phrase) if phrase else None

    def _after_verb(self, tokens: Sequence[Word], verb: int) -> tuple[Source, Word] | None:
        first = verb + 1
        first += first < len(tokens) and tokens[first].lower in _PARTICLES  # "summed up Lund"
        if first >= len(tokens) or not opens_phrase(tokens, first, self.names):
            return None
        if tokens[verb].lower in _QUOTING:
            return NOBODY, tokens[verb]  # "“...,” quotes Lund from memory": the words are another's
        phrase = phrase_after(tokens, first, self.names)
        return (self.of(tokens, phrase), tokens[verb]) if phrase else None

    def _before_verb(self, tokens: Sequence[Word], start: int) -> tuple[Source, Word] | None:
        for verb in range(start + 1, min(start + _TAG, len(tokens))):
            if is_verb(tokens[verb]) and self.names.at(tokens[verb]) is None:
                found = subject_before(tokens, group_start(tokens, verb), start, self.names)
                return (self.of(tokens, found), tokens[verb]) if isinstance(found, Phrase) else None
        return None


def _nearer_subject(tokens: Sequence[Word], start: int, cue: Cue) -> Phrase | None:
    """ "... after she attacked officers and blamed them": the pronoun of the clause that "and blamed" goes on with."""
    if not cue.first or tokens[cue.first - 1].lower not in CONJUNCTIONS:
        return None
    for at in range(cue.first - 2, start, -1):
        if tokens[at].lower in PRONOUNS and tokens[at - 1].lower in SUBORDINATORS:
            return Phrase(at, at + 1)
    return None
