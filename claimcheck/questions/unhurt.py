"""Nobody hurt in one article, somebody in another on the same happening: "Nobody was hurt.", "Two people were hurt".

A nought shares no figure and, in a sentence of its own, few words with a toll, so nothing that pairs are weighed by
speaks for it. Where two articles are of one occasion, one says without more that nobody was hurt, and the other gives
the number that were, both cannot be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.mentions import Sentence, place_of
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import REAL, Amount, Kind, Role, Zone
from claimcheck.questions.align import Alignment
from claimcheck.questions.contrary import ruled_out
from claimcheck.subjects.joined import Joined, near_pairs
from claimcheck.subjects.moments import Moments
from claimcheck.subjects.placed import Placed, claims_of, days_between

_STRENGTH = 3.6
_REASON = "both articles are of one occasion, and in one of them nobody came to harm"
_HARM = frozenset({"injured", "killed"})
_ANYBODY = frozenset({"man", "woman", "adult"})
_ELSE = listed("questions.unhurt", "else")  # what tells of another happening, or of a part of them
_UNSURE = listed("questions.unhurt", "unsure")  # what may be otherwise an hour later
_HURT = listed("questions.unhurt", "hurt")
_HAPPENINGS = listed("questions.unhurt", "happenings")
_LOCAL = frozenset({"city", "locality"})
_GOES_ON = frozenset({"", ".", ",", ";", "and", "but"})
_VERB = 4  # words of "one was hurt"
_GROUP = 12  # articles of one occasion that are held against one another
_DAYS = 4  # between the articles; what was found out long after is no slip
_MOST = 6  # tellings in one article

_Told = Mapping[str, Sequence[Placed]]  # the first tellings of an article, by attribute


def unhurt_pairs(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment of each firm nought with the tolls of the other articles on its occasion, by sorted claim ids."""
    held = {name: _by_attribute(items) for name, items in joined.told(_is_harm).items()}
    found = {}
    for one, two in near_pairs(joined, held, _DAYS, _GROUP):
        for pair in _pairs(joined, held[one], held[two]):
            found[claims_of(*pair)] = Alignment(_STRENGTH, (_REASON,))
    return found


def _is_harm(item: Placed) -> bool:
    claim = item.claim
    return claim.kind is Kind.COUNT and claim.attribute in _HARM and isinstance(claim.value, Amount)


def _by_attribute(items: Sequence[Placed]) -> _Told:
    found: dict[str, list[Placed]] = defaultdict(list)
    for item in items:
        found[item.claim.attribute].append(item)
    return {name: told for name, told in found.items() if len(told) <= _MOST}


def _pairs(joined: Joined, ours: _Told, theirs: _Told) -> Iterator[tuple[Placed, Placed]]:
    """The noughts of one article with the tolls of the other, where no article has both."""
    for attribute in sorted(ours.keys() & theirs.keys()):
        one, two = ours[attribute], theirs[attribute]
        if all(map(_is_nought, one)) is all(map(_is_nought, two)):
            continue
        noughts, tolls = (one, two) if _is_nought(one[0]) else (two, one)
        if any(map(_is_nought, tolls)) or not all(map(_is_nought, noughts)):
            continue
        nought = next((item for item in noughts if _is_firm(joined, item)), None)
        toll = next((item for item in tolls if _is_toll(joined, item)), None)
        if nought and toll and _is_one_scene(joined, nought, toll) and not ruled_out(nought, toll, 1.0):
            yield nought, toll


def _is_one_scene(joined: Joined, nought: Placed, toll: Placed) -> bool:
    """Whether nothing beside a nought and a toll tells of another town, day or kind of happening.

    Of articles of two days both have to tell the town and the day.
    """
    if not _happenings(joined, toll) <= _happenings(joined, nought, whole=True):
        return False
    apart = days_between(nought, toll) != 0
    for told in (_towns, _days):
        ours, theirs = told(joined, nought), told(joined, toll)
        if (apart or (ours and theirs)) and (ours != theirs or not ours):
            return False
    return True


def _towns(joined: Joined, item: Placed) -> frozenset[object]:
    here = _window(joined, item)
    doc = joined.docs[item.claim.document_id]
    return frozenset(m.place.name for m in doc.places if m.sentence in here and m.place.level in _LOCAL)


def _days(joined: Joined, item: Placed) -> frozenset[object]:
    """The days told beside a claim."""
    here = _window(joined, item)
    doc = joined.docs[item.claim.document_id]
    moments = Moments(doc, item.published.interval)
    return frozenset(moments.at(time.span) for time in doc.times if time.sentence in here) - {None}


def _happenings(joined: Joined, item: Placed, *, whole: bool = False) -> frozenset[str]:
    """The nouns beside a claim, or in its article, that tell what happened."""
    doc = joined.docs[item.claim.document_id]
    here = range(len(doc.sentences)) if whole else _window(joined, item)
    lowers = {lemma(lower, "n") for at in here for lower in doc.sentences[at].lowers}
    return frozenset(lowers & _HAPPENINGS)


def _window(joined: Joined, item: Placed) -> range:
    """The sentence of a claim and the one before it, by number."""
    number = _number(joined, item)
    return range(max(0, number - 1), number + 1)


def _is_nought(item: Placed) -> bool:
    return isinstance(item.claim.value, Amount) and item.claim.value.high == 0


def _is_toll(joined: Joined, item: Placed) -> bool:
    """Whether a claim tells, as news, how many came to harm in what the article is about."""
    claim = item.claim
    news = claim.role is Role.NEWS and claim.certainty in REAL and not set(claim.scope) - _ANYBODY
    here = _sentence(joined, item).zone is Zone.BODY
    if item.claim.attribute == "injured" and _HURT.isdisjoint(_lowers(joined, item)):
        return False  # "taken to hospital", "treated"
    return news and here and _ELSE.isdisjoint(_lowers(joined, item, before=1))


def _is_firm(joined: Joined, item: Placed) -> bool:
    """Whether a nought is of all and of everything that happened: "nobody was hurt", "no one was hurt in the fire"."""
    if not _is_toll(joined, item) or not _UNSURE.isdisjoint(_lowers(joined, item)):
        return False
    sentence = _sentence(joined, item)
    first = next(at for at, word in enumerate(sentence.words) if word.end >= item.claim.span.end)
    rest = [word.lower for word in sentence.words[first + 1 :]]
    at = next((at for at, lower in enumerate(rest[:_VERB]) if lower in _HURT), None)
    if at is None and not (rest and sentence.words[first].lower in _HURT):
        return False
    rest = rest[0 if at is None else at + 1 :]
    return not rest or rest[0] in _GOES_ON or rest[:2] == ["in", "the"]


def _sentence(joined: Joined, item: Placed) -> Sentence:
    return joined.docs[item.claim.document_id].sentences[_number(joined, item)]


def _number(joined: Joined, item: Placed) -> int:
    sentences = joined.docs[item.claim.document_id].sentences
    return place_of(sentences, item.claim.sentence)


def _lowers(joined: Joined, item: Placed, before: int = 0) -> frozenset[str]:
    """The words of the sentence of a claim, and of some `before` it."""
    number = _number(joined, item)
    told = joined.docs[item.claim.document_id].sentences[max(0, number - before) : number + 1]
    return frozenset(lower for sentence in told for lower in sentence.lowers)
