"""Numbers of "them": the noun that the pronoun stands for, in the same sentence or the one before."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.mentions import Word, place_from
from claimcheck.claims.count_events import named
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, table
from claimcheck.data.listed import listed

_OF_WHICH = frozenset({("of", "which"), ("of", "whom")})
_OF_THEM = frozenset({("of", "them"), ("of", "which"), ("of", "whom")})
_LENGTHS = listed("claims.count", "lengths")
_NUMBERS = 6  # numbers before it that are looked at
_REACH = 24  # words of the same sentence, and of the end of the one before, in which the noun is looked for


def of_them(view: View) -> Cue | None:
    """ "There are 17 of them", "83 of them", "of which 12": counts what the nearest plural noun before names."""
    if view.noun or view.mention.form != "cardinal":
        return None
    if tuple(view.ahead(2)) in _OF_WHICH:
        counted = _counted_before(view)
        return named(counted) if counted else None
    if (view.lower(view.last), view.lower(view.last + 1)) not in _OF_THEM:
        return None
    if view.lower(view.first - 1) == "all" and view.lower(view.first - 2) == ",":
        noun = lexicon.lemma(view.lower(view.first - 3), "n")  # "the workforce, all 47 of them"
        attribute = table()["labels"].get(noun)
        return Cue(attribute) if attribute else named(noun) if noun else None
    counted = _counted_before(view)
    if counted:
        return named(counted)
    for word, opens in _before(view):
        attribute = table()["antecedents"].get(word.lower)
        if attribute:
            return Cue(attribute)
        noun = lexicon.lemma(word.lower, "n")
        if noun != word.lower and word.lower.endswith(("s", "en")) and (opens or word.text[0].islower()):
            return named(noun)
    return None


def _counted_before(view: View) -> str:
    """The noun that the nearest number of the sentence before counts: "640 houses ... 190 of them"; "" for none."""
    amounts, sentence = view.doc.amounts, view.mention.sentence
    at = place_from(amounts, view.mention.span.start)
    for amount in reversed(amounts[max(0, at - _NUMBERS) : at]):
        if amount.sentence < sentence - 1:
            return ""
        if (
            amount.form == "cardinal"
            and amount.noun
            and amount.amount.high != 0
            and amount.noun not in _LENGTHS
        ):
            return amount.noun
    return ""


def _before(view: View) -> Iterator[tuple[Word, bool]]:
    """Words before the number, the nearest first, of its sentence, then of the one before; whether one opens it."""
    sentences = [view.words[: view.first]]
    if view.mention.sentence:
        sentences.append(view.doc.sentences[view.mention.sentence - 1].words)
    for words in sentences:
        for at in range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1):
            yield words[at], at == 0
