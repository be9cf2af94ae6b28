"""One sentence with one name for another: "Ada Lund / Bo Quist was elected mayor of Voss on Sunday".

Articles of a court list or of a league are told in one wording too, but those differ in more than the name, or tell of
what many do. Here all other words and the day are the same, and the role is one that one party fills: then it is one
occasion told in two ways, and not two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.annotate.mentions import Annotated, Sentence, Word, in_sentences, place_of, word_from
from claimcheck.claims.introduced import AGENT
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind
from claimcheck.questions.group import Question
from claimcheck.questions.traits_deeds import apart
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.placed import Placed, claims_of, party

_ROLES = listed("questions.exchanged", "roles")  # attributes of what one party alone can be
_ONCE = listed("questions.exchanged", "once")  # what is done to a thing once
_WORKS = listed("questions.exchanged", "works")  # what is public, and so opened by one alone
ONE_OF_MANY = frozenset({"a", "an", "one", "to"})
"""Words behind which stands what many are: "was appointed a judge", "was elected to the council"."""
_WON = "winner"
_OFFICE = 2  # words behind a verb in which an office begins
_LEAST = 5  # words that both sentences share
Pair = tuple[Placed, Placed]


def exchanged_pairs(joined: Joined, asked: Sequence[Question]) -> Iterator[Pair]:
    """The aligned claims whose sentences differ in the name of the party alone."""

    @cache
    def others(name: str) -> list[str]:
        return _without_party(joined, by_id[name])

    @cache
    def named(document: str) -> frozenset[str]:
        at = range(len(joined.docs[document].entities))
        return frozenset(key for n in at if (key := joined.keys.get((document, n))) is not None)

    questions = [q for q in asked if q.attribute in _ROLES or q.attribute == AGENT]
    by_id = {item.claim.id: item for q in questions for item in q.claims}
    for pair in (pair for question in questions for pair in question.aligned):
        one, two = (by_id[name] for name in pair)
        if one.claim.document_id == two.claim.document_id or not _is_same(*map(others, pair)):
            continue
        strangers = party(two) not in named(one.claim.document_id)
        strangers = strangers and party(one) not in named(two.claim.document_id)
        if strangers and apart(one, two) and _is_one_day(joined, one, two):
            yield (one, two) if one.path <= two.path else (two, one)


def exchanged(joined: Joined, pairs: Sequence[Pair]) -> frozenset[tuple[str, str]]:
    """Those of the `exchanged_pairs`, by sorted ids, that are of one occasion, told with one name for another."""
    return frozenset(
        claims_of(one, two)
        for one, two in pairs
        if one.claim.attribute in _ROLES and _is_of_one(joined, one, two)
    )


def exchanged_checks(pairs: Sequence[Pair]) -> Iterator[Check]:
    """Checks "doer-apart" of the `exchanged_pairs` of what is done once: "the bridge was opened by Ada Lund"."""
    for one, two in pairs:
        if one.claim.attribute == AGENT and one.family == two.family and _is_done_once(one):
            words = f"'{one.claim.as_written}' against '{two.claim.as_written}'"
            detail = f"one deed: {words}; all other words of the sentences are the same, and so is the day"
            yield Check("doer-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def _is_done_once(item: Placed) -> bool:
    """Whether a thing is told to have been opened by a party; who "opened an account" has not opened the only one."""
    passive = "by" in item.claim.as_written.lower().split()
    return item.family in _ONCE and (passive or not _WORKS.isdisjoint(item.claim.scope))


def _is_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return len(ours) >= _LEAST and ours == theirs


def _without_party(joined: Joined, item: Placed) -> list[str]:
    """The words of a claim's sentence but for the party's name and title."""
    doc = joined.docs[item.claim.document_id]
    number = _sentence(doc, item)
    names = in_sentences(doc.names, number)
    own = [n.full or n.span for n in names if joined.keys.get((doc.document.id, n.entity)) == party(item)]
    words = doc.sentences[number].words
    kept = [w for w in words if not any(span.start <= w.start < span.end for span in own)]
    return [word.lower for word in kept] if len(own) == 1 else []


def _sentence(doc: Annotated, item: Placed) -> int:
    """The index of the sentence of a claim."""
    return place_of(doc.sentences, item.claim.sentence)


def _is_one_day(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether both sentences name one day; of articles without a date, where these are so few that they are one set."""
    doc = joined.docs[one.claim.document_id]
    if not in_sentences(doc.times, _sentence(doc, one)) or one.when != two.when:
        return False
    return one.when is not None or len(joined.documents) <= HANDFUL


def _is_of_one(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether what the parties are told to be is one office or one prize, and not one of several."""
    if one.claim.attribute == _WON and not {key for _, key in one.roles} & {key for _, key in two.roles}:
        return False
    doc = joined.docs[one.claim.document_id]
    sentence = doc.sentences[_sentence(doc, one)]
    return ONE_OF_MANY.isdisjoint(word.lower for word in _behind(doc, sentence, one))


def _behind(doc: Annotated, sentence: Sentence, item: Placed) -> Sequence[Word]:
    """The words right behind the verb of a claim."""
    event = item.claim.about.event
    if event is None:
        return ()
    at = word_from(sentence.words, doc.events[event].span.end)
    return sentence.words[at : at + _OFFICE]
