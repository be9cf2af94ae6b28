"""Whether the size of a change is told of two levels beside it, or of something of its own.

"Berths fell to 310 from 380, as fees rose by 6 per cent" tells of two things; so does "lost €21m, against €15m", where
a loss is no shrinking, and "made 83 as the team got to 436, a lead of 161" over a rival not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word, in_sentences
from claimcheck.claims.arithmetic_cues import MOVES, NOUNS, Cue, words_before
from claimcheck.claims.arithmetic_levels import ENDS, Pair, is_base, is_earlier
from claimcheck.claims.arithmetic_runs import is_auxiliary, is_said
from claimcheck.claims.count_view import View, divides, lemma_of_verb
from claimcheck.data.listed import listed

_OPENERS = listed("claims.arithmetic_apart", "openers")
_CONTRASTS = listed("claims.arithmetic_apart", "contrasts")
_WITH = listed("claims.arithmetic_apart", "with")
_COMPARED = listed("claims.arithmetic_apart", "compared")
_SAME = listed("claims.arithmetic_apart", "same")
_LEADS = listed("claims.arithmetic_apart", "leads")
_AHEAD = listed("claims.arithmetic_apart", "ahead")
_HOLDS = listed("claims.arithmetic_apart", "holds")
_TAKING = listed("claims.arithmetic_owners", "taking")
_FROM_TO = frozenset({"from", "to"})
_AND = frozenset({"and", "but"})
_AN = frozenset({"a", "an"})
_LEFT_OUT = NOUNS | MOVES | _AN | {"the", "of", "by", "another"}  # no subject of a clause
_THEM = frozenset({"it", "them"})
_OBJECT = 3  # words before a size in which what is moved stands: "put it up by"
_LEAD_REACH = 2  # words behind a size: "176 runs ahead"


def is_told_of_levels(cue: Cue, pair: Pair) -> bool:
    """Whether nothing beside a size shows that it is told of something else than two levels of its sentence."""
    if cue.kind == "percent-change":
        return not _has_own_clause(cue.seen, pair)
    return cue.kind != "difference" or not (_is_over_another(cue, pair) or _is_compared(cue, pair))


def _has_own_clause(size: View, pair: Pair) -> bool:
    """Whether a percentage is that of a clause or phrase with a subject of its own."""
    ahead = [seen for seen in pair if seen.first < size.first]
    behind = [seen for seen in pair if seen.first > size.first]
    if any(_is_tied(size, seen) and not (ahead and "to" in seen.ahead(1)) for seen in behind):
        return False
    if ahead:
        return _opens(size, size.words[max(seen.after for seen in ahead) : size.first])
    return _ends(size, size.words[size.last : min(seen.first for seen in behind)])


def _is_tied(size: View, level: View) -> bool:
    """Whether a level follows a size in one phrase: "after a rise of 12 per cent from 700"."""
    between = [word.lower for word in size.words[size.last : level.first]]
    return is_base(level, ENDS, 1) and not any(word == "," or is_said(word) for word in between)


def _opens(size: View, between: Sequence[Word]) -> bool:
    """Whether words between two levels and a size open a clause or phrase that is of something else."""
    tail = _told(size, _last_piece(between))
    for at, word in enumerate(tail):
        rest = tail[at + 1 :]
        if word in _COMPARED or (word in _WITH and set(rest) - _LEFT_OUT):
            return True
        if word in _OPENERS and _has_subject(rest, of_another=word in _CONTRASTS):
            return True
        if word in _AND and _does_another(rest):
            return True
    return False


def _ends(size: View, between: Sequence[Word]) -> bool:
    """Whether the clause of a size is over before the levels, and theirs has a subject of its own."""
    lower = _told(size, between)
    for at, word in enumerate(lower):
        if word in _OPENERS - {"when"} or word == "and":  # "fewer than in May, when there were 60"
            return _has_subject(lower[at + 1 :], of_another=False)
    head = _told(size, _last_piece(size.words[: size.first]))
    if "," not in lower or not head or not _is_subordinate(head):
        return False
    return _has_subject(lower[lower.index(",") + 1 :], of_another=False)


def _is_subordinate(head: Sequence[str]) -> bool:
    """Whether words before a size are the beginning of a clause that goes with another one: "as prices rose by"."""
    rest = head[1:] if head[0] != "even" else head[2:]
    if head[0] in _WITH:
        return bool(set(rest) - _LEFT_OUT)
    return (head[0] in _OPENERS or head[0] == "even") and _has_subject(rest, of_another=False)


def _has_subject(words: Sequence[str], *, of_another: bool) -> bool:
    """Whether a clause has a subject with a verb; one that stands for what was told before counts for `of_another`."""
    opening = next((word for word in words if word not in ("the", "in", "then", "now")), "")
    if opening in _SAME and not of_another:
        verbs = [word for word in words[1:] if is_said(word) and not is_auxiliary(word)]
        return len(verbs) > 1  # "they said that the catch was down by"
    if _THEM & set(words[1:][-_OBJECT:]):
        return False  # "after the firm put it up by"
    subject = [word for word in words if word not in _LEFT_OUT and word.isalpha()]
    return len(subject) > 1 and not _starts_with_verb(words) and any(map(is_said, words[1:]))


def _starts_with_verb(words: Sequence[str]) -> bool:
    """Whether a clause leaves its subject out: "after falling by"."""
    return form_of(words[0]).verb == "g" and not is_auxiliary(words[0])


def _does_another(words: Sequence[str]) -> bool:
    """Whether "and" goes on with a deed that is no change: "and makes 12 per cent fewer gears"."""
    verb = next((word for word in words if form_of(word).other != "R"), "")
    moves = is_auxiliary(verb) or lemma_of_verb(verb) in MOVES
    return is_said(verb) and not moves and not _AN & set(words)


def _last_piece(words: Sequence[Word]) -> Sequence[Word]:
    """The words behind the last comma, dash or bracket."""
    breaks = [at for at, word in enumerate(words) if divides(word) or word.text in (",", "–", "—")]
    return words[breaks[-1] + 1 :] if breaks else words


def _told(size: View, words: Sequence[Word]) -> list[str]:
    """Words in lower case without those that tell a time, nor what stands before a time: "on Sunday"."""
    times = [time.span for time in in_sentences(size.doc.times, size.mention.sentence)]
    of_time = [any(span.start < word.end and word.start < span.end for span in times) for word in words]
    beside = [*of_time, False][1:]
    return [
        word.lower
        for word, own, next_ in zip(words, of_time, beside, strict=True)
        if not own and not (next_ and word.lower in _WITH | _OPENERS)
    ]


def _is_over_another(cue: Cue, pair: Pair) -> bool:
    """Whether a lead behind two levels of one side is over another that is not told: "won 31 seats in Oslo as they had
    290 in total, a majority of 120"."""
    size = cue.seen
    led = words_before(size)[0] in _LEADS or bool(_AHEAD & set(size.behind(_LEAD_REACH)))
    one, two = sorted(pair, key=lambda seen: seen.first)
    if not led or two.first > size.first:
        return False
    between = [word.lower for word in one.words[one.after : two.first]]
    done = any(first == "to" and form_of(second).verb == "b" for first, second in pairwise(between))
    beside = "as" in between and "," not in between[between.index("as") :]
    return beside or done or _goes_on(between)


def _goes_on(between: Sequence[str]) -> bool:
    """Whether the second level is of the same side as the first: "took 40 in the race and now has 110"."""
    if "and" not in between:
        return False
    rest = between[between.index("and") + 1 :]
    verb = next((word for word in rest if form_of(word).other != "R" and form_of(word).closed != "R"), "")
    return lemma_of_verb(verb) in _HOLDS


def _is_compared(cue: Cue, pair: Pair) -> bool:
    """Whether a number behind "lost" is a level itself, held against that of another time: "lost 17, against 12"."""
    size = cue.seen
    if lemma_of_verb(words_before(size)[1]) not in _TAKING:
        return False
    since = any(seen.first > size.first and seen.ahead(2)[0] in ("up", "down") for seen in pair)
    ends = any(is_base(seen, _FROM_TO, 1) for seen in pair if not since or "to" in seen.ahead(1))
    return any(map(is_earlier, pair)) and not ends
