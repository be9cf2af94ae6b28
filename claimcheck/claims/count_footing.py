"""On what footing a figure stands: asked for or got, forecast or come out, given or spent, one side or the other.

Two figures of two footings can both be right. Each part of a footing is what its words can mean; where nothing is said
a figure is plain, so that one side's words are enough ("asked for 8 percent", "got 5 percent"), or it may be anything.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.count_clause import PLAIN, Clause, clause, one_of
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import in_order, listed
from claimcheck.model.records import NamedTuple
from claimcheck.values.amount import is_ceiling

_Words = frozenset[str]
_ANY: _Words = frozenset()
_SOUGHT = in_order("claims.count_footing", "sought")
_SOUGHT_BEHIND = in_order("claims.count_footing", "sought_behind")
_OFFERED = in_order("claims.count_footing", "offered")
_PROPOSED = in_order("claims.count_footing", "proposed")
_BARGAIN = listed("claims.count_footing", "bargain")
_FORECAST = in_order("claims.count_footing", "forecast")
_FORECAST_BEHIND = in_order("claims.count_footing", "forecast_behind")
_POLL, _RESULT = in_order("claims.count_footing", "poll"), in_order("claims.count_footing", "result")
_DUE = in_order("claims.count_footing", "due")
_JOINT, _SEVERAL = in_order("claims.count_footing", "joint"), listed("claims.count_footing", "several")
_SPENT, _COST = in_order("claims.count_footing", "spent"), in_order("claims.count_footing", "cost")
_GAVE, _GIVEN = in_order("claims.count_footing", "gave"), in_order("claims.count_footing", "given")
_IN = in_order("claims.count_footing", "brought_in")
_VALUED, _SOLD = in_order("claims.count_footing", "valued"), in_order("claims.count_footing", "sold")
_LOSS, _AGREED = listed("claims.count_footing", "loss"), listed("claims.count_footing", "agreed")
_TURNOUT, _CHOICE = in_order("claims.count_footing", "turnout"), in_order("claims.count_footing", "choice")
_YES, _NO = in_order("claims.count_footing", "yes"), in_order("claims.count_footing", "no")
_LARGEST, _TOTAL = listed("claims.count_footing", "largest"), in_order("claims.count_footing", "total")
_EVER = listed("claims.count_footing", "ever")
_CONTESTS = listed("claims.count_footing", "contests")
_FORMS = frozenset({"money", "percent", "cardinal", "measure", "duration"})
_AHEAD = frozenset({"will", "would", "shall", "can", "must", "to"})
_WORTH = 3  # words before a sum in which "worth" tells what something is worth
_SINGLE = 4  # words between "the largest" and its sum


class Footing(NamedTuple):
    """What the words of a figure's clause can mean, part by part; an empty part may be anything."""

    sought: _Words  # "sought" or "offered", or plainly so
    forecast: _Words
    due: _Words  # what ought to be
    joint: _Words  # of several together
    poll: _Words  # an opinion poll, or the result of the vote
    flow: _Words  # given, paid or spent
    way: _Words  # brought in, or paid out
    value: _Words  # what something is valued at, sold for, or the damage
    ballot: _Words  # turnout, or the share for or against
    vote: _Words  # yes or no
    whole: _Words  # the largest of several, or the total
    purse: _Words  # all that a contest pays, what one earned in it, or earns at work


def footing(view: View) -> Footing | None:
    """The footing of a figure; None for ages, scores, ranks and the like."""
    if view.mention.form not in _FORMS:
        return None
    words = clause(view)
    money, percent = view.mention.form == "money", view.mention.form == "percent"
    foretold = (
        money or percent or is_ceiling(view.mention.amount)
    )  # "gusts of up to 90 mph" are often forecast
    return Footing(
        _sought(view, words) or PLAIN,
        _forecast(view, words) if foretold else _ANY,
        frozenset({"due"}) if words.governed(_DUE) else PLAIN,
        _joint(view, words) if money or percent else _ANY,
        one_of(poll=words.tells(_POLL), result=words.tells(_RESULT)) if percent else _ANY,
        _flow(words),
        one_of(brought=words.told(_IN), paid=words.told(_COST) or words.told(_SPENT)),
        _value(view, words) if money else _ANY,
        one_of(turnout=words.tells(_TURNOUT), choice=words.tells(_CHOICE)) if percent else _ANY,
        one_of(yes=words.tells(_YES), no=words.tells(_NO)) if percent else _ANY,
        _whole(view, words),
        _purse(view) if money else _ANY,
    )


def _sought(view: View, words: Clause) -> _Words:
    """Asked for, offered, or proposed, which may be either."""
    proposed = words.governed(_PROPOSED)
    bargained = any(word.lower in _BARGAIN for word in view.words)
    return one_of(
        sought=proposed or words.governed(_SOUGHT, infinitive=False) or words.told_behind(_SOUGHT_BEHIND),
        offered=proposed or (bargained and words.governed(_OFFERED)),
    )


def _forecast(view: View, words: Clause) -> _Words:
    """Whether it is foretold, or told of what has come: what is told of now or of days to come may be either."""
    if words.governed(_FORECAST) or words.told_behind(_FORECAST_BEHIND):
        return frozenset({"forecast"})
    start, _ = stretch(view)
    clause_words = [view.lower(at) for at in range(start, view.first)]
    past = _AHEAD.isdisjoint(clause_words) and any(form_of(word).verb == "d" for word in clause_words)
    return PLAIN if past else frozenset({"forecast", "plain"})


def _joint(view: View, words: Clause) -> _Words:
    if words.tells(_JOINT):
        return frozenset({"joint"})
    return frozenset({"joint", "plain"}) if any(w.lower in _SEVERAL for w in view.words) else PLAIN


def _flow(words: Clause) -> _Words:
    """Who is given a sum may spend less of it; who gives it spends it; what something costs others may pay in part."""
    if words.tells(_GIVEN):
        return frozenset({"given"})
    found = frozenset({"given", "paid"}) if words.told(_GAVE) else _ANY
    found |= {"paid", "spent"} if words.told(_SPENT) else _ANY
    return found | ({"spent"} if words.told(_COST) else _ANY)


def _value(view: View, words: Clause) -> _Words:
    """What goods are worth is neither what they were sold for nor what all the damage came to."""
    named = frozenset(word.lower for word in view.words)
    if named & _AGREED:
        return _ANY  # "a contract worth £30m" costs as much
    if words.tells(_SOLD):
        return frozenset({"sold"})
    if named & _LOSS:
        return frozenset({"sold", "damage"})
    return one_of(worth="worth" in view.ahead(_WORTH) or words.told(_VALUED))


def _whole(view: View, words: Clause) -> _Words:
    """Whether it is the largest one of several ("the heaviest fine, £40m,"), or all of them."""
    ahead = view.ahead(_SINGLE)
    single = not _LARGEST.isdisjoint(ahead) and _EVER.isdisjoint(w.lower for w in view.words)
    return one_of(single=single, total=words.tells(_TOTAL) or view.mention.hedge in _TOTAL)


def _purse(view: View) -> _Words:
    """Of "the €90,000 Bergen Cup" the winner gets a part; what is earned "as a nurse" has to do with neither."""
    name = [word.lower for word in takewhile(lambda word: word.text[0].isupper(), view.words[view.last :])]
    contest = view.noun or (name[-1] if name else "")
    if contest in _CONTESTS or contest == "prize":
        named = view.first > 0 and view.lower(view.first - 1) == "the"
        return frozenset({"prize" if contest == "prize" else "purse"}) if named else _ANY
    if not any(lemma_of_verb(word.lower) == "earn" for word in view.words[: view.first]):
        return _ANY
    behind = [word.lower for word in view.words[view.last :]]
    at_work = any(one == "as" and two in ("a", "an") for one, two in pairwise(behind))
    return frozenset({"wage"} if at_work else {"share", "prize"})
