"""Random calendars of events and articles: what is true never conflicts, and one planted shift always does."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.timeline.network import ZERO, Solution, TimeNetwork


class Said(NamedTuple):
    """One claim: low <= t_b - t_a <= high, and how firmly it is made."""

    a: str
    b: str
    low: int | None
    high: int | None
    because: str
    weight: int


class Calendar(NamedTuple):
    """Days of events and articles, and true claims about them that hang together."""

    days: dict[str, int]
    said: tuple[Said, ...]


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Up to 12 articles and events within three years; every claim leaves some room around the truth."""
    count = draw(st.integers(2, 12))
    kinds = [draw(st.sampled_from(["article", "event"])) for _ in range(count)]
    days = {ZERO: 0} | {f"{kind}{n}": draw(st.integers(738_000, 739_100)) for n, kind in enumerate(kinds)}
    points = list(days)
    pairs = [(draw(st.sampled_from(points[:n])), points[n]) for n in range(1, len(points))]
    more = st.tuples(st.sampled_from(points), st.sampled_from(points)).filter(lambda pair: pair[0] != pair[1])
    pairs += draw(st.lists(more, max_size=20))
    said = []
    for number, (a, b) in enumerate(pairs):
        gap, below, above = days[b] - days[a], draw(st.integers(0, 9)), draw(st.integers(0, 9))
        open_end = draw(st.sampled_from(["", "", "", "low", "high"])) if number >= len(points) - 1 else ""
        low = None if open_end == "low" else gap - below
        high = None if open_end == "high" else gap + above
        said.append(Said(a, b, low, high, f"claim {number:02}", draw(st.integers(1, 3))))
    return Calendar(days, tuple(said))


def solved(said: tuple[Said, ...]) -> Solution:
    """The network of the claims, solved."""
    network = TimeNetwork()
    for one in said:
        network.add(*one)
    return network.solve()


@given(calendars())
def test_what_is_true_never_conflicts_and_every_window_holds_the_truth(calendar: Calendar) -> None:
    solution = solved(calendar.said)
    assert solution.contradictions == ()
    for point, day in calendar.days.items():
        window = solution.windows[point]
        assert window.low is not None
        assert window.high is not None
        assert window.low <= day <= window.high


@given(calendars(), st.data())
def test_a_planted_shift_that_breaks_it_is_always_found(calendar: Calendar, data: st.DataObject) -> None:
    honest = [c for c in calendar.said if c.low is not None and c.high is not None]
    model = data.draw(st.sampled_from(honest))
    start, end = solved(calendar.said).windows[model.a], solved(calendar.said).windows[model.b]
    assert None not in (start.low, start.high, end.low, end.high)
    beyond = (end.high or 0) - (start.low or 0) + data.draw(st.integers(1, 60))
    planted = Said(model.a, model.b, beyond, beyond + 3, "planted", data.draw(st.integers(1, 4)))
    solution = solved((*calendar.said, planted))
    assert solution.contradictions
    for contradiction in solution.contradictions:
        assert "planted" in contradiction.because
        claims = {c.because: c for c in (*calendar.said, planted)}
        cycle = [claims[reason] for reason in contradiction.because]
        assert solved(tuple(cycle)).contradictions
        for left_out in cycle:
            assert solved(tuple(c for c in cycle if c != left_out)).contradictions == ()
        assert claims[contradiction.dropped].weight == min(c.weight for c in cycle)


@given(calendars(), st.randoms(use_true_random=False))
def test_the_order_of_claims_never_matters(calendar: Calendar, chance: st.DataObject) -> None:
    shuffled = list(calendar.said)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random
    assert solved(tuple(shuffled)) == solved(calendar.said)


@given(calendars(), st.integers(1, 400))
def test_a_soft_claim_never_overrules_hard_ones(calendar: Calendar, shift: int) -> None:
    hard = tuple(c._replace(weight=5) for c in calendar.said)
    point = next(iter(sorted(set(calendar.days) - {ZERO})))
    wrong = calendar.days[point] + shift
    solution = solved((*hard, Said(ZERO, point, wrong, wrong, "soft", 1)))
    assert {c.dropped for c in solution.contradictions} <= {"soft"}
    if solution.contradictions:
        assert solution.windows == solved(hard).windows
