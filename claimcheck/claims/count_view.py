"""An amount seen in its sentence: its words, what comes before and after, as the rules of counting look at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import AmountMention, Annotated, Word, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.data.listed import listed
from claimcheck.data.tables import read_table
from claimcheck.model.records import dataclass

# Beside the nouns that name people: what stands for them in tolls.
_LIVES = listed("claims.count_view", "lives")
_EITHER = frozenset({"male", "female"})
_DIVIDERS = frozenset({".", ";", ":", "—", "–", "(", ")", "?", "!", "“", "”", '"'})


@cache
def table() -> Mapping[str, Any]:
    """claimcheck/data/amount_attributes.toml, as it stands."""
    return read_table("amount_attributes")


@cache
def kinds() -> frozenset[str]:
    """Words that tell one figure of a kind from another: "net", "annual"."""
    return frozenset(table()["kinds"]["list"])


@dataclass(frozen=True, slots=True)
class View:
    """One amount in its sentence; words[first:last] is the amount, words[last:after] its noun phrase."""

    doc: Annotated
    mention: AmountMention
    words: Sequence[Word]
    first: int
    last: int
    after: int

    @property
    def noun(self) -> str:
        """The lemma of what is counted, "" where it is left out."""
        return self.mention.noun

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes of the counted noun."""
        return noun_class(self.mention.noun) if self.mention.noun else ()

    def lower(self, at: int) -> str:
        """The lower-case word at an index, "" outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def reads(self, at: int, phrase: Sequence[str]) -> bool:
        """Whether a phrase of lower-case words stands at words[at]."""
        return all(self.lower(at + step) == word for step, word in enumerate(phrase))

    def breaks(self, at: int) -> bool:
        """Whether a comma or the end of a clause stands at words[at]."""
        return divides(self.words[at]) or self.words[at].lower == ","

    def ahead(self, count: int) -> list[str]:
        """So many lower-case words before the amount, "" for those before the sentence begins."""
        found = [word.lower for word in self.words[max(0, self.first - count) : self.first]]
        return [""] * (count - len(found)) + found

    def behind(self, count: int, *, noun: bool = False) -> list[str]:
        """So many lower-case words behind the amount, or behind its `noun` phrase, "" for those past the sentence."""
        start = self.after if noun else self.last
        found = [word.lower for word in self.words[start : start + count]]
        return found + [""] * (count - len(found))

    @property
    def counts_people(self) -> bool:
        """Whether people are counted, as far as the noun tells; a noun left out may be people."""
        return not self.noun or counts_people(self.noun)


def counts_people(noun: str) -> bool:
    """Whether the lemma of a noun stands for people, or for what counts them in tolls."""
    last = noun.rpartition("-")[2]  # "asylum-seeker", "festival-goer"
    if is_beast(last):
        return False
    return "person" in noun_class(last) or noun in _LIVES or is_person_noun(last)


def is_beast(noun: str) -> bool:
    """Whether the lemma of a noun stands for animals and not for people, whom it may mock: "sheep", "chick"."""
    classes = noun_class(noun)
    return "animal" in classes and "person" not in classes and noun not in _EITHER


def view(doc: Annotated, mention: AmountMention) -> View:
    """The amount in its sentence. Raises nothing; a span outside the words gives an empty amount."""
    words = doc.words_of(mention)
    first = word_from(words, mention.span.start)
    last = word_from(words, mention.span.end, first)
    after = last
    if mention.noun_span is not None:
        after = max(last, word_from(words, mention.noun_span.end, last))
    else:
        after += len([m for m in mention.modifiers if m in ("more", "other", "others", "further")])
    return View(doc, mention, words, first, last, after)


def divides(word: Word) -> bool:
    """Whether a punctuation mark ends the stretch that a number can be read with."""
    return word.text in _DIVIDERS


@cache
def lemma_of_verb(lower: str) -> str:
    """The verb lemma of a form, "" where it can be no verb."""
    return next((reading.lemma for reading in lexicon.readings(lower) if reading.pos == "v"), "")
