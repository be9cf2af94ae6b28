"""How much a figure takes in: with what comes on top or without, the whole price or a part, all of them or one group.

What has no word for it is whole and plain, so that the words of one side are enough: a sum "fees included" is held
against no other, "unemployment among the under-30s" not against unemployment.
"""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_clause import PLAIN, Clause, clause, one_of, sentence
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import in_order, listed
from claimcheck.model.records import NamedTuple

_CHARGES, _SKIPPED = listed("claims.count_extent", "charges"), listed("claims.count_extent", "skipped")
_WITH, _WITHOUT = listed("claims.count_extent", "with"), listed("claims.count_extent", "without")
_INCLUDING = in_order("claims.count_extent", "including")
_EXCLUDING = in_order("claims.count_extent", "excluding")
_COMES_TO = listed("claims.count_extent", "comes_to")
_POSSIBLE = listed("claims.count_extent", "possible")
_EARLIER = in_order("claims.count_extent", "earlier")
_FORMER, _SAID = listed("claims.count_extent", "former"), listed("claims.count_extent", "said")
_IN_PART, _IN_KIND = in_order("claims.count_extent", "in_part"), listed("claims.count_extent", "in_kind")
_LEAST, _LEAST_VERBS = in_order("claims.count_extent", "least"), listed("claims.count_extent", "least_verbs")
_EVERYBODY, _GROUPS = listed("claims.count_extent", "everybody"), listed("claims.count_extent", "groups")
_SORTS = listed("claims.count_extent", "sorts")
_HEIGHT, _CLOSE = in_order("claims.count_extent", "height"), in_order("claims.count_extent", "close")
_SOME = listed("claims.count_extent", "some")
_RATES, _RATE_KINDS = listed("claims.count_extent", "rates"), listed("claims.count_extent", "rate_kinds")
_ALL = frozenset({"all"})
_AGES = re.compile(r"(?:under|over)(?:-?\d+s?)?")
_SPANS, _AGO = listed("claims.count_extent", "spans"), listed("claims.count_extent", "ago")
_FIRST = re.compile(r" when .* first | first .* in (?:19|20)\d\d ")
_LINES = frozenset(
    {("before", "tax"), ("before", "taxes"), ("before", "interest")}
)  # of accounts: count_entry
_FORMS = frozenset({"money", "percent", "cardinal", "measure"})
_LABELLED = 4  # words between "previous" and its figure: "the previous record of £40m"
_LABEL = 10  # words between a rate and its figure: "unemployment in the county stood at"
_OPENING = 14  # words of "with the lights and the lifts," that opens a sentence
_COMING = 8  # words between "could" and a figure
_PRICE = 8  # words between the verb of a price and "from"
_NOUNS = 3  # words of "the older women"
_PARTICIPLE = 3  # words between "had" and its participle


class Extent(NamedTuple):
    """What a figure takes in, part by part; an empty part may be anything."""

    added: frozenset[str]  # with or without what comes on top
    possible: frozenset[str]  # what may yet come to be
    earlier: frozenset[str]  # what was before
    part: frozenset[str]  # of a price: "$40m in cash and the rest in shares"
    least: frozenset[str]  # the lowest of several prices: "from $40"
    group: frozenset[str]  # of people
    some: frozenset[str]  # of several places or things
    sort: frozenset[str]  # of goods: "detached" houses
    moment: frozenset[str]  # of a day's trade: its height or its close
    rate: frozenset[str]  # of what a rate is: "food" of food inflation


def extent(view: View) -> Extent | None:
    """How much a figure takes in; None for ages, scores, ranks and lengths of time."""
    form = view.mention.form
    if form not in _FORMS:
        return None
    words = clause(view)
    money, percent = form == "money", form == "percent"
    return Extent(
        _added(view) if form in ("money", "measure") else frozenset(),
        one_of(possible=_is_possible(view)) or PLAIN if money or percent else frozenset(),
        one_of(earlier=_is_earlier(view, words)) or PLAIN
        if not view.noun or money or percent
        else frozenset(),
        one_of(part=words.tells(_IN_PART) or _is_in_kind(view)) or PLAIN if money else frozenset(),
        one_of(least=words.told(_LEAST) or _is_least(view)) or PLAIN if money else frozenset(),
        _group(view) if percent else frozenset(),
        one_of(some=_is_of_some(view)) or PLAIN if percent else frozenset(),
        _SORTS.intersection(_near(view)) or PLAIN if money or percent else frozenset(),
        one_of(height=words.tells(_HEIGHT), close=words.tells(_CLOSE)) if money or percent else frozenset(),
        _rate(view) if percent else frozenset(),
    )


def _added(view: View) -> frozenset[str]:
    """With what comes on top, or without: "fees included", "before tax", "with the lights, the bill comes to"."""
    words = sentence(view)
    without = words.tells(_EXCLUDING) or _is_charged(view, _WITHOUT)
    included = not without and (words.tells(_INCLUDING) and not _lists(view))
    with_ = included or _is_charged(view, _WITH) or _opens_with(view)
    return frozenset({"without" if without else "with"}) if without or with_ else PLAIN


def _near(view: View) -> set[str]:
    """The words of the figure's stretch."""
    start, end = stretch(view)
    return {view.lower(at) for at in range(start, end)}


def _lists(view: View) -> bool:
    """Whether "including" opens a list of what is told in figures: "$40m, including $4m for the roof"."""
    return any(
        one.lower == "including" and (starts_number(two.lower) or not two.lower[0].isalnum())
        for one, two in pairwise(view.words)
    )


def _is_charged(view: View, links: frozenset[str]) -> bool:
    """Whether a word such as "without" stands before what comes on top of a sum: "without the fees"."""
    for at, word in enumerate(view.words):
        if word.lower in links:
            following = at + 1 + (view.lower(at + 1) in _SKIPPED)
            if view.lower(following) in _CHARGES and (word.lower, view.lower(following)) not in _LINES:
                return True
    return False


def _opens_with(view: View) -> bool:
    """Whether the sentence opens with what the sum takes in: "With the lights, the bill comes to £40m"."""
    if view.lower(0) != "with":
        return False
    comma = next((at for at in range(1, min(_OPENING, view.first)) if view.lower(at) == ","), view.first)
    return any(view.lower(at) in _COMES_TO for at in range(comma, view.first))


def _is_possible(view: View) -> bool:
    """Whether a figure may yet come to be: "could rise to £40m"."""
    return not _POSSIBLE.isdisjoint(view.ahead(_COMING))


def _is_earlier(view: View, words: Clause) -> bool:
    """Whether a figure is told as it was before: "had got 40 per cent two years before", "until now"."""
    if words.told(_EARLIER) or not _FORMER.isdisjoint(view.ahead(_LABELLED)):
        return True
    start, _ = stretch(view)
    for at in range(start, view.first):
        if view.lower(at) in _SAID:
            return False  # "it said that sales had reached £40m a year earlier"
        ends = range(at + 1, min(view.first, at + 1 + _PARTICIPLE))
        if view.lower(at) == "had" and any(form_of(view.lower(end)).verb for end in ends):
            return _was_then(words.behind) or _was_then(words.before)
    return False


def _was_then(told: str) -> bool:
    """Whether words say that something was before: "two years ago", "when it first opened", "first in 1998"."""
    ago = any(one in _SPANS and two in _AGO for one, two in pairwise(told.split()))
    return ago or bool(_FIRST.search(told))


def _is_in_kind(view: View) -> bool:
    """Whether the rest of a price is paid otherwise: "$40m in cash and the rest in shares"."""
    return (
        view.lower(view.last) == "in"
        and view.lower(view.last + 1) in _IN_KIND
        and view.lower(view.last + 2) in ("and", "plus", ",", "with")
    )


def _is_least(view: View) -> bool:
    """Whether it is the lowest of several prices: "tickets cost from £40"."""
    if view.lower(view.first - 1) != "from" or view.lower(view.last) in ("to", "up"):
        return view.lower(view.last) == "upwards" or view.behind(2) == ["and", "up"]
    ahead = range(max(0, view.first - _PRICE), view.first - 1)
    return any(view.lower(at) in _LEAST_VERBS for at in ahead)


def _group(view: View) -> frozenset[str]:
    """Of which group of people a share is: "among the under-30s", "young people"; else all that the sentence names."""
    start, end = stretch(view)
    for at in range(start, end):
        lower = view.lower(at)
        numbered = bool(_AGES.fullmatch(lower)) and any(c.isdigit() for c in lower + view.lower(at + 1))
        if lower in _GROUPS or (numbered and at + 1 != view.first):
            return frozenset({"of an age"})
        if lower == "among" and (named := _named(view, at + 1)):
            return named
    return PLAIN | {lemma(word.lower, "n") for word in view.words}


def _named(view: View, at: int) -> frozenset[str]:
    """The nouns of the group that a phrase names; empty for everybody: "among voters", "among Norwegians"."""
    found = set[str]()
    for place in range(at, min(at + _NOUNS, len(view.words))):
        lower = view.lower(place)
        if lower in _EVERYBODY and lower not in lexicon.FUNCTION_WORDS:
            return frozenset()
        if place > at and (not lower.isalpha() or lower in lexicon.FUNCTION_WORDS):
            break
        if nationality(view.words[place].text):
            return frozenset()
        found |= {lemma(lower, "n")} - lexicon.FUNCTION_WORDS
    return frozenset(found)


def _is_of_some(view: View) -> bool:
    """Whether a share is of some places or things: "in some valleys", "in parts of the county"."""
    start, end = stretch(view)
    words = [view.lower(at) for at in range(start, end)]
    return any(
        one == "in" and (two in _SOME or (two == "parts" and three == "of"))
        for one, two, three in zip(words, words[1:], [*words[2:], ""], strict=False)
    )


def _rate(view: View) -> frozenset[str]:
    """Of what a rate is: "food" of "food inflation", "all" where nothing parts it; empty for other shares."""
    start, _ = stretch(view)
    for at in range(view.first - 1, max(start, view.first - _LABEL) - 1, -1):
        if view.lower(at) in _RATES:
            return frozenset({kind}) if (kind := view.lower(at - 1)) in _RATE_KINDS else _ALL
    return frozenset()
