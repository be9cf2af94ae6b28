"""One number with the unit written to it: "£3m", "10-mile", "34-year-old", "a third", "4.8 billion yen"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from claimcheck.annotate import amounts_hedges as hedges
from claimcheck.annotate import amounts_numbers as numbers
from claimcheck.annotate import amounts_units as units
from claimcheck.annotate.amounts_parts import ordinal_of
from claimcheck.annotate.amounts_ratios import over_end, ratio_end
from claimcheck.annotate.amounts_suffix import with_suffix
from claimcheck.annotate.amounts_timed import SECOND, stopwatch
from claimcheck.annotate.amounts_words import Number, table
from claimcheck.annotate.clauses import THEM
from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.data.listed import listed
from claimcheck.model.records import dataclass, replace

_NEEDS_ARTICLE = frozenset({"couple", "score"})
_NEEDS_ONE = listed("annotate.amounts_operand", "needs_one")
_NOT_HALF = listed("annotate.amounts_operand", "not_half")
_AFTER_HALF = listed("annotate.amounts_operand", "after_half")
_AFTER_PART = listed("annotate.amounts_operand", "after_part")
_CHANGES = listed("annotate.amounts_operand", "changes")
_ONE_LEADS_TO = listed("annotate.amounts_operand", "one_leads_to")
_PARTED = frozenset({"duration", "measure", "percent"})  # forms of units of which parts are told
_HARMED = listed("annotate.amounts_operand", "harmed")
_ENDS = frozenset({".", ";", ":", "nearly", "almost", "narrowly"})
_HALF = Fraction(1, 2)
_CLAUSE = 12  # words in which it is told what became of one of them


@dataclass(frozen=True, slots=True)
class Operand:
    """A number and its unit; words [start, end), text up to `cut`."""

    low: Fraction
    high: Fraction
    precision: Fraction
    unit: str
    form: str  # cardinal | fraction | vague | money | percent | measure | duration | age
    start: int
    end: int
    cut: int
    digits: bool
    scaled: bool
    tail: str = ""  # the rest of a hyphenated word that is no unit: "storey" of "six-storey"
    attributive: bool = False


def operand(words: Sequence[Word], at: int, *, pounds_are_money: bool = False) -> Operand | None:
    """The number with its unit that begins at words[at]; a sign or an article before it is taken in."""
    start = _start(words, at)
    if start is None:
        return None
    if ":" in words[start].text and (shown := stopwatch(words, start)) is not None:
        value, step = shown
        length = Number(value, value, start, start + 1, words[start].end, step, "cardinal", True)
        return _put_together(
            words, length, None, units.Reading(SECOND, "duration", start + 1, words[start].end)
        )
    number = numbers.read(words, start)
    if number is None:
        return None
    if number.form == "fraction" and not number.digits:
        if (found := _of_one(words, number) or _and_a_half(words, number)) is not None:
            return _put_together(words, found[0], None, found[1])
        if not _is_part(words, start, number):
            return None
    sign = units.sign_before(words, start)
    number = with_suffix(words, number, money=sign is not None)
    if number.tail and number.end:
        unit = units.tail(number.tail, number.end, number.cut + 1)
    else:
        unit = units.after(words, number.end, pounds_are_money=pounds_are_money)
    if unit is None and not number.tail and sign is None:
        unit = _suspended(words, number.end) or _shared(words, number.end)
    unit = units.aged(words, unit) if unit else None
    if sign is not None and (unit is None or unit.form in ("money", "duration", "measure")):
        unit = None
    cold = units.below_zero(words, number.end, unit) if sign is None and not number.tail else None
    told = _put_together(words, number, sign, cold or unit)
    return replace(told, low=-told.high, high=-told.low) if cold is not None and told.low > 0 else told


def _of_one(words: Sequence[Word], number: Number) -> tuple[Number, units.Reading] | None:
    """A part of one unit: "half a mile", "a quarter of an hour"."""
    at = number.end + (number.end < len(words) and words[number.end].lower == "of")
    if at + 1 >= len(words) or words[at].lower not in ("a", "an"):
        return None
    unit = units.after(words, at + 1)
    return (number, unit) if unit is not None and unit.form in _PARTED else None


def _and_a_half(words: Sequence[Word], number: Number) -> tuple[Number, units.Reading] | None:
    """One unit and a part of it: "an hour and a half"."""
    first = number.start - 4
    told = [word.lower for word in words[max(0, first) : number.start]]
    if first < 0 or told[0] not in ("a", "an") or told[2:] not in (["and", "a"], ["and", "one"]):
        return None
    unit = units.after(words, first + 1)
    if unit is None or unit.form not in _PARTED or unit.end != first + 2:
        return None
    whole = number._replace(low=number.low + 1, high=number.high + 1, start=first)
    return whole, unit._replace(end=number.end, cut=number.cut)


def _suspended(words: Sequence[Word], end: int) -> units.Reading | None:
    """The unit that a later number of a suspended compound has: "8- to 16-metre"."""
    if (
        end + 2 >= len(words)
        or words[end].text not in "-–"
        or words[end + 1].lower not in ("to", "or", "and")
    ):
        return None
    later = numbers.read(words, end + 2) if numbers.starts_number(words[end + 2].lower) else None
    found = units.after(words, later.end) if later is not None and not later.tail else None
    return (
        found._replace(end=end + 1, cut=words[end - 1].end)
        if found is not None and found.attributive
        else None
    )


def _shared(words: Sequence[Word], end: int) -> units.Reading | None:
    """The measure that "45 and 50 mg" shares; a measure in letters, for which nobody counts anything else."""
    if (
        end + 2 >= len(words)
        or words[end].lower not in ("and", "or")
        or not words[end + 1].text[0].isdecimal()
    ):
        return None
    found = units.after(words, end + 2)
    if found is None or found.form != "measure" or found.attributive:
        return None
    return found._replace(end=end, cut=words[end - 1].end)


def _put_together(
    words: Sequence[Word], number: Number, sign: tuple[str, int] | None, unit: units.Reading | None
) -> Operand:
    start = sign[1] if sign else number.start - _has_article(words, number)
    negative = bool(start) and _is_minus(words, start)
    low, high, precision = number.low, number.high, number.precision
    if unit and unit.scale != 1:
        low, high, precision = low * unit.scale, high * unit.scale, precision * unit.scale
    if negative:
        low, high = -high, -low
    form = "money" if sign else unit.form if unit else number.form
    return Operand(
        low,
        high,
        precision,
        sign[0] if sign else unit.unit if unit else "",
        form,
        start - 1 if negative else start,
        unit.end if unit else number.end,
        unit.cut if unit else number.cut,
        number.digits,
        number.scaled,
        "" if unit else number.tail,
        bool(unit and unit.attributive) or bool(number.tail),
    )


def _has_article(words: Sequence[Word], number: Number) -> bool:
    """Whether "a" before the number belongs to it: "a million", "a sixth"."""
    start = number.start
    if not start or words[start - 1].lower not in ("a", "an") or words[start].text[0].isdecimal():
        return False
    return number.form == "fraction" or words[start].lower in _NEEDS_ONE


def _is_minus(words: Sequence[Word], start: int) -> bool:
    """Whether "minus" or a minus sign glued to the number, but not a hyphen after a word, stands before."""
    sign = words[start - 1]
    if sign.lower in ("minus", "negative"):
        return True
    if sign.text not in ("-", "−") or (sign.end != words[start].start and start > 1):
        return False
    return start == 1 or words[start - 2].end < sign.start


def _start(words: Sequence[Word], at: int) -> int | None:
    """Where the number of the trigger words[at] begins, None where the word cannot be a number there."""
    lower = words[at].lower
    before = lower_at(words, at - 1)
    if (
        lower == "score"
        and lower_at(words, at + 1) == "of"
        and numbers.starts_number(lower_at(words, at + 2))
    ):
        return None  # "by a score of 21 to 17"
    if lower in _NEEDS_ARTICLE or lower == "few":
        return at - 1 if before == "a" else None
    if lower == "handful":
        return at - 1 if before == "a" else at
    if lower in _NEEDS_ONE and before not in ("a", "an", "one", "per", "half", "quarter"):
        return None
    if lower == "one" and not _is_one(words, at):
        return None
    return at


def _is_one(words: Sequence[Word], at: int) -> bool:
    """Whether "one" is a number here and not a pronoun or an article."""
    follows = lower_at(words, at + 1)
    before = lower_at(words, at - 1)
    if follows in table()["scales"] or follows in table()["parts"] or follows == "and":
        return True
    told = ordinal_of(follows)
    parted = told is not None and (told[0] or told[1] > 2) and before not in ("the", "this", "that", "no")
    if parted or (follows == "-" and _part_after(words, at)):
        return True
    if (
        before in ("minus", "negative")
        or follows in ("point", "one")
        or (follows == "over" and over_end(words, at + 1))
    ):
        return True
    if follows == "of" and lower_at(words, at + 2) in THEM:
        return _befalls(words, at + 3)
    if (ratio := ratio_end(words, at + 1)) is not None or follows in ("in", "out"):
        return ratio is not None
    if before == "to" and at > 2 and numbers.starts_number(words[at - 3].lower):
        return True  # "three goals to one"
    if follows in _ONE_LEADS_TO or before in ("only", "just", "least"):
        return True
    if units.after(words, at + 1, pounds_are_money=True) is not None and follows not in (
        "day",
        "minute",
        "second",
    ):
        return True
    return before.endswith(("ing", "ed")) and follows in ("", ",", ".", "and", "person", "other", "more")


def _befalls(words: Sequence[Word], at: int) -> bool:
    """Whether the clause at words[at] tells who died or was hurt: "one of them, a clerk, has died"."""
    for word in words[at : at + _CLAUSE]:
        if word.text in _HARMED or word.lower in _ENDS:
            return word.text in _HARMED
    return False


def _is_part(words: Sequence[Word], start: int, number: Number) -> bool:
    """Whether a word of a part ("half", "third", "two fifths") stands for a fraction and not an ordinal."""
    word = words[start].lower
    before = lower_at(words, start - 1)
    follows = words[number.end].lower if number.end < len(words) else "."
    if word in table()["ones"] or word in table()["tens"] or "-" in word or word in table()["fractions"]:
        return True
    if word == "half":
        hedged = hedges.before(words, start) is not None or before in ("by", "a")
        return (
            before not in _NOT_HALF
            and (follows in _AFTER_HALF or hedged)
            and follows not in ("hour", "past", "an")
        )
    if before not in ("a", "one", "by"):
        return False
    hedged = start > 1 and (hedges.before(words, start - 1) is not None or words[start - 2].lower == "by")
    hedged = hedged or (start > 2 and words[start - 2].lower == "of" and words[start - 3].lower in _CHANGES)
    return follows in _AFTER_PART or hedged or (follows in ".?!" and before == "a")


def _part_after(words: Sequence[Word], at: int) -> bool:
    """Whether "- fourth" follows, a hyphen with spaces."""
    return at + 2 < len(words) and ordinal_of(words[at + 2].lower) is not None


def with_half(words: Sequence[Word], first: Operand) -> Operand:
    """A length or measure with the half that follows its unit: "two miles and a half"."""
    rest = tuple(word.lower for word in words[first.end : first.end + 3])
    if first.form not in ("duration", "measure") or rest != ("and", "a", "half") or first.attributive:
        return first
    low, high = first.low + _HALF, first.high + _HALF
    return replace(first, low=low, high=high, end=first.end + 3, cut=words[first.end + 2].end)
