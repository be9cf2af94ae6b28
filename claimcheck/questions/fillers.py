"""Two parties, each told in one article to have done what one alone did: "founded by Ada Lund", "its founder, Per Vik".

The articles tell of one occasion, each knows one doer of the deed only, and nothing says that they mean two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated, in_sentences
from claimcheck.annotate.names_lexicon import noun_class
from claimcheck.annotate.names_slips import near
from claimcheck.annotate.words import lemma
from claimcheck.claims.fillers import fillers
from claimcheck.claims.fillers_things import Filler, Thing
from claimcheck.claims.ids import located
from claimcheck.claims.persons_posts import YEAR
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check, Claim, Kind, Participant, Span
from claimcheck.questions.grounds import share_score
from claimcheck.questions.neighbours import compared
from claimcheck.subjects.joined import Joined

FILLER = "questions.fillers"
"""The extractor of those who alone did something."""
_DAYS = 30  # between two articles, beyond which they may tell of two things
_SORTS = [frozenset(row.split()) for row in in_order("claims.fillers", "sorts")]
_BODIES = listed("claims.fillers", "of_bodies")
_COMPOUND = 4  # letters of a noun that a longer one may end in
_SCORED, _DIRECTED, _JUDGED = "score", "direct", "judge"
_SHARED = listed("claims.fillers", "shared")
_WORK, _OF_WORK = "work", listed("claims.fillers", "works")
_WORKS = listed("claims.fillers", "directed")


def filler_checks(joined: Joined) -> Iterator[Check]:
    """Checks "doer-apart" of every two articles on one occasion, one for each deed."""
    told = {doc.document.id: fillers(doc) for doc in joined.documents}
    for one, two in compared(joined, told, _DAYS):
        docs, done = (joined.docs[one], joined.docs[two]), set[str]()
        for a, b in product(told[one], told[two]):
            if _is_one_deed(a, b) and a.deed not in done and _are_two(docs, a, b, told[one], told[two]):
                done.add(a.deed)
                sides = (_claim(joined, one, a),), (_claim(joined, two, b),)
                words = " against ".join(repr(s[0].as_written) for s in sides)
                yield Check(
                    "doer-apart", Kind.ATTRIBUTION, sides, f"one deed: {words}, each told of one thing"
                )


def _is_one_deed(one: Filler, two: Filler) -> bool:
    """Whether two deeds are one: of a work it may be told only that it is somebody's."""
    told = {one.deed, two.deed}
    return len(told) == 1 or (_WORK in told and bool(told & _OF_WORK))


def _are_two(
    docs: tuple[Annotated, Annotated], a: Filler, b: Filler, ours: Sequence[Filler], theirs: Sequence[Filler]
) -> bool:
    """Whether two doers of one deed are two parties, and did it to one thing that has no other doer."""
    one, two = docs
    if not _are_strangers(one, a, two, b) or not _are_one_thing(one, a.thing, two, b.thing):
        return False
    if _owns_itself(one, a, b.thing) or _owns_itself(two, b, a.thing):
        return False
    if not (_is_alone(one, a, ours) and _is_alone(two, b, theirs)):
        return False
    if any(_is_one_deed(a, c) and not _are_strangers(one, a, two, c) for c in theirs):
        return False
    if any(_is_one_deed(c, b) and not _are_strangers(one, c, two, b) for c in ours):
        return False
    if _may_be_shared(a, b) and (_knows(two, a, one, b) or _knows(one, b, two, a)):
        return False
    return _is_of_one_occasion(one, a, two, b)


def _owns_itself(doc: Annotated, filler: Filler, thing: Thing) -> bool:
    """Whether one party is what the other did it to: "its owner, Nord Ltd" and "Ada Lund, the owner of Nord"."""
    name = doc.entities[filler.name.entity].label.lower()
    return thing.named and f" {thing.noun} " in f" {name} "


def _is_of_one_occasion(one: Annotated, a: Filler, two: Annotated, b: Filler) -> bool:
    """Whether neither the sort of deed nor a place or year beside it makes two occasions of it."""
    if a.deed == _DIRECTED and _WORKS.isdisjoint((a.thing.noun, b.thing.noun)):
        return False
    if a.deed == _SCORED and not share_score(one, two):
        return False
    if a.deed == _JUDGED and not _try_one(one, a, two, b):
        return False
    if _places(one, a) - _all_places(two) and _places(two, b) - _all_places(one):
        return False
    years = _years(one, a), _years(two, b)
    return not all(years) or not years[0].isdisjoint(years[1])


def _try_one(one: Annotated, a: Filler, two: Annotated, b: Filler) -> bool:
    """Whether two judges are told beside one person: of one trial, and not of two in a list of courts."""
    return not _beside(one, a).isdisjoint(_beside(two, b))


def _beside(doc: Annotated, filler: Filler) -> set[str]:
    """The persons with full names in the sentence of a filler and those next to it, by name or pronoun."""
    at = filler.name.sentence
    found = (doc.entities[name.entity] for name in in_sentences(doc.names, max(0, at - 1), at + 1))
    return {entity.label for entity in found if entity.type == "person" and " " in entity.label}


def _may_be_shared(one: Filler, two: Filler) -> bool:
    """Whether somebody else who is named may have had a part in a deed, or it may be another's of another thing."""
    told = one.thing.noun or two.thing.noun
    return one.deed in _SHARED or not told


def _is_alone(doc: Annotated, filler: Filler, told: Sequence[Filler]) -> bool:
    """Whether no other party of its article may have done the deed to the thing."""
    return all(
        c.name.entity == filler.name.entity or not _may_be_one(doc, filler.thing, c.thing)
        for c in told
        if _is_one_deed(c, filler)
    )


def _may_be_one(doc: Annotated, one: Thing, two: Thing) -> bool:
    return not one.noun or not two.noun or one.named != two.named or _are_one_thing(doc, one, doc, two)


def _are_one_thing(ours: Annotated, one: Thing, theirs: Annotated, two: Thing) -> bool:
    """Whether two articles mean one thing: by its name, its noun, a noun of one sort, or one that both tell of."""
    if one.told_apart and two.told_apart and one.told_apart.isdisjoint(two.told_apart):
        return False
    if one.named and two.named:
        return (
            one.noun == two.noun or f" {one.noun} " in f" {two.noun} " or f" {two.noun} " in f" {one.noun} "
        )
    if not one.noun and not two.noun:
        return True
    if one.noun and two.noun and not one.named and not two.named:
        return _are_of_one_sort(one.noun, two.noun)
    told, other, doc = (one, two, theirs) if one.noun and not two.noun else (two, one, ours)
    if told.noun and other.noun:  # a name, and a noun in the other article
        name, doc = (one, theirs) if one.named else (two, ours)
        return name.noun in doc.document.text.lower()
    return told.noun in _BODIES or _is_told(told, doc)


def _are_of_one_sort(one: str, two: str) -> bool:
    if one == two or any(one in sort and two in sort for sort in _SORTS):
        return True
    if min(len(one), len(two)) >= _COMPOUND and (one.endswith(two) or two.endswith(one)):
        return True  # "footbridge" and "bridge"
    return bool({one, two} & _BODIES) and noun_class(one)[:1] == noun_class(two)[:1] == "o"


def _is_told(thing: Thing, doc: Annotated) -> bool:
    """Whether an article tells of a thing, by its name or by a noun of its sort."""
    if thing.named:
        return thing.noun in doc.document.text.lower()
    nouns = {lemma(lower, "n") for sentence in doc.sentences for lower in sentence.lowers}
    return any(_are_of_one_sort(thing.noun, noun) for noun in nouns)


def _are_strangers(ours: Annotated, a: Filler, theirs: Annotated, b: Filler) -> bool:
    """Whether two parties are of one sort and neither can be the other by another form of the name."""
    one, two = ours.entities[a.name.entity], theirs.entities[b.name.entity]
    if {one.type, two.type} == {"person", "organisation"}:
        return False
    first, second = one.label.lower().split(), two.label.lower().split()
    if "organisation" in (one.type, two.type) or min(len(first), len(second)) < 2:
        return set(first).isdisjoint(second)
    if set(first) <= set(second) or set(second) <= set(first):
        return False
    if near(first[-1], second[-1]) or first[-1] == second[-1]:
        return not near(first[0], second[0]) and first[0][0] != second[0][0]
    return first[0] != second[0] and first[-1] not in second and second[-1] not in first


def _knows(doc: Annotated, theirs: Filler, other: Annotated, ours: Filler) -> bool:
    """Whether an article holds a word of the name that the other gives, which is none of its own party's."""
    own = set(doc.entities[ours.name.entity].label.lower().split())
    telling = set(other.entities[theirs.name.entity].label.lower().split()) - own
    return any(not telling.isdisjoint(n.text.lower().split()) for n in doc.names if n.form == "name")


def _places(doc: Annotated, filler: Filler) -> set[str]:
    return {place.place.name for place in in_sentences(doc.places, filler.name.sentence)}


def _all_places(doc: Annotated) -> set[str]:
    return {place.place.name for place in doc.places}


def _years(doc: Annotated, filler: Filler) -> set[str]:
    """The years in what tells the deed, up to the next comma."""
    sentence = doc.sentences[filler.name.sentence]
    behind = doc.text_at(Span(filler.span.end, sentence.span.end)).partition(",")[0]
    return set(YEAR.findall(doc.text_at(filler.span) + behind))


def _claim(joined: Joined, document: str, filler: Filler) -> Claim:
    doc, name = joined.docs[document], filler.name
    return Claim(
        **located(doc, doc.sentences[name.sentence], filler.span, Kind.ATTRIBUTION, "doer"),
        subject=f"deed {filler.deed}",
        value=Participant("doer", doc.entities[name.entity].label),
        extractor=FILLER,
    )
