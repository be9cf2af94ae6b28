"""Prison terms and the person that one hangs on; who has what is counted."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences, place_from
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Span

_COURTS = listed("claims.count_people", "courts")
_COURT = listed("claims.count_people", "court")
_BARS = listed("claims.count_people", "bars")
_HAVE = listed("annotate.events_verbs", "have")
_LINKS = frozenset({"of", "is", "was", "be"})
_COMING = frozenset({"will", "must", "to", "would"})
_BEING = frozenset({"is", "are", "was", "were", "been", "be"})
_TERMS = frozenset({"sentence", "term", "stretch"})
_POSSIBLE = listed("claims.count_people", "possible")
_RECEIVED = listed("claims.count_people", "received")
_REACH = 14  # words of "jailed Bo Quist for six years and his younger brother for four"
_NAMES = 12  # names on either side of a number


def names_near(doc: Annotated, sentence: int, span: Span) -> tuple[NameMention, ...]:
    """The names of a sentence next to a span, in order: at most 12 on either side."""
    place = place_from(doc.names, span.start)
    near = doc.names[max(0, place - _NAMES) : place + _NAMES]
    return tuple(name for name in near if name.sentence == sentence)


def holder(view: View) -> NameMention | None:
    """Whoever is named right before the "had" of an amount: "the Reform Party had 24 percent"."""
    if view.lower(view.first - 1) not in _HAVE:
        return None
    verb = view.words[view.first - 1]
    near = names_near(view.doc, view.mention.sentence, view.mention.span)
    return next((n for n in near if n.form == "name" and n.span.end + 1 == verb.start), None)


def convict(view: View) -> NameMention | None:
    """The person nearest to a prison term in its sentence."""
    span = view.mention.span
    near = names_near(view.doc, view.mention.sentence, span)
    persons = [name for name in near if name.type == "person" and name.form != "pronoun"]
    return min(persons, key=lambda name: (name.span.distance(span), name.span), default=None)


def term(view: View) -> tuple[Cue, tuple[str, ...]] | None:
    """The cue and scope of a length of time that is a prison term; None for other lengths."""
    scope = _limits(view)
    serving = (view.lower(view.first - 1), view.lower(view.last)) == ("serving", "for") and _is_whole(view)
    if serving or _is_cleft(view):
        return Cue("sentence", "sentence"), scope
    if _behind_bars(view) or _attributive(view):
        return (Cue("sentence", "sentence"), scope) if "served" not in scope else None
    for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1):
        if view.breaks(at):
            break
        lower = view.lower(at)
        verb = lemma_of_verb(lower)
        if verb and concept_of(verb, "v") == "sentence" and view.lower(view.first - 1) in ("for", "to", "of"):
            return Cue("sentence", "sentence"), scope
        if verb in _RECEIVED and at >= view.first - 3 and in_court(view):
            return Cue("sentence", "sentence"), scope
    return None


def _is_cleft(view: View) -> bool:
    """ "Seven years is what the banker got", of a court."""
    if (view.lower(view.last), view.lower(view.last + 1)) not in (("is", "what"), ("was", "what")):
        return False
    after = {
        lemma_of_verb(view.lower(at)) for at in range(view.last + 2, min(len(view.words), view.last + _CLEFT))
    }
    return bool(after & _RECEIVED) and in_court(view)


_CLEFT = 14  # words after the length in which "what ... got" ends


def _behind_bars(view: View) -> bool:
    """Whether "in prison", "behind bars", "' imprisonment" follows."""
    follows = view.behind(3)
    if view.lower(view.first - 1) == "for" and view.lower(view.first - 2) in _BARS:
        return True  # "sent to prison for four years"
    if follows[0] in ("in", "behind", "of", "'", "’", "'s") and _BARS & set(follows[1:2]):
        return True
    return follows[0] in _BARS


def _attributive(view: View) -> bool:
    """Whether it is "a nine-year sentence", "a two-year prison term", "a term of nine years"."""
    follows = view.behind(3)
    if follows[0] in ("prison", "jail", "suspended", "custodial") and _TERMS & set(follows[1:]):
        return True
    if follows[0] == "sentence" or (follows[0] == "term" and in_court(view)):
        return True
    before = view.ahead(3)
    if before[2] in _LINKS and (before[1] == "sentence" or before[:2] == ["sentence", ","]):
        return True  # "the sentence is 22 years"; "his sentence, of 22 years,"
    given = any(lemma_of_verb(word) in _RECEIVED for word in view.ahead(_REACH))
    return before[1:] == ["term", "of"] and (before[0] in _BARS or (given and in_court(view)))


def in_court(view: View) -> bool:
    """Whether the sentence names a court or judges, or an event of the courts is told within two sentences of it."""
    if any(word.lower in _COURTS for word in view.words):
        return True
    here = view.mention.sentence
    return any(event.concept in _COURT for event in in_sentences(view.doc.events, here - 2, here + 2)[:60])


def _is_whole(view: View) -> bool:
    """Whether a term is told and not what is over of it: "is serving a sentence of nine years", "will spend nine"."""
    told = pairwise(view.ahead(_REACH))
    return any((a in _BEING and b == "serving") or (a in _COMING and b == "spend") for a, b in told)


def _limits(view: View) -> tuple[str, ...]:
    before = set(view.ahead(_REACH))
    close = {view.lower(view.first - 1), *(view.lower(at) for at in range(view.last, view.last + 3))}
    found = set()
    if before & _POSSIBLE or "up to" in view.mention.hedge:
        found.add("possible")
    if "suspended" in close or "suspended" in view.mention.modifiers:
        found.add("suspended")
    if _is_whole(view):
        return tuple(sorted(found))
    if {"served", "serving", "spent", "spend"} & before or view.lower(view.first - 1) == "after":
        found.add("served")
    return tuple(sorted(found))
