"""How far something moved and how often it was done: "fell 60 metres", "was shot seven times"."""

from __future__ import annotations

from functools import cache

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import NameMention, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import listed
from claimcheck.values.units import units

FAR, OFTEN = "distance of a ", "times "
"""How the attributes begin: "distance of a fall", "times shoot"."""
_NEAR = 3  # words between a verb and its number
_HEDGES = (listed("claims.count_fates", "hedges") | {"good"}) - {"to"}
_BENCH = frozenset({"judge", "justice", "magistrate", "sheriff"})
_PASSED = frozenset({"him", "her", "them", "it", "at", "least", "down", "up", "off", "back"})


def moved(view: View) -> Cue | None:
    """The way that a verb of motion covers: "fell about 60 metres", "dragged her 10 feet"; None for other lengths."""
    known = units().get(view.mention.amount.unit)
    if view.mention.form != "measure" or known is None or known.dimension != "length" or view.noun:
        return None
    verb = _verb(view)
    return Cue(f"{FAR}{_ways()[verb]}", concept_of(verb, "v") or "") if verb in _ways() else None


def mover(view: View) -> NameMention | None:
    """The person named last before the number, if nobody without a name comes between: "he said the man fell"."""
    words, span = view.words, view.mention.span
    names = [n for n in names_near(view.doc, view.mention.sentence, span) if n.span.end <= span.start]
    last = next((name for name in reversed(names) if name.type == "person"), None)
    if last is None:
        return None
    between = words[word_from(words, last.span.end) : view.first]
    return None if any(is_person_noun(word.lower) for word in between) else last


def bailed(view: View) -> NameMention | None:
    """Whom a bail frees: "set bail at £400 for Bo Quist", or who is named last before it, unless that is the judge."""
    names = names_near(view.doc, view.mention.sentence, view.mention.span)
    if view.lower(view.last) == "for":
        start = view.words[view.last].end + 1
        if told := next((name for name in names if name.span.start == start and name.type == "person"), None):
            return told
    last = mover(view)
    if last is None:
        return None
    before = view.lower(word_from(view.words, last.span.start) - 1)
    return None if before in _BENCH or view.lower(word_from(view.words, last.span.start)) in _BENCH else last


def done(view: View) -> Cue | None:
    """How often a deed of an event concept was done: "was shot seven times", "stabbed her 14 times"."""
    if view.noun != "time" or view.mention.form != "cardinal" or view.lower(view.after) in ("as", "more"):
        return None
    verb = _verb(view)
    concept = (concept_of(verb, "v") or "") if verb else ""
    return Cue(f"{OFTEN}{concept}", concept) if concept in table()["times"]["concepts"] else None


def _verb(view: View) -> str:
    """The verb right before the number, hedges and a pronoun between them; "" for none."""
    for at in range(view.first - 1, max(-1, view.first - 1 - _NEAR), -1):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            return ""
        if lower not in _HEDGES and lower not in _PASSED:
            return lemma_of_verb(lower)
    return ""


@cache
def _ways() -> dict[str, str]:
    """The verbs of motion, each with the noun of its way."""
    return {verb: noun for noun, verbs in table()["ways"].items() for verb in verbs.split()}
