"""Numbers that a later article puts in the place of another's: "eleven homes, not the four that were counted first".

The article gives the old number itself, so nothing else need tell that the two answer one question.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.annotate.concepts import noun_class
from claimcheck.annotate.mentions import AmountMention, Annotated, Word, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.claims.leftover import FIGURE
from claimcheck.data.listed import listed, phrases
from claimcheck.model import REAL, Amount, Kind, Relation, Role
from claimcheck.questions.align import Alignment
from claimcheck.subjects.joined import Joined, related
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values import relate

_STRENGTH = 6.0
_REASON = "the later article says itself that it puts one number in the place of the other"
_MONTH = 31  # days in which a report is still revised
_BETWEEN = 4  # words between "not", "rather than" and the old number
_NUMBER = "number of "
_SMALL = 4  # numbers that any text holds
_TELLINGS = 3  # claims of one number in one article that are looked at
_PERIOD = 6  # words after the old number in which the period it is of is named
_FORMS = frozenset({"cardinal", "money", "percent", "measure"})
_LEADS = phrases("questions.revised", "leads")
_MOVES = listed("questions.revised", "moves")
_DETERMINERS = listed("questions.revised", "between")
_PERIODS = listed("questions.revised", "periods")
_MENDING = listed("questions.revised", "mending")
_TERMS = listed("questions.revised", "terms")
_LONG = 27  # days; over which a figure is of a period


def revisions(joined: Joined) -> Mapping[tuple[str, str], Alignment]:
    """An alignment for each pair of a number and the one that a later article puts in its place."""
    told = {doc.document.id: tuple(_told(doc)) for doc in joined.documents}
    numbers = joined.told(lambda item: item.claim.kind is Kind.COUNT)
    found = {}
    for one, two in related(joined):
        for earlier, later in ((one, two), (two, one)):
            for new, old in told.get(later, ()):
                revised = _at(numbers.get(later, ()), new)
                if revised is None:
                    continue
                mends = _mends(joined.docs[later], old)
                if not mends and _is_set(joined.docs[later], old):
                    continue
                for before in _revised(numbers.get(earlier, ()), old, revised):
                    if not (mends or _is_change_of(before, revised)):
                        continue
                    found[claims_of(before, revised)] = Alignment(_STRENGTH, (_REASON,), revises=True)
    return found


def _told(doc: Annotated) -> Iterator[tuple[AmountMention, AmountMention]]:
    """(new, old) of each sentence that puts one number in the place of another."""
    for first, second in pairwise([mention for mention in doc.amounts if mention.form in _FORMS]):
        if first.sentence != second.sentence:
            continue
        words = doc.words_of(first)
        if _is_old(words, second):
            yield first, second
        elif (_is_old(words, first) and _has_but(words, first, second)) or _moves(words, first, second):
            yield second, first


def _is_old(words: Sequence[Word], mention: AmountMention) -> bool:
    """Whether "not", "rather than" or "instead of" stands before the number."""
    end = word_from(words, mention.span.end)
    if _PERIODS & {word.lower for word in words[end : end + _PERIOD]}:
        return False  # of another year
    at = word_from(words, mention.span.start)
    least = max(0, at - _BETWEEN)
    while at > least and words[at - 1].lower in _DETERMINERS:
        at -= 1
    return any(
        tuple(word.lower for word in words[at - len(lead) : at]) == lead for lead in _LEADS if at >= len(lead)
    )


def _mends(doc: Annotated, old: AmountMention) -> bool:
    """Whether the sentence of an old number says that it was wrong: "eleven, not four", not "up from four"."""
    words = doc.words_of(old)
    return any(not _MENDING.isdisjoint((word.lower, lemma(word.lower, "v"))) for word in words)


def _is_set(doc: Annotated, old: AmountMention) -> bool:
    """Whether the sentence tells of terms that somebody sets anew: both numbers of "raised their offer from 9 to 13 per
    cent" were right in their time."""
    return any(not _TERMS.isdisjoint((word.lower, lemma(word.lower, "n"))) for word in doc.words_of(old))


def _is_change_of(before: Placed, now: Placed) -> bool:
    """Whether a figure that changed is the one told before: by its name, and not counted over one period and another;
    a bare one must be of a place or party of the other's."""
    asked, value = {before.claim.attribute, now.claim.attribute}, now.claim.value
    if any(word.endswith(tuple(_PERIODS)) for word in now.claim.scope) or _is_of_period(now):
        return False
    tied = bool(before.actors & now.actors) or bool({*before.places} & {*now.places})
    bare = FIGURE in asked and tied and isinstance(value, Amount) and value.unit != "%"
    return bare or len(asked) == 1


def _is_of_period(item: Placed) -> bool:
    return item.when is not None and (item.when.latest - item.when.earliest).days >= _LONG


def _has_but(words: Sequence[Word], first: AmountMention, second: AmountMention) -> bool:
    at = word_from(words, second.span.start)
    return any(word.lower == "but" for word in words[max(word_from(words, first.span.end), at - 3) : at])


def _moves(words: Sequence[Word], first: AmountMention, second: AmountMention) -> bool:
    """ "Corrected from 72 to 84": the second number is the new one."""
    start, end = word_from(words, first.span.start), word_from(words, second.span.start)
    if start < 1 or words[start - 1].lower != "from" or words[end - 1].lower != "to":
        return False
    return any(lemma(word.lower, "v") in _MOVES for word in words[:start])


def _at(claims: Sequence[Placed], mention: AmountMention) -> Placed | None:
    """The claim that a number makes, if it is told as true."""
    at = bisect_left(claims, mention.span, key=lambda item: item.claim.span)
    found = at < len(claims) and claims[at].claim.span == mention.span
    return claims[at] if found and claims[at].claim.certainty in REAL else None


def _revised(claims: Sequence[Placed], old: AmountMention, new: Placed) -> Sequence[Placed]:
    """The claims of the earlier article, of one attribute, that give the old number of what the new one counts."""
    if any(relate(item.claim.value, new.claim.value) in (Relation.SAME, Relation.WITHIN) for item in claims):
        return ()
    fits = [item for item in claims if _is_revised(item, old, new)]
    fits = [item for item in fits if item.claim.attribute == new.claim.attribute] or fits
    return fits[:_TELLINGS] if len({item.claim.attribute for item in fits}) == 1 else ()


def _is_revised(item: Placed, old: AmountMention, new: Placed) -> bool:
    value, other = item.claim.value, new.claim.value
    if not isinstance(value, Amount) or not isinstance(other, Amount) or old.amount.low is None:
        return False
    news = item.claim.certainty in REAL and item.claim.role is Role.NEWS and value.unit == other.unit
    given = (
        news
        and value.low is not None
        and value.high is not None
        and value.low <= old.amount.low <= value.high
    )
    return (
        given and relate(value, other) is Relation.APART and _is_later(item, new) and _of_one(item, old, new)
    )


def _is_later(item: Placed, new: Placed) -> bool:
    ours, theirs = item.published.interval, new.published.interval
    if ours is None or theirs is None:
        return True
    return ours.earliest <= theirs.latest and gap(ours, theirs) <= _MONTH


def _of_one(item: Placed, old: AmountMention, new: Placed) -> bool:
    """Whether the numbers count one thing, as far as their nouns tell; a small one must be of one attribute."""
    if item.claim.attribute == new.claim.attribute:
        return True
    people = {_counts_people(p.claim.attribute) for p in (item, new)} | {_is_person(old.noun)}
    return (old.amount.low or 0) > _SMALL and len(people - {None}) < 2


def _counts_people(attribute: str) -> bool | None:
    """Whether a claim counts people, None where its attribute does not say."""
    return True if attribute in PEOPLE else _is_person(attribute.partition(_NUMBER)[2])


def _is_person(noun: str) -> bool | None:
    return "person" in noun_class(noun) if noun else None
