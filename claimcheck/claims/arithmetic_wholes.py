"""Whether a list of numbers can be the parts of a total, and whether it leaves any out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import readings
from claimcheck.claims.arithmetic_parted import are_of_one_level, may_leave_out
from claimcheck.claims.arithmetic_runs import (
    closes,
    is_level,
    is_part,
    is_preposition,
    is_said,
    kinds,
    leaves_out,
    unit,
    unit_of,
    value,
)
from claimcheck.claims.arithmetic_totals import excludes_others, is_of_age
from claimcheck.claims.count_contraries import contrary
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.reckoning import Line
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_REST = listed("claims.arithmetic_wholes", "rest")
_OVERLAPPING = listed("claims.arithmetic_wholes", "overlapping")
_SHARED = listed("claims.arithmetic_wholes", "shared")
_TAKEN_UP = listed("claims.arithmetic_wholes", "taken_up")
_PORTIONS = listed("claims.arithmetic_wholes", "portions")
_ABOUT = frozenset({"about", "some", "around", "roughly", "approximately"})
AT = frozenset({"in", "at", "from", "near"})
"""Words before a place."""
_ONLY = listed("claims.arithmetic_wholes", "only")
_THERE = listed("claims.arithmetic_wholes", "there")
_SIDES = listed("claims.arithmetic_wholes", "sides")
_SET_OFF = frozenset({":", "("})
_PLACES = frozenset({"in", "at", "on", "near"})
_ITEM_ENDS = frozenset({",", ";", ".", "and", "but", "while", ")"})
_OPENING = 3  # words before the first number of a sentence that opens with it
_TIGHT = frozenset({",", "and", "to", "for", "from", "on"})
_NOT = frozenset({"not", "none"})
_CLOSE = 4  # words behind the last part that say what it is
MANY = 3  # parts by which a list is one without further words


class Tie(NamedTuple):
    """A total with its parts, and what may be wrong between them."""

    total: View
    parts: Sequence[View]
    over: bool  # the parts may not make more
    under: bool  # nor a little less
    whole: bool  # nor any less: nothing is left out


def is_total(seen: View) -> bool:
    """Whether a number can be the whole of others: exact, or hedged on both sides, and no rate or share."""
    amount, form = seen.mention.amount, seen.mention.form
    if amount.low is None or amount.high is None or amount.unit == "%" or is_of_age(seen):
        return False
    if seen.mention.per and seen.lower(seen.last + 2) != ":" and seen.lower(seen.after + 2) != ":":
        return False  # but "4,800 loaves a night: 2,600 white, ..."
    if seen.lower(seen.first - 1) == "," and seen.lower(seen.first - 2) in _PORTIONS:
        return False  # "roads get the largest share, 118 million"
    return form in ("cardinal", "money", "measure") and (amount.exact or seen.mention.hedge in _ABOUT)


def overlap(line: Line) -> bool:
    """Whether the sentence says that one thing may be told twice: "some study two subjects"."""
    numbers = {seen.mention.span.start for seen in line.views}
    if any((one.lower, two.lower) == ("among", "others") for one, two in pairwise(line.words)):
        return True
    return any(
        word.lower in _OVERLAPPING or (word.lower == "some" and word.start not in numbers)
        for word in line.words
    )


def tie(
    line: Line, total: View, parts: Sequence[View], *, under: bool, whole: bool, cue: bool
) -> Iterator[Tie]:
    """The tie of a list to a number where they can be parts and total, none otherwise; `under` and `whole` say what
    the words promise, `cue` that they name the number as the total."""
    alike = of_one_sort(total, parts) or (is_parted(line, total) and _are_bare(parts))
    if len(parts) < 2 or not is_total(total) or not alike or is_level(parts[0]):
        return
    if any(value(part) >= value(total) or part.lower(part.after) in _ONLY for part in parts):
        return  # "1,900 men and 1,700 women over 65"
    if not are_of_one_level(parts) or not (cue or (closes(line, parts) and _are_items(parts))):
        return
    if not _fits(line, total, parts, cue=cue):
        return
    if kinds(parts) and any(_is_picked(part) for part in parts):
        yield Tie(
            total, parts, over=True, under=False, whole=False
        )  # "260 girls and 190 boys in the upper forms"
        return
    complete = (
        whole
        or names_rest(line, parts)
        or excludes_others(line, parts)
        or _all_kinds(parts)
        or _says_how_many(line, total, parts)
    )
    over = complete or _one_question(parts)
    listed_out = _is_set_off(parts) or not placed(parts)
    listed_out = listed_out and not (may_leave_out(total, parts) or _may_be_away(total, parts))
    yield Tie(total, parts, over, under and over and listed_out, complete)


def _may_be_away(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts are votes of a body of which some may not have voted: "of the 90 members, 50 said yes, 34
    were against"; not "of the 90 members present"."""
    if total.noun in ("vote", "ballot") or not any("against" in part.behind(_CLOSE) for part in parts):
        return False
    end = parts[0].first if total.words is parts[0].words else total.after + _CLOSE
    return not any(total.lower(at) in _THERE for at in range(total.first - _OPENING, end))


def _is_picked(part: View) -> bool:
    """Whether a preposition behind a kind picks some of it: "190 boys in the upper forms", not "300 of gold"."""
    return is_preposition(part, part.after) and part.lower(part.after) != "of"


def of_one_sort(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts are of the total's unit, or leave it out."""
    return unit(total) == unit_of(parts) or leaves_out(total, parts[0])


def _are_bare(parts: Sequence[View]) -> bool:
    """Whether nothing but numbers is told of the parts: "of its 410 hectares, 180 are meadow, 95 wood ..."."""
    return all(part.mention.form == "cardinal" and not part.noun for part in parts)


def _fits(line: Line, total: View, parts: Sequence[View], *, cue: bool) -> bool:
    """Whether the nouns allow it: the parts name the total's, none, people of people, or each a kind of its own."""
    money = total.mention.form != "cardinal"
    if money or cue or _is_set_off(parts) or kinds(parts) or is_parted(line, total):
        return True
    if not total.noun:
        return False
    if of_one_noun(total, parts):
        return True
    nouns = [part.noun for part in parts if part.noun]
    return len(parts) >= MANY and len(set(nouns)) == len(nouns) and total.noun not in nouns


def of_one_noun(total: View, parts: Sequence[View]) -> bool:
    """Whether the parts name no other noun than the total, or people are parted into people."""
    people = total.counts_people and all(part.counts_people for part in parts)
    return people or all(part.noun in ("", total.noun) for part in parts)


def _is_set_off(parts: Sequence[View]) -> bool:
    """Whether a colon, a bracket or ", with" opens the list."""
    one, two = parts[0].lower(parts[0].first - 2), parts[0].lower(parts[0].first - 1)
    return two in _SET_OFF or (one, two) == (",", "with")


def is_parted(line: Line, total: View) -> bool:
    """Whether the sentence opens with "Of the 60 who sat the test", or with "Of these"."""
    if total.words is not line.words:
        return takes_up(line)
    return line.words[0].lower == "of" and total.first <= _OPENING and not takes_up(line)


def takes_up(line: Line) -> bool:
    """Whether the sentence opens with "Of these" or "Of the money"."""
    opening = [word.lower for word in line.words[: _OPENING + 1]]
    return opening[0] == "of" and bool(_TAKEN_UP & set(opening))


def _are_items(parts: Sequence[View]) -> bool:
    """Whether no part after the first is a level or a rank."""
    return not any(part.ahead(2)[1] == "of" and part.ahead(2)[0] != "another" for part in parts[1:])


def names_rest(line: Line, parts: Sequence[View]) -> bool:
    """Whether the last part is said to be the rest: "the remaining 50", "the other 12", "all other markets took 3"."""
    if any(one.lower == "no" and two.lower in _REST for one, two in pairwise(line.words)):
        return True  # "no other species were affected"
    last = parts[-1]
    near = {word.lower for word in line.words[parts[-2].after : last.first]}
    behind = {last.lower(at) for at in range(last.last, last.after + _CLOSE)}
    return bool(_REST & (near | behind))


def _all_kinds(parts: Sequence[View]) -> bool:
    found = kinds(parts)
    return bool(found) and (len(parts) == MANY or not {"gold", "win", "won"} & found)


def _says_how_many(line: Line, total: View, parts: Sequence[View]) -> bool:
    """Whether a number tells how many parts there are ("the two crashes killed 17 people, nine ... and six ..."), or
    the list stands in brackets or behind a colon with nothing but its nouns or ends ("11: four Scots, three Danes and
    ...", "£20m: £12m to schools and ...")."""
    told = [seen for seen in line.views if seen is not total and seen not in parts]
    if any(is_part(seen) and seen.noun and value(seen) == len(parts) for seen in told):
        return True
    ends = [one.last if one.reads(one.last, ("of", "the")) else one.after for one in parts]
    gaps = [[w.lower for w in line.words[end : two.first]] for end, two in zip(ends, parts[1:], strict=False)]
    tight = all(len([word for word in gap if word not in _TIGHT]) <= 1 for gap in gaps)
    return tight and parts[0].lower(parts[0].first - 1) in _SET_OFF


def _one_question(parts: Sequence[View]) -> bool:
    """Whether the items tell one thing of each part, so that nothing is in two of them: whose, where or what it is.

    Not "30 had a fever, 20 had a cough and 12 a rash" nor "18 were abroad, 20 were sold out and 11 were broadcast".
    """
    if denies(parts):
        return True
    if any(is_shared(part) for part in parts):
        return False
    if unit(parts[0]) or all(is_owned(part) for part in parts[1:]):
        return True
    ends = [*(two.first for two in parts[1:]), len(parts[0].words)]
    tails = [_tail(part, end, parts[0].noun) for part, end in zip(parts, ends, strict=True)]
    sides = any("for" in one and "against" in two for one, two in pairwise(tails))
    sides = sides or any(_SIDES & {*one} and _SIDES & {*two} - {*one} for one, two in pairwise(tails))
    return sides or any(contrary(*pair) for pair in pairwise(parts)) or _are_parallel(tails)


def denies(parts: Sequence[View]) -> bool:
    """Whether the second of two parts is told to be what the first is not: "48 were open and 33 were not"."""
    behind = parts[-1].behind(_CLOSE)
    return len(parts) == 2 and any(
        word in _NOT and form_of(behind[at - 1]).closed == "X" and behind[at + 1] in (*_ITEM_ENDS, "")
        for at, word in enumerate(behind[:-1])
    )


def _are_parallel(tails: Sequence[list[str]]) -> bool:
    """Whether items say where, of what kind, or what became of each: "20 in Vejle, 12 in Ribe", "20 sank, 12 drifted".

    What does, or has, one thing may do or have another: "80 play tennis, 70 hockey".
    """
    verbs = [list(takewhile(is_said, tail)) for tail in tails]
    rest = [tail[len(said) :][:1] for tail, said in zip(tails, verbs, strict=True)]
    told = [lemma_of_verb(said[-1]) for said in verbs if said]
    if len(set(told)) > 1:
        became = all(said and form_of(said[-1]).verb == "d" for said in verbs)
        return became and len(set(told)) == len(tails) and all(len(said) == 1 for said in verbs[1:])
    ties = {word for (word,) in filter(None, rest) if form_of(word).closed in ("P", "T")}
    tied = [bool(word) and word[0] in ties for word in rest]
    active = bool(told) and told[0] != "be" and len(verbs[0]) == 1
    if active and any(word and not by for word, by in zip(rest, tied, strict=True)):
        return False
    if (told and not verbs[0]) or (len(told) > 1 and any(map(_is_adjective, rest))):
        return False
    if not (ties <= _PLACES or all(tied) or len(told) == len(tails)):
        return False
    return ties <= _PLACES | {"to"} or (len(ties) == 1 and (len(tails) >= MANY or not told))


def is_owned(part: View) -> bool:
    """Whether a number of a list stands behind whose it is: "the Liberals seven", "schools will dig 14"."""
    before = part.lower(part.first - 1)
    return before.isalpha() and form_of(before).closed not in ("C", "P", "W", "D")


def _tail(part: View, end: int, noun: str) -> list[str]:
    """The lower-case words of an item behind its number and the noun of the list: "were found in Lonu"."""
    at = part.after if part.noun == noun and not is_said(part.lower(part.last)) else part.last
    if part.lower(part.last) == "of":  # "of them", "of the dead"
        at = part.last + (2 if form_of(part.lower(part.last + 1)).closed != "D" else 3)
    return list(takewhile(lambda word: word not in _ITEM_ENDS, (word.lower for word in part.words[at:end])))


def is_shared(part: View) -> bool:
    """Whether what is told of a part can be told of another, too: "30 had a fever"; not "had overslept"."""
    return any(
        part.lower(at) in _SHARED
        and not (part.lower(at) in ("had", "have", "has") and lemma_of_verb(part.lower(at + 1)))
        for at in range(part.last, part.after + 2)
    )


def _is_adjective(words: Sequence[str]) -> bool:
    found = readings(words[0]) if words and not form_of(words[0]).closed else ()
    return bool(found) and found[0].pos in ("a", "v")


def placed(parts: Sequence[View]) -> bool:
    """Whether the parts are told by places, of which there may be others: "5,000 in France, 4,000 in Spain and ..."."""
    return sum(at_place(part.words[part.last : part.after + 3]) for part in parts) > 1


def at_place(words: Sequence[Word]) -> bool:
    """Whether the words name a place: "in Spain"."""
    return any(one.lower in AT and two.text[0].isupper() for one, two in pairwise(words))
