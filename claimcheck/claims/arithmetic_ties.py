"""What ties a list of numbers to its total: a colon, "made up of", "of which", "in all", "of these", or its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.clauses import SUBJECT_RELATIVE, THOSE
from claimcheck.claims.arithmetic_parted import parted
from claimcheck.claims.arithmetic_runs import is_part, is_preposition, kinds, shares_a_verb, value
from claimcheck.claims.arithmetic_totals import IN_ALL, excludes_others, of_others, says_total
from claimcheck.claims.arithmetic_wholes import (
    AT,
    MANY,
    Tie,
    at_place,
    denies,
    is_parted,
    is_total,
    names_rest,
    of_one_noun,
    of_one_sort,
    overlap,
    placed,
    takes_up,
    tie,
)
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed, phrases

_ELSEWHERE = listed("claims.arithmetic_ties", "elsewhere")
TAKEN_UP = frozenset({"that", "this", "these", "it", "they"})
"""Words by which a sentence goes on with what was told before."""
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "some", "about"})
_PHRASE = 3  # words before a number that say what it is of
_COMPOSED = phrases("claims.arithmetic_ties", "composed")
_SOME = listed("claims.arithmetic_ties", "some")
_EXCLUSIVE = listed("claims.arithmetic_ties", "exclusive")
_JUDGING = listed("claims.arithmetic_votes", "judging")
_COMPARING = listed("claims.arithmetic_ties", "comparing")
_REST = listed("claims.arithmetic_wholes", "rest")
_OPENING = 3  # words before the first part of a list that opens a sentence
_BEHIND = 8  # words of the last of two parts in apposition
_YEAR = 4  # digits
Whole = tuple[View, Sequence[View]]
_LARGE = 100_000  # a bare number from here on is a sum of the money told before


def ties(line: Line, run: Sequence[View], before: Sequence[Line], after: Sequence[Line]) -> Iterator[Tie]:
    """The totals that the words may tie to a list or to all but its first or last number, the surest first."""
    if overlap(line):
        return
    if is_parted(line, run[0]):
        yield from _ahead(line, run)  # a whole that has parts of its own is no part of another
        return
    yield from _behind(line, run)
    yield from _sentence_after(line, run, before, after)
    yield from _ahead(line, run)
    yield from _sentence_before(line, run, before)


# --- a total behind its list ---------------------------------------------------------------------------------


def _behind(line: Line, run: Sequence[View]) -> Iterator[Tie]:
    """ "..., 6,500 trees in all", "which adds up to 900", "six are missing of the 46 who were aboard"."""
    for at, seen in enumerate(run):
        if at > 1 and (says_total(seen) or _is_all_of(seen, run[0])):
            yield from tie(line, seen, without_number(run[:at]), under=True, whole=True, cue=True)
            return
    later = next((seen for seen in line.views if seen.first >= run[-1].after and is_total(seen)), None)
    if later is None:
        return
    parted = any(word.text in (";", ".") for word in line.words[run[-1].after : later.first])
    if run[0].noun in _EXCLUSIVE and later.lower(later.after - 2) == "-":  # "... on the 46-member council"
        yield from tie(line, later, run, under=False, whole=False, cue=True)
    elif not parted and (says_total(later) or _is_of_all(later, run)):
        yield from tie(line, later, without_number(run), under=True, whole=True, cue=True)


def _is_all_of(seen: View, part: View) -> bool:
    """Whether "so that all 60" takes up the numbers before it: of their noun, or of none."""
    return seen.ahead(2) in (["that", "all"], ["so", "all"]) and seen.noun in ("", part.noun)


def without_number(run: Sequence[View]) -> Sequence[View]:
    """The list without a first number that tells how many parts it has: "two buses, one with 48 and one with 39"."""
    return run[1:] if 2 < len(run) == value(run[0]) + 1 else run


def _is_of_all(seen: View, run: Sequence[View]) -> bool:
    ahead = (seen.lower(seen.first - 2), seen.lower(seen.first - 1))
    return ahead == ("of", "the") and len(run) >= MANY and seen.lower(seen.after) in SUBJECT_RELATIVE


def comes_of(seen: View, rate: View) -> bool:
    """Whether a number behind a rate can be what it comes to: not "towards a boat of 9,000 dollars", "on top of 900".

    Of a later sentence it must be told as the total or take the rate up: "That brought in 4,600 pounds".
    """
    if says_total(seen):
        return True
    if seen.words is not rate.words:
        told_before = seen.mention.sentence < rate.mention.sentence
        return told_before or any(word.lower in TAKEN_UP for word in seen.words[: seen.first])
    before = next((word for word in reversed(seen.ahead(_PHRASE)) if word not in _DETERMINERS), "")
    return seen.first < rate.first or before not in _ELSEWHERE


def _sentence_after(
    line: Line, run: Sequence[View], before: Sequence[Line], after: Sequence[Line]
) -> Iterator[Tie]:
    """ "All ten are stable", "Altogether 87 tonnes were unloaded", "It has 41 seats", "The remaining 85,000 ..."."""
    for one in after:
        total = one.views[0]
        yield from _then_rest(line, run, total, before)
        opening = tuple(word.lower for word in one.words[: total.first])
        whole = not any(seen not in run and _is_rival(seen, run) for seen in line.views)
        said = next(
            (seen for seen in one.views if says_total(seen) and seen.lower(seen.first - 2) != ","), None
        )
        own = whole and not one.dated and not one.has(*_SOME)
        if said is not None and own and not _is_elsewhere(one, said, line):
            yield from tie(line, said, run, under=True, whole=True, cue=True)
        same = of_one_noun(total, run) or _are_voters(one, run)
        if opening in IN_ALL or (opening == ("all",) and same):
            yield from tie(line, total, run, under=whole, whole=whole, cue=True)
        if total.noun in _EXCLUSIVE and run[0].noun == total.noun and not one.dated:
            yield from tie(line, total, run, under=False, whole=False, cue=True)


def _is_elsewhere(line: Line, total: View, listed: Line) -> bool:
    """Whether a sentence opens with a place that neither the sentence of the list nor one before names, so that its
    total may be that of another town: "In the city of Tartu the total was 70"."""
    opening = line.words[: total.first]
    names = {word.text for word in opening[1:] if word.text[0].isupper()}
    told = total.doc.sentences[: listed.index + 1]
    names -= {word.text for one in told for word in one.words}
    return bool(names) and opening[0].lower in AT


def _are_voters(line: Line, run: Sequence[View]) -> bool:
    """Whether a sentence tells with its one number how many cast the votes of a list: "All 64 members voted"."""
    voted = run[0].noun in ("vote", "ballot") and line.has("voted", "cast") and not line.has("rest")
    return voted and len(run) >= MANY and len(line.views) == 1 and line.views[0].counts_people


def _then_rest(line: Line, run: Sequence[View], rest: View, before: Sequence[Line]) -> Iterator[Tie]:
    """ "Firms gave 310,000 euros, donors 265,000 and the state 180,000. The remaining 85,000 came from sales"."""
    opening = [rest.lower(at) for at in range(rest.first)]
    if len(opening) != 2 or opening[0] != "the" or opening[1] not in _REST or not is_part(rest):
        return
    parts = [*run, rest]
    here = [seen for seen in line.views if seen.last <= run[0].first and _can_hold(seen, parts)]
    earlier = ([seen for seen in one.views if _can_hold(seen, parts)] for one in reversed(before))
    for able in (here, *earlier):
        if len(able) == 1 and of_one_sort(able[0], [rest]):
            yield from tie(line, able[0], parts, under=True, whole=True, cue=True)
        if able:
            return


# --- a total before its list, in its sentence ------------------------------------------------------------------


def _ahead(line: Line, run: Sequence[View]) -> Iterator[Tie]:
    """The number before the whole list as its total, or else the first number of the list as that of the others."""
    told = [*_told_before(line, run)]
    if takes_up(
        line
    ):  # "Of these, 31,200 graze in the north, 22,700 ...": the first is a part as the others are
        yield from told
        return
    yield from told or (
        _told_before(line, run[1:]) if len(run) > 2 and run[0].noun not in kinds(run[1:]) else ()
    )


def _told_before(line: Line, parts: Sequence[View]) -> Iterator[Tie]:
    first = parts[0]
    earlier = [seen for seen in line.views if seen.last <= first.first and is_total(seen)]
    for total in reversed(earlier[-2:]):
        between = [word.lower for word in line.words[total.after : first.first]]
        cue, which = composed(between), between[-2:] in (["of", "which"], ["of", "whom"])
        if cue or which or between[-1:] == [":"]:
            under = not which or len(parts) >= MANY
            yield from tie(line, total, parts, under=under, whole=cue, cue=cue or which)
        elif _is_listed(line, total, between, parts) and not _may_overlap(total, between, parts):
            some = total is not earlier[-1] or first.lower(first.last) == "of" or _SOME & set(between)
            yield from tie(line, total, parts, under=not some, whole=False, cue=False)


def _may_overlap(total: View, between: Sequence[str], parts: Sequence[View]) -> bool:
    """Whether the list picks out sorts that one thing can be two of: "including 40 women and 90 foreigners"."""
    picked = bool(_SOME & set(between)) and not kinds(parts)
    bare = all(part.noun in ("", total.noun) for part in parts)
    return picked and not bare and not ("with" in between and of_one_noun(total, parts))


def composed(words: Sequence[str]) -> bool:
    """Whether the words say that all the parts of a whole follow: "made up of", "consists of"."""
    starts = range(len(words))
    return any(tuple(words[at : at + len(cue)]) == cue for cue in _COMPOSED for at in starts)


def _is_listed(line: Line, total: View, between: Sequence[str], parts: Sequence[View]) -> bool:
    """Whether a list of parts goes on behind a total: three at least, or two in apposition that end the clause."""
    if not between or between[-1] in ("than", "from", "to") or total.mention.part_of:
        return False
    if ";" in between and any(len(word) == _YEAR and word.isdecimal() for word in between):
        return False  # "52 members; in 2019 the north had 31, the south 22 and ..."
    if placed(parts) and at_place(total.words[total.last : parts[0].first]):
        return False  # "4,300 in France, 3,700 in Germany, 1,600 in Spain and ...": the first is one of them
    behind = {part.lower(part.after) for part in parts}
    tied = len(behind) == 1 and is_preposition(parts[0], parts[0].after)
    told = between if len(parts) < MANY else between[:1]
    if tied and behind <= set(told):
        return False  # "30,000 (had come) from gifts, 20,000 from a fair and 15,000 from members"
    if (
        len(parts) >= MANY
        or excludes_others(line, parts)
        or (is_parted(line, total) and (total.noun in _JUDGING or denies(parts)))
    ):
        return True
    of_them = parts[0].lower(parts[0].last) == "of" or between[-1] != ","
    ends = len(line.words) <= parts[-1].last + _BEHIND or (of_them and line.views[-1] is parts[-1])
    opens = between[-1] in (",", "(", ":") or between[-3:] == [",", "one", "of"]
    return opens and ends and shares_a_verb(line, parts)


# --- a total in a sentence before ------------------------------------------------------------------------------


def _sentence_before(line: Line, run: Sequence[View], before: Sequence[Line]) -> Iterator[Tie]:
    if line.dated:
        return
    yield from _of_seats(line, run, [*before[-1:], line])
    if (found := _with_part_before(line, run, before)) is not None:
        yield from tie(line, *found, under=True, whole=True, cue=True)
        return
    if not _opens(line, run) or of_others(run[0]):
        return
    for one in reversed(before):
        able = [seen for seen in one.views if _can_hold(seen, run)]
        if not able:
            continue
        if any(seen.mention.part_of for seen in one.views) and not takes_up(line):
            return  # "30 people were hurt, 12 of them badly": the list may go on with the twelve
        begins = run[0].first == 0 or kinds(run) or run[0].mention.form in ("money", "measure")
        of_them = run[0].lower(run[0].last) == "of" and run[0].lower(run[0].last + 1) in THOSE
        listed_out = len(run) >= MANY or (len(able) == 1 and (begins or of_them))
        for total in able if listed_out else ():
            yield from tie(line, total, run, under=True, whole=False, cue=False)
        return


def _with_part_before(line: Line, run: Sequence[View], before: Sequence[Line]) -> Whole | None:
    """The whole and parts of "It has 90 million. Roads get 40 million. Schools get 30, parks the other 20 million"."""
    if len(before) < 2 or not names_rest(line, run):
        return None
    parts = [seen for seen in before[-1].views if is_part(seen) and of_one_sort(seen, run)]
    wholes = [seen for seen in before[-2].views if _can_hold(seen, [*parts, *run])]
    same = len(parts) == len(wholes) == 1 and parts[0].noun in ("", wholes[0].noun)
    last = before[-2].views[-1]  # not "North (80 seats): Reds 37, Greens 15 ..."
    same = same and (last is wholes[0] or not of_one_sort(wholes[0], [last]))
    return (wholes[0], [*parts, *run]) if same else None


def _of_seats(line: Line, run: Sequence[View], near: Sequence[Line]) -> Iterator[Tie]:
    """ "It took 14 of the 31 seats. The Union has nine, the Farmers five and the Centre four": none is held twice."""
    for part, total in (pair for one in near for pair in parted(one)):
        others = [seen for seen in run if seen not in (part, total) and seen.lower(seen.first - 1) != "of"]
        behind = others and (total.words is not line.words or others[0].first > total.first)
        behind = behind and (len(others) > 1 or total.words is not line.words)
        if behind and total.noun in _EXCLUSIVE and others[0].noun in ("", total.noun):
            yield from tie(line, total, [part, *others], under=False, whole=False, cue=True)


def _opens(line: Line, run: Sequence[View]) -> bool:
    """Whether the list begins its sentence and all numbers of it are the list's: "Five were gold, six silver ..."."""
    begins = run[0].first <= _OPENING or len(run) >= MANY or takes_up(line) or run[0].ahead(1) == [":"]
    return begins and not any(seen not in run and _is_rival(seen, run) for seen in line.views)


def _is_rival(seen: View, run: Sequence[View]) -> bool:
    """Whether a number beside a list may belong to it: exact, and of its unit."""
    if seen.noun and value(run[0]) >= _LARGE and not run[0].noun:
        return False  # "the town of 1,900 will spend 21 million on roads, 14 million on ..."
    same = run[0].mention.form == seen.mention.form or of_one_sort(seen, run)
    return same and value(seen) != 1 and seen.mention.amount.exact


def _can_hold(seen: View, parts: Sequence[View]) -> bool:
    if not is_total(seen) or seen.mention.part_of or not of_one_sort(seen, parts):
        return False
    before = seen.lower(seen.first - 1)
    if before in _COMPARING or (before == "the" and seen.lower(seen.first - 2) in _COMPARING | {"on"}):
        return False  # "a rise of 20 per cent on the 400,000 of the year before"
    return all(value(part) < value(seen) for part in parts)
