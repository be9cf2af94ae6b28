"""Votes against those who cast them: "11 in favour, 6 against ... All 18 members were present", "voted 9 to 6, with all
13 members taking part"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import in_sentences
from claimcheck.claims.arithmetic_runs import is_count, value
from claimcheck.claims.arithmetic_sum import of_sum
from claimcheck.claims.count_view import View
from claimcheck.claims.reckoning import Line, Maker, near, show, written
from claimcheck.data.listed import listed
from claimcheck.model import Check

_SIDES = {
    "favour": "for", "favor": "for", "for": "for", "support": "for", "yes": "for", "yeas": "for", "ayes": "for",
    "against": "against", "opposed": "against", "no": "against", "nays": "against", "noes": "against",
    "abstention": "abstained", "abstentions": "abstained", "abstained": "abstained", "abstaining": "abstained",
}  # fmt: skip
_VOTERS = listed("claims.arithmetic_votes", "voters")
_JUDGES = listed("claims.arithmetic_votes", "judging")
_VOTED = frozenset({"voted", "vote"})
_THERE = frozenset({"present", "attended", "part"})
_CAST = _VOTED | {"cast"}
_NONE = frozenset({"no", "nobody", "none"})
_VOTING = _JUDGES | {"deputy"}
_NEAR = 2  # sentences on either side of a vote in which those who voted are counted
_LINKS = frozenset({"X", "P", "O"})  # tags of what stands before it: "of them were"
_AFTER = 3  # words after a number of votes that say on which side they were
_SAID = 6  # words after "all 18 members" that say what they did
_EVERY = 8  # words behind "152 had come" that say "every one of whom voted"
_OWNED = 6  # words before the number: "all of the county council's 39 members"


def votes(held: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Checks "sum" of votes: nobody is on two sides."""
    for place, line in enumerate(held):
        around = near(held, place, _NEAR, _NEAR)
        yield from _by_side(line, around, make)
        yield from _by_score(line, around, make)


def _by_side(line: Line, around: Sequence[Line], make: Maker) -> Iterator[Check]:
    """Votes for, against and withheld, against "all 18 members" who voted: the sum must be their number."""
    sides = {side: seen for seen in line.views if (side := _side(seen))}
    sides |= next(ballots(line), {})
    if not {"for", "against"} <= sides.keys():
        return
    if "abstained" not in sides:
        told = [seen for other in around for seen in other.views if _side(seen) == "abstained"]
        sides |= {"abstained": told[0]} if len(told) == 1 else {}
    parts = [sides[name] for name in ("for", "against", "abstained") if name in sides]
    whole = sum((value(part) for part in parts), Fraction(0))
    for other in around:
        for seen in other.views:
            if seen in parts or not (_is_all(seen) or _is_size(seen)):
                continue
            counted = _all_are(other, seen, _VOTED | _THERE if "abstained" in sides else _VOTED)
            if whole > value(seen) or (counted and whole < value(seen) and not _is_size(seen)):
                yield of_sum(make, seen, parts)
                return


def _by_score(line: Line, around: Sequence[Line], make: Maker) -> Iterator[Check]:
    """ "Voted 9 to 6, with all 13 members taking part": no more votes are cast than there are voters."""
    scores = [seen for seen in line.views if seen.mention.form == "score"]
    if len(scores) != 1 or not line.has(*_VOTERS):
        return
    nobody = any(_withholds(one) for one in around)
    others = [seen for one in around for seen in one.views if seen.mention.form == "score"]
    if len(others) > 1:
        around = [line]  # another ballot is told beside this one
    cast = value(scores[0]) + (scores[0].mention.amount.high or Fraction(0))
    whole = next((seen for other in around for seen in other.views if _is_all(seen)), None)
    every = (
        whole is not None
        and nobody
        and not any(one.has("second", "other", "another", "next") for one in around)
        and not in_sentences(whole.doc.times, whole.mention.sentence)
        and any(_all_are(one, whole, _CAST) for one in around if whole in one.views)
    )
    if whole is not None and (cast > value(whole) or (every and cast < value(whole))):
        more = "more" if cast > value(whole) else "fewer"
        detail = f"{written(scores[0])} are {show(cast)} votes, {more} than {written(whole)}"
        yield make.check("sum", detail, (whole,), scores)


def _withholds(line: Line) -> bool:
    """Whether a sentence says that nobody abstained: "with no abstentions", "nobody abstained"."""
    words = [word.lower for word in line.words]
    return any(
        (one in _NONE and _SIDES.get(two) == "abstained") or (one == "without" and two == "abstentions")
        for one, two in pairwise(words)
    )


def ballots(line: Line) -> Iterator[dict[str, View]]:
    """The two sides, "for" and "against", of each "by 24 votes to 17"."""
    for one, two in pairwise(line.views):
        told = is_count(one) and is_count(two) and one.noun == "vote" and not two.noun
        if told and [word.lower for word in line.words[one.after : two.first]] == ["to"]:
            yield {"for": one, "against": two}


def _all_are(line: Line, seen: View, told: frozenset[str]) -> bool:
    """Whether all who are counted voted, or were there to vote: "all 17 councillors voted"."""
    reach = _SAID + _EVERY if "every" in seen.behind(_EVERY) else _SAID
    after = {line.words[at].lower for at in range(seen.last, min(seen.last + reach, len(line.words)))}
    return bool(after & told) and not line.has("entitled", "right", "eligible", "could", "can")


def _side(seen: View) -> str:
    """On which side a number of votes was; "" where it is none."""
    if not is_count(seen):
        return ""
    after = seen.behind(_AFTER)
    if seen.noun == "abstention" or any(_SIDES.get(word) == "abstained" for word in after):
        return "abstained"
    if seen.noun not in ("", "vote", *_VOTING):
        return ""
    return next((_SIDES[word] for word in after if word in _SIDES), "")


def _is_size(seen: View) -> bool:
    """Whether a hyphen makes a number the size of a body: "the 118-seat chamber"."""
    return is_count(seen) and seen.lower(seen.last) == "-" and seen.noun in ("seat", "member")


def _is_all(seen: View) -> bool:
    """Whether everybody is counted who had a vote: "all 18 people with a vote", "all 27 members voted"."""
    before = set(seen.ahead(_OWNED))
    after = set(seen.behind(_SAID))
    every = "all" in before or bool({"every", "all"} & set(seen.behind(_EVERY)))
    able = seen.counts_people or seen.noun in _JUDGES  # not "all four parks stay after the council voted 8-5"
    able = able and bool(seen.noun or "every" in seen.behind(_EVERY) or _took_part(seen))
    return is_count(seen) and able and every and bool((after | set(seen.behind(_EVERY + _SAID))) & _VOTERS)


def _took_part(seen: View) -> bool:
    """Whether a number of nothing named is of those who voted: "all nine voted", "all nine of them were present"; not
    "a motion to keep all nine"."""
    told = (word for word in seen.behind(_SAID) if form_of(word).closed not in _LINKS)
    return next(told, "") in _CAST | _THERE
