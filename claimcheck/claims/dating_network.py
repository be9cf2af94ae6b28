"""Dates of publication from the constraints of all documents.

Each document is solved alone first; then those that speak of one event (same family, shared parties) lend one another
its date. A month without a year is tried in every year that the rest allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from claimcheck.claims.constraint import PUBLISHED, DateConstraint
from claimcheck.model import Dated, Grain, TimeInterval, Yearless
from claimcheck.timeline.network import ZERO, Solution, TimeNetwork, Window
from claimcheck.values.calendar import day_of

_STATED = 100  # weight of what is stated: nothing inferred outweighs it
_WIDEST = 400  # days; a wider guess is none
_MOST_YEARS = 40  # years in which a month without a year is tried
_ROUNDS = 4  # times that newly found years may lead to more
_SHOWN = 6  # claims named as the reason; a window of one article has two or three
_HANDFUL = 6  # articles that are meant as one set
_STORY = 31  # days that a story is told for
_LENT = 1  # weight of what the others' days say
_POINT = f"{PUBLISHED}:"
_PARTIES = 2  # shared parties that make two documents' states one


def date_documents(
    constraints_by_document: Mapping[str, Sequence[DateConstraint]], stated: Mapping[str, TimeInterval]
) -> Mapping[str, Dated]:
    """When each document was published: stated, inferred from its clues and those of documents that share an event."""
    joined = _joined(constraints_by_document)
    placed = {
        (document, number): _renamed(document, constraint, joined)
        for document in sorted(constraints_by_document)
        for number, constraint in enumerate(constraints_by_document[document])
    }
    held = list(placed.values())
    beside = _beside(held, stated) if len(constraints_by_document) <= _HANDFUL else {}
    solution = _solved(held, stated, beside)
    return {document: _dated(document, solution, held, stated) for document in constraints_by_document}


# --- shared events ----------------------------------------------------------------------------------------


def _joined(by_document: Mapping[str, Sequence[DateConstraint]]) -> dict[tuple[str, str], str]:
    """(document, event point) -> the point shared with the documents that speak of the same event."""
    points = sorted(
        {
            (document, point)
            for document, held in by_document.items()
            for constraint in held
            for point in (constraint.a, constraint.b)
            if point.startswith("event:")
        }
    )
    shared: list[tuple[str, set[str], list[tuple[str, str]]]] = []
    for document, point in sorted(points, key=lambda p: (-p[1].count(","), p)):
        family, _, names = point.partition("|")
        parties = set(names.split(",")) - {""}
        for known_family, known, members in shared:
            if (
                family == known_family
                and _one_event(parties, known)
                and document not in {m[0] for m in members}
            ):
                members.append((document, point))
                break
        else:
            shared.append((family, parties, [(document, point)]))
    return {member: f"{members[0][0]}:{members[0][1]}" for _, _, members in shared for member in members}


def _one_event(one: set[str], other: set[str]) -> bool:
    common = one & other
    return len(common) >= _PARTIES or (len(common) == 1 and (one == other))


def _renamed(
    document: str, constraint: DateConstraint, joined: Mapping[tuple[str, str], str]
) -> DateConstraint:
    def name(point: str) -> str:
        if point == ZERO:
            return ZERO
        return joined.get((document, point), f"{point}:{document}")

    held = constraint
    return DateConstraint(
        name(held.a), name(held.b), held.low, held.high, held.span, held.claim, held.weight, held.yearly
    )


# --- solving ----------------------------------------------------------------------------------------------


def _solved(
    constraints: Sequence[DateConstraint],
    stated: Mapping[str, TimeInterval],
    beside: Mapping[str, tuple[int, int]],
) -> Solution:
    network = TimeNetwork()
    for document in sorted(beside.keys() - stated.keys()):
        first, last = beside[document]
        network.add(ZERO, f"{PUBLISHED}:{document}", first, last, f"beside:{document}", _LENT)
    for document in sorted(stated):
        first, last = stated[document].earliest.toordinal(), stated[document].latest.toordinal()
        network.add(ZERO, f"{PUBLISHED}:{document}", first, last, f"stated:{document}", _STATED)
    for number, held in enumerate(constraints):
        if held.yearly is None:
            network.add(held.a, held.b, held.low, held.high, f"{number}", held.weight)
    open_years = {number: held for number, held in enumerate(constraints) if held.yearly}
    for _ in range(_ROUNDS):
        windows = network.solve().windows
        settled = {
            number: days
            for number, held in open_years.items()
            if (days := _in_some_year(held, windows.get(held.b)))
        }
        if not settled:
            break
        for number, (first, last) in sorted(settled.items()):
            held = open_years.pop(number)
            network.add(ZERO, held.b, first, last, f"{number}", held.weight)
    return network.solve()


def _beside(
    constraints: Sequence[DateConstraint], stated: Mapping[str, TimeInterval]
) -> dict[str, tuple[int, int]]:
    """The days round the stated ones for each article whose dateline has a day without a year ("Nov. 8 (Agency)") that
    lies among them in one year; none where the stated days are not all of some weeks, and so of one story."""
    days = [day.toordinal() for interval in stated.values() for day in (interval.earliest, interval.latest)]
    if not days or max(days) - min(days) > _STORY:
        return {}
    around = Window(min(days) - _STORY, max(days) + _STORY)
    return {
        held.b.removeprefix(_POINT): (min(days) - _STORY, max(days) + _STORY)
        for held in constraints
        if held.yearly and held.a == ZERO and held.b.startswith(_POINT) and _in_some_year(held, around)
    }


def _in_some_year(constraint: DateConstraint, window: Window | None) -> tuple[int, int] | None:
    """The days of the one year in which a yearless date fits the window; None where several or none do."""
    if constraint.yearly is None or window is None or window.low is None or window.high is None:
        return None
    fitting = [
        days
        for days in _years(constraint.yearly, window)
        if days[0] <= (window.high or 0) and days[1] >= (window.low or 0)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _years(yearly: Yearless, window: Window) -> Iterator[tuple[int, int]]:
    first_year = date.fromordinal(max(1, window.low or 1)).year
    last_year = date.fromordinal(max(1, min(window.high or 1, date.max.toordinal()))).year
    if last_year - first_year > _MOST_YEARS:
        return
    for year in range(max(1, first_year - 1), min(9998, last_year + 1) + 1):
        first = day_of(year, yearly.month, yearly.first)
        last = next(
            filter(None, (day_of(year, yearly.month, day) for day in range(yearly.last, 27, -1))), None
        )
        last = day_of(year, yearly.month, yearly.last) or last
        if first and last:
            yield first.toordinal(), last.toordinal()


def _dated(
    document: str,
    solution: Solution,
    constraints: Sequence[DateConstraint],
    stated: Mapping[str, TimeInterval],
) -> Dated:
    if document in stated:
        return Dated(stated[document], "stated")
    point = f"{PUBLISHED}:{document}"
    window = solution.windows.get(point)
    if window is None or window.low is None or window.high is None or window.high - window.low > _WIDEST:
        return Dated(None, "unknown")
    if not 1 <= window.low <= window.high <= date.max.toordinal():
        return Dated(None, "unknown")
    first, last = date.fromordinal(window.low), date.fromordinal(window.high)
    interval = TimeInterval(first, last, Grain.DAY if first == last else Grain.SPAN)
    return Dated(interval, "inferred", _reasons(solution.because[point], constraints))


def _reasons(because: Sequence[str], constraints: Sequence[DateConstraint]) -> tuple[str, ...]:
    """The claims on the shortest paths to the two ends of an inferred date, heaviest first."""
    held = [constraints[int(number)] for number in because if number.isdigit()]
    ordered = sorted(held, key=lambda c: (-c.weight, c.low is None or c.high is None, c.span))
    return tuple(dict.fromkeys(c.claim for c in ordered))[:_SHOWN]
