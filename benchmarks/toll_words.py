"""What single words of an article tell of its toll: suicides, "double homicide", "separate shootings", hospital."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from toll_lists import LISTS, is_people
from toll_victims import REFLEXIVE

from claimcheck.annotate.mentions import Annotated, word_from

LEAD = 7  # sentences from the headline on

_TIMES = {"double": 2, "triple": 3, "quadruple": 4}
_DEADLY = frozenset(LISTS["toll_words"]["deadly"].split())
_TO_HOSPITAL = 9  # words after a number in which the hospital is named


def takes_own_life(words: Sequence[str], at: int) -> bool:
    """Whether the words at an index tell of a suicide: "committed suicide", "his own life", "the gun on himself"."""
    before, word = tuple(words[max(0, at - 2) : at]), words[at]
    if word == "suicide":
        return before[-1:] in (("committed",), ("commits",), ("committing",), ("commit",))
    if word in ("life", "lives"):
        return before[-1:] == ("own",) and bool(
            {"took", "taking", "takes", "take"} & set(words[max(0, at - 4) : at])
        )
    if word not in REFLEXIVE:
        return False
    return before[-1:] in (("on",), ("then",), ("kills",), ("killed",), ("killing",), (",",)) or before in (
        ("then", "shot"),
        ("before", "shooting"),
        ("and", "himself"),
    )


_SENDING = frozenset(LISTS["toll_words"]["sending"].split())


def sent_to_hospital(doc: Annotated) -> int:
    """The number of people that the lead sends to hospital, 0 for none."""
    for mention in doc.amounts:
        if mention.sentence >= LEAD or mention.form != "cardinal" or mention.amount.low is None:
            continue
        words = doc.sentences[mention.sentence].words
        at = word_from(words, mention.span.start)
        near = {word.lower for word in words[max(0, at - 2) : at + _TO_HOSPITAL]}
        people = is_people(mention.noun) or not mention.noun
        if near & {"hospital", "hospitals"} and near & _SENDING and people:
            return int(mention.amount.low)
    return 0


def is_several(doc: Annotated) -> bool:
    """Whether the lead tells of several incidents at once: "two separate shootings"."""
    for sentence in doc.sentences[:LEAD]:
        words = [word.lower for word in sentence.words]
        if any(one in ("separate", "unrelated") and two.endswith("s") for one, two in pairwise(words)):
            return True
    return False


def multiple(doc: Annotated) -> int:
    """The number in "double homicide", "family of four found dead"; 0 for none."""
    return max(_sized(doc), default=0)


def _sized(doc: Annotated) -> Iterator[int]:
    for sentence in doc.sentences:
        words = sentence.words
        for at, word in enumerate(words[:-1]):
            if word.lower in _TIMES and words[at + 1].lower in _DEADLY:
                yield _TIMES[word.lower]
