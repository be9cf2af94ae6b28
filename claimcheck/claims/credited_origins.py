"""Sentences that say where a finding, figure, warning or plan comes from: "behind the number is", "so concludes"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, NEGATIONS
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_parties import Party, party_after
from claimcheck.claims.credited_works import Laid, is_thing
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span

_LEADS = tuple(tuple(lead.split()) for lead in in_order("claims.credited_origins", "leads"))
_LAST = frozenset(lead[-1] for lead in _LEADS)
_STANDS = BE | listed("claims.credited_origins", "stands")
_FINDS = listed("claims.credited_origins", "finds")
_THUS = frozenset(("so", "thus"))
_BACK, _AHEAD = 14, 8  # words between a thing and the words that lay it to somebody, and behind "behind"


def origin(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """To whom the word at `at` lays a thing: the last of "comes from", "behind", or "so" that opens a sentence."""
    lower = words[at].lower
    if lower in _LAST and (found := _comes(words, at, names)) is not None:
        return found
    if lower == "behind":
        return _behind(words, at, names)
    return _thus(words, names) if at == 0 and lower in _THUS else None


def may_open(lower: str) -> bool:
    """Whether a lower-case form can end or open words that `origin` reads."""
    return lower in _LAST or lower == "behind" or lower in _THUS


def _comes(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """ "The estimate, made public on Friday, stems from X": the thing is the first one of the sentence."""
    for lead in _LEADS:
        start = at + 1 - len(lead)
        if start > 0 and tuple(word.lower for word in words[start : at + 1]) == lead:
            before = words[max(0, start - _BACK) : start]
            thing = next((lemma(w.lower, "n") for w in before if is_thing(lemma(w.lower, "n"))), "")
            if not thing or any(word.lower in NEGATIONS for word in before):
                return None
            return _laid(words, at + 1, names, thing, Span(words[start].start, words[at].end))
    return None


def _behind(words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """ "Behind the number is the harbour office"."""
    for stands in range(at + 2, min(len(words) - 1, at + _AHEAD)):
        if words[stands].text in BREAKS:
            return None
        if words[stands].lower in _STANDS:
            thing = lemma(words[stands - 1].lower, "n")
            cue = Span(words[at].start, words[stands].end)
            return _laid(words, stands + 1, names, thing, cue) if is_thing(thing) else None
    return None


def _thus(words: Sequence[Word], names: Names) -> Laid | None:
    """ "So concludes the teachers' union, whose own people ..."."""
    verb = 1 + (words[1].lower in ADVERBS or words[1].lower in ("at", "least"))
    if verb + 1 >= len(words) or lemma(words[verb].lower, "v") not in _FINDS or words[verb].lower in BE:
        return None
    return _laid(words, verb + 1, names, "finding", Span(words[0].start, words[verb].end))


def _laid(words: Sequence[Word], start: int, names: Names, thing: str, cue: Span) -> Laid | None:
    party: Party | None = party_after(words, start, names, telling=1)
    return Laid(party, thing, cue) if party is not None else None
