"""Two persons in one place of a passage that two articles share word for word: "X, 31, of Selby, has been charged"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import Annotated, NameMention, place_from, word_from
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Participant, Span
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap

BARE = "questions.names_apart"
"""The extractor of names of which nothing is told but where they stand."""
_DAYS = 7  # between two articles, beyond which one wording may tell of two cases
_ALIKE = (
    0.5  # likeness of articles that are told in one wording; their names alone make two occasions of them
)
_NEAR = 6  # words behind a name in which it is told to be one of many
_SEVERAL, _MANY = listed("questions.names_apart", "several"), listed("questions.names_apart", "many")
_WORDS = 2  # of a name that says whom it means


def name_checks(joined: Joined) -> Iterator[Check]:
    """Checks "name-apart" of two articles on one occasion, neither of which knows the other's person."""
    for (one, two), held in joined.passages.items():
        if _tells_of_several(joined.docs[one]) or _tells_of_several(joined.docs[two]):
            continue
        for passage in held if _is_one_story(joined, one, two) else ():
            names = _person(joined.docs[one], passage.first), _person(joined.docs[two], passage.second)
            if names[0] is None or names[1] is None or _is_one_of_many(joined.docs[one], names[0]):
                continue
            if not (_knows(joined.docs[two], names[0]) or _knows(joined.docs[one], names[1])):
                sides = _claim(joined, one, names[0]), _claim(joined, two, names[1])
                detail = (
                    f"'{names[0].text}' against '{names[1].text}'; the passages agree word for word but here"
                )
                yield Check("name-apart", Kind.ATTRIBUTION, tuple((side,) for side in sides), detail)


def _is_one_story(joined: Joined, one: str, two: str) -> bool:
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
    return told or not _MANY.isdisjoint(behind)


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


def _claim(joined: Joined, document: str, name: NameMention) -> Claim:
    doc = joined.docs[document]
    return Claim(
        **located(doc, doc.sentences[name.sentence], name.span, Kind.ATTRIBUTION, "name"),
        subject=joined.keys.get((document, name.entity), ""),
        value=Participant("name", name.text),
        extractor=BARE,
    )
