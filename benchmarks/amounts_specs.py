"""Amounts of single sentences: Microsoft's Recognizers-Text specifications and the sentences of quantulum3."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.annotate.amounts import annotate
from claimcheck.annotate.mentions import AmountMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Block, Document, Span, Zone
from claimcheck.values.units import names

# Gold that no news article holds, or that the gold standard has wrong; the reason stands beside each.
LEFT_OUT = {
    r"\^|×|\d[eE][-+]?\d": "powers and mathematics",
    r"^(?:1[5-9]|20)\d\d$": "a bare year as a quantity",
    r"^\S+ (?:mg|ml)? ?to \S+ mg|\bto\b.*[$°]": "'rose from $350 to $680' as one amount",
    r"gross|dozens?$": "a dozen as one of a unit 'dozen'",
    r"^[Aa] (?!hundred|thousand|million)|^absolute zero$": "an article, or a name, as a number",
    r"^(?:2|101|32|860)$": "the number of a thing's name",
}
_LABORATORY = re.compile(
    r"electronvolt|barn|candela|joule second|gray|inverse|attometre|picometre|square second"
    r"|watt per minute|gigayear|megayear|kibibyte"
)
_OPEN = re.compile(r"([\[(])\s*(-?[\d.]*)\s*,\s*(-?[\d.]*)\s*([\])])")


class Gold(NamedTuple):
    """One amount that a gold standard wants: its text, its ends (None: open), its unit ("" where not compared)."""

    text: str
    low: Fraction | None
    high: Fraction | None
    unit: str = ""


@dataclass
class Score:
    """Cases and amounts, right and in all; misses as lines to read."""

    cases: int = 0
    right: int = 0
    wanted: int = 0
    hits: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Cases right of all."""
        return self.right / max(1, self.cases)


def mentions(text: str) -> tuple[AmountMention, ...]:
    """The amounts of a text by itself."""
    document = Document("0" * 64, "gold.txt", text, (Block(Zone.BODY, Span(0, len(text))),))
    return annotate(text, split(document))


def recognizers(folder: Path, name: str, *, marked: bool) -> Iterator[tuple[str, list[Gold]]]:
    """Sentences of one specification with what it wants of them; `marked` keeps those not supported in Python."""
    for case in json.loads((folder / f"{name}.json").read_text(encoding="utf-8-sig")):
        if "python" in case.get("NotSupported", "") and not marked:
            continue
        wanted = [gold for result in case["Results"] if (gold := _wanted(result)) is not None]
        if len(wanted) == len(case["Results"]):
            yield case["Input"], wanted


def _wanted(result: dict[str, Any]) -> Gold | None:
    """A result as ends; None for a relative ordinal ("the last"), which is no number."""
    value = str((result.get("Resolution") or {}).get("value"))
    ends = _OPEN.fullmatch(value)
    if ends:
        low, high = (Fraction(end) if end else None for end in ends.group(2, 3))
        return Gold(result["Text"], low, high)
    try:
        number = Fraction(value.rstrip("%"))
    except ValueError:
        return None
    return Gold(result["Text"], number, number)


def quantulum(folder: Path) -> Iterator[tuple[str, list[Gold]]]:
    """Sentences of quantulum3 with the quantities that they hold."""
    for case in json.loads((folder / "quantities.json").read_text(encoding="utf-8")):
        wanted = []
        for row in case["res"]:
            value, give = Fraction(str(row["value"])), Fraction(str(row.get("uncertainty") or 0))
            wanted.append(Gold(row["surface"], value - give, value + give, str(row["unit"])))
        yield case["req"], wanted


def reason_left_out(text: str, gold: Gold) -> str:
    """Why a quantity is none that news can hold; "" where it is one."""
    if re.search(r"https?:|\d\.\d+\.\d", text):
        return "an address or version number"
    if _LABORATORY.search(gold.unit):
        return "a unit of the laboratory"
    return next((why for pattern, why in LEFT_OUT.items() if re.search(pattern, gold.text)), "")


def by_case(cases: Iterable[tuple[str, list[Gold]]], forms: tuple[str, ...]) -> Score:
    """Cases of which every wanted amount is found with its value, and nothing else where none is wanted."""
    score = Score()
    for text, wanted in cases:
        found = [m for m in mentions(text) if not forms or m.form in forms]
        missed = _missed(text, wanted, found)
        if not wanted and not forms:  # a range is one only with two ends
            found = [m for m in found if m.amount.low != m.amount.high]
        right = not missed and (bool(wanted) or not [m for m in found if m.form in forms[:2] or not forms])
        score.cases += 1
        score.right += right
        score.wanted += len(wanted)
        score.hits += len(wanted) - len(missed)
        if not right:
            what = [g.text for g in missed] or ["nothing wanted"]
            score.misses.append(f"{what} in {text[:90]!r}: {[(m.form, str(m.amount)) for m in found]}")
    return score


def by_quantity(cases: Iterable[tuple[str, list[Gold]]]) -> tuple[Score, Score]:
    """Quantities of quantulum3 right in value and unit: all of them, and those that news can hold."""
    raw, fair = Score(), Score()
    for text, wanted in cases:
        missed = _missed(text, wanted, list(mentions(text)), with_unit=True)
        for gold in wanted:
            ok = gold not in missed
            for score, counts in ((raw, True), (fair, not reason_left_out(text, gold))):
                score.cases += counts
                score.right += counts and ok
                if counts and not ok:
                    score.misses.append(f"{gold.text!r} {gold.unit} in {text[:90]!r}")
    return raw, fair


def _missed(
    text: str, wanted: list[Gold], found: list[AmountMention], *, with_unit: bool = False
) -> list[Gold]:
    left, place, missed = list(found), 0, []
    for gold in wanted:
        at = text.lower().find(gold.text.lower(), place)
        at = at if at >= 0 else text.lower().find(gold.text.lower())
        span = Span(at, at + len(gold.text))
        if gold.low != gold.high and not with_unit:
            inside = [m for m in left if m.span.overlaps(span)]
            if not inside or not _ends(inside, gold):
                missed.append(gold)
            continue
        match = next((m for m in left if m.span.overlaps(span) and _same(m, gold, with_unit)), None)
        if match is None:
            missed.append(gold)
        else:
            left.remove(match)
            place = match.span.end
    return missed


def _ends(mentions_: list[AmountMention], gold: Gold) -> bool:
    """Whether the ends of a range are read, by one amount or by two that stand in its words."""
    read = [end for m in mentions_ for end in (m.amount.low, m.amount.high) if end is not None]
    return all(
        any(_near(end, wanted) for end in read) for wanted in (gold.low, gold.high) if wanted is not None
    )


def _same(mention: AmountMention, gold: Gold, with_unit: bool) -> bool:
    """Whether the values agree; a hedged number may have the plain one as either end or inside."""
    low, high = mention.amount.low, mention.amount.high
    if low is None or high is None or (with_unit and not _same_unit(mention, gold.unit)):
        return False
    if gold.low is None or gold.high is None:
        return (gold.low is None or _near(low, gold.low)) and (gold.high is None or _near(high, gold.high))
    if gold.low != gold.high:
        return _near(low, gold.low) and _near(high, gold.high)
    # Cents and pence are gold as such, and hundredths of their currency here.
    factors = (1, 100) if mention.form == "money" else (1,)
    ends = (low, high, (low + high) / 2)
    return any(_near(end * factor, gold.low) for end in ends for factor in factors) or (
        mention.hedge != "" and low <= gold.low <= high
    )


def _near(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= max(abs(other), Fraction(1, 10**15)) / 10**8


_SYMBOLS = {
    "dimensionless": "", "count": "", "percentage": "%", "dollar": "USD", "euro": "EUR", "pound sterling": "GBP",
    "pound-mass": "lb",    "cent": "USD", "penny": "GBP", "dime": "USD",
}  # fmt: skip


def _same_unit(mention: AmountMention, name: str) -> bool:
    """Whether the unit is the one named; what it is per may stand in the mention's own field."""
    base, _, per = name.lower().partition(" per ")
    unit = mention.amount.unit
    if per and mention.per and mention.per not in per:
        return False
    symbol = _SYMBOLS.get(base, names().get(tuple(name.lower().split())) or names().get(tuple(base.split())))
    if symbol == "":
        return unit in ("", "score", "ordinal")
    return unit == symbol or (symbol is None and unit == "" and mention.noun != "" and mention.noun in base)
