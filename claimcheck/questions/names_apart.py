"""Two persons in one place of a passage that two articles share word for word: "X, 31, of Selby, has been charged"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, NameMention, place_from, word_from
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Participant, Span
from claimcheck.questions.exchanged import ONE_OF_MANY
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap

BARE = "questions.names_apart"
"""The extractor of names of which nothing is told but where they stand."""
_DAYS = 7  # between two articles, beyond which one wording may tell of two cases
_ALIKE = 0.5  # likeness of articles that are told in one wording, so that their names alone make two occasions of them
_NEAR = 6  # words behind a name in which it is told to be one of many
_SEVERAL = listed("questions.names_apart", "several")
_WORDS = 2  # of a name that says whom it means


def name_checks(joined: Joined) -> Iterator[Check]:
    """Checks "name-apart" of two articles on one occasion, neither of which knows the other's person."""
    for pair, held in joined.passages.items():
        for passage in held if is_one_story(joined, *pair) else ():
            stretches = dict(zip(pair, passage, strict=True))
            one, two = sorted(pair, key=joined.order.__getitem__)  # ids hang on where the files lie
            first, second = (_person(joined.docs[name], stretches[name]) for name in (one, two))
            if first and second and _are_strangers(joined.docs[one], first, joined.docs[two], second):
                sides = (name_claim(joined, one, first, BARE),), (name_claim(joined, two, second, BARE),)
                detail = f"'{first.text}' against '{second.text}'; the passages agree word for word but here"
                yield Check("name-apart", Kind.ATTRIBUTION, sides, detail)


def _are_strangers(ours: Annotated, one: NameMention, theirs: Annotated, two: NameMention) -> bool:
    """Whether each of two persons is the only one of whom his article tells the like, and unknown to the other."""
    if _is_one_of_many(ours, one) or _knows(theirs, one) or _knows(ours, two):
        return False
    return not (_tells_of_several(ours) or _tells_of_several(theirs))


def is_one_story(joined: Joined, one: str, two: str) -> bool:
    """Whether two articles of some days are on one occasion, or so alike that they are in all but the name."""
    out = [joined.coverage.profiles[name].published for name in (one, two)]
    if out[0] is not None and out[1] is not None and gap(out[0], out[1]) > _DAYS:
        return False
    return joined.coverage.together(one, two) or joined.likeness[one, two].score >= _ALIKE


def _tells_of_several(doc: Annotated) -> bool:
    """Whether an article counts people of a kind, each of whom a passage may be of: "two men", "a second man"."""
    return any(not _SEVERAL.isdisjoint(sentence.lowers) for sentence in doc.sentences)


def _is_one_of_many(doc: Annotated, name: NameMention) -> bool:
    """Whether what the passage tells is what many do: they say something, or are elected to a board."""
    words = doc.sentences[name.sentence].words
    at = word_from(words, name.span.end)
    near = words[at : at + _NEAR]
    behind = [word.lower for word in near]
    verbs = (e for e in events_in(doc, name.sentence) if e.reporting and near)
    told = any(near[0].start <= e.span.start <= near[-1].start for e in verbs)
    return told or not ONE_OF_MANY.isdisjoint(behind)


def _person(doc: Annotated, span: Span) -> NameMention | None:
    """The person whose full name a stretch of a passage is; its title may differ too."""
    names = doc.names
    at = place_from(names, span.start)
    found = next((name for name in names[at : at + 1] if name.span.end == span.end), None)
    whole = found is not None and found.type == "person" and len(found.text.split()) >= _WORDS
    return found if whole else None


def _knows(doc: Annotated, name: NameMention) -> bool:
    """Whether an article holds a word of the name."""
    told = {word.lower() for word in name.text.split()}
    return any(not told.isdisjoint(other.text.lower().split()) for other in doc.names)


def name_claim(joined: Joined, document: str, name: NameMention, extractor: str) -> Claim:
    """A claim that the name stands where it does."""
    doc = joined.docs[document]
    return Claim(
        **located(doc, doc.sentences[name.sentence], name.span, Kind.ATTRIBUTION, "name"),
        subject=joined.keys.get((document, name.entity), ""),
        value=Participant("name", name.text),
        extractor=extractor,
    )
