"""Parts and wholes of a sentence: "nine of the 24", "of the 60 who came, 12", "60, of whom 12", "60, 12 of them"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.clauses import THOSE
from claimcheck.annotate.mentions import Word
from claimcheck.claims.arithmetic_cues import is_size
from claimcheck.claims.arithmetic_runs import is_part, unit, value
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed

_DETERMINERS = listed("claims.arithmetic_parted", "determiners")
_WHICH = (["of", "whom"], ["of", "which"])
_SPREAD = listed("claims.arithmetic_parted", "spread")
_ELECTED = listed("claims.arithmetic_parted", "elected")
_BEHIND = 4  # words of the last item of a list
_OPENING = 3  # words before the number of a sentence that opens with its whole
Pair = tuple[View, View]


def parted(line: Line) -> list[Pair]:
    """The parts and wholes of a sentence: "P of the W", "of the W who came, P", "W, of whom P", "W and P of them"."""
    pairs = [*of_whole(line)]
    for whole, part in pairwise(seen for seen in line.views if is_part(seen) or _is_other(seen)):
        if not (is_part(whole) and is_part(part) and unit(part) == unit(whole)):
            continue
        between = [word.lower for word in line.words[whole.after : part.first]]
        ahead = [word.text for word in line.words[max(0, whole.first - _OPENING) : whole.first]]
        opens = line.words[0].lower == "of" and whole.first <= _OPENING
        opens = opens or (":", "of") in pairwise(ahead)
        of_them = part.lower(part.last) == "of" and part.lower(part.last + 1) in THOSE
        if (opens or of_them or between[-2:] in _WHICH) and 0 < value(part) < value(whole):
            pairs += [(part, whole)] if (part, whole) not in pairs else []
    return pairs


def _is_other(seen: View) -> bool:
    """Whether a number that is no part, such as a share, stands between others."""
    return is_share(seen) or bool(seen.mention.hedge)


def is_share(seen: View) -> bool:
    """Whether a number is a fraction or percentage that is no size of a change."""
    amount, form = seen.mention.amount, seen.mention.form
    told = amount.low is not None and amount.high is not None and not seen.mention.per and not is_size(seen)
    return told and (amount.unit == "%" or form == "fraction")


def of_whole(line: Line) -> Iterator[tuple[View, View]]:
    """The pairs of counts "P of the W" of a sentence."""
    for part, whole in pairwise(line.views):
        between = [word.lower for word in line.words[part.last : whole.first]]
        owned = bool(between) and between[-1].endswith(("'s", "’s"))
        if between[-2:] == ["out", "of"] and len(between) <= 3:
            between = ["of"]  # "31 jars out of 40"
        if between[:1] == ["of"] and len(between) <= 4 and (owned or set(between[1:]) <= _DETERMINERS):
            counts = part.mention.form == whole.mention.form == "cardinal"
            if counts and is_part(part) and is_part(whole) and 0 < value(part) < value(whole):
                yield part, whole


def are_of_one_level(parts: Sequence[View]) -> bool:
    """Whether no number of a list is told as some of the one before ("40 desks, nine of them low, and 20 lamps"), as
    what comes of those before ("so that it is 30 short"), or as the places of the rest ("split among nine trades")."""
    own = [part.lower(part.last) == "of" and part.lower(part.last + 1) in THOSE for part in parts]
    if any(own[1:]) and not own[0]:
        return False
    gaps = [[word.lower for word in two.words[one.last : two.first]] for one, two in pairwise(parts)]
    spread = "rest" in gaps[-1] and gaps[-1][-1] in _SPREAD
    return not spread and not any("so" in gap for gap in gaps)


def may_leave_out(total: View, parts: Sequence[View]) -> bool:
    """Whether a list tells which party has how many seats or votes, and no word says that it names all who have any:
    "of the 60 seats, the Reds won 31, the Greens 14 and the Blues nine"; not "of the 60 jobs, Ulm loses 31 ..."."""
    if total.noun not in _ELECTED or "all" in total.ahead(_OPENING):
        return False
    ends = [*(part.first for part in parts[1:]), parts[-1].after + _BEHIND]
    before = [_names(two.words[one.last : two.first]) for one, two in pairwise(parts)]
    behind = [_names(part.words[part.last : end]) for part, end in zip(parts, ends, strict=True)]
    return all(before) or all(behind)


def _names(words: Sequence[Word]) -> bool:
    return any(word.text[0].isupper() for word in words)
