"""Two numbers that a story has once: the score of a final or semi-final, and the price to which an old one goes.

The stage that is told names the match; the old price ("from 3 euros to 4", "now 3 euros, will cost 4") names what is
sold, in whatever words.
"""

from __future__ import annotations

from claimcheck.annotate.mentions import AmountMention, in_sentences
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

RESULT, NEW_PRICE = "score of the ", "new price"
"""How the matters of a score and of a price begin."""
_STAGES = listed("claims.told_once_results", "stages")
_PARTS = listed("claims.told_once_results", "parts")
_COSTING = listed("claims.told_once_results", "costing")
_NOW = listed("claims.told_once_results", "now")
_SORTS = listed("claims.told_once_results", "sorts")
_AHEAD = frozenset({"will", "to", "would", "shall"})
_NEAR = 4  # words between a price and what tells that it is to come
_PAIR = 2


def score_of_stage(view: View, _: str) -> str:
    """ "Beat Leith 3-1 in Friday's semi-final", not a score at half-time or over two legs."""
    lowers = [word.lower for word in view.words]
    told = {lemma(lower, "n") for lower in lowers} & _STAGES
    plain = len(told) == 1 and _PARTS.isdisjoint(lowers)
    return f"{RESULT}{min(told)}" if plain else ""


def new_price(view: View, _: str) -> str:
    """ "From 3 euros to 4", "now 3 euros, will cost 4": the later of two prices, with the one before it."""
    told = [m for m in in_sentences(view.doc.amounts, view.mention.sentence) if m.form == view.mention.form]
    if len(told) != _PAIR or view.mention.span != told[1].span or not _is_old(view, told[0]):
        return ""
    ahead = view.ahead(_NEAR)
    costs = any(lemma_of_verb(word) in _COSTING for word in ahead) and not _AHEAD.isdisjoint(ahead)
    old = told[0].amount
    sorts = sorted({lemma(word.lower, "n") for word in view.words} & _SORTS)
    return " ".join([f"{NEW_PRICE}: {old.low} {old.unit}", *sorts]) if costs or ahead[-1] == "to" else ""


def _is_old(view: View, mention: AmountMention) -> bool:
    """Whether a price is told to be that of today."""
    before = [word.lower for word in view.words if word.end <= mention.span.start][-_PAIR:]
    return not _NOW.isdisjoint(before)
