"""People counted by their kinds in one breath: "three women and a man were hurt" gives two parts of a toll."""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_view import View, counts_people

_JOINS = frozenset({"and", "&"})
_ONE = frozenset({"a", "an", "another"})
_WHERE = frozenset({"in", "from", "of", "at"})
_SEXES = frozenset({"male", "female"})  # of beasts as well, in the lexicon of kinds
_PHRASE = 4  # words of "two older boys"


def is_listed(view: View) -> bool:
    """Whether other people are counted in one breath: "three women and a man", "a man and three women were hurt"."""
    if not view.noun:
        return False
    last = min(view.after, len(view.words) - 1)
    after = view.lower(last) in _JOINS and _is_person(view, last + 1)
    before = view.lower(view.first - 1) in _JOINS and _ends_with_person(view, view.first - 2)
    return after or before


def _is_person(view: View, at: int) -> bool:
    """Whether "a man", "two older boys" stands at words[at]."""
    if at >= len(view.words) or (form_of(view.lower(at)).closed != "Q" and view.lower(at) not in _ONE):
        return False
    for place in range(at + 1, min(at + _PHRASE, len(view.words))):
        form = form_of(view.lower(place))
        if form.closed:
            return False
        if _names_people(view.lower(place)):
            return True
    return False


def _ends_with_person(view: View, at: int) -> bool:
    """Whether "a man", "two boys" ends at words[at]."""
    start = at
    while start > 0 and view.words[start].text[:1].isupper():
        start -= 1
    if start < at and view.lower(start) in _WHERE:
        at = start - 1  # "a teacher in Leeds and two printers"
    begun = any(
        form_of(view.lower(place)).closed == "Q" or view.lower(place) in _ONE
        for place in range(max(0, at - 3), at)
    )
    return begun and _names_people(view.lower(at))


def _names_people(lower: str) -> bool:
    base = lemma(lower, "n")
    return counts_people(base) or base in _SEXES
