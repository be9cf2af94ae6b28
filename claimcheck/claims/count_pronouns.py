"""Numbers of "them": the noun that the pronoun stands for, in the same sentence or the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.clauses import OF_THEM, OF_WHICH
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import AmountMention, Word, place_from
from claimcheck.claims.count_events import named
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, table
from claimcheck.data.listed import listed
from claimcheck.model import Amount

_LENGTHS = listed("claims.count", "lengths")
_AUXILIARIES = 5  # words before a number in which "there have been" stands
_BEING = frozenset({"was", "were", "are", "is", "been", "be"})
_HEDGES = listed("claims.count_fates", "hedges")
_NUMBERS = 6  # numbers before it that are looked at
_REACH = 24  # words of the same sentence, and of the end of the one before, in which the noun is looked for


def of_them(view: View) -> Cue | None:
    """ "There are 17 of them", "83 of them", "of which 12": counts what the nearest plural noun before names."""
    if view.noun or view.mention.form != "cardinal":
        return None
    noun = antecedent(view)
    attribute = table()["antecedents"].get(noun) or table()["labels"].get(noun)
    return Cue(attribute) if attribute else named(noun) if noun else None


def antecedent(view: View) -> str:
    """The noun that "them", "which" or "whom" beside a number without a noun stands for; "" for none."""
    if tuple(view.ahead(2)) in OF_WHICH:
        return _counted_before(view)
    if (pair := (view.lower(view.last), view.lower(view.last + 1))) not in OF_THEM:
        return ""
    if view.lower(view.first - 1) == "all" and view.lower(view.first - 2) == ",":
        return lexicon.lemma(view.lower(view.first - 3), "n")  # "the workforce, all 47 of them"
    if pair in OF_WHICH and (before := _before_comma(view)):
        return before
    if counted := _counted_before(view):
        return counted
    if noun := _subject_matter(view):
        return noun
    for word, opens in _before(view):
        if word.lower in table()["antecedents"]:
            return word.lower
        if noun := _plural(word, opens=opens):
            return noun
    return ""


def left_out(view: View) -> AmountMention | None:
    """The number of the sentence before that counts, alone, what "in Leith there were 74" leaves out."""
    before = [word for word in view.ahead(_AUXILIARIES) if word not in _HEDGES]
    if view.noun or view.mention.form != "cardinal" or "there" not in before or before[-1] not in _BEING:
        return None
    found = [
        amount
        for amount in view.doc.amounts[: place_from(view.doc.amounts, view.mention.span.start)][-_NUMBERS:]
        if amount.sentence == view.mention.sentence - 1 and amount.form == "cardinal"
    ]
    return found[-1] if len({amount.noun for amount in found}) == 1 and found[-1].noun else None


def _before_comma(view: View) -> str:
    """The noun right before the comma of "the chicks, 40 of which"; "" for none."""
    at = next((at for at in range(view.first - 1, max(0, view.first - 4), -1) if view.lower(at) == ","), 0)
    return _plural(view.words[at - 1], opens=at == 1) if at else ""


def _plural(word: Word, *, opens: bool) -> str:
    """The lemma of a noun in the plural; "" for other words."""
    noun = lexicon.lemma(word.lower, "n")
    plural = noun != word.lower and word.lower.endswith(("s", "en"))
    return noun if plural and (opens or word.text[0].islower()) else ""


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
            and _can_hold(amount.amount, view)
            and amount.noun not in _LENGTHS
        ):
            return amount.noun
    return ""


def _can_hold(whole: Amount, view: View) -> bool:
    """Whether a number is none, or is smaller than the one that is to be of it: "two men ... 40 of them"."""
    least = view.mention.amount.low or 0
    return whole.high != 0 and (whole.high is None or whole.high >= least)


def _subject_matter(view: View) -> str:
    """What the sentence before "there are 40 of them" is about: the last noun in the plural that stands in no
    relative clause and behind no preposition, as "letters" in "Soldiers hid letters in the walls that ..."."""
    before = [word for word in view.ahead(_AUXILIARIES) if word]
    if "there" not in before or any(_plural(word, opens=False) for word in view.words[: view.first]):
        return ""
    words = view.doc.sentences[view.mention.sentence - 1].words if view.mention.sentence else ()
    end = next((at for at, word in enumerate(words) if at and _opens_clause(word.lower)), len(words))
    free = [at for at in range(end) if _plural(words[at], opens=at == 0) and not _is_governed(words, at)]
    return _plural(words[free[-1]], opens=free[-1] == 0) if free else ""


def _opens_clause(lower: str) -> bool:
    return lower == "that" or form_of(lower).closed == "W"


def _is_governed(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition stands before a noun and what goes with it: "in the old barns"."""
    for word in reversed(words[:at]):
        tag = form_of(word.lower).closed
        if tag in ("P", "T"):
            return True
        if not word.text[0].isalnum() or tag not in ("", "D", "Q", "C") or form_of(word.lower).verb == "d":
            return False
    return False


def _before(view: View) -> Iterator[tuple[Word, bool]]:
    """Words before the number, the nearest first, of its sentence, then of the one before; whether one opens it."""
    sentences = [view.words[: view.first]]
    if view.mention.sentence:
        sentences.append(view.doc.sentences[view.mention.sentence - 1].words)
    for words in sentences:
        for at in range(len(words) - 1, max(-1, len(words) - 1 - _REACH), -1):
            yield words[at], at == 0
