"""The words that put numbers in a relation: which number is told as the size of a difference, or as a rate."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.clauses import THEM
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import AmountMention, Annotated
from claimcheck.annotate.words import readings
from claimcheck.claims.arithmetic_runs import is_auxiliary, is_said
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.claims.reckoning import Line, Range, meant
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Span
from claimcheck.model.records import NamedTuple

_UP_NOUNS = listed("claims.arithmetic_cues", "up_nouns")
_DOWN_NOUNS = listed("claims.arithmetic_cues", "down_nouns")
_UP = listed("claims.arithmetic_cues", "up") | listed("claims.arithmetic_cues", "more")
_DOWN = listed("claims.arithmetic_cues", "down") | listed("claims.arithmetic_cues", "fewer")
MOVES = listed("claims.arithmetic_cues", "up") | listed("claims.arithmetic_cues", "down")
"""Verbs of a change: "rose by 12"."""
_GAPS = listed("claims.arithmetic_cues", "gaps")
_UNSURE = listed("claims.arithmetic_cues", "unsure")
NOUNS = _UP_NOUNS | _DOWN_NOUNS | {"loss"}
"""Nouns of a change: "a rise of 12"."""
SIZES = _GAPS | NOUNS
"""Nouns of the size of a difference: "a rise of 12", "a lead of 12"."""
_WIN = listed("claims.arithmetic_cues", "win")
_THRESHOLDS = frozenset({"over", "under", "below", "above"})  # behind a number mostly of a place or an age
_SIZES = frozenset({"percent", "fraction", "money", "cardinal", "measure", "duration"})
_BESIDE = 4  # words before a size among which its verb or noun stands
CONTRARY = frozenset({"but", "yet", "while", "although"})
_EXTRA = frozenset({"additional", "extra"})
_STRESSES = frozenset({"just", "only", "exactly", "precisely", "barely", "merely"})
EACH = frozenset({"each", "apiece", "head", "piece", "person"})
_FORMS = frozenset({"cardinal", "money", "measure", "percent", "duration"})
MOST = 16  # numbers of one sentence; a longer row is a table
_YEAR = 4  # digits
_VERBS = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4, "halve": 2}
_TIMES = {"twice": 2, "double": 2, "triple": 3, "half": 2}
# A multiple in words is as rough as a round number: "doubled" covers 1.8 to 2.2 times, "nearly doubled" 1.6 to 2.1.
_ROUGHLY = Fraction(9, 10), Fraction(11, 10)
_NEARLY = Fraction(8, 10), Fraction(105, 100)
_HEDGED = {"nearly": _NEARLY, "almost": _NEARLY, "than": (Fraction(95, 100), Fraction(3, 2))}
# Behind these, "half the" likens two numbers; "half the crew" elsewhere is a part of something.
_LIKENS = frozenset({",", "—", "–", "(", "is", "are", "was", "were", "be", "been", "at", "to"})
_SHARED = 5  # words from "half the crew" on that may help its verb
_HEDGES = 3  # words before a multiple that may hedge it or leave it open
_SHARES = 3  # words from "each" to the number that each has
_ON_AVERAGE = 8  # words from "on average" to its number
_WORDS = 2  # per cent; a share in words ("a third") is that rough


class Cue(NamedTuple):
    """What is told of two levels: by how much or how many times they differ."""

    seen: View
    kind: str  # "difference", "percent-change" or "multiple"
    sign: int  # 1 up, -1 down, 0 where the words do not say
    told: Range


def cues(line: Line) -> Iterator[Cue]:
    """Every size that a sentence tells."""
    for seen in line.views:
        if is_size(seen):
            yield _of_number(seen)
    if line.views:
        yield from multiples_of(line.views[0].doc, line)


def _of_number(seen: View) -> Cue:
    amount, fraction = seen.mention.amount, seen.mention.form == "fraction"
    told = meant(amount)
    if fraction:
        low, high = (amount.low or told.low, amount.high or told.high) if amount.exact else told
        told = Range((low * 100 - _WORDS, high * 100 + _WORDS))
    kind = "percent-change" if fraction or seen.mention.amount.unit == "%" else "difference"
    return Cue(seen, kind, _sign(seen), told)


def is_size(seen: View) -> bool:
    """Whether a number is told as the size of a difference: "by 12", "a rise of 12", "12 fewer", "a majority of 12"."""
    amount, form = seen.mention.amount, seen.mention.form
    if form not in _SIZES or amount.low is None or amount.high is None or seen.mention.per or _is_other(seen):
        return False
    noun, before = words_before(seen)
    of_noun = before == "of" and (
        noun in NOUNS or lemma_of_verb(noun) in NOUNS or (noun in _GAPS and amount.unit != "%")
    )
    moved = before in ("by", "up", "down") or lemma_of_verb(before) in _UP | _DOWN
    if not (amount.exact or amount.unit == "%"):
        return False
    compared = any(_compares(seen, at) for at in (seen.last, seen.last + 1, seen.after))
    compared = (
        compared or before in _EXTRA or (before == "the" and bool(_EXTRA & set(seen.mention.modifiers)))
    )
    return moved or of_noun or compared or (seen.noun in NOUNS and form != "cardinal")


def words_before(seen: View) -> list[str]:
    """The two words before a number, without one that only stresses it: "by just 83 points"."""
    ahead = seen.ahead(3)
    return ahead[:2] if ahead[2] in _STRESSES else ahead[1:]


def _compares(seen: View, at: int) -> bool:
    """Whether a word behind a number compares: "fewer", "down on", and "above" behind a percentage."""
    if at > seen.last and seen.lower(seen.last) == ",":
        return False
    word, percent = seen.lower(at), seen.mention.amount.unit == "%"
    if word in ("up", "down"):
        return seen.lower(at + 1) in ("on", "from")
    return (word in _UP | _DOWN or is_comparative(word)) and (percent or word not in _THRESHOLDS)


def is_comparative(lower: str) -> bool:
    """Whether a word is first of all the comparative of an adjective: "faster", "better"."""
    found = readings(lower)
    return bool(found) and found[0].pos == "a" and found[0].lemma != lower and not lower.endswith("st")


def _is_other(seen: View) -> bool:
    """Whether the words round a number make it something else than a size."""
    behind = seen.behind(4)
    if seen.lower(seen.first - 1) == "to" or "of" in behind[:2]:
        return True  # "nine more of the 22"
    if seen.mention.form == "fraction" and behind[0] in ("a", "an"):
        return True  # "by half a length"
    if behind[0] == "more" and (seen.noun or is_said(behind[1])) and "than" not in behind:
        return True  # "eleven more points", "ten more are expected": besides
    verbs = {lemma_of_verb(word) for word in seen.ahead(_BESIDE)} & (_UP | _DOWN | _WIN)
    before = words_before(seen)
    ahead = before[0] in _UP | _DOWN  # "was ahead by 90 votes"
    if before[1] == "by" and seen.noun and not seen.mention.amount.unit and not (verbs or ahead):
        return seen.noun != "point"  # "shared by six winners"
    moved = lemma_of_verb(seen.lower(seen.first - 2)) in _UP | _DOWN
    return not (moved or seen.mention.amount.unit) and "to" in (
        behind[0],
        seen.lower(seen.after),
    )  # "by 23 votes to 12"


def _sign(seen: View) -> int:
    words = {*seen.ahead(_BESIDE), *seen.behind(2), *seen.behind(2, noun=True)}
    words |= {lemma_of_verb(word) for word in words}
    up, down = bool(words & (_UP | _UP_NOUNS)), bool(words & (_DOWN | _DOWN_NOUNS))
    return 0 if up == down else 1 if up else -1


@remembered
def is_multiple(lower: str) -> bool:
    """Whether a lower-case word may tell a multiple."""
    return lower in _TIMES or lower == "times" or (lower.endswith("ed") and lemma_of_verb(lower) in _VERBS)


def multiples_of(doc: Annotated, line: Line) -> Iterator[Cue]:
    """ "Doubled", "twice as many", "three times the": with what a hedge before it makes of it."""
    for at, word in enumerate(line.words):
        if not is_multiple(word.lower):
            continue
        factor, first = _factor(line, at)
        if not factor:
            continue
        ahead = [line.words[near].lower for near in range(max(0, first - _HEDGES), first)]
        hedge = next((_HEDGED[near] for near in reversed(ahead) if near in _HEDGED), _ROUGHLY)
        if _UNSURE & set(ahead):
            continue
        span, amount = Span(line.words[first].start, word.end), Amount(factor, factor, "")
        seen = view(doc, AmountMention(span, line.index, amount, "cardinal"))
        yield Cue(seen, "multiple", 0, Range((factor * hedge[0], factor * hedge[1])))


def _factor(line: Line, at: int) -> tuple[Fraction, int]:
    """The factor that ends at a word, with its first word; 0 where there is none."""
    word = line.words[at].lower
    after = line.words[at + 1].lower if at + 1 < len(line.words) else ""
    if word.endswith("d") and lemma_of_verb(word) in _VERBS:
        return Fraction(_VERBS[lemma_of_verb(word)]), at
    if after not in ("as", "the", "that", "more") or _is_half_of(line, at):
        return Fraction(0), at
    number = next((seen for seen in line.views if seen.last == at), None)
    if word == "times" and number is not None and number.mention.amount.exact:
        return number.mention.amount.low or Fraction(0), number.first
    return Fraction(_TIMES.get(word, 0)), at


def _is_half_of(line: Line, at: int) -> bool:
    """Whether "half" parts a thing with a noun of its own: "when half the crew had gone", not "40, half the price"."""
    words = [word.lower for word in line.words[at : at + _SHARED]]
    if words[:2] != ["half", "the"] or any(seen.first == at + 2 for seen in line.views):
        return False
    before = next(
        (word.lower for word in reversed(line.words[:at]) if word.lower not in (*_HEDGED, "only", "just")), ""
    )
    return before not in _LIKENS or any(is_auxiliary(word) for word in words[3:])


def levels(line: Line) -> list[View]:
    """The levels of a sentence, without the two bare numbers of a score: "150 for six"."""
    scores = [seen for pair in pairwise(line.views) if _is_score(line, *pair) for seen in pair]
    return [seen for seen in line.views if is_level(seen) and seen not in scores]


def _is_score(line: Line, one: View, two: View) -> bool:
    bare = not any(seen.noun or seen.mention.amount.unit for seen in (one, two))
    return bare and [word.lower for word in line.words[one.last : two.first]] == ["for"]


def is_level(seen: View, *, sizes: bool = False, parts: bool = False) -> bool:
    """Whether a number is an exact level of something: no rate, no year, no part of another, and no size unless
    `sizes` are looked for too."""
    mention, amount = seen.mention, seen.mention.amount
    if mention.form not in _FORMS or not _is_one_number(amount):
        return False
    text = seen.words[seen.first].text
    if mention.form == "cardinal" and not seen.noun and text.isdecimal() and len(text) == _YEAR:
        return False
    bare_one = amount.low == 1 and not amount.unit and not seen.noun  # "the old one"
    if _is_joined(seen) or bare_one or seen.lower(seen.last) == "times" or seen.ahead(2) == ["out", "of"]:
        return False
    if sizes:
        return True
    part = (
        mention.part_of
        and not parts
        and seen.lower(seen.first - 1) != "the"
        and seen.lower(seen.last + 1) not in THEM
    )
    rest = seen.lower(seen.first - 1) == "remaining"  # what a list leaves: no level before or after a change
    each = mention.per in EACH
    return not (part or rest or each or is_size(seen) or _is_shared_out(seen))


def _is_shared_out(seen: View) -> bool:
    """Whether "each" or the like stands behind a number: "40 seats each"; not "six floors, each with nine doors"."""
    behind = seen.behind(2, noun=True)
    return bool(EACH & set(behind)) and behind != [",", "each"]


def _is_joined(seen: View) -> bool:
    """Whether a hyphen joins the number to its noun: "a two-room flat" has no level of rooms."""
    return bool(seen.noun) and seen.words[seen.first].lower.endswith(f"-{seen.noun}")


def _is_one_number(amount: Amount) -> bool:
    """Whether an amount is exact and above nothing; below it ("from minus 9 to 4") nothing is reckoned."""
    return amount.exact and amount.low is not None and amount.low == amount.high and amount.low > 0


def is_rate(line: Line, seen: View) -> bool:
    """Whether an exact number is told of each: "180 seats each", "an average of 35", "720 euros a tonne"."""
    amount, form = seen.mention.amount, seen.mention.form
    if not _is_one_number(amount) or amount.unit == "%" or form not in ("cardinal", "money", "measure"):
        return False
    opening = [word.lower for word in line.words[:2]]
    each = opening[0] == "each" or opening == ["every", "one"] or _is_shared_out(seen)
    told = seen.mention.per or each or _is_of_each_before(seen) or is_grouped(line, seen)
    return bool(told) or is_average(seen)


def is_grouped(line: Line, seen: View) -> bool:
    """Whether a number is that of each of some groups: "12 beds of 40 tulips"; not the first of a list."""
    groups = next((one for one in line.views if one.after == seen.first - 1), None)
    if groups is None or seen.lower(seen.first - 1) != "of" or not _is_one_number(groups.mention.amount):
        return False
    counted = (
        groups.mention.form == "cardinal"
        and bool(groups.noun)
        and bool(seen.noun or seen.mention.amount.unit)
    )
    listed_out = any(0 < one.first - seen.after <= 1 for one in line.views)
    return counted and (groups.mention.amount.low or 0) >= 2 and not listed_out


def _is_of_each_before(seen: View) -> bool:
    """Whether "each" stands shortly before a number that it shares out: "each with nine doors", "each gets 40"."""
    ahead = seen.ahead(_SHARES)
    return "each" in ahead and not {",", "of", "than", "by"} & set(ahead[ahead.index("each") + 1 :])


def is_average(seen: View) -> bool:
    """Whether a number is told as the average of others: "an average of 35", "on average each has sold 35"."""
    if "average" in (*seen.ahead(3), *seen.behind(2)):
        return True
    ahead = seen.ahead(_ON_AVERAGE)
    told = any(pair == ("on", "average") for pair in pairwise(ahead))
    return told and not any(word.isdigit() or word in (";", ".") for word in ahead)
