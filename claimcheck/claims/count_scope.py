"""What a counted value is limited to: a part, a group, a period, a place, a rate. Values of other scopes never meet.

Scopes are short normal words so that two wordings of one limit are equal; what limits nothing (the whole country, all
victims) gives no scope.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import TimeMention
from claimcheck.claims.count_labels import PEOPLE, Cue
from claimcheck.claims.count_listed import is_listed
from claimcheck.claims.count_view import View, kinds, table
from claimcheck.data.listed import listed
from claimcheck.model import TimeInterval

AMONG = "among"
"""The scope of those who are named of a larger number: "17 people, among them three children"."""
_PERIOD = re.compile(
    r"\b(?:years?|quarters?|decades?|seasons?|centur\w+|semesters?|half|spring|summer|autumn|winter)\b"
)
_PERIODS = frozenset({"hour", "day", "week", "month", "year"})
_LASTED = re.compile(r"(?:the )?(?:last|this|past|previous|current)\b|a year (?:earlier|ago|before)")
_MONTHS = re.compile(r"\b(?:first|last|past|previous) (\S+ (?:months|weeks))\b")
_YEAR = re.compile(r"\b(1\d{3}|20\d\d)\b")
_FRACTION = re.compile(r"\b(?:quarter|half|months|weeks)\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}\b(?!\d)")
_HERE = listed("claims.count_scope", "here")
_USUAL = listed("claims.count_scope", "usual")
# What comes on top of something told before is never the whole.
_MORE = listed("claims.count_scope", "more")
_VICTIMS = listed("claims.count_scope", "victims")
_REACH = 12
_OPENING = 8  # words of a phrase that opens a sentence: "In the first three months of 2019,"


def scope(view: View, cue: Cue, published: TimeInterval | None) -> tuple[str, ...]:
    """Sorted scope words of a claim."""
    found = set(_whom(view, cue)) | set(_kinds(view, cue)) | set(_period(view, cue, published))
    if is_part(view, cue):
        found.add("part")
    if _is_among(view):
        found.add(AMONG)
    if cue.attribute in PEOPLE and is_listed(view):
        found.add("listed")
    if cue.attribute in PEOPLE and view.mention.form in ("fraction", "percent"):
        found.add("share")
    if view.mention.per:
        found.add(f"per {view.mention.per}")
    if not view.mention.per and cue.attribute in PEOPLE and (rate := _rate(view)):
        found.add(f"per {rate}")
    if cue.attribute not in PEOPLE and (rate := _each(view)):
        found.add(f"per {rate}")
    if cue.change:
        found.add("change")
    if _is_more(view, cue):
        found.add("more")
    if cue.attribute in PEOPLE and view.lower(view.after) == "outside":
        found.add("outside")  # "cases outside Norway"
    if view.lower(view.first - 1) == "but" and view.lower(view.first - 2) == "all":
        found.add("all but")
    if cue.before:
        found.add("before")
    if cue.attribute in PEOPLE and _is_local(view):
        found.add("local")
    return tuple(sorted(found))


def _is_more(view: View, cue: Cue) -> bool:
    """Whether the number comes on top of another: "two more", "also two", "the new cases include two children"."""
    also = view.lower(view.after) == "also" or view.lower(view.after + 1) == "also"
    told = _MORE & {*view.mention.modifiers, view.lower(view.last)}
    return bool(told) or (also and cue.attribute in PEOPLE) or _of_the_new(view)


def _of_the_new(view: View) -> bool:
    """Whether the number is of what is new that day: "the new cases include 13 children"."""
    if view.lower(view.first - 1) not in _INCLUDES:
        return False
    return bool(_MORE & {view.lower(at) for at in range(max(0, view.first - _SUBJECT), view.first - 1)})


_SUBJECT = 8  # words of "the new cases of fever"
_INCLUDES = listed("claims.count_scope", "includes")


_AFTER_LENGTH = listed("claims.count_scope", "after_length")


def _rate(view: View) -> str:
    """The period of a yearly or daily figure: "8,000 die every year", "30 in an average winter"; "" for none."""
    end = stretch(view)[1]
    if any(view.lower(at) in _USUAL for at in range(view.after, min(end, view.after + _REACH))):
        return "usual period"
    for at in range(view.after, end - 1):
        if view.lower(at) in ("every", "each", "per", "a") and view.lower(at + 1) in _PERIODS:
            later = view.lower(at + 2) in _AFTER_LENGTH
            return "" if later and view.lower(at) == "a" else view.lower(at + 1)
    return ""


def _each(view: View) -> str:
    """What a figure is for one of: "each day of its operation costs $140,000", "cost each passenger $900"; "" for none.

    Sums are for one of anything, other figures for a period.
    """
    for at in range(max(0, view.first - _REACH), view.first - 1):
        follows = view.lower(at + 1)
        if view.lower(at) not in ("each", "every"):
            continue
        any_ = view.mention.form == "money" and follows.isalpha() and follows not in lexicon.FUNCTION_WORDS
        if follows in _PERIODS or any_:
            return lexicon.lemma(follows, "n")
    return ""


def is_part(view: View, cue: Cue) -> bool:
    """Whether the number is a share of another number of the same thing, and so no total.

    "19 of those on board" were hurt is all the hurt; "12 of the dead", "22 of them in the capital" are not.
    """
    mention = view.mention
    before = tuple(view.lower(at) for at in range(view.first - 2, view.first))
    if _is_among(view) or before in (
        ("of", "whom"),
        ("of", "them"),
        ("of", "which"),
    ):
        return True
    if _opens_with_of(view) or _of_the_dead(view):
        return True
    if (view.lower(0) == "there" and view.first == 2) or view.lower(view.first - 1) == "all":
        return False  # "There are 17 of them", "all 17 of them": all of those just named
    if not mention.part_of:
        return view.lower(view.after) == "of" and view.lower(view.after + 1) in ("them", "whom", "which")
    if mention.noun in _VICTIMS or {"death", "injury", "missing"} & set(noun_class(mention.noun)):
        return True
    follows = view.lower(view.last + 1)
    return follows in ("them", "whom", "which", "us") or cue.attribute.startswith(("number", "amount"))


def _of_the_dead(view: View) -> bool:
    """ "Three of the dead", "two of the injured": a part of them, whatever is said of it."""
    follows = [view.lower(at) for at in range(view.last, view.last + 3)]
    return follows[:2] == ["of", "the"] and (follows[2].rstrip("s") in _VICTIMS or follows[2] in _VICTIMS)


def _is_among(view: View) -> bool:
    """ "Including three children", "among them three children"."""
    before = view.lower(view.first - 2), view.lower(view.first - 1)
    return before == ("among", "them") or before[1] == "including"


def _opens_with_of(view: View) -> bool:
    """Whether the sentence, or what follows a colon in it, opens "Of the dead, 64 ..." and so parts what it counts."""
    start = view.first
    while (
        start and view.first - start < _REACH * 2 and view.words[start - 1].text not in (":", ";", "—", ".")
    ):
        start -= 1
    if view.lower(start) != "of" or start == view.first:
        return False
    return any(word.text == "," for word in view.words[start + 1 : min(view.first, start + _REACH * 2)])


def _whom(view: View, cue: Cue) -> tuple[str, ...]:
    if cue.attribute not in PEOPLE:
        return ()
    noun = view.mention.noun
    if view.mention.amount.high == 1:
        return ()  # "one man died": the whole toll, and not the men of it
    groups = table()["whom"]
    if noun in groups["nouns"]:
        return (noun,)
    narrow = next((name for name in view.classes if name in groups["classes"]), "")
    young = "child" if "children" in (noun, *view.mention.modifiers) else ""
    return tuple(name for name in {narrow, young} if name)


def _kinds(view: View, cue: Cue) -> tuple[str, ...]:
    """Words that tell figures of one kind apart, right before the amount's noun or its label: "net", "annual"."""
    if cue.attribute in PEOPLE:
        return ()
    end = cue.at if cue.at >= 0 else view.first
    near = [view.lower(at) for at in range(max(0, end - 3), end)]
    return tuple(word for word in (*view.mention.modifiers, *near) if word in kinds())


_BEFORE_QUARTER = listed("claims.count_scope", "before_quarter")


def _period(view: View, cue: Cue, published: TimeInterval | None) -> tuple[str, ...]:
    """A stretch of time longer than a month in the amount's clause: the year or the words of it."""
    found = []
    for time in _times(view):
        text = view.doc.document.text[time.span.start : time.span.end].lower()
        year = _YEAR.search(text)
        if cue.attribute in PEOPLE and time.preposition == "since" and _is_long_ago(time, text):
            found.append("since")  # "40 since January" are of many happenings
        elif year and cue.attribute not in PEOPLE and _FRACTION.search(text):
            found.append(" ".join(text.split()))
        elif year and _limits(text, int(year[1]), cue, published):
            found.append(year[1])
        elif cue.attribute not in PEOPLE and (months := _MONTHS.search(text)):
            found.append(months[1])
        elif not year and _PERIOD.search(text) and (cue.attribute not in PEOPLE or _LASTED.match(text)):
            found.append(" ".join(text.split()))
    start, end = stretch(view)
    named = (view.lower(at) for at in range(start, end) if view.lower(at - 1) in _BEFORE_QUARTER)
    found.extend(word for word in named if word in ("quarter", "half-year", "half", "semester") and not found)
    return tuple(sorted(set(found)))


def _is_long_ago(time: TimeMention, text: str) -> bool:
    """Whether it names a month, a season or a year, and no day or happening."""
    return time.expression.form in ("partial", "absolute", "loose") and not _DAY.search(text)


def _limits(text: str, year: int, cue: Cue, published: TimeInterval | None) -> bool:
    """Whether a year limits the figure: another year than the article's, or its own for what is summed over a year."""
    day = _DAY.search(text) is not None
    if published is not None and published.earliest.year == year:
        return not day and cue.attribute not in PEOPLE
    return published is not None or not day


def _times(view: View) -> list[TimeMention]:
    """Time expressions in the amount's own stretch of the sentence, lengths that are the amount itself left out."""
    start, end = stretch(view)
    if start >= len(view.words) or end == 0:
        return []
    low, high = view.words[start].start, view.words[end - 1].end
    times, own = view.doc.times, view.mention.span
    first = bisect_left(times, low, key=lambda time: time.span.start)
    end_ = bisect_left(times, high, lo=first, key=lambda time: time.span.start)
    return [time for time in times[first:end_] if not time.span.overlaps(own)]


def _parts(view: View, at: int) -> bool:
    """Whether the mark or word parts two figures: a full stop, a semicolon, "while", "but", or a comma and "and"."""
    lower = view.lower(at)
    return lower in (".", ";", "while", "but", "whereas") or (lower == "and" and view.lower(at - 1) == ",")


def _is_local(view: View) -> bool:
    """Whether the text says that only one place is counted: "here", "in this city", "in Malatya itself"."""
    start, end = stretch(view)
    for at in range(start, end):
        lower = view.lower(at)
        if lower == "itself" and at and view.words[at - 1].text[0].isupper():
            return True
        if lower == "here" and at >= view.after and view.lower(at + 1) not in ("'s", "is", "are"):
            return True
        if lower == "in" and _is_this_place(view, at):
            return True
    return False


def _is_this_place(view: View, at: int) -> bool:
    """Whether "in this city", "in the lakeside town" stands at words[at]."""
    if view.lower(at + 1) not in ("this", "the") or view.lower(at + 2) == "same":
        return False
    return any(view.lower(at + step) in _HERE for step in (2, 3))


def stretch(view: View) -> tuple[int, int]:
    """The words that can limit an amount: its own stretch of the sentence, with what opens the sentence."""
    start = view.first
    while start and view.first - start < _REACH * 2 and not _parts(view, start - 1):
        if view.lower(start - 1) == "," and start - 1 > _OPENING:
            break
        start -= 1
    end = view.last
    while end < len(view.words) and end - view.last < _REACH * 2 and not _parts(view, end):
        if view.lower(end) == ",":
            break
        end += 1
    return start, end
