"""Tellings of single articles -> occasions: what the questions hold to be one happening, and what parts two.

A telling is one happening as one article tells it. Tellings are one occasion where claims of theirs answer one question
and nothing parts them; the reason is kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.model import TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.pipeline import Examined
from claimcheck.questions.forms import event_noun, series
from claimcheck.subjects.placed import Placed

Telling = tuple[str, int]  # document id, index of the happening in it
_PAIRS = 400  # of claims of one question that are asked for


@dataclass(frozen=True, slots=True)
class Occasion:
    """One happening, told by one article or more."""

    id: str
    label: str  # "meeting (Ada Lund, Bo Ek)"
    when: str  # the day or days that its claims name, "" for none
    subjects: tuple[str, ...]  # keys of event subjects, sorted
    people: tuple[str, ...]  # keys of those who take part, sorted
    reasons: tuple[str, ...]  # why the tellings are one
    apart: tuple[tuple[Telling, str], ...]  # tellings of other occasions, with what parts them


def occasions(examined: Examined) -> dict[Telling, Occasion]:
    """The occasion of every telling that makes a claim."""
    members: dict[Telling, list[Placed]] = defaultdict(list)
    for placed in examined.joined.placed:
        if (telling := _telling(placed)) is not None:
            members[telling].append(placed)
    group = {telling: [telling] for telling in members}
    reasons: dict[Telling, list[str]] = defaultdict(list)
    apart: dict[Telling, list[tuple[Telling, str]]] = defaultdict(list)
    for one, two, same, reason in _compared(examined):
        if same is False:
            apart[one].append((two, reason))
            apart[two].append((one, reason))
        elif group[one] is not group[two]:
            merged = sorted([*group[one], *group[two]])
            reasons[merged[0]] = [*reasons[group[one][0]], *reasons[group[two][0]], reason]
            group.update(dict.fromkeys(merged, merged))
    found: dict[Telling, Occasion] = {}
    for tellings in group.values():
        if tellings[0] not in found:
            made = _occasion(examined, tellings, members, reasons[tellings[0]], apart)
            found.update(dict.fromkeys(tellings, made))
    return found


def _telling(placed: Placed) -> Telling | None:
    return None if placed.happening is None else (placed.claim.document_id, placed.happening)


def _compared(examined: Examined) -> Iterator[tuple[Telling, Telling, bool | None, str]]:
    """Tellings whose claims were aligned, with the answer, in the order of the questions."""
    by_id = {placed.claim.id: placed for placed in examined.joined.placed}
    for question in examined.questions:
        for pair in sorted(question.aligned)[:_PAIRS]:
            one, two = (by_id[name] for name in pair)
            first, second = _telling(one), _telling(two)
            if first is not None and second is not None and first[0] != second[0]:
                answer = examined.context.occasion(one, two)
                yield first, second, answer.same, answer.reason


def _occasion(
    examined: Examined,
    tellings: Sequence[Telling],
    members: Mapping[Telling, Sequence[Placed]],
    reasons: Sequence[str],
    apart: Mapping[Telling, Sequence[tuple[Telling, str]]],
) -> Occasion:
    claims = [placed for telling in tellings for placed in members[telling]]
    people = sorted({key for placed in claims for key in placed.actors})
    known = [examined.context.subjects[key].label for key in people if key in examined.context.subjects]
    noun = event_noun(claims[0].family) or claims[0].family.lstrip("~").replace("_", " ")
    document, number = tellings[0]
    return Occasion(
        id=f"occasion:{document[:16]}:{number}",
        label=f"{noun} ({series(known)})" if known else noun,
        when=_when(claims),
        subjects=tuple(sorted({p.claim.subject for p in claims if p.claim.subject.startswith("event:")})),
        people=tuple(people),
        reasons=tuple(dict.fromkeys(reasons)),
        apart=tuple(sorted({other: why for telling in tellings for other, why in apart[telling]}.items())),
    )


def _when(claims: Sequence[Placed]) -> str:
    """The time that most of the claims give, the earliest of equals."""
    told = [p.claim.value for p in claims if p.claim.attribute == "time"]
    days = [str(value) for value in told if isinstance(value, TimeInterval)]
    days = days or [str(p.when) for p in claims if p.when is not None]
    return min(days, key=lambda day: (-days.count(day), day), default="")
