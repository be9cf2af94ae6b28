"""What shows that two numbers are of two parts of one thing, or of a part and the whole: both can be right.

Asked of the words of the sentences, for pairs that a mark aligns and for those that the first look leaves.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.annotate.mentions import Annotated, place_from
from claimcheck.annotate.time_accounts import MONTHS
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_account import Account, account, other_account
from claimcheck.claims.count_aspect import Aspect, aspect, other_aspect
from claimcheck.claims.count_clause import stand_apart
from claimcheck.claims.count_contraries import Qualities, other_qualities, qualities
from claimcheck.claims.count_crowds import with_tallies
from claimcheck.claims.count_entry import Entry, entry, other_entry
from claimcheck.claims.count_extent import Extent, extent
from claimcheck.claims.count_footing import Footing, footing
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.count_land import Land, land, market, other_land, other_market
from claimcheck.claims.count_reach import Reach, other_reach, reach
from claimcheck.claims.count_scope import of_the_dead
from claimcheck.claims.count_stage import Stage, other_stage, stage
from claimcheck.claims.count_things import Things, other_things, things
from claimcheck.claims.count_view import View, view
from claimcheck.claims.count_where import Where, other_where, where
from claimcheck.claims.count_window import Rate, Window, other_rate, other_window, rate, window
from claimcheck.model import Claim, Kind
from claimcheck.model.records import NamedTuple
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, days_between

_DETERMINERS = frozenset({"the", "those", "these", "its", "their", "his", "her"})
_AGAIN = "This time"
_SOON = 31  # days; a report of another year tells of another occasion, which is said
_DIGITS = 4  # of a year
_BASE = 18  # words of "the 5,900 people who should have been on duty"


class Bounds(NamedTuple):
    """What the words round one number limit it to."""

    reach: Reach | None
    stage: Stage  # of a contest or a course
    account: Account | None  # the period of accounts that it is of
    entry: Entry | None  # the line of accounts that it is of
    window: Window | None  # the time over which it was counted
    rate: Rate  # what it is for one of
    qualities: Qualities  # what is said of what is counted
    base: bool  # the number is what another is a part of
    dead: bool  # it is a part of the dead or hurt, whatever is said of them
    things: Things | None  # the sort of thing that it counts
    where: Where | None  # the place that is named for it
    land: Land | None  # the land that an average or a rate is of
    market: str  # whether takings are those of a group or of one of its markets
    aspect: Aspect | None  # the side of a thing that a measure tells
    footing: Footing | None  # asked or got, forecast or come out, a part or the whole
    extent: Extent | None  # what it takes in
    degrees: frozenset[str]  # in which it is compared with what else there is: "eleven smaller boats"


class Limits:
    """What limits the numbers of every article, looked up once for each number."""

    def __init__(self, joined: Joined) -> None:
        self._docs = joined.docs
        self._bounds: dict[str, Bounds | None] = {}

    def told(self, one: Placed, two: Placed) -> dict[str, bool]:
        """In what the words round two numbers of two articles limit them to different things."""
        if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
            return {}
        a, b = self._of(one.claim), self._of(two.claim)
        if a is None or b is None:
            return {}
        found = {"other year told": other_year(one, two), "the next time": self._is_next_time(one, two)}
        return found | differences(a, b, people=bool({one.claim.attribute, two.claim.attribute} & PEOPLE))

    def _is_next_time(self, one: Placed, two: Placed) -> bool:
        """Whether one sentence tells of the next happening, soon after the other article: "This time nobody died"."""
        soon = 0 < (days_between(one, two) or 0) <= _SOON
        opens = (
            self._docs[p.claim.document_id].document.text.startswith(_AGAIN, p.claim.sentence.start)
            for p in (one, two)
        )
        return soon and len(set(opens)) > 1

    def _of(self, claim: Claim) -> Bounds | None:
        if claim.id not in self._bounds:
            found = view_of(self._docs, claim)
            self._bounds[claim.id] = bounds(found) if found else None
        return self._bounds[claim.id]


def view_of(docs: Mapping[str, Annotated], claim: Claim) -> View | None:
    """The number of a claim in its sentence; None where it is told otherwise."""
    doc = docs.get(claim.document_id)
    if doc is None:
        return None
    at = place_from(doc.amounts, claim.span.start)
    told = next(with_tallies(doc, doc.amounts[at : at + 2]), None)
    return view(doc, told) if told is not None and told.span == claim.span else None


def bounds(view: View) -> Bounds:
    """What the words round a number limit it to."""
    return Bounds(
        reach(view),
        stage(view),
        account(view),
        entry(view),
        window(view),
        rate(view),
        qualities(view),
        _is_base(view),
        of_the_dead(view),
        things(view),
        where(view),
        land(view),
        market(view),
        aspect(view),
        footing(view),
        extent(view),
        frozenset(word for word in view.mention.modifiers if _is_comparative(word)),
    )


def _since(one: Bounds, two: Bounds) -> bool:
    """Whether one was counted up to now ("since May"), the other over a part of a year's accounts."""
    part = two.account is not None and two.account.told and two.account.months < MONTHS["year"]
    return one.window is not None and one.window.days is None and part


def _is_comparative(word: str) -> bool:
    return word.endswith("er") and lemma(word, "a") not in (word, word[:-1])


def differences(one: Bounds, two: Bounds, *, people: bool) -> dict[str, bool]:
    """In what the words round two numbers limit them to different things; `people` says that one is a toll."""
    found = {
        "other reach": other_reach(one.reach, two.reach),
        "other stage": other_stage(one.stage, two.stage),
        "other entry": other_entry(one.entry, two.entry),
        "other qualities": other_qualities(one.qualities, two.qualities, people=people),
        "other window": other_window(one.window, two.window, people=people),
        "other rate": other_rate(one.rate, two.rate),
        "other aspect": other_aspect(one.aspect, two.aspect),
        "other things": other_things(one.things, two.things),
        "other spot": _elsewhere(one, two, people=people),
    }
    if people:
        return {**found, "a base of one": one.base != two.base or one.dead != two.dead}
    return {
        **found,
        "other account": other_account(one.account, two.account),
        "other footing": stand_apart(one.footing, two.footing),
        "other extent": stand_apart(one.extent, two.extent),
        "up to now": _since(one, two) or _since(two, one),
        "other degree": one.degrees != two.degrees,
    }


def _elsewhere(one: Bounds, two: Bounds, *, people: bool) -> bool:
    """Whether they are of two places, or of a part and the whole."""
    apart = other_land(one.land, two.land) or other_market(one.market, two.market)
    return apart or other_where(one.where, two.where, people=people)


def other_year(one: Placed, two: Placed) -> bool:
    """Whether a number told of a year is held against one of another year's news: "48 percent in 2018"."""
    told, beside = _told_years(one), _told_years(two)
    if bool(told) == bool(beside):
        return False
    years = _years(two) if told else _years(one)
    return bool(years) and years.isdisjoint(told or beside)


def _told_years(item: Placed) -> frozenset[int]:
    return frozenset(int(word) for word in item.claim.scope if word.isdecimal() and len(word) == _DIGITS)


def _years(item: Placed) -> frozenset[int]:
    """The years of the day that the sentence names."""
    day = item.when
    return frozenset(range(day.earliest.year, day.latest.year + 1)) if day else frozenset()


def _is_base(view: View) -> bool:
    """Whether the number is what another is a part of: "Of the 5,900 people on duty, 1,450 stayed away"."""
    at = view.first - (view.lower(view.first - 1) in _DETERMINERS) - 1
    opens = view.lower(at) == "of" and (at == 0 or not view.lower(at - 1).isalpha())
    return opens and any(word.text == "," for word in view.words[view.last : view.last + _BASE])
