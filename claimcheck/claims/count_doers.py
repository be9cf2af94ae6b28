"""Who by name does what gives a number: "the Greens won 41 percent", "Norway gave $4 million".

Two that have no word of their names in common and are of one sort are two doers, and their numbers two numbers. A name
that is of another sort may stand for the same: Oslo for Norway, a candidate for a party.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import NameMention
from claimcheck.annotate.quotes_lexicon import AUXILIARIES, BE, CONJUNCTIONS, PREPOSITIONS, verb_forms
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

_ORGANISATION = "organisation"
_STEM = 4  # letters in which "Greens" and "Green Party" are one
_CLAUSE = 3  # words between a name and its number: "would build", "had already sold"
_JOINED = (CONJUNCTIONS | PREPOSITIONS | {","}) - {"that"}  # before a name that is not the whole subject
_SIMPLE = listed("claims.count_doers", "simple")
_GENERAL = listed("claims.count_doers", "general")


class Doer(NamedTuple):
    """A doer: how the words of all forms of its name begin, its sort, and the lemma of what it does."""

    stems: frozenset[str]
    sort: str
    short: bool  # some form is an abbreviation, which any other name may be the whole of
    verb: str


def doer(view: View) -> Doer | None:
    """The named subject right before the number's verb; None where there is none, or where it only says so."""
    names = view.doc.names
    at = bisect_left(names, view.mention.span.start, key=lambda name: name.span.start)
    if not at or view.mention.form in ("age", "duration"):
        return None
    name = names[at - 1]
    first = bisect_left(view.words, (name.span.end,))
    between = [view.lower(place) for place in range(first, view.first)]
    if name.form != "name" or name.sentence != view.mention.sentence or not 0 < len(between) <= _CLAUSE:
        return None
    verb = _verb(between)
    if not verb or not _is_subject(view, name):
        return None
    forms = {*view.doc.entities[name.entity].forms, name.text}
    sort, words = _sort(view, name), {word for form in forms for word in form.lower().split()}
    stems = frozenset(word[:_STEM] for word in words - _GENERAL if _ORGANISATION not in noun_class(word))
    return Doer(stems, sort, any(form.isupper() for form in forms), verb)


def _verb(between: list[str]) -> str:
    """The lemma of the verb that all words between a name and its number make up; "" where they tell of more."""
    told = [word for word in between if word not in _SIMPLE]  # "had already sold", "rose by about"
    *helpers, last = told or [""]
    plain = all(word in AUXILIARIES for word in helpers) and last not in BE and last not in verb_forms()
    return lemma_of_verb(last) if plain else ""


def _is_subject(view: View, name: NameMention) -> bool:
    """Whether nothing joins a name to another before it: "Norway and Sweden gave", "the mayor of Leith gave"."""
    start = (name.full or name.span).start
    before = bisect_left(view.words, (start,)) - 1
    before -= view.lower(before) == "the"
    return view.lower(before) not in _JOINED


def _sort(view: View, name: NameMention) -> str:
    """ "person", "land" or "organisation", which stands for names of no known sort as well; "" for other places."""
    if name.type == "place":
        places = view.doc.places
        at = bisect_left(places, name.span.start, key=lambda place: place.span.start)
        land = any(
            place.span == name.span and place.place.level == "country" for place in places[at : at + 1]
        )
        return "land" if land else ""
    return "person" if name.type == "person" else _ORGANISATION


def other_doer(one: Doer | None, two: Doer | None) -> bool:
    """Whether two numbers are of what two named doers did."""
    if one is None or two is None or one.stems & two.stems:
        return False
    return bool(one.sort and one.stems and two.stems) and (one.sort, one.verb, one.short) == (
        two.sort,
        two.verb,
        two.short,
    )
