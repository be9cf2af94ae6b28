"""The levels of a difference whose size stands in one sentence and a level, or both, in the sentence beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, product

from claimcheck.annotate.mentions import in_sentences
from claimcheck.claims.arithmetic_cues import CONTRARY, SIZES, Cue, levels, words_before
from claimcheck.claims.arithmetic_levels import FROM, Pair, is_base, is_earlier, sign_of
from claimcheck.claims.arithmetic_runs import is_auxiliary
from claimcheck.claims.arithmetic_sorts import alike, is_of
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed

_THE = frozenset({"the", "that", "this"})  # "the increase of 20 per cent": one told before
_ADDS = CONTRARY | {"and", "or"}
# Words at the head of a sentence that goes on with the numbers of the one before, and anywhere before the size.
_GOES_ON = listed("claims.arithmetic_beside", "goes_on")
_THUS = listed("claims.arithmetic_beside", "thus")
_GRANTED = listed("claims.arithmetic_beside", "granted")
_FROM = frozenset({"from"})
_INSTEAD = frozenset({"instead"})  # "instead of 160 flights": of what is told there
_TO = frozenset({"to"})
_IT = frozenset({"it", "that", "this", "which"})
_SO = _THUS | {"so", "making", "giving"}
_GOVERNS = frozenset({"in", "of", "that", "for"})
_MORE = frozenset({"additional", "extra", "further", "new"})
_MARGINS = listed("claims.arithmetic_beside", "margins")
_BALLOTS = listed("claims.arithmetic_beside", "ballots")
_WIN = listed("claims.arithmetic_cues", "win")
_REACH = 5  # words before a size among which its verb stands
_AGAINST = frozenset({"against", "versus"})
_BEFORE = listed("claims.arithmetic_beside", "before")


def pairs_beside(line: Line, here: Sequence[View], near: Sequence[Line], cue: Cue, other: int) -> list[Pair]:
    """The pairs with a level in the sentence before (-1) or after (1) that the words tie to the size."""
    beside = next((one for one in near if one.index == line.index + other), None)
    back = _refers(line, cue)
    if beside is None or (other > 0 and (back or cue.kind == "multiple")):
        return []
    there = levels(beside)
    if any(alike(*pair) for pair in product(here, there)):
        marked = [seen for seen in here if back and _is_compared(line, cue, seen)]
        marked += here if len(here) == len(there) == 1 and _comes_out(line, cue, here[0]) else []
        marked += [seen for seen in there if other > 0 and _looks_back(beside, seen)]
        sets = [(one, two) for two in marked for one in (there if two in here else here)]
    elif other < 0:
        sets = [
            pair for pair in combinations(there, 2) if back or _is_vote(cue, pair) or _is_moved(cue, pair)
        ]
    else:
        sets = [pair for pair in combinations(there, 2) if _is_tied(cue, beside, pair)]
    return [pair for pair in sets if alike(*pair) and is_of(cue, pair) and _goes_the_way(cue, pair)]


def _goes_the_way(cue: Cue, pair: Pair) -> bool:
    """Whether a size told as a rise or fall is told of a rise or fall: not "from 40 to 50. That fell by 30"."""
    return not cue.sign or sign_of(pair, cue) == cue.sign


def _refers(line: Line, cue: Cue) -> bool:
    """Whether a sentence goes on with the numbers of the one before: "that is ...", "the rise of 12", "thus"."""
    words = [word.lower for word in line.words[: cue.seen.first]]
    ahead = cue.seen.ahead(3)
    opens = cue.seen.first == 3 and ahead[0] in ("a", "an")  # "A gap of six points parted them"
    named = ahead[0] in _THE or (opens and ahead[1] in SIZES - _GRANTED)
    named = named and ahead[2] == "of" and cue.seen.lower(cue.seen.last) not in _GOVERNS
    more = ahead[2] == "the" and bool(_MORE & set(cue.seen.mention.modifiers))
    return named or more or _goes_on(line) or bool(_THUS & set(words))


def _goes_on(line: Line) -> bool:
    """Whether a sentence opens with what stands for the numbers of the one before: "that", "they", "the total"."""
    opening = [word.lower for word in line.words[:2]]
    return opening[0] in _GOES_ON or (opening[0] == "the" and opening[-1] in _GOES_ON)


def _is_compared(line: Line, cue: Cue, seen: View) -> bool:
    """Whether "than" behind a size goes as far as a level: "2,700 fewer than in 2021, when there were 51,600"."""
    between = [word.lower for word in line.words[cue.seen.last : seen.first]]
    return bool(FROM & set(between)) and not _ADDS & set(between)


def _comes_out(line: Line, cue: Cue, seen: View) -> bool:
    """Whether a size behind the only level of its sentence is said to come of it and the one before: "Roe got 917,
    so that she won by 83 votes"."""
    between = [word.lower for word in line.words[seen.last : max(seen.last, cue.seen.first)]]
    apposed = between[:2] in ([",", "a"], [",", "an"]) and between[-1:] == ["of"]
    others = "of" in cue.seen.behind(2, noun=True)  # "83 votes ahead of the third"
    return cue.kind == "difference" and not others and (apposed or bool(_SO & set(between)))


def _is_vote(cue: Cue, pair: Pair) -> bool:
    """Whether a margin is told of a vote of the sentence before: "by 29 votes to 17 ... a majority of 12"."""
    between = [word.lower for word in pair[0].words[pair[0].after : pair[1].first]]
    backed = cue.seen.lower(cue.seen.last).isalpha() and not is_auxiliary(cue.seen.lower(cue.seen.last))
    return cue.kind == "difference" and between == ["to"] and cue.seen.ahead(1) == ["of"] and not backed


def _is_moved(cue: Cue, pair: Pair) -> bool:
    """Whether the sentence before tells of nothing but a move, of which this one gives the size: "fell from 12 to 9
    million. Growers speak of a 30 per cent slump", "used to cost 40 and now costs 30. With its discount of a third"."""
    size, words = cue.seen, pair[0].words
    ends = is_base(pair[0], _FROM, 1) and is_base(pair[1], _TO, 1)
    used = any((one.lower, two.lower) == ("used", "to") for one, two in pairwise(words[: pair[0].first]))
    now = any(word.lower == "now" for word in words[pair[0].last : pair[1].first])
    own = in_sentences(size.doc.times, size.mention.sentence)
    again = any(word.lower in _IT for word in size.words[: size.first])
    behind = size.lower(size.last) in SIZES
    named = cue.kind != "multiple" and (behind or size.ahead(2)[1] == "of")
    return (
        named
        and not own
        and (ends or (used and now and again))
        and size.lower(size.last + behind) not in _GOVERNS
    )


def _looks_back(line: Line, seen: View) -> bool:
    """Whether a level is told as what had been before: "until then it had been 28,200"."""
    ahead = {word.lower for word in line.words[: seen.first]}
    return len(line.views) == 1 and "had" in ahead and bool(_BEFORE & ahead)


def _is_tied(cue: Cue, beside: Line, pair: Pair) -> bool:
    """Whether the levels of the next sentence are told as earlier and later, of what the size is told of."""
    if cue.kind == "difference" and (words_before(cue.seen)[0] in _MARGINS or _is_won_by(cue)):
        return any(is_earlier(seen) and _is_of_sides(seen) for seen in pair)
    if any(is_earlier(seen) and not (seen.noun and is_base(seen, _INSTEAD, 2)) for seen in pair):
        return True
    return cue.kind == "difference" and beside.has("last", "previous", "earlier", "before", "ago")


def _is_won_by(cue: Cue) -> bool:
    """Whether a number is that by which somebody won: "won by two", "beat Voss by two"."""
    verbs = {lemma_of_verb(word) for word in cue.seen.ahead(_REACH)}
    return words_before(cue.seen)[1] == "by" and bool(verbs & _WIN)


def _is_of_sides(seen: View) -> bool:
    """Whether a level is that of the other side, which alone a margin is told of: "50 votes, against 30 for the offer";
    not what somebody has now and had before: "has 50 shops, up from 30"."""
    return is_base(seen, _AGAINST, 2) or seen.noun in _BALLOTS
