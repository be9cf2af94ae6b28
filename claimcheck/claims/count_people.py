"""Counts that hang on one person: ages and prison terms."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences, place_from
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Span

_COURTS = listed("claims.count_people", "courts")
_COURT = listed("claims.count_people", "court")
_BARS = listed("claims.count_people", "bars")
_TERMS = frozenset({"sentence", "term", "stretch"})
_POSSIBLE = listed("claims.count_people", "possible")
_RECEIVED = listed("claims.count_people", "received")
_REACH = 7
_NAMES = 12  # names on either side of a number
_APPOSED = 40  # code points of ", a 34-year-old" and "the 34-year-old teacher" with room for an adjective


def person_of_age(view: View) -> NameMention | None:
    """The person whose age it is: named right before ("Jane Roe, 34"), right after, or before an apposition."""
    span = view.mention.span
    near = names_near(view.doc, view.mention.sentence, span)
    names = [name for name in near if not _is_where(view, name)]
    right = _right_after(view, names)
    if right is not None:
        return right
    last = next((name for name in reversed(names) if name.span.end <= span.start), None)
    if last is not None and last.form == "name" and _is_apposed(view, last):
        return last
    after = next((name for name in names if name.span.start >= span.end and name.form == "name"), None)
    if after is not None:
        between = view.doc.document.text[span.end : (after.full or after.span).start][: _APPOSED + 1]
        told = set(between.lower().split())
        if len(between) <= _APPOSED and not set(between) & set(",.;:()’'") and not told & FUNCTION_WORDS:
            return after
    return None


def _is_where(view: View, name: NameMention) -> bool:
    """Whether a place says where somebody is from: "a 15-year-old Georgia boy", "Kofi, of Tema, 22"."""
    if name.type != "place":
        return False
    text = view.doc.document.text
    before = text[max(0, name.span.start - _PREPOSITION) : name.span.start].split()
    follows = text[name.span.end : name.span.end + 2]
    return before[-1:] in (["of"], ["from"], ["in"], ["at"]) or follows[1:].islower()


_PREPOSITION = 6  # code points of " from "


def _right_after(view: View, names: Sequence[NameMention]) -> NameMention | None:
    """The name that "6-year-old Ada Lund" runs into, where no article makes the age stand by itself."""
    if view.lower(view.first - 1) in ("a", "an", "the") or "old" not in view.lower(view.last - 1):
        return None
    start = view.mention.span.end + 1
    return next(
        (n for n in names if n.form == "name" and (n.full or n.span).start == start and n.type == "person"),
        None,
    )


def _is_apposed(view: View, name: NameMention) -> bool:
    return _is_apposition(view.doc.document.text[name.span.end : view.mention.span.start][: _APPOSED + 1])


_BESIDE_AGE = listed("claims.count_people", "beside_age")


def _is_apposition(between: str) -> bool:
    """Whether what stands between a name and an age is nothing but the joint: ", ", " (", ", a ", ", aged "."""
    words = between.replace(",", " ").replace("(", " ").split()
    joined = all(word in _BESIDE_AGE for word in words)
    return joined and len(between) <= _APPOSED and (len(words) > 0 or "," in between or "(" in between)


def names_near(doc: Annotated, sentence: int, span: Span) -> tuple[NameMention, ...]:
    """The names of a sentence next to a span, in order: at most 12 on either side."""
    place = place_from(doc.names, span.start)
    near = doc.names[max(0, place - _NAMES) : place + _NAMES]
    return tuple(name for name in near if name.sentence == sentence)


def convict(view: View) -> NameMention | None:
    """The person nearest to a prison term in its sentence."""
    span = view.mention.span
    near = names_near(view.doc, view.mention.sentence, span)
    persons = [name for name in near if name.type == "person" and name.form != "pronoun"]
    return min(persons, key=lambda name: (name.span.distance(span), name.span), default=None)


def term(view: View) -> tuple[Cue, tuple[str, ...]] | None:
    """The cue and scope of a length of time that is a prison term; None for other lengths."""
    scope = _limits(view)
    if _is_cleft(view):
        return Cue("sentence", "sentence"), scope
    if _behind_bars(view) or _attributive(view):
        return (Cue("sentence", "sentence"), scope) if "served" not in scope else None
    for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1):
        if divides(view.words[at]) or view.lower(at) == ",":
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
    return before[2] == "of" and before[1] in _TERMS and (before[1] == "sentence" or before[0] in _BARS)


def in_court(view: View) -> bool:
    """Whether the sentence names a court or judges, or an event of the courts is told within two sentences of it."""
    if any(word.lower in _COURTS for word in view.words):
        return True
    here = view.mention.sentence
    return any(event.concept in _COURT for event in in_sentences(view.doc.events, here - 2, here + 2)[:60])


def _limits(view: View) -> tuple[str, ...]:
    before = set(view.ahead(_REACH))
    close = {view.lower(view.first - 1), *(view.lower(at) for at in range(view.last, view.last + 3))}
    found = set()
    if before & _POSSIBLE or "up to" in view.mention.hedge:
        found.add("possible")
    if "suspended" in close or "suspended" in view.mention.modifiers:
        found.add("suspended")
    if {"served", "serving", "spent", "spend"} & before or view.lower(view.first - 1) == "after":
        found.add("served")
    return tuple(sorted(found))
