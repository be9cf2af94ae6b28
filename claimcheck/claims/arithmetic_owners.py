"""Whether two levels and the size of a change are told of one thing, or each of something of its own.

"The Greens have 19 seats, the Liberals 12, a gain of two" tells of two parties, and "won 31, drawn 12, lost 9" of three
sorts of fight. A lead or a margin lies between two owners; what has risen or fallen is one thing at two times.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word, in_sentences
from claimcheck.claims.arithmetic_cues import MOVES, NOUNS, Cue, is_level, words_before
from claimcheck.claims.arithmetic_levels import ENDS, Pair, fits, is_base, is_earlier
from claimcheck.claims.arithmetic_runs import added, is_verb
from claimcheck.claims.arithmetic_wholes import AT, is_owned
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line, span_of
from claimcheck.data.listed import listed

_TAKING = listed("claims.arithmetic_owners", "taking")
_NOW = frozenset({"now", "currently", "today"})
_NOW_REACH = 3  # words before a level among which "now" stands
_UP_DOWN = frozenset({"up", "down"})
_JOINTS = frozenset({",", ";", "and", "while", "but", "or"})
_HAVE = frozenset({"has", "have", "had"})
_PLACED = 2  # words behind a level that name its place


def is_of_one_thing(cue: Cue, pair: Pair) -> bool:
    """Whether a change lies between two levels that the words mark as earlier and later, or that nobody else owns."""
    if not _is_change(cue) or _is_marked(pair):
        return True
    taken = cue.kind == "difference" and lemma_of_verb(words_before(cue.seen)[1]) in _TAKING
    return not (taken or _has_other_owner(pair))


def _is_change(cue: Cue) -> bool:
    """Whether a size is told of what rose or fell, and not of the distance of two things."""
    one, two = words_before(cue.seen)
    if two == "of":
        return one in NOUNS
    if two == "by":
        return one in _UP_DOWN or lemma_of_verb(one) in MOVES - {"lose"}  # "lost by nine votes"
    return two in _UP_DOWN or lemma_of_verb(two) in MOVES or cue.seen.noun in NOUNS


def _is_marked(pair: Pair) -> bool:
    """Whether a word before one of two levels makes it the earlier or the later: "from 52", "now has 41"."""
    return any(is_earlier(s) or is_base(s, ENDS, 1) or is_base(s, _NOW, _NOW_REACH) for s in pair)


def _has_other_owner(pair: Pair) -> bool:
    """Whether the second level is told of somebody or some place of its own: "Leith has 31 boats, the guests 19"."""
    one, two = sorted(pair, key=lambda seen: seen.first)
    places = [has_name(seen, seen.words[seen.after : seen.after + _PLACED]) for seen in (one, two)]
    if all(places) and all(seen.lower(seen.after) in AT for seen in (one, two)):
        return True
    between = one.words[one.after : two.first]
    joints = [at for at, word in enumerate(between) if word.lower in _JOINTS]
    subject = between[joints[-1] + 1 :] if joints else []
    if not subject:
        return False
    return has_name(two, subject) or (_is_subject(two, subject) and not _in_time(two, subject))


def _is_subject(seen: View, words: Sequence[Word]) -> bool:
    """Whether the words before a number are whose it is, with "has" or without: "the guests 19", "the crew has 19"."""
    opens, last = seen.lower(seen.first - len(words)), seen.lower(seen.first - 1)
    if last in _HAVE:
        return form_of(opens).closed == "D"
    return is_owned(seen) and form_of(opens).closed != "P" and not is_verb(last)


def has_name(seen: View, words: Sequence[Word]) -> bool:
    """Whether a name that is no time stands among some words of the sentence."""
    return any(word.text[0].isupper() and not _in_time(seen, [word]) for word in words)


def _in_time(seen: View, words: Sequence[Word]) -> bool:
    times = in_sentences(seen.doc.times, seen.mention.sentence)
    return any(time.span.start < word.end and word.start < time.span.end for time in times for word in words)


def is_of_its_time(cue: Cue, pair: Pair) -> bool:
    """Whether levels behind a size are not told of a time of their own: "by 30 per cent since 2012, from 9 to 11 euros
    in the last two years"."""
    one, two = sorted(seen.mention.span for seen in pair)
    told = in_sentences(cue.seen.doc.times, cue.seen.mention.sentence)
    times = [time.span for time in told if time.expression.form != "weekday"]
    own = any(two.end <= time.start for time in times) and not any(
        one.start < time.start < two.end for time in times
    )
    return not (own and any(cue.seen.mention.span.end <= time.start < one.start for time in times))


def is_one_of_several(line: Line, pair: Pair) -> bool:
    """Whether other levels of the sort follow that the size may be told of as well: "from 900 to 1,020 euros in London
    and 640 to 690 in Leeds"."""
    unit = pair[0].mention.amount.unit
    return any(
        seen.mention.amount.unit == unit
        and seen.mention.amount.low != seen.mention.amount.high
        and seen.lower(seen.first - 1) in _JOINTS
        and any(word.lower == "to" for word in seen.words[seen.first : seen.last])
        for seen in line.views
    )


def adds_up(line: Line, cue: Cue, pair: Pair) -> bool:
    """Whether the size makes what lies between two levels with others beside it: "by 4 euros for fuel and 1.50 for the
    port, from 30 to 35.50"."""
    unit = cue.seen.mention.amount.unit
    others = [seen for seen in line.views if seen is not cue.seen and seen not in pair]
    others = [seen for seen in others if seen.mention.amount.unit == unit and is_level(seen, sizes=True)]
    sets = [others, *([seen] for seen in others)] if cue.kind == "difference" and others else []
    low, high = cue.told
    return any(fits(pair, cue._replace(told=span_of(low + more, high + more))) for more in map(added, sets))
