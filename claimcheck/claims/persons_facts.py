"""What articles tell of somebody beside posts: his trade, his parents' trade, his kin, where he grew up.

A fact has words that answer one question, by sort and key. Nothing here is a claim yet: facts of one person are held
against one another where two articles meet (`claimcheck.questions.persons_facts`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import (
    Annotated,
    Word,
    lower_at,
    word_from,
)
from claimcheck.claims.persons import OWNS, THEN, bodies, main_person, meant_by, named_owner, persons, told_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

TRADE, PARENT, RAISED = "trade", "parent", "raised"
_TRADES = {
    tuple(form.strip().split()): number
    for number, row in enumerate(in_order("claims.persons_facts", "trades"))
    for form in row.split(",")
}
_LONGEST = max(map(len, _TRADES))
_CHILDREN = listed("claims.persons_facts", "children")
_FATHERS, _MOTHERS = listed("claims.persons_facts", "fathers"), listed("claims.persons_facts", "mothers")
_DONE = listed("claims.persons_facts", "done")  # a trade that somebody no longer follows
_WAS = listed("claims.persons_facts", "was")
_ARTICLES = frozenset({"a", "an"})
_ADJECTIVES = 2  # words between an article and a trade
_CUES = frozenset({*_CHILDREN, *_FATHERS, *_MOTHERS})
_ALL = frozenset(form[-1] for form in _TRADES)
_FORMER = "former"
_BEHIND = 8  # words from "father" to his trade: "father, Bo Lund, had been a"


class Fact(NamedTuple):
    """Words that answer one question on a person; `entity` is None where a thing alone is meant."""

    sort: str
    entity: int | None
    sentence: int
    span: Span
    key: str
    words: frozenset[str]


def trade_facts(doc: Annotated) -> Iterator[Fact]:
    """Trades of persons, "Ada Lund, a retired nurse,", and of their parents, "the son of a miner"."""
    for number in bodies(doc):
        sentence = doc.sentences[number]
        if _ALL.isdisjoint(sentence.lowers):
            continue
        of_parents = not _CUES.isdisjoint(sentence.lowers)
        for article, start, last, family in _trades(sentence.words):
            parent = _parent(doc, number, article, last, family) if of_parents else None
            yield from [parent] if parent else _own(doc, number, article, start, last, family)


def _trades(words: Sequence[Word]) -> Iterator[tuple[int, int, int, int]]:
    """Every "a retired bus driver": its article, the trade from start to end, and the row of the trade."""
    for at, word in enumerate(words):
        if word.lower not in _ARTICLES:
            continue
        for start in range(at + 1, at + 2 + _ADJECTIVES):
            sizes = range(_LONGEST, 0, -1)
            form = next(
                (f for n in sizes if (f := tuple(w.lower for w in words[start : start + n])) in _TRADES), ()
            )
            if form and form[-1] not in _CHILDREN:
                yield at, start, start + len(form), _TRADES[form]
                break
            if start >= len(words) or not words[start].text.islower():
                break


def _own(doc: Annotated, number: int, article: int, start: int, last: int, family: int) -> Iterator[Fact]:
    """The trade of who is named before it: "Ada Lund, a nurse,"."""
    words = doc.sentences[number].words
    if lower_at(words, last) in OWNS or lower_at(words, last) == "and" or not _opens(words, article):
        return
    teller = told_of(doc, number, article, last, last)
    if teller is not None and _is_closed(words, last):
        told = {word.lower for word in words[article:start]}
        if _FORMER in told or teller.when == THEN:
            return  # who was a nurse may have been a cook too
        key = min(_DONE & told, default="")
        span = Span(words[article].start, words[last - 1].end)
        yield Fact(TRADE, teller.entity, number, span, key, frozenset({str(family)}))


def _opens(words: Sequence[Word], article: int) -> bool:
    return article == 0 or lower_at(words, article - 1) in (",", "is", "was", "(")


def _is_closed(words: Sequence[Word], last: int) -> bool:
    return (
        last >= len(words)
        or words[last].text in {",", ".", ";", ")"}
        or words[last].lower in ("from", "who", "at")
    )


def _parent(doc: Annotated, number: int, article: int, last: int, family: int) -> Fact | None:
    """The trade of somebody's father or mother."""
    words = doc.sentences[number].words
    span_from, key, child = article, "", -1
    if lower_at(words, article - 1) == "of" and lower_at(words, article - 2) in _CHILDREN:
        child, key, span_from = article - 2, "father", article - 2
    elif lower_at(words, last) in OWNS and lower_at(words, last + 1) in _CHILDREN:
        child, key, last = article, "father", last + 2
    else:
        at = _parent_before(words, article)
        if at < 0:
            return None
        key = "father" if words[at].lower in _FATHERS else "mother"
        span_from = at
    entity = _child(doc, number, child, last) if child >= 0 else _owner(doc, number, span_from)
    if entity is None:
        return None
    also = {
        str(row)
        for before, _, _, row in _trades(words)
        if lower_at(words, before - 1) == "and" and before > last - 1
    }
    span = Span(words[span_from].start, words[last - 1].end)
    return Fact(PARENT, entity, number, span, key, frozenset({str(family), *also}))


def _parent_before(words: Sequence[Word], article: int) -> int:
    """The place of "father" in "father was a miner", "father, Bo, had been a miner", -1 where there is none."""
    at = article - 1
    while (
        at > 0
        and article - at < _BEHIND
        and (words[at].lower in _WAS or words[at].text == "," or words[at].text[0].isupper())
    ):
        at -= 1
    parent = at >= 0 and words[at].lower in (_FATHERS | _MOTHERS)
    return at if parent and article - at > 1 else -1


def _child(doc: Annotated, number: int, at: int, last: int) -> int | None:
    """Whose child "the son of a miner" is: who is named before, right behind, or of whom the article tells most."""
    words = doc.sentences[number].words
    teller = told_of(doc, number, at, last, last)
    if teller is not None and not teller.called:
        return teller.entity
    behind = [name for name in persons(doc, number) if name.span.start >= words[last - 1].end]
    before = [name for name in persons(doc, number) if name.span.end <= words[at].start]
    if at <= 1 and behind and word_from(words, behind[0].span.start) == last + 1 and words[last].text == ",":
        return behind[0].entity
    named = {name.entity for name in before if name.form == "name"}
    if len(named) == 1 and lower_at(words, at - 2) == ",":
        return named.pop()
    born = lower_at(words, 0) == "born" and lower_at(words, at - 2) in (",", "as") and not before
    return main_person(doc) if at <= 1 or born else None


def _owner(doc: Annotated, number: int, at: int) -> int | None:
    """Whose "father" it is: of "his", or of who is named before "'s"."""
    words = doc.sentences[number].words
    before = lower_at(words, at - 1)
    if before in OWNS:
        return named_owner(doc, number, at - 1)
    return meant_by(doc, words[at - 1]) if before in ("his", "her", "whose") else None
