"""The day of what an article is about, held against that of the other articles on its occasion.

"A barn collapsed on Tuesday" and "the herd was buried on Monday" share no verb and no name. The grouping of articles
says that they tell of one occasion, and each has one day that it puts its news on. The days of two stages of one
story, an arrest and a trial, are told apart by what the first of the two articles could know: a slip lies before both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import chain, combinations, islice, takewhile

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.mentions import Annotated
from claimcheck.data.listed import listed
from claimcheck.model import AGREE, FIRM, Relation, Role, TimeInterval, Zone
from claimcheck.model.records import dataclass
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary_happening import of_an_assembly, one_night
from claimcheck.questions.wording import harmful
from claimcheck.subjects.families import are_near
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import POINTS, Placed, is_within
from claimcheck.values import relate

_STRENGTH = 3.6
_REASON = "the day on which each of the two articles puts its news"
_GROUP = 12  # articles of one occasion that are held against one another
_FRESH = 21  # days before publication within which a day is that of the news
_SLIP = 7  # days between two days of one happening, one of them wrong
_NEXT = 2  # days, where one of the articles is of the later day itself
_LEAD = 2  # sentences of the body that open an article
UPPER = 6  # sentences among which the only day of an article is that of its news
_AGED = 1  # years by which one person's age may differ between articles
_BROAD = 3  # days; a wider stretch answers no question after a day
_ENDED = "end"
_PRINTED = listed("questions.main_days", "printed")
_OPENINGS = listed("questions.main_days", "openings")  # kinds of event that say nothing of what happens


@dataclass(frozen=True, slots=True)
class MainDay:
    """The first telling of the one day that an article's news is of, and that day."""

    told: Placed
    day: TimeInterval


def main_days(joined: Joined) -> Mapping[str, MainDay]:
    """The main day of every article that has one, by document id.

    It is the first day of the recent past that the title or the lead puts its news on, or the only one that the article
    names, not far down. What was said, printed or planned for a day or is counted from another day is not looked at.
    """
    held = _days(joined)
    found = {}
    for doc in joined.documents:
        told = [p for p in held.get(doc.document.id, ()) if _is_news(p) and not printed(doc, p)]
        only = len({p.claim.value for p in told}) == 1
        first = next((p for p in told if opens(doc, p, UPPER if only else _LEAD)), None)
        if first is not None and isinstance(first.claim.value, TimeInterval):
            found[doc.document.id] = MainDay(first, first.claim.value)
    return found


def main_day_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of main days that cannot both be that of one occasion, by sorted claim ids."""
    if not joined.groups:
        return {}
    days, held = main_days(joined), _days(joined)
    ages = {doc.document.id: _age(doc) for doc in joined.documents if doc.document.id in days}
    found = {}
    for group in joined.groups:
        for one, two in combinations([name for name in group if name in days][:_GROUP], 2):
            a, b = days[one], days[two]
            if (
                _of_one_age(ages[one], ages[two])
                and _comparable(a, b)
                and not _known(a, held[two])
                and not _known(b, held[one])
            ):
                first, second = sorted((a.told.claim.id, b.told.claim.id))
                found[first, second] = Alignment(_STRENGTH, (_REASON,))
    return found


def _days(joined: Joined) -> Mapping[str, Sequence[Placed]]:
    """The dates of a few days at most that each article tells, in order of place."""
    return joined.told(_is_short)


def _is_short(item: Placed) -> bool:
    return is_within(item, _BROAD)


def _is_news(item: Placed) -> bool:
    """Whether a day is told as that of a happening of the last weeks."""
    claim, value, published = item.claim, item.claim.value, item.published.interval
    if published is None or not isinstance(value, TimeInterval) or value.latest - value.earliest:
        return False
    told = at_point(item) and claim.role is not Role.REPORTING and claim.certainty in FIRM
    recent = value.latest <= published.latest and gap(value, published) <= _FRESH
    of_deed = bool(item.family) and not is_reporting(item.family)
    return told and recent and not item.hangs and of_deed


def at_point(item: Placed) -> bool:
    """Whether a day is one on which something happened or began, or was brought to an end."""
    return item.claim.attribute in POINTS or (item.claim.attribute == "end" and item.family == _ENDED)


def printed(doc: Annotated, item: Placed) -> bool:
    """Whether a day is that on which something was printed: "posted on Monday"."""
    event = None if item.claim.about.event is None else doc.events[item.claim.about.event].span
    return event is not None and doc.text_at(event).lower() in _PRINTED


def opens(doc: Annotated, item: Placed, sentences: int) -> bool:
    """Whether a claim stands in the title or in the first so many sentences of the body."""
    body = islice((s.span.start for s in doc.sentences if s.zone is Zone.BODY), sentences)
    return item.claim.zone is Zone.HEADLINE or item.claim.sentence.start in body


def _age(doc: Annotated) -> Fraction | None:
    """The only age that the title and the lead tell; None where they tell none, or several."""
    lead = (
        takewhile(lambda s: s.zone is not Zone.BODY, doc.sentences),
        (s for s in doc.sentences if s.zone is Zone.BODY),
    )
    numbers = {s.span.start for s in chain(lead[0], islice(lead[1], _LEAD))}
    told = {
        a.amount.low
        for a in doc.amounts
        if a.form == "age" and doc.sentences[a.sentence].span.start in numbers
    }
    return told.pop() if len(told) == 1 else None


def _of_one_age(one: Fraction | None, two: Fraction | None) -> bool:
    """Whether nothing says that the news is of two people: "a 6-year-old" is not "a 2-year-old"."""
    return one is None or two is None or abs(one - two) <= _AGED


def _comparable(one: MainDay, two: MainDay) -> bool:
    """Whether two days are too far apart for one happening and near enough for a slip that neither article knew of."""
    ours, theirs = one.told.published.interval, two.told.published.interval
    if (
        ours is None
        or theirs is None
        or relate(one.day, two.day) is not Relation.APART
        or one_night(one.told, two.told)
    ):
        return False
    later, first = max(one.day.latest, two.day.latest), min(ours.latest, theirs.latest)
    if not of_one_thing(one.told, two.told) or gap(one.day, two.day) > _SLIP:
        return False
    if later < first:
        return True
    return later == first and one.told.family == two.told.family and gap(one.day, two.day) <= _NEXT


def of_one_thing(one: Placed, two: Placed) -> bool:
    """Whether two sentences share a word, a participant or a kind of event, or both tell of harm, and tell of no two
    kinds that do not go together."""
    kinds = {one.family, two.family}
    shared = one.context & two.context or one.actors & two.actors
    return bool(shared or len(kinds) == 1 or kinds <= harmful()) and not other_kind(one, two)


def other_kind(one: Placed, two: Placed) -> bool:
    """Whether both tell of known kinds of event that do not go together: two stages of one story.

    What does harm has many names: a pipe that gave way flooded a cellar.
    """
    if of_an_assembly(one, two) or of_an_assembly(two, one):
        return True
    known = (
        one.lexical and two.lexical and one.family != two.family and not {one.family, two.family} & _OPENINGS
    )
    return known and not are_near(one.family, two.family) and not {one.family, two.family} <= harmful()


def _known(main: MainDay, others: Sequence[Placed]) -> bool:
    """Whether the other article names the day too, of whatever: a day that both hold is no slip of one."""
    return any(relate(item.claim.value, main.day) in AGREE for item in others)
