"""Which post somebody holds or held: "the town's deputy mayor, Ada Lund,", "minister for health from 1997 to 2002".

A post is an office, a rank below it and its field. Nothing here is a claim yet: `claimcheck.questions.persons_told`
holds posts of one person against one another where two articles meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.phrases import is_verb
from claimcheck.claims.persons import NOW, OWNS, Teller, bodies, in_body, owner_of, persons, told_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

_FORMS = sorted(
    (
        (tuple(form.split()), office.strip())
        for office, _, forms in (row.partition(":") for row in in_order("claims.persons_posts", "offices"))
        for form in (text.strip() for text in forms.split(","))
    ),
    key=lambda pair: (-len(pair[0]), pair),
)
OFFICES = frozenset(form[-1] for form, _ in _FORMS)
_BY_FIRST = {form[0]: [pair for pair in _FORMS if pair[0][0] == form[0]] for form, _ in _FORMS}
_FIELDS = {
    word: number
    for number, row in enumerate(in_order("claims.persons_posts", "fields"))
    for word in row.split()
}
_RANKS = listed("claims.persons_posts", "ranks")
NOT_NOW = listed("claims.persons_posts", "not_now")
_OF = frozenset({"of", "for"})
_JOINS = frozenset({"the", "and", "of"})
_SCHOOL = listed("claims.persons_posts", "schools")
_SINGLE = "head"  # an office only where a school is named, or a deputy: the head of a queue is none
_MANY = 4  # words before an office that tell which
_COMPLEMENT = 7  # words of "for health and social care"
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Post(NamedTuple):
    """An office as told once; `teller` is None where nobody is told to hold it."""

    teller: Teller | None
    sentence: int
    span: Span
    office: str
    rank: str
    fields: frozenset[int]
    body: frozenset[str]  # words of the name of what it is an office of
    years: tuple[int, ...]  # of "from 1997 to 2002"
    passing: bool  # former, acting, to come


def posts(doc: Annotated) -> list[Post]:
    """The posts that an article tells, in order."""
    found = []
    for number in bodies(doc):
        words = doc.sentences[number].words
        if not OFFICES.isdisjoint(doc.sentences[number].lowers):
            found += [
                post
                for start, last, office in _offices(words)
                for post in _post(doc, number, start, last, office)
            ]
    return found


def _offices(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Start and end of each name of an office among the words, with the office."""
    taken = 0
    for at in range(len(words)):
        if at < taken:
            continue
        for form, office in _BY_FIRST.get(words[at].lower, ()):
            last = at + len(form)
            if tuple(word.lower for word in words[at:last]) == form and lower_at(words, last) not in OWNS:
                yield at, last, office
                taken = last
                break


def _post(doc: Annotated, number: int, start: int, last: int, office: str) -> Iterator[Post]:
    words = doc.sentences[number].words
    first = start
    while first and start - first < _MANY and _modifies(words[first - 1]):
        first -= 1
    before = [word.lower for word in words[first:start]]
    end = _complement(words, last)
    behind = words[last + 1 : end]
    rank = next((lower for lower in before if lower in _RANKS), "")
    if office == _SINGLE and lower_at(words, last - 1) == _SINGLE:
        school = any(word.lower.rstrip("s") in _SCHOOL for word in (*behind, *owner_of(words, first)))
        if not school:
            office = "director"
    told = {word.lower for word in behind if word.text.islower()} | set(before)
    fields = frozenset(_FIELDS[lower] for lower in told if lower in _FIELDS)
    fields |= frozenset(_FIELDS[word.lower] for word in words[start:last] if word.lower in _FIELDS)
    named = (*behind, *owner_of(words, first))
    body = frozenset(word.lower for word in named if word.text[0].isupper())
    passing = not NOT_NOW.isdisjoint({*before, lower_at(words, first - 1), lower_at(words, last + 1)})
    reach = _to_place(words, end)
    teller = told_of(doc, number, first, last, reach) or _named_next(doc, number, first, reach)
    years = _years(words, end)
    span = Span(words[first].start, words[end - 1].end)
    yield Post(teller, number, span, office, rank, fields, body, years, passing)


def _modifies(word: Word) -> bool:
    """Whether a word may stand in a post before the office: "deputy", "rural works", no article and no preposition."""
    if not word.text[0].isalpha() or word.lower in OWNS:
        return False
    known = word.lower in _FIELDS or word.lower in _RANKS or word.lower in NOT_NOW
    return known or (word.text.islower() and not form_of(word.lower).closed)


def _complement(words: Sequence[Word], last: int) -> int:
    """The end of "of the Voss rowing club", "for health and social care"; the end of the office where there is none."""
    if lower_at(words, last) not in _OF:
        return last
    end = last + 1
    named = False
    while end < len(words) and end - last <= _COMPLEMENT:
        word = words[end]
        if (is_verb(word) and word.lower not in _FIELDS) or (
            named and word.text.islower() and word.lower not in _JOINS and word.lower not in OWNS
        ):
            break
        named = named or word.text[0].isupper()
        plain = word.text[0].isalnum() and not form_of(word.lower).closed
        if not (plain or word.lower in OWNS or word.lower in _JOINS) or word.text.isdigit():
            break
        end += 1
    while words[end - 1].lower in _JOINS:
        end -= 1
    return max(end, last)


def _to_place(words: Sequence[Word], end: int) -> int:
    """On to the end of "in Leith", which stands between a post and the name of who holds it."""
    if lower_at(words, end) not in ("in", "at"):
        return end
    stop = end + 1
    while stop < len(words) and words[stop].text[0].isupper():
        stop += 1
    return stop if stop > end + 1 else end


def _years(words: Sequence[Word], end: int) -> tuple[int, ...]:
    """The years of "from 1997 to 2002", "between 1997 and 2002" right behind a post."""
    if lower_at(words, end) not in ("from", "between"):
        return ()
    told = [word.text for word in words[end + 1 : end + 4]]
    years = tuple(int(text) for text in told if YEAR.fullmatch(text))
    return years if len(years) == 2 else ()


def _named_next(doc: Annotated, number: int, first: int, end: int) -> Teller | None:
    """Who is named first in the sentence behind one that opens with "The treasurer of the club" and names nobody."""
    words = doc.sentences[number].words
    if first > 1 or (first == 1 and words[0].lower != "the") or _names_somebody(doc, number):
        return None
    if number + 1 >= len(doc.sentences) or lower_at(words, end) == "and":
        return None
    names = [name for name in in_sentences(doc.names, number + 1) if name.form == "name"]
    opens = (
        names[:1] and word_from(doc.sentences[number + 1].words, (names[0].full or names[0].span).start) == 0
    )
    if not opens or names[0] not in list(persons(doc, number + 1)) or len(names[0].text.split()) < 2:
        return None
    before = any(
        name.entity == names[0].entity
        for name in doc.names
        if name.sentence < number and in_body(doc, name.sentence)
    )
    return None if before else Teller(names[0].entity, NOW, called=True)


def _names_somebody(doc: Annotated, number: int) -> bool:
    return any(len(doc.entities[name.entity].label.split()) > 1 for name in persons(doc, number))
