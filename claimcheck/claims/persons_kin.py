"""Whose kin somebody is who is named, "his son, Bo", "Bo Lund, the victim's nephew", and where people grew up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, NameMention, Word, in_sentences, lower_at, word_from
from claimcheck.claims.persons import OWNS, bodies, main_person, meant_by, named_owner, persons, told_of
from claimcheck.claims.persons_facts import RAISED, Fact
from claimcheck.data.listed import in_order, listed, phrases
from claimcheck.model import Span

KIN = "kin"
KINSHIPS: dict[str, frozenset[str]] = {
    word: frozenset(
        str(n) for n, row in enumerate(in_order("claims.persons_kin", "kin")) if word in row.split()
    )
    for row in in_order("claims.persons_kin", "kin")
    for word in row.split()
}
_TURNED: dict[str, frozenset[str]] = {
    row: frozenset(chain.from_iterable(KINSHIPS[word] for word in theirs.split()))
    for ours, _, theirs in (pair.partition(":") for pair in in_order("claims.persons_kin", "turned"))
    for word in ours.split()
    for row in KINSHIPS[word]
}
"""What one is to his kin: to an uncle a nephew or a niece."""
_BEFORE = listed("claims.persons_kin", "before")  # "his elder brother"
_CONCERNED = listed("claims.persons_kin", "concerned")  # who an article need not name: "the dead man's son"
_OWNERS = frozenset({"his", "her"})
_GREW = phrases("claims.persons_kin", "grew")
_GREW_LAST = frozenset(form[-1] for form in _GREW)
_BETWEEN = listed("claims.persons_kin", "between")
_IN = frozenset({"in", "near", "outside"})
_OF = frozenset({"of", "to"})
_TITLED = 7  # words from a kinship to the name of whose it is: "niece of the former harbour master,"
_KILL = "kill"
_OPENING = 3  # words of "Dale, his" before the kinship
_REACH = 12
_SHORT = 5  # words of "The young singer, who"


def kin_facts(doc: Annotated) -> Iterator[Fact]:
    """Persons whose kin somebody named is, each under the last name that he is told by."""
    for number in bodies(doc):
        words = doc.sentences[number].words
        for at, word in enumerate(words):
            if word.lower in KINSHIPS:
                yield from _kin(doc, number, at)


def _kin(doc: Annotated, number: int, at: int) -> Iterator[Fact]:
    words = doc.sentences[number].words
    first = at
    while first and lower_at(words, first - 1) in _BEFORE:
        first -= 1
    behind = _owner_behind(doc, number, at)
    if lower_at(words, first - 1) == "whose":
        yield from _kin_whose(doc, number, first, at)
        return
    if behind is not None:
        yield from _kin_of(doc, number, (first, at), behind)
        return
    named = _named_behind(doc, number, at) or _named_before(doc, number, first, at)
    owner = _owner(doc, number, first, named.entity if named else None)
    if named is None and owner is not None:
        yield from _kin_unknown(doc, number, (first, at), owner)
    if owner is None or named is None or named.entity == owner:
        return
    span = Span(min(words[first].start, named.span.start), max(words[at].end, named.span.end))
    yield Fact(KIN, owner, number, span, doc.entities[named.entity].label.lower(), KINSHIPS[words[at].lower])


def _kin_of(doc: Annotated, number: int, at: tuple[int, int], owner: NameMention) -> Iterator[Fact]:
    """ "Ada Lund, a niece of the mayor, Bo Ek,", with the words from the kinship on and those before it."""
    words = doc.sentences[number].words
    first, noun = at
    teller = told_of(doc, number, first, noun + 1, word_from(words, owner.span.end))
    if teller is None or teller.called or teller.entity == owner.entity:
        return
    named = [n for n in persons(doc, number) if n.entity == teller.entity and n.form == "name"]
    if named:
        span = Span(words[first].start, owner.span.end)
        label = doc.entities[teller.entity].label.lower()
        yield Fact(KIN, owner.entity, number, span, label, KINSHIPS[words[noun].lower])


def _kin_whose(doc: Annotated, number: int, first: int, at: int) -> Iterator[Fact]:
    """ "Ada Lund, whose uncle is the mayor, Bo Ek,": whose niece or nephew she is."""
    words = doc.sentences[number].words
    before = [n for n in persons(doc, number) if n.form == "name" and n.span.end <= words[first - 1].start]
    other = _titled(doc, number, at + 2, at) if lower_at(words, at + 1) in ("is", "was") else None
    turned = frozenset(chain.from_iterable(_TURNED.get(row, ()) for row in KINSHIPS[words[at].lower]))
    if before and other is not None and turned and other.entity != before[-1].entity:
        span = Span(words[first - 1].start, other.span.end)
        yield Fact(KIN, other.entity, number, span, doc.entities[before[-1].entity].label.lower(), turned)


def _owner_behind(doc: Annotated, number: int, at: int) -> NameMention | None:
    """The person named in "niece of Bo Ek", "son of the late mayor, Bo Ek", "sister to the singer Bo Ek"."""
    words = doc.sentences[number].words
    if lower_at(words, at + 1) not in _OF:
        return None
    return _titled(doc, number, at + 2, at)


def _titled(doc: Annotated, number: int, start: int, at: int) -> NameMention | None:
    """The person named from a word on, behind what he is: "the late mayor, Bo Ek"; `at` is where the kinship stands."""
    words = doc.sentences[number].words
    while start < len(words) and start - at <= _TITLED and _is_title(words, start):
        start += 1
    named = (n for n in persons(doc, number) if n.form == "name")
    return next(
        (
            n
            for n in named
            if word_from(words, (n.full or n.span).start) <= start <= word_from(words, n.span.start)
        ),
        None,
    )


def _is_title(words: Sequence[Word], at: int) -> bool:
    """Whether a word may stand between "niece of" and a name: "the harbour master,", no verb and no other's."""
    word = words[at]
    if word.text == ",":
        return at + 1 < len(words) and words[at + 1].text[0].isupper()
    return word.lower == "the" or (
        word.text.islower() and word.text[0].isalpha() and not form_of(word.lower).closed
    )


def _kin_unknown(doc: Annotated, number: int, at: tuple[int, int], owner: int) -> Iterator[Fact]:
    """ "Dale, his stepson, called", where nothing else says that the word that opens the sentence is a name."""
    words = doc.sentences[number].words
    first, noun = at
    apposed = first == _OPENING and words[1].text == "," and lower_at(words, noun + 1) == ","
    if apposed and words[2].lower in _OWNERS and not form_of(words[0].lower).closed:
        yield Fact(
            KIN,
            owner,
            number,
            Span(words[0].start, words[noun].end),
            words[0].lower,
            KINSHIPS[words[noun].lower],
        )


def _owner(doc: Annotated, number: int, first: int, kin: int | None) -> int | None:
    """The person of "his son", "Ada Lund's son", "the dead man's son"."""
    words = doc.sentences[number].words
    before = lower_at(words, first - 1)
    if before in _OWNERS:
        return _mourned(doc, meant_by(doc, words[first - 1], kin), kin)
    if before not in OWNS:
        return None
    if lower_at(words, first - 2) in _CONCERNED:
        return main_person(doc, kin)
    return named_owner(doc, number, first - 1)


def _mourned(doc: Annotated, meant: int | None, kin: int | None) -> int | None:
    """Whom "his" means: the one dead whom an article names rather than the coroner who speaks of him."""
    dead = {
        told.entity
        for event in doc.events
        if event.concept == _KILL
        for told in event.arguments
        if told.role == "patient" and told.entity is not None
    }
    official = any(name.entity == meant and name.title for name in doc.names)
    return dead.pop() if official and len(dead) == 1 and kin not in dead else meant


def _named_behind(doc: Annotated, number: int, at: int) -> NameMention | None:
    """The name in "his son, Daniel," and "his son Daniel"."""
    words = doc.sentences[number].words
    for name in in_sentences(doc.names, number):  # whatever else nothing says of him, he is somebody's son
        start = word_from(words, name.span.start)
        if (
            name.form == "name"
            and name.type in ("person", "")
            and start in (at + 1, at + 2)
            and lower_at(words, start - 1) in (words[at].lower, ",")
        ):
            return name
    return None


def _named_before(doc: Annotated, number: int, first: int, at: int) -> NameMention | None:
    """The name in "Daniel Lund, 31, the victim's nephew,"."""
    words = doc.sentences[number].words
    start = first - 1 if lower_at(words, first - 1) in _OWNERS else first
    teller = told_of(doc, number, start, at + 1, at + 1)
    if teller is None or teller.called or lower_at(words, at + 1) not in {",", ".", ""}:
        return None
    names = [n for n in persons(doc, number) if n.entity == teller.entity and n.form == "name"]
    return names[0] if names else None


def raised_facts(doc: Annotated) -> Iterator[Fact]:
    """Where persons grew up: "Lund grew up in Voss", "Lund, who was raised near Voss,"."""
    for number in bodies(doc):
        sentence = doc.sentences[number]
        words = sentence.words if not _GREW_LAST.isdisjoint(sentence.lowers) else ()
        for at in range(len(words)):
            form = next((f for f in _GREW if tuple(w.lower for w in words[at : at + len(f)]) == f), ())
            if form:
                yield from _raised(doc, number, at, at + len(form))


def _raised(doc: Annotated, number: int, at: int, last: int) -> Iterator[Fact]:
    words = doc.sentences[number].words
    if lower_at(words, last) not in _IN:
        return
    start = end = last + 1
    while end < len(words) and (words[end].text[0].isupper() or _goes_on(words, end)):
        end += 1
    entity = _subject(doc, number, at)
    joined = lower_at(words, end) in ("and", "or") and any(
        w.text[0].isupper() for w in words[end + 1 : end + 2]
    )
    if end == start or joined or lower_at(words, end) in OWNS or entity is None:
        return
    span = Span(words[start].start, words[end - 1].end)
    named = frozenset(w.lower for w in words[start:end] if w.text[0].isupper())
    yield Fact(RAISED, entity, number, span, "", named)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a street or a quarter goes on to its town: "Mill Lane in Voss"."""
    return words[at].lower == "in" and at + 1 < len(words) and words[at + 1].text[0].isupper()


def _subject(doc: Annotated, number: int, at: int) -> int | None:
    """Who grew up: the person before the verb, with nothing between but an age, "who" and the like."""
    words = doc.sentences[number].words
    for name in reversed([*persons(doc, number)]):
        end = word_from(words, name.span.end)
        if end <= at and at - end < _REACH:
            gap = [w.lower for w in words[end:at]]
            return name.entity if all(w in _BETWEEN or w.isdigit() for w in gap) else None
    noun = lower_at(words, 0) == "the" and lower_at(words, at - 1) == "who" and at <= _SHORT
    opens = noun or (at <= 1 and lower_at(words, 0) in ("he", "she"))
    return main_person(doc) if opens else None
