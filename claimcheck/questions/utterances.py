"""Quotations of several articles that are one utterance: aligned word by word, never by their surroundings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from claimcheck.annotate import words
from claimcheck.model import Kind, Utterance, Zone
from claimcheck.model.records import replace
from claimcheck.questions.align import Alignment
from claimcheck.questions.group import Question, linked
from claimcheck.questions.marked import SAID
from claimcheck.questions.paraphrase import TELLING, different_words, lone, lone_pairs, meant, one_remark
from claimcheck.questions.said_anew import said_anew
from claimcheck.questions.speakers import (
    content,
    flipped,
    forms,
    is_another,
    is_somebody,
    may_be_meant,
    namesakes,
    one_speaker,
)
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of, documents_of, place_of
from claimcheck.values.utterance import Likeness, UtteranceRelation, compare

BLOCK_CAP = 40  # quotations that share a content word; fuller blocks say too little
SAME_WORDS = frozenset(
    {Likeness.IDENTICAL, Likeness.SPELLING, Likeness.TRIMMED, Likeness.SPLICED, Likeness.BRACKETED}
)
"""How two utterances stand that are one in the same words."""
_NEARLY_ALL = 0.85  # share of words, in order, from which an unnamed speaker is the named one
_TURNED = 0.6  # the same where one speaker is named on both sides
_SHORT = 9  # words; in so few an order shows nothing
_TOLD_ONCE = 0.57  # share of the shorter wording's words, in order, from which two are one utterance
_LONG = (
    7  # words from which a quotation that is the same word for word is one utterance in articles of any kind
)
_FULL = 8.0


@dataclass(frozen=True, slots=True)
class Utterances(Question):
    """Quotations of one utterance, with the word-by-word relation of each pair (keys: sorted claim ids)."""

    relations: Mapping[tuple[str, str], UtteranceRelation]
    others: frozenset[tuple[str, str]] = frozenset()  # pairs of two people, one of them told by office alone

    def relation(self, one: Placed, two: Placed) -> Likeness:
        """How the words of two claims stand; OTHER where they were not aligned."""
        found = self.relations.get(claims_of(one, two))
        return found.likeness if found else Likeness.OTHER


def utterances(joined: Joined) -> tuple[Utterances, ...]:
    """Every utterance that two quotations give, in order of its first."""
    quotes = sorted((p for p in joined.placed if p.claim.attribute == SAID and _direct(p)), key=place_of)
    relations = dict(_related(joined, quotes))
    by_id = {p.claim.id: p for p in quotes}
    order = {likeness: place for place, likeness in enumerate(Likeness)}  # the closest wordings first
    place = {name: at for at, name in enumerate(by_id)}  # ids say nothing: they hang on where the files lie
    closest = sorted(
        relations, key=lambda p: (order[relations[p].likeness], *sorted(place[name] for name in p))
    )
    found = []
    for members in linked(closest):
        claims = tuple(by_id[member] for member in sorted(members, key=place.__getitem__))
        held = {pair: relations[pair] for pair in combinations(sorted(members), 2) if pair in relations}
        aligned = {pair: Alignment(_FULL, (f"words {r.likeness.value}",)) for pair, r in held.items()}
        others = frozenset(pair for pair in held if _of_two(joined, *(by_id[name] for name in pair)))
        found.append(
            Utterances(Kind.ATTRIBUTION, SAID, claims[0].claim.subject, claims, aligned, held, others)
        )
    return tuple(sorted(found, key=lambda q: (q.claims[0].path, q.claims[0].claim.span)))


def _of_two(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether one of two quotations is laid to a person by name, and the other by office to somebody else."""
    named, told = (one, two) if one.named else (two, one)
    return named.named and not told.claim.about.entities and is_another(joined, named, told)


def _direct(placed: Placed) -> bool:
    value = placed.claim.value
    return isinstance(value, Utterance) and value.direct


def _related(joined: Joined, quotes: list[Placed]) -> Iterator[tuple[tuple[str, str], UtteranceRelation]]:
    alone = lone(quotes)
    known = {p.claim.id for p in alone}
    for one, two in _candidates(joined, quotes):
        relation = _compared(one, two)
        if relation.likeness in SAME_WORDS and (
            may_be_meant(joined, one, two) or may_be_meant(joined, two, one)
        ):
            continue
        if relation.likeness in SAME_WORDS:
            yield claims_of(one, two), relation
        elif said_anew(one, two, relation):
            continue
        elif any(is_somebody(joined, p) for p in (one, two)):
            continue  # "a pupil said" much the same as the teacher
        elif _differs(one, two, relation):
            yield claims_of(one, two), relation
        elif known.issuperset(claims_of(one, two)) and _may_be_one(joined, one, two):
            yield from _in_other_words(one, two, relation)
    for one, two in lone_pairs(alone):
        if documents_of(one, two) in joined.likeness:
            relation = _compared(one, two)
            if not said_anew(one, two, relation) and not _differs(one, two, relation):
                yield from _in_other_words(one, two, relation)


def _compared(one: Placed, two: Placed) -> UtteranceRelation:
    a, b = one.claim.value, two.claim.value
    if isinstance(a, Utterance) and isinstance(b, Utterance):
        return compare(a, b, lemma=words.lemma, concepts=meant)
    return UtteranceRelation(Likeness.OTHER)


def _in_other_words(
    one: Placed, two: Placed, relation: UtteranceRelation
) -> Iterator[tuple[tuple[str, str], UtteranceRelation]]:
    """The pair if it says the same in other words; neither article quotes the speaker a second time."""
    loose = relation.likeness in (Likeness.REWORDED, Likeness.OTHER)
    if loose and one_remark(str(one.claim.value), str(two.claim.value)):
        yield claims_of(one, two), replace(relation, likeness=Likeness.REWORDED)


def _may_be_one(joined: Joined, one: Placed, two: Placed) -> bool:
    """Whether a speaker whom one of two like articles leaves open may be the person whom both name."""
    if documents_of(one, two) not in joined.likeness:
        return False
    named, open_ = (one, two) if one.claim.about.entities else (two, one)
    if not named.claim.subject.startswith("person:") or open_.claim.about.entities:
        return namesakes(one, two)
    doc = joined.docs[open_.claim.document_id]
    return any(
        joined.keys.get((doc.document.id, at)) == named.claim.subject for at in range(len(doc.entities))
    )


def _differs(one: Placed, two: Placed, relation: UtteranceRelation) -> bool:
    """Whether other words of one speaker are worth reporting.

    A turned meaning needs both speakers named and most words in one order, or nearly all words alike.
    Who tells one thing to two reporters says it twice: other words in another order are no slip of either, but for a
    headline, which has room for few.
    """
    if relation.likeness is Likeness.MEANING_CHANGED:
        if one.claim.subject == two.claim.subject:
            return relation.in_order >= _TURNED or _onecontent(one, two)
        alike = relation.in_order >= _NEARLY_ALL or flipped(str(one.claim.value), str(two.claim.value))
        return alike and one_speaker(one, two)
    pair = [str(p.claim.value) for p in (one, two)]
    short = min(len(text.split()) for text in pair) < _SHORT and min(map(different_words, pair)) >= TELLING
    told_once = short or relation.in_order >= _TOLD_ONCE or Zone.HEADLINE in (one.claim.zone, two.claim.zone)
    return relation.likeness is Likeness.REWORDED and told_once and one_speaker(one, two)


def _onecontent(one: Placed, two: Placed) -> bool:
    """Whether nearly all telling words of either quotation are in the other, in whatever order."""
    ours, theirs = (content(str(p.claim.value)) for p in (one, two))
    return len(ours & theirs) >= _NEARLY_ALL * max(len(ours), len(theirs))


def _comparable(joined: Joined, one: Placed, two: Placed) -> bool:
    """Within an article only a headline or pull quote repeats the body; across articles these must be alike."""
    documents = documents_of(one, two)
    if documents[0] == documents[1]:
        shown = {Zone.HEADLINE, Zone.PULL_QUOTE}
        repeats = (one.claim.zone in shown) != (two.claim.zone in shown)
        return repeats or one.claim.subject != two.claim.subject
    return documents in joined.likeness or verbatim(one, two)


def verbatim(one: Placed, two: Placed) -> bool:
    """Whether the words alone make one utterance of both: so many, all the same, whatever is told round them."""
    ours, theirs = (forms(str(p.claim.value)) for p in (one, two))
    return ours == theirs and len(ours) >= _LONG and len(content(str(one.claim.value))) >= TELLING


def _candidates(joined: Joined, quotes: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs that share a telling word and may be compared, each and all in the order of `quotes`."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, quote in enumerate(quotes):
        for word in content(str(quote.claim.value)):
            blocks[word].append(at)
    telling = [held for held in blocks.values() if 1 < len(held) <= BLOCK_CAP]
    for one, two in sorted({pair for held in telling for pair in combinations(held, 2)}):
        if _comparable(joined, quotes[one], quotes[two]):
            yield quotes[one], quotes[two]
