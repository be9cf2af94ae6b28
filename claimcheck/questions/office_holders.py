"""Two holders of one office, told beside it in two articles: "the president of Voss rowing club, Ada Lund,".

Only offices that one alone holds, of one body by its name, and only where neither article tells of a change. The name
must be an apposition, closed by a mark, of an office that opens its sentence or has just spoken: what governs the
office ("the son of the mayor of Voss, Bo Lund,") may own the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, NameMention, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.names_slips import near
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed, phrases
from claimcheck.model import Check, Claim, Kind, Participant, Span, Zone
from claimcheck.model.records import NamedTuple
from claimcheck.questions.grounds import share_ground, share_score
from claimcheck.questions.neighbours import compared
from claimcheck.subjects.joined import Joined

_DAYS = 30  # between two articles, beyond which an office may have passed on
_REACH = 9  # words of "the president of the Voss rowing club"
_WORDS = 2  # of a name that says whom it means
_OFFICES = phrases("questions.office_holders", "offices")
_CHANGED = listed("questions.office_holders", "changed")
_NOT_NOW = listed("questions.office_holders", "not_now")
_MATCH = listed("questions.office_holders", "match")  # offices told of by the score of a match only
_OWNS = frozenset({"'s", "’s", "'", "’"})
_JOINS = frozenset({"and", "or"})
_CLOSES = frozenset({",", ".", ";"})
_MARKS = frozenset({'"', "“"})
_SAYS = frozenset({"said", "says"})
_YEAR = re.compile(r"\d{4}|(?:19|20)\d\d[-–].*")


class Holder(NamedTuple):
    """A person, the office and the body that it is of, in lower case."""

    name: NameMention
    office: str
    body: str


def holder_checks(joined: Joined) -> Iterator[Check]:
    """Checks "holder-apart" of every two articles that may be on one occasion, one for each office."""
    told = {doc.document.id: list(holders(doc)) for doc in joined.documents}
    for one, two in compared(joined, told, _DAYS):
        done = set[tuple[str, str]]()
        for a, b in product(told[one], told[two]):
            key = a.office, a.body
            if key == (b.office, b.body) and key not in done and _are_two(joined, one, a, two, b):
                done.add(key)
                sides = (_claim(joined, one, a),), (_claim(joined, two, b),)
                detail = (
                    f"'{a.name.text}' against '{b.name.text}', each told to be the {a.office} of one body"
                )
                yield Check("holder-apart", Kind.ATTRIBUTION, sides, detail)


def holders(doc: Annotated) -> Iterator[Holder]:
    """Everybody with a full name who stands in apposition to an office of a named body."""
    for name in doc.names:
        fits = name.form == "name" and name.type == "person" and len(name.text.split()) >= _WORDS
        if not fits or doc.sentences[name.sentence].zone is not Zone.BODY:
            continue
        words = doc.words_of(name)
        at = word_from(words, (name.full or name.span).start)
        if at > 1 and words[at - 1].lower == "," and _is_closed(words, word_from(words, name.span.end)):
            phrase = _phrase(words, at - 1)
            office, body = _office_of(phrase) or _office_behind(phrase) or ("", ())
            if body and _is_named(doc, name.sentence, body):
                yield Holder(name, office, " ".join(word.lower for word in body))


def _is_closed(words: Sequence[Word], behind: int) -> bool:
    """Whether a mark closes an apposition, and no list of persons goes on behind it."""
    if lower_at(words, behind) not in _CLOSES:
        return False
    after = words[behind + 1 : behind + 2]
    return not after or (after[0].text[0].islower() and after[0].lower not in _JOINS)


def _phrase(words: Sequence[Word], end: int) -> Sequence[Word]:
    """The words before a comma, back to the start of the sentence or to "said"; () where neither is near."""
    for start in range(end - 1, max(-1, end - 1 - _REACH), -1):
        if lower_at(words, start - 1) in _SAYS or start == 0 or (start == 1 and words[0].lower in _MARKS):
            return words[start:end]
        if not words[start].text[0].isalnum() and words[start].lower not in _OWNS:
            return ()
    return ()


def _office_of(phrase: Sequence[Word]) -> tuple[str, Sequence[Word]] | None:
    """The office and the body of "the president of the Voss rowing club"."""
    lowers = [word.lower for word in phrase]
    for office in _OFFICES:
        end = 1 + len(office)
        if lowers[:1] == ["the"] and tuple(lowers[1:end]) == office and lowers[end : end + 1] == ["of"]:
            body = phrase[end + 2 if lowers[end + 1 : end + 2] == ["the"] else end + 1 :]
            return (" ".join(office), body) if _is_one_body(body) else None
    return None


def _office_behind(phrase: Sequence[Word]) -> tuple[str, Sequence[Word]] | None:
    """The office and the body of "Voss's coach"."""
    lowers = [word.lower for word in phrase]
    for office in _OFFICES:
        at = len(lowers) - len(office) - 1
        if at > 0 and tuple(lowers[at + 1 :]) == office and lowers[at] in _OWNS:
            body = phrase[:at]
            return (" ".join(office), body) if all(word.text[0].isupper() for word in body) else None
    return None


def _is_one_body(body: Sequence[Word]) -> bool:
    """Whether no preposition, possessive or clause stands among the words for a body."""
    return all(
        word.lower not in _OWNS and (word.lower == "of" or not form_of(word.lower).closed) for word in body
    )


def _is_named(doc: Annotated, sentence: int, body: Sequence[Word]) -> bool:
    """Whether a body is one by its name, and nobody else stands among its words."""
    span = Span(body[0].start, body[-1].end)
    named = [name for name in in_sentences(doc.names, sentence) if span.overlaps(name.span)]
    told = {word.lower for word in body}
    return (
        bool(named)
        and all(n.form == "name" and n.type != "person" for n in named)
        and _NOT_NOW.isdisjoint(told)
    )


def _are_two(joined: Joined, one: str, a: Holder, two: str, b: Holder) -> bool:
    """Whether two holders are two persons, neither of whom the other's article knows."""
    ours, theirs = a.name.text.lower().split(), b.name.text.lower().split()
    if ours[-1] == theirs[-1] and (near(ours[0], theirs[0]) or ours[0][0] == theirs[0][0]):
        return False  # one name in two forms
    if ours[-1] != theirs[-1] and ours[0] == theirs[0]:
        return False  # by another surname, or a slip of it
    docs, told = (joined.docs[one], joined.docs[two]), {a.office.split()[-1], ours[-1], theirs[-1]}
    if any(_tells_of_change(doc, told) for doc in docs) or not share_ground(*docs, a.body):
        return False
    if a.office in _MATCH and not share_score(*docs):
        return False
    return not (_knows(docs[0], theirs, ours) or _knows(docs[1], ours, theirs))


def _tells_of_change(doc: Annotated, told: set[str]) -> bool:
    """Whether a sentence on the office or a holder, or the one behind it, tells of its time, or that it passes on."""
    lowers = [sentence.lowers for sentence in doc.sentences]
    near = {n + step for n, words in enumerate(lowers) if not told.isdisjoint(words) for step in (0, 1)}
    return any(_tells_of_time(lowers[n]) for n in near if n < len(lowers))


def _tells_of_time(lowers: Sequence[str]) -> bool:
    return not _CHANGED.isdisjoint(lowers) or any(_YEAR.fullmatch(word) for word in lowers)


def _knows(doc: Annotated, name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether an article holds a word of one name that is none of the other's."""
    own = set(name) - set(other)
    return any(not own.isdisjoint(mention.text.lower().split()) for mention in doc.names)


def _claim(joined: Joined, document: str, holder: Holder) -> Claim:
    doc, name = joined.docs[document], holder.name
    return Claim(
        **located(doc, doc.sentences[name.sentence], name.span, Kind.ATTRIBUTION, "holder"),
        subject=joined.keys.get((document, name.entity), ""),
        value=Participant("holder", name.text),
        extractor="questions.office_holders",
    )
