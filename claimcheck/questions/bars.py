"""What forbids to weigh two claims against one another: a mark alone may still align them."""

from __future__ import annotations

from claimcheck.claims.clock import CLOCK
from claimcheck.claims.count_lengths import DURATION, INTERVAL, LENGTH
from claimcheck.claims.count_listed import LISTED
from claimcheck.claims.count_matches import MATCH_LENGTH
from claimcheck.claims.count_measures import DISTANCE
from claimcheck.claims.count_period import YEARS_BACK
from claimcheck.claims.count_ranks import PLACE
from claimcheck.claims.count_scope import STILL
from claimcheck.claims.ordinal import SPANS
from claimcheck.data.listed import listed
from claimcheck.model import UNREAL, Amount, Certainty, Kind, Role, TimeInterval
from claimcheck.questions.announced import is_one_announcement
from claimcheck.questions.attributes import TELLING
from claimcheck.questions.contrary import are_births_of_one, grown_older, of_one_match, other_person
from claimcheck.questions.contrary_happening import begins_count, daily, namesakes, one_night
from claimcheck.questions.contrary_races import other_race
from claimcheck.questions.scenes import of_two_scenes
from claimcheck.questions.traits import is_people
from claimcheck.questions.traits_doubts import events_of_two_kinds
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, days_between

_MONTH, _YEAR = 31, 364  # days
_SHARE = "share of "
_ARRANGED = listed("questions.bars", "arranged")
# figures that stand beside the plain ones of an account, and those who still are in hospital beside all the hurt
_OWN_FIGURES = ("operating", YEARS_BACK, STILL)
_EDGES = frozenset({"start", "end"})  # of one stretch of time: "from 3 May", "until 9 May"
_BROUGHT_OUT = frozenset({"rescued", "evacuated", "displaced"})  # what one report or another calls it
_FATES = {"kill": "killed", "injure": "injured"}  # the toll that a kind of event adds to
_TERM, _SERVING = "sentence", listed("questions.bars", "serving")
_GATHERING, _MOURNING = listed("questions.bars", "gathering"), listed("questions.bars", "mourning")
_OWNING = listed("questions.bars", "owning")  # kinds of event by which a company gets another owner
_LEADING = "lead"
_OF_TIME = frozenset({LENGTH, DURATION})  # the same in hours and in days


def barred(one: Placed, two: Placed) -> bool:
    """Whether a mark that no other evidence outweighs forbids to compare two claims, whatever they are called."""
    own = _other_sort(one, two) if one.claim.kind is Kind.COUNT else _of_no_happening(one, two)
    return (
        own  # bars most, so asked first
        or one.claim.certainty in UNREAL
        or two.claim.certainty in UNREAL
        or other_person(one, two)
        or are_births_of_one(one, two)  # told of a person, whatever else is told
        or namesakes(one, two)
        or grown_older(one, two)
        or (daily(one, two) and not _next_time(one, two))
        or bool(one.hangs or two.hangs)  # counted from another day: the timeline holds these
    )


def _next_time(one: Placed, two: Placed) -> bool:
    """Whether two articles lie so far apart that they may tell of two occasions of one kind."""
    return (days_between(one, two) or 0) > _MONTH


def _other_sort(one: Placed, two: Placed) -> bool:
    """Whether the killed are set against the hurt, a share against a number, two years, kinds or matches."""
    asked = {one.claim.attribute, two.claim.attribute}
    other = len(asked) > 1 and asked <= TELLING and not (asked <= _BROUGHT_OUT or asked <= _OF_TIME)
    other = other or _share_against_number(one, two) or _share_against_number(two, one)
    other = other or (asked == {"ordinal"} and bool((set(one.claim.scope) ^ set(two.claim.scope)) & SPANS))
    other = other or _of_other_fates(one, two) or _of_other_fates(two, one)
    other = other or (INTERVAL in asked and len(asked) > 1)
    other = (
        other
        or other_race(one, two)
        or _of_two_years(one, two)
        or _is_one_kind(one, two)
        or _is_one_kind(two, one)
    )
    other = other or (len(asked) > 1 and all(name.startswith(DISTANCE) for name in asked))  # from two towns
    other = other or PLACE in asked or asked == {MATCH_LENGTH}  # whose it is says all
    other = other or any(len({mark in p.claim.scope for p in (one, two)}) > 1 for mark in _OWN_FIGURES)
    other = other or _of_a_deed_and_its_penalty(one, two) or _of_a_deed_and_its_penalty(two, one)
    return other or ("score" in asked and not of_one_match(one, two))


def _of_a_deed_and_its_penalty(term: Placed, spell: Placed) -> bool:
    """Whether how long somebody is jailed for is set against how long he did it: "had cheated her for nine years"."""
    doing = spell.family and spell.family not in _SERVING
    return term.claim.attribute == _TERM and spell.claim.attribute in _OF_TIME and bool(doing)


def _of_other_fates(part: Placed, toll: Placed) -> bool:
    """Whether people who were hurt are set against the dead, or the dead against the hurt: "four of them seriously"."""
    fate = _FATES.get(part.family)
    known = fate is not None and is_people(part.claim.attribute) and part.claim.attribute not in TELLING
    return known and toll.claim.attribute in _FATES.values() and toll.claim.attribute != fate


def _is_one_kind(one: Placed, two: Placed) -> bool:
    """Whether one of several kinds of people in one breath is set against people of any kind: "two men and a boy"."""
    kinds = set(one.claim.scope) - {LISTED}
    return LISTED in one.claim.scope and LISTED not in two.claim.scope and not kinds & set(two.claim.scope)


def _of_two_years(one: Placed, two: Placed) -> bool:
    """Whether two numbers are of whole years that the sentences name: "120 in 2022", "190 in 2023"."""
    ours, theirs = one.when, two.when
    if ours is None or theirs is None:
        return False
    return gap(ours, theirs) > 0 and all((w.latest - w.earliest).days >= _YEAR for w in (ours, theirs))


def _of_no_happening(one: Placed, two: Placed) -> bool:
    """Whether a day or a place is of the telling, or two days may both be right."""
    if Role.REPORTING in (one.claim.role, two.claim.role) and not is_one_announcement(one, two):
        return True
    if one.claim.kind is not Kind.DATE:  # what one person did here and there is asked by itself (`presence`)
        return of_two_scenes(one, two) or (bool(one.actors & two.actors) and events_of_two_kinds(one, two))
    if _in_mourning(one) != _in_mourning(two) and one.family != two.family:
        return True  # the day of the vigil, and that of the death
    if _of_another_year(one, two) and _gets_owner(one, two) != _gets_owner(two, one):
        return True  # the history of one company
    if begins_count(one, two) or begins_count(two, one):
        return True
    both = one_night(one, two) or _hours_of_two(one, two) or _was_only_planned(one, two)
    return both or {one.claim.attribute, two.claim.attribute} == _EDGES


def _in_mourning(item: Placed) -> bool:
    """Whether people came together for somebody who died: "marched in silence", "walked behind his coffin"."""
    return item.family.lstrip("~") in _GATHERING and not _MOURNING.isdisjoint(item.context)


def _of_another_year(one: Placed, two: Placed) -> bool:
    """Whether two days are told by years alone, and are of two kinds of event."""
    years = [p.claim.value for p in (one, two)]
    whole = all(isinstance(v, TimeInterval) and (v.latest - v.earliest).days >= _YEAR for v in years)
    return whole and bool(one.family and two.family) and one.family != two.family


def _gets_owner(item: Placed, other: Placed) -> bool:
    """Whether a company gets another owner; who takes over a crew that the other article says she led gets a post."""
    return item.family in _OWNING and not (other.family == _LEADING and "take" in item.context)


def _was_only_planned(one: Placed, two: Placed) -> bool:
    """Whether an article tells for which day, now over, something had been fixed, the other when it took place."""
    plans = [p for p in (one, two) if p.claim.certainty is Certainty.PLANNED]
    return len(plans) == 1 and plans[0].family in _ARRANGED and _is_over(plans[0])


def _is_over(item: Placed) -> bool:
    """Whether a day lies before the article that tells of it."""
    value, out = item.claim.value, item.published.interval
    return isinstance(value, TimeInterval) and out is not None and value.latest < out.earliest


def _hours_of_two(one: Placed, two: Placed) -> bool:
    """Whether two hours are of two kinds of event: much happens in one day."""
    return CLOCK in (one.claim.attribute, two.claim.attribute) and one.family != two.family


def _share_against_number(one: Placed, two: Placed) -> bool:
    """Whether one tells a part of something and the other a number of it: "half of the passengers", "12 of them"."""
    part, number = one.claim.value, two.claim.value
    if not isinstance(part, Amount) or not isinstance(number, Amount) or part.unit or number.unit:
        return False
    shares = [p.claim.attribute.startswith(_SHARE) for p in (one, two)]
    return shares == [True, False] and (part.high or 0) < 1 < (number.low or 0)
