"""What a counted value is limited to: a part, a group, a period, a place, a rate. Values of other scopes never meet.

Scopes are short normal words so that two wordings of one limit are equal; what limits nothing (the whole country, all
victims) gives no scope.
"""

from __future__ import annotations

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.clauses import OF_THEM, THEM
from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.time_words import number
from claimcheck.claims.count_change import BEFORE, CHANGE, change
from claimcheck.claims.count_labels import PEOPLE, Cue
from claimcheck.claims.count_listed import LISTED, is_listed
from claimcheck.claims.count_marks import marks
from claimcheck.claims.count_parties import contest
from claimcheck.claims.count_period import period, stretch
from claimcheck.claims.count_view import View, counts_people, kinds, table
from claimcheck.data.listed import listed
from claimcheck.model import TimeInterval

AMONG = "among"
"""The scope of those who are named of a larger number: "17 people, among them three children"."""
ABSENT = "without"
"""The scope of a length of what did not happen: "has not paid for ten years"."""
NEW = "new"
"""The scope of what is new and no increase of something told before: "400 new homes"."""
_PERIODS = frozenset({"hour", "day", "week", "month", "year"})
EITHER = "either"
"""The scope of people of two fates: "40 dead or missing"."""
_FATE, _FATES = listed("claims.count_scope", "fate"), 5  # words round a number in which two fates are told
_HERS = frozenset({"his", "her"})
_INJURED, _AROUND = "injured", 3  # words before a number in which it is said how badly
_STILL = listed("claims.count_scope", "still")
_CARE = listed("claims.count_scope", "care")
STILL = "still"
"""The scope of the hurt who still are, and of whom there are fewer every day."""
_GRADES = (
    ("badly", listed("claims.count_scope", "badly")),
    ("lightly", listed("claims.count_scope", "lightly")),
    (STILL, _STILL),
)
_CLAUSE_ENDS = frozenset({"and", "but", "while", "as", "after", "who", ","})
_USUAL = listed("claims.count_scope", "usual")
# What comes on top of something told before is never the whole.
_MORE = listed("claims.count_scope", "more")
_NEW = frozenset({"new", "fresh"})
_COMING = listed("claims.count_scope", "coming")
_VICTIMS = listed("claims.count_scope", "victims")
_REACH = 12
_OWNS = frozenset({"'s", "’s"})


def scope(view: View, cue: Cue, published: TimeInterval | None) -> tuple[str, ...]:
    """Sorted scope words of a claim."""
    found = set(_whom(view, cue)) | set(_kinds(view, cue)) | set(period(view, cue, published))
    if is_part(view, cue) or (cue.attribute in PEOPLE and _is_first_of_several(view)):
        found.add("part")
    if _is_among(view):
        found.add(AMONG)
    if cue.attribute in PEOPLE and _is_either(view):
        found.add(EITHER)
    if cue.attribute == _INJURED:
        found |= _grade(view)
    # "The skipper and his three crew" are four; of "148 passengers and six crew" each number may be asked for.
    hers = view.counts_people and view.lower(view.first - 1) in _HERS
    if (cue.attribute in PEOPLE or hers) and is_listed(view):
        found.add(LISTED)
    if cue.attribute in PEOPLE and view.mention.form in ("fraction", "percent"):
        found.add("share")
    if view.mention.per:
        found.add(f"per {view.mention.per}")
    if not view.mention.per and cue.attribute in PEOPLE and (rate := _rate(view)):
        found.add(f"per {rate}")
    if cue.attribute not in PEOPLE and (rate := _each(view)):
        found.add(f"per {rate}")
    found |= {*change(view), *marks(view, cue)}
    if view.mention.form == "score":
        found |= set(contest(view))
    if cue.change:
        found.add(CHANGE)
    if _is_more(view, cue):
        found.add("more")
    elif _NEW & set(view.mention.modifiers):
        found.add(NEW)
    if cue.attribute in PEOPLE and view.lower(view.after) == "outside":
        found.add("outside")  # "cases outside Norway"
    if view.lower(view.first - 1) == "but" and view.lower(view.first - 2) == "all":
        found.add("all but")
    if cue.before:
        found.add(BEFORE)
    return tuple(sorted(found))


def _is_first_of_several(view: View) -> bool:
    """ "The first two arrests", not "at first two died"."""
    return view.lower(view.first - 1) == "first" and view.lower(view.first - 2) == "the"


def _is_more(view: View, cue: Cue) -> bool:
    """Whether the number comes on top of another: "two more", "another two", "the new cases include two children"."""
    also = view.lower(view.after) == "also" or view.lower(view.after + 1) == "also"
    told = _MORE & {*view.mention.modifiers, view.lower(view.last)}
    if cue.attribute not in PEOPLE and view.noun not in _COMING:
        told -= _NEW  # "400 new homes" are all of them, "400 new cases" those of one day
        told |= _MORE & set(
            view.mention.hedge.split()[-1:]
        )  # "a further 12 flights"; "another 12 hurt" beside dead
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
    before = tuple(view.ahead(2))
    if _is_among(view) or before in OF_THEM:
        return True
    if _opens_with_of(view) or of_the_dead(view) or _ends_list(view) or _is_of_one_house(view):
        return True
    if (view.lower(0) == "there" and view.first == 2) or view.lower(view.first - 1) == "all":
        return False  # "There are 17 of them", "all 17 of them": all of those just named
    if not mention.part_of:
        return view.lower(view.after) == "of" and view.lower(view.after + 1) in THEM
    if mention.noun == "victim" and cue.attribute in PEOPLE and _of_a_number(view):
        return False  # "two of the three victims died"
    if mention.noun in _VICTIMS or {"death", "injury", "missing"} & set(noun_class(mention.noun)):
        return True
    follows = view.lower(view.last + 1)
    return follows in THEM or follows == "us" or cue.attribute.startswith(("number", "amount"))


def _of_a_number(view: View) -> bool:
    """Whether the whole that the number is a part of is a number: "two of the three"."""
    return view.lower(view.last) == "of" and starts_number(view.lower(view.last + 2) or "-")


def of_the_dead(view: View) -> bool:
    """ "Three of the dead", "two of the injured": a part of them, whatever is said of it."""
    follows = view.behind(3)
    return follows[:2] in (["of", "the"], ["of", "those"]) and (
        follows[2].rstrip("s") in _VICTIMS or follows[2] in _VICTIMS
    )


def _ends_list(view: View) -> bool:
    """ "3 adults, 1 child found dead": the last of a list of people, and not all of them."""
    joined = view.lower(view.first - 1) in (",", "and")
    people = counts_people(lexicon.lemma(view.lower(view.first - 2), "n"))
    told = view.lower(view.first - 3)
    return joined and people and view.counts_people and told not in ("a", "an") and number(told) is not None


def _is_among(view: View) -> bool:
    """ "Including three children", "among them three children", "counting the two anglers who drowned"."""
    before = view.lower(view.first - 2), view.lower(view.first - 1)
    return before == ("among", "them") or before[before[1] != "the"] in ("including", "counting")


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


def _is_either(view: View) -> bool:
    """Whether people of two fates are counted together: "40 dead or missing", "killed or injured 12 people"."""
    near = range(max(1, view.first - _FATES), min(len(view.words), view.after + _FATES))
    return any(
        view.lower(at) == "or" and view.lower(at - 1) in _FATE and view.lower(at + 1) in _FATE for at in near
    )


def _grade(view: View) -> set[str]:
    """How badly the counted are hurt, or that they still are: "three were seriously hurt", "two are still in hospital";
    these are not all the hurt. Nothing where it is not said."""
    start, end = view.first, view.last
    while start and view.first - start < _AROUND and not view.breaks(start - 1):
        start -= 1
    while end < len(view.words) and end - view.last < _FATES + _AROUND and not view.breaks(end):
        end += 1
    near = {view.lower(at) for at in range(start, end)}
    found = {grade for grade, words in _GRADES if near & words}
    return found | ({STILL} if _are_still(view) else set())


def _are_still(view: View) -> bool:
    """Whether the verb of which the counted are the subject says that they still are: "four of those hurt in the bus
    crash at Leith remain in hospital"."""
    for at in range(view.after, len(view.words)):
        lower = view.lower(at)
        if view.breaks(at) or lower in _CLAUSE_ENDS or lower[:1].isdigit():
            return False
        if lower in _STILL:
            return bool(_CARE & {view.lower(behind) for behind in range(at, at + _FATES)})
    return False


def _is_of_one_house(view: View) -> bool:
    """Whether a name owns what is counted: "the five St Anne's cases" are not all of the town's."""
    owners = range(view.last + 1, view.after)
    return any(view.lower(at) in _OWNS and view.words[at - 1].text[:1].isupper() for at in owners)


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
